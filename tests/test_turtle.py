"""The Turtle writer: what is written is read back by others, and looks the same every time."""

from __future__ import annotations

import functools
import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
import rdflib.compare
from hypothesis import given, settings
from hypothesis import strategies as st

import kg.turtle
from kg.errors import StoreError
from kg.graph import triples as graph_of
from kg.sorting import Sorted
from kg.turtle import write_turtle
from tests.graph_of_trial import ONTOLOGY, turtle
from tests.knowledge import knowledge

SHARED = os.environ.get("KG_SHARED")
SPACES = [space for prefix, space in ONTOLOGY.prefixes.items() if prefix in ("kg", "person", "xsd", "schema")]
XSD = ONTOLOGY.prefixes["xsd"]


def _nodes() -> st.SearchStrategy[ox.NamedNode]:
    names = st.text("ab-._~%2F1:()&'é\u0300,;=@!$*+", max_size=6).map(lambda t: t.replace("%", "%2F"))
    spaces = st.sampled_from([*SPACES, "https://example.org/a/b#", "urn:x:", "https://example.org/?q="])
    return st.builds(lambda space, name: ox.NamedNode(space + name), spaces, names)


def _literals() -> st.SearchStrategy[ox.Literal]:
    texts = st.text() | st.text("\"'\\\n\r\t\b\f\x00\x7f\x85\u2028@^<>.")
    written = "1 +01 -7 -1.0 -0.25 0.00000001 .5 5. 1e3 true TRUE INF −1 １".split()
    numbers = st.sampled_from([*written, "", " 1", "1\n"])
    kinds = st.sampled_from(["integer", "decimal", "double", "boolean", "date", "string", "không"])
    return st.one_of(
        st.builds(ox.Literal, texts),
        st.builds(lambda text, tag: ox.Literal(text, language=tag), texts, st.sampled_from(["vi", "en-gb"])),
        st.builds(_typed, numbers | texts, kinds),
    )


def _typed(text: str, kind: str) -> ox.Literal:
    return ox.Literal(text, datatype=ox.NamedNode(XSD + kind))


TRIPLES = st.lists(st.builds(ox.Triple, _nodes(), _nodes(), st.one_of(_nodes(), _literals())), max_size=12)


@settings(max_examples=300)
@given(TRIPLES)
def test_oxigraph_reads_back_what_is_written(triples: list[ox.Triple]) -> None:
    read = ox.parse(turtle(triples).encode(), format=ox.RdfFormat.TURTLE)
    assert {quad.triple for quad in read} == set(triples)


@settings(max_examples=150)
@given(TRIPLES)
def test_rdflib_reads_back_what_is_written(triples: list[ox.Triple]) -> None:
    normalize, rdflib.NORMALIZE_LITERALS = rdflib.NORMALIZE_LITERALS, False
    try:
        graph = rdflib.Graph().parse(data=turtle(triples).encode(), format="turtle")
        assert {tuple(map(_plain, triple)) for triple in graph} == {
            tuple(map(_plain, (t.subject, t.predicate, t.object))) for t in triples
        }
    finally:
        rdflib.NORMALIZE_LITERALS = normalize


def _plain(term: object) -> tuple[str, ...]:
    if isinstance(term, ox.NamedNode | rdflib.URIRef):
        return (term.value if isinstance(term, ox.NamedNode) else str(term),)
    if isinstance(term, ox.Literal):
        return term.value, (term.language or "").lower(), term.datatype.value
    assert isinstance(term, rdflib.Literal)
    plain = "langString" if term.language else "string"
    space = ONTOLOGY.prefixes["rdf" if term.language else "xsd"]
    return str(term), (term.language or "").lower(), str(term.datatype or space + plain)


@given(TRIPLES, st.randoms())
def test_another_order_gives_the_same_bytes(triples: list[ox.Triple], order: random.Random) -> None:
    again = [*triples, *triples[:3]]
    order.shuffle(again)
    assert turtle(again) == turtle(triples)


def test_a_block_reads_well() -> None:
    space = ONTOLOGY.data_base
    person, body = ox.NamedNode(f"{space}person/an-1"), ox.NamedNode(f"{space}organization/b-1")

    def name(term: str) -> ox.NamedNode:
        return ox.NamedNode(ONTOLOGY.iri(term))

    triples = [
        ox.Triple(body, name("rdf:type"), name("Organization")),
        ox.Triple(person, name("affiliatedWith"), body),
        ox.Triple(person, name("met"), ox.NamedNode(f"{space}person/a.b.")),
        ox.Triple(person, name("met"), ox.NamedNode("https://example.org/x")),
        ox.Triple(person, name("skos:altLabel"), ox.Literal('An «"»', language="vi")),
        ox.Triple(person, name("skos:prefLabel"), ox.Literal("Ấn", language="vi")),
        ox.Triple(person, name("rdf:type"), name("Person")),
    ]
    assert turtle(triples) == (
        "@prefix kg: <https://w3id.org/vnkg/ontology#> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "@prefix person: <https://w3id.org/vnkg/id/person/> .\n"
        "@prefix organization: <https://w3id.org/vnkg/id/organization/> .\n"
        "\n"
        "person:an-1 a kg:Person ;\n"
        '    skos:prefLabel "Ấn"@vi ;\n'
        '    skos:altLabel "An «\\"»"@vi ;\n'
        "    kg:affiliatedWith organization:b-1 ;\n"
        "    kg:met <https://example.org/x> ,\n"
        "        <https://w3id.org/vnkg/id/person/a.b.> .\n"
        "\n"
        "organization:b-1 a kg:Organization .\n"
    )


