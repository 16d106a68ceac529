"""Welcomes at a door, told beside the ceremony or the talks that they open («A đón B» under a picture): no events of
their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.language import fold
from kg.link.within.event_words import PRESS, places_differ
from kg.link.within.local import Local
from kg.link.within.same_event import Slots
from kg.regex import regex

_WELCOME = regex(r"(?:chào )?đón (?![^.;]*\bsân bay\b)")
_RITE = regex(r"(?:buổi )?lễ đón\b")
_OTHER_TALKS = regex(rf"điện đàm|điện thoại|trực tuyến|{PRESS}|báo chí")
_BEHIND = 30  # characters


def opened_by(welcome: Local, known: Slots, others: Sequence[tuple[Local, Slots]], text: str) -> Local | None:
    """The ceremony, or else the talks, of the two who are at a welcome without a day of its own and at no airport;
    ``others`` are the other events with what is known of them."""
    names = [fold(text[m.span.start : m.span.end + _BEHIND]) for m in welcome.mentions if m.form == "name"]
    both = known.get("people", set())
    if len(both) != 2 or "when" in known or not names or not all(map(_WELCOME.match, names)):
        return None
    there = [(e, slots) for e, slots in others if e is not welcome and not places_differ(known, slots)]
    rites = (e for e, slots in there if _is_called(e, _RITE) and both & slots.get("people", set()))
    talks = (e for e, slots in there if _are_talks(e, slots) and both <= slots.get("people", set()))
    return next(rites, None) or next(talks, None)


def _are_talks(event: Local, known: Slots) -> bool:
    return "talks" in known.get("meetingType", set()) and not any(
        _OTHER_TALKS.search(fold(m.name)) for m in event.mentions if m.form == "name"
    )


def _is_called(event: Local, noun: re.Pattern[str]) -> bool:
    return any(noun.match(fold(m.name)) for m in event.mentions if m.form != "pronoun")
