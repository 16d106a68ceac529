"""Whether a word for a meeting, or a list of guests without one, means another meeting than the one told before:
that of another day or year, or one like it."""

from __future__ import annotations

import re

from kg.language import fold
from kg.link.within.local import Local, Reading
from kg.link.within.same_event import Slots, dates_differ
from kg.model import Mention

_LIKE_IT = re.compile(r"[^,.;:]{0,24}?(?<!không) tương tự\b")
_LAST_YEAR = re.compile(r"(?:vào |hồi |cũng (?:vào )?)?(?:năm|mùa [^\W\d_]+) (?:ngoái|trước|kia)\b")
_ATTENDS = re.compile(r"\bdự\b")
_YEAR = len("2031")


def is_of_other_day(mention: Mention, event: Local, mine: Slots, known: Slots, reading: Reading) -> bool:
    """«Ngày D2, A thăm L, cùng dự có B» after the meeting of a day D1, «hội thảo tương tự», «Năm ngoái, hội thảo do A
    chủ trì», «Hội nghị năm 2031» after the meeting of 2032: whether what a mention tells is not of an event."""
    sentence = reading.sentence(mention.span)
    if sentence is None or any(sentence[0] <= told.span.start < sentence[1] for told in event.mentions):
        return False
    text = reading.extraction.article.text
    if mention.rule == "meeting-implied":
        day = reading.opening_days.get(sentence, "")
        attends = _ATTENDS.search(fold(text[mention.span.start : mention.span.end]))
        return bool(attends and day) and dates_differ({"when": {day}}, known)
    if mention.form != "nominal":
        return False
    if _LIKE_IT.match(fold(text[mention.span.end : sentence[1]])):
        return True
    if _LAST_YEAR.match(fold(text[sentence[0] : mention.span.start])):
        return True
    years = ({date[:_YEAR] for date in slots.get("when", ())} for slots in (mine, known))
    told, of_event = ({year for year in each if year.isdigit()} for each in years)
    return bool(told and of_event) and not told & of_event and dates_differ(mine, known)
