"""Reading a graph by nodes and properties: what every reader of a store shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from kg.ontology import Ontology
from kg.store.engine import Source, Term


class Prefixed:
    """Names of a graph; ``prefixes`` are those of the ontology, or those that the graph's files declare."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology
        self.prefixes: dict[str, str] = dict(ontology.prefixes)

    def shorten(self, iri: str) -> str:
        """An IRI as a prefixed name of this graph where it has one."""
        fitting = [(len(space), prefix) for prefix, space in self.prefixes.items() if iri.startswith(space)]
        length, prefix = max(fitting, default=(0, ""))
        return f"{prefix}:{iri[length:]}" if prefix else iri


class Readable(Prefixed):
    """A graph that can be looked at node by node."""

    def __init__(self, ontology: Ontology, source: Source) -> None:
        super().__init__(ontology)
        self.source = source
        self.supported = frozenset(ontology.subclasses("Supported"))
        self._superclasses: dict[str, tuple[str, ...]] = {}

    def __len__(self) -> int:
        return sum(1 for _ in self.triples())

    def triples(
        self,
        subject: NamedNode | None = None,
        predicate: NamedNode | None = None,
        object_: Term | None = None,
    ) -> Iterator[Triple]:
        """The triples of the default graph that fit; all of them without arguments."""
        return self.source.triples(subject, predicate, object_)

    def objects(self, subject: NamedNode, name: str) -> list[Term]:
        """The values of a property of the ontology, sorted."""
        return sorted((t.object for t in self.triples(subject, self.node(name))), key=str)

    def nodes(self, subject: NamedNode, name: str) -> list[NamedNode]:
        """The named nodes among the values of a property of the ontology, sorted."""
        return [term for term in self.objects(subject, name) if isinstance(term, NamedNode)]

    def text(self, subject: NamedNode, name: str) -> str:
        """The first value of a property of the ontology as a text, of a node its IRI; empty where there is none."""
        values = self.objects(subject, name)
        return next((term.value for term in values if isinstance(term, Literal | NamedNode)), "")

    def subjects(self, name: str, value: Term) -> list[NamedNode]:
        """The named subjects that have the value for a property, sorted."""
        found = (t.subject for t in self.triples(None, self.node(name), value))
        return sorted((node for node in found if isinstance(node, NamedNode)), key=str)

    def kind(self, node: NamedNode) -> str:
        """The class of a node by its short name; empty without one, of several as ``first_kind`` says."""
        return self.first_kind(t.value for t in self.objects(node, "rdf:type") if isinstance(t, NamedNode))

    def first_kind(self, types: Iterable[str]) -> str:
        """Of several classes, given by IRI, the most special, and of those the first in the ontology's order, by
        its short name."""
        kinds = {self.ontology.short(iri) for iri in types if iri}
        if len(kinds) > 1:
            kinds = kinds.difference(*map(self._above, kinds))
        return next((name for name in self.ontology.classes if name in kinds), min(kinds, default=""))

    def label(self, node: NamedNode, language: str = "vi") -> str:
        """The preferred name of a node in a language, else in any, else its title, else its shortened IRI."""
        for name in ("skos:prefLabel", "dcterms:title", "edtf"):
            labels = [term for term in self.objects(node, name) if isinstance(term, Literal)]
            if labels:
                return next((term for term in labels if term.language == language), labels[0]).value
        return self.shorten(node.value)

    def named(self, node: NamedNode, language: str) -> str:
        """The preferred name of a node in this language; empty where it has none."""
        labels = [term for term in self.objects(node, "skos:prefLabel") if isinstance(term, Literal)]
        return next((term.value for term in labels if term.language == language), "")

    def _above(self, kind: str) -> tuple[str, ...]:
        if kind not in self._superclasses:
            ours = kind in self.ontology.classes
            self._superclasses[kind] = self.ontology.superclasses(kind) if ours else ()
        return self._superclasses[kind]

    def node(self, name: str) -> NamedNode:
        """The node of a term of the ontology."""
        return NamedNode(self.ontology.iri(name))
