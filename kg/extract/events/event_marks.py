"""What words say of an event that is named or pointed back to: many events, one of many, one that has a name."""

from __future__ import annotations

import re

from kg.extract.events.events import guests, named_in
from kg.extract.events.fine import is_capital
from kg.extract.scan import Scan
from kg.language import fold
from kg.regex import regex

_PAPERS = frozenset({"nghị quyết", "văn kiện", "kết luận"})


def is_plural(fine: str, at: int, scan: Scan) -> bool:
    """Whether a word such as «các», «nhiều», «mỗi» stands before an event word."""
    if at and scan.folded[at - 1] in _PAPERS:
        return False  # «các Nghị quyết Đại hội lần thứ 3»: several papers of one congress
    before = re.compile(r"c[wn]?$").search(fine, max(0, at - 2), at)
    return before is not None and fold(scan.text(before.start(), before.start() + 1)) not in ("một", "hai", "ba", "bốn")


def is_of_named(scan: Scan, fine: str, at: int, end: int) -> bool:
    """«các cuộc hội đàm giữa A và B»: several, told as one by who takes part; «nhiều cuộc gặp với …» stay several."""
    before = fold(scan.text(max(0, at - 2), at))
    received = guests(scan, fine, at)
    several = received and len(named_in(scan, *received)) > 1 and "P" not in fine[slice(*received)]
    phrase = fine[at:end]
    told = several or re.search(r"%|\+(?:[cwrn*]{0,2}[OPC]|RO)", phrase) and not re.search(r"%.*\+c[wRr]", phrase)
    return bool(told) and not before.endswith(("nhiều", "một số"))


def is_about_this(fine: str, end: int) -> bool:
    """Whether «này», «đó», «lần này» follow: the phrase points back."""
    return bool(re.match(r"l?z", fine[end:]))


_EDITION_OF_THAT = regex(r"(?P<edition>M[wO]{0,3}l[wn])~[wc]{1,3}$")


def edition_of_that(fine: str, at: int, end: int) -> int:
    """«Hội nghị lần thứ năm của cơ chế này»: the item behind the words for which one it is, where «này» follows the
    phrase and points to whose it is; 0 for others."""
    told = _EDITION_OF_THAT.match(fine, at, end) if fine[end : end + 1] == "z" else None
    return told.end("edition") if told else 0


def has_name(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether a phrase says which event it is: a name, capitals, a number, a quoted title."""
    if re.search(r"[OCPLTn\"]", fine[at + 1 : end]):
        return True
    rest = scan.line.text[scan.items[at].span.end : scan.items[end - 1].span.end]
    return any(char.isupper() for char in rest)


def opens_name(scan: Scan, fine: str, at: int, end: int) -> bool:
    """«Hiệp ước Cấm săn cá»: whether a word in capitals goes on as a name of which no more is read, so that it is not
    what the text has told of before."""
    return is_capital(scan, at) and fine[end : end + 1] == "w" and is_capital(scan, end)
