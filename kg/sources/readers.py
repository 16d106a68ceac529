"""What every reader of a format gets and gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from kg.sources.encodings import Decoded
from kg.sources.limits import Limits
from kg.sources.seen import Listed, Seen
from kg.sources.set_aside import Found, Remark
from kg.sources.text import oddities


@dataclass(frozen=True)
class Source:
    """One opened file: its name as shown to the user, the id of an article that has no other, its bytes; ``seen`` are
    articles that need not be read anew."""

    path: str
    stem: str
    stream: BinaryIO
    limits: Limits
    seen: Seen | None = None

    def content(self) -> bytes:
        """All bytes. Raises SourceError where there are too many."""
        content = self.stream.read(self.limits.size + 1)
        if len(content) > self.limits.size:
            raise self.limits.too_large()
        return content

    def remarks(self, decoded: Decoded) -> Iterator[Remark]:
        """What a user should know about how the file was read."""
        for said in (decoded.remark, *oddities(decoded.text)):
            if said:
                yield Remark(self.path, None, said)


Reader = Callable[[Source], Iterator[Found | Listed]]
