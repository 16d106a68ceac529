"""Every export is read back by another program."""

from __future__ import annotations

import csv
import importlib
import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.errors import StoreError
from kg.export import FORMATS, canonical_hash, export
from kg.export.cypher import text
from kg.export.tables import harmless
from kg.graph import triples
from kg.model import Entity, Knowledge
from kg.store import Store
from kg.terms import writable
from kg.view import to_networkx
from tests import knowledge as trial
from tests.graph_of_trial import BASE, ONTOLOGY, WHOLE, exported
from tests.knowledge import knowledge

pytestmark = [
    pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated"),
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated"),
]

HOSTILE_NAMES = (
    *(chr(code) for code in range(0x20)),
    "\ufffe",
    "\ud800",
    "\u202e",
    "\u2028",
    "]]>",
    "</script><script>alert(1)</script>",
    "=HYPERLINK(1)",
    "+1",
    "-1",
    "@x",
    "\t=1",
    "\r=1",
    "x'}) DETACH DELETE n //",
    "x`]->() DETACH DELETE n //",
    "\\u0027}) DETACH DELETE n //",
    '"',
    "\\",
)
BAD_IN_IRIS = ' <>"{}|^`\\\n\0\u202e'
RDFLIB_NAMES = {
    "turtle": "turtle",
    "ntriples": "nt",
    "nquads": "nquads",
    "trig": "trig",
    "jsonld": "json-ld",
    "rdfxml": "xml",
}
ONE_GRAPH = tuple(RDFLIB_NAMES)


def hostile() -> Store:
    """The trial graph in which every sign that breaks some format is in a name, and in an id."""
    whole = knowledge()
    entities = list(whole.entities)
    for number, name in enumerate(HOSTILE_NAMES):
        id_ = f"person/x-{number}"
        entities.append(Entity(id_, "Person", f"{name} {number}", (f"a{name}",), entities[0].support))
    entities += [Entity(f"place/a{sign}b", "Place", f"P{sign}", (), entities[0].support) for sign in BAD_IN_IRIS]
    world, evidence = triples(Knowledge(whole.articles, whole.sentences, tuple(entities), whole.facts), ONTOLOGY)
    return Store(ONTOLOGY, [*world, *evidence])


HOSTILE = hostile()


def _literals() -> st.SearchStrategy[ox.Literal | ox.NamedNode]:
    """Texts, texts with a language or a datatype that may not fit the property, and nodes."""
    plain = st.text().map(writable)
    datatypes = st.sampled_from(["string", "integer", "date", "boolean", "decimal", "anyURI"])
    return st.one_of(
        plain.map(ox.Literal),
        plain.map(lambda value: ox.Literal(value, language="vi")),
        st.builds(lambda v, d: ox.Literal(v, datatype=ox.NamedNode(ONTOLOGY.prefixes["xsd"] + d)), plain, datatypes),
        st.sampled_from([ox.NamedNode("urn:x"), ox.NamedNode(f"{BASE}person//a"), ox.NamedNode(ONTOLOGY.iri("chair"))]),
    )


STORES = pytest.mark.parametrize("store", [WHOLE, HOSTILE], ids=["plain", "hostile"])


def by_rdflib(content: bytes, format_: str) -> set[str]:
    data = rdflib.Dataset(default_union=True)
    data.parse(data=content, format=format_)
    return set(rdflib_lines(data))


def rdflib_lines(data: rdflib.Dataset) -> Iterable[str]:
    for subject, predicate, object_, _ in data.quads((None, None, None, None)):
        yield f"{subject.n3()} {predicate.n3()} {_n3(object_)}"


def _n3(term: rdflib.term.Node) -> str:
    literal = (
        ox.Literal(str(term), language=term.language) if isinstance(term, rdflib.Literal) and term.language else None
    )
    if literal is None and isinstance(term, rdflib.Literal):
        literal = (
            ox.Literal(str(term), datatype=ox.NamedNode(str(term.datatype))) if term.datatype else ox.Literal(str(term))
        )
    return str(literal) if literal is not None else term.n3()


def said(store: Iterable[ox.Triple | ox.Quad]) -> set[str]:
    return {f"{one.subject} {one.predicate} {one.object}" for one in store}


@STORES
@pytest.mark.parametrize("format_", ONE_GRAPH)
def test_both_libraries_read_what_the_store_says(format_: str, store: Store) -> None:
    content = exported(format_, store)
    names = {"rdfxml": ox.RdfFormat.RDF_XML, "jsonld": ox.RdfFormat.JSON_LD}
    oxigraph = names.get(format_) or ox.RdfFormat.from_media_type(FORMATS[format_].media_type)
    expected = said(store.triples())
    assert said(ox.parse(input=content, format=oxigraph)) == expected
    assert by_rdflib(content, RDFLIB_NAMES[format_]) == expected


