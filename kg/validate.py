"""Checks a store: the SHACL shapes of the ontology, and that everything it says has support."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Triple

from kg.errors import OntologyError
from kg.quotations import quoted
from kg.results import plain
from kg.shacl import Shapes, Violation
from kg.store import Embedded, Store, Term
from kg.turtle import sorted_lines

if TYPE_CHECKING:
    import rdflib

# What a store says about its own articles, facts and dates, and names, needs no support.
_OWN_CLASSES = ("Article", "Sentence", "Fact", "Support", "EdtfDate")
_OWN_PROPERTIES = (
    "rdf:type skos:prefLabel skos:altLabel owl:sameAs mention support confidence prov:wasDerivedFrom "
    "dcterms:replaces foaf:name"
).split()


COMPILED, LIBRARY = "sparql", "pyshacl"
# What the library checks and the compiler does not; all else is refused, since no one here would check it.
_OF_LIBRARY = (
    "qualifiedValueShape qualifiedMinCount qualifiedMaxCount qualifiedValueShapesDisjoint sparql select ask "
    "parameter validator nodeValidator propertyValidator labelTemplate optional nodeShape"
).split()
_THREADS = 2


@dataclass(frozen=True, order=True)
class Result:
    """A way in which a node does not fit its shape; ``path`` and ``value`` are empty where none is meant.

    ``sentence`` and ``rule`` are those of a quotation on which the node rests, where it rests on one.
    """

    severity: str
    focus: str
    label: str
    path: str
    value: str
    message: str
    component: str = ""
    shape: str = ""
    sentence: str = ""
    rule: str = ""

    def __str__(self) -> str:
        value = f": {self.value}" if self.value else ""
        quoted = f"\n  «{self.sentence}» ({self.rule})" if self.sentence else ""
        return f"{self.severity}: {self.label} <{self.focus}>\n  {self.path}{value}\n  {self.message}{quoted}"


@dataclass(frozen=True)
class Report:
    """What SHACL says about a store; ``results`` are sorted.

    ``engine`` says who checked: «sparql», the shapes compiled to queries, or «pyshacl», the library, because of
    the features that ``unclaimed`` names. ``turtle`` is the standard report.
    """

    conforms: bool
    results: tuple[Result, ...]
    engine: str = COMPILED
    unclaimed: tuple[str, ...] = ()
    turtle: str = field(default="", repr=False, compare=False)

    def __str__(self) -> str:
        if self.conforms and not self.results:
            return "conforms to the shapes"
        verdict = "conforms" if self.conforms else "does not conform"
        return "\n".join((*map(str, self.results), f"{verdict}: {len(self.results)} results"))


def validate(
    store: Store,
    language: str = "vi",
    nodes: Collection[NamedNode] | None = None,
    shapes: Path | None = None,
    engine: str | None = None,
) -> Report:
    """Check a store against the shapes of its ontology, or those in a file of Turtle.

    Given nodes are checked alone (see ``touched``). The shapes are compiled to SPARQL and asked of the store
    where they use only what the compiler claims, and given to pyshacl, which reads the whole graph, where they
    use more; ``engine`` says which of the two it has to be. Raises OntologyError, with the name of the shape
    or feature, where shapes are ill-formed, recursive, or use what neither checks.
    """
    path = shapes or store.ontology.shapes
    compiled = _read(path, store)
    unclaimed = compiled.unclaimed or tuple(
        f"sh:pattern of {name}, which the engine cannot read" for name in compiled.unread_patterns(store.query)
    )
    if unclaimed and engine == COMPILED:
        raise OntologyError(f"{path.name} uses {', '.join(unclaimed)}", "leave the engine to kg")
    if not unclaimed and engine != LIBRARY:
        with ThreadPoolExecutor(_THREADS) as threads:
            each = threads.map if isinstance(store.engine, Embedded) else map
            found = list(compiled.violations(store.query, nodes, each))
        written = _Results(store, language)
        results = sorted(map(written.result, found))
        return Report(not results, tuple(results), COMPILED, turtle=_turtle(store, found))
    if refused := [name for name in unclaimed if name.startswith("sh:") and not _known_to_library(name)]:
        raise OntologyError(f"{path.name} uses {', '.join(refused)}", "neither kg nor pyshacl checks that")
    return _by_library(store, path, language, unclaimed, nodes)


def touched(store: Store, changed: Iterable[Triple]) -> frozenset[NamedNode]:
    """The nodes whose conformance a change of triples can alter, for ``validate`` after an incremental build.

    Those are the ends of the triples and, where a class was given or taken, whatever points at its node or is pointed
    at by it. This is all for shapes whose paths have one step, in one direction or the other, as ours.
    """
    triples = list(changed)
    ends = {term for triple in triples for term in (triple.subject, triple.object) if isinstance(term, NamedNode)}
    is_a = store.node("rdf:type")
    typed = {triple.subject for triple in triples if triple.predicate == is_a}
    named = [node for node in typed if isinstance(node, NamedNode)]
    pointing = {t.subject for node in named for t in store.triples(None, None, node)}
    near = pointing | {t.object for node in named for t in store.triples(node)}
    return frozenset(ends | {node for node in near if isinstance(node, NamedNode)})


def _read(path: Path, store: Store) -> Shapes:
    try:
        quads = ox.parse(input=path.read_bytes(), format=ox.RdfFormat.TURTLE)
        return Shapes([quad.triple for quad in quads], store.ontology.prefixes)
    except (OSError, SyntaxError) as error:
        raise OntologyError(f"{path.name} cannot be used: {error}", "shapes are written in Turtle") from error


def _known_to_library(feature: str) -> bool:
    return feature.removeprefix("sh:") in _OF_LIBRARY or " " in feature


def _by_library(
    store: Store, path: Path, language: str, unclaimed: tuple[str, ...], nodes: Collection[NamedNode] | None
) -> Report:
    import pyshacl
    import rdflib

    data, shapes = rdflib.Graph(), rdflib.Graph()
    data.parse(data=b"".join(sorted_lines(store.triples())), format="nt")
    focus = [node.value for node in nodes] if nodes is not None else None
    try:
        shapes.parse(data=path.read_bytes(), format="turtle")
        conforms, found, text = pyshacl.validate(
            data, shacl_graph=shapes, inference="none", meta_shacl=False, focus_nodes=focus
        )
    except (SyntaxError, pyshacl.errors.ShapeLoadError, pyshacl.errors.ConstraintLoadError) as error:
        raise OntologyError(f"{path.name} cannot be used: {error}") from error
    if not isinstance(found, rdflib.Graph):
        raise OntologyError(f"{path.name} cannot be used: {text}")
    results = tuple(sorted(_library_results(store, found, language)))
    return Report(conforms, results, LIBRARY, unclaimed, found.serialize(format="turtle"))


def _library_results(store: Store, found: rdflib.Graph, language: str) -> Iterator[Result]:
    import rdflib

    shacl = rdflib.Namespace(store.ontology.prefixes["sh"])
    written = _Results(store, language)

    def value(node: rdflib.term.Node, name: str) -> str:
        values = sorted(found.objects(node, shacl[name]), key=lambda v: (_language(v) != language, str(v)))
        return str(values[0]) if values and not isinstance(values[0], rdflib.BNode) else ""

    for node in found.subjects(rdflib.RDF.type, shacl.ValidationResult):
        focus = value(node, "focusNode")
        told = NamedNode(focus) if ":" in focus else None
        sentence, rule = written.support(told) if told else ("", "")
        yield Result(
            severity=value(node, "resultSeverity").rpartition("#")[2].lower(),
            focus=focus,
            label=store.label(told, language) if told else focus,
            path=store.shorten(value(node, "resultPath")),
            value=store.shorten(value(node, "value")),
            message=value(node, "resultMessage"),
            component=value(node, "sourceConstraintComponent").rpartition("#")[2],
            shape=_shape_name(value(node, "sourceShape"), store.shorten),
            sentence=sentence,
            rule=rule,
        )


class _Results:
    """Tells violations in words."""

    def __init__(self, store: Store, language: str) -> None:
        self._store = store
        self._language = language

    def result(self, violation: Violation) -> Result:
        """A violation with the name of its node and a sentence on which it rests."""
        check, focus = violation.check, violation.focus
        messages = sorted(check.messages, key=lambda text: (text.language != self._language, text.value))
        named = focus if isinstance(focus, NamedNode) else None
        sentence, rule = self.support(named) if named else ("", "")
        return Result(
            severity=check.severity.lower(),
            focus=plain(focus),
            label=self._store.label(named, self._language) if named else plain(focus),
            path=self._short(violation.path),
            value=self._short(violation.value),
            message=messages[0].value if messages else check.component.removesuffix("ConstraintComponent"),
            component=check.component,
            shape=_shape_name(check.shape, self._store.shorten),
            sentence=sentence,
            rule=rule,
        )

    def support(self, node: NamedNode) -> tuple[str, str]:
        """The first sentence on which a node rests, and the rule that read it; empty where there is none."""
        first = next(iter(quoted(self._store, node)), None)
        return (first.sentence, first.rule) if first else ("", "")

    def _short(self, term: Term | None) -> str:
        return self._store.shorten(plain(term)) if term is not None and not isinstance(term, ox.BlankNode) else ""


def _turtle(store: Store, found: Iterable[Violation]) -> str:
    """The standard validation report: SHACL, section 3.6."""
    prefixes = store.ontology.prefixes
    lines = [f"@prefix {name}: <{prefixes[name]}> ." for name in ("sh", "xsd")]
    blocks = sorted(_turtle_result(one) for one in found)
    lines += ["", "[] a sh:ValidationReport ;", f"    sh:conforms {'false' if blocks else 'true'} ."]
    if blocks:
        lines[-1] = lines[-1].replace(" .", " ;")
        lines += ["    sh:result " + ",\n    ".join(blocks) + " ."]
    return "\n".join(lines) + "\n"


def _turtle_result(one: Violation) -> str:
    said = {
        "focusNode": one.focus,
        "resultPath": one.path if isinstance(one.path, NamedNode) else None,
        "value": one.value,
        "sourceShape": one.check.shape if one.check.shape.endswith(">") else None,
    }
    parts = [f"sh:{name} {'[]' if isinstance(term, ox.BlankNode) else term}" for name, term in said.items() if term]
    parts.append(f"sh:sourceConstraintComponent sh:{one.check.component}")
    parts.append(f"sh:resultSeverity sh:{one.check.severity}")
    parts += [f"sh:resultMessage {text}" for text in one.check.messages]
    return "[ a sh:ValidationResult ; " + " ; ".join(parts) + " ]"


def _shape_name(name: str, shorten: Callable[[str], str]) -> str:
    """The name of a shape: what comes after its namespace, and the short names of its path.

    >>> _shape_name("<urn:shapes#Meeting> (path <urn:kg#session>)", lambda iri: "kg:session")
    'Meeting, kg:session'
    """
    own, _, path = name.partition(" (path ")
    own = own.strip("<>").rpartition("#")[2]
    return f"{own}, {shorten(path.strip('<>)'))}" if path.startswith("<") else own


def _language(term: object) -> str:
    return getattr(term, "language", None) or ""


def unsupported(store: Store) -> list[str]:
    """What a store says without support, in words; empty for a sound store.

    Each domain triple must lead to a sentence that holds the quotation at its place, or to a row of a
    reference file, a correction or a derivation; each entity must be mentioned or stand in such a triple.
    """
    return _Walk(store.near()).faults()


def _derived(store: Store) -> Iterator[Triple]:
    """The triples that a derivation marks: they stand in the graph that bears its name."""
    if any(graph.startswith(store.prefixes["derivation"]) for graph in store.graphs):
        rows = store.query("SELECT ?s ?p ?o WHERE { ?d a kg:Derivation ; kg:rule ?r GRAPH ?d { ?s ?p ?o } }")
        assert isinstance(rows, ox.QuerySolutions)
        yield from (Triple(row["s"], row["p"], row["o"]) for row in rows)


class _Walk:
    """Walks from each domain triple to what supports it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._ontology = store.ontology
        self._own = {name for top in _OWN_CLASSES for name in self._ontology.subclasses(top)}
        self._silent = {self._ontology.iri(name) for name in _OWN_PROPERTIES}
        self._derived = frozenset(_derived(store))
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
        if triple.predicate.value in self._silent or self._store.kind(subject) in self._own or triple in self._derived:
            return ""
        supporters = self._store.supporters(triple)
        faults = [self._node(node) for node in supporters]
        if not supporters or all(faults):
            return f"{triple}: {faults[0] if faults else 'nothing supports it'}"
        self._attested |= {node for node in (subject, triple.object) if isinstance(node, NamedNode)}
        return ""

    def _entity(self, node: NamedNode) -> str:
        mentions = self._store.nodes(node, "mention")
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
