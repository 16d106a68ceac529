"""Datelines: the paper or the agency, the place and the day with which the lead of an article may begin.

(Chinhphu.vn) - Sáng 5/3, …      Hà Nội (TTXVN 5/3) - Dưới sự chủ trì của …
QĐND - Bộ trưởng X …             Huế - Chiều 5/3, …
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.lexicon import Lexicon, Line
from kg.language import is_vietnamese_syllable
from kg.model import Sentence, Span
from kg.regex import regex

_DASH = r"\s?[-–—]\s+"
_DAY = r"(?:,? (?:ngày )?\d{1,2}/\d{1,2}(?:/\d{4})?)?"
_PLACE = r"(?P<place>[A-ZĐ]\w*(?:[ .][A-ZĐ]\w*){0,3})"
_SITE = r"(?P<site>[A-ZĐ][\w&]{1,9}\.(?:VN|vn|com)|[A-ZĐ]{1,5}&[A-ZĐ]{1,5}|(?:[A-ZĐ]{2,6} )?Online)"
_DATELINE = regex(
    rf"(?:\([A-ZĐ][\w.&+]*(?: [\w.&+]+){{0,3}}{_DAY}\)|{_PLACE}{_DAY} ?\([A-ZĐ][\w.&+]+{_DAY}\)|{_SITE}){_DASH}|"
    rf"(?:(?P<letters>[A-ZĐ]{{2,8}})|{_PLACE.replace('place', 'alone')}){_DASH}(?=(?P<opens>[A-ZĐ]\w*)\s[a-zà-ỹđ\d])"
)
# So far down a lead may begin, behind a headline, a line of the day and that of the author.
_LINES, _CHARACTERS = 4, 1_500
_OPENERS = frozenset("Sáng Trưa Chiều Tối Đêm Ngày Hôm Dưới Tại Theo Nhân Trong Sau Từ".split())
_PAPERS = frozenset({"CAND", "QĐND", "ĐCSVN"})  # whose letters mean a body too
_TITLE = 40  # characters


def without_dateline(lexicon: Lexicon, text: str, sentence: Sentence) -> Sentence:
    """A sentence without the dateline before it, which is none of its words."""
    start = sentence.span.start
    if start > _CHARACTERS or sentence.block != "body" or text[start - 1 : start] != "\n":
        return sentence
    if text.count("\n", 0, start) > _LINES:
        return sentence
    found = _DATELINE.match(text, start, sentence.span.end)
    if found is None or not _is_dateline(lexicon, text, found):
        return sentence
    return replace(sentence, span=Span(found.end(), sentence.span.end))


def _is_dateline(lexicon: Lexicon, text: str, found: re.Match[str]) -> bool:
    """Whether the letters are those of no body or land that is known («EU - Nhật Bản»), and a place is one; behind a
    place alone a time or somebody's title opens the sentence («Huế - Cố đô của Việt Nam» tells what it is)."""
    if found["letters"]:
        letters = Line(text, Span(*found.span("letters")))
        body = lexicon.names.match(letters.keys, 0)
        unknown = body is None and lexicon.countries.match(letters.keys, 0) is None
        media = body is not None and (body[1]["kind"] == "media" or found["letters"] in _PAPERS)
        return (unknown or media) and is_vietnamese_syllable(found["opens"])
    name = found["place"] or found["alone"]
    if name is None:
        return True
    place = Line(text, Span(*found.span("place" if found["place"] else "alone")))
    known = lexicon.places.match(place.keys, 0) or lexicon.countries.match(place.keys, 0)
    if known is None or known[0] != len(place):
        return False
    title = lexicon.titles.match(Line(text, Span(found.end(), found.end() + _TITLE)).keys, 0)
    return found["place"] is not None or title is not None or found["opens"] in _OPENERS