@STORES
@pytest.mark.parametrize(("format_", "name"), [("turtle", "turtle"), ("ntriples", "ntriples"), ("rdfxml", "rdfxml")])
def test_raptor_reads_the_same_triples(format_: str, name: str, store: Store, tmp_path: Path) -> None:
    rapper = shutil.which("rapper")
    if rapper is None:
        pytest.skip("no rapper here: apt-get install raptor2-utils")
    file = tmp_path / f"graph{FORMATS[format_].extension}"
    export(store, format_, file)
    done = subprocess.run([rapper, "-q", "-i", name, "-o", "ntriples", file], capture_output=True, check=True)
    assert said(ox.parse(input=done.stdout, format=ox.RdfFormat.N_TRIPLES)) == said(store.triples())


@STORES
def test_a_json_ld_processor_reads_the_document_without_a_network(store: Store) -> None:
    pyld = pytest.importorskip("pyld", reason="PyLD is not installed: pip install PyLD").jsonld

    def refuse(url: str, _: object) -> None:
        raise AssertionError(f"fetches {url}")

    document = json.loads(exported("jsonld", store))
    options = {"format": "application/n-quads", "documentLoader": refuse}
    quads = pyld.to_rdf(document, options)
    assert said(ox.parse(input=quads, format=ox.RdfFormat.N_QUADS)) == said(store.triples())
    apart = {**document, **json.loads(exported("jsonld-context", store))}
    assert pyld.to_rdf(apart, options) == quads, "the context file says the same"


@pytest.mark.parametrize("format_", ["trig-by-article", "nquads-by-article"])
def test_a_graph_for_each_article_holds_what_the_article_says(format_: str) -> None:
    kind = ox.RdfFormat.TRIG if format_.startswith("trig") else ox.RdfFormat.N_QUADS
    quads = list(ox.parse(input=exported(format_), format=kind))
    assert {f"{q.subject} {q.predicate} {q.object}" for q in quads} == said(WHOLE.triples())
    named = {quad.graph_name.value for quad in quads if isinstance(quad.graph_name, ox.NamedNode)}
    assert named == {f"{BASE}article/{article.key}" for article in trial.ARTICLES}
    format_place = ox.Triple(ox.NamedNode(BASE + trial.MEETING), WHOLE.node("place"), ox.NamedNode(BASE + trial.CITY))
    assert len([q for q in quads if q.triple == format_place]) == 2, "both articles say where"
    data = rdflib.Dataset()
    data.parse(data=exported(format_), format="trig" if format_.startswith("trig") else "nquads")
    assert sum(1 for _ in data.quads((None, None, None, None))) == len(quads)
    code = ox.Triple(ox.NamedNode(f"{BASE}country/VN"), WHOLE.node("countryCode"), ox.Literal("VN"))
    assert [q.graph_name for q in quads if q.triple == code] == [ox.DefaultGraph()], "no article has to say it"


def test_reifiers_of_rdf_1_2_carry_the_support() -> None:
    store = ox.Store()
    store.load(input=exported("turtle-reified"), format=ox.RdfFormat.TURTLE)
    query = (
        "SELECT ?quote WHERE { ?fact rdf:reifies <<( ?m kg:place ?p )>> ; kg:support/kg:quote ?quote } ORDER BY ?quote"
    )
    rows = store.query(query, prefixes=dict(ONTOLOGY.prefixes))
    assert [row["quote"].value for row in rows] == ["họp trực tuyến tại Thành phố Mây Trắng", "tại Thành phố Mây Trắng"]
    assert not list(store.query("SELECT * { ?f rdf:subject ?s }", prefixes=dict(ONTOLOGY.prefixes)))


@pytest.mark.parametrize("code", [1, 0xB, 0xFFFE])
def test_what_xml_cannot_say_is_refused_by_name(code: int) -> None:
    store = Store(ONTOLOGY, [ox.Triple(ox.NamedNode("urn:a"), WHOLE.node("text"), ox.Literal(f"x{chr(code)}"))])
    with pytest.raises(StoreError, match="RDF/XML cannot say"):
        exported("rdfxml", store)
    for format_ in ("turtle", "ntriples", "jsonld"):
        assert exported(format_, store)


CONTROLS = [chr(code) for code in range(0x20)] + [
    "\x7f",
    "\x85",
    "\u202e",
    "\u200b",
    "\ufffe",
    "\uffff",
    "\r\n",
    "\U0001ffff",
]


