"""Spouses and kin of those who hold posts: «Phu nhân Thủ tướng A» names him or her, and nobody knows which; «Con trai
Thủ tướng, ông A» names the son."""

from __future__ import annotations

import re

from kg.extract.scan import Scan
from kg.language import words_of

_KIN, _APART = words_of("kin of an office-holder"), re.compile(r"[,-][KR]*P$")
_SPOUSES = frozenset({"phu nhân", "phu quân"})
# «bà A, phu nhân T B», «A (phu nhân T B)», «phu nhân T B, bà A»: who has the title is told apart from his wife.
_TOLD_BEFORE, _TOLD_BEHIND = re.compile(r"P[,(–-]$"), re.compile(r"(?:,|-|\(|w?=)K[KR]*P")


def may_be_spouse(scan: Scan, title: int, end: int) -> bool:
    """Whether the name that ends at an item, behind a title, may be that of the spouse of who has the title, or is that
    of somebody of his kin."""
    if title and scan.folded[title - 1] in _KIN and _APART.search(scan.tags, title, end):
        return True
    if not title or scan.folded[title - 1] not in _SPOUSES:
        return False
    return not (_TOLD_BEFORE.search(scan.tags, 0, title - 1) or _TOLD_BEHIND.match(scan.tags, end))
