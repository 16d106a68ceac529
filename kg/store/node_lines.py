"""Single nodes of a graph, looked up in its sorted lines of N-Triples: quicker than a query where few are asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache

from kg.store.difference import Content, lines_about
from kg.terms import text_of

# So many bytes are between two lines whose places are kept, so that a search begins near.
_BETWEEN_MARKS = 1 << 16


class NodeLines:
    """What the lines say of a node, by prefixed names of properties; ``prefixes`` are those of these names."""

    def __init__(self, lines: Content, prefixes: Mapping[str, str]) -> None:
        self._lines, self._prefixes = lines, prefixes
        self._names: dict[str, bytes] = {}
        self._marks = [lines.rfind(b"\n", 0, at) + 1 for at in range(0, len(lines), _BETWEEN_MARKS)]
        self._marked = [lines[at : lines.find(b"\n", at)] for at in self._marks]
        self._said = lru_cache(1 << 12)(self._read)

    def __call__(self, iri: str, name: str) -> tuple[str, ...]:
        """The values that a property of a node has, sorted."""
        values = self._said(iri).get(self._names.get(name) or self._named(name), ())
        if len(values) == 1:
            return (text_of(values[0]),)
        return tuple(sorted({text_of(value) for value in values}))

    def _read(self, iri: str) -> dict[bytes, list[bytes]]:
        said: dict[bytes, list[bytes]] = {}
        subject = f"<{iri}>".encode()
        after = bisect_left(self._marked, subject)
        first, *rest = self._marks[max(after - 1, 0) : after + 1] or [0]
        within = (first, rest[0] if rest and after else None)
        for line in lines_about(self._lines, subject, within=within):
            _, name, value = line.split(b" ", 2)
            said.setdefault(name, []).append(value[:-2])
        return said

    def _named(self, name: str) -> bytes:
        prefix, _, local = name.partition(":")
        self._names[name] = f"<{self._prefixes[prefix]}{local}>".encode()
        return self._names[name]
