"""A second build checks only the nodes that changed, and its report is that of a full check."""

from __future__ import annotations

import json
import shutil
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.building import revalidation
from kg.building.revalidation import FILES, Checked, check, earlier
from kg.cli.main import main
from kg.pipeline import build
from kg.store import EVIDENCE_FILE, WORLD_FILE
from kg.turtle import write_turtle
from kg.validate import Report, Result, validate
from tests.graph_of_trial import ONTOLOGY, trial_store

SOURCES = Path(__file__).parent.parent / "sources"
TRIPLES = sorted(trial_store().triples(), key=str)
FAULTY = [triple for triple in TRIPLES if triple.predicate.value.endswith(("#agent", "#holder", "#quote"))]
PARTS = st.lists(st.sampled_from(TRIPLES), max_size=5)
NEW = "Ngày 5/6/2031, ông Đào Thị Hạnh, Bộ trưởng Bộ Gốm sứ, chủ trì cuộc họp về Thủy tinh tại Hà Nội.\n"


def reports(out: Path) -> list[bytes]:
    return [(out / name).read_bytes() for name in FILES]


def graph(out: Path, lost: Collection[ox.Triple], strange: bool = False) -> Path:
    """The trial graph without some triples as the files of a build."""
    out.mkdir(exist_ok=True)
    kept = [triple for triple in TRIPLES if triple not in lost]
    if strange:
        kept.append(ox.Triple(ox.NamedNode("urn:x:odd"), ox.NamedNode(ONTOLOGY.iri("session")), ox.Literal("hai")))
    write_turtle([t for t in kept if "evidence" not in str(t.subject)], out / WORLD_FILE, ONTOLOGY)
    write_turtle([t for t in kept if "evidence" in str(t.subject)], out / EVIDENCE_FILE, ONTOLOGY)
    return out


@given(before=PARTS, after=PARTS, faulty=st.booleans(), strange=st.booleans())
@settings(max_examples=25)
def test_whatever_changes_the_report_is_that_of_a_full_check(
    before: list[ox.Triple],
    after: list[ox.Triple],
    faulty: bool,
    strange: bool,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    place = tmp_path_factory.mktemp("checked")
    broken = FAULTY[:3] if faulty else []
    check(graph(place / "out", [*before, *broken]), ONTOLOGY, None)
    with earlier(place / "out", ONTOLOGY) as known, pytest.MonkeyPatch.context() as patched:
        assert known is not None
        patched.setattr(revalidation, "MOST_TOUCHED", 1.0)
        partly = check(graph(place / "out", [*after, *broken], strange), ONTOLOGY, known)
    whole = check(graph(place / "anew", [*after, *broken], strange), ONTOLOGY, None)
    assert reports(place / "out") == reports(place / "anew")
    assert partly.report == whole.report
    assert bool(broken) <= bool(whole.report.results)
    assert partly.nodes < whole.nodes == whole.of


def checked(sources: Path, out: Path) -> Checked:
    found = build([sources], out, reuse=True, validate=True).checked
    assert found is not None
    return found


def test_a_second_build_checks_only_what_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def watched(*args: Any, **options: Any) -> Report:
        asked.append(options["nodes"])
        return validate(*args, **options)

    monkeypatch.setattr(revalidation, "validate", watched)
    sources = tmp_path / "sources"
    shutil.copytree(SOURCES, sources)
    first = checked(sources, tmp_path / "out")
    assert first.nodes == first.of > 1000
    assert asked == [None]
    (sources / "moi.txt").write_text(NEW, encoding="utf-8")
    second = checked(sources, tmp_path / "out")
    assert 0 < second.nodes < 0.2 * second.of
    assert len(asked[1]) == second.nodes
    checked(sources, tmp_path / "anew")
    assert reports(tmp_path / "out") == reports(tmp_path / "anew")
    (sources / "moi.txt").unlink()
    assert checked(sources, tmp_path / "out").nodes < second.of
    assert not [path.name for path in (tmp_path / "out").iterdir() if path.name.startswith(".kg-")]


def test_a_report_that_speaks_of_other_files_is_not_relied_on(tmp_path: Path) -> None:
    out = graph(tmp_path / "out", [])
    assert check(out, ONTOLOGY, None).report.conforms
    with earlier(out, ONTOLOGY) as known:
        assert known is not None
    for name, text in ((WORLD_FILE, "\n# altered\n"), (FILES[0], "{")):
        kept = (out / name).read_bytes()
        (out / name).write_text(text, encoding="utf-8")
        with earlier(out, ONTOLOGY) as known:
            assert known is None
        (out / name).write_bytes(kept)


def test_the_command_says_what_it_checked_and_fails_where_a_shape_is_violated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(NEW, encoding="utf-8")
    call = ["build", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out")]
    assert main([*call, "--validate"]) == 0
    assert "shapes: 0 violations; nodes checked: " in capsys.readouterr().err
    assert json.loads((tmp_path / "out" / FILES[0]).read_text(encoding="utf-8"))["conforms"] is True
    found = Report(False, (Result("violation", "urn:x:1", "x", "kg:topic", "", "không hợp"),))
    monkeypatch.setattr(revalidation, "validate", lambda store, nodes: found)
    assert main([*call, "--validate"]) == 1
    assert "shapes: 1 violations" in capsys.readouterr().err
    assert main(call) == 0
    assert not [name for name in FILES if (tmp_path / "out" / name).exists()]
