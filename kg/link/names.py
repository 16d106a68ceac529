"""Keys of names: what two spellings of one name have in common."""

from __future__ import annotations

import functools
import re

from kg.language import Language, fold


@functools.cache
def full_names(language: Language) -> dict[str, str]:
    """Abbreviations inside names and what they stand for, as keys («shtt» → «sở hữu trí tuệ»)."""
    return {
        fold(row["short"]): fold(row["long"])
        for row in language.table("abbreviations")
        if row["scope"] in ("org", "word")
    }


def body_key(name: str, abbreviations: dict[str, str]) -> str:
    """The key of a body's name: abbreviations written out, one dash, no points, brackets or quotes.

    >>> body_key("Cục SHTT", {"shtt": "sở hữu trí tuệ"})
    'cục sở hữu trí tuệ'
    """
    text = re.sub(r"[\"“”«»().]", " ", fold(name))
    words = [abbreviations.get(word, word) for word in text.split()]
    return re.sub(r"\s*-\s*", " - ", " ".join(words)).strip()


_REST = re.compile(r"^(?:về|giữa|của|,|-|việt nam - )\b|^[-,]")


def is_clipped(short: str, full: str) -> bool:
    """Whether a name is another one cut short before «về», «giữa», «của».

    >>> is_clipped("nhóm công tác về x", "nhóm công tác về x giữa việt nam và hoa kỳ")
    True
    >>> is_clipped("bộ ngoại giao", "bộ ngoại giao lào")
    False
    """
    if not full.startswith(short + " ") or len(short.split()) < 3:
        return False
    return bool(_REST.match(full[len(short) :].strip()))


def same_words(one: str, other: str) -> bool:
    """Whether two names have the same words, most of them, in any order."""
    a, b = set(one.split()), set(other.split())
    return len(a & b) >= 0.85 * max(len(a), len(b))
