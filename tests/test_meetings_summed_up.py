"""Meetings that a title or a list tells together: none of its own beside those that follow, with the place of all."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

ONE_BY_ONE = (
    "Ngày 6/6, Thủ tướng Lê Văn Tám đã tiếp ông Karel Novotny, Chủ tịch Tập đoàn Sông Xanh. "
    "Thủ tướng Lê Văn Tám cũng đã tiếp bà Maria Petkova, Thống đốc tỉnh Fanza."
)


@pytest.mark.parametrize(
    "summary",
    [
        "Thủ tướng Lê Văn Tám tiếp lãnh đạo một số tập đoàn",
        "Thủ tướng Lê Văn Tám tiếp các nhà đầu tư",
        "Thủ tướng Lê Văn Tám tới Fanza\nThủ tướng đã tiếp lãnh đạo nhiều tập đoàn lớn.",
    ],
)
def test_meetings_summed_up_in_front_are_those_told_one_by_one(summary: str) -> None:
    found = [m for m in meetings(f"{summary}\n{ONE_BY_ONE}") if m["type"] == "reception"]
    assert [m["participants"][-1] for m in found] == ["Karel Novotny", "Maria Petkova"]


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Lê Văn Tám tiếp lãnh đạo một số tập đoàn\nNgày 6/6, Thủ tướng Lê Văn Tám đã tiếp ông Karel Novotny.",
        f"Thủ tướng Lê Văn Tám gặp các nhà đầu tư\n{ONE_BY_ONE}",
        "Thủ tướng Lê Văn Tám tiếp các nhà đầu tư\nNgày 6/6, Bộ trưởng Vũ Thị Sen đã tiếp ông Karel Novotny. "
        "Bộ trưởng Vũ Thị Sen cũng đã tiếp bà Maria Petkova.",
    ],
)
def test_a_meeting_with_many_stays_where_the_text_goes_on_with_others(text: str) -> None:
    found = [m for m in meetings(text) if m["type"] in ("reception", "meeting")]
    assert any(len(m["participants"]) == 1 for m in found)


def test_a_welcome_told_in_the_lead_and_in_the_text_is_one() -> None:
    who = "có Đại sứ Fanzia tại Việt Nam Karel Novotny và Đại sứ Việt Nam tại Fanzia Vũ Thị Sen"
    text = (
        f"Thủ tướng Lê Văn Tám tới Fanzia\nĐón Thủ tướng tại sân bay Fanza {who}.\n"
        f"Chiều 3/5, chuyên cơ chở Thủ tướng Lê Văn Tám đã hạ cánh. Đón Thủ tướng và đoàn tại sân bay {who}."
    )
    assert len([m for m in meetings(text) if m["label"].lower().startswith("đón")]) == 1


def test_the_place_at_the_head_of_a_list_of_activities_is_that_of_each() -> None:
    text = (
        "Tin trong ngày\nTrước đó, Thủ tướng Lê Văn Tám đã có một số hoạt động tại Huế như gặp ông Karel Novotny, "
        "dự lễ kỷ niệm 20 năm thành lập Viện Sông Xanh, tiếp một số tập đoàn Fanzia. "
        "Ngày 6/6, tại Hà Nội, Thủ tướng Lê Văn Tám tiếp một số quan chức, tập đoàn Fanzia."
    )
    found = {m["label"]: m["place"] for m in meetings(text)}
    assert list(found.values()) == ["Huế", "Huế", "Huế", "Hà Nội"], found


def test_a_list_of_activities_in_several_places_has_none() -> None:
    text = (
        "Tin trong ngày\nThủ tướng Lê Văn Tám đã có một số hoạt động tại Huế và Vinh như dự lễ kỷ niệm 20 năm "
        "Viện Sông Xanh, gặp bà Maria Petkova."
    )
    assert [m["place"] for m in meetings(text)] == [None, None]
