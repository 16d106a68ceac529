"""Who is at an event of which the sentence tells in another place: «A cho biết, trong cuộc gặp với B, …», «điều được A
nêu tại M», «A đề nghị điều đó với B trong cuộc gặp»."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.events.clauses import GAP, Governor
from kg.extract.events.events import OF_SIDES, event_type, named_in
from kg.extract.events.fine import left, leftmost
from kg.extract.items import BRACKET
from kg.extract.meetings.turns import Role
from kg.extract.scan import Scan
from kg.language import alternatives, fold
from kg.regex import regex

_ONE = rf"(?<![@g~<+&%XE=])(?P<who>P){BRACKET}"
_LINK = r"[@t][cw]{0,2}$"
_SPOKESMAN = regex(r"\b(?:phát ngôn|phóng viên|chuyên gia|nhà phân tích)\b")

# «A cho biết(, rằng) trong cuộc gặp với B», «A đưa việc đó ra tại cuộc gặp với B», «A, sau cuộc gặp với B, nói …»
_OTHER_SIDE = regex(rf"{_ONE}{GAP}(?:[Ssw](?:,|e|w)?|[^PTKOCMSsJH.;:|\"']{{2,16}}|,(?=t)|(?=t)){_LINK}")
_WITH_GUEST = regex(r"M[wx]{0,3}\+[cwR]{0,2}[PT]")
_OTHER_TURN = regex(r"[^.;|]{0,16}?,[PT][xw]{0,3}(?:,x?)?[SsVvUHJN]")
# «A nêu đề nghị với B trong cuộc gặp»
_BOTH = regex(rf"{_ONE}{GAP}(?:Se?Kx{{0,2}})?[^PTKOCMJHUEXZ.;:|\"']{{1,10}}\+(?P<with>P){BRACKET}t[cw]{{0,2}}$")


_OF_BOTH = regex(r"M[wx]{0,2}%c[RTw]")


def told_apart(scan: Scan, fine: str, at: int, end: int, subject: Governor | None) -> Iterator[Role]:
    """Those whom a sentence joins to the event [at, end) from afar; ``subject`` is what governs the event."""
    lead = left(fine, at)
    if subject is None and lead and event_type(scan.items[at]) in OF_SIDES:
        yield from _side(scan, fine, at, end)
    if lead.endswith("H") or lead[-2:-1] == "H":
        yield from _chairing(scan, fine, at, end)
    if lead[-1:] in ("@", "t", "U", "c", "w"):
        yield from _acted(scan, fine, at)
    row = _ROW.match(fine, at)
    if row and scan.folded[row.start("who")].startswith("các "):
        yield "participant", named_in(scan, *row.span("who")), "participant-between"
    given = _APPOINTED.match(fine, at)
    if given and "quyết định" in fold(scan.text(at, given.start("who"))):  # «lễ trao quyết định bổ nhiệm A»
        yield "participant", named_in(scan, *given.span("who")), "participant-received"


def _side(scan: Scan, fine: str, at: int, end: int) -> Iterator[Role]:
    """The side of a meeting that the clause before it names, where the phrase only tells the other one."""
    first = leftmost(at)
    if _WITH_GUEST.match(fine, at, end):
        told = _OTHER_SIDE.search(fine, first, at)
        if told and not _OTHER_TURN.match(fine, end) and not _speaks_for(scan, told.start("who")):
            yield "participant", named_in(scan, *told.span("who")), "participant-between"
    elif ("%" not in fine[at:end] or _OF_BOTH.match(fine, at)) and (both := _BOTH.search(fine, first, at)):
        who = [*named_in(scan, *both.span("who")), *named_in(scan, *both.span("with"))]
        yield "participant", who, "participant-between"


def _speaks_for(scan: Scan, at: int) -> bool:
    return _SPOKESMAN.search(scan.folded[at]) is not None


_CHAIRS = regex(r"(?:[xwet]{0,3}z?,)?(?:[xwe]{0,2}D(?:\([^()]{1,6}\))?,)?(?:@[wc]{0,3}[LC],)?(?:J[&,])?H[cw]?")
_THEN_WHO = regex(rf"[^PTKSUM.;:|\"']{{0,60}}?,(?P<who>P){BRACKET}(?:,[^PSsM]{{1,24}})?[xw]{{0,3}}(?:,x?)?[SsUVv]")


def _chairing(scan: Scan, fine: str, at: int, end: int) -> Iterator[Role]:
    """«Chủ trì M, A nhấn mạnh …»: A chairs it."""
    told = _THEN_WHO.match(fine, end) if _CHAIRS.fullmatch(fine, 0, at) else None
    if told:
        yield "chair", named_in(scan, *told.span("who")), "chair-subject"


_PASSIVE = regex(
    rf"(?P<by>x)(?:T-)?(?P<who>P{BRACKET}(?:&P{BRACKET})?)x{{0,2}}[SsVwN][^PTKOM.;:|\"']{{0,8}}?(?P<link>[@t])[cw]{{0,2}}$"
)
_IN_SPEECH = regex(rf"{_ONE}{GAP}[SsVw][^PTKOCM.;:|\"']{{0,16}}(?P<link>t)[cw]{{0,3}}U@?[cw]{{0,2}}$")
_WORDS = regex(
    rf"(?P<word>[SsUw])w?~(?P<who>P){BRACKET}(?:,[RTw~OFLC]{{1,6}},?)?(?:[uI][^PTKOMSU.;:|\"']{{1,24}})?(?:x?s)?"
    r"(?P<link>[@t])[cw]{0,2}$"
)
_ROW = regex(r"M[wx]{0,3}\+(?P<who>P(?:,P)+)(?![,&])")  # «với các đồng chí A, B, C»
_APPOINTED = regex(r"M[wvOI~]{0,6}[fB]w{0,2}(?P<who>P)")
_OF_SPEAKER = regex(rf"\b(?:{alternatives('word of a speaker')})\b")
AT = frozenset({"tại", "trong", "ở"})


def _acted(scan: Scan, fine: str, at: int) -> Iterator[Role]:
    """«điều được A nêu tại M», «A nêu điều đó trong bài phát biểu tại M», «phát biểu của A về X tại M»."""
    if event_type(scan.items[at]) == "visit":
        return
    first = leftmost(at)
    passive, words = _PASSIVE.search(fine, first, at), _WORDS.search(fine, first, at)
    found = passive if passive and scan.folded[passive.start("by")] == "được" else None
    if found is None and words:
        said = fold(scan.text(words.start("word"), words.start("who")))
        found = words if _OF_SPEAKER.search(said) else None
    found = found or _IN_SPEECH.search(fine, first, at)
    if found and scan.folded[found.start("link")].split()[0] in AT:
        yield "participant", named_in(scan, *found.span("who")), "participant-said"
