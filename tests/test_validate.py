"""The report of the shapes, and the walk from every triple to what supports it."""

from __future__ import annotations

from collections.abc import Callable

import pyoxigraph as ox
import pytest

from kg.store import Store
from kg.validate import unsupported, validate
from tests import knowledge as trial
from tests.graph_of_trial import ONTOLOGY, trial_store

BASE = ONTOLOGY.data_base


def _name(term: str) -> ox.NamedNode:
    return ox.NamedNode(ONTOLOGY.iri(term))


def _without(unwanted: Callable[[ox.Triple], bool]) -> Store:
    return Store(ONTOLOGY, [triple for triple in trial_store().triples() if not unwanted(triple)])


def test_the_trial_graph_conforms() -> None:
    report = validate(trial_store())
    assert report.conforms
    assert str(report) == "conforms to the shapes"


def test_a_violation_is_told_in_words() -> None:
    store = trial_store()
    person = ox.NamedNode(BASE + trial.KAI)
    store.add([ox.Triple(person, _name("holdsPost"), ox.NamedNode(BASE + trial.CITY))])
    store.add([ox.Triple(ox.NamedNode(BASE + trial.MEETING), _name("session"), ox.Literal("hai"))])
    report = validate(store)
    assert not report.conforms
    assert {(result.focus, result.path) for result in report.results} >= {
        (BASE + trial.KAI, "kg:holdsPost"),
        (BASE + trial.MEETING, "kg:session"),
    }
    assert f"violation: Phiên họp thứ hai của Hội đồng Sông Ngân <{BASE}{trial.MEETING}>" in str(report)
    assert all(result.message for result in report.results)
    assert validate(store, "en").results[0].message != report.results[0].message


def test_every_triple_of_the_trial_graph_leads_to_its_source() -> None:
    assert unsupported(trial_store()) == []


@pytest.mark.parametrize(
    ("lost", "fault"),
    [
        ("quote", "does not quote its sentence"),
        ("sentence", "has no sentence"),
        ("inArticle", "of two articles"),
        ("support", "has no support"),
        ("rdf:subject", "nothing supports it"),
        ("participation", "nothing supports it"),
        ("row", "says nothing"),
    ],
)
def test_a_break_in_the_chain_is_found(lost: str, fault: str) -> None:
    faults = unsupported(_without(lambda triple: triple.predicate == _name(lost)))
    assert any(fault in text for text in faults), faults


def test_an_entity_that_no_text_mentions_is_found() -> None:
    store = trial_store()
    stranger = ox.NamedNode(f"{BASE}person/stranger")
    store.add([ox.Triple(stranger, _name("rdf:type"), _name("Person"))])
    assert unsupported(store) == [f"{stranger}: never mentioned"]


def test_one_changed_character_of_a_sentence_is_found() -> None:
    changed = [
        ox.Triple(t.subject, t.predicate, ox.Literal(t.object.value.replace("Mây", "May"), language="vi"))
        if t.predicate == _name("text") and isinstance(t.object, ox.Literal)
        else t
        for t in trial_store().triples()
    ]
    faults = unsupported(Store(ONTOLOGY, changed))
    assert any("does not quote its sentence" in fault for fault in faults)


@pytest.mark.parametrize(
    ("subject", "name", "value"),
    [
        (trial.MEETING, "body", trial.MINISTRY),
        (trial.MEETING, "chair", trial.KAI),
        (trial.MEMO, "witness", trial.KAI),
        (trial.KAI, "holdsPost", trial.POST),
        (trial.HANH, "met", trial.HANH),
        (trial.MINISTRY, "partOf", trial.COUNCIL),
    ],
)
def test_an_invented_triple_is_found(subject: str, name: str, value: str) -> None:
    store = trial_store()
    if subject == value:
        subject = trial.MINISTRY
    triple = ox.Triple(ox.NamedNode(BASE + subject), _name(name), ox.NamedNode(BASE + value))
    store.add([triple])
    assert unsupported(store) == [f"{triple}: nothing supports it"]
