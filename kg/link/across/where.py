"""Whether two events are at one place."""

from __future__ import annotations

from collections.abc import Iterator, Set

from kg.link.across.judge import Reason
from kg.link.across.occasions import CAPITAL, Occasion
from kg.link.names.canonical import of_kind


def places(one: Occasion, other: Occasion, *, timed: bool) -> Iterator[Reason]:
    """Reasons about where two events are; that two talks are in the house where many are held says something only where
    their time is one."""
    mine, theirs = (each.places - each.lands if one.lands and other.lands else each.places for each in (one, other))
    if both := mine & theirs:
        if timed or "talks" not in one.forms & other.forms or not both <= one.halls | other.halls:
            yield Reason(1, "one place: {}", both)
    elif _are_unlike_places(mine - one.halls, theirs - other.halls, exact="visit" in one.types | other.types):
        yield Reason(-2, "unlike places")


def _are_unlike_places(mine: Set[str], theirs: Set[str], *, exact: bool) -> bool:
    """Whether two events are at unlike towns, or in unlike lands; a town may lie in a land, unless it is the capital of
    another one, or one visit goes to a land and the ``exact`` other one to a town of it."""
    if not mine or not theirs or exact:
        return bool(mine and theirs)
    (lands, towns), (other_lands, other_towns) = map(_lands_and_towns, (mine, theirs))
    if towns and other_towns or lands and other_lands:
        return True
    capitals = {f"country/{town.removeprefix(CAPITAL)}" for town in towns | other_towns if town.startswith(CAPITAL)}
    return bool(capitals) and capitals.isdisjoint(lands | other_lands)


def _lands_and_towns(places: Set[str]) -> tuple[Set[str], Set[str]]:
    lands = of_kind("country", places)
    return lands, places - lands