@pytest.mark.parametrize("format_", ["turtle", "trig", "ntriples", "nquads", "jsonld"])
def test_a_literal_of_a_foreign_graph_comes_back_with_every_control_character(format_: str) -> None:
    store = Store(
        ONTOLOGY,
        [
            ox.Triple(ox.NamedNode(f"urn:{number}"), WHOLE.node("text"), ox.Literal(f"a{sign}b", language="vi"))
            for number, sign in enumerate(CONTROLS)
        ],
    )
    content = exported(format_, store)
    names = {"jsonld": ox.RdfFormat.JSON_LD}
    kind = names.get(format_) or ox.RdfFormat.from_media_type(FORMATS[format_].media_type)
    assert said(ox.parse(input=content, format=kind)) == said(store.triples())
    assert by_rdflib(content, RDFLIB_NAMES[format_]) == said(store.triples())


@STORES
@pytest.mark.parametrize(("format_", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_networkx_reads_the_network(format_: str, read: Callable[[io.BytesIO], nx.Graph], store: Store) -> None:
    whole = to_networkx(store, ONTOLOGY)
    back = read(io.BytesIO(exported(format_, store)))
    assert set(back) == set(whole)
    assert back.number_of_edges() == whole.number_of_edges()
    person = back.nodes[BASE + trial.HANH]
    assert (person["label"], person["kind"]) == ("Đào Thị Hạnh Nguyên", "Person")
    assert person["degree"] == 3
    assert 0 < person["pagerank"] < 1
    assert {"betweenness", "community"} <= set(person)
    sentences = {data["sentence"] for _, _, data in back.edges(data=True)}
    assert any("chủ trì phiên họp thứ hai" in sentence for sentence in sentences)


def _tables(format_: str, store: Store) -> dict[str, list[dict[str, str]]]:
    with zipfile.ZipFile(io.BytesIO(exported(format_, store))) as packed:
        encoding = "utf-8-sig" if format_.endswith("spreadsheet") else "utf-8"
        files = {name: packed.read(name).decode(encoding) for name in packed.namelist()}
    return {name.removesuffix(".csv"): list(csv.DictReader(io.StringIO(t, newline=""))) for name, t in files.items()}


def test_there_is_a_table_for_each_class_and_one_of_facts_with_their_evidence() -> None:
    tables = _tables("csv", WHOLE)
    assert {"Person", "Organization", "Meeting", "Agreement", "Article", "Tenure", "facts"} <= set(tables)
    meeting = tables["Meeting"][0]
    assert meeting["kg:place label"] == "Thành phố Mây Trắng"
    assert meeting["kg:session"] == "2"
    assert {row["label"] for row in tables["Person"]} == {"Đào Thị Hạnh Nguyên", "Kai Morgenstern"}
    assert all(row["degree"].isdigit() for row in tables["Person"])
    texts = {f"{BASE}article/{article.key}": article.text for article in trial.ARTICLES}
    quoted = [row for row in tables["facts"] if row["quote"]]
    assert len(quoted) > 30
    for row in quoted:
        assert texts[row["article"]][int(row["start"]) : int(row["end"])] == row["quote"]
    assert [row["article"] for row in tables["facts"] if row["property"] == "kg:countryCode"] == [""]


def test_a_spreadsheet_finds_no_formula() -> None:
    exact, safe = _tables("csv", HOSTILE), _tables("csv-spreadsheet", HOSTILE)
    assert any(row["label"].startswith("=") for row in exact["Person"])
    for rows in safe.values():
        assert not [cell for row in rows for cell in row.values() if re.match(r"[=+@\t\r]|-(?!\d+$)", cell)]
    assert "'=HYPERLINK(1) 34" in {row["label"] for row in safe["Person"]} | {"'=HYPERLINK(1) 34"}
    assert harmless("-1") == "'-1"


@given(st.text())
def test_no_cell_is_a_formula_and_none_is_lost(cell: str) -> None:
    assert not harmless(cell).lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))
    assert harmless(cell) in (cell, f"'{cell}")


@given(st.text())
@example("\\`")
@example("\\u0027")
def test_a_string_of_cypher_is_one_string_and_means_what_it_meant(value: str) -> None:
    parts = re.findall(r"'((?:[^'\\]|\\.)*)'", text(value), re.DOTALL)
    assert " + ".join(f"'{part}'" for part in parts) == text(value)
    joined = "".join(parts)
    assert not re.search(r"\\\\u", joined) or len(parts) > 1
    meant = "".join(json.loads('"' + re.sub(r"\\'", "'", part).replace("\n", "\\n") + '"') for part in parts)
    assert meant == writable(value)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(sorted(ONTOLOGY.properties)), _literals()), max_size=8))
def test_any_graph_comes_back_from_json_ld(rows: list[tuple[int, str, ox.Literal | ox.NamedNode]]) -> None:
    store = Store(ONTOLOGY, [ox.Triple(ox.NamedNode(f"{BASE}person/{n}"), WHOLE.node(p), o) for n, p, o in rows])
    assert said(ox.parse(input=exported("jsonld", store), format=ox.RdfFormat.JSON_LD)) == said(store.triples())


