"""The two bodies that «hai bên», «hai đơn vị», «hai Đảng» beside an agreement mean: those of sentences before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.agreements.two_lands import LANDS
from kg.extract.events.fine import fine_tags
from kg.extract.items import BRACKET
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Mention
from kg.regex import regex

_COUNTED_BODIES = (
    r"(?:đơn vị|cơ quan|bộ|công ty|doanh nghiệp|tập đoàn|trường|tổ chức|ngân hàng|viện|học viện|hãng|ngành|bệnh viện|"
    r"nhà trường|ban|sở|cục|hội|hiệp hội|liên đoàn|đài|đảng(?!(?: ?,)? (?:và )?hai))\b"
)
TWO_BODIES = regex(rf"\bhai (?:bên\b|{_COUNTED_BODIES})")
TWO_OF_A_KIND = regex(rf"\bhai ({_COUNTED_BODIES})(?! (?:trưởng|tham mưu|đàm phán|hỗn hợp))")
_SCHOOLS = ("trường", "đại học", "học viện", "viện")
_FAR = 60  # sentences
# How the names of those begin that are counted by their kind.
_HEADS = {"đảng": ("đảng",), "bộ": ("bộ",), "sở": ("sở",), "cục": ("cục",), "trường": _SCHOOLS, "nhà trường": _SCHOOLS}


def two_bodies(earlier: Sequence[Scan], kind: str) -> list[Mention]:
    """The two bodies that sentences before join close by, else the only two that they join anywhere; ``kind`` is the
    word by which the two are counted («hai trường»), the empty string for «hai bên»."""
    heads = _HEADS.get(kind, ("",)) if kind else ()
    return _last_two(earlier[-3:], heads) or _only_two(earlier[-_FAR:], heads)


_FIRST = rf"(?<![&+])(?<![OPC)],)[OP]{BRACKET}"
_BODIES = regex(rf"{_FIRST}(?:[xwvE]{{0,3}}N?\+|E|&)[rc]{{0,2}}O(?!{BRACKET}[,&]O)")
# «A và B đã ký X», «A ký X với B», «A ký với B X», «X giữa A và B», «P1 của A và P2 của B đã ký X»
_SIGNING_BODIES = regex(
    rf"(?:{_FIRST}&[OP]{BRACKET}(?=x{{0,3}}N)|{_FIRST}x{{0,3}}N(?:[cn]{{0,2}}A[wvn]{{0,4}})?\+O"
    rf"|(?<=%)O{BRACKET}[&+]O)(?!{BRACKET}[,&]O)"
)
# «A tiếp (đoàn của) B», «A có buổi làm việc với B»
_MEETING_BODIES = regex(rf"{_FIRST}(?:x{{0,3}}[EX]|x{{0,3}}yc?M[wx]{{0,2}}\+)[rRcw]{{0,3}}~?[OP](?!{BRACKET}[,&][OP])")


def _last_two(scans: Sequence[Scan], heads: tuple[str, ...]) -> list[Mention]:
    """The two bodies that a sentence before joined last («A và B», «A gặp B»): what «hai bên», «hai đơn vị» mean.
    ``heads`` begin the names of those who are counted by their kind; with none, two countries may be meant that a
    sentence between names."""
    for scan in reversed(scans):
        if LANDS.search(scan.tags) and not heads:
            return []
        pairs = _pairs(scan, _BODIES, heads)
        if pairs:
            return pairs[-1]
    return []


def _only_two(scans: Sequence[Scan], heads: tuple[str, ...]) -> list[Mention]:
    """The only two bodies of which the sentences before tell that they sign something, else that they meet, else that
    they do something together."""
    for joint in (_SIGNING_BODIES, _MEETING_BODIES, _BODIES) if heads else (_SIGNING_BODIES, _MEETING_BODIES):
        told = [pair for scan in scans for pair in _pairs(scan, joint, heads)]
        if told:
            return told[-1] if all(_are_same_two(pair, told[-1]) for pair in told) else []
    return []


def _are_same_two(pair: list[Mention], other: list[Mention]) -> bool:
    """Whether two pairs have the same names, but for letters that may stand for one of them."""
    mine, theirs = {body.name for body in pair}, {body.name for body in other}
    return mine == theirs or bool(mine & theirs) and any(name.isupper() for name in mine ^ theirs)


def _pairs(scan: Scan, joint: re.Pattern[str], heads: tuple[str, ...]) -> list[list[Mention]]:
    """The two bodies that a sentence joins, or those of the two people, each time that it does; only those whose names
    begin with one of the heads, where there are any."""
    pairs = []
    for found in joint.finditer(fine_tags(scan)):
        ends = [scan.items[i] for i in range(*found.span()) if found[0][i - found.start()] in "OP"]
        bodies = [item.nested if item.tag == "P" else item.mention for item in ends]
        told = [body for body in bodies if body is not None and body.kind == "Organization"]
        fits = not heads or all(fold(body.name).startswith(heads) for body in told)
        if fits and len(told) == len(ends) == len({body.name for body in told}) == 2:
            pairs.append(told)
    return pairs
