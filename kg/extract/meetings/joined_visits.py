"""A meeting to which a visit goes on, told with the visit by one phrase: «đánh giá cao chuyến thăm C và dự M», «kết quả
chuyến thăm C và tham dự M của A»."""

from __future__ import annotations

from kg.extract.events.clauses import Governor
from kg.extract.events.events import event_type
from kg.extract.scan import Scan
from kg.regex import regex

_FARTHEST = 24  # items
_JOINED = regex(r"(?P<visit>M)[^M.;:|SsUVEXZ\"]{0,18}&x?J[xwc]{0,2}$")
# «thành công của …», «về …», «cho …», «đánh giá …», «kết quả …»: who tells this is not on the visit.
_TOLD_OF = regex(r"[~ufSs][wc]{0,2}$")
_OUTCOMES = ("kết quả", "thành công", "ý nghĩa", "trước thềm")
_WHOSE = regex(r"~[wc]{0,2}(?P<who>P)")
_THEN_WHOSE = regex(rf"(?:@[wc]?[LC])?{_WHOSE.pattern}")
_MEETINGS = frozenset({"conference", "workshop"})


def with_visit(scan: Scan, fine: str, at: int, end: int) -> tuple[int, tuple[Governor, ...] | None]:
    """The item after the phrase of a meeting without whose the visit is with which it is told («dự M của A»), and who
    goes there: nobody where the sentence tells only of the visit, None where its own subject does."""
    first = max(0, at - _FARTHEST)
    joined = _JOINED.search(fine, first, at)
    if joined is None or event_type(scan.items[joined.start()]) != "visit":
        return end, None
    whose = _WHOSE.search(fine, at, end) if event_type(scan.items[at]) in _MEETINGS else None
    end = whose.start() if whose else end
    whose = whose or _THEN_WHOSE.match(fine, end)
    if whose is not None:
        return end, (Governor(*whose.span("who"), "J", None),)
    start = joined.start()
    told_of = _TOLD_OF.search(fine, max(0, start - 4), start) or scan.folded[start - 1].endswith(_OUTCOMES)
    return end, () if told_of else None
