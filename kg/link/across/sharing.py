"""Which members of a block share most with one more, so that it is judged against few of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from itertools import chain

# A member is judged against this many members of its block: those that share most with it, and the oldest.
LOOKS = 12
# Of the members that share a feature, the newest are looked at.
_NEWEST = 4
# An event is told with more words than a person, so that more may share as much: so many are looked at, and so many
# of the newest that share a feature.
OF_EVENTS = (20, 6)


class Sharing:
    """The members of a block so far, by their places in it, under what each of them may share with others.

    >>> sharing = Sharing()
    >>> for features in ({"a"}, {"a", "b"}, {"c"}):
    ...     sharing.add(features)
    >>> sharing.nearest({"a", "b"})
    [1, 0]
    """

    def __init__(self, looks: int = LOOKS, newest: int = _NEWEST) -> None:
        self._looks, self._newest = looks, newest
        self._places: dict[str, tuple[int, ...]] = {}
        self._number = 0

    def add(self, features: Set[str]) -> None:
        """Take the features of the next member."""
        known, own, kept = self._places, (self._number,), 1 - self._newest
        for feature in features:
            newest = known.get(feature)
            known[feature] = own if newest is None else (*newest[kept:], self._number)
        self._number += 1

    def nearest(self, features: Set[str]) -> list[int]:
        """The places of those who share most, the older first where several share as much."""
        known = self._places
        both = known.keys() & features
        if not both:
            return []
        shared = Counter(chain.from_iterable(map(known.__getitem__, both)))
        return sorted(sorted(shared), key=shared.__getitem__, reverse=True)[: self._looks]
