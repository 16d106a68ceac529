"""Mentions of events and the events that they tell: what meetings and agreements share.

The work for a mention is bounded: it is compared with the first events of the article and with those before it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Set
from functools import cached_property

from kg.edtf import DAY, MONTH
from kg.language import fold, is_vietnamese_syllable
from kg.link.names.alike import are_one_name, is_generic, likeness, other_group, other_year, rank
from kg.link.names.names import HOME
from kg.link.within.local import Local, Reading
from kg.model import Claim, Mention
from kg.regex import regex

Slots = dict[str, set[str]]
FIRST, BACK, NAMES = 12, 48, 8  # events from the start, events before the place, names of one event compared
HAVING = "participant-subject"  # «A và B có cuộc gặp»
HELD = "held by"  # the bodies that hold an event, or have it or sit at it
BEHIND = "behind"  # the words of a mention up to a place or a time that they tell
ABOUT = "about"  # the words of a mention up to what it is about, where that follows at once
ONE = frozenset({"meeting-one", "agreement-one"})  # «một cuộc họp» points to nothing said before
_SITS_AGAIN = 0.7
_LOOKED_AT = 4
_LETTERS = regex(r" ([A-ZĐ]{1,6}(?:[ -]?\d{1,2}|(?<=[A-ZĐ]{2})))\b")
_WITHOUT_LETTERS = ("cuộc ", "buổi ", "phiên ", "chuyến ", "lễ")
_NEAR, _BESIDE = 20, len(" về vấn đề ")
_LONGEST = 100  # characters of the name of an event that is told by its matter, place or time
# «chuyến thăm Lào đầu năm nay của Thủ tướng»: what stands between a visit and who was on it.
OF_WHOM = regex(r"(?:(?! mời | chuyến )[^,.;:“”\n]){0,40}? của [^,.;:“”\n]{0,50}")
# «chuyến thăm của Chủ tịch Quốc hội Cuba tới C»: where the visitor is at home, not where the visit goes.
_WHOSE_VISIT = regex(r"[Cc]huyến [^,]{1,40}?(?P<whose> của .+?)(?= (?:tới|đến|sang|tại|ở|qua) |$)")
UNNAMED = frozenset({"meeting-verb-open", "meeting-verb-post"})
RITE = "meeting-rite"
LEAD = "meeting-implied-lead"  # read when all events are known
SITS = "meeting-verb-sits"
VERBAL = frozenset({"meeting-verb", RITE, SITS, *UNNAMED})


class Events:
    """The mentions of one kind, what the sentences say of each, and the events found so far."""

    kind = ""

    def __init__(self, reading: Reading, mentions: Set[Mention]) -> None:
        self.reading = reading
        self.found: list[Local] = []
        self._order: list[int] = []
        self.begins: dict[int, int] = {}
        self._knowledge: dict[int, Slots] = {}
        self._insides: dict[Mention, set[tuple[str, str]]] = {}
        self.slots: dict[Mention, Slots] = {}
        article = reading.extraction.article
        ends = article.text.find("\n", reading.title_end + 1)
        self._lead_end = len(article.text) if ends < 0 else ends
        own = [mention for mention in mentions if mention.kind == self.kind]
        self.mentions = sorted(own, key=lambda m: (m.rule == LEAD, m.span, m.rule, m.form, m.name))
        for claim in reading.extraction.claims if self.mentions else ():
            self._note(claim)

    @cached_property
    def _named_things(self) -> list[tuple[int, int, str, str]]:
        """Where the text names people, bodies, countries and places, and whom."""
        return sorted(
            (m.span.start, m.span.end, who(local), local.kind)
            for m, local in self.reading.of.items()
            if m.form not in (("pronoun", "nominal") if local.kind == "Person" else ("pronoun",))
            and local.kind in ("Person", "Organization", "Country", "Place")
        )

    def _note(self, claim: Claim) -> None:
        roles = claim.roles
        subject = roles.get("subject") or roles.get("meeting") or roles.get("agreement")
        if not isinstance(subject, Mention) or subject.kind != self.kind:
            return
        slots = self.slots.setdefault(subject, {})
        if claim.kind == "slot":
            value, name = claim.roles["value"], str(claim.roles["property"])
            slots.setdefault(name, set()).add(value.name if isinstance(value, Mention) else value)
            if name == "topic" and claim.spans[-1].start - subject.span.end <= _BESIDE:
                told = self.reading.extraction.article.text[subject.span.start : claim.spans[-1].end]
                slots.setdefault(ABOUT, set()).add(told)
            if isinstance(value, Mention) and value.span.start >= subject.span.end and _is_definite(name, value.name):
                told = self.reading.extraction.article.text[subject.span.start : value.span.end]
                slots.setdefault(BEHIND, set()).add(_without_plan(told, subject.name))
        agent = claim.mention("agent")
        if agent is not None and (local := self.reading.of.get(agent)) is not None:
            name = who(local)
            if agent.kind == "Person":
                slots.setdefault("people", set()).add(name)
                if claim.rule == HAVING:
                    slots.setdefault(HAVING, set()).add(name)
                slots.setdefault(f"as {claim.roles.get('role')}", set()).add(name)
            elif agent.kind == "Organization" and (claim.roles.get("role") == "organizer" or claim.rule == HAVING):
                slots.setdefault(HELD, set()).add(name)
            slots.setdefault("agents", set()).add(name)
            slots.setdefault(claim.kind, set()).add(name)

    def resolve(self) -> None:
        """Places the names, then the words that point back."""
        for mention in self.mentions:
            if mention.form == "name":
                event = self._same(mention)
                if event is not None or self._stands(mention):
                    self._place(mention, event)
        self._order = [self.begins[id(event)] for event in self.found]
        for mention in self.mentions:
            if mention.form == "name":
                if mention in self.reading.of:
                    self._saw(mention)
                continue
            event = self._told_later(mention) if mention.rule in ONE else self._earlier(mention)
            event = None if event is not None and self._is_of_others(mention, event) else event
            if event is not None or self._tells(mention):
                self._place(mention, event)
                self._saw(mention)

    def _is_of_others(self, mention: Mention, event: Local) -> bool:
        """Whether letters or a Roman number after a bare word tell of another event than one that is named without
        them («hội nghị G7 này» after «Hội nghị G20», «Đại hội XII»)."""
        text = self.reading.extraction.article.text
        told = _LETTERS.match(text, mention.span.end)
        if told is None or mention.form != "nominal" or fold(mention.name).startswith(_WITHOUT_LETTERS):
            return False
        names = (text[m.span.start : m.span.end + _NEAR] for m in event.mentions[:NAMES] if m is not mention)
        return not any(told[1] in name for name in names)

    def _are_title_and_lead(self, one: Mention, other: Mention) -> bool:
        """Whether one mention stands in the title and the other in the first paragraph."""
        title, lead = (one, other) if one.span <= other.span else (other, one)
        return title.span.end <= self.reading.title_end < lead.span.start < self._lead_end

    def _are_title_and_text(self, one: Mention, other: Mention) -> bool:
        """Whether one mention stands in the title and the other in the text."""
        return min(one.span, other.span).end <= self.reading.title_end < max(one.span, other.span).start

    def _place(self, mention: Mention, event: Local | None) -> None:
        """Gives a mention to its event, or to a new one."""
        if event is None:
            mine = self.slots.get(mention, {}) if mention.form == "nominal" else {}
            said = mine.get(ABOUT) or mine.get(BEHIND, set())
            name = min(filter(_names_it, said), key=len, default=mention.name)
            event = Local(self.kind, f"{mention.span.start}", name)
            self.reading.entities.append(event)
            self.found.append(event)
        self.reading.put(event, mention, naming=False)
        self.begins[id(event)] = min(mention.span.start, self.begins.get(id(event), mention.span.start))
        known = self._knowledge.setdefault(id(event), {})
        for name, values in self.slots.get(mention, {}).items():
            known.setdefault(name, set()).update(values)
        if mention.form == "name" and self._is_better(mention, event):
            event.name = mention.name

    def _join(self, event: Local, other: Local) -> None:
        """Gives all mentions of an event to the one that the text tells first."""
        for mention in other.mentions:
            if mention.form == "name" and self._is_better(mention, event):
                event.name = mention.name
        self.reading.merge(event, other)
        for name, values in self._knowledge.pop(id(other)).items():
            self._known(event).setdefault(name, set()).update(values)
        self.begins[id(event)] = min(self.begins[id(event)], self.begins.pop(id(other)))
        self.found.remove(other)

    def _is_better(self, mention: Mention, event: Local) -> bool:
        """Whether a name of an event is a better one than that which it has."""
        if _WHOSE_VISIT.match(mention.name) and "place" not in self.slots.get(mention, {}):
            return False
        first = event.mentions[0].rule in VERBAL or is_generic(event.name) and not is_generic(mention.name)
        first = first or fold(mention.name).startswith(f"{fold(event.name)} của ")
        if not first and not self._is_fuller(mention.name, event.name) and not self._adds_number(mention, event):
            return False
        told = next((m.rule for m in event.mentions if m.name == event.name), "")
        poor = {*UNNAMED, SITS}
        mine, before = (mention.rule not in poor, len(mention.name)), (told not in poor, len(event.name))
        return mine > before

    def _adds_number(self, mention: Mention, event: Local) -> bool:
        """Whether a name tells which of several meetings an event is, and the one it has does not («Hội nghị X» in
        the title, «Hội nghị X lần thứ năm» in the text)."""
        if not self.slots.get(mention, {}).get("session"):
            return False
        had = (m for m in event.mentions if m.name == event.name)
        return not any(self.slots.get(m, {}).get("session") for m in had)

    def _is_fuller(self, name: str, other: str) -> bool:
        """Whether a name holds more than the letters by which another name ends («Hiệp định X (TPP)», «X TPP»)."""
        letters = other.split()[-1] if other else ""
        if not letters.isupper() or not letters.isalnum():
            return False
        return name.endswith(f"({letters})") or other == letters and name.endswith(f" {letters}")

    def _saw(self, mention: Mention) -> None:
        """Takes note that the text speaks of the event of a mention."""

    def _stands(self, mention: Mention) -> bool:
        """Whether a name tells an event even if nothing else does."""
        return True

    def _earlier(self, mention: Mention) -> Local | None:
        raise NotImplementedError

    def _told_later(self, mention: Mention) -> Local | None:
        """The event that «một X» tells for the first time, where the text names it later by its kind alone."""
        return None

    def _tells(self, mention: Mention) -> bool:
        raise NotImplementedError

    def _near(self, events: list[Local]) -> list[Local]:
        """The events that a mention is compared with: the first ones and the last ones of those found."""
        return events if len(events) <= FIRST + BACK else events[:FIRST] + events[-BACK:]

    def _before(self, mention: Mention) -> list[Local]:
        """The events that the text tells before a mention, of those that it is compared with."""
        names = [event for event in self._names_before(mention) if self.begins[id(event)] < mention.span.start]
        return self._near(names)

    def _names_before(self, mention: Mention) -> list[Local]:
        """The events found, up to the last one that begins before a mention, and those that words alone tell."""
        at = bisect_right(self._order, mention.span.start)
        told = self.found[len(self._order) :]
        return self._near(self.found[:at]) + told[-BACK:]

    def _names_after(self, mention: Mention) -> list[Local]:
        """The events that names behind a mention tell first, of those that it is compared with."""
        return self._near(self.found[bisect_right(self._order, mention.span.end) : len(self._order)])

    def _has_word(self, event: Local, word: str) -> bool:
        """Whether a name of an event, or the bare words that first told it, begin with a word («cuộc họp»), perhaps
        after «buổi»."""
        names = (m for m in event.mentions[:NAMES] if m.form == "name" or m is event.mentions[0])
        return any(fold(m.name).startswith((word, f"buổi {word}")) for m in names)

    def _known(self, event: Local) -> Slots:
        """What all mentions of an event together say."""
        return self._knowledge[id(event)]

    def _looks_back(self, mine: Slots, main: Local) -> bool:
        """Whether an event is only mentioned beside the main one: with nobody, and in another year or month than the
        main one has its day («các kết quả của Kỳ họp lần thứ 8 năm 2029»)."""
        told, known = mine.get("when", set()), self._known(main)
        coarse = bool(told) and all(len(date) < DAY for date in told)
        dated = coarse and any(len(date) >= DAY for date in known.get("when", ()))
        return dated and "agents" not in mine and dates_differ(mine, known)

    def _are_same(self, one: Mention, other: Mention, known: Slots) -> bool:
        """Whether a name tells the event that another name tells; ``known`` is what is said of that event."""
        raise NotImplementedError

    def _same(self, mention: Mention) -> Local | None:
        """The event that a name tells once more: one whose every name agrees with it, and one name is alike."""
        mine = self.slots.get(mention, {})
        for event in self._near(self.found):
            known = self._known(event)
            if dates_differ(mine, known) or self._is_of_another(mention, known):
                continue
            names = [m for m in (*event.mentions[:NAMES], *event.mentions[NAMES:][-NAMES:]) if m.form == "name"]
            if any(self._are_same(mention, other, known) for other in names) and not any(
                self._conflict(mention, other) for other in names
            ):
                return event
        return None

    def _is_of_another(self, mention: Mention, known: Slots) -> bool:
        """Whether the words after a visit say that it is the one of somebody who is not known to be at an event."""
        if "visit" not in known.get("meetingType", set()) or not known.get("people"):
            return False
        text = self.reading.extraction.article.text
        at = bisect_right(self._named_things, (mention.span.end,))
        for start, _, key, kind in self._named_things[at : at + _LOOKED_AT]:
            if kind == "Person":
                return key not in known["people"] and OF_WHOM.fullmatch(text[mention.span.end : start]) is not None
        return False

    def _conflict(self, one: Mention, other: Mention) -> bool:
        """Whether two mentions differ in date, session number, type, or in the people and bodies that they name."""
        a, b = self.slots.get(one, {}), self.slots.get(other, {})
        if dates_differ(a, b) or (a.get("session") and b.get("session") and not a["session"] & b["session"]):
            return True
        if not self._compatible(a, b) or other_group(one.name, other.name) or other_year(one.name, other.name):
            return True
        if a.get("session"):
            return False
        mine, theirs = self._inside(one), self._inside(other)
        if "visit" in a.get("meetingType", set()) & b.get("meetingType", set()):
            mine, theirs = ({x for x in side if x[1] != "Person"} for side in (mine, theirs))
        elif {one.rule, other.rule} & UNNAMED:
            mine, theirs = ({x for x in side if x[1] == "Person"} for side in (mine, theirs))
        people = [{k for k, kind in x if kind == "Person"} for x in (mine, theirs)]
        # The home country is one side of many forums.
        lands = [{k for k, kind in x if kind == "Country" and k != HOME} for x in (mine, theirs)]
        others = bool(mine and theirs) and not mine & theirs and not are_one_name(one.name, other.name)
        return others or any(sides[0] and sides[1] and not sides[0] & sides[1] for sides in (people, lands))

    def _compatible(self, a: Slots, b: Slots) -> bool:
        raise NotImplementedError

    def _inside(self, mention: Mention) -> set[tuple[str, str]]:
        """The people, bodies, countries and places whom the words of a mention name; of a visit not whose it is."""
        if mention.form == "pronoun":
            return set()
        if mention in self._insides:
            return self._insides[mention]
        at = bisect_right(self._named_things, (mention.span.start,))
        inside: set[tuple[str, str]] = set()
        told = _WHOSE_VISIT.match(mention.name)
        whose = range(*(mention.span.start + at for at in told.span("whose"))) if told else ()
        while at < len(self._named_things) and self._named_things[at][0] < mention.span.end:
            start, end, key, kind = self._named_things[at]
            if end <= mention.span.end and start not in whose:
                inside.add((key, kind))
            at += 1
        self._insides[mention] = inside
        return inside

    def _sits_at(self, one: Mention, other: Mention) -> bool:
        """Whether one mention tells who sits, and the other an event of the same bodies and no other rank («các ngoại
        trưởng O nhóm họp», «hội nghị O»), or the same ones once more."""
        if SITS not in (one.rule, other.rule):
            return False
        if one.rule == other.rule and likeness(one.name, other.name) >= _SITS_AGAIN:
            return True
        bodies = [{key for key, kind in self._inside(m) if kind == "Organization"} for m in (one, other)]
        return bool(bodies[0]) and bodies[0] == bodies[1] and len({rank(m.name) for m in (one, other)} - {""}) < 2


def who(local: Local) -> str:
    """What tells one participant from another; two spellings of a foreign name with one last word are one person."""
    last = local.name.split()[-1] if local.name.split() else ""
    foreign = local.kind == "Person" and " " in local.name and len(last) > 3 and not is_vietnamese_syllable(last)
    return f"… {fold(last)}" if foreign else local.key


_RELATIVE = regex(r"\b(?:nay|này|qua|mai|ngoái|cùng ngày)\b")


def _names_it(words: str) -> bool:
    """Whether words may name an event outside its text: whole, short, and no «sáng nay»."""
    whole = len(words) < _LONGEST and words.count("(") == words.count(")")
    return whole and _RELATIVE.search(words) is None


_PLAN = regex(r",? (?:sẽ|dự kiến|ban đầu|theo kế hoạch)\b")
_TELLING = 3  # words
_IS_HELD = regex(
    r",? (?:(?:sẽ|dự kiến|đã|vừa|mới|cũng) )*(?:diễn ra|được tổ chức|được tiến hành)(?: trọng thể)?(?: vào| hồi)?(?= )"
)


def _without_plan(told: str, name: str) -> str:
    """The words of an event up to its plan, where they tell more than its bare word («Cuộc gặp giữa đoàn với hội viên
    dự kiến diễn ra ngày 9/3»), else without the verb that says that it is held.

    >>> _without_plan("Cuộc gặp giữa đoàn với hội viên dự kiến diễn ra ngày 9/3", "Cuộc gặp")
    'Cuộc gặp giữa đoàn với hội viên'
    >>> _without_plan("Cuộc họp tới sẽ diễn ra tại Huế", "Cuộc họp")
    'Cuộc họp tới tại Huế'
    """
    plan = _PLAN.search(told, len(name))
    tells = plan is not None and len(told[len(name) : plan.start()].split()) >= _TELLING
    if plan and tells:
        return told[: plan.start()]
    held = _IS_HELD.search(told, len(name))
    return told[: held.start()] + told[held.end() :] if held else told


def _is_definite(name: str, value: str) -> bool:
    """Whether a slot of an event tells its place, or its time at least to the month."""
    return name == "place" or name == "when" and len(value) >= MONTH


def told_in(reading: Reading) -> set[Mention]:
    """The mentions of meetings and agreements of which an article says something."""
    values = (value for claim in reading.extraction.claims for value in claim.roles.values())
    return {value for value in values if isinstance(value, Mention) and value.kind in ("Meeting", "Agreement")}


def dates_differ(a: Slots, b: Slots) -> bool:
    """Whether what is said of two mentions dates both, and on no common time."""
    one, other = a.get("when"), b.get("when")
    if not one or not other:
        return False
    return not any(_within(x, y) or _within(y, x) for x in one for y in other)


def _within(date: str, other: str) -> bool:
    """Whether an EDTF date is the same as another, or lies in it; a year that is not known may be any."""
    date = date.replace("XXXX", other[:4]) if date.startswith("XXXX") else date
    other = other.replace("XXXX", date[:4]) if other.startswith("XXXX") else other
    if date == other or date.startswith(other):
        return True
    if "/" in other:
        first, last = other.split("/")
        return first <= date.split("/")[0][: len(first)] <= last
    return False
