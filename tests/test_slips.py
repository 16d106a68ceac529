"""Notes on slips in a query: what cannot be met with in the graph, told beside the answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.cli import main
from kg.errors import QueryError, StoreError
from kg.query import Answer, run
from kg.slips import slips
from tests.graph_of_trial import ONTOLOGY, build, trial_store

STORE = trial_store()
NAME = "Kai Morgenstern"
LABELLED = f'SELECT ?s {{ ?s skos:prefLabel "{NAME}"@vi }}'


def notes(query: str) -> list[str]:
    return [" ".join(slip) for slip in slips(query, run(query, STORE), STORE, lambda text: run(text, STORE))]


@pytest.mark.parametrize(
    ("query", "note"),
    [
        (
            "SELECT ?s { ?s skos:prefLabl ?o }",
            "nothing in the graph is told with skos:prefLabl did you mean «skos:pref",
        ),
        ("PREFIX s: <http://xmlns.com/foaf/0.1/> SELECT ?s { ?s s:nme ?o }", "told with foaf:nme"),
        (r"ASK { ?s prov:made\-up ?o }", "told with prov:made-up"),
        (f'SELECT ?s {{ ?s skos:prefLabel "{NAME}" }}', f'"{NAME}" has none write "{NAME}"@vi or'),
        (f'SELECT ?s {{ ?s skos:prefLabel ?n FILTER(?n = "{NAME}") }}', f'"{NAME}" has none'),
        ("SELECT ?p ?o { kg:status-signed ?p ?o }", "stands in a graph of its own ask within GRAPH <"),
        ("SELECT ?k { ?m kg:meetingType ?t . ?t skos:prefLabel ?k }", "stands in a graph of its own"),
        ("SELECT ?k { ?m kg:meetingType/skos:prefLabel ?k }", "stands in a graph of its own"),
        ("SELECT ?m ?k { ?m a kg:Meeting OPTIONAL { ?m kg:format/skos:prefLabel ?k } }", "of its own"),
    ],
)
def test_what_cannot_be_met_with_is_told(query: str, note: str) -> None:
    (told,) = notes(query)
    assert note in told


@pytest.mark.parametrize(
    "query",
    [
        LABELLED,
        f'SELECT ?s {{ ?s skos:prefLabel ?n FILTER(STR(?n) = "{NAME}") }}',
        "SELECT ?s { ?s kg:met ?o }",
        "SELECT ?s { ?s a kg:Meeting FILTER(xsd:integer(3) = 4) }",
        "ASK { ?s owl:sameAs ?o ; kg:met ?o }",
        f"SELECT ?o {{ GRAPH <{ONTOLOGY.namespace.rstrip('#')}> {{ kg:status-signed skos:prefLabel ?o }} }}",
        "SELECT ?s { ?s skos:prefLabel ?n ; kg:meetingType kg:type-call ; kg:met ?o }",
        'SELECT ?s { ?s skos:prefLabel ?n FILTER(LANG(?n) = "fr") }',
        "SELECT ?s { ?s <urn:x:y> ?o }",
    ],
)
def test_a_query_without_a_slip_has_no_note(query: str) -> None:
    assert notes(query) == []


def test_notes_go_to_standard_error_in_the_language_of_the_user(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    graph = str(build(tmp_path))
    call = ["query", f'SELECT ?s {{ ?s skos:prefLabel "{NAME}" }}', "--format", "csv", "--graph", graph]
    assert main([*call, "--lang", "vi"]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == ["s"]
    assert f'lưu ý: tên trong đồ thị có ngôn ngữ, "{NAME}" thì không (hãy viết "{NAME}"@vi' in said.err
    assert main([*call, "-q"]) == 0
    assert capsys.readouterr().err == ""


def test_a_prefix_that_nobody_declares_is_named() -> None:
    with pytest.raises(QueryError, match=r"line 2: no such prefix «foo:»$"):
        run("SELECT ?s\n{ ?s skos:prefLabel ?n ; foo:bar ?o . ?s ?p ?q }", STORE)


def test_a_graph_that_does_not_answer_leaves_it_open_what_is_met_with() -> None:
    def fails(text: str) -> Answer:
        raise StoreError(f"no answer to {text}")

    query = "ASK { ?s prov:nothing ?o }"
    assert list(slips(query, run(query, STORE), STORE, fails)) == []
