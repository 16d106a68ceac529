"""Words of the tables where they are ordinary words and make no name, no body and no post. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts, meetings


def bodies(text: str) -> list[str]:
    """The names of the bodies of a text, in order."""
    return [body["name"] for body in facts(text)["organizations"]]


def people(text: str) -> list[str]:
    """The names of the people of a text, in order."""
    return [person["name"] for person in facts(text)["people"]]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Trường Phổ thông vùng cao Sao Sậy đã họp.", ["Trường Phổ thông vùng cao Sao Sậy"]),
        ("Ban Dân tộc vùng cao đã họp.", ["Ban Dân tộc vùng cao"]),
        ("Cục Hải quan vùng Đông Bắc đã họp.", ["Cục Hải quan vùng Đông Bắc"]),
        ("Hội Nông dân vùng mưa nhiều đã họp.", ["Hội Nông dân"]),
    ],
)
def test_the_highlands_are_a_word_and_another_region_is_a_place(text: str, named: list[str]) -> None:
    assert bodies(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Tiến sĩ Quản Trị Kinh Doanh Lò Văn Gió nói vậy.", ["Lò Văn Gió"]),
        ("Quản Trị Nhân Sự là nghề mới.", []),
        ("Quản Văn Sậy là nông dân.", ["Quản Văn Sậy"]),
        ("Vợ Thị Hoa rất vui.", []),
        ("Bà Vòm Thị Hoa rất vui.", ["Vòm Thị Hoa"]),
        ("Bí thư Tp Hồ Chí Minh Lò Văn Gió đánh cồng.", ["Lò Văn Gió"]),
    ],
)
def test_words_with_capitals_are_not_yet_a_person(text: str, named: list[str]) -> None:
    assert people(text) == named


def test_the_day_before_the_29th_of_february_is_told_in_a_year_that_nobody_knows() -> None:
    told = "Ngày 29/2, Bộ Y tế họp. Trước đó một ngày, Bộ Y tế họp với Bộ Công an."
    assert [met["date"] for met in meetings(told, published=None)] == ["XXXX-02-29", "XXXX-02-28"]
