"""What the members of a cluster say of one more."""

from __future__ import annotations

from kg.link import judge
from kg.link.judge import Reason

# So many who agree outvote one who forbids that an event be told once more.
OUTVOTED = 3


class Votes:
    """What the members of a cluster say of one more. One that forbids it closes the cluster to it; of an event,
    of which a text may date a part, it may be outvoted."""

    def __init__(self, outvoted: bool) -> None:
        self._outvoted = outvoted
        self._good = self._bad = 0
        self.closed = False

    def add(self, reasons: list[Reason], *, same_article: bool) -> None:
        """Counts a member's reasons; those of one article speak neither for nor against."""
        if same_article:
            self.closed = not self._outvoted
        elif judge.forbidden(reasons):
            self._bad += 1
            self.closed = not self._outvoted or judge.never(reasons)
        elif judge.same(reasons):
            self._good += 1

    @property
    def agreed(self) -> bool:
        """Whether the new member belongs to the cluster."""
        return not self.closed and self._good > 0 and self._good >= OUTVOTED * self._bad
