"""Who welcomes a guest or sees him off: «Đón A tại sân bay L có B, C; về phía Việt Nam có D»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.attendance import listed, participation, slot
from kg.extract.events import AGENTS, mention_of, named_in, place_in
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Claim

_WELCOME = re.compile(
    rf"(?:e?(?:@[wL]{{1,3}}[,x]?|[wL]{{1,4}})?)(?P<verb>X)(?P<who>{AGENTS})(?P<where>[^.;|:PSsHGNMJ]{{0,14}})(?:y|:|,y)(?=[rRwc]{{0,3}}[PTO])"
)
_WHERE = re.compile(r"\b(?:sân bay|cảng hàng không|nhà ga|ga|cửa khẩu|chân cầu thang)\b")
_MET = re.compile(r"(?:đón|đón tiếp|tiếp đón|tiễn|đưa tiễn)$")


def welcomes(scan: Scan, fine: str) -> Iterator[Claim]:
    """The reception of a guest where he arrives or leaves, with those who are listed there."""
    told = _WELCOME.match(fine)
    if told is None or not _MET.match(scan.folded[told.start("verb")]):
        return
    if not _WHERE.search(fold(scan.text(0, told.end("where")))):
        return
    meeting = mention_of(scan, told.start("verb"), told.end("where"), "Meeting", "meeting-verb", "name")
    yield slot(meeting, "meetingType", "reception", (meeting.span,), "meeting-type")
    place = place_in(scan, fine, (0, told.end("where")))
    if place:
        yield slot(meeting, "place", place, (meeting.span, place.span), "meeting-place")
    for agent in named_in(scan, *told.span("who")):
        if agent.kind == "Person":
            yield participation(meeting, agent, "participant", "participant-received")
    for agent in listed(scan, fine, told.end(), len(fine)):
        yield participation(meeting, agent, "participant", "participant-listed")
