"""«ủy quyền» is one word: no acting post, and no «Thành ủy» in the name before it."""

from __future__ import annotations

import pytest

from facts_of_text import facts


@pytest.mark.parametrize("verb", ["ủy quyền", "uỷ quyền", "ủy nhiệm"])
def test_who_entrusts_another_keeps_the_whole_name(verb: str) -> None:
    told = f"Phó Thủ tướng Lưu Bá Thành {verb} Thứ trưởng Bộ Tài chính Hứa Thị Kim dự hội nghị."
    assert [person["name"] for person in facts(told)["people"]] == ["Lưu Bá Thành", "Hứa Thị Kim"]
    assert [(post["post"], post["status"]) for post in facts(told)["posts"]] == [
        ("Phó Thủ tướng", None),
        ("Thứ trưởng", None),
    ]


def test_an_acting_post_stays_one() -> None:
    told = "Ông Lưu Bá Thành ủy quyền quyền Giám đốc Sở Y tế Mạc Văn Dần ký quyết định."
    assert [(post["holder"], post["post"]) for post in facts(told)["posts"]] == [("Mạc Văn Dần", "quyền Giám đốc")]


def test_a_secretary_of_a_city_keeps_the_body() -> None:
    told = "Bí thư Thành ủy Đỗ Văn Lân ủy quyền cho ông Mạc Văn Dần phát biểu."
    assert [(post["holder"], post["organization"]) for post in facts(told)["posts"]] == [("Đỗ Văn Lân", "Thành ủy")]
