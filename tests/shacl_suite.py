"""The data-shapes test suite of the W3C, run against our compiler; as a program it prints the table of docs.

python -m tests.shacl_suite        needs KG_SHARED, where the suite lies in w3c/shacl
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.errors import OntologyError
from kg.ontology import load_ontology
from kg.shacl import CONSTRAINTS, MOST_COUNTED, PATHS, TARGETS, Shapes

PREFIXES = load_ontology().prefixes
MF, SHT = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#", "http://www.w3.org/ns/shacl-test#"
SH, RDF = PREFIXES["sh"], PREFIXES["rdf"]
PASSED, ELSEWHERE = "passed", "pyshacl"

CLAIMED = (*TARGETS, *PATHS, *CONSTRAINTS)
_PAGE = """\
# Shapes
`kg validate` checks a graph against the SHACL shapes of the ontology (`ontology/shapes.ttl`), or those of a file
(`--shapes`). It compiles them to SPARQL and asks the store, in memory, on disk or behind an endpoint: nothing is
copied. First each shape is asked whether anything breaks it at all, as one ASK; only then which node breaks what.

Claimed are these features of SHACL Core: {claimed}; sequence paths and implicit class targets; sh:severity,
sh:message, sh:deactivated. A literal whose form is not that of its datatype has not got the datatype.

Where shapes use more, pyshacl checks the whole graph, and the report says so and names the features: qualified
value shapes, a minCount or maxCount above {most}, SPARQL constraints, a regular expression that the engine cannot
read. What neither checks (sh:js, rules, SPARQL targets …) is refused by name, and so are shapes that are ill-formed
or use themselves.

After a change, `kg.validate.touched` gives the nodes that it can have altered, and `validate(store, nodes=…)` asks
of these alone. `kg build --validate` does so after an earlier such build, and writes the report of a full check.

## The tests of the W3C
The Core tests of the data-shapes suite; a test passes when the nodes, paths, values, components and severities of
the report are those of the suite. This page is written by `python -m tests.shacl_suite > docs/shacl.md`.

{table}
"""

Row = tuple[str, str, str, str, str]


@dataclass(frozen=True)
class Case:
    """A test of the suite: the files of data and shapes, and what shall be found; None for a failure."""

    name: str
    data: Path
    shapes: Path
    expected: Counter[Row] | None


def cases(folder: Path) -> Iterator[Case]:
    """All tests below a folder, by name."""
    for file in sorted(folder.rglob("*.ttl")):
        store = _read(file)
        for test in (q.subject for q in store.quads_for_pattern(None, _rdf("type"), ox.NamedNode(SHT + "Validate"))):
            action = _value(store, test, MF + "action")
            data, shapes = (_file(_value(store, action, SHT + name)) for name in ("dataGraph", "shapesGraph"))
            result = _value(store, test, MF + "result")
            failed = result == ox.NamedNode(SHT + "Failure")
            yield Case(f"{file.parent.name}/{file.stem}", data, shapes, None if failed else _expected(store, result))


def outcome(case: Case) -> str:
    """passed, pyshacl (a feature that is not claimed, so that the library has it), or what differs."""
    data = _read(case.data)
    try:
        shapes = Shapes(_triples(case.shapes), PREFIXES)
    except OntologyError as error:
        return PASSED if case.expected is None else str(error)
    if shapes.unclaimed:
        return f"{ELSEWHERE}: {', '.join(shapes.unclaimed)}"
    found = Counter(
        (
            _said(one.focus),
            _path(one.path),
            _said(one.value),
            one.check.component,
            one.check.severity,
        )
        for one in shapes.violations(data.query)
    )
    if found == case.expected:
        return PASSED
    expected = case.expected or Counter()
    return f"missing {sorted(expected - found)}, too many {sorted(found - expected)}"


def page(folder: Path) -> str:
    """The page of docs."""
    return _PAGE.format(table=table(folder), most=MOST_COUNTED, claimed=", ".join(f"`{name}`" for name in CLAIMED))


def table(folder: Path) -> str:
    """The table of docs: for each feature how many tests it has and how many pass."""
    groups: dict[str, list[str]] = {}
    for case in cases(folder):
        feature = re.sub(r"-(duplicate|unused|strange|ill-formed|complex|datatypes|\d+).*", "", case.name)
        groups.setdefault(feature, []).append(outcome(case))
    lines = ["| Feature | Tests | Pass | Given to pyshacl |", "| --- | ---: | ---: | --- |"]
    for feature, found in sorted(groups.items()):
        left = sorted({one.partition(": ")[2] for one in found if one.startswith(ELSEWHERE)})
        lines.append(f"| {feature} | {len(found)} | {found.count(PASSED)} | {', '.join(left)} |")
    every = [one for found in groups.values() for one in found]
    given = sum(one.startswith(ELSEWHERE) for one in every)
    lines.append(f"| **all** | **{len(every)}** | **{every.count(PASSED)}** | **{given}** |")
    return "\n".join(lines)


def _expected(store: ox.Store, report: ox.Term) -> Counter[Row]:
    rows: Counter[Row] = Counter()
    for quad in store.quads_for_pattern(_subject(report), ox.NamedNode(SH + "result"), None):
        given = {
            q.predicate.value.removeprefix(SH): q.object
            for q in store.quads_for_pattern(_subject(quad.object), None, None)
        }
        component, severity = (_local(given[name]) for name in ("sourceConstraintComponent", "resultSeverity"))
        rows[
            _said(given["focusNode"]), _path(given.get("resultPath")), _said(given.get("value")), component, severity
        ] += 1
    return rows


def _read(path: Path) -> ox.Store:
    store = ox.Store()
    store.load(path=path, format=ox.RdfFormat.TURTLE, base_iri=path.as_uri())
    return store


def _triples(path: Path) -> list[ox.Triple]:
    """The triples of a file with their literals as they are written."""
    return [quad.triple for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE, base_iri=path.as_uri())]


def _file(term: ox.Term) -> Path:
    assert isinstance(term, ox.NamedNode)
    return Path(term.value.removeprefix("file://"))


def _value(store: ox.Store, node: ox.Term, name: str) -> ox.Term:
    return next(store.quads_for_pattern(_subject(node), ox.NamedNode(name), None)).object


def _subject(term: ox.Term) -> ox.NamedNode | ox.BlankNode:
    assert isinstance(term, ox.NamedNode | ox.BlankNode)
    return term


def _rdf(name: str) -> ox.NamedNode:
    return ox.NamedNode(RDF + name)


def _said(term: object) -> str:
    return "" if term is None else "_" if isinstance(term, ox.BlankNode) else str(term)


def _path(term: object) -> str:
    """A path that is no single property is told by being one only: its blank nodes have no names."""
    return _said(term)


def _local(term: ox.Term) -> str:
    assert isinstance(term, ox.NamedNode)
    return term.value.rpartition("#")[2]


def main() -> int:
    """Print the table; 1 where a test of a claimed feature fails."""
    folder = Path(os.environ["KG_SHARED"], "w3c", "shacl", "core")
    sys.stdout.write(page(folder))
    failed = {
        case.name: found for case in cases(folder) if not (found := outcome(case)).startswith((PASSED, ELSEWHERE))
    }
    for name, found in failed.items():
        sys.stderr.write(f"{name}: {found}\n")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
