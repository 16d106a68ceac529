"""How far the name of an agreement goes. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import only_agreement


@pytest.mark.parametrize(
    ("text", "name", "date"),
    [
        (
            "Hai bên đánh giá việc thực hiện Nghị định thư về tìm kiếm, quy tập hài cốt dân công Peru ký năm 2000.",
            "Nghị định thư về tìm kiếm, quy tập hài cốt dân công Peru",
            "2000",
        ),
        (
            "Hai bên thực hiện Hiệp định miễn thị thực cho người mang hộ chiếu ngoại giao, công vụ, trao đổi các đoàn.",
            "Hiệp định miễn thị thực cho người mang hộ chiếu ngoại giao, công vụ",
            None,
        ),
    ],
)
def test_a_name_goes_on_over_the_comma_between_words_that_are_one(text: str, name: str, date: str | None) -> None:
    found = only_agreement(text)
    assert (found["label"], found["date"]) == (name, date)
