"""What a store stands on: the same few methods over memory, disk and a SPARQL endpoint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

import pyoxigraph as ox
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple

from kg.errors import StoreError

Term = NamedNode | BlankNode | Literal | Triple
Result = ox.QuerySolutions | ox.QueryBoolean | Iterator[Triple]


class Source(Protocol):
    """What looking at a graph takes."""

    def triples(self, subject: NamedNode | None, predicate: NamedNode | None, object_: Term | None) -> Iterator[Triple]:
        """The triples of the default graph that fit."""


class Engine(Source, Protocol):
    """A graph somewhere: one default graph, which holds all triples, and named graphs beside it."""

    @property
    def graphs(self) -> frozenset[str]:
        """The named graphs."""

    def query(self, sparql: str, prefixes: Mapping[str, str]) -> Result:
        """The answer to a query; ``prefixes`` need not be declared in it. Raises QueryError."""

    def add(self, triples: Iterable[Triple]) -> None:
        """Add triples to the default graph."""

    def replace(self, removed: Iterable[Triple], added: Iterable[Triple]) -> None:
        """Take triples out of the default graph and put others in."""

    def load(self, path: Path, format_: RdfFormat, graph: str | None = None) -> None:
        """Add what a file says to the default graph, and to a named graph what it says there, or all of it
        to the named graph ``graph`` alone. Raises SyntaxError, OSError, ValueError, MemoryError, StoreError."""

    def lines(self) -> Iterator[bytes]:
        """The default graph as lines of N-Triples without line ends."""

    def clear(self, graph: str | None = None) -> None:
        """Take everything out of the default graph, or of a named graph."""


def data_update(removed: Iterable[Triple], added: Iterable[Triple], graph: str | None = None) -> str:
    """A SPARQL update that takes out and puts in triples; sent twice it does the same as once.

    Raises StoreError for a blank node, which an update cannot name.
    """
    parts = []
    for word, triples in (("DELETE", removed), ("INSERT", added)):
        lines = [_line(triple) for triple in triples]
        if lines:
            data = "{\n" + "\n".join(lines) + "\n}"
            parts.append(f"{word} DATA " + (f"{{ GRAPH <{graph}> {data} }}" if graph else data))
    return " ;\n".join(parts)


def _line(triple: Triple) -> str:
    if any(isinstance(term, BlankNode) for term in (triple.subject, triple.object)):
        raise StoreError(f"a blank node cannot be changed: {triple}", "give it an IRI")
    return f"{triple} ."
