"""Whose title and whose name it is, where words before a name look like both."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def posts(text: str) -> set[tuple[str, str]]:
    """Holder and post of all that a text says."""
    return {(post["holder"], post["post"]) for post in facts(f"Tin\n{text}")["posts"]}


@pytest.mark.parametrize("day", ["sáng 20-6", "ngày 20/6/2023", "chiều 20/6"])
def test_a_title_before_the_day_of_a_meeting_is_that_of_somebody_else(day: str) -> None:
    text = f"Tại buổi làm việc với đoàn của Thủ tướng Chính phủ {day}, Chủ tịch Tập đoàn Sương Lò Văn Sim nói sẽ làm."
    assert posts(text) == {("Lò Văn Sim", "Chủ tịch")}


def test_titles_with_no_day_between_them_are_those_of_one() -> None:
    text = "Phó Thủ tướng, Bộ trưởng Bộ Y tế Lò Văn Sim dự hội nghị."
    assert posts(text) == {("Lò Văn Sim", "Phó Thủ tướng"), ("Lò Văn Sim", "Bộ trưởng")}


@pytest.mark.parametrize("name", ["Ông Văn Sim", "Ông Thị Mai Sim"])
def test_a_surname_that_is_also_a_word_of_courtesy_belongs_to_the_name_behind_a_title(name: str) -> None:
    assert posts(f"Vụ trưởng {name} dự hội nghị.") == {(name, "Vụ trưởng")}


def test_a_word_of_courtesy_that_opens_a_sentence_is_no_surname() -> None:
    text = "Người dự họp là Vụ trưởng Lò Văn Sim. Ông Văn Sim nói sẽ làm."
    assert posts(text) == {("Lò Văn Sim", "Vụ trưởng")}


@pytest.mark.parametrize("title", ["Chủ tịch nước", "Chủ tịch Quốc hội"])
def test_who_chairs_something_abroad_is_not_meant_by_a_title_of_the_state_at_home(title: str) -> None:
    text = f"Ngài John Wan, Chủ tịch Đảng, thăm Lào.\n{title} nhấn mạnh rừng đã xanh."
    assert facts(f"Tin\n{text}")["quotes"] == []


def test_who_is_told_as_chairman_at_home_may_have_a_title_of_the_state() -> None:
    (said,) = facts("Tin\nChủ tịch Lò Văn Sim thăm Lào.\nChủ tịch nước nhấn mạnh rừng đã xanh.")["quotes"]
    assert said["speaker"] == "Lò Văn Sim"
