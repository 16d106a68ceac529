"""Measures of the network: who is central, who belongs together, how two things are connected, who met whom.

The network is that of the views: things, and links between them that each rest on a sentence. It is taken without
direction, and several links between two things count as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx
from pyoxigraph import NamedNode

from kg import centrality
from kg.communities import communities as _groups
from kg.edtf import finest
from kg.errors import UsageError
from kg.ontology import Ontology
from kg.quotations import Quoted, quoted
from kg.shortcuts import MET, PRESENT
from kg.store import Store
from kg.store.support import took_place
from kg.view import to_networkx

# Sorts behind every date.
_UNDATED = ("~",)


@dataclass(frozen=True)
class Measure:
    """How a thing stands in the network.

    ``degree`` counts its neighbours; ``betweenness`` is the share of shortest paths that lead through it
    (Freeman 1977), ``pagerank`` what a random walk finds (Page and Brin 1998); both lie between 0 and 1.
    ``community`` is the number of its group, 0 the largest; None for a thing without links.
    """

    iri: str
    label: str
    kind: str
    degree: int
    betweenness: float
    pagerank: float
    community: int | None


@dataclass(frozen=True)
class Step:
    """A link of a path: from one thing to the next, in words, with the sentence that says so."""

    source: str
    source_label: str
    target: str
    target_label: str
    relation: str
    label: str
    forward: bool
    quotations: tuple[Quoted, ...]


@dataclass(frozen=True, order=True)
class Encounter:
    """Two persons and the meetings at which both were, by label, and for each the days that texts tell (EDTF), of
    which there are several where texts disagree and none where none tells it."""

    one_label: str
    other_label: str
    one: str
    other: str
    meetings: tuple[tuple[str, str], ...]
    days: tuple[tuple[str, ...], ...] = ()


def network(store: Store) -> nx.MultiDiGraph:
    """The network of a store; a node has ``label`` and ``kind``, a link ``relation``, ``label`` and ``carrier``."""
    return to_networkx(store, store.ontology)


def measures(graph: nx.MultiDiGraph) -> list[Measure]:
    """The measures of all things, the most central first."""
    plain = simple(graph)
    between, rank, groups = betweenness(plain), pagerank(plain), communities(plain)
    found = (
        Measure(
            iri=iri,
            label=graph.nodes[iri]["label"],
            kind=graph.nodes[iri]["kind"],
            degree=plain.degree[iri],
            betweenness=between[iri],
            pagerank=rank[iri],
            community=groups.get(iri),
        )
        for iri in plain
    )
    return sorted(found, key=lambda one: (-one.pagerank, -one.degree, one.label, one.iri))


def simple(graph: nx.MultiDiGraph) -> nx.Graph:
    """The network without direction, each pair of neighbours once, in an order that depends on it alone."""
    plain = nx.Graph()
    plain.add_nodes_from(sorted(graph))
    plain.add_edges_from(sorted({tuple(sorted(ends)) for ends in graph.edges()} - {(n, n) for n in graph}))
    return plain


def betweenness(graph: nx.Graph) -> dict[str, float]:
    """The share of shortest paths through each node; estimated in a large network."""
    nodes, near = _numbered(graph)
    return dict(zip(nodes, centrality.betweenness(near), strict=True))


def pagerank(graph: nx.Graph) -> dict[str, float]:
    """The chance of finding a random walker at each node, who starts anew with probability 0.15."""
    nodes, near = _numbered(graph)
    return dict(zip(nodes, centrality.pagerank(near), strict=True))


def _numbered(graph: nx.Graph) -> tuple[list[str], list[list[int]]]:
    nodes = sorted(graph)
    number = {node: place for place, node in enumerate(nodes)}
    return nodes, centrality.neighbours(len(nodes), ((number[a], number[b]) for a, b in graph.edges()))


def communities(graph: nx.Graph) -> dict[str, int]:
    """The number of each node's group by the method of Louvain, 0 for the largest; nodes without links have none."""
    nodes = sorted(graph)
    number = {node: place for place, node in enumerate(nodes)}
    groups = _groups(len(nodes), [(number[one], number[other]) for one, other in graph.edges()])
    return {nodes[place]: group for group, places in enumerate(groups) for place in places}


def path(store: Store, one: str, other: str, language: str = "vi") -> list[Step]:
    """The shortest way between two things, each link with its sentences; of several the first by name.

    A place, and a link that no sentence supports, as that of a body to its country, lead on only where there is no
    other way: they connect whatever lies in one town or one country. Raises UnknownTerm where one is not known,
    UsageError where one is no thing of the network or where nothing leads from one to the other.
    """
    graph = network(store)
    ends = [store.resolve(name).value for name in (one, other)]
    for name, iri in zip((one, other), ends, strict=True):
        if iri not in graph:
            raise UsageError(f"«{name}» is no thing of the network", "name a person, a body, a meeting …")
    told = _told_by_sentences(graph, store, ends)
    way = _way(_without_places(told, ends), *ends) or _way(told, *ends) or _way(graph, *ends)
    if way is None:
        raise UsageError(f"nothing in the graph leads from «{one}» to «{other}»")
    return [_step(store, graph, *pair, language) for pair in pairwise(way)]


