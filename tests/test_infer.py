"""What follows from the ontology: found by queries on standard terms, marked, removable, and nothing more."""

from __future__ import annotations

import io
import shlex
from collections.abc import Iterable
from pathlib import Path

import owlrl
import pyoxigraph as ox
import pytest
import rdflib

from kg import infer
from kg.cli import main
from kg.explain import explain
from kg.pipeline import build as build_articles
from kg.store import Store, changing, open_store
from kg.validate import unsupported, validate
from tests import knowledge as trial
from tests import servers
from tests.graph_of_trial import BASE, ONTOLOGY, build, trial_store, values

QUESTIONS = {
    "schema:Event": [trial.MEETING],
    "org:Organization": [trial.COUNCIL, trial.MINISTRY],
    "org:Membership": [trial.TENURE],
    "foaf:Agent": [trial.COUNTRY, trial.COUNCIL, trial.MINISTRY, trial.HANH, trial.KAI],
    "org:Post": [trial.POST],
}


def _members(store: Store, kind: str) -> list[str]:
    return sorted(iri.removeprefix(BASE) for (iri,) in values(store, f"SELECT ?x WHERE {{ ?x a {kind} }}"))


def test_queries_on_standard_classes_find_everything_after_and_nothing_before() -> None:
    store = trial_store()
    assert {kind: _members(store, kind) for kind in QUESTIONS} == {kind: [] for kind in QUESTIONS}
    assert infer.add(store) > 100
    assert {kind: _members(store, kind) for kind in QUESTIONS} == {k: sorted(v) for k, v in QUESTIONS.items()}
    held = values(store, "SELECT ?who ?post WHERE { ?m org:member ?who ; org:organization ?b . ?post org:heldBy ?who }")
    assert held == [(BASE + trial.HANH, BASE + trial.POST)]


def test_what_is_derived_is_marked_and_can_be_taken_away() -> None:
    store, before = trial_store(), set(trial_store().triples())
    number = infer.add(store)
    derived = set(infer.derived_triples(store))
    assert len(derived) == number
    assert not derived & before
    marked = values(store, "SELECT ?rule WHERE { ?d a kg:Derivation ; kg:rule ?rule GRAPH ?d { ?x a schema:Event } }")
    assert marked == [("Meeting subClassOf schema:Event",)]
    assert infer.remove(store) == number
    assert set(store.triples()) == before
    assert list(infer.derived_triples(store)) == []
    assert infer.remove(store) == 0


def test_twice_is_once() -> None:
    store = trial_store()
    infer.add(store)
    once = set(store.triples())
    infer.add(store)
    assert set(store.triples()) == once


def test_a_graph_with_derivations_conforms_and_everything_has_support() -> None:
    store = trial_store()
    infer.add(store)
    report = validate(store)
    assert report.conforms, str(report)
    assert unsupported(store) == []
    stranger = ox.Triple(
        ox.NamedNode(BASE + trial.KAI),
        ox.NamedNode(ONTOLOGY.prefixes["org"] + "holds"),
        ox.NamedNode(BASE + trial.POST),
    )
    store.add([stranger])
    assert len(unsupported(store)) == 1


def test_closures_and_inverses() -> None:
    store = Store(ONTOLOGY)
    a, b, c = (ox.NamedNode(f"{BASE}organization/{name}") for name in "abc")
    store.add(ox.Triple(below, store.node("partOf"), above) for below, above in ((a, b), (b, c)))
    infer.add(store)
    closure = values(store, "SELECT ?x ?y WHERE { ?x org:transitiveSubOrganizationOf ?y } ORDER BY ?x ?y")
    assert closure == [(a.value, b.value), (a.value, c.value), (b.value, c.value)]
    direct = values(store, "SELECT ?x ?y WHERE { ?y org:hasSubOrganization ?x } ORDER BY ?x")
    assert direct == [(a.value, b.value), (b.value, c.value)]


