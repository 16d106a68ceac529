"""After a small change the files of a build are made of those before: the bytes are those of a full build."""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.building import outputs
from kg.building.changed_turtle import Change, write_changed_turtle
from kg.building.graph_files import Parting
from kg.building.recounted import recounted
from kg.errors import StoreError
from kg.ontology import Ontology, load_ontology
from kg.pipeline import build
from kg.stats import stats_of
from kg.store import Store, changing
from kg.turtle import write_sorted_turtle
from small_world import contents
from test_second_build import FIRST, built, changed, flipped, same_as_a_full_build, theirs, touched, write

ONTOLOGY = load_ontology()


@pytest.fixture(autouse=True)
def _small_graphs_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outputs, "_MOST_CHANGED", 9.0)


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return write(tmp_path / "sources", *FIRST)


@pytest.fixture
def anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was written or counted anew."""
    done: list[str] = []

    def noted(name: str) -> Callable[..., object]:
        known = getattr(outputs, name)

        def work(*arguments: object) -> object:
            done.append(name)
            return known(*arguments)

        return work

    for name in ("write_turtle_of", "stats_of"):
        monkeypatch.setattr(outputs, name, noted(name))
    return done


def test_what_did_not_change_is_not_written_or_counted_anew(sources: Path, anew: list[str]) -> None:
    built(sources)
    for name, how in (("bai-cu", "put"), ("thac-bac", "move"), ("phien-ba-lai", "put"), ("phien-ba-lai", "change")):
        anew.clear()
        (sources / f"{name}.txt").write_text(changed(name, how), encoding="utf-8")
        assert touched(sources) is not None
        assert not anew
        assert same_as_a_full_build(sources)
    anew.clear()
    (sources / "ke-lai.txt").unlink()
    assert touched(sources) is not None
    assert "stats_of" not in anew
    assert same_as_a_full_build(sources)


def renamed(turtle: Path, prefix: bytes) -> None:
    """Give each block another subject."""
    turtle.write_bytes(re.sub(rb"\n\n[a-z]+:", b"\n\n" + prefix + b":", turtle.read_bytes()))


DAMAGES: dict[str, Callable[[Path], object]] = {
    "the Turtle is damaged": lambda out: flipped(out / "kg-evidence.ttl"),
    "the Turtle is gone": lambda out: (out / "kg.ttl").unlink(),
    "the Turtle is cut": lambda out: (out / "kg.ttl").write_bytes((out / "kg.ttl").read_bytes()[:200]),
    "the Turtle has an unknown prefix": lambda out: renamed(out / "kg-evidence.ttl", b"nobody"),
    "the Turtle is no text": lambda out: renamed(out / "kg-evidence.ttl", b"\xff"),
    "the head of the Turtle is none": lambda out: (out / "kg.ttl").write_bytes(b"@\n" + (out / "kg.ttl").read_bytes()),
    "the Turtle is empty": lambda out: (out / "kg.ttl").write_bytes(b""),
    "the report is damaged": lambda out: flipped(out / "report.json"),
    "the report is gone": lambda out: (out / "report.json").unlink(),
    "the manifest is damaged": lambda out: flipped(out / "manifest.json"),
    "it is not known who wrote them": lambda out: (out / ".built").unlink(),
}


@pytest.mark.parametrize("what", sorted(DAMAGES))
def test_files_before_that_cannot_be_relied_on_are_written_anew(sources: Path, what: str, anew: list[str]) -> None:
    built(sources)
    write(sources, "khong-ten")
    DAMAGES[what](sources.with_name("out"))
    anew.clear()
    assert touched(sources) is not None
    assert anew
    assert same_as_a_full_build(sources)


def test_a_store_that_changes_while_files_are_written_is_not_read(
    sources: Path, anew: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    built(sources)
    write(sources, "khong-ten")
    anew.clear()
    known = outputs.opened

    def meanwhile(place: Path, ontology: Ontology) -> Store:
        with changing(place, ontology) as graph:
            graph.load(theirs(sources))
        return known(place, ontology)

    monkeypatch.setattr(outputs, "opened", meanwhile)
    assert touched(sources) is not None
    assert anew == ["stats_of"]
    build([sources], sources.with_name("full"))
    assert contents(sources.with_name("out")) == contents(sources.with_name("full"))


def iri(name: str) -> str:
    return f"<{ONTOLOGY.iri(name)}>"


def node(kind: str, number: int) -> str:
    return f"<{ONTOLOGY.prefixes[kind]}{number}>"


KINDS = {"person": "Person", "tenure": "Tenure", "fact": "Fact", "article": "Article", "sentence": "Sentence"}
NODES = [node(kind, number) for kind in KINDS for number in range(3)]
TRIPLES = st.one_of(
    st.sampled_from([(node(kind, n), iri("rdf:type"), iri(name)) for kind, name in KINDS.items() for n in range(3)]),
    st.tuples(
        st.sampled_from(NODES),
        st.sampled_from([iri(name) for name in ("holder", "support", "rdf:subject")]),
        st.sampled_from(NODES),
    ),
    st.tuples(
        st.sampled_from(NODES),
        st.sampled_from([iri(name) for name in ("skos:prefLabel", "text", "dcterms:title", "rule")]),
        st.sampled_from([f'"{text}"' for text in ("Hạnh 2", "Hạnh 10", "2", r"a\n\nb")]),
    ),
    st.tuples(
        st.sampled_from([node("sentence", number) for number in range(3)]),
        st.just(iri("inArticle")),
        st.sampled_from([node("article", number) for number in range(3)]),
    ),
    st.tuples(
        st.sampled_from(NODES),
        st.just(iri("covered")),
        st.sampled_from([f'"{word}"^^{iri("xsd:boolean")}' for word in ("true", "false")]),
    ),
    st.tuples(
        st.sampled_from(NODES),
        st.just(iri("start")),
        st.sampled_from([f'"{number}"^^{iri("xsd:integer")}' for number in (3, 12)]),
    ),
)
GRAPHS = st.sets(TRIPLES.map(lambda triple: " ".join((*triple, ".")).encode()), max_size=40)


def turtle(lines: list[bytes], path: Path, evidence: bool) -> Path:
    parting = Parting(ONTOLOGY)
    with path.open("wb") as out:
        write_sorted_turtle([line for line in lines if parting.is_evidence(line) == evidence], out, ONTOLOGY)
    return path


@given(GRAPHS, GRAPHS, GRAPHS)
def test_any_change_of_any_graph_gives_the_turtle_of_the_graph_or_none(
    stay: set[bytes], goes: set[bytes], comes: set[bytes]
) -> None:
    before, after = sorted(stay | goes), sorted(stay | comes)
    removed, added = sorted({*before} - {*after}), sorted({*after} - {*before})
    with tempfile.TemporaryDirectory() as folder:
        lines, out = Path(folder) / "lines.nt", Path(folder) / "out.ttl"
        lines.write_bytes(b"".join(line + b"\n" for line in after))
        for evidence in (False, True):
            was = turtle(before, Path(folder) / "was.ttl", evidence)
            now = turtle(after, Path(folder) / "now.ttl", evidence)
            sha256 = hashlib.sha256(was.read_bytes()).hexdigest()
            out.write_bytes(b"")
            with suppress(StoreError):
                found = write_changed_turtle(Change(was, sha256, lines, removed, added, evidence), out)
                assert out.read_bytes() == now.read_bytes()
                assert found == (out.stat().st_size, hashlib.sha256(out.read_bytes()).hexdigest())


def complete(lines: set[bytes]) -> list[bytes]:
    """Sorted lines, but none whose object is a node of which nothing is said: a build writes no such line."""
    said = {line.split(b" ")[0] for line in lines}
    kept = {line for line in lines if (end := line.split(b" ", 2)[2][:-2]) in said or end.decode() not in NODES}
    return sorted(lines) if kept == lines else complete(kept)


@given(GRAPHS, GRAPHS, GRAPHS)
def test_counts_after_any_change_are_those_of_the_graph_or_none(
    stay: set[bytes], goes: set[bytes], comes: set[bytes]
) -> None:
    stay |= {f"{node('article', n)} {iri('rdf:type')} {iri('Article')} .".encode() for n in range(3)}
    before, after = complete(stay | goes), complete(stay | comes)
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "lines.nt"
        lines.write_bytes(b"".join(line + b"\n" for line in after))
        counted = stats_of(before, before, ONTOLOGY)
        with suppress(StoreError):
            found = recounted(counted, lines, {*before} - {*after}, {*after} - {*before}, ONTOLOGY)
            assert found == stats_of(after, after, ONTOLOGY)
