"""When and where a meeting is that a verb tells: what stands before the verb and its subject."""

from __future__ import annotations

import re

from kg.extract.events.clauses import Governor, governor_of
from kg.extract.events.events import opening
from kg.extract.meetings.activities import of_activities
from kg.extract.meetings.moments import lead_in
from kg.extract.scan import Scan
from kg.regex import regex

_DAY_OF_BOTH = regex("D[^D]*&")  # «A chiều D có cuộc gặp hẹp và hội đàm với B»
# «tiếp B sang thăm C», «tiếp đoàn cán bộ cao cấp của O do B dẫn đầu sang thăm C»: the verb of the host.
_HOST = regex(r"(?P<verb>[EXM])(?:[+wxRrc]{0,5}v?|[+wxRrcO~]{1,9}d)$")
_FAR = 11  # items


def zones_before(scan: Scan, fine: str, verb: int, clause: Governor) -> list[tuple[int, int]]:
    """Where date and place stand before the verb; a relative clause («tiếp B đang ở thăm C») has none of its own,
    but «đón B sang thăm C» has those of the host's clause."""
    if scan.folded[verb - 1] == "đang" and re.search("[EX]", fine[: clause.first]):
        return []  # over titles: «tiếp B, Chủ tịch O, Bộ trưởng T C đang thăm C»
    host = _HOST.search(fine, max(0, clause.first - _FAR), clause.first)
    if host is None and scan.tags[verb - 1] != "@":
        between = [] if clause.shared else [(clause.last, verb)]
        if clause.shared and _DAY_OF_BOTH.fullmatch(fine, clause.last, verb):
            between = [(clause.last, clause.last + 1)]
        listed = of_activities(scan, fine, clause.last, verb)
        return [*between, *listed, *lead_in(fine, clause.first), opening(fine)]
    if host and scan.folded[host.start()].startswith("đón"):
        outer = governor_of(fine, host.start(), verbs="")
        return lead_in(fine, outer.first) if outer else []
    return []
