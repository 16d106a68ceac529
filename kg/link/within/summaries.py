"""Meetings that a title or the first paragraph tells together («A tiếp lãnh đạo một số tập đoàn») and the text one by
one: they are no event of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.language import fold
from kg.link.within.event_words import BETWEEN_TWO, verb_of
from kg.link.within.same_event import UNNAMED, Slots
from kg.model import Mention
from kg.regex import regex

_MANY = regex(r"\b(?:các|một số|nhiều|những|vài)\b")
_LEAST = 2  # meetings told one by one


def summaries(mentions: Sequence[Mention], slots: Mapping[Mention, Slots], lead_end: int) -> set[Mention]:
    """Of the mentions of meetings those in the lead, which ends at an offset, that tell several of them together."""
    told = [m for m in mentions if m.span.start < lead_end and m.rule in UNNAMED and _MANY.search(fold(m.name))]
    last = _last_of_several(mentions, slots) if told else {}
    return {m for m in told if last.get(_who_meets(m, slots.get(m, {})), -1) > m.span.end}


def _who_meets(summary: Mention, mine: Slots) -> tuple[str, str]:
    """The one person of a summary, and its verb; empty where it is not of one who meets others."""
    who = mine.get("people", set())
    if len(who) != 1 or who != mine.get("agents") or not mine.get("meetingType", {""}) <= BETWEEN_TWO:
        return "", ""
    return next(iter(who)), verb_of(summary.name)


def _last_of_several(mentions: Sequence[Mention], slots: Mapping[Mention, Slots]) -> dict[tuple[str, str], int]:
    """By person and verb the last offset from which on the text tells several meetings, each with somebody else."""
    guests: dict[tuple[str, str], set[str]] = {}
    last: dict[tuple[str, str], int] = {}
    for mention in sorted(mentions, key=lambda m: -m.span.start):
        if mention.form != "name" or _MANY.search(fold(mention.name)):
            continue
        told, verb = slots.get(mention, {}), verb_of(mention.name)
        for person in told.get("people", ()):
            met = guests.setdefault((person, verb), set())
            if len(met) < _LEAST:
                met.update(told.get("agents", set()) - {person} or {fold(mention.name)})
            if len(met) >= _LEAST:
                last.setdefault((person, verb), mention.span.start)
    return last
