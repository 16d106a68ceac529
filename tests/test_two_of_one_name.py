"""Two people of one name in one article, and one person of two posts. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts

DEAN = "PGS Lò Văn Gió, Trưởng khoa Toán, Trường Đại học Mây Hồng, cho rằng sách cần in lại. Ông nói bản cũ đã hỏng."


def people(text: str) -> int:
    return [person["name"] for person in facts(text)["people"]].count("Lò Văn Gió")


@pytest.mark.parametrize(
    "other",
    [
        "Ông Lò Văn Gió, Tổng Giám đốc Công ty Cổ phần Giấy Sen, thì cho rằng giấy đã đủ. Ông Gió đề nghị in ngay.",
        "Phó Cục trưởng Cục Xuất bản Lò Văn Gió trả lời rằng giấy phép đã cấp.",
        "Chủ tịch UBND xã Mây Trắng Lò Văn Gió trả lời rằng thư viện đã mở.",
    ],
)
def test_two_who_lead_bodies_that_share_no_officer_are_two(other: str) -> None:
    assert people(f"{DEAN} {other}") == 2


@pytest.mark.parametrize(
    "other",
    [
        "Ông Lò Văn Gió, nguyên Tổng Giám đốc Công ty Cổ phần Giấy Sen, đề nghị in ngay.",
        "Năm 2008, ông Lò Văn Gió, Tổng Giám đốc Công ty Cổ phần Giấy Sen, đề nghị in ngay.",
        "Ông Lò Văn Gió được bổ nhiệm làm Giám đốc Công ty Cổ phần Giấy Sen.",
        "Ông Lò Văn Gió, Chủ tịch Hội Toán học, đề nghị in ngay.",
        "Ông Lò Văn Gió, Hiệu trưởng Trường Đại học Mây Trắng, đề nghị in ngay.",
        "Ông Lò Văn Gió đề nghị in ngay.",
        "Trưởng khoa Toán Lò Văn Gió, Tổng Giám đốc Công ty Cổ phần Giấy Sen, đề nghị in ngay.",
    ],
)
def test_a_career_or_two_posts_that_one_may_hold_are_one(other: str) -> None:
    assert people(f"{DEAN} {other}") == 1
