"""Subjects that a clause takes over: «A tiếp B, sau đó chủ trì M», «A có nhiều hoạt động như gặp B, dự M», «Các hoạt
động của A gồm: hội đàm với B; thăm C»."""

from __future__ import annotations

import re

from kg.extract.events.clauses import GAP, SUBJECT, VERBS, Governor, acting, governor_of
from kg.extract.events.fine import HIS_TITLES, LEADING
from kg.extract.items import BRACKET
from kg.extract.scan import Scan
from kg.language import fold, words_of
from kg.regex import regex

_FARTHEST = 110  # items
_NEAR = 16
_FURTHER = words_of("joins a further act")
_LONGEST = 3  # items of such a word


def clause_of(scan: Scan, fine: str, at: int, verbs: str = VERBS) -> Governor | None:
    """Who acts in the clause of the event at an item, told beside it or before what else he does."""
    told = acting(scan, fine, governor_of(fine, at, verbs) or _in_list(fine, at, verbs))
    told = told or _further(scan, fine, at, verbs) or _of_activities(scan, fine, at, verbs)
    told = told or acting(scan, fine, _meanwhile(scan, fine, at))
    leads = led_by(scan, fine, at, verbs)
    return leads if leads and (told is None or told.first >= leads.last) else told


# «đoàn của O do A, T, dẫn đầu và Phu nhân đã (về L)»
_LED_BY = rf"d(?P<who>P(?:,?&P)?){HIS_TITLES}(?P<leads>x)(?:&R)?{GAP}(?:V[wc]?L,?|[gu][LO]?|[eGy])?x?"


def led_by(scan: Scan, fine: str, at: int, verbs: str = "") -> Governor | None:
    """Who leads the delegation whose verb governs the item at an index, over titles that are not read whole."""
    start = max(0, at - _FARTHEST // 2)
    if "d" not in fine[start:at]:
        return None
    found = re.search(rf"{_LED_BY}(?P<own>{verbs})$", fine[start:at])
    if found is None or not LEADING.match(scan.folded[start + found.start("leads")]):
        return None
    return Governor(start + found.start("who"), start + found.end("who"), found["own"], None)


def _further(scan: Scan, fine: str, at: int, verbs: str) -> Governor | None:
    """«A …, sau đó …», «A …, đồng thời …»: A does both."""
    for comma in range(at - 1, max(-1, at - _NEAR), -1):
        if fine[comma] not in ",;&":
            continue
        first = comma + 1
        said = (last for last in range(first + 1, first + _LONGEST + 1) if fold(scan.text(first, last)) in _FURTHER)
        last = next(said, 0)
        if last and last < at:
            last += fine[last] == ","
            return acting(scan, fine, governor_of(fine[:first] + "x" * (last - first) + fine[last:], at, verbs))
    return None


# «A nói như vậy khi chủ trì M», «A thăm C nhân dịp dự M»: a clause that names nobody is that of who acts before it.
_MEANWHILE = regex(
    rf"(?P<who>{SUBJECT})(?:[&,]R)?{GAP}(?=[SsVvZEXxy]|tM)(?:[^PTKO.;:|\"',!M]|tM){{1,18}}?"
    r"(?P<link>e|t)(?P<own>x{0,2}[JHU]w?[xc&@]{0,3})$"
)
_WHILE = ("khi", "nhân dịp", "trong lúc")


def _meanwhile(scan: Scan, fine: str, at: int) -> Governor | None:
    """Who acts in the clause before one with its own verb and no subject."""
    start = max(0, at - 40)
    if not re.search("[et]x{0,2}[JHU]", fine[max(0, at - 8) : at]):
        return None
    found = _MEANWHILE.search(fine[start:at])
    if found is None or "P" not in found["who"] or not scan.folded[start + found.start("link")].endswith(_WHILE):
        return None
    return Governor(start + found.start("who"), start + found.end("who"), found["own"], None, shared=True, leaves=True)


_SUCH_AS = words_of("comprising") | {"như"}
_WHERE = r"(?:@[wc]{0,2}[LC](?:,[LC])?|t[cwz]{0,2}M(?:[@g~]?[LC])?|[wxclnD]){0,6},?"
_WHOSE = regex(rf"(?:(?P<has>{SUBJECT}){GAP}y[cnw]{{1,5}}|(?:^|[,;])[cwn]{{0,3}}~(?P<of>P){BRACKET}){_WHERE}$")


def _of_activities(scan: Scan, fine: str, at: int, verbs: str) -> Governor | None:
    """Whose activities a list tells to which the event at an item belongs."""
    start = max(0, at - _FARTHEST)
    opens = next((i for i in range(at - 1, start, -1) if fine[i] in "eJ" and scan.folded[i] in _SUCH_AS), -1)
    if opens < 0 or re.search(r'[.|"Ss]', fine[opens:at]):
        return None
    own = re.search(rf"(?:^[eJ]:?|[,;]&?|&)(?P<own>{verbs or 'x?'})$", fine[opens:at])
    whose = _WHOSE.search(fine, start, opens) if own else None
    if own is None or whose is None or "hoạt động" not in fold(scan.text(whose.start(), opens)):
        return None
    who = whose.span("has" if whose["has"] else "of")
    return Governor(*who, own["own"], None, shared=True, leaves=True)


_LISTING = regex(rf"[^PTO:|\"]{{0,30}}?(?P<who>{SUBJECT}){GAP}(?=[xyVEXZJ])")


def _in_list(fine: str, at: int, verbs: str) -> Governor | None:
    """«A sẽ có các hoạt động, bao gồm: hội đàm với B; gặp C; dự M»: the subject before the colon of what a list tells,
    on days of its own."""
    start = max(0, at - 14)
    own = re.search(rf"[:;](?P<own>{verbs})$", fine[start:at])
    colon = fine.rfind(":", 0, at)
    if own is None or colon < 0:
        return None
    found = _LISTING.match(fine[max(0, colon - _FARTHEST) : colon])
    if found is None or "P" not in found["who"] or re.search('[.|"]', fine[colon:at]):
        return None
    shift = max(0, colon - _FARTHEST)
    return Governor(shift + found.start("who"), shift + found.end("who"), own["own"], None, shared=True, leaves=True)
