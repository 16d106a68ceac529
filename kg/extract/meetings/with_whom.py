"""How far the words of a meeting go over its theme, over what is planned there beside what is reviewed, or over those
who are met there and have no name."""

from __future__ import annotations

from kg.extract.events.clauses_going_on import clause_of
from kg.extract.events.endings import name_end
from kg.extract.events.events import OF_SIDES, event_type
from kg.extract.events.fine import left
from kg.extract.meetings.people_of_rank import is_of_people, is_ranked
from kg.extract.scan import Scan
from kg.language import fold
from kg.regex import regex

UNNAMED = regex(
    r"\+?(?:[cwRrnKTF]|C(?=[x@z,.;]|$)|L(?![PT])){1,4}(?:[wRrnCOLFKTv]|~(?=[cwCOT])|x(?=~)|,(?=[wR]{2})){0,12}"
)
_GOES_THERE = regex("[JUHG@][cwn]{0,2}$")
_THEMED = ("workshop", "session", "conference")
_IN_WHAT = frozenset({"trên", "trong"})  # «với các tập đoàn trên các lĩnh vực X»
_PRESS = frozenset({"báo chí", "báo giới", "phóng viên"})
_HAS = regex("yx?[cwn]{0,3}$")


def with_theme(scan: Scan, fine: str, at: int, end: int) -> int:
    """The item after the theme that a bare word has, where somebody is there («dự hội thảo với chủ đề “X”»), or after
    the voters whom somebody meets («buổi tiếp xúc với cử tri»)."""
    if (
        fine[end : end + 2] in ("+w", "+R")
        and scan.folded[end + 1] == "cử tri"
        and scan.folded[at].endswith("tiếp xúc")
    ):
        return end + 2
    if end > at + 1 or fine[end : end + 2] != 'I"' or not _GOES_THERE.search(left(fine, at)):
        return end
    closes = fine.find("'", end)
    themed = closes > 0 and event_type(scan.items[at]) in _THEMED and "chủ đề" in scan.folded[end]
    return closes + 1 if themed else end


_REVIEWS = regex(r"\b(?:tổng kết|sơ kết|kiểm điểm|đánh giá)\b")
_NEXT_AIM = regex(
    r"(?:[,;]|,?&)(?P<aim>[vw])(?:[wvnFA]|,(?=w{1,2}n)){1,10}(?:teg)?(?:~(?:O|[wF]{1,3}))?(?=[,.;:)G@Dx|\"'Jd]|$)"
)
_PLANS = frozenset({"triển khai", "phương hướng", "định hướng", "bàn", "đề ra", "nhiệm vụ", "kế hoạch"})


def with_next_aim(scan: Scan, fine: str, at: int, end: int) -> int:
    """The item after the work to come that a meeting plans beside what it reviews («hội nghị tổng kết năm 2030 và triển
    khai nhiệm vụ năm 2031 của O»)."""
    told = _NEXT_AIM.match(fine, end) if fine[end : end + 1] in (",", ";", "&") else None
    if told is None or scan.folded[told.start("aim")] not in _PLANS:
        return end
    return told.end() if _REVIEWS.search(fold(scan.text(at, end))) else end


def with_unnamed(scan: Scan, fine: str, at: int, end: int) -> int:
    """The item after those without a name whom a person of rank has a meeting with («Thủ tướng A đã có các cuộc gặp
    với lãnh đạo các tập đoàn của C»); the end of the phrase elsewhere."""
    if fine[end : end + 1] != "+" or end > at + 2 or event_type(scan.items[at]) not in OF_SIDES:
        return end
    met = UNNAMED.match(fine, end) if _HAS.search(left(fine, at)) else None
    if (
        met is None
        or fine[met.end() : met.end() + 1] in ("P", "%")
        or not is_of_people(scan, fine, at, (end + 1, met.end()))
    ):
        return end
    clause = clause_of(scan, fine, at)
    if clause is None or fine[clause.first : clause.last].count("P") != 1 or scan.folded[met.end() - 1] in _PRESS:
        return end
    last = met.end() + (fine[met.end() : met.end() + 1] == "z")
    if not is_ranked(scan, fine, clause) and "lãnh đạo" not in scan.folded[end : end + 4]:
        return end
    while fine[last - 1] in "~,+" or scan.folded[last - 1] in _IN_WHAT:
        last -= 1
    return name_end(scan, fine, at, last) if last > end + 1 else end
