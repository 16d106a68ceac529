"""The post to which somebody is named, and the one that is left for it. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def statuses(text: str) -> list[tuple[str, str | None]]:
    return [(post["post"], post["status"]) for post in facts(text)["posts"] if post["holder"] == "Lò Văn Sen"]


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        (
            "Bộ Y tế điều động và bổ nhiệm ông Lò Văn Sen, Cục trưởng Cục Mía giữ chức Cục trưởng Cục Chè.",
            ("Cục trưởng", "former"),
            ("Cục trưởng", "new"),
        ),
        (
            "Bộ Y tế luân chuyển ông Lò Văn Sen (Phó Vụ trưởng Vụ Mía) đến giữ chức Vụ trưởng Vụ Chè.",
            ("Phó Vụ trưởng", "former"),
            ("Vụ trưởng", "new"),
        ),
        (
            "Bộ Y tế bổ nhiệm ông Lò Văn Sen, Phó Vụ trưởng Vụ Mía, giữ chức Vụ trưởng Vụ Mía.",
            ("Phó Vụ trưởng", "former"),
            ("Vụ trưởng", "new"),
        ),
        (
            "Ông Lò Văn Sen, Phó Vụ trưởng Vụ Mía, được bổ nhiệm giữ chức Vụ trưởng Vụ Mía.",
            ("Phó Vụ trưởng", "former"),
            ("Vụ trưởng", "new"),
        ),
        (
            "Bộ Y tế bổ nhiệm ông Lò Văn Sen, Phó Vụ trưởng Vụ Mía, giữ chức Giám đốc Trung tâm Chè.",
            ("Phó Vụ trưởng", None),
            ("Giám đốc", "new"),
        ),
        (
            "Bộ Y tế điều động ông Lò Văn Sen, Ủy viên Ban Thường vụ Thành ủy Huế, giữ chức Vụ trưởng Vụ Chè.",
            ("Ủy viên", None),
            ("Vụ trưởng", "new"),
        ),
        (
            "Bộ Y tế điều động ông Lò Văn Sen, Vụ trưởng Vụ Mía, kiêm giữ chức Giám đốc Trung tâm Chè.",
            ("Vụ trưởng", None),
            ("Giám đốc", "new"),
        ),
        (
            "Đại hội bầu ông Lò Văn Sen, Thứ trưởng Bộ Y tế, làm Chủ tịch Hội Trồng chè.",
            ("Thứ trưởng", None),
            ("Chủ tịch", "new"),
        ),
    ],
)
def test_who_is_moved_or_rises_leaves_the_post_before(
    text: str, before: tuple[str, str | None], after: tuple[str, str | None]
) -> None:
    assert statuses(text) == [before, after]


def test_who_is_only_proposed_for_another_post_keeps_his() -> None:
    assert statuses("Bộ Y tế đề xuất điều động ông Lò Văn Sen, Cục trưởng Cục Mía, giữ chức Cục trưởng Cục Chè.") == [
        ("Cục trưởng", None)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ban Quản trị bổ nhiệm ông Lò Văn Sen, giáo sư kinh tế tại Đại học Mây, giữ vị trí Giám đốc Sở Y tế Huế.",
            [("Giám đốc", "new")],
        ),
        (
            "Ban Quản trị đề nghị bổ nhiệm ông Lò Văn Sen, giáo sư kinh tế tại Đại học Mây, giữ chức Giám đốc Sở Y tế.",
            [],
        ),
    ],
)
def test_what_somebody_is_may_stand_before_the_post_to_which_he_is_named(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    assert statuses(text) == found


@pytest.mark.parametrize(
    "told",
    [
        "Bổ nhiệm ông Lò Văn Mơ, Phó Giám đốc Sở Y tế Lai Châu, giữ chức Giám đốc Bệnh viện Lai Châu.",
        "Bổ nhiệm ông Lò Văn Mơ, Giám đốc Sở Y tế Lai Châu, giữ chức Trưởng ban Sở Y tế Lai Châu.",
    ],
)
def test_a_post_of_another_body_or_one_that_is_no_rise_ends_none(told: str) -> None:
    assert [p["status"] for p in facts(told)["posts"] if p["organization"] == "Sở Y tế Lai Châu"][:1] == [None]


def held(text: str) -> list[tuple[str, str, str | None]]:
    """Who holds which posts, with their status."""
    return [(post["holder"], post["post"], post["status"]) for post in facts(text)["posts"]]


NAMED = [
    ("Lò Văn Mơ", "Phó Vụ trưởng", "former"),
    ("Lò Văn Mơ", "Vụ trưởng", "new"),
    ("Cầm Văn Mận", "Phó Vụ trưởng", "former"),
    ("Cầm Văn Mận", "Vụ trưởng", "new"),
]


@pytest.mark.parametrize("marks", [(": - ", "; - "), (": ", "; ")])
def test_a_list_of_whom_a_decision_names_tells_the_old_and_the_new_post_of_each(marks: tuple[str, str]) -> None:
    first = "Lò Văn Mơ, Phó Vụ trưởng Vụ Pháp chế, giữ chức Vụ trưởng Vụ Pháp chế"
    second = "Cầm Văn Mận, Phó Vụ trưởng Vụ Mía, giữ chức Vụ trưởng Vụ Mía"
    assert held(f"Bộ Y tế bổ nhiệm có thời hạn các ông{marks[0]}{first}{marks[1]}{second}.") == NAMED
    assert held(f"Bộ Y tế đề xuất bổ nhiệm các ông{marks[0]}{first}{marks[1]}{second}.") != NAMED


def test_a_verb_of_naming_holds_for_those_behind_a_semicolon() -> None:
    text = "Bộ Y tế bổ nhiệm ông Lò Văn Mơ giữ chức Vụ trưởng Vụ Pháp chế; ông Cầm Văn Mận giữ chức Vụ trưởng Vụ Mía."
    assert held(text) == [("Lò Văn Mơ", "Vụ trưởng", "new"), ("Cầm Văn Mận", "Vụ trưởng", "new")]


def test_a_dash_between_two_names_of_a_road_begins_no_item_of_a_list() -> None:
    assert not facts("Xe chạy tuyến Bến xe Mây - Lò Văn Mơ, rồi quay về.")["people"]


def times(text: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(p["holder"], p["post"], p["status"], p["from"]) for p in facts(text)["posts"]]


@pytest.mark.parametrize(
    "told",
    [
        "Hội đồng quản trị miễn nhiệm ông Mạc Văn Dần khỏi chức vụ Tổng Giám đốc.",
        "Nghị quyết về việc bãi nhiệm ông Mạc Văn Dần khỏi vị trí Tổng Giám đốc đã có hiệu lực.",
        "Ông Mạc Văn Dần đã rời khỏi vị trí Tổng Giám đốc.",
    ],
)
def test_who_is_taken_from_a_post_told_behind_the_name_has_left_it(told: str) -> None:
    assert times(told) == [("Mạc Văn Dần", "Tổng Giám đốc", "former", None)]


def test_who_comes_in_the_place_of_one_who_is_taken_from_a_post_has_it_from_the_day_told() -> None:
    told = "Công ty miễn nhiệm ông Mạc Văn Dần khỏi chức vụ Tổng Giám đốc và bổ nhiệm bà Sò Thị Hến thay thế"
    assert times(f"{told} kể từ ngày 1/4/2023.") == [
        ("Mạc Văn Dần", "Tổng Giám đốc", "former", None),
        ("Sò Thị Hến", "Tổng Giám đốc", "new", "2023-04-01"),
    ]
    assert times(f"{told}.")[1] == ("Sò Thị Hến", "Tổng Giám đốc", "new", None)


@pytest.mark.parametrize(
    "told",
    [
        "Cổ đông đề nghị miễn nhiệm ông Mạc Văn Dần khỏi chức vụ Tổng Giám đốc.",
        "Ông Mạc Văn Dần muốn rời khỏi vị trí Tổng Giám đốc.",
        "Ông Mạc Văn Dần đi khỏi phòng Tổng Giám đốc.",
    ],
)
def test_who_may_be_taken_from_a_post_has_not_left_it(told: str) -> None:
    assert not times(told)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Giám đốc Sở Y tế Huế, ông Mạc Văn Dần, được điều động giữ chức Cục trưởng Cục Chè, Bộ Y tế từ 1/4/2023.",
            [("Giám đốc", "former", None), ("Cục trưởng", "new", "2023-04-01")],
        ),
        (
            "Giám đốc Sở Y tế Huế Mạc Văn Dần được luân chuyển giữ chức Cục trưởng Cục Chè.",
            [("Giám đốc", "former", None), ("Cục trưởng", "new", None)],
        ),
        (
            "Giám đốc Sở Y tế Huế Mạc Văn Dần được điều động kiêm giữ chức Cục trưởng Cục Chè.",
            [("Giám đốc", None, None), ("Cục trưởng", "new", None)],
        ),
        ("Giám đốc Sở Y tế Huế Mạc Văn Dần điều động bác sĩ về xã.", [("Giám đốc", None, None)]),
    ],
)
def test_who_is_moved_leaves_the_post_told_before_his_name(
    told: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert [post[1:] for post in times(told)] == expected


@pytest.mark.parametrize(
    ("decision", "held"),
    [
        ("thôi giữ chức Giám đốc Sở Y tế", [("Giám đốc", "former")]),
        ("miễn nhiệm chức vụ Giám đốc Sở Y tế", [("Giám đốc", "former")]),
        ("khởi tố Giám đốc Công ty Mây Trắng", []),
        ("làm Giám đốc Sở Y tế", [("Giám đốc", "new")]),
        ("về việc kiêm nhiệm chức vụ Cục trưởng Cục Mía", [("Cục trưởng", "new")]),
    ],
)
def test_who_gets_a_decision_has_the_post_that_it_gives_and_not_what_it_takes(
    decision: str, held: list[tuple[str, str | None]]
) -> None:
    assert statuses(f"Ông Lò Văn Sen nhận quyết định {decision}.") == held
