"""The compiled shapes find what pyshacl finds, pass the tests of the W3C, and refuse by name what they cannot do."""

from __future__ import annotations

import os
import random
from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from kg.errors import OntologyError
from kg.shacl import Shapes
from kg.store import Store, changing
from kg.validate import COMPILED, LIBRARY, touched, validate
from tests import knowledge as trial
from tests import servers
from tests.graph_of_trial import BASE, ONTOLOGY, trial_store
from tests.shacl_suite import ELSEWHERE, PASSED, Case, cases, outcome, page

PREFIXES = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in ONTOLOGY.prefixes.items())
PAGE = Path(__file__).parent.parent / "docs" / "shacl.md"
SH = rdflib.Namespace(ONTOLOGY.prefixes["sh"])


def _suite() -> list[Case]:
    place = os.environ.get("KG_SHARED")
    return list(cases(Path(place, "w3c", "shacl", "core"))) if place else []


@pytest.mark.parametrize("case", _suite() or [None], ids=lambda case: case.name if case else "none")
def test_the_suite_of_the_w3c_passes_for_every_feature_that_is_claimed(case: Case | None) -> None:
    if case is None:
        pytest.skip("KG_SHARED names no folder with the test suite of the W3C")
    assert outcome(case).startswith((PASSED, ELSEWHERE))


def test_the_table_of_the_suite_is_fresh(regen: bool, shared: Path) -> None:
    now = page(shared / "w3c" / "shacl" / "core")
    if regen:
        PAGE.write_text(now, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == now, "run: make docs"


def _found(store: Store, engine: str) -> Counter[tuple[str, ...]]:
    report = validate(store, engine=engine)
    assert report.engine == engine
    return Counter((r.focus, r.path, r.component, r.severity, r.value) for r in report.results)


def _damaged(seed: int, wounds: int = 12) -> Store:
    """The trial graph with triples lost, moved to other subjects, or given other values."""
    chance = random.Random(seed)
    triples = sorted(trial_store().triples(), key=str)
    values = [triple.object for triple in triples] + [ox.Literal("x"), ox.Literal("-1", datatype=_xsd("integer"))]
    for _ in range(wounds):
        place = chance.randrange(len(triples))
        one = triples[place]
        if chance.random() < 0.4:
            triples.pop(place)
        elif chance.random() < 0.5:
            triples.append(ox.Triple(one.subject, one.predicate, chance.choice(values)))
        else:
            triples[place] = ox.Triple(chance.choice(triples).subject, one.predicate, one.object)
    return Store(ONTOLOGY, triples)


def _xsd(name: str) -> ox.NamedNode:
    return ox.NamedNode(ONTOLOGY.prefixes["xsd"] + name)


@pytest.mark.parametrize("seed", range(3))
def test_the_compiled_shapes_find_what_pyshacl_finds(seed: int) -> None:
    store = _damaged(seed, 60)
    assert _found(store, COMPILED) == _found(store, LIBRARY)


def test_a_violation_comes_with_the_name_of_its_node_a_sentence_and_the_rule() -> None:
    store = trial_store()
    store.add([ox.Triple(ox.NamedNode(BASE + trial.MEETING), store.node("session"), ox.Literal("hai"))])
    result = next(one for one in validate(store).results if one.path == "kg:session")
    assert result.label == "Phiên họp thứ hai của Hội đồng Sông Ngân"
    assert result.component == "DatatypeConstraintComponent"
    assert result.shape == "Meeting, kg:session"
    assert "phiên họp thứ hai" in result.sentence
    assert result.rule == "trial"


def test_the_report_is_a_standard_one_that_rdflib_reads() -> None:
    store = _damaged(7)
    report = validate(store)
    graph = rdflib.Graph().parse(data=report.turtle, format="turtle")
    node = next(graph.subjects(rdflib.RDF.type, SH.ValidationReport))
    assert graph.value(node, SH.conforms) == rdflib.Literal(False)
    assert len(list(graph.objects(node, SH.result))) == len(report.results) > 0
    assert "sh:conforms true" in validate(trial_store()).turtle


def test_after_a_change_only_what_it_touches_is_asked_again() -> None:
    for seed in range(3):
        before, after = trial_store(), _damaged(seed, 3)
        changed = set(before.triples()) ^ set(after.triples())
        report = validate(after, nodes=touched(before, changed) | touched(after, changed))
        assert report.results == validate(after).results
    assert validate(_damaged(1), nodes=[]).conforms


def test_many_nodes_are_asked_in_pieces() -> None:
    store = Store(ONTOLOGY)
    nodes = [ox.NamedNode(f"{BASE}country/{number}") for number in range(1100)]
    store.add(ox.Triple(node, store.node("rdf:type"), store.node("Country")) for node in nodes)
    assert len(validate(store, nodes=nodes).results) == len(validate(store).results) >= 1100


@pytest.mark.parametrize("kind", ["oxigraph", "virtuoso"])
def test_an_endpoint_is_checked_where_it_is(kind: str, tmp_path: Path) -> None:
    store = _damaged(3)
    with getattr(servers, kind)(tmp_path) as place, changing(place, ONTOLOGY, rebuild=True) as remote:
        remote.add(store.triples())
        report = validate(remote)
    assert (report.engine, report.results) == (COMPILED, validate(store).results)


def _shapes(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "own.ttl"
    path.write_text(PREFIXES + text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<urn:s> a sh:NodeShape ; sh:targetClass kg:Person ; sh:node <urn:s> .", "recursive"),
        (
            "<urn:s> a sh:NodeShape ; sh:targetClass kg:Person ; sh:property <urn:p> ."
            "<urn:p> sh:path kg:met ; sh:node <urn:s> .",
            "recursive",
        ),
        ("<urn:s> sh:targetClass kg:Person ; sh:property [ sh:path kg:met ; sh:minCount 'one' ] .", "no whole number"),
        ("<urn:s> sh:targetClass kg:Person ; sh:property [ sh:minCount 1 ] .", "without sh:path"),
        ("<urn:s> sh:targetClass kg:Person ; sh:property [ sh:path [] ] .", "path that is none"),
        ("<urn:s> sh:targetClass kg:Person ; sh:property [ sh:path kg:met, kg:agent ; sh:minCount 1 ] .", "2 values"),
        ("<urn:s> sh:targetClass kg:Person ; sh:minCount 1 .", "no sh:path"),
        ("<urn:s> sh:targetClass kg:Person ; sh:in kg:Person .", "no list"),
        ("<urn:s> sh:targetClass kg:Person ; sh:node <urn:other> .", "not described"),
        ("<urn:s> sh:targetClass kg:Person ; sh:nodeKind sh:Person .", "no kind of node"),
        ("<urn:s> sh:targetClass kg:Person ; sh:pattern '(' .", "no regular expression"),
        ("<urn:s> sh:targetNode [] ; sh:nodeKind sh:IRI .", "a blank node"),
        ("<urn:s> sh:targetClass kg:Person ; sh:js [ sh:jsFunctionName 'f' ] .", "sh:js"),
        ("<urn:s> sh:targetClass kg:Person ; sh:rule [ a sh:TripleRule ] .", "sh:rule"),
        ("<urn:s> sh:targetClass", "cannot be used"),
    ],
)
def test_shapes_that_are_broken_recursive_or_checked_by_no_one_are_refused_by_name(
    text: str, said: str, tmp_path: Path
) -> None:
    with pytest.raises(OntologyError) as refused:
        validate(trial_store(), shapes=_shapes(tmp_path, text))
    assert said in str(refused.value)
    assert "<urn:" in str(refused.value) or "own.ttl" in str(refused.value)


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        (
            "<urn:s> sh:targetClass kg:Person ; sh:property [ sh:path kg:met ; sh:qualifiedMinCount 1 ;"
            "sh:qualifiedValueShape [ sh:class kg:Meeting ] ] .",
            "sh:qualifiedValueShape",
        ),
        (
            "<urn:s> sh:targetClass kg:Person ; sh:sparql [ sh:select "
            "'SELECT $this WHERE { $this a <https://w3id.org/vnkg/ontology#Person> }' ] .",
            "sh:sparql",
        ),
        ("<urn:s> sh:targetClass kg:Person ; sh:property [ sh:path kg:met ; sh:minCount 9 ] .", "sh:minCount above 5"),
        (
            "<urn:s> sh:targetClass kg:Person ; sh:property [ sh:path skos:prefLabel ; sh:pattern '^(?!Đ|K)' ] .",
            "sh:pattern",
        ),
    ],
)
def test_what_is_not_claimed_goes_to_pyshacl_and_is_said(text: str, feature: str, tmp_path: Path) -> None:
    report = validate(trial_store(), shapes=_shapes(tmp_path, text))
    assert report.engine == LIBRARY
    assert any(feature in name for name in report.unclaimed)
    assert len(report.results) == 2, "both persons"
    with pytest.raises(OntologyError, match=feature):
        validate(trial_store(), shapes=_shapes(tmp_path, text), engine=COMPILED)


