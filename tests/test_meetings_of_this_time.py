"""Which of several meetings of one kind the words mean: that of this time, one held before, a visit of a while ago."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

HELD_BEFORE = "Sau khi Hội nghị Bộ trưởng Muối lần thứ 21 được tổ chức tại Suva, nghề muối đã đổi khác."


@pytest.mark.parametrize("which", ["năm nay", "lần này"])
def test_the_meeting_of_this_time_is_the_one_that_an_article_reports(which: str) -> None:
    text = (
        "Tin vắn\nNgày 5/7, Hội nghị quan chức Muối lần thứ 24 khai mạc tại Huế với sự tham dự của ông Lê Văn Đạt. "
        f"{HELD_BEFORE} Tham dự hội nghị {which} có đại diện Hội Muối Sông Xanh."
    )
    told = {m["label"]: m["participants"] for m in meetings(text)}
    assert "Hội Muối Sông Xanh" in told["Hội nghị quan chức Muối lần thứ 24"]
    assert "Hội Muối Sông Xanh" not in told["Hội nghị Bộ trưởng Muối lần thứ 21"]


def test_a_conference_that_was_held_before_is_not_meant_by_the_words_that_follow() -> None:
    text = (
        "Tin vắn\nNgày 5/7, Hội nghị quan chức Muối lần thứ 24 khai mạc tại Huế với sự tham dự của ông Lê Văn Đạt. "
        f"{HELD_BEFORE} Phát biểu tại hội nghị, bà Lò Thị Nứa mong muối được giá."
    )
    told = {m["label"]: m["participants"] for m in meetings(text)}
    assert "Lò Thị Nứa" in told["Hội nghị quan chức Muối lần thứ 24"]


@pytest.mark.parametrize(
    ("when", "days"), [("tháng 3 vừa qua", [None, "2023-03"]), ("từ ngày 3 đến 5/3", ["2023-03-03/2023-03-05"])]
)
def test_a_visit_of_a_while_ago_is_not_that_of_the_guest_who_is_there(when: str, days: list[str | None]) -> None:
    text = (
        "Tin vắn\nThủ tướng Lê Văn Đạt đã tiếp Bộ trưởng Thương mại Fiji Jone Kava đang có chuyến thăm Việt Nam. "
        f"Ông cảm ơn về sự đón tiếp dành cho Nhà vua và Hoàng hậu trong chuyến thăm Việt Nam {when}."
    )
    assert [m["date"] for m in meetings(text) if m["type"] == "visit"] == days


def test_conferences_with_other_letters_in_brackets_are_two() -> None:
    text = (
        "Tin vắn\nHội nghị Bộ trưởng Muối (HBM) đã diễn ra tại Suva. "
        "Các bên bàn về Hội nghị Bộ trưởng Muối Biển (HMB) sẽ diễn ra tại Lima."
    )
    assert [(m["place"], m["label"][-4:-1]) for m in meetings(text)] == [("Suva", "HBM"), ("Lima", "HMB")]
