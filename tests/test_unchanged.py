"""A build after which nothing is new writes nothing, and tells what the build before told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.building import unchanged
from kg.origin import origin_of
from kg.pipeline import Built, build
from small_world import ARTICLES, BY, contents, reference, write
from test_second_build import everything

HIDE = f"[[hide]]\n{BY}\nentity = {reference('Person', 'Lò Văn Gió', 'hop-thang-sau', 'ông Lò Văn Gió')}\n"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return write(tmp_path / "sources", ["hop-thang-sau", "ky-ket", "cau-noi"])


def built(sources: Path, **options: object) -> Built:
    return build([sources], sources.with_name("out"), reuse=True, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("store", [False, True])
def test_nothing_is_written_where_nothing_is_new(sources: Path, store: bool) -> None:
    options = {"store": sources.with_name("store")} if store else {}
    (sources / "letter.pdf").write_bytes(b"%PDF")
    (sources / "again.txt").write_text(ARTICLES["ky-ket"], encoding="utf-8")
    first = built(sources, **options)
    out = sources.with_name("out")
    before = contents(out), {path: path.stat().st_mtime_ns for path in out.iterdir() if path.name != ".built"}
    beside = everything(sources.with_name("store")) if store else {}
    again = built(sources, **options)
    assert first.anew
    assert not again.anew
    assert before == (contents(out), {path: path.stat().st_mtime_ns for path in out.iterdir() if path.name != ".built"})
    assert {*again.files} == {*first.files}
    assert again.report == first.report
    assert again.report.as_json() == first.report.as_json()
    assert again.set_aside == first.set_aside
    assert (again.twins, again.articles) == (1, 3)
    if store:
        assert again.stored == (0, 0, False, 0)
        assert everything(sources.with_name("store")) == beside


def flipped(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[:-40] + bytes([content[-40] ^ 1]) + content[-39:])


CHANGES: dict[str, Callable[[Path], object]] = {
    "a flipped bit of the graph": lambda sources: flipped(sources.with_name("out") / "kg.ttl"),
    "the report is gone": lambda sources: (sources.with_name("out") / "report.json").unlink(),
    "the manifest is another": lambda sources: flipped(sources.with_name("out") / "manifest.json"),
    "nothing was kept": lambda sources: (sources.with_name("out") / unchanged.FILE).unlink(),
    "what was kept is damaged": lambda sources: flipped(sources.with_name("out") / unchanged.FILE),
    "the extractions are damaged": lambda sources: flipped(sources.with_name("out") / ".extractions"),
    "something was derived": lambda sources: (sources.with_name("out") / "kg-derived.trig").write_bytes(b""),
    "one article more": lambda sources: write(sources, ["trung-ten"]),
    "one article less": lambda sources: (sources / "ky-ket.txt").unlink(),
    "one article twice": lambda sources: (sources / "a.txt").write_text(ARTICLES["ky-ket"], encoding="utf-8"),
    "a file that is passed over": lambda sources: (sources / "letter.pdf").write_bytes(b"%PDF"),
    "a correction": lambda sources: (sources / "corrections.toml").write_text(HIDE, encoding="utf-8"),
    "another file with the same article": lambda sources: (sources / "ky-ket.txt").write_text(
        ARTICLES["ky-ket"] + "\n\n", encoding="utf-8"
    ),
}


@pytest.mark.parametrize("what", sorted(CHANGES))
def test_whatever_is_other_than_it_was_makes_a_build_write_all(sources: Path, what: str) -> None:
    built(sources)
    CHANGES[what](sources)
    assert built(sources).anew
    full = sources.with_name("full")
    build([sources], full)
    assert contents(sources.with_name("out")) == contents(full)
    assert not built(sources).anew


def test_what_is_asked_for_counts(sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(sources)
    for options in ({"validate": True}, {"infer": True}, {"reference": False}, {"min_confidence": 0.9}):
        assert built(sources, **options).anew
    assert built(sources).anew, "the settings were others"
    assert not built(sources).anew
    assert built(sources, dry_run=True).anew
    assert build([sources], sources.with_name("out")).anew, "nothing was to be used again"
    monkeypatch.setattr(unchanged, "whole_hash", lambda *_: "another version")
    assert built(sources).anew


def test_a_report_of_validation_goes_as_after_any_build(sources: Path) -> None:
    built(sources)
    built(sources, validate=True)
    built(sources)
    assert not (sources.with_name("out") / "validation.json").exists()


def test_a_correction_that_no_longer_applies_is_told_again(sources: Path) -> None:
    (sources / "corrections.toml").write_text(HIDE.replace("hop-thang-sau", "trung-ten"), encoding="utf-8")
    told: list[list[str]] = []
    for _ in range(2):
        told.append([])
        last = built(sources, on_remark=lambda one: told[-1].append(str(one)))
    assert not last.anew
    assert told[0] == told[1]
    assert len(told[0]) == 1


def test_a_correction_that_comes_during_a_build_is_obeyed_by_the_next(sources: Path) -> None:
    file = sources / "corrections.toml"
    file.write_text("", encoding="utf-8")

    def meanwhile(stage: str, done: int) -> None:
        file.write_text(HIDE, encoding="utf-8")

    assert not built(sources, progress=meanwhile).report.corrections
    again = built(sources)
    assert again.anew
    assert len(again.report.corrections) == 1
    assert not built(sources).anew


def test_a_build_that_was_moved_keeps_where_its_corrections_are(sources: Path) -> None:
    built(sources)
    moved = sources.with_name("farther") / "out"
    moved.parent.mkdir()
    sources.with_name("out").rename(moved)
    assert not build([sources], moved, reuse=True).anew
    found = origin_of(moved)
    assert found is not None
    assert found.absolute() == sources / "corrections.toml"
