"""Meetings that somebody asks for, wishes or orders are still to be held."""

from __future__ import annotations

import pytest

from facts_of_text import facts


@pytest.mark.parametrize(
    ("told", "organizers"),
    [
        ("Bộ Y tế đề nghị tổ chức Hội nghị về nghề muối vào tháng 8/2031.", []),
        ("Ông Lò Văn Sen đề xuất Bộ Y tế tổ chức Hội nghị về nghề muối.", ["Bộ Y tế"]),
        ("Bộ Y tế mong muốn tổ chức Hội nghị về nghề muối tại Huế.", ["Bộ Y tế"]),
        ("Bộ Y tế có kế hoạch tổ chức Hội nghị về nghề muối.", ["Bộ Y tế"]),
        ("Bộ Y tế đang chuẩn bị tổ chức Hội nghị về nghề muối.", []),
        ("Bộ Y tế giao Cục Dân số tổ chức Hội nghị về nghề muối.", ["Cục Dân số"]),
        ("Bộ Y tế yêu cầu Cục Dân số tổ chức Hội nghị về nghề muối.", ["Cục Dân số"]),
        ("Bộ Y tế đề nghị tổ chức lễ ký Bản ghi nhớ về nghề muối vào ngày 5/7/2031.", []),
    ],
)
def test_what_is_asked_for_is_planned_and_the_one_who_asks_is_not_there(told: str, organizers: list[str]) -> None:
    (meeting,) = facts(told)["meetings"]
    assert (meeting["status"], meeting["organizers"], meeting["participants"]) == ("planned", organizers, [])


@pytest.mark.parametrize(
    "told",
    [
        "Bộ Y tế đã giao Cục Dân số tổ chức Hội nghị về nghề muối ngày 5/4/2031.",
        "Theo yêu cầu của Bộ Y tế, Cục Dân số tổ chức Hội nghị về nghề muối.",
        "Thực hiện chỉ đạo của Bộ Y tế, Cục Dân số tổ chức Hội nghị về nghề muối.",
        "Ban Chỉ đạo Tây Nguyên tổ chức Hội nghị về nghề muối.",
        "Ông Lò Văn Sen đề nghị các bên phối hợp sau khi tổ chức Hội nghị về nghề muối.",
        "Hai bên muốn hợp tác và đã tổ chức Hội nghị về nghề muối.",
    ],
)
def test_a_meeting_that_is_held_has_no_status(told: str) -> None:
    (meeting,) = facts(told)["meetings"]
    assert meeting["status"] is None


def test_another_meeting_that_is_asked_for_is_not_the_one_told_before() -> None:
    held = "Ngày 5/4/2031, Bộ Y tế tổ chức Hội nghị về nghề muối."
    (meeting,) = facts(f"{held} Ông Lò Văn Sen đề nghị Bộ Xây dựng tổ chức cuộc họp khác.")["meetings"]
    assert (meeting["status"], meeting["organizers"]) == (None, ["Bộ Y tế"])


def test_what_has_no_name_is_planned_where_it_has_a_day() -> None:
    (meeting,) = facts("Bộ Y tế có kế hoạch tổ chức một hội nghị tại Huế vào tháng 11/2031.")["meetings"]
    assert (meeting["status"], meeting["date"], meeting["organizers"]) == ("planned", "2031-11", ["Bộ Y tế"])
    assert not facts("Ông Lò Văn Sen đề nghị Bộ Y tế tổ chức cuộc họp.")["meetings"]


@pytest.mark.parametrize(
    "told",
    [
        "Bộ Y tế đề nghị Cục Dân số chỉ đạo tạm dừng việc tổ chức Lễ hội Muối Kon Bra.",
        "Bộ Y tế đề nghị thực hiện đúng quy chế tổ chức Lễ hội Muối Kon Bra.",
        "Bộ Y tế xem xét tiếp tục tổ chức Lễ hội Muối Kon Bra.",
    ],
)
def test_what_is_known_already_is_not_asked_for(told: str) -> None:
    assert [m["status"] for m in facts(told)["meetings"]] == [None]
