"""What is hardly held twice on a day, or at all: a body's press conference, a visit to it, a leader's work with those
of a place, a meeting of the same two bodies, a hearing of one person."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from kg.link.across.judge import Reason, days_of_both
from kg.link.across.occasions import Occasion
from kg.link.names.canonical import of_kind
from kg.link.names.names import place_key
from kg.regex import regex

_WORK = regex(
    r"\b[Ll]àm việc (?:(?:của|giữa) [^,;.]{1,80}? )?với "
    r"(?:(?:các|đồng chí|ban|cán bộ|lãnh đạo|chủ chốt|cơ quan|đảng bộ|chính quyền) )*"
    r"((?:tỉnh|[Tt]hành phố|TP)\b\.? ?[A-ZĐÁÂÔÝ]\w*(?: [A-ZĐÁÂÔÝ]\w*)*)"
)

_GOVERNMENT = regex(
    r"\b[Hh]ọp\b[^,;.]{0,30}\bChính phủ\b|\b[Hh]ội nghị[^,;.]{0,30} Chính phủ với (?:các )?địa phương\b"
)


def held_once(one: Occasion, other: Occasion) -> Iterator[Reason]:
    """Reasons about events of which there is hardly another one."""
    people = of_kind("person", one.agents & other.agents)
    if "hearing" in one.forms & other.forms and len(people) == 1 and one.alike(other):
        yield Reason(1, "hearings of {}", people)
    if not days_of_both(one, other):
        return
    if "press" in one.forms & other.forms:
        if _shows_body_of(one, other):
            yield Reason(1, "press conferences of one body on one day")
    elif "visit" in one.types & other.types:
        if not one.lands | other.lands and one.owners & other.owners:
            yield Reason(1, "visits to {} on one day", one.owners & other.owners)
    elif (place := _worked_with(one.name)) and place == _worked_with(other.name) and people:
        yield Reason(2, "work with {} on one day", place)
    elif _GOVERNMENT.search(one.name) and _GOVERNMENT.search(other.name):
        yield Reason(1, "sittings of the government on one day")
    elif len(both := _bodies(one) & _bodies(other)) > 1 and not both <= one.owners & other.owners:
        yield Reason(1, "the same bodies on one day: {}", both)


@functools.lru_cache(maxsize=20_000)
def _worked_with(name: str) -> str:
    """The key of the province or city with whose leaders somebody works, as the name of a meeting tells it.

    >>> _worked_with("buổi làm việc của Thủ tướng với lãnh đạo chủ chốt TP.Huế"), _worked_with("làm việc với Sở Y tế")
    ('huế', '')
    """
    found = _WORK.search(name)
    return place_key(found[1].replace(".", " ")) if found else ""


def _bodies(event: Occasion) -> frozenset[str]:
    return of_kind("organization", event.agents | event.owners)


def _shows_body_of(one: Occasion, other: Occasion) -> bool:
    """Whether a body that is at one event is at the other one, or told beside it."""
    mine, theirs = _bodies(one), _bodies(other)
    return bool(mine & (theirs | other.near) or theirs & one.near)
