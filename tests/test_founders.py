"""People of the past are nobody of today. All names but that of the founder of the state are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def people(text: str) -> list[str]:
    return [person["name"] for person in facts(text)["people"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tình hữu nghị do Chủ tịch Hồ Chí Minh và Chủ tịch Olaf Quandt gây dựng.", []),
        ("Quan hệ được Thủ tướng Olaf Quandt và Chủ tịch Hồ Chí Minh đặt nền móng.", []),
        ("Quan hệ do Chủ tịch Hồ Chí Minh, Chủ tịch Olaf Quandt cùng các thế hệ vun đắp.", []),
        ("Câu nói của lãnh tụ Olaf Quandt còn mãi. Chủ tịch Olaf Quandt đã nói: “Đoàn kết”. Quandt mất đã lâu.", []),
        ("Lãnh tụ Ô-láp Quan (Olaf Quandt) mất đã lâu. Ông Olaf Quandt sinh ở đảo.", []),
        ("Sau lễ viếng Chủ tịch Hồ Chí Minh, Tổng thống Olaf Quandt đã hội đàm.", ["Olaf Quandt"]),
        ("Quan hệ do Chủ tịch Hồ Chí Minh vun đắp, được Tổng thống Olaf Quandt coi trọng.", ["Olaf Quandt"]),
        ("Bí thư Thành ủy Thành phố Hồ Chí Minh và Chủ tịch Olaf Quandt đã gặp nhau.", ["Olaf Quandt"]),
        ("Lãnh tụ Olaf Quandt mất đã lâu. Chủ tịch Ana Quandt đã đón đoàn. Bà Quandt nói.", ["Ana Quandt"]),
        ("Lãnh tụ đối lập Olaf Quandt đã lên tiếng.", ["Olaf Quandt"]),
    ],
)
def test_people_of_the_past_are_nobody_of_today(text: str, found: list[str]) -> None:
    assert people(text) == found


def test_who_is_of_the_past_has_no_post_and_is_at_no_meeting() -> None:
    told = facts("Lãnh tụ Olaf Quandt mất đã lâu. Bộ trưởng Lò Văn Gió từng gặp Chủ tịch Olaf Quandt ở Huế.")
    assert [post["holder"] for post in told["posts"]] == ["Lò Văn Gió"]
    assert not any("Olaf Quandt" in meeting["participants"] for meeting in told["meetings"])
