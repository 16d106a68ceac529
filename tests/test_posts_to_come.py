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
        "Ông Mạc Văn Dần có thể giữ chức Bộ trưởng Bộ Y tế.",
        "Ông Mạc Văn Dần nhiều khả năng sẽ giữ chức Bộ trưởng Bộ Y tế.",
    ],
)
def test_a_post_to_come_is_not_held(told: str) -> None:
    assert not facts(told)["posts"]


@pytest.mark.parametrize(
    "told",
    [
        "Ông Mạc Văn Dần hiện là Bộ trưởng Bộ Y tế.",
        "Ông Mạc Văn Dần sẽ tiếp tục là Bộ trưởng Bộ Y tế.",
        "Ông Mạc Văn Dần, có thể nói, là Bộ trưởng Bộ Y tế.",
        "Ông Mạc Văn Dần sẽ là Bộ trưởng Bộ Y tế đầu tiên thăm đảo này.",
        "Theo quyết định, ông Mạc Văn Dần sẽ giữ chức Bộ trưởng Bộ Y tế.",
        "Bà Lê Thị Sen sẽ gặp ông Mạc Văn Dần, hiện là Bộ trưởng Bộ Y tế.",
        "Ông Mạc Văn Dần, Bộ trưởng Bộ Y tế, sẽ là người phát biểu.",
    ],
)
def test_a_post_that_is_held_stays(told: str) -> None:
    assert [(post["holder"], post["post"]) for post in facts(told)["posts"]] == [("Mạc Văn Dần", "Bộ trưởng")]


@pytest.mark.parametrize(
    "told",
    [
        "Phu nhân Thủ tướng Sò Thị Hến thăm trẻ em.",
        "Cùng dự có Phu nhân Chủ tịch nước Sò Thị Hến.",
        "Thủ tướng và phu nhân Tổng Bí thư Sò Thị Hến trồng cây.",
    ],
)
def test_the_spouse_of_an_officer_does_not_hold_the_post(told: str) -> None:
    assert not facts(told)["posts"]


@pytest.mark.parametrize(
    "told",
    [
        "Bà Sò Thị Hến, phu nhân Thủ tướng Mạc Văn Dần, thăm trẻ em.",
        "Phu nhân Thủ tướng Mạc Văn Dần, bà Sò Thị Hến, thăm trẻ em.",
        "Phu nhân của Thủ tướng Mạc Văn Dần thăm trẻ em.",
        "Thủ tướng Mạc Văn Dần và Phu nhân Sò Thị Hến thăm trẻ em.",
    ],
)
def test_an_officer_told_beside_the_spouse_keeps_the_post(told: str) -> None:
    assert [(post["holder"], post["post"]) for post in facts(told)["posts"]] == [("Mạc Văn Dần", "Thủ tướng")]


@pytest.mark.parametrize(
    "told",
    [
        "Bà Sò Thị Hến, Phó Tổng Giám đốc, được giao phụ trách Ban Lúa cho đến khi kiện toàn chức danh Tổng Giám đốc.",
        "Bà Sò Thị Hến, Phó Tổng Giám đốc, được giao điều hành trong thời gian chờ bổ nhiệm Tổng Giám đốc.",
        "Bà Sò Thị Hến, Phó Tổng Giám đốc, được phân công điều hành khi chưa bầu chức danh Tổng Giám đốc.",
    ],
)
def test_a_post_that_is_still_empty_is_not_held_by_who_acts(told: str) -> None:
    assert [(post["post"], post["status"]) for post in facts(told)["posts"]] == [("Phó Tổng Giám đốc", None)]


def test_who_was_something_until_named_to_a_post_holds_it() -> None:
    told = "Bà Sò Thị Hến phụ trách Ban Lúa cho đến khi được bổ nhiệm làm Tổng Giám đốc năm 2020."
    assert [post["post"] for post in facts(told)["posts"]] == ["Tổng Giám đốc"]
