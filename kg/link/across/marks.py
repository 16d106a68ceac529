"""Under what meetings and agreements are compared with others: who is there when, names, places."""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import combinations

from kg.edtf import is_day
from kg.language import fold
from kg.link.across.occasions import HOME, NAMED, OF_MATTERS, Occasion
from kg.link.names.canonical import of_kind
from kg.link.names.titles import without_edition
from kg.regex import regex

Mark = tuple[str, ...]

_COMPARED = 5
_LONG_NAME, _KIND_WORDS = 4, 2
# One sitting is «cuộc họp», «buổi làm việc», «phiên toàn thể» or «A họp».
_SITS = regex(r"\b(?:họp(?! báo)|làm việc|toàn thể)\b")
# Held again and again under one name.
_AGAIN = frozenset({"kỳ họp", "phiên họp", "đại hội", "chuyến thăm", "chuyến công du", "họp báo"})
# It has the name of who gives it, where a session of questions to ministers may be told by any of them.
_TESTIMONY = "điều trần"


def marks_of(event: Occasion) -> list[Mark]:
    """Under what an occasion is compared with others that may be one with it, in no order."""
    months = {day[:7] for day in event.dates if day[:4].isdigit() and len(day) >= 7}
    who = event.agents | event.visitors | event.owners
    persons = of_kind("person", event.near | event.agents)
    marks: list[Mark] = [(month, agent) for month in months for agent in who]
    marks += _of_numbers(event, who)
    marks += _of_titles(event, who)
    if event.lands or event.visitors:
        marks += _of_journey(event)
    if event.owners:
        marks += [(event.year, owner, noun) for owner in event.owners for noun in event.nouns]
        marks += [(place, owner) for place in _towns(event) for owner in event.owners]
    marks += _of_days(event)
    if "visit" in event.types and (HOME in event.lands or not event.lands | event.visitors):
        marks += [(event.year, "visit", person) for person in _travellers(event)]
    if "hearing" in event.forms and _TESTIMONY in event.name:
        marks += [(event.year, "hearing", agent) for agent in event.agents]
    marks += [("both", one, other) for one, other in combinations(sorted(event.people)[:_COMPARED], 2)]
    if not event.pair and event.others:
        pairs = ((agent, who) for agent in event.agents & persons for who in sorted(event.near & persons)[:_COMPARED])
        marks += [("both", *sorted(pair)) for pair in pairs if len({*pair}) > 1]
    marks += [(event.year, noun, who) for noun in event.nouns & OF_MATTERS for who in event.near & persons]
    if not months and event.published and len(event.published) >= 7:
        marks += [(event.published[:7], chair) for chair in event.chairs]
    return marks


def _of_numbers(event: Occasion, who: Set[str]) -> Iterator[Mark]:
    """Whose the one of a number is, and of what kind."""
    for number in event.sessions:
        yield from ((f"no {number}", agent) for agent in who)
        yield from ((f"no {number}", name) for name in of_kind("organization", event.near))
        yield from ((f"no {number}", noun, term) for noun in event.nouns for term in event.terms)
        yield from ((f"no {number}", noun) for noun in event.nouns & NAMED)


def _of_titles(event: Occasion, who: Set[str]) -> Iterator[Mark]:
    """What it is called."""
    yield from (("title", title) for title in event.title | event.quoted)
    yield from (("copied", sentence) for sentence in event.copied)
    yield from ((event.year, "proper", word) for word in event.proper)
    yield from ((title, agent) for title in event.title for agent in who)
    name = without_edition(fold(event.name))
    if not event.verbal and len(name.split()) >= _LONG_NAME and not event.nouns & _AGAIN:
        yield event.year, "name", name


def _of_days(event: Occasion) -> Iterator[Mark]:
    """Who is told beside it, what it is about and where it is, on each of its days; people meet elsewhere too."""
    heads = event.nouns | event.forms or {" ".join(fold(event.name).split()[:_KIND_WORDS])}
    towns = frozenset() if event.forms else _towns(event)
    sits = not event.pair and _SITS.search(fold(event.name))
    for day in filter(is_day, event.dates):
        yield from ((day, head, name) for head in heads for name in event.near)
        if sits:
            yield from ((day, "sits", name) for name in event.near)
        yield from ((day, "about", word) for word in event.about)
        yield from ((day, place) for place in towns)


def _of_journey(event: Occasion) -> Iterator[Mark]:
    """Who goes where."""
    yield from ((event.year, land, who) for land in event.lands for who in _travellers(event))
    lands = of_kind("country", event.places)
    for land in lands - event.lands:
        guests = (who for who in event.visitors if land != HOME or who.startswith("… "))
        yield from ((event.year, land, who) for who in guests)


def _travellers(event: Occasion) -> Set[str]:
    """The visitors, else all people who are named beside the event."""
    return event.visitors or of_kind("person", event.near)


def _towns(event: Occasion) -> Set[str]:
    """The places but lands."""
    return event.places - of_kind("country", event.places)
