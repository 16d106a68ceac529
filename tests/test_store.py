"""A store opens what it should, refuses what it must, and finds entities by name."""

from __future__ import annotations

import io
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import KgError, QueryError, StoreError, UnknownTerm, UsageError
from kg.export import FORMATS, export
from kg.graph import triples
from kg.model import Entity, Knowledge
from kg.store import EVIDENCE_FILE, Store, open_store
from kg.store.names import no_entity
from tests import knowledge as trial
from tests.graph_of_trial import ONTOLOGY, build, trial_store, values

BASE = ONTOLOGY.data_base
RDF = ("turtle", "ntriples", "nquads", "trig", "jsonld", "rdfxml")


def _named(*entities: tuple[str, str, str]) -> Store:
    store = trial_store()
    a, label = (ox.NamedNode(ONTOLOGY.iri(name)) for name in ("rdf:type", "skos:prefLabel"))
    for id_, kind, name in entities:
        node = ox.NamedNode(BASE + id_)
        store.add([ox.Triple(node, a, ox.NamedNode(ONTOLOGY.iri(kind)))])
        store.add([ox.Triple(node, label, ox.Literal(name, language="vi"))])
    return store


def test_a_build_folder_is_one_graph_of_both_files(tmp_path: Path) -> None:
    world, evidence = triples(trial.knowledge(), ONTOLOGY)
    store = open_store(build(tmp_path), ONTOLOGY)
    assert set(store.triples()) == {*world, *evidence}
    assert len(store) == len(world) + len(evidence)
    (tmp_path / EVIDENCE_FILE).unlink()
    assert set(open_store(tmp_path, ONTOLOGY).triples()) == set(world)


