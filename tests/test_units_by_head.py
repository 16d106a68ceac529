"""Units of one name, which every ministry has, are one where one person with a rare name heads them."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import link
from kg.model import Article


def units(*texts: str) -> int:
    """How many units named «Vụ Hợp tác quốc tế» the articles tell of."""
    language = load_language("vi")
    articles = [
        Article(f"own{i}", f"Tin {i}", f"Tin {i}\n{text}", published=f"2031-0{i + 1}-06")
        for i, text in enumerate(texts)
    ]
    knowledge = link([extract(article, language) for article in articles], language)
    return sum(entity.kind == "Organization" and entity.label == "Vụ Hợp tác quốc tế" for entity in knowledge.entities)


@pytest.mark.parametrize(
    ("title", "first", "second", "number"),
    [
        ("Vụ trưởng", "Lò Thị Mây Sương", "Lò Thị Mây Sương", 1),
        ("Vụ trưởng", "Lò Thị Mây Sương", "Vừ Nàng Sao Ly", 2),
        ("Vụ trưởng", "Nguyễn Văn Hùng", "Nguyễn Văn Hùng", 2),  # a name that many bear
        ("Phó Vụ trưởng", "Lò Thị Mây Sương", "Lò Thị Mây Sương", 2),
        ("Nguyên Vụ trưởng", "Lò Thị Mây Sương", "Lò Thị Mây Sương", 2),
    ],
)
def test_a_unit_is_one_where_one_with_a_rare_name_heads_it(title: str, first: str, second: str, number: int) -> None:
    told = f"{first}, {title} Vụ Hợp tác quốc tế, nêu ý kiến."
    assert units(f"Bà {told}", f"Ngày 5/3, {title} Vụ Hợp tác quốc tế {second} nói như vậy.") == number


def test_a_unit_without_its_head_is_no_other() -> None:
    told = "Bà Lò Thị Mây Sương, Vụ trưởng Vụ Hợp tác quốc tế, nêu ý kiến."
    assert units(told, "Vụ Hợp tác quốc tế nêu ý kiến.") == 2
