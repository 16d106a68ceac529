"""Companies that only a row of companies tells: foreign words behind two that are known («A, B, Velda và Trant»)."""

from __future__ import annotations

from kg.extract.items import Item, as_one, tags_of
from kg.extract.lexicon import Line
from kg.extract.names.organizations import COMPANY
from kg.extract.names.partners import foreign_run
from kg.regex import regex

_BODY = r"O(?:\(o\))?"
_ROW = regex(rf"{_BODY}[,&]{_BODY}[,&]w")
_BEHIND_ROW = regex(r"(?P<first>O)(?:\(o\))?[,&](?P<second>O)(?:\(o\))?(?P<join>[,&])$")
_LONGEST_ROW = 9  # tags
_ENDS = frozenset(",.;&()")


def with_rows_of_firms(line: Line, items: list[Item]) -> list[Item]:
    """The items of a sentence; foreign words that go on with a row of companies are companies."""
    if not _ROW.search(tags_of(items)):
        return items
    found: list[Item] = []
    at = 0
    while at < len(items):
        end = foreign_run(line, items, at) if items[at].tag == "w" else at
        if end > at and _goes_on(line, items, found, at, end):
            found.append(as_one(line, items[at:end], "O", "Organization", "organization-listed", COMPANY))
            at = end
        else:
            found.append(items[at])
            at += 1
    return found


def _goes_on(line: Line, items: list[Item], before: list[Item], at: int, end: int) -> bool:
    """Whether a row of two companies stands before words, and behind them a mark or «và»; one word calls the last of a
    row, since «A, B và Lena Trant» ends with somebody."""
    last = before[-_LONGEST_ROW:]
    row = _BEHIND_ROW.search(tags_of(last))
    if row is None or any((last[row.start(name)].row or {}).get("kind") != "company" for name in ("first", "second")):
        return False
    if row["join"] == "&":
        return end == at + 1
    if end == len(items):
        return True
    return items[end].tag in _ENDS and not line.tight(items[end].end)  # «A, B, Velda.com»
