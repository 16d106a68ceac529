"""From a domain triple to the nodes that carry its support, and back from evidence to what rests on it."""

from __future__ import annotations

from pyoxigraph import NamedNode, Triple

from kg.shortcuts import MET, NO_MEETING, PRESENT, SHORTCUTS, Shortcut
from kg.store.engine import Term
from kg.store.readable import Readable


def supporters(store: Readable, triple: Triple) -> list[NamedNode]:
    """The nodes that carry the support of a domain triple, sorted.

    That is the triple's own Fact, the supported node inside which it stands, or the nodes from which it
    follows as a shortcut.
    """
    subject, predicate, object_ = triple.subject, triple.predicate, triple.object
    if not isinstance(subject, NamedNode):
        return []
    facts = {n for n in store.subjects("rdf:subject", subject) if _states(store, n, predicate, object_)}
    ends = [node for node in (subject, object_) if isinstance(node, NamedNode) and _carries(store, node)]
    if facts or ends:
        return sorted(facts, key=str) or ends[:1]
    name = store.ontology.short(predicate.value)
    nodes: set[NamedNode] = set()
    if isinstance(object_, NamedNode):
        for shortcut in (one for one in SHORTCUTS if one.property == name):
            nodes |= nodes_of(store, shortcut, subject, object_)
        if name == MET:
            nodes |= _meetings_of_two(store, subject, object_)
    return sorted(nodes, key=str)


def support(store: Readable, node: NamedNode) -> list[NamedNode]:
    """The evidence and other support of a supported node."""
    return store.nodes(node, "support")


def took_place(store: Readable, meeting: NamedNode) -> bool:
    """Whether a meeting was more than planned, put off or cancelled, as far as the texts say."""
    statuses = {store.ontology.notation(status.value) for status in store.nodes(meeting, "eventStatus")}
    return not statuses or not statuses <= NO_MEETING


def _carries(store: Readable, node: NamedNode) -> bool:
    return store.kind(node) in store.supported


def _states(store: Readable, fact: NamedNode, predicate: NamedNode, object_: Term) -> bool:
    stated = store.objects(fact, "rdf:predicate"), store.objects(fact, "rdf:object")
    return predicate in stated[0] and object_ in stated[1]


def nodes_of(store: Readable, shortcut: Shortcut, subject: NamedNode, object_: NamedNode) -> set[NamedNode]:
    """The nodes from which a shortcut between two nodes follows."""
    nodes = _walk_back(store, subject, shortcut.subject) & _walk_back(store, object_, shortcut.object)
    return {node for node in nodes if _has_role(store, node, shortcut.roles)}


def walk(store: Readable, start: NamedNode, path: tuple[str, ...]) -> set[NamedNode]:
    """The nodes to which a path leads; a step with «^» is walked backwards."""
    nodes = {start}
    for step in path:
        if step.startswith("^"):
            nodes = {before for node in nodes for before in store.subjects(step[1:], node)}
        else:
            found = (term for node in nodes for term in store.objects(node, step))
            nodes = {term for term in found if isinstance(term, NamedNode)}
    return nodes


def _walk_back(store: Readable, end: NamedNode, path: tuple[str, ...]) -> set[NamedNode]:
    """The nodes from which a path leads to ``end``."""
    nodes = {end}
    for step in reversed(path):
        if step.startswith("^"):
            found = (term for node in nodes for term in store.objects(node, step[1:]))
            nodes = {term for term in found if isinstance(term, NamedNode)}
        else:
            nodes = {start for node in nodes for start in store.subjects(step, node)}
    return nodes


def _has_role(store: Readable, node: NamedNode, roles: frozenset[str]) -> bool:
    if not roles:
        return True
    values = {store.ontology.notation(role.value) for role in store.nodes(node, "role")}
    return not roles.isdisjoint(values or {""})


def _meetings_of_two(store: Readable, one: NamedNode, other: NamedNode) -> set[NamedNode]:
    meetings = set(store.subjects(PRESENT.property, one)) & set(store.subjects(PRESENT.property, other))
    return {n for meeting in meetings for who in (one, other) for n in nodes_of(store, PRESENT, meeting, who)}
