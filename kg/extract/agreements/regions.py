"""Provinces and cities that are parties of an agreement: «giữa tỉnh A và tỉnh B», «tỉnh A ký X với thành phố B»."""

from __future__ import annotations

from kg.extract.agreements.standing import is_signed
from kg.extract.events.events import named_in
from kg.extract.items import BRACKET
from kg.extract.scan import Scan
from kg.language import alternatives, fold
from kg.model import Mention
from kg.regex import regex

_ONE = rf"[rcwn]{{0,2}}[LOC]{BRACKET}"
_ROW = rf"{_ONE}(?:(?:,&?|;|&|\+){_ONE})*"
_BETWEEN = regex(rf"%(?P<who>{_ROW})")
_WITH = regex(rf"\+(?P<who>{_ROW})")
_OPENED = r"^[@t][^,;:.LPC]{1,9},"  # «Tại phiên họp, tỉnh A và tỉnh B đã ký»
_SIGNS = regex(
    rf"(?:{_OPENED}|(?<![@g~<&+w])(?<![^D],))(?P<who>[LO]{BRACKET}(?:(?:,&?|&|\+){_ONE})*)[xD]{{0,3}}N[cn]{{0,2}}$"
)
# «với 2 tỉnh, gồm A, B»
_COUNTED = regex(r"\+[nc]w{1,3}C?,?[e:(]:?(?P<who>(?:[Lw]{1,3}(?:,&?|&))+[Lw]{1,3})")
_TWINS = regex("A(?P<of>w{0,2})(?P<one>[Lw])-(?P<other>L)(?!-)")  # «Thỏa thuận hợp tác kết nghĩa A - B»
_OF_TWINS = frozenset({"kết nghĩa", "hữu nghị"})
_REGION = regex(rf"(?:{alternatives('region that signs')})\b")
_FAR = 40


def regions(scan: Scan, fine: str, place_of: tuple[int, int, int]) -> list[Mention]:
    """The provinces and cities that a sentence joins to an agreement, where one of the row is told to be such: a bare
    city may stand for its country («giữa Tokyo và Seoul»). ``place_of`` are the item whose verb is the agreement's
    own, its first item, and the item after it."""
    head, at, end = place_of
    twins = _TWINS.match(fine, at, end)
    if twins and (not twins["of"] or fold(scan.text(*twins.span("of"))) in _OF_TWINS):
        both = (scan.items[twins.start(side)].mention for side in ("one", "other"))
        return [place for place in both if place is not None]
    between = _BETWEEN.search(fine, at, end) or _BETWEEN.match(fine, end)
    joint = fine.find("+", at, end + 1)
    counted = _COUNTED.match(fine, joint) if joint >= 0 else None
    signs = _SIGNS.search(fine, max(0, head - _FAR), head) if is_signed(scan, fine, head) else None
    rows = (between, _WITH.search(fine, at, end), _WITH.match(fine, end), counted, signs)
    sides = [i for row in rows if row for i in range(*row.span("who")) if fine[i] == "L"]
    called = [scan.folded[i] for i in sides] + (scan.folded[at : counted.start("who")] if counted else [])
    if not any(map(_REGION.match, called)):
        return []
    places = (scan.items[i].mention for i in sides)
    beside = named_in(scan, *signs.span("who")) if signs and "L" in signs["who"] else []  # «Bộ X và tỉnh A đã ký»
    return list(dict.fromkeys([*(place for place in places if place is not None), *beside]))
