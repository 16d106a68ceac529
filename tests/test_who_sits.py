"""Meetings of which a verb tells who sits, and when or where."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

LINE = "Tin trong ngày\n"


@pytest.mark.parametrize(
    ("text", "label", "date", "place"),
    [
        (
            "Các ngoại trưởng ASEAN sẽ nhóm họp tại Viêng Chăn.",
            "Các ngoại trưởng ASEAN sẽ nhóm họp",
            None,
            "Viêng Chăn",
        ),
        (
            "Do đó, Hội đồng chấm hoa dự kiến sẽ họp vào ngày thứ Ba, 9-5-2023.",
            "Hội đồng chấm hoa dự kiến sẽ họp",
            "2023-05-09",
            None,
        ),
        (
            "Tại Viêng Chăn, các ngoại trưởng ASEAN sẽ sớm nhóm họp vào thứ Hai, ngày 15/5.",
            "các ngoại trưởng ASEAN sẽ sớm nhóm họp",
            "2023-05-15",
            "Viêng Chăn",
        ),
        (
            "Ông Lê Văn Đạt cho biết các ngoại trưởng ASEAN sẽ nhóm họp tại Viêng Chăn.",
            "các ngoại trưởng ASEAN sẽ nhóm họp",
            None,
            "Viêng Chăn",
        ),
        (
            "Theo lịch, Hội Làm vườn Việt Nam nhóm họp tối 9/5 về giá hoa tại Huế.",
            "Hội Làm vườn Việt Nam nhóm họp",
            "2023-05-09",
            None,
        ),
    ],
)
def test_who_sits_with_a_day_or_a_place_tells_a_meeting(
    text: str, label: str, date: str | None, place: str | None
) -> None:
    assert [(m["label"], m["type"], m["date"], m["place"]) for m in meetings(f"{LINE}{text}")] == [
        (label, "meeting", date, place)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Hội đồng chấm hoa sẽ họp về việc này.",
        "Các ngoại trưởng ASEAN có thể nhóm họp tại Viêng Chăn.",
        "Hằng năm, các ngoại trưởng ASEAN nhóm họp tại Viêng Chăn.",
        "Ông Lê Văn Đạt yêu cầu hội đồng thi họp ngày 9/5.",
        "Các ngoại trưởng ASEAN sẽ chật vật nhóm họp tại Viêng Chăn.",
        "Các hãng sẽ nhóm họp tại Viêng Chăn ngày 9/5.",
    ],
)
def test_what_is_no_sitting_of_one_day(text: str) -> None:
    assert not meetings(f"{LINE}{text}")


def test_who_sits_is_at_the_conference_of_that_body() -> None:
    text = (
        "Hội nghị ngoại trưởng ASEAN bàn về biển.\n"
        "Ngày 9/5, các ngoại trưởng ASEAN nhóm họp tại Viêng Chăn. Hội nghị ngoại trưởng ASEAN thông qua tuyên bố."
    )
    told = meetings(text)
    assert [(m["label"], m["date"]) for m in told] == [("Hội nghị ngoại trưởng ASEAN", "2023-05-09")]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Các ngoại trưởng ASEAN họp Hội nghị Điện gió tại Viêng Chăn ngày 9/5.", "Hội nghị Điện gió"),
        ("Ông nói, tại cuộc họp các ngoại trưởng nhóm họp tại Viêng Chăn.", "cuộc họp các ngoại trưởng"),
    ],
)
def test_who_sits_at_an_event_with_a_name_tells_no_second_one(text: str, label: str) -> None:
    assert [m["label"] for m in meetings(f"{LINE}{text}")] == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Được biết tại kỳ họp thứ 6, Quốc hội sẽ xem xét Luật Nghề muối.", "kỳ họp thứ 6"),
        ("Ở phiên họp chiều 9/11 của Kỳ họp thứ 7, Quốc hội nghe báo cáo về nghề muối.", "Kỳ họp thứ 7"),
        ("Ngày 3/7, tại kỳ họp thứ 5, Quốc hội khóa II sẽ xem xét Luật Nghề muối.", "kỳ họp thứ 5, Quốc hội khóa II"),
        ("Kỳ họp thứ 5, Quốc hội sẽ xem xét Luật Nghề muối.", "Kỳ họp thứ 5, Quốc hội"),
    ],
)
def test_the_body_that_opens_the_clause_behind_its_session_is_no_part_of_the_name(text: str, label: str) -> None:
    told = [(m["label"], m["participants"]) for m in meetings(f"{LINE}{text}") if "thứ" in m["label"]]
    assert told == [(label, ["Quốc hội"])]
