"""For whom people sign: the bodies of their titles, of those who send them, and of the clause before a list."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, meetings, only_agreement

_FISH, _FPT = "Trường Đại học Thủy Ngư", "Tập đoàn Mây Trắng"


@pytest.mark.parametrize(
    "text",
    [
        f"Ông Đào Quý Lâm, Hiệu trưởng {_FISH} và ông Lê Văn Minh, Giám đốc {_FPT} thay mặt hai bên ký MOU.",
        f"Ông Đào Quý Lâm, Hiệu trưởng {_FISH} và ông Lê Văn Minh, Giám đốc {_FPT} đại diện cho hai bên ký MOU.",
    ],
)
def test_heads_of_bodies_sign_for_them(text: str) -> None:
    agreement = only_agreement(text)
    assert set(agreement["signatories"]) == {"Lê Văn Minh", "Đào Quý Lâm"}
    assert set(agreement["parties"]) == {_FPT, _FISH}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Đại diện Bộ Tài chính, Thứ trưởng Đào Quý Lâm đã ký Hiệp định tài trợ với Ngân hàng Thế giới.",
            ["Bộ Tài chính", "Ngân hàng Thế giới"],
        ),
        (f"Đại diện {_FPT} cùng đại diện Báo Sao Biển đã ký thỏa thuận nuôi cá.", [_FPT, "Báo Sao Biển"]),
        (f"{_FPT} và Công ty Sao Biển đã trao Thỏa thuận hợp tác về nuôi cá.", [_FPT, "Công ty Sao Biển"]),
        ("Peru, Chile và Bolivia đưa ra tuyên bố chung về nghề cá.", ["Peru", "Chile", "Bolivia"]),
    ],
)
def test_who_sends_somebody_to_sign_is_a_party(text: str, parties: list[str]) -> None:
    assert only_agreement(text)["parties"] == parties


def test_those_who_sign_a_list_are_parties_of_each() -> None:
    found = agreements("Bộ Y tế và Bộ Tài chính đã ký 2 văn kiện: Hiệp định về nuôi cá và Bản ghi nhớ về thuế muối.")
    assert [agreement["parties"] for agreement in found] == [["Bộ Y tế", "Bộ Tài chính"]] * 2


def test_two_who_hold_the_same_post_elsewhere_are_two() -> None:
    text = (
        "Chủ tịch Công ty Sao Biển Lò Văn Gió và Chủ tịch Công ty Mây Trắng Đào Quý Lâm tới Huế. Thứ trưởng Bộ Y tế Lê "
        "Văn An gặp Chủ tịch Công ty Sao Biển và Chủ tịch Công ty Mây Trắng tại Huế ngày 5/3/2031."
    )
    assert {"Lò Văn Gió", "Đào Quý Lâm"} <= set(meetings(text)[0]["participants"])


_TOLD = f"Ông Lò Văn Gió, Hiệu trưởng {_FISH} tiếp ông Karel Novotny, Tổng Giám đốc {_FPT}. "


@pytest.mark.parametrize(
    "who", ["Hiệu trưởng Lò Văn Gió và Tổng Giám đốc Karel Novotny", "Ông Lò Văn Gió và ông Karel Novotny"]
)
def test_heads_sign_for_the_bodies_that_the_text_has_told_before(who: str) -> None:
    agreement = only_agreement(f"{_TOLD}{who} đã ký Bản ghi nhớ về nuôi cá.")
    assert set(agreement["signatories"]) == {"Lò Văn Gió", "Karel Novotny"}
    assert set(agreement["parties"]) == {_FPT, _FISH}


def test_two_heads_of_one_title_sign_for_their_bodies() -> None:
    told = "Cục trưởng Cục Hóa chất Lò Văn Gió tiếp ông Karel Novotny, Cục trưởng Cục Đo lường Praha. "
    agreement = only_agreement(f"{told}Hai Cục trưởng đã ký Bản ghi nhớ về nuôi cá.")
    assert set(agreement["parties"]) == {"Cục Hóa chất", "Cục Đo lường Praha"}


@pytest.mark.parametrize(
    "text",
    [
        f"{_TOLD}Ông Lò Văn Gió và ông Đào Quý Lâm đã ký Bản ghi nhớ về nuôi cá.",
        f"{_TOLD}Ông Lò Văn Gió đã ký Bản ghi nhớ về nuôi cá.",
        "Bộ trưởng Bộ Y tế Lò Văn Gió gặp Bộ trưởng Bộ Tài chính Đào Quý Lâm. Hai Bộ trưởng đã ký Bản ghi nhớ về cá.",
    ],
)
def test_no_party_is_guessed_where_one_body_is_unknown_or_the_state_signs(text: str) -> None:
    assert only_agreement(text)["parties"] == []


_AN, _MIN = f"ông Đào Quý Lâm, Hiệu trưởng {_FISH}", f"bà Helena Quandt, Giám đốc vùng Biển Tây của {_FPT}"


@pytest.mark.parametrize(
    "text",
    [
        f"Hợp đồng do {_AN} và {_MIN}, ký trước sự chứng kiến của Bộ trưởng Bộ Y tế Lò Văn Gió.",
        f"Biên bản ghi nhớ về nuôi cá do {_AN} và {_MIN}, ký ngày 4/5/2031.",
        f"Bản ghi nhớ về nuôi cá do {_AN}, và {_MIN}, đại diện hai bên ký tại Huế.",
        f"Bản ghi nhớ về nuôi cá được {_AN} và {_MIN}, ký tại Huế.",
    ],
)
def test_people_told_behind_an_agreement_sign_for_their_bodies(text: str) -> None:
    agreement = only_agreement(text)
    assert agreement["signatories"] == ["Đào Quý Lâm", "Helena Quandt"]
    assert agreement["parties"] == [_FISH, _FPT]


def test_a_title_before_the_verb_and_a_land_within_a_title_part_no_signatories() -> None:
    text = f"Đại diện {_FISH}, TS. Đào Quý Lâm, Hiệu trưởng và TS. Lê Văn An, Giám đốc cùng đặt bút ký Bản ghi nhớ."
    assert only_agreement(text)["signatories"] == ["Đào Quý Lâm", "Lê Văn An"]
    text = (
        "Dưới sự chứng kiến của Bộ trưởng Bộ Y tế Lò Văn Gió, Thứ trưởng Bộ Y tế Đào Quý Lâm và Thống đốc tỉnh Aomori "
        "(Nhật Bản) Sato Ken đã ký Bản ghi nhớ về nuôi cá."
    )
    agreement = only_agreement(text)
    assert (agreement["signatories"], agreement["witnesses"]) == (["Đào Quý Lâm", "Sato Ken"], ["Lò Văn Gió"])


@pytest.mark.parametrize("who", ["hai cơ quan", "hai bên", "hai trường"])
def test_those_who_sign_for_counted_sides(who: str) -> None:
    text = f"{_FISH} và {_FPT} đã ký MOU. Đại diện cho {who} ký MOU là {_AN} và {_MIN}."
    assert only_agreement(text)["signatories"] == ["Đào Quý Lâm", "Helena Quandt"]


def test_two_sides_told_far_behind_are_the_only_two_who_signed() -> None:
    lead = f"{_FISH} (TNU) và {_FPT} (Lào) đã ký Thỏa thuận nuôi cá. " + "Cá lớn rất nhanh. " * 5
    far = "Trước đó, năm 2029, hai bên đã ký Bản ghi nhớ về giống cá."
    assert agreements(lead + far)[1]["parties"] == [_FISH, _FPT]
    other = "Báo Sao Biển và Đài Sao Biển đã ký hợp đồng nuôi tôm. " + "Tôm lớn rất nhanh. " * 5
    assert agreements(lead + other + far)[2]["parties"] == []
    assert agreements(lead + "Hai bên tôn trọng Công ước Liên hợp quốc về Luật Biển.")[1]["parties"] == []


def test_two_who_sign_a_contract_sell_nothing_to_a_third() -> None:
    assert only_agreement(f"{_FISH} và {_FPT} ký hợp đồng cung cấp điện cho Bệnh viện Sao.")["parties"] == [_FISH, _FPT]


def test_a_day_within_a_stay_is_that_of_the_signing() -> None:
    stay = "Trong khuôn khổ chuyến công tác tại Lào từ ngày 5 đến ngày 9/6/2031"
    text = f"{stay}, ngày 7/6/2031, {_FISH} ký MOU với {_FPT}."
    assert only_agreement(text)["date"] == "2031-06-07"


@pytest.mark.parametrize(
    ("lead", "then", "parties"),
    [
        (
            "Cục Thủy sản tiếp đoàn công tác của Viện Sao Biển Lào.",
            "Hai cơ quan đã ký",
            ["Cục Thủy sản", "Viện Sao Biển Lào"],
        ),
        (
            "Cục trưởng Cục Thủy sản Đào Quý Lâm đã có buổi làm việc với đoàn công tác của Viện Sao Biển.",
            "Hai bên sẽ ký",
            ["Cục Thủy sản", "Viện Sao Biển"],
        ),
        (
            "Bộ Y tế và Bộ Y tế Lào tổ chức hội thảo. Viện Sao Biển và Báo Sao Biển tham gia.",
            "Dịp này, hai Bộ đã ký",
            ["Bộ Y tế", "Bộ Y tế Lào"],
        ),
        (f"{_FISH} và {_FPT} tổ chức hội thảo về nuôi cá ở Việt Nam và Lào.", "Hai bên đã ký", ["Việt Nam", "Lào"]),
    ],
)
def test_those_who_are_counted_are_the_only_two_that_meet_or_act_together(
    lead: str, then: str, parties: list[str]
) -> None:
    assert agreements(f"{lead} {'Cá lớn rất nhanh. ' * 4}{then} Kế hoạch hợp tác về giống cá.")[0]["parties"] == parties


def test_the_two_bodies_of_a_clause_before_are_no_lands() -> None:
    text = (
        "Bộ trưởng Đào Quý Lâm thăm Việt Nam và Lào. Hai bên ký Kế hoạch hợp tác giữa Bộ Y tế và Bộ Y tế Lào; thừa "
        "ủy quyền của hai Bộ trưởng, Cục trưởng Cục Thủy sản Lê Văn An và Giám đốc Viện Sao Biển Lò Văn Gió ký Bản ghi "
        "nhớ về giống cá."
    )
    assert agreements(text)[1]["parties"] == []


def test_lands_where_something_is_held_are_not_the_two_sides() -> None:
    held = "Kỷ niệm Quốc khánh Việt Nam tại Lào và Peru. "
    text = f"{held}Đại sứ đề nghị Lào sớm phê duyệt Hiệp định về nuôi cá được hai bên ký."
    assert "Peru" not in only_agreement(text)["parties"]


@pytest.mark.parametrize(
    ("others", "signatories"),
    [
        (
            "ông Trần Văn Tò, Giám đốc Công ty Lúa Vàng; và bà Vi Thị Mận, Giám đốc Công ty Ngô Non",
            ["Lò Thị Sen", "Trần Văn Tò", "Vi Thị Mận"],
        ),
        ("cầu thủ Trần Văn Tò", []),
    ],
)
def test_who_has_signed_with_others_signs_what_was_told_before(others: str, signatories: list[str]) -> None:
    text = f"Bộ Y tế và Công ty Lúa Vàng ký biên bản ghi nhớ. Bộ trưởng Lò Thị Sen đã ký với {others}."
    assert only_agreement(f"Tin trong ngày\n{text}")["signatories"] == signatories
