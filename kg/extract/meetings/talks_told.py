"""Talks told by the bare word: «kết quả hội đàm giữa A và B», «A và B dẫn đầu Đoàn của hai nước tiến hành hội đàm»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.events.clauses import Governor
from kg.extract.events.events import AGENTS, named_in
from kg.extract.events.fine import tagged
from kg.extract.meetings.encounters import Encounter, claims_of
from kg.extract.scan import Scan
from kg.model import Claim
from kg.regex import regex

_TALKS = regex(r"(?:tiến hành )?(?:hội đàm|hội kiến)$")
_BETWEEN = regex(rf"(?:%c?|~)(?P<who>{AGENTS})")
_DELEGATION = r"x{0,2}J[RwcnCO~]{0,7}"
_LEADING = regex(rf"(?P<who>P(?:{_DELEGATION})?&P){_DELEGATION}(?:&C)?x{{0,2}}$")
_FARTHEST = 26  # items


def talks(scan: Scan, fine: str, earlier: Sequence[Scan]) -> Iterator[Claim]:
    """The talks of a sentence whose two sides stand behind the word, or before it with the delegations they lead."""
    for at in (at for at in tagged(fine, "E") if _TALKS.match(scan.folded[at])):
        behind = _BETWEEN.match(fine, at + 1)
        before = None if behind else _LEADING.search(fine, max(0, at - _FARTHEST), at)
        sides = behind or before
        people = [a for a in named_in(scan, *sides.span("who")) if a.kind == "Person"] if sides else []
        if sides is None or len(people) != 2 or any(a.form == "nominal" for a in people):
            continue
        clause = Governor(*sides.span("who"), "", None)
        yield from claims_of(scan, fine, Encounter(at, clause, behind.end() if behind else at + 1, people, []), earlier)
