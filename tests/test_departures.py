"""Posts that are over: who leaves, retires, or held a post in the days told of. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts

Post = tuple[str, str, str | None, str | None]


def posts(text: str) -> list[Post]:
    return [(p["holder"], p["post"], p["until"], p["status"]) for p in facts(text)["posts"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Lò Văn Gió, Cục trưởng Cục Thủy sản, đã nghỉ hưu từ ngày 1/6/2017.",
            ("Lò Văn Gió", "Cục trưởng", "2017-06-01", "former"),
        ),
        (
            "Bộ vừa trao quyết định nghỉ hưu cho ông Lò Văn Gió, Cục trưởng Cục Thủy sản từ ngày 1/6/2017.",
            ("Lò Văn Gió", "Cục trưởng", "2017-06-01", "former"),
        ),
        (
            "Sau khi Cục trưởng Cục Thủy sản Lò Văn Gió từ chức, cục chưa có người đứng đầu.",
            ("Lò Văn Gió", "Cục trưởng", None, "former"),
        ),
        (
            "Người ký là bà Đào Thị Suối, Giám đốc Sở Y tế Huế ở thời điểm đó.",
            ("Đào Thị Suối", "Giám đốc", None, "former"),
        ),
        (
            "Trong thời gian giữ chức Giám đốc Sở Y tế Huế, bà Đào Thị Suối đã ký.",
            ("Đào Thị Suối", "Giám đốc", None, "former"),
        ),
        (
            "Bà Đào Thị Suối trong thời gian giữ cương vị Giám đốc Sở Y tế Huế đã ký.",
            ("Đào Thị Suối", "Giám đốc", None, "former"),
        ),
        (
            "Giám đốc Sở Y tế Huế lúc bấy giờ, bà Đào Thị Suối, đã ký.",
            ("Đào Thị Suối", "Giám đốc", None, "former"),
        ),
    ],
)
def test_words_beside_a_title_say_that_the_post_is_over(text: str, expected: Post) -> None:
    assert posts(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Phe đối lập yêu cầu Cục trưởng Cục Thủy sản Lò Văn Gió từ chức.",
        "Ông Lò Văn Gió, Cục trưởng Cục Thủy sản, sắp nghỉ hưu.",
        "Khi đó, ông Lò Văn Gió là Cục trưởng Cục Thủy sản.",
        "Nếu Cục trưởng Cục Thủy sản Lò Văn Gió đã từ chức thì cục phải báo cáo.",
    ],
)
def test_a_wish_or_the_days_told_of_end_no_post(text: str) -> None:
    assert posts(text) == [("Lò Văn Gió", "Cục trưởng", None, None)]


def test_a_predecessor_in_office_held_it_before() -> None:
    text = "Tổng thống Jorge Hale đã sửa luật. Nay luật của tổng thống tiền nhiệm Jorge Hale bị bỏ."
    assert posts(text) == [("Jorge Hale", "Tổng thống", None, "former")]


@pytest.mark.parametrize("between", [", nhiệm kỳ 2023 - 2028", " trong nhiệm kỳ 2023-2028", " nhiệm kỳ 2023-2028"])
def test_a_term_behind_a_title_gives_its_years(between: str) -> None:
    (post,) = facts(f"Ông Lò Văn Gió được bầu làm Chủ tịch Hội Làm vườn Sao Mai{between}.")["posts"]
    assert (post["from"], post["until"], post["status"]) == ("2023", "2028", "new")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Từ năm 2000 đến 2005, ông là Giám đốc Sở Y tế Huế và từ 2005 đến 2010 là Giám đốc Sở Y tế Lào Cai.",
            [("2000", "2005", "former"), ("2005", "2010", "former")],
        ),
        (
            "Từ năm 1999 đến giữa năm 2006, ông Lò Văn Gió giữ chức Giám đốc Sở Y tế Huế.",
            [("1999", "2006", "former")],
        ),
    ],
)
def test_the_years_of_a_life_end_its_posts(line: str, expected: list[tuple[str, str, str]]) -> None:
    found = facts(f"Ông Lò Văn Gió sinh năm 1953 tại Huế. {line}")["posts"]
    assert [(p["from"], p["until"], p["status"]) for p in found] == expected


def test_what_somebody_did_for_years_before_another_post_is_over() -> None:
    text = "Trước khi làm Giám đốc sở, ông Lò Văn Gió đã có nhiều năm làm Phó Giám đốc Sở Y tế Huế."
    assert posts(text) == [("Lò Văn Gió", "Phó Giám đốc", None, "former")]


@pytest.mark.parametrize(
    "text",
    [
        "Tổng thống Quandt bất ngờ sa thải Giám đốc Cục Thủy sản Lò Văn Gió.",
        "Tổng thống Quandt đã quyết định sa thải Giám đốc Cục Thủy sản Lò Văn Gió.",
        "Việc cách chức Giám đốc Cục Thủy sản Lò Văn Gió gây chú ý.",
        "Giám đốc Cục Thủy sản Lò Văn Gió (57 tuổi) bị cách chức vì để cạn ao.",
    ],
)
def test_who_is_put_out_of_a_post_has_held_it(text: str) -> None:
    assert ("Lò Văn Gió", "Giám đốc", None, "former") in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Phe đối lập đề nghị bãi nhiệm Giám đốc Cục Thủy sản Lò Văn Gió.",
        "Tổng thống Quandt đang tính sa thải Giám đốc Cục Thủy sản Lò Văn Gió.",
    ],
)
def test_who_may_be_put_out_of_a_post_holds_it(text: str) -> None:
    assert ("Lò Văn Gió", "Giám đốc", None, None) in posts(text)


def test_a_post_of_then_leaves_the_title_before_the_name_as_it_is() -> None:
    text = "Trong thời gian giữ chức Bí thư Huyện ủy, Giám đốc Sở Y tế Huế, Thứ trưởng Đào Thị Suối đã ký."
    assert [(post, status) for _, post, _, status in posts(text)] == [
        ("Bí thư", "former"),
        ("Giám đốc", "former"),
        ("Thứ trưởng", None),
    ]


@pytest.mark.parametrize("kin", ["Phu nhân", "vợ", "con gái"])
def test_kin_of_an_office_holder_have_not_that_post(kin: str) -> None:
    assert posts(f"Bà Đào Thị Suối, {kin} Tổng thống, dự tiệc.") == []
    assert posts("Bà Đào Thị Suối, Tổng thống, dự tiệc.") == [("Đào Thị Suối", "Tổng thống", None, None)]


@pytest.mark.parametrize("days", ["thời", "giai đoạn"])
def test_a_post_of_the_days_of_somebody_is_over(days: str) -> None:
    text = f"Việc đó liên quan đến {days} ông Lò Văn Gió làm Giám đốc Sở Y tế Huế."
    assert posts(text) == [("Lò Văn Gió", "Giám đốc", None, "former")]
