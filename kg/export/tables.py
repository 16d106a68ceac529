"""The graph as tables: one for each class, one of facts with their evidence, one of articles.

CSV is exact (RFC 4180); the mode for spreadsheets is safe to open instead: a byte order mark, and an apostrophe
before what a spreadsheet would run as a formula. Parquet holds the same tables.
"""

from __future__ import annotations

import csv as csv_lines
import importlib
import io
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import product
from typing import BinaryIO

from pyoxigraph import Literal, NamedNode

from kg.errors import UsageError
from kg.export.selection import measured
from kg.measures import Measure
from kg.quotations import corrected, corrected_about, quoted
from kg.results import plain
from kg.store import Store, Term

Row = Sequence[str | int | float | None]
Table = tuple[str, Sequence[str], list[Row]]

_JOIN = " | "
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MEASURES = ("degree", "betweenness", "pagerank", "community")
_EVENT = {"Participation": "meeting", "Signing": "agreement"}
_APART = ("Sentence", "Fact", "Support")
_UNTOLD = ("support", "confidence", "mention")
_FACTS = (
    "fact subject subject_label property object object_label confidence rule_confidence article article_title issued "
    "url sentence quote start end rule property_label property_label_en support reference corrected_by corrected_on "
    "correction_reason correction_document"
).split()


def csv(store: Store) -> Iterator[tuple[str, Callable[[BinaryIO], None]]]:
    """The tables as CSV."""
    for name, head, rows in _tables(store):
        yield f"{name}.csv", partial(_write, head, rows, "utf-8", str)


def csv_for_spreadsheets(store: Store) -> Iterator[tuple[str, Callable[[BinaryIO], None]]]:
    """The tables as CSV that no spreadsheet takes for a program; a cell may begin with an apostrophe of ours."""
    for name, head, rows in _tables(store):
        yield f"{name}.csv", partial(_write, head, rows, "utf-8-sig", harmless)


def parquet(store: Store) -> Iterator[tuple[str, Callable[[BinaryIO], None]]]:
    """The tables as Parquet. Raises UsageError where pyarrow is not installed."""
    try:
        arrow, files = importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    except ImportError as error:
        raise UsageError("pyarrow is not installed", "run: pip install pyarrow") from error
    for name, head, rows in _tables(store):
        columns = {column: [row[place] for row in rows] for place, column in enumerate(head)}
        schema = arrow.schema([(column, getattr(arrow, _type(column))()) for column in head])
        yield f"{name}.parquet", partial(files.write_table, arrow.table(columns, schema=schema))


def harmless(cell: str) -> str:
    """A cell that no spreadsheet runs.

    >>> harmless("=HYPERLINK(1)"), harmless("Hà Nội")
    ("'=HYPERLINK(1)", 'Hà Nội')
    """
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) or cell.startswith(_FORMULA) else cell


def _type(column: str) -> str:
    if column in ("degree", "community", "start", "end"):
        return "int64"
    return "float64" if column in ("betweenness", "pagerank") else "string"


def _write(head: Sequence[str], rows: list[Row], encoding: str, cell: Callable[[str], str], out: BinaryIO) -> None:
    text = io.StringIO(newline="")
    writer = csv_lines.writer(text)
    writer.writerow(head)
    for row in rows:
        writer.writerow(["" if v is None else cell(v) if isinstance(v, str) else v for v in row])
    out.write(text.getvalue().encode(encoding))


def _tables(store: Store) -> Iterator[Table]:
    ontology = store.ontology
    apart = {under for name in _APART for under in ontology.subclasses(name)}
    of_thing = measured(store)
    for kind in ontology.classes:
        nodes = [node for node in store.subjects("rdf:type", store.node(kind)) if store.kind(node) == kind]
        if nodes and kind not in apart - store.supported | {"Fact"}:
            yield _class_table(store, kind, nodes, of_thing)
    yield "facts", _FACTS, list(_facts(store))


