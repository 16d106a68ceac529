"""Spouses and kin of those who hold posts: «Phu nhân Thủ tướng A» names him or her, and nobody knows which; «Con trai
Thủ tướng, ông A» names the son."""

from __future__ import annotations

from kg.extract.scan import Scan
from kg.language import alternatives
from kg.regex import regex

_KIN = alternatives("kin of an office-holder")
_OF_KIN, _IS_KIN = regex(rf"\b(?:{_KIN})$"), regex(rf"\blà (?:{_KIN})$")
_FARTHEST, _APART = 16, regex(r"[,-][KR]*P$")  # characters
_SPOUSES = frozenset({"phu nhân", "phu quân"})
# «bà A, phu nhân T B», «A (phu nhân T B)», «phu nhân T B, bà A»: who has the title is told apart from his wife.
_TOLD_BEFORE, _TOLD_BEHIND = regex(r"P[,(–-]$"), regex(r"(?:,|-|\(|w?=)K[KR]*P")


def is_of_kin(scan: Scan, title: int) -> bool:
    """Whether a word for kin stands before a title («bà A, ái nữ Tổng thống X»): it is not held by who is told so."""
    return _OF_KIN.search(_before(scan, title)) is not None


def _before(scan: Scan, title: int) -> str:
    return scan.words_before(scan.items[title].span.start, _FARTHEST).rstrip()


def may_be_spouse(scan: Scan, title: int, end: int) -> bool:
    """Whether the name that ends at an item, behind a title, may be that of the spouse of who has the title, or is that
    of somebody of his kin; behind «bà A là con dâu T, B» it is his own."""
    if title and _APART.search(scan.tags, title, end) and is_of_kin(scan, title):
        return _IS_KIN.search(_before(scan, title)) is None
    if not title or scan.folded[title - 1] not in _SPOUSES:
        return False
    return not (_TOLD_BEFORE.search(scan.tags, 0, title - 1) or _TOLD_BEHIND.match(scan.tags, end))
