"""Meetings as newspapers tell them in passing: who chairs by another sentence, visits that open a sentence, sittings
of the past, what a guest does beside the main event."""

from __future__ import annotations

from typing import Any

import pytest

from facts_of_text import meetings

LINE = "Tin trong ngày\n"
FORUM = "Hội thảo Sông và Suối khai mạc sáng 5/5 tại Huế.\n"


def told(text: str) -> list[tuple[Any, ...]]:
    return [(m["label"], m["date"], m["place"], m["participants"]) for m in meetings(f"{LINE}{text}")]


@pytest.mark.parametrize(
    "chairing",
    [
        "Chủ trì hội thảo là Thứ trưởng Bộ Y tế Lò Văn Pảo và Giám đốc Sở Y tế Huế Tòng Thị Nứa.",
        "Theo phóng viên tại Huế, đồng chủ trì hội thảo là ông Lò Văn Pảo và bà Tòng Thị Nứa.",
        "Người chủ trì hội thảo là các ông, bà: Lò Văn Pảo, Tòng Thị Nứa.",
    ],
)
def test_another_sentence_says_who_chairs(chairing: str) -> None:
    assert [m["chairs"] for m in meetings(f"{LINE}{FORUM}{chairing}")] == [["Lò Văn Pảo", "Tòng Thị Nứa"]]


@pytest.mark.parametrize("opens", ["Trong thời gian ở thăm", "Trong những ngày thăm", "Nhân dịp sang thăm"])
def test_a_visit_opens_the_sentence_with_its_days(opens: str) -> None:
    text = f"{opens} Hungary từ 24 đến 28/4, Thứ trưởng Bộ Y tế Lò Văn Pảo đã gặp Quốc vụ khanh Bela Torok."
    assert ("thăm Hungary", "2023-04-24/2023-04-28", "Hungary", ["Lò Văn Pảo"]) in [
        (label.removeprefix("sang "), *rest) for label, *rest in told(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Trong thời gian ở thăm Việt Nam, Thứ trưởng Bộ Y tế Lò Văn Pảo đã tiếp ông Bela Torok.",
        "Trong thời gian thăm Hungary của Bộ trưởng, ông Lò Văn Pảo nói về sông.",
    ],
)
def test_nobody_visits_his_own_land_or_goes_with_the_visit_of_another(text: str) -> None:
    assert [m for m in meetings(f"{LINE}{text}") if m["type"] == "visit"] == []


def test_a_guest_goes_on_to_meet_people_with_a_verb_that_names_hold_too() -> None:
    text = "Ngày 4/5, Thứ trưởng Bộ Y tế Lò Văn Pảo thăm Đại học Szeged và gặp gỡ Hội Người Việt Nam tại Hungary."
    assert told(text) == [
        ("thăm Đại học Szeged", "2023-05-04", "Đại học Szeged", ["Lò Văn Pảo", "Đại học Szeged"]),
        ("gặp gỡ Hội Người Việt Nam tại Hungary", "2023-05-04", None, ["Lò Văn Pảo", "Hội Người Việt Nam tại Hungary"]),
    ]


@pytest.mark.parametrize("when", ["gần đây nhất tại Minsk hồi tháng 3", "lần cuối vào tháng 3 tại Minsk"])
def test_a_body_sat_for_the_last_time(when: str) -> None:
    body = "Ủy ban Hỗn hợp Việt Nam - Belarus"
    assert told(f"{body} họp {when}.") == [(f"{body} họp", "2023-03", "Minsk", [body])]


def test_the_delegation_of_a_land_meets_without_the_leader_of_another() -> None:
    text = (
        "Bộ trưởng Bộ Y tế Lò Văn Pảo dẫn đầu đoàn Việt Nam.\n"
        "Theo chương trình, ngày 4/5 đoàn Belarus vào Cần Thơ, làm việc với Sở Y tế và thăm Đại học Cần Thơ."
    )
    assert told(text) == [
        ("làm việc với Sở Y tế", "2023-05-04", None, ["Sở Y tế"]),
        ("thăm Đại học Cần Thơ", "2023-05-04", "Đại học Cần Thơ", ["Đại học Cần Thơ"]),
    ]


