"""Who welcomes a guest or sees him off: «Đón A tại sân bay L có B, C; về phía Việt Nam có D»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.claims import participation, slot, when_and_where
from kg.extract.dates import is_day
from kg.extract.events.event_places import place_in
from kg.extract.events.events import AGENTS, date_in, mention_of, named_in, opening
from kg.extract.events.fine import fine_tags
from kg.extract.meetings.guest_lists import listed
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Claim, Mention
from kg.regex import regex

_WELCOME = regex(
    rf"(?:[eg]?(?:@[wL]{{1,3}}[,x]?|[wL]{{1,4}})?)(?P<verb>X)(?P<who>{AGENTS})(?P<where>[^.;|:PSsHGNMJ]{{0,14}})(?:y|:|,y)(?=[rRwc]{{0,3}}[PTO])"
)
_WHERE = regex(r"\b(?:sân bay|cảng hàng không|nhà ga|ga|cửa khẩu|chân cầu thang)\b")
_MET = regex(r"(?:đón|đón tiếp|tiếp đón|tiễn|đưa tiễn)$")


_ARRIVES = regex(r"\b(?:đến|tới|rời|hạ cánh|đặt chân)\b")
_LOOKS_BACK = 2  # sentences


def _arrival(earlier: Sequence[Scan]) -> tuple[Mention | None, Mention | None]:
    """The day and the airport of the last sentences that tell how a guest arrives or leaves."""
    for scan in reversed(earlier[-_LOOKS_BACK:]):
        if _ARRIVES.search(scan.words):
            fine = fine_tags(scan)
            date = date_in(scan, opening(fine))
            lands = (item.mention for item in scan.items if item.tag == "L" and item.mention)
            port = next((land for land in lands if _WHERE.match(fold(land.name))), None)
            return date if is_day(date) else None, port
    return None, None


def welcomes(scan: Scan, fine: str, earlier: Sequence[Scan]) -> Iterator[Claim]:
    """The reception of a guest where he arrives or leaves, with those who are listed there; its day is that of the
    sentences before it."""
    told = _WELCOME.match(fine)
    if told is None or not _MET.match(scan.folded[told.start("verb")]):
        return
    meeting = mention_of(scan, told.start("verb"), told.end("where"), "Meeting", "meeting-verb", "name")
    yield slot(meeting, "meetingType", "reception", (meeting.span,), "meeting-type")
    date, port = _arrival(earlier)
    yield from when_and_where(meeting, date, place_in(scan, fine, (0, told.end("where"))) or port)
    for agent in named_in(scan, *told.span("who")):
        if agent.kind == "Person":
            yield participation(meeting, agent, "participant", "participant-received")
    for agent in listed(scan, fine, told.end(), len(fine)):
        yield participation(meeting, agent, "participant", "participant-listed")
