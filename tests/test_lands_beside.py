"""The land of a body of state that an article names without it."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import clusters_of
from kg.model import Article

VI = load_language("vi")
# Of each of these lands the article tells twice.
LANDS = "Argentina bàn với Mexico về gạo. Mexico bán ngô, còn Argentina mua lúa. Brazil vắng mặt."


def told(one: str, other: str, word: str) -> int:
    """How many of two articles tell of the body of which most tell by a name with a word."""
    read = [
        extract(Article(f"a{n}", "Tin", f"Tin\n{text}", published="2031"), VI) for n, text in enumerate((one, other))
    ]
    found = [c for c in clusters_of(read, VI).found if c[0].local.kind == "Organization"]
    return max((len({m.article.key for m in c}) for c in found if any(word in m.local.name for m in c)), default=0)


@pytest.mark.parametrize(("land", "articles"), [("Brazil", 2), ("Argentina", 1)])
def test_a_chamber_is_that_of_the_one_land_of_its_sentence(land: str, articles: int) -> None:
    text = f"Tại Brazil, ông Brandor Zeldovan gặp Chủ tịch Thượng viện. {LANDS}"
    assert told(f"Thượng viện {land} họp về gạo.", text, "Thượng viện") == articles


def test_two_lands_in_its_sentence_leave_open_whose_a_chamber_is() -> None:
    text = f"Tại Brazil, khách từ Mexico gặp Chủ tịch Thượng viện. {LANDS}"
    assert told("Thượng viện Brazil họp về gạo.", text, "Thượng viện") == 1


def test_a_land_of_which_the_article_tells_less_than_of_others_lends_its_name_to_no_chamber() -> None:
    text = f"Khách Brazil gặp Chủ tịch Thượng viện. {LANDS} Mexico và Argentina ký. Mexico vui."
    assert told("Thượng viện Brazil họp về gạo.", text, "Thượng viện") == 1


def test_a_ministry_that_is_known_is_that_of_the_one_land_of_its_sentence() -> None:
    text = f"Tại Nhật Bản, ông Brandor Zeldovan viết thư cho Bộ Ngoại giao. {LANDS} Nhật Bản im lặng."
    assert told("Bộ Ngoại giao Nhật Bản họp về gạo.", text, "Bộ Ngoại giao") == 2
    assert told("Bộ Ngoại giao Mexico họp về gạo.", text, "Bộ Ngoại giao") == 1


def test_a_part_of_a_chamber_abroad_is_of_its_land() -> None:
    one = "Chủ tịch Ủy ban Quốc phòng thuộc Thượng viện Nga Brandor Zeldovan nói về Syria và Iraq."
    other = "Theo Ủy ban Quốc phòng của Thượng viện Nga, Syria và Iraq cùng Iran mua gạo. Iraq cảm ơn Syria."
    assert told(one, other, "Ủy ban Quốc phòng") == 2
    assert told(one, other.replace("Thượng viện Nga", "Thượng viện Mexico"), "Ủy ban Quốc phòng") == 1
