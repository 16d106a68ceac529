"""Parties that a clause tells by one partner, by those who sign, by a buyer, by provinces that no list has."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, only_agreement


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Từ khi có hiệp định vận tải với Chile, xe của Việt Nam đi xa hơn.", ["Việt Nam", "Chile"]),
        ("Xe của Peru đi xa hơn nhờ hiệp định vận tải với Chile.", ["Chile"]),
        ("Việt Nam và Peru vui. Từ khi có hiệp định vận tải với Chile, xe đi xa hơn.", ["Chile"]),
        ("Thỏa thuận về nghề muối do ba nước Peru, Chile và Cuba ký kết giúp dân chài.", ["Peru", "Chile", "Cuba"]),
        ("Bản ghi nhớ về nghề muối được ký giữa các nhà lãnh đạo Peru và Chile sáng 5/3.", ["Peru", "Chile"]),
        ("Ông nhắc Hiệp định Thương mại tự do Nam Mỹ (FTA) với Peru và Chile.", ["Peru", "Chile"]),
        ("Trong bối cảnh Peru và Chile sắp ký hiệp định vận tải, giá cá tăng.", ["Peru", "Chile"]),
        ("Peru và các nước ASEAN (gồm Lào, Thái Lan và Campuchia) đã ký Hiệp định vận tải.", ["Peru", "ASEAN"]),
        (
            "Công ty Sao Mai và Công ty Bến Xanh của Đà Nẵng đã ký thỏa thuận hợp tác.",
            ["Công ty Sao Mai", "Công ty Bến Xanh"],
        ),
        ("Công ty Sao Mai đã ký “Bản ghi nhớ hợp tác với Công ty Bến Xanh”.", ["Công ty Sao Mai", "Công ty Bến Xanh"]),
        ("Peru buồn vì Sataka ký thỏa thuận vận tải với Chile.", ["Chile"]),
        ("Chile đã trì hoãn thỏa thuận bán 3 tàu cá cho Peru.", ["Chile", "Peru"]),
        ("Cuba sắp ký hợp đồng mua 3 tàu cá của Peru.", ["Cuba", "Peru"]),
        ("Chile và Peru vui. Hai nước đình chỉ thỏa thuận bán 3 tàu cá cho Peru.", ["Chile", "Peru"]),
    ],
)
def test_the_sides_of_an_agreement_with_a_partner(text: str, parties: list[str]) -> None:
    assert sorted(only_agreement(text)["parties"]) == sorted(parties)


LANDS = "Cuba, Peru và Lào dự họp. Việt Nam đến sau. "


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Thủ tướng Lò Văn Gió sang Lima thúc đẩy hiệp định vận tải với Chile.", {"Việt Nam", "Chile"}),
        ("Ông Tòng Cà nói Việt Nam luôn rất quý quan hệ đối tác chiến lược với Chile.", {"Việt Nam", "Chile"}),
        (
            "Chuyến thăm Chile của Thủ tướng Lò Văn Gió nhằm vun đắp quan hệ Đối tác chiến lược với Chile; thúc đẩy "
            "quan hệ Đối tác chiến lược với Peru.",
            {"Việt Nam", "Chile", "Peru"},
        ),
        ("Thủ tướng Lò Văn Gió chúc mừng Cuba ký hiệp định vận tải với Chile.", {"Cuba", "Chile"}),
        ("Thủ tướng Lò Văn Gió đề nghị doanh nghiệp tận dụng hiệp định vận tải với Chile.", {"Chile"}),
    ],
)
def test_the_state_of_an_officer_is_the_other_side_of_an_agreement_with_a_land(text: str, parties: set[str]) -> None:
    assert {party for agreement in agreements(LANDS + text) for party in agreement["parties"]} == parties


def test_what_two_leaders_agree_on_is_of_their_lands_but_for_what_others_signed() -> None:
    met = "Thủ tướng Lò Văn Gió hội đàm với Thủ tướng Chile Juan Perez. Việt Nam và Chile vui. Hai Thủ tướng nhất trí "
    assert agreements(f"{met}triển khai Hiệp định vận tải.")[0]["parties"] == ["Việt Nam", "Chile"]
    assert agreements(f"{met}thúc đẩy 28 thỏa thuận đã được ký.")[0]["parties"] == []


def test_two_leaders_who_declare_something_together_stand_for_their_lands() -> None:
    first = "Việt Nam vui. Chủ tịch nước Lò Văn Gió và Tổng thống Chile Juan Perez đã ra "
    assert only_agreement(f"{first}Tuyên bố chung về nghề cá.")["parties"] == ["Việt Nam", "Chile"]


def test_all_of_a_row_of_instruments_are_told_by_the_verb_before_it() -> None:
    found = agreements(
        "Hai bên nhất trí bàn thảo, ký kết Bản ghi nhớ về hợp tác khí tượng, Thỏa thuận phòng chống buôn bán cá, "
        "Hiệp định dẫn độ và Hiệp định tương trợ tư pháp."
    )
    assert [a["label"] for a in found][1] == "Thỏa thuận phòng chống buôn bán cá"
    assert [a["status"] for a in found] == ["proposed"] * 4


def test_the_paper_that_tells_of_an_agreement_is_no_part_of_its_name() -> None:
    told = "Cuba và Peru sắp ký một thỏa thuận mới với Chile - tờ Thời Mới dẫn lời một vị tướng."
    assert only_agreement(told)["label"] == "thỏa thuận mới với Chile"


def test_provinces_that_no_list_has_are_parties_beside_one_that_is_known() -> None:
    text = "Sáng 5/3, Thỏa thuận hợp tác giữa tỉnh Lào Cai và tỉnh Luangsay được ký tại Sa Pa."
    assert only_agreement(text)["parties"] == ["tỉnh Lào Cai", "tỉnh Luangsay"]


def test_the_members_of_a_treaty_stand_behind_those_of_a_group() -> None:
    text = "Bà nhắc Hiệp định Muối biển Lima. Hiệp định này hiện gồm 6 quốc gia - là 3 nước ASEAN và Peru, Chile, Cuba."
    assert sorted(only_agreement(text)["parties"]) == ["Chile", "Cuba", "Peru"]


@pytest.mark.parametrize(
    ("terms", "parties"),
    [
        ("Theo thỏa thuận này, Peru và Chile sẽ mở chợ cá.", ["Peru", "Chile"]),
        ("Theo thỏa thuận, Cuba sẽ mở chợ cá.", ["Cuba"]),
        ("Theo thỏa thuận, Công ty Sao Mai và Công ty Delvex sẽ mở chợ cá.", ["Công ty Sao Mai", "Công ty Delvex"]),
        ("Theo thỏa thuận, Bộ Y tế và Bộ Tài chính sẽ điều phối.", []),
        ("Theo thỏa thuận, giá vé là 3 đồng.", []),
    ],
)
def test_whom_its_terms_bind_is_a_party_of_the_agreement_told_before(terms: str, parties: list[str]) -> None:
    assert only_agreement(f"Thỏa thuận Lima về nghề muối đã có hiệu lực. {terms}")["parties"] == parties


_COMPANY, _ONE, _OTHER = "Công ty Bến Xanh", "Công ty Sao Mai", "Công ty Cá Vàng"


@pytest.mark.parametrize(
    "text",
    [
        f"Hợp đồng nuôi cá đã được ký hôm thứ Ba (5/6) giữa {_COMPANY} và tổ hợp nhà thầu gồm {_ONE} và {_OTHER}.",
        f"Hợp đồng nuôi cá được ký giữa {_COMPANY} và liên danh {_ONE} - {_OTHER}.",
        f"Hợp đồng nuôi cá, lô số 5 thuộc vịnh Cá, đã được ký giữa {_COMPANY} với liên danh gồm: {_ONE}, {_OTHER}.",
        f"{_COMPANY} ký hợp đồng nuôi cá với tổ hợp nhà thầu gồm {_ONE} và {_OTHER}.",
    ],
)
def test_companies_that_act_as_one_side_are_parties_each(text: str) -> None:
    assert only_agreement(text)["parties"] == [_COMPANY, _ONE, _OTHER]


@pytest.mark.parametrize(
    "text",
    [
        f"{_ONE} và {_OTHER} trao cho nhau bản ghi nhớ về nuôi cá.",
        f"{_ONE} và {_OTHER} cũng đã trao nhau bản ghi nhớ về nuôi cá.",
        f"Một bản ghi nhớ về nuôi cá từng được {_ONE} ký với {_OTHER}.",
    ],
)
def test_what_companies_gave_each_other_or_once_signed_is_signed(text: str) -> None:
    agreement = only_agreement(text)
    assert (agreement["status"], agreement["parties"]) == ("signed", [_ONE, _OTHER])


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Tiền vệ này vừa ký hợp đồng 4 năm với Arsenal.", []),
        ("Chị Lan ký hợp đồng lao động 3 năm với Công ty Hoa Sen.", []),
        ("Công ty Hoa Sen ký hợp đồng tài trợ với Arsenal.", ["hợp đồng tài trợ với Arsenal"]),
        ("Xã ký hợp đồng thu gom rác với Công ty Hoa Sen.", ["hợp đồng thu gom rác với Công ty Hoa Sen"]),
    ],
)
def test_a_contract_of_a_player_or_a_worker_is_none(text: str, labels: list[str]) -> None:
    assert [agreement["label"] for agreement in agreements(text)] == labels
