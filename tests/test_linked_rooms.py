"""A meeting online has people in more than one room."""

from __future__ import annotations

import pytest

from facts_of_text import facts

HELD = "Ngày 5/3/2031, Cục trưởng Lò Văn Sen chủ trì cuộc họp tại điểm cầu Hà Nội"


@pytest.mark.parametrize(
    "told",
    [
        f"{HELD}. Tại điểm cầu Vinh, bà Hoàng Thị Én, Phó Cục trưởng Cục Thuế, chủ trì.",
        f"{HELD}; bà Hoàng Thị Én chủ trì tại điểm cầu Vinh.",
    ],
)
def test_who_chairs_in_another_room_is_a_second_chair(told: str) -> None:
    (meeting,) = facts(told)["meetings"]
    assert meeting["chairs"] == ["Lò Văn Sen", "Hoàng Thị Én"]


def test_who_speaks_in_another_room_is_there() -> None:
    (meeting,) = facts(f"{HELD}. Tại điểm cầu Vinh, bà Hoàng Thị Én yêu cầu các huyện báo cáo.")["meetings"]
    assert (meeting["chairs"], meeting["participants"]) == (["Lò Văn Sen"], ["Hoàng Thị Én"])


def test_the_end_of_a_bridge_is_no_room() -> None:
    assert not facts("Tại đầu cầu Sông Xanh, ông Lò Văn Sen nói về giao thông.")["meetings"]


@pytest.mark.parametrize("opens", ["Tại điểm cầu Vinh có", "Cùng dự họp tại điểm cầu Vinh có"])
def test_those_of_a_list_in_another_room_are_there(opens: str) -> None:
    (meeting,) = facts(f"{HELD}. {opens} Phó Cục trưởng Cục Thuế Hoàng Thị Én và đại diện Sở Y tế.")["meetings"]
    assert (meeting["chairs"], meeting["participants"]) == (["Lò Văn Sen"], ["Hoàng Thị Én", "Sở Y tế"])
