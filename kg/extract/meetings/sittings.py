"""Verbs by which a body sits, with nobody whom it meets."""

from __future__ import annotations

import re

from kg.extract.scan import Scan
from kg.language import fold, words_of

_SITS = re.compile(r"(?:nhóm )?họp(?: bàn| phiên)?$")
_DEBATES = re.compile(r"thảo luận (?:ở|tại) (?:tổ|hội trường)$")
_IN_HALL = ("làm việc tại hội trường", "làm việc ở hội trường", "làm việc tại tổ", "làm việc ở tổ")


def sits(scan: Scan, verb: int) -> bool:
    """Whether a verb tells that a body sits («họp», «làm việc tại hội trường», «thảo luận ở tổ»)."""
    return sits_in_hall(scan, verb) or _SITS.match(scan.folded[verb]) is not None


def sits_in_hall(scan: Scan, verb: int) -> bool:
    """Whether a verb tells that an assembly sits in its hall or in groups."""
    return " ".join(scan.folded[verb : verb + 3]) in _IN_HALL or _DEBATES.match(scan.folded[verb]) is not None


_WHICH_TIME = words_of("which time it is")
_LONGEST = 5  # items of such words


def sitting_end(scan: Scan, verb: int) -> int:
    """The item after a verb of sitting and words for which time it is («họp lần gần đây nhất»); 0 for others."""
    if not sits(scan, verb):
        return 0
    told = (last for last in range(verb + 2, verb + _LONGEST + 1) if fold(scan.text(verb + 1, last)) in _WHICH_TIME)
    return max(told, default=verb + 1)
