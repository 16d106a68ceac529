"""The day of a programme: the sessions of which an article tells are held on the day with which it opens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from kg.extract.claims import when_and_where
from kg.extract.dates import is_day
from kg.extract.events.events import date_in, event_type, opening
from kg.extract.events.fine import fine_tags, left
from kg.extract.meetings.moments import Event
from kg.extract.meetings.moments_beside import OF_LIST
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Claim, Mention
from kg.regex import regex

_FRONT = 4  # sentences
_PROGRAMME = regex(
    r"\bngày (?:làm việc|họp) (?:thứ|đầu|cuối)|\bngày thứ \w+ của\b"
    r"|\b(?:các|một số|nhiều|\d+) (?:cuộc họp|phiên họp) (?:liên quan|đầu tiên|trong khuôn khổ)"
)
_SESSIONS = frozenset({"meeting", "workshop", "conference", "session"})
_HOLDS = regex(r"(?:(?<!l)G|xy)[xcwn]{0,3}$")
_BEGINS = regex(r"^[^POTKGSsUEJNXD.;:|]{0,12}$")
_HELD = regex(r",?(?P<tense>x{1,3})[^x,]")
_DONE = regex(r"\b(?:đã|cũng|vừa)\b")
_OTHER_TIME = regex(r"\b(?:sẽ|sắp|dự kiến|trước đó|trước đây|lần trước|năm ngoái)\b")


def in_programme(scan: Scan, fine: str, events: Sequence[Event], earlier: Sequence[Scan]) -> Iterator[Claim]:
    """«Ngày D, M và các phiên họp liên quan bước vào ngày làm việc thứ ba. … Đồng thời, đã diễn ra hội thảo X»: the day
    of the programme is that of a session that is told to have been held, without a date of its own."""
    held = [event for event in events if _is_held(scan, fine, event)]
    if not held or _tells_another_day(scan, held[0].first) or _OTHER_TIME.search(scan.words):
        return
    day = _day_of_programme(earlier)
    for event in held if day else ():
        yield from when_and_where(event.mention, day, None, OF_LIST)


def _is_held(scan: Scan, fine: str, event: Event) -> bool:
    """Whether an event of its own name is said to be held, by a verb before it or with a tense behind it."""
    named = event.mention.form == "name" and not event.aside and not event.listed
    if not named or event_type(scan.items[event.first]) not in _SESSIONS:
        return False
    before = left(fine, event.first)
    told = _HELD.match(fine, event.last)
    if told and _BEGINS.match(before) and _DONE.search(fold(scan.text(*told.span("tense")))):
        return True
    return _HOLDS.search(before) is not None


def _tells_another_day(scan: Scan, first: int) -> bool:
    """Whether a sentence has a date, or a year before its first event («từ năm 2013 đến nay»)."""
    dates = [(at, item.mention) for at, item in enumerate(scan.items) if item.tag == "D" and item.mention]
    return any(at < first or date.rule != "date-year" for at, date in dates)


def _day_of_programme(earlier: Sequence[Scan]) -> Mention | None:
    """The day with which one of the first sentences opens that tells of the sessions of a conference."""
    for before in islice((one for one in earlier if one.sentence.block == "body"), _FRONT):
        tags = fine_tags(before)
        date = date_in(before, opening(tags))
        if is_day(date) and "M" in tags and _PROGRAMME.search(before.words):
            return date
    return None