def test_every_feature_of_our_shapes_is_claimed() -> None:
    quads = ox.parse(path=ONTOLOGY.shapes, format=ox.RdfFormat.TURTLE)
    shapes = Shapes([quad.triple for quad in quads], ONTOLOGY.prefixes)
    assert shapes.unclaimed == ()
    assert len(shapes.screens) > 90


@pytest.mark.parametrize(
    ("value", "datatype", "fits"),
    [
        ("2024-02-29", "date", True),
        ("2023-02-29", "date", False),
        ("1900-02-29", "date", False),
        ("2000-02-29", "date", True),
        ("2023-13-01", "date", False),
        ("+07", "integer", True),
        ("7.0", "integer", False),
        (".5", "decimal", True),
        ("1e3", "decimal", False),
        ("yes", "boolean", False),
        ("300", "unsignedByte", False),
        ("2023-10-19T24:00:00", "dateTime", True),
        ("2023-10-19T25:00:00", "dateTime", False),
    ],
)
def test_a_literal_in_a_wrong_form_has_no_datatype(value: str, datatype: str, fits: bool, tmp_path: Path) -> None:
    shapes = _shapes(tmp_path, f"<urn:s> sh:targetObjectsOf kg:edtf ; sh:datatype xsd:{datatype} .")
    literal = ox.Literal(value, datatype=_xsd(datatype))
    store = Store(ONTOLOGY, [ox.Triple(ox.NamedNode("urn:d"), trial_store().node("edtf"), literal)])
    assert validate(store, shapes=shapes).conforms == fits
