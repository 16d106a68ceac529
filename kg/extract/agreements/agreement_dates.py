"""When an agreement was signed, adopted or began: the words around it, the meeting where it was signed, its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date as date_of

from kg.edtf import DAY, MONTH
from kg.extract.agreements.decrees import YEAR_OF_CODE, day_of_code
from kg.extract.agreements.lists import HeadOfList, head_of_lines, head_of_list, last_signed
from kg.extract.agreements.passed import TO_YEAR
from kg.extract.agreements.signed_then import signed_then
from kg.extract.agreements.standing import (
    AFTER_TALKS,
    ANNIVERSARY,
    YEARS,
    is_adopted,
    is_reached,
    is_signed,
    lead,
    tail,
    was_signed,
)
from kg.extract.claims import slot
from kg.extract.events.clauses import governor_of_signing
from kg.extract.events.events import AGENTS, after, before, date_in, event_type, opening, phrase_end
from kg.extract.events.fine import fine_tags
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Claim, Mention, Span
from kg.regex import regex

_YEAR_AND_LETTERS = regex(r" năm \d{4} \([a-zđ]{2,9}\)")
_LETTERS = regex(r" \([A-ZĐ]{2,9}\)$")  # «Công ước X năm 1982 (UNCLOS)», «Công ước X (UNCLOS) năm 1982»
_YEAR_OF = regex(r"(?:\b(?!đến |tới |từ |sau |trước )[^\W\d]+ năm |\(|\) |[Bb]iển )((?:19|20)\d\d)\)?$")
# «Đối tác chiến lược về X (2014) giữa hai nước», «Bản ghi nhớ về hợp tác quốc phòng 2011», «UNCLOS 1982»
_IN_BRACKETS = regex(r"\(((?:19|20)\d\d)\)(?= (?:giữa|của|với) |$)")
# «Hiệp định Paris 2015 về X», «Hiệp định liên chính phủ năm 2014 về X»
_BEFORE_MATTER = regex(
    r"^[^\d:;,(]{0,60}?(?<!từ)(?<!đến)(?<!tới)(?<!sau)(?<!trước)(?<!đoạn)(?: năm)? ((?:19|20)\d\d)(?= (?:về|của|giữa) )"
)
_LAST_YEAR = regex(r"\b(?!(?:năm|đến|tới|từ|sau|trước|số|khoá) )[^\W\d]+ ((?:19|20)\d\d)$")
# «Luật Thú y 2031», «Bộ luật Thú y số 100/2031/QH13»
_OF_LAW = regex(
    r"\b(?:(?!(?:năm|đến|tới|từ|sau|trước|đoạn|khoá|quý) )[^\W\d]+ |số \d{1,3}/)((?:19|20)\d\d)(?=$| (?![-–])|(?i:/qh))"
)
_AMENDS = regex(r"(?:Bộ )?[Ll]uật [Ss]ửa đổi\b")  # the year is that of the law that it amends
_OF_A_TERM = regex(r"\b(?:kế hoạch|chương trình|chiến lược|giai đoạn)\b")
_IN_USE = ("signed", "in-force")
_OF_A_YEAR = ("treaty", "other", "mou", "agreement", "partnership")


def is_resolution(scan: Scan, at: int) -> bool:
    """Whether an instrument is one that its matter tells, a resolution or a decree."""
    return (scan.items[at].row or {}).get("needs") == "matter"


_SINCE = regex(r"\btừ (?:khi )?$")
_RAISED = regex(r"(?:thiết lập|nâng cấp|xác lập|trở thành|lên|thành)(?: lên| thành| quan hệ| khuôn khổ| tầm| mức)*$")


def date_of_agreement(
    scan: Scan,
    fine: str,
    agreement: Mention,
    place_of: tuple[int, int, int],
    known: tuple[str, str],
    around: tuple[list[tuple[int, int]], Sequence[Scan]],
) -> Iterator[Claim]:
    """When an agreement was signed, adopted or began, of the kind and the status ``known``; ``around`` are the zones
    of its sentence where a date of it may stand, and the sentences before."""
    (head, at, end), (kind, status), (zones, earlier) = place_of, known, around
    anniversary = ANNIVERSARY.search(lead(scan, at)) is not None
    adopted = kind in ("law", "other") and status == "in-force" and is_adopted(scan, at)
    signed = not anniversary and (is_signed(scan, fine, head) or was_signed(scan, end))
    date = signed_then(scan, fine, end) or date_in(scan, *zones) if adopted or signed and status in _IN_USE else None
    raised = kind == "partnership" and _RAISED.search(lead(scan, at))
    if not date and (raised or is_reached(lead(scan, at), tail(scan, end))):
        date = date_in(scan, after(fine, end))
    if kind == "partnership" and not date:
        date = _founded(scan, fine, end) or (_raised_then(scan, fine, end) if raised else None)
    find_list = head_of_lines if signed else head_of_list
    listing = find_list(scan, fine, at, earlier) if status == "signed" else None
    if not date and listing:
        date = _day_of_list(listing)
    if date and agreement.rule == "agreement-bundle" and _SINCE.search(scan.words_before(date.span.start, 12)):
        return  # «Từ năm 2031 (đến nay), hai nước đã ký 20 văn kiện»: in all the years since
    if date:
        yield slot(agreement, "when", date, (agreement.span, date.span), "agreement-date")
    elif adopted and (sitting := _date_of_sitting(scan, at, earlier)):
        yield slot(agreement, "when", sitting, (agreement.span, sitting.span), "agreement-date-of-event")
    elif (status == "signed" or adopted) and (event := _date_of_event(*(listing or (scan, fine, at, earlier)))):
        yield slot(agreement, "when", event[1], (agreement.span, event[0], event[1].span), "agreement-date-of-event")
    elif anniversary and (years := YEARS.search(scan.text(at, end) + tail(scan, end))):
        yield slot(agreement, "when", _first_of(years), (agreement.span,), "agreement-year")
    elif kind in ("plan", "programme") and status == "in-force" and (passed := _day_of_approval(scan, fine, end)):
        yield slot(agreement, "when", passed, (agreement.span, passed.span), "agreement-date")
    elif day := day_of_code(scan, fine, agreement, at, end) or _day_beside(scan, fine, kind, status, at, end):
        yield slot(agreement, "when", day, (agreement.span, day.span), "agreement-date")
    elif year := _year_in_name(scan, agreement, kind, status, at, end) or (
        _year_of_signing(scan, fine, agreement, kind, head, end) if status == "signed" else None
    ):
        yield slot(agreement, "when", year[1], (agreement.span,), "agreement-year")


def _day_of_list(listing: HeadOfList) -> Mention | None:
    """«Ngày D, tại L, A và B ký 3 văn kiện, gồm: X; Y»: the day told before the verb of the whole list."""
    scan, fine, at, _ = listing
    subject = governor_of_signing(fine, at)
    zones = [(subject.last, at), before(fine, subject.first)] if subject else []
    date = date_in(scan, *zones, opening(fine), before(fine, at))
    return date if date and len(date.name) == DAY else None


# «Quy hoạch X đã được O phê duyệt (tại Quyết định số N) ngày D»
_APPROVED = regex(
    rf"^{TO_YEAR}(?: này| trên)?(?: đã| vừa| mới)* được (?:(?!\b(?:trình|xem xét|đề nghị)\b)[^.;:,]){{0,60}}"
    r"\b(?:phê duyệt|ban hành|thông qua)(?: (?:(?:tại|theo|kèm theo|bằng) )?quyết định(?: số)? ?[\w./-]+,?)?(?: vào)?"
    r" (?:ngày|tháng|năm) \d"
)
_TO_APPROVAL = 24  # items


def _day_of_approval(scan: Scan, fine: str, end: int) -> Mention | None:
    """When a plan was approved or issued, where the words behind it, from the item ``end`` on, say so."""
    if not _APPROVED.match(tail(scan, end)):
        return None
    day = fine.find("D", end, end + _TO_APPROVAL)
    return scan.items[day].mention if day >= 0 else None


def _year_in_name(scan: Scan, agreement: Mention, kind: str, status: str, at: int, end: int) -> re.Match[str] | None:
    """«Hiến pháp năm 2013», «Luật X 2013», «Nghị định 12/2031/NĐ-CP»: the year that a name ends with, or its code."""
    if is_resolution(scan, at) or scan.folded[at].startswith("thông tư"):
        return YEAR_OF_CODE.search(agreement.name) if status != "proposed" else None  # a draft amends what has a code
    named = agreement.form == "name" and status != "proposed" and kind in _OF_A_YEAR
    told = _IN_BRACKETS.search(agreement.name) or _last_year(agreement.name, kind) if named else None
    told = told or (_BEFORE_MATTER.search(agreement.name) if named and kind in ("treaty", "agreement") else None)
    if told or status == "signed" or kind not in ("treaty", "other", "law", "plan"):
        return told
    if kind == "plan" and not agreement.name.endswith(")"):
        return None
    closed = _LETTERS.search(agreement.name)
    lettered = closed or _YEAR_AND_LETTERS.match(tail(scan, end))
    if " năm " in agreement.name[-9:] and _THEN_LEFT.search(lead(scan, at)):
        return None
    following = " ".join(tail(scan, end).split()[:2]).rstrip(".,;)") if kind == "law" or lettered else ""
    name = agreement.name[: closed.start()] if closed else agreement.name
    own = kind == "law" and status != "proposed" and not _AMENDS.match(name)
    if own and (law := _OF_LAW.search(f"{name} {following}")):
        return law
    return _YEAR_OF.search(f"{name} {following}".rstrip()) or _YEAR_OF.search(name)


_YEAR_CLOSES = regex(r"\bnăm ((?:19|20)\d\d)(?=$| và )")
# What is about another instrument, or about the work of a year.
_OF_ANOTHER = regex(
    r"\b(?:sửa đổi|bổ sung|gia hạn|thay thế|thực hiện|triển khai|phối hợp|công tác|tổ chức|kế hoạch|nhiệm vụ|đến)\b"
)


def _year_of_signing(scan: Scan, fine: str, agreement: Mention, kind: str, head: int, end: int) -> re.Match[str] | None:
    """«A và B ký Hiệp định về X năm 1998»: the year behind the words of what is signed."""
    if kind not in ("treaty", "other", "mou") or scan.tags[head - 1 : head] != "N" or not is_signed(scan, fine, head):
        return None
    another = "A" in fine[head + 1 : end] or _OF_ANOTHER.search(fold(agreement.name))
    return None if another else _YEAR_CLOSES.search(agreement.name)


def _last_year(name: str, kind: str) -> re.Match[str] | None:
    """The bare year that closes a name; that of what an agreement is about («thỏa thuận tổ chức Giải thưởng X 2031»)
    is none."""
    words, said = name.split(), fold(name)
    about = kind in ("agreement", "mou") and len(words) > _SHORT and words[-2][0].isupper()
    return None if about or _OF_A_TERM.search(said) else _LAST_YEAR.search(said)


_SHORT = 5  # words
_BESIDE = regex(r"'?(?:\(A\))?(?P<then>w)?(?P<day>D)(?![~@CPTO])")
_CARRIED_OUT = regex(
    r"\b(?:tình hình|kết quả|việc|tiếp tục|sẽ)\b[^.;:]{0,20}\b(?:thực hiện|triển khai|thực thi)\b[^.;:]{0,12}$"
)


# «C gia nhập X năm 2031», «C gia nhập X và Y năm 2031»: when C did so
_JOINED_LATER = regex(
    r"\b(?:gia nhập|tham gia|phê chuẩn|thành viên(?: của)?|(?:rút|rời|rời bỏ)\b[^.;:,]{0,24} khỏi)\b"
    r"[^.;:]{0,50}$"
)


# «C đã rút khỏi X năm 2031», «C đã gia nhập X năm 2031»; «C rút khỏi X năm 2015» may tell the year of X.
_THEN_LEFT = regex(r"\b(?:đã|từng)(?: chính thức)? (?:gia nhập|phê chuẩn|(?:rút|rời|rời bỏ)\b[^.;:,]{0,24}khỏi)$")
_FEWEST_SPACES = 3  # «thỏa thuận hạt nhân hồi năm 2031» is told by its kind, «thỏa thuận năm 2031» by nothing


def _day_beside(scan: Scan, fine: str, kind: str, status: str, at: int, end: int) -> Mention | None:
    """«Đối tác toàn diện A - B năm 2013», «Tuyên bố X tháng 7/2015»: the year or month straight behind a name, but
    that of a plan or of what is done under it."""
    found = _BESIDE.match(fine, end)
    if found and found["then"] and scan.folded[found.start("then")] != "hồi":
        return None
    said = scan.text(at, end)
    bare = said.islower() and said.count(" ") < _FEWEST_SPACES
    if not found or status == "proposed" or kind not in _OF_A_YEAR or bare:
        return None
    day = scan.items[found.start("day")].mention
    if day is None or day.rule not in ("date-year", "date-month"):
        return None
    led = lead(scan, at)
    carried_out = not found["then"] and _CARRIED_OUT.search(led)
    return None if carried_out or _OF_A_TERM.search(fold(said)) or _JOINED_LATER.search(led) else day


def _first_of(years: re.Match[str]) -> str:
    """The year or the day at which the years or days in brackets begin («(18/7/1977 – 18/7/2017)»)."""
    day, month, year = years.groups()
    try:
        return str(date_of(int(year), int(month), int(day))) if day else str(year)
    except ValueError:
        return str(year)


_ON_DAY, _SINCE_DAY = regex(r"'?x{0,3}[Vv][xe]{0,2}(?P<date>D)"), regex(r"e(?P<date>D)")
_FOUNDED = regex(r"[\"”]? (?:đã |được |chính thức )*(?:thiết lập|xác lập|nâng cấp)\b")


def _founded(scan: Scan, fine: str, end: int) -> Mention | None:
    """«quan hệ đối tác A – B được thiết lập vào tháng 3/2018»: when the partnership began."""
    found = (_ON_DAY if _FOUNDED.match(tail(scan, end)) else _SINCE_DAY).match(fine, end)
    if not found or fine[end] == "e" and scan.folded[end] != "từ":
        return None
    return date_in(scan, found.span("date"))


# «thiết lập đối tác chiến lược hướng tới tương lai trong chuyến thăm của A tới C năm 2009»
_RAISED_THEN = regex(r"[^.;:,|SNA]{0,16}?(?P<date>D)")


def _raised_then(scan: Scan, fine: str, end: int) -> Mention | None:
    """The day or the year with which the clause ends that tells of the beginning of a partnership."""
    found = _RAISED_THEN.match(fine, end)
    return date_in(scan, found.span("date")) if found else None


# «chiều 5/6, tại (bên lề) hội nghị X, A ký»
_DAY_OF_MEETING = regex(r"D,?(?:@|t{1,2})[wc]{0,2}\"?M[^.;:|DPSN,]{0,20},$")
# «O cho biết, ngày D, công ty này và O đã ký»
_DAY_BEFORE = regex(r"[,;:|Ss](?P<day>D),[wzcnOPCLT&+xr]{1,12}N[cwn]{0,3}$")
# «Trong chuyến thăm của P năm 2011, hai bên ký»
_IN_EVENT = regex(
    r"(?:^(?:[^.;|,M]{1,4},)?|[.|;])[@t]{1,2}[wc]?M[^.;:|DSN,]{0,14}(?P<day>D)(?:\),?|[~PTOCLw]{0,8},)[^.;|]*$"
)


# «Bà A: Ngày D tại L, B và C đã ký», «P cho biết: “Ngày D, A ký …», «Đến ngày D, hai nước ra …»
_DAY_OPENS = regex(r"(?:^g|:\"?)(?P<day>D)(?:@[wc]?L)?,[^.:;|DSM]{1,24}$")


def zones_of(scan: Scan, fine: str, place_of: tuple[int, int, int]) -> list[tuple[int, int]]:
    """Where the date and the place of a signing stand: in the name, after the phrase or its verb, between subject and
    verb, before both."""
    head, at, end = place_of
    told = fine.find("Du", at, end + 1)  # «Nghị định ngày D về X»
    return [*([(told, told + 1)] if told >= 0 else []), *_zones(scan, fine, head, end)]


_JUST_BEFORE = regex(r"[,;]&?[xt]?(?P<day>D),?x{0,2}N[cn]{0,3}$")  # «năm 2019 ký X, (vào) năm 2024 ký Y»
# «A, nhưng đã hết hiệu lực ngày D», «cam kết ngăn chặn X kể từ ngày D»: the end of what is signed, or its beginning
_ENDS = regex(r"\b(?:hết (?:hiệu lực|hạn)|chấm dứt|thanh lý|đáo hạn)\b|\S (?:kể từ|bắt đầu từ)$")
_OF_NEXT = regex(r"[,;]&?[xt]?D,?x{0,2}N[cn]{0,3}A")
_BY_AGENTS = regex(rf"x{{0,3}}N[xw]{{0,2}}d{AGENTS}")


def _zones(scan: Scan, fine: str, at: int, end: int) -> list[tuple[int, int]]:
    reach = fine.find(")", end) if fine[end : end + 1] == "(" else end + 12
    verb = next((i for i in range(end, min(len(fine), reach)) if fine[i] == "N"), -1)
    just = _JUST_BEFORE.search(fine, max(0, at - 8), at)
    own = [just.span("day")] if just else []
    if _OF_NEXT.match(fine, end):
        return [*own, opening(fine)]
    zones = [after(fine, end), (verb, after(fine, verb + 1)[1])] if verb >= 0 else [after(fine, end)]
    if "B" in fine[end : max(end, verb)]:  # «A, thay thế bản ký năm 2031»
        zones = zones[:1]
    if verb >= 0 and re.match(AFTER_TALKS, tail(scan, end)):
        return zones[1:]
    if verb >= 0 and "được" in scan.folded[verb] and "D" in fine[slice(*zones[-1])]:
        return zones  # «Ngày D, P nhắc đến A được ký năm 2031»
    signed_by = _BY_AGENTS.match(fine, end)
    if signed_by:
        zones.append(after(fine, signed_by.end()))
    subject = governor_of_signing(fine, at)
    if subject:
        zones += [(subject.last, at), before(fine, subject.first)]
        at_meeting = _DAY_OF_MEETING.search(fine, max(0, subject.first - 40), subject.first)
        if at_meeting:
            zones.append((at_meeting.start(), at_meeting.start() + 1))
    told = _IN_EVENT.search(fine, max(0, at - 60), at) or _DAY_BEFORE.search(fine, max(0, at - 24), at)
    told = told or _DAY_OPENS.search(fine, max(0, at - 30), at)
    if told:
        zones.append(told.span("day"))
    close = fine.find("D", end, end + 8)
    said = fold(scan.text(end, close)) if close >= 0 else ""
    if close >= 0 and not re.search("[,.;:|SMP]|&$", fine[end:close]) and not _ENDS.search(said):
        zones.append((close, close + 1))
    return [*own, *zones, opening(fine), before(fine, at)]


def _date_of_sitting(scan: Scan, at: int, earlier: Sequence[Scan]) -> Mention | None:
    """«Sáng 21/6, Quốc hội họp. … Biểu quyết thông qua Luật X: …»: the day of the last sentence before that has one."""
    if at > 4 or not re.match(r"(?:\d{1,2}\. ?)?biểu quyết thông qua", lead(scan, at)):
        return None
    for other in reversed(earlier[-60:]):
        date = date_in(other, opening(fine_tags(other)))
        if date:
            return date
    return None


_BESIDE_EVENT = regex(r"[@t][wc]?M|[@ty]E(?=,)|^yM(?=,)|^M(?=x{0,3}[vVNs][cn]?$)")
_NOUN_OF_MEETING = regex(r"^(?:buổi|cuộc) ")
_ON_OCCASION = regex(r"(?:cũng |ngay )*(?:tại đây|(?:nhân |trong )?dịp này|cùng dịp)\b")
_SOME_TIME_AGO = regex(r"(?:trước đó|trước đây|năm \d{4}|năm ngoái)\b")
_ON_DAY_OF_EVENT = regex(r"^[@t]{1,2}[wc]?[ME][^.;:|PSN]{0,6}?(?=D)")
# «Chiều D, A đã hội đàm với B», «Chiều D, A và B dẫn đầu đoàn đại biểu hai nước đã tiến hành hội đàm», «Chiều D, A chủ
# trì lễ đón và hội đàm với B», «Chiều D, A, T của O, hội đàm với B»
_ACTS_ON_DAY = regex(r"(?<![~%@<])[PTC],?(?:[xw]{0,3}|[JHVv][rRcwnO]{1,8}x[xw]?|x{0,2}[HJ]M[wx]{0,2}&x?)E")


def _date_of_event(scan: Scan, fine: str, at: int, earlier: Sequence[Scan]) -> tuple[Span, Mention] | None:
    """«Ngay sau buổi làm việc, A ký X», «Dịp này, A ký X»: the date that the text has given for that meeting, and the
    word for it."""
    if _ON_OCCASION.match(scan.words):
        return _date_of_occasion(scan, earlier)
    place = _BESIDE_EVENT.search(fine, max(0, at - 80), at)
    if not place:
        return _date_of_signing_before(scan, earlier)
    if re.search(r"\bcho việc ký(?: kết)?$", lead(scan, at)) or lead(scan, place.end() - 1).endswith("bên lề"):
        return None  # beside a conference of days, on any of them
    word = scan.items[place.end() - 1]
    if event_type(word) == "visit":  # visits are many, and last for days
        return None
    said = fold(scan.text(place.end() - 1, place.end()))
    verb = _NOUN_OF_MEETING.sub("", said)
    for other in (scan for scan in reversed(earlier) if "M" in scan.tags or "E" in scan.tags):
        tags = fine_tags(other)
        if met := _ACTS_ON_DAY.search(tags):
            date = date_in(other, opening(tags))
            acts = other.folded[met.end() - 1].removeprefix("tiến hành ")
            if date and "/" not in date.name and acts.startswith(verb):
                return word.span, date
        for found in re.finditer("(?<!A)M", tags):  # not «Biên bản Kỳ họp lần thứ 8»
            told = fold(other.text(found.start(), found.end()))
            if (told.startswith(said) or told.endswith(f" {verb}")) and not told.startswith(f"{said} báo"):
                date = date_in(other, after(tags, phrase_end(other, tags, found.start())), opening(tags))
                if date and len(date.name) == DAY:  # a month is that of a meeting of which the text looks back
                    return word.span, date
    return None


_BOTH_SEE = regex(
    r"hai (?:(?:nhà|vị) lãnh đạo|nguyên thủ|thủ tướng|tổng thống|chủ tịch|bộ trưởng)(?: đã| cũng| cùng)*"
    r" chứng kiến (?:(?:buổi )?lễ|việc) (?:ký|trao)\b"
)


def _date_of_signing_before(scan: Scan, earlier: Sequence[Scan]) -> tuple[Span, Mention] | None:
    """«Kết thúc hội đàm, A và B đã ký X. Hai nhà lãnh đạo đã chứng kiến lễ ký Y»: Y is of the day of X."""
    if not earlier or not _BOTH_SEE.match(scan.words):
        return None
    *others, last = earlier
    tags = fine_tags(last)
    told = last_signed(last, tags, len(tags))
    if told < 0:
        return None
    day = _day_of_list(HeadOfList(last, tags, told, others))
    return (scan.items[0].span, day) if day else _date_of_event(last, tags, told, others)


def _date_of_occasion(scan: Scan, earlier: Sequence[Scan]) -> tuple[Span, Mention] | None:
    """The day with which the last of the sentences close before begins that tells of a meeting on one."""
    for other in reversed(earlier[-_NEAR:]):
        tags = fine_tags(other)
        if not re.search("[ME]", tags) or _SOME_TIME_AGO.match(other.words):
            continue
        named = _ON_DAY_OF_EVENT.match(tags)
        date = date_in(other, (named.end(), named.end() + 1) if named else opening(tags))
        if date and len(date.name) > MONTH and "/" not in date.name:
            return scan.items[0].span, date
    return None


_NEAR = 12  # sentences
