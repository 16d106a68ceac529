"""Whether two members of unlike articles are one thing: the reasons for it, the reasons against it.

Each reason has a weight; a negative one of -9 forbids a merge. Members are the same where the weights sum up to
at least 3 and nothing forbids it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kg.language import fold
from kg.link.members import Member
from kg.link.occasions import Occasion
from kg.link.portraits import Ids, Portrait, apart, is_foreign

ENOUGH = 3
FORBIDDEN = -9
_DAYS_APART = 7
_DAYS_OF_A_VISIT = 45
# Bodies so large that many people of one name may have to do with them.
_CLOSE = frozenset({"law", "stage", "sport", "house", "arms"})
# How many days lie between two dates of one event that goes on.
_LASTS = {
    "kỳ họp": 45,
    "chuyến thăm": 10,
    "chuyến công du": 12,
    "diễn đàn": 5,
    "đại hội": 5,
    "hội nghị": 3,
    "đối thoại": 3,
}
_WIDE = ("organization/quoc-hoi", "organization/dang-cong-san", "organization/chinh-phu", "organization/bo-chinh-tri")


@dataclass(frozen=True)
class Reason:
    """Why two members may be one thing (positive weight) or not (negative weight)."""

    weight: int
    text: str


def same(reasons: list[Reason]) -> bool:
    """Whether the reasons suffice for a merge."""
    return sum(r.weight for r in reasons) >= ENOUGH and not forbidden(reasons)


def forbidden(reasons: list[Reason]) -> bool:
    """Whether a reason forbids a merge, whatever else speaks for it."""
    return any(r.weight <= FORBIDDEN for r in reasons)


# ---- bodies ---------------------------------------------------------------------------------------


def bodies(one: Member, other: Member, ids: Ids) -> Iterator[Reason]:
    """Reasons about two bodies of one name."""
    yield Reason(ENOUGH, "one full name, abbreviations written out")
    parents, others = parents_of(one, ids), parents_of(other, ids)
    if parents and others and not parents & others:
        yield Reason(-2, f"unlike parents: {_list(parents)} and {_list(others)}")


def parents_of(member: Member, ids: Ids) -> set[str]:
    """The bodies of which an article says that a body is a part."""
    return {
        ids(parent)
        for c in member.claims
        if c.kind == "relation"
        and c.text("relation") == "part_of"
        and c.local("child") is member.local
        and (parent := c.local("parent")) is not None
    }


# ---- people ---------------------------------------------------------------------------------------


def people(one: Portrait, other: Portrait, name: str) -> Iterator[Reason]:
    """Reasons about two people of one name."""
    if one.birth and other.birth and (one.birth[0] > other.birth[1] + 1 or other.birth[0] > one.birth[1] + 1):
        yield Reason(FORBIDDEN, f"born in {one.birth[0]} to {one.birth[1]} and {other.birth[0]} to {other.birth[1]}")
    elif one.birth and other.birth:
        yield Reason(2, "of one age")
    if both := one.callings & other.callings & _CLOSE:
        yield Reason(1, f"of one calling: {_list(both)}")
    if {"house"} <= one.callings & other.callings and one.near_places & other.near_places:
        yield Reason(1, "deputies of one province")
    if apart(one.callings, other.callings):
        yield Reason(-3, f"unlike callings: {_list(one.callings)} and {_list(other.callings)}")
    yield from _offices(one, other)
    yield from _company(one, other)
    if is_foreign(name):
        yield Reason(2, "a full foreign name")
    elif len(name.split()) > 3:
        yield Reason(1, "a name of four syllables")


def _offices(one: Portrait, other: Portrait) -> Iterator[Reason]:
    if posts := one.posts & other.posts:
        yield Reason(3, f"one post: {_list(posts)}")
    elif shared := one.bodies & other.bodies:
        wide = all(body.startswith(_WIDE) for body in shared)
        yield Reason(1 if wide else 3, f"posts at one body: {_list(shared)}")
    elif shared := (one.bodies & other.near_bodies) | (other.bodies & one.near_bodies):
        wide = all(body.startswith(_WIDE) for body in shared)
        yield Reason(1 if wide else 2, f"a post at a body that stands beside the name: {_list(shared)}")
    elif one.bodies and other.bodies and not one.words & other.words:
        yield Reason(-1, f"posts at unlike bodies: {_list(one.bodies)} and {_list(other.bodies)}")


def _company(one: Portrait, other: Portrait) -> Iterator[Reason]:
    if near := one.near_people & other.near_people:
        yield Reason(2 if len(near) == 1 else 3, f"named together with {_list(near)}")
    elif partners := one.partners & other.partners:
        yield Reason(2, f"the same people and bodies at their events: {_list(partners)}")
    elif len(both := one.people & other.people) > 1:
        yield Reason(2, f"both articles name {_list(both)}")
    elif both:
        yield Reason(1, f"both articles name {_list(both)}")
    if places := one.near_places & other.near_places:
        yield Reason(1, f"beside the same places: {_list(places)}")
    if beside := one.near_bodies & other.near_bodies:
        yield Reason(1, f"beside the same bodies: {_list(beside)}")
    words = one.words & other.words
    if len(words) > 2:
        yield Reason(2 if len(words) > 4 else 1, f"the same words beside the name: {_list(words)}")


# ---- events ---------------------------------------------------------------------------------------


def meetings(one: Occasion, other: Occasion) -> Iterator[Reason]:
    """Reasons about two meetings."""
    if one.types and other.types and not one.types & other.types:
        yield Reason(FORBIDDEN, f"unlike types: {_list(one.types)} and {_list(other.types)}")
    yield from _when(one, other)
    yield from _numbers(one, other)
    if one.places and other.places:
        both = one.places & other.places
        yield Reason(1, f"one place: {_list(both)}") if both else Reason(-2, "unlike places")
    if chairs := one.chairs & other.chairs:
        yield Reason(2, f"one chair: {_list(chairs)}")
    if shared := one.agents & other.agents:
        yield Reason(min(len(shared), 2), f"the same participants: {_list(shared)}")
    elif near := one.near & other.near:
        weighty = len(near) > 1 or (one.lands & other.lands and min(near).startswith("person/"))
        yield Reason(2 if weighty else 1, f"told beside the same names: {_list(near)}")
    yield from _names(one, other)
    if one.lands and other.lands:
        if lands := one.lands & other.lands:
            yield Reason(1, f"a visit to {_list(lands)}")
        else:
            yield Reason(FORBIDDEN, f"visits to {_list(one.lands)} and {_list(other.lands)}")
    if one.visitors and other.visitors:
        if visitors := one.visitors & other.visitors:
            yield Reason(2, f"a visit of {_list(visitors)}")
        else:
            yield Reason(-3, "unlike visitors")


def _names(one: Occasion, other: Occasion) -> Iterator[Reason]:
    if one.title & other.title:
        yield Reason(3, "one full name")
    elif one.owners & other.owners and one.nouns & other.nouns:
        yield Reason(2, f"a {_list(one.nouns & other.nouns)} of {_list(one.owners & other.owners)}")
    elif one.owners and other.owners and not one.owners & other.owners:
        yield Reason(-2, f"of unlike bodies: {_list(one.owners)} and {_list(other.owners)}")
    elif one.alike(other):
        yield Reason(1, "alike in words")


def agreements(one: Occasion, other: Occasion) -> Iterator[Reason]:
    """Reasons about two agreements."""
    if one.types and other.types and not one.types & other.types:
        yield Reason(FORBIDDEN, f"unlike types: {_list(one.types)} and {_list(other.types)}")
    yield from _when(one, other)
    both = one.agents & other.agents
    if both:
        yield Reason(min(len(both), 2), f"the same parties and people: {_list(both)}")
    elif one.agents and other.agents:
        yield Reason(-2, "no party in common")
    if fold(one.name) == fold(other.name) and len(one.name.split()) > 5:
        yield Reason(2, "one full name")
    elif one.alike(other):
        yield Reason(1, "alike in words")


def _when(one: Occasion, other: Occasion) -> Iterator[Reason]:
    if one.dates and other.dates:
        if any(compatible(a, b) for a in one.dates for b in other.dates):
            exact = any(len(a) >= 10 and a[:1] != "X" for a in one.dates & other.dates)
            yield Reason(2 if exact else 1, f"one time: {_list(one.dates | other.dates)}")
        else:
            close = one.is_edition(other) or _is_long(one, other)
            yield Reason(-1 if close else FORBIDDEN, f"unlike times: {_list(one.dates)} and {_list(other.dates)}")
        return
    if one.year and other.year and one.year != other.year:
        yield Reason(-2, f"told of {one.year} and {other.year}")
    days = _days_between(one.published, other.published)
    if days is not None and days > _DAYS_OF_A_VISIT:
        yield Reason(-2, "told more than six weeks apart")
    elif days is not None and days <= _DAYS_APART:
        yield Reason(1, "told within a week of each other")


def _is_long(one: Occasion, other: Occasion) -> bool:
    """Whether two dates lie so close that an event of this kind may have lasted from one to the other."""
    lasts = max((_LASTS.get(noun, 0) for noun in one.nouns & other.nouns), default=0)
    gaps = [_days_between(a.split("/")[0], b.split("/")[0]) for a in one.dates for b in other.dates if "X" not in a + b]
    return any(gap is not None and gap <= lasts for gap in gaps)


def _numbers(one: Occasion, other: Occasion) -> Iterator[Reason]:
    for mine, theirs, what, weight in (
        (one.sessions, other.sessions, "number", 2),
        (one.terms, other.terms, "term", 1),
    ):
        if mine and theirs:
            if mine & theirs:
                yield Reason(weight, f"one {what}: {_list(mine & theirs)}")
            else:
                yield Reason(FORBIDDEN, f"unlike {what}s: {_list(mine)} and {_list(theirs)}")


def compatible(one: str, other: str) -> bool:
    """Whether two EDTF dates can be one time: equal, one inside the other, or overlapping intervals.

    >>> compatible("2024-04-22/2024-04-26", "2024-04"), compatible("2024-04-22", "2024-05-02")
    (True, False)
    >>> compatible("XXXX-06-05", "2017-06-05"), compatible("XXXX-06-05", "2017-06-06")
    (True, False)
    """
    if "X" in one[:4] or "X" in other[:4]:
        one, other = (re.sub(r"(^|/)[\dX]{4}", r"\g<1>2000", value) for value in (one, other))
    (first, last), (other_first, other_last) = _ends(one), _ends(other)
    return first[: len(other_last)] <= other_last[: len(first)] and other_first[: len(last)] <= last[: len(other_first)]


def _ends(value: str) -> tuple[str, str]:
    first, _, last = value.partition("/")
    return first, last or first


def _days_between(one: str | None, other: str | None) -> int | None:
    days = [date.fromisoformat(day[:10]) for day in (one, other) if day and len(day) >= 10]
    return abs((days[0] - days[1]).days) if len(days) == 2 else None


def _list(names: set[str] | frozenset[str]) -> str:
    return ", ".join(sorted(names)[:6])
