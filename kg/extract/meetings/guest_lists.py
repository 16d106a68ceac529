"""Who stands in a list of guests: «có A, T của O; đại diện các đơn vị thuộc O; các nước C1, C2»."""

from __future__ import annotations

import re

from kg.extract.scan import Scan
from kg.language import alternatives, fold, words_of
from kg.model import Mention
from kg.regex import regex

_ENDS = words_of("ends a list")
# «đại diện của O», «lãnh đạo, đại diện các vụ, đơn vị chức năng thuộc O», «các cục của O»: O is there by them.
_PARTS = regex(r"[rR](?:(?:,?[rR]){0,2}c{0,2}w{1,2}(?:[,&]c?w{1,2}){0,2}v?)?[~<]$")
# not «A làm việc ở các đơn vị thuộc O»
_UNITS = regex(
    r"(?<!\bở )(?<!\btại )(?<!\btừ )(?<!\bcho )(?<!\btrong )\b(?:các|một số|nhiều) "
    r"(?:tổng cục|cục|vụ|đơn vị|cơ quan|phòng|ban|viện)\b[^.:;]{0,40} (?:của|thuộc|trực thuộc)$"
)
_WITH_TRADE = regex(r"P,R$")  # «ông A, chuyên gia O», not «ông A, lãnh đạo O»: its leaders
_TRADE = regex(rf"(?:{alternatives('trade of a guest')})\b")
_CALLED = regex(r"P,R[~<]$")  # «ông A, chuyên gia của O»: O tells who A is
_BACK, _BRACKET = 10, 16  # items
_ASIDE = rf"(?:\([^()]{{1,{_BRACKET}}}\))?"
_STATES = regex(rf"[wR]{{1,3}}:?(?P<row>C{_ASIDE}(?:(?:,&?|&)C{_ASIDE})+)")
_STATE = regex(r"(?:nước|quốc gia|nền kinh tế)\b")


def listed(scan: Scan, fine: str, first: int, last: int) -> list[Mention]:
    """The people and bodies of a list, up to the next clause; what only belongs to a title or an owner is left out."""
    found = []
    rows, inside = ";" in fine[first:last], False
    states = _states(scan, fine, first, last)
    for at in range(first, last):
        tag = fine[at]
        inside = tag == "(" and ")" in fine[at : min(last, at + _BRACKET)] or inside and tag != ")"
        if tag == "G" and fine[at - 1] in "crn" and scan.folded[at] == "tổ chức":
            continue  # «các tổ chức quốc tế như A»
        ends = tag in "SsHGNW." or tag == "M" and at > first or tag == "e" and scan.folded[at] in _ENDS
        if ends and not inside:
            break
        item = scan.items[at]
        mention = item.nested if tag == "T" else item.mention
        if at in states and mention is not None:
            found.append(mention)
        owned = at > first and fine[at - 1] in "~<@" and not (tag == "O" and _is_part(scan, fine, first, at))
        if mention is None or tag not in "POT" or owned:
            continue
        if rows and re.match("P[,-]O[;.]", fine[at - 2 : at + 2]) and re.search("[,–-] ", scan.text(at - 2, at - 1)):
            continue  # «A, T của O1, O2; B»: O2 is above O1
        if tag == "O" and _is_employer(scan, fine, first, at):
            continue
        if tag == "O" and (
            re.match(r"OP|O[FC]P", fine[at:last]) or re.search(r"n[wvR]{1,2}$|Pw{1,2}$", fine[first:at])
        ):
            continue
        found.append(mention)
    return found


def _is_employer(scan: Scan, fine: str, first: int, at: int) -> bool:
    """Whether a body only tells for whom the guest before it works in his trade."""
    return _WITH_TRADE.search(fine, first, at) is not None and _TRADE.match(scan.folded[at - 1]) is not None


def _is_part(scan: Scan, fine: str, first: int, at: int) -> bool:
    """Whether those before a body are its people or its units, by whom it is there."""
    if _CALLED.search(fine, first, at):
        return False
    start = max(first, at - _BACK, fine.rfind("P", first, at) + 1)
    return bool(_PARTS.search(fine, start, at)) or _UNITS.search(fold(scan.text(start, at))) is not None


def _states(scan: Scan, fine: str, first: int, last: int) -> set[int]:
    """The items of the lands of a list whose states are there («các nước khách mời C1, C2 và C3»)."""
    rows = _STATES.finditer(fine, first, last) if fine.count("C", first, last) > 1 else ()
    of_states = (found for found in rows if _STATE.search(fold(scan.text(found.start(), found.start("row")))))
    return {at for found in of_states for at in range(*found.span("row")) if fine[at] == "C"}
