"""On whose side those at a meeting are told: «Về phía X có A, B»."""

from __future__ import annotations

import pytest

from facts_of_text import meetings
from kg.extract import extract
from kg.language import load_language
from kg.link import link
from kg.model import Article

_TALKS = "Hội đàm tại An Hòa\nSáng 5/3, Thứ trưởng Bộ Y tế Lò Văn Gió hội đàm với Thứ trưởng Y tế Lào Vilay Keo.\n"


def sides(*texts: str) -> dict[str, set[str]]:
    """The sides on which those at meetings are, by their names."""
    language = load_language("vi")
    articles = [Article(f"own{i}", text.split("\n")[0], text, published="2031-03-06") for i, text in enumerate(texts)]
    knowledge = link([extract(article, language) for article in articles], language)
    label = {entity.id: entity.label for entity in knowledge.entities}
    agent = {fact.subject: fact.object for fact in knowledge.facts if fact.property == "agent"}
    found: dict[str, set[str]] = {}
    for fact in knowledge.facts:
        if fact.property == "side":
            found.setdefault(label[agent[fact.subject]], set()).add(label[fact.object])
    return found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Tham dự hội đàm, về phía Việt Nam có: ông Lê Văn Sen, Cục trưởng Cục Thú y; bà Lò Thị Én. Về phía Lào có "
            "ông Somchai Vong, Bí thư thứ nhất Đại sứ quán Lào.",
            {"Lê Văn Sen": {"Việt Nam"}, "Lò Thị Én": {"Việt Nam"}, "Somchai Vong": {"Lào"}},
        ),
        (
            "Phía Bộ Y tế có bà Lò Thị Én làm Trưởng đoàn; phía Lào có ông Somchai Vong làm Trưởng đoàn.",
            {"Lò Thị Én": {"Bộ Y tế"}, "Somchai Vong": {"Lào"}},
        ),
        (
            "Về phía Việt Nam, tham dự hội đàm có bà Lò Thị Én; về phía Lào, có ông Somchai Vong.",
            {"Lò Thị Én": {"Việt Nam"}, "Somchai Vong": {"Lào"}},
        ),
        (
            "Tham dự hội đàm, về phía Bộ Y tế có:\n- Ông Lê Văn Sen, Cục trưởng Cục Thú y;\n- Bà Lò Thị Én.\nVề phía "
            "Lào có:\n- Ông Somchai Vong.",
            {"Lê Văn Sen": {"Bộ Y tế"}, "Lò Thị Én": {"Bộ Y tế"}, "Somchai Vong": {"Lào"}},
        ),
    ],
)
def test_those_at_a_meeting_are_on_the_side_that_names_them(text: str, told: dict[str, set[str]]) -> None:
    assert sides(_TALKS + text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Tham dự hội đàm có ông Lê Văn Sen, Cục trưởng Cục Thú y.",
        "Tham dự hội đàm, về phía đối tác có ông Somchai Vong.",
        "Phía Lào đánh giá cao ông Lê Văn Sen, người tham dự hội đàm.",
        "Phía Lào tiếp ông Lê Văn Sen.",
    ],
)
def test_nobody_is_on_a_side_that_is_not_his(text: str) -> None:
    assert sides(_TALKS + text) == {}


def test_a_side_is_on_no_side_itself() -> None:
    text = "Tham dự hội đàm, về phía Lào có ông Somchai Vong; về phía Bộ Y tế có bà Lò Thị Én."
    assert sides(_TALKS + text) == {"Somchai Vong": {"Lào"}, "Lò Thị Én": {"Bộ Y tế"}}


def test_who_is_told_behind_the_people_of_a_side_is_on_none() -> None:
    text = "Tham dự hội đàm, về phía Lào có ông Somchai Vong; cùng dự có bà Lò Thị Én."
    assert sides(_TALKS + text) == {"Somchai Vong": {"Lào"}}


def test_what_an_article_says_of_sides_stands_among_its_facts() -> None:
    text = "Tham dự hội đàm, về phía Lào có ông Somchai Vong; về phía Bộ Y tế có bà Lò Thị Én."
    (talks,) = meetings(_TALKS + text)
    assert talks["sides"] == {"Somchai Vong": "Lào", "Lò Thị Én": "Bộ Y tế"}
    (plain,) = meetings(_TALKS)
    assert "sides" not in plain
