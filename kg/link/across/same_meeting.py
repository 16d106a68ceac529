"""Whether two meetings of unlike articles are one: when and where, who is there, what they are called."""

from __future__ import annotations

from collections.abc import Iterator

from kg.edtf import is_day
from kg.language import fold
from kg.link.across.company import (
    OF_BODIES,
    SHORT_NAME,
    SITTINGS,
    WORDS,
    are_apart,
    company,
    least_words,
)
from kg.link.across.held_once import held_once
from kg.link.across.journeys import are_to_unlike_lands, visits
from kg.link.across.judge import ENOUGH, NEVER, Reason, are_unlike_in_number, never, numbers, when
from kg.link.across.occasions import BETWEEN, Occasion, both_ways
from kg.link.across.subjects import (
    OF_OWNERS,
    are_about_one,
    are_about_unlike,
    are_apart_by_place_or_deputy,
    are_of_other_companies,
    are_of_unlike_bodies,
    companies_of,
)
from kg.link.across.where import places
from kg.link.names.alike import likeness
from kg.link.names.canonical import of_kind
from kg.link.names.first_names import are_spelt_alike
from kg.link.names.titles import RULING, congress_of, is_of_any_body, months_in, without_edition
from kg.regex import regex

_OF_A_DAY = ("phiên ", "buổi ")
_OF_ANY_DAY = frozenset({"họp"})
# Told of as what is held in general.
_IN_GENERAL = frozenset({"đại hội"})
# One number of theirs is none of another kind of event.
_NUMBERED = frozenset({"kỳ họp", "đại hội"})
# It holds a summit, and much else.
_WEEK = "tuần lễ"
_COMPARED = 4
# Every visit has these: a name of theirs is no name of one event.
_OF_MANY = frozenset({"talks", "signing", "welcome", "banquet", "press", "call"})
_DESCRIBED = regex(r"\bvề (?:\w+ ){3}\w")
_PRESS = frozenset({"họp báo", "họp"})
_ALIKE, _UNLIKE = 0.75, 0.5


def meetings(one: Occasion, other: Occasion) -> Iterator[Reason]:
    """Reasons about two meetings."""
    if one.types and other.types and not one.types & other.types and not _are_regular(one, other):
        yield Reason(NEVER, "unlike types: {} and {}", one.types, other.types)
    time = list(when(one, other))
    yield from time
    numbered, at = list(numbers(one, other)), list(places(one, other, timed=any(each.weight > 0 for each in time)))
    yield from (*numbered, *at)
    yield from _kinds(one, other)
    if bool(one.sessions) != bool(other.sessions) and _is_extraordinary(one) != _is_extraordinary(other):
        yield Reason(-3, "a session of a number and an extraordinary one")
    if are_of_other_companies(one, other):
        yield Reason(NEVER, "shareholders of unlike companies: {} and {}", companies_of(one), companies_of(other))
    if one.sessions & other.sessions and _is_bare_number(one, other):
        yield Reason(-1, "a number without one body or name")
    rest = [*_sides(one, other), *_participants(one, other), *_names(one, other), *_levels(one, other)]
    rest += [*visits(one, other), *held_once(one, other)]
    yield from rest
    if at and time and not any(reason.weight > 0 for reason in (*numbered, *rest)):
        yield Reason(-1, "nothing but one day and place")


def _are_regular(one: Occasion, other: Occasion) -> bool:
    """Whether both are held every month, as both names say, or one whose words the other one has («hội nghị giao ban
    của A với các sở», «cuộc họp của A với các sở»): any of them may be called a meeting or a conference."""
    if one.regular == other.regular:
        return one.regular
    alike = least_words(one, other) > SHORT_NAME and likeness(one.name, other.name, any_head=True) >= _ALIKE
    of_one_body = bool(one.owners & other.owners and one.agents & other.agents)
    return (alike or of_one_body) and bool(one.dates & other.dates)


def _participants(one: Occasion, other: Occasion) -> Iterator[Reason]:
    """Who leads, who is there, and in which words both are told."""
    if chairs := one.chairs & other.chairs:
        yield Reason(2, "one chair: {}", chairs)
    yield from company(one, other)
    if one.copied & other.copied:
        yield Reason(3, "told in the same sentence")
    elif len(words := one.words & other.words) >= WORDS:
        yield Reason(2 if len(words) >= 2 * WORDS else 1, "told in the same words: {}", words)


