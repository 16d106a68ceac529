"""What a fork and this process find out of events together is what one of them finds alone."""

from __future__ import annotations

import sys

import pytest

import kg.workers
from benchmarks.linking import corpus
from kg.language import load_language
from kg.link import Clusters, clusters_of
from kg.link.across import judge
from kg.link.across.beforehand import nearest, occasions, weighed
from kg.link.across.marks import marks_of
from kg.link.across.members import Member
from kg.link.across.packed import packed_occasion

VI = load_language("vi")


@pytest.fixture(autouse=True)
def forks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fork is made also where the threads of what runs the tests would forbid it."""
    monkeypatch.setattr(kg.workers, "_has_one_thread", lambda: sys.platform == "linux")


@pytest.fixture(scope="module")
def found() -> Clusters:
    return clusters_of(corpus(1_500), VI)


@pytest.fixture(scope="module")
def block(found: Clusters) -> list[Member]:
    return [member for cluster in found.found for member in cluster if member.local.kind == "Meeting"]


def test_half_of_the_pairs_are_weighed_in_a_fork(found: Clusters, block: list[Member]) -> None:
    def features(member: Member) -> set[str]:
        return {" ".join(key) for key in marks_of(found.occasion(member))}

    def weight(one: Member, other: Member) -> int:
        return judge.weight_of(found.judge(one, other))

    looked = list(weighed(block, features, weight))
    assert [near for near, _ in looked] == [*nearest(block, features)]
    pairs = [
        (place, at) for place, (near, _) in enumerate(looked) for at in near if block[at].page != block[place].page
    ]
    assert len(pairs) > 20
    assert not any(weights for _, weights in looked[: len(block) // 2])
    later = [(place, at) for place, at in pairs if place >= len(block) // 2]
    assert later
    assert all(looked[place][1][at] == weight(block[place], block[at]) for place, at in later)


def test_occasions_are_found_in_two_processes_and_equal_sets_are_one(found: Clusters, block: list[Member]) -> None:
    told = list(occasions(block, found.id, VI))
    assert [*map(packed_occasion, told)] == [packed_occasion(found.occasion(member)) for member in block]
    types = [one.types for one in told if one.types == told[0].types]
    assert len(types) > 1
    assert all(one is types[0] for one in types)
