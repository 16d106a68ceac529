"""Queries: what is asked, what is refused, and how answers are written."""

from __future__ import annotations

import io
import json
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QueryError, UnknownTerm, UsageError
from kg.query import FORMATS, Limits, ask, run, write
from kg.results import Graph, Rows, Truth, plain, width
from kg.sparql import MAX_DEPTH, check, tokens
from tests import knowledge as trial
from tests.graph_of_trial import ONTOLOGY, trial_store

STORE = trial_store()
BASE = ONTOLOGY.data_base
ONTOLOGY_GRAPH = ONTOLOGY.namespace.rstrip("#")


def _rows(query: str) -> Rows:
    answer = run(query, STORE)
    assert isinstance(answer, Rows)
    return answer


def test_the_four_forms_of_query_have_their_answers() -> None:
    assert _rows("SELECT ?l { ?p a kg:Person ; skos:prefLabel ?l } ORDER BY ?l").column("l") == [
        "Kai Morgenstern",
        "Đào Thị Hạnh Nguyên",
    ]
    assert run("ASK { ?p a kg:Person }", STORE) == Truth(True)
    constructed = run("CONSTRUCT { ?p a foaf:Person } WHERE { ?p a kg:Person }", STORE)
    assert isinstance(constructed, Graph)
    assert len(constructed.triples) == 2
    described = run(f"DESCRIBE <{BASE}{trial.CITY}>", STORE)
    assert isinstance(described, Graph)
    assert described.triples


def test_a_limit_cuts_and_says_so() -> None:
    query = "SELECT ?s { ?s a kg:Evidence }"
    cut, whole = run(query, STORE, limits=Limits(rows=3)), _rows(query)
    assert isinstance(cut, Rows)
    assert (len(cut), cut.cut) == (3, True)
    assert not whole.cut
    exact = run(query, STORE, limits=Limits(rows=len(whole)))
    assert isinstance(exact, Rows)
    assert not exact.cut


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
        "SELECT * { service silent ?x { ?s ?p ?o } }",
        "SELECT * { { SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } } } }",
        "SELECT * { \\u0053ERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
        'SELECT * { BIND("\\u0022 AS ?x) SERVICE <http://127.0.0.1/> { } #" AS ?y) }',
        "LOAD <file:///etc/hostname>",
        "INSERT DATA { <urn:x:a> <urn:x:b> 1 }",
        "DELETE WHERE { ?s ?p ?o }",
        "CLEAR ALL",
        "PREFIX a: <urn:x:> DROP ALL",
        "SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://127.0.0.1/> { ?s ?p ?o }",
        "SELECT * FROM kg:x { ?s ?p ?o }",
        "SELECT * {" * (MAX_DEPTH + 1) + "}" * (MAX_DEPTH + 1),
        "ASK { FILTER(" + "(" * 10_000 + "1" + ")" * 10_000 + ") }",
        "ASK { FILTER(?a <" + "(" * 10_000 + "1>0" + ")" * 10_000 + ") }",
        "ASK { ?s ?p " + "[ ?p " * 200_000 + "1" + "]" * 200_000 + " }",
        "ASK { }" + " " * (1 << 20),
        "ASK { " + "".join(f"BIND({n} AS ?x{n}) " for n in range(5000)) + "}",
        "ASK { " + "MINUS { ?s ?p ?o } " * 5000 + "}",
    ],
    ids=lambda query: query[:40],
)
def test_what_must_not_reach_an_engine_is_refused(query: str) -> None:
    with pytest.raises(QueryError):
        check(query, STORE)
    with pytest.raises(QueryError):
        run(query, STORE)


@pytest.mark.parametrize(
    "query",
    [
        'ASK { FILTER("SERVICE <http://127.0.0.1/> {}" = "LOAD") }',
        "ASK { ?s ?p '''SERVICE ' \" { { {''' } # SERVICE LOAD {{{",
        "ASK { # SERVICE\n ?service ?load $from }",
        "PREFIX load: <urn:x:service#> ASK { ?s load:service <urn:x:SERVICE> }",
        "BASE <urn:x:> ASK { ?s <load> 'a'@service }",
        "ASK { ?s ?p ?o FILTER(?o<5&&?o>3) }",
        f"ASK FROM <{ONTOLOGY_GRAPH}> {{ ?s ?p ?o }}",
        f"ASK FROM NAMED <{ONTOLOGY_GRAPH}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
        "ASK {" * 1 + "{" * (MAX_DEPTH - 2) + "}" * (MAX_DEPTH - 2) + "}",
    ],
    ids=lambda query: query[:40],
)
def test_words_in_strings_comments_names_and_iris_are_let_through(query: str) -> None:
    assert isinstance(run(query, STORE), Truth)


@given(st.text("SERVICE{}()[]<>\"'\\#@?: \nab1"))
def test_any_text_is_an_answer_or_a_query_error(query: str) -> None:
    assert all(token.text in query for token in tokens(query))
    try:
        run(query, STORE)
    except QueryError:
        return