def _kinds(one: Occasion, other: Occasion) -> Iterator[Reason]:
    """A number is that of events of one kind, of a congress one of a single body."""
    if not one.sessions & other.sessions:
        return
    if one.nouns and other.nouns and not one.nouns & other.nouns and (one.nouns | other.nouns) & _NUMBERED:
        yield Reason(NEVER, "numbers of unlike kinds: {} and {}", one.nouns, other.nouns)
    elif one.nouns and other.nouns and not one.nouns & other.nouns and not _are_alike(one, other):
        yield Reason(-1, "numbers of unlike kinds: {} and {}", one.nouns, other.nouns)
    elif _is_number_of_unlike(one, other):
        yield Reason(-2, "a number of events of unlike names")
    elif one.nouns & other.nouns & _IN_GENERAL and not one.owners & other.owners:
        yield from _congresses(one, other)


def _congresses(one: Occasion, other: Occasion) -> Iterator[Reason]:
    """Whose congress two of one number are, as far as their names say so."""
    ruling = [any(key.startswith(RULING) for key in each.title) for each in (one, other)]
    mine, theirs = (
        frozenset() if rules else congress_of(fold(each.name)) for rules, each in zip(ruling, (one, other), strict=True)
    )
    if ruling[0] != ruling[1] and (mine or theirs):
        yield Reason(NEVER, "the congress of the ruling party and that of another body")
    elif mine - theirs and theirs - mine:
        yield Reason(-4, "congresses of unlike bodies: {} and {}", mine, theirs)


def _sides(one: Occasion, other: Occasion) -> Iterator[Reason]:
    """Who meets whom: of two who meet, each is another one's guest or host elsewhere."""
    if "visit" not in one.types | other.types and are_apart(one, other):
        yield Reason(-4, "meetings of {} and of {}", one.pair, other.pair)
    if one.forms and other.forms and not one.forms & other.forms:
        yield Reason(-5, "unlike forms: {} and {}", one.forms, other.forms)
    if (mine := one.nouns & OF_BODIES) and (theirs := other.nouns & OF_BODIES) and not mine & theirs:
        yield Reason(-5, "unlike forms: {} and {}", mine, theirs)
    if any("talks" in a.forms and not a.levels and b.levels and b.nouns & SITTINGS for a, b in both_ways(one, other)):
        yield Reason(-3, "talks and a conference of a rank")
    if any("kỳ họp" in a.nouns and fold(b.name).startswith(_OF_A_DAY) for a, b in both_ways(one, other)):
        yield Reason(-3, "a session of weeks and a sitting of a day")
    if one.nouns and other.nouns and (_WEEK in one.nouns) != (_WEEK in other.nouns):
        yield Reason(-3, "a week and what is held in one")
    if are_apart_by_place_or_deputy(one, other):
        yield Reason(-5, "in unlike districts or of unlike deputies")
    if _met_others(one, other):
        yield Reason(-4, "one person who met others: {} and {}", one.near - other.near, other.near - one.near)
    if any("press" in a.forms and b.nouns - _PRESS for a, b in both_ways(one, other)):
        yield Reason(-5, "a press conference and a meeting")
    if one.chairs and other.chairs and not any(are_spelt_alike(a, b) for a in one.chairs for b in other.chairs):
        yield Reason(-2, "unlike chairs: {} and {}", one.chairs, other.chairs)
    if one.others and other.others and not one.others & other.others:
        yield Reason(-4, "with unlike lands: {} and {}", one.others, other.others)
    elif one.owners & other.owners and (_of_body_and_land(one, other) or _of_body_and_land(other, one)):
        yield Reason(-4, "with {} and of {} alone", one.others | other.others, one.owners & other.owners)


def _met_others(one: Occasion, other: Occasion) -> bool:
    """Whether both tell whom one person met or called, each beside people whom the other does not name; the one may
    stand in the name of both alone."""
    if not one.forms & other.forms & {"talks", "call"}:
        return False
    shared = one.agents & other.agents
    if len(shared) != 1 and (shared or not one.title & other.title):
        return False
    mine, theirs = (of_kind("person", each.near) - shared for each in (one, other))
    if not mine or not theirs or mine & theirs:
        return False
    return not any(are_spelt_alike(a, b) for a in sorted(mine)[:_COMPARED] for b in sorted(theirs)[:_COMPARED])


def _of_body_and_land(one: Occasion, other: Occasion) -> bool:
    """Whether a body meets with a land at one event and, as far as its name says, alone at the other."""
    met = len(one.people & other.people) > 1  # «hội kiến với Chủ tịch Quốc hội A», «Quốc hội Trung Quốc»
    return bool(one.others) and not other.others and not met and BETWEEN.search(fold(one.name)) is not None


