"""When and where a meeting is told to be: the stretches of its sentence that say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.edtf import MONTH
from kg.extract.events.clauses import Governor
from kg.extract.events.events import AGENTS, OF_SIDES, after, before, date_in, event_type, opening, phrase_end
from kg.extract.events.fine import left
from kg.extract.lexicon import HOME
from kg.extract.meetings.activities import of_activities
from kg.extract.meetings.closing_days import closing_day
from kg.extract.meetings.held_behind import TAKES_PLACE, held_behind
from kg.extract.meetings.meanwhile import sets_out
from kg.extract.meetings.named_years import year_in_name
from kg.extract.meetings.organizing import ROW
from kg.extract.meetings.tours import arrival, is_of_tour
from kg.extract.scan import Scan
from kg.language import alternatives, fold
from kg.model import Mention
from kg.regex import regex


@dataclass(frozen=True)
class Event:
    """A noun phrase or a verb of a sentence that tells a meeting: the items [first, last), what governs it; ``each``
    are the meetings that it tells together, each with its guest."""

    mention: Mention
    first: int
    last: int
    governor: Governor | None
    aside: bool
    listed: bool
    each: tuple[tuple[Mention, Mention], ...] = ()


Zone = tuple[int, int]


def zones_of(scan: Scan, fine: str, event: Event, main: Event | None) -> tuple[list[Zone], list[Zone]]:
    """The items where the date and the place of an event stand: (for the date, for the place)."""
    near, visit = _told_after(scan, fine, event), event_type(scan.items[event.first]) == "visit"
    stands_there = left(fine, event.first).endswith("@")  # «tại hội nghị X»
    if not visit and not _is_long(scan, event.first):
        near += closing_day(scan, fine, event.first, event.last)
    if visit or fine[event.first + 1 : event.last].startswith("D"):
        near.append((event.first, event.last))  # «chuyến thăm C tháng 5», «cuộc gặp ngày D giữa A và B»
    elif inside := _INSIDE.match(fine, event.first, event.last):
        near.append(inside.span())  # «cuộc hội đàm tại L hôm D giữa A và B»
    near += arrival(scan, fine, event.first) if visit else []
    if event.governor and event.governor.shared:
        near += [before(fine, event.first), *of_activities(scan, fine, event.governor.last, event.first)]
        if _is_received(fine, event.governor) and not visit:
            return near, near  # «A tiếp B đang thăm C và dự M»
        near += lead_in(fine, event.governor.first)
    elif event.governor:
        near.append((event.governor.last, event.first))
        if _is_received(fine, event.governor):
            return near, near
        near += lead_in(fine, event.governor.first)
    else:
        near += [] if stands_there else [before(fine, event.first)]
    if event.governor is None and not visit:
        near += _held_on(scan, fine, event.first)
    if stands_there or event.first == 1 and fine[0] == "t":
        near += _of_turn(fine, event)
    if event.listed and main is not None and main is not event:
        start = main.governor.first if main.governor else main.first
        held = _held_on(scan, fine, main.first) if main.governor is None else []
        shared = [after(fine, main.last), opening(fine), before(fine, start), *held]
        day = [zone for zone in shared if (found := date_in(scan, zone)) and "/" not in found.name]
        return near + day, near + shared
    goal = [] if visit else _way_to(scan, fine, event.first)
    long = _is_long(scan, event.first)
    if event is not main and scan.folded[event.first] in FRAMES and _SITS.search(left(fine, event.first)):
        near.append(opening(fine))
    there = _DAY_THERE.search(fine, max(0, event.first - 6), event.first)
    if there and not long and event.governor is None:
        near.append((there.start(), event.first))
    if event is main and not _told_of_others(fine, event):
        near += [] if long and stands_there else [(0, min(opening(fine)[1], event.first))]
        near += clause_day(fine, event.first)
    if event.governor and (event.governor.leaves and not visit or sets_out(scan, event.governor.last, event.first)):
        return [zone for zone in near if zone[0] >= event.first], near
    return near, near + goal


_INSIDE = regex(r"M[^@D%+~]{0,6}(?:[xzw]{0,2}D|[xzw]{0,2}@[wc]?L){1,3}x{0,2}(?=[%+~])")


def _of_turn(fine: str, event: Event) -> list[Zone]:
    """The day, or at least the place, that stands between an event with its partners and who speaks there."""
    if day := _DAY_OF_TURN.match(fine, event.last):
        return [(event.last, day.end())]
    place = _PLACE_OF_TURN.match(fine, event.first + 1)
    return [place.span("there")] if place else []


def _told_after(scan: Scan, fine: str, event: Event) -> list[Zone]:
    """The items after the phrase of an event, beside it or at a verb that follows, where its date and place stand."""
    lead = left(fine, event.first)[-1:]
    follows = "," if fine[event.last - 2 : event.last] == ",'" else fine[event.last : event.last + 1]
    told_beside = event.governor is None or _is_meanwhile(fine, event, event.governor)
    beside = lead not in "@,.;:" or lead == "@" and _is_long(scan, event.first)  # «tại kỳ họp thứ 3, chiều D, A …»
    apart = event.aside and follows in ("x", ",") or follows == "," and told_beside and beside
    apart = apart and not (_is_held_there(scan, fine, event.last) or _is_of_now(scan, fine, event.last))
    apart = apart and not _ends_with_day(fine, event)
    near = [] if event.aside else held_behind(scan, fine, event.first, event.last)
    near += [] if apart else [after(fine, event.last)]
    if scan.folded[event.last : event.last + 1] == ["thường kỳ"] or _of_letters(scan, event.last):
        near.append(after(fine, event.last + 1))
    if fine[event.last : event.last + 2] == "-D":
        near.append(after(fine, event.last + 2))  # «Liên hoan X lần thứ 3 - năm 2031 tại L»
    near += _over_relative_time(scan, fine, event.last)
    soon = _HELD_SOON.match(fine, event.last)
    if soon and scan.folded[soon.start("held")] in _TAKES_PLACE:
        near.append(after(fine, soon.end()))
    if begins := _begins(scan, fine, event.last):
        near.append(after(fine, begins))
    quoted = fine[event.last : event.last + 1] == "'" and fine[event.first - 1 : event.first] == '"'
    told = event.last + quoted
    given = ROW.match(fine, told) or _GIVEN.match(fine, told) or _TO_BE_HELD.match(fine, told)
    given = given or (None if lead in tuple("u~f") else _GIVEN_LATER.match(fine, event.last))
    near += [after(fine, given.end())] if given else []
    if event.governor is None and not event.aside and lead not in tuple("@t~uf"):
        held = _HELD_LATER.match(fine, event.last)
        near += [after(fine, held.start("held"))] if held else []
    near += [after(fine, told)] if quoted else []  # «“Ngày hội X” diễn ra tại L»
    related = None if event.aside else _RELATED.match(fine, event.last)
    if related and scan.folded[related.end() - 1] == "liên quan":
        near.append(after(fine, related.end()))  # «M X và các phiên họp liên quan diễn ra tại L»
    opens = event.first <= 1 and event.governor is None and not event.aside
    if opens and (as_subject := _SUBJECT_HELD.match(fine, event.last)):
        near.append(after(fine, as_subject.start("held")))
    if given := _OF_POST.match(fine, event.last) or _OF_BOTH.match(fine, event.last):
        near.append(after(fine, given.end()))
    late = _LATE.match(fine, event.last)
    posing = scan.folded[event.last : event.last + 1] in (["chụp"], ["chụp ảnh"])  # «dự M chụp ảnh lưu niệm sáng D»
    joined = fine[event.first : event.last + (not event.aside)]
    if late and (posing or re.search("[%+]", joined)):
        near.append((event.last, max(late.end(), after(fine, late.end() - 1)[1])))
    if after(fine, event.last)[1] == event.last and (inner := _object_of(scan, fine, event)):
        near.append(after(fine, inner))
    return near


# «hội nghị X hồi tuần trước tại C», «hội nghị diễn ra vào cuối tuần này ở L»
_RELATIVE_TIME = regex(
    r"(?:(?:hồi|vào|trong) )?(?:(?:đầu|giữa|cuối) )?(?:tuần|tháng)(?: (?:này|trước|qua|tới|sau|vừa qua|vừa rồi))?"
)
_THERE_SOON = regex(r"[xwtzg]{1,5}(?P<there>@)")


def _over_relative_time(scan: Scan, fine: str, at: int) -> list[Zone]:
    """The place that follows a time without a day."""
    close = after(fine, at)[1]
    told = _THERE_SOON.match(fine, close) or _THERE_SOON.match(fine, at)
    if told is None or not _RELATIVE_TIME.fullmatch(fold(scan.text(told.start(), told.start("there")))):
        return []
    return [after(fine, told.start("there"))]


# «… với A và lãnh đạo các sở, ban ngành của L vào sáng D»
_LATE = regex(r"(?:[^,;.:|MSsPHGNVtexB]|,(?=[wR]{1,3}[,&~x])){0,12}(?:x{1,3},?)?\(?D")
# «lễ trao quyết định bổ nhiệm A vào chiều D tại L»
_OF_POST = regex(r"w?[BVv]{1,2}[^,;.:|MPSs]{0,3}P(?=[xw]{0,2}[D@])")
_OF_BOTH = regex(r"%c[wR]{1,3}(?=x{0,2}[D@])")  # «cuộc gặp giữa hai nhà lãnh đạo hôm D tại L»
# «Tại cuộc họp với các sở chiều nay (D), A …», «Trong cuộc gặp với B tại L, A …»
_DAY_OF_TURN = regex(r"[^,;.|MS]{0,25}?D\)?(?:,?@[wc]{0,3}[LC](?:,[LC])?)?,[PTKO]")
_PLACE_OF_TURN = regex(r"[^,;.|MO@]{0,12}?\+[wcr]{0,3}P[xwzt]{0,4}(?P<there>@[wc]{0,3}[LC](?:,[LC])?),[PTKO]")
# «Đại hội X, nhiệm kỳ 2030-2035 đã diễn ra tại L», «cuộc họp về Y vừa diễn ra tại L»: what is between is told of it.
_QUOTED = r"\"[^\"']{1,25}'"
_TOLD = r"[^.;:|\"'MSsPKHGNJEXZUB]"
_HELD_LATER = regex(
    rf"(?:d[^.;:MSsPKG]{{1,6}}G)?{_TOLD}{{0,22}}(?:[+&]P?(?!,){_TOLD}{{0,4}})?(?P<held>(?<=[^=])G)(?=[xw]{{0,3}}[@D(])"
)
# «Lễ đón dành cho Tổng thống A và đoàn của O sẽ được tổ chức ngày D»: what opens a sentence is held, over all between.
_SUBJECT_HELD = regex(rf"(?:(?<!t){_QUOTED}|[^.;:|SsUHNJMEXZVBDG,\"']){{0,24}}(?P<held>G)(?=[xw]{{0,3}}[@D(])")
# «Hội nghị X dự kiến diễn ra vào cuối tuần này tại L»
_HELD_SOON = regex(r"x{0,2}(?P<held>G)x{0,2}w{1,3}[zx]?,?(?=@[wcO]{0,2}[LC])")
_TAKES_PLACE = TAKES_PLACE | {"bế mạc"}
# «hội nghị X do O (được O phối hợp với O) tổ chức ngày D», «hội nghị X, dự kiến diễn ra tại L ngày D»
_GIVEN = regex(rf"(?:,?d|x{{1,2}}(?={AGENTS}G))(?:{AGENTS}(?:[xw]?G[+&]?{AGENTS})?|w)[xw]{{0,2}}[GHh]")
# «hội nghị tổng kết việc X, do O tổ chức chiều D»
_GIVEN_LATER = regex(
    rf"[^.;:|MSsPTHDdEXZ]{{1,40}}d{AGENTS}[wz]{{0,2}}[GH](?=[xw]{{0,2}}(?:@[wc]{{0,2}}[LC],?)?[xw]{{0,2}}\(?D)"
)
_TO_BE_HELD = regex(rf",x{{0,2}}(?:{AGENTS}[xw]?)?(?=G(?:xnw|[xw]{{0,3}})(?:l[ewnc])?[@D(])")
# «chiều D tại hội nghị X», «sáng nay (D), tại hội nghị X»: the day of what was done there is that of the conference.
_DAY_THERE = regex(r"D\)?,?@[cw]{0,2}$")
# «Sau M, chiều D, tại L, A và các bộ đã có M2»: the last day told before the clause, whose subject is not read whole.
_CLAUSE_DAY = regex(
    r"(?:^(?:\(?[wOLCA]{1,3}\)?-)?|,)(?P<day>[xwe]{0,2}D(?:\([^()]{1,6}\)|[zx]|,?@[wc]{0,3}[LC](?:\([LC]\)|,[LC])?|,?s?[wcL@]{2,4}(?=,))*),"
    r"[^SsUVNBHJXEZMD.;:|\"]{0,40}(?:[yHJ][xwc]{0,3})?$"
)
# «A sẽ tới L dự M», «A đã đến L (vào ngày D) để tham dự M»
_CAME = regex(r"g[LC](?:\([LC]\))?,?(?:x?D)?x?e?[Jy][cwn]{0,2}$")
# «Sáng D, kỳ họp thứ 3 đã họp phiên bế mạc»: the day is that of the sitting.
FRAMES = frozenset({"phiên khai mạc", "phiên bế mạc", "lễ khai mạc", "lễ bế mạc", "lễ khai giảng", "lễ khai trương"})
_SITS = regex("^D,[^,.;]{0,12}(?:,[^,.;M]{0,6})?[EGy]$")
_CALM = r"[^,PTKSsUHGNEXJMAZ.;:|\"]"
# «chiều D theo giờ thủ đô X (sáng D theo giờ Y), A …»
_ON_CLOCK = rf"(?:s{_CALM}{{1,4}})?(?:\([^().;:]{{1,10}}\))?"
_LEAD_IN = regex(rf"(?:^|(?<=,))(?:[xwe]{{0,2}}D{_ON_CLOCK}|@){_CALM}{{0,14}},(?:s?{_CALM}{{0,14}},){{0,5}}$")
_DAY_OF_GROUP = regex(r"(?:^|(?<=[,S]))[xwe]{0,2}D[wrR]{1,3}Z?~?$")


def lead_in(fine: str, at: int) -> list[Zone]:
    """The dates and places that stand before a subject, beside it or in stretches of their own between commas («Chiều
    D, theo giờ L, tại L thuộc tỉnh T, A …»)."""
    start = max(0, at - _FARTHEST)
    found = _LEAD_IN.search(fine[start:at]) or _DAY_OF_GROUP.search(fine[start:at])
    return [before(fine, at), *([(start + found.start(), at)] if found else [])]


_RELATED = regex("&c[Mw]v")
_BEGINS = regex(r"x{0,2}(?P<begins>y)(?P<since>e)?(?=x?D)")


def _begins(scan: Scan, fine: str, at: int) -> int:
    """«chuyến thăm C bắt đầu từ ngày D»: the item of the day from which an event is told to be, or 0."""
    told = _BEGINS.match(fine, at)
    if told is None or scan.folded[told.start("begins")] != "bắt đầu":
        return 0
    return told.end() if told["since"] is None or scan.folded[told.start("since")] == "từ" else 0


def _way_to(scan: Scan, fine: str, at: int) -> list[Zone]:
    """The words with which somebody goes to a place for an event, where no visit to it is told beside the event
    («chuyến thăm tới C, dự M»)."""
    came = _CAME.search(left(fine, at))
    if came is None:
        return []
    start = at - len(came[0])
    for_it = fine.find("e", start, at)
    visits = re.search("[MZ][^,.;]{0,8}$", left(fine, start))
    return [] if visits or for_it >= 0 and scan.folded[for_it] != "để" else [(start, at)]


def _is_meanwhile(fine: str, event: Event, who: Governor) -> bool:
    """«Ngày D, A kể chuyện khi phát biểu tại M, …»: whether a clause with a day of its own tells what A does at M."""
    return who.shared and who.leaves and ":" not in fine[who.last : event.first] and "D" in fine[: who.first]


def _of_letters(scan: Scan, at: int) -> bool:
    """«cuộc gặp với các bộ trưởng nghề cá TPP tối D»: whose they are, told by letters."""
    return scan.tags[at : at + 1] == "A" and scan.tags[at - 1] in "Tw" and scan.text(at, at + 1).isupper()


def clause_day(fine: str, at: int) -> list[Zone]:
    """The last date, with its place, that stands between commas before the clause of an item."""
    start = max(0, at - _FARTHEST)
    found = _CLAUSE_DAY.search(fine[start:at])
    return [(start + found.start("day"), start + found.end("day"))] if found else []


def _is_held_there(scan: Scan, fine: str, at: int) -> bool:
    """Whether «vào tháng D» or «, được tổ chức vào ngày D» goes on with an event: its own day, not that of what is done
    in its course."""
    if fine[at : at + 2] == "xD":
        return scan.folded[at] in ("vào", "vào ngày")
    held = re.compile(r"(?:,x?|x{1,2})G(?=x?[D@]|x{2},D)").match(fine, at)
    return held is not None and scan.folded[held.end() - 1] in TAKES_PLACE | {"tổ chức"}


_DAY_AT_END = regex(r",(?:@?[wcn]{0,3}[LCn](?:\([LC]\))?,){0,2}x?D[xz]{0,2}(?:[.|)]|$)")


def _ends_with_day(fine: str, event: Event) -> bool:
    """«Đó là điều A nói khi phát biểu bế mạc M, sáng D.»: whether a sentence ends with its first date, after an event
    that it tells last."""
    return not event.aside and "D" not in fine[: event.last] and _DAY_AT_END.match(fine, event.last) is not None


_OF_NOW = regex(r"x{1,2}(?=[(,]?D)")


def _is_of_now(scan: Scan, fine: str, at: int) -> bool:
    """Whether «sáng nay (D)», «hôm qua, D» follows an event: its day."""
    told = _OF_NOW.match(fine, at)
    return told is not None and scan.folded[told.end() - 1] in ("nay", "qua", "mai")


_FARTHEST = 80
_HELD_WITHIN = regex(r"(?<!t)(?:t|x?[Gy]x?)[cz]?$")


def _held_on(scan: Scan, fine: str, at: int) -> list[Zone]:
    """«Chiều D đã diễn ra M», «Sáng D, trong M»: what stands before the verb that tells an event to be held."""
    held = _HELD_WITHIN.search(fine, max(0, at - 6), at)
    within = held and (held[0][0] != "t" or fold(scan.text(held.start(), held.start() + 1)) == "trong")
    return [before(fine, held.start())] if held and within else []


def _told_of_others(fine: str, event: Event) -> bool:
    """«Ngày D, A đụng độ B trên phố, nơi chuẩn bị diễn ra M»: what opens the sentence says when something else was."""
    begins = event.governor.first if event.governor else event.first
    told = fine[opening(fine)[1] : begins]
    return bool(re.search("S|e[tx]?G", told)) or event.governor is None and "e" in told


def _is_received(fine: str, subject: Governor) -> bool:
    """«Ngày D, A tiếp B đang có chuyến thăm C»: the day and the place of the sentence are those of the reception."""
    return bool(re.search("[EX][+wx]{0,2}$", left(fine, subject.first)))


def _object_of(scan: Scan, fine: str, event: Event) -> int:
    """«Hội nghị lấy ý kiến chuẩn bị Báo cáo Đại hội X ngày D»: the end of a phrase that another event goes on with."""
    inner = re.compile(r"[wvVtfuc]{1,5}M").match(fine, event.last)
    visit = inner is not None and event_type(scan.items[inner.end() - 1]) == "visit"
    if inner is None or visit and event.governor is not None and "D" in fine[: event.first]:
        return 0  # «Ngày D, A có cuộc gặp với B trong chuyến thăm C từ ngày D đến ngày D»
    return phrase_end(scan, fine, inner.end() - 1)


# «buổi họp báo trước M chiều 6/7»: the day of the first meeting, not of the one before which it is held.
_BEFORE_THIS = regex(r"M[~OCwn]{0,6}t[wcz]?$")


def date_of(scan: Scan, fine: str, event: Event, zones: Sequence[Zone]) -> Mention | None:
    """The day, the month or the interval that a sentence gives an event, else the year with which its name ends."""
    mention, at, end = event.mention, event.first, event.last
    kind = event_type(scan.items[at])
    date = (range_of_visit(scan, fine, end) if kind == "visit" else None) or date_in(scan, *zones)
    date = None if date and kind != "visit" and is_of_tour(scan, fine, at, date) else date
    told = scan.line.text[mention.span.start : date.span.start] if date and len(date.name) == MONTH else ""
    if date and _MONTHLY.search(fold(told)):
        month = _item_of(scan, date)
        date = date_in(scan, *((month + 1 if first <= month < last else first, last) for first, last in zones))
    first = date and _BEFORE_THIS.search(fine, max(0, at - 12), at)
    if date and first and _item_of(scan, date) >= end and "sau" not in scan.folded[first.start() : at]:
        date = None
    if date and "/" not in date.name and _GOES_ON.match(scan.words_after(end, 9)):
        later = mention.form == "nominal" and _item_of(scan, date) >= end
        date = None if later or kind == "conference" else date  # «Hội nghị còn tiếp tục trong ngày mai»
    if date and event.governor and event.governor.shared and "/" not in date.name:
        date = None if "kết thúc" in scan.folded[event.governor.last : at] else date
    date = date or (year_in_name(scan, at, end) if mention.form == "name" else None)
    if date and date.rule == "date-year" and scan.line.key(scan.items[_item_of(scan, date)].start - 1) in _NOT_OF:
        date = None  # «từ năm 2010, công ty tổ chức M», «M sớm hơn năm 2016»
    held = fine[end : end + 1] == "G"  # «phát biểu kết thúc M diễn ra ngày D»
    over = date and not held and "/" not in date.name and at and _ENDING.search(fold(scan.text(max(0, at - 3), at)))
    return None if over and not _is_sitting_before(scan, fine, at, end) else date


def _is_sitting_before(scan: Scan, fine: str, at: int, end: int) -> bool:
    """«Sau khi kết thúc phiên họp chiều D, A …»: one sitting, on whose day something else is told."""
    after_it = fine[end : end + 1] == "D" and fold(scan.text(max(0, at - 3), at)).startswith("sau khi")
    return after_it and event_type(scan.items[at]) in (*OF_SIDES, "session") and not _is_long(scan, at)


def _is_long(scan: Scan, at: int) -> bool:
    """Whether a meeting is one of several days («kỳ họp», «đại hội»)."""
    return fold(scan.text(at, at + 1)).startswith(("kỳ họp", "khoá họp", "đại hội"))


_GOES_ON = regex(r"(?:và các [^\W\d]+(?: [^\W\d]+)? liên quan )?(?:sẽ |còn |đã )*(?:tiếp tục|bước vào|bước sang)\b")
_MONTHLY = regex(r"\b(?:thường k|giao ban\b)")
_NOT_OF = frozenset({"từ", "hơn", "với"})
_LIVING = regex(rf"(?:{alternatives('living in a land')})$")
_WENT_THERE = regex(r"\b(?:về|ra|lên|đi|sang) (?:công tác|làm việc|học tập|sinh sống|hoạt động|lao động)$")
_OF_MATTER = regex(r"\b(?:tổng kết|sơ kết|về|phổ biến|công bố|giới thiệu|triển khai)\b")


def is_of_matter(scan: Scan, fine: str, phrase: tuple[int, int], place: Mention) -> bool:
    """Whether a place straight behind the phrase of an event is where its matter is: «lễ bàn giao bác sĩ về công tác
    tại L», «hội nghị tổng kết 25 năm ghép tạng tại Việt Nam»."""
    at, end = phrase
    beside = (
        any(item.mention is place for item in scan.items[end + 1 : end + 4]) if fine[end : end + 1] == "@" else False
    )
    said = fold(scan.text(at, end))
    if beside and fine[end - 1] == "P" and place.kind == "Country" and ", " in scan.text(end - 1, end):
        return True  # «buổi tiếp bà A, Giám đốc Ngân hàng B tại Việt Nam»
    living = place.kind == "Country" and _LIVING.search(said)  # «gặp gỡ kiều bào tại C»
    return beside and bool(living or _WENT_THERE.search(said) or place.name == HOME and _OF_MATTER.search(said))


def _item_of(scan: Scan, mention: Mention) -> int:
    return next((i for i, item in enumerate(scan.items) if item.span == mention.span), -1)


_ENDING = regex(r"kết thúc(?: tốt đẹp| thành công| chương trình(?: làm việc)?)?$")


def range_of_visit(scan: Scan, fine: str, end: int) -> Mention | None:
    """«chuyến thăm C và dự M từ ngày A đến ngày B»: the days of the visit stand at the end of the clause."""
    stop = re.compile("[.;|SsU]|ZZ|$").search(fine, end)
    for at in range(end, stop.start() if stop else end):
        item = scan.items[at]
        if fine[at] == "M" and event_type(item) == "visit":
            return None
        if item.mention and item.mention.rule == "date-range":
            return item.mention
    return None
