"""The W3C test suites of SPARQL 1.1 queries: through our path every case goes as with the bare engine."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import KgError
from kg.query import run
from kg.results import Graph, Rows, Truth
from kg.store import Embedded, Store
from tests.graph_of_trial import ONTOLOGY

SHARED = os.environ.get("KG_SHARED")
pytestmark = pytest.mark.skipif(not SHARED, reason="KG_SHARED is not set: the W3C tests of SPARQL are not at hand")
SUITES = Path(SHARED or ".") / "w3c" / "rdf" / "sparql" / "sparql11"

MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
# What entails, and what asks other servers, is not claimed.
NOT_CLAIMED = ("entailment", "service", "syntax-fed")
EVALUATED = ("QueryEvaluationTest", "CSVResultFormatTest")
# These fetch what FROM names, which is refused.
FETCHING = ("syntax-construct-where-02.rq", "constructwhere04.rq")
# It calls a function that no one has.
UNKNOWN_FUNCTION = "syntax-select-expr-04.rq"
# Compared letter by letter; answers in CSV, and those that differ in the form of a number, do not count.
LEAST_RIGHT = 200


@dataclass(frozen=True)
class Case:
    """A test of a manifest: its kind, its query, its data, the named graphs, and the file with the answer."""

    kind: str
    query: Path
    data: tuple[Path, ...]
    graphs: tuple[Path, ...]
    result: Path | None


def _cases() -> list[Case]:
    return [
        case
        for path in sorted(SUITES.glob("*/manifest.ttl"))
        if path.parent.name not in NOT_CLAIMED
        for case in _read(path)
    ]


def _read(manifest: Path) -> Iterator[Case]:
    base = manifest.as_uri()
    store = ox.Store()
    store.load(path=manifest, format=ox.RdfFormat.TURTLE, base_iri=base)

    def objects(node: object, name: str) -> list[object]:
        return [quad.object for quad in store.quads_for_pattern(node, ox.NamedNode(name), None)]  # type: ignore[arg-type]

    def paths(nodes: Iterable[object]) -> tuple[Path, ...]:
        return tuple(
            manifest.parent / node.value.rpartition("/")[2] for node in nodes if isinstance(node, ox.NamedNode)
        )

    for quad in store.quads_for_pattern(None, ox.NamedNode(RDF + "type"), None):
        kind = str(getattr(quad.object, "value", "")).rpartition("#")[2]
        for action in objects(quad.subject, MF + "action"):
            if "Syntax" in kind and "Update" not in kind:
                yield Case(kind, *paths([action]), (), (), None)
            elif kind in EVALUATED:
                (query,) = paths(objects(action, QT + "query"))
                data, graphs = paths(objects(action, QT + "data")), paths(objects(action, QT + "graphData"))
                yield Case(kind, query, data, graphs, *paths(objects(quad.subject, MF + "result")))


def _engine(case: Case) -> ox.Store:
    store = ox.Store()
    for path in case.data:
        store.load(path=path, base_iri=path.as_uri())
    for path in case.graphs:
        store.load(path=path, base_iri=path.as_uri(), to_graph=ox.NamedNode(path.as_uri()))
    return store


def _text(case: Case) -> str:
    return f"BASE <{case.query.as_uri()}> {case.query.read_text('utf-8')}"


Canonical = frozenset[str] | bool


def _canonical(triples: Iterable[ox.Triple]) -> Canonical:
    dataset = ox.Dataset(ox.Quad(t.subject, t.predicate, t.object) for t in triples)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return frozenset(map(str, dataset))


def _rows(variables: Iterable[str], rows: Iterable[Iterable[object]]) -> Canonical:
    """Rows as a graph, so that blank nodes are compared up to their names; equal rows count each."""
    triples, names = [], list(variables)
    for row in rows:
        node = ox.BlankNode()
        triples.append(ox.Triple(node, ox.NamedNode("urn:x:row"), ox.Literal("row")))
        for name, term in zip(names, row, strict=True):
            if isinstance(term, ox.NamedNode | ox.BlankNode | ox.Literal):
                triples.append(ox.Triple(node, ox.NamedNode(f"urn:x:var:{name}"), term))
    return _canonical(triples)


def _bare(case: Case) -> Canonical | None:
    """What the engine alone answers; None where it refuses."""
    try:
        answer = _engine(case).query(_text(case))
        if isinstance(answer, ox.QueryBoolean):
            return bool(answer)
        if isinstance(answer, ox.QueryTriples):
            return _canonical(answer)
        return _rows([v.value for v in answer.variables], list(map(tuple, answer)))
    except (SyntaxError, ValueError, OSError, RuntimeError):
        return None


def _ours(case: Case) -> Canonical | None:
    try:
        answer = run(_text(case), Store(ONTOLOGY, engine=Embedded(_engine(case))))
    except KgError:
        return None
    if isinstance(answer, Truth):
        return answer.value
    if isinstance(answer, Graph):
        return _canonical(answer.triples)
    assert isinstance(answer, Rows)
    return _rows(answer.variables, answer.rows)


def _expected(path: Path) -> Canonical | None:
    if path.suffix in (".ttl", ".rdf"):
        triples = [quad.triple for quad in ox.parse(path=path, base_iri=path.as_uri())]
        return None if any(t.predicate.value.startswith(RS) for t in triples) else _canonical(triples)
    formats = {".srx": ox.QueryResultsFormat.XML, ".srj": ox.QueryResultsFormat.JSON, ".tsv": ox.QueryResultsFormat.TSV}
    if path.suffix not in formats:
        return None
    found = ox.parse_query_results(path=path, format=formats[path.suffix])
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    return _rows([v.value for v in found.variables], list(map(tuple, found)))


def test_every_evaluation_goes_as_with_the_bare_engine() -> None:
    cases = [case for case in _cases() if case.kind in EVALUATED and case.query.name not in FETCHING]
    assert len(cases) > 200
    unlike, right = [], 0
    for case in cases:
        bare = _bare(case)
        if _ours(case) != bare:
            unlike.append(f"{case.query.parent.name}/{case.query.name}")
        right += case.result is not None and bare is not None and bare == _expected(case.result)
    assert unlike == []
    assert right >= LEAST_RIGHT, f"{right} of {len(cases)}"


def test_every_syntax_test_goes_as_with_the_bare_engine() -> None:
    cases = [case for case in _cases() if case.kind not in EVALUATED and case.query.name not in FETCHING]
    assert len(cases) > 100
    unlike = [
        f"{case.query.parent.name}/{case.query.name}"
        for case in cases
        if (_ours(case) is None) != (_bare(case) is None)
    ]
    assert unlike == []
    wrong = [case.query.name for case in cases if (_ours(case) is None) != case.kind.startswith("Negative")]
    assert wrong == [UNKNOWN_FUNCTION]
