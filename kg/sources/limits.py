"""How much a source may hold, so that no single file takes the machine."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from kg.errors import SourceError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MEGABYTE = 1_000_000
PLAUSIBLE_RATIO = 200
"""Text that was packed takes at least this part of itself; what grows more is no text of ours."""


@dataclass(frozen=True)
class Limits:
    """What is read at most; ``megabytes`` (of 1,000,000 bytes) is the size of one article's file, unpacked.

    A file of many articles, one a line, may be longer; its lines may not.
    """

    megabytes: float = 50

    @property
    def size(self) -> int:
        """The limit in bytes."""
        return int(self.megabytes * MEGABYTE)

    def too_large(self) -> SourceError:
        """The error for what is larger."""
        return SourceError(f"it holds more than {self.megabytes:g} MB", "split it, or allow more with --megabytes")

    def bomb(self) -> SourceError:
        """The error for what is packed into an implausibly small file."""
        return SourceError(
            f"it unpacks to more than {PLAUSIBLE_RATIO} times its size", "this looks like an archive bomb"
        )


LIMITS = Limits()


class Capped(io.RawIOBase):
    """A stream that raises ``error`` instead of giving more than ``size`` bytes."""

    def __init__(self, stream: BinaryIO, size: int, error: SourceError) -> None:
        self._stream = stream
        self._left = size
        self._error = error

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill the buffer as far as the stream reaches."""
        view = memoryview(buffer).cast("B")
        content = self._stream.read(len(view))
        self._left -= len(content)
        if self._left < 0:
            raise self._error
        view[: len(content)] = content
        return len(content)


def capped(stream: BinaryIO, size: int, error: SourceError) -> BinaryIO:
    """The stream, which raises ``error`` past so many bytes."""
    return io.BufferedReader(Capped(stream, size, error), 1 << 16)
