"""The members of a treaty: «A là thành viên của X», «X bao gồm A, B và C», «A và các thành viên còn lại của X»."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.agreements.standing import lead, tail
from kg.extract.events.events import AGENTS, event_type, named_in
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Mention
from kg.regex import regex

_BOUND = frozenset({"treaty", "agreement", "partnership"})
_MEMBER = regex(r"(?:là (?:một )?(?:nước )?thành viên(?: của)?|tham gia|gia nhập|phê chuẩn)(?: các)?$")
_MEMBERS = regex(rf"(?P<who>{AGENTS})[xwcvJ=~f]{{1,5}}$")
# «X, có sự tham gia của 3 nước gồm A, B và C», «X, với sự có mặt của A và B».
_TAKING_PART = regex(r"^,? (?:có|với) sự (?:tham gia|có mặt|góp mặt)(?: của)?\b")
_WITH = regex(rf",?[Jy]w{{0,3}}~?(?:[nc]{{1,2}}[wLC]{{1,3}}[e:(])?(?P<who>{AGENTS})")
# «X là một thể chế thương mại với sự tham gia của A và B».
_IS_OF = regex(rf"(?:\(A\))?=[cwn]{{1,8}}(?P<part>J)(?P<who>{AGENTS})")
_HOLDS = regex(r"^(?: này)?(?: hiện nay| hiện| đã| có)? (?:bao )?gồm\b")
_LISTED = regex(rf"z?[wxey]{{0,2}}[ewJ][nwc]{{0,4}}(?P<who>{AGENTS})")
# «hiệp định này gồm 12 nước thành viên: A, B, C»: its members told in full.
_TOLD = regex(
    r"(?<=[^.;|AMS])n(?P<what>w{1,2})(?:[e(:w]{0,3}[:(e]|-=?|,=)c?(?:nwO[&,])?(?P<who>[OC](?:(?:[,;]&?|&)w?[OCw]){2,})"
)
_OF_MEMBERS = regex(r"(?:nước|quốc gia|thành viên|nền kinh tế)\b")


_IS_MEMBER = regex(r"\blà (?:một )?(?:nước )?thành viên(?: của)?(?: các)?$")  # «A là thành viên của X, Y và Z»
_ASKED = regex(
    r"\b(?:đề nghị|kêu gọi|mong|mong muốn|ủng hộ|khuyến khích|mời|vận động)\b[^.;:,]{0,40}"
    r" (?:phê chuẩn|thông qua|tham gia|gia nhập)(?: các)?$"
)


def is_asked(before: str) -> bool:
    """Whether the words before an agreement tell that somebody is asked to join it («đề nghị A sớm gia nhập X»)."""
    return _ASKED.search(before) is not None


def memberships(scan: Scan, fine: str, place_of: tuple[int, int], row: int) -> Iterator[list[Mention]]:
    """The readings of the words around an agreement, the items ``place_of``, that name its members; ``row`` is the
    first item of the row of agreements in which it stands."""
    at, end = place_of
    kind = event_type(scan.items[at])
    first = row if 0 <= row < at and _IS_MEMBER.search(lead(scan, row)) else at
    before = lead(scan, first)
    member = (
        kind in _BOUND
        and not is_asked(before)
        and _MEMBER.search(before)
        and _MEMBERS.search(fine, max(0, first - 60), first)
    )
    if member:
        yield named_in(scan, *member.span("who"))
    listed = _LISTED.match(fine, end) if _HOLDS.match(tail(scan, end)) else None
    if listed:
        yield named_in(scan, *listed.span("who"))
    part = _WITH.match(fine, end) if kind == "treaty" and _TAKING_PART.match(tail(scan, end)) else None
    if part:
        yield named_in(scan, *part.span("who"))
    defined = _IS_OF.match(fine, end) if kind == "treaty" else None
    if defined and _TAKING_PART.match(f" {scan.folded[defined.start('part')]}"):
        yield named_in(scan, *defined.span("who"))
    told = _TOLD.search(fine, end) if kind == "treaty" else None
    if told and _OF_MEMBERS.match(fold(scan.text(told.start("what"), told.end("what")))):
        yield named_in(scan, *told.span("who"))