def test_what_follows_is_done_by_the_same_guest() -> None:
    text = "Chiều 4/5, Thứ trưởng Bộ Y tế Lò Văn Pảo hội đàm với ông Bela Torok, rồi dự Hội thảo Sông và Suối."
    assert [(label, people) for label, _, _, people in told(text)] == [
        ("hội đàm với ông Bela Torok", ["Lò Văn Pảo", "Bela Torok"]),
        ("Hội thảo Sông và Suối", ["Lò Văn Pảo"]),
    ]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("hội nghị tổng kết năm 2022 và triển khai nhiệm vụ năm 2023 của Tập đoàn Sông Xanh", None),
        ("hội nghị sơ kết 6 tháng đầu năm, triển khai phương hướng, nhiệm vụ 6 tháng cuối năm 2023", None),
        ("hội nghị tổng kết công tác năm 2022, phương hướng nhiệm vụ năm 2023", None),
        ("cuộc họp sơ kết công tác quý I, triển khai nhiệm vụ quý II của ngành Lâm nghiệp", None),
        ("hội nghị tổng kết năm 2022", None),
    ],
)
def test_a_review_plans_the_work_to_come(name: str, day: str | None) -> None:
    text = f"Tin vắn\nBộ trưởng Lò Văn Pảo phát biểu tại {name}"
    assert [(m["label"], m["date"]) for m in meetings(f"{text}.")] == [(name, day)]
    held = meetings(f"{text}, diễn ra sáng 4/5 tại Huế.")
    assert [(m["label"], m["date"], m["place"]) for m in held] == [(name, "2023-05-04", "Huế")]


def test_a_name_with_a_number_tells_more_than_that_of_the_title() -> None:
    name = "Hội nghị Rừng xanh châu Á lần thứ năm"
    text = f"Khai mạc Hội nghị Rừng xanh châu Á\nNgày 4/5, {name} khai mạc tại Huế. Hội nghị Rừng xanh châu Á kéo dài."
    assert [m["label"] for m in meetings(text)] == [name]


def test_the_first_of_two_numbered_names_stays() -> None:
    text = "Kỳ họp thứ 3 Quốc hội khóa XIV\nNgày 4/5, Kỳ họp thứ 3 của Quốc hội nước CHXHCN Việt Nam khai mạc."
    assert [m["label"] for m in meetings(text)] == ["Kỳ họp thứ 3 Quốc hội khóa XIV"]


def test_what_is_planned_beside_no_review_is_not_in_the_name() -> None:
    text = "Tin vắn\nBộ trưởng Lò Văn Pảo phát biểu tại hội nghị trồng rừng năm 2022 và triển khai nhiệm vụ năm 2023."
    assert [m["label"] for m in meetings(text)] == ["hội nghị trồng rừng năm 2022"]


@pytest.mark.parametrize(("name", "number"), [("Hội nghị Rừng xanh châu Á", 1), ("Kỳ họp thứ 7, Quốc hội khóa XX", 2)])
def test_the_opening_of_a_meeting_that_is_said_to_open_is_a_part_of_it(name: str, number: int) -> None:
    """The days of a session are told apart."""
    text = f"Tin vắn\nNgày 4/5, {name} đã khai mạc tại Huế. Tại phiên khai mạc, ông Lò Văn Pảo phát biểu."
    assert len(meetings(text)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Phóng viên Báo Sao Mai đã có buổi làm việc với công an thị trấn Hòa Bắc chiều 7/2.", 0),
        ("Trong buổi làm việc với phóng viên, ông Lò Văn Mơ cho biết việc đã xong.", 0),
        ("Ông Lò Văn Mơ đã có buổi làm việc với các phóng viên chiều 7/2.", 0),
        ("Phóng viên đưa tin Bộ trưởng Lê Văn Sen có buổi làm việc với Bộ Y tế chiều 7/2.", 1),
        ("Chiều 7/2 (PV), Bộ Xây dựng đã có buổi làm việc với Bộ Y tế.", 1),
        ("Ảnh: Phóng viên Sao Mai. Bộ trưởng Lê Văn Sen có buổi làm việc với Bộ Y tế.", 1),
        ("Bộ trưởng Lê Văn Sen có buổi làm việc với Báo Sao Mai về chuyển đổi số.", 1),
    ],
)
def test_reporters_at_work_hold_no_meeting(text: str, number: int) -> None:
    assert len(meetings(text)) == number
