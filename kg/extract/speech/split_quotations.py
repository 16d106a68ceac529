"""Quotations that who says them stands inside of: «“Con số này còn nhỏ”, bà A nói, “nhưng đang tăng”»."""

from __future__ import annotations

from kg.extract.speech.speech import Speech
from kg.extract.speech.voices import Voice
from kg.model import Span

_BEFORE_NAME = "wRK"  # «“…”, đồng chí Bí thư nói»


def halves(speech: Speech, voice: Voice) -> tuple[Span, Span] | None:
    """The two parts of what a verb tells, before its subject and behind the comma after it; None where it tells one.
    The first opens the sentence, so that it is no term in the words of the text."""
    behind = speech.quotation_from(voice.verb + 2) if speech.tags[voice.verb + 1 : voice.verb + 2] == "," else None
    if behind is None or not voice.own_subject:
        return None
    at = voice.start - 1
    while at >= 0 and speech.tags[at] in _BEFORE_NAME:
        at -= 1
    while at >= 0 and speech.tags[at] in ",-":
        at -= 1
    ahead = speech.quotation_to(at)
    if ahead is None or ahead[0] > 0 and speech.tags[ahead[0] - 1] not in ".:|-":
        return None
    return speech.inside(ahead), speech.inside(behind)


def joined(ahead: str, behind: str) -> str:
    """Both parts as what was said: a part with a capital letter is a sentence of its own.

    >>> joined("Con số này còn nhỏ", "nhưng đang tăng")
    'Con số này còn nhỏ nhưng đang tăng'
    >>> joined("Con số này còn nhỏ", "Nó đang tăng")
    'Con số này còn nhỏ. Nó đang tăng'
    """
    ends = ahead[-1:] in ".!?…"
    return f"{ahead}{'' if ends or not behind[:1].isupper() else '.'} {behind}"
