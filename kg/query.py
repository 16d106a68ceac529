"""Free SPARQL and the named questions of the ontology, answered over a store."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from typing import TypeVar

from pyoxigraph import Literal, NamedNode, QueryBoolean, QuerySolutions

from kg.chart import chart
from kg.edtf import day_of
from kg.errors import QueryError, StoreError, UnknownTerm, UsageError
from kg.ontology import Ontology
from kg.ordering import in_order, without_order
from kg.questions import Parameter
from kg.results import FORMATS as RESULT_FORMATS
from kg.results import Graph, Rows, Term, Truth, written
from kg.sparql import MAX_DEPTH, Token, check, tokens
from kg.store import Embedded, Prefixed, Result, Store
from kg.terms import Terms
from kg.turtle import write_turtle

Answer = Rows | Truth | Graph
T = TypeVar("T")

# Names are asked for in several queries, none of which is longer than one may be.
_NODES_AT_ONCE = 2_000
_LABELS = "SELECT ?node ?name {{ VALUES ?node {{ {} }} ?node skos:prefLabel|dcterms:title|kg:edtf ?name }}"

FORMATS = (*RESULT_FORMATS, "chart", "turtle")


@dataclass(frozen=True)
class Limits:
    """What a query may use: rows or triples of its answer, levels of nesting, and, where it runs under guard,
    seconds and bytes of memory; None is no limit."""

    rows: int | None = None
    seconds: float | None = None
    memory: int | None = None
    depth: int = MAX_DEPTH


def run(query: str, store: Store, bindings: Mapping[str, Term] | None = None, limits: Limits | None = None) -> Answer:
    """The answer to a SPARQL query; ``bindings`` gives terms for variables of its pattern.

    Raises QueryError where the query is wrong, would change the graph, or would fetch from elsewhere.
    """
    limits = limits or Limits()
    result = found(query, store, bindings, limits.depth)
    most = limits.rows
    with telling_what_failed():
        if isinstance(result, QueryBoolean):
            return Truth(bool(result))
        if not isinstance(result, QuerySolutions):
            triples, cut = _some(result, most)
            return Graph(tuple(triples), cut)
        variables = tuple(variable.value for variable in result.variables)
        rows, cut = _some(map(tuple, result), most)
        return Rows(variables, tuple(rows), cut)


def found(query: str, store: Store, bindings: Mapping[str, Term] | None = None, depth: int = MAX_DEPTH) -> Result:
    """What the engine finds, before it is read. Raises QueryError as ``run`` does."""
    check(query, store, depth)
    return store.query(query, bindings)


@contextmanager
def telling_what_failed() -> Iterator[None]:
    """Errors of an engine while its answer is read, as ours."""
    try:
        yield
    except SyntaxError as error:
        raise StoreError(f"the answer is no answer: {error.msg}", "the endpoint may have stopped halfway") from error
    except (OSError, ValueError, RuntimeError) as error:
        raise QueryError(f"the query cannot run: {error}") from error


def ask(name: str, store: Store, values: Mapping[str, str] | None = None, limits: Limits | None = None) -> Answer:
    """The answer to a named question; ``values`` are its parameters as typed.

    An entity may be given by name, prefixed name or IRI, a concept or class by its short form or by its words in any
    language. Raises UnknownTerm for a question, parameter, entity or concept that does not exist, UsageError for a
    value that does not fit or a name that is ambiguous. An endpoint that cannot run the question is read whole, and
    the question is answered here.
    """
    limits = limits or Limits()
    query, order = without_order(query_of(name, store, values))
    whole = replace(limits, rows=None) if order else limits
    try:
        answer = run(query, store, limits=whole)
    except QueryError:
        if isinstance(store.engine, Embedded):
            raise
        answer = run(query, store.near(), limits=whole)
    if not isinstance(answer, Rows):
        return answer
    # Virtuoso 7 gives rows twice that DISTINCT should give once.
    found = in_order(answer.distinct() if "SELECT DISTINCT" in query else answer, order)
    return Rows(found.variables, found.rows[: limits.rows], found.cut or len(found) > len(found.rows[: limits.rows]))


def query_of(name: str, store: Store, values: Mapping[str, str] | None = None) -> str:
    """The query of a named question, its parameters bound. Raises as ``ask`` does."""
    question = store.ontology.question(name)
    known = {parameter.name: parameter for parameter in question.parameters}
    typed = {_own_name(parameter, known, values or {}): value for parameter, value in (values or {}).items()}
    given = {p.name: p.default for p in question.parameters if p.default is not None} | typed
    for parameter in given:
        if parameter not in known:
            raise UnknownTerm(f"parameter of {name}", parameter, known, f"it takes {', '.join(known)}")
    terms = {key: str(_term(known[key], value, store)) for key, value in given.items()}
    return question.bound(terms)


_WHO = frozenset({"about", "agent", "entity", "holder", "party", "person", "speaker"})


def _own_name(parameter: str, known: Iterable[str], given: Mapping[str, str]) -> str:
    """The name by which a question knows whom it is about: «agent», «person», «speaker» and the like are one where it
    has only one such parameter."""
    own = _WHO.intersection(known)
    return next(iter(own)) if parameter in _WHO and len(own) == 1 and own.isdisjoint(given) else parameter


def write(answer: Answer, format_: str, names: Prefixed, columns: int | None = None) -> str:
    """The answer in one of FORMATS; «table», the usual one, stands for Turtle where the answer is a graph.

    A table fits into so many ``columns`` of a terminal. Raises UsageError for a format that the answer does not have.
    """
    if format_ not in FORMATS:
        raise UnknownTerm("format", format_, FORMATS)
    fitting = ("turtle", "table") if isinstance(answer, Graph) else FORMATS[: -2 if isinstance(answer, Truth) else -1]
    if format_ not in fitting:
        raise UsageError(f"this answer cannot be written as {format_}", f"it can as {', '.join(fitting)}")
    if isinstance(answer, Graph):
        out = io.BytesIO()
        write_turtle(answer.triples, out, names.ontology, names.prefixes)
        return out.getvalue().decode()
    if format_ == "chart" and isinstance(answer, Rows):
        return chart(answer, names.shorten)
    return written(answer, format_, names.shorten, columns)


def unknown_terms(query: str, names: Prefixed) -> list[UnknownTerm]:
    """The terms of our ontology's namespace in a query that the ontology does not have: nothing can answer to them.

    What ends in a hyphen is the beginning of terms, such as a query puts together.
    """
    known, ontology = dict(names.prefixes), names.ontology
    found: dict[str, UnknownTerm] = {}
    before = [Token("", "", 0)] * 2
    for token in tokens(query):
        if token.kind == "iri" and before[1].kind == "name" and before[0].text.lower() == "prefix":
            known[before[1].text[:-1]] = token.text[1:-1]
        elif token.kind in ("iri", "name"):
            prefix, _, local = token.text.partition(":")
            iri = token.text[1:-1] if token.kind == "iri" else known.get(prefix, "") + local.rstrip(".")
            try:
                if iri.startswith(ontology.namespace) and not iri.endswith(("#", "-")):
                    ontology.iri(iri)
            except UnknownTerm:
                terms = (*ontology.classes, *ontology.properties)
                found[iri] = UnknownTerm("term", ontology.short(iri), terms)
        before = [before[1], token]
    return list(found.values())


def in_order_of_text(rows: Rows, query: str) -> Rows:
    """The rows of «SELECT *» with their columns in the order in which the query first names them."""
    asked = list(tokens(query))
    stars = [before.text.lower() for before, token in pairwise(asked) if token.text == "*"]
    if not {"select", "distinct", "reduced"} & set(stars):
        return rows
    named = dict.fromkeys(token.text[1:] for token in asked if token.kind == "variable")
    order = [name for name in named if name in rows.variables]
    return rows.only(order) if sorted(order) == sorted(rows.variables) else rows


def with_names(rows: Rows, names: Prefixed, query: Callable[[str], Answer], language: str = "vi") -> Rows:
    """The rows with names instead of nodes, in every format; ``query`` asks the graph for them.

    A column of nodes whose names stand in another column is left out, and lends that one the names it lacks; other
    nodes, and terms of the ontology, are told by their names.
    """
    named = rows.named()
    told = _lent(rows, named).only([name for name in rows.variables if name not in named])
    nodes = sorted({term for row in told.rows for term in row if isinstance(term, NamedNode)}, key=str)
    labels = {node: names.ontology.label(node.value, language) for node in nodes if _is_known(node, names.ontology)}
    asked = [node for node in nodes if node not in labels]
    for start in range(0, len(asked), _NODES_AT_ONCE):
        values = " ".join(map(str, asked[start : start + _NODES_AT_ONCE]))
        found = query(_LABELS.format(values))
        for node, label in found.rows if isinstance(found, Rows) else ():
            if isinstance(node, NamedNode) and isinstance(label, Literal):
                labels[node] = label.value if label.language == language else labels.get(node, label.value)
    cells = (tuple(_named(term, labels) for term in row) for row in told.rows)
    return Rows(told.variables, tuple(cells), rows.cut)


def _lent(rows: Rows, named: Mapping[str, str]) -> Rows:
    """The rows with the node itself where the column of its name says nothing."""
    lenders = {rows.variables.index(label): rows.variables.index(name) for name, label in named.items()}
    cells = (tuple(row[lenders.get(i, i)] if row[i] is None else row[i] for i in range(len(row))) for row in rows.rows)
    return replace(rows, rows=tuple(cells))


def _named(term: Term | None, labels: Mapping[NamedNode, str]) -> Term | None:
    return Literal(labels[term]) if isinstance(term, NamedNode) and term in labels else term


def _is_known(node: NamedNode, ontology: Ontology) -> bool:
    try:
        return bool(ontology.iri(node.value))
    except UnknownTerm:
        return False


def _term(parameter: Parameter, value: str, store: Store) -> NamedNode | Literal:
    """The value of a parameter as a term; a coarse date counts from its first day, «until» to its last."""
    if parameter.type == "entity":
        return store.resolve(value, parameter.of)
    if parameter.type == "concept":
        known = store.ontology.concepts(parameter.of).values()
        return NamedNode(store.ontology.iri(store.ontology.meant(value, known, f"value of {parameter.of}")[0]))
    if parameter.type == "class":
        return NamedNode(store.ontology.iri(store.ontology.meant(value, store.ontology.classes, "class")[0]))
    if parameter.type == "text":
        return Literal(value)
    try:
        if parameter.type == "integer":
            return Terms(store.prefixes).typed(str(int(value)), "integer")
    except ValueError as error:
        raise UsageError(f"{parameter.name}: «{value}» is no {parameter.type}", str(error)) from error
    day = day_of(parameter.name, value, last=parameter.name == "until")
    return Terms(store.prefixes).typed(day.isoformat(), "date")


def _some(found: Iterable[T], most: int | None) -> tuple[list[T], bool]:
    """At most so many of the found, and whether there were more."""
    iterator: Iterator[T] = iter(found)
    taken = list(islice(iterator, most))
    return taken, most is not None and next(iterator, None) is not None
