"""When and where an event is held, told by a clause far behind its words: «tại cuộc họp nghe báo cáo về dự thảo X,
sửa đổi Y diễn ra ngày D tại L»."""

from __future__ import annotations

from kg.extract.events.events import AGENTS, after
from kg.extract.events.fine import left
from kg.extract.scan import Scan
from kg.language import words_of
from kg.regex import regex

_LEAD = regex(r"(?:^|[@UHJ]|(?<![=~Ss])~)[cwxln]{0,2}$")
# All that the name of an event may hold, or may be said of those who are there: no other event, no other clause.
_SAID = (
    r"(?:[wvVenutOLC&~cRrF</AITBzx@+%fdg-]|(?<=[wvVeAnM])[SsNJ]|,(?![xwe]{0,2}[PTK])|[\"'](?![^,]?P)|"
    r"\([^().]{1,8}\)|(?<=[+~&%])P(?=[,~x&GD@]))"
)
_BEHIND = regex(
    rf"(?P<said>{_SAID}{{1,60}}?)(?P<by>,?[xw]{{0,2}}[dx](?:{AGENTS}[xw]{{0,2}})(?:[xw]?G[+&]?{AGENTS}[xw]{{0,2}})?(?:Gx)?)?,?x{{0,2}}"
    r"(?P<held>G)(?=[xw]{0,3}(?:\(?D|@[wcO]{0,2}L))"
)
TAKES_PLACE = frozenset({"diễn ra", "được tổ chức", "khai mạc"})
# «cuộc họp về vụ X diễn ra ngày D»: what else takes place.
_HAPPENINGS = words_of("what takes place")


def held_behind(scan: Scan, fine: str, at: int, end: int) -> list[tuple[int, int]]:
    """The items of the date and the place that a verb of holding gives the event [at, end), over all that is told of it
    between."""
    told = _BEHIND.match(fine, end) if _LEAD.search(left(fine, at)) else None
    if told is None or not _HAPPENINGS.isdisjoint(scan.folded[at + 1 : told.end("said")]):
        return []
    held = told.start("held")
    apart = fine[told.end("said")] == "," or told["by"] is not None
    if scan.folded[held] not in TAKES_PLACE and not (scan.folded[held] == "tổ chức" and apart):
        return []
    return [after(fine, held)]
