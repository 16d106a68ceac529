"""Who chairs a meeting beside another: «A chủ trì M; cùng chủ trì có B», «Đồng chủ trì còn có B và C.», «A dự M; B chủ
trì.»"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.claims import participation
from kg.extract.events.events import named_in
from kg.extract.items import BRACKET
from kg.extract.meetings.attendance import implied
from kg.extract.meetings.guest_lists import listed
from kg.extract.scan import Scan
from kg.model import Claim, Mention
from kg.regex import regex

_BESIDE = regex(r"(?:^|[,;])(?P<verb>H)(?P<have>x?[ye]):?(?=[rRcw]{0,2}P)")
_TOGETHER = ("cùng chủ t", "đồng chủ t")


def beside_chairs(scan: Scan, fine: str, events: list[tuple[int, int, Mention]]) -> Iterator[Claim]:
    """Those told to chair with somebody, without the meeting: the last one before them in the sentence, else the one
    that the text is about."""
    yield from _behind_semicolon(scan, fine, events)
    found = _BESIDE.search(fine) if "H" in fine else None
    if found is None or not scan.folded[found.start("verb")].startswith(_TOGETHER):
        return
    told = [mention for first, _, mention in events if first < found.start()]
    meeting = told[-1] if told else implied(scan, fine, found.start("verb"))
    for agent in listed(scan, fine, found.end(), len(fine)):
        if agent.kind == "Person":
            yield participation(meeting, agent, "chair", "chair-subject")


_BEHIND = regex(rf";(?P<who>P{BRACKET}(?:(?:,&|[,&])P{BRACKET}){{0,3}}),?x{{0,3}}H(?=[.;]|$)")


def _behind_semicolon(scan: Scan, fine: str, events: list[tuple[int, int, Mention]]) -> Iterator[Claim]:
    """«A dự và chỉ đạo M; B chủ trì.»: B chairs the meeting that the sentence tells before."""
    found = _BEHIND.search(fine) if ";" in fine and "H" in fine else None
    told = [mention for first, _, mention in events if found and first < found.start()]
    if found is None or not told:
        return
    for agent in named_in(scan, *found.span("who")):
        if agent.kind == "Person":
            yield participation(told[-1], agent, "chair", "chair-subject")
