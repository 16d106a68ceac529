"""Agreements that are counted or only told by their kind: whether they are, and how far their name goes."""

from __future__ import annotations

from kg.extract.agreements.standing import is_signed, tail
from kg.extract.scan import Scan
from kg.language import fold
from kg.regex import regex

_NUMBER = regex(r"\d{1,3}|ba|bốn|năm|sáu|bảy|tám|chín|mười")
_SIGNED_THEN = regex(r"(?: \S+){0,3}?(?: đã| vừa)? được (?:ký|ký kết)\b")
_BUNDLES = regex(f"văn (?:kiện|bản)|hiệp định|biên bản|bản ghi nhớ|{fold('thỏa thuận')}|hợp đồng")
# What names all that is counted; «trong đó đáng chú ý là X» names a part.
_NAMES_ALL = regex(r"[,:]?\s*(?:bao gồm|gồm có|gồm|trong đó có|cụ thể là|là)?\s*(?::|gồm|trong đó(?: có)?\s?:)")


def is_counted(scan: Scan, fine: str, at: int, end: int) -> bool:
    """«ký 5 văn kiện hợp tác», the items [at, end): what is signed is counted, not named one by one."""
    if not at or fine[at - 1] not in "ncw" or not _NUMBER.fullmatch(scan.folded[at - 1]):
        return False
    signed = is_signed(scan, fine, at) or _SIGNED_THEN.match(tail(scan, at + 1))
    return bool(_BUNDLES.match(scan.folded[at]) and signed) and not _NAMES_ALL.match(tail(scan, end))


_UNNAMED_SIDES = regex(r"%c?w{1,2}(?:&c?w{1,2})?cw")
_OF_TWO_LANDS = regex(r"(?:hai|2) (?:nước|quốc gia)$")


def unnamed_sides_end(scan: Scan, fine: str, end: int) -> int:
    """The item after «giữa Chính phủ và doanh nghiệp hai nước» behind several agreements, or the end of what was read:
    sides without a name, which are part of what the agreements are called."""
    found = _UNNAMED_SIDES.match(fine, end)
    return found.end() if found and _OF_TWO_LANDS.search(fold(scan.text(end, found.end()))) else end
