"""Questions about a stretch of days take the most exact day that is told of an event."""

from __future__ import annotations

import pytest

from kg import build

TEXT = (
    "Hội nghị Rừng Xanh năm 2031\nNgày 5/11/2031, Thứ trưởng Bộ Y tế Lê Văn Đạt và Thứ trưởng Bộ Tài chính "
    "Trần Thị Mơ chủ trì Hội nghị Rừng Xanh năm 2031 tại Huế."
)


@pytest.mark.parametrize("question", ["who-met-whom", "meetings-of", "co-chairs"])
def test_the_year_in_a_name_stands_for_no_day_beside_the_day_that_is_told(question: str) -> None:
    graph = build([TEXT])
    for day, whens in (("2031-11-05", ["2031-11-05"]), ("2031-10-05", [])):
        told = graph.ask(question, **{"from": day, "until": day})
        assert [row["when"] for row in told] == whens, day
    assert [row["when"] for row in graph.ask(question)] == ["2031-11-05"]
