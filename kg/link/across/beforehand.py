"""What two processes find out of events before these are linked one after another: what the articles show of them, and
how much speaks for each pair that will be compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from contextlib import closing
from sys import intern
from typing import Any

from kg.language import Language
from kg.link.across.members import EVENTS, Member
from kg.link.across.occasions import Occasion, occasion
from kg.link.across.packed import halves, packed_occasion
from kg.link.across.portraits import Ids
from kg.link.across.sharing import OF_EVENTS, Sharing
from kg.workers import Meanwhile

# The first members of a block are nearly always those that begin its first clusters.
_FIRST = (0, 1)
# The fork weighs all pairs, this process those that matter: so many members are decided here while it does.
_SHARE_OF_FIRST = 0.58
# Events of a larger block are looked at no closer than people, so that cost stays near linear.
_CLOSELY = 5_000

# For a member the places in its block of those that share most with it, and the weights known by now, by place.
Looked = tuple[Sequence[int], dict[int, int]]


def nearest(block: Sequence[Member], features: Callable[[Member], Set[str]], first: int = 0) -> Iterator[list[int]]:
    """For each member of a block from the ``first`` on the places of those before it that share most with it."""
    closely = block[0].local.kind in EVENTS and len(block) <= _CLOSELY
    sharing = Sharing(*OF_EVENTS) if closely else Sharing()
    for place, member in enumerate(block):
        own = features(member)
        if place >= first:
            yield sharing.nearest(own)
        sharing.add(own)


def looked_at(block: Sequence[Member], features: Callable[[Member], Set[str]]) -> Iterator[Looked]:
    """For each member of a block those that share most with it; nothing is weighed yet."""
    return ((near, {}) for near in nearest(block, features))


def weighed(
    block: Sequence[Member], features: Callable[[Member], Set[str]], weight: Callable[[Member, Member], int]
) -> Iterator[Looked]:
    """The same; while the first members are taken, a fork weighs what speaks for each pair of the later ones."""
    first = round(len(block) * _SHARE_OF_FIRST)

    def later() -> Iterator[Looked]:
        for place, near in enumerate(nearest(block, features, first), first):
            others = [at for at in {*near, *_FIRST} if at < place and block[at].page is not block[place].page]
            yield near, {at: weight(block[place], block[at]) for at in others}

    with closing(Meanwhile(later)) as theirs:
        yield from looked_at(block[:first], features)
        yield from theirs


def occasions(members: Sequence[Member], ids: Ids, language: Language) -> Iterator[Occasion]:
    """What the articles of members show of them, a part of it found in a fork; sets that are equal are one."""
    mine, theirs = halves(members)
    sets: dict[frozenset[str], frozenset[str]] = {}

    def shared(value: Any) -> Any:
        if not isinstance(value, frozenset):
            return value
        known = sets.get(value)
        if known is None:
            known = frozenset(map(intern, value))
            sets[known] = known
        return known

    # The fork keeps nothing of what it packed.
    with closing(Meanwhile(lambda: (packed_occasion(occasion(one, ids, language)) for one in theirs))) as found:
        yield from [Occasion(*map(shared, packed_occasion(occasion(one, ids, language)))) for one in mine]
        yield from (Occasion(*map(shared, one)) for one in found)
