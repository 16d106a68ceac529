"""Sorting more lines than fit in memory: sorted runs on disk, merged as they are read (external merge sort)."""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby, islice
from operator import itemgetter
from types import TracebackType
from typing import IO

MOST_IN_MEMORY = 400_000


class Sorted:
    """Lines of bytes without line ends that come back sorted, each once; used as a context.

    At most ``most`` lines are held in memory; the others lie in files without a name until the context ends.

    >>> with Sorted(most=2) as lines:
    ...     lines.extend([b"c", b"a", b"b", b"a"])
    ...     list(lines)
    [b'a', b'b', b'c']
    """

    def __init__(self, most: int = MOST_IN_MEMORY) -> None:
        self._most = most
        self._last: list[bytes] = []
        self._runs: list[IO[bytes]] = []
        self._open = ExitStack()

    def __enter__(self) -> Sorted:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def append(self, line: bytes) -> None:
        """Add a line."""
        self._last.append(line)
        if len(self._last) > self._most:
            self._spill()

    def extend(self, lines: Iterable[bytes]) -> None:
        """Add lines; those that are too many for memory go to disk at once."""
        source = iter(lines)
        while piece := list(islice(source, self._most)):
            if len(self._last) + len(piece) > self._most:
                self._spill()
            self._last += piece

    def __iter__(self) -> Iterator[bytes]:
        self._last = _ordered(self._last)
        if not self._runs:
            return iter(self._last)
        return each_once(heapq.merge(*map(_lines, self._runs), self._last))

    def _spill(self) -> None:
        if not self._last:
            return
        run = self._open.enter_context(tempfile.TemporaryFile(prefix="kg-"))  # noqa: SIM115
        run.writelines(line + b"\n" for line in _ordered(self._last))
        self._runs.append(run)
        self._last = []


def _ordered(lines: list[bytes]) -> list[bytes]:
    """The lines sorted, each once; what comes nearly in order takes the least time."""
    return list(each_once(sorted(lines)))


def _lines(run: IO[bytes]) -> Iterator[bytes]:
    run.seek(0)
    for line in run:
        yield line[:-1]


def each_once(ordered: Iterable[bytes]) -> Iterator[bytes]:
    """Sorted lines without those that are there before."""
    return map(itemgetter(0), groupby(ordered))
