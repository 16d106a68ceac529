"""Two titles of one holder that tell one post of his, or two. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def held(text: str) -> list[tuple[str, str | None]]:
    return [(post["post"], post["organization"]) for post in facts(text)["posts"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bộ trưởng Y tế Lò Văn Gió nói. Bộ trưởng Bộ Y tế Lò Văn Gió dự họp.",
            ("Bộ trưởng Y tế", "Bộ Y tế"),
        ),
        (
            "Bộ trưởng Thương mại và Công nghiệp Nga Ivan Quandt đến. "
            "Bộ trưởng Bộ Công nghiệp và Thương mại Nga Ivan Quandt nói.",
            ("Bộ trưởng", "Bộ Công nghiệp và Thương mại Nga"),
        ),
        (
            "Chủ tịch UBND Lò Văn Gió nói. Chủ tịch UBND tỉnh Lào Cai Lò Văn Gió dự họp.",
            ("Chủ tịch", "UBND tỉnh Lào Cai"),
        ),
        (
            "Chủ tịch Hà Nội Lò Văn Gió nói. Chủ tịch UBND TP Hà Nội Lò Văn Gió dự họp.",
            ("Chủ tịch", "UBND TP Hà Nội"),
        ),
        (
            "Phó Thủ tướng kiêm Bộ trưởng Bộ Nội vụ Nga Ivan Quandt đến. Bộ trưởng Bộ Nội vụ Nga Ivan Quandt nói.",
            ("Phó Thủ tướng kiêm Bộ trưởng", "Bộ Nội vụ Nga"),
        ),
        (
            "Phó Chủ tịch thường trực Quốc hội Lò Văn Gió nói. Phó Chủ tịch Quốc hội Lò Văn Gió dự họp.",
            ("Phó Chủ tịch thường trực", "Quốc hội"),
        ),
        (
            "Chủ tịch Nga Ivan Quandt đến. Chủ tịch nước Ivan Quandt nói.",
            ("Chủ tịch nước", None),
        ),
        (
            "Thượng nghị sĩ Ivan Quandt đến. Thượng nghị sỹ Ivan Quandt nói.",
            ("Thượng nghị sĩ", None),
        ),
        (
            "Ông Lò Văn Gió, Chủ tịch Hội đồng quản trị Công ty Zambon, đến. Chủ tịch HĐQT Lò Văn Gió nói.",
            ("Chủ tịch Hội đồng quản trị", "Công ty Zambon"),
        ),
        (
            "Ông Lò Văn Gió, đại biểu Quốc hội, đến. ĐBQH Lò Văn Gió nói.",
            ("đại biểu Quốc hội", None),
        ),
        (
            "Ông Lò Văn Gió, Phó Chủ tịch UBND tỉnh Hòn Mây, đến. PCT UBND tỉnh Hòn Mây Lò Văn Gió nói.",
            ("Phó Chủ tịch", "UBND tỉnh Hòn Mây"),
        ),
        (
            "Bộ trưởng Kinh tế Nga Ivan Quandt đến. Bộ trưởng Nga Ivan Quandt nói.",
            ("Bộ trưởng Kinh tế Nga", None),
        ),
        (
            "Bộ trưởng Kinh tế của Nga Ivan Quandt đến. Bộ trưởng Kinh tế Nga Ivan Quandt nói.",
            ("Bộ trưởng Kinh tế của Nga", None),
        ),
        (
            "Đại sứ Nga Ivan Quandt đến. Ông Ivan Quandt, Đại sứ Đặc mệnh toàn quyền Nga tại Việt Nam, nói.",
            ("Đại sứ Đặc mệnh toàn quyền Nga tại Việt Nam", None),
        ),
        (
            "Chủ tịch Công ty Zambon Lò Văn Gió đến. Ông Lò Văn Gió, Chủ tịch HĐQT Công ty Zambon, nói.",
            ("Chủ tịch HĐQT", "Công ty Zambon"),
        ),
    ],
)
def test_two_forms_of_one_post_are_one(text: str, expected: tuple[str, str | None]) -> None:
    assert held(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng Y tế Nga Ivan Quandt nói. Thứ trưởng Bộ Y tế Nga Ivan Quandt dự họp.",
        "Bộ trưởng Tài chính Nga Ivan Quandt nói. Bộ trưởng Bộ Y tế Nga Ivan Quandt dự họp.",
        "Chủ tịch Huế Lò Văn Gió nói. Chủ tịch UBND tỉnh Lào Cai Lò Văn Gió dự họp.",
        "Bộ trưởng Y tế Lào Ivan Quandt nói. Bộ trưởng Bộ Y tế Nga Ivan Quandt dự họp.",
        "Phó Chủ tịch Quốc hội Lò Văn Gió nói. Phó Chủ tịch Hội Làm vườn Lò Văn Gió dự họp.",
        "Bộ trưởng Kinh tế Nga Ivan Quandt đến. Bộ trưởng Lào Ivan Quandt nói.",
        "Nguyên Bộ trưởng Y tế Lò Văn Gió nói. Tân Bộ trưởng Bộ Y tế Lò Văn Gió dự họp.",
    ],
)
def test_posts_of_other_fields_lands_bodies_or_times_are_two(text: str) -> None:
    assert len(held(text)) == 2


def test_two_titles_with_times_of_their_own_are_two_posts() -> None:
    text = (
        "Từ tháng 7/2026, ông Lò Văn Gió là Bộ trưởng Bộ Y tế. "
        "Từ tháng 8/2027, ông Lò Văn Gió là Phó Thủ tướng Chính phủ kiêm Bộ trưởng Bộ Y tế."
    )
    times = {post["post"]: post["from"] for post in facts(text)["posts"]}
    assert times == {"Bộ trưởng": "2026-07", "Phó Thủ tướng Chính phủ kiêm Bộ trưởng": "2027-08"}
