"""Titles beside a name without a mark or a word between, and those of whom an office-holder has.

ông A Chủ tịch UBND xã X chia sẻ              the title straight behind a name with a courtesy word or a rank
bà A nguyên Giám đốc X                        and any that «nguyên» or «cựu» opens
người phát ngôn của Tổng thống A, ông B, nói  the title is that of B, whom A has
"""

from __future__ import annotations

import re

from kg.extract.items import Scan
from kg.language import words_of
from kg.regex import regex

_CALLED = regex(r"[KR]P$")
_WITH_BODY = regex(r"T[TF]{0,2}~?(?:O|L)")
_ENDS = regex(r"[SsUHJwv,.;)]|\([LOCw,]{1,5}\)|@L|$")
# Titles that are verbs too: «ông A chỉ huy đơn vị X», «bà A đại diện Công ty X».
_VERBS_TOO = frozenset({"đại diện", "chỉ huy", "đạo diễn"})
_AIDES = tuple(words_of("aide of somebody"))
_OF_WHOM = regex(r"[wF]{0,3}~TC?[KR]*P[,=]?[KR]+P")
_SEVERAL = frozenset({"một", "các", "những", "nhiều", "hai", "số"})


def is_beside_name(scan: Scan, chain: re.Match[str]) -> bool:
    """Whether a chain of titles may stand straight behind the name of its holder."""
    if chain.group().startswith("q"):
        return True
    if not _CALLED.search(scan.tags, 0, chain.start()) or not _WITH_BODY.match(chain.group()):
        return False
    return scan.folded[chain.start()] not in _VERBS_TOO and _ENDS.match(scan.tags, chain.end()) is not None


def aide_behind(scan: Scan, chain: re.Match[str]) -> re.Match[str] | None:
    """The name behind the one whose aide a title tells: «cố vấn của Tổng thống A, ông B», «… là ông B»."""
    first = chain.start()
    if not scan.folded[first].startswith(_AIDES):
        return None
    found = _OF_WHOM.match(scan.tags, chain.end())
    word = scan.folded[first - 1] if found and first else ""
    if found is None or word in _SEVERAL or word == "theo" and scan.tags[found.end() : found.end() + 1] != ",":
        return None
    return found
