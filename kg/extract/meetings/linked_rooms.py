"""Who is in another room of a meeting online: «Tại điểm cầu L, A chủ trì», «…; B chủ trì tại điểm cầu L2»,
«Tại điểm cầu L có A và B»."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.claims import participation
from kg.extract.events.events import named_in
from kg.extract.items import BRACKET
from kg.extract.meetings.attendance import HAVE, implied
from kg.extract.meetings.guest_lists import listed
from kg.extract.scan import Scan
from kg.model import Claim, Mention
from kg.regex import regex

_PEOPLE = rf"P{BRACKET}(?:(?:,&|[,;&])[rRc]{{0,2}}P{BRACKET}){{0,6}}"
_ROOM = r"@[wc]{2,6}[LO]"
_THERE = regex(
    rf"^[xwe]{{0,2}}{_ROOM}(?:\([^()]{{1,8}}\))?,[rRc]{{0,2}}(?P<who>{_PEOPLE}),?x{{0,3}}(?P<verb>[HSsUVvJ])"
)
_CHAIRS = regex(rf"(?:^|[,;&])(?P<who>{_PEOPLE}),?x{{0,3}}(?P<verb>H){_ROOM}(?=[.,;]|$)")
_HAS = regex(rf"^[xwe]{{0,2}}{_ROOM}(?:\([^()]{{1,8}}\))?,?x?(?P<have>[ye]):?(?=[rRcw]{{0,3}}[PO])")
_CALLED = regex(r"\b(?:tại|ở) (?:các )?(?:điểm|đầu) cầu\b")


def in_linked_rooms(scan: Scan, fine: str, events: list[tuple[int, int, Mention]]) -> Iterator[Claim]:
    """Those who chair or speak in a room that a meeting joins: the last one told before them in the sentence, else the
    one that the text is about."""
    if "cầu" not in scan.folded or not _CALLED.search(scan.words):
        return
    row = _HAS.match(fine)
    for agent in listed(scan, fine, row.end(), len(fine)) if row and scan.folded[row.start("have")] in HAVE else ():
        yield participation(implied(scan, fine, 0), agent, "participant", "participant-listed")
    for found in [*_THERE.finditer(fine), *_CHAIRS.finditer(fine)]:
        told = [mention for first, _, mention in events if first < found.start("verb")]
        meeting = told[-1] if told else implied(scan, fine, found.start("verb"))
        role, rule = ("chair", "chair-subject") if found["verb"] == "H" else ("participant", "participant-turn")
        for agent in named_in(scan, *found.span("who")):
            if agent.kind == "Person":
                yield participation(meeting, agent, role, rule)
