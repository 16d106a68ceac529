"""Verbs by which a body sits, with nobody whom it meets."""

from __future__ import annotations

from kg.extract.scan import Scan
from kg.language import fold, words_of
from kg.regex import regex

_SITS = regex(r"(?:nhóm )?họp(?: bàn| phiên| trực tuyến)?$")
_DEBATES = regex(r"thảo luận (?:(?:ở|tại) )?(?:tổ|hội trường)$")
_IN_HALL = ("làm việc tại hội trường", "làm việc ở hội trường", "làm việc tại tổ", "làm việc ở tổ")


def sits(scan: Scan, verb: int) -> bool:
    """Whether a verb tells that a body sits («họp», «làm việc tại hội trường», «thảo luận ở tổ»)."""
    return sits_in_hall(scan, verb) or _SITS.match(scan.folded[verb]) is not None


def sits_in_hall(scan: Scan, verb: int) -> bool:
    """Whether a verb tells that an assembly sits in its hall or in groups."""
    return " ".join(scan.folded[verb : verb + 3]) in _IN_HALL or _DEBATES.match(scan.folded[verb]) is not None


_WHICH_TIME = words_of("which time it is")
_LONGEST = 5  # items of such words
_WHICH_SITTING = regex(r"phiên(?: họp)? (?:(?:lần )?thứ [^\W_]+|đầu tiên|bất thường|thường kỳ|định kỳ|cuối cùng)")


def sitting_end(scan: Scan, verb: int) -> int:
    """The item after a verb of sitting and words for which time it is («họp lần gần đây nhất», «họp phiên thứ hai»); 0
    for others."""
    if not sits(scan, verb):
        return 0
    lasts = range(verb + 2, min(len(scan.items), verb + _LONGEST) + 1)
    said = ((last, fold(scan.text(verb + 1, last))) for last in lasts)
    return max((last for last, words in said if _tells_which(words)), default=verb + 1)


def _tells_which(said: str) -> bool:
    return said in _WHICH_TIME or _WHICH_SITTING.fullmatch(said) is not None
