"""One behaviour of every kind of store: in memory, on disk, behind Oxigraph's server, behind Virtuoso."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import QueryError, StoreError, UnknownTerm
from kg.explain import explain
from kg.export import export
from kg.query import Answer, ask, run
from kg.questions import Parameter
from kg.results import Graph, Rows, Truth
from kg.store import Store, changing, open_store
from kg.validate import unsupported
from tests import knowledge as trial
from tests import servers
from tests.graph_of_trial import BASE, ONTOLOGY, build, trial_store

KINDS = ("memory", "disk", "oxigraph", "virtuoso")
WHOLE = trial_store()
NAME = 'Ổ «"\\'
ONE = ox.Triple(ox.NamedNode("urn:x:a"), ox.NamedNode(ONTOLOGY.iri("skos:prefLabel")), ox.Literal(NAME, language="vi"))
TWO = ox.Triple(ox.NamedNode("urn:x:a"), ox.NamedNode(ONTOLOGY.iri("met")), ox.NamedNode("urn:x:b"))


@pytest.fixture(scope="module", params=KINDS)
def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a store of each kind can be made."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param in ("memory", "disk"):
        yield f"{request.param}:{folder}"
    else:
        with getattr(servers, request.param)(folder) as address:
            yield address


def _filled(place: str, folder: Path) -> Iterator[Store]:
    if place.startswith("memory"):
        yield trial_store()
        return
    where: str | Path = folder / "store" if place.startswith("disk") else place
    with changing(where, ONTOLOGY, rebuild=True) as opened:
        for file in sorted(build(folder).glob("*.ttl")):
            opened.load(file)
        yield opened


@pytest.fixture(scope="module")
def filled(place: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with the trial knowledge, to be looked at."""
    yield from _filled(place, tmp_path_factory.mktemp("filled"))


@pytest.fixture
def store(place: str, tmp_path: Path) -> Iterator[Store]:
    """A store with the trial knowledge, to be changed."""
    yield from _filled(place, tmp_path)


def _same(one: Answer, other: Answer) -> bool:
    """Whether two answers are equal; where nothing is said of the order of triples, there is none."""
    if isinstance(one, Graph) and isinstance(other, Graph):
        return set(one.triples) == set(other.triples)
    return one == other


def test_what_is_loaded_is_there(filled: Store) -> None:
    assert set(filled.triples()) == set(WHOLE.triples())
    assert len(filled) == len(WHOLE)
    assert ONTOLOGY.namespace.rstrip("#") in filled.graphs
    person = ox.NamedNode(BASE + trial.HANH)
    assert set(filled.triples(person)) == set(WHOLE.triples(person))
    assert set(filled.triples(None, None, person)) == set(WHOLE.triples(None, None, person))
    assert set(filled.triples(None, ox.NamedNode(ONTOLOGY.iri("quote")))) != set()


def test_named_questions_answer_equally(filled: Store) -> None:
    for question in ONTOLOGY.questions():
        known = {parameter.name: _values(parameter) for parameter in question.parameters}
        needed = {parameter.name for parameter in question.parameters if parameter.required}
        for choice in range(3):
            every = {name: values[choice % len(values)] for name, values in known.items() if values}
            for values in (every, {name: value for name, value in every.items() if name in needed}):
                if needed <= values.keys():
                    answer = ask(question.name, filled, values)
                    assert _same(answer, ask(question.name, WHOLE, values)), (question.name, values)


def _values(parameter: Parameter) -> list[str]:
    """Values that the trial has for a parameter."""
    something = {"date": "2031-05-12", "text": "x", "integer": "1", "class": "Person"}
    if parameter.type == "concept":
        return list(ONTOLOGY.concepts(parameter.of))
    if parameter.type in something:
        return [something[parameter.type]]
    if not parameter.of:
        return [trial.HANH.replace("/", ":"), trial.POST.replace("/", ":")]
    classes = " ".join(f"kg:{name}" for name in ONTOLOGY.subclasses(parameter.of))
    found = run(f"SELECT DISTINCT ?one {{ VALUES ?class {{ {classes} }} ?one a ?class }} ORDER BY ?one", WHOLE)
    assert isinstance(found, Rows)
    return [one for one in found.column("one") if one]


