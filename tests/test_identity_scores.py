"""Identity against the judged pairs of news: floors under what was reached, and no false merge of people."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.identity import Pair, Score, judged, read_gold, scores
from kg.extraction import extracted
from kg.sources import read_articles

THIRD = 3
FLOORS = {
    ("Person", "tuning"): 0.94,
    ("Person", "blind"): 0.90,
    ("Organization", "tuning"): 0.97,
    ("Organization", "blind"): 0.92,
    ("Meeting", "tuning"): 0.90,
    ("Meeting", "blind"): 0.82,
}


@pytest.fixture(scope="module")
def measured(shared: Path) -> dict[tuple[str, str], Score]:
    """The scores of every third pair, linked among the articles that these name."""
    pairs = read_gold()[::THIRD]
    wanted = {place.text for pair in pairs for place in (pair.one, pair.other)}
    folders = [shared / "articles" / "dev", shared / "articles" / "bulk" / "news-6000.jsonl.gz"]
    found = {article.key: article for article in read_articles(folders) if article.key[:12] in wanted}
    return scores(pairs, judged(list(extracted(found.values()))))


@pytest.mark.parametrize("kind", ["Person", "Organization", "Meeting"])
@pytest.mark.parametrize("name", ["tuning", "blind"])
def test_identity_is_above_its_floor(measured: dict[tuple[str, str], Score], kind: str, name: str) -> None:
    assert measured[kind, name].f1 >= FLOORS[kind, name]


@pytest.mark.parametrize("kind", ["Person", "Organization"])
def test_no_two_people_and_no_two_bodies_are_merged(measured: dict[tuple[str, str], Score], kind: str) -> None:
    assert [measured.get((kind, name), Score()).false for name in ("tuning", "blind", "spelling")] == [0, 0, 0]


def pairs_of(kind: str) -> list[Pair]:
    return [pair for pair in read_gold() if pair.kind == kind]


@pytest.mark.parametrize(("kind", "least"), [("Person", 400), ("Organization", 400), ("Meeting", 150)])
def test_the_gold_has_enough_pairs_of_each_kind_and_of_both_answers(kind: str, least: int) -> None:
    pairs = pairs_of(kind)
    assert len(pairs) >= least
    assert sum(pair.same for pair in pairs) >= least / 4
    assert sum(not pair.same for pair in pairs) >= least / 4


def test_the_gold_holds_names_and_places_and_no_sentence() -> None:
    for pair in read_gold():
        for place in (pair.one, pair.other):
            assert len(place.name.split()) <= 6
            assert len(place.text) == 12
