"""What every reader of a format gets and gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from kg.sources.limits import Limits
from kg.sources.set_aside import Found


@dataclass(frozen=True)
class Source:
    """One opened file: its name as shown to the user, the id of an article that has no other, its bytes."""

    path: str
    stem: str
    stream: BinaryIO
    limits: Limits

    def content(self) -> bytes:
        """All bytes. Raises SourceError where there are too many."""
        content = self.stream.read(self.limits.size + 1)
        if len(content) > self.limits.size:
            raise self.limits.too_large()
        return content


Reader = Callable[[Source], Iterator[Found]]
