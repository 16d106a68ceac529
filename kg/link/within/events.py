"""Meetings and agreements of one article: which mentions tell the same event.

Names are placed first, in order of the text; then words that point back («cuộc họp», «Tham dự có …») join the
event that the text is about at that place.
"""

from __future__ import annotations

from collections.abc import Set

from kg.language import Language, fold
from kg.link.names.alike import ENLARGED, likeness, rank
from kg.link.within.agreed import Agreements
from kg.link.within.event_words import (
    ADDRESS,
    ANY_MEETING,
    BETWEEN_TWO,
    FLOOR,
    FRAMES,
    GUEST,
    LONG,
    OF_A_DAY,
    PRESS,
    REPORT,
    TALK,
    VOTERS,
    are_of_one_family,
    are_other_kinds,
    are_with_one,
    around,
    as_meeting,
    has_day,
    have_one_day,
    is_by_letters,
    is_by_place,
    is_called,
    is_debate_of,
    is_elsewhere,
    is_framed,
    is_handing,
    is_held,
    is_next_elsewhere,
    is_of_questions,
    is_of_two,
    is_of_voters,
    is_one_title,
    is_plenary,
    is_press,
    is_receiving,
    is_with_many,
    is_with_moment,
    lends_day,
    places_differ,
    whole_days,
)
from kg.link.within.local import Local, Reading
from kg.link.within.one_pair import are_of_one_host, are_of_one_pair, are_others, are_with_one_guest
from kg.link.within.other_days import ATTENDS, is_only_compared
from kg.link.within.reports import Reports, is_titled, is_told_itself
from kg.link.within.same_event import HELD, LEAD, NAMES, ONE, RITE, SITS, VERBAL, Slots, dates_differ, told_in
from kg.link.within.settings import capitals
from kg.link.within.visits import are_capital_and_land, gone_on, is_nobodys, is_one_visit, points_back, travelled
from kg.model import Mention
from kg.regex import regex

_SPEECH = "meeting-implied-speech"
_SITS = regex(r"\bhọp(?: bàn| phiên)?$")
_BARE = regex(r"(?:buổi|cuộc|phiên|hội nghị|hội thảo|lễ|kỳ họp|chuyến|họp báo)\b(?! hội)")


def resolve_events(reading: Reading, language: Language) -> None:
    """Gives each mention of a meeting or an agreement to an event of the article."""
    found = told_in(reading)
    _Meetings(reading, found, language).resolve()
    Agreements(reading, found, language).resolve()


