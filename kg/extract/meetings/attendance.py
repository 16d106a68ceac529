"""Who takes part in a meeting, and how: chairs, organizers, participants."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.claims import participation
from kg.extract.events.clauses import GAP, SUBJECT, Governor
from kg.extract.events.event_places import visited
from kg.extract.events.events import AGENT, AGENTS, OF_BOTH, OF_SIDES, after, event_type, guests, named_in
from kg.extract.events.fine import HIS_TITLES, LEADING, left, leftmost
from kg.extract.meetings.attended import attended
from kg.extract.meetings.guest_lists import listed
from kg.extract.meetings.organizing import organizing
from kg.extract.meetings.presence import present
from kg.extract.meetings.told_apart import told_apart
from kg.extract.meetings.turns import Role, turns
from kg.extract.meetings.visits import is_at_home
from kg.extract.names.ranks import is_below
from kg.extract.scan import Scan
from kg.language import fold, words_of
from kg.model import Claim, Mention
from kg.regex import regex


def people_of(
    scan: Scan, fine: str, meeting: Mention, clause: tuple[int, int, int], subject: Governor | None
) -> Iterator[Claim]:
    """The people and bodies whom a sentence joins to an event; ``clause`` is its phrase and where its clause ends."""
    at, end, stop = clause
    roles = [*_inside(scan, fine, at, end), *_after(scan, fine, (at, end), stop), *turns(scan, fine, at, end)]
    roles += [*told_apart(scan, fine, at, end, subject), *present(scan, fine, at, end)]
    if subject:
        roles += governing(scan, subject)
    if "H" in left(fine, at) and (under := _UNDER_WHOM.search(left(fine, at))):
        first = leftmost(at) + under.start("who")
        roles.append(("chair", named_in(scan, first, first + len(under["who"])), "chair-under"))
    land = visited(scan, fine, at, end) if event_type(scan.items[at]) == "visit" else None
    for role, people, rule in roles:
        people = [a for a in people if not is_at_home(scan, a, land)] if land else people
        if rule == "organizer-subject" and event_type(scan.items[at]) in OF_SIDES and _are_lands(people):
            role, rule = "participant", "participant-subject"  # «A và B tổ chức cuộc họp»: the lands that meet
        for agent in people:
            yield participation(meeting, agent, role, rule)


def _are_lands(people: list[Mention]) -> bool:
    return len(people) > 1 and all(a.kind == "Country" for a in people)


_BETWEEN = regex(rf"(?:[%+]|%w?[cRr][cwRr]{{0,5}}&)(?P<list>{AGENTS})")
_OWNER = regex(r"^M(?:l?[ncw]?|ln[,-]|l[cw],)?(?:~[wcrR]?(?P<of>[POT])|[wc]{0,2}(?P<body>O))")
_OWNER_LATER = regex(r"^Mw{2,4}~[wc]?(?P<of>O)(?![&,-])")  # «cuộc họp chính sách cuối cùng của O»
# «cuộc họp giao ban sáng D của O», «cuộc họp sắp tới của O»
_OWNER_AFTER_DAY = regex(r"M[wOn]{0,4}[xz]{0,2}[xzD]~[wc]?(?P<of>[POT])(?![&,-])")
_PARTY = regex(r" đảng(?: cộng sản| bộ)?\b[^,]*$")
# «chuyến thăm C lần này của A», «chuyến thăm C và tham dự M của A»
_VISITOR_LATER = regex(r"[wclznxtg@LCD]{0,8}(?:,?&x?JM[^PTSsUJ.,;:%+]{0,14})?~[wc]?(?P<who>[PT])(?![xSs]?M)")
_VISITOR = regex(rf"~(?P<who>[wc]?{AGENT}(?:,?&{AGENT})?(?:w{{0,4}}d[PT])?)")


def _inside(scan: Scan, fine: str, at: int, end: int) -> Iterator[Role]:
    """«giữa A và B», «với A», «phiên họp của A», «chuyến thăm của A tới C» inside the phrase."""
    topic = fine.find("u", at, end)
    stop = topic if topic >= 0 and not re.search("[%+]", fine[topic:end]) else end
    for found in _BETWEEN.finditer(fine, at, stop):
        if "A" not in fine[at : found.start()] and "u" not in fine[at : found.start()]:
            yield "participant", named_in(scan, found.start("list"), found.end("list")), "participant-between"
    received = guests(scan, fine, at)
    if received:
        yield "participant", named_in(scan, *received), "participant-received"
    kind = event_type(scan.items[at])
    owner = _OWNER.match(fine[at:end]) if kind != "ceremony" or scan.folded[at].endswith("nhậm chức") else None
    owner = owner or (_OWNER_LATER.match(fine[at:end]) if kind in (*OF_SIDES, "session") else None)
    if owner and scan.folded[at].startswith("đại hội") and _PARTY.search(fold(scan.text(at, at + owner.end()))):
        owner = None  # «Đại hội XII của Đảng»: those who are there are its delegates
    if owner and (owner["of"] or kind != "visit"):
        group = "of" if owner["of"] else "body"
        yield "participant", named_in(scan, at + owner.start(group), at + owner.end(group)), "participant-of"
        both = OF_BOTH.match(fine, at) if owner["of"] and kind in OF_SIDES else None
        if both:
            yield "participant", named_in(scan, *both.span("who")), "participant-between"
    elif kind in (*OF_SIDES, "session", "conference") and (dated := _OWNER_AFTER_DAY.match(fine, at)):
        yield "participant", named_in(scan, *dated.span("of")), "participant-of"
    elif scan.folded[at].startswith("chuyến"):
        visitor = _VISITOR.search(fine, at, end)
        if visitor:
            people = named_in(scan, visitor.start("who"), visitor.end())
            yield "participant", [a for a in people if a.kind != "Country"], "participant-of"
        elif later := _VISITOR_LATER.match(fine, end):
            people = named_in(scan, *later.span("who"))
            yield "participant", [a for a in people if a.kind == "Person"], "participant-of"


def _is_of_upper(scan: Scan, first: int) -> bool:
    """«Cục A, Bộ B tổ chức»: whether a body behind a comma is the one above."""
    return is_below(scan.items[first], scan.items[first + 2], apart=False)


def _is_of_delegation(scan: Scan, body: int) -> bool:
    """«Đoàn đại biểu O do A làm trưởng đoàn đồng chủ trì M»: A chairs, and not the body that sends him."""
    return scan.tags[body : body + 2] == "Od" and "đoàn" in scan.folded[max(0, body - 2) : body]


def governing(scan: Scan, subject: Governor, two: Sequence[Mention] = ()) -> Iterator[Role]:
    """The subject of the verbs before the phrase: «A đã chủ trì cuộc họp», «A phối hợp với B tổ chức lễ X»; ``two``
    are those whom its title means («hai Bộ trưởng»)."""
    people = list(two) or named_in(scan, subject.first, subject.last)
    if scan.tags[subject.first : subject.last] == "O,O" and _is_of_upper(scan, subject.first):
        people = people[:1]
    if "H" in subject.verbs and _is_of_delegation(scan, subject.first):
        people = [a for a in people if a.kind == "Person"]
    organizes = "G" in subject.verbs and not re.search("[JUH]", subject.verbs)
    if subject.shared:
        people = [a for a in people if a.kind != "Country" and (a.kind != "Person" or not organizes)]
    if "H" in subject.verbs:
        yield "chair", people + (named_in(scan, *subject.beside) if subject.beside else []), "chair-subject"
    elif re.search("[Gh]", subject.verbs) and not re.search("[JU]", subject.verbs):
        partners = named_in(scan, *subject.partners) if subject.partners else []
        bodies = [a for a in people + partners if a.kind in ("Organization", "Country")]
        yield "organizer", bodies, "organizer-subject"
        yield "participant", [a for a in people if a.kind == "Person"], "participant-subject"
    elif re.search("[JUEyWNZ]", subject.verbs):
        yield "participant", people, "participant-subject"


_COMPRISING_THEM = regex(r"(?P<met>[w&]{0,3}[+E][rRcwn<~OC]{1,9})?[Rw]{0,3},?(?P<verb>[eJ]):?(?=[rRcw]{0,2}[OPT])")
_BY = regex(
    rf"d(?P<who>{AGENTS})(?:@[wc]{{0,2}}[LC](?=,))?"
    rf"(?:x?[GV][+&]?(?P<with>{AGENTS}))?(?:(?<=P)(?:[wz]{{1,3}}|w{{1,3}}~O(?:@[wc]{{0,2}}[LC])?)(?=,))?"
    r",?[xw]{0,2}(?:G[+&]?)?=?(?P<verb>[HGh])"
)
# «cuộc họp do A chủ trì cùng lãnh đạo B, lãnh đạo C»
_BESIDE_CHAIR = regex(r"[&+](?P<who>[rR]{0,2}[OP](?:(?:,&|[,;&])[rR]{0,2}[OP])*)(?![wnL])")
_UNDER = regex(rf"H~?(?P<who>{AGENTS})")
_THEN_ACTS = regex(r"H~?(?P<who>[PT](?:(?:,&?|&)[PT])*),O[x:]{0,3}[SsUVvINGJEyWH]")  # «dưới sự chủ trì của A, O đã …»
_WITH = regex(rf"J(?:[wlcx]{{0,4}}~)?(?:c?[rR]{{1,2}}e)?(?P<who>{AGENTS})")
_SIDES_LATER = regex(rf"[%+](?P<who>{AGENTS})")  # «cuộc hội đàm diễn ra ngày D tại L giữa A và B»
# «cuộc gặp diễn ra vào ngày D tới tại L, C giữa A và B», «cuộc gặp 15 phút tại phòng X với A»
_SIDES_FAR = regex(
    rf"(?:[xDGg@lwctznC()]|L(?:,[LC])?){{2,16}}%(?P<sides>{AGENTS})|[xnwDL]{{0,8}}[@D][xnwDL]{{1,6}}\+(?P<who>{AGENT})"
)
_CHAIRED_BY = regex(rf"[wlcnV]{{0,6}}(?:[D@L,]|u[wvn]{{1,6}}){{0,6}}d(?P<who>{AGENTS}),?[xw]{{0,2}}H(?![~M])")
# «dưới sự chủ trì của A, O đã kết thúc M»
_UNDER_WHOM = regex(rf"(?:^|,)H(?P<who>{AGENTS}),[^.;:|SsUM]{{0,24}}$")
_LED_BY = regex(rf"[OCLTRw](?:\([^()]{{0,8}}\))?,?d(?P<who>[PT]){HIS_TITLES}x")  # «họp với O do A dẫn đầu»
_SIDES_ASIDE = regex(rf"w?t{{1,2}}[wc]{{0,2}}M[wOlnCL~D]{{0,10}}(?P<sides>\+(?P<who>{AGENTS}))")  # «bên lề M với A»


def _after(scan: Scan, fine: str, phrase: tuple[int, int], stop: int) -> Iterator[Role]:
    """«do A (phối hợp với B) tổ chức», «dưới sự chủ trì của A», «với sự tham dự của A» after the phrase."""
    at, end = phrase
    semicolon = fine.find(";", end)
    stop = min(stop, semicolon) if semicolon >= 0 else stop
    members = _COMPRISING_THEM.match(fine, end)
    met = members is not None and bool(members["met"] or re.search("[+%]", fine[at:end]))
    if members and met and scan.folded[members.start("verb")] in COMPRISING:
        yield "participant", listed(scan, fine, members.end(), len(fine)), "participant-listed"
    by = _BY.search(fine, end, stop) or _BY.match(fine, end)
    if by and by.start() - end < 12:
        people = named_in(scan, by.start("who"), by.end("who"))
        people += named_in(scan, by.start("with"), by.end("with")) if by["with"] else []
        chairs = by["verb"] == "H" and not scan.folded[by.start("verb")].startswith("dưới")  # «do O tổ chức dưới sự …»
        pays = scan.folded[by.start("verb")] == "tài trợ" and event_type(scan.items[at]) == "ceremony"
        if not pays:  # «lễ khánh thành trường X do A tài trợ xây dựng»
            yield ("chair" if chairs else "organizer"), people, "role-by"
        beside = _BESIDE_CHAIR.match(fine, by.end(), stop) if by["verb"] == "H" else None
        yield "participant", named_in(scan, *beside.span("who")) if beside else [], "role-by"
    yield from organizing(scan, fine, end, stop, by.end() if by else end)
    close = after(fine, end)[1]
    told = _SIDES_LATER.match(fine, close) if end < close else None
    if told and (told[0][0] == "%" or event_type(scan.items[at]) in OF_SIDES):
        yield "participant", named_in(scan, *told.span("who")), "participant-between"
    elif event_type(scan.items[at]) in OF_SIDES and not re.search("[%+]", fine[at:end]):
        far = _SIDES_FAR.match(fine, end)
        who = far.span(far.lastgroup or 0) if far else (end, end)
        yield "participant", named_in(scan, *who), "participant-between"
    led = _LED_BY.search(fine, at, stop)
    sides = led and (re.search("[+%]", fine[at : led.start()]) or event_type(scan.items[at]) == "reception")
    if led and sides and LEADING.search(scan.folded[led.end() - 1]):
        yield "participant", named_in(scan, *led.span("who")), "participant-between"
    aside = _SIDES_ASIDE.match(fine, end) if event_type(scan.items[at]) in OF_SIDES else None
    if aside and "%" not in fine[at:end] and "+" not in fine[at:end]:
        yield "participant", named_in(scan, *aside.span("who")), "participant-between"
    for pattern, role, rule in ((_UNDER, "chair", "chair-under"), (_WITH, "participant", "participant-with")):
        found = pattern.search(fine, end, stop)
        acts = found and _THEN_ACTS.match(fine, found.start())
        if found is None or _is_only_told_of(scan, fine, found.start(), end):
            continue
        of = "~" in fine[found.start() : found.start("who")] and scan.folded[found.start() - 1] == "sự"
        if of or scan.text(found.start(), found.start() + 1).endswith(" của"):
            last = (acts or found).end("who") if role == "chair" else len(fine)
            yield role, listed(scan, fine, found.start("who"), last), rule


_TELLS_OF = words_of("tells of a presence")


def _is_only_told_of(scan: Scan, fine: str, at: int, end: int) -> bool:
    """«… kêu gọi sự tham gia của A», «không có sự tham gia của A»: a presence that is wished for, shown or denied."""
    said = scan.folded[max(0, at - 2) : at]
    return said[1:] == ["sự"] and said[0] in _TELLS_OF or "!" in fine[max(end, at - 3) : at]


def under_whom(scan: Scan, fine: str, *zones: tuple[int, int]) -> list[Mention]:
    """Those under whose lead the zones say that a meeting was: «dưới sự chủ trì của A», «(họp) phiên thứ hai do A
    và B đồng chủ trì»."""
    for first, last in zones:
        told = _UNDER.search(fine, first, last)
        if told and scan.folded[told.start()].startswith("dưới sự"):
            return named_in(scan, *told.span("who"))
        by = _CHAIRED_BY.match(fine, first, last)
        if by:
            return named_in(scan, *by.span("who"))
    return []


_ATTEND = regex(r"(?:^u?|[.;:,\")]|[wcDe])(?P<verb>\+?J)(?![&,]H)(?=\+?[PT]?(?:M\+P)?[^P]{0,10}?[wy:])")
_WITH_WHOM = regex(r"tháp tùng|(?:cùng đi|đi cùng)(?: với)?$")
_ALSO = frozenset("cùng|đến|về|tới|cũng|ra|thành phần|khách mời".split("|"))
_OPENING = regex(r"\b(?:khai mạc|bế mạc)$")
_BETWEEN_WORDS = words_of("between participants")
_SIDE = regex(r"^(?:\([^()]{1,40}\)\s+)?(?:về\s+)?phía\s")
_FOR_BODY = regex("[Tr]w{0,2}[OC]?x?y(?=[rR]{0,2}P)")  # «Đại diện O có A»
COMPRISING = words_of("comprising")
# What joins those who are there to the verb that says so.
HAVE = frozenset({"có", "còn có", "gồm", "gồm có", "có đồng chí", "có các", "là"})


# «200 người tham dự M, trong đó có A», «với sự góp mặt của nhiều nhà khoa học, trong đó có A và B»
_AMONG = regex(r"J(?=[^.;|SsUN]{0,24},tzy:?[rRcw]{0,3}[PT])[^.;|]*?,tzy:?")


def attendance(scan: Scan, fine: str, events: list[tuple[int, int, Mention]]) -> Iterator[Claim]:
    """«Tham dự cuộc họp có A, B; về phía X có C», «Về phía Y có D», «A đến dự và phát biểu»: who is there."""
    among = _AMONG.search(fine) if "trong" in scan.folded and "J" in fine else None
    if among:
        yield from _among(scan, fine, among, events)
    elif start := list_start(scan, fine):
        told = attended(scan, fine, start, events)
        # «8 dự án, bao gồm: Công ty A»: companies after a bare word for a list need not be guests.
        guests = told or scan.folded[start[0]] not in COMPRISING or "O" not in fine[start[1] : start[1] + 2]
        for agent in listed(scan, fine, start[1], len(fine)) if guests else ():
            for meeting in told or [implied(scan, fine, *start)]:
                yield participation(meeting, agent, "participant", "participant-listed")
    yield from _implied_people(scan, fine, events)


def _among(scan: Scan, fine: str, among: re.Match[str], events: list[tuple[int, int, Mention]]) -> Iterator[Claim]:
    """Those named among the people who are at an event: the one told with them, else the last one told before."""
    told = [m for first, _, m in events if among.start() < first < among.end()][:1]
    if "M" not in among[0]:
        told = [m for first, _, m in events if first < among.start()][-1:]
    meeting = told[0] if told else implied(scan, fine, *among.span())
    for agent in listed(scan, fine, among.end(), len(fine)):
        yield participation(meeting, agent, "participant", "participant-listed")


_MATTER = regex("M(?:[wv]{1,3}[Ss]|S)$")


def list_start(scan: Scan, fine: str) -> tuple[int, int] | None:
    """(the item that opens the list, the first item of the list) after «Tham dự … có», «Về phía X có»."""
    opener = -1
    members = _heading(scan)
    found = _ATTEND.search(fine) if members < 0 and "J" in fine else None
    if found:
        opener = found.start("verb")
        if fine[found.start()] == "w" and scan.folded[found.start()] not in _ALSO:
            return None
    elif members >= 0:
        opener = members
    elif _tells_of_side(scan) or _FOR_BODY.match(fine) or _WITH_HIM.match(scan.words):
        opener = fine.index(")") + 1 if fine[0] == "(" else 0
    if opener < 0:
        return None
    for at in range(opener + 1, min(len(fine), opener + 14)):
        opens = fine[at] == "G" and fine[at + 1 : at + 2] in ("M", "y") and _OPENING.search(scan.folded[at])
        if opens or _MATTER.search(fine, max(0, at - 5), at + 1):
            continue  # «dự khai mạc hội nghị có A», «dự buổi công bố (dự thảo) kết luận có A»
        led = at <= opener + 2 and _WITH_WHOM.match(fold(scan.text(opener, at))) is not None
        if fine[at] in "SsHGN" or fine[at] == "P" and fine[at - 2 : at] != "M+" and fine[at - 1] != "X" and not led:
            return None
        if fine[at] == ":" or scan.folded[at] in HAVE and fine[at] != "=":
            acts = fine[at + 1 : at + 2] in ("E", "X", "Z", "M")  # «hoạt động, gồm: hội đàm với A»
            return (opener, at + 1) if not acts and _is_of_meeting(scan, fine, opener, at) else None
    return None


def _heading(scan: Scan) -> int:
    """Where «thành phần» opens a sentence, or one that no full stop parts from a credit before it; else -1."""
    if "thành phần" not in scan.folded:
        return -1
    found = (at for at, said in enumerate(scan.folded) if said == "thành phần")
    return next((at for at in found if not at or scan.text(at, at + 1)[0].isupper()), -1)


def _tells_of_side(scan: Scan) -> bool:
    """Whether a sentence opens with «(về) phía …»."""
    if "phía" not in scan.line.keys[scan.items[0].start : scan.items[-1].end]:
        return False
    return _SIDE.match(scan.words) is not None


def _is_of_meeting(scan: Scan, fine: str, opener: int, have: int) -> bool:
    """Whether those who «tham gia … có» are at a meeting or on a visit, not in an attack or a contest."""
    if "hoạt động của" in fold(scan.text(opener, have)):
        return False  # «Tham gia các hoạt động của A có B»: at some of them
    if re.search("[MEZX]", fine[opener:have]) or _TRAVEL.match(fold(scan.text(opener, have))):
        return True
    return all(
        fine[at] not in "wV" or scan.folded[at] in _BETWEEN_WORDS or scan.folded[at] in HAVE
        for at in range(opener + 1, have)
    )


_TRAVEL = regex(r"(?:tham gia|thành viên|thành phần|cùng đi|đi cùng|tháp tùng)\b.{0,12}(?:đoàn|\bđi|tùng|cùng)")


def implied(scan: Scan, fine: str, at: int, end: int = 0) -> Mention:
    """The meeting that a sentence speaks of without naming it: «các hội nghị» is all that the article is about, those
    who «tham gia đoàn», «cùng đi» are on the visit."""
    rule = "meeting-implied-main" if re.search("c[wn]?M", fine[at:end]) else "meeting-implied"
    if end and (_TRAVEL.match(said := fold(scan.text(at, end))) or _GOES_ALONG.match(said)):
        rule = "meeting-implied-visit"
    return Mention(scan.items[at].span, "Meeting", "", rule, "pronoun")


# «Cùng tiếp có A», «Thành viên đoàn gồm A»
_WITH_HIM = regex(
    r"(?:(?:cùng|tham gia|cùng tham gia) (?:đón )?tiếp(?: đoàn| khách)?(?: còn)? (?:có|gồm)"
    r"|(?:các )?thành viên (?:chính thức |tham gia |trong |của )?(?:đoàn|phái đoàn)(?: công tác| đại biểu| việt nam)?"
    r"(?: còn)? (?:có|gồm|bao gồm|gồm có))\b"
)
_GOES_ALONG = regex(r"(?:cùng đi|đi cùng|tháp tùng)(?: [^,.;:]{1,60}?)?(?: còn)? (?:có|gồm)\b")
_COME = regex(rf"(?P<who>{SUBJECT}){GAP}(?P<verb>J)(?=[GS]?[.;,|]|$|[&x]U)")
_PRIVATE = regex(r"(?:anh|chị|cô|em|hlv|huấn luyện viên)\b")
_GO_ALONG = frozenset({"đi cùng", "cùng đi", "tháp tùng"})
_WITH_TRAVELLER = regex(
    rf"(?P<who>{SUBJECT}){GAP}(?P<verb>J)[PTK][VxgZCLD@]{{0,6}}(?:t[cwz]{{0,2}}(?P<visit>M)|[.,;]|$)"
)
_HEAD_IS = regex(r"(?:J|ww)[wORCn]{1,4}=(?:[^PMSsJ~]{0,6}~P[^PMSs]{0,6},)?[^PMSsJ~]{0,14}(?P<who>P)")
_HEADS = regex(r"(?:dẫn|đứng) đầu\b[^,]{0,20}\bđoàn\b")
_LED = regex(
    r"(?:^(?:n[.)]|[-+•*])?|,te|;)(?P<whose>[wrORCLn]{1,5}(?:~[wO]{1,4})?),?d(?:T[^PSsM]{1,5})?(?P<who>P)"
    rf"{HIS_TITLES}(?P<verb>[xJ])"
)
_MY_TURN = regex(
    r"^(?:về phần mình|về phía mình|đáp lại|thay mặt|(?:tại|trong) (?:hội đàm|hội kiến|điện đàm|đàm phán)(?=,))(?!\w)"
)
_FIRST_PERSON = regex(
    rf"^(?:V[^PTKSMD.;:|\"']{{1,14}}|[^POTKSMD]{{0,5}}),(?P<who>{AGENTS})(?:,T[^PSs]{{0,6}})?(?=[^PM]{{0,6}}[Ss])"
)


def _along(scan: Scan, fine: str, events: list[tuple[int, int, Mention]]) -> Iterator[Claim]:
    """«A và B tháp tùng C trong chuyến thăm L»: A and B are on the visit."""
    found = _WITH_TRAVELLER.search(fine) if "J" in fine and not _GO_ALONG.isdisjoint(scan.folded) else None
    if found is None or scan.folded[found.start("verb")] not in _GO_ALONG:
        return
    at = found.start("visit")
    if at >= 0 and event_type(scan.items[at]) != "visit":
        return
    named = next((mention for first, _, mention in events if first == at), None)
    visit = named or Mention(scan.items[found.start("verb")].span, "Meeting", "", "meeting-implied-visit", "pronoun")
    for agent in named_in(scan, *found.span("who")):
        if agent.kind == "Person" and agent.form == "name":
            yield participation(visit, agent, "participant", "participant-come")


def _implied_people(scan: Scan, fine: str, events: list[tuple[int, int, Mention]]) -> Iterator[Claim]:
    """«A đến dự và phát biểu.» without a meeting, «Về phần mình, A …»: A is at the meeting that the text is about."""
    come = _COME.search(fine) if "J" in fine else None
    relative = come is not None and scan.folded[come.start("who") - 1 : come.start("who")] == ["mà"]
    if come and not relative and scan.folded[come.start("verb")] not in _GO_ALONG:
        meeting = implied(scan, fine, come.start("verb"))
        for agent in named_in(scan, come.start("who"), come.end("who")):
            if agent.kind == "Person":
                yield participation(meeting, agent, "participant", "participant-come")
    yield from _along(scan, fine, events)
    for led in [] if events or "d" not in fine else _LED.finditer(fine):
        its = fold(scan.text(*led.span("whose"))).startswith(("đoàn", "phái đoàn"))
        for agent in named_in(scan, *led.span("who")) if its and LEADING.search(scan.folded[led.end() - 1]) else ():
            yield participation(implied(scan, fine, 0), agent, "participant", "participant-come")
    for head in [] if events or "=" not in fine else _HEAD_IS.finditer(fine):
        if _HEADS.match(fold(scan.text(head.start(), head.end("who")))):
            for agent in named_in(scan, head.start("who"), head.end("who")):
                yield participation(implied(scan, fine, 0), agent, "participant", "participant-come")
    turn = None if events else _FIRST_PERSON.match(fine)
    opens = _MY_TURN.match(scan.words) if turn else None
    if turn and opens and "từng" not in scan.folded and not _PRIVATE.match(fold(scan.text(*turn.span("who")))):
        rule = "meeting-implied" if opens[0] == "thay mặt" else "meeting-implied-turn"
        meeting = Mention(scan.items[0].span, "Meeting", "", rule, "pronoun")
        for agent in named_in(scan, *turn.span("who")):
            if agent.kind == "Person":
                yield participation(meeting, agent, "participant", "participant-turn")
