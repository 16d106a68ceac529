"""«nước này», «nước chủ nhà»: words between a title and a name that tell of a land named before, and are no part of the
title («Thủ tướng nước chủ nhà A»)."""

from __future__ import annotations

from kg.extract.lexicon import Line
from kg.language import words_of

_LANDS = tuple(sorted(words_of("land told before"), key=len, reverse=True))
_WORDS = [said.split() for said in _LANDS]
_BEGINS = frozenset(words[0] for words in _WORDS)
_ENDS = frozenset(words[-1] for words in _WORDS)
_THIS = "này"


def after_that_land(line: Line, at: int) -> int:
    """The position after «nước này» at a token, or behind a title that ends with «nước» («Chủ tịch nước này A»), else
    the token itself."""
    if line.key(at) == _THIS and line.key(at - 1) == "nước":
        return at + 1
    if line.key(at) not in _BEGINS:
        return at
    return at + next((len(words) for words in _WORDS if line.keys[at : at + len(words)] == words), 0)


def that_land_before(line: Line, at: int) -> int:
    """The number of tokens of «nước này» that end just before a token, or 0."""
    if line.key(at - 1) not in _ENDS:
        return 0
    return next((len(words) for words in _WORDS if line.keys[max(0, at - len(words)) : at] == words), 0)


def without_that_land(title: str) -> str:
    """A title without the words for a land named before.

    >>> without_that_land("Bộ trưởng Tài chính nước này"), without_that_land("Chủ tịch nước")
    ('Bộ trưởng Tài chính', 'Chủ tịch nước')
    """
    return next((title[: -len(said) - 1] for said in _LANDS if title.lower().endswith(f" {said}")), title)
