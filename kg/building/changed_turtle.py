"""The Turtle of a graph of which little changed: blocks that stay are copied from the Turtle before.

What puts a block in its place follows from the lines of its subject (see ``kg.turtle``), so that places are found by
halves, and few blocks are looked at.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from kg.building.graph_files import Parting
from kg.errors import StoreError
from kg.manifest import Sum
from kg.ontology import Ontology, load_ontology
from kg.store import Content, Finding, Piece, lines_about, mapped, patched_pieces
from kg.turtle import BlockWriter, subject_of, subjects

_BETWEEN = b"\n\n"
_MOST_LOOKED_AT = 1_000
_ANEW = "write all anew"


class Change(NamedTuple):
    """The Turtle before and its SHA-256, and the graph of now: the file of all its lines, those that went and those
    that came, sorted. The Turtle holds the ``evidence`` or the world."""

    before: Path
    sha256: str
    lines: Path
    removed: list[bytes]
    added: list[bytes]
    evidence: bool


def write_changed_turtle(change: Change, target: Path) -> Sum:
    """Write the Turtle of now into a file that is there already; returns its size and checksum.

    Raises StoreError where the Turtle before is not the one of the lines before, or where it cannot be told which
    prefixes are used now: the Turtle is to be written anew then.
    """
    with mapped(change.before) as turtle, mapped(change.lines) as lines, target.open("r+b") as out:
        try:
            gone, new, place = _Blocks(lines, change.evidence, load_ontology()).changed(turtle, change)
            was, now = patched_pieces(turtle, gone, new, out, place)
        except (LookupError, ValueError) as error:  # it is not looked through first: anything may stand there
            raise StoreError(f"{change.before} is not what was written", _ANEW) from error
        if was != change.sha256:
            raise StoreError(f"{change.before} is not what was written (its checksum differs)", _ANEW)
        out.flush()
        os.fsync(out.fileno())
        return Sum(out.tell(), now)


class _Blocks:
    """The blocks of one part of a graph, whose lines of now are given."""

    def __init__(self, lines: Content, evidence: bool, ontology: Ontology) -> None:
        self._lines, self._evidence, self._ontology = lines, evidence, ontology
        self._parting = Parting(ontology)
        self._looking = self._writer()
        self._gone: dict[bytes, bytes] = {}
        self._keys: dict[int, bytes] = {}

    def changed(self, turtle: Content, change: Change) -> tuple[list[Piece], list[Piece], Finding]:
        """The pieces of the Turtle before that go and those that come, and how they are found."""
        removed, added = (list(filter(self._has, lines)) for lines in (change.removed, change.added))
        touched = sorted({line[: line.index(b" ")] for lines in (removed, added) for line in lines})
        now = [line for subject in touched for line in self._about(subject)]
        before, after = self._writer(), self._writer()
        gone, new = before.pieces(sorted({*now}.difference(added).union(removed))), after.pieces(now)
        self._gone = {subject_of(key): key for key, _ in gone}
        head = turtle[: turtle.find(_BETWEEN) + 1]
        for prefix in before.used - after.used:
            self._look_for(prefix)
        after.used.update(line.split(b" ")[1][:-1] for line in head.splitlines())
        return [(b"", head), *gone], [(b"", after.header()), *new], self._place

    def _writer(self) -> BlockWriter:
        return BlockWriter(self._ontology, self._ontology.prefixes)

    def _has(self, line: bytes) -> bool:
        return self._parting.is_evidence(line) == self._evidence

    def _about(self, subject: bytes) -> list[bytes]:
        return list(filter(self._has, lines_about(self._lines, subject)))

    def _place(self, turtle: Content, key: bytes, first: int) -> int:
        """Where the block with a key stands or would stand, at or after the start of a block; the head has no key."""
        last = len(turtle) if key else first
        while first < last:
            middle = turtle.rfind(_BETWEEN, first - 1, (first + last) // 2 + 1) + 1
            if self._key(turtle, middle) < key:
                first = turtle.find(_BETWEEN, middle + 1) + 1 or last
            else:
                last = middle
        return first

    def _key(self, turtle: Content, place: int) -> bytes:
        """The key of the block before which an empty line stands."""
        if place not in self._keys:
            subject = self._looking.iri(turtle[place + 1 : turtle.find(b" ", place)])
            self._keys[place] = self._gone.get(subject) or self._key_of(subject)
        return self._keys[place]

    def _key_of(self, subject: bytes) -> bytes:
        for _, properties in subjects(self._about(subject)):
            return self._looking.key(subject, properties)
        raise StoreError(f"{subject.decode()} is not in the graph", _ANEW)

    def _look_for(self, prefix: bytes) -> None:
        """Look whether a prefix is used. Raises StoreError where that is not seen soon."""
        space = b"<" + self._ontology.prefixes[prefix.decode()].encode()
        for line in islice(filter(self._has, self._lines_with(space)), _MOST_LOOKED_AT):
            writer = self._writer()
            if writer.pieces([line]) and prefix in writer.used:
                return
        raise StoreError(f"{prefix.decode()} may not be used any more", _ANEW)

    def _lines_with(self, what: bytes) -> Iterator[bytes]:
        at = 0
        while (at := self._lines.find(what, at)) >= 0:
            end = self._lines.find(b"\n", at)
            yield self._lines[self._lines.rfind(b"\n", 0, at) + 1 : end]
            at = end
