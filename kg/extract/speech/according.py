"""Statements told as somebody's view: «Theo ông A, TEXT», «Cũng theo bà B - Giám đốc C thì TEXT»."""

from __future__ import annotations

from kg.extract.speech.speech import Speech
from kg.extract.speech.speech_words import CONNECTIVES
from kg.extract.speech.voices import Voice
from kg.language import words_of
from kg.regex import regex

ACCORDING = "statement-according"  # the rule
_ACCORDING = words_of("according to")
_CONNECTIVES = CONNECTIVES | words_of("before according to")
# Who is named behind «theo», with an aside, up to the mark or the word before what he thinks.
_VIEW = regex(
    r"s(?P<who>[PTK])(?:\([^()]{1,12}\)|[,-]w?[RT][^,;:.PTSs]{0,10}(?=,[^RTO])|,O(?=,[^O]))?(?:,|w(?=[^.,]))"
    r"(?![.K]|T[wOCLF~]{0,8}S)"
)
_OPENING = 4  # items


def according_to(speech: Speech, heard: list[Voice]) -> tuple[Voice, int] | None:
    """The voice of the person according to whom something is so, at the word «theo» that opens the sentence, and the
    index where his words begin; None where he is heard with a verb of his own («Theo ông A cho biết, …», «Theo ông A,
    ông cho rằng …»)."""
    if "s" not in speech.tags[:_OPENING]:
        return None
    found = next((_VIEW.match(speech.tags, at) for at in range(_OPENING) if speech.tags[at : at + 1] == "s"), None)
    if found is None or speech.said(found.start()) not in _ACCORDING or not _opens(speech, found.start()):
        return None
    first = found.end()
    if speech.tags[first - 1] == "w" and speech.said(first - 1) != "thì":
        return None
    speaker = speech.scan.items[found.start("who")].mention
    if speaker is None or any(voice.speaker.span == speaker.span for voice in heard):
        return None
    return Voice(found.start(), speaker, found.start(), True), first


def _opens(speech: Speech, theo: int) -> bool:
    """Whether only words that join sentences stand before an index."""
    return all(speech.tags[at] == "," or speech.said(at) in _CONNECTIVES for at in range(theo))
