"""Opens a graph and answers SPARQL over it: in memory, on disk, or behind a SPARQL 1.1 endpoint.

All data stand in the default graph, each triple once; the ontology stands in a named graph of its own.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple

from kg.errors import StoreError, UsageError
from kg.files import settle
from kg.ontology import Ontology
from kg.sparql import bound
from kg.store import disk
from kg.store.apart import all_told_apart
from kg.store.embedded import Embedded
from kg.store.engine import Engine, Result, Term
from kg.store.names import Match, Names, as_iri, best_of, of_class, the_one, written_so
from kg.store.readable import Readable
from kg.store.reading import check, format_of
from kg.store.retract import outdone, without_article
from kg.store.support import support, supporters

WORLD_FILE = "kg.ttl"
EVIDENCE_FILE = "kg-evidence.ttl"
DERIVED_FILE = "kg-derived.trig"

_REMOTE = "sparql+"
_COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
_ELSEWHERE = "LoadDocumentCallback"
_ONTOLOGY_FILES = ("kg.ttl", "concepts.ttl")


class Store(Readable):
    """A graph; in memory unless it is given another engine. ``snapshot`` names that of a store on disk which a change
    makes; ``begun`` has the names that were taken for what was only their beginning, by what was typed."""

    def __init__(self, ontology: Ontology, triples: Iterable[Triple] = (), engine: Engine | None = None) -> None:
        self.engine: Engine = Embedded() if engine is None else engine
        super().__init__(ontology, self.engine)
        self._held = ExitStack()
        self._names: Names | None = None
        self.snapshot = ""
        self.begun: dict[str, str] = {}
        if engine is None:
            self.load_ontology()
            self.add(triples)

    def __len__(self) -> int:
        answer = self.engine.query(_COUNT, {})
        rows = list(answer) if isinstance(answer, ox.QuerySolutions) else []
        return int(rows[0]["n"].value) if rows and isinstance(rows[0]["n"], Literal) else 0

    @property
    def graphs(self) -> frozenset[str]:
        """The named graphs, of which the ontology is one."""
        return self.engine.graphs

    def lines(self) -> Iterator[bytes]:
        """The whole graph as lines of N-Triples without line ends, in no order."""
        return self.engine.lines()

    def near(self) -> Store:
        """The same graph where a walk from node to node is quick: itself, or a copy of an endpoint's in memory."""
        if isinstance(self.engine, Embedded):
            return self
        twin = Store(self.ontology, self.triples())
        twin.prefixes.update(self.prefixes)
        twin.begun = self.begun
        return twin

    def close(self) -> None:
        """Let go of what the store holds; a store that is not used any more does so by itself."""
        self._held.close()

    def _hold(self, held: ExitStack) -> None:
        self._held = held
        weakref.finalize(self, held.close)

    # -- changing -------------------------------------------------------------------------------------------

    def add(self, triples: Iterable[Triple]) -> None:
        """Add triples to the default graph."""
        self._changed(lambda: self.engine.add(triples))

    def replace(self, removed: Iterable[Triple], added: Iterable[Triple]) -> None:
        """Take triples out and put others in, all or none. Raises StoreError for blank nodes."""
        self._changed(lambda: self.engine.replace(removed, added))

    def apply(self, removed: Iterable[bytes], added: Iterable[bytes]) -> None:
        """Change the graph by a difference (see ``difference``): lines of N-Triples that go and that come.

        All or none on an embedded store. Raises StoreError where the graph does not hold what goes, or holds
        what comes (the difference is that of another graph), and for blank nodes.
        """
        goes, comes = list(_triples_of(removed)), list(_triples_of(added))
        if any(next(self.triples(*triple), None) is None for triple in goes) or any(
            next(self.triples(*triple), None) for triple in comes
        ):
            raise StoreError("the difference is that of another graph", "load all files again: kg load … --rebuild")
        self.replace(goes, comes)

    def load(self, path: Path) -> None:
        """Add the triples of a file; those in named graphs stand there and in the default graph.

        Raises StoreError with the file's name and the line where it is wrong.
        """
        format_ = format_of(path)
        try:
            check(path, format_)
            parser = ox.parse(path=path, format=format_)
            next(parser, None)
            self.adopt(parser.prefixes)
            self._changed(lambda: self.engine.load(path, format_))
        except SyntaxError as error:
            line = f":{error.lineno}" if error.lineno else ""
            reason = "a context that stands elsewhere is not fetched" if _ELSEWHERE in error.msg else error.msg
            raise StoreError(f"{path}{line}: {reason}", f"it is read as {format_.name}, as its name says") from error
        except MemoryError as error:
            raise StoreError(f"{path}: a value is too long", "1 MiB is the most") from error
        except (OSError, ValueError) as error:
            raise StoreError(f"cannot read {path}: {getattr(error, 'strerror', None) or error}") from error

    def remove_article(self, article: NamedNode) -> None:
        """Take out an article with all that only it supports."""
        self.replace_article(article, ())

    def replace_article(self, article: NamedNode, given: Iterable[Triple]) -> None:
        """Put the given triples in the place of what an article gave so far, all or none.

        Of two confidences of one node the better counts.
        """
        removed, added = without_article(self, article)
        triples = set(given)
        worse = outdone(self, removed, added, triples)
        self.replace((removed - triples) | worse, (added | triples) - worse)

    def clear(self) -> None:
        """Take out everything but the ontology."""
        self._changed(lambda: self.engine.clear())
        self.load_ontology()

    def load_ontology(self) -> None:
        """Put the ontology into its named graph."""
        graph = self.ontology.namespace.rstrip("#/")
        self.engine.clear(graph)
        for name in _ONTOLOGY_FILES:
            self.engine.load(self.ontology.folder / name, RdfFormat.TURTLE, graph)

    def ontology_triples(self) -> Iterator[Triple]:
        """What the ontology says of its classes, properties and values."""
        for name in _ONTOLOGY_FILES:
            for quad in ox.parse(path=self.ontology.folder / name, format=RdfFormat.TURTLE):
                yield quad.triple

    def adopt(self, prefixes: Mapping[str, str]) -> None:
        """Take over the prefixes of ids from a graph that was written under another data namespace."""
        ours = set(self.ontology.data_kinds)
        self.prefixes.update({prefix: space for prefix, space in prefixes.items() if prefix in ours})

    def _changed(self, change: Callable[[], None]) -> None:
        self._names = None
        change()

    # -- asking ---------------------------------------------------------------------------------------------

    def query(self, sparql: str, bindings: Mapping[str, Term] | None = None) -> Result:
        """The answer of the engine to a query; ``bindings`` gives terms for variables of its pattern.

        The prefixes of the graph need not be declared. Raises QueryError where the query cannot be parsed.
        """
        return self.engine.query(bound(sparql, bindings or {}), self.prefixes)

    def find(self, name: str) -> list[Match]:
        """The entities and articles that answer to a name, the best first.

        First those whose name is equal as written, then without regard to case and dashes, then without
        diacritics, then those whose name begins so. A preferred name goes before another.
        """
        return self._known.find(name)

    def resolve(self, name: str, of: str = "") -> NamedNode:
        """The one entity meant by an IRI, a prefixed name or a name, or by how its name alone begins.

        With ``of``, a class, only entities of that class or of one under it are meant. Raises UnknownTerm, with near
        names, where there is none and UsageError, with the candidates, where there are several.
        """
        classes = self.ontology.subclasses(of) if of else ()
        if node := as_iri(self, name):
            if next(self.triples(node), None) or next(self.triples(None, None, node), None):
                return of_class(name, [(node, self.kind(node))], classes)[0]
            raise UsageError(f"«{name}» is not in the graph")
        found = written_so(self, name) if self._names is None else []
        fitting = [one for one in found if not of or one.kind in classes]
        if len(fitting) == 1:
            return NamedNode(fitting[0].iri)
        matches = best_of(fitting or self._whole(name, classes))
        node = the_one(name, matches, self._known, self._apart)
        if matches[0].is_beginning:
            self.begun[name] = matches[0].name
        return node

    def _apart(self, found: Sequence[Match]) -> list[str]:
        """What tells each of several things apart that answer to one name."""
        return all_told_apart(self, [NamedNode(one.iri) for one in found])

    def _whole(self, name: str, classes: Sequence[str]) -> list[Match]:
        """What has the name and is of one of the classes, or where nothing has the whole name, what begins so."""
        found = self.find(name)
        whole = [one for one in found if not one.is_beginning]
        return of_class(name, [(one, one.kind) for one in whole or found], classes)

    @property
    def _known(self) -> Names:
        if self._names is None:
            self._names = Names(self, self.query)
        return self._names

    def supporters(self, triple: Triple) -> list[NamedNode]:
        """The nodes that carry the support of a domain triple, sorted.

        That is the triple's own Fact, the supported node inside which it stands, or the nodes from which it
        follows as a shortcut.
        """
        return supporters(self, triple)

    def support(self, node: NamedNode) -> list[NamedNode]:
        """The evidence and other support of a supported node."""
        return support(self, node)


