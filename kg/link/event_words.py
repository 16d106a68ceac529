"""What the words of meetings tell about which of them are one: press conferences, questions, verbs, bare words."""

from __future__ import annotations

import re

from kg.language import fold, words_of
from kg.link.local import Local
from kg.link.same_event import NAMES, Slots
from kg.model import Mention

PRESS = "họp báo"
OF_A_DAY = ("cuộc ", "buổi ", "phiên ")
# Words that any meeting may be called by, and events that hold many meetings.
ANY_MEETING = re.compile(
    "(?:cuộc|buổi|phiên) (?:họp|làm việc|đối thoại|thảo luận|trao đổi|toạ đàm)|hội nghị|hội thảo|toạ đàm|diễn đàn"
)
LONG = re.compile("kỳ họp|khoá họp|đại hội|hội nghị trung ương|lễ|triển lãm")
_VERB = re.compile(r"\b(?:gặp|tiếp|hội đàm|hội kiến|làm việc|điện đàm|chào|thăm)\b", re.IGNORECASE)
_GOING = words_of("going on a visit")
_RITES = words_of("rite of an event")
_HEAD = 40  # characters


def is_press(event: Local) -> bool:
    """Whether an event is a press conference, where somebody speaks."""
    return any(PRESS in fold(m.name) for m in event.mentions[:NAMES])


def as_meeting(mention: Mention, slots: Slots) -> Slots:
    """The slots of a mention, a press conference as the meeting to which «cuộc họp» may point back."""
    return {**slots, "meetingType": {"meeting"}} if PRESS in fold(mention.name) else slots


def is_of_questions(mention: Mention) -> bool:
    """Whether a mention names a session of questions in parliament."""
    return mention.form == "name" and " chất vấn" in fold(mention.name)[:45]


def is_called(event: Local, word: str) -> bool:
    """Whether a name of an event has a bare word without its «cuộc» («buổi đối thoại» of a «Hội nghị đối thoại với
    công nhân»)."""
    stem = word.split(" ", 1)[1] if word.startswith(OF_A_DAY) else word
    names = [f"{fold(m.name)[:_HEAD]} " for m in event.mentions[:NAMES] if m.form == "name"]
    inside = " " in stem and any(f" {stem} " in name for name in names)
    return inside or any(name.startswith(f"{stem} ") for name in names)


def is_rite(verb: str) -> bool:
    """Whether a verb of news tells only an event that is called by it («ký kết»: the «lễ ký kết»)."""
    return verb in _RITES


def goal(mention: Mention) -> set[str]:
    """The words that say what is seen on a visit («thăm nhà máy X»); none in «sang thăm chính thức»."""
    return set(fold(mention.name).split()) - _GOING


def verb_of(name: str) -> str:
    """The verb of a meeting in its name («buổi làm việc với A», «làm việc với Bộ trưởng O»)."""
    found = _VERB.search(name)
    return fold(found[0]) if found else name
