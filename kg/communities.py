"""Groups of things that are linked more among themselves than with the rest.

The method of Louvain (Blondel, Guillaume, Lambiotte, Lefebvre: Fast unfolding of communities in large networks,
J. Stat. Mech. 2008): nodes move to the neighbouring group that raises modularity most, then groups become the
nodes of a smaller graph. Nodes are visited in their own order, ties go to the lowest number: the same input gives
the same groups.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

LEVELS = 6
ROUNDS = 6

Weights = list[dict[int, int]]


def communities(count: int, edges: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The groups of the nodes 0 … count - 1, the largest first; nodes without an edge are in none.

    >>> communities(7, [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)])
    [[0, 1, 2], [3, 4, 5]]
    """
    weights: Weights = [defaultdict(int) for _ in range(count)]
    for a, b in edges:
        weights[a][b] += 1
        weights[b][a] += 1
    members = [[node] for node in range(count)]
    for _ in range(LEVELS):
        group = _moved(weights)
        kept = sorted(set(group))
        if len(kept) == len(weights):
            break
        number = {old: new for new, old in enumerate(kept)}
        group = [number[old] for old in group]
        members = _merged(members, group, len(kept))
        weights = _shrunk(weights, group, len(kept))
    linked = [sorted(nodes) for nodes in members if len(nodes) > 1]
    return sorted(linked, key=lambda nodes: (-len(nodes), nodes[0]))


def _moved(weights: Weights) -> list[int]:
    """The group of each node after moving nodes one by one while that raises modularity."""
    degree = [sum(near.values()) for near in weights]
    total = sum(degree) or 1
    group = list(range(len(weights)))
    inside = list(degree)
    for _ in range(ROUNDS):
        moves = 0
        for node, near in enumerate(weights):
            links: defaultdict[int, int] = defaultdict(int)
            for other, weight in near.items():
                if other != node:
                    links[group[other]] += weight
            home = group[node]
            inside[home] -= degree[node]
            best = min(
                {home, *links},
                key=lambda g: (degree[node] * inside[g] - links.get(g, 0) * total, g != home, g),
            )
            inside[best] += degree[node]
            group[node] = best
            moves += best != home
        if not moves:
            break
    return group


def _merged(members: Sequence[list[int]], group: Sequence[int], count: int) -> list[list[int]]:
    joined: list[list[int]] = [[] for _ in range(count)]
    for nodes, number in zip(members, group, strict=True):
        joined[number] += nodes
    return joined


def _shrunk(weights: Weights, group: Sequence[int], count: int) -> Weights:
    """The graph whose nodes are the groups; what lies inside a group becomes a loop."""
    shrunk: Weights = [defaultdict(int) for _ in range(count)]
    for node, near in enumerate(weights):
        for other, weight in near.items():
            shrunk[group[node]][group[other]] += weight
    return shrunk
