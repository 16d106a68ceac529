"""Turtle to read and to diff: a writer whose bytes depend on the triples alone.

A fixed table of prefixes, of which those used are written; subjects by class, then label or place, then IRI;
rdf:type first; one object a line. A prefixed name is used only where it needs no escape.
All work is done on lines of N-Triples as bytes; what does not fit in memory is sorted on disk.
Grammar: RDF 1.1 Turtle, W3C Recommendation of 25 February 2014.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from kg.errors import StoreError
from kg.files import replacing
from kg.ontology import Ontology
from kg.sorting import Sorted
from kg.spelling import unmarked

_HEX = rb"%[0-9A-Fa-f]{2}"
_LOCAL = re.compile(
    rb"(?:[A-Za-z0-9_]|" + _HEX + rb")(?:(?:[A-Za-z0-9_.-]|" + _HEX + rb")*(?:[A-Za-z0-9_-]|" + _HEX + rb"))?"
)
# Only plain canonical numbers are written short: rdflib reads a short «+01» as 1 and «0.00000001» as 1E-8.
_SHORT = {
    "xsd:integer": re.compile(rb"0|-?[1-9][0-9]{0,17}"),
    "xsd:decimal": re.compile(rb"-?(?:0|[1-9][0-9]{0,8})\.[0-9]{0,4}[1-9]"),
    "xsd:boolean": re.compile(rb"true|false"),
}
_MOST_NAMES = 200_000
_PIECE = 50_000
# N-Triples escapes these, so they can stand for what a sorted line may not hold.
_LINE_END, _KEY_END, _PART = b"\x01", b"\x02", b"\x00"
_CLOSES = ord(">")
_LABELS = ("skos:prefLabel", "dcterms:title")
_PLACES = ("rdf:subject", "rdf:predicate", "rdf:object", "prov:wasQuotedFrom", "kg:inArticle")
_FIRST = (
    "rdf:type skos:prefLabel skos:altLabel dcterms:title rdf:subject rdf:predicate rdf:object "
    "kg:inArticle prov:wasQuotedFrom kg:sentence kg:start kg:end kg:edtf kg:earliest kg:latest"
).split()

Properties = dict[bytes, list[bytes]]


def write_turtle(
    triples: Iterable[Triple | Quad],
    out: Path | BinaryIO,
    ontology: Ontology,
    prefixes: Mapping[str, str] | None = None,
) -> None:
    """Write the triples as Turtle, each once; the graph of a quad is left out.

    ``prefixes`` takes the place of the ontology's, for a graph under another data namespace.

    A path is replaced as a whole or not at all. Raises StoreError when it cannot be written, or when a
    triple stands for a term, which Turtle 1.1 cannot say.
    """
    write_turtle_lines(lines_of(triples), out, ontology, prefixes)


def write_turtle_lines(
    lines: Iterable[bytes],
    out: Path | BinaryIO,
    ontology: Ontology,
    prefixes: Mapping[str, str] | None = None,
) -> None:
    """The same from lines of N-Triples in any order, as Oxigraph writes them: the fastest way."""
    with Sorted() as rows:
        rows.extend(lines)
        write_sorted_turtle(rows, out, ontology, prefixes)


def write_sorted_turtle(
    rows: Iterable[bytes],
    out: Path | BinaryIO,
    ontology: Ontology,
    prefixes: Mapping[str, str] | None = None,
) -> None:
    """The same from lines that are sorted already, each there once."""
    writer = _Writer(ontology, prefixes or ontology.prefixes)
    with Sorted() as blocks:
        blocks.extend(writer.blocks(rows))
        target: AbstractContextManager[BinaryIO] = replacing(out) if isinstance(out, Path) else nullcontext(out)
        with target as stream:
            stream.write(writer.header())
            for block in blocks:
                stream.write(block[block.index(_KEY_END) + 1 :].replace(_LINE_END, b"\n"))


def subjects(rows: Iterable[bytes]) -> Iterator[tuple[bytes, Properties]]:
    """Each subject of sorted lines with what is said of it: the values of each property, sorted."""
    current = b""
    properties: Properties = {}
    for row in rows:
        subject, predicate, object_ = row.split(b" ", 2)
        if subject != current:
            if properties:
                yield current, properties
            current, properties = subject, {}
        if predicate in properties:
            properties[predicate].append(object_[:-2])
        else:
            properties[predicate] = [object_[:-2]]
    if properties:
        yield current, properties


def lines_of(triples: Iterable[Triple | Quad]) -> Iterator[bytes]:
    """The triples as lines of N-Triples without line ends, in the order in which they come."""
    plain = (one.triple if isinstance(one, Quad) else one for one in triples)
    while piece := list(islice(plain, _PIECE)):
        yield from (serialize(piece, format=RdfFormat.N_TRIPLES) or b"").split(b"\n")[:-1]


def sorted_lines(triples: Iterable[Triple | Quad]) -> Iterator[bytes]:
    """The triples as lines of N-Triples with line ends, sorted, each once."""
    with Sorted() as rows:
        rows.extend(lines_of(triples))
        for line in rows:
            yield line + b"\n"


class _Writer:
    """Turns sorted lines into blocks of text, one for each subject, and knows which prefixes they used."""

    def __init__(self, ontology: Ontology, prefixes: Mapping[str, str]) -> None:
        self._prefixes = prefixes
        self._prefix_of = {space.encode(): prefix.encode() for prefix, space in prefixes.items()}
        self._order = {self._full(name): ontology.order(name) for name in ontology.classes}
        self._used: set[bytes] = set()
        self._names: dict[bytes, bytes] = {}
        self._plans: dict[tuple[bytes, ...], list[tuple[bytes, bytes]]] = {}
        self._short = {self._full(name): pattern for name, pattern in _SHORT.items()}
        self._labels = [self._full(name) for name in _LABELS]
        self._places = [self._full(name) for name in _PLACES]
        self._first = {self._full(name): place for place, name in enumerate(_FIRST)}
        self._type, self._start = self._full("rdf:type"), self._full("kg:start")

    def header(self) -> bytes:
        """The prefixes used by the blocks so far."""
        return "".join(
            f"@prefix {prefix}: <{namespace}> .\n"
            for prefix, namespace in self._prefixes.items()
            if prefix.encode() in self._used
        ).encode()

    def blocks(self, rows: Iterable[bytes]) -> Iterator[bytes]:
        """The block of each subject as one line: the key that puts it in its place, then its text."""
        for subject, properties in subjects(rows):
            yield self._keyed(subject, properties)

    def _keyed(self, subject: bytes, properties: Properties) -> bytes:
        text = self._block(subject, properties).replace(b"\n", _LINE_END)
        return self._key(subject, properties) + _KEY_END + _LINE_END + text

    def _key(self, subject: bytes, properties: Properties) -> bytes:
        last = len(self._order) + 1
        rank = min((self._order.get(kind, last) for kind in properties.get(self._type, ())), default=last)
        label = next((properties[name][0] for name in self._labels if name in properties), b"")
        folded = _numbered(unmarked(label.decode()).encode()) if label else b""
        places = [properties[name][0] if name in properties else b"" for name in self._places]
        start = _numbered(properties[self._start][0]) if self._start in properties else b""
        return _PART.join((b"%04d" % min(rank, 9999), folded, label, *places, start, subject))

    def _block(self, subject: bytes, properties: Properties) -> bytes:
        plan = self._plans.get(tuple(properties)) or self._planned(tuple(properties))
        name = self._name
        parts = [verb + b" ,\n        ".join(map(name, properties[predicate])) for predicate, verb in plan]
        return self._name(subject) + b" " + b" ;\n    ".join(parts) + b" .\n"

    def _planned(self, predicates: tuple[bytes, ...]) -> list[tuple[bytes, bytes]]:
        """The order in which properties are written, each with its verb; the same for all of one shape."""
        order = sorted(predicates, key=lambda name: (self._first.get(name, len(_FIRST)), name))
        plan = [(name, (b"a" if name == self._type else self._name(name)) + b" ") for name in order]
        self._plans[predicates] = plan
        return plan

    def _name(self, term: bytes) -> bytes:
        """A term as Turtle writes it: an IRI or a datatype as a prefixed name where it has one."""
        if term[-1] != _CLOSES:
            return term
        known = self._names.get(term)
        if known is None:
            if len(self._names) > _MOST_NAMES:
                self._names.clear()
            known = self._names[term] = self._typed(term) if term[:1] == b'"' else self._prefixed(term)
        return known

    def _typed(self, term: bytes) -> bytes:
        end = term.rindex(b'"^^<')
        datatype = term[end + 3 :]
        short = self._short.get(datatype)
        if short and short.fullmatch(term, 1, end):
            return term[1:end]
        return term[: end + 3] + self._name(datatype)

    def _prefixed(self, iri: bytes) -> bytes:
        if iri[:2] == b"<<":
            raise StoreError(f"a triple about a triple cannot be written as Turtle 1.1: {iri.decode()}")
        local = max(iri.rfind(b"/"), iri.rfind(b"#")) + 1
        prefix = self._prefix_of.get(iri[1:local])
        if prefix is None or not _LOCAL.fullmatch(iri, local, len(iri) - 1):
            return iri
        self._used.add(prefix)
        return prefix + b":" + iri[local:-1]

    def _full(self, name: str) -> bytes:
        prefix, _, local = name.partition(":") if ":" in name else ("kg", "", name)
        return f"<{self._prefixes[prefix]}{local}>".encode()


def _numbered(text: bytes) -> bytes:
    """Text whose numbers sort by size: «phiên 2» before «phiên 10»."""
    return re.sub(rb"[0-9]+", lambda number: number[0].zfill(8), text)
