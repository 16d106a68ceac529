"""The summary of a graph that is too large to be seen at once: its communities, and how many links lie between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from kg.communities import communities
from kg.view.layout import Box, arrange
from kg.view.selection import neighbours
from kg.view.world import World

MOST_GROUPS = 40
MOST_TIES = 200
SHOWN_OF_A_GROUP = 60
SMALLEST, LARGEST = 14, 58
NAME_WIDTH, NAME_HEIGHT = 150, 56


@dataclass(frozen=True, slots=True)
class Community:
    """Things that are linked more among themselves than with the rest: their IRIs, the most linked first."""

    members: tuple[str, ...]
    kinds: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Summary:
    """The largest communities of a world; ``ties`` are (one, other, number of links), ``total`` counts them all.

    ``number`` holds the community of each thing that has one, 0 the largest, as ``kg measures`` counts them.
    """

    communities: tuple[Community, ...]
    ties: tuple[tuple[int, int, int], ...]
    total: int
    number: Mapping[str, int]

    def first_members(self) -> list[str]:
        """The most linked members of each community, so that something of each can be shown."""
        return [iri for one in self.communities for iri in one.members[:SHOWN_OF_A_GROUP]]

    def as_json(self, numbers: Mapping[str, int]) -> dict[str, Any]:
        """What the page draws; ``numbers`` are those of the things that travel in the file."""
        sizes = [len(one.members) for one in self.communities]
        radii = [_radius(size, max(sizes)) for size in sizes]
        boxes = [Box(max(2 * r, NAME_WIDTH), 2 * r + NAME_HEIGHT) for r in radii]
        spots = arrange(boxes, [(one, other) for one, other, _ in self.ties])
        rows = [
            {
                "size": len(one.members),
                "kinds": dict(one.kinds),
                "nodes": [numbers[iri] for iri in one.members if iri in numbers],
                "x": x,
                "y": y - NAME_HEIGHT // 2,
                "radius": radius,
            }
            for one, (x, y), radius in zip(self.communities, spots, radii, strict=True)
        ]
        return {"total": self.total, "rows": rows, "ties": [list(tie) for tie in self.ties]}


NOTHING = Summary((), (), 0, {})


def summary(world: World) -> Summary:
    """The communities of a world; things without links belong to none."""
    near = neighbours(world.links)
    iris = sorted(world.things)
    number = {iri: i for i, iri in enumerate(iris)}
    ends = [(number[link.source], number[link.target]) for link in world.links]
    found = communities(len(iris), {(min(pair), max(pair)) for pair in ends})
    group = {node: i for i, nodes in enumerate(found[:MOST_GROUPS]) for node in nodes}
    between = Counter((min(pair), max(pair)) for pair in _grouped(ends, group))
    ties = sorted(((a, b, count) for (a, b), count in between.items()), key=lambda tie: (-tie[2], tie))
    chosen = tuple(
        Community(
            tuple(sorted((iris[node] for node in nodes), key=lambda iri: (-len(near[iri]), iri))),
            _counted(world, [iris[node] for node in nodes]),
        )
        for nodes in found[:MOST_GROUPS]
    )
    every = {iris[node]: i for i, nodes in enumerate(found) for node in nodes}
    return Summary(chosen, tuple(ties[:MOST_TIES]), len(found), every)


def _grouped(ends: Sequence[tuple[int, int]], group: Mapping[int, int]) -> list[tuple[int, int]]:
    """The communities at the ends of the links that lead from one to another."""
    pairs = ((group.get(a, -1), group.get(b, -1)) for a, b in ends)
    return [(a, b) for a, b in pairs if a != b and a >= 0 and b >= 0]


def _counted(world: World, iris: Collection[str]) -> dict[str, int]:
    counts = Counter(world.things[iri].kind for iri in iris)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _radius(size: int, most: int) -> int:
    """The area of a circle grows with the members."""
    return max(SMALLEST, round(LARGEST * sqrt(size / most)))
