"""Quotations that their speaker parts in two. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts

_BEFORE = "Bà Lò Thị Sen cho biết vùng này đã đổi khác nhiều.\n"


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        (
            '"Con số này còn nhỏ so với sức của tỉnh", bà Sen nói, "nhưng đang tăng rất nhanh".',
            "Con số này còn nhỏ so với sức của tỉnh nhưng đang tăng rất nhanh",
        ),
        (
            "“Một tỉnh nghèo”, bà Sen nói, “muốn đi xa thì phải chăm học”.",
            "Một tỉnh nghèo muốn đi xa thì phải chăm học",
        ),
        (
            "“Con số này còn nhỏ so với sức của tỉnh”, bà Sen nói, “Chúng tôi sẽ làm tiếp”.",
            "Con số này còn nhỏ so với sức của tỉnh. Chúng tôi sẽ làm tiếp",
        ),
    ],
)
def test_a_quotation_that_its_speaker_parts_is_told_whole(said: str, whole: str) -> None:
    told = [(quote["speaker"], quote["text"]) for quote in facts(_BEFORE + said)["quotes"]]
    assert told[1:] == [("Lò Thị Sen", whole)]


def test_a_term_before_the_speaker_is_no_half() -> None:
    said = "Vụ “ăn bớt muối”, bà Sen nói, “chúng tôi đã xử lý từ tháng trước rồi”."
    assert [quote["text"] for quote in facts(_BEFORE + said)["quotes"]][1:] == ["chúng tôi đã xử lý từ tháng trước rồi"]
