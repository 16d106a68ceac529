"""Turtle to read and to diff: a writer whose bytes depend on the triples alone.

A fixed table of prefixes, of which those used are written; subjects by class, then label or place, then IRI;
rdf:type first; one object a line. A prefixed name is used only where it needs no escape.
Grammar: RDF 1.1 Turtle, W3C Recommendation of 25 February 2014.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from kg.errors import StoreError
from kg.files import replacing
from kg.ontology import Ontology
from kg.spelling import unmarked

Row = tuple[str, str, str]
Block = tuple[tuple[object, ...], str]

_HEX = "%[0-9A-Fa-f]{2}"
_LOCAL = re.compile(rf"(?:[A-Za-z0-9_]|{_HEX})(?:(?:[A-Za-z0-9_.-]|{_HEX})*(?:[A-Za-z0-9_-]|{_HEX}))?")
# Only plain canonical numbers are written short: rdflib reads a short «+01» as 1 and «0.00000001» as 1E-8.
_SHORT = {
    "xsd:integer": re.compile(r"0|-?[1-9][0-9]{0,17}"),
    "xsd:decimal": re.compile(r"-?(?:0|[1-9][0-9]{0,8})\.[0-9]{0,4}[1-9]"),
    "xsd:boolean": re.compile(r"true|false"),
}
_MOST_NAMES = 200_000
_LABELS = ("skos:prefLabel", "dcterms:title")
_PLACES = ("rdf:subject", "rdf:predicate", "rdf:object", "prov:wasQuotedFrom", "kg:inArticle")
_FIRST = (
    "rdf:type skos:prefLabel skos:altLabel dcterms:title rdf:subject rdf:predicate rdf:object "
    "kg:inArticle prov:wasQuotedFrom kg:sentence kg:start kg:end kg:edtf kg:earliest kg:latest"
).split()


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
    writer = _Writer(ontology, prefixes or ontology.prefixes)
    blocks = sorted(writer.blocks(rows(triples)))
    target: AbstractContextManager[BinaryIO] = replacing(out) if isinstance(out, Path) else nullcontext(out)
    with target as stream:
        stream.write(writer.header().encode())
        for _, text in blocks:
            stream.write(b"\n" + text.encode())


def rows(triples: Iterable[Triple | Quad]) -> list[Row]:
    """The triples as terms of N-Triples, sorted, each once.

    Raises StoreError for a triple about a triple.
    """
    plain = (one.triple if isinstance(one, Quad) else one for one in triples)
    lines = serialize(plain, format=RdfFormat.N_TRIPLES) or b""
    return [_row(line) for line in sorted({*lines.decode().split("\n")} - {""})]


def _row(line: str) -> Row:
    subject, predicate, object_ = line.removesuffix(" .").split(" ", 2)
    if object_.startswith("<<"):
        raise StoreError(f"a triple about a triple cannot be written as Turtle 1.1: {line}")
    return subject, predicate, object_


class _Writer:
    """Turns rows into blocks of text, one for each subject, and knows which prefixes they used."""

    def __init__(self, ontology: Ontology, prefixes: Mapping[str, str]) -> None:
        self._prefixes = prefixes
        self._prefix_of = {namespace: prefix for prefix, namespace in self._prefixes.items()}
        self._order = {f"<{ontology.iri(name)}>": ontology.order(name) for name in ontology.classes}
        self._used: set[str] = set()
        self._names: dict[str, str] = {}
        self._short = {self._full(name): pattern for name, pattern in _SHORT.items()}
        self._labels = [self._full(name) for name in _LABELS]
        self._places = [self._full(name) for name in _PLACES]
        self._first = {self._full(name): place for place, name in enumerate(_FIRST)}
        self._type, self._start = self._full("rdf:type"), self._full("kg:start")

    def header(self) -> str:
        """The prefixes used by the blocks so far."""
        return "".join(
            f"@prefix {prefix}: <{namespace}> .\n"
            for prefix, namespace in self._prefixes.items()
            if prefix in self._used
        )

    def blocks(self, sorted_rows: Iterable[Row]) -> Iterator[Block]:
        """The text of each subject with the key that puts it in its place."""
        for subject, group in groupby(sorted_rows, key=itemgetter(0)):
            by_predicate = groupby(group, key=itemgetter(1))
            properties = {predicate: [row[2] for row in objects] for predicate, objects in by_predicate}
            yield self._key(subject, properties), self._block(subject, properties)

    def _key(self, subject: str, properties: dict[str, list[str]]) -> tuple[object, ...]:
        last = len(self._order) + 1
        rank = min((self._order.get(kind, last) for kind in properties.get(self._type, ())), default=last)
        label = next((properties[name][0] for name in self._labels if name in properties), "")
        place = tuple(properties[name][0] if name in properties else "" for name in self._places)
        start = _numbered(properties[self._start][0]) if self._start in properties else ""
        return rank, _numbered(unmarked(label)) if label else "", label, place, start, subject

    def _block(self, subject: str, properties: dict[str, list[str]]) -> str:
        order = sorted(properties, key=lambda name: (self._first.get(name, len(_FIRST)), name))
        parts = []
        for predicate in order:
            verb = "a" if predicate == self._type else self._name(predicate)
            objects = " ,\n        ".join(self._object(value) for value in properties[predicate])
            parts.append(f"{verb} {objects}")
        return f"{self._name(subject)} " + " ;\n    ".join(parts) + " .\n"

    def _object(self, term: str) -> str:
        if term[0] != '"' or term[-1] != ">":
            return self._name(term)
        end = term.rindex('"^^<')
        datatype = term[end + 3 :]
        short = self._short.get(datatype)
        if short and short.fullmatch(term, 1, end):
            return term[1:end]
        return f"{term[:end]}\"^^{self._name(datatype)}"

    def _name(self, term: str) -> str:
        """An IRI as a prefixed name where it has one; any other term as it is."""
        if term[0] != "<":
            return term
        known = self._names.get(term)
        if known is None:
            if len(self._names) > _MOST_NAMES:
                self._names.clear()
            known = self._names[term] = self._prefixed(term)
        return known

    def _prefixed(self, iri: str) -> str:
        local = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self._prefix_of.get(iri[1:local])
        if prefix is None or not _LOCAL.fullmatch(iri, local, len(iri) - 1):
            return iri
        self._used.add(prefix)
        return f"{prefix}:{iri[local:-1]}"

    def _full(self, name: str) -> str:
        prefix, _, local = name.partition(":")
        return f"<{self._prefixes[prefix]}{local}>"


def _numbered(text: str) -> str:
    """Text whose numbers sort by size: «phiên 2» before «phiên 10»."""
    return re.sub(r"[0-9]+", lambda number: number[0].zfill(8), text)
