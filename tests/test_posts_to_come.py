"""A post that somebody is only to have is none that he holds."""

from __future__ import annotations

import pytest

from facts_of_text import facts


@pytest.mark.parametrize(
    "told",
    [
        "Ông Mạc Văn Dần sẽ là Bộ trưởng Bộ Y tế.",
        "Nếu được bổ nhiệm, ông Mạc Văn Dần sẽ là Bộ trưởng Bộ Y tế.",
        "Nếu được Quốc hội phê chuẩn, ông Mạc Văn Dần sẽ giữ chức Bộ trưởng Bộ Y tế.",
        "Ông Mạc Văn Dần có thể là Bộ trưởng Bộ Y tế.",
    ],
)
def test_a_post_to_come_is_not_held(told: str) -> None:
    assert not facts(told)["posts"]


@pytest.mark.parametrize(
    "told",
    [
        "Ông Mạc Văn Dần hiện là Bộ trưởng Bộ Y tế.",
        "Ông Mạc Văn Dần sẽ tiếp tục là Bộ trưởng Bộ Y tế.",
        "Ông Mạc Văn Dần sẽ là Bộ trưởng Bộ Y tế đầu tiên thăm đảo này.",
        "Theo quyết định, ông Mạc Văn Dần sẽ giữ chức Bộ trưởng Bộ Y tế.",
        "Bà Lê Thị Sen sẽ gặp ông Mạc Văn Dần, hiện là Bộ trưởng Bộ Y tế.",
        "Ông Mạc Văn Dần, Bộ trưởng Bộ Y tế, sẽ là người phát biểu.",
    ],
)
def test_a_post_that_is_held_stays(told: str) -> None:
    assert [(post["holder"], post["post"]) for post in facts(told)["posts"]] == [("Mạc Văn Dần", "Bộ trưởng")]
