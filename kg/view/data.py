"""The plain document that the explorer's page reads: no RDF, only lists, texts and numbers.

Two parts travel, so that the page can draw before it has unpacked the proof:

    graph     title, total, links, start, classes, words, properties, namespaces, dates, nodes, edges, groups,
              summed, measures
    evidence  articles, sentences, evidence, edges, details, mentions

Nodes and edges speak of each other by their place in the list. ``dates`` holds [iri, EDTF, earliest, latest];
``evidence.edges[i]`` are the numbers of the evidence of edge i; ``details`` holds [node, property, kind,
value, notes, confidence, evidence, conflict]. ``groups`` are the communities where the start does not show all;
``summed`` says that the page starts with them, since the graph is too large to travel whole.
``measures`` holds a list for each measure, one value a node, or nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any

from kg.view.boxes import place
from kg.view.evidence import Evidence, Proofs
from kg.view.layout import Edge
from kg.view.measured import measured
from kg.view.palette import LOOKS
from kg.view.read import Ontology, Reader, Said, Store
from kg.view.selection import START_LIMIT, Wish, select
from kg.view.summary import NOTHING, Summary, summary
from kg.view.words import LANGUAGES, prologue, words
from kg.view.world import THING_CLASSES, Link, Thing, When, World, read_world

MOST_MENTIONS = 3
MOST_NODES = 20_000
MOST_EDGES = 60_000
SPARE = 0.99
MOST_WITH_MENTIONS = 3_000
MOST_MEASURED = 3_000
SHORTCUTS = {
    "role-chair": ("chair", True),
    "role-co-chair": ("chair", True),
    "role-organizer": ("organizer", True),
    "role-host": ("organizer", True),
    "role-signatory": ("signatory", True),
    "role-witness": ("witness", True),
    "holdsPost": ("affiliatedWith", False),
}


@dataclass(frozen=True, slots=True)
class Document:
    """The two parts of what the page reads."""

    graph: dict[str, Any]
    evidence: dict[str, Any]


def document(
    store: Store,
    ontology: Ontology,
    wish: Wish,
    title: str,
    measures: bool | None = None,
    room: Callable[[Document], float] = lambda _: 1.0,
    said: Said | None = None,
) -> Document:
    """Everything that the explorer shows of a store; it starts with what the wish selects.

    ``measures`` says whether betweenness, PageRank and community travel along; without a word they do where the
    graph is so small that this costs little. ``room`` says for which share of a document there is room, 1 or more for
    all of it; of a graph that is too large to travel whole so much is taken. ``said`` is a quick way to what is said
    of single nodes, if there is one.
    """
    reader = Reader(store, prologue(ontology))
    world = read_world(reader)
    wanted = len(world.things) <= MOST_MEASURED if measures is None else measures
    conflicts = frozenset(reader.rows(ontology.question("conflicts").bound({}), "subject", "property"))
    known = Evidence(reader, len(world.things) <= MOST_WITH_MENTIONS, said)
    groups, placed = cache(partial(summary, world)), cache(place)
    start = select(world, wish)
    most, tried = MOST_NODES, [(0, 0.0)]
    while True:
        maker = _Maker(world, Proofs(known), ontology, conflicts, most, groups, placed)
        found = maker.document(start, wish, title, wanted)
        carried = len(found.graph["nodes"])
        share = room(found) if carried < found.graph["total"] else 1.0
        if share >= 1 or carried <= 1:
            return found
        tried.append((carried, 1 / share))
        most = _fitting(*tried[-2:])


def _fitting(before: tuple[int, float], tried: tuple[int, float]) -> int:
    """How many nodes there is room for, of which ``before`` and then ``tried`` give a number and how many times it
    fills the room: as the line through both tells, but no fewer than half of what the last alone would tell. Those
    that are left out last have most links, so that what the line gives is rather too few, and fits.

    >>> _fitting((0, 0.0), (20_000, 1.25)), _fitting((20_000, 1.25), (15_840, 1.1))
    (15840, 12789)
    """
    (carried, size), grown = tried, (tried[1] - before[1]) / (tried[0] - before[0])
    alone = carried * SPARE / size
    fewer = max(carried - (size - SPARE) / grown, alone / 2) if grown > 0 else alone
    return max(1, min(int(fewer), carried - 1))


@dataclass
class _Maker:
    world: World
    proofs: Proofs
    ontology: Ontology
    conflicts: Set[tuple[str, ...]]
    most: int
    groups: Callable[[], Summary]
    placed: Callable[[tuple[str, ...], tuple[Edge, ...]], list[tuple[int, int]]]
    dates: dict[When, int] = field(default_factory=dict)

    def document(self, start: list[str], wish: Wish, title: str, measures: bool) -> Document:
        total = len(self.world.things)
        is_large = total > MOST_NODES or len(self.world.links) > MOST_EDGES
        is_summed = is_large or total > max(len(start), START_LIMIT)
        found = self.groups() if is_summed or measures else NOTHING
        summed = found if is_summed else NOTHING
        things = self._carried([*start, *summed.first_members()]) if is_large else list(self.world.things.values())
        numbers = {thing.iri: i for i, thing in enumerate(things)}
        start = [iri for iri in start if iri in numbers]
        links = [link for link in self.world.links if link.source in numbers and link.target in numbers]
        nodes = [self._node(thing) for thing in things]
        ends = [(numbers[link.source], numbers[link.target]) for link in links]
        self._place(nodes, [numbers[iri] for iri in start], ends)
        edges = [self._edge(link, s, t) for link, (s, t) in zip(links, ends, strict=True)]
        evidence = self._evidence(things, links)
        graph = {
            "title": title,
            "total": total,
            "links": len(self.world.links),
            "start": [numbers[iri] for iri in start],
            "classes": self._classes(),
            "words": words(self.ontology, self._terms(links, things)),
            "properties": self._properties(links),
            "namespaces": {name: self.ontology.prefixes[name] for name in ("kg", "rdfs", "skos", "xsd")},
            "dates": [[w.iri, w.edtf, w.earliest, w.latest] for w in self.dates],
            "nodes": nodes,
            "edges": edges,
            "groups": summed.as_json(numbers),
            "summed": int(is_large and wish == Wish(limit=wish.limit)),
            "measures": measured(self.world, found.number, things) if measures else None,
        }
        return Document(graph, evidence)

    def _carried(self, first: Sequence[str]) -> list[Thing]:
        """The things of a graph that is too large that travel in the file: these, then the most linked."""
        near: defaultdict[str, list[str]] = defaultdict(list)
        for link in self.world.links:
            near[link.source].append(link.target)
            near[link.target].append(link.source)
        rest = sorted(self.world.things, key=lambda iri: (-len(near[iri]), iri))
        chosen: set[str] = set()
        edges = 0
        for iri in dict.fromkeys([*first, *rest]):
            edges += sum(other in chosen for other in near[iri])
            if len(chosen) == self.most or edges > MOST_EDGES:
                break
            chosen.add(iri)
        return [thing for iri, thing in self.world.things.items() if iri in chosen]

    def _date_numbers(self, dates: Iterable[When]) -> list[int]:
        return [self.dates.setdefault(when, len(self.dates)) for when in dates]

    def _node(self, thing: Thing) -> dict[str, Any]:
        node: dict[str, Any] = {"iri": thing.iri, "kind": thing.kind, "label": thing.label}
        if thing.labels.get("en"):
            node["en"] = thing.labels["en"]
        if thing.aliases:
            node["aliases"] = list(thing.aliases)
        if thing.when:
            node["when"] = self._date_numbers(thing.when)
        return node

    def _place(self, nodes: list[dict[str, Any]], start: Sequence[int], ends: Iterable[tuple[int, int]]) -> None:
        order = {node: i for i, node in enumerate(start)}
        inside = sorted({(order[s], order[t]) for s, t in ends if s in order and t in order})
        spots = self.placed(tuple([nodes[n]["label"] for n in start]), tuple(inside))
        for node, (x, y) in zip(start, spots, strict=True):
            nodes[node]["x"], nodes[node]["y"] = x, y

    def _edge(self, link: Link, source: int, target: int) -> dict[str, Any]:
        edge: dict[str, Any] = {"s": source, "t": target, "r": link.relation}
        optional = {
            "text": link.text,
            "notes": [list(note) for note in link.notes],
            "when": self._date_numbers(link.when),
            "sure": self.proofs.confidence(link.carrier),
            "conflict": int(self._disagree(link.source, link.relation)),
        }
        return edge | {name: value for name, value in optional.items() if value}

    def _evidence(self, things: Sequence[Thing], links: Iterable[Link]) -> dict[str, Any]:
        edges = [self.proofs.of(link.carrier, *link.corrected) for link in links]
        details = [row for i, thing in enumerate(things) for row in self._details(i, thing)]
        mentions = {}
        for i, thing in enumerate(things):
            shown, count = self.proofs.mentions(thing.iri, MOST_MENTIONS)
            if count:
                mentions[i] = [shown, count]
        return {
            "articles": self.proofs.articles,
            "sentences": self.proofs.sentences,
            "evidence": self.proofs.evidence,
            "edges": edges,
            "details": details,
            "mentions": mentions,
        }

    def _details(self, number: int, thing: Thing) -> Iterable[list[Any]]:
        for detail in thing.details:
            yield [
                number,
                detail.property,
                detail.kind,
                detail.value,
                [list(note) for note in detail.notes],
                self.proofs.confidence(detail.carrier),
                self.proofs.of(detail.carrier),
                int(self._disagree(thing.iri, detail.property)),
            ]

    def _disagree(self, node: str, name: str) -> bool:
        """Whether the values of a property of a node are a conflict."""
        return (node, self.ontology.prefixes["kg"] + name) in self.conflicts

    def _classes(self) -> dict[str, Any]:
        return {
            kind: {
                **{language: self.ontology.label(kind, language) for language in LANGUAGES},
                "light": LOOKS[kind].light,
                "dark": LOOKS[kind].dark,
                "shape": LOOKS[kind].shape,
                "sign": LOOKS[kind].sign,
            }
            for kind in THING_CLASSES
        }

    def _terms(self, links: Iterable[Link], things: Iterable[Thing]) -> set[str]:
        terms = {"met", "when", "text"}
        noted: list[tuple[str, str]] = []
        for link in links:
            terms.add(link.relation)
            noted += link.notes
        for thing in things:
            for detail in thing.details:
                terms.add(detail.property)
                noted += detail.notes
                if detail.kind == "concept":
                    terms.add(detail.value)
        terms.update(name for name, _ in noted)
        terms.update(value for name, value in noted if name in ("tenureStatus", "speechAct"))
        return terms

    def _properties(self, links: Iterable[Link]) -> dict[str, list[Any]]:
        """How a relation is written in Turtle: [property, whether its subject is the target]."""
        table: dict[str, list[Any]] = {}
        for relation in sorted({link.relation for link in links} - {"Statement"}):
            fallback = ("participant", True) if relation.startswith("role-") else (relation, False)
            table[relation] = list(SHORTCUTS.get(relation, fallback))
        return table
