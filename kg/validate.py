"""Checks a store: the SHACL shapes of the ontology, and that everything it says has support."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Triple

from kg.errors import OntologyError
from kg.store import Store
from kg.turtle import sorted_lines

if TYPE_CHECKING:
    import rdflib

# What a store says about its own articles, facts and dates, and names, needs no support.
_OWN_CLASSES = ("Article", "Sentence", "Fact", "Support", "EdtfDate")
_OWN_PROPERTIES = (
    "rdf:type skos:prefLabel skos:altLabel mention support confidence prov:wasDerivedFrom dcterms:replaces"
).split()


@dataclass(frozen=True, order=True)
class Result:
    """A way in which a node does not fit its shape; ``path`` and ``value`` are empty where none is meant."""

    severity: str
    focus: str
    label: str
    path: str
    value: str
    message: str

    def __str__(self) -> str:
        value = f": {self.value}" if self.value else ""
        return f"{self.severity}: {self.label} <{self.focus}>\n  {self.path}{value}\n  {self.message}"


@dataclass(frozen=True)
class Report:
    """What SHACL says about a store; ``results`` are sorted."""

    conforms: bool
    results: tuple[Result, ...]

    def __str__(self) -> str:
        if self.conforms and not self.results:
            return "conforms to the shapes"
        verdict = "conforms" if self.conforms else "does not conform"
        return "\n".join((*map(str, self.results), f"{verdict}: {len(self.results)} results"))


def validate(store: Store, language: str = "vi") -> Report:
    """Check a store against the shapes of its ontology.

    Raises OntologyError where the shapes cannot be read or used.
    """
    import pyshacl
    import rdflib

    data = rdflib.Graph()
    data.parse(data=b"".join(sorted_lines(store.triples())), format="nt")
    shapes = rdflib.Graph()
    try:
        shapes.parse(data=store.ontology.shapes.read_bytes(), format="turtle")
        conforms, found, text = pyshacl.validate(data, shacl_graph=shapes, inference="none", meta_shacl=False)
    except (OSError, SyntaxError, pyshacl.errors.ShapeLoadError) as error:
        raise OntologyError(f"shapes.ttl cannot be used: {error}") from error
    if not isinstance(found, rdflib.Graph):
        raise OntologyError(f"shapes.ttl cannot be used: {text}")
    return Report(conforms, tuple(sorted(_results(store, found, language))))


def _results(store: Store, found: rdflib.Graph, language: str) -> Iterator[Result]:
    import rdflib

    shacl = rdflib.Namespace(store.ontology.prefixes["sh"])

    def value(node: rdflib.term.Node, name: str) -> str:
        values = sorted(found.objects(node, shacl[name]), key=lambda v: (_language(v) != language, str(v)))
        return str(values[0]) if values else ""

    for node in found.subjects(rdflib.RDF.type, shacl.ValidationResult):
        focus = value(node, "focusNode")
        yield Result(
            severity=value(node, "resultSeverity").rpartition("#")[2].lower(),
            focus=focus,
            label=store.label(NamedNode(focus), language) if ":" in focus else focus,
            path=store.shorten(value(node, "resultPath")),
            value=store.shorten(value(node, "value")),
            message=value(node, "resultMessage"),
        )


def _language(term: object) -> str:
    return getattr(term, "language", None) or ""


def unsupported(store: Store) -> list[str]:
    """What a store says without support, in words; empty for a sound store.

    Each domain triple must lead to a sentence that holds the quotation at its place, or to a row of a
    reference file, a correction or a derivation; each entity must be mentioned or stand in such a triple.
    """
    return _Walk(store.near()).faults()


class _Walk:
    """Walks from each domain triple to what supports it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._ontology = store.ontology
        self._own = {name for top in _OWN_CLASSES for name in self._ontology.subclasses(top)}
        self._silent = {self._ontology.iri(name) for name in _OWN_PROPERTIES}
        self._checked: dict[NamedNode, str] = {}
        self._attested: set[NamedNode] = set()

    def faults(self) -> list[str]:
        """All faults, sorted."""
        found = {fault for triple in self._store.triples() if (fault := self._triple(triple))}
        for kind in self._ontology.domain("mention"):
            for node in self._store.subjects("rdf:type", NamedNode(self._ontology.iri(kind))):
                if fault := self._entity(node):
                    found.add(fault)
        return sorted(found)

    def _triple(self, triple: Triple) -> str:
        subject = triple.subject
        if not isinstance(subject, NamedNode):
            return f"blank node: {triple}"
        if triple.predicate.value in self._silent or self._store.kind(subject) in self._own:
            return ""
        supporters = self._store.supporters(triple)
        faults = [self._node(node) for node in supporters]
        if not supporters or all(faults):
            return f"{triple}: {faults[0] if faults else 'nothing supports it'}"
        self._attested |= {node for node in (subject, triple.object) if isinstance(node, NamedNode)}
        return ""

    def _entity(self, node: NamedNode) -> str:
        mentions = [m for m in self._store.objects(node, "mention") if isinstance(m, NamedNode)]
        faults = [fault for mention in mentions if (fault := self._support(mention))]
        if faults or not (mentions or node in self._attested):
            return f"{node}: {faults[0] if faults else 'never mentioned'}"
        return ""

    def _node(self, node: NamedNode) -> str:
        """What is wrong with a supported node; empty where each of its supports stands."""
        support = self._store.support(node)
        if not support:
            return f"{node} has no support"
        return next((fault for one in support if (fault := self._support(one))), "")

    def _support(self, support: NamedNode) -> str:
        if support not in self._checked:
            kind = self._store.kind(support)
            if kind == "Evidence":
                self._checked[support] = self._quotation(support)
            else:
                needed = {"ReferenceEntry": "row", "Correction": "reason", "Derivation": "rule"}.get(kind)
                stands = needed and self._store.objects(support, needed)
                self._checked[support] = "" if stands else f"{support} says nothing"
        return self._checked[support]

    def _quotation(self, evidence: NamedNode) -> str:
        sentences = self._store.objects(evidence, "sentence")
        if len(sentences) != 1 or not isinstance(sentences[0], NamedNode):
            return f"{evidence} has no sentence"
        sentence = sentences[0]
        if self._store.objects(sentence, "inArticle") != self._store.objects(evidence, "prov:wasQuotedFrom"):
            return f"{evidence} and its sentence are of two articles"
        quote, text = self._text(evidence, "quote"), self._text(sentence, "text")
        begin = int(self._text(sentence, "start") or 0)
        start, end = (int(self._text(evidence, name) or 0) - begin for name in ("start", "end"))
        if not quote or start < 0 or text[start:end] != quote:
            return f"{evidence} does not quote its sentence"
        return ""

    def _text(self, node: NamedNode, name: str) -> str:
        return next((term.value for term in self._store.objects(node, name) if isinstance(term, Literal)), "")
