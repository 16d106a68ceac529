"""What a reader says about a source that it cannot turn into an article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.errors import SourceError


@dataclass(frozen=True, slots=True)
class SetAside:
    """A source that gave no article: where, why, and what to do about it.

    ``line`` counts from 1 and is None where the whole file is meant.

    >>> print(SetAside("news/a.txt", None, "the file is empty", "put the text of the article into it"))
    news/a.txt: the file is empty (put the text of the article into it)
    """

    path: str
    line: int | None
    reason: str
    hint: str = ""

    def __str__(self) -> str:
        where = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{where}: {self.reason} ({self.hint})" if self.hint else f"{where}: {self.reason}"


OnSetAside = Callable[[SetAside], None]


def refuse(report: SetAside) -> None:
    """Turns the report into a SourceError: what strict reading does."""
    where = report.path if report.line is None else f"{report.path}:{report.line}"
    raise SourceError(f"{where}: {report.reason}", report.hint)
