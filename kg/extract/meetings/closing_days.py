"""The day with which a sentence ends, and its place: «… trong cuộc họp X, chiều D tại L.»"""

from __future__ import annotations

from kg.extract.dates import is_day
from kg.extract.scan import Scan
from kg.language import fold, words_of
from kg.regex import regex

_MATTER = r"(?:[wvnlOLCRrTPc~&@tuIAV+f,(-]|(?<=[A-Za-z])\)|(?<=[~tM])M|dO[xw]{0,2}G)"
_CLOSING = regex(
    rf"{_MATTER}{{0,26}}?(?P<day>,?[xw]{{0,2}}D(?:,?@[wc]{{0,2}}L(?:,L){{0,2}})?)(?:[.|)']{{0,3}}$|(?=,?d[PTO]))"
)
_AT_EVENT = regex(r"(?:[@tJHGUy]|^)[cwxl]{0,2}$")
_VIEWS = words_of("view of an event")


def closing_day(scan: Scan, fine: str, at: int, end: int) -> list[tuple[int, int]]:
    """The items of the only day of a sentence, and of its place, where it closes the clause of the event [at, end)
    that somebody attends, or speaks at, or that a picture shows."""
    if fine.count("D") != 1 or not is_day(scan.items[fine.index("D")].mention):
        return []
    lead = _AT_EVENT.search(fine, max(0, at - 4), at)
    told = lead is not None and (lead.start() > 0 or at == 0 or fold(scan.text(0, at)) in _VIEWS)
    found = _CLOSING.match(fine, end) if told else None
    return [found.span("day")] if found else []