def _class_table(store: Store, kind: str, nodes: list[NamedNode], of_thing: dict[str, Measure]) -> Table:
    """A row for each member of a class: names, then its properties; of a node also what it is called."""
    found: dict[NamedNode, dict[str, list[Term]]] = {node: {} for node in nodes}
    for node in nodes:
        for triple in store.triples(node):
            found[node].setdefault(store.shorten(triple.predicate.value), []).append(triple.object)
    english = {node: name for node in nodes if (name := store.named(node, "en"))}
    corrections = {node: told for node in nodes if (told := _JOIN.join(map(str, corrected_about(store, node))))}
    events = {node: whole for node in nodes for whole in _wholes(store, kind, node)}
    untold = {"rdf:type", "skos:prefLabel", "skos:altLabel", *(f"kg:{name}" for name in _UNTOLD)}
    names = sorted({name for said in found.values() for name in said} - untold)
    is_node = {n: any(isinstance(v, NamedNode) for said in found.values() for v in said.get(n, ())) for n in names}
    measured = _MEASURES if any(node.value in of_thing for node in nodes) else ()
    columns = [c for name in names for c in ((name, f"{name} label") if is_node[name] else (name,))]
    rows: list[Row] = []
    for node, said in found.items():
        cells: list[str | int | float | None] = [node.value, store.label(node), _joined(said.get("skos:altLabel", []))]
        for name in names:
            values = sorted(said.get(name, []), key=plain)
            cells.append(_joined(values))
            if is_node[name]:
                cells.append(_JOIN.join(_label(store, value) for value in values))
        if events:
            cells += [events[node].value, store.label(events[node])] if node in events else ["", ""]
        cells += [told.get(node, "") for told in (english, corrections) if told]
        one = of_thing.get(node.value)
        cells += [getattr(one, name) if one else None for name in measured]
        rows.append(cells)
    named = [_EVENT[kind], f"{_EVENT[kind]} label"] if events else []
    named += [name for name, told in (("label_en", english), ("correction", corrections)) if told]
    return kind, ["iri", "label", "aliases", *columns, *named, *measured], rows


def _wholes(store: Store, kind: str, node: NamedNode) -> list[NamedNode]:
    """The meeting in which a participation stands, or the agreement in which a signing does."""
    return store.subjects(kind.lower(), node) if kind in _EVENT else []


def _facts(store: Store) -> Iterator[Row]:
    """A row for each statement and each support of it; also for what stands inside a supported node."""
    ontology = store.ontology
    told = {store.node(name) for name in ("rdf:type", *_UNTOLD, "skos:prefLabel", "skos:altLabel")}
    for kind in sorted(store.supported):
        for carrier in store.subjects("rdf:type", store.node(kind)):
            confidence = _joined(store.objects(carrier, "confidence"))
            if ontology.subclasses("Fact") == (kind,):
                parts = [store.objects(carrier, f"rdf:{part}") for part in ("subject", "predicate", "object")]
                said = list(product(*parts))
            else:
                triples = [*store.triples(carrier), *store.triples(None, None, carrier)]
                said = sorted(((t.subject, t.predicate, t.object) for t in triples if t.predicate not in told), key=str)
            supports = list(_supports(store, carrier))
            for subject, predicate, object_ in said:
                start: Row = (
                    carrier.value,
                    plain(subject),
                    _label(store, subject),
                    store.shorten(plain(predicate)),
                    plain(object_),
                    _label(store, object_),
                    confidence,
                )
                words = [_of_ontology(store, predicate, language) for language in ("vi", "en")]
                for quotation, other in supports or [(_NO_QUOTATION, ("",) * len(_OTHER))]:
                    yield *start, *quotation, *words, *other


_NO_QUOTATION: Row = (None,) * (_FACTS.index("property_label") - _FACTS.index("rule_confidence"))
_OTHER = _FACTS[_FACTS.index("support") :]


def _supports(store: Store, carrier: NamedNode) -> Iterator[tuple[Row, Row]]:
    """What a node rests on: of a quotation its cells, of a correction who, when, why and on which document."""
    for q in quoted(store, carrier):
        told = q.confidence, q.article, q.title, q.issued, q.url, q.sentence, q.quote, q.start, q.end, q.rule
        yield told, ("quotation", "", "", "", "", "")
    for one in corrected(store, carrier):
        yield _NO_QUOTATION, ("correction", "", one.author, one.date, one.reason, one.document)
    for support in store.support(carrier):
        if store.kind(support) == "ReferenceEntry":
            row = ", ".join(plain(term) for name in ("file", "row") for term in store.objects(support, name))
            yield _NO_QUOTATION, ("reference", row, "", "", "", "")


def _of_ontology(store: Store, term: Term, language: str) -> str:
    iri = plain(term)
    return store.ontology.label(iri, language) if iri.startswith(store.ontology.namespace) else store.shorten(iri)


def _joined(terms: Sequence[Term]) -> str:
    return _JOIN.join(plain(term) for term in terms)


def _label(store: Store, term: Term) -> str:
    if isinstance(term, Literal):
        return term.value
    if isinstance(term, NamedNode):
        iri = term.value
        return store.ontology.label(iri) if iri.startswith(store.ontology.namespace) else store.label(term)
    return plain(term)
