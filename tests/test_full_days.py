"""A day that an article tells with its year and without is one day."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import link
from kg.model import Article

VI = load_language("vi")


@pytest.mark.parametrize(
    ("days", "kept"),
    [
        (("24/5/2031", "24/5"), ["date/2031-05-24"]),
        (("24/5", "24/5/2031"), ["date/2031-05-24"]),
        (("24/5", "24/5"), ["date/XXXX-05-24"]),
    ],
)
def test_of_a_day_told_with_its_year_and_without_the_full_one_stands(days: tuple[str, str], kept: list[str]) -> None:
    text = "Tin\nNgày {}, Hội nghị Mây Trắng lần thứ 3 khai mạc. Hội nghị Mây Trắng lần thứ 3 diễn ra ngày {} tại Huế."
    knowledge = link([extract(Article("a", "Tin", text.format(*days)), VI)], VI)
    assert sorted(fact.object for fact in knowledge.facts if fact.property == "when") == kept
