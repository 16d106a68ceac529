"""What goes from a graph, and what comes, when an article is taken out.

With the article go its sentences and evidence; with the last evidence of a fact the fact; with the last support
of an event's node the node; with them the shortcuts that followed, and entities that nothing speaks of any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import permutations

from pyoxigraph import Literal, NamedNode, Triple

from kg.shortcuts import MET, PRESENT, SHORTCUTS, Shortcut
from kg.store.engine import Source, Term
from kg.store.readable import Readable
from kg.store.support import nodes_of, support, supporters, took_place, walk

# What an entity says of itself; it keeps no entity in the graph.
_OWN = (
    "rdf:type skos:prefLabel skos:altLabel owl:sameAs support confidence edtf earliest latest dcterms:replaces "
    "prov:wasDerivedFrom"
).split()
_OWN_CLASSES = ("Article", "Sentence", "Fact", "Support", "Supported")


def without_article(graph: Readable, article: NamedNode) -> tuple[set[Triple], set[Triple]]:
    """The triples to take out of a graph, and those to put in, so that it forgets an article."""
    return _Retraction(graph, article).change()


def outdone(graph: Readable, removed: set[Triple], added: set[Triple], given: set[Triple]) -> set[Triple]:
    """The confidences that would stand beside a better one, after a change and with what is given."""
    name = graph.node("confidence")
    worse: set[Triple] = set()
    for node in {triple.subject for triple in given if triple.predicate == name}:
        if isinstance(node, NamedNode):
            there = {*graph.triples(node, name)} - removed
            said = there | {one for one in added | given if one.subject == node and one.predicate == name}
            worse |= said - {max(said, key=lambda one: (_value(one.object), str(one)))}
    return worse


def _value(term: Term) -> float:
    return float(term.value) if isinstance(term, Literal) else 0.0


class _Retraction:
    def __init__(self, graph: Readable, article: NamedNode) -> None:
        self._before = graph
        self._article = article
        self._removed: set[Triple] = set()
        self._added: set[Triple] = set()
        self._after = Readable(graph.ontology, _Without(graph.source, self._removed))
        self._no_entities = {one for name in _OWN_CLASSES for one in graph.ontology.subclasses(name)}
        self._own = {graph.ontology.iri(name) for name in _OWN}
        self._nodes: set[NamedNode] = set()
        self._meetings: set[NamedNode] = set()
        self._touched: set[NamedNode] = set()

    def change(self) -> tuple[set[Triple], set[Triple]]:
        """What to take out and what to put in."""
        evidence = self._before.subjects("prov:wasQuotedFrom", self._article)
        supported = {node for one in evidence for node in self._before.subjects("support", one)}
        for node in (self._article, *evidence, *self._before.subjects("inArticle", self._article)):
            self._forget(node)
        for node in supported:
            self._rest_on_what_is_left(node)
        self._shortcuts()
        self._entities()
        return self._removed, self._added

    def _forget(self, node: NamedNode) -> None:
        self._remove([*self._before.triples(node), *self._before.triples(None, None, node)])

    def _remove(self, triples: Iterable[Triple]) -> None:
        for triple in triples:
            self._removed.add(triple)
            ends = (triple.subject, triple.object)
            self._touched.update(end for end in ends if isinstance(end, NamedNode))

    def _rest_on_what_is_left(self, node: NamedNode) -> None:
        left = support(self._after, node)
        if left:
            self._set_confidence(node, left)
        elif self._before.kind(node) == "Fact":
            self._forget_fact(node)
        else:
            self._nodes.add(node)
            self._meetings.update(self._before.subjects("participation", node))
            self._forget(node)

    def _forget_fact(self, fact: NamedNode) -> None:
        graph = self._before
        for subject in graph.objects(fact, "rdf:subject"):
            for predicate in graph.objects(fact, "rdf:predicate"):
                if isinstance(subject, NamedNode) and isinstance(predicate, NamedNode):
                    self._remove(Triple(subject, predicate, o) for o in graph.objects(fact, "rdf:object"))
                    if predicate == graph.node("postIn"):
                        self._nodes.update(graph.subjects("post", subject))
                    if predicate == graph.node("eventStatus"):
                        self._meetings.add(subject)
        self._forget(fact)

    def _set_confidence(self, node: NamedNode, left: list[NamedNode]) -> None:
        """The confidence of a node is that of its best evidence; other support is sure."""
        name = self._before.node("confidence")
        found = [next(iter(self._before.objects(one, "confidence")), None) for one in left]
        sure = Literal("1", datatype=self._before.node("xsd:decimal"))
        values = [term if isinstance(term, Literal) else sure for term in found]
        best = Triple(node, name, max(values, key=_value))
        if best not in set(self._before.triples(node, name)):
            self._remove(self._before.triples(node, name))
            self._added.add(best)

    # -- shortcuts ------------------------------------------------------------------------------------------

    def _shortcuts(self) -> None:
        """Take out what followed from the nodes that went and follows from nothing else."""
        for node in self._nodes:
            kind = self._before.kind(node)
            for shortcut in (one for one in SHORTCUTS if one.node == kind):
                self._remove(one for one in self._followed(shortcut, node) if not supporters(self._after, one))
        for meeting in self._meetings:
            before = {*self._met(self._before, meeting)}
            after = {*self._met(self._after, meeting)}
            self._added |= {one for one in after if not self._is_there(one)}
            self._remove(one for one in before - after if not self._met_elsewhere(one))

    def _followed(self, shortcut: Shortcut, node: NamedNode) -> Iterator[Triple]:
        name = self._before.node(shortcut.property)
        for subject in walk(self._before, node, shortcut.subject):
            for object_ in walk(self._before, node, shortcut.object):
                if self._is_there(triple := Triple(subject, name, object_)):
                    yield triple

    def _met(self, graph: Readable, meeting: NamedNode) -> Iterator[Triple]:
        if not took_place(graph, meeting):
            return
        agents = {agent for n in graph.objects(meeting, "participation") for agent in self._present(graph, n)}
        for one, other in permutations(agents, 2):
            yield Triple(one, graph.node(MET), other)

    def _present(self, graph: Readable, node: Term) -> set[NamedNode]:
        if not isinstance(node, NamedNode):
            return set()
        agents = walk(graph, node, PRESENT.object)
        return {a for a in agents if graph.kind(a) == "Person" and self._is_present(graph, node, a)}

    def _is_present(self, graph: Readable, node: NamedNode, agent: NamedNode) -> bool:
        return any(node in nodes_of(graph, PRESENT, m, agent) for m in graph.subjects("participation", node))

    def _met_elsewhere(self, met: Triple) -> bool:
        one, other = met.subject, met.object
        if not isinstance(one, NamedNode) or not isinstance(other, NamedNode):
            return False
        name = PRESENT.property
        both = {*self._after.subjects(name, one)} & {*self._after.subjects(name, other)}
        return any(met in set(self._met(self._after, meeting)) for meeting in both)

    def _is_there(self, triple: Triple) -> bool:
        return any(self._before.triples(_named(triple.subject), triple.predicate, triple.object))

    # -- entities -------------------------------------------------------------------------------------------

    def _entities(self) -> None:
        """Forget entities that no mention, no event and no fact with evidence speaks of any more."""
        waiting, seen = set(self._touched), set[NamedNode]()
        while waiting:
            node = waiting.pop()
            kind = self._after.kind(node)
            if kind in ("ReferenceEntry", "Correction") and not any(self._after.triples(None, None, node)):
                self._forget(node)
            if kind in self._no_entities or not self._is_left_alone(node):
                continue
            before = set(self._touched)
            for fact in self._after.subjects("rdf:subject", node):
                self._forget_fact(fact)
            self._forget(node)
            seen.add(node)
            waiting |= self._touched - before - seen

    def _is_left_alone(self, node: NamedNode) -> bool:
        graph = self._after
        if not any(graph.triples(node)):
            return False
        stated = {graph.node("rdf:subject"), graph.node("rdf:object")}
        if any(triple.predicate not in stated for triple in graph.triples(None, None, node)):
            return False
        facts = graph.subjects("rdf:subject", node)
        proved = {o for fact in facts if self._has_evidence(fact) for o in graph.objects(fact, "rdf:object")}
        sure = {o for fact in facts for o in graph.objects(fact, "rdf:object")} - proved
        said = [t for t in graph.triples(node) if t.predicate.value not in self._own]
        return all(triple.object in sure for triple in said)

    def _has_evidence(self, fact: NamedNode) -> bool:
        return any(self._after.kind(one) == "Evidence" for one in support(self._after, fact))


class _Without:
    """A graph but for some triples, for those who look at it."""

    def __init__(self, source: Source, removed: set[Triple]) -> None:
        self._source = source
        self._removed = removed

    def triples(self, subject: NamedNode | None, predicate: NamedNode | None, object_: Term | None) -> Iterator[Triple]:
        found = self._source.triples(subject, predicate, object_)
        return (triple for triple in found if triple not in self._removed)


def _named(term: object) -> NamedNode | None:
    return term if isinstance(term, NamedNode) else None
