"""Who is at two meetings of unlike articles, or named beside them."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language import fold
from kg.link.across.judge import Reason
from kg.link.across.occasions import HOME, Occasion, both_ways
from kg.link.across.subjects import are_of_one_matter
from kg.link.names.canonical import of_kind
from kg.link.names.first_names import are_spelt_alike

# Events at which a body itself meets: unlike bodies, unlike events.
OF_BODIES = frozenset({"hội nghị", "kỳ họp", "phiên họp", "đại hội"})
SITTINGS = frozenset({"họp", *OF_BODIES})
# A body holds many of these in a year.
REGULAR = frozenset({"phiên họp"})
SHORT_NAME = 5
# So many pairs of words may stand in the sentences that tell two events.
WORDS = 5


def least_words(one: Occasion, other: Occasion) -> int:
    """The number of words of the shorter name."""
    return min(len(one.name.split()), len(other.name.split()))


def company(one: Occasion, other: Occasion) -> Iterator[Reason]:
    """Who is there, or at least named beside both."""
    shared = one.agents & other.agents - (one.visitors if one.visitors & other.visitors else frozenset())
    if not one.levels & other.levels and not one.nouns & other.nouns & OF_BODIES - REGULAR:
        # Whose event it is has its own weight: a body may hold many.
        shared -= one.owners & other.owners
    if not shared:
        yield from _named_beside(one, other)
    elif _is_beside_the_other(one, other):
        yield Reason(2, "one who met the same: {}", (one.pair or other.pair))
    elif _is_one_leader(shared, one, other) and len(one.words & other.words) < WORDS:
        if "talks" in one.forms & other.forms:
            yield Reason(-1, "one of many meetings of {}", shared)
    else:
        timed = one.dates and other.dates or one.title & other.title
        weight = min(len(shared if timed else shared - (one.chairs & other.chairs)), 2)
        if weight:  # who chairs many meetings is told once
            yield Reason(weight, "the same participants: {}", shared)


def _named_beside(one: Occasion, other: Occasion) -> Iterator[Reason]:
    """Who is named beside two meetings at which nobody is known to be who is at both."""
    near, words = _near_both(one, other), one.words & other.words
    if not near:
        return
    several = len(near) > 1
    if not several and any(_met_another(a, b, near) for a, b in both_ways(one, other)):
        return
    if one.dates and other.dates and "visit" not in one.types | other.types:
        # Two meetings of a day may be told beside the same names, hardly with the same words as well.
        if least_words(one, other) > SHORT_NAME and not one.alike(other):
            return
        alike = len(words) > 2 or one.regular and other.regular or several and _are_called_alike(one, other)
        if weight := 2 if several and len(words) > 1 else int(alike):
            yield Reason(weight, "told beside the same names: {}", near)
    elif "visit" in one.types & other.types and not (_is_told_of(one) and _is_told_of(other)):
        yield Reason(1, "told beside the same names: {}", near)
    else:
        people = of_kind("person", near)
        if len(near) > 2 and len(people) > 1 and are_of_one_matter(one, other):
            yield Reason(3, "about one thing beside the same names: {}", near)
            return
        weighty = several or one.lands & other.lands and people
        asked = len(near) > 2 and "hearing" in one.forms & other.forms
        yield Reason(3 if asked else 2 if weighty else 1, "told beside the same names: {}", near)


def _met_another(one: Occasion, other: Occasion, near: frozenset[str]) -> bool:
    """Whether one who is named beside two talks met somebody at the one whom the other does not name."""
    met = one.pair - near
    return bool(met) and "talks" in one.forms & other.forms and met.isdisjoint(other.near | other.agents)


def _near_both(one: Occasion, other: Occasion) -> frozenset[str]:
    """Who is named beside both, but for whose they are and for those who are on the visit or receive many guests."""
    sits = bool(one.nouns & other.nouns & REGULAR)
    near = one.near & other.near - (one.owners | other.owners if sits else one.owners & other.owners)
    near -= one.visitors & other.visitors
    guests = one.visitors | other.visitors
    if one.lands & other.lands and guests:
        near &= guests
    if HOME in one.lands & other.lands and not any(who.startswith("… ") for who in guests):
        near -= of_kind("person", near)
    return near


def _is_beside_the_other(one: Occasion, other: Occasion) -> bool:
    """Whether one article tells two who meet, and the other one of them, beside whom it names the other, at a meeting
    of the same lands on a day that both tell («cuộc gặp giữa A và B», «A: cuộc gặp với Tổng thống nước C»)."""
    if one.others != other.others or not one.others or not (one.dates or one.days) & (other.dates or other.days):
        return False
    return any(a.pair and not b.pair and a.pair <= b.near and a.pair & b.agents for a, b in both_ways(one, other))


def _are_called_alike(one: Occasion, other: Occasion) -> bool:
    """Whether two names tell one kind or form of event, or both a sitting («phiên thảo luận», «phiên họp»)."""
    if one.nouns & other.nouns or one.forms & other.forms:
        return True
    return all(fold(each.name).startswith("phiên ") for each in (one, other))


def _is_told_of(visit: Occasion) -> bool:
    """Whether an article tells who is on a visit, or where it goes: hosts are named beside many."""
    return bool(visit.visitors or visit.lands or visit.places)


def _is_one_leader(shared: frozenset[str], one: Occasion, other: Occasion) -> bool:
    """Whether two receptions or ceremonies share no more than one person, who may go to several on a day."""
    if one.pair and other.pair and not are_apart(one, other):
        return False
    if one.owners & other.owners and one.dates & other.dates and one.alike(other):
        return False  # «buổi làm việc với Hiệp hội A» of one day
    if are_of_one_matter(one, other):
        return False  # «lễ trao giải X», «lễ tổng kết và trao giải X»
    of_day = bool(one.forms & other.forms & {"talks"} or one.types & other.types & {"ceremony"})
    sits = any(
        "talks" in a.forms and b.nouns & SITTINGS and a.pair - b.near - b.agents for a, b in both_ways(one, other)
    )
    return (of_day or sits) and len(shared) == len(of_kind("person", shared)) == 1


def are_apart(one: Occasion, other: Occasion) -> bool:
    """Whether somebody met one person there and another one here, whose names are no two spellings of one."""
    mine, theirs = one.pair - other.pair, other.pair - one.pair
    if len(mine) != 1 or len(theirs) != 1:
        return False
    return not are_spelt_alike(*mine, *theirs)
