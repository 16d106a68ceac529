"""Deputies: «đại biểu NAME (PLACE)», and titles beside them. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def posts(text: str) -> list[tuple[str, str]]:
    return [(p["holder"], p["post"]) for p in facts(text)["posts"]]


@pytest.mark.parametrize(
    "text",
    [
        "Đại biểu Lò Thị Gió (Bến Tre) lo rằng giá thuốc còn cao.",
        "Đại biểu Lò Thị Gió (đoàn Bến Tre) lo rằng giá thuốc còn cao.",
        "ĐB Lò Thị Gió (Bến Tre) lo rằng giá thuốc còn cao.",
    ],
)
def test_a_delegate_with_the_place_that_elected_him_is_a_deputy(text: str) -> None:
    assert [(holder, post.lower()) for holder, post in posts(text)] == [("Lò Thị Gió", "đại biểu")]


def test_each_of_a_row_of_deputies_is_one() -> None:
    found = posts("Các đại biểu Lò Thị Gió (Bến Tre), Đào Văn Suối (Lào Cai) và Hà Văn Núi (Huế) cùng nêu ý này.")
    assert found == [("Lò Thị Gió", "đại biểu"), ("Đào Văn Suối", "đại biểu"), ("Hà Văn Núi", "đại biểu")]


@pytest.mark.parametrize("text", ["Đại biểu Lò Thị Gió vỗ tay.", "Đại biểu Lò Thị Gió (giữa) vỗ tay."])
def test_a_delegate_without_a_place_holds_no_post(text: str) -> None:
    assert posts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Chất vấn Bộ trưởng Y tế, ĐB Lò Thị Gió (Bến Tre) hỏi về giá thuốc.",
        "Trả lời câu hỏi của đại biểu Lò Thị Gió (Bến Tre), Bộ trưởng Bộ Y tế cho biết giá thuốc đã giảm.",
    ],
)
def test_a_minister_whom_a_deputy_asks_is_another(text: str) -> None:
    assert [post.lower() for _, post in posts(text)] in (["đb"], ["đại biểu"])


def test_a_deputy_has_the_title_before_a_comma_too() -> None:
    text = "Phó Chủ tịch Hội Luật gia Sao Mai, đại biểu Đào Văn Suối, không tán thành."
    assert posts(text) == [("Đào Văn Suối", "Phó Chủ tịch")]


def test_an_answer_is_not_that_of_the_one_who_asked() -> None:
    text = "Giải đáp thắc mắc của đại biểu Lò Thị Gió, Bộ trưởng Bộ Y tế cho hay thuốc đã về đủ."
    assert posts(text) == []
