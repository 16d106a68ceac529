"""Merges that are proposed and not made: one person in two spellings, namesakes who may be one, a name that
begins another one of its article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from kg.language import bare, fold
from kg.link.across import judge
from kg.link.across.across import Cluster, Clusters
from kg.link.across.judge import Reason
from kg.link.across.members import Member
from kg.link.across.namesakes import beside_the_name
from kg.link.names.rarity import is_foreign
from kg.link.within.spellings import are_of_one_family

# A block of this many names is left out: what so many share tells nothing.
_LARGEST_BLOCK = 400
_MEMBERS_JUDGED = 4
_SHORTEST = 8
_LEAST_SPELLING = 2
_LEAST_NAMESAKE = 1
_BEGINS = "one article, in which one name begins the other"


@dataclass(frozen=True, order=True)
class Proposal:
    """Two entities that may be one: ids, names, what speaks for and against it; ``spelling`` where names differ."""

    one: str
    other: str
    names: tuple[str, str]
    spelling: bool
    weight: int
    reasons: tuple[Reason, ...]


def proposals(clusters: Clusters) -> list[Proposal]:
    """The people who may be one although they stand apart, in the order of their ids; not those of whom a curator
    has said that they are two."""
    people = [cluster for cluster in clusters.found if cluster[0].local.kind == "Person"]
    found: dict[tuple[str, str], Proposal] = {}
    for one, other in _pairs(people):
        proposal = _proposal(clusters, one, other)
        if proposal is not None:
            found[proposal.one, proposal.other] = proposal
    for one, other in _begun(people):
        if clusters.decisions is None or not clusters.decisions.about(one, other):
            proposal = _of(clusters, one, other, True, [Reason(1, _BEGINS)])
            found.setdefault((proposal.one, proposal.other), proposal)
    return [found[key] for key in sorted(found)]


def _pairs(people: list[Cluster]) -> Iterator[tuple[Cluster, Cluster]]:
    """Pairs of one spelling without marks, and pairs that differ in one letter; blocks are the first and the last
    words of a name, of which a misspelling leaves one."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    keys = [bare(cluster[0].local.name) for cluster in people]
    for number, key in enumerate(keys):
        words = key.split()
        for block in {("head", *words[:-1]), ("tail", *words[1:])} if len(words) > 1 else ():
            blocks[block].append(number)
    seen: set[tuple[int, int]] = set()
    for numbers in blocks.values():
        if 1 < len(numbers) <= _LARGEST_BLOCK:
            for at, first in enumerate(numbers):
                for second in numbers[at + 1 :]:
                    if (first, second) not in seen and are_close(keys[first], keys[second]):
                        seen.add((first, second))
                        yield people[first], people[second]


def are_close(one: str, other: str) -> bool:
    """Whether two names without marks are one, or differ in one letter that a misspelling explains."""
    if one == other:
        return True
    return len(one) >= _SHORTEST and Levenshtein.distance(one, other, score_cutoff=1) <= 1


def _proposal(clusters: Clusters, one: Cluster, other: Cluster) -> Proposal | None:
    if {member.article.key for member in one} & {member.article.key for member in other}:
        return None
    if clusters.decisions is not None and clusters.decisions.about(one, other):
        return None
    reasons = max((judged for judged in _judged(clusters, one, other)), key=_weight)
    names = (one[0].local.name, other[0].local.name)
    spelling = fold(names[0]) != fold(names[1])
    told = beside_the_name(reasons) >= _LEAST_SPELLING if spelling else _weight(reasons) >= _LEAST_NAMESAKE
    if judge.forbidden(reasons) or not told:
        return None
    return _of(clusters, one, other, spelling, reasons)


def _of(clusters: Clusters, one: Cluster, other: Cluster, spelling: bool, reasons: list[Reason]) -> Proposal:
    first, second = sorted((one, other), key=lambda cluster: clusters.id(cluster[0].local))
    ids = clusters.id(first[0].local), clusters.id(second[0].local)
    return Proposal(*ids, (first[0].local.name, second[0].local.name), spelling, _weight(reasons), tuple(reasons))


def _begun(people: list[Cluster]) -> Iterator[tuple[Cluster, Cluster]]:
    """Pairs of foreign names that one article tells, in no sentence both, of which one begins the other («Ana Hale»,
    «Ana Hale Brandor»)."""
    told: dict[str, dict[str, tuple[Cluster, Member]]] = defaultdict(dict)
    for cluster in people:
        for member in cluster:
            told[member.article.key][fold(member.local.name)] = cluster, member
    for names in told.values():
        for name, (cluster, member) in names.items():
            words = name.split() if is_foreign(member.local.name) else []
            for size in range(2, len(words)):
                shorter, other = names.get(" ".join(words[:size]), (cluster, member))
                apart = shorter is not cluster and not are_of_one_family(other.local.name, member.local.name)
                if apart and member.reading.are_told_apart((other.local, member.local)):
                    yield shorter, cluster


def _judged(clusters: Clusters, one: list[Member], other: list[Member]) -> Iterator[list[Reason]]:
    for first in one[:_MEMBERS_JUDGED]:
        for second in other[:_MEMBERS_JUDGED]:
            yield clusters.judge(first, second)


def _weight(reasons: list[Reason]) -> int:
    return sum(reason.weight for reason in reasons)
