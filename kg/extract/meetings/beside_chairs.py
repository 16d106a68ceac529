"""Who chairs a meeting beside another: «A chủ trì M; cùng chủ trì có B», «Đồng chủ trì còn có B và C.»"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import participation
from kg.extract.meetings.attendance import implied
from kg.extract.meetings.guest_lists import listed
from kg.extract.scan import Scan
from kg.model import Claim, Mention

_BESIDE = re.compile(r"(?:^|[,;])(?P<verb>H)(?P<have>x?[ye]):?(?=[rRcw]{0,2}P)")
_TOGETHER = ("cùng chủ t", "đồng chủ t")


def beside_chairs(scan: Scan, fine: str, events: list[tuple[int, int, Mention]]) -> Iterator[Claim]:
    """Those told to chair with somebody, without the meeting: the last one before them in the sentence, else the one
    that the text is about."""
    found = _BESIDE.search(fine) if "H" in fine else None
    if found is None or not scan.folded[found.start("verb")].startswith(_TOGETHER):
        return
    told = [mention for first, _, mention in events if first < found.start()]
    meeting = told[-1] if told else implied(scan, fine, found.start("verb"))
    for agent in listed(scan, fine, found.end(), len(fine)):
        if agent.kind == "Person":
            yield participation(meeting, agent, "chair", "chair-subject")
