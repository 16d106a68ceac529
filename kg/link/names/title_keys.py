"""Titles as they are compared and shown: a land may be told by any of its names («Tổng thống Mỹ», «Tổng thống Hoa Kỳ»),
and articles write one title with capitals or without («Bí Thư», «bộ trưởng»)."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from kg.language import Language, fold, words_of
from kg.link.names.reference import Reference
from kg.regex import regex

_OF_GOVERNMENT = regex(r"(?<=^thủ tướng) chính phủ(?= [A-Z]{2}$)")
POSTS_OF_STATE = words_of("post of the state")


@functools.cache
def codes_of_lands(language: Language) -> Mapping[str, str]:
    """The code of each country, by the keys of its names."""
    return {fold(row["form"]): row["iso"] for row in language.table("countries")}


@functools.cache
def titles_in_full(language: Language) -> Mapping[str, str]:
    """Titles that are shortened to letters («GĐ») and what they stand for, as keys."""
    rows = (row for row in language.table("abbreviations") if row["scope"] == "title")
    return {fold(row["short"]): fold(row["long"]) for row in rows}


@functools.lru_cache(maxsize=50_000)
def title_key(title: str, language: Language) -> str:
    """The key of a title, with the code of the land with whose name it ends.

    >>> from kg.language import load_language
    >>> [title_key(title, load_language("vi")) for title in ("Tổng thống Mỹ", "Tổng thống Hoa Kỳ", "Đại sứ")]
    ['tổng thống US', 'tổng thống US', 'đại sứ']
    """
    words, lands = fold(title).split(" "), codes_of_lands(language)
    for at in range(1, len(words)):
        if code := lands.get(" ".join(words[at:])):
            return _OF_GOVERNMENT.sub("", " ".join([*words[:at], code]))
    return " ".join(words)


@functools.lru_cache(maxsize=50_000)
def in_one_form(title: str, language: Language, reference: Reference | None) -> str:
    """A title as all articles together have it: its first words and its sector written as the tables write them, its
    lands by one of their names.

    >>> from kg.language import load_language
    >>> titles = ("tổng thống Mỹ", "Bí Thư", "Bộ trưởng quốc phòng Cộng hoà Séc", "Đại sứ Hoa Kỳ tại Việt Nam")
    >>> [in_one_form(title, load_language("vi"), None) for title in titles]
    ['Tổng thống Mỹ', 'Bí thư', 'Bộ trưởng Quốc phòng Séc', 'Đại sứ Mỹ tại Việt Nam']
    """
    parts = [_with_one_land(part, language, reference) for part in title.split(_AT)]
    return _as_listed(_AT.join(parts), language)


_AT = " tại "


def _with_one_land(title: str, language: Language, reference: Reference | None) -> str:
    """A title, or the land alone, with one of the names of the land with which it ends; a prime minister's government
    is that of the land."""
    words = title.split(" ")
    for at in range(len(words)):
        code = _written_lands(language).get(fold(" ".join(words[at:]))) if words[at][:1].isupper() else None
        if code is not None:
            row = reference.country(code) if reference else None
            name = row.vi[0] if row is not None else _usual_names(language).get(code, " ".join(words[at:]))
            return " ".join([_GOVERNMENT.sub("", " ".join(words[:at])), name]).strip()
    return title


_GOVERNMENT = regex(r"(?<=[Tt]hủ tướng)(?: [Cc]hính phủ)?(?: [Nn]ước)?$|(?<=[Tt]ổng thống) [Nn]ước$")
# Of these short names of lands each is a word of titles as well.
_WORDS_TOO = frozenset({"trung", "hoa", "hàn", "triều", "việt", "thái", "thổ", "phi", "sing", "ấn", "indo", "khmer"})


@functools.cache
def _written_lands(language: Language) -> Mapping[str, str]:
    return {form: code for form, code in codes_of_lands(language).items() if form not in _WORDS_TOO}


@functools.cache
def _usual_names(language: Language) -> Mapping[str, str]:
    """The shortest usual name of each country."""
    rows = [row for row in language.table("countries") if row["type"] == "usual"]
    return {row["iso"]: row["form"] for row in sorted(rows, key=lambda row: (-len(row["form"]), row["form"]))}


def _as_listed(title: str, language: Language) -> str:
    """A title with its first words, and the sector behind them, written as the tables write them."""
    words = title.split(" ")
    keys = fold(title).split(" ")
    found = language.phrases("titles").match(keys, 0) if len(keys) == len(words) else None
    if found is None:
        return title[:1].upper() + title[1:]
    size, row = found
    sector = language.phrases("ministry_fields").match(keys, size)
    told = sector[1]["field"].split() if sector else []
    return " ".join([row["title"], *told, *words[size + len(told) :]])
