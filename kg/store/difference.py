"""What went and what came between two states of a graph, each a file of sorted lines of N-Triples."""

from __future__ import annotations

import hashlib
import mmap
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from heapq import merge
from pathlib import Path
from typing import BinaryIO

from kg.errors import StoreError

_FIRST_STEP = 1 << 12
_LAST_STEP = 1 << 24

Content = bytes | mmap.mmap
Piece = tuple[bytes, bytes]
Finding = Callable[[Content, bytes, int], int]


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

    Raises StoreError for a file that cannot be read, or that does not hold what is removed.
    """
    gone, new = ([(line, line + b"\n") for line in lines] for lines in (removed, added))
    with mapped(before) as content:
        return patched_pieces(content, gone, new, after, place_of)


def patched_pieces(
    before: Content, removed: list[Piece], added: list[Piece], after: BinaryIO, place: Finding
) -> tuple[str, str]:
    """Write content without some of its pieces and with others, each with what puts it in its place, in the order of
    these; ``place`` finds where such a piece stands or would stand, from a place on. Returns the SHA-256 of both.

    Raises StoreError where a piece that is removed does not stand in its place.
    """
    sums = hashlib.sha256(), hashlib.sha256()
    at = 0
    with memoryview(before) as whole:

        def copy(end: int) -> None:
            for start in range(at, end, _LAST_STEP):
                with whole[start : min(end, start + _LAST_STEP)] as piece:
                    after.write(piece)
                    for total in sums:
                        total.update(piece)

        gone, new = ([(*piece, goes) for piece in pieces] for pieces, goes in ((removed, True), (added, False)))
        for key, piece, goes in merge(gone, new):
            found = place(before, key, at)
            copy(found)
            at = found
            if not goes:
                sums[1].update(piece)
                after.write(piece)
            elif before[at : at + len(piece)] == piece:
                sums[0].update(piece)
                at += len(piece)
            else:
                raise StoreError(f"«{piece[:80].decode(errors='replace')}» is not in its place", "write all anew")
        copy(len(before))
    return sums[0].hexdigest(), sums[1].hexdigest()


@contextmanager
def mapped(path: Path) -> Iterator[Content]:
    """The content of a file, read where it is looked at. Raises StoreError where it cannot be read."""
    with ExitStack() as held:
        try:
            file = held.enter_context(path.open("rb"))
            empty = path.stat().st_size == 0
            content: Content = (
                b"" if empty else held.enter_context(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
            )
        except OSError as error:
            raise StoreError(f"cannot read {path}: {error.strerror}") from error
        yield content


def place_of(lines: Content, line: bytes, first: int, last: int | None = None) -> int:
    """Where a line stands among sorted ones, or would stand, at or after the start of a line and not after another."""
    last = len(lines) if last is None else last
    while first < last:
        middle = max(lines.rfind(b"\n", first, (first + last) // 2) + 1, first)
        end = lines.find(b"\n", middle)
        if lines[middle:end] < line:
            first = end + 1
        else:
            last = middle
    return first


def lines_about(lines: Content, *terms: bytes, within: tuple[int, int | None] = (0, None)) -> Iterator[bytes]:
    """The sorted lines of N-Triples that begin with a subject, or with a subject and a property; ``within`` is where
    the first one stands, if that is known."""
    begin = b" ".join((*terms, b""))
    at = place_of(lines, begin, *within)
    while lines[at : at + len(begin)] == begin:
        end = lines.find(b"\n", at)
        yield lines[at:end]
        at = end + 1


class _Lines:
    """The lines of a file from a place on."""

    def __init__(self, path: Path, held: ExitStack) -> None:
        self._path = path
        self.bytes = held.enter_context(mapped(path))
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
