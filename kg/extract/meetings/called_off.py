"""Meetings that are not held, or not yet: those that were put off or called off, with the day on which they are to be
then («O hoãn M», «M bị hủy», «M, dự kiến ngày D, được lùi sang ngày D2», «M ngày D không diễn ra»), and those to come
(«M sẽ diễn ra ngày D», «nhất trí tổ chức M»)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.scan import Scan
from kg.language import alternatives, fold
from kg.model import Mention

# «quyết định lùi thời gian tổ chức M»: what is done to a meeting, before it.
_ACT = r"(?P<act>(?<!trì )hoãn|(?<!đẩy )lùi|dời|huỷ bỏ|huỷ)(?: lại)?"
_WHICH = r"(?: (?:thời gian|thời điểm|kế hoạch|lịch|ngày))?(?: (?:tổ chức|khai mạc|diễn ra|triệu tập|họp))?"
_BEFORE = re.compile(rf"\b{_ACT}{_WHICH}\s*$")
_ASKED = re.compile(
    r"\b(?:đòi|yêu cầu|kêu gọi|đề nghị|đề xuất|kiến nghị|doạ|muốn|xin|bàn|cân nhắc|xem xét|có thể|nên|hoặc|không|chưa)"
    r"\s+(?:về )?(?:việc )?(?:tạm )?(?:hoãn|lùi|dời|huỷ)\b"
)
_PUT_OFF, _CALLED_OFF = frozenset({"hoãn", "tạm hoãn", "lùi", "dời"}), frozenset({"huỷ", "huỷ bỏ"})
_SUFFERS = frozenset({"bị", "được", "phải"})
_CHAIN = _SUFFERS | frozenset({"đã", "vừa", "sẽ", "tạm", "lại", "tiếp tục", "buộc", "cũng", "mới", "nhưng", "song"})
_ONLY_THOUGHT = frozenset({"nếu", "liệu", "có thể", "suýt", "không", "chưa", "đề nghị", "nên", "hoặc"})
_TAKES_PLACE = frozenset({"diễn ra", "được tổ chức", "tổ chức", "thể diễn ra"})
# What a text tells of a meeting before its fate: whom it is with, its plan, its day and its place.
_PLAN = (
    r"(?:x{0,3}G(?=[xw]{0,3}[D@(])|xx?(?=D)|x?D|@[wc]{0,2}[LC](?:,[LC])?|x?@[wc]{0,2}[LC]|\([^()]{1,8}\)|~[wc]?[OP])"
)
_ASIDE = r",[^,.;:|SUMJXEH\"]{0,18}[DGd@][^,.;:|SUMJXE\"]{0,18}(?:,[LC]){0,2}(?=,)"
_BETWEEN = re.compile(rf"(?:[%+~][wcrROPCLTF&+~]{{1,10}})?(?:{_PLAN}){{0,5}}(?:{_ASIDE}){{0,2}},?")
# «lùi từ ngày D sang ngày D2», «bị hoãn, sẽ diễn ra ngày D2».
_TO_DAY = re.compile(r"[^,.;:|SsUMDG]{0,4}(?:eD)?g[xw]{0,2}(?=D)|[^,.;:|SsUMD]{0,5}(?:,?&|,)x{0,3}G[xw]{0,3}(?=D)")
# «lùi M dự kiến diễn ra ngày D sang ngày D2»: its old day first.
_LATER = re.compile(r"(?:x{0,2}G)?[xw]{0,2}D(?:g|(?:,?&|,)x{0,3}G)[xw]{0,3}(?=D)")
_BETWEEN_DAYS = re.compile("e?(?=D)")  # «lùi từ ngày D đến ngày D2» reads as one stretch of days
_FARTHEST = 36
_WASTES = ["hoại"]  # «hủy hoại»
_GOES_ON = frozenset({".", ",", ";", "e", "d", "s"})
_AS_HOPED = re.compile(r"(?:đúng )?như (?:mong|kỳ vọng|ý)")  # «không diễn ra như mong đợi»: it did take place


@dataclass(frozen=True)
class Fate:
    """What became of a meeting: ``cancelled`` or ``postponed``, then with the day on which it is to be, if told."""

    status: str
    day: Mention | None


def fate_of(scan: Scan, fine: str, lead: str, phrase: tuple[int, int]) -> Fate | None:
    """What the words before a meeting, ``lead``, or those behind its phrase say to have become of it."""
    at, end = phrase
    acts = _BEFORE.search(fold(lead).strip())
    if acts and not _ASKED.search(fold(lead)):
        put_off = acts["act"] in _PUT_OFF
        return Fate("postponed", _new_day(scan, fine, end)) if put_off else Fate("cancelled", None)
    for off in range(end, min(len(fine), end + _FARTHEST)):
        if fine[off] in ".|":
            break
        if (status := _said_at(scan, fine, off)) and _is_of_meeting(scan, fine, (at, end), off):
            return Fate(status, _new_day(scan, fine, off + 1) if status == "postponed" else None)
    return None


def _said_at(scan: Scan, fine: str, off: int) -> str | None:
    """What an item says: that something was called off, put off to another day, or did not take place."""
    word, following = scan.folded[off], scan.folded[off + 1 : off + 2]
    if word == "không":
        place = off + 1 + (following == ["thể"])
        held = place < len(fine) and scan.folded[place] in _TAKES_PLACE
        held = held and not _AS_HOPED.match(scan.words_after(place + 1, 3))
        return "cancelled" if held and fine[place + 1 : place + 2] in _GOES_ON | {""} else None
    suffers = not _SUFFERS.isdisjoint(scan.folded[max(0, off - 2) : off])
    if word in _CALLED_OFF:
        return "cancelled" if suffers and following != _WASTES else None
    moved = word in ("lùi", "dời", "chuyển") and _new_day(scan, fine, off + 1) is not None
    if word in _PUT_OFF and suffers or moved:
        return "postponed"
    return None


def _is_of_meeting(scan: Scan, fine: str, phrase: tuple[int, int], off: int) -> bool:
    """Whether what an item says is said of a meeting: only its plan stands between, and nothing leaves it open."""
    at, end = phrase
    first = off
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


# «Chuyến thăm sẽ góp phần …» is said of one that is going on, too.
_BRINGS = alternatives("what an event brings")
_SOON = re.compile(
    r"(?:(?:năm nay|(?:lần )?(?:tiếp theo|kế tiếp|sau|tới)|sắp tới) )?"
    rf"(?:sẽ(?! (?:{_BRINGS})\b)|dự kiến|sắp)\b"
)
_TO_COME = frozenset({"sẽ", "dự kiến", "sắp"})


def is_to_come(scan: Scan, fine: str, end: int) -> bool:
    """Whether the words behind the phrase of a meeting, which ends before an item, say that it is to be held."""
    if _SOON.match(scan.words_after(end, 4)):
        return True
    next_one = _NEXT_ONE.match(fine, end)
    if next_one and scan.folded[end] in ("tiếp theo", "kế tiếp"):
        end = next_one.end()
    for at in range(end, min(len(fine), end + _FARTHEST // 2)):
        if fine[at] in ".|M":
            return False
        if scan.folded[at] in _TO_COME and _HELD.match(fine, at):
            if re.match(rf"(?:{_BRINGS})\b", scan.words_after(at + 1, 2)):
                return False
            return _BETWEEN.fullmatch(fine, end, at) is not None
    return False


_HELD = re.compile(r"x{1,3}G(?!c?M)")  # «trong chuyến thăm, sẽ tổ chức lễ X»: it is the ceremony that is to come
_NEXT_ONE = re.compile(r"[wV](?:~[wc]?[wOCP])?")  # «cuộc họp tiếp theo của Nhóm»
# «nhất trí (sẽ sớm) tổ chức M»: what was agreed is still to come.
_AGREED = re.compile(
    r"\b(?:nhất trí|thống nhất|đồng ý|thoả thuận)(?: (?:sẽ|sớm|về|việc|cùng|phối hợp)){0,3} (?:tổ chức|triệu tập"
    r"|tiến hành|mở|khởi động)(?: (?:một|các|những))?\s*$"
)


def is_agreed_on(lead: str) -> bool:
    """Whether the words before a meeting, ``lead``, say that it was agreed to hold it."""
    return _AGREED.search(fold(lead)) is not None
