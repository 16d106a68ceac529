"""SHACL Core as SPARQL: the shapes are compiled to queries that any SPARQL 1.1 engine answers.

Each constraint becomes one SELECT that finds the nodes which break it, so that a graph is checked where it lies.
What this compiler does not know is named, so that a library that does can have the shapes; nothing is passed over.
Standard: SHACL, W3C Recommendation of 20 July 2017, sections 2 to 4.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count, islice, repeat
from typing import Any, NoReturn

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, Triple

from kg.datatypes import well_formed
from kg.errors import OntologyError
from kg.store import Result

Term = NamedNode | BlankNode | Literal
# Whether any node breaks any constraint of one shape, as one ASK; only then are its checks asked.
Screen = tuple[str, tuple["Check", ...]]
Ask = Callable[[str], Result]
Each = Callable[..., Iterable[Any]]

MOST_COUNTED = 5
MOST_LISTED = 10_000
_NODES_A_QUERY, _HERE = 500, "#nodes#"

TARGETS = ("targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf")
PATHS = ("inversePath", "alternativePath", "zeroOrMorePath", "oneOrMorePath", "zeroOrOnePath")
CONSTRAINTS = (
    "class datatype nodeKind minCount maxCount minExclusive minInclusive maxExclusive maxInclusive minLength "
    "maxLength pattern languageIn uniqueLang equals disjoint lessThan lessThanOrEquals not and or xone node "
    "property hasValue in closed"
).split()
# What belongs to a constraint, and what says nothing about the data.
_SILENT = (
    "path flags ignoredProperties deactivated message severity name description order group defaultValue "
    "declare prefix namespace prefixes shapesGraph entailment suggestedShapesGraph"
).split()
_KINDS = ("IRI", "BlankNode", "Literal", "BlankNodeOrIRI", "BlankNodeOrLiteral", "IRIOrLiteral")
_BOUNDS = {"minExclusive": ">", "minInclusive": ">=", "maxExclusive": "<", "maxInclusive": "<="}
_PATH_SIGNS = {"zeroOrMorePath": "*", "oneOrMorePath": "+", "zeroOrOnePath": "?"}


@dataclass(frozen=True)
class Check:
    """One constraint of one shape as SPARQL; its rows are ?focus and, where one is meant, ?value and ?path."""

    query: str
    shape: str
    path: Term | None
    component: str
    severity: str
    messages: tuple[Literal, ...]


@dataclass(frozen=True)
class Violation:
    """A node that breaks a constraint."""

    focus: Term | Triple
    path: Term | Triple | None
    value: Term | Triple | None
    check: Check


class Shapes:
    """Shapes that have been read; raises OntologyError, with the name of the shape, for what is ill-formed.

    ``unclaimed`` names the features in them that this compiler does not know; then there are no checks.
    """

    def __init__(self, graph: Iterable[Triple], prefixes: Mapping[str, str]) -> None:
        self._sh, self._xsd, self._rdf, self._rdfs = (prefixes[name] for name in ("sh", "xsd", "rdf", "rdfs"))
        self._values: dict[Term, dict[str, list[Term]]] = {}
        for triple in graph:
            if not isinstance(triple.object, Triple) and not isinstance(triple.subject, Triple):
                self._values.setdefault(triple.subject, {}).setdefault(triple.predicate.value, []).append(triple.object)
        self._type = f"<{self._rdf}type>"
        self._type_path = f"{self._type}/<{self._rdfs}subClassOf>*"
        self._numbers = count(1)
        self._open: list[Term] = []
        self._patterns: dict[str, str] = {}
        self.unclaimed = tuple(sorted(set(self._unknown())))
        self.screens = () if self.unclaimed else tuple(self._compiled())

    def violations(self, ask: Ask, nodes: Collection[NamedNode] | None = None, each: Each = map) -> Iterator[Violation]:
        """What every check finds; among the given nodes only, where there are any.

        ``each`` maps a function over the shapes: that of an executor where the engine answers in threads.
        """
        is_flat = not bool(ask(f"ASK {{ ?a <{self._rdfs}subClassOf> ?b }}"))

        def sent(query: str, here: str) -> Result:
            query = query.replace(_HERE, here)
            return ask(query.replace(self._type_path, self._type) if is_flat else query)

        def found(screen: Screen, here: str) -> list[Violation]:
            broken = sent(screen[0], here)
            asked = screen[1] if isinstance(broken, QueryBoolean) and broken else ()
            return [one for check in asked for one in _rows(check, sent(check.query, here))]

        for here in _pieces(nodes):
            for violations in each(found, self.screens, repeat(here)):
                yield from violations

    def unread_patterns(self, ask: Ask) -> list[str]:
        """The shapes with a regular expression that an engine cannot read: it would find no violation at all."""
        asked = ((name, ask(f"SELECT ({test} AS ?ok) {{}}")) for test, name in self._patterns.items())
        return [n for n, rows in asked if isinstance(rows, QuerySolutions) and any(row["ok"] is None for row in rows)]

    def _all(self, node: Term, name: str) -> list[Term]:
        return self._values.get(node, {}).get(self._sh + name, [])

    def _named(self, node: Term, name: str) -> list[Term]:
        """The values that a query can name: all but blank nodes."""
        if any(isinstance(value, BlankNode) for value in self._all(node, name)):
            self._fail(node, f"has a blank node for sh:{name}")
        return self._all(node, name)

    def _one(self, node: Term, name: str) -> Term | None:
        values = self._all(node, name)
        if len(values) > 1:
            self._fail(node, f"has {len(values)} values for sh:{name}")
        return values[0] if values else None

    def _is_true(self, node: Term, name: str) -> bool:
        return str(self._one(node, name)).startswith('"true"')

    def _list(self, node: Term, head: Term, name: str) -> list[Term]:
        items: list[Term] = []
        while head != NamedNode(self._rdf + "nil"):
            first, rest = (self._values.get(head, {}).get(self._rdf + part, []) for part in ("first", "rest"))
            if len(first) != 1 or len(rest) != 1 or first[0] == head or len(items) > MOST_LISTED:
                self._fail(node, f"has no list for sh:{name}")
            items.append(first[0])
            head = rest[0]
        return items

    def _whole(self, node: Term, value: Term, name: str) -> int:
        if not isinstance(value, Literal) or not re.fullmatch(r"\+?\d+", value.value):
            self._fail(node, f"has no whole number for sh:{name}: {value}")
        return int(value.value)

    def _fail(self, node: Term, what: str) -> NoReturn:
        raise OntologyError(f"shape {self._name(node)} {what}", "correct the shape")

    def _name(self, node: Term) -> str:
        """A shape as people know it: its own IRI, or that of the shape in which it stands with its path."""
        if not isinstance(node, BlankNode):
            return str(node)
        path = "".join(f" (path {path})" for path in self._all(node, "path")[:1])
        above = [one for one, values in self._values.items() if any(node in found for found in values.values())]
        return f"{self._name(above[0])}{path}" if above and above[0] != node else f"without a name{path}"

    def _unknown(self) -> Iterator[str]:
        """Every feature in the shapes that is not claimed."""
        known = {self._sh + name for name in (*TARGETS, *PATHS, *CONSTRAINTS, *_SILENT)}
        for node, values in self._values.items():
            kinds = values.get(self._rdf + "type", [])
            if not any(str(kind).startswith(f"<{self._sh}Validation") for kind in kinds):
                unknown = [name for name in values if name.startswith(self._sh) and name not in known]
                yield from ("sh:" + name.removeprefix(self._sh) for name in unknown)
            for name in ("minCount", "maxCount"):
                if any(self._whole(node, number, name) > MOST_COUNTED for number in self._all(node, name)):
                    yield f"sh:{name} above {MOST_COUNTED}"

    def _compiled(self) -> Iterator[Screen]:
        for node in self._values:
            if targets := self._targets(node):
                yield from self._screens(node, " UNION ".join(targets), "?this")

    def _targets(self, node: Term) -> list[str]:
        found = [f"{{ ?this {self._type_path} {name} }}" for name in self._named(node, "targetClass")]
        found += [f"{{ VALUES ?this {{ {one} }} }}" for one in self._named(node, "targetNode")]
        found += [f"{{ ?this {name} {self._new()} }}" for name in self._named(node, "targetSubjectsOf")]
        found += [f"{{ {self._new()} {name} ?this }}" for name in self._named(node, "targetObjectsOf")]
        kinds = {str(kind) for kind in self._values[node].get(self._rdf + "type", [])}
        if f"<{self._rdfs}Class>" in kinds and kinds & {f"<{self._sh}NodeShape>", f"<{self._sh}PropertyShape>"}:
            found.append(f"{{ ?this {self._type_path} {node} }}")
        return found

    def _screens(self, node: Term, reached: str, focus: str, way: str = "") -> Iterator[Screen]:
        """The screens of a shape whose focus nodes the pattern ``reached`` binds, and of the shapes inside it."""
        if self._is_true(node, "deactivated"):
            return
        with self._inside(node):
            value, steps = self._steps(node, focus)
            severity = _local(self._one(node, "severity") or NamedNode(self._sh + "Violation"))
            messages = tuple(text for text in self._all(node, "message") if isinstance(text, Literal))
            pattern = f"{_HERE} {{ {reached} }}"
            checks = []
            faults = self._value_faults(node, value)
            single = ((name, f"{steps} FILTER({fails})", f"({value} AS ?value)") for name, fails in faults)
            for name, body, shown in (*single, *self._set_faults(node, focus, value, steps)):
                query = f"SELECT DISTINCT {way} ({focus} AS ?focus) {shown} WHERE {{ {pattern} {body} }}"
                component = f"{name[0].upper()}{name[1:]}ConstraintComponent"
                checks.append(Check(query, self._name(node), self._one(node, "path"), component, severity, messages))
            if checks:
                fits = " && ".join(self._own(node, focus, value, steps))
                yield f"ASK {{ {pattern} FILTER(!({fits})) }}", tuple(checks)
            way += f" {focus}" if steps else ""
            for child in self._properties(node):
                yield from self._screens(child, f"{{ {reached} }} {steps}", value, way)

    @contextmanager
    def _inside(self, node: Term) -> Iterator[None]:
        if node in self._open:
            self._fail(node, "uses itself: recursive shapes have no agreed meaning")
        self._open.append(node)
        yield
        self._open.pop()

    def _properties(self, node: Term) -> list[Term]:
        if any(not self._all(child, "path") for child in self._all(node, "property")):
            self._fail(node, "has a property shape without sh:path")
        return self._all(node, "property")

    def _steps(self, node: Term, focus: str) -> tuple[str, str]:
        """The variable of a shape's value nodes, and the pattern that leads there from its focus node."""
        path = self._one(node, "path")
        if path is None:
            return focus, ""
        return (value := self._new()), f"{focus} {self._path(node, path)} {value} ."

    def _path(self, node: Term, path: Term) -> str:
        """A path of SHACL as SPARQL writes it."""
        if isinstance(path, NamedNode):
            return str(path)
        if self._rdf + "first" in self._values.get(path, {}):
            return "(" + "/".join(self._path(node, part) for part in self._list(node, path, "path")) + ")"
        if inverse := self._one(path, "inversePath"):
            return f"(^{self._path(node, inverse)})"
        if either := self._one(path, "alternativePath"):
            parts = self._list(node, either, "alternativePath")
            return "(" + "|".join(self._path(node, part) for part in parts) + ")"
        repeated = [(inner, sign) for name, sign in _PATH_SIGNS.items() for inner in self._all(path, name)]
        if len(repeated) != 1:
            self._fail(node, "has a path that is none")
        return f"({self._path(node, repeated[0][0])}{repeated[0][1]})"

    def _new(self) -> str:
        return f"?v{next(self._numbers)}"

    def _conforms(self, node: Term, value: str) -> str:
        """The condition under which a node conforms to a shape."""
        if node not in self._values:
            self._fail(node, "is used but not described")
        if self._is_true(node, "deactivated"):
            return "true"
        with self._inside(node):
            inner, steps = self._steps(node, value)
            parts = self._own(node, value, inner, steps)
            for child in self._properties(node):
                held = self._conforms(child, inner)
                parts.append(f"NOT EXISTS {{ {steps} FILTER(!{held}) }}" if steps else held)
        return f"({' && '.join(parts) or 'true'})"

    def _own(self, node: Term, focus: str, value: str, steps: str) -> list[str]:
        """The conditions that a shape itself sets, without the shapes of its properties."""
        faults = " || ".join(f"({fails})" for _, fails in self._value_faults(node, value))
        one = f"NOT EXISTS {{ {steps} FILTER({faults}) }}" if steps else f"!({faults})"
        rest = (_not(body) for _, body, _ in self._set_faults(node, focus, value, steps))
        return [*([one] if faults else []), *rest]

    def _value_faults(self, node: Term, value: str) -> Iterator[tuple[str, str]]:
        """For each such constraint its name and the condition under which a value node breaks it."""
        for wanted in self._named(node, "class"):
            yield "class", f"NOT EXISTS {{ {value} {self._type_path} {wanted} }}"
        for datatype in self._named(node, "datatype"):
            is_so = f"isLiteral({value}) && DATATYPE({value}) = {datatype}"
            if _local(datatype) == "langString":  # not every engine has this datatype
                is_so = f'isLiteral({value}) && LANG({value}) != ""'
            if str(datatype) == f"<{self._xsd}{_local(datatype)}>":
                is_so += well_formed(value, _local(datatype))
            yield "datatype", f"!COALESCE({is_so}, false)"
        for kind in self._named(node, "nodeKind"):
            if _local(kind) not in _KINDS:
                self._fail(node, f"has no kind of node for sh:nodeKind: {kind}")
            parts = [f"is{part.removesuffix('Node')}({value})" for part in _local(kind).split("Or")]
            yield "nodeKind", f"!({' || '.join(parts)})"
        for name, sign in _BOUNDS.items():
            for bound in self._named(node, name):
                yield name, f"!COALESCE({value} {sign} {bound}, false)"
        for name, sign in (("minLength", "<"), ("maxLength", ">")):
            for length in self._all(node, name):
                yield name, f"isBlank({value}) || STRLEN(STR({value})) {sign} {self._whole(node, length, name)}"
        for pattern in self._all(node, "pattern"):
            yield "pattern", f"isBlank({value}) || !{self._regex(node, value, pattern)}"
        for tags in self._all(node, "languageIn"):
            fits = [f"LANGMATCHES(LANG({value}), {tag})" for tag in self._list(node, tags, "languageIn")]
            yield "languageIn", f"!COALESCE(isLiteral({value}) && ({' || '.join(fits) or 'false'}), false)"
        for listed in self._all(node, "in"):
            ones = self._list(node, listed, "in")
            same = [f"sameTerm({value}, {one})" for one in ones if not isinstance(one, NamedNode)]
            iris = ", ".join(str(one) for one in ones if isinstance(one, NamedNode))
            yield "in", f"!({' || '.join([f'{value} IN ({iris})', *same])})"
        yield from self._logic(node, value)

    def _logic(self, node: Term, value: str) -> Iterator[tuple[str, str]]:
        yield from (("not", self._conforms(shape, value)) for shape in self._all(node, "not"))
        yield from (("node", f"!{self._conforms(shape, value)}") for shape in self._all(node, "node"))
        for name, sign, none in (("and", " && ", "true"), ("or", " || ", "false"), ("xone", " + ", "0")):
            for listed in self._all(node, name):
                count = "IF({}, 1, 0)" if name == "xone" else "{}"
                parts = [count.format(self._conforms(shape, value)) for shape in self._list(node, listed, name)]
                joined = sign.join(parts) or none
                yield name, f"({joined}) != 1" if name == "xone" else f"!({joined})"

    def _regex(self, node: Term, value: str, pattern: Term) -> str:
        flags = self._one(node, "flags")
        more = f", {flags}" if flags else ""
        try:
            re.compile(pattern.value if isinstance(pattern, Literal) else "(")
        except re.error as error:
            self._fail(node, f"has no regular expression for sh:pattern: {pattern} ({error})")
        self._patterns[f'REGEX("", {pattern}{more})'] = self._name(node)
        return f"REGEX(STR({value}), {pattern}{more})"

    def _set_faults(self, node: Term, focus: str, value: str, steps: str) -> Iterator[tuple[str, str, str]]:
        shown = f"({value} AS ?value)"
        for name in ("minCount", "maxCount", "uniqueLang", "lessThan", "lessThanOrEquals"):
            if not steps and self._all(node, name):
                self._fail(node, f"has sh:{name} but no sh:path")
        if (least := self._one(node, "minCount")) and (number := self._whole(node, least, "minCount")):
            yield "minCount", f"FILTER NOT EXISTS {{ {self._at_least(number, node, focus)} }}", ""
        if most := self._one(node, "maxCount"):
            more = self._at_least(self._whole(node, most, "maxCount") + 1, node, focus)
            yield "maxCount", f"FILTER EXISTS {{ {more} }}", ""
        for wanted in self._named(node, "hasValue"):
            other, there = self._steps(node, focus)
            yield "hasValue", f"FILTER NOT EXISTS {{ {there} FILTER(sameTerm({other}, {wanted})) }}", ""
        if self._is_true(node, "uniqueLang"):
            other, there = self._steps(node, focus)
            same = f'LANG({value}) != "" && LCASE(LANG({value})) = LCASE(LANG({other})) && !sameTerm({value}, {other})'
            yield "uniqueLang", f"{steps} {there} FILTER({same})", f"(LCASE(LANG({value})) AS ?language)"
        for term in self._named(node, "equals"):
            (other, there), found = self._steps(node, focus), self._new()
            yield "equals", f"{steps} FILTER NOT EXISTS {{ {focus} {term} {value} }}", shown
            lost = f"NOT EXISTS {{ {there} FILTER(sameTerm({other}, {found})) }}"
            yield "equals", f"{focus} {term} {found} FILTER({lost})", f"({found} AS ?value)"
        for term in self._named(node, "disjoint"):
            yield "disjoint", f"{steps} {focus} {term} {value} .", shown
        for name, sign in (("lessThan", "<"), ("lessThanOrEquals", "<=")):
            for term in self._named(node, name):
                other = self._new()
                body = f"{steps} {focus} {term} {other} . FILTER(!COALESCE({value} {sign} {other}, false))"
                yield name, body, f"{shown} {other}"
        if self._is_true(node, "closed"):
            known = [path for child in self._properties(node) for path in self._all(child, "path")]
            known += [
                p for one in self._all(node, "ignoredProperties") for p in self._list(node, one, "ignoredProperties")
            ]
            named = ", ".join(str(path) for path in known if isinstance(path, NamedNode))
            verb, other = self._new(), self._new()
            body = f"{steps} {value} {verb} {other} FILTER({verb} NOT IN ({named}))"
            yield "closed", body, f"({verb} AS ?path) ({other} AS ?value)"

    def _at_least(self, number: int, node: Term, focus: str) -> str:
        """The pattern of a focus node with so many different value nodes."""
        value, pattern = self._steps(node, focus)
        found = [value]
        while len(found) < number:
            value, steps = self._steps(node, focus)
            pattern += f" FILTER EXISTS {{ {steps} FILTER({' && '.join(f'!sameTerm({value}, {v})' for v in found)})"
            found.append(value)
        return pattern + " }" * (number - 1)


def _not(body: str) -> str:
    """The condition that nothing fits a pattern, as plain as it can be said."""
    if body.startswith("FILTER NOT EXISTS"):
        return body.removeprefix("FILTER NOT ")
    return body.replace("FILTER", "NOT", 1) if body.startswith("FILTER EXISTS") else f"NOT EXISTS {{ {body} }}"


def _rows(check: Check, rows: Result) -> Iterator[Violation]:
    assert isinstance(rows, QuerySolutions)
    given = {variable.value for variable in rows.variables}
    for row in rows:
        value = row["value"] if "value" in given else None
        yield Violation(row["focus"], row["path"] if "path" in given else check.path, value, check)


def _local(term: Term) -> str:
    return re.split("[#/:]", term.value)[-1]


def _pieces(nodes: Collection[NamedNode] | None) -> Iterator[str]:
    """The beginnings of a pattern that restrict its focus nodes, not too many in one query."""
    waiting = iter(sorted(map(str, nodes or ())))
    if nodes is None:
        yield ""
    while piece := list(islice(waiting, _NODES_A_QUERY)):
        yield f"VALUES ?this {{ {' '.join(piece)} }}"
