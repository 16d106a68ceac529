"""A graph in this process: embedded Oxigraph, in memory or over the files of a disk store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryFile

import pyoxigraph as ox
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Triple

from kg.errors import QueryError, StoreError
from kg.sparql import fault
from kg.store.engine import Result, Term, data_update
from kg.store.reading import WITHOUT_GRAPHS, quads_of

_PIECE = 1 << 22


class Embedded:
    """The engine of a store in memory, or of one on disk when it is given an opened one."""

    def __init__(self, opened: ox.Store | None = None) -> None:
        self._store = ox.Store() if opened is None else opened
        self.loaded = 0  # bytes of files so far

    @property
    def graphs(self) -> frozenset[str]:
        """The named graphs."""
        return frozenset(g.value for g in self._store.named_graphs() if isinstance(g, NamedNode))

    def query(self, sparql: str, prefixes: Mapping[str, str]) -> Result:
        """The answer to a query; raises QueryError where it cannot be parsed or run."""
        try:
            return self._store.query(sparql, prefixes=dict(prefixes))
        except SyntaxError as error:
            raise QueryError(f"the query is no SPARQL 1.1: {fault(sparql, error.msg, prefixes)}") from error
        except (OSError, ValueError, RuntimeError) as error:
            raise QueryError(f"the query cannot run: {error}") from error

    def triples(self, subject: NamedNode | None, predicate: NamedNode | None, object_: Term | None) -> Iterator[Triple]:
        """The triples of the default graph that fit."""
        for quad in self._store.quads_for_pattern(subject, predicate, object_, DefaultGraph()):
            yield quad.triple

    def add(self, triples: Iterable[Triple]) -> None:
        """Add triples to the default graph, all or none."""
        self._store.bulk_extend(Quad(t.subject, t.predicate, t.object) for t in triples)

    def replace(self, removed: Iterable[Triple], added: Iterable[Triple]) -> None:
        """Take triples out of the default graph and put others in, all or none."""
        update = data_update(removed, added)
        if update:
            self._store.update(update)

    def load(self, path: Path, format_: RdfFormat, graph: str | None = None) -> None:
        """Add what a file says; a file that is wrong somewhere adds nothing."""
        self.loaded += path.stat().st_size
        if graph is not None or format_ in WITHOUT_GRAPHS:
            to = NamedNode(graph) if graph else None
            self._store.bulk_load(path=path, format=format_, to_graph=to)
        else:
            self._store.bulk_extend(_in_both(quads_of(path, format_)))

    def lines(self) -> Iterator[bytes]:
        """The default graph as lines of N-Triples, through a file, so that it never stands in memory."""
        with TemporaryFile(prefix="kg-") as file:
            self._store.dump(file, RdfFormat.N_TRIPLES, from_graph=DefaultGraph())
            file.seek(0)
            rest = b""
            while piece := file.read(_PIECE):
                *whole, rest = (rest + piece).split(b"\n")
                yield from whole

    def clear(self, graph: str | None = None) -> None:
        """Take everything out of the default graph, or of a named graph."""
        self._store.clear_graph(DefaultGraph() if graph is None else NamedNode(graph))

    def compact(self) -> None:
        """Lay the files of a store on disk out anew, as its queries read them fastest: after much was loaded."""
        self._store.optimize()

    def close(self) -> None:
        """Write to disk what is not there yet and let go of the files; the engine is empty afterwards."""
        self._store.flush()
        self._store = ox.Store()


def read_only(folder: Path) -> Embedded:
    """The engine over a folder of Oxigraph's files that no one writes to."""
    try:
        return Embedded(ox.Store.read_only(str(folder)))
    except (OSError, RuntimeError) as error:
        raise StoreError(f"{folder} is damaged: {error}") from error


def _in_both(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Each quad in its graph and in the default graph, which holds everything."""
    for quad in quads:
        yield quad
        if not isinstance(quad.graph_name, DefaultGraph):
            yield Quad(quad.subject, quad.predicate, quad.object)
