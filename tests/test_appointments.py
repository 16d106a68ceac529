"""Appointments: the new post, the old one, who is relieved, and from which day. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts

DEPUTY = "Thứ trưởng Bộ Y tế"


def posts(text: str) -> set[tuple[str, str, str | None]]:
    return {(p["holder"], f"{p['post']} {p['organization']}", p["status"]) for p in facts(text)["posts"]}


def times(text: str) -> tuple[str | None, str | None, str | None]:
    (post,) = facts(text)["posts"]
    return post["from"], post["until"], post["status"]


@pytest.mark.parametrize(
    "text",
    [
        f"Thủ tướng bổ nhiệm ông Đào Quý Lâm giữ chức {DEPUTY}.",
        f"Thủ tướng ký quyết định bổ nhiệm có thời hạn ông Đào Quý Lâm làm {DEPUTY}.",
        f"Quyết định điều động, bổ nhiệm ông Đào Quý Lâm giữ chức vụ {DEPUTY} được công bố sáng nay.",
        f"Bộ Chính trị phân công ông Đào Quý Lâm đảm nhiệm cương vị {DEPUTY}.",
        f"Ban Bí thư chỉ định ông Đào Quý Lâm tham gia Ban Cán sự Đảng Bộ Y tế, giữ chức {DEPUTY}.",
    ],
)
def test_whom_a_verb_before_the_name_appoints_has_a_new_post(text: str) -> None:
    assert posts(text) == {("Đào Quý Lâm", DEPUTY, "new")}


@pytest.mark.parametrize(("before", "after"), [(", ", ","), (" - ", ""), (", ", "")])
def test_the_old_post_between_name_and_verb_does_not_hide_the_new_one(before: str, after: str) -> None:
    old = f"{before}Giám đốc Sở Nội vụ Hà Nội{after}"
    assert posts(f"Thủ tướng bổ nhiệm ông Đào Quý Lâm{old} giữ chức {DEPUTY}.") == {
        ("Đào Quý Lâm", "Giám đốc Sở Nội vụ Hà Nội", None),
        ("Đào Quý Lâm", DEPUTY, "new"),
    }


def test_what_the_text_calls_the_former_post_of_who_is_appointed_is_a_former_one() -> None:
    assert posts(f"Ông Đào Quý Lâm nguyên Giám đốc Sở Nội vụ Hà Nội được bổ nhiệm làm {DEPUTY}.") == {
        ("Đào Quý Lâm", "Giám đốc Sở Nội vụ Hà Nội", "former"),
        ("Đào Quý Lâm", DEPUTY, "new"),
    }


@pytest.mark.parametrize("before", ["Trước khi được bổ nhiệm, ", "Trước đó, "])
def test_what_somebody_was_before_an_appointment_is_a_former_post(before: str) -> None:
    assert posts(f"{before}ông Đào Quý Lâm là {DEPUTY}.") == {("Đào Quý Lâm", DEPUTY, "former")}
    assert posts(f"{before}ông Đào Quý Lâm, {DEPUTY}, đã họp.") == {("Đào Quý Lâm", DEPUTY, None)}


def test_who_is_appointed_instead_of_somebody_is_new_and_the_other_has_left() -> None:
    assert posts(f"Thủ tướng bổ nhiệm ông Đào Quý Lâm thay ông Phạm Văn Khoai giữ chức {DEPUTY}.") == {
        ("Đào Quý Lâm", DEPUTY, "new"),
        ("Phạm Văn Khoai", DEPUTY, "former"),
    }


def test_who_is_appointed_again_holds_a_post_that_is_not_new() -> None:
    assert posts(f"Thủ tướng bổ nhiệm lại ông Đào Quý Lâm giữ chức {DEPUTY}.") == {("Đào Quý Lâm", DEPUTY, None)}


@pytest.mark.parametrize("verb", ["Miễn nhiệm chức vụ", "Bộ Chính trị bãi nhiệm chức vụ", "Thủ tướng cách chức"])
def test_who_is_relieved_of_a_post_has_held_it(verb: str) -> None:
    link = "của" if verb.endswith("cách chức") else "đối với"
    assert posts(f"{verb} {DEPUTY} {link} ông Đào Quý Lâm.") == {("Đào Quý Lâm", DEPUTY, "former")}


@pytest.mark.parametrize("wish", ["Không", "Nhiều người đề nghị", "Thủ tướng xem xét", "Bộ sẽ"])
def test_an_appointment_that_is_wished_planned_or_denied_gives_no_post(wish: str) -> None:
    assert posts(f"{wish} bổ nhiệm ông Đào Quý Lâm giữ chức {DEPUTY}.") == set()


def test_an_appointment_that_is_granted_as_proposed_gives_the_post() -> None:
    text = f"Quốc hội phê chuẩn đề nghị bổ nhiệm ông Đào Quý Lâm giữ chức {DEPUTY}."
    assert posts(text) == {("Đào Quý Lâm", DEPUTY, "new")}


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (f"Ông Đào Quý Lâm được bổ nhiệm làm {DEPUTY} từ ngày 1/4/2024.", ("2024-04-01", None, "new")),
        (f"Bổ nhiệm ông Đào Quý Lâm giữ chức {DEPUTY} kể từ ngày 1/4/2024.", ("2024-04-01", None, "new")),
        (f"Ông Đào Quý Lâm thôi giữ chức {DEPUTY} từ ngày 1/4/2024.", (None, "2024-04-01", "former")),
        (f"Từ ngày 1/4/2024, ông Đào Quý Lâm giữ chức {DEPUTY}.", ("2024-04-01", None, None)),
        (f"Ngày 1/4/2024, Thủ tướng bổ nhiệm ông Đào Quý Lâm làm {DEPUTY}.", (None, None, "new")),
        (f"Bầu ông Đào Quý Lâm giữ chức {DEPUTY} nhiệm kỳ 2023-2028.", ("2023", "2028", "new")),
    ],
)
def test_the_day_after_from_begins_or_ends_a_tenure(text: str, answer: tuple[str | None, ...]) -> None:
    assert times(text) == answer


def test_an_assembly_elects_its_chair_and_nobody_chairs_a_meeting_by_that() -> None:
    text = "Quốc hội đã bầu ông Đào Quý Lâm làm Chủ tịch Quốc hội."
    assert posts(text) == {("Đào Quý Lâm", "Chủ tịch Quốc hội", "new")}
    assert facts(text)["meetings"] == []


def test_the_old_post_may_stand_before_the_name_and_a_second_new_one_after_the_first() -> None:
    assert posts(f"Thủ tướng bổ nhiệm Giám đốc Sở Nội vụ Hà Nội Đào Quý Lâm giữ chức {DEPUTY}.") == {
        ("Đào Quý Lâm", "Giám đốc Sở Nội vụ Hà Nội", None),
        ("Đào Quý Lâm", DEPUTY, "new"),
    }
    left = "Hội nghị đồng ý để ông Đào Quý Lâm thôi giữ chức Giám đốc Sở Nội vụ Hà Nội"
    assert posts(f"{left} và được điều động giữ chức {DEPUTY}.") == {
        ("Đào Quý Lâm", "Giám đốc Sở Nội vụ Hà Nội", "former"),
        ("Đào Quý Lâm", DEPUTY, "new"),
    }


@pytest.mark.parametrize(
    "instead",
    [" thay ông Lò Văn Gió nghỉ hưu", ", thay thế ông Lò Văn Gió", ", kế nhiệm bà Lò Văn Gió", " thay cho Lò Văn Gió"],
)
def test_whom_a_new_holder_follows_has_left_the_post(instead: str) -> None:
    left = ("Lò Văn Gió", DEPUTY, "former")
    assert posts(f"Thủ tướng bổ nhiệm ông Đào Quý Lâm giữ chức {DEPUTY}{instead}.") == {
        ("Đào Quý Lâm", DEPUTY, "new"),
        left,
    }
    assert left in posts(f"Ông Đào Quý Lâm được bổ nhiệm làm {DEPUTY}{instead}.")


@pytest.mark.parametrize(
    "text",
    [
        f"Ông Đào Quý Lâm được bổ nhiệm làm Quyền {DEPUTY} thay ông Lò Văn Gió.",
        f"Bộ Y tế đề nghị bổ nhiệm ông Đào Quý Lâm giữ chức {DEPUTY} thay ông Lò Văn Gió.",
        f"Ông Đào Quý Lâm, {DEPUTY}, dự họp thay ông Lò Văn Gió.",
    ],
)
def test_nobody_leaves_a_post_that_nobody_new_takes(text: str) -> None:
    assert "Lò Văn Gió" not in {holder for holder, _, _ in posts(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đại hội đã bầu ông Lò Văn Gió làm Phó Chủ tịch Hội Làm vườn và ông Hà Văn Núi làm Chủ tịch Hội Nuôi ong.",
            [("Lò Văn Gió", "Phó Chủ tịch", "new"), ("Hà Văn Núi", "Chủ tịch", "new")],
        ),
        (
            "Quốc hội thông qua nghị quyết cho thôi làm nhiệm vụ đại biểu Quốc hội đối với ông Lò Văn Gió.",
            [("Lò Văn Gió", "đại biểu Quốc hội", "former")],
        ),
        (
            "Quốc hội xem xét việc miễn nhiệm chức vụ Bộ trưởng Bộ Y tế đối với ông Lò Văn Gió.",
            [("Lò Văn Gió", "Bộ trưởng", None)],
        ),
    ],
)
def test_who_is_named_beside_another_or_loses_a_post(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(p["holder"], p["post"], p["status"]) for p in facts(text)["posts"]] == expected


@pytest.mark.parametrize(
    ("text", "since", "status"),
    [
        ("Ông Lò Văn Gió được bổ nhiệm làm Giám đốc Sở Y tế Huế năm 2010.", "2010", None),
        ("Ông Lò Văn Gió được bổ nhiệm làm Giám đốc Sở Y tế Huế vào năm 2010.", "2010", None),
        ("Ông Lò Văn Gió làm Giám đốc Sở Y tế Huế từ năm 2012.", "2012", None),
        ("Ông Lò Văn Gió là Giám đốc Sở Y tế Huế từ năm 2010 đến 2014.", "2010", "former"),
    ],
)
def test_a_year_behind_a_title_begins_the_post(text: str, since: str, status: str | None) -> None:
    (post,) = facts(text)["posts"]
    assert (post["from"], post["status"]) == (since, status)


def test_old_posts_in_brackets_leave_the_new_one_and_that_of_who_is_followed() -> None:
    text = (
        "Trước đó sáng 6/3, Thành ủy Huế công bố quyết định điều động ông Đào Quý Lâm (Phó Chủ tịch UBND TP Huế) đến "
        "giữ chức Trưởng ban Dân vận Thành ủy Huế thay ông Lò Văn Gió đến nhận nhiệm vụ là Bí thư Huyện ủy Phú Sậy."
    )
    assert [(p["holder"], p["post"], p["status"]) for p in facts(text)["posts"]] == [
        ("Đào Quý Lâm", "Phó Chủ tịch", "former"),
        ("Đào Quý Lâm", "Trưởng ban", "new"),
        ("Lò Văn Gió", "Trưởng ban", "former"),
        ("Lò Văn Gió", "Bí thư", "new"),
    ]


def test_the_one_named_behind_a_clause_that_has_ended_is_whom_the_next_one_appoints() -> None:
    assert posts("Sau khi về quê, ông Lò Văn Gió được bầu làm Chủ tịch Hội Làm vườn.") != set()


def of_life(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(p["post"], p["from"], p["status"]) for p in facts(f"Ông Lò Văn An sinh năm 1953. {text}")["posts"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tại đại hội, ông được bầu làm Chủ tịch Hội Làm vườn.", ("Chủ tịch", None, None)),
        ("Ông vừa được bổ nhiệm giữ chức Giám đốc Sở Y tế Huế.", ("Giám đốc", None, "new")),
        ("Một năm sau, tháng 8/2007, ông được bổ nhiệm làm Giám đốc Sở Y tế Huế.", ("Giám đốc", "2007-08", None)),
        ("Ông trở thành Giám đốc Sở Y tế Huế tháng 7/2006.", ("Giám đốc", "2006-07", None)),
        ("Ông trở thành Giám đốc Sở Y tế Huế (năm 1988).", ("Giám đốc", "1988", None)),
        ("Ông thôi giữ chức Giám đốc Sở Y tế Huế.", ("Giám đốc", None, "former")),
    ],
)
def test_a_pronoun_is_appointed_like_a_name(text: str, expected: tuple[str, str | None, str | None]) -> None:
    assert of_life(text) == [expected]


@pytest.mark.parametrize("text", ["Các ông được bầu làm Chủ tịch hội.", "Nhiều người mong bà sẽ trở thành Bộ trưởng."])
def test_several_and_those_who_are_hoped_for_are_appointed_to_nothing(text: str) -> None:
    assert of_life(text) == []


@pytest.mark.parametrize("verb", ["giữ chức", "đảm nhiệm vị trí"])
def test_who_is_proposed_for_a_post_does_not_hold_it(verb: str) -> None:
    assert posts(f"Quốc hội đề cử ông Đào Quý Lâm {verb} Giám đốc Cục Thủy sản.") == set()
    assert posts(f"Ông Đào Quý Lâm {verb} Giám đốc Cục Thủy sản.") != set()


def test_a_row_of_appointments_gives_each_name_its_own_post() -> None:
    text = (
        "Tổng thống bổ nhiệm ông Lò Văn Gió, một học giả, làm Bộ trưởng Tư pháp, bà Hà Thị Núi làm Bộ trưởng Tài chính "
        "và ông Đào Quý Lâm làm Bộ trưởng Nội vụ."
    )
    assert [(p["holder"], p["post"], p["status"]) for p in facts(text)["posts"]] == [
        ("Lò Văn Gió", "Bộ trưởng Tư pháp", "new"),
        ("Hà Thị Núi", "Bộ trưởng Tài chính", "new"),
        ("Đào Quý Lâm", "Bộ trưởng Nội vụ", "new"),
    ]


def test_each_of_a_row_is_told_of_before_his_new_post() -> None:
    text = (
        "Thủ tướng chỉ định bà Ana Hale, một học giả, làm Giám đốc Sở Y tế, bà Eva Hale - cựu thư ký dưới thời "
        "Tổng thống Ugo Trant làm Giám đốc Sở Nội vụ và ông Leo Hale, Giáo sư thuộc Đại học Zembla ở Lai Châu, "
        "làm Giám đốc Sở Xây dựng."
    )
    given = (("Ana Hale", "Y tế"), ("Eva Hale", "Nội vụ"), ("Leo Hale", "Xây dựng"))
    assert posts(text) >= {(name, f"Giám đốc Sở {of}", "new") for name, of in given}


@pytest.mark.parametrize(
    "text",
    [
        "Hội đồng bầu ông Leo Hale (51 tuổi, Giám đốc Sở Y tế) và bà Ana Hale (48 tuổi) giữ chức Phó Chủ tịch Hội Sen.",
        "Hội Sen bổ nhiệm 2 Phó Chủ tịch là ông Leo Hale, cố vấn, giữ chức Phó Chủ tịch Hội Sen, và bà Ana Hale, "
        "cố vấn, giữ chức Phó Chủ tịch Hội Sen.",
    ],
)
def test_two_are_given_the_same_post_whatever_is_told_of_each(text: str) -> None:
    assert posts(text) >= {(name, "Phó Chủ tịch Hội Sen", "new") for name in ("Leo Hale", "Ana Hale")}


def test_what_the_one_who_comes_is_now_is_no_post_of_who_leaves() -> None:
    text = "Hội miễn nhiệm Ủy viên của ông Leo Hale, đồng thời bầu bà Ana Hale, hiện là Phó Giám đốc Sở Y tế, vào hội."
    assert ("Ana Hale", "Phó Giám đốc Sở Y tế", None) in posts(text)
    assert not {title for name, title, _ in posts(text) if name == "Leo Hale" and "Phó" in title}


@pytest.mark.parametrize(
    "text",
    [
        "giữ chức Giám đốc Sở Y tế, thời hạn 5 năm kể từ ngày 15/11/2017",
        "giữ chức Giám đốc Sở Y tế với thời hạn 5 năm, kể từ ngày 15/11/2017",
        "giữ chức Giám đốc Sở Y tế từ ngày 15/11/2017",
    ],
)
def test_a_term_in_years_stands_before_the_day_from_which_it_runs(text: str) -> None:
    (post,) = facts(f"UBND tỉnh bổ nhiệm bà Hà Thị Núi {text}.")["posts"]
    assert post["from"] == "2017-11-15"


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("nghỉ hưu theo chế độ từ ngày 1/7/2017", "2017-07-01"),
        (", nghỉ hưu từ ngày 1/7/2017", "2017-07-01"),
        ("đã nghỉ hưu", None),
    ],
)
def test_who_is_followed_leaves_on_a_day(text: str, until: str | None) -> None:
    said = f"UBND tỉnh bổ nhiệm bà Hà Thị Núi giữ chức Giám đốc Sở Y tế thay ông Lò Văn Gió {text}.".replace(" ,", ",")
    former = [post for post in facts(said)["posts"] if post["status"] == "former"]
    assert [(post["holder"], post["until"]) for post in former] == [("Lò Văn Gió", until)]


def test_who_is_given_a_post_by_a_decision_is_new() -> None:
    text = "Thứ trưởng trao quyết định giao ông Lò Văn Gió, Trưởng phòng Tổng hợp, giữ chức vụ Giám đốc Sở Y tế."
    assert [(post["post"], post["status"]) for post in facts(text)["posts"]] == [
        ("Trưởng phòng", None),
        ("Giám đốc", "new"),
    ]


def test_several_are_relieved_together_and_one_post_is_given_beside_another() -> None:
    text = "Công ty miễn nhiệm chức thành viên HĐQT đối với ông Lò Văn Gió và bà Hà Thị Núi theo nguyện vọng."
    assert [(p["holder"], p["status"]) for p in facts(text)["posts"]] == [
        ("Lò Văn Gió", "former"),
        ("Hà Thị Núi", "former"),
    ]
    text = "Công ty bổ nhiệm bà Hà Thị Núi, Kế toán trưởng, kiêm giữ chức Phó Tổng Giám đốc."
    assert [(p["post"], p["status"]) for p in facts(text)["posts"]] == [
        ("Kế toán trưởng", None),
        ("Phó Tổng Giám đốc", "new"),
    ]


def test_who_hands_a_post_to_another_is_not_given_it() -> None:
    after = "ông Phạm Văn Khoai giữ chức Phó Chủ tịch HĐQT Tập đoàn Mận Mây."
    assert posts(f"Sau khi chuyển giao nhiệm vụ Tổng Giám đốc Tập đoàn Mận Mây cho ông Đào Quý Lâm, {after}") == {
        ("Đào Quý Lâm", "Tổng Giám đốc Tập đoàn Mận Mây", "new"),
        ("Phạm Văn Khoai", "Phó Chủ tịch HĐQT Tập đoàn Mận Mây", None),
    }
    assert posts(f"Bộ trao quyết định bổ nhiệm {DEPUTY} cho các ông Đào Quý Lâm, Phạm Văn Khoai.") == {
        ("Đào Quý Lâm", DEPUTY, "new"),
        ("Phạm Văn Khoai", DEPUTY, "new"),
    }
    assert posts(f"Khi trao quyết định bổ nhiệm {DEPUTY} cho ông Đào Quý Lâm, bà Tạ Thị Na chúc mừng ông.") == {
        ("Đào Quý Lâm", DEPUTY, "new")
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Bà Lò Thị Mơ (chị ruột ông Trần Văn Bưởi) từng giữ chức Chủ tịch Hội Nông dân tỉnh Lai Châu.",
            ("Lò Thị Mơ", "Chủ tịch", "former"),
        ),
        (
            "Ông Lò Văn Gió (chồng bà Trần Thị Bưởi) được bổ nhiệm làm Cục trưởng Cục Dân số.",
            ("Lò Văn Gió", "Cục trưởng", "new"),
        ),
    ],
)
def test_a_name_in_brackets_only_tells_who_is_appointed(text: str, found: tuple[str, str, str]) -> None:
    assert [(post["holder"], post["post"], post["status"]) for post in facts(text)["posts"]] == [found]


def test_the_term_of_a_committee_stands_between_it_and_the_post() -> None:
    text = (
        "Ban Bí thư chỉ định ông Lò Văn Gió tham gia Ban Chấp hành, Ban Thường vụ Đảng bộ tỉnh Lai Châu khóa XVIII "
        "và giữ chức vụ Phó Bí thư Tỉnh ủy Lai Châu."
    )
    assert ("Lò Văn Gió", "Phó Bí thư", "Tỉnh ủy Lai Châu") in [
        (post["holder"], post["post"], post["organization"]) for post in facts(text)["posts"]
    ]


@pytest.mark.parametrize(
    ("aside", "holder"),
    [
        ("Ông Đào Quý Lâm, một cựu nghị sĩ giúp bà Ana Quandt từ lâu,", "Đào Quý Lâm"),
        ("Ông Đào Quý Lâm, người từng giúp bà Ana Quandt, vừa", "Đào Quý Lâm"),
        ("Ông Đào Quý Lâm (Olaf Quandt)", "Đào Quý Lâm"),
        ("Ông Đào Quý Lâm, một cựu nghị sĩ, cho biết bà Ana Quandt, 52 tuổi,", "Ana Quandt"),
        ("Ông Đào Quý Lâm, một cựu nghị sĩ nói rằng bà Ana Quandt, 52 tuổi,", "Ana Quandt"),
    ],
)
def test_whoever_an_aside_names_is_not_the_one_who_is_appointed(aside: str, holder: str) -> None:
    told = posts(f"{aside} được bổ nhiệm làm {DEPUTY}.")
    assert [who for who, post, _ in told if post == DEPUTY] == [holder]
