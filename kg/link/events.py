"""Meetings and agreements of one article: which mentions tell the same event.

Names are placed first, in order of the text; then words that point back («cuộc họp», «Tham dự có …») join the
event that the text is about at that place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from kg.language import fold, is_vietnamese_syllable
from kg.link.local import Local, Reading
from kg.model import Claim, Mention

Slots = dict[str, set[str]]

_FAMILIES = (
    {"meeting", "talks", "session", "reception"},
    {"conference", "workshop", "session"},
    {"ceremony"},
    {"visit"},
)
_NUMBERS = {"nhất": "1", "hai": "2", "ba": "3", "tư": "4", "năm": "5", "thỏa": "thoả", "văn": "văn"}
_CLASSIFIERS = frozenset({"cuộc", "phiên", "buổi", "bản", "văn"})
_BACKGROUND = "meeting-aside"
_VISITS = ("chính thức", "hữu nghị", "nhà nước", "làm việc", "riêng", "cấp cao")
_VERBAL = frozenset({"meeting-verb", "meeting-verb-open"})


def resolve_events(reading: Reading) -> None:
    """Gives each mention of a meeting or an agreement to an event of the article."""
    _Meetings(reading).resolve()
    _Agreements(reading).resolve()


class _Events:
    """The mentions of one kind, what the sentences say of each, and the events found so far."""

    kind = ""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.found: list[Local] = []
        self.slots: dict[Mention, Slots] = {}
        self.mentions = sorted(_mentions(reading.extraction.claims, self.kind), key=lambda m: m.span)
        for claim in reading.extraction.claims:
            self._note(claim)
        self._named_things = sorted(
            (m.span.start, m.span.end, _who(local), local.kind)
            for m, local in reading.of.items()
            if m.form != "pronoun" and local.kind in ("Person", "Organization", "Country", "Place")
        )

    def _note(self, claim: Claim) -> None:
        subject = claim.mention("subject") or claim.mention("meeting") or claim.mention("agreement")
        if subject is None or subject.kind != self.kind:
            return
        slots = self.slots.setdefault(subject, {})
        if claim.kind == "slot":
            value = claim.roles["value"]
            slots.setdefault(str(claim.roles["property"]), set()).add(
                value.name if isinstance(value, Mention) else value
            )
        agent = claim.mention("agent")
        if agent is not None and agent in self.reading.of:
            if agent.kind == "Person":
                slots.setdefault("people", set()).add(_who(self.reading.of[agent]))
            slots.setdefault("agents", set()).add(_who(self.reading.of[agent]))
            slots.setdefault(claim.kind, set()).add(_who(self.reading.of[agent]))

    def resolve(self) -> None:
        """Places the names, then the words that point back."""
        for mention in self.mentions:
            if mention.form == "name":
                event = self._same(mention)
                if event is not None or self._stands(mention):
                    self._place(mention, event)
        for mention in self.mentions:
            if mention.form == "name":
                if mention in self.reading.of:
                    self._saw(mention)
                continue
            event = self._earlier(mention)
            if event is not None or self._tells(mention):
                self._place(mention, event)
                self._saw(mention)

    def _place(self, mention: Mention, event: Local | None) -> None:
        """Gives a mention to its event, or to a new one."""
        if event is None:
            event = Local(self.kind, f"{mention.span.start}", mention.name)
            self.reading.entities.append(event)
            self.found.append(event)
        self.reading.put(event, mention, naming=False)
        first = event.mentions[0].rule in _VERBAL or _is_generic(event.name) and not _is_generic(mention.name)
        if mention.form == "name" and first and len(mention.name) > len(event.name):
            event.name = mention.name

    def _saw(self, mention: Mention) -> None:
        """Takes note that the text speaks of the event of a mention."""

    def _stands(self, mention: Mention) -> bool:
        """Whether a name tells an event even if nothing else does."""
        return True

    def _earlier(self, mention: Mention) -> Local | None:
        raise NotImplementedError

    def _tells(self, mention: Mention) -> bool:
        raise NotImplementedError

    def _known(self, event: Local) -> Slots:
        """What all mentions of an event together say."""
        known: Slots = {}
        for mention in event.mentions:
            for name, values in self.slots.get(mention, {}).items():
                known.setdefault(name, set()).update(values)
        return known

    def _are_same(self, one: Mention, other: Mention, known: Slots) -> bool:
        """Whether a name tells the event that another name tells; ``known`` is what is said of that event."""
        raise NotImplementedError

    def _same(self, mention: Mention) -> Local | None:
        """The event that a name tells once more: one whose every name agrees with it, and one name is alike."""
        for event in self.found:
            names = [m for m in event.mentions if m.form == "name"]
            known = self._known(event)
            if any(self._are_same(mention, other, known) for other in names) and not any(
                self._conflict(mention, other) for other in names
            ):
                return event
        return None

    def _conflict(self, one: Mention, other: Mention) -> bool:
        """Whether two mentions differ in date, session number, type, or in the people and bodies that they name."""
        a, b = self.slots.get(one, {}), self.slots.get(other, {})
        if _dates_differ(a, b) or (a.get("session") and b.get("session") and not a["session"] & b["session"]):
            return True
        if not self._compatible(a, b):
            return True
        if a.get("session"):
            return False
        mine, theirs = self._inside(one), self._inside(other)
        if "visit" in a.get("meetingType", set()) & b.get("meetingType", set()):
            mine, theirs = ({x for x in side if x[1] != "Person"} for side in (mine, theirs))
        people = ({k for k, kind in x if kind == "Person"} for x in (mine, theirs))
        first, second = people
        return bool(mine and theirs and not mine & theirs) or bool(first and second and not first & second)

    def _compatible(self, a: Slots, b: Slots) -> bool:
        raise NotImplementedError

    def _inside(self, mention: Mention) -> set[tuple[str, str]]:
        """The people, bodies, countries and places whom the words of a mention name."""
        if mention.form == "pronoun":
            return set()
        at = bisect_right(self._named_things, (mention.span.start,))
        inside = set()
        while at < len(self._named_things) and self._named_things[at][0] < mention.span.end:
            _, end, key, kind = self._named_things[at]
            if end <= mention.span.end:
                inside.add((key, kind))
            at += 1
        return inside


class _Meetings(_Events):
    kind = "Meeting"

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self.focus: Local | None = None
        self._sentence = -1
        self._starts = [s.span.start for s in reading.extraction.sentences]

    def _compatible(self, a: Slots, b: Slots) -> bool:
        one, other = a.get("meetingType", set()), b.get("meetingType", set())
        if "other" in one | other:
            return not (one | other) & {"meeting", "visit", "talks", "reception"}
        return not one or not other or any(one & family and other & family for family in _FAMILIES)

    def _are_same(self, one: Mention, other: Mention, known: Slots) -> bool:
        a, b = self.slots.get(one, {}), known
        visit = "visit" in a.get("meetingType", set()) & b.get("meetingType", set())
        if visit:
            return self._same_visit(one, other, a, b)
        if a.get("session", set()) & b.get("session", set()) and likeness(one.name, other.name) >= 0.55:
            return True
        verbal = one.rule in _VERBAL or other.rule in _VERBAL
        if likeness(one.name, other.name) >= 0.75 and not verbal:
            return True
        shared = a.get("agents", set()) & b.get("agents", set())
        kinds = a.get("meetingType", set()) | b.get("meetingType", set())
        if {"talks", "reception"} <= kinds:
            return False
        again = verbal and shared and likeness(one.name, other.name, any_head=True) >= 0.6
        return again or len(shared) >= 2 and verbal

    def _same_visit(self, one: Mention, other: Mention, a: Slots, b: Slots) -> bool:
        """One visitor and no other land; or one land, where no two visitors are named and the kind is not another."""
        where, there = a.get("place", set()), b.get("place", set())
        if a.get("agents", set()) & b.get("agents", set()):
            return not (where and there) or bool(where & there)
        kinds = [{w for w in _VISITS if w in fold(m.name)} for m in (one, other)]
        alike = kinds[0] <= kinds[1] or kinds[1] <= kinds[0]
        return alike and bool(where & there) and not (a.get("people") and b.get("people"))

    def _stands(self, mention: Mention) -> bool:
        """A verb tells a meeting where both sides are known, a visit where the visitor or the place is."""
        slots = self.slots.get(mention, {})
        if mention.rule != "meeting-verb":
            return mention.rule != "meeting-verb-open" or "agents" in slots
        return len(slots.get("agents", set())) >= 2 or (
            "visit" in slots.get("meetingType", set()) and "agents" in slots
        )

    @property
    def main(self) -> Local | None:
        """The event that the article is about: the first that it tells with people, a date or a place."""
        front = [e for e in self.found if e.mentions and any(m.rule != _BACKGROUND for m in e.mentions)]
        told = [e for e in front if any({"agents", "when", "place"} & self.slots.get(m, {}).keys() for m in e.mentions)]
        return next(iter(told or front or self.found), None)

    def _saw(self, mention: Mention) -> None:
        event = self.reading.of[mention]
        sentence = bisect_right(self._starts, mention.span.start)
        if mention.rule == _BACKGROUND or not {"agents", "when", "place"} & self.slots.get(mention, {}).keys():
            return
        if "planned" in self.slots.get(mention, {}).get("eventStatus", set()):
            return
        crowded = sentence == self._sentence and event is not self.focus
        self.focus = self.main if crowded else event
        self._sentence = sentence

    def _earlier(self, mention: Mention) -> Local | None:
        """The event in focus where the word fits it, else the main one, else the last with the same word."""
        candidates = [e for e in (self.focus or self.main, self.main) if e is not None]
        if mention.form == "pronoun":
            if mention.rule == "meeting-implied-visit":
                visits = [e for e in self.found if self._is_visit(e) and _begins(e) < mention.span.start]
                named = [e for e in visits if any(m.rule not in _VERBAL and m.form == "name" for m in e.mentions)]
                candidates = (named or visits)[-1:] or candidates
            told = [e for e in candidates if _begins(e) < mention.span.start]
            return next(iter(told[::-1] if mention.rule == "meeting-implied-main" else told), None)
        word = fold(mention.name)
        before = [e for e in self.found if _begins(e) < mention.span.start]
        same_word = [
            e for e in reversed(before) if any(fold(m.name).startswith(word) for m in e.mentions if m.form == "name")
        ]
        candidates = [e for e in candidates if _begins(e) < mention.span.start or e is self.main]
        for event in candidates:
            if event in same_word:
                return event
        fitting = [e for e in candidates if all(self._fits(mention, m) for m in e.mentions[:1])]
        return next(iter([*same_word[:1], *fitting]), None)

    def _is_visit(self, event: Local) -> bool:
        return any("visit" in self.slots.get(m, {}).get("meetingType", set()) for m in event.mentions)

    def _fits(self, mention: Mention, other: Mention) -> bool:
        a, b = self.slots.get(mention, {}), self.slots.get(other, {})
        return not _dates_differ(a, b) and self._compatible(a, b)

    def _tells(self, mention: Mention) -> bool:
        """Whether a bare word tells an event of its own: with somebody there and a date or a place, or a visit."""
        slots = self.slots.get(mention, {})
        if mention.form != "nominal":
            return False
        if "agents" not in slots:
            ceremony = "ceremony" in slots.get("meetingType", set()) and len(mention.name.split()) > 1
            return ceremony and bool({"when", "place", "eventStatus"} & slots.keys())
        return "when" in slots or "place" in slots or "visit" in slots.get("meetingType", set())


class _Agreements(_Events):
    kind = "Agreement"

    def _compatible(self, a: Slots, b: Slots) -> bool:
        one, other = a.get("agreementType", set()), b.get("agreementType", set())
        return not one or not other or bool(one & other)

    def _are_same(self, one: Mention, other: Mention, known: Slots) -> bool:
        if _abbreviates(one.name, other.name) or _abbreviates(other.name, one.name):
            return True
        if _other_kind(one.name, other.name):
            return False
        if likeness(one.name, other.name) >= 0.75:
            return True
        if not (_is_generic(one.name) or _is_generic(other.name)):
            return False
        a, b = self.slots.get(one, {}), known
        return any(a.get(role, set()) & b.get(role, set()) for role in ("party", "signing"))

    def _conflict(self, one: Mention, other: Mention) -> bool:
        mine, theirs = (self.slots.get(m, {}).get("party", set()) for m in (one, other))
        if len(mine) > 1 and len(theirs) > 1 and len(mine & theirs) < 2:
            return True
        return super()._conflict(one, other)

    def _earlier(self, mention: Mention) -> Local | None:
        """The last agreement before a bare word that has the word or the type, and no other parties."""
        word, mine = fold(mention.name), self.slots.get(mention, {})
        before = [e for e in reversed(self.found) if _begins(e) < mention.span.start] or self.found[:1]
        fitting = [
            e
            for e in before
            if self._compatible(mine, self.slots.get(e.mentions[0], {}))
            and not self._other_parties(mine, e)
            and not _dates_differ(mine, self._known(e))
        ]
        same_word = [e for e in fitting if any(fold(m.name).startswith(word) for m in e.mentions)]
        return next(iter(same_word or fitting), None)

    def _other_parties(self, mine: Slots, event: Local) -> bool:
        theirs = {key for m in event.mentions for key in self.slots.get(m, {}).get("party", set())}
        return bool(mine.get("party") and theirs and not mine["party"] & theirs)

    def _tells(self, mention: Mention) -> bool:
        """Whether a bare word tells an agreement of its own: signed or in force between named parties."""
        slots = self.slots.get(mention, {})
        status = slots.get("agreementStatus", set())
        if "signed" in status and "when" in slots:
            return True
        return len(slots.get("party", set())) >= 2 and bool({"signed", "in-force", "proposed"} & status)


def _begins(event: Local) -> int:
    """Where the text first tells an event."""
    return min(m.span.start for m in event.mentions)


def _who(local: Local) -> str:
    """What tells one participant from another; two spellings of a foreign name with one last word are one person."""
    last = local.name.split()[-1] if local.name.split() else ""
    foreign = local.kind == "Person" and " " in local.name and len(last) > 3 and not is_vietnamese_syllable(last)
    return f"… {fold(last)}" if foreign else local.key


def _mentions(claims: Iterable[Claim], kind: str) -> set[Mention]:
    return {v for claim in claims for v in claim.roles.values() if isinstance(v, Mention) and v.kind == kind}


def _dates_differ(a: Slots, b: Slots) -> bool:
    one, other = a.get("when"), b.get("when")
    if not one or not other:
        return False
    return not any(_within(x, y) or _within(y, x) for x in one for y in other)


def _within(date: str, other: str) -> bool:
    """Whether an EDTF date is the same as another, or lies in it."""
    if date == other or date.startswith(other):
        return True
    if "/" in other:
        first, last = other.split("/")
        return first <= date.split("/")[0][: len(first)] <= last
    return False


def likeness(one: str, other: str, *, any_head: bool = False) -> float:
    """The share of the shorter name's words that the longer one has; 0 when it is short and the first words differ,
    unless ``any_head`` allows that.

    >>> likeness("Hội nghị MRT23", "Hội nghị các Bộ trưởng thương mại lần thứ 23 (MRT 23)")
    1.0
    """
    a, b = _words(one), _words(other)
    short, long = sorted((a, b), key=len)
    if any_head:
        return len(set(short) & set(long)) / max(1, len(set(short)))
    if len(short) < 3 and short != long[: len(short)] or short[:1] != long[:1]:
        return 0.0
    rest = list(long)
    hits = 0
    for word in short:
        if word in rest:
            rest.remove(word)
            hits += 1
    return hits / len(short)


def _words(name: str) -> list[str]:
    words = re.findall(r"[^\W\d_]+|\d+", fold(name))
    if words and words[0] in _CLASSIFIERS:
        words = words[1:]
    return [_NUMBERS.get(word, word) for word in words]


def _other_kind(one: str, other: str) -> bool:
    """Whether two programmes or plans are of different kinds («chương trình hành động», «chương trình phối hợp»)."""
    a, b = _words(one), _words(other)
    return len(a) > 4 < len(b) and a[:2] == b[:2] and a[0] in ("chương", "kế") and not set(a[2:4]) & set(b[2:4])


def _abbreviates(short: str, name: str) -> bool:
    """Whether one name is the abbreviation that another has: «TPP», «Hiệp định … (TPP)»."""
    return short.isupper() and " " not in short and re.search(rf"\b{re.escape(short)}\b", name) is not None


_GENERIC = re.compile(
    r"(?:bản |văn bản |các )?"
    r"(?:ghi nhớ|biên bản(?: ghi nhớ)?|thỏa thuận|thoả thuận|hiệp định|hợp đồng|mou|chương trình|kế hoạch)"
    r"(?: hợp tác| ghi nhớ| chiến lược| toàn diện)*(?: (?:giữa|với) .*)?"
)


def _is_generic(name: str) -> bool:
    """Whether a name of an agreement says no more than its kind and its parties."""
    return bool(_GENERIC.fullmatch(fold(name)))
