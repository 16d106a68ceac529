"""RDF that comes in: six formats and nothing else; what would harm is refused with file and line."""

from __future__ import annotations

import io
import random
import resource
import socket
import time
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import KgError, StoreError
from kg.export import FORMATS, export
from kg.store import FORMATS as READ
from kg.store import Store, open_store
from kg.store.reading import MOST_OF_A_VALUE
from kg.terms import Terms
from tests.graph_of_trial import ONTOLOGY

pytestmark = pytest.mark.filterwarnings("ignore:.*Dataset:DeprecationWarning")  # of rdflib, inside its own parsers

SPEAKS = {
    "a.ttl": "<urn:x:a> <urn:x:b> <urn:x:c> .",
    "a.trig": "<urn:x:g> { <urn:x:a> <urn:x:b> <urn:x:c> }",
    "a.nt": "<urn:x:a> <urn:x:b> <urn:x:c> .\n",
    "a.nq": "<urn:x:a> <urn:x:b> <urn:x:c> <urn:x:g> .\n",
    "a.jsonld": '{"@context": {"b": {"@id": "urn:x:b", "@type": "@id"}}, "@id": "urn:x:a", "b": "urn:x:c"}',
    "a.rdf": (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="urn:x:">'
        '<rdf:Description rdf:about="urn:x:a"><x:b rdf:resource="urn:x:c"/></rdf:Description></rdf:RDF>'
    ),
}
RDF = ("turtle", "ntriples", "nquads", "trig", "jsonld", "rdfxml")
ABC = ox.Triple(ox.NamedNode("urn:x:a"), ox.NamedNode("urn:x:b"), ox.NamedNode("urn:x:c"))
BOMB = (
    '<?xml version="1.0"?>\n<!DOCTYPE r [<!ENTITY a0 "x">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + ']>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">&a9;</rdf:RDF>'
)


@pytest.mark.parametrize("name", sorted(SPEAKS))
def test_six_formats_are_read(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(SPEAKS[name], "utf-8")
    assert set(open_store(tmp_path / name, ONTOLOGY).triples()) == {ABC}
    assert {f".{name.rpartition('.')[2]}" for name in SPEAKS} == set(READ)


def test_an_entity_bomb_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "bomb.rdf").write_text(BOMB, "utf-8")
    begun, before = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(StoreError, match=r"bomb\.rdf:2: .*DOCTYPE"):
        open_store(tmp_path / "bomb.rdf", ONTOLOGY)
    assert time.monotonic() - begun < 0.5
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20 << 10


