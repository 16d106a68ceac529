"""Meetings that were put off or called off: «O hoãn M», «M bị hủy», «M ngày D tại L, dự kiến …, nhưng đã bị hoãn»."""

from __future__ import annotations

import re

from kg.extract.scan import Scan
from kg.language import fold

_CANCELLED = re.compile(r"(?<!trì )\b(?:hoãn|huỷ bỏ|huỷ)\s+(?:tổ chức\s+)?$")
_ASKED_OFF = re.compile(r"\b(?:đòi|yêu cầu|kêu gọi|đề nghị|doạ|hoặc|không|chưa)\s+(?:tạm )?(?:hoãn|huỷ)\b")
_CALLED_OFF = re.compile(
    r"(?!(?:\w+ )?(?:không|chưa|có thể|suýt)\b)(?:\w+ ){0,2}(?:bị|được) (?:tạm )?(?:hoãn|huỷ)\b(?! hoại)"
)
# The day, the place and the plan between a meeting and its fate.
_TOLD_BETWEEN = re.compile(r"(?:,?x?G|,?D|,?@[wc]{0,2}[LC]|\([^()]{1,8}\))+,?e?x{1,4}(?P<off>[wxV!])")
_OFF, _SUFFERS = frozenset({"hoãn", "tạm hoãn", "huỷ", "huỷ bỏ"}), frozenset({"bị", "được", "phải"})
_ONLY_THOUGHT = frozenset({"nếu", "liệu", "có thể", "suýt"})


def is_called_off(scan: Scan, fine: str, lead: str, phrase: tuple[int, int]) -> bool:
    """Whether the words before a meeting, ``lead``, or those behind its phrase say that it was put off or called
    off."""
    at, end = phrase
    if _CANCELLED.search(fold(lead).strip() + " ") and not _ASKED_OFF.search(fold(lead)):
        return True
    if _CALLED_OFF.match(scan.words_after(end, 5)):
        return True
    told = _TOLD_BETWEEN.match(fine, end)
    if told is None or scan.folded[told.start("off")] not in _OFF:
        return False
    off = told.start("off")
    doubt = _ONLY_THOUGHT.intersection((*scan.folded[max(0, at - 1) : at], *scan.folded[end:off]))
    return scan.folded[off - 1] in _SUFFERS and not doubt
