"""Chooses the part of the graph that a view starts with: bounded, and said so."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from kg.errors import UnknownTerm
from kg.view.world import THING_CLASSES, Link, When, World

START_LIMIT = 300


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


def folded(text: str) -> str:
    """The text without marks and case, as people type it.

    >>> folded("Đỗ Thắng Hải")
    'do thang hai'
    """
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).lower().split())


def select(world: World, wish: Wish) -> list[str]:
    """The IRIs of the things to start with, the most linked first; at most ``wish.limit``.

    Raises UnknownTerm for a class or a name that is not in the graph.
    """
    for name in wish.classes:
        if name not in THING_CLASSES:
            raise UnknownTerm("class", name, THING_CLASSES)
    links = [link for link in world.links if _recent(link.when, wish.since)]
    near = neighbours(links)
    allowed = {
        iri
        for iri, thing in world.things.items()
        if (not wish.classes or thing.kind in wish.classes) and _recent(thing.when, wish.since)
    }
    if wish.about:
        seeds = find(world, wish.about)
        distance = _distances(seeds, near, wish.hops, allowed | seeds)
    else:
        distance = dict.fromkeys(allowed if not wish.since else {i for i in allowed if near[i]}, 0)
    ranked = sorted(
        distance, key=lambda iri: (distance[iri], -len(near[iri]), folded(world.things[iri].label), iri)
    )
    return ranked[: wish.limit]


def neighbours(links: Iterable[Link]) -> defaultdict[str, set[str]]:
    """The things that share a link with each thing."""
    near: defaultdict[str, set[str]] = defaultdict(set)
    for link in links:
        near[link.source].add(link.target)
        near[link.target].add(link.source)
    return near


def find(world: World, name: str) -> set[str]:
    """The things that bear the name, an alias or the IRI; else those whose name contains it.

    Raises UnknownTerm, with names that come near.
    """
    if name in world.things:
        return {name}
    wanted = folded(name)
    names = {
        iri: [folded(n) for n in (*thing.labels.values(), *thing.aliases)]
        for iri, thing in world.things.items()
    }
    exact = {iri for iri, known in names.items() if wanted in known}
    found = exact or {iri for iri, known in names.items() if wanted and any(wanted in n for n in known)}
    if not found:
        raise UnknownTerm("name in the graph", name, [thing.label for thing in world.things.values()])
    return found


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