def test_a_syntax_error_names_its_line() -> None:
    with pytest.raises(QueryError, match="line 3, column"):
        run("SELECT ?s\nWHERE {\n  ?s ?p }", STORE)


def test_a_question_takes_names_as_they_are_typed() -> None:
    answer = ask("posts-of-person", STORE, {"person": "dao thi hanh nguyen"})
    assert isinstance(answer, Rows)
    assert answer.column("postLabel") == ["Thứ trưởng Bộ Thiên văn"]


def test_every_question_runs_without_its_optional_parameters() -> None:
    answered = []
    for question in ONTOLOGY.questions():
        needed = {p.name: _any_of(p.of or "Person") for p in question.parameters if p.required}
        if None not in needed.values():
            answer = ask(question.name, STORE, {name: str(value) for name, value in needed.items()})
            assert isinstance(answer, Rows | Truth | Graph)
            answered.append(question.name)
    assert len(answered) >= 16  # all but the one about series, of which the trial has none


def _any_of(name: str) -> str | None:
    """The IRI of something of a class or of one under it."""
    classes = " ".join(f"kg:{one}" for one in ONTOLOGY.subclasses(name))
    found = run(f"SELECT ?one {{ ?one a ?class VALUES ?class {{ {classes} }} }} ORDER BY ?one LIMIT 1", STORE)
    assert isinstance(found, Rows)
    return next(iter(found.column("one")), None)


def test_a_question_with_a_coarse_date_covers_all_of_it() -> None:
    for name, value, found in (
        ("from", "2031", 1),
        ("until", "2031", 1),
        ("until", "2030", 0),
        ("from", "2032-01", 0),
    ):
        answer = ask("meetings-of", STORE, {"agent": "Kai Morgenstern", name: value})
        assert isinstance(answer, Rows)
        assert len(answer) == found, (name, value)


@pytest.mark.parametrize(
    ("name", "values", "error", "message"),
    [
        ("post-of-person", {}, UnknownTerm, "did you mean «posts-of-person»"),
        ("posts-of-person", {"persn": "x"}, UnknownTerm, "did you mean «person»"),
        ("posts-of-person", {}, UsageError, "needs person"),
        ("posts-of-person", {"person": "Nobody"}, UnknownTerm, "no entity «Nobody»"),
        ("posts-of-person", {"person": 'x"} UNION { ?s ?p ?o } #'}, UnknownTerm, "no entity"),
        ("meetings-of", {"from": "hôm qua"}, UsageError, "from: «hôm qua» is no date"),
        ("meetings-of", {"from": "31/13/2031"}, UsageError, "no date .write it as 2023-10-19, 2023-10 or 2023"),
        ("meetings-of", {"from": "XXXX-05-12"}, UsageError, "no day"),
        ("counts", {"class": "Robot"}, UnknownTerm, "Robot"),
        ("who-holds-post", {"post": "dao thi hanh nguyen"}, UsageError, "is of class Person, not of class Post"),
        ("who-holds-post", {"post": trial.HANH.replace("/", ":")}, UsageError, "not of class Post"),
        ("who-met-whom", {"other": "Kai Morgenstern"}, UsageError, "needs person"),
        ("agreements-of", {"type": "bức thư"}, UnknownTerm, "no value of agreementType «bức thư» .known are: mou,"),
        ("statements-of", {"act": "prais"}, UnknownTerm, "did you mean «praise»"),
    ],
)
def test_wrong_parameters_are_named(name: str, values: dict[str, str], error: type[UsageError], message: str) -> None:
    with pytest.raises(error, match=message):
        ask(name, STORE, values)


def test_a_value_of_a_list_is_named_by_its_short_form_or_its_words_in_both_languages() -> None:
    for name, parameter, spelt in (
        ("agreements-of", "type", ("mou", "Bản ghi nhớ", "ban ghi nho", "memorandum of understanding")),
        ("counts", "class", ("Person", "người", "person", "nguoi")),
    ):
        answers = [ask(name, STORE, {parameter: value}) for value in spelt]
        assert isinstance(answers[0], Rows)
        assert len(answers[0]) > 0
        assert all(answer == answers[0] for answer in answers)


@pytest.mark.parametrize(
    ("name", "own", "others"),
    [
        ("statements-of", "speaker", ("agent", "person", "entity")),
        ("posts-of-person", "person", ("agent", "holder")),
        ("meetings-of", "agent", ("person", "party")),
    ],
)
def test_whom_a_question_is_about_is_asked_by_one_name_everywhere(name: str, own: str, others: tuple[str, ...]) -> None:
    told = ask(name, STORE, {own: "dao thi hanh"})
    assert isinstance(told, Rows)
    assert len(told) > 0
    assert [ask(name, STORE, {other: "dao thi hanh"}) for other in others] == [told] * len(others)
    with pytest.raises(UnknownTerm, match="no parameter of"):
        ask(name, STORE, {own: "dao thi hanh", others[0]: "dao thi hanh"})


