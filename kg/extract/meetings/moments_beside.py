"""When and where an event is, told beside the sentence that names it: by the lead, the head of a list, an opening."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from kg.extract.claims import participation, when_and_where
from kg.extract.dates import is_day
from kg.extract.events.clauses import governor
from kg.extract.events.event_places import place_in
from kg.extract.events.events import after, date_in, named_in, opening, phrase_end
from kg.extract.events.fine import fine_tags
from kg.extract.items import BRACKET
from kg.extract.meetings.moments import FRAMES, Event
from kg.extract.scan import Scan
from kg.language import alternatives, fold
from kg.model import Claim, Mention
from kg.regex import regex

_AT_FRONT = 2
_ACTS = regex(r"[sUGBEJNVvHI]")
_NEWS = regex(
    r"^(?:họp|nhóm họp|bầu|trao(?! đổi)|trình|khai mạc|bế mạc|đăng đàn|tổ chức|diễn ra|biểu quyết|làm việc|"
    rf"{alternatives('rite of an event')})\b"
)
# «A ký công văn gửi O», «A ký, ban hành Quyết định X»: a paper of his office, signed at no event.
_OF_OFFICE = regex(
    rf"(?:ký,? )?ban hành\b|ký (?:một )?(?:{alternatives('paper of a body')}"
    r"|giấy phép|sắc lệnh|nghị định|thông tư|lệnh)\b(?! (?:hợp tác|phối hợp|thoả thuận|liên tịch))"
)


def day_of_lead(scan: Scan, fine: str, earlier: Sequence[Scan]) -> Iterator[Claim]:
    """«Ngày D, tại L, các bộ trưởng họp …» as one of the first sentences: the day and the place of the event that the
    article goes on to name."""
    fronts = (before_it for before_it in earlier if before_it.sentence.block == "body")
    if scan.sentence.block != "body" or next(islice(fronts, _AT_FRONT, None), None) is not None:
        return
    told = (act for act in _ACTS.finditer(fine) if scan.folded[max(0, act.start() - 1)] != "giờ")
    act = next((act.start() for act in told if _NEWS.match(scan.folded[act.start()])), None)
    if act is None or "S" in fine[:act] or _OF_OFFICE.match(scan.words_after(act, 6)):
        return
    if scan.folded[act] in _HELD and _STATED.search(fine, 0, act):
        return
    date, place = date_in(scan, opening(fine)), place_in(scan, fine, opening(fine), after(fine, act + 1))
    if not is_day(date):
        return
    event = Mention(scan.items[act].span, "Meeting", "", "meeting-implied-lead", "pronoun")
    yield from when_and_where(event, date, place, _OF_LEAD)
    gives = _GIVER.search(fine, 0, act) if scan.folded[act].startswith("trao") else None
    for agent in named_in(scan, *gives.span("who")) if gives else ():
        yield participation(event, agent, "participant", "participant-at")


# «A hoan nghênh việc … tổ chức X», «A ca ngợi chiến thắng trong cuộc bầu cử diễn ra ngày D»: what is spoken of.
_HELD, _STATED = frozenset({"tổ chức", "diễn ra"}), regex("[PTO]x{0,3}s(?!G)")
# «Ngày D, A đã trao X cho các công ty»: at the ceremony that the article goes on to name.
_GIVER = regex(rf"(?:^|[^@g~<+&%])(?P<who>P){BRACKET}x{{0,3}}$")
_OF_LEAD = ("meeting-date-of-lead", "meeting-place-of-lead")
_SPEAKS_THERE = regex(r"U[cwn]{0,2}$|U[^,.;:MSs]{0,9}(?:@|t)[cwn]{0,2}$")
_SPEAKER = regex(r"[^,.;:MSs]{0,15},(?P<who>P)")
_NOT_THERE = frozenset({"sau", "trước", "ngay sau", "trước thềm"})
_SAID_ON = regex(
    r"(?:s[^,.;]{1,6},)?(?:[xwe]{0,2}(?P<day>D)(?:\([^()]{1,8}\))?,(?P<who>P)|(?P<one>P)x?(?P<on>D))[xw,]{0,4}[Ss]"
)


def said_there(scan: Scan, fine: str, events: Sequence[Event], earlier: Sequence[Scan]) -> Iterator[Claim]:
    """«Ngày D, A khẳng định …. Phát biểu tại M, ông A nói …»: what somebody said on a day was said at the event that
    the next sentence names, when the same one speaks there."""
    if not events or not earlier or "D" in fine or not _SPEAKS_THERE.match(fine[: events[0].first]):
        return
    event = events[0]
    last = scan.folded[event.first - 1]
    speaker = _SPEAKER.match(fine, event.last)
    before_it, tags = earlier[-1], fine_tags(earlier[-1])
    told = _SAID_ON.match(tags)
    if speaker is None or told is None or last in _NOT_THERE or before_it.sentence.block != "body":
        return
    date = before_it.items[told.start("day" if told["day"] else "on")].mention
    again = scan.items[speaker.start("who")].mention
    first = before_it.items[told.start("who" if told["who"] else "one")].mention
    if is_day(date) and first and again and first.name.split()[-1] == again.name.split()[-1]:
        yield from when_and_where(event.mention, date, None, _OF_LEAD)


OF_LIST = ("meeting-date-of-list", "meeting-place-of-list")


def inherited(scan: Scan, fine: str, events: list[Event], earlier: Sequence[Scan]) -> Iterator[Claim]:
    """«Các sự kiện này bao gồm: A; B», «Bên cạnh đó còn có C»: the date and the place of the sentence before."""
    named = [e for e in events if e.mention.form == "name"]
    if not named or not earlier:
        return
    head = (fine.find("M"), fine.find("z"))
    listing = fine.find(":", max(head)) if min(head) >= 0 else -1
    first = scan.items[0].span.start
    lead = fold(scan.line.text[first : named[0].mention.span.start])
    more = lead.startswith(("bên cạnh đó", "ngoài ra")) and "y" in fine[: named[0].first]
    if listing < 0 and not more:
        return
    date, place = _group_moment(earlier)
    for event in named:
        if event.first > listing:
            yield from when_and_where(event.mention, date, place, OF_LIST)


def opened(scan: Scan, fine: str, events: list[Event], earlier: Sequence[Scan]) -> Iterator[Claim]:
    """«Ngày D, tại L, O đã khai mạc kỳ họp X. Dự phiên khai mạc có …»: the day and the place of the opening that a
    sentence before tells by its verb."""
    for event in events:
        frame = scan.folded[event.first]
        if frame not in FRAMES or "D" in fine:
            continue
        for before_it in reversed(earlier[-_LOOKS_BACK:]):
            tags = fine_tags(before_it)
            verb = next((i for i, said in enumerate(before_it.folded) if tags[i] == "G" and frame.endswith(said)), None)
            date = date_in(before_it, opening(tags)) if verb is not None else None
            if verb is None or not is_day(date) or before_it.sentence.block != "body":
                continue
            yield from when_and_where(event.mention, date, place_in(before_it, tags, opening(tags)), OF_LIST)
            held = governor(tags, verb + 1) if tags[verb + 1 : verb + 2] == "M" else None
            for body in named_in(before_it, held.first, held.last) if held else ():
                if body.kind == "Organization":
                    yield participation(event.mention, body, "organizer", "organizer-subject")
            break


_LOOKS_BACK = 3  # sentences


def _group_moment(earlier: Sequence[Scan]) -> tuple[Mention | None, Mention | None]:
    """The date and place of the last sentence but two that tells several meetings («một số cuộc họp … tại Hà Nội»)."""
    for scan in reversed(earlier[-_LOOKS_BACK:]):
        if "M" not in scan.tags:
            continue
        fine = fine_tags(scan)
        found = re.search(r"c[wn]?M", fine)
        if found:
            end = phrase_end(scan, fine, found.end() - 1)
            return date_in(scan, opening(fine), after(fine, end)), place_in(scan, fine, opening(fine), (end, len(fine)))
    return None, None