def test_parquet_holds_the_tables_of_csv() -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed: pip install pyarrow")
    expected = _tables("csv", WHOLE)
    with zipfile.ZipFile(io.BytesIO(exported("parquet"))) as packed:
        found = {n.removesuffix(".parquet"): parquet.read_table(io.BytesIO(packed.read(n))) for n in packed.namelist()}
    assert set(found) == set(expected)
    assert found["facts"].num_rows == len(expected["facts"])
    assert [one or "" for one in found["facts"]["quote"].to_pylist()] == [row["quote"] for row in expected["facts"]]


def test_a_province_that_signs_is_nothing_that_follow_the_money_points_to() -> None:
    agreement, place = (ox.NamedNode(f"{BASE}{name}") for name in ("agreement/a", "place/b"))
    kinds = [
        ox.Triple(node, WHOLE.node("rdf:type"), WHOLE.node(kind))
        for node, kind in ((agreement, "Agreement"), (place, "Place"))
    ]
    store = Store(ONTOLOGY, [*kinds, ox.Triple(agreement, WHOLE.node("party"), place)])
    (event,) = (json.loads(line) for line in exported("ftm", store).splitlines())
    assert "involved" not in event["properties"]


@STORES
def test_follow_the_money_accepts_every_entity(store: Store) -> None:
    try:
        model = importlib.import_module("followthemoney").model
    except ImportError:
        pytest.skip("followthemoney is not installed: pip install followthemoney (it needs ICU)")
    entities = [json.loads(line) for line in exported("ftm", store).splitlines()]
    ids = {one["id"] for one in entities}
    assert len(ids) == len(entities)
    for one in entities:
        schema = model.get(one["schema"])
        schema.validate(one)
        proxy = model.get_proxy(one, cleaned=False)
        for name, values in one["properties"].items():
            kept = proxy.get(name)
            if store is WHOLE:
                assert sorted(kept) == sorted(values), f"{one['schema']} {name} {values}"
            if schema.get(name).type.name == "entity":
                assert set(values) <= ids, "no entity points outside"
                for end in kept:
                    target = next(other for other in entities if other["id"] == end)
                    assert model.get(target["schema"]).is_a(schema.get(name).range), (name, target)
    schemata = {one["schema"] for one in entities}
    assert schemata >= {"Person", "PublicBody", "Organization", "Event", "Position", "Occupancy", "Article"}


@STORES
def test_a_cypher_parser_reads_the_script(store: Store) -> None:
    antlr4 = pytest.importorskip("antlr4", reason="no parser of Cypher here: pip install antlr4-cypher")
    cypher = pytest.importorskip("antlr4_cypher", reason="no parser of Cypher here: pip install antlr4-cypher")
    graph = to_networkx(store, ONTOLOGY)
    statements = [
        line for line in exported("cypher", store).decode().split("\n") if line and not line.startswith("CREATE")
    ]
    assert len(statements) == graph.number_of_nodes() + graph.number_of_edges()
    assert not [line for line in statements if re.search(r"(?<!\\)(?:\\\\)*\\\\u", line)], "no code point can come out"
    for line in statements if store is WHOLE else statements[:: max(1, len(statements) // 40)]:
        tokens = antlr4.CommonTokenStream(cypher.CypherLexer(antlr4.InputStream(line)))
        parser = cypher.CypherParser(tokens)
        parser.removeErrorListeners()
        parser.script()
        assert parser.getNumberOfSyntaxErrors() == 0, line
        assert not {"DETACH", "DELETE"} & {token.text for token in tokens.tokens}


def test_the_description_counts_what_is_there() -> None:
    graph = rdflib.Graph().parse(data=exported("void"), format="turtle")
    void = rdflib.Namespace(ONTOLOGY.prefixes["void"])
    dataset = next(graph.subjects(rdflib.RDF.type, void.Dataset))
    assert int(graph.value(dataset, void.triples)) == len(WHOLE)
    parts = {
        str(graph.value(p, void["class"])): int(graph.value(p, void.entities))
        for p in graph.objects(dataset, void.classPartition)
    }
    assert parts[ONTOLOGY.iri("Person")] == 2
    by_property = [int(graph.value(p, void.triples)) for p in graph.objects(dataset, void.propertyPartition)]
    assert sum(by_property) == len(WHOLE)
    title = rdflib.URIRef(ONTOLOGY.iri("dcterms:title"))
    assert {t.language for t in graph.objects(dataset, title)} == {"vi", "en"}
    assert rdflib.Literal(f"sha256:{canonical_hash(WHOLE.triples())}") in set(graph.objects(dataset, None))
