"""Who stands in the middle of a network that is given as the neighbours of each node, by number.

Both measures are those of networkx, on plain lists, where they are computed several times faster; a test compares.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

# Betweenness of more nodes than this is estimated from the paths of so many of them, always the same ones.
MOST_EXACT = 1_000
SAMPLED = 200
DIGITS = 6

_DAMPING, _ROUNDS, _STILL = 0.85, 100, 1e-10

Neighbours = Sequence[Sequence[int]]


def neighbours(count: int, edges: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The neighbours of the nodes 0 … count - 1, each once and in order, without direction.

    >>> neighbours(3, [(0, 1), (1, 0), (2, 2)])
    [[1], [0], []]
    """
    near: list[set[int]] = [set() for _ in range(count)]
    for one, other in edges:
        if one != other:
            near[one].add(other)
            near[other].add(one)
    return [sorted(nodes) for nodes in near]


def betweenness(near: Neighbours) -> list[float]:
    """The share of shortest paths that lead through each node, between 0 and 1; estimated in a large network.

    Freeman 1977, by the method of Brandes (A Faster Algorithm for Betweenness Centrality, 2001).

    >>> betweenness([[1], [0, 2], [1]])
    [0.0, 1.0, 0.0]
    """
    count = len(near)
    exact = count <= MOST_EXACT
    starts = range(count) if exact else sorted(random.Random(0).sample(range(count), SAMPLED))
    paths = (count - 1) * (count - 2) if exact else SAMPLED * (count - 1)
    found = [0.0] * count
    for start in starts:
        _pass_on(near, start, found)
    return [round(value / paths, DIGITS) if paths else 0.0 for value in found]


def _pass_on(near: Neighbours, start: int, found: list[float]) -> None:
    """Adds to each node the share of the shortest paths from one node that lead through it."""
    far = [-1] * len(near)
    ways = [0.0] * len(near)
    far[start], ways[start] = 0, 1.0
    order = [start]
    for node in order:
        step = far[node] + 1
        for other in near[node]:
            if far[other] < 0:
                far[other] = step
                order.append(other)
            if far[other] == step:
                ways[other] += ways[node]
    share = [0.0] * len(near)
    for node in reversed(order[1:]):
        part = (1.0 + share[node]) / ways[node]
        before = far[node] - 1
        for other in near[node]:
            if far[other] == before:
                share[other] += ways[other] * part
        found[node] += share[node]


def pagerank(near: Neighbours) -> list[float]:
    """The chance of finding a random walker at each node, who starts anew with probability 0.15 (Page and Brin 1998).

    >>> pagerank([[1], [0]])
    [0.5, 0.5]
    """
    count = len(near)
    if not count:
        return []
    nodes = range(count)
    rank = [1 / count] * count
    alone = [node for node in nodes if not near[node]]
    for _ in range(_ROUNDS):
        base = (1 - _DAMPING + _DAMPING * sum(rank[node] for node in alone)) / count
        given = [rank[node] / len(near[node]) if near[node] else 0.0 for node in nodes]
        new = [base + _DAMPING * sum(given[other] for other in near[node]) for node in nodes]
        change = sum(abs(new[node] - rank[node]) for node in nodes)
        rank = new
        if change < _STILL * count:
            break
    return [round(value, DIGITS) for value in rank]