@pytest.mark.parametrize("scheme", ["file:///etc/hostname", "http://127.0.0.1:{port}/c"])
@pytest.mark.parametrize("kind", ["jsonld", "rdf"])
def test_nothing_is_fetched(scheme: str, kind: str, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        url = scheme.format(port=server.getsockname()[1])
        text = {
            "jsonld": f'{{"@context": "{url}", "@id": "urn:x:a", "b": "c"}}',
            "rdf": f'<!DOCTYPE r [<!ENTITY e SYSTEM "{url}">]><r>&e;</r>',
        }[kind]
        (tmp_path / f"a.{kind}").write_text(text, "utf-8")
        with pytest.raises(StoreError, match=r"context|DOCTYPE"):
            open_store(tmp_path / f"a.{kind}", ONTOLOGY)
        with pytest.raises(TimeoutError):
            server.accept()


@pytest.mark.parametrize(
    ("name", "before", "line"),
    [
        ("long.ttl", "<urn:x:a> <urn:x:b> <urn:x:c> .\n\n", 3),
        ("long.nt", "<urn:x:a> <urn:x:b> <urn:x:c> .\n", 2),
        ("long.nq", "", 1),
        ("long.trig", "\n\n\n", 4),
        ("long.jsonld", "", 0),
    ],
)
@pytest.mark.parametrize("size", [2 << 20, 20 << 20])
def test_a_value_of_more_than_one_mib_is_refused_with_its_line(
    name: str, before: str, line: int, size: int, tmp_path: Path
) -> None:
    one = "a" * size
    said = f'{{"@id": "urn:x:a", "urn:x:b": "{one}"}}' if name.endswith("jsonld") else f'<urn:x:a> <urn:x:b> "{one}" .'
    (tmp_path / name).write_text(f"{before}{said}\n", "utf-8")
    with pytest.raises(StoreError, match=rf"{name}{f':{line}' if line else ''}: a value is longer than 1 MiB"):
        open_store(tmp_path / name, ONTOLOGY)


def test_a_long_value_in_many_lines_is_refused_and_a_long_line_of_short_values_is_read(tmp_path: Path) -> None:
    lines = "đ\n" * (1 << 20)
    (tmp_path / "many.ttl").write_text(f'<urn:x:a> <urn:x:b> "x" .\n<urn:x:a> <urn:x:b> """{lines}""" .\n', "utf-8")
    with pytest.raises(StoreError, match=r"many\.ttl:2: a value is longer"):
        open_store(tmp_path / "many.ttl", ONTOLOGY)
    one = " , ".join(f'"{n}"' for n in range(150_000))
    (tmp_path / "wide.ttl").write_text(f"<urn:x:a> <urn:x:b> {one} .", "utf-8")
    assert len(open_store(tmp_path / "wide.ttl", ONTOLOGY)) == 150_000


@pytest.mark.parametrize("deep", [3_000, 100_000])
def test_nested_blank_nodes_are_read_or_refused(deep: int, tmp_path: Path) -> None:
    text = "<urn:x:a> <urn:x:b> " + "[ <urn:x:b> " * deep + "1" + " ]" * deep + " ."
    (tmp_path / "deep.ttl").write_text(text, "utf-8")
    try:
        assert len(open_store(tmp_path / "deep.ttl", ONTOLOGY)) == deep + 1
    except KgError as error:
        assert "deep.ttl" in str(error)  # noqa: PT017


HOSTILE = ["a b", "a<b", 'a"b', "a{b", "a}b", "a|b", "a\\b", "a^b", "a`b", "a\nb", "a\x00b", "a%zb", "đ ổ", "a\u202eb"]


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_an_id_that_is_no_iri_leaves_as_one(name: str) -> None:
    node = Terms(ONTOLOGY.prefixes).id(f"person/{name}")
    store = Store(ONTOLOGY, [ox.Triple(node, ox.NamedNode(ONTOLOGY.iri("met")), node)])
    for format_ in RDF:
        out = io.BytesIO()
        export(store, format_, out)
        _both_read(out.getvalue(), format_, 1)


CONTROL = [*map(chr, range(0x20)), "\x7f", "\x85", "\ufffe", "\uffff", "\ud800", "\u202e", "\u200b", "\u2028"]


@pytest.mark.parametrize("character", CONTROL, ids=ascii)
def test_a_text_with_any_character_goes_round_in_every_format(character: str, tmp_path: Path) -> None:
    text = Terms(ONTOLOGY.prefixes).text(f"a{character}b")
    node = Terms(ONTOLOGY.prefixes).id("person/a")
    store = Store(ONTOLOGY, [ox.Triple(node, ox.NamedNode(ONTOLOGY.iri("skos:prefLabel")), text)])
    for format_ in RDF:
        path = tmp_path / f"a{FORMATS[format_].extension}"
        export(store, format_, path)
        assert set(open_store(path, ONTOLOGY).triples()) == set(store.triples())
        _both_read(path.read_bytes(), format_, 1)


def _both_read(content: bytes, format_: str, count: int) -> None:
    names = {
        "turtle": "turtle",
        "ntriples": "nt",
        "nquads": "nquads",
        "trig": "trig",
        "jsonld": "json-ld",
        "rdfxml": "xml",
    }
    media = ox.RdfFormat.from_media_type(FORMATS[format_].media_type)
    assert len(list(ox.parse(content, media))) == count
    graph = rdflib.Dataset(default_union=True)
    graph.parse(data=content, format=names[format_])
    assert len(graph) == count


NODES = st.sampled_from([ox.NamedNode(f"urn:x:{n}") for n in range(4)])
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8)
VALUES = NODES | st.builds(ox.Literal, TEXTS) | st.builds(lambda t: ox.Literal(t, language="vi"), TEXTS)


@settings(max_examples=60)
@given(st.lists(st.builds(ox.Triple, NODES, NODES, VALUES), max_size=8))
def test_rdflib_and_oxigraph_read_the_same_from_each_format(triples: list[ox.Triple]) -> None:
    store = Store(ONTOLOGY, triples)
    for format_ in ("turtle", "ntriples", "jsonld"):
        out = io.BytesIO()
        export(store, format_, out)
        _both_read(out.getvalue(), format_, len(set(triples)))


def test_mutated_files_end_in_a_message(tmp_path: Path) -> None:
    chance = random.Random(8)
    for number in range(400):
        name = chance.choice(sorted(SPEAKS))
        content = bytearray(SPEAKS[name].encode() * chance.randrange(1, 3))
        for _ in range(chance.randrange(1, 6)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        path = tmp_path / f"{number}-{name}"
        path.write_bytes(content[: chance.randrange(len(content) + 1)])
        try:
            open_store(path, ONTOLOGY)
        except KgError as error:
            assert str(path) in str(error)  # noqa: PT017
        path.unlink()


def test_long_quotes_are_seen_where_they_stand_between_two_pieces_that_are_read(tmp_path: Path) -> None:
    half, quotes, subject = MOST_OF_A_VALUE // 2, b'"' * 3, b"<urn:x:a> <urn:x:b> "
    filled = b"# a line\n" * (half // 9 - 8)
    before = filled + b"#" + b"z" * (half - 2 - len(filled) - len(subject)) + b"\n" + subject
    assert len(before) == half
    for short in range(1, 3):
        cut = before.replace(b"z" * short, b"", 1)
        value = (b"a line\n" * half)[: 3 * half - len(quotes)]
        (tmp_path / "a.ttl").write_bytes(cut + quotes + value + quotes + b" .\n")
        with pytest.raises(StoreError, match="longer than 1 MiB"):
            open_store(tmp_path / "a.ttl", ONTOLOGY)


def test_a_context_that_stands_elsewhere_is_refused_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "a.jsonld").write_text('{"@context": "http://localhost:1/c", "@id": "urn:x:a", "b": "c"}')
    with pytest.raises(StoreError, match="a context that stands elsewhere is not fetched"):
        open_store(tmp_path / "a.jsonld", ONTOLOGY)
