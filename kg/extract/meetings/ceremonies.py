"""Ceremonies that a verb tells: «A đặt vòng hoa tại L», «O trao quyết định bổ nhiệm B», «A trình Quốc thư lên B»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import participation, slot, when_and_where
from kg.extract.events.clauses import Governor, acting, governor_of
from kg.extract.events.endings import name_end, without_post
from kg.extract.events.event_places import place_in
from kg.extract.events.events import AGENTS, after, date_in, mention_of, named_in, opening
from kg.extract.events.fine import LEADING, tagged
from kg.extract.meetings.moments import Zone, lead_in
from kg.extract.meetings.people_of_rank import is_ranked
from kg.extract.scan import Scan
from kg.model import Claim, Mention
from kg.regex import regex

_TRIBUTES = regex(r"(?:đặt|dâng) (?:vòng |lẵng )?hoa|dâng hương(?: hoa)?|thắp hương|viếng|vào lăng viếng")
_TO_WHOM = regex(
    r"(?:@|t|f)?(?:[wcLORCK]|T(?!x)|P(?![xSs])|(?<=K),(?=R)|(?<=w)~|~(?=[wLO])|-(?=[wLO])){1,10}(?:(?<=[KR])@L)?"
)
# «công bố quyết định» tells of no meeting: a body does so in writing, too.
_OFFICE = frozenset({"trao quyết định", "trao quyết định bổ nhiệm"})
_GIVEN = regex(r"[^.;:|SsM]{0,25}?[fB][cwRv]{0,3}(?P<who>P(?:(?:,&|,|&)P){0,6})")
_AT_EVENT = regex("[xw]?@[cw]?M")
_TIME_OF_DAY = regex("(?:sáng|trưa|chiều|tối)\\b")
_LETTERS = regex(rf"[wg]?(?P<who>{AGENTS})")


# «trao quyết định bổ nhiệm ông A, T, giữ chức T», «trao quyết định cho ông A làm T»
_BECOMES = regex("P[,-]?[=B]T")


def ceremonies(scan: Scan, fine: str, event: Mention | None) -> Iterator[Claim]:
    """The ceremonies that verbs of a sentence tell, where officials honour, appoint or are accredited; ``event`` is the
    one event that the sentence names, where decisions are handed over."""
    for verb in tagged(fine, "ZVvB"):
        said = scan.folded[verb]
        if fine[verb] == "Z" and _TRIBUTES.fullmatch(said):
            yield from _tribute(scan, fine, verb)
        elif fine[verb] in "VvB" and said in _OFFICE:
            given = _GIVEN.match(fine, verb + (fine[verb] != "B"))
            if "M" not in fine:
                yield from _handed(scan, fine, verb, given)
            elif event and given and _AT_EVENT.match(fine):  # «Cũng tại hội nghị, A trao quyết định cho B»
                for agent in named_in(scan, *given.span("who")):
                    yield participation(event, agent, "participant", "participant-of-verb")
        elif fine[verb] in "Vv" and said == "trình quốc thư":
            yield from _handed(scan, fine, verb, _LETTERS.match(fine, verb + 1))


def _subject(scan: Scan, fine: str, verb: int) -> tuple[Governor | None, list[Mention]]:
    clause = acting(scan, fine, governor_of(fine, verb - (fine[verb - 1 : verb] == "g"), verbs=""))
    if clause is None or fine[clause.first - 1 : clause.first] == "=":
        return None, []
    return clause, named_in(scan, clause.first, clause.last)


def _tribute(scan: Scan, fine: str, verb: int) -> Iterator[Claim]:
    """«A đặt vòng hoa tại đài tưởng niệm X», «A vào Lăng viếng B»: people of rank alone."""
    following = verb + 1 + (fine[verb + 1 : verb + 2] in ("&", ","))
    if _TRIBUTES.match(" ".join(scan.folded[following : following + 1])):
        return  # «đặt vòng hoa và vào Lăng viếng B», «đặt vòng hoa viếng B» are one visit
    clause, agents = _subject(scan, fine, verb)
    people = [a for a in agents if a.kind == "Person"]  # «A và đoàn đại biểu của O»
    if clause is None or not people or not (is_ranked(scan, fine, clause) or _leads(scan, fine, clause)):
        return
    object_ = _TO_WHOM.match(fine, verb + 1)
    end = name_end(scan, fine, verb, object_.end()) if object_ else verb + 1
    zones = _zones(fine, clause, [(verb + 1, end), after(fine, end)])
    done = object_ and not clause.shared and "đã" in scan.folded[clause.last : verb]  # «A đã tới đặt vòng hoa tại L»
    if date_in(scan, *zones) is None and not done and not _TIME_OF_DAY.match(scan.folded[0]):
        return  # «A thăm C và dâng hương»: beside something else
    meeting = mention_of(scan, verb, end, "Meeting", "meeting-rite", "name")
    yield slot(meeting, "meetingType", "ceremony", (meeting.span,), "meeting-type")
    for agent in people:
        yield participation(meeting, agent, "participant", "participant-of-verb")
    there = scan.items[verb + 1].mention if fine[verb + 1 : verb + 2] == "L" else None  # «viếng Nghĩa trang X»
    yield from when_and_where(meeting, date_in(scan, *zones), there or place_in(scan, fine, *zones))


def _leads(scan: Scan, fine: str, clause: Governor) -> bool:
    """«Đoàn của O do A dẫn đầu đã …»: whether who acts leads a delegation, of whatever rank."""
    led = "d" in fine[max(0, clause.first - 1) : clause.last]
    return led and LEADING.match(scan.folded[clause.last]) is not None


def _handed(scan: Scan, fine: str, verb: int, given: re.Match[str] | None) -> Iterator[Claim]:
    """«O (A) trao quyết định cho B», «A trình Quốc thư lên B»: both sides are there, a body holds it."""
    clause, people = _subject(scan, fine, verb)
    if clause is None or given is None or not people or any(a.kind == "Country" for a in people):
        return
    first, last = given.span("who")
    end = next((i for i in range(first, last) if fine[i] in "PT"), first) + 1
    becomes = _BECOMES.match(fine, end - 1)
    end = becomes.end() if becomes else end
    meeting = without_post(scan, fine, mention_of(scan, verb, end, "Meeting", "meeting-rite", "name"), end)
    yield slot(meeting, "meetingType", "ceremony", (meeting.span,), "meeting-type")
    for agent in people:
        role = "organizer" if agent.kind == "Organization" else "participant"
        yield participation(meeting, agent, role, "participant-of-verb")
    for agent in named_in(scan, *given.span("who")):
        yield participation(meeting, agent, "participant", "participant-of-verb")
    zones = _zones(fine, clause, [after(fine, given.end("who"))])
    yield from when_and_where(meeting, date_in(scan, *zones), place_in(scan, fine, *zones))


_DELEGATION = regex("[wRrc]{0,4}$")


def _zones(fine: str, clause: Governor, near: list[Zone]) -> list[Zone]:
    """Where the day and the place of a ceremony stand: near it, and before its subject («sáng D, đoàn cấp cao O …»)."""
    delegation = _DELEGATION.search(fine, max(0, clause.first - 4), clause.first)
    first = delegation.start() if delegation else clause.first
    return [*near, *lead_in(fine, first), *([] if clause.shared else [opening(fine)])]
