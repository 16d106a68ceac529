"""A list of guests or a bare word that tells of another day or year than the meeting before it is not of that one."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

LINE = "Tin trong ngày\n"
RECEIVED = "Ngày 5/6/2031, Phó Thủ tướng Lò Văn Gió tiếp Bộ trưởng Marek Vondra."
HELD = "Ngày 9/4/2032, Bộ Thủy lợi tổ chức Hội thảo về đê biển tại Vinh."


@pytest.mark.parametrize(
    ("then", "guest"),
    [
        ("Ngày 6/6/2031, Chủ tịch Tòng Văn Cà tiếp đoàn, cùng dự có Đại sứ Jana Horska.", False),
        ("Ngày 7/6/2031, đoàn công tác thăm xưởng gốm, tham dự có Đại sứ Jana Horska.", False),
        ("Ngày 5/6/2031, báo chí đưa tin, cùng dự có Đại sứ Jana Horska.", True),
        ("Cùng dự có Đại sứ Jana Horska.", True),
    ],
)
def test_who_attends_on_a_day_of_its_own_is_not_at_the_meeting_of_another(then: str, guest: bool) -> None:
    found = meetings(f"{LINE}{RECEIVED} {then}")
    assert ("Jana Horska" in found[0]["participants"]) is guest


@pytest.mark.parametrize(
    ("then", "chairs"),
    [
        ("Năm ngoái, hội thảo do ông Đào Văn Lượt chủ trì.", False),
        ("Hội thảo tương tự tại Huế do ông Đào Văn Lượt chủ trì.", False),
        ("Hội thảo năm 2031 do ông Đào Văn Lượt chủ trì tại Huế.", False),
        ("Hội thảo ngày 3/5/2031 tại Huế do ông Đào Văn Lượt chủ trì.", False),
        ("Hội thảo lần trước do ông Đào Văn Lượt chủ trì.", False),
        ("Hội thảo trước đó do ông Đào Văn Lượt chủ trì.", False),
        ("Chủ trì hội thảo trước Tết, ông Đào Văn Lượt nói về đê.", True),
        ("Hội thảo do ông Đào Văn Lượt chủ trì.", True),
        ("Hội thảo năm 2032 do ông Đào Văn Lượt chủ trì.", True),
    ],
)
def test_a_bare_word_of_another_year_is_not_the_meeting_told(then: str, chairs: bool) -> None:
    found = meetings(f"{LINE}{HELD} {then}")
    assert (found[0]["date"], found[0]["place"]) == ("2032-04-09", "Vinh")
    assert ("Đào Văn Lượt" in found[0]["chairs"]) is chairs


def test_an_earlier_meeting_that_is_only_compared_is_none() -> None:
    found = meetings(f"{LINE}{HELD} So với hội thảo lần trước tổ chức tại Huế, khách đông hơn.")
    assert [m["place"] for m in found] == ["Vinh"]