def test_hostile_values_stay_values() -> None:
    for hostile in ('"', "\\", '") } INSERT {', "UNDEF) } #", "\n", "\u2028"):
        answer = ask("statements-of", STORE, {"words": hostile})
        assert isinstance(answer, Rows)
        assert len(answer) == 0


QUERY = (
    'SELECT ?n ?t ?i ?nothing { VALUES (?n ?t ?i) { (1 "Đỗ,\\"\\t\\n<&"@vi kg:Person) (2.5 "=x" UNDEF) } } ORDER BY ?n'
)


def _plain_rows(rows: Iterable[Any]) -> list[tuple[str, ...]]:
    """The rows of an rdflib result as plain text."""
    return [tuple("" if value is None else str(value) for value in row) for row in rows]


def test_json_csv_tsv_and_xml_are_read_back_by_rdflib() -> None:
    answer = _rows(QUERY)
    expected = [tuple(map(plain, row)) for row in answer.rows]
    for name in ("json", "csv", "tsv", "xml"):
        text = write(answer, name, STORE)
        assert text.endswith("\n")
        read = rdflib.query.Result.parse(source=io.BytesIO(text.encode()), format=name)
        assert _plain_rows(read) == expected, name


def test_json_and_xml_have_the_standard_shape() -> None:
    document = json.loads(write(_rows(QUERY), "json", STORE))
    assert document["head"]["vars"] == ["n", "t", "i", "nothing"]
    assert document["results"]["bindings"][0]["i"] == {"type": "uri", "value": ONTOLOGY.iri("Person")}
    assert document["results"]["bindings"][0]["t"]["xml:lang"] == "vi"
    assert json.loads(write(Truth(True), "json", STORE)) == {"head": {}, "boolean": True}
    assert ET.fromstring(write(_rows(QUERY), "xml", STORE)).tag.endswith("}sparql")


def test_ndjson_is_a_line_for_each_row_of_json() -> None:
    for query in (QUERY, "SELECT ?x { VALUES ?x { UNDEF 'a\\nb\\u2028' } }", "SELECT ?p { ?p a kg:Nothing }"):
        rows = json.loads(write(_rows(query), "json", STORE))["results"]["bindings"]
        text = write(_rows(query), "ndjson", STORE)
        assert [json.loads(line) for line in text.split("\n")[:-1]] == rows
        assert text == "" or text.endswith("}\n")
    assert write(Truth(True), "ndjson", STORE) == '{"boolean": true}\n'
    with pytest.raises(UsageError, match="cannot be written as ndjson"):
        write(Graph(()), "ndjson", STORE)


def test_a_table_is_aligned_and_short() -> None:
    table = write(_rows("SELECT ?p ?l { ?p a kg:Person ; skos:prefLabel ?l } ORDER BY ?l"), "table", STORE)
    assert table.splitlines() == [
        "p                                        l",
        "───────────────────────────────────────  ───────────────────",
        "person:kai-morgenstern-0123456789ab      Kai Morgenstern",
        "person:dao-thi-hanh-nguyen-0123456789ab  Đào Thị Hạnh Nguyên",
    ]
    assert write(Truth(False), "table", STORE) == "no\n"


def test_a_table_shows_no_control_characters() -> None:
    rows = Rows(("t",), ((ox.Literal("a\x1b[31m\nb\u202ec"),),))
    assert write(rows, "table", STORE).splitlines()[2] == "a [31m b c"
    assert width("Nguyễn") == 6


def test_a_graph_is_written_as_turtle() -> None:
    answer = run("CONSTRUCT { ?p a kg:Person } WHERE { ?p a kg:Person }", STORE)
    text = write(answer, "turtle", STORE)
    assert "person:kai-morgenstern-0123456789ab a kg:Person ." in text
    assert len(rdflib.Graph().parse(data=text, format="turtle")) == 2


def test_a_format_that_does_not_fit_is_refused() -> None:
    with pytest.raises(UsageError, match="it can as table, json"):
        write(Truth(True), "turtle", STORE)
    with pytest.raises(UsageError, match="it can as turtle"):
        write(Graph(()), "csv", STORE)
    with pytest.raises(UnknownTerm, match="did you mean «json»"):
        write(Truth(True), "jsn", STORE)
    assert set(FORMATS) == {"table", "vertical", "csv", "tsv", "json", "ndjson", "xml", "turtle", "chart"}


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?s ?l { ?s skos:prefLabel ?l }",
        "SELECT ?c (COUNT(?s) AS ?n) { ?s a ?c } GROUP BY ?c",
        "SELECT ?f ?q { ?f kg:support/kg:quote ?q }",
        "SELECT ?m ?p { ?m a kg:Meeting OPTIONAL { ?m kg:place ?p } FILTER NOT EXISTS { ?m kg:topic ?t } }",
    ],
)
def test_rdflib_gives_the_same_answer(query: str) -> None:
    graph = rdflib.Graph()
    graph.parse(data="".join(f"{t} .\n" for t in STORE.triples()), format="nt")
    theirs = sorted(_plain_rows(graph.query(query, initNs=STORE.prefixes)))
    assert sorted(tuple(map(plain, row)) for row in _rows(query).rows) == theirs
