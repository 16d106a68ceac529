"""The day of the talks to which a welcome leads."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

WELCOME = "Sáng 4/5, tại Huế, lễ đón Thủ tướng Kenji Sato được tổ chức trọng thể. Đội danh dự chào mừng khách."
MINH = "Thủ tướng Lê Văn Minh"


def day_of_talks(text: str) -> str | None:
    told = [m["date"] for m in meetings(f"Tin trong ngày\n{text}") if m["type"] == "talks"]
    assert len(told) == 1, told
    return told[0]


@pytest.mark.parametrize(
    "talks",
    [
        f"Kết thúc lễ đón, {MINH} và Thủ tướng Kenji Sato dẫn đầu đoàn đại biểu hai nước tiến hành hội đàm.",
        f"Ngay sau lễ đón, {MINH} đã tiến hành hội đàm với Thủ tướng Kenji Sato.",
        f"Sau lễ đón, {MINH} đã có cuộc hội đàm với Thủ tướng Kenji Sato.",
    ],
)
def test_talks_after_a_welcome_are_on_its_day(talks: str) -> None:
    assert day_of_talks(f"{WELCOME} {talks}") == "2023-05-04"


@pytest.mark.parametrize(
    "text",
    [
        f"{WELCOME} Ngày 5/5, hai bên trồng cây. Sau lễ đón, {MINH} đã hội đàm với Thủ tướng Kenji Sato.",
        f"{WELCOME} {MINH} đã hội đàm với Thủ tướng Kenji Sato.",
        f"Lễ đón Thủ tướng Kenji Sato được tổ chức trọng thể. Sau lễ đón, {MINH} đã hội đàm với Thủ tướng Kenji Sato.",
    ],
)
def test_talks_whose_day_nobody_tells_have_none(text: str) -> None:
    assert day_of_talks(text) is None
