"""The one event of an article that a sentence means without a word for it: what it reports, where two sides speak in
turn, where a member of an assembly takes the floor, to which the first sentences lead."""

from __future__ import annotations

from collections.abc import Set
from itertools import islice

from kg.edtf import bounds
from kg.language import fold, words_of
from kg.link.names.alike import is_code, other_group, other_year
from kg.link.names.names import has_foreign_word
from kg.link.within.event_words import (
    ADDRESS,
    BETWEEN_TWO,
    FLOOR,
    OF_A_DAY,
    OF_WEEKS,
    PRESS,
    has_day,
    is_beside_sitting,
    is_called,
    is_of_questions,
    is_press,
    is_rite,
    is_sitting,
    press_behind,
)
from kg.link.within.local import Local, Reading
from kg.link.within.other_days import is_of_other_day
from kg.link.within.same_event import BACK, FIRST, NAMES, VERBAL, Events, Slots, dates_differ
from kg.link.within.summaries import summaries
from kg.link.within.welcomed import opened_by
from kg.model import Mention
from kg.regex import regex

SPOKEN_AT = {"meeting", "talks", "session", "reception", "conference", "workshop", "ceremony"}
BACKGROUND = "meeting-aside"
_IN_TURN = {"meeting", "talks", "reception", "visit", "ceremony"}
_OF_MAIN = {"agents", "when", "place"}
_THIS_ONE = regex(r" (?:lần này|năm nay)\b")
_ONCE_HELD = regex(r"\b(?:sau khi|kể từ khi|kể từ) $")
_BEFORE = len("kể từ khi ")
_A_WHILE_AGO = regex(
    r" (?:(?:hồi|vào) )?(?:(?:đầu|giữa|cuối) )?(?:tháng \S+|năm \d{4}) (?:vừa qua|vừa rồi|năm ngoái)\b"
)
_BEHIND = len(" vào cuối tháng 10/2031 vừa qua ")
_GATHERINGS = {"conference", "workshop", "ceremony"}
_SITTINGS = frozenset({"phiên khai mạc", "phiên bế mạc", "phiên trù bị"})
_NAMED_KINDS = {"conference", "workshop", "session"}
_TALKED_AT = {"meeting", "session", "conference", "workshop"}
_OF_TWO = regex(r"(?:cuộc |buổi )?(?:hội đàm|hội kiến|điện đàm)\b|cuộc gặp\b[^,.;]{0,20}? giữa ")
_THERE, _LONGEST_LEAD = regex(r"(?:phát biểu )?(?:tại|trong) "), 20
_SOON, _LONG_AGO = 12, 10  # sentences, days
_FIRST_ONES, _NEXT_ONES = 4, 3  # sentences


def is_told_itself(event: Local) -> bool:
    """Whether an article tells an event, and not only beside another one."""
    return any(mention.rule != BACKGROUND for mention in event.mentions)


_ALIKE, _ALIKE_SIGNINGS, _FEW = 0.5, 0.3, 4
_WORD = regex(r"[^\W_]+")
_GATHERING = words_of("word of any gathering")


def is_titled(one: Mention, other: Mention, title: Slots) -> bool:
    """Whether a title, of which this is known, tells in fewer words the gathering that the first paragraph names
    («Hội thảo về gạo sạch», «Hội thảo “Phát triển gạo sạch vùng cao”»)."""
    gathers = title.get("meetingType", {""}) <= _GATHERINGS and title.keys().isdisjoint(("agents", "when", "session"))
    if not gathers or other_year(one.name, other.name) or other_group(one.name, other.name):
        return False
    words = [{*_WORD.findall(fold(m.name))} - _GATHERING for m in (one, other)]
    least = _ALIKE_SIGNINGS if all(fold(m.name).startswith("lễ ký") for m in (one, other)) else _ALIKE
    return len(words[0] & words[1]) >= least * max(_FEW, min(map(len, words)))