def test_the_rules_give_what_a_reasoner_gives() -> None:
    """owlrl closes the same axioms under RDFS and OWL RL; its triples about our data with our rules' terms are ours."""
    store = trial_store()
    graph = rdflib.Graph()
    graph.parse(data="\n".join(f"{triple} ." for triple in store.triples()), format="nt")
    for name in ("kg.ttl", "inference.ttl"):
        graph.parse(ONTOLOGY.folder / name)
    # Domains and ranges, and what an EDTF date or a concept is besides, are not ours to infer.
    for verb in (rdflib.RDFS.domain, rdflib.RDFS.range):
        graph.remove((None, verb, None))
    whole = rdflib.Graph()
    for triple in graph:
        whole.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(whole)
    infer.add(store)
    terms = {term for rule in infer.rules(ONTOLOGY) for term in rule.terms}
    ours = {f"{t.subject} {t.predicate} {t.object}" for t in infer.derived_triples(store)}
    theirs = set(_about_data(set(whole) - set(graph), terms))
    assert ours == theirs


def _about_data(triples: Iterable[tuple[rdflib.term.Node, ...]], terms: set[str]) -> Iterable[str]:
    for subject, predicate, object_ in triples:
        if str(subject).startswith(BASE) and (
            str(predicate) in terms or (predicate == rdflib.RDF.type and str(object_) in terms)
        ):
            yield f"{subject.n3()} {predicate.n3()} {object_.n3()}"


def test_the_file_says_the_same_in_every_order_and_travels_with_the_build(tmp_path: Path) -> None:
    store = trial_store()
    shuffled = Store(ONTOLOGY, sorted(store.triples(), key=hash))
    texts = []
    for one in (store, shuffled):
        out = io.BytesIO()
        infer.write(infer.derive(one), one, out)
        texts.append(out.getvalue())
    assert texts[0] == texts[1]
    folder = build(tmp_path)
    (folder / infer.FILE).write_bytes(texts[0])
    opened = open_store(folder, ONTOLOGY)
    assert _members(opened, "schema:Event") == [trial.MEETING]
    assert infer.remove(opened) > 100
    assert set(opened.triples()) == set(store.triples())


@pytest.mark.parametrize("kind", ["oxigraph", "virtuoso"])
def test_an_endpoint_derives_where_it_is(kind: str, tmp_path: Path) -> None:
    local = trial_store()
    number = infer.add(local)
    with getattr(servers, kind)(tmp_path) as place:
        with changing(place, ONTOLOGY, rebuild=True) as remote:
            remote.add(trial_store().triples())
        assert infer.added_to(place, ONTOLOGY) == number
        assert set(infer.derived_triples(open_store(place, ONTOLOGY))) == set(infer.derived_triples(local))
        assert infer.taken_from(place, ONTOLOGY) == number
        assert set(open_store(place, ONTOLOGY).triples()) == set(trial_store().triples())


def test_the_named_graphs_are_asked_for_once_however_many_rules_gave_something(monkeypatch: pytest.MonkeyPatch) -> None:
    store = trial_store()
    infer.add(store)
    asked, graphs = [], store.graphs
    monkeypatch.setattr(Store, "graphs", property(lambda _: asked.append(1) or graphs))
    assert len(infer.derivations(store)) > 10
    assert len(asked) == 1


@pytest.mark.parametrize("rule", infer.rules(ONTOLOGY), ids=lambda rule: rule.name)
def test_a_rule_is_plain_sparql(rule: infer.Rule) -> None:
    ox.Store().query(rule.query)
    rdflib.Graph().query(rule.query)


def test_explanations_tell_what_articles_say_whatever_was_derived() -> None:
    plain, more = trial_store(), trial_store()
    infer.add(more)
    for kind in ("Person", "Organization", "Meeting"):
        for node in plain.subjects("rdf:type", plain.node(kind)):
            assert explain(more, f"<{node.value}>") == explain(plain, f"<{node.value}>")


def test_the_command_says_how_to_take_it_back_and_the_doctor_sees_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "tin.txt").write_text("Ngày 5/6/2031, Ủy ban Mây Trắng họp tại Hà Nội.", encoding="utf-8")
    out = tmp_path / "out"
    build_articles([tmp_path / "tin.txt"], out)
    assert main(["infer", "--graph", str(out)]) == 0
    undo = next(line.partition(": kg ")[2] for line in capsys.readouterr().err.splitlines() if "--remove" in line)
    assert main(["doctor", "--graph", str(out), "-o", str(out)]) == 0
    assert "unchanged, with what kg infer derived since" in capsys.readouterr().out
    assert main(shlex.split(undo)) == 0
    assert main(["doctor", "--graph", str(out), "-o", str(out)]) == 0
    assert "derived" not in capsys.readouterr().out
