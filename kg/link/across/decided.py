"""Where a curator's decisions act in linking: entities that are one, and entities that are not.

Only «same» and «different» act here; what else a curator corrects is done to the knowledge that comes out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from kg.corrections import Entry, Reference, best_overlap, named_at
from kg.link.across.members import Member
from kg.model import Article, Span

Likeness = Callable[[Member, Member], int]


class Decisions:
    """The merges and separations that a curator asked for, by local entity."""

    def __init__(self, entries: Iterable[Entry], members: Sequence[Member]) -> None:
        self._by_article: dict[str, list[Member]] = defaultdict(list)
        for member in members:
            self._by_article[member.article.key].append(member)
        self._articles = {member.article.key: member.article for member in members}
        self.same: list[tuple[Member, Member]] = []
        self.different: list[tuple[Member, Member]] = []
        self.entries: list[tuple[Entry, Member, Member]] = []
        for entry in entries:
            if entry.action in ("same", "different"):
                one, other = (self._member(reference) for reference in entry.entities)
                if one is not None and other is not None and one is not other:
                    (self.same if entry.action == "same" else self.different).append((one, other))
                    self.entries.append((entry, one, other))

    def __bool__(self) -> bool:
        return bool(self.same or self.different)

    def about(self, one: Iterable[Member], other: Iterable[Member]) -> list[Entry]:
        """The entries that speak of a member of one cluster and a member of another, in their order."""
        first, second = ({id(member) for member in cluster} for cluster in (one, other))
        return [
            entry
            for entry, a, b in self.entries
            if (id(a) in first and id(b) in second) or (id(b) in first and id(a) in second)
        ]

    def regrouped(self, clusters: Iterable[list[Member]], likeness: Likeness) -> list[list[Member]]:
        """The clusters as the curator wants them: some joined, some split, each with its oldest member first.

        What is split keeps a member with those that must be with it, else with those that it is most like.
        """
        joined = _joined([*clusters], self.same)
        for one, other in self.different:
            joined = [part for cluster in joined for part in self._split(cluster, one, other, likeness)]
        ordered = (sorted(cluster, key=lambda member: member.age) for cluster in joined)
        return sorted(ordered, key=lambda cluster: cluster[0].age)

    def _split(self, cluster: list[Member], one: Member, other: Member, likeness: Likeness) -> list[list[Member]]:
        if not {id(one), id(other)} <= {id(member) for member in cluster}:
            return [cluster]
        units = _joined([[member] for member in cluster], self.same)
        first = next(unit for unit in units if any(member is one for member in unit))
        second = next(unit for unit in units if any(member is other for member in unit))
        if first is second:
            return [cluster]
        parts = ([*first], [*second])
        for unit in units:
            if unit is not first and unit is not second:
                nearness = [max(likeness(a, b) for a in unit for b in seeds) for seeds in (first, second)]
                parts[nearness[1] > nearness[0]].extend(unit)
        return [*parts]

    def _member(self, reference: Reference) -> Member | None:
        """The local entity that a reference means; None where no article has it, or more than one."""
        found: list[Member] = []
        for key, article in self._articles.items():
            for place in named_at(reference, article):
                found += self._at(key, article, reference.kind, place)
        return found[0] if len({id(member) for member in found}) == 1 else None

    def _at(self, key: str, article: Article, kind: str, place: Span) -> list[Member]:
        spans = [
            (mention.span, member)
            for member in self._by_article[key]
            if member.local.kind == kind
            for mention in member.local.mentions
        ]
        best = best_overlap([span for span, _ in spans], place)
        return [member for span, member in spans if span in best]


def _joined(clusters: list[list[Member]], pairs: Iterable[tuple[Member, Member]]) -> list[list[Member]]:
    for one, other in pairs:
        homes = [c for c in clusters if any(member is one or member is other for member in c)]
        if len(homes) == 2:
            clusters = [c for c in clusters if c is not homes[0] and c is not homes[1]]
            clusters.append([*homes[0], *homes[1]])
    return clusters
