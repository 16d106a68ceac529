"""«cùng ngày» behind what is still to be held: what was done is of the day told before that. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

_LEAD = "Ngày 6/2, tại Hà Nội, bà Lò Thị Na dự hội nghị về nghề muối.\n"
_DONE = "\nChiều cùng ngày, ông Lò Văn Sen đã dự lễ khánh thành Trường Tiểu học Dừa Xanh."


def _opened(text: str) -> list[str | None]:
    return [meeting["date"] for meeting in meetings(text, None) if "khánh thành" in meeting["label"]]


@pytest.mark.parametrize(
    ("between", "day"),
    [
        ("Trước đó, ngày 12/2, Hội nghị Nghề cá lần thứ 11 sẽ được tổ chức tại Huế.", "XXXX-02-06"),
        ("Hội nghị Nghề cá lần thứ 11 sẽ diễn ra tại Huế vào ngày 12/2.", "XXXX-02-06"),
        ("Ngày 5/2, ông Hà Văn Cau cho biết Hội nghị Nghề cá sẽ diễn ra tại Huế.", "XXXX-02-05"),
        ("Ngày 5/2, Hội nghị Nghề cá lần thứ 11 đã diễn ra tại Huế.", "XXXX-02-05"),
    ],
)
def test_what_was_done_is_of_no_day_to_come(between: str, day: str) -> None:
    assert _opened(_LEAD + between + _DONE) == [day]


def test_what_will_be_done_is_of_the_day_to_come() -> None:
    between = "Ngày 12/2, Hội nghị Nghề cá lần thứ 11 sẽ được tổ chức tại Huế."
    assert _opened(_LEAD + between + _DONE.replace("đã dự", "sẽ dự")) == ["XXXX-02-12"]
