"""Meetings told by who sits, without their name: «các ngoại trưởng O sẽ nhóm họp tại L», «Hội đồng kỷ luật họp ngày
D», «chiều D, các đại biểu thảo luận ở tổ».

The time or the place of such a meeting stands beside it; what is only wished for or done again and again is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.claims import when_and_where
from kg.extract.events.clauses import Governor
from kg.extract.events.events import date_in, named_in
from kg.extract.events.fine import tagged
from kg.extract.meetings.encounters import Encounter, claims_of
from kg.extract.meetings.sittings import sits, sits_in_hall
from kg.extract.scan import Scan
from kg.language import fold, words_of
from kg.model import Claim, Mention
from kg.regex import regex

_RULE = "meeting-verb-sits"
_FARTHEST = 34  # items
_SUBJECT = regex(r"(?<![%+@~<fJUHM])(?P<who>(?:[wbRrTcnCOLFG&~<]|,(?=&?C)){1,24})[xDy]*w?$")
_NOT_ONCE = regex(
    r"\b(?:có thể|không|chưa|phải|cần|nên|thường|định kỳ|(?:hằng|hàng) (?:năm|quý|tháng|tuần|ngày)|nếu|mỗi|để"
    r"|muốn|mong|đề nghị|yêu cầu)\b"
)
_LATER = regex(r"x{0,3}l[ewn],?x?D")  # «vào thứ Hai, ngày D»
_PEOPLE, _BODIES = words_of("people who sit"), words_of("small body that sits")
_PLURAL = frozenset({"các", "những"})


def sitting_ones(scan: Scan, fine: str, phrases: Sequence[tuple[int, int]], earlier: Sequence[Scan]) -> Iterator[Claim]:
    """The meetings of a sentence, outside the noun phrases [first, last) of its events, of which a verb tells who sits,
    and when or where."""
    for verb in tagged(fine, "EJ"):
        if not sits(scan, verb) or fine[verb + 1 : verb + 2] in ("M", "c"):
            continue
        clause = _who(scan, fine, verb)
        if clause is None or any(first <= clause.first < last for first, last in phrases):
            continue
        bodies = [a for a in named_in(scan, clause.first, clause.last) if a.kind == "Organization"]
        yield from _told(scan, fine, Encounter(verb, clause, verb + 1, bodies, [], _RULE), earlier)


def _told(scan: Scan, fine: str, sitting: Encounter, earlier: Sequence[Scan]) -> Iterator[Claim]:
    """What a sentence says of a sitting whose time or place it tells."""
    told = list(claims_of(scan, fine, sitting, earlier))
    later = _LATER.match(fine, sitting.end)
    slots = {claim.roles.get("property") for claim in told}
    if later or not slots.isdisjoint(("when", "place")):
        yield from told
    meeting = told[0].roles["subject"]
    if later and "when" not in slots and isinstance(meeting, Mention):
        yield from when_and_where(meeting, date_in(scan, later.span()), None)


def _who(scan: Scan, fine: str, verb: int) -> Governor | None:
    """Who sits: people in the plural, a body in small letters, or one with a name that «nhóm họp»."""
    found = _SUBJECT.search(fine, max(0, verb - _FARTHEST), verb)
    if found is None or not (scan.folded[verb].endswith("họp") or sits_in_hall(scan, verb)):
        return None
    first, last = found.span("who")
    if _NOT_ONCE.search(fold(scan.text(max(0, first - 3), verb))):
        return None
    named = fine[verb] == "J" and fine[first:last] == "O"
    plural = scan.folded[first] in _PLURAL and (fine[first + 1] in "RrT" or scan.folded[first + 1] in _PEOPLE)
    return Governor(first, last, "", None) if named or plural or scan.folded[first] in _BODIES else None


_OPENS_CLAUSE = regex(r",O(?=x{0,2}(?:[VBN]|e[Us]))")


def before_subject(fine: str, at: int, end: int) -> int:
    """«Tại kỳ họp thứ 5, O sẽ xem xét X»: where the name of a session ends whose body opens the clause behind it;
    ``end`` for «Kỳ họp thứ 5, O khóa II, khai mạc»."""
    subject = _OPENS_CLAUSE.match(fine, end - 2) if fine[at - 1 : at] in ("@", "~", "t") and end - at > 3 else None
    return end - 2 if subject else end
