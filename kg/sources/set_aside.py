"""What a reader says about a source: that it gave no article, or that it was read with care."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.errors import SourceError, printable
from kg.model import Article


def _where(path: str, line: int | None) -> str:
    return printable(path if line is None else f"{path}:{line}")


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
        said = f"{_where(self.path, self.line)}: {printable(self.reason)}"
        return f"{said} ({printable(self.hint)})" if self.hint else said


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that a user should know about a source that was read.

    >>> print(Remark("news/a.txt", None, "read as Windows-1258"))
    news/a.txt: read as Windows-1258
    """

    path: str
    line: int | None
    said: str

    def __str__(self) -> str:
        return f"{_where(self.path, self.line)}: {printable(self.said)}"


Found = Article | SetAside | Remark
OnSetAside = Callable[[SetAside], None]
OnRemark = Callable[[Remark], None]


def refuse(report: SetAside) -> None:
    """Turns the report into a SourceError: what strict reading does."""
    where = _where(report.path, report.line)
    raise SourceError(f"{where}: {printable(report.reason)}", printable(report.hint))


def pass_over(_: Remark) -> None:
    """Leaves a remark unsaid."""