def _is_extraordinary(event: Occasion) -> bool:
    """Whether an event is held outside the row of numbered ones."""
    return "bất thường" in event.name


def told_twice(one: Occasion, other: Occasion) -> bool:
    """Whether one article tells one meeting under two names: its name, number, day or place agree, and nothing that
    tells two meetings of a kind apart differs."""
    if one.agents and other.agents and not (one.agents | one.owners) & (other.agents | other.owners):
        return False
    told = [*_names(one, other), *numbers(one, other), *places(one, other, timed=True), *visits(one, other)]
    if one.dates and other.dates:
        told += when(one, other)
    weights = [reason.weight for reason in told]
    if "visit" in one.types & other.types and (one.visitors & other.near or other.visitors & one.near):
        weights.append(2)
    # A bare «Hội nghị G20» may be the summit.
    of_one_rank = (one.levels ^ other.levels) <= {"summit"}
    return min(weights, default=-1) >= 0 and sum(weights) >= ENOUGH - of_one_rank


def _names(one: Occasion, other: Occasion) -> Iterator[Reason]:
    if quoted := one.quoted & other.quoted:
        yield Reason(4, "one title in quotation marks: {}", quoted)
    elif one.title & other.title:
        # «Chuyến thăm chính thức Việt Nam» is a name of many visits.
        visit = "visit" in one.types & other.types
        known = not visit or one.guests(other) or len(one.near & other.near) > 2
        # «Chào xã giao Thủ tướng A» is one of many guests'; every company has its «đại hội đồng cổ đông thường niên».
        if not visit and (one.verbal and other.verbal or one.forms & other.forms & _OF_MANY):
            known = len(one.agents & other.agents) > 1 or bool((one.dates or one.days) & (other.dates or other.days))
        if OF_OWNERS in one.name.lower():
            known = bool(of_kind("organization", one.near & other.near))
        dated = bool(one.dates and other.dates or one.named_years | other.named_years)
        if bool(one.sessions) != bool(other.sessions) and not dated:
            # What has no number may be any, or what is held in general.
            there = [each.agents | each.near | each.places for each in (one, other)]
            known = bool(known and there[0] & there[1] - (one.owners & other.owners))
            if one.nouns & other.nouns & _IN_GENERAL:
                yield Reason(-3, "a {} of a number and one without", one.nouns & other.nouns)
        if are_of_unlike_bodies(one, other):
            yield Reason(-4, "of unlike bodies: {} and {}", one.owners, other.owners)
        if all(map(is_of_any_body, one.title & other.title)):
            there = [each.owners | each.near | (each.dates or each.days) for each in (one, other)]
            known = known and there[0] & there[1]
        described = not visit and bool(one.forms & other.forms & _OF_MANY) and _is_described(one, other)
        yield Reason(4 if described else 3 if known else 1, "one full name")
    elif (proper := one.proper & other.proper) and one.year == other.year:
        yield Reason(3, "one proper name: {}", proper)
    elif one.owners & other.owners and one.nouns & other.nouns and are_about_unlike(one, other):
        yield Reason(-3, "about unlike things: {} and {}", one.about, other.about)
    elif one.owners & other.owners and one.nouns & other.nouns:
        # Of a body that meets every week a name without a day that both articles tell says little.
        timed = (one.dates or one.days) & (other.dates or other.days) or months_in(one.name) & months_in(other.name)
        weight = 1 if one.nouns & other.nouns <= _OF_ANY_DAY and not timed else 2
        yield Reason(weight, "a {} of {}", one.nouns & other.nouns, one.owners & other.owners)
    elif are_about_one(one, other) and not (one.owners and other.owners and are_of_unlike_bodies(one, other)):
        yield Reason(2, "about one thing on one day: {}", one.about & other.about)
    elif one.nouns & other.nouns and min(len(one.about), len(other.about)) > 1 and are_about_unlike(one, other):
        yield Reason(-2, "about unlike things: {} and {}", one.about, other.about)
    elif one.owners and other.owners and not one.owners & other.owners and not _have_met(one, other):
        weight = -2 if one.nouns & other.nouns & OF_BODIES else -1
        if are_of_unlike_bodies(one, other):
            weight = NEVER if one.nouns & other.nouns & OF_BODIES else -4 if "talks" in one.forms & other.forms else -2
        yield Reason(weight, "of unlike bodies: {} and {}", one.owners, other.owners)
    elif (
        _is_telling(one, other)
        and _are_alike(one, other)
        and (not one.visitors & other.visitors or one.lands & other.lands)
    ):
        yield Reason(1, "alike in words")


