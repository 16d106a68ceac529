"""Where an event is told to be further behind it: over the people without a name with whom it is, over the event that
«và» joins to it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.events.event_marks import is_plural
from kg.extract.events.events import OF_SIDES, after, event_type
from kg.extract.lexicon import HOME
from kg.extract.meetings.moments import Event, Zone
from kg.extract.scan import Scan
from kg.language import alternatives, fold
from kg.regex import regex

Zones = tuple[list[Zone], list[Zone]]


def zones_behind(scan: Scan, fine: str, pair: Sequence[Event], zones: Zones) -> Zones:
    """The zones of the first event of a pair with what stands further behind it."""
    days, places = zones
    places = [*places, *_over_partners(scan, fine, pair[0])]
    joined = len(pair) == 2 and fine[pair[0].last : pair[1].first] == "&"
    if not joined or any(e.aside or e.each or event_type(scan.items[e.first]) == "visit" for e in pair):
        return days, places
    behind = after(fine, pair[1].last)  # «dự M và M tại L»
    return [*days, behind], [*places, behind]


_PARTNERS = regex(r"M[^+.;:]{0,8}\+[wRrcTnOCF~]{1,12}?(?:,w){0,2}(?P<where>@[wc]?[LC])(?![PT])")
_LIVE_THERE = regex(rf"\b(?:{alternatives('people of a place')})\b")


def _over_partners(scan: Scan, fine: str, event: Event) -> list[Zone]:
    """«cuộc họp với lãnh đạo các doanh nghiệp tại L»: not where people live («với kiều bào tại L»)."""
    told = _PARTNERS.match(fine, event.first) if event_type(scan.items[event.first]) in OF_SIDES else None
    if told is None or told.end() <= event.last or event.each or is_plural(fine, event.first, scan):
        return []
    place = scan.items[told.end() - 1].mention
    if place is None or place.name == HOME:
        return []
    with_whom = fold(scan.text(event.first, told.start("where")))
    venue = place.rule == "place-venue"
    return [told.span("where")] if venue or not _LIVE_THERE.search(with_whom) else []
