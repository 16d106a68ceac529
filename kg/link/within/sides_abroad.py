"""Bodies of state that a text names without their country among those on the side of another land: not those of home.

Về phía Peru có lãnh đạo Bộ Giao thông, Cục Hải quan      the ministry and the office are those of Peru
Phía Peru có Cục trưởng Cục Hải quan Pablo Rojas          and so is the one that somebody of that side serves
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kg.language import Language, fold, words_of
from kg.link.names.names import (
    HOME,
    NATIONAL,
    has_foreign_word,
    identity,
    is_name_at_home,
    land_of,
    named_places,
)
from kg.link.within.local import Reading
from kg.model import Mention

_OFFICES = (*NATIONAL, *sorted(f"{head} " for head in words_of("office of every state")))


def part_sides(reading: Reading, language: Language) -> None:
    """Parts the bodies of state on the side of another land from those of home."""
    lands: dict[Mention, set[str]] = defaultdict(set)
    for mention, land in _on_sides(reading):
        lands[mention].add(land)
    for mention, told in lands.items():
        key = identity(mention.name, language)
        own = reading.of[mention].key
        of_state = key.startswith(_OFFICES) and mention.form == "name" and not _is_placed(mention.name, language)
        land = land_of(identity(f"chính phủ {told.pop()}", language), language) if of_state and len(told) == 1 else ""
        if land and not land_of(own, language):
            reading.move(mention, f"{key} {land}")


def _is_placed(name: str, language: Language) -> bool:
    """Whether a name tells a part of a land («Cục Hải quan Quảng Tây»)."""
    words = fold(name).split()
    ends = {" ".join(words[-n:]) for n in (2, 3)}
    return has_foreign_word(name) or not named_places(language).isdisjoint(ends)


def _on_sides(reading: Reading) -> Iterator[tuple[Mention, str]]:
    """The bodies that are told on the side of a land abroad, or that somebody told there serves, with that land as it
    is written."""
    text = reading.extraction.article.text
    people: dict[Mention, str] = {}
    for claim in reading.extraction.claims:
        side = claim.mention("side") if claim.kind == "participation" else None
        agent = claim.mention("agent") if side is not None and side.kind == "Country" else None
        if side is None or agent is None or side.name == HOME:
            continue
        if agent.kind == "Organization" and agent in reading.of:
            yield agent, text[side.span.start : side.span.end]
        elif agent.kind == "Person" and not is_name_at_home(agent.name):
            people[agent] = text[side.span.start : side.span.end]
    for holder, claim in reading.held() if people else ():
        body = claim.mention("organization")
        if body is not None and body in reading.of and holder in people:
            yield body, people[holder]
