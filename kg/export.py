"""Writes a store in a named format."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import Literal, RdfFormat, Triple, serialize

from kg.errors import StoreError, UnknownTerm
from kg.files import replacing
from kg.store import Store
from kg.terms import writable
from kg.turtle import sorted_lines, write_turtle

Writer = Callable[[Store, BinaryIO], None]

_XML_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*$")


@dataclass(frozen=True)
class Format:
    """A form in which a graph is written: its file extension, media type and writer."""

    extension: str
    media_type: str
    write: Writer


def export(store: Store, format_: str, out: Path | BinaryIO) -> None:
    """Write the graph of a store; the bytes depend on its triples alone.

    A path is replaced as a whole or not at all. Raises UnknownTerm for a format that is not in FORMATS and
    StoreError when the file cannot be written.
    """
    if format_ not in FORMATS:
        raise UnknownTerm("format", format_, FORMATS)
    target: AbstractContextManager[BinaryIO] = replacing(out) if isinstance(out, Path) else nullcontext(out)
    with target as stream:
        FORMATS[format_].write(store, stream)


def _turtle(store: Store, out: BinaryIO) -> None:
    write_turtle(store.triples(), out, store.ontology, store.prefixes)


def _lines(store: Store, out: BinaryIO) -> None:
    out.writelines(sorted_lines(store.triples()))


def _in_order(store: Store) -> list[Triple]:
    return sorted(store.triples(), key=lambda t: (str(t.subject), str(t.predicate), str(t.object)))


def _json_ld(store: Store, out: BinaryIO) -> None:
    serialize(_in_order(store), out, RdfFormat.JSON_LD)


def _rdf_xml(store: Store, out: BinaryIO) -> None:
    """RDF/XML by the engine, which writes some triples so that no other XML reader can read them."""
    triples = _in_order(store)
    for triple in triples:
        text = triple.object.value if isinstance(triple.object, Literal) else ""
        if writable(text) != text or not _XML_NAME.search(triple.predicate.value):
            raise StoreError(f"RDF/XML cannot say {triple}", "write another format, such as turtle")
    serialize(triples, out, RdfFormat.RDF_XML, prefixes=dict(store.prefixes))


FORMATS = {
    "turtle": Format(".ttl", "text/turtle", _turtle),
    "ntriples": Format(".nt", "application/n-triples", _lines),
    "nquads": Format(".nq", "application/n-quads", _lines),
    "trig": Format(".trig", "application/trig", _turtle),
    "jsonld": Format(".jsonld", "application/ld+json", _json_ld),
    "rdfxml": Format(".rdf", "application/rdf+xml", _rdf_xml),
}
