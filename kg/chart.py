"""The rows of an answer as a picture (SVG): bars for numbers, a line of time for dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.edtf import bounds
from kg.errors import UsageError
from kg.results import Rows, Term, plain

MOST_ROWS = 60

_WIDTH, _ROW, _LEFT, _RIGHT, _TOP = 900, 24, 320, 90, 46
_LABEL_LENGTH = 44
_BAR, _LINE = "#0b6e99", "#c8c8c8"
_DATE = re.compile(r"\d{4}(-\d\d){0,2}(/.*)?")


def chart(rows: Rows, shorten: Callable[[str], str]) -> str:
    """The rows as SVG: bars where a column holds numbers alone, else points in time where one holds dates.

    At most MOST_ROWS rows are drawn, and the picture says how many there were. Raises UsageError for rows
    without such a column.
    """
    numbers = _column(rows, _number)
    if numbers is not None:
        return _drawn(rows, numbers, shorten, _bars)
    dates = _column(rows, _day)
    if dates is not None:
        return _drawn(rows, dates, shorten, _points)
    raise UsageError("a chart needs a column of numbers or of dates", "write a table instead")


def _drawn(
    rows: Rows,
    column: int,
    shorten: Callable[[str], str],
    draw: Callable[[list[tuple[str, Term]]], Iterable[str]],
) -> str:
    label = _label_column(rows, column)
    found = [(_label(row, label, shorten), term) for row in rows.rows if (term := row[column]) is not None]
    if draw is _points:
        found.sort(key=lambda one: plain(one[1]))
    body = "\n".join(draw(found[:MOST_ROWS]))
    title = f"{rows.variables[column]}: {min(len(found), MOST_ROWS)} / {len(found)}"
    template = (Path(__file__).parent / "chart.svg").read_text(encoding="utf-8")
    height = _TOP + _ROW * (min(len(found), MOST_ROWS) + 1)
    heading = _text(12, 26, title, 'font-weight="bold"')
    return template.format(width=_WIDTH, height=height, title=escape(title), body=f"{heading}\n{body}")


def _bars(found: list[tuple[str, Term]]) -> Iterable[str]:
    values = [_number(term) or 0.0 for _, term in found]
    most = max([abs(value) for value in values], default=0.0) or 1.0
    for place, ((label, term), value) in enumerate(zip(found, values, strict=True)):
        y = _TOP + place * _ROW
        length = abs(value) / most * (_WIDTH - _LEFT - _RIGHT)
        yield _text(_LEFT - 8, y + 15, label, 'text-anchor="end"')
        yield f'<rect x="{_LEFT}" y="{y + 3}" width="{length:.1f}" height="{_ROW - 8}" fill="{_BAR}"/>'
        yield _text(_LEFT + length + 6, y + 15, plain(term))


def _points(found: list[tuple[str, Term]]) -> Iterable[str]:
    days = [_day(term) or 0 for _, term in found]
    first, last = min(days, default=0), max(days, default=0)
    yield f'<line x1="{_LEFT}" y1="{_TOP}" x2="{_LEFT}" y2="{_TOP + _ROW * len(found)}" stroke="{_LINE}"/>'
    for place, ((label, term), day) in enumerate(zip(found, days, strict=True)):
        y = _TOP + place * _ROW + 11
        x = _LEFT + 12 + (day - first) / max(1, last - first) * (_WIDTH - _LEFT - _RIGHT - 24)
        yield _text(_LEFT - 8, y + 4, label, 'text-anchor="end"')
        yield f'<line x1="{_LEFT}" y1="{y}" x2="{x:.1f}" y2="{y}" stroke="{_LINE}"/>'
        yield f'<circle cx="{x:.1f}" cy="{y}" r="5" fill="{_BAR}"/>'
        yield _text(x + 10, y + 4, plain(term))


def _text(x: float, y: float, words: str, attributes: str = "") -> str:
    shown = "".join(c if c.isprintable() else " " for c in words)
    short = shown if len(shown) <= _LABEL_LENGTH else shown[: _LABEL_LENGTH - 1] + "…"
    return f'<text x="{x:.1f}" y="{y}" {attributes}>{escape(short)}</text>'.replace(" >", ">")


def _column(rows: Rows, read: Callable[[Term], float | None]) -> int | None:
    """The first column whose values can all be read so, and that has one."""
    for column in range(len(rows.variables)):
        terms = [term for row in rows.rows if (term := row[column]) is not None]
        if terms and all(read(term) is not None for term in terms):
            return column
    return None


def _label_column(rows: Rows, other: int) -> int | None:
    """The column that names a row: the first with texts, else the first other one."""
    columns = [column for column in range(len(rows.variables)) if column != other]
    texts = [c for c in columns if any(isinstance(row[c], Literal) and row[c].language for row in rows.rows)]  # type: ignore[union-attr]
    return next(iter((*texts, *columns)), None)


def _label(row: tuple[Term | None, ...], column: int | None, shorten: Callable[[str], str]) -> str:
    term = None if column is None else row[column]
    return shorten(term.value) if isinstance(term, NamedNode) else plain(term)


def _number(term: Term) -> float | None:
    if not isinstance(term, Literal) or term.language:
        return None
    if term.datatype.value.rpartition("#")[2] not in ("integer", "decimal", "double", "float", "int", "long"):
        return None
    try:
        value = float(term.value)
    except ValueError:
        return None
    return value if abs(value) < float("inf") else None


def _day(term: Term) -> float | None:
    """The first day that a date may mean, counted from year 1."""
    if not isinstance(term, Literal) or not _DATE.match(term.value):
        return None
    try:
        first = bounds(term.value.partition("T")[0])[0]
    except ValueError:
        return None
    return float(first.toordinal()) if first else None
