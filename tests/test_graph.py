"""The triples of knowledge: complete, once each, checked."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import KgError, StoreError, UsageError
from kg.graph import triples
from kg.model import Article, Entity, Fact, Knowledge, Sentence, Span
from kg.results import plain
from kg.store import EVIDENCE_FILE, WORLD_FILE, open_store
from kg.terms import Terms, web_address, writable
from tests import knowledge as trial
from tests.graph_of_trial import ONTOLOGY, build, trial_store, turtle, values


def _with(**changes: Any) -> Knowledge:
    return dataclasses.replace(trial.knowledge(), **changes)


def test_two_articles_that_state_one_fact_give_one_triple() -> None:
    day = f"{ONTOLOGY.data_base}{trial.DAY}"
    store = trial_store()
    assert values(store, f"SELECT (COUNT(*) AS ?n) {{ ?m kg:when <{day}> }}") == [("1",)]
    both = f"SELECT (COUNT(?e) AS ?n) {{ ?f rdf:object <{day}> ; kg:support ?e }}"
    assert values(store, both) == [("2",)]


def test_the_two_files_share_no_triple_and_no_blank_node_occurs() -> None:
    world, evidence = triples(trial.knowledge(), ONTOLOGY)
    assert not set(world) & set(evidence)
    assert len(set(world)) == len(world)
    assert len(set(evidence)) == len(evidence)
    assert "_:" not in "".join(map(str, world + evidence))


def test_kg_ttl_speaks_only_of_the_world() -> None:
    world, _ = triples(trial.knowledge(), ONTOLOGY)
    kinds = {plain(t.object) for t in world if t.predicate.value == ONTOLOGY.iri("rdf:type")}
    assert ONTOLOGY.iri("Meeting") in kinds
    assert kinds.isdisjoint({ONTOLOGY.iri(name) for name in ("Article", "Sentence", "Fact", "Evidence")})


@pytest.mark.parametrize("seed", range(4))
def test_another_order_of_knowledge_gives_the_same_bytes(seed: int) -> None:
    for one, other in zip(triples(trial.knowledge(), ONTOLOGY), triples(trial.shuffled(seed), ONTOLOGY), strict=True):
        assert turtle(one) == turtle(other)


def test_rdflib_and_oxigraph_read_both_files_to_the_same_triples(tmp_path: Path) -> None:
    build(tmp_path)
    world, evidence = triples(trial.knowledge(), ONTOLOGY)
    for name, written in ((WORLD_FILE, world), (EVIDENCE_FILE, evidence)):
        by_oxigraph = {quad.triple for quad in ox.parse(path=tmp_path / name)}
        graph = rdflib.Graph().parse(data=(tmp_path / name).read_bytes(), format="turtle")
        lines = graph.serialize(format="nt").encode()
        by_rdflib = {quad.triple for quad in ox.parse(lines, format=ox.RdfFormat.N_TRIPLES)}
        assert by_oxigraph == by_rdflib == set(written)


def test_every_quotation_is_the_text_of_its_article_at_its_place() -> None:
    text_of = {article.key: article.text for article in trial.ARTICLES}
    query = "SELECT ?a ?s ?e ?q { ?x kg:quote ?q ; kg:start ?s ; kg:end ?e ; prov:wasQuotedFrom ?a }"
    rows = values(trial_store(), query)
    assert rows
    for article, start, end, quote in rows:
        assert text_of[article.rpartition("/")[2]][int(start) : int(end)] == quote


def test_every_sentence_is_the_text_of_its_article_and_knows_whether_it_is_covered() -> None:
    rows = values(trial_store(), "SELECT ?t { ?x a kg:Sentence ; kg:text ?t ; kg:covered false }")
    assert sorted(rows) == [("Hội đồng Sông Ngân họp phiên thứ hai",), ("Trời hôm đó có nhiều mây.",)]


def test_the_surer_of_two_quotations_gives_the_confidence() -> None:
    query = "SELECT ?c { ?f rdf:predicate kg:place ; kg:confidence ?c }"
    assert values(trial_store(), query) == [("0.95",)]


@pytest.mark.parametrize(
    ("subject", "name", "value"),
    [
        (trial.MEETING, "chair", trial.HANH),
        (trial.MEETING, "participant", trial.HANH),
        (trial.MEETING, "participant", trial.KAI),
        (trial.MEMO, "signatory", trial.KAI),
        (trial.MEMO, "witness", trial.HANH),
        (trial.HANH, "holdsPost", trial.POST),
        (trial.HANH, "affiliatedWith", trial.MINISTRY),
        (trial.HANH, "met", trial.KAI),
        (trial.KAI, "met", trial.HANH),
    ],
)
def test_a_shortcut_follows_from_its_node_without_a_fact(subject: str, name: str, value: str) -> None:
    base = ONTOLOGY.data_base
    assert trial_store().query(f"ASK {{ <{base}{subject}> kg:{name} <{base}{value}> }}")
    assert not trial_store().query(f"ASK {{ ?fact rdf:predicate kg:{name} }}")


@pytest.mark.parametrize("status", ["planned", "cancelled"])
def test_nobody_met_at_a_meeting_that_did_not_take_place(status: str) -> None:
    facts = [f for f in trial.knowledge().facts if f.property != "eventStatus"]
    support = (trial.quoting(trial.FIRST, "phiên họp"),)
    planned = _with(facts=(*facts, Fact(trial.MEETING, "eventStatus", status, support)))
    world, _ = triples(planned, ONTOLOGY)
    assert not [t for t in world if t.predicate.value == ONTOLOGY.iri("met")]


def test_the_time_of_publication_keeps_its_precision() -> None:
    rows = values(trial_store(), "SELECT ?i (DATATYPE(?i) AS ?t) { ?a dcterms:issued ?i }")
    issued = {value: datatype.rpartition("#")[2] for value, datatype in rows}
    assert issued == {"2031-05-12T19:50:00": "dateTime", "2031-05": "gYearMonth"}


def test_only_web_addresses_become_links() -> None:
    rows = values(trial_store(), "SELECT ?u { ?a schema:url|dcterms:references ?u } ORDER BY ?u")
    assert rows == [("https://example.org/goc",), ("https://example.org/tin/1?a=b%20c",)]
    assert web_address("javascript:alert(1)") is None
    assert web_address("https:///x") is None


def test_another_base_changes_the_data_and_nothing_else(tmp_path: Path) -> None:
    base = "https://example.org/kho/"
    build(tmp_path, base)
    text = (tmp_path / WORLD_FILE).read_text("utf-8")
    assert "@prefix person: <https://example.org/kho/person/> ." in text
    assert ONTOLOGY.data_base not in text
    store = open_store(tmp_path, ONTOLOGY)
    assert store.resolve("person:kai-morgenstern-0123456789ab").value.startswith(base)
    with pytest.raises(UsageError, match="ends in / or #"):
        triples(trial.knowledge(), ONTOLOGY, "https://example.org/kho")


def _faulty() -> dict[str, Knowledge]:
    whole = trial.knowledge()
    wrong = trial.quoting(trial.FIRST, "Bộ Thiên văn")._replace(start=3)
    outside = trial.quoting(trial.FIRST, "Bộ Thiên văn")._replace(sentence=Span(0, 5))
    stranger = trial.quoting(trial.FIRST, "Bộ Thiên văn")._replace(article="0" * 20)
    other = whole.entities[0]._replace(label="Người khác")

    def supported_by(support: object) -> Knowledge:
        return _with(facts=(*whole.facts, Fact(trial.MEETING, "topic", "sao", (support,))))  # type: ignore[arg-type]

    return {
        "does not say": supported_by(wrong),
        "does not say «Bộ Thiên văn»": supported_by(outside),
        "unknown article": supported_by(stranger),
        "two entities have the id": _with(entities=(*whole.entities, other)),
        "there is no such entity": _with(facts=(Fact(trial.MEETING, "body", "organization/x", ()),)),
        "the subject is no entity": _with(facts=(Fact("meeting/x", "body", trial.COUNCIL, ()),)),
        "no id of an entity": _with(entities=(*whole.entities, Entity("robot/x", "Person", "X"))),
        "no date": _with(facts=(Fact(trial.MEETING, "when", "date/hôm qua", ()),)),
        "value of format": _with(facts=(Fact(trial.MEETING, "format", "telepathic", ()),)),
        "no property": _with(facts=(Fact(trial.MEETING, "colour", "red", ()),)),
    }


@pytest.mark.parametrize("message", sorted(_faulty()))
def test_knowledge_that_contradicts_itself_is_an_error(message: str) -> None:
    with pytest.raises(KgError, match=message):
        triples(_faulty()[message], ONTOLOGY)


def test_two_contents_with_one_hash_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.graph.digest", lambda *parts: "0" * 20)
    with pytest.raises(StoreError, match="two contents have the id"):
        triples(trial.knowledge(), ONTOLOGY)


def test_a_reference_row_supports_what_no_article_says() -> None:
    query = "SELECT ?f ?r { [] rdf:predicate kg:countryCode ; kg:support [ kg:file ?f ; kg:row ?r ] }"
    assert values(trial_store(), query) == [("countries.tsv", "VN")]


def test_a_text_that_unicode_calls_printable_is_written_as_it_is() -> None:
    signs = [chr(code) for code in range(sys.maxunicode + 1)]
    assert {one for one in signs if one.isprintable()} <= {one for one in signs if writable(f"{one}\n") == f"{one}\n"}
    assert writable("a\ufffe\x1f\ud800") == "a\ufffd\ufffd\ufffd"


@given(st.text(min_size=1), st.text(st.characters(codec=None)))
def test_hostile_text_never_reaches_the_output(text: str, name: str) -> None:
    article = Article(name, name, text, publisher=name, url=f"https://example.org/{name}")
    sentence = Sentence(Span(0, len(text)))
    named = Entity(f"person/x{name}", "Person", name, (name[::-1],))
    whole = Knowledge((article,), {article.key: (sentence,)}, (named,), ())
    world, evidence = triples(whole, ONTOLOGY)
    written = turtle([*world, *evidence])
    assert writable(written) == written
    assert {q.triple for q in ox.parse(written.encode(), format=ox.RdfFormat.TURTLE)} == {*world, *evidence}


@given(st.text(st.characters(codec=None), min_size=1, max_size=20).filter(lambda rest: rest.strip(".")))
def test_every_id_becomes_an_iri_and_different_ids_stay_different(rest: str) -> None:
    terms = Terms(ONTOLOGY.prefixes)
    assert terms.id(f"date/{rest}").value.isascii()
    assert terms.id("date/2017-07-16/2017-07-21").value.endswith("date/2017-07-16%2F2017-07-21")
    assert terms.id("date/a/b") != terms.id("date/a%2Fb")


@given(st.text(st.characters(codec=None), min_size=1, max_size=20).filter(lambda rest: rest.strip(".")))
def test_the_iri_of_an_id_tells_an_id_of_the_same_iri_and_other_iris_tell_none(rest: str) -> None:
    terms = Terms(ONTOLOGY.prefixes_under(None))
    node = terms.id(f"person/{rest}")
    assert terms.id(terms.id_of(node)) == node
    assert terms.id_of(terms.id("person/lo-thi-nua-0123456789ab")) == "person/lo-thi-nua-0123456789ab"
    with pytest.raises(LookupError):
        terms.id_of(ox.NamedNode("urn:elsewhere:a"))
