"""Subjects that a sentence takes from those before it: «Đồng thời, sẽ dự M», «Đoàn đã có buổi làm việc với O»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.claims import participation
from kg.extract.events.clauses import VERBS
from kg.extract.events.events import named_in
from kg.extract.events.fine import LEADING, fine_tags, left, leftmost
from kg.extract.items import BRACKET
from kg.extract.meetings.moments import Event
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Claim, Mention
from kg.regex import regex

_NO_SUBJECT = regex(rf"^[wxe]{{0,4}},?(?:[Ss],?)?(?:x?{VERBS})$")
_FIRST_SUBJECT = regex("^(?:[Dxwet@LCcz]{0,8},)?(?P<who>P)[^POTK,]{0,4}[Ss]")
_DELEGATION = regex("(?:^|[,;])(?P<who>[wR])x{0,3}(?:Z[^PTK.;|]{1,12}&x?)?[yHJ][xc]{0,2}$")
_DELEGATIONS = frozenset({"đoàn", "phái đoàn", "đoàn công tác", "đoàn đại biểu"})
# «do A dẫn đầu», «A làm trưởng đoàn», «A dẫn đầu đoàn»
_LEADER = regex(rf"(?P<who>P){BRACKET},?(?P<verbs>[xJ]{{1,3}})")
_LOOKS_BACK, _NEAR = 3, 60  # sentences


def carried(scan: Scan, fine: str, event: Event, earlier: Sequence[Scan]) -> Iterator[Claim]:
    """«A cho biết …. Đồng thời, sẽ dự M»: a sentence without a subject goes on with that of the sentence before, one
    of a delegation with who leads it."""
    found = _DELEGATION.search(left(fine, event.first))
    at = leftmost(event.first) + found.start("who") if found else -1
    if at >= 0 and scan.folded[at] in _DELEGATIONS:
        agents = leader(earlier)
    else:
        agents = _first_subject(fine, event, earlier[-1])
    for agent in agents:
        yield participation(event.mention, agent, "participant", "participant-carried")


def _first_subject(fine: str, event: Event, before: Scan) -> list[Mention]:
    told = event.first < 20 and _NO_SUBJECT.match(fine[: event.first])
    found = _FIRST_SUBJECT.match(fine_tags(before)) if told else None
    return named_in(before, *found.span("who")) if found else []


_OF_LAND = regex("[wR]{1,2}C")


def leader(earlier: Sequence[Scan], told_as: str = "") -> list[Mention]:
    """Who leads the delegation of which the last sentences tell, or the only one whom the text has told to lead one;
    nobody for a delegation that is told with its land."""
    if _OF_LAND.match(told_as):
        return []
    leaders = [[*_leaders(scan)] for scan in earlier[-_NEAR:]]
    near = next((told for told in reversed(leaders[-_LOOKS_BACK:]) if told), None)
    if near:
        return near[0]
    people = {person.name.split()[-1]: people for told in leaders for people in told for person in people}
    return next(iter(people.values())) if len(people) == 1 else []


def _leaders(scan: Scan) -> Iterator[list[Mention]]:
    """Those who lead, as a sentence tells it."""
    for found in _LEADER.finditer(fine_tags(scan)):
        if any(map(LEADING.match, scan.folded[slice(*found.span("verbs"))])):
            yield named_in(scan, *found.span("who"))


_CALLED = regex(
    r"(?:phái )?đoàn(?: công tác| đại biểu| cán bộ)?(?: của)?(?: bộ| tỉnh| thành phố| trường| viện| việt nam)?"
)
_TENSES = regex(r"(?: (?:cũng|đã|sẽ|còn|tiếp tục|lần lượt|tới|đến))*")
# «Trước khi rời L, Đoàn đã …», «Đoàn đã chào A; hội đàm với O», «D, đoàn C vào L, làm việc với O»: the delegation that
# acts in a sentence first.
_DELEGATE = regex(
    r"(?:[^.;:|PTKO]{0,24},)?(?:D,?)?(?P<who>[wR][wCR]{0,2}?)(?:[xg]{1,3}[LC],)?(?P<tense>[xg]{0,4})(?P<verb>[EXZJyV])"
)
_GOES_ON = regex(r"(?:,&|[,;&])x{0,2}$")
_OTHER_WHO = regex(r"(?<!d)[PTKO]x{0,3}[SsUVNB]")


def delegation(scan: Scan, fine: str, verb: int) -> int:
    """The item where a sentence tells of the delegation, known from before, that does what a verb tells; or -1."""
    told = _DELEGATE.match(fine)
    if told is None or verb < told.start("verb"):
        return -1
    first, last = told.span("who")
    if not _CALLED.fullmatch(fold(scan.text(first, last - (fine[last - 1] == "C")))):
        return -1
    tense = fold(scan.text(*told.span("tense")))
    if not _TENSES.fullmatch(f" {tense}" if tense else "") or not (tense or "D" in fine[:first]):
        return -1
    between = fine[told.start("verb") : verb]
    if between and not (_GOES_ON.search(between) and not _OTHER_WHO.search(between) and "." not in between):
        return -1
    return first
