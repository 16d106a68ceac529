"""Which events a list of those present belongs to: «Dự M1 và M2 có A», «Tham dự và phát biểu khai mạc có A»."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

HELD = "Ngày 5/6/2031, Bộ trưởng Bộ Y tế Lê Văn Sen chủ trì lễ đón và hội đàm với Bộ trưởng Y tế Peru John Velda."


def there(text: str) -> list[set[str]]:
    return [{*m["chairs"], *m["participants"]} for m in meetings(f"Tin\n{text}")]


def test_who_attends_a_welcome_and_talks_is_at_both() -> None:
    text = f"{HELD} Dự lễ đón và hội đàm có các đồng chí: Lò Thị Én, Thứ trưởng Bộ Y tế; Vi Văn Thảo, Cục trưởng."
    assert there(text) == [{"Lê Văn Sen", "John Velda", "Lò Thị Én", "Vi Văn Thảo"}] * 2


def test_who_attends_the_talks_alone_is_not_at_the_welcome() -> None:
    found = there(f"{HELD} Dự hội đàm có bà Lò Thị Én, Thứ trưởng Bộ Y tế.")
    assert sorted("Lò Thị Én" in people for people in found) == [False, True]


@pytest.mark.parametrize(
    "opener",
    ["Tham dự và phát biểu khai mạc có", "Về phía khách có", "Về phía nhà trường có", "Về phía khách quốc tế, có"],
)
def test_words_before_a_list_of_those_present(opener: str) -> None:
    text = f"Ngày 5/6/2031, Bộ Y tế tổ chức hội thảo “Sao Hôm”. {opener} ông Lê Văn Sen, Cục trưởng; bà Lò Thị Én."
    assert there(text) == [{"Lê Văn Sen", "Lò Thị Én"}]