@pytest.mark.parametrize("day", ["2031-05-11", "2031-05-12", "2031-05-13"])
def test_who_holds_a_post_before_on_and_after_the_day_on_which_he_is_seen(filled: Store, day: str) -> None:
    asked = {"post": "Thứ trưởng Bộ Thiên văn", "date": day}
    answer = ask("who-holds-post", filled, asked)
    assert isinstance(answer, Rows)
    assert answer.column("answer") == ["yes" if day == "2031-05-12" else "unknown"]
    assert answer == ask("who-holds-post", WHOLE, asked)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?l { ?p a kg:Person ; skos:prefLabel ?l } ORDER BY ?l",
        "SELECT ?c (COUNT(?s) AS ?n) { ?s a ?c } GROUP BY ?c ORDER BY ?n ?c",
        "SELECT ?s ?l { ?s a kg:Meeting OPTIONAL { ?s kg:topic ?l } }",
        "ASK { ?s kg:met ?o }",
        "ASK { ?s kg:met ?s }",
        "CONSTRUCT { ?p a foaf:Person } WHERE { ?p a kg:Person }",
        "SELECT ?q { ?e kg:quote ?q FILTER(CONTAINS(?q, 'ký')) } ORDER BY ?q",
        "SELECT DISTINCT ?o { ?s kg:participation/kg:agent ?o } ORDER BY ?o",
        "SELECT ?l { GRAPH ?g { kg:Person rdfs:label ?l FILTER(LANG(?l) = 'vi') } }",
    ],
)
def test_free_queries_answer_equally(filled: Store, query: str) -> None:
    assert _same(run(query, filled), run(query, WHOLE))


def test_terms_are_bound_as_data(filled: Store) -> None:
    query = "SELECT ?s { ?s skos:prefLabel ?name }"
    for name, found in (("Kai Morgenstern", 1), ('x"} UNION { ?s ?p ?o } #', 0)):
        answer = run(query, filled, {"name": ox.Literal(name, language="vi")})
        assert isinstance(answer, Rows)
        assert len(answer) == found


def test_a_wrong_query_is_refused(filled: Store) -> None:
    with pytest.raises(QueryError):
        run("SELECT ?s { ?s ?p }", filled)
    with pytest.raises(QueryError, match="SERVICE"):
        run("SELECT * { SERVICE <urn:x:y> { ?s ?p ?o } }", filled)
    assert run("ASK { }", filled) == Truth(True)


def test_readers_see_the_same(filled: Store) -> None:
    assert explain(filled, "Kai Morgenstern") == explain(WHOLE, "Kai Morgenstern")
    assert unsupported(filled) == []
    outs = io.BytesIO(), io.BytesIO()
    for one, out in zip((filled, WHOLE), outs, strict=True):
        export(one, "turtle", out)
    assert outs[0].getvalue() == outs[1].getvalue()


# What follows changes the graph, so it comes after what looks at it.


def test_loading_again_changes_nothing(store: Store, tmp_path: Path) -> None:
    for file in sorted(tmp_path.glob("*.ttl")) or [build(tmp_path) / "kg.ttl"]:
        store.load(file)
    store.add(WHOLE.triples())
    assert set(store.triples()) == set(WHOLE.triples())
    assert run("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", store) == run("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", WHOLE)


def test_triples_are_replaced_all_or_none(store: Store) -> None:
    store.replace([], [ONE, TWO, ONE])
    assert set(store.triples(ox.NamedNode("urn:x:a"))) == {ONE, TWO}
    store.replace([ONE, TWO], [ONE])
    store.replace([TWO], [])
    assert set(store.triples(ox.NamedNode("urn:x:a"))) == {ONE}
    with pytest.raises(StoreError, match="blank node"):
        store.replace([ONE], [ox.Triple(ox.BlankNode(), TWO.predicate, TWO.object)])
    assert set(store.triples(ox.NamedNode("urn:x:a"))) == {ONE}


def test_an_article_goes_and_comes_back(store: Store) -> None:
    article = ox.NamedNode(f"{BASE}article/{trial.SECOND.key}")
    memory = trial_store()
    for one in (store, memory):
        one.remove_article(article)
    assert set(store.triples()) == set(memory.triples())
    store.replace_article(article, WHOLE.triples())
    assert set(store.triples()) == set(WHOLE.triples())


def test_names_lead_to_entities(store: Store) -> None:
    for typed in ("Kai Morgenstern", "kai morgenstern", "dao thi hanh nguyen", "Sông Ngân"):
        assert store.resolve(typed) == WHOLE.resolve(typed)
    with pytest.raises(UnknownTerm, match="did you mean"):
        store.resolve("Kai Morgenstein")
    store.add([ONE])
    assert [match.iri for match in store.find(NAME)] == ["urn:x:a"]


def test_cleared_is_empty(store: Store) -> None:
    store.clear()
    assert list(store.triples()) == []
    assert run("ASK { ?s ?p ?o }", store) == Truth(False)
    assert ONTOLOGY.namespace.rstrip("#") in store.graphs


def test_a_reader_opens_what_a_writer_left(place: str, tmp_path: Path) -> None:
    where: str | Path = tmp_path / "store" if place.startswith(("memory", "disk")) else place
    with changing(where, ONTOLOGY, rebuild=True) as store:
        store.add(WHOLE.triples())
    with changing(where, ONTOLOGY) as store:
        store.add([ONE])
    opened = open_store(where, ONTOLOGY)
    assert set(opened.triples()) == {*WHOLE.triples(), ONE}
    opened.close()
