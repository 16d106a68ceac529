"""kg load and kg query: stores made, asked, locked, damaged and made again, all from the command line."""

from __future__ import annotations

import time
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from kg.cli import main
from kg.store import changing
from tests import servers
from tests.graph_of_trial import ONTOLOGY, build

CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
Said = pytest.CaptureFixture[str]


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """The two files of a build."""
    (tmp_path / "build").mkdir()
    return sorted(str(path) for path in build(tmp_path / "build").glob("*.ttl"))


def _does(said: Said, *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    out, err = said.readouterr()
    return code, out, err


def test_a_store_is_loaded_asked_and_loaded_again(files: list[str], tmp_path: Path, capsys: Said) -> None:
    store = str(tmp_path / "store")
    assert _does(capsys, "load", *files, "--graph", store) == (0, "", "")
    code, before, _ = _does(capsys, "query", "counts", "--format", "csv", "--graph", store)
    assert code == 0
    assert before.startswith("class,count")
    assert _does(capsys, "load", *files, "--graph", store)[0] == 0
    assert _does(capsys, "query", "counts", "--format", "csv", "--graph", store) == (0, before, "")
    folder = str(Path(files[0]).parent)
    assert _does(capsys, "query", "counts", "--format", "csv", "--graph", folder) == (0, before, "")


def test_a_locked_store_names_its_holder_and_exits_4(files: list[str], tmp_path: Path, capsys: Said) -> None:
    with changing(tmp_path / "store", ONTOLOGY):
        code, _, err = _does(capsys, "load", *files, "--graph", str(tmp_path / "store"))
    assert code == 4
    assert "process" in err
    assert err.count("\n") == 1


def test_a_damaged_store_exits_3_and_is_made_again(files: list[str], tmp_path: Path, capsys: Said) -> None:
    store = tmp_path / "store"
    assert _does(capsys, "load", *files, "--graph", str(store))[0] == 0
    table = max(store.glob("snapshot-*/*.sst"), key=lambda path: path.stat().st_size)
    content = bytearray(table.read_bytes())
    content[7] ^= 1
    table.write_bytes(content)
    for command in (["query", "counts"], ["load", *files]):
        code, out, err = _does(capsys, *command, "--graph", str(store))
        assert (code, out) == (3, "")
        assert table.name in err
        assert "--rebuild" in err
    code, out, _ = _does(capsys, "doctor", "--graph", str(store))
    assert code == 1
    assert table.name in out
    assert _does(capsys, "load", *files, "--rebuild", "--graph", str(store))[0] == 0
    assert _does(capsys, "query", "ASK { ?s a kg:Person }", "--graph", str(store)) == (0, "yes\n", "")


def test_a_query_without_end_ends_with_exit_2(files: list[str], capsys: Said) -> None:
    begun = time.monotonic()
    code, out, err = _does(capsys, "query", CROSS, "--time-limit", "1", "--graph", files[0])
    assert (code, out) == (2, "")
    assert "took longer than 1 s" in err
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", "SERVICE"),
        ("LOAD <http://127.0.0.1/>", "LOAD"),
        ("DROP ALL", "may not change"),
        ("SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }", "no graph of this store"),
        ("ASK { FILTER(" + "(" * 5000 + "1" + ")" * 5000 + ") }", "nests deeper than 128"),
    ],
    ids=["service", "load", "drop", "from", "deep"],
)
def test_a_refused_query_exits_2_with_its_reason(query: str, reason: str, files: list[str], capsys: Said) -> None:
    code, out, err = _does(capsys, "query", query, "--graph", files[0])
    assert (code, out) == (2, "")
    assert reason in err


def test_a_bad_file_is_named_and_the_store_is_as_it_was(files: list[str], tmp_path: Path, capsys: Said) -> None:
    store, bad = str(tmp_path / "store"), tmp_path / "bad.ttl"
    bad.write_text("<urn:x:a> <urn:x:b> <urn:x:c> .\n<urn:x:a> nonsense", "utf-8")
    assert _does(capsys, "load", files[1], "--graph", store)[0] == 0
    code, _, err = _does(capsys, "load", files[0], str(bad), "--graph", store)
    assert code == 3
    assert "bad.ttl:2:" in err
    assert _does(capsys, "query", "ASK { <urn:x:a> ?p ?o }", "--graph", store) == (0, "no\n", "")
    assert _does(capsys, "query", "ASK { ?s a kg:Evidence }", "--graph", store) == (0, "no\n", "")


def test_counts_come_as_a_chart(files: list[str], capsys: Said) -> None:
    code, out, _ = _does(capsys, "query", "counts", "--format", "chart", "--graph", files[0])
    assert code == 0
    assert ET.fromstring(out).tag.endswith("svg")


def test_an_endpoint_is_loaded_and_asked(files: list[str], tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "server").mkdir()
    with servers.oxigraph(tmp_path / "server") as place:
        assert _does(capsys, "load", *files, "--graph", place)[0] == 0
        there = _does(capsys, "query", "posts-of-person", "--param", "person=dao thi hanh nguyen", "--graph", place)
        here = _does(
            capsys,
            "query",
            "posts-of-person",
            "--param",
            "person=dao thi hanh nguyen",
            "--graph",
            str(tmp_path / "build"),
        )
        assert there == here
        assert there[0] == 0
    code, _, err = _does(capsys, "query", "counts", "--graph", place)
    assert code == 3
    assert "no answer from" in err
