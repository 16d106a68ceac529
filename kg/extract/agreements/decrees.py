"""Decrees and resolutions: which of them a phrase names, how far the name goes, of which day it is."""

from __future__ import annotations

from kg.extract.events.event_marks import is_about_this
from kg.extract.events.events import phrase_end
from kg.extract.events.fine import is_capital
from kg.extract.events.papers import ENACTED, RESOLVED, code_end, is_draft, is_passed
from kg.extract.scan import Scan
from kg.model import Mention
from kg.regex import regex

_SHORTEST_MATTER = 3  # items
# «dự thảo Nghị định về a, b, c thực hiện d trong e»: nouns after a comma, up to the next mark.
_MORE = regex("(?:,[wvyF](?:[wvyFn~&-]|t(?=w))*)+(?=[.;,|])(?!,?e?[xS=])")
# «dự thảo Nghị định sửa đổi Nghị định 12 về X»
_AMENDS = regex("A[wv](?:,[wv])?(?:c{0,2}[wnv]{1,2}[~@])?A")


def decree_end(scan: Scan, fine: str, at: int, end: int) -> int:
    """The item after the name of a decree or a resolution, whose phrase is the items [at, end); 0 where nothing tells
    which one it is: its matter, what it does under its number, its code, its draft."""
    draft = is_draft(scan, at)
    amended = _AMENDS.match(fine, at) if draft else None
    if amended:
        inner = amended.end() - 1
        last = phrase_end(scan, fine, inner)
        return decree_end(scan, fine, inner, last) or last
    code = code_end(scan, at)
    if is_about_this(fine, end) or end - at == 1:
        return code
    numbered = scan.text(at, at + 1)[0].isupper() and "n" in fine[at : at + 3]
    enacts = numbered and any(word in ENACTED for word in scan.folded[at + 1 : end])
    told = enacts or "u" in fine[at:end] or scan.folded[at + 1] in RESOLVED
    named = numbered or is_capital(scan, at) or is_passed(scan, at)
    if not (named and told or draft and end - at > _SHORTEST_MATTER):
        return code
    if draft and (more := _MORE.match(fine, end)):
        return more.end()
    # «Nghị định 12/2031/NĐ-CP bổ sung, sửa đổi một số điều của Y»
    return end - 1 if scan.folded[end - 1] in ENACTED else end


YEAR_OF_CODE = regex(r"\d[/-]((?:19|20)\d\d)(?=[/-][A-ZĐ]|$| )")  # «Nghị định 12/2031/NĐ-CP»
_NUMBERED = regex(r"\bsố \d+ ?[-/][A-ZĐ][\w/-]+$")  # «Kế hoạch số 12/KH-UBND»
_DAY_OF_NUMBER = regex(r",?(?P<day>D)(?:(?<!,D)|,)")  # «… ngày D», «…, ngày D, của O»


def day_of_code(scan: Scan, fine: str, agreement: Mention, at: int, end: int) -> Mention | None:
    """«Nghị định 12/2031/NĐ-CP ngày 3/4/2031», «Chương trình số 45/CTr-UBND ngày 3/4/2031»: the day told in a name or
    just after it, in the year of its code, where this tells one."""
    code = YEAR_OF_CODE.search(agreement.name)
    if code is None:
        beside = _DAY_OF_NUMBER.match(fine, end) if _NUMBERED.search(agreement.name) else None
        return scan.items[beside.start("day")].mention if beside else None
    reach = min(len(fine), end + (2 if fine[end : end + 1] == "," else 1))
    days = (scan.items[i].mention for i in range(at, reach) if fine[i] == "D")
    return next((day for day in days if day and day.name.startswith(f"{code[1]}-")), None)
