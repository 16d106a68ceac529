"""Titles as they are compared: a land may be told by any of its names («Tổng thống Mỹ», «Tổng thống Hoa Kỳ»)."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from kg.language import Language, fold

_OF_GOVERNMENT = re.compile(r"(?<=^thủ tướng) chính phủ(?= [A-Z]{2}$)")


@functools.cache
def codes_of_lands(language: Language) -> Mapping[str, str]:
    """The code of each country, by the keys of its names."""
    return {fold(row["form"]): row["iso"] for row in language.table("countries")}


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
