"""What matters an article is about, by pairs of syllables that hardly any other article is full of. Two articles that
have nothing to do with each other are seldom about one matter."""

from __future__ import annotations

import functools
from collections import Counter
from itertools import pairwise

from kg.language import fold_once, words_of

_MATTERS = (
    "of articles about a parliament at work",
    "of articles about banks and shares",
    "of articles about books and heritage",
    "of articles about crimes and courts",
    "of articles about farming",
    "of articles about labour",
    "of articles about land and buildings",
    "of articles about medicine",
    "of articles about nature and weather",
    "of articles about prices and growth",
    "of articles about schools",
    "of articles about sport",
    "of articles about stage and screen",
    "of articles about technology",
    "of articles about traffic",
    "of articles about travel",
    "of articles about war",
)
_ABOUT = "of articles about "
# What an article is about its beginning tells.
_READ = 3_000  # characters
_LEAST = 3  # pairs


@functools.cache
def _by_pair() -> dict[tuple[str, str], tuple[str, ...]]:
    """The matters that each pair of syllables tells."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in _MATTERS:
        for words in sorted(words_of(row)):
            first, second = words.split()
            found[first, second] = (*found.get((first, second), ()), row.removeprefix(_ABOUT))
    return found


def matters_of(text: str) -> frozenset[str]:
    """The matters of which an article has several pairs of syllables, and as many as of any other: hardly ever two.

    >>> sorted(matters_of("Cổ phiếu giảm. Cổ đông hỏi về cổ tức và lợi nhuận, chứng khoán lên. Bóng đá thì không."))
    ['banks and shares']
    """
    known = _by_pair()
    words = fold_once(text[:_READ]).replace(",", "").replace(".", "").split()
    found = Counter([matter for pair in known.keys() & set(pairwise(words)) for matter in known[pair]])
    most = max(found.values(), default=0)
    return frozenset([matter for matter, pairs in found.items() if pairs == most >= _LEAST])
