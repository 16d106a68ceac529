"""When posts are held, told with the day of the article. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts

Time = tuple[str | None, str | None, str | None]


def times(text: str) -> list[Time]:
    """From, until and status of the posts that an article of May 2023 tells."""
    return [(p["from"], p["until"], p["status"]) for p in facts(text)["posts"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Lò Văn Gió được bầu làm Chủ tịch Hội Làm vườn nhiệm kỳ 2023-2028.", ("2023", "2028", "new")),
        ("Ông Lò Văn Gió được bầu làm Chủ tịch Hội Làm vườn nhiệm kỳ 2020-2025.", (None, None, "new")),
        ("Ông Lò Văn Gió thôi giữ chức Chủ tịch Hội Làm vườn (nhiệm kỳ 2020-2025).", (None, None, "former")),
        ("Ông Lò Văn Gió được bổ nhiệm làm Giám đốc Sở Y tế Huế từ ngày 1/4/2020.", ("2020-04-01", None, None)),
        ("Ông Lò Văn Gió, Giám đốc Sở Y tế Huế (2004-2010), đã ký.", ("2004", "2010", "former")),
        ("Ông Lò Văn Gió từng được bầu làm Chủ tịch Hội Làm vườn năm 2010.", (None, None, "former")),
        ("Ông Lò Văn Gió, một đại tá nghỉ hưu, được chỉ định làm Giám đốc Sở Y tế Huế.", (None, None, "new")),
    ],
)
def test_the_day_of_the_article_places_a_post_in_time(text: str, expected: Time) -> None:
    assert times(text) == [expected]


def test_the_years_behind_a_row_of_posts_are_those_of_all() -> None:
    text = (
        "Trong thời gian giữ các chức bí thư Đảng ủy, phó giám đốc Công ty Sao Mai, chủ tịch HĐQT, tổng giám đốc "
        "Công ty Sao Khuê (tháng 2/2003 - 7/2011), bà Hà Thị Núi đã ký."
    )
    posts = [(p["post"], p["organization"], p["from"], p["until"]) for p in facts(text)["posts"]]
    assert posts == [
        ("bí thư Đảng ủy", "Công ty Sao Mai", "2003-02", "2011-07"),
        ("phó giám đốc", "Công ty Sao Mai", "2003-02", "2011-07"),
        ("chủ tịch HĐQT", "Công ty Sao Khuê", "2003-02", "2011-07"),
        ("tổng giám đốc", "Công ty Sao Khuê", "2003-02", "2011-07"),
    ]


def test_years_before_a_post_of_another_time_are_not_its_end() -> None:
    assert times("Ông Lò Văn Gió từng có nhiều năm giữ chức Giám đốc Sở Y tế Huế từ ngày 5/7/2009.") == [
        (None, None, "former")
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ngày 3/5/2023, Bộ Y tế đã bổ nhiệm ông Lò Văn Gió giữ chức Cục trưởng Cục Dân số.", "new"),
        ("Ngày 3/5, ông Lò Văn Gió được bổ nhiệm làm Cục trưởng Cục Dân số.", "new"),
        ("Ngày 3/5/2021, ông Lò Văn Gió được bổ nhiệm làm Cục trưởng Cục Dân số.", None),
        ("Sau khi về nước, tháng 9/2020 Hội Làm vườn cử ông Lò Văn Gió giữ chức Chủ tịch Hội Làm vườn.", None),
        ("Bà Lò Thị Mơ được bổ nhiệm giữ chức Cục trưởng Cục Dân số vào ngày 21/9/2020.", None),
        ("Ông Lò Văn Gió được bổ nhiệm làm Cục trưởng Cục Dân số cách đây 4 năm.", None),
        ("Học xong năm 1995, ông Lò Văn Gió vừa được bổ nhiệm làm Cục trưởng Cục Dân số.", "new"),
        ("Theo Luật Thú y năm 2015, ông Lò Văn Gió được bổ nhiệm làm Cục trưởng Cục Dân số.", "new"),
        ("Ông Lò Văn Gió (SN 1970) được bổ nhiệm làm Cục trưởng Cục Dân số.", "new"),
        ("Ông Lò Văn Gió được bổ nhiệm làm Cục trưởng Cục Dân số. Cục này có từ năm 1990.", "new"),
    ],
)
def test_who_was_named_in_a_year_before_is_not_new(text: str, status: str | None) -> None:
    assert [post["status"] for post in facts(text)["posts"]] == [status]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Năm 2001, ông là Phó Giám đốc Sở Y tế Huế; năm 2004, là Giám đốc Sở Y tế Huế.", ["2001", "2004"]),
        ("Năm 2006 ông là Chủ tịch Công ty Sao Mai.", ["2006"]),
    ],
)
def test_a_post_told_with_its_year_alone_is_one_of_then(told: str, expected: list[str]) -> None:
    assert times(f"Ông Lò Văn Gió đã ký. {told}") == [(year, None, "former") for year in expected]


def test_a_post_of_the_year_of_the_article_or_since_one_before_goes_on() -> None:
    assert times("Ông Lò Văn Gió đã ký. Năm 2023, ông là Chủ tịch Công ty Sao Mai.") == [("2023", None, None)]
    assert times("Ông Lò Văn Gió đã ký. Từ năm 2010, ông là Chủ tịch Công ty Sao Mai.") == [("2010", None, None)]


@pytest.mark.parametrize(
    "told",
    [
        "Ông Lò Văn Gió vừa nhận việc; trước đó, ông là Giám đốc Sở Y tế.",
        "Ông Lò Văn Gió trước đó là Giám đốc Sở Y tế.",
        "Ông Lò Văn Gió, trước đây là Giám đốc Sở Y tế, đã đến.",
        "Ông Lò Văn Gió (trước đó là Giám đốc Sở Y tế) đã đến.",
    ],
)
def test_a_post_of_before_that_is_over_wherever_the_words_stand(told: str) -> None:
    assert [(post["post"], post["status"]) for post in facts(told)["posts"]] == [("Giám đốc", "former")]


def test_an_election_at_a_sitting_of_a_year_before_makes_nobody_new() -> None:
    told = "Ông Lò Văn Gió được bầu giữ chức Chủ tịch UBND tỉnh Lào Cai tại kỳ họp thứ ba ngày 2/7/{}."
    assert [facts(told.format(year))["posts"][0]["status"] for year in (2023, 2021)] == ["new", None]
    of_term = told.replace("tại kỳ", "nhiệm kỳ 2021-2026 tại kỳ")
    assert [facts(of_term.format(year))["posts"][0]["status"] for year in (2023, 2021)] == ["new", None]
