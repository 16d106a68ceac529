"""JSON-LD 1.1 with a context of our own: prefixed names for terms and nodes, and the datatype of each property.

Standard: JSON-LD 1.1, W3C Recommendation of 16 July 2020. The context travels inside the document, so that no
reader has to fetch it; it is also a format by itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import BinaryIO

from pyoxigraph import Literal, NamedNode, Triple

from kg.errors import StoreError
from kg.export.rdf import ordered
from kg.ontology import Ontology
from kg.store import Store

Value = str | dict[str, str]


def context(store: Store, out: BinaryIO) -> None:
    """The context as a document of its own."""
    out.write(_text({"@context": _context(store.ontology, store.prefixes)}) + b"\n")


def json_ld(store: Store, out: BinaryIO) -> None:
    """The graph: one node object a line."""
    writer = _Writer(store)
    out.write(b'{"@context": ' + _text(_context(store.ontology, store.prefixes), None) + b',\n"@graph": [')
    for number, (_, group) in enumerate(groupby(ordered(store.triples()), key=lambda triple: str(triple.subject))):
        out.write((b",\n" if number else b"\n") + _text(dict(writer.node(list(group))), None))
    out.write(b"\n]}\n")


def _context(ontology: Ontology, prefixes: Mapping[str, str]) -> dict[str, object]:
    terms: dict[str, object] = {"@version": 1.1, **prefixes}
    for name in ontology.properties:
        datatype = ontology.datatype(name)
        if datatype is None:
            terms[f"kg:{name}"] = {"@id": f"kg:{name}", "@type": "@id"}
        elif ontology.short(datatype) not in ("rdf:langString", "xsd:string"):
            terms[f"kg:{name}"] = {"@id": f"kg:{name}", "@type": ontology.short(datatype)}
    return terms


class _Writer:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._types = {
            ontology.iri(name): datatype
            for ontology in (store.ontology,)
            for name in ontology.properties
            for datatype in [ontology.datatype(name) or "@id"]
        }
        self._string = store.prefixes["xsd"] + "string"

    def node(self, triples: list[Triple]) -> Iterator[tuple[str, object]]:
        """The node object of a subject."""
        yield "@id", self._id(triples[0].subject)
        for predicate, group in groupby(triples, key=lambda triple: triple.predicate):
            values = [triple.object for triple in group]
            if predicate.value == self._store.prefixes["rdf"] + "type":
                yield "@type", [self._id(value) for value in values]
                continue
            known = self._types.get(predicate.value, "")
            written = [self._value(value, known) for value in values]
            yield self._id(predicate), written[0] if len(written) == 1 else written

    def _value(self, term: object, known: str) -> Value:
        if not isinstance(term, Literal):
            return self._id(term) if known == "@id" else {"@id": self._id(term)}
        if term.language:
            return {"@value": term.value, "@language": term.language}
        datatype = term.datatype.value
        if datatype == known or (datatype == self._string and known != "@id" and not self._is_typed(known)):
            return term.value
        return {"@value": term.value, "@type": self._short(datatype)}

    def _is_typed(self, known: str) -> bool:
        """Whether the context gives a datatype to plain text."""
        return bool(known) and not known.endswith(("langString", "#string"))

    def _id(self, term: object) -> str:
        if isinstance(term, NamedNode):
            return self._short(term.value)
        if isinstance(term, Triple):
            raise StoreError(f"JSON-LD cannot say a triple about a triple: {term}", "write turtle-reified")
        return str(term)

    def _short(self, iri: str) -> str:
        short = self._store.shorten(iri)
        return iri if short.partition(":")[2].startswith("//") else short


def _text(value: object, indent: int | None = 1) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=indent).encode()
