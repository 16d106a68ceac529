"""Meetings told beside another act: in a clause without a subject, by two verbs, behind those for whom they are."""

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
        f"{WHO} nói rõ điều đó Khi tiếp {GUEST}, ông Vũ Văn Tư cười.",
    ],
)
def test_what_should_be_done_at_a_meeting_tells_none(told: str) -> None:
    assert meetings(f"{LINE}{told}") == []


@pytest.mark.parametrize(
    ("told", "label", "people"),
    [
        (f"đã gặp và trao đổi ngắn với {GUEST}.", f"gặp và trao đổi ngắn với {GUEST}", ["Lê Hoàng Tấn", "Kham Phom"]),
        (f"đón và bắt tay {GUEST}.", f"đón và bắt tay {GUEST}", ["Lê Hoàng Tấn", "Kham Phom"]),
        (
            "sẽ gặp gỡ và đối thoại bàn tròn với một số doanh nghiệp.",
            "gặp gỡ và đối thoại bàn tròn với một số doanh nghiệp",
            ["Lê Hoàng Tấn"],
        ),
    ],
)
def test_who_is_met_stands_behind_a_second_verb(told: str, label: str, people: list[str]) -> None:
    assert [(m["label"], m["participants"]) for m in meetings(f"{LINE}{WHO} {told}")] == [(label, people)]


@pytest.mark.parametrize("told", ["tiếp thu và trao đổi với người dân.", "đón và trao giải cho các em."])
def test_a_second_verb_of_something_else_tells_no_meeting(told: str) -> None:
    assert meetings(f"{LINE}{WHO} {told}") == []


@pytest.mark.parametrize(
    ("told", "date"),
    [
        (f"Lễ đón cấp Nhà nước dành cho {GUEST} và đoàn cán bộ của Bộ Y tế sẽ được tổ chức ngày 6/5.", "2023-05-06"),
        (f"Lễ trao tặng Huân chương Sao Mai cho {GUEST} diễn ra chiều 6/5.", "2023-05-06"),
        (f"Lễ trao tặng Huân chương Sao Mai cho {GUEST} nối tiếp hội chợ diễn ra chiều 6/5.", None),
        (f"Lễ trao tặng Huân chương Sao Mai cho {GUEST}, khi hội chợ diễn ra chiều 6/5.", None),
    ],
)
def test_an_event_that_opens_a_sentence_is_held_on_the_day_behind_its_people(told: str, date: str | None) -> None:
    assert [m["date"] for m in meetings(f"{LINE}{told}") if m["type"] == "ceremony"] == [date]
