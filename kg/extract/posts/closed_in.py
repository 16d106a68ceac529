"""Titles before a comma and a name: whether the one who has them is named there, or only spoken to.

Báo cáo với TITLE X, bà A cho biết      A speaks to the one with the title
Theo TITLE X, bà A đã …                 and is spoken of by him here
Thủ tướng A, TITLE X, B, cho biết       the commas close in B, whose title it is
"""

from __future__ import annotations

import re

from kg.extract.items import Scan
from kg.language import words_of
from kg.regex import regex

# «cuộc họp báo chung với ông A, Bộ trưởng X, B nói»: the title is that of B.
_FRONTED = regex(r"(?:[wD,]{0,3}|w?[Ss]w{0,2})[SsEXJh][&w]?")
_OPENS_CIRCUMSTANCE = words_of("opens a circumstance")
_TO_WHOM = ("với", "của", "cho", "tới", "cùng", "đến", "gặp", "cuộc tiếp", "buổi tiếp")
_OTHERS = frozenset("P,T")
_SAYS, _SAYS_ALSO = regex(r"[Ss]"), regex(r"[wv]?[Ss]")
_CLOSES = regex(r",[wv]{0,2}[SsU]")
_OWNS = regex(r"~[KR]*P,$")


def is_heard(scan: Scan, chain: re.Match[str], after: re.Match[str]) -> bool:
    """«Báo cáo với Chủ tịch X, bà A cho biết …», «Vui mừng được gặp lại Chủ tịch X, bà A nói …», «Trong cuộc gặp (với)
    Chủ tịch X, bà A nói …», «Gửi thư tới Chủ tịch X, bà A nói …», «Theo Chủ tịch X, bà A đã …»: A speaks to the one
    with the title, or is spoken of by him."""
    start, cited = chain.start(), scan.folded[0].startswith("theo") and after.group()[0] == ","
    fronted = _FRONTED.fullmatch(scan.tags, 0, start) and _SAYS.match(scan.tags, after.end())
    opens = scan.folded[0] in _OPENS_CIRCUMSTANCE or scan.tags[0] in "Ssv"
    opened = start > 1 and opens and scan.folded[start - 1].endswith(_TO_WHOM)
    told = opened and _OTHERS.isdisjoint(scan.tags[:start]) and _SAYS_ALSO.match(scan.tags, after.end())
    return bool(fronted or told or cited and start < 3 and scan.tags[after.end() : after.end() + 1] != ",")


def is_closed_in(scan: Scan, before: str, end: int, *, titled: bool) -> bool:
    """Whether a comma and a verb of saying follow a name that ends at an item, where the name before the titles has
    its own or only tells whose something is: «Thủ tướng A, TITLE X, B, cho biết», «cố vấn của A, TITLE X, B, nói»."""
    return _CLOSES.match(scan.tags, end) is not None and (titled or _OWNS.search(before) is not None)
