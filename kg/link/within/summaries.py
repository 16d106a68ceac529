"""Meetings that a title or the first paragraph tells together («A tiếp lãnh đạo một số tập đoàn») and the text one by
one: they are no event of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.language import fold
from kg.link.within.event_words import BETWEEN_TWO, verb_of
from kg.link.within.same_event import UNNAMED, Slots
from kg.model import Mention

_MANY = re.compile(r"\b(?:các|một số|nhiều|những|vài)\b")
_LEAST = 2  # meetings told one by one


def summaries(mentions: Sequence[Mention], slots: Mapping[Mention, Slots], lead_end: int) -> set[Mention]:
    """Of the mentions of meetings those in the lead, which ends at an offset, that tell several of them together."""
    told = [m for m in mentions if m.span.start < lead_end and m.rule in UNNAMED and _MANY.search(fold(m.name))]
    return {m for m in told if len(_one_by_one(m, mentions, slots)) >= _LEAST}


def _one_by_one(summary: Mention, mentions: Sequence[Mention], slots: Mapping[Mention, Slots]) -> set[str]:
    """Whom the person of a summary meets, under its verb and one at a time, as the text goes on to tell."""
    mine = slots.get(summary, {})
    who, verb = mine.get("people", set()), verb_of(summary.name)
    if len(who) != 1 or who != mine.get("agents") or not mine.get("meetingType", {""}) <= BETWEEN_TWO:
        return set()
    guests: set[str] = set()
    for other in mentions:
        told = slots.get(other, {})
        if other.span.start <= summary.span.end or other.form != "name" or not who <= told.get("people", set()):
            continue
        if verb_of(other.name) == verb and not _MANY.search(fold(other.name)):
            guests.update(told["agents"] - who or {fold(other.name)})
    return guests
