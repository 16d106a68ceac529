"""Places boxes (a node with its label) on a plane: the same input gives the same whole numbers
everywhere.

Stress is lowered by stochastic gradient descent (Zheng, Pawar, Goodman: Graph Drawing by Stochastic Gradient
Descent, IEEE TVCG 2019) over all pairs, in a large part over the edges and some pivots; then boxes that overlap are
pushed apart and the connected parts are packed. Only + - * / and sqrt are used, which IEEE 754 fixes to the last bit,
and a generator of our own: no library, processor or hash seed can move a node. Meant for a start view of a few hundred
nodes; the page places what is expanded later.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from math import sqrt
from typing import NamedTuple

EDGE_LENGTH = 110.0
HUB_LENGTH = 22.0
GAP = 14.0
PART_GAP = 60.0
WIDE = 1.2
STRETCH = 1.1
FILL = 0.4
COOLING = 0.72
PUSH_ROUNDS = 150
MOST_ALL_PAIRS = 400
PIVOTS = 40
SIBLINGS = 24


class Box(NamedTuple):
    """The size of a node with its label, in pixels."""

    width: float
    height: float


Point = tuple[float, float]
Edge = tuple[int, int]
Pair = tuple[int, int, float]
Links = list[list[tuple[int, float]]]


def arrange(boxes: Sequence[Box], edges: Sequence[Edge]) -> list[tuple[int, int]]:
    """The middle of each box, in whole pixels, the whole picture around (0, 0).

    >>> arrange([Box(40, 20), Box(40, 20)], [(0, 1)])
    [(-114, 0), (114, 0)]
    >>> arrange([], [])
    []
    """
    neighbours = _neighbours(len(boxes), edges)
    parts = sorted(_parts(neighbours), key=lambda part: (-len(part), part[0]))
    placed = [_place_part(part, boxes, neighbours) for part in parts]
    spots = _pack(parts, placed, boxes)
    return [spots[node] for node in range(len(boxes))]


def _neighbours(count: int, edges: Sequence[Edge]) -> list[list[int]]:
    sets: list[set[int]] = [set() for _ in range(count)]
    for a, b in edges:
        if a != b:
            sets[a].add(b)
            sets[b].add(a)
    return [sorted(near) for near in sets]


def _parts(neighbours: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    seen: set[int] = set()
    for start in range(len(neighbours)):
        if start in seen:
            continue
        seen.add(start)
        part = [start]
        for node in part:
            for near in neighbours[node]:
                if near not in seen:
                    seen.add(near)
                    part.append(near)
        yield sorted(part)


def _place_part(part: list[int], boxes: Sequence[Box], neighbours: Sequence[Sequence[int]]) -> list[Point]:
    if len(part) == 1:
        return [(0.0, 0.0)]
    links = _links(part, neighbours)
    pairs = _all_pairs(links) if len(part) <= MOST_ALL_PAIRS else _pairs_of_pivots(links)
    points = _lower_stress(len(part), pairs)
    mine = [boxes[node] for node in part]
    return _push_apart(_roomy(_turned(points), mine), mine)


def _links(part: list[int], neighbours: Sequence[Sequence[int]]) -> Links:
    """The neighbours of each node of a part with the wished length of the edge; edges at a hub are longer."""
    order = {node: i for i, node in enumerate(part)}
    room = [HUB_LENGTH * sqrt(len(neighbours[node])) for node in part]
    return [
        [(order[near], EDGE_LENGTH + room[i] + room[order[near]] - HUB_LENGTH) for near in neighbours[node]]
        for i, node in enumerate(part)
    ]


def _all_pairs(links: Links) -> list[Pair]:
    """Every pair with its wished distance: its shortest path."""
    far = [_shortest(links, start) for start in range(len(links))]
    return [(i, j, far[i][j]) for i in range(len(links)) for j in range(i)]


def _pairs_of_pivots(links: Links) -> list[Pair]:
    """Enough for a large part: edges, neighbours of one node with some of the others, and all with a few pivots.

    The pivots lie far from one another (the sparse model of Ortmann, Klimenta, Brandes: A Sparse Stress Model, 2016).
    """
    pairs: dict[Edge, float] = {}
    for near in links:
        for at, (i, to_i) in enumerate(near):
            for j, to_j in near[at + 1 : at + 1 + SIBLINGS]:
                pairs[max(i, j), min(i, j)] = to_i + to_j
    pairs |= {(i, j): length for i, near in enumerate(links) for j, length in near if j < i}
    pivot = max(range(len(links)), key=lambda node: (len(links[node]), -node))
    nearest = [float("inf")] * len(links)
    for _ in range(PIVOTS):
        far = _shortest(links, pivot)
        for node, length in enumerate(far):
            if node != pivot:
                pairs[max(node, pivot), min(node, pivot)] = length
        nearest = [min(a, b) for a, b in zip(nearest, far, strict=True)]
        pivot = max(range(len(links)), key=lambda node: (nearest[node], -node))
    return [(i, j, length) for (i, j), length in sorted(pairs.items())]


def _shortest(links: Links, start: int) -> list[float]:
    far = [float("inf")] * len(links)
    far[start] = 0.0
    heap = [(0.0, start)]
    while heap:
        length, node = heapq.heappop(heap)
        if length > far[node]:
            continue
        for near, step in links[node]:
            if length + step < far[near]:
                far[near] = length + step
                heapq.heappush(heap, (length + step, near))
    return far


def _numbers(seed: int) -> Iterator[int]:
    """Whole numbers below 2**31 that look random (the linear congruential generator of Knuth's MMIX)."""
    state = seed
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        yield state >> 33


def _lower_stress(count: int, pairs: list[Pair]) -> list[Point]:
    numbers = _numbers(count)
    side = EDGE_LENGTH * sqrt(count)
    xs = [side * next(numbers) / (1 << 31) for _ in range(count)]
    ys = [side * next(numbers) / (1 << 31) for _ in range(count)]
    for i in range(len(pairs) - 1, 0, -1):
        j = next(numbers) % (i + 1)
        pairs[i], pairs[j] = pairs[j], pairs[i]
    longest, shortest = max(d for _, _, d in pairs), min(d for _, _, d in pairs)
    step, last = longest * longest, 0.1 * shortest * shortest
    while step > last:
        cut = next(numbers) % len(pairs)
        pairs = pairs[cut:] + pairs[:cut]
        _sweep(pairs, xs, ys, step)
        step *= COOLING
    return list(zip(xs, ys, strict=True))


def _sweep(pairs: list[Pair], xs: list[float], ys: list[float], step: float) -> None:
    for i, j, wish in pairs:
        dx, dy = xs[i] - xs[j], ys[i] - ys[j]
        length = sqrt(dx * dx + dy * dy) or 1e-3
        pull = min(step / (wish * wish), 1.0) * (length - wish) / (2.0 * length)
        xs[i] -= pull * dx
        ys[i] -= pull * dy
        xs[j] += pull * dx
        ys[j] += pull * dy


def _turned(points: list[Point]) -> list[Point]:
    """The points around their middle, the long axis level, a little stretched sideways as screens are."""
    count = len(points)
    mx, my = sum(x for x, _ in points) / count, sum(y for _, y in points) / count
    around = [(x - mx, y - my) for x, y in points]
    xx, yy = sum(x * x for x, _ in around), sum(y * y for _, y in around)
    xy = sum(x * y for x, y in around)
    top = (xx + yy) / 2 + sqrt((xx - yy) * (xx - yy) / 4 + xy * xy)
    ax, ay = (xy, top - xx) if abs(xy) > 1e-9 else ((1.0, 0.0) if xx >= yy else (0.0, 1.0))
    norm = sqrt(ax * ax + ay * ay)
    ax, ay = ax / norm, ay / norm
    if ax < 0:
        ax, ay = -ax, -ay
    return [(STRETCH * (x * ax + y * ay), y * ax - x * ay) for x, y in around]


def _roomy(points: list[Point], boxes: Sequence[Box]) -> list[Point]:
    """The points drawn out until the boxes fill at most FILL of the picture."""
    left, high, right, low = _frame(points, boxes)
    need = sum((box.width + GAP) * (box.height + GAP) for box in boxes) / FILL
    factor = sqrt(max(1.0, need / ((right - left) * (low - high))))
    return [(x * factor, y * factor) for x, y in points]


def _push_apart(points: list[Point], boxes: Sequence[Box]) -> list[Point]:
    """Moves overlapping boxes apart along the shorter way out, until none overlap or rounds are used up."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    widest = max(box.width for box in boxes) + GAP
    for _ in range(PUSH_ROUNDS):
        order = sorted(range(len(xs)), key=lambda node: (xs[node], node))
        clean = True
        for rank, a in enumerate(order):
            for b in order[rank + 1 :]:
                if xs[b] - xs[a] > widest:
                    break
                clean &= not _push(a, b, xs, ys, boxes)
        if clean:
            break
    return list(zip(xs, ys, strict=True))


def _push(a: int, b: int, xs: list[float], ys: list[float], boxes: Sequence[Box]) -> bool:
    over_x = (boxes[a].width + boxes[b].width) / 2 + GAP - abs(xs[a] - xs[b])
    over_y = (boxes[a].height + boxes[b].height) / 2 + GAP - abs(ys[a] - ys[b])
    if over_x <= 0.01 or over_y <= 0.01:
        return False
    if over_x < over_y:
        shift = over_x / 2 if xs[a] <= xs[b] else -over_x / 2
        xs[a] -= shift
        xs[b] += shift
    else:
        shift = over_y / 2 if ys[a] < ys[b] or (ys[a] == ys[b] and a < b) else -over_y / 2
        ys[a] -= shift
        ys[b] += shift
    return True


def _pack(parts: list[list[int]], placed: list[list[Point]], boxes: Sequence[Box]) -> dict[int, tuple[int, int]]:
    """Puts the parts on shelves, the largest first, about as wide as a screen."""
    frames = [_frame(points, [boxes[n] for n in part]) for part, points in zip(parts, placed, strict=True)]
    if not frames:
        return {}
    area = sum((right - left + PART_GAP) * (low - high + PART_GAP) for left, high, right, low in frames)
    shelf_width = max([sqrt(area * WIDE)] + [right - left for left, _, right, _ in frames])
    spots: dict[int, Point] = {}
    x = y = shelf_height = 0.0
    for part, points, (left, high, right, low) in zip(parts, placed, frames, strict=True):
        if x > 0 and x + right - left > shelf_width:
            x, y, shelf_height = 0.0, y + shelf_height + PART_GAP, 0.0
        for node, (px, py) in zip(part, points, strict=True):
            spots[node] = (x + px - left, y + py - high)
        x += right - left + PART_GAP
        shelf_height = max(shelf_height, low - high)
    nodes = sorted(spots)
    left, high, right, low = _frame([spots[n] for n in nodes], [boxes[n] for n in nodes])
    mx, my = (left + right) / 2, (high + low) / 2
    return {node: (_whole(px - mx), _whole(py - my)) for node, (px, py) in spots.items()}


def _frame(points: Sequence[Point], boxes: Sequence[Box]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of all boxes."""
    sized = list(zip(points, boxes, strict=True))
    return (
        min(x - box.width / 2 for (x, _), box in sized),
        min(y - box.height / 2 for (_, y), box in sized),
        max(x + box.width / 2 for (x, _), box in sized),
        max(y + box.height / 2 for (_, y), box in sized),
    )


def _whole(value: float) -> int:
    return int(value + 0.5) if value >= 0 else -int(0.5 - value)
