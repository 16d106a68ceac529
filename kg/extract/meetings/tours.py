"""The days of a visit, told beside what is done on it: «thăm C và dự hội nghị X từ ngày A đến ngày B»."""

from __future__ import annotations

from kg.extract.events.events import event_type
from kg.extract.events.fine import leftmost
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Mention
from kg.regex import regex

_ALSO_ATTENDS = regex(r"[&,]x{0,2}J[xcw]{0,3}$")
_BREAKS = frozenset('.;:|"SsU')
_FARTHEST = 10  # items
_HOME = "nước ta"
_APART = frozenset({"sau", "trước"})


def is_of_tour(scan: Scan, fine: str, at: int, date: Mention) -> bool:
    """Whether an interval is that of a visit, beside which something else is told at an item: it stands behind both
    («thăm C và dự M từ ngày A đến ngày B»), or before what is done («trong chuyến thăm, từ ngày A đến ngày B, …»)."""
    if date.rule != "date-range":
        return False
    day = next((i for i, item in enumerate(scan.items) if item.mention == date), at)
    if day < at:
        told = range(max(0, day - _FARTHEST), day)
        return any(_is_visit(scan, fine, i) and _APART.isdisjoint(scan.folded[max(0, i - 3) : i]) for i in told)
    joined = _ALSO_ATTENDS.search(fine, leftmost(at), at)
    if joined is None or "G" in fine[at:day]:
        return False
    for i in range(joined.start() - 1, leftmost(at) - 1, -1):
        if fine[i] in _BREAKS:
            return False
        if _is_visit(scan, fine, i):
            return True
    return False


_ARRIVES = regex(r"(?P<day>D?x{0,2}[gx](?:C|L(?:\([^()]{1,6}\))?(?:,[LC])?)[xe]?D?),?x{0,2}(?P<begins>y)$")


def arrival(scan: Scan, fine: str, at: int) -> list[tuple[int, int]]:
    """«A chiều D tới L, bắt đầu chuyến thăm C»: the words with which somebody comes before a visit begins; of «đến L,
    bắt đầu chuyến thăm nước ta» the day alone, since the town is not where it goes."""
    told = _ARRIVES.search(fine, leftmost(at), at)
    if told is None or scan.folded[told.start("begins")] != "bắt đầu":
        return []
    if _HOME in fold(scan.text(at, at + _FARTHEST)):
        return [(i, i + 1) for i in range(*told.span("day")) if fine[i] == "D"]
    return [told.span("day")]


def _is_visit(scan: Scan, fine: str, at: int) -> bool:
    return fine[at] == "Z" or fine[at] == "M" and event_type(scan.items[at]) == "visit"
