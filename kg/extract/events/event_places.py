"""Where a meeting is told to be: places, lands and the bodies in whose house something takes place."""

from __future__ import annotations

import re

from kg.extract.events.events import event_type
from kg.extract.scan import Scan
from kg.language import alternatives, fold, words_of
from kg.model import Mention, Span
from kg.regex import regex

_PLACE = regex(r"@[wcO,]{0,4}([LC])|g([LC])")
_COURSES = regex(r"(?:t[wc]?|^[xwVvy]{1,4})[MZ][^,PSTD]{0,8},")


def place_in(scan: Scan, fine: str, *zones: tuple[int, int]) -> Mention | None:
    """The first place named with «tại», «ở», «sang» in the zones, a place or a country; first one beside the event,
    then that of the event in whose course it is («Trong hội nghị tại C, tại L, …»), but not the land of a visit."""
    for first, last in zones:
        begin = max([first, *(course.end() for course in _COURSES.finditer(fine, max(0, first - 12), last))])
        for start in (begin, first):
            for found in _PLACE.finditer(fine, start, last):
                if not (
                    _is_of_reporter(scan, fine, found.start())
                    or _is_visited(scan, fine, first, found.end() - 1)
                    or _is_of_office(scan, fine, *found.span())
                ):
                    return scan.items[found.end() - 1].mention
    return next((seat for first, last in zones if (seat := _seat(scan, fine, first, last))), None)


def _is_visited(scan: Scan, fine: str, first: int, at: int) -> bool:
    """Whether a land stands behind the visit that goes there («Trong chuyến thăm làm việc tại C, A tiếp B», «Trong thời
    gian ở C»), where what is told begins not with that visit."""
    if fine[at] == "C" and scan.folded[max(0, at - 3) : at - 1] == ["trong", "thời gian"]:
        return True
    told = range(max(first + 1, at - _BEFORE_REPORTER), at) if fine[at] == "C" else ()
    return any(fine[i] == "M" and event_type(scan.items[i]) == "visit" for i in told)


