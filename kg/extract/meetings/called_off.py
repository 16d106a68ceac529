"""Meetings that are not held, or not yet: those that were put off or called off, with the day on which they are to be
then («O hoãn M», «M bị hủy», «M, dự kiến ngày D, được lùi sang ngày D2», «M ngày D không diễn ra»), and those to come
(«M sẽ diễn ra ngày D», «M chưa diễn ra», «nhất trí tổ chức M»)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.events.clauses import Governor
from kg.extract.events.programmes import PROGRAMME
from kg.extract.meetings.asked_for import is_asked_for
from kg.extract.scan import Scan
from kg.language import alternatives, fold
from kg.model import Mention
from kg.regex import regex

# «quyết định lùi thời gian tổ chức M»: what is done to a meeting, before it.
_ACT = r"(?P<act>(?<!trì )hoãn|(?<!đẩy )lùi|dời|huỷ bỏ|huỷ)(?: lại)?"
_WHICH = r"(?: (?:thời gian|thời điểm|kế hoạch|lịch|ngày))?(?: (?:tổ chức|khai mạc|diễn ra|triệu tập|họp))?"
_BEFORE = regex(rf"\b{_ACT}{_WHICH}\s*$")
_ASKED = regex(
    r"\b(?:đòi|yêu cầu|kêu gọi|đề nghị|đề xuất|kiến nghị|doạ|muốn|xin|bàn|cân nhắc|xem xét|có thể|nên|hoặc|không|chưa)"
    r"\s+(?:về )?(?:việc )?(?:tạm )?(?:hoãn|lùi|dời|huỷ)\b"
)
_PUT_OFF, _CALLED_OFF = frozenset({"hoãn", "tạm hoãn", "lùi", "dời"}), frozenset({"huỷ", "huỷ bỏ"})
_MOVED = frozenset({"lùi", "dời", "chuyển"})
_ACTS = _PUT_OFF | _CALLED_OFF | _MOVED
_NOT = {"không": "cancelled", "không thể": "postponed", "chưa": "planned"}
_SUFFERS = frozenset({"bị", "được", "phải"})
_CHAIN = _SUFFERS | frozenset(
    {"đã", "vừa", "sẽ", "tạm", "lại", "tiếp tục", "buộc", "cũng", "mới", "nhưng", "song", "vẫn", "còn"}
)
_ONLY_THOUGHT = frozenset({"nếu", "liệu", "có thể", "suýt", "không", "chưa", "đề nghị", "nên", "hoặc"})
_TAKES_PLACE = frozenset({"diễn ra", "được tổ chức", "tổ chức", "tiến hành"})
# «O không tổ chức M», «O chưa tổ chức M»; «O không thể tổ chức M (ngày D như dự kiến)»: later, maybe.
_NOT_HELD = regex(
    r"(?<!nếu )(?<!dù )\b(?P<word>không thể|không|chưa)(?: thể| hề)? (?:tổ chức|tiến hành|triệu tập|mở)(?: được)?\s*$"
)
# What a text tells of a meeting before its fate: whom it is with, its plan, its day and its place.
_PLAN = (
    r"(?:x{0,3}G(?=[xw]{0,3}[D@(])|xx?(?=D)|x?D|@[wc]{0,2}[LC](?:,[LC])?|x?@[wc]{0,2}[LC]|\([^()]{1,8}\)|~[wc]?[OP])"
)
_ASIDE = r",[^,.;:|SUMJXEH\"]{0,18}[DGd@][^,.;:|SUMJXE\"]{0,18}(?:,[LC]){0,2}(?=,)"
_BETWEEN = regex(rf"(?:[%+~][wcrROPCLTF&+~]{{1,10}})?(?:{_PLAN}){{0,5}}(?:{_ASIDE}){{0,2}},?")
# «lùi từ ngày D sang ngày D2», «bị hoãn, sẽ diễn ra ngày D2».
_TO_DAY = regex(r"[^,.;:|SsUMDG]{0,4}(?:eD)?g[xw]{0,2}(?=D)|[^,.;:|SsUMD]{0,5}(?:,?&|,)x{0,3}G[xw]{0,3}(?=D)")
# «lùi M dự kiến diễn ra ngày D sang ngày D2»: its old day first.
_LATER = regex(r"(?:x{0,2}G)?[xw]{0,2}D(?:g|(?:,?&|,)x{0,3}G)[xw]{0,3}(?=D)")
_BETWEEN_DAYS = regex("e?(?=D)")  # «lùi từ ngày D đến ngày D2» reads as one stretch of days
_FARTHEST = 36
_WASTES = ["hoại"]  # «hủy hoại»
_GOES_ON = frozenset({".", ",", ";", "e", "d", "s", ""})
_ON_DAY = regex("[xt]?D")  # «không diễn ra vào ngày D», not «… mà vào ngày D2»
# «bị hoãn nhiều lần trước khi diễn ra ngày D»
_HELD_IN_THE_END = regex(r"(?:\w+ ){0,3}(?:trước khi|cho đến khi|rồi mới|nhưng cuối cùng)\b")
_AS_HOPED = regex(r"(?:đúng )?như (?:mong|kỳ vọng|ý)")  # «không diễn ra như mong đợi»: it did take place


@dataclass(frozen=True)
class Fate:
    """What became of a meeting: ``cancelled``, ``postponed``, then with the day on which it is to be, if told, or
    ``planned``, where it has not been held yet."""

    status: str
    day: Mention | None


def fate_of(scan: Scan, fine: str, lead: str, phrase: tuple[int, int]) -> Fate | None:
    """What the words before a meeting, ``lead``, or those behind its phrase say to have become of it."""
    at, end = phrase
    said = fold(lead)
    acts = _BEFORE.search(said.strip())
    if acts and not _ASKED.search(said):
        put_off = acts["act"] in _PUT_OFF
        return Fate("postponed", _new_day(scan, fine, end)) if put_off else Fate("cancelled", None)
    if none_held := _NOT_HELD.search(said):
        return Fate(_NOT[none_held["word"]], None)
    for off in range(end, min(len(fine), end + _FARTHEST)):
        if fine[off] in ".|":
            break
        if (status := _said_at(scan, fine, off)) and _is_of_meeting(scan, fine, (at, end), off):
            return Fate(status, _new_day(scan, fine, off + 1) if status == "postponed" else None)
    return None


def is_none_held(lead: str) -> bool:
    """Whether the words before a meeting, ``lead``, say that somebody does not hold it, or has not yet."""
    return _NOT_HELD.search(fold(lead)) is not None


def _said_at(scan: Scan, fine: str, off: int) -> str | None:
    """What an item says: that something was called off, put off to another day, or did not or not yet take place."""
    word, following = scan.folded[off], scan.folded[off + 1 : off + 2]
    if word in _NOT:
        place = off + 1 + (following in (["thể"], ["được"]))
        held = place < len(fine) and scan.folded[place] in _TAKES_PLACE
        held = held and not _AS_HOPED.match(scan.words_after(place + 1, 3))
        return _NOT[word] if held and _ends_there(scan, fine, place + 1) else None
    if word not in _ACTS:
        return None
    if _HELD_IN_THE_END.match(scan.words_after(off + 1, 6)):
        return None
    suffers = not _SUFFERS.isdisjoint(scan.folded[max(0, off - 2) : off]) or _acted_on(scan, fine, off) < off
    if word in _CALLED_OFF:
        return "cancelled" if suffers and following != _WASTES else None
    moved = word in _MOVED and _new_day(scan, fine, off + 1) is not None
    if word in _PUT_OFF and suffers or moved:
        return "postponed"
    return None


# «bị C hủy bỏ», «bị phía O đơn phương hoãn»: who does it stands between.
_DOER = regex(r"(?<=[xwV])[cwR]{0,2}[OCLPTK]{1,3}[wxV]{0,2}$")


def _acted_on(scan: Scan, fine: str, off: int) -> int:
    """Where «bị» stands before an act and the one who does it, or else the act itself."""
    doer = _DOER.search(fine, max(0, off - _NEAR), off)
    return doer.start() - 1 if doer and scan.folded[doer.start() - 1] == "bị" else off


_NEAR = 7  # items


def _ends_there(scan: Scan, fine: str, at: int) -> bool:
    """Whether no other place, day or manner follows that a denial would be about («không diễn ra tại L mà tại L2»)."""
    day = _ON_DAY.match(fine, at)
    follows = day.end() if day else at
    return fine[follows : follows + 1] in _GOES_ON and scan.folded[follows : follows + 1] != ["mà"]


def _is_of_meeting(scan: Scan, fine: str, phrase: tuple[int, int], off: int) -> bool:
    """Whether what an item says is said of a meeting: only its plan stands between, and nothing leaves it open."""
    at, end = phrase
    first = _acted_on(scan, fine, off)
    while first > end and scan.folded[first - 1] in _CHAIN:
        first -= 1
    doubt = _ONLY_THOUGHT.intersection((*scan.folded[max(0, at - 1) : at], *scan.folded[end:off]))
    return not doubt and _BETWEEN.fullmatch(fine, end, first) is not None


def _new_day(scan: Scan, fine: str, at: int) -> Mention | None:
    """The day to which a meeting is put off, told behind an item."""
    if told := _TO_DAY.match(fine, at) or _LATER.match(fine, at):
        return scan.items[told.end()].mention
    between = _BETWEEN_DAYS.match(fine, at)
    days = scan.items[between.end()].mention if between else None
    _, _, last = days.name.partition("/") if days else ("", "", "")
    return replace(days, name=last) if days and last else None


PLANNED = regex(r"\b(?:sẽ|dự kiến|sắp)\b")
_WINDOW = 8  # items


def standing_of(scan: Scan, fine: str, phrase: tuple[int, int], clause: Governor | None) -> Fate | None:
    """What the words around a meeting, whose phrase and clause are given, say to have become of it, or that it is still
    to come; None where it is told as held."""
    at, end = phrase
    far = clause.last if clause and clause.leaves else at
    lead = scan.line.text[scan.items[max(0, min(far, at - _WINDOW))].span.start : scan.items[at].span.start]
    if fate := fate_of(scan, fine, lead, phrase):
        return fate
    to_come = PLANNED.search(fold(lead)) and clause or is_to_come(scan, fine, end) or is_agreed_on(lead)
    if scan.folded[at] == PROGRAMME and not (clause or _SHOWN.match(scan.words_after(end, _AHEAD))):
        to_come = False
    if to_come and _RESULTS.search(fold(lead)):
        to_come = False  # «kết quả của M sẽ được báo cáo»
    return Fate("planned", None) if to_come or is_asked_for(scan, at) else None


# «Chương trình sẽ tập trung vào X» is said of what goes on for years.
_SHOWN = regex(
    r"(?:năm nay )?(?:sẽ|dự kiến|sắp)(?: sẽ| chính thức)* (?:(?:được )?tổ chức|diễn ra|khai mạc|bắt đầu|có sự tham)"
)
_RESULTS = regex(r"\bkết quả(?: \w+){0,2} của\s*$")
# «Chuyến thăm sẽ góp phần …» is said of one that is going on, too.
_BRINGS = alternatives("what an event brings")
# «Cuộc họp sẽ tiếp tục diễn ra ngày mai», «Diễn đàn dự kiến bế mạc ngày D»: it has begun.
_HAS_BEGUN = r"(?: sẽ)? (?:(?:chỉ|còn|vẫn) )?(?:tiếp tục (?!được )|kết thúc|bế mạc|khép lại|kéo dài (?:đến|tới|cho))"
_ENDS = regex(rf"(?:sẽ|dự kiến|sắp){_HAS_BEGUN}")
_SOON = regex(
    r"(?:(?:năm nay|(?:lần )?(?:tiếp theo|kế tiếp|sau|tới)|sắp tới) )?"
    rf"(?:sẽ(?! (?:{_BRINGS})\b)|dự kiến|sắp)\b(?!{_HAS_BEGUN})"
)
_AHEAD = 6  # items
_TO_COME = frozenset({"sẽ", "dự kiến", "sắp"})
_MAY_BE_HELD = (["thể", "diễn ra"], ["thể", "được tổ chức"], ["thể", "sẽ"], ["thể", "sớm"])


def is_to_come(scan: Scan, fine: str, end: int) -> bool:
    """Whether the words behind the phrase of a meeting, which ends before an item, say that it is to be held."""
    if _SOON.match(scan.words_after(end, _AHEAD)):
        return scan.text(end, end + 1) != "Dự kiến"  # a headline that no full stop ends
    next_one = _NEXT_ONE.match(fine, end)
    if next_one and scan.folded[end] in ("tiếp theo", "kế tiếp"):
        end = next_one.end()
    for at in range(end, min(len(fine), end + _FARTHEST // 2)):
        if fine[at] in ".|M":
            return False
        word = scan.folded[at]
        may_be = word == "có" and scan.folded[at + 1 : at + 3] in _MAY_BE_HELD
        if word in _TO_COME and _HELD.match(fine, at) or may_be:
            if re.match(rf"(?:{_BRINGS})\b", scan.words_after(at + 1, 2)) or _ENDS.match(scan.words_after(at, 5)):
                return False
            return _BETWEEN.fullmatch(fine, end, at) is not None
    return False


_HELD = regex(r"x{1,3}G(?!c?M)")  # «trong chuyến thăm, sẽ tổ chức lễ X»: it is the ceremony that is to come
_NEXT_ONE = regex(r"[wV](?:~[wc]?[wOCP])?")  # «cuộc họp tiếp theo của Nhóm»
# «nhất trí (sẽ sớm) tổ chức M»: what was agreed is still to come.
_AGREED = regex(
    r"\b(?:nhất trí|thống nhất|đồng ý|thoả thuận)(?: (?:sẽ|sớm|về|việc|cùng|phối hợp)){0,3} (?:tổ chức|triệu tập"
    r"|tiến hành|mở|khởi động)(?: (?:một|các|những))?\s*$"
)


def is_agreed_on(lead: str) -> bool:
    """Whether the words before a meeting, ``lead``, say that it was agreed to hold it."""
    return _AGREED.search(fold(lead)) is not None
