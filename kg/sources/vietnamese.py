"""Whether a text is Vietnamese: by the letters that no other language has and by its most common words.

In the news that we know, at least one word in six holds such a letter, and mostly more than one in two; an
English article about Việt Nam stays under one in ten.
"""

from __future__ import annotations

import re
from collections import Counter

LETTERS = frozenset("ăằắẳẵặầấẩẫậđẻẽẹềếểễệỉịỏọồốổỗộơờớởỡợủụưừứửữựỳỷỹỵảạ")
COMMON = frozenset(
    "và của các là có được trong cho với một những này đã không người ngày tại về theo từ đến khi trên "
    "ông bà sẽ ở đó ra nhiều năm việc cũng để do bị như sau".split()
)
COMMON_UNMARKED = frozenset("cua duoc nguoi nhung khong voi cac mot ngay trong viec nam theo hoi nuoc".split())

LOOKED_AT = 20_000
FEW_WORDS = 12
CERTAIN_LETTERS = 0.25
SOME_LETTERS = 0.1
SOME_COMMON = 0.03
UNMARKED_COMMON = 0.06
FOREIGN_SCRIPT = 0.5
_WORD = re.compile(r"[^\W\d_]+")
# What a piece between spaces has from the first letter on that only Vietnamese has.
_OWN_TO_THE_END = re.compile(rf"[{''.join(sorted(LETTERS))}{''.join(sorted(LETTERS)).upper()}]\S*")
_LATIN_LETTER = re.compile("[a-zà-ÿĀ-ɏḀ-ỿ]", re.IGNORECASE)


def reads_as_vietnamese(text: str) -> bool:
    """Whether the words of the text are those of Vietnamese: both its letters and its common words.

    Stricter than ``not_vietnamese``: it decides between
    encodings, where wrong guesses give letters but no words.
    """
    words = _words(text)
    return _own(words) >= SOME_LETTERS and _among(words, COMMON) >= SOME_COMMON


def not_vietnamese(text: str) -> str | None:
    """Why the text cannot be read as Vietnamese, if it cannot; a text of few words is believed.

    >>> not_vietnamese("Cac dai bieu cua hai nuoc da ban ve viec hop tac trong nam nay. " * 2)
    'the text is Vietnamese without diacritics'
    """
    if _is_certain(text[:LOOKED_AT]):
        return None
    words = _words(text)
    own = _own(words)
    if own >= CERTAIN_LETTERS:
        return None
    letters = "".join(words.elements())
    if len(_LATIN_LETTER.findall(letters)) < (1 - FOREIGN_SCRIPT) * len(letters):
        return "the text is not in Vietnamese (another script)"
    if words.total() < FEW_WORDS:
        return None
    if own >= SOME_LETTERS and _among(words, COMMON) >= SOME_COMMON:
        return None
    if own < SOME_LETTERS and _among(words, COMMON_UNMARKED) >= UNMARKED_COMMON:
        return "the text is Vietnamese without diacritics"
    return "the text is not in Vietnamese"


def _is_certain(text: str) -> bool:
    """Whether so many words have a letter that only Vietnamese has that they need not be counted one by one: each
    piece between spaces has at least one word, and at most one more for each sign in it that is no letter.

    >>> _is_certain("các đại biểu của hai nước đã bàn"), _is_certain("the office of the delegation")
    (True, False)
    """
    own = len(_OWN_TO_THE_END.findall(text))
    most = len(text.split()) + sum([text.count(sign) for sign in set(text) if not (sign.isalpha() or sign.isspace())])
    return own >= CERTAIN_LETTERS * most and own > 0


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text[:LOOKED_AT].lower()))


def _own(words: Counter[str]) -> float:
    """The share of words with a letter that only Vietnamese has."""
    own = sum([number for word, number in words.items() if not LETTERS.isdisjoint(word)])
    return own / max(words.total(), 1)


def _among(words: Counter[str], common: frozenset[str]) -> float:
    return sum(words[word] for word in common) / max(words.total(), 1)
