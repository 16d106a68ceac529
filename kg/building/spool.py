"""What articles say, laid aside on disk while others are read: reading takes no more memory for more articles."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict
from types import TracebackType

from kg.encoded import decoded, encoded
from kg.errors import StoreError
from kg.model import Article, Extraction

Rank = Callable[[Article], tuple[bool, str, str]]


class Spool:
    """Extractions in a file without a name, of each text the first by rank; used as a context.

    The file is written and read by this process alone and gone with it.
    """

    def __init__(self, rank: Rank) -> None:
        self._rank = rank
        self._file = tempfile.TemporaryFile(prefix="kg-")  # noqa: SIM115
        self._chosen: dict[str, tuple[tuple[bool, str, str], int]] = {}
        self.taken = 0

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(OSError):
            self._file.close()

    def add(self, extraction: Extraction) -> None:
        """Lay an extraction aside, unless one of the same text that goes before it is there.

        Raises StoreError where there is no room.
        """
        self.taken += 1
        key, rank = extraction.article.key, self._rank(extraction.article)
        if key not in self._chosen or rank < self._chosen[key][0]:
            try:
                self._chosen[key] = rank, self._file.tell()
                said = asdict(extraction.article), encoded(extraction)
                self._file.write(json.dumps(said, separators=(",", ":")).encode() + b"\n")
            except OSError as error:
                raise _full(error) from error

    def __iter__(self) -> Iterator[Extraction]:
        """One extraction for each text, in the order of the articles' keys; the order of adding decides nothing."""
        for key in sorted(self._chosen):
            try:
                self._file.seek(self._chosen[key][1])
                fields, said = json.loads(self._file.readline())
            except OSError as error:
                raise _full(error) from error
            fields["based_on"] = tuple(fields["based_on"])
            yield decoded(Article(**fields), said)


def _full(error: OSError) -> StoreError:
    return StoreError(f"cannot write temporary files: {error.strerror or error}", "make room, or set TMPDIR")
