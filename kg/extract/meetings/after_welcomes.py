"""The day of the talks to which a welcome leads: «Kết thúc lễ đón, A và B tiến hành hội đàm»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.claims import when_and_where
from kg.extract.dates import is_day
from kg.extract.events.events import event_type
from kg.extract.meetings.moments import Event
from kg.extract.meetings.moments_beside import OF_LIST
from kg.extract.scan import Scan
from kg.model import Claim, Mention
from kg.regex import regex

_AFTER = regex(r"(?:.*\b)?(?:sau(?: khi kết thúc)?|kết thúc) lễ đón\b")
_LEAD = 40  # letters before which such words open a sentence
_LOOKS_BACK = 12  # sentences


def day_of_welcome(scan: Scan, earlier: Sequence[Scan]) -> Mention | None:
    """The day of the last welcome told before, where a sentence without a day opens after it; none where another day
    is told between."""
    if "D" in scan.tags or not _AFTER.match(scan.words[:_LEAD]):
        return None
    between: set[str] = set()
    for before in reversed(earlier[-_LOOKS_BACK:]):
        days = {item.mention.name: item.mention for item in before.items if item.tag == "D" and item.mention}
        if days and "lễ đón" in before.words:
            day = next(iter(days.values()))
            return day if is_day(day) and between | set(days) == {day.name} else None
        between.update(days)
    return None


def after_welcome(scan: Scan, events: Sequence[Event], earlier: Sequence[Scan]) -> Iterator[Claim]:
    """The day of the talks that a noun names («Sau lễ đón, A đã có cuộc hội đàm với B»)."""
    talks = [event for event in events if not event.aside and event_type(scan.items[event.first]) == "talks"]
    day = day_of_welcome(scan, earlier) if talks else None
    for event in talks if day else ():
        yield from when_and_where(event.mention, day, None, OF_LIST)
