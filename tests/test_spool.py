"""What is laid aside on disk comes back as it was, one of each text, and holds nothing in memory."""

from __future__ import annotations

import os
import random
import tracemalloc
from pathlib import Path

import pytest

from kg.building import spool
from kg.building.spool import Spool
from kg.building.stages import once_each
from kg.errors import StoreError
from kg.model import Article, Claim, Extraction, Mention, Sentence, Span
from kg.pipeline import extractions_of

ROOT = Path(__file__).parent.parent


def rank(article: Article) -> tuple[bool, str, str]:
    return article.published is None, article.published or "", article.id


def extraction(number: int, published: str | None = None) -> Extraction:
    mention = Mention(Span(0, 3), "Person", f"Lò Văn {number}", "rule")
    claim = Claim("tenure", {"holder": mention, "title": "Giám đốc"}, (Span(0, 3),), "rule")
    text = f"Bài số {number}. " * 50
    article = Article(f"a{number}", "T", text, published=published)
    return Extraction(article, (Sentence(Span(0, 9)),), (mention,), (claim,))


def test_what_is_laid_aside_comes_back_as_it_was_whatever_the_order() -> None:
    read = list(extractions_of([ROOT / "sources"], lambda _: None))
    chance = random.Random(5)
    for _ in range(3):
        given = [*read, *chance.sample(read, 4)]
        chance.shuffle(given)
        with Spool(rank) as aside:
            for one in given:
                aside.add(one)
            assert list(aside) == once_each(read)
            assert aside.taken == len(read) + 4


def test_of_one_text_the_first_by_rank_stays() -> None:
    for order in ([None, "2031-05-02", "2031-06-01"], ["2031-06-01", "2031-05-02", None]):
        with Spool(rank) as aside:
            for published in order:
                aside.add(extraction(1, published))
            assert [one.article.published for one in aside] == ["2031-05-02"]


def test_ten_times_as_many_articles_take_hardly_more_memory() -> None:
    def held(articles: int) -> int:
        with Spool(rank) as aside:
            tracemalloc.start()
            for number in range(articles):
                aside.add(extraction(number))
            size = tracemalloc.get_traced_memory()[0]
            tracemalloc.stop()
            return size

    held(10)
    alone = 700 * len("Bài số 100. " * 50)
    assert held(700) - held(70) < alone, "less than the texts alone would take"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    full = os.open("/dev/full", os.O_RDWR)
    monkeypatch.setattr(spool.tempfile, "TemporaryFile", lambda **_: os.fdopen(full, "w+b", buffering=0))
    with Spool(rank) as aside, pytest.raises(StoreError, match="No space left on device"):
        aside.add(extraction(1))
