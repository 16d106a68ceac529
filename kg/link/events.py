"""Meetings and agreements of one article: which mentions tell the same event."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.language import fold
from kg.link.local import Local, Reading
from kg.model import Claim, Mention

_SAME_TYPE = ({"meeting", "talks"}, {"conference", "workshop", "session"}, {"ceremony"}, {"visit"}, {"reception"}, {"other"})


def resolve_events(reading: Reading) -> None:
    """Gives each mention of a meeting or an agreement to an event of the article."""
    for kind in ("Meeting", "Agreement"):
        events = _Events(reading, kind)
        for mention in sorted(_mentions(reading.extraction.claims, kind), key=lambda m: m.span):
            events.place(mention)


def _mentions(claims: Iterable[Claim], kind: str) -> set[Mention]:
    return {v for claim in claims for v in claim.roles.values() if isinstance(v, Mention) and v.kind == kind}


class _Events:
    def __init__(self, reading: Reading, kind: str) -> None:
        self.reading = reading
        self.kind = kind
        self.found: list[Local] = []
        self.slots: dict[Mention, dict[str, set[str]]] = {}
        for claim in reading.extraction.claims:
            self._note(claim)

    def _note(self, claim: Claim) -> None:
        subject = claim.mention("subject") or claim.mention("meeting") or claim.mention("agreement")
        if subject is None or subject.kind != self.kind:
            return
        slots = self.slots.setdefault(subject, {})
        if claim.kind == "slot":
            value = claim.roles["value"]
            slots.setdefault(str(claim.roles["property"]), set()).add(value.name if isinstance(value, Mention) else value)
        agent = claim.mention("agent")
        if agent is not None and agent in self.reading.of:
            slots.setdefault("agents", set()).add(self.reading.of[agent].key)

    def place(self, mention: Mention) -> None:
        """Gives a mention to the event that it tells, or makes a new one."""
        event = self._same(mention) if mention.form == "name" else self._earlier(mention)
        if event is not None:
            self.reading.put(event, mention, naming=False)
            if mention.form == "name" and _fuller(mention.name, event.name) and event.mentions[0].rule != "meeting-noun":
                event.name = mention.name
        elif mention.form == "name" or self._tells(mention):
            event = Local(self.kind, f"{mention.span.start}", mention.name)
            self.reading.entities.append(event)
            self.reading.put(event, mention, naming=False)
            self.found.append(event)

    def _tells(self, mention: Mention) -> bool:
        """Whether a bare word tells an event of its own: with a date or a place and somebody there."""
        slots = self.slots.get(mention, {})
        return mention.form == "nominal" and "agents" in slots and ("when" in slots or "place" in slots)

    def _same(self, mention: Mention) -> Local | None:
        for event in reversed(self.found):
            if any(self._tell_one(mention, other) for other in event.mentions if other.form == "name"):
                return event
        return None

    def _tell_one(self, one: Mention, other: Mention) -> bool:
        a, b = self.slots.get(one, {}), self.slots.get(other, {})
        if _conflict(a, b, "when") or _conflict(a, b, "session") or not _compatible(a, b, self.kind):
            return False
        alike = likeness(one.name, other.name)
        if alike >= 0.75:
            return True
        shared = a.get("agents", set()) & b.get("agents", set())
        if self.kind == "Meeting" and one.rule == other.rule == "meeting-verb":
            return len(shared) >= 2
        return self.kind == "Meeting" and len(shared) >= 2 and "meeting-verb" in (one.rule, other.rule)

    def _earlier(self, mention: Mention) -> Local | None:
        """The event that a bare word points back to: the last one with the same word, then of the same type."""
        if mention.form == "pronoun":
            return self.found[-1] if self.found else None
        word = fold(mention.name)
        for event in reversed(self.found):
            if any(fold(m.name).startswith(word) for m in event.mentions):
                return event
        slots = self.slots.get(mention, {})
        key = "meetingType" if self.kind == "Meeting" else "agreementType"
        for event in reversed(self.found):
            if any(slots.get(key, set()) & self.slots.get(m, {}).get(key, set()) for m in event.mentions):
                return event
        return None


def _conflict(a: dict[str, set[str]], b: dict[str, set[str]], slot: str) -> bool:
    one, other = a.get(slot), b.get(slot)
    if not one or not other:
        return False
    return not any(_within(x, y) or _within(y, x) for x in one for y in other)


def _within(date: str, other: str) -> bool:
    """Whether an EDTF date is the same as another, or lies in it."""
    if date == other or date.startswith(other):
        return True
    if "/" in other:
        first, last = other.split("/")
        return first <= date[: len(first)] <= last
    return False


def _compatible(a: dict[str, set[str]], b: dict[str, set[str]], kind: str) -> bool:
    if kind != "Meeting":
        one, other = a.get("agreementType", set()), b.get("agreementType", set())
        return not one or not other or bool(one & other)
    one, other = a.get("meetingType", set()), b.get("meetingType", set())
    return not one or not other or any(one & family and other & family for family in _SAME_TYPE)


def likeness(one: str, other: str) -> float:
    """The share of the shorter name's words that the longer one has; 0 when the first words differ or it is short."""
    a, b = re.findall(r"\w+", fold(one)), re.findall(r"\w+", fold(other))
    short, long = sorted((a, b), key=len)
    if len(short) < 3 and short != long[: len(short)]:
        return 0.0
    rest = list(long)
    hits = 0
    for word in short:
        if word in rest:
            rest.remove(word)
            hits += 1
    return hits / len(short)


def _fuller(name: str, other: str) -> bool:
    return len(name) > len(other)
