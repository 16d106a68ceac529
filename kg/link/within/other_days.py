"""Whether a word for a meeting, or a list of guests without one, means another meeting than the one told before:
that of another day or year, or one like it."""

from __future__ import annotations

from kg.language import fold
from kg.link.within.local import Local, Reading
from kg.link.within.same_event import Slots, dates_differ
from kg.model import Mention
from kg.regex import regex

# «hội thảo tương tự», «kỳ họp lần trước», «kỳ họp trước đã», not «phát biểu ở hội nghị trước 50 khách»
_ANOTHER = regex(
    r"[^,.;:]{0,24}?(?<!không) tương tự\b| (?:lần|kỳ|năm) (?:trước|ngoái)\b"
    r"| trước(?: đây| đó)?(?=[,.;)]|$| (?:đã|do|là|cũng|vẫn|được|để|của|diễn ra|như|nhưng)\b)"
)
_LAST_YEAR = regex(r"(?:vào |hồi |cùng kỳ |cũng (?:vào )?)?(?:năm|mùa [^\W\d_]+) (?:ngoái|trước|kia)\b")
ATTENDS = regex(r"\bdự\b")
_YEAR, _NEAR = len("2031"), 40


def is_of_other_day(mention: Mention, event: Local, mine: Slots, known: Slots, reading: Reading) -> bool:
    """Whether what a mention tells is not of an event: «Ngày D2, A thăm L, cùng dự có B» after the meeting of a day D1,
    «hội thảo tương tự», «kỳ họp trước», «Năm ngoái, hội thảo do A chủ trì», «Hội nghị năm 2031» after that of 2032."""
    sentence = reading.sentence(mention.span)
    text = reading.extraction.article.text
    if sentence is None:
        return False
    if mention.form == "nominal" and _ANOTHER.match(fold(text[mention.span.end : sentence[1]][:_NEAR])):
        return not mine.get("when", set()) & known.get("when", set())
    if mention.rule == "meeting-implied":
        day = reading.opening_days.get(sentence, "")
        attends = day and ATTENDS.search(fold(text[mention.span.start : mention.span.end]))
        other = bool(attends) and dates_differ({"when": {day}}, known)
    else:
        before = text[sentence[0] : mention.span.start]
        other = mention.form == "nominal" and _is_of_other_year(before, mine, known)
    return other and all(not sentence[0] <= told.span.start < sentence[1] for told in event.mentions)


def _is_of_other_year(before: str, mine: Slots, known: Slots) -> bool:
    """Whether a bare word stands behind «Năm ngoái», or has another year; ``before`` is its sentence up to it."""
    if _LAST_YEAR.match(fold(before)):
        return True
    years = ({date[:_YEAR] for date in slots.get("when", ())} for slots in (mine, known))
    told, of_event = ({year for year in each if year.isdigit()} for each in years)
    return bool(told and of_event) and not told & of_event and dates_differ(mine, known)


def is_only_compared(mention: Mention, mine: Slots, reading: Reading) -> bool:
    """Whether a bare word tells of an earlier meeting without its day or who was there: «so với hội nghị lần trước»."""
    if mention.form != "nominal" or not mine.keys().isdisjoint(("when", "agents")):
        return False
    end = mention.span.end
    return _ANOTHER.match(fold(reading.extraction.article.text[end : end + _NEAR])) is not None
