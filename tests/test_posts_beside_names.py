"""Posts told straight behind a name, by a person whom one has, and beside kin. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def told(text: str) -> list[tuple[str, str, str | None]]:
    return [(p["holder"], p["post"], p["organization"]) for p in facts(text)["posts"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Lò Văn Gió Chủ tịch UBND xã Mây Cao chia sẻ.", [("Lò Văn Gió", "Chủ tịch", "UBND xã Mây Cao")]),
        ("GS.TS Lò Văn Gió Phó Chủ tịch Hội Làm vườn cho rằng.", [("Lò Văn Gió", "Phó Chủ tịch", "Hội Làm vườn")]),
        ("Đại úy Lò Văn Gió đại diện Sở Y tế Huế cho biết.", []),
        ("Ông Lò Văn Gió chỉ huy Trung đoàn 25 tiến lên.", []),
        ("Lò Văn Gió Giám đốc Sở Y tế Huế cho biết.", []),
        ("Tiếp ông Lò Văn Gió Giám đốc Sở Y tế Huế Hà Thị Núi nói.", [("Hà Thị Núi", "Giám đốc", "Sở Y tế Huế")]),
    ],
)
def test_a_post_stands_behind_a_name_without_a_mark(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Người phát ngôn của Tổng thống Brandor Quandt, ông Lò Văn Gió, cho biết.",
            [("Lò Văn Gió", "Người phát ngôn", None), ("Brandor Quandt", "Tổng thống", None)],
        ),
        (
            "Cố vấn an ninh của Tổng thống Brandor Quandt là ông Lò Văn Gió.",
            [("Lò Văn Gió", "Cố vấn", None), ("Brandor Quandt", "Tổng thống", None)],
        ),
        (
            "Theo một trợ lý của Tổng thống Brandor Quandt, ông Lò Văn Gió đã đồng ý gặp.",
            [("Brandor Quandt", "Tổng thống", None)],
        ),
        (
            "Theo trợ lý của Tổng thống Brandor Quandt, ông Lò Văn Gió đã đồng ý gặp.",
            [("Brandor Quandt", "Tổng thống", None)],
        ),
    ],
)
def test_an_aide_is_named_behind_the_one_whose_aide_he_is(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Con trai Tổng thống Kenya, ông Lò Văn Gió, đã gặp luật sư.", []),
        ("Tổng thống Kenya, ông Lò Văn Gió, đã gặp luật sư.", [("Lò Văn Gió", "Tổng thống Kenya", None)]),
    ],
)
def test_the_kin_of_an_officer_has_not_his_post(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hiện ông Lò Văn Gió, Ủy viên Bộ Chính trị, làm Trưởng ban Nội chính Trung ương.",
            [("Lò Văn Gió", "Ủy viên", "Bộ Chính trị"), ("Lò Văn Gió", "Trưởng ban", "Ban Nội chính Trung ương")],
        ),
        (
            "Nếu ông Lò Văn Gió, Ủy viên Bộ Chính trị, làm Trưởng ban Nội chính Trung ương thì tốt.",
            [("Lò Văn Gió", "Ủy viên", "Bộ Chính trị")],
        ),
        (
            "Ông Lò Văn Gió làm Bí thư Ban cán sự đảng, Bộ trưởng Bộ Y tế.",
            [("Lò Văn Gió", "Bí thư Ban cán sự đảng", "Bộ Y tế"), ("Lò Văn Gió", "Bộ trưởng", "Bộ Y tế")],
        ),
        (
            "Ông Lò Văn Gió, Bí thư Đảng đoàn, Chủ tịch Hội Làm vườn, đến dự.",
            [("Lò Văn Gió", "Bí thư Đảng đoàn", "Hội Làm vườn"), ("Lò Văn Gió", "Chủ tịch", "Hội Làm vườn")],
        ),
        (
            "Ông Lò Văn Gió, cố vấn cấp cao và Giám đốc Hội Làm vườn, nói.",
            [("Lò Văn Gió", "cố vấn cấp cao", "Hội Làm vườn"), ("Lò Văn Gió", "Giám đốc", "Hội Làm vườn")],
        ),
        ("Nghị sĩ Cộng hòa Anna Quandt bày tỏ lo ngại.", [("Anna Quandt", "Nghị sĩ Cộng hòa", None)]),
    ],
)
def test_what_somebody_is_besides_stands_beside_his_post(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đoàn gặp bà Chủ tịch Hội Làm vườn Hà Thị Núi.", [("Hà Thị Núi", "Chủ tịch", "Hội Làm vườn")]),
        ("Theo ông Chủ nhiệm Lò Văn Gió, việc đã xong.", [("Lò Văn Gió", "Chủ nhiệm", None)]),
        ("Theo ông chủ Lò Văn Gió, việc đã xong.", []),
        ("Bà chủ quán Hà Thị Núi nói vậy.", []),
    ],
)
def test_a_title_behind_a_courtesy_word_is_not_cut(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("title", ["Bộ trưởng", "Thủ tướng", "Tổng thống"])
def test_that_an_officer_is_a_woman_is_no_part_of_her_title(title: str) -> None:
    (post,) = facts(f"Nữ {title} Anna Berla cho biết giá đã giảm.")["posts"]
    assert (post["holder"], post["post"]) == ("Anna Berla", title)