class Reports(Events):
    """The events of an article, with the one in focus and the main one."""

    def __init__(self, reading: Reading, mentions: Set[Mention]) -> None:
        super().__init__(reading, mentions)
        together = summaries(self.mentions, self.slots, self._lead_end)
        self.mentions = [mention for mention in self.mentions if mention not in together]
        self.focus: Local | None = None
        self._sentence, self._opens = -1, False
        self._of_lobby: bool | None = None

    def resolve(self) -> None:
        """Also joins gatherings that a later name shows to be one («Hội nghị Ban A bàn về X», «Hội nghị lần thứ 5» and
        «Hội nghị Ban A lần thứ 5»)."""
        super().resolve()
        named = [e for e in self._near(self.found) if self._known(e).get("meetingType", set()) & _NAMED_KINDS]
        joined: list[Local] = []
        for event in named:
            same = next((other for other in joined if self._is_named_as(event, other)), None)
            if same is None:
                joined.append(event)
            else:
                self._join(same, event)
        self._leave_out_welcomes()

    def _leave_out_welcomes(self) -> None:
        """Gives to the ceremony or the talks that a welcome opens the words that point back to it."""
        told = [(event, self._known(event)) for event in self._near(self.found)]
        for welcome, known in told:
            opened = opened_by(welcome, known, told, self.reading.extraction.article.text)
            if opened is None:
                continue
            for mention in [m for m in welcome.mentions if m.form == "name"]:
                welcome.mentions.remove(mention)
                del self.reading.of[mention]
            self._join(opened, welcome)

    def _is_named_as(self, event: Local, other: Local) -> bool:
        """Whether a name of an event tells another one, and no name of either tells them apart."""
        known = self._known(other)
        if dates_differ(self._known(event), known):
            return False
        names = [[m for m in e.mentions[:NAMES] if m.form == "name"] for e in (event, other)]
        pairs = [(one, another) for one in names[0] for another in names[1]]
        return any(self._are_same(*pair, known) for pair in pairs) and not any(self._conflict(*pair) for pair in pairs)

    def _look_at(self, event: Local, mention: Mention, sentence: int) -> None:
        """Takes an event that a sentence tells for the one in focus; the main one where it tells several, unless it
        opens with where they are told («Tại buổi tiếp, A nhắc lại chuyến thăm của B»)."""
        crowded = sentence == self._sentence and event is not self.focus
        if not (crowded and self._opens):
            self.focus = self.main if crowded else event
        self._opens = crowded and self._opens or self._opens_with(mention)
        self._sentence = sentence

    def _in_question(self, mention: Mention) -> list[Local]:
        """The event in focus and the main one; first the main one for «hội nghị lần này», «hội nghị năm nay»."""
        this = _THIS_ONE.match(self.reading.extraction.article.text, mention.span.end)
        order = (self.main, self.focus) if this else (self.focus or self.main, self.main)
        return [event for event in order if event is not None]

    def _is_in_passing(self, mention: Mention, mine: Slots) -> bool:
        """Whether a mention brings no event into focus: one told beside another, a conference held before («Sau khi hội
        nghị X được tổ chức hồi năm ngoái, …»), or one of which nothing is said."""
        if mention.rule == BACKGROUND or mine.keys().isdisjoint(_OF_MAIN):
            return True
        text, first = self.reading.extraction.article.text, mention.span.start
        held = bool(mine.get("meetingType", set()) & {"conference", "workshop"})
        return held and _ONCE_HELD.search(fold(text[max(0, first - _BEFORE) : first])) is not None

    def _is_visit_before(self, one: Mention, other: Mention, known: Slots) -> bool:
        """Whether one visit of nobody is told as a while ago («trong chuyến thăm C tháng 3 vừa qua»), and another is
        that of somebody on no day, who may be there now; ``known`` is what is said of the other."""
        text, mine = self.reading.extraction.article.text, self.slots.get(one, {})
        for dated, slots, now in ((one, mine, known), (other, known, mine)):
            nobodys = "when" in slots and "agents" not in slots and "agents" in now and "when" not in now
            behind = fold(text[dated.span.end : dated.span.end + _BEHIND]) if nobodys else ""
            if _A_WHILE_AGO.match(behind):
                return True
        return False

    def _opens_with(self, mention: Mention) -> bool:
        """Whether a bare word opens a sentence with where it all is said («Tại buổi tiếp, …»)."""
        sentence = self.reading.sentence(mention.span) if mention.form == "nominal" else None
        if sentence is None or mention.span.start - sentence.start > _LONGEST_LEAD:
            return False
        lead = self.reading.extraction.article.text[sentence.start : mention.span.start]
        return _THERE.fullmatch(fold(lead)) is not None

    def _is_last(self, event: Local, others: list[Local], word: str) -> bool:
        """Whether «A tiếp B» is told last, and «buổi tiếp» means it, not an earlier «buổi tiếp C»."""
        later = any(self.begins[id(other)] > self.begins[id(event)] for other in others[:1])
        return event is self.focus and not later and is_called(event, word)

    def _is_of_others(self, mention: Mention, event: Local) -> bool:
        """Also whether a mention tells of another day than an event, or of an event like it, or that the press is met
        after talks."""
        if super()._is_of_others(mention, event) or self._meets_press(mention) and not self._is_with_press(event):
            return True
        return is_of_other_day(mention, event, self.slots.get(mention, {}), self._known(event), self.reading)

    def _meets_press(self, mention: Mention) -> str:
        return press_behind(mention, self.reading.extraction.article.text)

    def _is_with_press(self, event: Local) -> bool:
        return is_press(event) or any(map(self._meets_press, event.mentions[:NAMES]))

    def _place(self, mention: Mention, event: Local | None) -> None:
        """Also names a meeting with the press so."""
        super()._place(mention, event)
        if event is None and (words := self._meets_press(mention)):
            self.reading.of[mention].name = f"{mention.name}{words}"

    @property
    def main(self) -> Local | None:
        """The event that the article is about: the first that it tells with people, a date or a place."""
        told_first = sorted(self.found[: FIRST + BACK], key=lambda e: self.begins[id(e)])
        front = None
        for event in filter(is_told_itself, told_first):
            if not _OF_MAIN.isdisjoint(self._known(event)):
                return event
            front = front or event
        return front or next(iter(told_first), None)

    def _reported(self, mention: Mention) -> Local | None:
        """The one meeting that an article reports from its beginning, where it tells one or two in all."""
        told = [*islice((e for e in self.found if is_told_itself(e) and self._is_told(e)), 3)]
        event = self.focus or self.main
        if event is None or len(told) > 2 or self.begins[id(event)] > mention.span.start:
            return None
        opening = self.reading.number(self.begins[id(event)])
        known = self._known(event)
        if self._is_of_two_others(mention, event, known) or mention.rule == ADDRESS and self._is_beside(mention, known):
            return None
        there = known.get("people") or "agents" in known and "session" in known.get("meetingType", set())
        there = there or mention.rule == FLOOR or any(map(is_of_questions, event.mentions[:NAMES]))
        there = there or len(told) == 1 and self._is_open_to(mention, event)
        first = opening <= _FIRST_ONES or self._is_all_told(mention, event)
        return event if self._is_told(event) and first and there else None

    def _heard_from(self, mention: Mention) -> Local | None:
        """Where people from abroad speak, who may be told from elsewhere: the gathering that an article reports, with
        its day and others who are there."""
        event = self._reported(mention)
        known = self._known(event) if event is not None else {}
        others = known.get("people", set()) - self.slots.get(mention, {}).get("people", set())
        gathers = known.get("meetingType", {""}) <= _GATHERINGS and has_day(known) and len(others) > 1
        return event if self._is_native(mention) or event and gathers and not is_press(event) else None

    def _addressed(self, mention: Mention) -> Local | None:
        """The event at which «Phát biểu khai mạc, A …» is said: the one in focus, and no talks of two others, else the
        main one or the only one told before it."""
        told = [e for e in self._before(mention) if is_told_itself(e) and self._is_told(e)]
        event = self.focus or self.main
        if event is not None and self._is_beside(mention, self._known(event)):
            event = self.main if self.main is not event else None
        if event in told:
            return event
        return told[0] if len(told) == 1 and not self._is_beside(mention, self._known(told[0])) else None

    def _is_told_just_before(self, event: Local, mention: Mention) -> bool:
        """Whether the sentence before a mention is the first to tell an event."""
        return self.reading.number(self.begins[id(event)]) == self.reading.number(mention.span.start) - 1

    def _is_beside(self, mention: Mention, known: Slots) -> bool:
        """Whether an event is told as one of two others than who opens or closes a gathering («Bên lề, A gặp B. Phát
        biểu bế mạc, ông C …»)."""
        who, two = self.slots.get(mention, {}).get("people", set()), known.get("people", set())
        return known.get("meetingType", set()) <= BETWEEN_TWO and len(two) == 2 and who.isdisjoint(two)

    def _is_of_two_others(self, mention: Mention, event: Local, known: Slots) -> bool:
        """Whether an event is told as the talks of two people («hội đàm», «cuộc gặp giữa A và B»), and others speak
        («Người phát ngôn cho biết …»)."""
        who, two = self.slots.get(mention, {}).get("people", set()), known.get("people", set())
        between = any(_OF_TWO.match(fold(m.name)) for m in event.mentions[:NAMES])
        return between and len(two) == 2 and bool(who) and who.isdisjoint(two)

    def _is_all_told(self, mention: Mention, event: Local) -> bool:
        """Whether an article tells one meeting and no other event, with its day of late and those who are there, and
        somebody with a Vietnamese name speaks soon after."""
        known, published = self._known(event), self.reading.extraction.article.published
        if len(self.found) != 1 or not (known.get("people") and has_day(known) and self._is_native(mention)):
            return False
        news = bounds(published)[0] if published else None
        ended = max((day for when in known["when"] if (day := bounds(when)[1])), default=None)
        late = news is None or ended is None or (news - ended).days < _LONG_AGO
        last = max((m.span.start for m in event.mentions if m.span.start < mention.span.start), default=0)
        far = self.reading.number(mention.span.start) - self.reading.number(last)
        talked = bool(known.get("meetingType", set()) & _TALKED_AT) and not is_press(event)
        return late and far <= _SOON and talked

    def _is_native(self, mention: Mention) -> bool:
        """Whether those who speak have Vietnamese names."""
        people = self.slots.get(mention, {}).get("people", set())
        return bool(people) and not any(map(has_foreign_word, people))

    def _is_open_to(self, mention: Mention, event: Local) -> bool:
        """Whether those who speak in an article that tells one event alone are there, though it tells nobody else: at
        one that has a name, and its day or who holds it; people from abroad may be told from elsewhere."""
        known = self._known(event)
        named = any(m.rule != BACKGROUND and m.rule not in VERBAL for m in event.mentions[:NAMES])
        if not named or OF_WEEKS.match(fold(event.name)) or not ("agents" in known or has_day(known)):
            return False
        return self._is_native(mention)

    def _debated(self, mention: Mention) -> Local | None:
        """The sitting at which a member of an assembly speaks, where an article tells one; none in interviews."""
        if self._of_lobby is None:
            self._of_lobby = is_beside_sitting(self.reading.extraction.article.text)
        if self._of_lobby:
            return None
        told = [e for e in self._near(self.found) if self._is_told(e) and is_sitting(e, self._known(e))]
        before = [e for e in told if self.begins[id(e)] < mention.span.start]
        return next(iter([*before[::-1], *told]), None)

    def _explained(self, mention: Mention) -> Local | None:
        """The sitting at which somebody explains something to an assembly; else its only session of weeks, told at the
        beginning."""
        told = [e for e in self._before(mention) if is_told_itself(e) and OF_WEEKS.match(fold(e.name))]
        first = len(told) == 1 and self.reading.number(self.begins[id(told[0])]) <= _FIRST_ONES
        return self._debated(mention) or (told[0] if first and not self._of_lobby else None)

    def _in_turn(self, mention: Mention) -> Local | None:
        """The meeting in focus where two sides speak in turn («Về phần mình, …»): no press meeting of one, none
        that is yet to come or only told beside another; else the one meeting that an article reports."""
        event = self.focus or self.main
        if event is None or self.begins[id(event)] > mention.span.start:
            return None
        known = self._known(event)
        if any(PRESS in fold(m.name) and "chung" not in fold(m.name) for m in event.mentions[:NAMES]):
            return None
        travels = self._is_visit(event) and any(map(is_code, known.get("place", ())))  # of days, with many meetings
        told = not travels and not known.get("eventStatus") and is_told_itself(event)
        sides = known.get("meetingType", set()) & _IN_TURN or is_press(event)
        return event if told and sides else self._reported(mention)

    def _talked(self, mention: Mention) -> Local | None:
        """The meeting at which «hai bên» talk: the one of two sides that the sentence before tells, else the one in
        focus; where that is a ceremony, the last one of two sides before."""
        told = [e for e in self._before(mention) if self._known(e).get("meetingType", set()) & BETWEEN_TWO]
        number = self.reading.number(mention.span.start)
        near = [e for e in told if len(self._known(e).get("people", ())) > 1 and self._is_told_in(e, number - 1)]
        event = self.focus or self.main
        if near or event is None:
            return next(iter(near[::-1]), None)
        if "ceremony" in self._known(event).get("meetingType", set()):
            return next(iter(told[::-1]), None)
        told_now = self.begins[id(event)] < mention.span.start or self._follows(event, mention)
        return event if told_now else None

    def _follows(self, event: Local, mention: Mention) -> bool:
        """Whether the main event is named soon after a mention that names none («Cùng dự có A. Tại buổi họp …»)."""
        far = self.reading.number(self.begins[id(event)]) - self.reading.number(mention.span.start)
        return 0 < far <= _NEXT_ONES and self._is_told(event) and not self._before(mention)

    def _is_elsewhere_told(self, mine: Slots, sentence: int) -> bool:
        """Whether an event is told as planned, or in a sentence in square brackets, which leads to another article:
        «[Thủ tướng lên đường thăm C]»."""
        starts, text = self.reading.starts, self.reading.extraction.article.text
        link = 0 < sentence <= len(starts) and text.startswith("[", starts[sentence - 1])
        return link or "planned" in mine.get("eventStatus", set())

    def _is_sitting(self, mention: Mention) -> bool:
        """Whether a bare word tells, with its day or those who are there, the first or last day of a session of weeks
        («Đến dự phiên khai mạc có …» of a «kỳ họp»)."""
        if fold(mention.name) not in _SITTINGS or not self.slots.get(mention, {}).keys() & {"agents", "when"}:
            return False
        return any(self._has_word(event, "kỳ họp") for event in self._near(self.found))

    def _is_told_in(self, event: Local, sentence: int) -> bool:
        return any(self.reading.number(m.span.start) == sentence for m in event.mentions)

    def _led(self, mention: Mention) -> Local | None:
        """The main event, which has no day of its own, told by the title or after the sentence that leads to it."""
        event = self.main
        if event is None or "when" in self._known(event) or not self._is_told(event):
            return None
        begins, name = self.begins[id(event)], fold(event.name)
        said = self._said(mention)
        if is_rite(said) and not (said.split()[0] in name.split() or name in ("lễ", "buổi lễ")):
            return None
        if said.startswith("công bố ") and event.mentions[0].form == "name" and "công bố" not in name:
            return None  # «A công bố quyết định rút khỏi X» is no news of «Hội nghị Y»
        near = 0 < self.reading.number(begins) - self.reading.number(mention.span.start) <= _SOON
        return event if (begins < self.reading.title_end or near) and not OF_WEEKS.match(name) else None

    def _is_told(self, event: Local) -> bool:
        """Whether people speak at an event that an article tells: at no visit, and at none that is yet to come."""
        known = self._known(event)
        spoken = known.get("meetingType", set()) & SPOKEN_AT or is_press(event)
        return bool(spoken) and not known.get("eventStatus")

    def _is_visit(self, event: Local) -> bool:
        return "visit" in self._known(event).get("meetingType", set())

    def _said(self, mention: Mention) -> str:
        return fold(self.reading.extraction.article.text[mention.span.start : mention.span.end])

    def _is_alone(self, mention: Mention) -> bool:
        """Whether the article tells no other meeting with people or a time, no longer session and no other ceremony."""
        mine = self.slots.get(mention, {}).get("meetingType", set())
        told = [(e.name, self._known(e)) for e in self._near(self.found)]
        kinds = mine & {"ceremony"} or SPOKEN_AT
        others = [(name, known) for name, known in told if known.get("meetingType", set()) & kinds]
        return not any(
            known.keys() & {"people", "when"}
            or known["meetingType"] & mine & {"session", "ceremony"}
            or fold(name).startswith(OF_A_DAY)
            for name, known in others
        )
