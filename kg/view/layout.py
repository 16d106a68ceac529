"""Places boxes (a node with its label) on a plane: the same input gives the same whole numbers
everywhere.

Stress is lowered by stochastic gradient descent over all pairs (Zheng, Pawar, Goodman: Graph Drawing by
Stochastic Gradient Descent, IEEE TVCG 2019), then boxes that overlap are pushed apart and the connected
parts are packed. Only + - * / and sqrt are used, which IEEE 754 fixes to the last bit, and a generator of
our own: no library, processor or hash seed can move a node. Cost grows with the square of the largest
part: meant for a start view of a few hundred nodes; the page places what is expanded later.

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


class Box(NamedTuple):
    """The size of a node with its label, in pixels."""

    width: float
    height: float


Point = tuple[float, float]
Edge = tuple[int, int]


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
    points = _lower_stress(_distances(part, neighbours))
    mine = [boxes[node] for node in part]
    return _push_apart(_roomy(_turned(points), mine), mine)


def _distances(part: list[int], neighbours: Sequence[Sequence[int]]) -> list[list[float]]:
    """The wished distance of each pair: its shortest path, where edges at a hub are longer."""
    order = {node: i for i, node in enumerate(part)}
    room = [HUB_LENGTH * sqrt(len(neighbours[node])) for node in part]
    links = [
        [(order[near], EDGE_LENGTH + room[i] + room[order[near]] - HUB_LENGTH) for near in neighbours[node]]
        for i, node in enumerate(part)
    ]
    return [_shortest(links, start) for start in range(len(part))]


def _shortest(links: list[list[tuple[int, float]]], start: int) -> list[float]:
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


def _lower_stress(wished: list[list[float]]) -> list[Point]:
    count = len(wished)
    numbers = _numbers(count)
    side = EDGE_LENGTH * sqrt(count)
    xs = [side * next(numbers) / (1 << 31) for _ in range(count)]
    ys = [side * next(numbers) / (1 << 31) for _ in range(count)]
    pairs = [(i, j, wished[i][j]) for i in range(count) for j in range(i)]
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


def _sweep(pairs: list[tuple[int, int, float]], xs: list[float], ys: list[float], step: float) -> None:
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
