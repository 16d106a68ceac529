"""Who is told to be dead is at no meeting."""

from __future__ import annotations

import pytest

from facts_of_text import meetings


@pytest.mark.parametrize(("who", "there"), [("Cố Bộ trưởng", []), ("Thứ trưởng", ["Giang Văn Thu"])])
def test_the_dead_are_at_no_meeting(who: str, there: list[str]) -> None:
    told = (
        "Sáng 11/4, Bộ trưởng Bộ Y tế Lưu Văn Khôi chủ trì Hội nghị về nghề muối tại Hải Phòng.\n"
        "Hội nghị diễn ra hai ngày.\n"
        f"{who} Bộ Y tế Giang Văn Thu đề xuất ý tưởng này."
    )
    assert [meeting["participants"] for meeting in meetings(told)] == [there]
