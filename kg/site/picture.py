"""A thing and its neighbours as a small picture in SVG, with links to their pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from kg.dossier.author import titled
from kg.view.boxes import LETTER_WIDTH, place, wrapped
from kg.view.palette import LOOKS
from kg.view.world import Thing

MOST_NEIGHBOURS = 16
MARGIN = 90
LEAST_WIDTH = 720
FONT_SIZE = 13
LINE_HEIGHT = 16
RADIUS = 10
MOST_LINES = 4


def neighbourhood(thing: Thing, around: Sequence[Thing], address: Callable[[str], str]) -> str:
    """The picture; at most MOST_NEIGHBOURS are drawn, and it says how many of how many."""
    shown = around[:MOST_NEIGHBOURS]
    names = [thing.label, *(other.label for other in shown)]
    spots = place(names, [(0, i + 1) for i in range(len(shown))])
    left, right = min(x for x, _ in spots) - MARGIN, max(x for x, _ in spots) + MARGIN
    beside = max(0, LEAST_WIDTH - (right - left) + 1) // 2  # few neighbours are not drawn larger than many
    left, right = left - beside, right + beside
    top = min(y for _, y in spots) - RADIUS - 8
    low = max(y + RADIUS + LINE_HEIGHT * (len(_rows(name)) + 1) for name, (_, y) in zip(names, spots, strict=True))
    (mx, my), *others = spots
    lines = "".join(f'<line x1="{mx}" y1="{my}" x2="{x}" y2="{y}"/>' for x, y in others)
    nodes = "".join(
        f'<a href="{escape(address(other.iri))}">{_node(other, x, y)}</a>'
        for other, (x, y) in zip(shown, others, strict=True)
    )
    said = f"<p>Hình vẽ {len(shown)} trong {len(around)} láng giềng.</p>\n" if len(shown) < len(around) else ""
    return (
        f'<svg class="near" viewBox="{left} {top} {right - left} {low - top}" role="group" '
        f'aria-label="{escape(thing.label)}">{lines}{_node(thing, mx, my)}{nodes}</svg>\n{said}'
    )


def _rows(label: str) -> list[str]:
    """The lines of a label; one that is cut says so."""
    lines = wrapped(titled(label))
    return lines if len(lines) <= MOST_LINES else [*lines[: MOST_LINES - 1], f"{lines[MOST_LINES - 1]} …"]


def _node(thing: Thing, x: int, y: int) -> str:
    lines = _rows(thing.label)
    rows = "".join(
        f'<tspan x="{x}" y="{y + RADIUS + FONT_SIZE + 2 + i * LINE_HEIGHT}">{escape(line)}</tspan>'
        for i, line in enumerate(lines)
    )
    wide, high = round(max(map(len, lines), default=0) * LETTER_WIDTH) + 8, LINE_HEIGHT * len(lines) + 4
    ground = f'<rect class="under" x="{x - wide // 2}" y="{y + RADIUS}" width="{wide}" height="{high}" rx="4"/>'
    sign = f'<text class="sign {thing.kind}" x="{x}" y="{y + 7}">{LOOKS[thing.kind].sign}</text>'
    return f'{ground}<circle class="under" cx="{x}" cy="{y}" r="{RADIUS}"/>{sign}<text>{rows}</text>'
