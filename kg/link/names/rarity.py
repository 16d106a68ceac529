"""How many people may bear a name: a namesake is likely for «Nguyễn Văn Hải» and unlikely for «Rơ Lan Hơ Ly».

Middle and given name are not independent: «Tuấn Anh» is borne far more often than its two syllables let expect.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Mapping, Sequence

from kg.language import Language, fold, is_vietnamese_syllable
from kg.regex import regex

PEOPLE = 100_000
# How many of a name are expected: so few that there is one, hardly two, a few.
ALONE, RARE, UNCOMMON, COMMON = 0.03, 0.2, 1.0, 5.0
_WHOLE = 10_000
# A syllable without a row is borne by fewer than those that have one.
_RARE_SHARE = 3
_CALLED, _FOUR = 2, 4  # syllables
_LIKED_TOGETHER = 5
# Where a handful of family names serves most people.
_FEW_FAMILIES = ("Korean", "Chinese in Latin letters")


@functools.lru_cache(maxsize=100_000)
def bearers(name: str, language: Language) -> float:
    """How many of the 100,000 people of whom news may tell have a Vietnamese name, as the shares of its syllables
    let expect (``name_shares.tsv``). Names of one or two syllables are taken for frequent: pen names, clipped names.

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> bearers("Nguyễn Văn Hải", vi) > 5 > 0.1 > bearers("Trịnh Nguyên Khoai", vi)
    True
    """
    syllables = fold(name).split()
    if len(syllables) < 3:
        return float(PEOPLE)
    shares = _shares(language)
    roles = ["surname", *["middle"] * (len(syllables) - 2), "given"]
    expected = float(PEOPLE)
    for key in zip(roles, syllables, strict=True):
        expected *= shares.get(key, _RARE_SHARE) / _WHOLE
    return expected


@functools.lru_cache(maxsize=100_000)
def bearers_at_most(name: str, language: Language) -> float:
    """How many people may have a Vietnamese name where its last two syllables are often given together.

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> bearers_at_most("Trịnh Tuấn Anh", vi) > 3 * bearers("Trịnh Tuấn Anh", vi)
    True
    """
    syllables, shares = fold(name).split(), _shares(language)
    if len(syllables) == _FOUR:
        return _with_two_given(syllables, shares)
    together = shares.get(("pair", " ".join(syllables[-2:])), 0) / _WHOLE
    keys = zip(("middle", "given"), syllables[-2:], strict=False)
    apart = math.prod(shares.get(key, _RARE_SHARE) / _WHOLE for key in keys)
    return bearers(name, language) * max(1.0, together / apart)


def _with_two_given(name: Sequence[str], shares: Mapping[tuple[str, str], int]) -> float:
    """How many people may have a name of four syllables, of which the last two are a given name («Nguyễn Thị Lan
    Hương»): each of them may be one by itself, and that they are liked together no table tells of all."""
    surname_, middle, first, last = name
    shown = max(shares.get((role, first), _RARE_SHARE) for role in ("middle", "given"))
    apart = _LIKED_TOGETHER * shown * shares.get(("given", last), _RARE_SHARE) / _WHOLE
    given = max(apart, shares.get(("pair", f"{first} {last}"), 0))
    before = (shares.get(key, _RARE_SHARE) for key in (("surname", surname_), ("middle", middle)))
    return PEOPLE * math.prod(before) * given / _WHOLE**3


@functools.lru_cache(maxsize=100_000)
def called_at_most(name: str, language: Language) -> float:
    """How many people may be called by a Vietnamese name of two syllables: by the middle and the given name, as news
    calls people of sport and the stage, or by a family name and a given name; of other names as many as may have them.

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> called_at_most("Văn Hải", vi) > 100 > called_at_most("Nguyên Khoai", vi)
    True
    """
    syllables, shares = fold(name).split(), _shares(language)
    if len(syllables) != _CALLED:
        return bearers_at_most(name, language)
    first, given = syllables
    either = max(shares.get((role, first), _RARE_SHARE) for role in ("middle", "surname"))
    apart = either * shares.get(("given", given), _RARE_SHARE) / _WHOLE
    return PEOPLE / _WHOLE * max(apart, shares.get(("pair", f"{first} {given}"), 0))


@functools.cache
def _shares(language: Language) -> dict[tuple[str, str], int]:
    return {(row["role"], fold(row["syllable"])): int(row["share"]) for row in language.table("name_shares")}


_JOINED = regex(r"[^\W\d_]-[^\W\d_]")


@functools.lru_cache(maxsize=100_000)
def is_foreign(name: str) -> bool:
    """Whether a full name has words that are no Vietnamese syllables, or syllables joined as in no Vietnamese name.

    >>> [is_foreign(name) for name in ("Ê-li-út Hô", "Choi Min-ho", "Trần Văn Gió")]
    [True, True, False]
    """
    words = _words(name)
    foreign = _JOINED.search(name) is not None or not all(is_vietnamese_syllable(word) for word in words)
    return len(words) > 1 and foreign


@functools.lru_cache(maxsize=100_000)
def surname(name: str) -> str:
    """The last word of a foreign name, by which news calls its bearer; the empty string for a name at home, and where
    that word is the name of the father.

    >>> [surname(name) for name in ("Rosario Quandt", "Quandt", "Trần Văn Gió", "Emil bin Quandt")]
    ['quandt', 'quandt', '', '']
    """
    words = fold(name).split()
    last = words[-1] if words and not is_of_father(words, 1) else ""
    return last if len(last) > 2 and last.isalpha() and not is_vietnamese_syllable(last) else ""


_SON = frozenset({"bin", "ibn", "binti"})


def is_of_father(name: Sequence[str], last: int) -> bool:
    """Whether so many last words of a folded name are the name of the father, who is more often told by it alone
    («Kamal bin Zeid»)."""
    return len(name) > last and name[-last - 1] in _SON


@functools.lru_cache(maxsize=100_000)
def is_rare_abroad(name: str, language: Language) -> bool:
    """Whether a full foreign name is one that few can have: not made of words that many bear («John Smith»), not a
    family name with its particle alone («Van Dijk»).

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> [is_rare_abroad(name, vi) for name in ("Rosario Quandt", "John Smith", "Kim Min-seok", "Van Quandt")]
    [True, False, False, False]
    """
    words = _words(name)
    rows = _foreign(language)
    own = [word for word in words if len(word) > 1]
    roles = [rows.get(word, ("", "")) for word in own]
    if not is_foreign(name) or len(own) < 2 or roles[0][0] == "particle" or roles[0][1] in _FEW_FAMILIES:
        return False
    return ("", "") in roles


@functools.cache
def _foreign(language: Language) -> dict[str, tuple[str, str]]:
    return {fold(row["word"]): (row["role"], row["language"]) for row in language.table("foreign_names")}


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[\s.-]+", fold(name)) if word]
