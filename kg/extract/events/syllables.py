"""Syllables that are words of their own, which end a phrase, and only a part of a word where their neighbours say so:
«không» and «lại» of «viện trợ không hoàn lại», «bao» of «hợp đồng thuê bao», «vốn» of «hợp đồng vay vốn»."""

from __future__ import annotations

from kg.extract.scan import Scan
from kg.language import alternatives, words_of
from kg.regex import regex

SYLLABLES = words_of("syllable that is a word")
_WORDS = regex(rf"\b(?:{alternatives('word of syllables')})\b")


def is_syllable(scan: Scan, at: int) -> bool:
    """Whether an item is a syllable of a word."""
    before = "".join(f"{said} " for said in scan.folded[max(0, at - 2) : at])
    near = before + " ".join(scan.folded[at : at + 3])
    return any(word.start() <= len(before) < word.end() for word in _WORDS.finditer(near))
