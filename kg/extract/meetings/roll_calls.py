"""Who is there, when and where, as minutes tell it: line by line.

Chủ trì: TITLE NAME        who chairs
Thành phần tham dự:        opens the list of those present; its people stand in the next lines
- NAME, TITLE - Chủ trì    one of them, here the one who chairs
Ngoài ra còn có NAME       a sentence that goes on with the list of the one before
Thời gian: DAY             the day; «Địa điểm: PLACE» the place
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.claims import participation, when_and_where
from kg.extract.events.events import named_in
from kg.extract.events.fine import fine_tags
from kg.extract.meetings.attendance import COMPRISING, HAVE, implied, list_start
from kg.extract.meetings.guest_lists import listed
from kg.extract.meetings.told_sides import on_side, side_of_list
from kg.extract.scan import Scan
from kg.language import words_of
from kg.model import Claim
from kg.regex import regex

_MARK = r"(?:n[.)]|[-+•*])"
_CHAIR = regex(rf"{_MARK}?(?P<verb>H):(?P<who>P)[;.,]?$")
_ITEM = regex(_MARK)
_MEMBER = regex(rf"{_MARK}(?:[wTR]{{1,2}}:)?(?P<who>P)(?:,R?[OCT])*(?P<chairs>[-:,]?\(?H\)?)?[;.,]?$")
_OPENS = regex(rf"{_MARK}?[wRcn&]{{0,4}}J[JMOwyez&]{{0,5}}:$")
_FIELD = regex(rf"{_MARK}?(?P<name>[we]):")
_TIMES, _PLACES = words_of("time of minutes"), words_of("place of minutes")
_RULES = ("meeting-date-in-minutes", "meeting-place-in-minutes")
_NEAR, _LONGEST = 8, 60  # lines


def roll_calls(scan: Scan, fine: str, earlier: Sequence[Scan]) -> Iterator[Claim]:
    """What a line of minutes says of the meeting that the lines before it tell; ``earlier`` are these."""
    if chair := _CHAIR.match(fine):
        if _is_told(earlier):
            for agent in named_in(scan, *chair.span("who")):
                yield participation(implied(scan, fine, chair.start("verb")), agent, "chair", "chair-in-minutes")
    elif member := _MEMBER.match(fine):
        yield from _member(scan, member, earlier)
    elif (field := _FIELD.match(fine)) and _is_told(earlier):
        yield from _field(scan, fine, field)
    elif earlier and "còn" in scan.line.keys and _MORE.match(scan.words):
        yield from _more(scan, fine, earlier[-1])


# «Ngoài ra (trong đoàn) còn có A, B»
_MORE = regex(
    r"(?:ngoài ra|bên cạnh đó|cùng với đó|đồng thời),? "
    r"(?:(?:trong|tham gia|đi cùng|tháp tùng|thành phần) (?:đoàn|phái đoàn)(?: công tác| đại biểu)? )?còn có\b"
)
_HEADED = regex(r"J[wORCn]{1,4}(?:J[MwO]{1,4})?=P")  # «Dẫn đầu đoàn của O là A»


def _more(scan: Scan, fine: str, before: Scan) -> Iterator[Claim]:
    """Those who go on a list that the sentence before opens with «Tham dự có …» or «Dẫn đầu đoàn là …»."""
    tags = fine_tags(before)
    start = list_start(before, tags)
    headed = _HEADED.match(tags) if start is None else None
    have = next((i for i, said in enumerate(scan.folded) if said in HAVE), -1)
    if have < 0 or start is None and headed is None:
        return
    meeting = implied(before, tags, *start) if start else implied(before, tags, 0)
    for agent in listed(scan, fine, have + 1, len(fine)):
        yield participation(meeting, agent, "participant", "participant-listed")


def _is_told(earlier: Sequence[Scan]) -> bool:
    """Whether one of the lines just before names an event."""
    return any("M" in before.tags for before in earlier[-_NEAR:])


def _member(scan: Scan, member: re.Match[str], earlier: Sequence[Scan]) -> Iterator[Claim]:
    """One of those whom a list of lines names, where the line that opens it speaks of those present."""
    for before in reversed(earlier[-_LONGEST:]):
        fine = fine_tags(before)
        if _ITEM.match(fine) and not fine.endswith(":"):
            continue
        if (at := _attends(before, fine)) is None:
            return
        for agent in named_in(scan, *member.span("who")):
            role, rule = ("chair", "chair-in-minutes") if member["chairs"] else ("participant", "participant-listed")
            there, side = participation(implied(before, fine, at), agent, role, rule), side_of_list(before)
            yield on_side(there, side) if side is not None else there
        return


def _attends(scan: Scan, fine: str) -> int | None:
    """The item of a line that tells that a list of those present follows, or None."""
    if not fine.endswith(":"):
        return None
    if _OPENS.match(fine):
        return next((i for i, tag in enumerate(fine) if tag == "J" and scan.folded[i] not in COMPRISING), None)
    start = list_start(scan, fine)
    return start[0] if start and start[1] >= len(fine) - 1 else None


def _field(scan: Scan, fine: str, field: re.Match[str]) -> Iterator[Claim]:
    """The day or the place of a meeting behind the word for it and a colon."""
    name, meeting = scan.folded[field.start("name")], implied(scan, fine, field.start("name"))
    at = fine.find("D" if name in _TIMES else "L", field.end())
    value = scan.items[at].mention if at >= 0 else None
    if name in _TIMES:
        yield from when_and_where(meeting, value, None, _RULES)
    elif name in _PLACES:
        yield from when_and_where(meeting, None, value, _RULES)
