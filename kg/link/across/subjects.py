"""What two meetings are about, and whose they are, as far as their names say so."""

from __future__ import annotations

import functools

from kg.edtf import is_day
from kg.language import fold
from kg.link.across.occasions import Occasion
from kg.link.names.canonical import name_in, of_kind
from kg.link.names.titles import about_of
from kg.regex import regex

_ABOUT_ALIKE, _ABOUT_ONE = 0.34, 0.6
# So many words are more than one name of a field («kinh tế», «nông nghiệp»).
_FIELD = 4
OF_OWNERS = "cổ đông"
# How the ids begin of bodies that sit by themselves beside the body whose they are («Ủy ban Thường vụ Quốc hội»).
_STANDING = ("uy-ban-thuong-vu-", "ban-thuong-vu-", "thuong-truc-")


def are_about_unlike(one: Occasion, other: Occasion) -> bool:
    """Whether the names of two events of one body tell what each is about, and hardly with the same words."""
    least = min(len(one.about), len(other.about))
    return bool(least) and len(one.about & other.about) <= _ABOUT_ALIKE * least


def are_about_one(one: Occasion, other: Occasion) -> bool:
    """Whether two conferences of one day are told with most of the words that say what the shorter name is about, and
    those are more than a field."""
    both, least = one.about & other.about, min(len(one.about), len(other.about))
    if len(both) < _FIELD or len(both) < _ABOUT_ONE * least:
        return False
    return any(map(is_day, one.dates & other.dates))


def are_of_other_companies(one: Occasion, other: Occasion) -> bool:
    """Whether the shareholders of one company meet at one event and those of another one at the other."""
    if not all(OF_OWNERS in each.name.lower() for each in (one, other)):
        return False
    mine, theirs = map(companies_of, (one, other))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def companies_of(event: Occasion) -> frozenset[str]:
    """The bodies whose the name of an event says that it is, else those that are told beside it."""
    return event.owners or of_kind("organization", event.near)


def are_of_one_matter(one: Occasion, other: Occasion) -> bool:
    """Whether the names of two events of one day share most of the words that say what they are about."""
    mine, theirs = _matter(one.name), _matter(other.name)
    both = mine & theirs
    return len(both) >= _FIELD and len(both) >= _ABOUT_ONE * min(len(mine), len(theirs))


@functools.lru_cache(maxsize=20_000)
def _matter(name: str) -> frozenset[str]:
    return frozenset(about_of(fold(name)))


def are_of_unlike_bodies(one: Occasion, other: Occasion) -> bool:
    """Whether both are told as events of bodies, none of which is the same nor has its name in that of another («Mặt
    trận», «Ủy ban Trung ương Mặt trận»; «Thượng viện», «Thượng viện Lào»), but for the committee that sits for it
    between its sessions."""
    if one.owners & other.owners:
        return False
    mine, theirs = ([name_in(body) for body in each.owners] for each in (one, other))
    return bool(mine and theirs) and not any(_may_be_one(a, b) for a in mine for b in theirs)


def _may_be_one(one: str, other: str) -> bool:
    if one.startswith(_STANDING) != other.startswith(_STANDING):
        return False
    return one != other and (f"-{one}-" in f"-{other}-" or f"-{other}-" in f"-{one}-")


_DISTRICT = regex(r"\b(?:[Qq]uận|[Hh]uyện|[Tt]hị xã|[Pp]hường|[Xx]ã) (?:\d+|(?:[A-ZĐÁÂÔÝẤỨỶ]\w*\b ?)+)")


def are_apart_by_place_or_deputy(one: Occasion, other: Occasion) -> bool:
    """Whether the names of two events tell districts, of which none is the same, or unlike deputies meet those who
    elect them."""
    mine, theirs = _districts(one.name), _districts(other.name)
    if mine & theirs:
        return False
    if mine and theirs or "voters" not in one.forms & other.forms:
        return bool(mine and theirs)
    people = [of_kind("person", each.agents) for each in (one, other)]
    return all(people) and people[0].isdisjoint(people[1])


@functools.lru_cache(maxsize=20_000)
def _districts(name: str) -> frozenset[str]:
    return frozenset([fold(told).strip() for told in _DISTRICT.findall(name)])
