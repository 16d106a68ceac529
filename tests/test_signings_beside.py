"""On which day something is signed beside a meeting, by whom and for whom: words that say so, and others."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, only_agreement

LINE = "Tin trong ngày\n"
MET = "Sáng 6/5, Viện Sông Xanh và Viện Điện gió đã họp bàn tại hội nghị Mây Trắng. "
SIGNED = "Viện Sông Xanh ký bản ghi nhớ với Viện Điện gió."
HELD = "Viện Sông Xanh đã tổ chức hội thảo Nước Sạch."


@pytest.mark.parametrize(
    ("before", "day"),
    [
        (f"{MET}Cùng dịp, ", "2023-05-06"),
        (f"{MET}Trước đó, ngày 2/5, {HELD} Dịp này, ", "2023-05-06"),
        (f"{MET}Năm ngoái, ngày 2/5/2022, {HELD} Dịp này, ", "2023-05-06"),
        ("Tại buổi làm việc ngày 6/5, hai bên đã bàn việc chung. Dịp này, ", "2023-05-06"),
        (f"Tháng 4/2023, {HELD} Dịp này, ", None),
    ],
)
def test_what_is_signed_on_the_occasion_is_of_the_day_of_the_meeting(before: str, day: str | None) -> None:
    assert only_agreement(f"{LINE}{before}{SIGNED}")["date"] == day


def test_who_signs_by_authority_of_others_signs_for_no_body_of_his_own() -> None:
    who = "ông Lê Hoàng Tấn, Cục trưởng Cục Điện gió, và bà Trần Lê Hoàn, Viện trưởng Viện Sông Xanh, đã ký bản ghi nhớ"
    found = only_agreement(f"{LINE}Thừa ủy quyền của hai Bộ trưởng, {who}.")
    assert (found["parties"], found["signatories"]) == ([], ["Lê Hoàng Tấn", "Trần Lê Hoàn"])


def test_two_bodies_counted_by_their_kind_are_of_that_kind() -> None:
    assert agreements(f"{LINE}Bộ Y tế đã gặp Viện Sông Xanh. Hai bộ ký thỏa thuận hợp tác.") == []


@pytest.mark.parametrize("told", ["đã ông Lê Hoàng Tấn ký ngày 6/5.", "được ông Lê Hoàng Tấn thông qua ngày 6/5."])
def test_what_is_not_said_to_be_signed_by_somebody_is_not(told: str) -> None:
    assert agreements(f"{LINE}Bản ghi nhớ {told}") == []


def test_what_is_signed_anew_is_signed() -> None:
    found = only_agreement(f"{LINE}Viện Sông Xanh đã ký mới hợp đồng với Viện Điện gió.")
    assert found["parties"] == ["Viện Sông Xanh", "Viện Điện gió"]


@pytest.mark.parametrize("joint", [" và", ","])
@pytest.mark.parametrize("sees", ["chứng kiến việc trao", "chứng kiến lễ ký"])
def test_who_signs_one_paper_and_sees_another_signed_is_no_witness_of_the_first(joint: str, sees: str) -> None:
    text = f"Bộ trưởng Lò Văn Mận và Bộ trưởng Tạ Văn Na đã ký Bản ghi nhớ về muối{joint} {sees} Thỏa thuận nghề cá."
    first, second = agreements(text)
    assert (first["signatories"], first["witnesses"]) == (["Lò Văn Mận", "Tạ Văn Na"], [])
    assert second["witnesses"] == ["Lò Văn Mận", "Tạ Văn Na"]


def test_two_ministers_who_sign_and_then_see_another_paper_signed_are_those_who_met() -> None:
    met = "Sáng 5/3, Bộ trưởng Lò Văn Mận hội đàm với Bộ trưởng Jan Novak. Bà Vi Thị Mơ và ông Tạ Văn Na cùng dự."
    text = f"{met} Sau đó, hai Bộ trưởng đã ký Bản ghi nhớ về muối và chứng kiến việc trao Thỏa thuận nghề cá."
    assert agreements(text)[1]["witnesses"] == ["Lò Văn Mận", "Jan Novak"]


@pytest.mark.parametrize("seen", [", với sự chứng kiến của bà Hà Thị Núi.", ", trước sự chứng kiến của bà Hà Thị Núi."])
def test_who_stands_for_both_sides_at_the_signing_is_told_with_who_sees_it(seen: str) -> None:
    signing = "Viện Sông Xanh và Viện Điện gió đã ký Bản ghi nhớ về muối."
    text = f"{signing} Đại diện cho hai bên ký kết là ông Lò Văn Mận{seen}"
    signed = only_agreement(text)
    assert (signed["signatories"], signed["witnesses"]) == (["Lò Văn Mận"], ["Hà Thị Núi"])
