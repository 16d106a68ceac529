"""Opens a graph and answers SPARQL over it: embedded Oxigraph in memory.

All data stand in the default graph, each triple once; the ontology stands in a named graph of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, RdfFormat, Triple

from kg.errors import QueryError, StoreError, UnknownTerm, UsageError
from kg.ontology import Ontology
from kg.shortcuts import MET, PRESENT, SHORTCUTS, Shortcut
from kg.sparql import fault
from kg.spelling import caseless, shown, unmarked

Term = NamedNode | BlankNode | Literal | Triple
Result = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples

WORLD_FILE = "kg.ttl"
EVIDENCE_FILE = "kg-evidence.ttl"
FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".jsonld": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
}

_NAMES = ("skos:prefLabel", "dcterms:title", "skos:altLabel", "dcterms:identifier")
_FORMS = (shown, caseless, unmarked, unmarked)
_BEGINS = 3
_SHOWN_CANDIDATES = 8


@dataclass(frozen=True, order=True)
class Match:
    """An entity that answers to a typed name; ``rank`` 0 is the best, ``name`` the form that fits."""

    rank: int
    label: str
    iri: str
    name: str
    kind: str


def open_store(path: Path, ontology: Ontology) -> Store:
    """The graph in a build folder or in one RDF file, by its extension.

    Named graphs of a file are folded into the default graph. Raises StoreError where there is no graph, or
    with file and line where the file is not in its format; RDF/XML with a DOCTYPE and JSON-LD with a remote
    context are refused.
    """
    store = Store(ontology)
    if path.is_dir():
        if not (path / WORLD_FILE).is_file():
            raise StoreError(f"no graph in {path}", "run: kg build")
        files = [file for file in (path / WORLD_FILE, path / EVIDENCE_FILE) if file.is_file()]
    elif path.is_file():
        files = [path]
    else:
        raise StoreError(f"no graph at {path}", "run: kg build, or give --graph another path")
    for file in files:
        store.load(file)
    return store


class Store:
    """A graph in memory; ``prefixes`` are those of the ontology, or those that the loaded files declare."""

    def __init__(self, ontology: Ontology, triples: Iterable[Triple] = ()) -> None:
        self.ontology = ontology
        self.prefixes: dict[str, str] = dict(ontology.prefixes)
        self._supported = frozenset(ontology.subclasses("Supported"))
        self._store = ox.Store()
        self._read_ontology()
        self.add(triples)

    def __len__(self) -> int:
        return sum(1 for _ in self.triples())

    @property
    def graphs(self) -> frozenset[str]:
        """The named graphs, of which the ontology is one."""
        return frozenset(g.value for g in self._store.named_graphs() if isinstance(g, NamedNode))

    def add(self, triples: Iterable[Triple]) -> None:
        """Add triples to the default graph."""
        self._store.bulk_extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples)
        self.__dict__.pop("_named", None)

    def load(self, path: Path) -> None:
        """Add the triples of a file; raises StoreError with its name and the line where it is wrong."""
        format_ = FORMATS.get(path.suffix.lower())
        if format_ is None:
            raise StoreError(f"{path}: no RDF file by its name", f"known endings: {' '.join(FORMATS)}")
        try:
            if format_ == RdfFormat.RDF_XML:
                _refuse_doctype(path)
            parser = ox.parse(path=path, format=format_)
            quads = iter(parser)
            first = next(quads, None)
            self._adopt(parser.prefixes)
            if first and format_ in (RdfFormat.TURTLE, RdfFormat.N_TRIPLES, RdfFormat.RDF_XML):
                self._store.bulk_load(path=path, format=format_)
            elif first:
                self.add(quad.triple for quad in (first, *quads))
        except SyntaxError as error:
            line = f":{error.lineno}" if error.lineno else ""
            raise StoreError(f"{path}{line}: {error.msg}", "its name says another format") from error
        except MemoryError as error:
            raise StoreError(f"{path}: a value is too long", "16 MiB is the most") from error
        except (OSError, ValueError) as error:
            raise StoreError(f"cannot read {path}: {getattr(error, 'strerror', None) or error}") from error
        self.__dict__.pop("_named", None)

    def query(self, sparql: str, bindings: Mapping[str, Term] | None = None) -> Result:
        """The answer of the engine to a query; ``bindings`` gives terms for variables that it selects.

        The prefixes of the graph need not be declared. Raises QueryError where the query cannot be parsed or
        a bound variable is not selected.
        """
        substitutions = {ox.Variable(name): term for name, term in (bindings or {}).items()}
        try:
            return self._store.query(sparql, prefixes=self.prefixes, substitutions=substitutions)
        except SyntaxError as error:
            raise QueryError(f"the query is no SPARQL 1.1: {fault(sparql, error.msg)}") from error
        except (OSError, ValueError, RuntimeError) as error:
            raise QueryError(f"the query cannot run: {error}") from error

    def triples(
        self,
        subject: NamedNode | None = None,
        predicate: NamedNode | None = None,
        object_: Term | None = None,
    ) -> Iterator[Triple]:
        """The triples of the default graph that fit; all of them without arguments."""
        for quad in self._store.quads_for_pattern(subject, predicate, object_, DefaultGraph()):
            yield quad.triple

    def objects(self, subject: NamedNode, name: str) -> list[Term]:
        """The values of a property of the ontology, sorted."""
        return sorted((t.object for t in self.triples(subject, self._node(name))), key=str)

    def subjects(self, name: str, value: Term) -> list[NamedNode]:
        """The named subjects that have the value for a property, sorted."""
        found = (t.subject for t in self.triples(None, self._node(name), value))
        return sorted((node for node in found if isinstance(node, NamedNode)), key=str)

    def kind(self, node: NamedNode) -> str:
        """The class of a node by its short name, the first in the ontology's order; empty without one."""
        types = [term for term in self.objects(node, "rdf:type") if isinstance(term, NamedNode)]
        kinds = {self.ontology.short(term.value) for term in types}
        return next((name for name in self.ontology.classes if name in kinds), min(kinds, default=""))

    def label(self, node: NamedNode, language: str = "vi") -> str:
        """The preferred name of a node in a language, else in any, else its title, else its shortened IRI."""
        for name in ("skos:prefLabel", "dcterms:title", "edtf"):
            labels = [term for term in self.objects(node, name) if isinstance(term, Literal)]
            if labels:
                return next((term for term in labels if term.language == language), labels[0]).value
        return self.shorten(node.value)

    def shorten(self, iri: str) -> str:
        """An IRI as a prefixed name of this graph where it has one."""
        fitting = [(len(space), prefix) for prefix, space in self.prefixes.items() if iri.startswith(space)]
        length, prefix = max(fitting, default=(0, ""))
        return f"{prefix}:{iri[length:]}" if prefix else iri

    # -- names ----------------------------------------------------------------------------------------------

    def find(self, name: str) -> list[Match]:
        """The entities and articles that answer to a name, the best first.

        First those whose name is equal as written, then without regard to case and dashes, then without
        diacritics, then those whose name begins so. A preferred name goes before another.
        """
        best: dict[str, Match] = {}
        for level, form in enumerate(_FORMS):
            wanted = form(name)
            for iri, label, place, kind in self._named if wanted else ():
                known = form(label)
                if known == wanted or (level == _BEGINS and known.startswith(wanted)):
                    match = Match(level * len(_NAMES) + place, self._shown_label(iri), iri, label, kind)
                    best[iri] = min(best.get(iri, match), match)
        return sorted(best.values())

    def resolve(self, name: str) -> NamedNode:
        """The one entity meant by an IRI, a prefixed name or a name.

        Raises UnknownTerm, with near names, where there is none and UsageError, with the candidates, where
        there are several.
        """
        if node := self._as_iri(name):
            if next(self.triples(node), None) or next(self.triples(None, None, node), None):
                return node
            raise UsageError(f"«{name}» is not in the graph")
        matches = self.find(name)
        whole = [match for match in matches if match.rank < _BEGINS * len(_NAMES)]
        best = [match for match in whole if match.rank == whole[0].rank] or matches
        if not best:
            raise UnknownTerm("entity", name, {label for _, label, _, _ in self._named})
        if len(best) > 1:
            listed = "".join(f"\n  {m.kind}  {m.label}  <{m.iri}>" for m in best[:_SHOWN_CANDIDATES])
            more = "\n  …" if len(best) > _SHOWN_CANDIDATES else ""
            raise UsageError(f"«{name}» may mean {len(best)} entities; give the IRI of one:{listed}{more}")
        return NamedNode(best[0].iri)

    def _as_iri(self, name: str) -> NamedNode | None:
        text = name.strip().removeprefix("<").removesuffix(">")
        prefix, colon, local = text.partition(":")
        if not colon or not local or " " in text:
            return None
        if prefix in self.prefixes:
            text = self.prefixes[prefix] + local
        elif not local.startswith("//") and not prefix.startswith("urn"):
            return None
        try:
            return NamedNode(text)
        except ValueError:
            return None

    @cached_property
    def _named(self) -> list[tuple[str, str, int, str]]:
        """Each name with its node, its place in the order of kinds of names, and the class of the node."""
        rows = []
        for place, property_name in enumerate(_NAMES):
            for triple in self.triples(None, self._node(property_name)):
                node, name = triple.subject, triple.object
                if isinstance(node, NamedNode) and isinstance(name, Literal):
                    rows.append((node.value, name.value, place, self.kind(node)))
        return sorted(row for row in rows if row[3] not in self._supported)

    def _shown_label(self, iri: str) -> str:
        return self.label(NamedNode(iri))

    # -- support --------------------------------------------------------------------------------------------

    def supporters(self, triple: Triple) -> list[NamedNode]:
        """The nodes that carry the support of a domain triple, sorted.

        That is the triple's own Fact, the supported node inside which it stands, or the nodes from which it
        follows as a shortcut.
        """
        subject, predicate, object_ = triple.subject, triple.predicate, triple.object
        if not isinstance(subject, NamedNode):
            return []
        facts = {n for n in self.subjects("rdf:subject", subject) if self._states(n, predicate, object_)}
        ends = [node for node in (subject, object_) if isinstance(node, NamedNode) and self._carries(node)]
        if facts or ends:
            return sorted(facts, key=str) or ends[:1]
        name = self.ontology.short(predicate.value)
        nodes: set[NamedNode] = set()
        if isinstance(object_, NamedNode):
            for shortcut in (one for one in SHORTCUTS if one.property == name):
                nodes |= self._nodes(shortcut, subject, object_)
            if name == MET:
                nodes |= self._meetings_of_two(subject, object_)
        return sorted(nodes, key=str)

    def support(self, node: NamedNode) -> list[NamedNode]:
        """The evidence and other support of a supported node."""
        return [term for term in self.objects(node, "support") if isinstance(term, NamedNode)]

    def _carries(self, node: NamedNode) -> bool:
        return self.kind(node) in self._supported

    def _states(self, fact: NamedNode, predicate: NamedNode, object_: Term) -> bool:
        stated = self.objects(fact, "rdf:predicate"), self.objects(fact, "rdf:object")
        return predicate in stated[0] and object_ in stated[1]

    def _nodes(self, shortcut: Shortcut, subject: NamedNode, object_: NamedNode) -> set[NamedNode]:
        nodes = self._walk_back(subject, shortcut.subject) & self._walk_back(object_, shortcut.object)
        return {node for node in nodes if self._has_role(node, shortcut.roles)}

    def _walk_back(self, end: NamedNode, path: tuple[str, ...]) -> set[NamedNode]:
        """The nodes from which a path leads to ``end``."""
        nodes = {end}
        for step in reversed(path):
            if step.startswith("^"):
                found = (term for node in nodes for term in self.objects(node, step[1:]))
                nodes = {term for term in found if isinstance(term, NamedNode)}
            else:
                nodes = {start for node in nodes for start in self.subjects(step, node)}
        return nodes

    def _has_role(self, node: NamedNode, roles: frozenset[str]) -> bool:
        if not roles:
            return True
        values = [term.value for term in self.objects(node, "role") if isinstance(term, NamedNode)]
        return not roles.isdisjoint({self.ontology.notation(value) for value in values} or {""})

    def _meetings_of_two(self, one: NamedNode, other: NamedNode) -> set[NamedNode]:
        meetings = set(self.subjects(PRESENT.property, one)) & set(self.subjects(PRESENT.property, other))
        return {n for meeting in meetings for who in (one, other) for n in self._nodes(PRESENT, meeting, who)}

    # -- inside ---------------------------------------------------------------------------------------------

    def _node(self, name: str) -> NamedNode:
        return NamedNode(self.ontology.iri(name))

    def _adopt(self, prefixes: Mapping[str, str]) -> None:
        """Take over the prefixes of ids from a file that was written under another data namespace."""
        ours = set(self.ontology.data_kinds)
        self.prefixes.update({prefix: space for prefix, space in prefixes.items() if prefix in ours})

    def _read_ontology(self) -> None:
        graph = NamedNode(self.ontology.namespace.rstrip("#/"))
        for name in ("kg.ttl", "concepts.ttl"):
            self._store.bulk_load(path=self.ontology.folder / name, format=RdfFormat.TURTLE, to_graph=graph)


def _refuse_doctype(path: Path) -> None:
    """Raise StoreError for RDF/XML that could define entities: a few bytes of it can fill the memory."""
    content = path.read_bytes()
    at = 3 if content.startswith(b"\xef\xbb\xbf") else 0
    skipped = {b"<?": b"?>", b"<!--": b"-->"}
    while True:
        at += len(content[at:]) - len(content[at:].lstrip())
        close = next((end for start, end in skipped.items() if content.startswith(start, at)), None)
        if close is None:
            break
        at = content.find(close, at) + len(close)
        if at < len(close):
            break
    if not content.startswith(b"<", at) or content.startswith(b"<!", at):
        line = content.count(b"\n", 0, max(at, 0)) + 1
        raise StoreError(f"{path}:{line}: RDF/XML with a DOCTYPE, or not in UTF-8, is not read")
