"""Meetings that a sentence tells with a visit by one phrase, and those at which somebody is quoted."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

FORUM = "Diễn đàn Dừa Quốc tế"


def forum(text: str) -> tuple[str, list[str], str | None, str | None]:
    told = next(m for m in meetings(f"Tin vắn\n{text}") if m["type"] == "conference")
    return told["label"], told["participants"], told["date"], told["place"]


@pytest.mark.parametrize(
    "text",
    [
        "Đại sứ Lò Văn Pảo đánh giá cao chuyến thăm chính thức Fiji và dự {forum} của Thủ tướng Lê Văn Đạt.",
        "Đại sứ Lò Văn Pảo chúc mừng thành công của chuyến thăm Fiji và dự {forum} của Thủ tướng Lê Văn Đạt.",
        "Cảnh sát đảm bảo an toàn cho chuyến thăm Fiji và tham dự {forum} của Thủ tướng Lê Văn Đạt.",
        "Việc này nằm trong khuôn khổ chuyến thăm Fiji và dự {forum} của Thủ tướng Lê Văn Đạt.",
    ],
)
def test_whose_visit_it_is_goes_to_the_meeting_too(text: str) -> None:
    assert forum(text.format(forum=FORUM)) == (FORUM, ["Lê Văn Đạt"], None, None)


@pytest.mark.parametrize("told", ["đánh giá cao", "nói về kết quả", "chúc mừng thành công của"])
def test_who_speaks_of_a_visit_is_not_at_the_meeting(told: str) -> None:
    assert forum(f"Đại sứ Lò Văn Pảo {told} chuyến thăm Fiji và dự {FORUM}.") == (FORUM, [], None, None)


@pytest.mark.parametrize("begins", ["bắt đầu", "kết thúc", "sẽ có", "tiến hành"])
def test_who_makes_a_visit_is_at_the_meeting(begins: str) -> None:
    assert forum(f"Thủ tướng Lê Văn Đạt {begins} chuyến thăm Fiji và dự {FORUM}.")[1] == ["Lê Văn Đạt"]


def test_what_is_done_in_the_course_of_a_visit_gives_its_meeting_no_day() -> None:
    text = "Nhân chuyến thăm Fiji và dự Diễn đàn “Dừa và Muối,” ngày 4/5, tại Huế, Thủ tướng Lê Văn Đạt đã trả lời báo."
    assert forum(text)[2:] == (None, None)


@pytest.mark.parametrize("link", ["tại", "trong"])
def test_who_is_quoted_at_a_meeting_is_there(link: str) -> None:
    told = meetings(f"Tin vắn\nBáo Sông Xanh dẫn lời Bộ trưởng Lê Văn Đạt {link} cuộc họp hôm 6/5 rằng chợ sẽ mở.")
    assert [(m["participants"], m["date"]) for m in told] == [(["Lê Văn Đạt"], "2023-05-06")]


def test_who_is_quoted_after_a_meeting_is_not_said_to_be_there() -> None:
    (told,) = meetings("Tin vắn\nBáo Sông Xanh dẫn lời Bộ trưởng Lê Văn Đạt sau cuộc họp hôm 6/5 rằng chợ sẽ mở.")
    assert told["participants"] == []
