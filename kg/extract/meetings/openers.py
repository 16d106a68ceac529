"""Rows of those who are there, without «Tham dự có»: «Tiếp đoàn có A; B», «Chủ trì hội nghị có A và B», «M có sự tham
dự của các lãnh đạo như A và B», «cũng có mặt trong M là A»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import participation
from kg.extract.events.clauses import GAP, SUBJECT
from kg.extract.events.events import named_in
from kg.extract.events.fine import tagged
from kg.extract.items import BRACKET
from kg.extract.meetings.attendance import COMPRISING, HAVE, implied
from kg.extract.meetings.examples import examples
from kg.extract.meetings.guest_lists import listed
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Claim, Mention
from kg.regex import regex

_FARTHEST = 12
_BEFORE = r"^[\"]?(?:[cwxe+]{0,2}|D,?|e,)"
_RECEIVES = regex(
    rf"{_BEFORE}(?:J[xw&]{{0,2}})?(?:[hX][&,]?){{1,2}}[wxRrKTPcOCL()~&+@]{{0,8}}?(?:,ew[OCLwr]{{1,3}})?,?$"
)
_CHAIRS = regex(rf"{_BEFORE}(?:J[,&])?H(?:[,&][VwUG])?[^PTSsNWJ.;|]{{0,10}}?,?$")
_WITNESSES = regex(r"^[cwxe]{0,2}W[~cwz]{0,2}M[^PTSs,.;]{0,6}$")
_RECEIVING = regex(r"(?:đón,? )?(?:và )?(?:đón )?tiếp\b")
_GUEST = regex(r"\b(?:phái đoàn|đoàn|đại sứ|tổng lãnh sự|bộ trưởng|thứ trưởng|đồng chí|ngài|khách)\b")
# «có», «có các đồng chí:», «:» and the first of the row.
_ROW = regex(r"[cwrRK]{0,4}:?[cwrRK]{0,3}(?=[PTO])")


def rows(scan: Scan, fine: str, events: list[tuple[int, int, Mention]]) -> Iterator[Claim]:
    """Those whom the rows of a sentence name: hosts, those who chair, those who are there."""
    yield from _hosts(scan, fine)
    yield from _receiving(scan, fine)
    yield from _chairs_listed(scan, fine, events)
    yield from _witnesses_listed(scan, fine, events)
    yield from _named_there(scan, fine, events)


def _witnesses_listed(scan: Scan, fine: str, events: list[tuple[int, int, Mention]]) -> Iterator[Claim]:
    """«Chứng kiến lễ ký có A; B»: those of the row are at the event."""
    start = _row_after(scan, fine, _WITNESSES, "W")
    named = next((mention for first, _, mention in events if start and first < start[0]), None)
    if start is None or named is None:
        return
    for agent in listed(scan, fine, start[1], _end(fine, start[1])):
        yield participation(named, agent, "participant", "participant-listed")


def _hosts(scan: Scan, fine: str) -> Iterator[Claim]:
    """«Tiếp (và làm việc với) đoàn có A; B», «Cùng tiếp đoàn, về phía Viện có A»: who is there for the hosts, at the
    meeting that the article tells of."""
    start = _row_after(scan, fine, _RECEIVES, "X")
    if start is None:
        return
    said = fold(scan.text(0, start[0]))
    if _RECEIVING.search(said) and _GUEST.search(said):
        for agent in listed(scan, fine, start[1], _end(fine, start[1])):
            yield participation(implied(scan, fine, 0), agent, "participant", "participant-listed")


# «A (chủ trì) tiếp đoàn.», «Tiếp đoàn, A nói …», «Đoàn được A tiếp»: who receives those of whom the text has told.
_RECEIVING_THEM = regex(rf"(?:^|,)(?P<who>{SUBJECT}){GAP}(?P<chairs>H)?(?P<guest>Xw{{0,2}})(?=[.;]|$)")
_HOST_SPEAKS = regex(rf"[+x]?(?P<guest>Xw{{0,2}}),(?P<who>P){BRACKET}[xw]{{0,3}}[SsU]")
_RECEIVED_BY = regex(r"(?P<guest>w{1,2})x{0,2}(?P<by>x)(?P<who>P)X")
_DELEGATION = regex(r"(?:.*tiếp (?:và làm việc với )?)?(?:phái )?đoàn(?: công tác| đại biểu)?$")


def _receiving(scan: Scan, fine: str) -> Iterator[Claim]:
    """Who receives a delegation that is told without a name, in a sentence without a day."""
    if "X" not in fine or "D" in fine:
        return
    told = _RECEIVED_BY.match(fine)
    told = told if told and scan.folded[told.start("by")] == "được" else _HOST_SPEAKS.match(fine)
    told = told or _RECEIVING_THEM.search(fine)
    if told is None or not _DELEGATION.match(fold(scan.text(*told.span("guest")))):
        return
    role, rule = ("chair", "chair-listed") if told.groupdict().get("chairs") else ("participant", "participant-listed")
    for agent in named_in(scan, *told.span("who")):
        if agent.kind == "Person":
            yield participation(implied(scan, fine, told.start("guest")), agent, role, rule)


# «Theo X, (người) chủ trì M là A và B»
_CHAIR_IS = regex(r"(?:^|(?<=[,;]))[xw]{0,2}H[cz]?M[^.;:|,SsUPJ=]{0,12}(?P<link>=)(?P<row>[rRcw]{0,2})(?=P)")


def _chairs_told(scan: Scan, fine: str) -> tuple[int, int] | None:
    """(the item of «là», the first item of the row) in «chủ trì M là A và B», or None."""
    told = _CHAIR_IS.search(fine) if "H" in fine and "=" in fine else None
    return (told.start("link"), told.end("row")) if told and scan.folded[told.start("link")] == "là" else None


def _chairs_listed(scan: Scan, fine: str, events: list[tuple[int, int, Mention]]) -> Iterator[Claim]:
    """«(Tham dự và) chủ trì M có A; B», «chủ trì M là A và B»: those of the row chair the event."""
    start = _row_after(scan, fine, _CHAIRS, "H") or _chairs_told(scan, fine)
    named = next((mention for first, _, mention in events if start and first < start[0]), None)
    if start is None or named is None:
        return
    for agent in listed(scan, fine, start[1], _end(fine, start[1])):
        if agent.kind == "Person":
            yield participation(named, agent, "chair", "chair-listed")


def _row_after(scan: Scan, fine: str, opening: re.Pattern[str], tag: str) -> tuple[int, int] | None:
    """(the item of «có» or the colon, the first item of the row) after an opening that has a tag, or None."""
    if tag not in fine[:_FARTHEST]:
        return None
    for at in range(1, min(len(fine), _FARTHEST + 4)):
        if (fine[at] == ":" or scan.folded[at] in HAVE) and fine[at] != "=":
            row = _ROW.match(fine, at + 1)
            return (at, row.end()) if row and opening.match(fine[:at]) else None
    return None


def _end(fine: str, first: int) -> int:
    """Where a row ends before another one opens («…; tham dự có C»)."""
    other = re.compile("[;,.](?=[wxe]{0,3}J)").search(fine, first)
    return other.start() if other else len(fine)


_PRESENCE = regex(r"(?:còn )?(?:có|với|cùng|thu hút) (?:sự )?.*của$")
# «M (do A điều hành), với các diễn giả (chính) là B; C»
_SPEAKERS = regex(r"(?<=[,H])\+c?[wR]{1,3}(?P<link>[=:ey]):?(?=[rRcw]{0,2}P)")
_DISCUSSANTS = regex(r"\b(?:diễn giả|báo cáo viên|khách mời|nhà khoa học|chuyên gia|đại biểu)\b")
_ARE = regex(r"J(?:[t@][cwz]{0,2})?M[^.;:|SsPU=]{0,12}(?P<link>=)(?=[rRcw]{0,2}P)")
_COMPRISE = regex(r"(?<=[wCRrTOx])J[cw]{0,2}M[^.;:|SsPU=J]{0,8},?(?P<link>J):?(?=[rRcw]{0,2}[PO])")


def _named_there(scan: Scan, fine: str, events: list[tuple[int, int, Mention]]) -> Iterator[Claim]:
    """«M có sự tham dự của các lãnh đạo như A và B», «Cũng có mặt trong M là A», «Các lãnh đạo dự M bao gồm A và B»:
    those of the row are at the event told last before it."""
    yield from _examples_there(scan, fine, events)
    found = _row_of(scan, fine) if "J" in fine or "+" in fine else None
    if found is None:
        return
    told = [mention for first, _, mention in events if first < found.start("link")]
    for agent in listed(scan, fine, found.end(), len(fine)) if told else ():
        yield participation(told[-1], agent, "participant", "participant-listed")


def _examples_there(scan: Scan, fine: str, events: list[tuple[int, int, Mention]]) -> Iterator[Claim]:
    """«M có sự tham dự của nhiều doanh nghiệp như A và B»: A and B are at the event told last before."""
    for at in tagged(fine, "J"):
        told = [mention for first, last, mention in events if first < at and not re.search("[SsU]", fine[last:at])]
        present = told and "!" not in fine[max(0, at - 2) : at] and _PRESENCE.match(scan.folded[at])
        for agent in examples(scan, fine, at + 1) if present else ():
            yield participation(told[-1], agent, "participant", "participant-listed")


def _row_of(scan: Scan, fine: str) -> re.Match[str] | None:
    """What joins a row of people to an event at which they are; nothing where they are not («không có mặt tại M»)."""
    for found in _rows_joined(scan, fine):
        if "!" not in fine[max(0, found.start() - 2) : found.start()]:
            return found
    return None


def _rows_joined(scan: Scan, fine: str) -> Iterator[re.Match[str]]:
    speaking = _SPEAKERS.search(fine)
    if speaking and _DISCUSSANTS.search(fold(scan.text(speaking.start(), speaking.start("link")))):
        yield speaking
    are = _ARE.search(fine)
    if are and scan.folded[are.start()].startswith("có mặt"):
        yield are
    yield from (found for found in _COMPRISE.finditer(fine) if scan.folded[found.start("link")] in COMPRISING)
