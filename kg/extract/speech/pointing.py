"""Speakers told by words that point back: «vị này», «Chuyên gia này», «Nhà lãnh đạo Lào», «Người đứng đầu Bộ X»,
«Trưởng đoàn Lào», «Đại tướng»."""

from __future__ import annotations

from kg.extract.phrases import is_marker
from kg.extract.speech.speech import Speech
from kg.extract.speech.speech_words import NOT_SUBJECT, SEVERAL
from kg.language import fold, words_of
from kg.model import Mention, Span
from kg.regex import regex

_FARTHEST = 12  # items
_LONGEST_SECTOR = 8
_POINTS = "này"
_ANYBODY = words_of("anybody who is pointed to")
_LEADERS = words_of("leader told by what he leads")
# «vị này», «vị luật sư này», «chuyên gia này»; «nhà lãnh đạo Lào», «người đứng đầu Bộ X»
_BACK = regex(r"(?P<who>wR?|R)w$")
_LED = regex(r"(?P<who>R)(?:~?[OC]|OC|w)$")
# «Trưởng đoàn Lào», «Trưởng đoàn công tác»
_DELEGATE = regex(r"(?P<who>w)C?$")
_HEADS_OF_DELEGATIONS = words_of("head of a delegation")
_RANKS = words_of("rank of an officer")
# «Vị giám đốc người Đức», «Nhà ngoại giao người Đức»
_FROM = regex(r"(?P<who>wT|R)wC$")
# «người đứng đầu ngành nông nghiệp», «người đứng đầu Chính phủ Việt Nam»
_SECTOR = regex(r"(?P<who>R|w{3})(?P<of>w)[wF]{0,3}C?$")
_SECTORS = frozenset({"ngành", "chính phủ"})
# «“…”, vị quan chức hàng đầu của Lào nói», «“…” - nhà lãnh đạo nói»: who has just been quoted
_QUOTED = regex(r'"[,.]?-?(?P<who>[wR][wRCOLTn~]{0,10})$')
_ONE = "vị"
_NO_SUBJECT_AFTER = NOT_SUBJECT | SEVERAL | words_of("before others than who is pointed to")


def pointed_to(speech: Speech, verb: int) -> tuple[int, Mention] | None:
    """The index and the mention of a speaker before a verb whom words that point back tell, or None."""
    end = verb
    while end and (speech.tags[end - 1] in "DU" or is_marker(speech.scan, end - 1)):
        end -= 1
    first = _pointing(speech, end)
    if first is None or first and not _may_open(speech, first):
        return None
    span = Span(speech.scan.items[first].span.start, speech.scan.items[end - 1].span.end)
    said = speech.scan.line.text[span.start : span.end]
    return first, Mention(span, "Person", said, "person-pointed-to", "pronoun")


def _pointing(speech: Speech, end: int) -> int | None:
    """The index where words that point back begin which end just before another index."""
    low = max(0, end - _FARTHEST)
    quoted = _QUOTED.search(speech.tags, low, end)
    if quoted and speech.quotation_to(quoted.start()):
        first = quoted.start("who")
        if speech.said(first).split()[0] == _ONE or first == end - 1 and speech.said(first) in _LEADERS:
            return first
    led = _LED.search(speech.tags, low, end)
    if led and speech.said(led.start()) in _LEADERS and (speech.tags[end - 1] in "OC" or speech.is_capital(end - 1)):
        return led.start()
    for first in range(max(0, end - _LONGEST_SECTOR), end):
        sector = _SECTOR.match(speech.tags, first, end)
        led_by = fold(speech.scan.text(first, sector.start("of"))) if sector else ""
        if sector and led_by in _LEADERS and speech.said(sector.start("of")) in _SECTORS:
            return first
    delegate = _DELEGATE.search(speech.tags, low, end)
    if delegate and speech.said(delegate.start()) in _HEADS_OF_DELEGATIONS and speech.is_capital(delegate.start()):
        return delegate.start()
    if end and speech.tags[end - 1] == "R" and speech.said(end - 1) in _RANKS and speech.is_capital(end - 1):
        return end - 1
    native = _FROM.search(speech.tags, low, end)
    if native and speech.said(end - 2) == "người" and (native["who"] == "R" or speech.said(end - 4) == "vị"):
        return native.start()
    back = _BACK.search(speech.tags, low, end) if end and speech.said(end - 1) == _POINTS else None
    if back is None:
        return None
    first = back.start()
    if back["who"] == "wR" and speech.said(first) != "vị":
        return first + 1
    return first if back["who"] != "w" or speech.said(first) in _ANYBODY else None


def _may_open(speech: Speech, first: int) -> bool:
    """Whether a subject may begin at an index: not counted, nobody's object, no friends of his («bạn bè vị này»)."""
    before = speech.scan.line.key(speech.scan.items[first].start - 1)
    return speech.tags[first - 1] not in "~=BSsvRTPK&" and before not in _NO_SUBJECT_AFTER
