"""The part of a graph that someone wants: by class, thing, day or article, with or without its evidence.

What is chosen are *units*: a fact with its node, or a participation, signing, tenure or statement with all that it
says. A thing is kept with the units that lead to it, so that nothing is left without the sentence that supports it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from pyoxigraph import Literal, NamedNode, Triple

from kg.edtf import day_of
from kg.errors import UnknownTerm, UsageError
from kg.measures import Measure, measures, network
from kg.results import plain
from kg.shortcuts import MET, SHORTCUTS
from kg.spelling import unmarked
from kg.store import Store, Term

_EVIDENCE_CLASSES = ("Article", "Sentence", "Fact", "Support")
_OF_SUPPORT = ("support", "confidence", "mention", "prov:wasDerivedFrom")
_OWN = ("rdf:type", "skos:prefLabel", "skos:altLabel", "owl:sameAs", "dcterms:replaces", "edtf", "earliest", "latest")
# The things that a unit is about; the others that it names (a side, a capacity, a place) may be left out.
_CORE = ("agent", "holder", "speaker")
_FACT = ("rdf:subject", "rdf:predicate", "rdf:object")
_DATES = ("when", "from", "until", "attestedOn")


@dataclass(frozen=True)
class Wish:
    """What to write: things of these classes, what is known about one thing, what happened on a day or later, what
    these articles say; without evidence where ``evidence`` is false. Several wishes must all be met. With ``ontology``
    the ontology stands beside all that, so that its terms have their labels wherever the graph goes."""

    classes: tuple[str, ...] = ()
    about: str | None = None
    since: str | None = None
    articles: tuple[str, ...] = ()
    evidence: bool = True
    ontology: bool = False

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return self == Wish()


class Part(Store):
    """A part of a graph that knows the graph from which it was taken."""

    def __init__(self, whole: Store, triples: Iterable[Triple]) -> None:
        super().__init__(whole.ontology, triples)
        self.whole = whole
        self.prefixes.update(whole.prefixes)


def measured(store: Store) -> dict[str, Measure]:
    """How each thing stands in the whole graph, by IRI, also where only a part of it is written: whoever is central
    stays so when the links that make it central are left out."""
    whole = store.whole if isinstance(store, Part) else store
    return {one.iri: one for one in measures(network(whole))}


def links_left_out(part: Store) -> int:
    """How many links of the things of a part lead to what is not in the part, or rest on what is not."""
    if not isinstance(part, Part):
        return 0
    kept = network(part)
    links = sum(1 for one, other in network(part.whole).edges() if one in kept or other in kept)
    return links - len(kept.edges())


def selected(store: Store, wish: Wish) -> Store:
    """The part of a store that is wished for, in memory; the store itself where nothing is left out.

    Raises UnknownTerm for a class, thing or article that is not there and UsageError for what is no day.
    """
    if wish.ontology:
        part = selected(store, replace(wish, ontology=False))
        return Part(store, chain(part.triples(), store.ontology_triples()))
    if wish.is_all:
        return store
    return Part(store, _Choice(store, wish).triples())


class _Choice:
    def __init__(self, store: Store, wish: Wish) -> None:
        self._store = store
        self._wish = wish
        self._ontology = ontology = store.ontology
        self._since = _day(wish.since)
        self._about = store.resolve(wish.about) if wish.about else None
        self._articles = frozenset(_article(store, article) for article in wish.articles)
        self._classes = frozenset(under for name in wish.classes for under in ontology.subclasses(name))
        self._apart = frozenset(under for name in _EVIDENCE_CLASSES for under in ontology.subclasses(name))
        self._shortcuts = {NamedNode(ontology.iri(name)) for name in (MET, *(one.property for one in SHORTCUTS))}
        self._own = {NamedNode(ontology.iri(name)) for name in _OWN}
        self._names = {name: NamedNode(ontology.iri(name)) for name in (*_OF_SUPPORT, *_DATES, *_CORE, *_FACT)}
        self._kinds: dict[Term, str] = {}
        self._from: dict[Term, list[Triple]] = defaultdict(list)
        self._to: dict[Term, list[Triple]] = defaultdict(list)
        for triple in store.triples():
            self._from[triple.subject].append(triple)
            if isinstance(triple.object, NamedNode):
                self._to[triple.object].append(triple)

    def triples(self) -> Iterator[Triple]:
        """The triples that are kept."""
        units = self._units()
        kept = self._kept(units)
        facts = {self._stated(unit) for unit in units if self._kind(unit) == "Fact"}
        for node in sorted(kept, key=str):
            for triple in self._from[node]:
                if self._says(triple, kept, facts):
                    yield triple
        if self._wish.evidence:
            yield from self._evidence(units | kept)

    # -- units ----------------------------------------------------------------------------------------------

    def _units(self) -> set[Term]:
        """The nodes of facts, participations, signings, tenures and statements that fit the wish."""
        supported = [node for node in self._from if self._kind(node) in self._store.supported]
        fitting = {node for node in supported if self._fits(node)}
        of_posts = {node for node in fitting if self._is_aux(node)}
        units = fitting - of_posts
        if self._since:
            dated = {node for node in units if self._latest(node) is not None}
            reached = {end for node in dated for end in self._core(node)}
            units = dated | {n for n in units - dated if all(end in reached for end in self._core(n))}
        named = {triple.object for node in units for triple in self._from[node]} | {self._about}
        return units | {node for node in of_posts if self._first(node, "rdf:subject") in named}

    def _fits(self, node: Term) -> bool:
        core = self._core(node)
        if self._about and self._about not in {t.object for t in self._from[node]} | set(core):
            return self._is_aux(node)
        if self._classes and any(self._kind(end) not in self._classes for end in core if not self._is_of_post(end)):
            return False
        if self._articles and not self._articles & self._sources(node):
            return False
        latest = self._latest(node)
        return not (self._since and latest is not None and latest < self._since)

    def _core(self, node: Term) -> list[Term]:
        """The things that a unit is about."""
        if self._kind(node) == "Fact":
            ends = [self._first(node, "rdf:subject"), self._first(node, "rdf:object")]
            return [end for end in ends if isinstance(end, NamedNode) and self._is_thing(end)]
        verbs = {self._names[name] for name in _CORE}
        held = [triple.object for triple in self._from[node] if triple.predicate in verbs]
        owners = [t.subject for t in self._to[node] if self._is_thing(t.subject)]
        return held + owners

    def _is_aux(self, node: Term) -> bool:
        """Whether a unit says what a post is; it goes where the post goes."""
        return self._kind(node) == "Fact" and self._is_of_post(self._first(node, "rdf:subject"))

    def _is_of_post(self, node: Term | None) -> bool:
        return node is not None and self._kind(node) == "Post"

    def _latest(self, node: Term) -> str | None:
        """The last day on which what a unit tells can have happened; None where no date is told."""
        happenings = [end for end in self._core(node) if self._kind(end) in ("Meeting", "Agreement")]
        verbs = {self._names[name] for name in _DATES}
        dates = [t.object for one in (node, *happenings) for t in self._from[one] if t.predicate in verbs]
        latest = NamedNode(self._ontology.iri("latest"))
        days = [
            t.object.value
            for d in dates
            for t in self._from[d]
            if t.predicate == latest and isinstance(t.object, Literal)
        ]
        return max(days, default=None)

    def _sources(self, node: Term) -> set[Term]:
        """The articles that a node quotes."""
        verbs = {self._names["support"], self._names["mention"]}
        quotations = [triple.object for triple in self._from[node] if triple.predicate in verbs]
        return {a for quotation in quotations for a in [self._first(quotation, "prov:wasQuotedFrom")] if a is not None}

    # -- nodes ----------------------------------------------------------------------------------------------

    def _kept(self, units: set[Term]) -> set[Term]:
        """The things and units that are kept, and what the units name besides."""
        kept = set(units)
        for node in units:
            named = (
                [self._first(node, "rdf:subject"), self._first(node, "rdf:object")]
                if self._kind(node) == "Fact"
                else [*(triple.object for triple in self._from[node]), *self._core(node)]
            )
            kept |= {one for one in named if isinstance(one, NamedNode) and self._may_stay(one)}
        if self._about:
            kept.add(self._about)
        elif not self._since:
            kept |= {
                node
                for node in self._from
                if self._is_thing(node) and self._may_stay(node) and self._is_mentioned(node)
            }
        return kept

    def _may_stay(self, node: Term) -> bool:
        kind = self._kind(node)
        if kind in self._apart:
            return False
        return not self._classes or kind in self._classes or not self._is_thing(node)

    def _is_mentioned(self, node: Term) -> bool:
        return not self._articles or bool(self._articles & self._sources(node))

    def _is_thing(self, node: Term) -> bool:
        kind = self._kind(node)
        return bool(kind) and kind not in (*self._store.supported, *self._apart, "Post", "EdtfDate")

    # -- triples --------------------------------------------------------------------------------------------

    def _says(self, triple: Triple, kept: set[Term], facts: set[tuple[Term | None, ...]]) -> bool:
        """Whether a triple of a kept node belongs to what is kept."""
        is_support = triple.predicate in {self._names[name] for name in _OF_SUPPORT}
        kind = self._kind(triple.subject)
        if is_support or kind == "Fact":
            return False
        if triple.predicate in self._own or kind in (*self._store.supported, "EdtfDate"):
            return not isinstance(triple.object, NamedNode) or triple.object in kept or not self._from[triple.object]
        if triple.object in kept and self._kind(triple.object) in self._store.supported:
            return True
        if triple.predicate in self._shortcuts:
            return triple.object in kept and any(node in kept for node in self._store.supporters(triple))
        return (triple.subject, triple.predicate, triple.object) in facts

    def _evidence(self, nodes: Iterable[Term]) -> Iterator[Triple]:
        """What supports the kept nodes: their own statements of it, and the articles that are quoted."""
        written: set[Term] = set()
        verbs = {self._names[name] for name in _OF_SUPPORT}
        for node in sorted(nodes, key=str):
            is_fact = self._kind(node) == "Fact"
            for triple in self._from[node]:
                if triple.predicate in verbs and self._is_wanted(triple.object):
                    yield triple
                    written.add(triple.object)
                elif is_fact and triple.predicate not in verbs:
                    yield triple
        while written:
            node = written.pop()
            for triple in self._from.pop(node, []):
                yield triple
                if self._kind(triple.object) in ("Sentence", "Article"):
                    written.add(triple.object)

    def _is_wanted(self, support: Term) -> bool:
        article = self._first(support, "prov:wasQuotedFrom")
        return not self._articles or article is None or article in self._articles

    # -- looking --------------------------------------------------------------------------------------------

    def _kind(self, node: Term | None) -> str:
        if node is None:
            return ""
        if node not in self._kinds:
            self._kinds[node] = self._store.kind(node) if isinstance(node, NamedNode) and node in self._from else ""
        return self._kinds[node]

    def _first(self, node: Term, name: str) -> Term | None:
        verb = self._names.get(name) or self._names.setdefault(name, NamedNode(self._ontology.iri(name)))
        return next((triple.object for triple in self._from.get(node, ()) if triple.predicate == verb), None)

    def _stated(self, fact: Term) -> tuple[Term | None, ...]:
        return tuple(self._first(fact, name) for name in _FACT)


def _article(store: Store, name: str) -> NamedNode:
    """The article meant by its IRI, key, id or title."""
    titles: dict[str, str] = {}
    for node in store.subjects("rdf:type", store.node("Article")):
        titles[node.value] = store.label(node)
        own = [node.value, store.shorten(node.value), node.value.rpartition("/")[2]]
        own += [plain(term) for term in store.objects(node, "dcterms:identifier")]
        if name.strip("<>") in own:
            return node
    found = [iri for iri, title in titles.items() if unmarked(title) == unmarked(name)]
    if not found:
        raise UnknownTerm("article", name, titles.values())
    if len(found) > 1:
        raise UsageError(f"«{name}» may mean {len(found)} articles", "give the IRI of one: " + " ".join(found))
    return NamedNode(found[0])


def _day(since: str | None) -> str | None:
    return day_of("since", since).isoformat() if since else None
