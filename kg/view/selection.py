"""Chooses the part of the graph that a view starts with: bounded, and said so."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from kg.edtf import day_of
from kg.errors import UnknownTerm
from kg.spelling import loose, unmarked
from kg.view.world import THING_CLASSES, Link, When, World

START_LIMIT = 300
BELONGING = ("country", "successorOf")
FEW = 30


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asked to see: a name, how far around it, from which day (ISO, may be short), which
    classes.
    """

    about: str | None = None
    hops: int = 2
    since: str | None = None
    classes: tuple[str, ...] = ()
    limit: int = START_LIMIT


def select(world: World, wish: Wish) -> list[str]:
    """The IRIs of the things to start with; at most ``wish.limit``.

    Around a name: the nearest, the most linked first. Without a name: the most linked thing, then always the
    most linked neighbour of what has been chosen, so that the start holds together; things without a link
    stay out where there are enough that have one. There what a body merely belongs to counts for nothing: else the
    bodies of one country would leave no room for people and what they do.

    Raises UnknownTerm for a class or a name that is not in the graph, and UsageError for a day that is none.
    """
    for name in wish.classes:
        if name not in THING_CLASSES:
            raise UnknownTerm("class", name, THING_CLASSES)
    since = day_of("since", wish.since).isoformat() if wish.since else None
    links = [link for link in world.links if _recent(link.when, since)]
    near = neighbours(links)
    allowed = {
        iri
        for iri, thing in world.things.items()
        if (not wish.classes or thing.kind in wish.classes) and _recent(thing.when, since)
    }
    if wish.about:
        rank = _ranked(world, near)
        seeds = find(world, wish.about)
        distance = _distances(seeds, near, wish.hops, allowed | seeds)
        return sorted(distance, key=lambda iri: (distance[iri], rank[iri]))[: wish.limit]
    told = neighbours(link for link in links if link.relation not in BELONGING)
    linked = {iri for iri in allowed if told[iri]}
    enough = len(linked) >= FEW or (linked and since)
    return _grown(linked if enough and not wish.classes else allowed, told, _ranked(world, told), wish.limit)


def _ranked(world: World, near: Mapping[str, Collection[str]]) -> dict[str, tuple[int, str, str]]:
    """The things in an order: the most linked first."""
    return {iri: (-len(near[iri]), unmarked(thing.label), iri) for iri, thing in world.things.items()}


def neighbours(links: Iterable[Link]) -> defaultdict[str, set[str]]:
    """The things that share a link with each thing."""
    near: defaultdict[str, set[str]] = defaultdict(set)
    for link in links:
        near[link.source].add(link.target)
        near[link.target].add(link.source)
    return near


def find(world: World, name: str) -> set[str]:
    """The things that bear the name, an alias or the IRI; else those whose name begins so; else those that contain it.

    Raises UnknownTerm, with names that come near.
    """
    if name in world.things:
        return {name}
    wanted = loose(name)
    names = {iri: [loose(n) for n in (*thing.labels.values(), *thing.aliases)] for iri, thing in world.things.items()}
    found = {iri for iri, known in names.items() if wanted in known}
    for fits in (str.startswith, str.__contains__) if wanted else ():
        found = found or {iri for iri, known in names.items() if any(fits(name, wanted) for name in known)}
    if not found:
        raise UnknownTerm("name in the graph", name, [thing.label for thing in world.things.values()])
    return found


def _grown(
    allowed: Collection[str],
    near: defaultdict[str, set[str]],
    rank: dict[str, tuple[int, str, str]],
    limit: int,
) -> list[str]:
    """The best of all, then the best neighbour of the chosen, again and again; a new start where none is
    left.
    """
    chosen: dict[str, None] = {}
    waiting: list[tuple[int, str, str]] = []
    for seed in sorted(allowed, key=rank.__getitem__):
        heapq.heappush(waiting, rank[seed])
        while waiting and len(chosen) < limit:
            iri = heapq.heappop(waiting)[2]
            if iri in chosen:
                continue
            chosen[iri] = None
            for other in near[iri]:
                if other in allowed and other not in chosen:
                    heapq.heappush(waiting, rank[other])
    return list(chosen)


def _recent(dates: Iterable[When], since: str | None) -> bool:
    """Whether something of this date may lie on or after the day; the undated may."""
    latest = [when.latest for when in dates if when.latest]
    return not since or not latest or max(latest) >= since


def _distances(
    seeds: Collection[str], near: defaultdict[str, set[str]], hops: int, allowed: Collection[str]
) -> dict[str, int]:
    distance = dict.fromkeys(seeds, 0)
    edge = sorted(seeds)
    for hop in range(1, hops + 1):
        edge = sorted({n for iri in edge for n in near[iri]} - distance.keys())
        distance.update(dict.fromkeys((iri for iri in edge if iri in allowed), hop))
    return distance
