"""Meetings told by a clause without a subject, beside what somebody says or does then, and those that are none."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

LINE = "Tin trong ngày\n"
WHO = "Bộ trưởng Lê Hoàng Tấn"
GUEST = "Đại sứ Lào Kham Phom"


@pytest.mark.parametrize(
    ("told", "date"),
    [
        (f"{WHO} nhấn mạnh như vậy khi tiếp {GUEST} ngày 6/5.", "2023-05-06"),
        (f"Ngày 6/5, {WHO} khẳng định cam kết khi tiếp {GUEST}.", "2023-05-06"),
        (f"Ngày 6/5, {WHO} phát biểu với các phóng viên sau khi gặp {GUEST}.", None),
        (f"Đó là ý kiến của {WHO} khi tiếp {GUEST} ngày 6/5.", "2023-05-06"),
        (f"Đó là chia sẻ của ông Lê Hoàng Tấn, Cục trưởng Cục Điện gió, khi gặp {GUEST}.", None),
    ],
)
def test_who_speaks_meets_somebody_then(told: str, date: str | None) -> None:
    found = meetings(f"{LINE}{told}")
    assert [(m["participants"], m["date"]) for m in found] == [(["Lê Hoàng Tấn", "Kham Phom"], date)]


@pytest.mark.parametrize(
    "told",
    [
        f"{WHO} cho rằng khi tiếp {GUEST} cần chu đáo.",
        f"{WHO} nói là khi tiếp {GUEST} cần chu đáo.",
        f"{WHO} đề nghị Bộ Y tế cử người khi tiếp {GUEST}.",
        f"{WHO} luôn cẩn thận mỗi khi tiếp {GUEST}.",
    ],
)
def test_what_should_be_done_at_a_meeting_tells_none(told: str) -> None:
    assert meetings(f"{LINE}{told}") == []
