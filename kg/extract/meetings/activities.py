"""Where and when a list of activities is told to be, at its head: «A có một số hoạt động tại L như gặp B, dự M»."""

from __future__ import annotations

import re

from kg.extract.scan import Scan
from kg.language import words_of
from kg.regex import regex

_HEAD = regex(r"[xwc]{0,3}(?P<told>x?D@[wc]{0,2}[LC]|@[wc]{0,2}[LC](?:,[LC])?(?:x?D)?|x?D),?[xwey:]")
_SUCH_AS = words_of("comprising") | {"như", ":"}
_FARTHEST = 60  # items


def of_activities(scan: Scan, fine: str, first: int, at: int) -> list[tuple[int, int]]:
    """The items that tell when and where the activities of a list are, of which one stands at an item; they are named
    after ``first``."""
    head = next((i for i in range(max(first, at - _FARTHEST), at) if scan.folded[i].endswith("hoạt động")), at)
    told = _HEAD.match(fine, head + 1, at)
    if told is None or scan.folded[told.end() - 1] not in _SUCH_AS or re.search("[.SsU|]", fine[told.end() : at]):
        return []
    return [told.span("told")]
