"""Officers who are taken from their post, which is told behind the name, and who comes in their place.

miễn nhiệm NAME khỏi chức vụ TITLE                                   the post is over
NAME (đã) rời khỏi vị trí TITLE                                      the same
NAME đã nộp đơn từ nhiệm chức vụ TITLE               the post is still held
… khỏi chức vụ TITLE và bổ nhiệm NAME thay thế (kể từ ngày D)        the second one has it, from that day
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.items import Scan
from kg.extract.posts.appointments import Appointed, day_in
from kg.extract.posts.departures import REMOVES, is_only_meant
from kg.language import fold
from kg.regex import regex

_TAKEN = regex(r"(?P<act>b)w{0,2}[KR]*(?P<who>P)(?P<out>w{1,2})$")
_GONE = regex(r"(?P<who>P)(?P<out>[wv]{2,5})$")
_HANDS_IN = regex(r"(?P<who>P)(?P<how>[wvs]{2,5})b(?P<what>w{0,2})$")
_LETTER = regex(r"(?:(?:đã|vừa|mới) )*(?:gửi|nộp|đệ|có|làm|viết) đơn(?: xin)?")
_OF_POST = frozenset({"", "chức", "chức vụ", "chức danh", "vị trí"})
_ACTS = regex(rf"(?:đã |bị |được )?(?:{REMOVES}|cho thôi)")
_OUT = r"khỏi(?: (?:chức|chức vụ|chức danh|vị trí|cương vị|ghế))?"
_OUT_OF, _GOES = regex(_OUT), regex(rf"(?:(?:đã|vừa|mới|chính thức) )*(?:rời|rút) {_OUT}")
_IN_HIS_PLACE = regex(r",?[&w]?w?(?P<act>B)[KR]*(?P<who>P)(?P<instead>[Bwv])(?:(?P<since>[ws]{1,2})(?P<day>D))?")
_NAMES = regex(r"(?:đã |được )?(?:bổ nhiệm|bầu|cử|chỉ định)")
_INSTEAD, _SINCE = frozenset({"thay", "thay thế", "kế nhiệm"}), frozenset({"từ", "kể từ", "kể từ ngày"})


def taken_from(scan: Scan, chain: re.Match[str]) -> Iterator[Appointed]:
    """Who is taken from the posts of a chain of titles, and who has them in his place; who only asks to leave."""
    asks = _HANDS_IN.search(scan.tags, 0, chain.start())
    if asks is not None and _LETTER.fullmatch(fold(scan.text(*asks.span("how")))):
        if fold(scan.text(*asks.span("what"))) in _OF_POST:
            yield Appointed(scan.items[asks.start("who")], None, None)
        return
    found = _TAKEN.search(scan.tags, 0, chain.start())
    if found is not None:
        act = found.start("act")
        out = _ACTS.fullmatch(scan.folded[act]) and _OUT_OF.fullmatch(fold(scan.text(*found.span("out"))))
        if not out or is_only_meant(scan, act):
            return
    else:
        found = _GONE.search(scan.tags, 0, chain.start())
        if found is None or not _GOES.fullmatch(fold(scan.text(*found.span("out")))):
            return
    yield Appointed(scan.items[found.start("who")], "former", None)
    yield from _in_his_place(scan, chain)


def _in_his_place(scan: Scan, chain: re.Match[str]) -> Iterator[Appointed]:
    """«… khỏi chức vụ TITLE và bổ nhiệm NAME thay thế từ ngày D»."""
    found = _IN_HIS_PLACE.match(scan.tags, chain.end())
    if found is None or not _NAMES.fullmatch(scan.folded[found.start("act")]):
        return
    if scan.folded[found.start("instead")] in _INSTEAD:
        yield Appointed(scan.items[found.start("who")], "new", day_in(scan, found, _SINCE))
