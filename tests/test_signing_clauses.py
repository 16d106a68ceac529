"""Who signs and who witnesses where a clause beside the signing tells it."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, only_agreement

_FISH, _SEA = "Trường Đại học Thủy Ngư", "Viện Sao Biển"
_AN, _MIN = "Đào Quý Lâm", "Helena Quandt"


@pytest.mark.parametrize(
    "text",
    [
        f"Thay mặt {_FISH}, Hiệu trưởng {_AN} và thay mặt {_SEA}, bà {_MIN} đã ký Bản ghi nhớ về nuôi cá.",
        f"Đại diện {_FISH}, ông {_AN} và đại diện {_SEA}, bà {_MIN} ký Bản ghi nhớ về nuôi cá.",
        f"Ông {_AN} và bà {_MIN}, thay mặt hai Nhóm nghị sĩ hữu nghị, ký Bản ghi nhớ về nuôi cá.",
        f"{_FISH} và {_SEA} ký mới Bản ghi nhớ về nuôi cá; đại diện ký kết là ông {_AN}, Hiệu trưởng, và bà {_MIN}.",
        f"{_FISH} và {_SEA} đã ký Bản ghi nhớ về nuôi cá (đại diện hai bên ký kết là ông {_AN} và bà {_MIN}).",
    ],
)
def test_who_signs_for_a_side_is_told_in_any_clause(text: str) -> None:
    assert only_agreement(text)["signatories"] == [_AN, _MIN]


@pytest.mark.parametrize("verb", ["trao", "ký", "đã trao đổi"])
def test_two_ministers_sign_one_and_see_the_other_signed(verb: str) -> None:
    met = f"Bộ trưởng Bộ Y tế {_AN} hội đàm với Bộ trưởng Bộ Y tế Lào {_MIN}. Kết thúc hội đàm, hai Bộ trưởng đã ký "
    first, second = agreements(
        f"{met}Hiệp định về nuôi cá, đồng thời chứng kiến {_FISH} và {_SEA} {verb} Thỏa thuận hợp tác đào tạo."
    )
    assert (first["signatories"], first["witnesses"]) == ([_AN, _MIN], [])
    assert (second["parties"], second["witnesses"]) == ([_FISH, _SEA], [_AN, _MIN])


def test_a_partner_that_is_only_pointed_to_stands_before_what_is_signed() -> None:
    text = f"Bộ trưởng Bộ Y tế {_AN} thăm {_SEA} và chứng kiến {_FISH} ký với viện này biên bản ghi nhớ về nuôi cá."
    agreement = only_agreement(text)
    assert (agreement["status"], agreement["parties"], agreement["witnesses"]) == ("signed", [_FISH], [_AN])


def test_what_each_of_a_row_is_about_does_not_end_the_row() -> None:
    text = (
        f"Đã diễn ra lễ ký kết Biên bản ghi nhớ giữa {_FISH} với {_SEA} về đào tạo 50 chuyên gia; Thỏa thuận hợp tác "
        f"giữa Báo Sao Biển và Bộ Y tế về nuôi cá, trước sự chứng kiến của Bộ trưởng {_AN} và bà {_MIN}."
    )
    assert [(a["status"], a["witnesses"]) for a in agreements(text)] == [("signed", [_AN, _MIN])] * 2


def test_an_accord_that_all_call_by_its_city_is_named_by_it() -> None:
    assert (
        only_agreement("Ông Lâm kêu gọi các nước thực hiện cam kết theo Thỏa thuận Paris.")["label"]
        == "Thỏa thuận Paris"
    )


def test_those_who_stand_for_bodies_in_brackets_sign_for_them() -> None:
    text = f"{_FISH} (do Giám đốc {_AN} đại diện) và {_SEA} (do Chủ tịch {_MIN} đại diện) đã ký thỏa thuận về nuôi cá."
    agreement = only_agreement(text)
    assert (agreement["parties"], agreement["signatories"]) == ([_FISH, _SEA], [_AN, _MIN])


def test_a_framework_that_is_signed_is_an_instrument_and_this_paper_points_to_it() -> None:
    met = f"Ngày 15/4/2031, Bộ trưởng Bộ Y tế Lò Văn Gió đã có buổi tiếp và làm việc với {_SEA}. "
    signed = "Kết thúc buổi làm việc, hai bên ký Khung hợp tác giai đoạn 2031 - 2035. "
    text = f"{met}{signed}Thay mặt Bộ Y tế, ông {_AN} và thay mặt {_SEA}, bà {_MIN} đã ký văn kiện này."
    agreement = only_agreement(text)
    assert (agreement["status"], agreement["date"]) == ("signed", "2031-04-15")
    assert (agreement["parties"], agreement["signatories"]) == (["Bộ Y tế", _SEA], [_AN, _MIN])
    assert agreements("Ông mong hai nước hình thành khung hợp tác về nuôi cá.") == []


@pytest.mark.parametrize("when", ["Nhân dịp này", "Dịp này", "Cũng trong dịp này", "Tại đây"])
def test_what_is_signed_on_an_occasion_has_its_day(when: str) -> None:
    met = f"Chiều 15/4/2031, tại Huế, {_FISH} tổ chức Hội thảo về nuôi cá. Ông {_AN} phát biểu khai mạc. "
    assert only_agreement(f"{met}{when}, {_FISH} và {_SEA} đã ký Bản ghi nhớ về nuôi cá.")["date"] == "2031-04-15"


def test_the_day_of_what_is_replaced_is_not_that_of_what_replaces_it() -> None:
    text = f"{_FISH} và {_SEA} đã ký Bản ghi nhớ về nuôi cá, thay thế văn bản hai bên ký năm 2019."
    assert only_agreement(text)["date"] is None


def test_what_a_conference_adopts_has_its_day() -> None:
    held = "Ngày 10/7/2031, Bộ trưởng Lò Văn Gió dự Hội nghị Bộ trưởng Nghề cá ASEAN. "
    text = f"{held}Hội nghị đã thông qua Tuyên bố chung về nuôi cá."
    assert only_agreement(text)["date"] == "2031-07-10"


def test_the_day_stands_behind_a_dateline_in_brackets() -> None:
    text = f"(ĐBSB) - Chiều 17/9/2031, Bộ trưởng Bộ Y tế {_AN} hội đàm với Bộ trưởng Bộ Y tế Lào {_MIN}. "
    assert only_agreement(f"{text}Kết thúc hội đàm, hai bên ký Bản ghi nhớ về muối.")["date"] == "2031-09-17"


def test_host_and_guest_are_the_two_leaders() -> None:
    text = f"Nhận lời mời của Chủ tịch nước {_AN}, Tổng thống Hungary {_MIN} thăm Việt Nam từ ngày 2/10/2031. "
    seen = "Hai nhà lãnh đạo chứng kiến lễ ký Hiệp định về nuôi cá giữa Việt Nam và Hungary."
    assert only_agreement(text + seen)["witnesses"] == [_AN, _MIN]


def test_a_programme_that_is_completed_is_an_instrument_of_no_party() -> None:
    text = "Ông yêu cầu Cục Thủy sản khẩn trương hoàn thiện Chương trình phát triển nghề cá giai đoạn 2031-2035."
    agreement = only_agreement(text)
    assert (agreement["type"], agreement["status"], agreement["parties"]) == ("programme", "proposed", [])


@pytest.mark.parametrize(
    "body", ["Viện Nghiên cứu Nghề cá", "Trường Đại học Cần Thơ", "Tổng công ty Hàng không Việt Nam"]
)
def test_words_within_names_do_not_say_that_something_is_only_wished_for(body: str) -> None:
    assert only_agreement(f"{_FISH} và {body} ký Bản ghi nhớ về giống cá.")["status"] == "signed"
    assert only_agreement(f"{_FISH} cần sớm cùng {body} ký Bản ghi nhớ về giống cá.")["status"] == "proposed"


def test_papers_that_are_exchanged_are_signed() -> None:
    text = (
        f"Hai bên đã trao đổi các văn kiện: Bản ghi nhớ về giống cá giữa {_FISH} và {_SEA}; Biên bản thỏa thuận giữa "
        "Báo Sao Biển và Bộ Y tế."
    )
    assert [agreement["status"] for agreement in agreements(text)] == ["signed", "signed"]


def test_who_witnesses_does_not_witness_what_was_signed_years_before() -> None:
    text = (
        f"Ngày 6/5/2031, {_FISH} và {_SEA} đã ký Thỏa thuận nuôi cá. Thỏa thuận thay thế Hiệp định về nghề muối ký "
        f"ngày 22/4/1994. Ông {_AN} và bà {_MIN} đã chứng kiến lễ ký kết."
    )
    assert [(a["date"], a["witnesses"]) for a in agreements(text)] == [
        ("2031-05-06", [_AN, _MIN]),
        ("1994-04-22", []),
    ]


def test_each_of_two_signings_has_the_year_before_its_verb_and_a_city_is_a_side() -> None:
    text = "Năm 2019, Huế cũng đã ký Bản ghi nhớ với thành phố Aomori, và năm 2024 ký Thỏa thuận với thành phố Kobe."
    first, second = agreements(text)
    assert (first["date"], first["parties"]) == ("2019", ["Huế", "thành phố Aomori"])
    assert (second["date"], second["parties"]) == ("2024", ["thành phố Kobe"])


def test_letters_of_another_treaty_are_not_the_name_of_one_of_two_lands() -> None:
    text = "Quốc hội phê chuẩn Hiệp định Đối tác kinh tế toàn diện Việt Nam - UAE (CEPA). Trước đó có RCEP và VIFTA."
    assert "RCEP" in [agreement["label"] for agreement in agreements(text)]


def test_a_school_of_a_university_signs_for_itself() -> None:
    text = f"Trường Đại học Bách khoa - Đại học Đà Nẵng đã ký Bản ghi nhớ với {_SEA} về nuôi cá."
    assert only_agreement(text)["parties"] == ["Trường Đại học Bách khoa", _SEA]


def test_a_title_and_its_body_tell_one_joint_statement() -> None:
    text = (
        "Tuyên bố chung Việt Nam - Hungary\nChủ tịch nước Đào Quý Lâm và Tổng thống Hungary Kovács Péter hội đàm. "
        "Sau hội đàm, hai nhà lãnh đạo đã ra Tuyên bố chung về việc thiết lập quan hệ Đối tác toàn diện."
    )
    assert [agreement["label"][:14] for agreement in agreements(text)] == ["Tuyên bố chung"]


@pytest.mark.parametrize(
    "told",
    [
        f"Chủ tịch nước {_AN} hội đàm với Tổng thống {_MIN}. Sau hội đàm, hai nguyên thủ ký",
        f"Chủ tịch nước {_AN} hội đàm với Tổng thống {_MIN}. Kết thúc hội đàm, hai nhà lãnh đạo đã ký",
        f"Thứ trưởng {_AN} và bà {_MIN} đồng chủ trì khóa họp. Kết thúc khóa họp, hai trưởng đoàn đã ký",
        f"Chủ trì khóa họp là Thứ trưởng {_AN} và bà {_MIN}. Hai đồng chủ tịch cùng ký",
        f"Cục trưởng {_AN} và Giám đốc {_MIN} đồng chủ tọa. Hai người đứng đầu đã ký",
    ],
)
def test_two_who_are_told_before_by_what_they_do_there_sign(told: str) -> None:
    assert only_agreement(f"{told} Bản ghi nhớ về nuôi cá.")["signatories"] == [_AN, _MIN]


def test_two_leaders_who_sign_one_paper_witness_a_list_of_others_with_signers_of_their_own() -> None:
    listed = agreements(
        f"Chủ tịch nước {_AN} hội đàm với Tổng thống {_MIN}. Hai nguyên thủ ký Tuyên bố chung về nghề cá và chứng kiến "
        "lễ trao các văn kiện, trong đó có: Hiệp định về nghề muối, do Bộ trưởng Lò Văn Gió và Bộ trưởng Pablo Rojas "
        f"ký; Kế hoạch nuôi cá giữa {_FISH} và {_SEA}."
    )
    told = {agreement["label"].split(" về")[0]: agreement for agreement in listed}
    assert told["Tuyên bố chung"]["signatories"] == [_AN, _MIN]
    assert told["Hiệp định"]["signatories"] == ["Lò Văn Gió", "Pablo Rojas"]
    plan = next(agreement for agreement in listed if agreement["type"] == "plan")
    assert (plan["signatories"], plan["witnesses"]) == ([], [_AN, _MIN])


@pytest.mark.parametrize(
    "who",
    [
        f"Ký vào văn kiện là các ông {_AN}, Hiệu trưởng {_FISH}; và bà {_MIN}, Giám đốc {_SEA}.",
        f"Đặt bút ký bản ghi nhớ có ông {_AN} và bà {_MIN}.",
        f"Trực tiếp ký kết là ông {_AN} và bà {_MIN}.",
    ],
)
def test_who_puts_names_to_what_is_told_before_signs_it(who: str) -> None:
    first = f"{_FISH} và {_SEA} ký Bản ghi nhớ về nuôi cá. "
    assert only_agreement(f"{first}{who}")["signatories"] == [_AN, _MIN]


def test_who_stands_by_when_something_is_signed_witnesses_it() -> None:
    first = f"{_FISH} và {_SEA} ký Bản ghi nhớ về nuôi cá. "
    assert only_agreement(f"{first}Bộ trưởng {_AN} và Đại sứ {_MIN} chứng kiến.")["witnesses"] == [_AN, _MIN]
    assert only_agreement(f"{first}Hơn 200 khán giả đến chứng kiến.")["witnesses"] == []


def test_the_last_two_of_a_delegation_are_not_the_two_leaders_who_sign() -> None:
    met = f"Chủ tịch nước {_AN} hội đàm với Tổng thống {_MIN}. "
    row = "Dự hội đàm có Phó Thủ tướng Lò Văn Gió, Bộ trưởng Tạ Văn Muối, Chủ nhiệm Lê Thị Cá và Đại sứ Bùi Văn Tôm. "
    text = f"{met}{row}Hai nguyên thủ ký Bản ghi nhớ về nuôi cá."
    assert only_agreement(text)["signatories"] == [_AN, _MIN]
