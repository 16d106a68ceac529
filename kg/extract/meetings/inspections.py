"""Visits of inspection: «Thứ trưởng A (và đoàn công tác) đã đến kiểm tra X», by somebody of rank who is named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.events.clauses import acting, governor_of
from kg.extract.events.clauses_going_on import led_by
from kg.extract.events.events import named_in
from kg.extract.events.fine import tagged
from kg.extract.meetings.delegations_led import leading
from kg.extract.meetings.encounters import Encounter, claims_of
from kg.extract.meetings.people_of_rank import is_ranked
from kg.extract.scan import Scan
from kg.language import alternatives
from kg.model import Claim
from kg.regex import regex

_INSPECTS = regex(rf"(?:\w+ )?(?:{alternatives('inspects')})$")
# The subject stands just before: no task that somebody gives another one.
_BESIDE = regex(r"(?:[+&][cwrR]{1,4}(?:~?O)?)?[xD]{0,3}(?:g[LO]?)?x?")
_BEFORE = tuple(",.|):;wD")
_MATTER = regex(r"(?:[wcnvVOLCrRT~&-]|(?<=w)[Gt](?=w)){1,16}")  # «công tác (tổ chức kỳ thi)»


def inspections(scan: Scan, fine: str, earlier: Sequence[Scan]) -> Iterator[Claim]:
    """The inspections that a sentence tells with a verb."""
    for verb in tagged(fine, "Z"):
        told = _inspection(scan, fine, verb) if _INSPECTS.match(scan.folded[verb]) else None
        if told is not None:
            yield from claims_of(scan, fine, told, earlier)


def _inspection(scan: Scan, fine: str, verb: int) -> Encounter | None:
    """Who inspects what by a verb, where only people, one of them named and of rank, stand just before it."""
    goes = verb - (scan.folded[verb - 1 : verb] == ["đi"])  # «đã đi kiểm tra X»
    leads = leading(scan, fine, goes) if fine[goes - 1 : goes] != "J" else None  # no «dẫn đầu đoàn kiểm tra»
    leads = leads or led_by(scan, fine, goes)
    clause = leads or acting(scan, fine, governor_of(fine, goes, verbs=""))
    joined = re.match(",I(?=w)", fine[verb + 1 : verb + 4])  # «kiểm tra, rà soát công tác»
    matter = _MATTER.match(fine, verb + 1 + (joined.end() if joined else 0))
    if clause is None or not leads and not _BESIDE.fullmatch(fine, clause.last, goes):
        return None
    people = named_in(scan, clause.first, clause.last)
    alone = clause.first == 0 or fine[clause.first - 1] in _BEFORE or leads
    named = "P" in fine[clause.first : clause.last] and all(a.kind == "Person" for a in people)
    if not alone or not people or not named or not is_ranked(scan, fine, clause):
        return None
    if matter is None and fine[verb + 1 : verb + 2] not in ("@", "x"):
        return None
    end = matter.end() if matter else verb + 1
    while fine[end - 1] in "~&-c":
        end -= 1
    return Encounter(verb, clause, end, people, [], "meeting-verb-open")
