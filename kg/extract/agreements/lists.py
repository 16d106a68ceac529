"""Papers that a list names one by one after a verb of signing: «ký 3 văn kiện, gồm: X; Y; Z», in one line or more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.agreements.standing import is_listed, is_signed
from kg.extract.events.fine import fine_tags
from kg.extract.scan import Scan
from kg.regex import regex

_NEAR = 12  # sentences
_OF_LINES = regex(r"(?:n[.)]?|-)?A")  # «1. Thỏa thuận X;», «- Thỏa thuận X;»
_ANNOUNCES = regex(r"A[^.;:|PNSM]{0,12}:$")  # «các bên đã ký 3 văn kiện (hợp tác), gồm:»


class HeadOfList(NamedTuple):
    """What is signed, in the sentence whose verb is that of a whole list."""

    scan: Scan
    fine: str
    at: int
    earlier: Sequence[Scan]


def head_of_list(scan: Scan, fine: str, at: int, earlier: Sequence[Scan]) -> HeadOfList | None:
    """The papers, told together, that a list with the item ``at`` names: those of its own sentence, or of the last
    sentence before that says that some are signed; none where the item stands in no list."""
    if not is_listed(scan, at):
        return head_of_lines(scan, fine, at, earlier)
    told = last_signed(scan, fine, at)
    if told >= 0:
        return HeadOfList(scan, fine, told, earlier)
    for before in range(len(earlier) - 1, max(-1, len(earlier) - 1 - _NEAR), -1):
        tags = fine_tags(earlier[before])
        told = last_signed(earlier[before], tags, len(tags))
        if told >= 0:
            return HeadOfList(earlier[before], tags, told, earlier[:before])
    return None


def head_of_lines(scan: Scan, fine: str, at: int, earlier: Sequence[Scan]) -> HeadOfList | None:
    """The papers, told together, that lines below name one by one, where the item ``at`` opens such a line."""
    first = _OF_LINES.match(fine)
    if not first or first.end() != at + 1 or not _opens_line(scan):
        return None
    for before in range(len(earlier) - 1, max(-1, len(earlier) - 1 - _NEAR), -1):
        tags = fine_tags(earlier[before])
        if _ANNOUNCES.search(tags):
            told = last_signed(earlier[before], tags, len(tags))
            return HeadOfList(earlier[before], tags, told, earlier[:before]) if told >= 0 else None
        if not _OF_LINES.match(tags) or not _opens_line(earlier[before]):
            return None
    return None


def _opens_line(scan: Scan) -> bool:
    start = scan.sentence.span.start
    return start == 0 or scan.line.text[max(0, start - 8) : start].rstrip(" \t").endswith("\n")


def last_signed(scan: Scan, fine: str, end: int) -> int:
    """The last agreement before an item whose own verb says that it is signed."""
    return next((i for i in range(end - 1, -1, -1) if fine[i] == "A" and is_signed(scan, fine, i)), -1)
