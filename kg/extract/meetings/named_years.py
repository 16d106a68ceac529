"""The year with which the name of a meeting ends, where it says when the meeting is."""

from __future__ import annotations

from kg.extract.events.events import event_type
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Mention, Span
from kg.regex import regex

_YEARLY = frozenset({"conference", "other"})
_OF_A_YEAR = regex(
    r"tổng kết|sơ kết|kế hoạch|nhiệm vụ|công tác|triển khai|luật|tháng|quý|kỷ niệm|tình hình|kết quả"
    r"|tầm nhìn|chiến lược|hướng tới|mục tiêu|họp báo"
)
_OF_SHAREHOLDERS = regex(r"cổ đông|đhđcđ")
_BARE_YEAR = regex(r"(?P<edition>\d{1,2}/)?(?P<year>(?:19|20)\d\d)")


def year_in_name(scan: Scan, at: int, end: int) -> Mention | None:
    """«Hội nghị Thượng đỉnh Phụ nữ năm 2017», «Hội nghị Cấp cao APEC 2017», «Đại hội cổ đông lần 2/2031»: the year that
    ends a name, unless it is that of the work reviewed."""
    behind = end + 1 if scan.tags[end : end + 2] == "-D" else end  # «Liên hoan X lần thứ 3 – năm 2031»
    last = [i for i in range(at + 1, behind + (behind > end)) if i + 1 >= end or scan.tags[i + 1] == "~"]
    years = (scan.items[i].mention for i in last)
    year = next((mention for mention in years if mention and mention.rule == "date-year"), None)
    year = year or next(filter(None, (_bare_year(scan, i) for i in last)), None)
    if year is None or end - at < 3:
        return None
    name = fold(scan.text(at, end))
    yearly = event_type(scan.items[at]) in _YEARLY or _OF_SHAREHOLDERS.search(name)
    return year if yearly and not _OF_A_YEAR.search(name) else None


def _bare_year(scan: Scan, at: int) -> Mention | None:
    """The year without «năm» that an item is, or closes («2031», «2/2031», «Đối thoại X-2031)»)."""
    at -= scan.tags[at] == ")" and scan.tags[at - 2] == "-"
    found = _BARE_YEAR.fullmatch(scan.folded[at])
    if found is None or not found["edition"] and not _ends_a_name(scan, at - 1):
        return None
    last = scan.items[at].span.end
    return Mention(Span(last - len(found["year"]), last), "EdtfDate", found["year"], "date-year")


def _ends_a_name(scan: Scan, at: int) -> bool:
    """Whether an item is a body, a closing mark or a word with a capital («Đối thoại Rừng Xanh 2017»)."""
    return scan.tags[at] in "O\"')-" or scan.tags[at] in "wLC" and scan.text(at, at + 1)[0].isupper()
