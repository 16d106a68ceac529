"""What a new article says of a meeting that others tell: these are read again only where what they give is another."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.pipeline import build
from small_world import ARTICLES, contents, opened

HELD = "Ngày 19/6/2031, bà Đào Thị Hạnh chủ trì Phiên họp lần thứ 3 của Ủy ban Mây Trắng tại Hà Nội."
ATTENDED = f"{HELD}\nTham dự phiên họp có ông Rosario Quandt, Chủ tịch Hiệp hội Thác Bạc, và bà Cà Thị Mưa."
PLANNED = "Ngày 9/7/2031, bà Đào Thị Hạnh sẽ chủ trì Phiên họp lần thứ 4 của Ủy ban Mây Trắng tại Hà Nội."


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def tell(sources: Path, name: str, day: str, text: str) -> None:
    (sources / f"{name}.txt").write_text(f"title: Tin {name}\ndate: {day}\n\n{text}\n", encoding="utf-8")


def touched(sources: Path) -> int | None:
    """How many articles a build links again; None where it links all. The bytes are those of a full build."""
    stored = build([sources], sources.with_name("out"), reuse=True, store=sources.with_name("store")).stored
    full = sources.with_name("full")
    build([sources], full)
    assert contents(sources.with_name("out")) == contents(full)
    assert sorted(opened(sources.with_name("store")).lines()) == sorted(opened(full).lines())
    assert stored is not None
    return stored.touched


def met(sources: Path) -> set[tuple[str, str]]:
    """The names of all pairs of people who met."""
    graph = opened(sources.with_name("store"))
    return {
        (graph.label(triple.subject), graph.label(triple.object)) for triple in graph.triples(None, graph.node("met"))
    }


def series(sources: Path) -> set[str]:
    """What the meetings with a series are called."""
    graph = opened(sources.with_name("store"))
    return {graph.label(triple.subject) for triple in graph.triples(None, graph.node("series"))}


def test_who_comes_in_a_new_article_met_those_whom_untouched_articles_tell(sources: Path) -> None:
    tell(sources, "dau", "2031-06-19", ATTENDED)
    assert touched(sources) is None
    tell(sources, "sau", "2031-06-20", f"{HELD}\nÔng Quàng Văn Suối tham dự phiên họp.")
    assert touched(sources) == 1
    assert ("Quàng Văn Suối", "Cà Thị Mưa") in met(sources)
    (sources / "sau.txt").unlink()
    assert touched(sources) == 0
    assert ("Quàng Văn Suối", "Cà Thị Mưa") not in met(sources)
    assert ("Rosario Quandt", "Cà Thị Mưa") in met(sources)


def test_two_whom_several_articles_tell_still_met_without_one_of_these(sources: Path) -> None:
    tell(sources, "dau", "2031-06-19", ATTENDED)
    tell(sources, "sau", "2031-06-20", f"{ATTENDED}\nTrời hôm đó có mây.")
    assert touched(sources) is None
    (sources / "sau.txt").unlink()
    assert touched(sources) == 0
    assert ("Rosario Quandt", "Cà Thị Mưa") in met(sources)


def test_nobody_has_met_at_a_meeting_that_an_untouched_article_calls_planned(sources: Path) -> None:
    tell(sources, "dau", "2031-07-01", PLANNED)
    assert touched(sources) is None
    tell(sources, "sau", "2031-07-12", "Ông Rosario Quandt dự Phiên họp lần thứ 4 của Ủy ban Mây Trắng.")
    assert touched(sources) == 1
    assert ("Rosario Quandt", "Đào Thị Hạnh") not in met(sources)


def test_an_article_whose_meeting_another_one_numbers_gives_it_a_series(sources: Path) -> None:
    name, rest = "Phiên họp của Ủy ban Mây Trắng và Công ty Sương Mai", "diễn ra ngày 19/9/2031 tại Hà Nội."
    tell(sources, "dau", "2031-09-20", f"{name} {rest} Bà Đào Thị Hạnh chủ trì phiên họp.")
    assert touched(sources) is None
    assert not series(sources)
    numbered = f"Phiên họp lần thứ 5 của Ủy ban Mây Trắng {rest} Bà Đào Thị Hạnh chủ trì phiên họp."
    tell(sources, "sau", "2031-09-23", numbered)
    assert touched(sources) == 2
    assert series(sources) == {name}