def _told_by_sentences(graph: nx.MultiDiGraph, store: Store, ends: list[str]) -> nx.MultiDiGraph:
    """The network without links that rest on a row of a reference list alone, but for those of the ends."""
    told = nx.MultiDiGraph()
    told.add_nodes_from(graph.nodes(data=True))
    carriers = {carrier: _is_quoted(store, carrier) for *_, carrier in graph.edges(data="carrier")}
    told.add_edges_from(
        (source, target)
        for source, target, carrier in graph.edges(data="carrier")
        if carriers[carrier] or source in ends or target in ends
    )
    return told


def _without_places(graph: nx.MultiDiGraph, ends: list[str]) -> nx.MultiDiGraph:
    """The network without its places, but for those of the ends."""
    return graph.subgraph(node for node, kind in graph.nodes(data="kind") if kind != "Place" or node in ends)


def _is_quoted(store: Store, carrier: str | None) -> bool:
    if not carrier:
        return False
    return any(store.kind(one) == "Evidence" for one in store.support(NamedNode(carrier)))


def _way(graph: nx.MultiDiGraph, one: str, other: str) -> list[str] | None:
    """The nodes of the shortest way, of several the first by name; None where there is none."""
    plain = simple(graph)
    left = nx.single_source_shortest_path_length(plain, other)
    if one not in left:
        return None
    way = [one]
    while left[way[-1]]:
        nearer = (node for node in plain[way[-1]] if left.get(node) == left[way[-1]] - 1)
        way.append(min(nearer, key=lambda node: (graph.nodes[node]["label"], node)))
    return way


def _step(store: Store, graph: nx.MultiDiGraph, one: str, other: str, language: str) -> Step:
    """The link between two neighbours that a sentence supports, the first by name."""
    links = [(True, link) for link in (graph.get_edge_data(one, other) or {}).values()]
    links += [(False, link) for link in (graph.get_edge_data(other, one) or {}).values()]
    told = [
        (tuple(quoted(store, NamedNode(link["carrier"])) if link["carrier"] else ()), forward, link)
        for forward, link in links
    ]
    quotations, forward, link = min(told, key=lambda t: (not t[0], t[2]["relation"], t[2]["label"], t[2]["carrier"]))
    names = [store.label(NamedNode(node), language) for node in (one, other)]
    label = _label(link, store.ontology, language)
    return Step(one, names[0], other, names[1], link["relation"], label, forward, quotations)


def _label(link: Mapping[str, str], ontology: Ontology, language: str) -> str:
    """The words on a link; those of the ontology in the language, the title of a post as articles give it."""
    words = ontology.label(link["relation"], "vi")
    return ontology.label(link["relation"], language) if link["label"] == words else link["label"]


def encounters(store: Store, name: str | None = None, other: str | None = None) -> list[Encounter]:
    """Who met whom at which meetings, the pairs that met most often first; of one person where a name is given, of
    two where there is ``other``."""
    person = store.resolve(name) if name else None
    partner = store.resolve(other).value if other else None
    present: dict[NamedNode, set[NamedNode]] = {}
    for triple in store.triples(None, store.node(PRESENT.property)):
        if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode):
            present.setdefault(triple.object, set()).add(triple.subject)
    found = [one for one in _encounters(store, present, person) if partner in (None, one.other)]
    return sorted(found, key=lambda one: (-len(one.meetings), one))


def _encounters(
    store: Store, present: dict[NamedNode, set[NamedNode]], person: NamedNode | None
) -> Iterator[Encounter]:
    for triple in store.triples(person, store.node(MET)):
        one, other = triple.subject, triple.object
        if not (isinstance(one, NamedNode) and isinstance(other, NamedNode)) or (
            person is None and str(one) > str(other)
        ):
            continue
        shared = present.get(one, set()) & present.get(other, set())
        told = sorted(
            (_days(store, meeting) or _UNDATED, store.label(meeting), meeting.value)
            for meeting in shared
            if took_place(store, meeting)
        )
        meetings = tuple((label, iri) for _, label, iri in told)
        days = tuple(() if own == _UNDATED else own for own, _, _ in told)
        yield Encounter(store.label(one), store.label(other), one.value, other.value, meetings, days)


def _days(store: Store, meeting: NamedNode) -> tuple[str, ...]:
    """When a meeting was held: all of its dates, but for those that another tells more exactly."""
    return tuple(finest(store.label(when) for when in store.nodes(meeting, "when")))
