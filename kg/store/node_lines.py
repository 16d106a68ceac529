"""Single nodes of a graph, looked up in its sorted lines of N-Triples: quicker than a query where few are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from kg.store.difference import Content, lines_about
from kg.terms import text_of


class NodeLines:
    """What the lines say of a node, by prefixed names of properties; ``prefixes`` are those of these names."""

    def __init__(self, lines: Content, prefixes: Mapping[str, str]) -> None:
        self._lines, self._prefixes = lines, prefixes
        self._names: dict[str, bytes] = {}
        self._said = lru_cache(1 << 12)(self._read)

    def __call__(self, iri: str, name: str) -> tuple[str, ...]:
        """The values that a property of a node has, sorted."""
        values = self._said(iri).get(self._names.get(name) or self._named(name), ())
        return tuple(sorted({text_of(value) for value in values}))

    def _read(self, iri: str) -> dict[bytes, list[bytes]]:
        said: dict[bytes, list[bytes]] = {}
        for line in lines_about(self._lines, f"<{iri}>".encode()):
            _, name, value = line.split(b" ", 2)
            said.setdefault(name, []).append(value[:-2])
        return said

    def _named(self, name: str) -> bytes:
        prefix, _, local = name.partition(":")
        self._names[name] = f"<{self._prefixes[prefix]}{local}>".encode()
        return self._names[name]
