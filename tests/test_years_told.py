"""Years that a text leaves out of its days, and says or shows elsewhere."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def _days(text: str, published: str) -> list[str | None]:
    return [m["date"] for m in facts(text, published)["meetings"]]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # The same day with its year before.
        (
            "Ngày 3/10/2030, Bộ trưởng Lò Thị Bưởi thăm Lào. Chiều 3/10, Bộ trưởng gặp Đại sứ Sao Vong.",
            ["2030-10-03", "2030-10-03"],
        ),
        # Its month with the year before, where the day would be to come else.
        (
            "Tháng 10/2030, Bộ trưởng Lò Thị Bưởi thăm Lào. Sáng 7/10, Bộ trưởng gặp Đại sứ Sao Vong.",
            ["2030-10", "2030-10-07"],
        ),
        # What is done cannot be to come.
        ("Ngày 3/10, Bộ trưởng Lò Thị Bưởi đã thăm Lào.", ["2030-10-03"]),
        ("Ngày 3/10, Bộ trưởng Lò Thị Bưởi sẽ thăm Lào.", ["2031-10-03"]),
        ("Từ ngày 3-5/10 tới, Bộ trưởng Lò Thị Bưởi thăm Lào.", ["2031-10-03/2031-10-05"]),
        # A day just behind publication is misprinted or told ahead, not a year old.
        ("Ngày 5/6, Bộ trưởng Lò Thị Bưởi đã thăm Lào.", ["2031-06-05"]),
        # A year that is not that of the news says nothing.
        ("Ngày 3/10/1985, làng Kon Bra ra đời. Ngày 3/10, Bộ trưởng Lò Thị Bưởi sẽ thăm Lào.", ["2031-10-03"]),
    ],
)
def test_a_day_has_the_year_that_the_text_told(text: str, days: list[str | None]) -> None:
    assert _days(text, "2031-06-01") == days


def test_what_is_looked_back_on_is_of_its_year_and_what_is_planned_is_not() -> None:
    back = "Nhìn lại năm 2030: Ngày 8/1, Bộ trưởng Lò Thị Bưởi tiếp Đại sứ Sao Vong."
    assert _days(back, "2030-12-31") == ["2030-01-08"]
    year = "Năm 2030, Bộ Y tế có nhiều đoàn ra. Ngày 8/1, Bộ trưởng Lò Thị Bưởi thăm Lào."
    assert _days(year, "2030-12-31") == ["2030-01-08"]
    ahead = "Năm 2030, Bộ Y tế có nhiều đoàn ra. Ngày 8/1, Bộ trưởng Lò Thị Bưởi sẽ thăm Lào."
    assert _days(ahead, "2030-12-31") == ["2031-01-08"]


def test_without_a_day_of_publication_the_same_day_has_the_year_told() -> None:
    text = "Ngày 20/12/2030, Bộ trưởng Lò Thị Bưởi thăm Lào. Chiều 20/12, Bộ trưởng gặp Đại sứ Sao Vong."
    assert _days(text, "2031") == ["2030-12-20", "2030-12-20"]
