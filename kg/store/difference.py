"""What went and what came between two states of a graph, each a file of sorted lines of N-Triples."""

from __future__ import annotations

import hashlib
import mmap
from contextlib import ExitStack
from heapq import merge
from pathlib import Path
from typing import BinaryIO

from kg.errors import StoreError

_FIRST_STEP = 1 << 12
_LAST_STEP = 1 << 24


def difference(before: Path, after: Path) -> tuple[list[bytes], list[bytes]]:
    """The lines that only the first of two files holds, and those that only the second holds, without line ends.

    The lines of each file are sorted as bytes, each once; long equal parts are passed over at once, so the time goes
    with what differs. Raises StoreError for a file that cannot be read, or where lines are seen not to be sorted.
    """
    with ExitStack() as held:
        old, new = _Lines(before, held), _Lines(after, held)
        removed: list[bytes] = []
        added: list[bytes] = []
        while old.left or new.left:
            _pass_over_equal(old, new)
            while (one := old.line) != (other := new.line):
                if one is not None and (other is None or one < other):
                    removed.append(one)
                    old.step()
                elif other is not None:
                    added.append(other)
                    new.step()
            if old.left and new.left:
                old.step()
                new.step()
        return removed, added


def patched(before: Path, removed: list[bytes], added: list[bytes], after: BinaryIO) -> tuple[str, str]:
    """Write the sorted lines of a file without those that are removed and with those that are added, both sorted and
    without line ends; returns the SHA-256 of the file and of what was written.

    Raises StoreError for a file that cannot be read.
    """
    sums = hashlib.sha256(), hashlib.sha256()
    with ExitStack() as held:
        lines = _Lines(before, held)
        whole = held.enter_context(memoryview(lines.bytes))
        at = 0

        def copy(end: int) -> None:
            for start in range(at, end, _LAST_STEP):
                with whole[start : min(end, start + _LAST_STEP)] as piece:
                    after.write(piece)
                    for total in sums:
                        total.update(piece)

        for line in merge(removed, added):
            place = place_of(lines.bytes, line, at)
            copy(place)
            at = place
            ended = line + b"\n"
            if lines.bytes[place : place + len(ended)] == ended:
                sums[0].update(ended)
                at += len(ended)
            else:
                sums[1].update(ended)
                after.write(ended)
        copy(len(lines.bytes))
    return sums[0].hexdigest(), sums[1].hexdigest()


def place_of(lines: bytes | mmap.mmap, line: bytes, first: int) -> int:
    """Where a line stands among sorted ones, or would stand, at or after the start of a line."""
    last = len(lines)
    while first < last:
        middle = max(lines.rfind(b"\n", first, (first + last) // 2) + 1, first)
        end = lines.find(b"\n", middle)
        if lines[middle:end] < line:
            first = end + 1
        else:
            last = middle
    return first


class _Lines:
    """The lines of a file from a place on."""

    def __init__(self, path: Path, held: ExitStack) -> None:
        self._path = path
        try:
            file = held.enter_context(path.open("rb"))
            empty = path.stat().st_size == 0
            self.bytes = b"" if empty else held.enter_context(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        except OSError as error:
            raise StoreError(f"cannot read {path}: {error.strerror}") from error
        self.at = 0
        self._before = b""

    @property
    def left(self) -> bool:
        """Whether there are lines."""
        return self.at < len(self.bytes)

    @property
    def line(self) -> bytes | None:
        """The line at this place; None at the end."""
        return self.bytes[self.at : self._end()] if self.left else None

    def step(self) -> None:
        """Go to the next line."""
        line = self.bytes[self.at : self._end()]
        if line <= self._before:
            raise StoreError(f"{self._path} is not sorted: «{line[:80].decode(errors='replace')}» comes too late")
        self._before = line
        self.at = self._end() + 1

    def _end(self) -> int:
        found = self.bytes.find(b"\n", self.at)
        return len(self.bytes) if found < 0 else found


def _pass_over_equal(old: _Lines, new: _Lines) -> None:
    """Go to the start of the first lines that differ, or nearly so far."""
    same, step, growing = 0, _FIRST_STEP, True
    while step:
        ends = old.at + same + step, new.at + same + step
        if ends[0] > len(old.bytes) or ends[1] > len(new.bytes):
            equal = False
        else:
            equal = old.bytes[ends[0] - step : ends[0]] == new.bytes[ends[1] - step : ends[1]]
        same += step if equal else 0
        growing = growing and equal
        step = min(step * 2, _LAST_STEP) if growing else step // 2
    whole = old.bytes.rfind(b"\n", old.at, old.at + same) + 1
    if whole > old.at:
        old.at, new.at = whole, new.at + whole - old.at
