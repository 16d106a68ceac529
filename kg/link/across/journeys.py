"""Who goes where on two visits."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from kg.language import alternatives, fold
from kg.link.across.judge import NEVER, Reason
from kg.link.across.occasions import Occasion
from kg.link.names.canonical import of_kind
from kg.regex import regex

# It goes to several lands.
_TOUR = "chuyến công du"
_TO_ONE_LAND = regex(r"công du (?:(?:tới|đến|sang|chính thức) )*[A-ZĐ]")


def visits(one: Occasion, other: Occasion) -> Iterator[Reason]:
    """Reasons about who goes where."""
    if lands := one.lands & other.lands:
        yield Reason(1, "a visit to {}", lands)
    elif are_to_unlike_lands(one, other):
        yield Reason(NEVER, "visits to {} and {}", aims(one), aims(other))
    if "visit" in one.types & other.types and are_to_unlike_houses(one, other):
        yield Reason(-4, "a visit to a house, and not to it")
    if one.visitors and other.visitors:
        if visitors := one.guests(other):
            where = one.lands & other.lands or one.dates & other.dates or one.title & other.title
            yield Reason(2 if where else 1, "a visit of {}", visitors)
        elif not one.visitors & other.visitors:
            yield Reason(NEVER if one.alone and other.alone else -3, "unlike visitors")


def are_to_unlike_lands(one: Occasion, other: Occasion) -> bool:
    """Whether two visits go to lands of which none is the same; a tour may go to both."""
    mine, theirs = map(aims, (one, other))
    return bool(mine and theirs) and not mine & theirs and not (_is_tour(one) or _is_tour(other))


def aims(event: Occasion) -> frozenset[str]:
    """The lands to which a visit goes, else those that are told as its place."""
    return event.lands or of_kind("country", event.places if "visit" in event.types else ())


def _is_tour(visit: Occasion) -> bool:
    """Whether a visit goes to several lands: a tour that an article calls after one («công du Mỹ») is a visit there."""
    return _TOUR in visit.nouns and not (len(visit.lands) == 1 and _TO_ONE_LAND.search(visit.name))


_HOUSE = regex(rf"\b(?:thăm|viếng)\b(?: (?!của\b)[^\W\d]+,?){{0,5}}? ({alternatives('visited house')})\b")


def are_to_unlike_houses(one: Occasion, other: Occasion) -> bool:
    """Whether one name tells that somebody calls at a house of a kind, and the other one nothing of such a house."""
    return house_of(one.name) != house_of(other.name)


@functools.lru_cache(maxsize=20_000)
def house_of(name: str) -> str:
    """The kind of house at which somebody calls, as the name of a visit tells; the empty string for none.

    >>> house_of("đến thăm và tặng quà Bệnh viện Mù Khơi"), house_of("chuyến thăm Lào của chủ tịch công ty")
    ('bệnh viện', '')
    """
    found = _HOUSE.search(fold(name))
    return found[1] if found else ""
