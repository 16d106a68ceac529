"""Words of events that tell none: talks with reporters, bodies and relations that last."""

from __future__ import annotations

import re

from kg.extract.fine import left
from kg.extract.scan import Scan
from kg.language import alternatives, fold

_INTERVIEWS = re.compile(r"\b(?:phóng viên|pv|chúng tôi|toà soạn|báo)\b")
_WITH_PRESS = re.compile(
    r"(?:với|cùng)(?: các)? (?:phóng viên|nhà báo|pv|chúng tôi|toà soạn|báo(?! chí)|tạp chí|bạn đọc|vn\w+|"
    rf"{alternatives('paper')})\b(?! cáo)"
)


def is_interview(scan: Scan, fine: str, at: int) -> bool:
    """Whether a talk is one with a reporter or a paper, told before the word or after «với», «cùng»."""
    if _INTERVIEWS.search(fold(scan.text(max(0, at - 6), at))):
        return True
    stop = next((i for i in range(at + 1, min(len(fine), at + 16)) if fine[i] in ".;"), min(len(fine), at + 16))
    partners = (fold(scan.text(i, min(len(fine), i + 4))) for i in range(at + 1, stop) if fine[i] == "+")
    return any(_WITH_PRESS.match(said) for said in partners)


_LASTS = ("quan hệ", "cơ chế", "thành lập", "việc", "sáng kiến")
_TALKS = ("diễn đàn", "đối thoại")
_OF_BODY = re.compile("MO(?:&[wOLC-]{1,6})?")
_THERE = re.compile("[HGJUh@t][cwn]{0,2}$")


def is_standing(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether a forum or a dialogue is what lasts, not what is held («thành lập Diễn đàn X», «quan hệ đối thoại A - B»,
    «Diễn đàn APEC góp phần …»)."""
    if not scan.folded[at].startswith(_TALKS):
        return False
    before = scan.folded[at - 1 : at]
    if before and before[0].endswith(_LASTS) and fine[at - 1] not in "@JHU":
        return True
    named = _OF_BODY.fullmatch(fine, at, end) and scan.folded[at] == "diễn đàn"
    return (
        bool(named)
        and not _THERE.search(left(fine, at))
        and fine[end : end + 1] not in ("G", "@", "D", "(", "n", "x", "")
    )
