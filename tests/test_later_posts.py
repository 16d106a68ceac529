"""Posts told behind an earlier one, and words of agents that are no part of a name. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def posts(text: str) -> list[tuple[str, str, str | None]]:
    return [(p["holder"], p["post"], p["organization"]) for p in facts(text)["posts"]]


@pytest.mark.parametrize(
    ("text", "later"),
    [
        (
            "Ông Lò Văn Sen giữ chức Bộ trưởng Bộ Y tế, sau đó là Chủ tịch Hội Mía.",
            ("Lò Văn Sen", "Chủ tịch", "Hội Mía"),
        ),
        (
            "Năm ấy, ông Lò Văn Sen là Giám đốc Sở Y tế rồi trở thành Chủ tịch Hội Mía.",
            ("Lò Văn Sen", "Chủ tịch", "Hội Mía"),
        ),
    ],
)
def test_a_later_post_is_that_of_the_same_person(text: str, later: tuple[str, str, str]) -> None:
    assert later in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sen được ông Lò Văn Mơ tuyển làm Trưởng phòng, sau đó trở thành Giám đốc Công ty Mía.",
        "Ông Lò Văn Sen là Giám đốc Sở Y tế, sau đó có thể sẽ trở thành Chủ tịch Hội Mía.",
    ],
)
def test_a_later_post_of_another_or_a_wish_is_none(text: str) -> None:
    assert [post for _, post, _ in posts(text) if post in ("Giám đốc", "Chủ tịch")] in ([], ["Giám đốc"])
    assert not any("Mía" in (body or "") for _, _, body in posts(text))


def test_posts_held_one_after_another_are_over() -> None:
    text = "Bà Lò Thị Sen đến Huế. Bà lần lượt giữ chức Phó Giám đốc, Giám đốc Sở Y tế."
    assert {p["status"] for p in facts(text)["posts"]} == {"former"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Khu rừng do Công ty TNHH Lâm nghiệp Hoa Sen quản lý.", "Công ty TNHH Lâm nghiệp Hoa Sen"),
        ("Họ giao cho Công ty Cổ phần Hoa Sen quản lý, sử dụng nhà kho.", "Công ty Cổ phần Hoa Sen"),
        ("Lễ do Viện Chiến lược phát triển, với sự giúp đỡ của khách, tổ chức.", "Viện Chiến lược phát triển"),
    ],
)
def test_what_a_body_is_to_do_is_no_part_of_its_name(text: str, name: str) -> None:
    assert [body["name"] for body in facts(text)["organizations"]] == [name]
