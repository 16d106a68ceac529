"""Parties that a clause tells by one partner, by those who sign, by a buyer, by provinces that no list has."""

from __future__ import annotations

import pytest

from facts_of_text import only_agreement


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Từ khi có hiệp định vận tải với Chile, xe của Việt Nam đi xa hơn.", ["Việt Nam", "Chile"]),
        ("Xe của Peru đi xa hơn nhờ hiệp định vận tải với Chile.", ["Chile"]),
        ("Việt Nam và Peru vui. Từ khi có hiệp định vận tải với Chile, xe đi xa hơn.", ["Chile"]),
        ("Thỏa thuận về nghề muối do ba nước Peru, Chile và Cuba ký kết giúp dân chài.", ["Peru", "Chile", "Cuba"]),
        ("Bản ghi nhớ về nghề muối được ký giữa các nhà lãnh đạo Peru và Chile sáng 5/3.", ["Peru", "Chile"]),
        ("Ông nhắc Hiệp định Thương mại tự do Nam Mỹ (FTA) với Peru và Chile.", ["Peru", "Chile"]),
        ("Chile đã trì hoãn thỏa thuận bán 3 tàu cá cho Peru.", ["Chile", "Peru"]),
        ("Cuba sắp ký hợp đồng mua 3 tàu cá của Peru.", ["Cuba", "Peru"]),
        ("Chile và Peru vui. Hai nước đình chỉ thỏa thuận bán 3 tàu cá cho Peru.", ["Chile", "Peru"]),
    ],
)
def test_the_sides_of_an_agreement_with_a_partner(text: str, parties: list[str]) -> None:
    assert sorted(only_agreement(text)["parties"]) == sorted(parties)


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
