"""Who signs a paper with whom, where the partner is told before the paper. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, facts


@pytest.mark.parametrize(
    "paper",
    ["Biên bản ghi nhớ về nuôi ong", "Bản ghi nhớ hợp tác về nuôi ong", "Thỏa thuận hợp tác về nuôi ong"],
)
def test_the_name_of_a_partner_ends_before_the_paper_that_is_signed(paper: str) -> None:
    (found,) = agreements(f"Trường Đại học Mây Trắng ký với Công ty Cổ phần Sương Mai {paper}.")
    assert (found["label"], found["parties"]) == (paper, ["Trường Đại học Mây Trắng", "Công ty Cổ phần Sương Mai"])


def test_who_signs_the_second_paper_does_not_sign_the_first() -> None:
    first = "Cục Thuế và Công ty Hoa Ban ký Biên bản ghi nhớ về trồng chè. "
    second = "Viện Rừng Xanh ký với Công ty Sương Mai Bản ghi nhớ về nuôi ong, do ông Lò Văn Gió và bà Mai Thị Tò ký."
    signed = {a["label"]: a["signatories"] for a in agreements(first + second)}
    assert signed == {
        "Biên bản ghi nhớ về trồng chè": [],
        "Bản ghi nhớ về nuôi ong": ["Lò Văn Gió", "Mai Thị Tò"],
    }


def test_what_is_no_paper_stays_in_the_name_of_a_body() -> None:
    told = facts("Viện Rừng Xanh làm việc với Vụ Công ước quốc tế và Công ty Hợp đồng Xanh.")
    assert [o["name"] for o in told["organizations"]] == [
        "Viện Rừng Xanh",
        "Vụ Công ước quốc tế",
        "Công ty Hợp đồng Xanh",
    ]


def test_who_signs_what_is_no_agreement_signs_none_told_before() -> None:
    first = "Cục Thuế và Công ty Hoa Ban ký Biên bản ghi nhớ về trồng chè. "
    letter = "Viện Rừng Xanh ký với Công ty Sương Mai thư ngỏ về nuôi ong, do ông Lò Văn Gió và bà Mai Thị Tò ký."
    assert [a["signatories"] for a in agreements(first + letter)] == [[]]
    told = "Ông Lò Văn Gió và bà Mai Thị Tò đại diện hai bên ký kết."
    assert [a["signatories"] for a in agreements(first + told)] == [["Lò Văn Gió", "Mai Thị Tò"]]


@pytest.mark.parametrize(
    ("told", "firm"),
    [
        ("Công ty Sao Mai đã ký thỏa thuận với Trunkovic.", True),
        ("Công ty Sao Mai kí biên bản ghi nhớ với Trunkovic về nuôi ong.", True),
        ("Công ty Sao Mai vừa ký hợp đồng với Trunkovic.", False),
        ("Công ty Sao Mai đạt thỏa thuận với Trunkovic.", False),
    ],
)
def test_one_foreign_name_alone_is_a_body_only_where_a_paper_of_bodies_is_signed_with_it(told: str, firm: bool) -> None:
    assert ("Trunkovic" in [body["name"] for body in facts(told)["organizations"]]) == firm