@pytest.mark.parametrize("name", RDF)
def test_every_export_is_read_back_to_the_same_triples(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"graph{FORMATS[name].extension}"
    export(trial_store(), name, path)
    assert set(open_store(path, ONTOLOGY).triples()) == set(trial_store().triples())


def test_named_graphs_of_a_file_stand_in_the_default_graph_too(tmp_path: Path) -> None:
    path = tmp_path / "graphs.nq"
    path.write_text("<urn:x:a> <urn:x:b> <urn:x:c> <urn:x:g> .\n<urn:x:a> <urn:x:b> <urn:x:c> <urn:x:h> .\n", "utf-8")
    store = open_store(path, ONTOLOGY)
    assert len(store) == 1
    assert {"urn:x:g", "urn:x:h"} < store.graphs
    assert values(store, "SELECT ?g { GRAPH ?g { <urn:x:a> ?p ?o } } ORDER BY ?g") == [("urn:x:g",), ("urn:x:h",)]


def test_the_ontology_stands_in_its_own_graph() -> None:
    query = "SELECT ?l { GRAPH ?g { kg:Person rdfs:label ?l FILTER(LANG(?l) = 'vi') } }"
    assert values(trial_store(), query) == [("người",)]
    assert not trial_store().query("ASK { kg:Person rdfs:label ?l }")


ENTITIES = '<?xml version="1.0"?>\n<!-- a --><?b c?>\n<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("broken.ttl", "<urn:x:a> <urn:x:b> <urn:x:c> .\n<urn:x:a> b", r"broken\.ttl:2: "),
        ("broken.nt", "<urn:x:a> <urn:x:b> <urn:x:c> .\nno triple", r"broken\.nt:2: "),
        ("entities.rdf", ENTITIES, r"entities\.rdf:3: RDF/XML with a DOCTYPE"),
        ("external.rdf", '<!DOCTYPE x SYSTEM "file:///etc/hostname"><x/>', "DOCTYPE"),
        ("text.rdf", "no XML", "DOCTYPE"),
        ("context.jsonld", '{"@context": "https://example.org/c", "@id": "urn:x:a"}', "context"),
        ("context.jsonld", '{"@context": "file:///etc/hostname", "@id": "urn:x:a"}', "context"),
        ("notes.txt", "hello", "no RDF file by its name"),
        ("n3.n3", "{ } => { } .", "no RDF file by its name"),
        ("binary.ttl", b"\xff\xfe\x00\x01", r"binary\.ttl"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(
    name: str, content: str | bytes, message: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(StoreError, match=message):
        open_store(path, ONTOLOGY)


def test_rdf_xml_in_utf_16_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "wide.rdf"
    path.write_bytes(ENTITIES.encode("utf-16"))
    with pytest.raises(StoreError, match="UTF-8"):
        open_store(path, ONTOLOGY)


def test_a_very_long_value_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.ttl"
    path.write_text(f'<urn:x:a> <urn:x:b> "{"a" * (17 << 20)}" .', "utf-8")
    with pytest.raises(StoreError, match=r"long\.ttl"):
        open_store(path, ONTOLOGY)


def test_no_graph_says_how_to_make_one(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(StoreError, match="run: kg build"):
            open_store(path, ONTOLOGY)


@pytest.mark.parametrize(
    "typed",
    [
        "Đào Thị Hạnh Nguyên",
        "đào thị hạnh nguyên",
        "dao thi hanh nguyen",
        "DAO  THI HANH NGUYEN",
        "Dao Thi",
        f"person:{trial.HANH.partition('/')[2]}",
        BASE + trial.HANH,
        f"<{BASE}{trial.HANH}>",
    ],
)
def test_an_entity_answers_to_its_name_however_typed(typed: str) -> None:
    assert trial_store().resolve(typed).value == BASE + trial.HANH


def test_a_name_with_dashes_and_moved_tone_marks_is_found() -> None:
    store = _named(("organization/hoa", "Organization", "Bộ Văn hoá – Thông tin"))
    for typed in ("Bộ Văn hóa - Thông tin", "bo van hoa-thong tin", "Bộ Văn hoá—Thông tin"):
        assert store.resolve(typed).value == f"{BASE}organization/hoa"


def test_a_name_with_a_hyphen_is_typed_with_a_space_too() -> None:
    store = _named(("person/1", "Person", "Kim Sung-ho"))
    assert [store.resolve(typed).value for typed in ("kim sung ho", "Kim Sung-Ho", "kim sung")] == [
        f"{BASE}person/1"
    ] * 3


def test_the_beginning_of_a_name_means_the_entity_and_no_article_whose_title_begins_so() -> None:
    store = _named(("organization/1", "Organization", "Cục Mây Trắng"))
    title = ox.Literal("Cục Mây Trắng họp", language="vi")
    article = ox.NamedNode(f"{BASE}article/2")
    kind = ox.Triple(article, ox.NamedNode(ONTOLOGY.iri("rdf:type")), ox.NamedNode(ONTOLOGY.iri("Article")))
    store.add([kind, ox.Triple(article, ox.NamedNode("http://purl.org/dc/terms/title"), title)])
    assert store.resolve("cuc may").value == f"{BASE}organization/1"
    assert store.resolve("cuc may trang hop") == article


def test_the_best_match_comes_first() -> None:
    store = _named(
        ("person/1", "Person", "Lê Hoa"), ("person/2", "Person", "lê hoa"), ("person/3", "Person", "Lê Hòa"),
        ("person/4", "Person", "Lê Hoa Mai"), ("person/5", "Person", "Mai Lê Hoa"),
    )  # fmt: skip
    assert [match.iri[-1] for match in store.find("Lê Hoa")] == ["1", "2", "3", "4"]
    assert store.resolve("Lê Hoa").value == f"{BASE}person/1"
    assert store.find("") == store.find(" \u200b") == []


def test_an_ambiguous_name_lists_the_candidates() -> None:
    store = _named(("person/1", "Person", "Lê Hoa"), ("organization/2", "Organization", "Lê Hoa"))
    with pytest.raises(UsageError) as error:
        store.resolve("le hoa")
    assert "may mean 2 entities" in str(error.value)
    assert f"Person  Lê Hoa  <{BASE}person/1>" in str(error.value)
    with pytest.raises(UsageError, match="may mean 2"):
        store.resolve("le")


def test_candidates_of_one_name_come_with_what_tells_them_apart() -> None:
    store = _named(
        ("post/1", "Post", "Bộ trưởng"), ("post/2", "Post", "Bộ trưởng"), ("person/4", "Person", "Đào Thị Hạnh"),
        ("organization/3", "Organization", "Công ty Sương Mai"), ("person/5", "Person", "Lò Văn Gió"),
    )  # fmt: skip
    for one, name, other in (
        ("post/1", "postIn", "organization/3"), ("person/4", "holdsPost", "post/1"), ("person/5", "holdsPost", "post/1")
    ):  # fmt: skip
        store.add([ox.Triple(ox.NamedNode(BASE + one), ox.NamedNode(ONTOLOGY.iri(name)), ox.NamedNode(BASE + other))])
    with pytest.raises(UsageError) as error:
        store.resolve("bo truong")
    assert f"Post  Bộ trưởng (Công ty Sương Mai; Đào Thị Hạnh; …)  <{BASE}post/1>" in str(error.value)
    assert f"Post  Bộ trưởng  <{BASE}post/2>" in str(error.value)


def test_an_unknown_name_offers_near_ones() -> None:
    with pytest.raises(UnknownTerm, match="did you mean «Kai Morgenstern»"):
        trial_store().resolve("Kai Morgenstein")
    for absent in ("person:nobody", "https://example.org/x", "mailto:a@b"):
        with pytest.raises(UsageError):
            trial_store().resolve(absent)


def test_words_of_a_name_offer_the_shortest_names_that_have_them_all() -> None:
    with pytest.raises(UnknownTerm, match="did you mean «Kai Morgenstern»"):
        trial_store().resolve("morgenstern")
    named = ("Nhà hát Mây Trắng", "Mây", "Ban Mây Trắng", "Mây Trắngg", "Ban Mây Trắng và Nhà hát", "Mây Trắng họp")
    hint = no_entity("trang may", named).hint
    assert hint == "did you mean «Ban Mây Trắng», «Mây Trắng họp», «Nhà hát Mây Trắng»?"


def test_what_is_added_later_is_found_at_once() -> None:
    store = trial_store()
    assert store.find("Vega") == []
    world, _ = triples(Knowledge((), {}, (Entity("person/vega", "Person", "Vega"),), ()), ONTOLOGY)
    store.add(world)
    assert [match.label for match in store.find("vega")] == ["Vega"]


def test_participations_and_their_like_do_not_answer_to_names() -> None:
    with pytest.raises(UnknownTerm):
        trial_store().resolve("chủ trì")


def test_a_wrong_query_is_an_error_with_its_place() -> None:
    with pytest.raises(QueryError, match="line 2, column 9: not understood near"):
        trial_store().query("SELECT * {\n ?s ?p }")
    with pytest.raises(QueryError, match="no such prefix"):
        trial_store().query("ASK { ?s foo:bar ?o }")


def test_bindings_are_terms_and_never_syntax() -> None:
    store = trial_store()
    query = "SELECT ?s ?name { ?s skos:prefLabel ?name }"
    for name, found in (("Kai Morgenstern", 1), ('x"} UNION { ?s ?p ?o } #', 0)):
        answer = store.query(query, {"name": ox.Literal(name, language="vi")})
        assert isinstance(answer, ox.QuerySolutions)
        assert len(list(answer)) == found


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?s { ?s skos:prefLabel ?name }",
        "SELECT ?s { SELECT ?s ?name { ?s skos:prefLabel ?name } }",
        "SELECT (COUNT(*) AS ?n) WHERE { { ?s skos:prefLabel ?name } UNION { ?s kg:x ?name } FILTER(?name != '{') }",
        "CONSTRUCT { ?s skos:altLabel ?name } WHERE { ?s skos:prefLabel ?name }",
        "DESCRIBE ?s { ?s skos:prefLabel ?name } # {",
    ],
)
def test_any_variable_of_a_pattern_can_be_bound(query: str) -> None:
    answer = trial_store().query(query, {"name": ox.Literal("Kai Morgenstern", language="vi")})
    assert not isinstance(answer, ox.QueryBoolean)
    assert any(True for _ in answer)


def test_what_cannot_be_bound_is_refused() -> None:
    for query, name, term in (
        ("DESCRIBE <urn:x:a>", "s", ox.Literal("x")),
        ("ASK { ?s ?p ?o }", "s", ox.BlankNode()),
        ("ASK { ?s ?p ?o }", "s) { } #", ox.Literal("x")),
    ):
        with pytest.raises(QueryError, match="bound"):
            trial_store().query(query, {name: term})


def test_an_export_depends_on_the_triples_alone() -> None:
    whole = list(trial_store().triples())
    for name in FORMATS:
        outs = io.BytesIO(), io.BytesIO()
        export(Store(ONTOLOGY, whole), name, outs[0])
        export(Store(ONTOLOGY, reversed(whole)), name, outs[1])
        assert outs[0].getvalue() == outs[1].getvalue()


def test_an_export_that_fails_keeps_the_old_file(tmp_path: Path) -> None:
    node = ox.NamedNode("urn:x:y")
    path = tmp_path / "graph.rdf"
    path.write_bytes(b"old")
    for triple in (
        ox.Triple(node, node, ox.Literal("a\x00b")),
        ox.Triple(node, ox.NamedNode("urn:x:1"), node),
    ):
        with pytest.raises(KgError, match="RDF/XML cannot say"):
            export(Store(ONTOLOGY, [triple]), "rdfxml", path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(UnknownTerm, match="did you mean «turtle»"):
        export(trial_store(), "turtel", path)


def test_candidates_that_all_else_leaves_alike_come_with_the_article_that_names_each_first() -> None:
    store = _named(("person/1", "Person", "Lò Văn Gió"), ("person/2", "Person", "Lò Văn Gió"))
    for at, days in (("1", ("2031-06-09", "2031-06-02")), ("2", ("",))):
        for number, day in enumerate(days):
            person, said, article = (
                ox.NamedNode(f"{BASE}{name}")
                for name in (f"person/{at}", f"evidence/{at}{number}", f"article/{at}{number}")
            )
            title = ox.Literal(f"Tin {at}{number}", language="vi")
            told = [(person, "mention", said), (said, "prov:wasQuotedFrom", article), (article, "dcterms:title", title)]
            told += [(article, "rdf:type", store.node("Article"))]
            told += [(article, "dcterms:issued", ox.Literal(day))] if day else []
            store.add([ox.Triple(one, store.node(name), other) for one, name, other in told])
    with pytest.raises(UsageError) as error:
        store.resolve("lo van gio")
    assert f"Lò Văn Gió («Tin 11», 2031-06-02)  <{BASE}person/1>" in str(error.value)
    assert f"Lò Văn Gió («Tin 20»)  <{BASE}person/2>" in str(error.value)