def _is_of_office(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether a place closes the title that stands between commas behind a name («A, Trưởng đại diện O tại C, dự M»):
    that is where he serves."""
    if at == 0 or fine[at - 1] not in "PO" or fine[end : end + 1] != ",":
        return False
    if fine[at - 1] == "P":
        return ", " in scan.text(at - 1, at)
    comma = fine.rfind(",", 0, at)
    return comma > 0 and fine[comma - 1] == "P" and _TITLE.fullmatch(fine, comma + 1, at) is not None


_TITLE = regex("[rwTRF~]{1,6}O")


_WHERE_HELD = regex(r"(?P<where>[LC])(?:\([^()]{1,6}\)|,C)?[,-]?(?P<there>e)(?:[PTK]x{0,3}J|x{0,2}G)[cwx]{0,2}$")


def where_held(scan: Scan, fine: str, at: int) -> Mention | None:
    """«L, nơi (sẽ) diễn ra M», «L, nơi A (đã) dự M»: the place before the event at an item."""
    told = _WHERE_HELD.search(fine, max(0, at - 12), at)
    if told is None or scan.folded[told.start("there")] != "nơi":
        return None
    return scan.items[told.start("where")].mention


_REPORTERS = words_of("reporter")
_BEFORE_REPORTER = 4  # items


def _is_of_reporter(scan: Scan, fine: str, at: int) -> bool:
    """«Theo phóng viên Thông tấn xã X tại L, A gặp B»: whether a place is where those are who report."""
    first = max(fine.rfind(",", 0, at) + 1, at - _BEFORE_REPORTER)
    told = first < at and not re.search("[PM]", fine[first:at])  # «Đặc phái viên A tại cuộc họp ở L»
    said = fold(scan.text(first, at)) if told else ""
    return any(f" {word} " in f" {said} " for word in _REPORTERS)


# «Sáng D, tại Bộ Y tế, A …», «tọa đàm ngày D tại Bộ Y tế», «Sáng D, tại Bộ Y tế diễn ra M», «M diễn ra tại Bộ Y tế»: in
# the house of a body.
_SEAT = regex(r"(?:^|(?<=[D,)G]))@O(?=[,.(G;]|xG|x?D|$)")
_HOUSES = frozenset({"ministry", "agency", "government", "university", "company", "media", "other"})


def _seat(scan: Scan, fine: str, first: int, last: int) -> Mention | None:
    """The house of a body, called by its name, where a stretch of a sentence, or what stands straight behind it, says
    that something takes place."""
    found = _SEAT.search(fine, first)
    return _house_of(scan, found.end() - 1) if found and found.start() <= last else None


# «thăm các bệnh nhân đang được điều trị tại O», «gặp A tại O»
_BEHIND_OBJECT = regex(r"(?:x{0,2}(?P<treated>[wvV]))?@O(?=[,.(;@]|x?D|$)")


def _house_behind(scan: Scan, fine: str, verb: int, end: int) -> Mention | None:
    """«thăm các bệnh nhân (đang điều trị) tại Bệnh viện X», «gặp A tại Đại học X»: the house of a body in which those
    are met whom a verb has as its object, not one in which somebody serves («gặp A, chuyên gia tại O»)."""
    found = _BEHIND_OBJECT.match(fine, end)
    if found is None or "," in fine[verb + 1 : end] and fine[verb] != "Z":
        return None
    if found["treated"] and scan.folded[found.start("treated")] != "điều trị":
        return None
    return _house_of(scan, found.end() - 1)


def _house_of(scan: Scan, at: int) -> Mention | None:
    """The house of the body at an item, where it is one of those that have a house."""
    body = scan.items[at]
    return _house(body.mention) if (body.row or {}).get("kind") in _HOUSES else None


def _house(body: Mention | None) -> Mention | None:
    return Mention(body.span, "Place", body.name, "place-venue") if body else None


_VISITED_HOUSE = regex(rf"(?:{alternatives('visited house')})\b")
# «thăm trụ sở O» and «thăm quan O» too
_TO_BODY = regex(r"Z(?:&E)?(?:(?P<there>@?)|(?P<seat>w)~?)O(?![,;&]c?O)")


def house_met_in(scan: Scan, fine: str, verb: int, end: int) -> Mention | None:
    """The house of the body that a verb visits, or in which it tells people to be met: [verb, end) with its object."""
    return _house_visited(scan, fine, verb) or _house_behind(scan, fine, verb, end)


def _house_visited(scan: Scan, fine: str, verb: int) -> Mention | None:
    """«thăm Đại sứ quán C tại L», «thăm, làm việc tại Tập đoàn X»: the house of the body that a visit goes to, not a
    body whose people are visited («thăm Hội X»)."""
    told = _TO_BODY.match(fine, verb)
    body = scan.items[told.end() - 1] if told else None
    if told is None or body is None or body.mention is None or _VISITED_HOUSE.fullmatch(fold(body.mention.name)):
        return None  # «thăm Đại sứ quán và bà con»: a house without a name of its own
    if told["seat"]:
        seat = scan.items[told.start("seat")]
        if scan.folded[told.start("seat")] == "trụ sở":
            span = Span(seat.span.start, body.mention.span.end)
            return Mention(span, "Place", scan.line.text[span.start : span.end], "place-venue")
        named = _VISITED_HOUSE.match(fold(body.mention.name))
        return _house(body.mention) if named and scan.folded[told.start("seat")] == "quan" else None
    houses = told["there"] and (body.row or {}).get("kind") in _HOUSES
    return _house(body.mention) if houses or _VISITED_HOUSE.match(scan.folded[told.end() - 1]) else None


def visited(scan: Scan, fine: str, first: int, last: int) -> Mention | None:
    """The land or place of a visit: «chuyến thăm C», «chuyến thăm tới C», «chuyến thăm tại L», over its length too
    («chuyến thăm ba ngày tới C»)."""
    direct = _TO_LAND.match(fine, first, last)
    lasting = _OF_DAYS.match(fine, first)
    if not direct and lasting and scan.folded[lasting.end() - 3] == "ngày":
        direct = lasting
    return scan.items[direct.end() - 1].mention if direct else place_in(scan, fine, (first, last))


_TO_LAND = regex(r"M[xw]{0,2}([CL])(?!-)")
_OF_DAYS = regex(r"M[nc]x[@g][CL](?!-)")


_OF_ONE_BEFORE = regex(r"(?P<when>t)[cwz]{0,2}M(?:[^,.;@]{0,8})@[wc]{0,2}$")


def is_of_one_before(scan: Scan, fine: str, at: int, place: Mention) -> bool:
    """Whether a place is that of another event after or before which the one at an item is told to be («Ngay sau lễ đón
    tại L, A hội đàm với B»)."""
    where = next((i for i, item in enumerate(scan.items[:at]) if item.mention is place), -1)
    told = _OF_ONE_BEFORE.search(fine, max(0, where - 16), where) if where > 0 else None
    return told is not None and scan.folded[told.start("when")] in ("sau", "ngay sau", "sau khi kết thúc", "trước")
