"""Who is at an event because of what is done there: «A trong cuộc điện đàm đã chúc mừng B», «A và B nhất trí điều đó
trong M», «tại M, dưới sự chứng kiến của A», «đồng chủ trì M cùng A», «lễ trao X cho A», «tại M, O được A trao X»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.events.clauses import people_before
from kg.extract.events.events import OF_SIDES, after, event_type, named_in
from kg.extract.events.fine import left
from kg.extract.items import BRACKET
from kg.extract.meetings.turns import Role
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Mention
from kg.regex import regex

_ROW = rf"P{BRACKET}(?:(?:,&|[,;&])P{BRACKET}){{0,8}}"
_IN_COURSE = regex(rf"(?:^|,)(?P<who>P){BRACKET}(?P<link>t)[cwz]{{0,2}}$")
_ACTS = regex(r"(?:D|@[wcLC]{1,3}|\+[wcR]{0,2}P|[zlx]){0,8}?x[SsVvUEN]")
_LINKS = frozenset("t@cwz")  # what stands before an event in whose course something is done
_WITNESSED = regex(rf"[^.;:|PTOSsUM]{{0,12}}(?P<verb>W)~?(?P<who>[cwrR]{{0,2}}{_ROW})")
_IS_OVER = regex(r"(?:^| )sau(?: khi)?$")  # «sau buổi tiếp, dưới sự chứng kiến của A, B ký X»
_AWARDED = regex(rf"M[^.;:|,PTSsUM]{{0,10}}f[cwRKn]{{0,3}}(?P<who>{_ROW})")
_GIVEN_BY = regex(r",(?:[wRcn]{0,3}[OP]|[wRc]{1,5})[swx]{0,3}(?P<by>x)(?P<who>P)(?P<verb>[VvBN])")
_GIVES = regex(r"(?:trao|tặng|phong|gắn)\b")
_CO_CHAIR = regex(rf"M[^PT.;:|SsU+]{{0,10}}\+(?P<who>{_ROW})")
_QUESTIONED = regex(r"M(?:e\+)?(?P<who>P)")


def present(scan: Scan, fine: str, at: int, end: int) -> Iterator[Role]:
    """Those who are at the event [at, end) because of what they do, see or are given there."""
    kind = event_type(scan.items[at])
    if kind == "visit":
        return
    yield from _in_course(scan, fine, at, end)
    witnessed = _WITNESSED.match(fine, end)
    if (
        witnessed
        and not _IS_OVER.search(fold(scan.text(max(0, at - 2), at)))
        and scan.folded[witnessed.start("verb")].endswith("sự chứng kiến của")
    ):
        yield "participant", named_in(scan, *witnessed.span("who")), "participant-with"
    awarded = _AWARDED.match(fine, at) if kind == "ceremony" else None
    if awarded and _is_award(fold(scan.text(at, awarded.start("who")))):
        yield "participant", named_in(scan, *awarded.span("who")), "participant-received"
    if kind in OF_SIDES:
        yield from _spoken_to(scan, fine, at, end)
    yield "chair", _co_chairs(scan, fine, at), "chair-subject"
    yield "participant", _speaker_there(scan, fine, at), "participant-said"
    questioned = _QUESTIONED.match(fine, at)
    if questioned and scan.folded[at].endswith("chất vấn"):
        yield "participant", named_in(scan, *questioned.span("who")), "participant-answers"
    given = _GIVEN_BY.match(fine, max(end, after(fine, end)[1] - 1)) if left(fine, at)[-1:] == "@" else None
    if given and scan.folded[given.start("by")] == "được" and _GIVES.match(scan.folded[given.start("verb")]):
        yield "participant", named_in(scan, *given.span("who")), "participant-at"


def _co_chairs(scan: Scan, fine: str, at: int) -> list[Mention]:
    """«A đồng chủ trì M với B», «A, T của O, và B đồng chủ trì M»: who chairs an event together."""
    if not at or not scan.folded[at - 1].startswith("đồng chủ t"):
        return []
    beside, before = _CO_CHAIR.match(fine, at), people_before(fine, at - 1)
    people = [span for span in (beside and beside.span("who"), before) if span]
    return [agent for span in people for agent in named_in(scan, *span)]


_TALKING = regex(rf"\*?(?P<who>P{BRACKET})x{{0,2}}[ESs]\+?(?P<with>[PO]{BRACKET})@[cw]{{0,2}}")
_TOLD_HIM = regex(rf"[^PTKOCM;:|.\"'+%]{{0,16}}?,?(?P<who>P){BRACKET}x{{0,2}}[SsV][SsVw]{{0,3}}\+(?P<with>P)")


def _spoken_to(scan: Scan, fine: str, at: int, end: int) -> Iterator[Role]:
    """«A trao đổi với B tại M.», «trong M, A nói với B …»: both are there."""
    talking = _TALKING.fullmatch(fine, 0, at)
    told = talking
    if told is None and not re.search("[+%]", fine[at:end]) and left(fine, at)[-1:] in ("t", "@"):
        told = _TOLD_HIM.match(fine, end)
    if told and (told is not talking or "trao đổi" in fold(scan.text(0, at))):
        both = [*named_in(scan, *told.span("who")), *named_in(scan, *told.span("with"))]
        yield "participant", both, "participant-between"


_AT = frozenset({"tại", "trong"})
_KEYNOTE = regex(rf"(?P<who>P){BRACKET},?x{{0,2}}(?P<is>[=x]?[=w]{{1,4}})@[cw]?$")


_QUOTED = regex(rf"(?P<verb>s)(?P<who>P){BRACKET}(?P<link>[@t])[cw]{{0,2}}$")


def _speaker_there(scan: Scan, fine: str, at: int) -> list[Mention]:
    """«A là diễn giả chính tại M», «A được mời làm diễn giả tại M», «N dẫn lời A tại M»: who speaks at an event."""
    quoted = _QUOTED.search(fine, max(0, at - 8), at)
    if quoted and scan.folded[quoted.start("verb")] == "dẫn lời" and scan.folded[quoted.start("link")] in _AT:
        return named_in(scan, *quoted.span("who"))
    told = _KEYNOTE.search(fine, max(0, at - 14), at)
    invited = told and re.search(r"\b(?:là|làm) (?:diễn giả|báo cáo viên)\b", fold(scan.text(*told.span("is"))))
    return named_in(scan, *told.span("who")) if told and invited else []


def _in_course(scan: Scan, fine: str, at: int, end: int) -> Iterator[Role]:
    """«A trong M đã V»."""
    lead = left(fine, at)
    if lead[-1:] not in _LINKS:
        return
    first = at - len(lead)
    alone = _IN_COURSE.search(lead)
    if alone and scan.folded[first + alone.start("link")] == "trong" and _ACTS.match(fine, end):
        yield "participant", named_in(scan, first + alone.start("who"), first + alone.end("who")), "participant-at"


def _is_award(said: str) -> bool:
    """Whether the words of a ceremony tell what the living are given."""
    return re.search(r"\b(?:trao|tặng|phong)\b", said) is not None and "truy" not in said.split()