def _triples_of(lines: Iterable[bytes]) -> Iterator[Triple]:
    try:
        for quad in ox.parse(b"\n".join(lines), RdfFormat.N_TRIPLES):
            yield quad.triple
    except SyntaxError as error:
        raise StoreError(f"no N-Triples: {error.msg}") from error


def open_store(place: Path | str, ontology: Ontology) -> Store:
    """The graph in a build folder, in a disk store, in one RDF file by its extension, or behind an endpoint.

    An endpoint is ``sparql+`` and its address. Raises StoreError where there is no graph, or with file and
    line where the file is not in its format; RDF/XML with a DOCTYPE and JSON-LD with a remote context are
    refused.
    """
    if str(place).startswith(_REMOTE):
        return _remote(str(place), ontology)
    path = Path(place)
    if disk.is_store(path):
        with ExitStack() as held:
            engine, snapshot = disk.reading(path, held)
            store = Store(ontology, engine=engine)
            store._hold(held.pop_all())
            store.adopt(snapshot.prefixes)
            return store
    if path.is_dir():
        settle(path)
        if not (path / WORLD_FILE).is_file():
            raise StoreError(f"no graph in the folder {path}", "run: kg build, or give --graph (KG_GRAPH) another path")
        names = (WORLD_FILE, EVIDENCE_FILE, DERIVED_FILE)
        files = [path / name for name in names if (path / name).is_file()]
    elif path.is_file():
        files = [path]
    else:
        raise StoreError(f"no graph at {path}", "run: kg build, or give --graph (KG_GRAPH) another path")
    store = Store(ontology)
    for file in files:
        store.load(file)
    return store


