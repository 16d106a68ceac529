"""First names of people abroad: how news writes one in two forms."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from difflib import SequenceMatcher

from kg.language import bare, fold, words_of
from kg.link.names.canonical import name_in
from kg.link.names.rarity import is_foreign
from kg.regex import regex

# Letters that only names at home have: there a mark makes another name.
_AT_HOME = frozenset("ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ")
_DOUBLED = regex(r"([^\W\d_])\1")


@functools.lru_cache(maxsize=100_000)
def name_key(name: str) -> str:
    """The key of a person's name: one space between its words; of a foreign one without marks and dashes.

    >>> [name_key(name) for name in ("Lò  Văn Gió", "François-Emil Quandt", "Emil H.Quandt")]
    ['lò văn gió', 'francois emil quandt', 'emil h quandt']
    """
    key = fold(name)
    if is_foreign(name) and _AT_HOME.isdisjoint(key):
        key = bare(key).lower().replace("-", " ")
    return " ".join(key.replace(".", " ").split())


@functools.lru_cache(maxsize=50_000)
def are_one_in_two_forms(one: str, other: str) -> bool:
    """Whether two keys of names differ only in how the first names are written: short and in full, or in letters that
    are heard alike.

    >>> are_one_in_two_forms("jim quandt", "james quandt"), are_one_in_two_forms("sergey zell", "sergei zell")
    (True, True)
    >>> are_one_in_two_forms("jim quandt", "john quandt")
    False
    """
    mine, theirs = one.split(), other.split()
    return len(mine) == len(theirs) and all(map(_is_one, mine, theirs))


def _is_one(word: str, other: str) -> bool:
    return _heard(word) == _heard(other) or bool(_in_full().get(word, frozenset()) & _in_full().get(other, frozenset()))


def _heard(word: str) -> str:
    return _DOUBLED.sub(r"\1", word.replace("y", "i").replace("x", "ks"))


@functools.cache
def _in_full() -> Mapping[str, frozenset[str]]:
    """The full names of each first name that is one, or short for one."""
    pairs = sorted(tuple(fold(words).split()) for words in words_of("first name and its short form"))
    found: dict[str, frozenset[str]] = {}
    for full, short in pairs:
        found[full] = found.get(full, frozenset()) | {full}
        found[short] = found.get(short, frozenset()) | {full}
    return found


_ONE_SPELLING = 0.8


@functools.lru_cache(maxsize=50_000)
def are_spelt_alike(one: str, other: str) -> bool:
    """Whether two ids are one, or of people who may have one name in two spellings or with an initial.

    >>> are_spelt_alike("person/a-quandt-0123456789ab", "person/arnold-quandt-ba9876543210")
    True
    >>> are_spelt_alike("person/a-an-0123456789ab", "person/arnold-tuan-ba9876543210")
    False
    >>> are_spelt_alike("organization/so-y-te-nam-a", "organization/so-y-te-nam-o")
    False
    """
    if one == other:
        return True
    if not (one.startswith("person/") and other.startswith("person/")):
        return False
    mine, theirs = name_in(one), name_in(other)
    if _is_with_initial(mine, theirs):
        return True
    return SequenceMatcher(None, mine.replace("-", ""), theirs.replace("-", "")).ratio() >= _ONE_SPELLING


def _is_with_initial(one: str, other: str) -> bool:
    """Whether of two slugs one has the first letter alone for the first name of the other."""
    short, full = sorted((one.partition("-"), other.partition("-")), key=lambda parts: len(parts[0]))
    if len(short[0]) != 1 or not full[0].startswith(short[0]) or not short[2]:
        return False
    return f"-{full[2]}".endswith(f"-{short[2]}")
