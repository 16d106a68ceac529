"""What the members of a cluster say of one more."""

from __future__ import annotations

from kg.link.across.judge import ENOUGH, FORBIDDEN
from kg.link.across.members import Member

# So many who agree outvote one who forbids that an event be told once more.
OUTVOTED = 3


class Votes:
    """What the members of a cluster say of one more. One that forbids it closes the cluster to it; of an event,
    of which a text may date a part, it may be outvoted: by whom is left to ask whether it never may."""

    __slots__ = ("_good", "_outvoted", "against", "closed", "settled")

    def __init__(self, outvoted: bool) -> None:
        self._outvoted = outvoted
        self._good = 0
        self.against: list[Member] = []
        self.closed = False
        # Whether only what forbids it can change what the cluster says.
        self.settled = False

    def of_one_article(self) -> None:
        """Counts a member of the same article, which speaks neither for nor against an event, and closes any other."""
        self.closed = not self._outvoted

    def add(self, other: Member, weight: int) -> None:
        """Counts what a member says (see ``judge.weight_of``)."""
        if weight <= FORBIDDEN:
            self.against.append(other)
            self.closed = not self._outvoted
        elif weight >= ENOUGH:
            self._good += 1
            self.settled = not self._outvoted

    @property
    def agreed(self) -> bool:
        """Whether enough of the cluster agree that the new member belongs to it."""
        return not self.closed and self._good > 0 and self._good >= OUTVOTED * len(self.against)
