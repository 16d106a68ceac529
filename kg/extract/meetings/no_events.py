"""Words of events that tell none: talks with reporters, bodies and relations that last."""

from __future__ import annotations

import re

from kg.extract.events.events import after
from kg.extract.events.fine import is_capital, left
from kg.extract.events.programmes import PROGRAMME
from kg.extract.scan import Scan
from kg.language import alternatives, fold, words_of
from kg.regex import regex

_INTERVIEWS = regex(r"\b(?:phóng viên|pv|chúng tôi|toà soạn|báo)\b")
_WITH_PRESS = regex(
    r"(?:với|cùng)(?: các)? (?:phóng viên|nhà báo|pv|chúng tôi|toà soạn|báo(?! chí)|tạp chí|bạn đọc|vn\w+|"
    rf"{alternatives('paper')})\b(?! cáo)"
)


def is_interview(scan: Scan, fine: str, at: int) -> bool:
    """Whether a talk is one with a reporter or a paper, told before the word or after «với», «cùng»."""
    if _INTERVIEWS.search(fold(scan.text(max(0, at - 6), at))):
        return True
    stop = next((i for i in range(at + 1, min(len(fine), at + 16)) if fine[i] in ".;"), min(len(fine), at + 16))
    partners = (scan.words_after(i, 4) for i in range(at + 1, stop) if fine[i] == "+")
    return any(_WITH_PRESS.match(said) for said in partners)


_REPORTERS = regex(r"(?<!ảnh: )(?<!/)\b(?:phóng viên|pv)\b(?! ?[/)])")
_WITH_REPORTERS = regex(r"với(?: các| nhóm)? (?:phóng viên|nhà báo|pv)\b")


def is_of_reporters(scan: Scan, at: int) -> bool:
    """Whether those who work with others are reporters at their own work: «Phóng viên đã có buổi làm việc với B»."""
    somebody = max(scan.tags.rfind("P", 0, at), scan.tags.rfind("T", 0, at))
    before = fold(scan.text(max(0, at - 8, somebody + 1), at))
    return _REPORTERS.search(before) is not None or _WITH_REPORTERS.match(scan.words_after(at + 1, 4)) is not None


_LASTS = ("quan hệ", "cơ chế", "thành lập", "việc", "sáng kiến")
_TALKS = ("diễn đàn", "đối thoại")
_CONSULTS, _KEEPS = ("đối thoại", "tham vấn"), words_of("keeps what lasts")
_OF_BODY = regex("MO(?:&[wOLC-]{1,6})?")
_THERE = regex("[HGJUh@t][cwn]{0,2}$")


_WISHED = regex(
    r"\b(?:kêu gọi|thúc giục|hy vọng|mong muốn|mong|muốn|không yêu cầu|đề xuất|đề nghị)"
    r"(?: (?:sẽ|sớm|việc|được|hai bên|hai nước|các bên)){0,2}"
    r" (?:tổ chức|tiến hành|mở|có|một)(?: (?:thêm|một|lại|các|luân phiên|định kỳ)){0,2}$"
)


