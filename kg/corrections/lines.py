"""Where in a TOML file a value stands, which the standard library does not tell."""

from __future__ import annotations

import re
from collections import Counter

Place = tuple[str | int, ...]

_HEADER = re.compile(r"\s*\[\[\s*([\w-]+)\s*\]\]")
_INNER = re.compile(r"\s*\[\s*([\w-]+)\s*\.\s*([\w-]+)\s*\]")
_TABLE = re.compile(r"\s*\[\s*([\w-]+)\s*\]")
_KEY = re.compile(r"\s*([\w-]+)\s*=")
_LONG = re.compile(r'"""|\'\'\'')


class Lines:
    r"""The lines of arrays of tables and of their keys.

    >>> Lines('\n[[same]]\nauthor = "An"\n[[same]]\ndate = 1').of(("same", 1, "date"))
    5
    """

    def __init__(self, text: str) -> None:
        self._lines: dict[Place, int] = {}
        self.starts: list[tuple[int, Place]] = []
        self._read(text)

    def of(self, place: Place) -> int:
        """The line of a value, of the table that holds it, or 1."""
        while place and place not in self._lines:
            place = place[:-1]
        return self._lines.get(place, 1)

    def _read(self, text: str) -> None:
        count: Counter[str] = Counter()
        table: Place = ()
        inside = ""
        for number, line in enumerate(text.split("\n"), 1):
            if not inside:
                table = self._line(line, number, table, count)
            for mark in _LONG.findall(line):
                inside = mark if not inside else "" if mark == inside else inside

    def _line(self, line: str, number: int, table: Place, count: Counter[str]) -> Place:
        """Note what a line holds; returns the table in which the next line stands."""
        if header := _HEADER.match(line):
            table = (header[1], count[header[1]])
            count[header[1]] += 1
            self.starts.append((number, table))
            self._lines.setdefault((header[1],), number)
        elif inner := _INNER.match(line):
            table = (inner[1], count[inner[1]] - 1, inner[2])
        elif single := _TABLE.match(line):
            table = (single[1],)
        elif key := _KEY.match(line):
            self._lines.setdefault((*table, key[1]), number)
            return table
        else:
            return table
        self._lines.setdefault(table, number)
        return table
