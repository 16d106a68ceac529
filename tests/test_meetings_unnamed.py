"""Meetings without a name of their own: bare words with a day, guests told before their host."""

from __future__ import annotations

import pytest

from facts_of_text import meetings


@pytest.mark.parametrize(
    ("text", "label", "date"),
    [
        ("Thông tin này đã được Thanh tra Bộ Nội vụ đưa ra tại cuộc họp báo ngày 4/5.", "cuộc họp báo", "2023-05-04"),
        ("Đó là ý kiến của ông Lò Văn Pảo tại buổi làm việc chiều 3/5.", "buổi làm việc", "2023-05-03"),
    ],
)
def test_a_bare_word_with_its_own_day_tells_a_meeting(text: str, label: str, date: str) -> None:
    assert [(m["label"], m["date"]) for m in meetings(f"Tin trong ngày\n{text}")] == [(label, date)]


def test_the_only_event_of_an_article_may_have_no_name() -> None:
    text = (
        "Đường mới cho xã Nà Lầu\nTuyến đường dài 12 km.\n"
        "Dự buổi lễ có Chủ tịch Hội Nông dân Việt Nam Lò Văn Pảo.\n"
        "Phát biểu tại buổi lễ, ông Lò Văn Pảo chúc mừng bà con."
    )
    assert [(m["label"], m["type"], m["participants"]) for m in meetings(text)] == [
        ("buổi lễ", "ceremony", ["Lò Văn Pảo"])
    ]


@pytest.mark.parametrize(
    "text", ["Ông dự nhiều sự kiện ngày 4/5.", "Phóng viên đã có buổi làm việc với một người dân."]
)
def test_what_stays_no_meeting(text: str) -> None:
    assert meetings(f"Tin trong ngày\n{text}") == []


@pytest.mark.parametrize(
    "opening", ["Ngày 4/5, tại Huế, tiếp", "* Cũng ngày 4/5, tại Huế, tiếp", "Sáng 4/5, tại Huế, gặp"]
)
def test_a_guest_may_stand_before_the_host_who_speaks(opening: str) -> None:
    said = "Chủ tịch Quốc hội Lào Bounma Sisavat, Thủ tướng Lê Văn Đạt khẳng định hai nước gắn bó."
    text = f"Tin đối ngoại\n{opening} {said}"
    assert [(set(m["participants"]), m["date"], m["place"]) for m in meetings(text)] == [
        ({"Bounma Sisavat", "Lê Văn Đạt"}, "2023-05-04", "Huế")
    ]


def test_who_talks_to_a_paper_meets_nobody() -> None:
    text = "Tin trong ngày\nSáng 4/5, trao đổi với Báo Sông Xanh, Bộ trưởng Lê Văn Đạt cho biết đường đã thông."
    assert meetings(text) == []
