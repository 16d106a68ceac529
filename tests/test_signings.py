"""Who signs an agreement and whose it is, where title, first paragraph and later sentences tell it in turn."""

from __future__ import annotations

from typing import Any

import pytest

from facts_of_text import agreements

SIGNED = "Cục Thủy sản và Cục Thủy sản Lào đã ký Bản ghi nhớ về giống cá."


def one(text: str) -> dict[str, Any]:
    (agreement,) = agreements(text)
    return agreement


@pytest.mark.parametrize(
    "who",
    [
        "Đại diện hai bên ký Bản ghi nhớ là ông Đào Quý Lâm, Cục trưởng Cục Thủy sản, và bà Helena Quandt.",
        "Người ký Bản ghi nhớ là ông Đào Quý Lâm và bà Helena Quandt.",
        "Người ký là ông Đào Quý Lâm và bà Helena Quandt.",
    ],
)
def test_who_signs_may_be_told_after_the_verb(who: str) -> None:
    assert one(f"{SIGNED} {who}")["signatories"] == ["Đào Quý Lâm", "Helena Quandt"]


def test_who_signs_for_a_side_signs_what_the_text_told_before() -> None:
    text = f"{SIGNED} Người ký thay mặt phía Việt Nam là Thứ trưởng Bộ Y tế Đào Quý Lâm."
    assert one(text)["signatories"] == ["Đào Quý Lâm"]


def test_who_wrote_a_letter_or_is_no_person_signs_nothing() -> None:
    assert one(f"{SIGNED} Ký hiệu của giống cá là ông Trăng.")["signatories"] == []
    assert one(f"{SIGNED} Nơi ký là Bộ Y tế.")["signatories"] == []


def test_the_country_of_a_body_is_no_party_beside_it() -> None:
    agreement = one("Ngày 3/5/2023, Cục Thủy sản của Việt Nam và Viện Mây Trắng Lào đã ký Biên bản ghi nhớ hợp tác.")
    assert agreement["parties"] == ["Cục Thủy sản", "Viện Mây Trắng Lào"]


def test_a_title_with_the_countries_and_a_lead_with_their_bodies_tell_one_agreement() -> None:
    title = "Việt Nam và Lào ký Bản ghi nhớ về giống cá"
    lead = "Ngày 3/5/2023, Cục Thủy sản và Cục Thủy sản Lào đã ký Bản ghi nhớ về giống cá."
    agreement = one(f"{title}\n{lead}\n")
    assert (agreement["date"], agreement["parties"]) == (
        "2023-05-03",
        ["Việt Nam", "Lào", "Cục Thủy sản", "Cục Thủy sản Lào"],
    )


def test_two_agreements_of_a_lead_are_two_although_the_title_tells_one_of_the_countries() -> None:
    title = "Việt Nam và Lào ký Hiệp định về giống cá"
    lead = "Ngày 3/5/2023, Cục Thủy sản và Cục Thủy sản Lào đã ký Bản ghi nhớ về giống cá."
    assert len(agreements(f"{title}\n{lead}\n")) == 2


def test_two_leaders_are_those_whom_the_text_joined_before() -> None:
    met = "Sáng 5/3, Chủ tịch Đào Quý Lâm hội đàm với Tổng thống Helena Quandt."
    text = f"{met} Sau hội đàm, hai nhà lãnh đạo chứng kiến lễ ký Bản ghi nhớ giữa Bộ Y tế và Bộ Công Thương."
    assert one(text)["witnesses"] == ["Đào Quý Lâm", "Helena Quandt"]
    alone = "Hai nhà lãnh đạo chứng kiến lễ ký Bản ghi nhớ giữa Bộ Y tế và Bộ Công Thương."
    assert one(alone)["witnesses"] == []


@pytest.mark.parametrize(
    "seen",
    [
        "Lễ ký diễn ra dưới sự chứng kiến của ông Đào Quý Lâm và bà Helena Quandt.",
        "Lễ ký có sự chứng kiến của ông Đào Quý Lâm và bà Helena Quandt.",
    ],
)
def test_witnesses_of_a_ceremony_told_alone(seen: str) -> None:
    assert one(f"{SIGNED} {seen}")["witnesses"] == ["Đào Quý Lâm", "Helena Quandt"]


def test_witnesses_may_follow_what_is_signed() -> None:
    text = "Tham dự và chứng kiến lễ ký Bản ghi nhớ giữa Bộ Y tế và Bộ Công Thương có bà Helena Quandt."
    assert one(text)["witnesses"] == ["Helena Quandt"]


def test_a_witness_beside_the_parties_does_not_sign() -> None:
    seen = "Dưới sự chứng kiến của ông Đào Quý Lâm, Bí thư Tỉnh ủy; bà Helena Quandt, Chủ tịch UBND tỉnh"
    agreement = one(f"{seen}, Bộ Y tế và Bộ Công Thương đã ký Thỏa thuận về cá.")
    assert (agreement["witnesses"], agreement["signatories"]) == (["Đào Quý Lâm", "Helena Quandt"], [])
