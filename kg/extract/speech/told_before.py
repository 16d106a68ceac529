"""What is said where another sentence tells who says it.

“TEXT?” | Đại biểu A nói.                  the sentence before is nothing but a quotation
Bà A nêu rõ: | “TEXT”                      the sentence before announces it
TEXT. | Ông A khẳng định như vậy tại M.    the sentence before, which begins its line, is pointed back to
Bộ trưởng A yêu cầu: | - TEXT | - TEXT     so is each line of a list that is announced
“TEXT”                                     the speaker of the sentence before goes on in words of his own
"""

from __future__ import annotations

import re

from kg.extract.scan import Scan
from kg.extract.speech.speech import Speech, is_term
from kg.extract.speech.views import HAS_SPEAKER, only_quotation, view_above
from kg.extract.speech.voices import Voice, voices
from kg.language import fold, words_of
from kg.model import Span
from kg.regex import regex

Told = tuple[Speech, Voice, Span]  # the sentence that has the speaker, his voice, and what he says

_CLOSING = words_of("closing verb of saying")
_ALONE = regex(r"w?[KPT](?:\([wLO]{1,3}\))?w?[SU]\.?")  # «Đại biểu A (L) nói.»
_BEFORE_LINE = regex(r'[^.;:"sSPT]{0,12}:')
_LEAST = 8  # items of what is pointed back to
_POINTS_BACK = regex(
    r"(?:như (?:vậy|thế|trên)|điều (?:này|đó|trên)|"
    r"(?:thông tin|nội dung|điều|ý kiến|quan điểm|nhận định) (?:này|đó|(?:nêu |như )?trên|như vậy))"
    r"(?= (?:tại|trong|khi|với|ở|trước|bên lề|hôm|vào|ngày|sáng|trưa|chiều|tối)\b|\s*[.,]?$)"
)


def quotation_alone(speech: Speech) -> Span | None:
    """The words of a sentence that is nothing but a closed quotation and asks nothing, or None."""
    quotation = only_quotation(speech)
    text = speech.inside(quotation) if quotation and quotation[1] < len(speech.tags) else None
    if text is None or speech.scan.line.text[text.end - 1] == "?":
        return None  # who asks and who answers are two
    return text


def told_before(speech: Speech, heard: list[Voice], above: Scan) -> Told | None:
    """What the sentence above says, where this one, whose voices are ``heard``, only tells who said it."""
    if len(heard) != 1:
        return None
    return _whose_words(speech, heard[0], above) or _pointed_back_to(speech, heard[0], above)


def _whose_words(speech: Speech, voice: Voice, above: Scan) -> Told | None:
    """«“TEXT?” Đại biểu A nói.»: the words of the quotation that is all of the sentence above."""
    if not _ALONE.fullmatch(speech.tags) or speech.said(voice.verb) not in _CLOSING:
        return None
    earlier = Speech(above)
    quotation = only_quotation(earlier)
    if quotation is None:
        return None
    text = earlier.inside(quotation)
    beside = "\n" not in speech.scan.line.text[text.end : speech.scan.sentence.span.start]
    return (speech, voice, text) if beside else None


def _pointed_back_to(speech: Speech, voice: Voice, above: Scan) -> Told | None:
    """«TEXT. Bộ trưởng A nhấn mạnh điều này tại M.»: the sentence above, where it begins its line and nobody is told
    there to say it."""
    line, begin = above.line.text, above.sentence.span.start
    title = above.sentence.block == "title"
    if not title and (above.sentence.block != "body" or begin and line[begin - 1] != "\n"):
        return None
    following = fold(line[speech.scan.items[voice.verb].span.end : speech.scan.sentence.span.end]).lstrip()
    if not voice.own_subject or voice.speaker.form == "pronoun" or not _POINTS_BACK.match(following):
        return None
    if re.search('[SsU";]', speech.tags[: voice.start]):
        return None
    if title:
        shown = view_above(above)
        return (speech, voice, shown) if shown else None
    earlier = Speech(above)
    quotation = only_quotation(earlier)
    text = earlier.inside(quotation) if quotation else earlier.between(0, len(earlier.tags))
    whole = bool(quotation) or len(earlier.tags) >= _LEAST and line[above.sentence.span.end - 1] in ".!…"
    return (speech, voice, text) if whole and not HAS_SPEAKER.search(earlier.tags) else None


def announced(speech: Speech, heard: list[Voice], above: Scan) -> Told | None:
    """«Bà A nêu rõ:» above a line that opens with a quotation: what she says, where nobody else is told to say it."""
    opening = speech.quotation_from(0) if above.tags.endswith(":") else None
    if opening is None or is_term(speech, opening) or any(voice.own_subject for voice in heard):
        return None
    earlier = Speech(above)
    last = [voice for voice in voices(earlier) if _BEFORE_LINE.fullmatch(earlier.tags, voice.verb + 1)]
    return (earlier, last[-1], speech.inside(opening)) if last else None


# «- Cục X rà soát …», «1. Rà soát …», «Thứ nhất, …»
_ITEM = regex(
    r"\s*(?:[-–—+*•]|\(?(?:\d{1,2}|[ivx]{1,4}|[a-zđ])[.)])\s*|(?=(?:Thứ|Một là|Hai là|Ba là|Bốn là|Năm là)\b)"
)
_LEAST_OF_ITEM = 4


def item_of_list(speech: Speech, heard: list[Voice]) -> Span | None:
    """The words of a line that is an item of a list, in which nobody is told to say something."""
    line, span = speech.scan.line.text, speech.scan.sentence.span
    opens = _ITEM.match(line, span.start) if span.start and line[span.start - 1] == "\n" else None
    if opens is None or len(speech.tags) < _LEAST_OF_ITEM or any(voice.own_subject for voice in heard):
        return None
    whole = speech.between(0, len(speech.tags))
    return Span(max(whole.start, opens.end()), whole.end)


def listed(speech: Speech, heard: list[Voice], above: Scan) -> Told | None:
    """«Bộ trưởng A yêu cầu:» above a list: the first of what he says."""
    text = item_of_list(speech, heard) if above.tags.endswith(":") else None
    if text is None:
        return None
    earlier = Speech(above)
    last = [voice for voice in voices(earlier) if _BEFORE_LINE.fullmatch(earlier.tags, voice.verb + 1)]
    return (earlier, last[-1], text) if last else None