def _have_met(one: Occasion, other: Occasion) -> bool:
    """Whether the same two people met: the bodies in the names of both are those of their posts."""
    return bool(one.pair) and one.pair == other.pair


def _is_described(one: Occasion, other: Occasion) -> bool:
    """Whether two talks have one name, which says more than who meets («buổi làm việc với B về quy hoạch C»)."""
    name = fold(one.name)
    return name == fold(other.name) and _DESCRIBED.search(name) is not None


def _is_bare_number(one: Occasion, other: Occasion) -> bool:
    """Whether nothing besides a number tells that one body meets («Hội nghị lần thứ nhất»)."""
    there = [each.owners | each.agents | each.near | each.terms | each.title for each in (one, other)]
    return not there[0] & there[1] and not _is_of_one_name(one, other)


def _are_alike(one: Occasion, other: Occasion) -> bool:
    """Whether two names share most of their words, those of one number more than their kind and number: congresses
    of unlike bodies have one number."""
    if not one.alike(other) or not one.sessions & other.sessions:
        return one.alike(other)
    return _is_of_one_name(one, other)


def _is_number_of_unlike(one: Occasion, other: Occasion) -> bool:
    """Whether the names of two events of one number both say more than that, and nothing alike."""
    if one.owners & other.owners or one.title & other.title or one.proper & other.proper:
        return False
    (name, more), (other_name, others) = _without_edition(one), _without_edition(other)
    return min(more, others) > 1 and likeness(name, other_name, any_head=True) < _UNLIKE


def _is_of_one_name(one: Occasion, other: Occasion) -> bool:
    """Whether the names of two events, without their numbers, say more than the kind of event, and that alike."""
    (name, more), (other_name, others) = _without_edition(one), _without_edition(other)
    return min(more, others) > 0 and likeness(name, other_name) >= _ALIKE


def _without_edition(event: Occasion) -> tuple[str, int]:
    """The name of an event without its number, and how many words it has besides its kind."""
    name = without_edition(fold(event.name))
    return name, len(name.split()) - max((len(noun.split()) for noun in event.nouns), default=0)


def _is_telling(one: Occasion, other: Occasion) -> bool:
    """Whether two names say more than the kind of event («cuộc họp báo»), and somebody or some place is told of both:
    every ministry may hold a «hội nghị sơ kết sáu tháng» on one day."""
    told = [each.agents | each.near | each.owners | each.places for each in (one, other)]
    some = not (one.dates and other.dates) or bool(told[0] & told[1])
    return some and least_words(one, other) > 3


def excluded(one: Occasion, other: Occasion) -> bool:
    """Whether number, term, rank, visitor or land alone tell two events apart, whatever else they share."""
    if are_to_unlike_lands(one, other) or one.alone and other.alone and not one.visitors & other.visitors:
        return True
    if _are_of_unlike_lands(one, other) or _are_hearings_of_unlike_days(one, other):
        return True
    return are_unlike_in_number(one, other) or never(_levels(one, other)) or never(_kinds(one, other))


def _are_hearings_of_unlike_days(one: Occasion, other: Occasion) -> bool:
    """Whether both are one day of questions and answers, told by its day, which goes on with others on the next."""
    if "hearing" not in one.forms & other.forms or not one.dates or not other.dates or one.dates & other.dates:
        return False
    return all(map(is_day, one.dates | other.dates))


def _are_of_unlike_lands(one: Occasion, other: Occasion) -> bool:
    """Whether two names tell that unlike lands meet («Diễn đàn Việt Nam - A»); talks are told by the land of either."""
    if not one.others or not other.others or one.others & other.others or not one.nouns & other.nouns:
        return False
    return not one.forms | other.forms and all(BETWEEN.search(fold(each.name)) for each in (one, other))


def _levels(one: Occasion, other: Occasion) -> Iterator[Reason]:
    """Ministers of one sector, officials or heads of state: who meets; a bare «Hội nghị G20» may be the summit."""
    if one.levels == other.levels or not one.nouns & other.nouns:
        return
    if one.levels and other.levels and not one.levels & other.levels:
        yield Reason(NEVER, "unlike ranks: {} and {}", one.levels, other.levels)
    elif not one.levels and "summit" not in other.levels or not other.levels and "summit" not in one.levels:
        yield Reason(-2, "unlike ranks: {} and {}", one.levels, other.levels)
