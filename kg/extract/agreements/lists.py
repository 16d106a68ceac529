"""Papers that a list names one by one after a verb of signing: «ký 3 văn kiện, gồm: X; Y; Z»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.agreements.standing import is_listed, is_signed
from kg.extract.events.fine import fine_tags
from kg.extract.scan import Scan

_NEAR = 12  # sentences


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
        return None
    told = last_signed(scan, fine, at)
    if told >= 0:
        return HeadOfList(scan, fine, told, earlier)
    for before in range(len(earlier) - 1, max(-1, len(earlier) - 1 - _NEAR), -1):
        tags = fine_tags(earlier[before])
        told = last_signed(earlier[before], tags, len(tags))
        if told >= 0:
            return HeadOfList(earlier[before], tags, told, earlier[:before])
    return None


def last_signed(scan: Scan, fine: str, end: int) -> int:
    """The last agreement before an item whose own verb says that it is signed."""
    return next((i for i in range(end - 1, -1, -1) if fine[i] == "A" and is_signed(scan, fine, i)), -1)
