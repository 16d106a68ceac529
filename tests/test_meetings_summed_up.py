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
        f"Thủ tướng Lê Văn Tám tới Fanzia\nĐón Thủ tướng tại sân bay ở thủ đô Viêng Chăn {who}.\n"
        f"Chiều 3/5, chuyên cơ chở Thủ tướng Lê Văn Tám đã hạ cánh. "
        f"Đón Thủ tướng và các vị trong đoàn Việt Nam tại sân bay {who}."
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


def test_names_of_a_gathering_that_a_later_one_joins_are_one() -> None:
    text = (
        "Hội nghị Ban Chấp hành Hội Sông Xanh bàn công tác nhân sự\n"
        "Chiều 21/6, tại Huế, Hội Sông Xanh tổ chức Hội nghị Ban Chấp hành lần thứ 12 (khóa VIII). "
        "Ông Lê Văn Tám khẳng định Hội nghị Ban Chấp hành Hội Sông Xanh lần thứ 12 (khóa VIII) có hai nhiệm vụ."
    )
    found = [m for m in meetings(text) if m["type"] == "conference"]
    assert [(m["date"], m["place"]) for m in found] == [("2023-06-21", "Huế")]


def test_a_bare_word_has_the_day_of_the_meeting_that_its_chair_leads_under_a_picture() -> None:
    text = (
        "Bộ trưởng Lê Văn Tám chủ trì họp góp ý dự thảo Luật Rừng\n"
        "Sáng 6/2, Bộ trưởng Bộ Y tế Lê Văn Tám đã chủ trì cuộc họp góp ý dự thảo. Cùng dự có Thứ trưởng Vũ Thị Sen.\n"
        "Bộ trưởng Lê Văn Tám chủ trì cuộc họp về dự thảo Luật Rừng. Ảnh: NB"
    )
    assert [m["date"] for m in meetings(text)] == ["2023-02-06"]


def test_two_meetings_that_two_people_chair_are_two() -> None:
    text = (
        "Tin trong ngày\nSáng 6/2, Bộ trưởng Lê Văn Tám đã chủ trì cuộc họp góp ý dự thảo.\n"
        "Thứ trưởng Vũ Thị Sen chủ trì cuộc họp về dự thảo Luật Rừng."
    )
    assert len(meetings(text)) == 2


RITE = "Ngày 27/6, tại Huế, Tổng thống Igor Petkov chủ trì Lễ đón Chủ tịch nước Trần Văn Tám."
TALKS = "Ngày 27/6, Chủ tịch nước Trần Văn Tám đã hội đàm với Tổng thống Fanzia Igor Petkov."
DOOR = "Tổng thống Fanzia Igor Petkov đón Chủ tịch nước Trần Văn Tám."


@pytest.mark.parametrize("told", [f"{TALKS}\n{DOOR}", f"{DOOR}\n{TALKS}", f"{RITE}\n{DOOR}"])
def test_a_welcome_that_opens_talks_or_a_ceremony_is_no_meeting_beside_them(told: str) -> None:
    found = meetings(f"Tin trong ngày\n{told}")
    assert [m["type"] for m in found] == ["ceremony" if RITE in told else "talks"]


@pytest.mark.parametrize(
    "told",
    [
        DOOR,
        f"{TALKS}\nNgày 26/6, Tổng thống Fanzia Igor Petkov đón Chủ tịch nước Trần Văn Tám.",
        f"{TALKS}\nPhó Tổng thống Karel Novotny đón Chủ tịch nước Trần Văn Tám.",
        f"{TALKS}\nTổng thống Igor Petkov đón Chủ tịch nước Trần Văn Tám tại sân bay.",
    ],
)
def test_a_welcome_alone_by_another_or_on_another_day_is_a_meeting(told: str) -> None:
    assert "reception" in [m["type"] for m in meetings(f"Tin trong ngày\n{told}")]