class _Meetings(Reports):
    kind = "Meeting"

    def __init__(self, reading: Reading, mentions: Set[Mention], language: Language) -> None:
        super().__init__(reading, mentions)
        self._capitals = capitals(language)

    def _compatible(self, a: Slots, b: Slots) -> bool:
        return are_of_one_family(a.get("meetingType", set()), b.get("meetingType", set()))

    def resolve(self) -> None:
        """Also joins the meetings of one pair or one host, when all is known of each."""
        super().resolve()
        joined: list[Local] = []
        for event in [event for event in self._near(self.found) if self._known(event).get("agents")]:
            known = self._known(event)
            both = [(e, (self._known(e), known)) for e in joined]
            same = [e for e, slots in both if are_of_one_pair(e, event, slots, self.reading)]
            for way in (are_of_one_host, are_with_one_guest):
                same = same or [e for e, slots in both if way(e, event, slots, self.reading)]
            if len(same) == 1:
                self._join(same[0], event)
            else:
                joined.append(event)

    def _are_same(self, one: Mention, other: Mention, known: Slots) -> bool:
        a, b = self.slots.get(one, {}), known
        if self._is_headline(one, other) or is_handing(one, other):
            return True
        if is_next_elsewhere(a, b) or is_next_elsewhere(b, a):
            return False
        if is_of_questions(one) and is_of_questions(other) or is_of_voters(one) and is_of_voters(other):
            return True
        visit = "visit" in a.get("meetingType", set()) & b.get("meetingType", set())
        if visit:
            return not self._is_visit_before(one, other, b) and is_one_visit(one, other, a, b, self._capitals)
        if a.get("session", set()) & b.get("session", set()) and likeness(one.name, other.name) >= 0.55:
            return True
        verbal = one.rule in VERBAL or other.rule in VERBAL
        if (PRESS in one.name) != (PRESS in other.name) or is_debate_of(one, other, VERBAL):
            return False
        if PRESS in one.name and a.get("agents", set()) & b.get("agents", set()) or is_one_title(one.name, other.name):
            return True
        if likeness(one.name, other.name) >= 0.75 and not verbal:
            return True
        if ("điện đàm" in one.name) != ("điện đàm" in other.name):
            return False
        people, theirs = a.get("people", set()), b.get("people", set())
        if verbal and len(people) > 1 and len(theirs) > 1 and not (people <= theirs or theirs <= people):
            return False
        if {one.rule, other.rule} <= VERBAL and people and theirs and people.isdisjoint(theirs):
            return False  # «A đã tiếp Đoàn O», «B đã tiếp Đoàn O»
        shared, front = a.get("agents", set()) & b.get("agents", set()), self._are_title_and_lead(one, other)
        kinds = a.get("meetingType", set()) | b.get("meetingType", set())
        if verbal and "session" in kinds and kinds & {"talks", "reception"}:
            return False  # «A đã tiếp B. Sau đó, hai Bộ trưởng đồng chủ trì Kỳ họp lần thứ N»
        if {"talks", "reception"} <= kinds:
            return people == theirs and len(people) == 2 and any(is_receiving(m.name) for m in (one, other))
        of_two = is_of_two(one) and a.keys().isdisjoint(("when", "place"))  # «sẽ chỉ kéo dài 30 phút» is said of it too
        if (
            kinds <= BETWEEN_TWO
            and (of_two or not is_elsewhere(a, b))
            and self._of_one_pair(one, other, people, theirs)
        ):
            return True
        if is_by_letters(one.name, other.name):
            return True
        if "conference" in kinds and is_by_place(one, b.get("place", set())):
            return True
        if shared and "meeting-verb-post" in (one.rule, other.rule) and are_with_one(one.name, other.name, front):
            return True
        sits = any(m.rule in VERBAL and _SITS.search(m.name) for m in (one, other))
        sits = sits and (bool(shared) or have_one_day(a, b)) or self._sits_at(one, other)
        if sits and kinds <= {"meeting", "session", "conference"}:
            return True
        again = verbal and shared and not places_differ(a, b) and likeness(one.name, other.name, any_head=True) >= 0.6
        return again or len(shared) >= 2 and verbal

    def _of_one_pair(self, one: Mention, other: Mention, people: set[str], theirs: set[str]) -> bool:
        """Whether two names tell the meeting of one pair of people: both whole, or one only that two meet, or one only
        with one of them whom the article tells to meet nobody else."""
        if min(len(people), len(theirs)) > 1:
            return people == theirs or min(len(people), len(theirs)) == 2 and bool(people <= theirs or theirs <= people)
        if max(len(people), len(theirs)) == 2 and (is_of_two(one) or is_of_two(other)):
            return True
        if {one.rule, other.rule} & VERBAL:
            return False
        few, both = sorted((people, theirs), key=len)
        pairs = [e for e in self._near(self.found) if few <= self._known(e).get("people", set())]
        return bool(few) and few < both and len(pairs) == 1 and "điện đàm" not in one.name

    def _conflict(self, one: Mention, other: Mention) -> bool:
        """Also whether ministers of another sector, or officials and not heads of state, meet."""
        if self._is_headline(one, other) or is_handing(one, other):
            return False
        a, b = self.slots.get(one, {}), self.slots.get(other, {})
        if "visit" in a.get("meetingType", ()) and are_capital_and_land(a, b, self._capitals):
            return dates_differ(a, b)
        voters = is_of_voters(one) and is_of_voters(other) and self._are_title_and_text(one, other)
        voters = voters or self._sits_at(one, other)
        if voters or is_of_two(one) or is_of_two(other) or is_by_letters(one.name, other.name):
            return dates_differ(a, b)
        ranks = {rank(m.name) for m in (one, other) if m.form == "name" and m.rule not in VERBAL} - {""}
        if self.reading.sentence(one.span) != self.reading.sentence(other.span):
            ranks = {told.removesuffix(ENLARGED) for told in ranks}  # a text leaves «mở rộng» out later
        conference = any("conference" in self.slots.get(m, {}).get("meetingType", ()) for m in (one, other))
        return conference and len(ranks) > 1 or super()._conflict(one, other)

    def _is_headline(self, one: Mention, other: Mention) -> bool:
        """Whether the title and the first paragraph tell one meeting under two names: of one kind, on no other day, led
        by one person («A chủ trì cuộc họp với phía B về C», «A chủ trì cuộc họp của Nhóm D»), or in like words."""
        if not self._are_title_and_lead(one, other):
            return False
        a, b = self.slots.get(one, {}), self.slots.get(other, {})
        led = any(a.get(f"as {role}", set()) & b.get(f"as {role}", set()) for role in ("chair", "host"))
        led = led and len(a.get("session", set()) | b.get("session", set())) < 2
        kinds = a.get("meetingType", set()), b.get("meetingType", set())
        alike = kinds[0] == kinds[1] or led and kinds[0] | kinds[1] == {"meeting", "session"}
        return alike and not dates_differ(a, b) and (led or is_titled(one, other, a if one.span < other.span else b))

    def _stands(self, mention: Mention) -> bool:
        """A verb tells a meeting where both sides are known, a visit where the visitor or the place is."""
        slots = self.slots.get(mention, {})
        if mention.rule != "meeting-verb":
            return mention.rule not in VERBAL or mention.rule == SITS or "agents" in slots
        return len(slots.get("agents", set())) >= 2 or (
            "visit" in slots.get("meetingType", set()) and "agents" in slots
        )

    def _saw(self, mention: Mention) -> None:
        event, mine = self.reading.of[mention], self.slots.get(mention, {})
        if self._is_in_passing(mention, mine):
            return
        main, sentence = self.main, self.reading.number(mention.span.start)
        if self._is_elsewhere_told(mine, sentence) or main and self._looks_back(mine, main):
            return
        self._look_at(event, mention, sentence)

    def _earlier(self, mention: Mention) -> Local | None:
        """The event in focus where the word fits it, else the main one, else the last with the same word."""
        if mention.rule in (LEAD, TALK):
            return self._led(mention) if mention.rule == LEAD else self._talked(mention)
        if mention.rule == VOTERS:
            told = [e for e in self._before(mention) if any("cử tri" in fold(m.name) for m in e.mentions[:NAMES])]
            return next(iter(told[::-1]), None) or self._reported(mention)
        if mention.rule in (ADDRESS, REPORT):
            otherwise = self._explained if mention.rule == REPORT else self._addressed
            return self._reported(mention) or otherwise(mention)
        if mention.rule in (_SPEECH, FLOOR):
            debated = mention.rule == FLOOR and self._debated(mention)
            return debated or self._reported(mention)
        if mention.rule == GUEST:
            return self._heard_from(mention)
        if mention.rule == "meeting-implied-turn":
            return self._in_turn(mention)
        if mention.rule == "meeting-implied-questions":
            told = [*self._near(self.found)[::-1], *self._names_before(mention)][::-1]
            return next((e for e in told if any(map(is_of_questions, e.mentions[:NAMES]))), None)
        candidates = self._in_question(mention)
        if mention.form == "pronoun":
            return self._of_pronoun(mention, candidates)
        event = self._of_word(mention, candidates)
        return event if event is None or self._may_date(mention, event) else None

    def _of_pronoun(self, mention: Mention, candidates: list[Local]) -> Local | None:
        """The first of the candidates that is told before a pronoun, the last one where it means the main event; of
        visits the last."""
        if mention.rule == "meeting-implied-visit":
            visits = [(e, self._known(e)) for e in self._before(mention) if self._is_visit(e)]
            candidates = gone_on(visits) or candidates
        elif mention.rule == "meeting-implied" and ATTENDS.search(self._said(mention)):
            others = [e for e in self._before(mention) if self._is_told(e)]  # nobody attends a visit
            candidates = [e for e in candidates if not self._is_visit(e)] or others[-1:] or candidates
        told = [e for e in candidates if self.begins[id(e)] < mention.span.start]
        if not told and mention.rule == "meeting-implied":
            told = [e for e in candidates if self._follows(e, mention)]
        return next(iter(told[::-1] if mention.rule == "meeting-implied-main" else told), None)

    def _of_word(self, mention: Mention, candidates: list[Local]) -> Local | None:
        """The first of the candidates that a bare word fits, else the last event with the same word."""
        word, main = fold(mention.name), self.main
        candidates = [e for e in candidates if is_press(e)] if PRESS in word else candidates
        mine = self.slots.get(mention, {})
        if "visit" in mine.get("meetingType", ()) and (visit := self._travelled(mention, mine)):
            return visit
        one_day = word.startswith(OF_A_DAY)
        before = [e for e in reversed(self._before(mention)) if self._may_mean(mention, e)]
        same_word = [e for e in before if self._has_word(e, word) or is_plenary(word, mine, e, self._known(e))]
        if PRESS in word and (his := [e for e in before if self._is_answered(e, mine)]):
            return his[0]
        text = self.reading.extraction.article.text
        framed = (e for e in self._before(mention) if word in FRAMES and is_framed(e, mention, text))
        just = [e for e in before if self._is_told_just_before(e, mention) and is_called(e, word)] if one_day else []
        if not same_word and (opened := next(framed, None) or (just[0] if len(just) == 1 else None)):
            return opened
        candidates = [e for e in candidates if self.begins[id(e)] < mention.span.start or e is main]
        candidates = [e for e in candidates if self._may_mean(mention, e)]
        for event in candidates:
            if event in same_word or one_day and "when" not in mine and self._is_last(event, same_word, word):
                return event
        if (
            main is not None
            and self.begins[id(main)] > mention.span.start
            and not (self._has_word(main, word) or is_called(main, word))
        ):
            candidates = [e for e in candidates if e is not main]
        sits = main is not None and word.endswith("họp") and any(_SITS.search(m.name) for m in main.mentions[:NAMES])
        of_main = main is not None and (sits or self._has_word(main, word))
        if not same_word and not of_main and "when" in mine and self._tells_apart(mention):
            return None
        if not same_word and self._is_sitting(mention):
            return None
        fitting = [e for e in candidates if all(self._fits(mention, m) for m in e.mentions[:1])]
        if one_day and whole_days(mine):
            fitting = [e for e in fitting if has_day(self._known(e)) or self._may_take_day(e, mention)]
        called = [e for e in candidates if one_day and not self._is_visit(e) and is_called(e, word)]
        return next(iter([*same_word[:1], *fitting, *called]), None) or self._only(mention, word)

    def _may_take_day(self, event: Local, mention: Mention) -> bool:
        """Whether a bare word gives its day to an event without one: of the title, or one that one person leads."""
        led = self.slots.get(mention, {}).get("as chair", set()) & self._known(event).get("as chair", set())
        return bool(led) or self._are_title_and_lead(event.mentions[0], mention)

    def _is_answered(self, event: Local, mine: Slots) -> bool:
        """Whether an event is a press conference at which somebody speaks whom a bare word tells to speak at one."""
        return is_press(event) and bool(mine.get("people", set()) & self._known(event).get("people", set()))

    def _may_mean(self, mention: Mention, event: Local) -> bool:
        """Whether a bare word tells no other day, and no two other people, than an event has."""
        word, mine = fold(mention.name), self.slots.get(mention, {})
        return not (word.startswith(OF_A_DAY) and are_others(word, mine, self._known(event)))

    def _only(self, mention: Mention, word: str) -> Local | None:
        """The one event at which people speak, where an article tells no other and a bare word gives no day of its own:
        «tại cuộc họp» of a conference."""
        if not ANY_MEETING.fullmatch(word) or self.slots.get(mention, {}).keys() & {"when", "place"}:
            return None
        told = [e for e in self._near(self.found) if is_told_itself(e)]
        spoken = [e for e in told if self._is_told(e) and not is_press(e) and not are_other_kinds(word, e.name)]
        event = spoken[0] if len(spoken) == 1 and self.begins[id(spoken[0])] < mention.span.start else None
        long = event is not None and any(LONG.match(fold(m.name)) for m in event.mentions[:NAMES])
        return None if long else event

    def _travelled(self, mention: Mention, mine: Slots) -> Local | None:
        """The last visit of a bare word's visitor before it; else the only one that is told, where it is nobody's."""
        visits = [e for e in reversed(self._before(mention)) if self._is_visit(e)]
        told = [e for e in self._near(self.found) if self._is_visit(e)]
        nobodys = told[0] if len(told) == 1 and is_nobodys(told[0], self._known(told[0])) else None
        # «nhân chuyến thăm chính thức nước này» before «chuyến thăm chính thức C của A»
        named = [e for e in told if any(m.form == "name" and m.rule not in VERBAL for m in e.mentions[:NAMES])]
        later = named if not visits and "place" not in mine else []
        return travelled(mine, [(e, self._known(e)) for e in (*visits, *later)]) or nobodys

    def _same(self, mention: Mention) -> Local | None:
        """Also the one conference that has its letters, and the one visit told before a name that tells whose it is."""
        event, mine = super()._same(mention), self.slots.get(mention, {})
        if event is None:
            told = [e for e in self._near(self.found) if any(is_by_letters(mention.name, m.name) for m in e.mentions)]
            event = told[0] if len(told) == 1 and not dates_differ(mine, self._known(told[0])) else None
        if event is None and "visit" in mine.get("meetingType", ()) and points_back(mention, mine):
            visits = [e for e in self._near(self.found) if self._is_visit(e)]
            return visits[0] if len(visits) == 1 else None
        return event

    def _fits(self, mention: Mention, other: Mention) -> bool:
        a, b = self.slots.get(mention, {}), self.slots.get(other, {})
        if other.rule == RITE and "quyết định" in fold(other.name):
            return not dates_differ(a, b) and bool(a.get("meetingType", set()) & {"ceremony", "conference"})
        kind = a if "meetingType" in a else {**a, "meetingType": {"other"}}
        if are_other_kinds(mention.name, other.name):
            return False
        return not dates_differ(a, b) and self._compatible(as_meeting(mention, kind), as_meeting(other, b))

    def _tells(self, mention: Mention) -> bool:
        """Whether a bare word that points to no event tells one: apart, by its day («phiên họp sáng 26/5»), with both
        sides, with who holds it, as a press conference where somebody speaks, with its place or month, or as the only
        event of its kind in the article, with somebody there («buổi lễ» under a title that does not say which)."""
        if is_only_compared(mention, mine := self.slots.get(mention, {}), self.reading):
            return False  # «so với hội nghị lần trước»
        put_off = "postponed" in mine.get("eventStatus", ())  # it may have no day any more
        if put_off or self._tells_apart(mention) or self._is_sitting(mention):
            return True
        kinds = mine.get("meetingType", set())
        both = len(mine.get("agents", ())) > 1 and bool(kinds & BETWEEN_TWO)
        text = self.reading.extraction.article.text
        if HELD in mine and is_held(mention, text) or "agents" in mine and is_with_many(mention, text):
            return True
        if both or "agents" in mine and PRESS in fold(mention.name) or is_with_moment(mention, mine, text):
            return True
        if mention.rule not in ("meeting-again", "meeting-one") or not _BARE.match(fold(mention.name)):
            return False
        return bool(whole_days(mine)) or self._is_alone(mention) and "agents" in mine

    def _may_date(self, mention: Mention, event: Local) -> bool:
        """Whether the date of a bare word in another sentence may be that of an event that has none so far."""
        mine, known = self.slots.get(mention, {}), self._known(event)
        dates = mine.get("when", ())
        first = self.reading.starts[self.reading.number(mention.span.start) - 1]
        if not dates or "when" in known or any(first <= m.span.start < mention.span.end for m in event.mentions):
            return True
        sure = bool(known.get("eventStatus") or mine.get("agents", set()) & known.get("agents", set()))
        return lends_day(dates, *around(self.reading.extraction.article.text, first, mention), sure=sure)

    def _is_of_others(self, mention: Mention, event: Local) -> bool:
        """Also whether a body holds it, and an event is one that other bodies hold or meet at."""
        if super()._is_of_others(mention, event):
            return True
        mine, known = self.slots.get(mention, {}).get(HELD, set()), self._known(event).get(HELD, set())
        theirs = known | {key for key, kind in self._inside(event.mentions[0]) if kind == "Organization"}
        apart = bool(mine and theirs) and not mine & theirs
        return apart and is_held(mention, self.reading.extraction.article.text)

    def _tells_apart(self, mention: Mention) -> bool:
        """Whether a bare word tells an event of its own: with somebody there and a date or a place, or a visit."""
        slots = self.slots.get(mention, {})
        if mention.form != "nominal":
            return False
        if "agents" not in slots:
            ceremony = "ceremony" in slots.get("meetingType", set()) and len(mention.name.split()) > 1
            return ceremony and bool({"when", "place", "eventStatus"} & slots.keys())
        visit = "visit" in slots.get("meetingType", set())
        return mention.rule in ONE or "when" in slots or "place" in slots or visit
