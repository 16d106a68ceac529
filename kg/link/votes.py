"""What the members of a cluster say of one more."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from kg.link.judge import ENOUGH, FORBIDDEN, Reason, never

# So many who agree outvote one who forbids that an event be told once more.
OUTVOTED = 3


class Votes:
    """What the members of a cluster say of one more. One that forbids it closes the cluster to it; of an event,
    of which a text may date a part, it may be outvoted, unless a reason of it never may."""

    def __init__(self, outvoted: bool) -> None:
        self._outvoted = outvoted
        self._good = 0
        self._against: list[Iterator[Reason]] = []
        self.closed = False
        # Whether only what forbids it can change what the cluster says.
        self.settled = False

    def of_one_article(self) -> None:
        """Counts a member of the same article, which speaks neither for nor against an event, and closes any other."""
        self.closed = not self._outvoted

    def add(self, reasons: Iterator[Reason]) -> None:
        """Counts a member's reasons, up to one that forbids: whether a later one never may be outvoted is looked for
        only where enough agree."""
        weight = 0
        for reason in reasons:
            if reason.weight <= FORBIDDEN:
                self._against.append(chain([reason], reasons))
                self.closed = not self._outvoted
                return
            weight += reason.weight
        if weight >= ENOUGH:
            self._good += 1
            self.settled = not self._outvoted

    @property
    def agreed(self) -> bool:
        """Whether the new member belongs to the cluster."""
        outvoted = self._good > 0 and self._good >= OUTVOTED * len(self._against)
        return not self.closed and outvoted and not any(map(never, self._against))
