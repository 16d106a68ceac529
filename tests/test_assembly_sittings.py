"""Sittings of assemblies that a verb tells («Quốc hội thảo luận ở tổ»), and who leads them."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

LINE = "Tin trong ngày\n"


@pytest.mark.parametrize(
    ("told", "label", "topic"),
    [
        ("Quốc hội thảo luận ở tổ về dự án Luật Bến cảng", "Quốc hội thảo luận ở tổ", "dự án Luật Bến cảng"),
        ("Quốc hội sẽ thảo luận tại hội trường", "Quốc hội sẽ thảo luận tại hội trường", None),
        (
            "các đại biểu Quốc hội thảo luận ở hội trường về giá nước sạch",
            "các đại biểu Quốc hội thảo luận ở hội trường",
            "giá nước sạch",
        ),
        ("các đại biểu làm việc tại hội trường", "các đại biểu làm việc", None),
    ],
)
def test_an_assembly_sits_in_its_hall_or_in_groups_on_a_day(told: str, label: str, topic: str | None) -> None:
    found = meetings(f"{LINE}Chiều 4/5, {told}.")
    assert [(m["label"], m["type"], m["date"], m["topic"]) for m in found] == [(label, "session", "2023-05-04", topic)]


def test_a_debate_on_no_day_is_no_meeting_of_its_own() -> None:
    assert meetings(f"{LINE}Sau đó, Quốc hội tiếp tục thảo luận ở tổ về dự án Luật Bến cảng.") == []


def test_a_debate_is_not_the_session_of_weeks_and_those_who_speak_are_there() -> None:
    text = (
        "Thông cáo số 2, Kỳ họp thứ 5, Quốc hội khóa XV\nSáng 4/5, Quốc hội thảo luận ở hội trường về dự án Luật Bến "
        "cảng. Đại biểu Lò Văn Pảo (Lào Cai) đề nghị giữ mức thu. Sáng 6/5, Quốc hội thảo luận ở tổ."
    )
    found = [(m["label"], m["date"], "Lò Văn Pảo" in m["participants"]) for m in meetings(text)]
    assert found == [
        ("Kỳ họp thứ 5, Quốc hội khóa XV", None, False),
        ("Quốc hội thảo luận ở hội trường", "2023-05-04", True),
        ("Quốc hội thảo luận ở tổ", "2023-05-06", False),
    ]


@pytest.mark.parametrize(
    ("told", "led"),
    [
        ("Quốc hội thảo luận tại hội trường", ["Lê Hoàng Tấn"]),
        ("Ủy ban Dân tộc đã họp", ["Lê Hoàng Tấn"]),
    ],
)
def test_under_whose_lead_a_body_sits_is_told_before_it(told: str, led: list[str]) -> None:
    found = meetings(f"{LINE}Sáng 4/5, dưới sự điều hành của Phó Chủ tịch Lê Hoàng Tấn, {told}.")
    assert [(m["date"], m["chairs"]) for m in found] == [("2023-05-04", led)]


def test_somebody_of_rank_goes_to_inspect() -> None:
    found = meetings(f"{LINE}Chiều 4/5, Thứ trưởng Bộ Y tế Lê Hoàng Tấn đã đi kiểm tra công tác tiêm phòng tại Huế.")
    assert [(m["type"], m["date"], m["place"], m["participants"]) for m in found] == [
        ("visit", "2023-05-04", "Huế", ["Lê Hoàng Tấn"])
    ]
    assert meetings(f"{LINE}Chiều 4/5, Thứ trưởng Lê Hoàng Tấn yêu cầu các xã đi kiểm tra công trình.") == []


def test_the_last_day_of_a_line_is_that_of_the_meeting_beside_an_event() -> None:
    text = f"{LINE}Thủ tướng Lê Tấn và Thủ tướng Lào Kham Phom trong cuộc gặp bên lề Hội nghị Gió Mới tại Huế ngày 7/5."
    assert [m["date"] for m in meetings(text) if "Kham Phom" in m["participants"]] == ["2023-05-07"]


def test_a_day_beside_a_session_of_weeks_is_that_of_what_is_done_there() -> None:
    text = (
        f"{LINE}Tiếp tục chương trình làm việc tại Kỳ họp thứ 5, Quốc hội khóa XV, chiều 4/5, các đại biểu Quốc hội "
        "thảo luận ở tổ về Luật Bến cảng."
    )
    assert [m["date"] for m in meetings(text) if m["label"].startswith("Kỳ họp")] == [None]


@pytest.mark.parametrize(
    ("told", "label", "there"),
    [
        ("Kỳ họp thứ ba, Quốc hội khóa XV", "Kỳ họp thứ ba, Quốc hội khóa XV", ["Lò Văn Pảo", "Quốc hội"]),
        ("kỳ họp thứ Hai, Quốc hội khóa XV", "kỳ họp thứ Hai, Quốc hội khóa XV", ["Lò Văn Pảo", "Quốc hội"]),
        ("kỳ họp thứ tư của Quốc hội", "kỳ họp thứ tư của Quốc hội", ["Lò Văn Pảo", "Quốc hội"]),
        ("kỳ họp thứ tư", "kỳ họp thứ tư", ["Lò Văn Pảo"]),
    ],
)
def test_the_number_of_a_session_may_be_a_word_before_who_sits(told: str, label: str, there: list[str]) -> None:
    found = meetings(f"{LINE}Tại {told}, ông Lò Văn Pảo phát biểu.")
    assert [(m["label"], sorted(m["participants"])) for m in found] == [(label, there)]


def test_an_assembly_that_acts_behind_the_number_of_its_session_is_no_part_of_the_name() -> None:
    found = meetings(f"{LINE}Tại kỳ họp thứ ba, Quốc hội bầu ông Lò Văn Pảo làm Chủ tịch Quốc hội.")
    assert [m["label"] for m in found] == ["kỳ họp thứ ba"]
