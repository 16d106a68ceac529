"""Which members of a block share most with one more, so that it is judged against few of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set

# A member is judged against this many members of its block: those that share most with it, and the oldest.
LOOKS = 12
# Of the members that share a feature, the newest are looked at.
_NEWEST = 4


class Sharing:
    """The members of a block so far, by their places in it, under what each of them may share with others.

    >>> sharing = Sharing()
    >>> for features in ({"a"}, {"a", "b"}, {"c"}):
    ...     sharing.add(features)
    >>> sharing.nearest({"a", "b"})
    [1, 0]
    """

    def __init__(self) -> None:
        self._places: dict[str, list[int]] = {}
        self._number = 0

    def add(self, features: Set[str]) -> None:
        """Take the features of the next member."""
        for feature in features:
            newest = self._places.setdefault(feature, [])
            newest.append(self._number)
            if len(newest) > _NEWEST:
                del newest[0]
        self._number += 1

    def nearest(self, features: Set[str]) -> list[int]:
        """The places of those who share most, the older first where several share as much."""
        known = self._places
        shared = Counter([place for feature in features if feature in known for place in known[feature]])
        return sorted(sorted(shared), key=shared.__getitem__, reverse=True)[:LOOKS]
