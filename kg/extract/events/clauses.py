"""Clauses: the subject of the verb that governs an event, beside it or shared with the verbs before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.events.events import AGENTS
from kg.extract.items import BRACKET
from kg.extract.scan import Scan
from kg.regex import regex


@dataclass(frozen=True)
class Governor:
    """The subject [first, last) of the verbs that govern an event, and the tags of these verbs.

    ``partners`` are the items of «phối hợp với B» between the subject and the verb, ``beside`` those of «chủ trì cùng
    B»; ``shared`` says that other verbs stand between, ``leaves`` that the subject sets out for the event, which may be
    on another day.
    """

    first: int
    last: int
    verbs: str
    partners: tuple[int, int] | None
    shared: bool = False
    leaves: bool = False
    beside: tuple[int, int] | None = None


SUBJECT = (
    rf"(?<![@g~<WJh&])(?<![POCLKDn]-)(?:O{BRACKET}C?d(?=P))?(?!(?<=[MZk])C|(?<=[sMt])O,)[POTCK]{BRACKET}(?:(?<=[O)])~O{BRACKET})?(?:(?<=[PT])[&+]R(?!P))?"
    rf"(?:(?:,[wR]{{1,2}}(?=,?&))?(?:,&|,\+|x{{1,2}}[+&](?=[PO])|,|&|\+|;)[rRc*wn]{{0,4}}(?:(?<=r)~)?(?:T(?:[w~CFO]{{1,4}}|-|\(C\))(?=P))?[POTCK]{BRACKET}(?:(?<=[PT])[&+]R(?!P))?)*"
)
# «A và Phu nhân cùng Đoàn thanh niên của O đã …», «A cùng đại diện các đơn vị đã …», «A và các đại biểu tỉnh L đã …»:
# who goes with the subject, without a name.
_COMPANY = (
    r"(?:(?<=[PTR])[&+](?:c?w[wR]{0,3}(?:~?[OC])?|(?:r|cc?[TwR])(?:[cwRr]|[<~](?=[wOL])){0,6}[OCL]?)(?=x)"
    r"|(?<=P)\+(?=w?[cR])[cwR]{1,4}(?=J))?"
)
GAP = (
    rf"{_COMPANY}(?:x{{0,2}}J[wRTcnOCL~&]{{1,12}}(?=[xVgyJ]|$))?"
    r"(?:x|D|tz(?=x)|,(?=[xD@])|(?<=P)[,-](?=[HGJhN])|(?<=P)-(?=x{1,2}[HGJhNEXZy])|(?<=P),w(?=H)|n?l(?=[EX])|(?<=[D@LC]),|@[wc]{0,3}[LC](?:\(C\))?|\([^()]{1,8}\))*"
)
VERBS = (
    r"(?:(?:S(?=G))?[HGJUhNWEyVZ](?:&[Ss](?=[cwn]{0,2}$)|(?<=U)s(?=[cwn]{0,2}$)|&|,&|,|[xc@n]|(?<=J)t(?=[xc]*(?:M|$))|(?<=y)e(?=[xc]*(?:M|$))"
    r"|w(?=[HGJUhNWEyZM])|(?<=U)~P(?=@)|(?<=U)w(?=$)|(?<=[JU])w(?=@)|(?<=G)@[wc]{0,2}[LC](?:,[LC])?(?=[xc]*(?:M|$)))*)+"
)


# «phối hợp với B tại C», «với UBND huyện L1, L2», «với B và các đơn vị liên quan», «với các cơ quan có liên quan»: who
# helps, and where he is
_HELPERS = r"cc?[wRr](?:[wRrvC]|[,&](?=c?[wR])|(?<=[,&])c|y(?=v)){0,8}"
_AIDED = (
    rf"(?:G[+&]?(?:(?P<with>{AGENTS})(?:(?<=O)-O)?(?:(?<=O)(?:@[wc]{{0,2}}[LC]|,L))?(?:,?[&+]{_HELPERS})?|{_HELPERS})"
    r"(?:,(?=x|G))?x*)?"
)
_UPPER = r"(?:(?<=O)-O(?=x{0,2}[GH]))?"  # «Cục A - Bộ B tổ chức»: whose body it is
_CLAUSE = rf"(?P<who>{SUBJECT}){_UPPER}{GAP}(?:g[CLO]?|C)?{_AIDED}"


_MET = regex(r"(?:[EX]|(?<=y)c?M[wx]{0,2}\+)[rRc*wn]{0,2}$")


def governor(fine: str, at: int, verbs: str = VERBS) -> Governor | None:
    """What governs the item at an index: «A (và B) đã chủ trì», «A phối hợp với B tổ chức», «A sang C dự»."""
    beside = rf"(?:(?<=H)\+(?P<beside>{AGENTS}),?)?" if verbs else "(?P<beside>(?!))?"
    pattern = rf"{_CLAUSE}(?P<verbs>{verbs or '[xw]?(?:[JEXZy][&,]|Z)?[yG]?'}){beside}$"
    found = re.search(pattern, fine[max(0, at - 70) : at])
    if not found:
        return None
    shift = max(0, at - 70)
    if (
        _MET.search(fine, 0, shift + found.start("who"))
        and found["verbs"][:1] in ("J", "H", "G", "U")
        and "," in fine[shift + found.end("who") : at]
    ):
        return None  # «A gặp B, dự M», «A đã có cuộc gặp với B, dự M»: A does both
    partners = (shift + found.start("with"), shift + found.end("with")) if found["with"] else None
    chairing = (shift + found.start("beside"), shift + found.end("beside")) if found["beside"] else None
    who = shift + found.start("who"), shift + found.end("who")
    return Governor(*who, found["verbs"], partners, beside=chairing)


_WINDOW = 110
_JOINED = regex(r"(?:[,;]&?|&|[Ss](?=x)|te(?=[xy]))[xD]*$")
_PREDICATE = r"(?=[gxVEJXZyGHNWSsUhIBv=])"
_HEAD = regex(rf"(?P<who>(?<![EXN]){SUBJECT}|(?<=X)P(?=x*Z|x{{1,2}}yc?M)){GAP}{_PREDICATE}")


def governor_of(fine: str, at: int, verbs: str = VERBS) -> Governor | None:
    """What governs the item at an index, beside it or over other verbs: «A đã tới C, bắt đầu M1 và dự M2»."""
    told = _travelling(fine, at, verbs) or governor(fine, at, verbs)
    told = told or _apposed(fine, at, verbs) or _received(fine, at)
    told = told or _sharing(fine, at, verbs) or _titled(fine, at, verbs)
    return told or _unread(fine, at, verbs)


def governor_of_signing(fine: str, at: int) -> Governor | None:
    """The subject of the verb that stands before an agreement, or before the meeting where it is signed («A dự lễ ký
    X»)."""
    return governor(fine, at) or (governor(fine, at - 1) if fine[at - 1 : at] == "M" else None)


_IN_NAME = regex(rf"(?<![~+%@=])(?P<who>P){BRACKET},?x{{0,2}}(?P<verb>V)[rc]{{0,2}}$")
_THEN_WHO = regex(rf"O{BRACKET},(?=P)")
_STANDS_IN = frozenset({"thay mặt", "thay mặt cho", "đại diện", "đại diện cho"})


def acting(scan: Scan, fine: str, clause: Governor | None) -> Governor | None:
    """«A, T, thay mặt O chủ trì M», «thay mặt O, A chủ trì M»: A does it, not the body in whose name he does, nor the
    one whose place he takes («A thay B dự M»)."""
    if clause is None:
        return None
    if fine[clause.first - 1 : clause.first] in ("B", "f", "w"):
        return _instead(scan, fine, clause)
    if fine[clause.first] != "O":
        return clause
    start = max(0, clause.first - 16)
    told = _IN_NAME.search(fine[start : clause.first])
    if told and scan.folded[start + told.start("verb")] in _STANDS_IN:
        return replace(clause, first=start + told.start("who"), last=start + told.end("who"), partners=None)
    after = _THEN_WHO.match(fine, clause.first, clause.last)
    stands = after is not None and clause.first > 0 and scan.folded[clause.first - 1] in _STANDS_IN
    return replace(clause, first=after.end()) if after and stands else clause


# «A, T, đã (đại diện) thay (cho) B dự M», «Thay B, A dự M»
_TAKES_PLACE = regex(rf"(?:(?P<who>[PT]){BRACKET}(?:,T[^PSs.;]{{0,8}})?,?x{{0,3}}[Vr]?)?(?P<verb>B)[fw]?$")
_THEN_OTHER = regex(rf"[PT]{BRACKET},(?=P)")


def _instead(scan: Scan, fine: str, clause: Governor) -> Governor:
    """A clause whose subject stands behind «thay» («A thay B dự M»), with the one who takes the place."""
    told = _TAKES_PLACE.search(fine, max(0, clause.first - 16), clause.first)
    if told is None or scan.text(told.start("verb"), clause.first).lower() not in ("thay", "thay cho"):
        return clause
    if told["who"]:
        return replace(clause, first=told.start("who"), last=told.end("who"), partners=None)
    other = _THEN_OTHER.match(fine, clause.first, clause.last)
    return replace(clause, first=other.end()) if other else clause


_WAY = (
    r"(?:(?<![JMX])V[wc]?L?|Z|y|x|D|[wc](?=[ZgLxy@])|[g@](?=[wcLC])|gO(?=e)|(?<=[g@ZVwc])[LC](?:,[LC]){0,2}"
    r"|,(?=[xZygJV@D])|(?<=[LC],[LC]),$|&(?=[xZygJ])|e(?=[JEX]|$))*"
)
_TRIP = regex(rf"(?P<who>{SUBJECT}){GAP}(?=[^P]{{0,12}}[Zg])(?:V[wc]?L,?)?{_WAY}$")


def _travelling(fine: str, at: int, verbs: str) -> Governor | None:
    """«A dẫn đầu đoàn rời L, lên đường sang L, C tham dự M»: the land of the way is no subject."""
    own = re.search(rf"(?:{verbs or '[xw]?'})$", fine[max(0, at - 12) : at])
    start = max(0, at - 12) + own.start() if own else at
    if not re.search("[Zg]", fine[max(0, start - 14) : start]):
        return None
    found = _TRIP.search(fine[max(0, start - 50) : start])
    if found is None or "C" in found["who"][:1] and "P" not in found["who"]:
        return None
    shift = max(0, start - 50)
    who = shift + found.start("who"), shift + found.end("who")
    if fine[who[1]] == "," and _MET.search(fine, 0, who[0]):
        return None  # «A hội đàm với B, thăm L và dự M»
    leaves = re.search("[VZ]", fine[who[1] : start]) is not None
    return Governor(*who, own[0] if own else "", None, leaves=leaves)


def _apposed(fine: str, at: int, verbs: str) -> Governor | None:
    """«A, TITLE, chủ trì M», «Ngày D, A, TITLE, thăm C» at the beginning of a sentence."""
    opens = at < 20 and (verbs or fine[at : at + 1] in ("E", "X", "Z"))
    found = re.match(rf"[D@LCx,]{{0,8}}(?P<who>P),x{{0,3}}(?P<verbs>{verbs})$", fine[:at]) if opens else None
    return Governor(found.start("who"), found.end("who"), found["verbs"], None) if found else None


_WITH_TITLES = (
    r"^(?:tz,)?(?:[xwe]{0,3}D(?:\([^()]{1,6}\))?,)?(?:@[wc]{0,2}[LC](?:,[LC]|@[wc]{0,2}[LC])?,)?(?P<who>P)"
    r"(?P<titles>[,&+w~(-][^PSsUVNBMEXZHJGhyD.;:|\"]{1,40}?)(?<!=)x{0,3}"
)


def _titled(fine: str, at: int, verbs: str) -> Governor | None:
    """«D, A, T của O, T kiêm T, cùng đoàn lãnh đạo L đã có M»: the one person whom a sentence names before its first
    verb, over titles that are not read whole."""
    found = re.match(rf"{_WITH_TITLES}(?P<verbs>{verbs or 'x?'})$", fine[:at]) if at < _WINDOW else None
    if found is None or not verbs and re.search("^w|[-(]", found["titles"]):
        return None
    return Governor(*found.span("who"), found["verbs"] if verbs else "", None)


_BODIES = rf"O{BRACKET}(?:(?:,&|,|&|\+w?)c?O{BRACKET}){{0,6}}"
_UNREAD = regex(
    rf"^(?:s[^,;.MPSsU]{{1,8}},)?(?:[xwe]{{0,3}}(?:D(?:\([^()]{{1,6}}\))?|\(D\)),?)?(?:@[wcO]{{0,3}}[LC](?:,[LC]){{0,2}},)?"
    rf"(?P<who>{_BODIES})(?P<rest>(?:,?[&+][cwRrnLO~]{{1,6}}|[wnLC]{{1,4}}(?=[xG]|[&+,])){{1,3}}?),?x{{0,3}}(?=(?P<verbs>[GHJ].*)$)"
)


def _unread(fine: str, at: int, verbs: str) -> Governor | None:
    """«D, O khóa X đã tổ chức M», «D, O và các đối tác tổ chức M»: the bodies with which a sentence opens, over the
    words of a name that was not read whole and over partners without a name."""
    if not verbs or at >= _WINDOW or not re.search("^[^.;|]*O", fine[:at]):
        return None
    found = _UNREAD.match(fine[:at])
    if found is None or not re.fullmatch(verbs, found["verbs"]):
        return None
    aided = ",+" in found["rest"] and found["rest"].endswith("~O")  # «O, với sự hỗ trợ của O»
    last = found.end("who") if aided else fine.rindex("O", 0, found.end("rest")) + 1
    last -= fine[last : last + 2] == "Cn"  # a name that is not read whole
    return Governor(found.start("who"), last, found["verbs"], None)


_IN_NAME_OF_EVENT = regex(r"M[nwcvtex]{1,8}\Z")  # «lễ kỷ niệm 40 năm C gia nhập O»


_WITH_THOSE = regex(r"(?:[EX][rRc*wn]{0,2}[POT],|yc?M[wx]{0,2}\+)[rRc*wn]{0,2}(?:[POT],[rRc*]{0,2}){0,4}$")


def _is_of_object(fine: str, who: tuple[int, int]) -> bool:
    """Whether one subject is part of what another does: of those whom he meets («A đã có cuộc gặp với B, C, dự M») and
    who are on no visit, or the body that does something («A dự lễ X do O đầu tư và có M»)."""
    if fine[who[0] - 1 : who[0]] == "d" and (fine[who[0]] == "O" or re.match(",?x?H", fine[who[1] :])):
        return True
    travels = re.match("x*Z|x{1,2}yc?M", fine[who[1] :]) is not None
    return not travels and _WITH_THOSE.search(fine, 0, who[0]) is not None


def _sharing(fine: str, at: int, verbs: str) -> Governor | None:
    """The nearest subject before a verb that a comma, «và» or «cho biết sẽ» joins to the verb before it."""
    own = re.search(rf"{verbs or '(?:[xw]|Z)?'}$", fine[max(0, at - 12) : at])
    start = max(0, at - 12) + own.start() if own else at
    joined = _JOINED.search(fine, max(0, start - 8), start)
    if not joined or (verbs and (own is None or not own[0])):
        return None
    found = _HEAD.finditer(fine, max(0, joined.start() - _WINDOW), joined.start() + 1)
    heads = [h for h in found if h.end() <= joined.start() and not re.search("[.|]", fine[h.end() : start])]
    heads = [
        h for h in heads if h["who"] != "C" or not _IN_NAME_OF_EVENT.search(fine[max(0, h.start() - 10) : h.start()])
    ]
    heads = [h for h in heads if not _is_of_object(fine, h.span("who"))]
    if not heads:
        return None
    return Governor(heads[-1].start("who"), heads[-1].end("who"), own[0] if own else "", None, shared=True)


_GUEST = regex(r"(?<=X)(?P<who>P)(?:(?:,T(?:~[OC])?)+,x+|&wx{0,2})$")


def _received(fine: str, at: int) -> Governor | None:
    """«A tiếp B, T của O, đang thăm C», «A vui mừng đón B và đoàn đến thăm C»: B is on the visit, over titles that are
    not read whole and over who is with him."""
    guest = _GUEST.search(fine, max(0, at - 24), at) if fine[at : at + 1] == "Z" else None
    return Governor(*guest.span("who"), "", None) if guest else None


_SAID_OF = (
    rf"(?>,?V[rc]?O{BRACKET}(?:@[CL])?"  # (,) who stands for a body
    r"|,V~c?[TOw]w?(?=,)"  # , by authority of
    r"|,Vcw[wTR]{0,4}(?=,)"  # , who stand for two sides
    r"|,[TRwF][TRwvF~OCLn@&k-]{0,14}(?=,)"  # , a title that no name of a body closes,
    r"|,T(?=x{0,3}$)"  # , a title before the verb
    r"|[wF~][wO~CL]{0,5}(?=,|x{0,3}$))"  # the rest of a title, up to a comma or the verb
)
_PERSON = rf"(?:[Vr]f?O{BRACKET},)?(?:T\(C\))?P{BRACKET}{_SAID_OF}{{0,2}}"
_PEOPLE = regex(
    rf"(?<![@g~<WJh&%+f=-])(?P<who>{_PERSON}(?:(?:,[&+]|[,;&+])[rc]{{0,2}}{_PERSON}){{0,8}})"
    rf",?(?:x|D|@[wc]{{0,3}}[LC]|,(?=[xD@]))*(?:[rV]f?cw)?$"  # … «đại diện (cho) hai bên» ký
)


def people_before(fine: str, verb: int) -> tuple[int, int] | None:
    """«P, TITLE, và P thay mặt O, đã ký»: the items of the people before a verb, with what is said of them between."""
    start = max(0, verb - 70)
    found = _PEOPLE.search(fine[start:verb]) if verb > 0 else None
    return (start + found.start("who"), start + found.end("who")) if found else None


_SEEN = regex(rf"W(?P<who>[rRcV]{{0,3}}[PTO]{BRACKET}[^NWMSsUHJGA.;:|\"]{{0,50}}?)(?:x|,|w(?=$))*$")


def seen_to_sign(scan: Scan, fine: str, verb: int) -> tuple[int, int] | None:
    """«A chứng kiến P1, T của O1, và P2 ký X»: the items of those who sign before the eyes of A."""
    found = _SEEN.search(fine, max(0, verb - 60), verb) if verb > 0 else None
    return found.span("who") if found and not scan.folded[found.start()].endswith(" của") else None