def test_labels_sort_as_people_read_them() -> None:
    label, kind = ONTOLOGY.iri("skos:prefLabel"), ONTOLOGY.iri("Meeting")
    names = ["Phiên họp 10", "Ánh", "an", "Phiên họp 9", "Đường", "Dương"]
    triples = []
    for name in names:
        node = ox.NamedNode(f"{ONTOLOGY.data_base}meeting/{abs(hash(name))}")
        triples.append(ox.Triple(node, ox.NamedNode(ONTOLOGY.iri("rdf:type")), ox.NamedNode(kind)))
        triples.append(ox.Triple(node, ox.NamedNode(label), ox.Literal(name, language="vi")))
    written = [line.split('"')[1] for line in turtle(triples).splitlines() if "prefLabel" in line]
    assert written == ["an", "Ánh", "Dương", "Đường", "Phiên họp 9", "Phiên họp 10"]


def test_what_is_sorted_on_disk_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    world, evidence = graph_of(knowledge(), ONTOLOGY)
    plain = turtle([*world, *evidence])
    monkeypatch.setattr(kg.turtle, "Sorted", functools.partial(Sorted, most=7))
    assert turtle([*reversed(evidence), *world, *world[:5]]) == plain


@given(st.lists(st.binary(max_size=3).map(lambda line: line.replace(b"\n", b"")), max_size=40), st.integers(1, 10))
def test_sorting_on_disk_is_sorting(lines: list[bytes], most: int) -> None:
    with Sorted(most) as rows:
        rows.extend(lines[: len(lines) // 2])
        rows.extend(lines[len(lines) // 2 :])
        assert list(rows) == sorted(set(lines))
        assert list(rows) == sorted(set(lines))


@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak of memory as Linux tells it")
def test_memory_does_not_grow_with_the_graph() -> None:
    code = (
        "import sys; from benchmarks.shape import lines; from kg.ontology import load_ontology;"
        "from kg.turtle import write_turtle_lines; import kg.sorting; import kg.turtle, functools;"
        "kg.turtle.Sorted = functools.partial(kg.sorting.Sorted, most=10_000); out = open('/dev/null', 'wb');"
        "write_turtle_lines(lines(int(sys.argv[1]), load_ontology()), out, load_ontology());"
        "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    root = Path(__file__).parent.parent
    peaks = [
        int(subprocess.run([sys.executable, "-c", code, size], cwd=root, check=True, capture_output=True).stdout)
        for size in ("30000", "150000")
    ]
    assert peaks[1] < peaks[0] * 1.6


def test_raptor_reads_what_we_write(tmp_path: Path) -> None:
    rapper = shutil.which("rapper")
    if rapper is None:
        pytest.skip("no rapper here: apt-get install raptor2-utils")
    world, evidence = graph_of(knowledge(), ONTOLOGY)
    write_turtle([*world, *evidence], tmp_path / "a.ttl", ONTOLOGY)
    command = [rapper, "-q", "-i", "turtle", "-o", "ntriples", str(tmp_path / "a.ttl")]
    read = subprocess.run(command, check=True, capture_output=True)
    assert read.stderr == b""
    assert {quad.triple for quad in ox.parse(read.stdout, ox.RdfFormat.N_TRIPLES)} == {*world, *evidence}


def test_a_triple_about_a_triple_is_refused(tmp_path: Path) -> None:
    node = ox.NamedNode("urn:x:y")
    inner = ox.Triple(node, node, node)
    with pytest.raises(StoreError, match="triple about a triple"):
        write_turtle([ox.Triple(node, node, inner)], tmp_path / "x.ttl", ONTOLOGY)
    assert list(tmp_path.iterdir()) == []


def _evaluation_tests() -> list[Path]:
    if not SHARED:
        return []
    folder = Path(SHARED) / "w3c" / "rdf" / "rdf" / "rdf11" / "rdf-turtle"
    listed = (folder / "manifest.ttl").read_text("utf-8")
    return sorted(folder / name for name in re.findall(r"mf:result\s+<([^>]+)>", listed))


@pytest.mark.skipif(not SHARED, reason="KG_SHARED is not set: the W3C Turtle tests are not at hand")
def test_the_graphs_of_the_w3c_turtle_evaluation_tests_round_trip() -> None:
    paths = _evaluation_tests()
    assert len(paths) > 100
    for path in paths:
        quads = list(ox.parse(path=path))
        again = ox.parse(turtle(quads).encode(), format=ox.RdfFormat.TURTLE)
        before, after = ox.Dataset(quads), ox.Dataset(again)
        for dataset in (before, after):
            dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
        assert set(before) == set(after), path.name
