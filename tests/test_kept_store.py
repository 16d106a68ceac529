"""A store that goes with a build holds the graph of its files, whatever came, changed and went in between."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.building.kept_store import LINES
from kg.errors import StoreError, UsageError
from kg.pipeline import Built, build
from kg.store import Store
from small_world import ARTICLES, opened, write

CHANGED = {name: text.replace("tại Hà Nội", "tại Đà Nẵng") + "\nTrời hôm đó có mây." for name, text in ARTICLES.items()}
STEPS = st.tuples(st.sampled_from(sorted(ARTICLES)), st.sampled_from(["put", "change", "remove"]))


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return write(tmp_path / "sources", ["hop-thang-sau", "ky-ket"])


def stored(sources: Path) -> Built:
    return build([sources], sources.with_name("out"), reuse=True, store=sources.with_name("store"))


def lines(store: Store) -> list[bytes]:
    return sorted(store.lines())


def are_one(sources: Path) -> bool:
    """Whether the store holds what the files of the build say."""
    return lines(opened(sources.with_name("store"))) == lines(opened(sources.with_name("out")))


@settings(max_examples=8)
@given(st.lists(STEPS, min_size=1, max_size=4))
def test_whatever_comes_changes_and_goes_the_store_is_the_graph_of_the_build(steps: list[tuple[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        sources = write(Path(folder) / "sources", ["hop-thang-sau", "cau-noi"])
        stored(sources)
        for name, step in steps:
            file = sources / f"{name}.txt"
            if step == "remove":
                file.unlink(missing_ok=True)
            else:
                file.write_text((ARTICLES if step == "put" else CHANGED)[name], encoding="utf-8")
            if not any(sources.iterdir()):
                write(sources, ["trung-ten"])
            changed = stored(sources).stored
            assert changed is not None
            assert not changed.anew
        assert are_one(sources)


def test_a_new_article_changes_its_part_and_no_more(sources: Path) -> None:
    first = stored(sources)
    assert first.stored is not None
    assert first.stored.anew
    assert first.stored.added == first.triples
    again = stored(sources)
    assert again.stored == (0, 0, False, 0)
    write(sources, ["trung-ten"])
    more = stored(sources)
    assert more.stored is not None
    assert more.stored.added - more.stored.removed == more.triples - first.triples
    assert more.stored.removed < first.triples / 10
    assert are_one(sources)


def test_a_store_has_a_folder_of_its_own(sources: Path) -> None:
    with pytest.raises(UsageError, match="cannot be the store"):
        build([sources], sources.with_name("out"), store=sources / ".." / "out")
    assert not sources.with_name("out").exists()


def test_a_store_whose_lines_are_lost_or_those_of_another_graph_is_filled_anew(sources: Path) -> None:
    stored(sources)
    kept = sources.with_name("store") / LINES
    other = kept.read_bytes().replace("Đào Thị Hạnh".encode(), "Đào Thị Hoa".encode())
    for damage in (kept.unlink, lambda: kept.write_bytes(other)):
        damage()
        write(sources, ["trung-ten"])
        changed = stored(sources).stored
        assert changed is not None
        assert changed.anew
        assert are_one(sources)


def test_a_folder_that_holds_something_else_is_left_alone(sources: Path) -> None:
    theirs = sources.with_name("store") / "letter.txt"
    theirs.parent.mkdir()
    theirs.write_text("mine", encoding="utf-8")
    with pytest.raises(StoreError, match="holds something else"):
        stored(sources)
    assert [path.name for path in theirs.parent.iterdir()] == ["letter.txt"]
