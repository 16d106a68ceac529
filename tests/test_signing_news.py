"""Agreements as news tells them: who signs with what titles, parties told far off, what will be signed or is issued."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, meetings, only_agreement
from kg.extract.events.clauses import people_before


@pytest.mark.parametrize(
    "who",
    [
        "ông Đào Quý Lâm, Chủ tịch SKC, và bà Helena Quandt, Giám đốc điều hành TQX,",
        "ông Đào Quý Lâm thay mặt Bộ Y tế và bà Helena Quandt thay mặt Bộ Công Thương",
        "ông Đào Quý Lâm, Giám đốc ngành hóa chất của Tập đoàn Mây Trắng, và bà Helena Quandt",
    ],
)
def test_people_sign_over_what_is_said_of_them(who: str) -> None:
    assert only_agreement(f"Ngày 3/5, {who} đã ký Thỏa thuận về giống cá.")["signatories"] == [
        "Đào Quý Lâm",
        "Helena Quandt",
    ]


def test_those_for_whom_people_sign_are_the_parties() -> None:
    text = "Ông Đào Quý Lâm thay mặt Bộ Y tế và bà Helena Quandt thay mặt Bộ Công Thương ký Thỏa thuận về giống cá."
    assert only_agreement(text)["parties"] == ["Bộ Y tế", "Bộ Công Thương"]


def test_who_only_tells_of_a_signing_does_not_sign() -> None:
    text = "Theo ông Đào Quý Lâm, việc một công ty ký Thỏa thuận về giống cá với Bộ Y tế là đáng mừng."
    assert only_agreement(text)["signatories"] == []


def test_looking_for_people_before_a_verb_is_bounded() -> None:
    first, last = people_before("P,T~O," * 4000, 24000) or (0, 0)
    assert 0 < last - first <= 70


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Ngày 3/5 đã diễn ra lễ ký Chương trình phối hợp về bảo vệ trẻ em, chăm sóc người già và phòng bệnh "
            "giai đoạn 2023-2027 giữa Bộ Y tế và Bộ Công Thương.",
            ["Bộ Y tế", "Bộ Công Thương"],
        ),
        (
            "Ngày 3/5 vừa có lễ ký Nghị quyết liên tịch giữa Bộ Y tế, Chính phủ và Bộ Công Thương về giống cá.",
            ["Bộ Y tế", "Bộ Công Thương"],
        ),
        (
            "Hiệp định Nghề cá giữa một bên là Chile và bên kia là Liên minh Mây Trắng có hiệu lực.",
            ["Chile", "Liên minh Mây Trắng"],
        ),
        ("Ngày 3/5, Chile và ASEAN ký Hiệp ước cơ sở hợp tác Chile-ASEAN.", ["Chile", "ASEAN"]),
        ("Hiệp ước về đánh cá và đèn biển giữa Chile-Fiji được ký kết vào năm 1902.", ["Chile", "Fiji"]),
        (
            "Lễ ký thỏa thuận về việc gửi thuốc qua bưu điện vừa được Bộ Y tế và Bộ Công Thương tổ chức.",
            ["Bộ Y tế", "Bộ Công Thương"],
        ),
        ("Bộ Y tế và Tập đoàn Quandt của Đức đã ký Thỏa thuận về giống cá.", ["Bộ Y tế", "Tập đoàn Quandt"]),
        (
            "Bên lề Hội nghị Cấp cao APEC, Bộ Y tế và Bộ Công Thương đã ký Thỏa thuận về giống cá.",
            ["Bộ Y tế", "Bộ Công Thương"],
        ),
        (
            "Ngày 3/5, Bộ Y tế đã chính thức ký thỏa thuận với Bộ Công Thương về việc nhập giống cá.",
            ["Bộ Y tế", "Bộ Công Thương"],
        ),
        ("Bộ Y tế và Bộ Công Thương vừa ký kết 2 thỏa thuận, theo đó giá cá giảm.", ["Bộ Y tế", "Bộ Công Thương"]),
        ("Công ty Mây Trắng ký kết hợp tác với Bộ Y tế trồng nấm.", ["Công ty Mây Trắng", "Bộ Y tế"]),
    ],
)
def test_parties(text: str, parties: list[str]) -> None:
    assert only_agreement(text)["parties"] == parties


def test_what_will_be_signed_is_proposed_and_has_its_parties() -> None:
    agreement = only_agreement(
        "Thỏa thuận hợp tác nuôi cá rô sẽ được ký kết giữa Bộ Y tế, Bộ Công Thương và Bộ Tài chính."
    )
    assert agreement["status"] == "proposed"
    assert agreement["parties"] == ["Bộ Y tế", "Bộ Công Thương", "Bộ Tài chính"]


def test_a_treaty_that_is_hard_to_sign_is_not_signed() -> None:
    assert only_agreement("Bà Helena Quandt nói không dễ ký Hiệp ước đánh cá với Fiji.")["status"] == "proposed"


def test_a_declaration_is_issued() -> None:
    text = "Ngày 3/5, hai nước Việt Nam - Chile mới ra Tuyên bố chung về kết quả cuộc gặp của Tổng thống Chile."
    agreement = only_agreement(text)
    assert agreement["label"] == "Tuyên bố chung về kết quả cuộc gặp của Tổng thống Chile"
    assert (agreement["type"], agreement["status"], agreement["date"]) == ("other", "signed", "2023-05-03")


def test_an_issued_declaration_is_not_the_code_that_was_named_before() -> None:
    code = "Việt Nam và Chile nhắc tới Bộ quy tắc ứng xử về Biển (BQB)."
    found = agreements(f"{code} Sau hội đàm, Việt Nam và Chile ra tuyên bố chung.")
    assert [a["parties"] for a in found] == [[], ["Việt Nam", "Chile"]]


def test_when_a_treaty_was_signed_may_stand_in_brackets() -> None:
    text = "Hai bên nhắc tới Thỏa thuận về bảo vệ bờ biển và quản lý hồ đập (ký năm 2010)."
    assert only_agreement(text)["label"] == "Thỏa thuận về bảo vệ bờ biển và quản lý hồ đập"
    assert only_agreement(text)["date"] == "2010"


def test_the_day_of_a_meeting_before_the_subject_is_the_day_of_the_signing() -> None:
    text = "Chiều 3/5 tại diễn đàn doanh nghiệp, Bộ Y tế đã ký biên bản ghi nhớ với Bộ Công Thương về giống cá."
    assert only_agreement(text)["date"] == "2023-05-03"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Theo khoản 3 Điều 12 Luật Nuôi cá, chủ ao phải khai báo.", "in-force"),
        ("Luật Nuôi cá quy định chủ ao phải khai báo.", "in-force"),
        ("Ông vi phạm Luật Nuôi cá.", "in-force"),
        ("Chính phủ trình dự án Luật Nuôi cá.", "proposed"),
        ("Đại biểu nói về Luật Nuôi cá.", "in-force"),
        ("Đại biểu góp ý cho Luật Nuôi cá.", "mentioned"),
    ],
)
def test_a_law_that_rules_or_is_broken_is_in_force(text: str, status: str) -> None:
    assert only_agreement(text)["status"] == status


def test_a_law_that_amends_another_has_both_in_its_name() -> None:
    agreement, _ = agreements("Chính phủ soạn dự án Luật sửa đổi, bổ sung vài chương của Luật Nuôi cá.")
    assert agreement["label"] == "Luật sửa đổi, bổ sung vài chương của Luật Nuôi cá"
    assert agreement["status"] == "proposed"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Hai nước thông báo đạt thỏa thuận về việc nhập giống cá.", "thỏa thuận về việc nhập giống cá"),
        ("Hai bên thúc đẩy đàm phán hiệp định nghề cá với EU (EVX).", "hiệp định nghề cá với EU (EVX)"),
        ("Ông nói về việc rút khỏi hiệp định Huế.", "hiệp định Huế"),
        ("Bộ Y tế ngừng hợp tác trong khuôn khổ bản ghi nhớ về an toàn cá.", "bản ghi nhớ về an toàn cá"),
        ("Bộ Y tế triển khai Chương trình hành động vì trẻ em.", "Chương trình hành động vì trẻ em"),
        ("Ông đề nghị sớm ký kết các hiệp định vận tải đường bộ.", "hiệp định vận tải đường bộ"),
    ],
)
def test_an_instrument_may_be_told_by_its_matter(text: str, label: str) -> None:
    assert only_agreement(text)["label"] == label


@pytest.mark.parametrize(
    "text",
    [
        "Hai nước không đạt được thỏa thuận về giống cá.",
        "Bộ Y tế tham gia đàm phán, thực hiện điều ước quốc tế trong ngành cá.",
        "Nhờ việc ký các hiệp định thương mại, giá cá giảm.",
        "Hai bên đạt được thỏa thuận.",
    ],
)
def test_what_is_not_reached_or_has_no_name_is_no_agreement(text: str) -> None:
    assert agreements(text) == []


def test_partners_of_each_other_have_a_partnership() -> None:
    agreement = only_agreement("Quan hệ Fiji – Chile bây giờ là đối tác toàn diện của nhau.")
    assert (agreement["type"], agreement["parties"]) == ("partnership", ["Fiji", "Chile"])


def test_two_countries_are_no_parties_of_a_treaty_of_many() -> None:
    text = "Việt Nam và Chile họp sáng nay. Hai nước cần tận dụng CPTPP."
    assert only_agreement(text)["parties"] == []


def test_a_treaty_formally_signed_has_its_day() -> None:
    text = "Chile và Fiji đã ký chính thức Hiệp định Nghề cá vào ngày 8/11/2014 và có hiệu lực từ năm 2016."
    assert (only_agreement(text)["status"], only_agreement(text)["date"]) == ("in-force", "2014-11-08")


@pytest.mark.parametrize(
    "how", ["được ký bởi ông Đào Quý Lâm và bà Helena Quandt", "do ông Đào Quý Lâm và bà Helena Quandt ký"]
)
def test_who_signs_may_follow_the_agreement(how: str) -> None:
    agreement = only_agreement(f"Bản ghi nhớ về giống cá {how} ngày 3/5.")
    assert (agreement["signatories"], agreement["date"]) == (["Đào Quý Lâm", "Helena Quandt"], "2023-05-03")


def test_who_decrees_a_plan_does_not_sign_it() -> None:
    assert (
        only_agreement("Ông nhắc tới Kế hoạch hành động về cá do Thủ tướng Đào Quý Lâm ký ban hành.")["signatories"]
        == []
    )


def test_the_number_of_a_round_of_talks_counts_no_treaties() -> None:
    agreement = only_agreement("Hai nước chuẩn bị vòng đàm phán thứ 5 Hiệp định Thương mại tự do Fiji - Chile (VCX).")
    assert (agreement["status"], agreement["parties"]) == ("proposed", ["Fiji", "Chile"])


def test_when_a_partnership_began_may_follow_it() -> None:
    agreement = only_agreement("Quan hệ Đối tác Chiến lược Fiji - Chile được thiết lập vào tháng 3/2018.")
    assert (agreement["status"], agreement["date"]) == ("in-force", "2018-03")


def test_treaties_in_a_row_are_each_named() -> None:
    text = "Hai bên nhất trí sớm ký kết Hiệp định về vận tải biển, Hiệp định dẫn độ và Thỏa thuận hợp tác lao động."
    assert [a["label"] for a in agreements(text)] == [
        "Hiệp định về vận tải biển",
        "Hiệp định dẫn độ",
        "Thỏa thuận hợp tác lao động",
    ]


def test_two_lands_of_the_sentence_own_a_treaty() -> None:
    lands = "Việt Nam và Chile họp sáng nay."
    text = (
        f"{lands} Hai bên nhất trí tăng trao đổi đoàn, thúc đẩy du lịch, dạy tiếng, và sớm ký Hiệp định dẫn độ về cá."
    )
    assert only_agreement(text)["parties"] == ["Việt Nam", "Chile"]


@pytest.mark.parametrize(
    "told",
    [
        "Hiệp định Thương mại tự do ASEAN về cá",
        "Hiệp định Đối tác khu vực (RCEP)",
        "Bản ghi nhớ nuôi cá giữa thành phố Huế và tỉnh Lai Châu",
        "Thỏa thuận hợp tác về cá giữa các doanh nghiệp",
    ],
)
def test_a_treaty_of_many_or_of_others_is_not_of_the_two_lands(told: str) -> None:
    lands = "Việt Nam và Chile họp sáng nay."
    found = agreements(f"{lands} Hai nước nhất trí trao đổi đoàn, thúc đẩy du lịch và dạy tiếng, sớm ký {told}.")
    assert [a["parties"] for a in found if {"Việt Nam", "Chile"} & set(a["parties"])] == []


SIGNING = (
    "Sáng 5/3, tại Đà Lạt, ông Đào Quý Lâm và bà Helena Quandt đã ký Bản ghi nhớ về giống cá giữa Bộ Y tế và "
    "Bộ Công Thương."
)


def test_a_ceremony_is_held_when_and_where_its_agreement_is_signed_and_those_who_sign_are_there() -> None:
    held = meetings(f"{SIGNING}\nPhát biểu tại lễ ký, ông Đào Quý Lâm cho biết hai bên sẽ phối hợp chặt chẽ.")[0]
    assert (held["type"], held["date"], held["place"]) == ("ceremony", "2023-03-05", "Đà Lạt")
    assert sorted(held["participants"]) == ["Helena Quandt", "Đào Quý Lâm"]


@pytest.mark.parametrize(
    "more",
    [
        "Ngày 8/3, Bộ Y tế và Bộ Quốc phòng đã ký Thỏa thuận về thuốc nam.",
        "Lễ ký Hợp đồng về cầu cảng giữa Bộ Y tế và Tập đoàn Mây Trắng sẽ diễn ra vào tháng sau.",
    ],
)
def test_of_two_signings_none_gives_its_day_to_a_ceremony(more: str) -> None:
    found = meetings(f"{SIGNING}\n{more}\nPhát biểu tại lễ ký, ông Đào Quý Lâm cho biết hai bên sẽ phối hợp chặt chẽ.")
    assert "2023-03-05" not in [m["date"] for m in found]


def test_those_who_attend_an_opening_or_a_closing_are_listed() -> None:
    held = meetings(
        "Hội nghị cá nước ngọt diễn ra tại Đà Lạt.\nTới dự khai mạc hội nghị có ông Đào Quý Lâm, bà Helena Quandt."
    )
    assert held[0]["participants"] == ["Đào Quý Lâm", "Helena Quandt"]


def test_two_lands_that_a_dash_joins_sign() -> None:
    assert only_agreement("Trong chuyến thăm, Việt Nam - Chile ký kết 14 văn kiện.")["parties"] == ["Việt Nam", "Chile"]


def test_whose_two_sides_it_is_belongs_to_the_name_where_more_follows() -> None:
    agreement = only_agreement("Hai bên viết kế hoạch hợp tác giữa hai ngành giai đoạn 2016 - 2020.")
    assert agreement["label"] == "kế hoạch hợp tác giữa hai ngành giai đoạn 2016 - 2020"
    assert agreements("Ông hoan nghênh thỏa thuận giữa hai nước và cách nuôi cá.") == []


def test_a_plan_with_a_matter_and_a_term_is_named_at_the_beginning_too() -> None:
    agreement = only_agreement("Chiến lược quốc gia về nuôi cá rô đến năm 2030 được ban hành.")
    assert agreement["label"] == "Chiến lược quốc gia về nuôi cá rô đến năm 2030"
