"""Accords that a text tells under several names: after the city where they were made, by their matter, by their number.

«Hiệp định Paris về X», «Thỏa thuận Paris», «hiệp định toàn cầu về X»     one accord, that of Paris
«lễ ký các văn kiện hợp tác» under a photo, «lễ ký 5 văn kiện hợp tác»     one bundle
"""

from __future__ import annotations

from kg.language import fold, words_of
from kg.regex import regex

_ACCORD = regex(r"(?:hiệp định|thoả thuận|hiệp ước|công ước) ")
_SAYS_NOTHING = words_of("says nothing of which accord")
_WORD = regex(r"[^\W\d]+")
_BUNDLE = regex(
    r"(?P<number>\d+ )?(?:văn kiện|văn bản)"
    r"(?: quan trọng| hợp tác| ký kết| thoả thuận| (?:giữa |của )?hai (?:nước|bên))*"
)
_LEAST = 2  # words


def _told_by(name: str) -> set[str]:
    """The words of the name of an accord that say which one it is; none where another thing has the name."""
    said = fold(name)
    noun = _ACCORD.match(said)
    return set(_WORD.findall(said[noun.end() :])) - _SAYS_NOTHING if noun else set()


def is_of_city(one: str, other: str, city: str) -> bool:
    """Whether two names tell the accord of one city: one of them has the city, and all that says which accord the one
    tells the other tells too.

    >>> is_of_city("thỏa thuận về đất ngập nước Ramsar", "Công ước Ramsar", "Ramsar")
    True
    >>> is_of_city("Hiệp định Ramsar về đất ngập nước", "hiệp định toàn cầu về đất ngập nước", "Ramsar")
    True
    >>> others = "hiệp định về đất hiếm", "hiệp định đất"
    >>> [is_of_city("Hiệp định Ramsar về đất ngập nước", other, "Ramsar") for other in others]
    [False, False]
    >>> is_of_city("hiệp định về đất ngập nước", "hiệp định đất ngập nước", "Ramsar")
    False
    """
    mine, theirs = _told_by(one), _told_by(other)
    named = set(fold(city).split())
    few, many = sorted((mine, theirs), key=len)
    return few <= many and named <= many and (named <= few or len(few) >= _LEAST)


def is_bundle_again(one: str, other: str) -> bool:
    """Whether two names count what is signed together, or one counts it and the other only mentions it.

    >>> is_bundle_again("văn kiện hợp tác", "5 văn kiện hợp tác giữa hai nước")
    True
    >>> is_bundle_again("4 văn kiện", "5 văn kiện hợp tác")
    False
    """
    found = [_BUNDLE.fullmatch(fold(name)) for name in (one, other)]
    numbers = [match["number"] for match in found if match]
    return len(numbers) == len(found) and len({*numbers} - {None}) < len(found)