@contextmanager
def changing(place: Path | str, ontology: Ontology, rebuild: bool = False) -> Iterator[Store]:
    """A disk store or an endpoint to change; with ``rebuild`` it starts empty.

    A disk store is made where there is none, and changes when the block ends well, as a whole; an endpoint
    changes step by step. Raises LockedError where another process writes to the store, StoreError where it
    is damaged or a folder holds something else.
    """
    if str(place).startswith(_REMOTE):
        store = _remote(str(place), ontology)
        store.clear() if rebuild else store.load_ontology()
        yield store
        return
    path = Path(place)
    if not disk.may_be_store(path):
        raise StoreError(f"{path} holds something else", "give a folder of its own to a store")
    with disk.writing(path, rebuild) as (engine, snapshot):
        store = Store(ontology, engine=engine)
        store.snapshot = snapshot.name
        store.adopt(snapshot.prefixes)
        if snapshot.ontology != ontology.digest:
            store.load_ontology()
            snapshot.ontology = ontology.digest
        yield store
        snapshot.prefixes.update({kind: store.prefixes[kind] for kind in ontology.data_kinds})


def _remote(place: str, ontology: Ontology) -> Store:
    from kg.store.remote import Endpoint, Remote

    endpoint, credentials = Endpoint.parse(place)
    return Store(ontology, engine=Remote(endpoint, credentials))
