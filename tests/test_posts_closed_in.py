"""Titles between other names and marks: whose they are, and for how long."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def posts(text: str) -> set[tuple[str, str, str | None]]:
    return {(post["holder"], post["post"], post["organization"]) for post in facts(f"Tin\n{text}")["posts"]}


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        (
            "Báo cáo Thủ tướng Trần Văn Sen, Phó Chủ tịch Hội Nhà vườn Hòa Mai, Nguyễn Minh Sâm, cho biết",
            "Phó Chủ tịch",
        ),
        ("Cố vấn của ông Trần Văn Sen, Giám đốc Hội Nhà vườn Hòa Mai, Nguyễn Minh Sâm, đã nói", "Giám đốc"),
    ],
)
def test_a_name_between_commas_has_the_title_before_it(opening: str, title: str) -> None:
    found = posts(f"{opening} rằng vườn sẽ xanh.")
    assert ("Nguyễn Minh Sâm", title, "Hội Nhà vườn Hòa Mai") in found
    assert not any(holder == "Trần Văn Sen" and body for holder, _, body in found)


def test_who_has_no_title_of_his_own_has_the_one_behind_his_name() -> None:
    said = "Ông Trần Văn Sen, Giám đốc Hội Nhà vườn Hòa Mai, Nguyễn Minh Sâm, cho biết vườn sẽ xanh."
    assert ("Trần Văn Sen", "Giám đốc", "Hội Nhà vườn Hòa Mai") in posts(said)


@pytest.mark.parametrize(
    "opening",
    [
        "Bày tỏ lòng biết ơn sâu sắc tới Chủ tịch Hội Nhà vườn Hòa Mai",
        "Gửi lời cảm ơn tới Chủ tịch Hội Nhà vườn Hòa Mai",
        "Trao quà cho Chủ tịch Hội Nhà vườn Hòa Mai",
    ],
)
def test_who_does_something_for_the_holder_of_a_post_does_not_hold_it(opening: str) -> None:
    assert posts(f"{opening}, ông Lê Văn Sâm nói vườn đã xanh.") == set()


def test_the_holder_of_a_post_may_do_something_himself() -> None:
    said = "Giám đốc Hội Nhà vườn Hòa Mai, ông Lê Văn Sâm nói vườn đã xanh."
    assert posts(said) == {("Lê Văn Sâm", "Giám đốc", "Hội Nhà vườn Hòa Mai")}


@pytest.mark.parametrize("mark", [", ", " - "])
def test_who_is_elected_may_be_told_with_his_other_posts_first(mark: str) -> None:
    said = f"Hội nghị đã cử ông Lê Văn Sâm{mark}Phó Chủ tịch Hội Nhà vườn Hòa Mai là Chủ tịch Hội Nhà vườn Hòa Mai."
    found = {(post["post"], post["status"]) for post in facts(f"Tin\n{said}")["posts"]}
    assert found == {("Phó Chủ tịch", None), ("Chủ tịch", "new")}


def test_who_is_sent_and_has_been_something_is_not_new_in_it() -> None:
    said = "Hội đã cử ông Lê Văn Sâm, Phó Chủ tịch Hội Nhà vườn Hòa Mai, người từng là Giám đốc Sở Lâm nghiệp."
    assert all(post["status"] != "new" for post in facts(f"Tin\n{said}")["posts"])


@pytest.mark.parametrize("period", ["giai đoạn", "thời kỳ", "nhiệm kỳ"])
def test_the_years_in_which_a_post_was_held_stand_behind_a_word_for_them(period: str) -> None:
    post = facts(f"Tin\nÔng Lê Văn Sâm từng là Giám đốc Sở Lâm nghiệp trong {period} 1957-1985.")["posts"][0]
    assert (post["from"], post["until"], post["status"]) == ("1957", "1985", "former")
