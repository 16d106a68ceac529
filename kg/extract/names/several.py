"""Titles that are told of several people, none of whom they name.

hai Bộ trưởng, Viện trưởng A          the first title is that of two others
4 Phó Thủ tướng cùng tham gia         a number counts who has the title
một trong số 5 vị Bộ trưởng           so does one before «vị»
"""

from __future__ import annotations

from kg.extract.scan import Scan
from kg.regex import regex

_PLURALS = frozenset("các những nhiều số hai ba cả".split())
_COUNTED = regex(r"(?<!\S)(?:(?:0?[2-9]|[1-9]\d)(?: vị)?|(?:các|những|nhiều) vị)$")
# «kỳ họp thứ 3 Chủ tịch X nói», «nhiệm kỳ 14 Chủ tịch»: a number that says which one comes before.
_WHICH = regex(r"\b(?:thứ|khoá|kỳ|lần|quận|phường|tổ|khu|năm|tháng|ngày|ql|quốc lộ|đường|(?<!trong )số) \d+$")
_FARTHEST = 20  # characters


def is_of_two(scan: Scan, first: int) -> bool:
    """Whether a title at a position is told of two people («hai Bộ trưởng», «hai đồng chí Phó Chủ tịch»)."""
    return first > 0 and scan.line.key(scan.items[first].start - 1) == "hai"


def are_several(scan: Scan, title: int) -> bool:
    """Whether the title at an item is that of several («các Thứ trưởng», «4 Phó Thủ tướng», «các vị Bộ trưởng»)."""
    word = scan.folded[title - 1].split()[-1] if title else ""
    if word in _PLURALS or not word.isdigit() and word != "vị":
        return word in _PLURALS
    said = scan.words_before(scan.items[title].span.start, _FARTHEST).rstrip()
    return _COUNTED.search(said) is not None and _WHICH.search(said) is None