def is_wished(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether somebody only wishes for an event that has no name and no day yet: «kêu gọi sớm tổ chức một hội nghị»."""
    if not scan.text(at, at + 1)[0].islower() or "D" in fine[end : after(fine, end)[1]]:
        return False
    return _WISHED.search(fold(scan.text(max(0, at - _WISH), at))) is not None


_WISH = 7  # items
_SOON = regex(r"[^.;]{0,6}[DG]")


def is_standing(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether a forum, a dialogue or a programme is what lasts, not what is held («thành lập Diễn đàn X», «quan hệ đối
    thoại A - B», «Diễn đàn APEC góp phần …», «tham gia Chương trình X» without a day), or a day is only one on which
    something was."""
    if scan.folded[at] == PROGRAMME:
        joined = at > 0 and scan.folded[at - 1] in ("tham gia", "phát động", "triển khai")
        return joined and _SOON.match(fine, end) is None or fine[at + 1 : at + 2] == "E"
    if scan.folded[at].startswith(_CONSULTS) and scan.folded[at - 1 : at] and scan.folded[at - 1] in _KEEPS:
        return not re.search("[lD]", fine[at : after(fine, end)[1]])  # «duy trì tham vấn chính trị cấp Thứ trưởng»
    if not scan.folded[at].startswith(_TALKS):
        return False
    before = scan.folded[at - 1 : at]
    if before and before[0].endswith(_LASTS) and fine[at - 1] not in "@JHU" and "l" not in fine[at:end]:
        return True
    named = _OF_BODY.fullmatch(fine, at, end) and scan.folded[at] == "diễn đàn"
    return (
        bool(named)
        and not _THERE.search(left(fine, at))
        and fine[end : end + 1] not in ("G", "@", "D", "(", "n", "x", "")
    )


# «Gần đây nhất là chuyến thăm của A tới C»: which visit it is is told in full.
_OF_WHOM = regex("~[wc]?P.*[gC]|^M[wx]{0,2}[CL].*~[wc]?P|%P.*P")
_IS_ONE = regex("=c?$")
_LIKE_ONE = ("như", "thành")
_NAMED_BEFORE = regex(r"M[^,.;:DSsGU]{1,14}(?:\([^()]{1,8}\))?[wx]{0,2},c$")


def is_predicate(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether an event word says what something is («X là một diễn đàn», «được xem như một hội nghị», «dự Đối thoại X,
    một diễn đàn uy tín»), and tells no event of its own."""
    if is_capital(scan, at) or _OF_WHOM.search(fine[at:end]):
        return False
    one = fine[at - 1 : at] == "c" and scan.folded[at - 1] == "một"
    if _IS_ONE.search(left(fine, at)):
        return one or fine[at - 1] == "="
    if not one:
        return False
    beside = scan.folded[at] in _KINDS and not re.search("[%+]", fine[at:end])
    return scan.folded[at - 2].endswith(_LIKE_ONE) or beside and _NAMED_BEFORE.search(left(fine, at)) is not None


_KINDS = frozenset({"diễn đàn", "hội nghị", "sự kiện", "lễ hội"})
_SUCH_AS = words_of("comprising") | {"như", "trong đó có", ":", "("}
_FAR = 60  # items
_NO_VERB = regex(r"[^.;DSVHGUNXZPx]*")
_LIST = regex(r"(?:[^.;DSsVHGUNXZPx]{0,90}[,&(])?[cwn]{0,2}")
_WORDS = r"[^.;,&DSsVHGUNXZPx]"
_JOINED = regex(rf"w{{0,2}}(?:[MO]{_WORDS}{{0,14}}[,&](?:(?![MO]){_WORDS}{{1,14}}[,&])?)+")


def is_mechanism(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether an event word is one of a list of what lasts («các cơ chế hợp tác như Diễn đàn X, Hội nghị Y», «cơ chế
    đối thoại X và tham vấn Y»): without a number or a time of its own it tells no meeting."""
    if re.search("[lD]", fine[at:end]) or re.match(r"[DGx]|\(D", fine[end : end + 2]):
        return False
    for head in range(at - 1, max(-1, at - _FAR), -1):
        if fine[head] in ".;":
            return False
        word = scan.folded[head]
        if word == "cơ chế" or word.startswith("diễn đàn") and fine[head - 1 : head] == "c":
            such_as = next((i for i in range(head + 1, min(at, head + 16)) if scan.folded[i] in _SUCH_AS), None)
            if such_as is None:
                beside = head == at - 1 or _JOINED.fullmatch(fine, head + 1, at) is not None
                return word == "cơ chế" and beside
            first = such_as + 1 + (fine[such_as + 1 : such_as + 2] == ":")
            said = _NO_VERB.fullmatch(fine, head + 1, such_as) is not None
            return said and _LIST.fullmatch(fine, first, at) is not None
    return False


def tells_none(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether the words around an event word say that it tells no meeting: one that lasts, is wished for, or is only
    what something else is."""
    return any(says(scan, fine, at, end) for says in (is_standing, is_mechanism, is_wished, is_predicate))
