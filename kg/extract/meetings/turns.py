"""Who speaks at a meeting that the sentence names: «Tại M, A nhấn mạnh …», «A phát biểu tại M»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.events.clauses import GAP, SUBJECT
from kg.extract.events.events import AGENTS, OF_SIDES, after, event_type, named_in
from kg.extract.events.fine import left
from kg.extract.items import BRACKET
from kg.extract.names.ranks import is_below
from kg.extract.scan import Scan
from kg.language import alternatives, fold, words_of
from kg.model import Mention
from kg.regex import regex

Role = tuple[str, list[Mention], str]


def turns(scan: Scan, fine: str, at: int, end: int) -> Iterator[Role]:
    """Those who speak or act at the event whose phrase is the items [at, end)."""
    yield from _speakers(scan, fine, at, end)
    yield from _said_at(scan, fine, at, end)
    yield from _pictured(scan, fine, at)
    yield from _of_both(scan, fine, at, end)


_SENT = r"(?:[rR]{1,2}~(?=O))?"  # «đại diện của O»
_TURN = regex(
    rf"(?:,'?(?:(?!T,O)[^,PSsMO]{{1,4}},|ew|T[wn~OC-]{{1,8}}(?=P))?|(?<=D)(?=Px)|(?=Px{{0,2}}[SsU]))(?P<who>{_SENT}{AGENTS})(?:\+[crwR]{{1,6}}(?=x))?[xw]{{0,3}}"
    r"(?:,x{0,2}(?=[SsU])|\+w?(?=[SsUVvN]))?(?P<verb>[SsUvVNJHyEXZGWh:])"
)


# «Trước đó, sáng D, tại M», «phát biểu chỉ đạo tại M», «trong bài phát biểu tại M», «tham dự M»: what a sentence
# opens with.
_LEADS_IN = regex(
    r"(?:[xwetzuDO(),*SsU@CLR-]{0,16},)?(?:(?:tw)?[SsUw][wvsx]{0,4}|[wex]{1,2})?(?:[@tU]{1,2}|J@?)[cwxzl]{0,3}"
)
_LINK = regex("(?:[@UJ]|t{1,2})[cwxzl]{0,3}$")
_NO_SUBJECT = r"(?:(?![PTOKC][xD]{0,3}[SsUHJNEXZB])[^.;|:\"'])"
# «…, trả lời câu hỏi của B, A cho biết …»: the first who speaks after what is said of the event.
_LATER_TURN = regex(
    rf"{_NO_SUBJECT}{{0,70}}?,(?P<who>{_SENT}{AGENTS})[xwD]{{0,3}}(?:,[^,PSsM]{{1,10}},|-[^,PSsM]{{1,10}}-x?|,)?(?P<verb>[SsU])"
)
# «Tại M, A - T của O - đã …», «Tại M, A (ở L), chủ B, xin nói …»: the first person named after the event, over what
# is said of him up to a verb.
_FIRST_AFTER = regex(
    r"(?:\([^()]{1,6}\)|[^.;|:\"'MPTOKCSsU()]|T(?=[w~OCL])){0,24}?,(?P<who>P)"
    r"(?:\([^()]{1,8}\)|[^.;|:\"'MPT()]|(?<=[,&])T){0,30}?(?P<verb>[SsUvVNBHJyGWx])"
)
_NOT_THERE = regex(
    r"(?:(?:(?:trước|sau) (?:đó|đây)|ngoài ra|bên cạnh đó)[^,]{0,12}, (?:[^,]{1,20}, )?)?"
    r"(?:ngay )?(?:trước|sau|bên lề|ngoài)\b(?! khi| đó| đây| ra)"
    r"|(?:khi )?(?:được|bị) (?:\w+ ){0,4}hỏi (?:về|liệu)\b"
    r"|(?:căn cứ|trên cơ sở|(?:trong|giữa|trước) bối cảnh|phát biểu sau khi)\b"
)
_OPENS = regex(r"(?:cuối|chốt lại|mở đầu|kết thúc|khép lại)(?: \w+){0,2}$")
# «Theo O, trong khuôn khổ M, phát biểu tại M2, A …»
_SPOKEN_AT = regex("(?:,|^)(?P<spoken>U)[cwxl]{0,3}$")
# «Phát biểu trong M, A …», «Về phần mình, phát biểu trong M, A …»
_SPOKEN_IN = regex("(?:^[SUsv]|,(?P<later>U))[wzcxD]{0,4}u?(?P<link>t)[cw]{0,2}$")


def _speakers(scan: Scan, fine: str, at: int, end: int) -> Iterator[Role]:
    """«Tại M, A nhấn mạnh …», «Phát biểu tại M, A …», «A phát biểu tại M»."""
    lead = left(fine, at)
    before = fold(scan.text(0, at)) if at else ""
    if _NOT_THERE.match(before) or _BEFORE_OR_AFTER.fullmatch(before) or _TO_PRESS_AFTER.fullmatch(before):
        yield from _after_meeting(scan, fine, at, end, before)
        return
    opens = _OPENS.match(before) if at else None
    if not (opens or re.search(r"(?:@|U|J|y|G|t|V)[cwx]{0,2}$", lead)) or re.search(
        r"[wRn]J[cwx]{0,2}$|e[tx]?G$", lead
    ):
        return
    course = re.search("t[ewxy]{1,4}$", lead)
    if course and _NOT_THERE.match(fold(scan.text(at - len(lead) + course.start(), at))):
        return
    turn = _TURN.match(fine, _closed(fine, end))
    if event_type(scan.items[at]) == "visit" and "~" not in fine[at:end]:
        return  # see visits.py
    with_somebody = "+" in fine[at:end] and event_type(scan.items[at]) in OF_SIDES
    both = "%" in fine[at:end] and re.search(r"[ut]$", lead)
    spoken = False
    if turn is None and not both and _opens_with(scan, fine, at):
        turn = _LATER_TURN.match(fine, end) or _FIRST_AFTER.match(fine, end)
        spoken = turn is not None
    inner = _SPOKEN_IN.search(fine, max(0, at - 12), at)
    spoken = spoken or inner is not None and not (inner["later"] and scan.folded[inner.start("link")] != "trong")
    spoken = spoken or _is_within(scan, fine, at)
    if turn and not both and (with_somebody or spoken or not re.search(r"[ut]$", lead)):
        agents = _person_of(scan, fine, end, turn) or _sent_by(scan, turn.start("who"), turn.end("who"))
        alone = turn["verb"] not in "Ss" or _WITH_BODY.fullmatch(turn["who"])  # «ông A, Hiệp hội X, cho biết»
        sides = len(agents) > 1 and event_type(scan.items[at]) in OF_SIDES  # «Tại cuộc họp, C1 và C2 nhất trí …»
        yield "participant", [a for a in agents if a.kind == "Person" or sides or not alone], "participant-at"


def _sent_by(scan: Scan, first: int, last: int) -> list[Mention]:
    """Who speaks by the items [first, last): of «đại diện Cục X, Bộ Y» the first, whose upper body the other is."""
    agents = named_in(scan, first, last)
    titled = scan.items[first]
    if scan.tags[first:last] != "T,O" or titled.nested is None:
        return agents
    return agents[:1] if is_below(replace(titled, mention=titled.nested), scan.items[last - 1], apart=False) else agents


_GIVEN = regex(rf"d(?:{AGENTS}|w)(?:G[+&]?{AGENTS})?[xw]{{0,2}}[GH]")  # «cuộc họp do O (phối hợp với O) tổ chức»
_THEME = regex(r"I\"[^\"']{1,25},'")


def _closed(fine: str, end: int) -> int:
    """The comma after what is said of an event whose phrase ends at an item («với chủ đề “X,” A …» too)."""
    given = _GIVEN.match(fine, end)
    close = after(fine, given.end() if given else end)[1]
    if close > end and fine[close - 1] == ",":
        return close - 1
    quoted = _THEME.match(fine, end)
    close = quoted.end() if quoted else close
    return close - 2 if fine[close - 2 : close] == ",'" else close


_BEFORE_OR_AFTER = regex(
    r"(?:(?:(?:trước|sau) đó[^,]{0,12}|theo [^,]{1,30}), )?(?:ngay |(?:vài|một|hai|ba|nhiều|\d+) \w+ )?"
    r"(?:trước|sau)(?: các)?$"
)
_WITH_OTHERS = regex(r"M[wx]{0,3}\+[cwR]{0,3}[PTR]")


_TO_PRESS_AFTER = regex(r"[^.;]{0,80}\bhọp báo\b[^,.;]{0,30} (?:ngay )?sau")
# «A nói tại buổi họp báo sau cuộc hội đàm với B»
_SAID_TO_PRESS = regex(rf"(?P<who>P){BRACKET}x{{0,3}}[SsU][wez]{{0,3}}[@t][cw]{{0,2}}M[^PTOM]{{0,8}}t$")


def _after_meeting(scan: Scan, fine: str, at: int, end: int, before: str) -> Iterator[Role]:
    """«Sau cuộc hội đàm với A, B nói …», «tại buổi họp báo sau cuộc hội đàm với A, B nói …»: B had it, unless he only
    speaks for somebody."""
    press = _TO_PRESS_AFTER.fullmatch(before)
    if event_type(scan.items[at]) not in OF_SIDES or not _WITH_OTHERS.match(fine, at, end):
        return
    if not press and not _BEFORE_OR_AFTER.fullmatch(before):
        return
    said = _SAID_TO_PRESS.search(fine, 0, at) if press else None
    turn = said or _TURN.match(fine, _closed(fine, end)) or _LATER_TURN.match(fine, end)
    if turn and "phát ngôn" not in fold(scan.text(*turn.span("who"))):
        people = named_in(scan, *turn.span("who"))
        yield "participant", [a for a in people if a.kind == "Person"], "participant-at"


_WITH_TITLE = regex(r",(?P<who>P)(?:,[^PSsM]{1,40}|[^PSsM]{1,24})$")
_WITH_BODY = regex(r"P,O")


def _person_of(scan: Scan, fine: str, end: int, turn: re.Match[str]) -> list[Mention]:
    """«Tại M, A, tổ trưởng tổ B, ban C của O cho biết …»: A speaks, whose title the body closes."""
    told = _WITH_TITLE.search(fine, end, turn.start("who")) if "P" not in turn["who"] else None
    return named_in(scan, *told.span("who")) if told else []


def _opens_with(scan: Scan, fine: str, at: int) -> bool:
    """Whether a sentence, or one that no full stop parts from a headline («… tăng mạnh Tại M, A …»), opens with «tại
    M», «trong M», «phát biểu tại M»."""
    anew = (i for i in range(at - 1, max(-1, at - 8), -1) if fine[i] in "@tUDx" and scan.text(i, i + 1)[0].isupper())
    first = next(anew, 0)
    inner = _SPOKEN_AT.search(fine, max(0, at - 6), at)
    first = inner.start("spoken") if inner else first
    link = _LINK.search(fine, first, at) if _LEADS_IN.fullmatch(fine, first, at) else None
    return link is not None and (fine[link.start()] != "t" or scan.folded[link.start()] == "trong")


_WITHIN = regex(r"\*?(?:s[^,]{1,6},|[wet]{1,3},)?[xwe]{0,2}t[cwz]{0,2}")
_WITHIN_CLAUSE = regex(r"[,:]t[cwz]{0,2}$")


def _is_within(scan: Scan, fine: str, at: int) -> bool:
    """Whether a sentence opens with «trong M» or «ngay trong M», or a clause of it does («C cho biết, trong M, A …»),
    so that who acts in it is there."""
    inner = event_type(scan.items[at]) != "visit" and _WITHIN_CLAUSE.search(fine, max(0, at - 4), at)
    inner = inner or _begins_within(scan, fine, at)
    if not (inner or _WITHIN.fullmatch(fine, 0, at)):
        return False
    return scan.folded[fine.rindex("t", 0, at)] == "trong"


_WITHIN_HERE = regex("t[cwz]{0,2}$")


def _begins_within(scan: Scan, fine: str, at: int) -> re.Match[str] | None:
    """«… tăng mạnh Trong M, A nói …»: what opens with the event behind a headline that no full stop ends."""
    link = _WITHIN_HERE.search(fine, max(0, at - 3), at)
    return link if link and scan.text(link.start(), link.start() + 1)[0].isupper() else None


# «A (trái) và phu nhân trong M», «A và B bắt tay trước M»: a line that tells a picture has no other verb.
_PICTURED = regex(
    rf"\*?(?P<who>P(?:\([^()]{{1,3}}\))?(?:[,;]P(?:\([^()]{{1,3}}\))?)+(?=[@t])|{AGENTS}){BRACKET}(?:,?[&+][rRcwOC~&+]{{1,20}})?(?P<hands>x{{0,2}}[wV]{{1,3}})?,?[@t][cwn]{{0,2}}"
)


_HANDSHAKE = regex(rf"\*?(?:D,?)?(?P<one>P){BRACKET}x{{0,2}}(?P<verb>[VwE])\+?(?P<other>[PT]){BRACKET}[@t][cwn]{{0,2}}")


def _pictured(scan: Scan, fine: str, at: int) -> Iterator[Role]:
    """Who stands in a picture of an event, or shakes hands before it."""
    if event_type(scan.items[at]) == "visit":
        return
    both = _HANDSHAKE.fullmatch(fine, 0, at)
    met = both is not None and scan.folded[both.start("verb")] == "gặp" and fine[both.end("other") :][:1] == "@"
    if both and (met or scan.folded[both.start("verb")].startswith("bắt tay")):
        yield (
            "participant",
            [*named_in(scan, *both.span("one")), *named_in(scan, *both.span("other"))],
            "participant-pictured",
        )
    shown = _PICTURED.fullmatch(fine, 0, at)
    if shown is None:
        return
    hands = shown["hands"] and "bắt tay" in scan.folded[shown.start("hands") : shown.end("hands")]
    link = next(i for i in range(at - 1, -1, -1) if fine[i] in "@t")
    if hands or not shown["hands"] and scan.folded[link] in ("trong", "tại", "ở"):
        people = named_in(scan, *shown.span("who"))
        yield "participant", [a for a in people if a.kind == "Person"], "participant-pictured"


_AND_TALKS = regex(rf"[&,]E\+?(?P<who>{AGENTS})")


def _of_both(scan: Scan, fine: str, at: int, end: int) -> Iterator[Role]:
    """«A có cuộc gặp hẹp và hội đàm với B», «A chủ trì lễ đón và hội đàm với B»: B is at both."""
    both_there = event_type(scan.items[at]) in OF_SIDES or scan.folded[at].startswith("lễ đón")
    if not both_there or re.search("[%+~]", fine[at:end]) or fine[at - 1 : at] == "c":
        return
    if both := _AND_TALKS.match(fine, end):
        yield "participant", named_in(scan, *both.span("who")), "participant-between"


# «A (, một trong các tác giả,) nói như vậy tại M», «A nêu vấn đề X tại M»
_SAID_AT = regex(
    rf"(?P<who>{SUBJECT})(?:,(?:[^,SsUVJGHMEXPO\"']{{1,12}},)?)?{GAP}(?P<verb>[SsU])"
    r"(?P<what>(?:[wez]|(?<=U)S|(?<=U)\+[RwT]){0,3}|[wezcRLCn~u@&]{3,14}|(?P<given>[cw]{0,2}[Sw][wez]{0,3}(?:t[cw]{0,2}[TRw])?))"
    r"[@t][cw]{0,2}$"
)
_TOLD_THERE = words_of("told at a meeting")
_OTHER_CLAUSE = regex(rf"[POTKC]{BRACKET}[xD]{{0,4}}[VSsUGHJNEXZBy]")
_WORDS_OF = regex(rf"(?P<word>[SsUVvw])~(?P<who>[PT])(?:@[LC]{BRACKET}|u[wcvnV]{{1,12}})?(?:,(?=@))?[@t][cw]{{0,2}}$")
_SPEECHES = regex(
    rf"(?:{alternatives('word of a speaker')}|bài nói|trình bày|(?<!đọc )diễn văn|chỉ đạo)(?: khai mạc| bế mạc)?$"
)
_LIKE_THAT = regex(r"\bnhư (?:vậy|thế) (?:tại|trong|ở)\b")
_GOES_ON = regex(",[SsV]")  # «A phát biểu trong M, yêu cầu …»
_CLOSED = ("", ".", "|", ":", "'", ";", "(", ")")


def _said_at(scan: Scan, fine: str, at: int, end: int) -> Iterator[Role]:
    """«A nói tại M.», «A phát biểu trong M rằng …», «phát biểu của A tại M»: not «A cho biết trong M, B đã …»."""
    before, close = left(fine, at), after(fine, end)[1]
    first = at - len(before)
    found = _SAID_AT.search(before)
    long = found is not None and (len(found["what"]) > 2 or found["given"] is not None)
    if found and long and scan.folded[first + found.start("verb")] not in _TOLD_THERE:
        found = None
    such = found is not None and _LIKE_THAT.search(fold(scan.text(max(0, at - 4), at))) is not None
    ends = such or fine[close : close + 1] in _CLOSED or _GOES_ON.match(fine, max(end, close - 1)) is not None
    ends = ends or scan.folded[close : close + 1] == ["rằng"]
    if not (ends or re.search("@c?$", before) and not _OTHER_CLAUSE.search(fine, close)):
        found = None
    if found is None:
        words = _WORDS_OF.search(before)
        found = words if words and _is_speech(scan, fine, first + words.start("word")) else None
    link = re.search("[@t][cw]*$", before) if found else None
    if found is None or link is None:
        return
    joined = first + link.start()
    if fine[joined] == "t" and scan.folded[joined] != "trong":
        return
    people = named_in(scan, first + found.start("who"), first + found.end("who"))
    yield "participant", [a for a in people if a.kind == "Person"], "participant-said"


def _is_speech(scan: Scan, fine: str, word: int) -> bool:
    """Whether a noun tells what somebody said: «phát biểu (của A)», «Đó là đề nghị (của A)»."""
    told = fine[word - 1 : word] == "="
    return told or _SPEECHES.search(fold(scan.text(max(0, word - 1), word + 1))) is not None
