"""Whether two members of unlike articles are one thing: the reasons for it, the reasons against it.

Each reason has a weight; a negative one of -9 forbids a merge. Members are the same where the weights sum up to
at least 3 and nothing forbids it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from kg.language import fold, is_vietnamese_syllable
from kg.link.events import likeness
from kg.link.local import Local
from kg.link.members import Member

ENOUGH = 3
FORBIDDEN = -9
_FAMILIES = {"talks": "meeting", "session": "meeting", "reception": "meeting", "workshop": "conference"}
_DAYS_APART = 7


@dataclass(frozen=True)
class Reason:
    """Why two members may be one thing (positive weight) or not (negative weight)."""

    weight: int
    text: str


Ids = Callable[[Local], str]


def same(reasons: list[Reason]) -> bool:
    """Whether the reasons suffice for a merge."""
    return sum(r.weight for r in reasons) >= ENOUGH and all(r.weight > FORBIDDEN for r in reasons)


def judge(one: Member, other: Member, ids: Ids) -> list[Reason]:
    """The reasons for and against a merge of two members of one kind; ``ids`` gives canonical ids of what is linked."""
    rules = {"Person": _people, "Organization": _bodies, "Meeting": _meetings, "Agreement": _agreements}
    rule = rules.get(one.local.kind)
    return list(rule(one, other, ids)) if rule else [Reason(ENOUGH, "one name")]


# ---- bodies ---------------------------------------------------------------------------------------


def _bodies(one: Member, other: Member, ids: Ids) -> Iterator[Reason]:
    yield Reason(ENOUGH, "one full name, abbreviations written out")
    parents, others = _parents(one, ids), _parents(other, ids)
    if parents and others and not parents & others:
        yield Reason(-2, f"unlike parents: {_list(parents)} and {_list(others)}")


def _parents(member: Member, ids: Ids) -> set[str]:
    return {
        ids(parent)
        for c in member.claims
        if c.kind == "relation" and c.local("child") is member.local and (parent := c.local("parent")) is not None
    }


# ---- people ---------------------------------------------------------------------------------------


def _people(one: Member, other: Member, ids: Ids) -> Iterator[Reason]:
    bodies, others = _post_bodies(one, ids), _post_bodies(other, ids)
    posts, other_posts = _posts(one, ids), _posts(other, ids)
    if posts & other_posts:
        yield Reason(3, f"one post: {_list(posts & other_posts)}")
    elif bodies & others:
        yield Reason(3, f"posts at one body: {_list(bodies & others)}")
    met = _companions(one, ids) & _companions(other, ids)
    if met:
        yield Reason(2, f"the same people and bodies at their events: {_list(met)}")
    elif _surroundings(one, ids) & _surroundings(other, ids):
        yield Reason(1, "bodies that both articles name")
    words = one.local.name.split()
    if len(words) > 1 and not all(is_vietnamese_syllable(word) for word in words):
        yield Reason(2, "a full foreign name")
    elif len(words) > 3:
        yield Reason(1, "a name of four syllables")
    if _in_state(posts) != _in_state(other_posts) and posts and other_posts:
        yield Reason(-2, "a post of state and a post outside it")


_STATE = re.compile(
    r"bộ trưởng|thứ trưởng|thủ tướng|chủ tịch nước|tổng bí thư|bí thư|đại sứ|cục trưởng|vụ trưởng|tổng thống|"
    r"chủ tịch quốc hội"
)


def _in_state(posts: set[str]) -> bool:
    return any(_STATE.search(post) for post in posts)


def _tenures(member: Member) -> Iterator[tuple[str, Local | None]]:
    for c in member.claims:
        if c.kind == "tenure" and c.local("holder") is member.local:
            yield fold(c.text("title")), c.local("organization")


def _posts(member: Member, ids: Ids) -> set[str]:
    """Titles with their bodies; a title without a body only where it names a sector or a country itself."""
    return {
        f"{title} {ids(body)}" if body else title
        for title, body in _tenures(member)
        if body or len(title.split()) > 2 or title in ("thủ tướng", "tổng thống", "tổng bí thư")
    }


def _post_bodies(member: Member, ids: Ids) -> set[str]:
    return {ids(body) for _, body in _tenures(member) if body is not None}


def _companions(member: Member, ids: Ids) -> set[str]:
    """The people and bodies that share an event with a person."""
    events = {event for c in member.claims if (event := c.local("meeting") or c.local("agreement")) is not None}
    found = set()
    for claim in member.said:
        event = claim.local("meeting") or claim.local("agreement")
        agent = claim.local("agent")
        if event in events and agent is not None and agent is not member.local and agent.kind != "Country":
            found.add(ids(agent) or f"{agent.kind} {agent.key}")
    return found


def _surroundings(member: Member, ids: Ids) -> set[str]:
    return {ids(e) for e in member.reading.entities if e.kind == "Organization"}


# ---- events ---------------------------------------------------------------------------------------


def _meetings(one: Member, other: Member, ids: Ids) -> Iterator[Reason]:
    types = (
        {_FAMILIES.get(t, t) for t in one.values("meetingType")},
        {_FAMILIES.get(t, t) for t in other.values("meetingType")},
    )
    if types[0] and types[1] and not types[0] & types[1]:
        yield Reason(FORBIDDEN, f"unlike types: {_list(types[0])} and {_list(types[1])}")
    yield from _when(one, other)
    yield from _numbers(one, other)
    places = ({ids(p) for p in one.things("place")}, {ids(p) for p in other.things("place")})
    if places[0] and places[1]:
        both = places[0] & places[1]
        yield Reason(1, f"one place: {_list(both)}") if both else Reason(-2, "unlike places")
    chairs = {ids(a) for a in one.agents("chair")} & {ids(a) for a in other.agents("chair")}
    if chairs:
        yield Reason(2, f"one chair: {_list(chairs)}")
    shared = {ids(a) for a in one.agents() if a.kind != "Country"} & {
        ids(a) for a in other.agents() if a.kind != "Country"
    }
    if shared:
        yield Reason(min(len(shared), 2), f"the same participants: {_list(shared)}")
    alike = likeness(one.local.name, other.local.name)
    if alike >= 0.75:
        yield Reason(1, "alike in words")


def _agreements(one: Member, other: Member, ids: Ids) -> Iterator[Reason]:
    types = one.values("agreementType"), other.values("agreementType")
    if types[0] and types[1] and not types[0] & types[1]:
        yield Reason(FORBIDDEN, f"unlike types: {_list(types[0])} and {_list(types[1])}")
    yield from _when(one, other)
    parties = ({ids(a) for a in one.agents()}, {ids(a) for a in other.agents()})
    both = parties[0] & parties[1]
    if both:
        yield Reason(min(len(both), 2), f"the same parties and people: {_list(both)}")
    elif parties[0] and parties[1]:
        yield Reason(-2, "no party in common")
    if fold(one.local.name) == fold(other.local.name) and len(one.local.name.split()) > 5:
        yield Reason(2, "one full name")
    elif likeness(one.local.name, other.local.name) >= 0.75:
        yield Reason(1, "alike in words")


def _when(one: Member, other: Member) -> Iterator[Reason]:
    dates, others = one.values("when"), other.values("when")
    if dates and others:
        if any(compatible(a, b) for a in dates for b in others):
            exact = any(len(a) >= 10 and a[:1] != "X" for a in dates & others)
            yield Reason(2 if exact else 1, f"one time: {_list(dates | others)}")
        else:
            yield Reason(FORBIDDEN, f"unlike times: {_list(dates)} and {_list(others)}")
    elif not dates and not others and _told_together(one, other):
        yield Reason(1, "told within a week of each other")


def _numbers(one: Member, other: Member) -> Iterator[Reason]:
    numbers, others = one.values("session"), other.values("session")
    if numbers and others:
        yield Reason(2, f"one number: {_list(numbers)}") if numbers & others else Reason(FORBIDDEN, "unlike numbers")


def compatible(one: str, other: str) -> bool:
    """Whether two EDTF dates can be one time: equal, one inside the other, or overlapping intervals.

    >>> compatible("2024-04-22/2024-04-26", "2024-04"), compatible("2024-04-22", "2024-05-02")
    (True, False)
    """
    (first, last), (other_first, other_last) = _ends(one), _ends(other)
    return first[: len(other_last)] <= other_last[: len(first)] and other_first[: len(last)] <= last[: len(other_first)]


def _ends(value: str) -> tuple[str, str]:
    first, _, last = value.partition("/")
    return first, last or first


def _told_together(one: Member, other: Member) -> bool:
    days = [_day(m.article.published) for m in (one, other)]
    return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) <= _DAYS_APART


def _day(published: str | None) -> date | None:
    return date.fromisoformat(published[:10]) if published and len(published) >= 10 else None


def _list(names: set[str]) -> str:
    return ", ".join(sorted(names))
