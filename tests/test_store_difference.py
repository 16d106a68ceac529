"""A store is brought from one state to the next by what differs between two sorted files."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import StoreError
from kg.query import ask
from kg.store import changing, difference, open_store, verify
from tests import knowledge as trial
from tests.graph_of_trial import BASE, ONTOLOGY, trial_store

LINES = st.sets(st.binary(min_size=1, max_size=12).map(lambda line: line.replace(b"\n", b"-")), max_size=60)


def _file(folder: Path, name: str, lines: set[bytes], end: bytes = b"\n") -> Path:
    path = folder / name
    path.write_bytes(b"\n".join(sorted(lines)) + (end if lines else b""))
    return path


def _lines(store_lines: object) -> set[bytes]:
    return set(store_lines)  # type: ignore[call-overload, no-any-return]


@given(LINES, LINES, LINES, st.sampled_from([b"\n", b""]), st.sampled_from([b"\n", b""]))
def test_the_difference_of_files_is_that_of_their_sets(
    both: set[bytes], old: set[bytes], new: set[bytes], one_end: bytes, other_end: bytes
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        before = _file(Path(folder), "a.nt", both | old, one_end)
        after = _file(Path(folder), "b.nt", both | new, other_end)
        removed, added = difference(before, after)
    assert removed == sorted((both | old) - (both | new))
    assert added == sorted((both | new) - (both | old))


def test_long_equal_parts_hide_no_change(tmp_path: Path) -> None:
    lines = {b"%06d %s" % (number, b"x" * (number % 97)) for number in range(20_000)}
    for changed in (0, 1, 7_777, 19_998, 19_999):
        line = sorted(lines)[changed]
        for other in (lines - {line}, lines - {line} | {line + b"!"}, lines | {line + b"!"}):
            found = difference(_file(tmp_path, "a", lines), _file(tmp_path, "b", other))
            assert found == (sorted(lines - other), sorted(other - lines))


def test_a_file_that_is_not_sorted_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.nt").write_bytes(b"b\na\n")
    (tmp_path / "b.nt").write_bytes(b"c\n")
    with pytest.raises(StoreError, match=r"a\.nt is not sorted: «a»"):
        difference(tmp_path / "a.nt", tmp_path / "b.nt")
    with pytest.raises(StoreError, match=r"cannot read .*none\.nt"):
        difference(tmp_path / "a.nt", tmp_path / "none.nt")


def test_a_disk_store_follows_from_one_build_to_the_next_and_back(tmp_path: Path) -> None:
    whole, without = trial_store(), trial_store()
    without.remove_article(ox.NamedNode(f"{BASE}article/{trial.SECOND.key}"))
    old = _file(tmp_path, "old.nt", _lines(without.lines()))
    new = _file(tmp_path, "new.nt", _lines(whole.lines()))
    with changing(tmp_path / "store", ONTOLOGY) as store:
        store.load(old)
    for before, after, expected in ((old, new, whole), (new, old, without)):
        with changing(tmp_path / "store", ONTOLOGY) as store:
            store.apply(*difference(before, after))
        assert verify(tmp_path / "store") == []
        opened = open_store(tmp_path / "store", ONTOLOGY)
        assert set(opened.triples()) == set(expected.triples())
        assert ask("counts", opened) == ask("counts", expected)
        opened.close()


def test_a_difference_of_another_graph_changes_nothing() -> None:
    store, before = trial_store(), set(trial_store().triples())
    there = next(store.lines())
    for removed, added in (([b"<urn:x:a> <urn:x:b> <urn:x:c> ."], []), ([], [there])):
        with pytest.raises(StoreError, match="of another graph"):
            store.apply(removed, [*added, b"<urn:x:a> <urn:x:b> <urn:x:new> ."])
    with pytest.raises(StoreError, match="no N-Triples"):
        store.apply([], [b"<urn:x:a> ."])
    with pytest.raises(StoreError, match="blank node"):
        store.apply([there], [b"_:a <urn:x:b> <urn:x:c> ."])
    assert set(store.triples()) == before
