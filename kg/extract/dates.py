"""Dates as the text writes them, as EDTF values (ISO 8601-2:2019, levels 0 to 2).

A year that the text leaves out comes from the publication date; where there is none it is ``XXXX``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from kg.model import Mention, Span

_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:1[89]\d\d|20\d\d)"
_PART = r"(?:rạng sáng|sáng sớm|sáng|trưa|chiều|tối|đêm)"
_OPEN = rf"(?:{_PART}\s+(?:qua\s+)?)?(?:(?:các|hai|ba|trong các|trong hai)\s+)?(?:ngày|hôm|{_PART})\s+"
_TO = r"\s*(?:-|–|—|đến hết|đến|tới|và)\s*(?:hết\s+)?(?:ngày\s+)?"
_SEP = r"\s?[/.-]\s?"

_RANGE = re.compile(
    rf"(?:(?:từ\s+)?(?P<open>{_OPEN})?|từ\s+)(?P<d1>{_DAY})(?:[/.-](?P<m1>{_MONTH})(?:[/.-](?P<y1>{_YEAR}))?)?{_TO}"
    rf"(?P<d2>{_DAY})[/.-](?P<m2>{_MONTH})(?:[/.-](?P<y2>{_YEAR}))?(?![\d/%])",
    re.IGNORECASE,
)
_WORD_RANGE = re.compile(
    rf"(?:từ\s+)?(?P<open>{_OPEN})(?P<d1>{_DAY})(?:\s+tháng\s+(?P<m1>{_MONTH}))?{_TO}"
    rf"(?P<d2>{_DAY})\s+tháng\s+(?P<m2>{_MONTH})(?:\s*(?:năm\s+|/)(?P<y2>{_YEAR}))?(?!\d)",
    re.IGNORECASE,
)
_WORDS = re.compile(
    rf"(?:{_OPEN})?(?P<d>{_DAY})\s+tháng\s+(?P<m>{_MONTH})(?:\s*(?:năm\s+|/|,\s*)(?P<y>{_YEAR}))?(?!\d)", re.IGNORECASE
)
_FULL = re.compile(
    rf"(?:{_OPEN})?(?<![\d/])(?P<d>{_DAY}){_SEP}(?P<m>{_MONTH}){_SEP}(?P<y>{_YEAR})(?![\d/])", re.IGNORECASE
)
_SHORT = re.compile(
    rf"(?:{_OPEN}|(?<=\()|(?<=nay, )|(?<=nay )|(?<=qua, )|(?<=qua )|(?<=hai )|(?<=ba )|(?<=tư )|(?<=năm )"
    rf"|(?<=sáu )|(?<=bảy )|(?<=nhật ))(?P<d>{_DAY})[/.-](?P<m>{_MONTH})(?![\d/%]|\.\d|\s?(?:tỷ|tỉ|triệu|USD|%))",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(
    rf"(?:(?:đầu|giữa|cuối)\s+)?tháng\s+(?P<m>{_MONTH})(?:\s*[/.-]\s*|\s+năm\s+|,\s*)(?P<y>{_YEAR})(?!\d)",
    re.IGNORECASE,
)
_MONTH_WHEN = r"(?:vừa qua|vừa rồi|tới|này|năm nay|năm ngoái)"
_MONTH_ONLY = re.compile(
    rf"(?<!\d )(?:(?:đầu|giữa|cuối)\s+)?(?:vào\s+)?tháng\s+(?P<m>{_MONTH})"
    rf"(?=\s+{_MONTH_WHEN}|[.,;:)]|\s+tại\b)(?P<when>\s+{_MONTH_WHEN})?",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    rf"(?:giai đoạn|nhiệm kỳ|thời kỳ|niên khóa)?\s*\(?(?P<y1>{_YEAR})\s*[-–—]\s*(?P<y2>{_YEAR})(?!\d)", re.IGNORECASE
)
_YEAR_ONLY = re.compile(rf"(?:(?:đầu|giữa|cuối|trong|từ)\s+)?năm\s+(?P<y>{_YEAR})(?!\d)", re.IGNORECASE)
_RELATIVE = re.compile(rf"\b(?:{_PART}|hôm|ngày)\s+(?P<which>nay|qua)\b", re.IGNORECASE)

_DOCUMENT_NUMBER = re.compile(r"\d+/(?:19|20)\d\d/[A-ZĐ]|số\s+\S*\d+\s*/|quyết định\s+\d+", re.IGNORECASE)


_HINT = re.compile(r"\d|\b(?:nay|qua)\b")


class Calendar:
    """Completes dates from the publication date of one article (ISO 8601, or None)."""

    def __init__(self, published: str | None) -> None:
        head = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", published or "")
        self.year = head.group(1) if head else None
        self.day: date | None = None
        if head and head.group(3):
            self.day = date(int(head.group(1)), int(head.group(2)), int(head.group(3)))

    def year_of(self, month: int, day: int) -> str:
        """The year of a day that the text gives without one: the nearest to publication."""
        published = self.day
        if published is None:
            return self.year or "XXXX"
        years = (published.year - 1, published.year, published.year + 1)
        days = {y: date(y, month, min(day, monthrange(y, month)[1])) for y in years}
        return str(min(years, key=lambda y: abs((days[y] - published).days)))

    def on(self, year: str | None, month: str, day: str) -> str | None:
        """The EDTF value of a day, or None for one that no calendar has."""
        m, d = int(month), int(day)
        y = year or self.year_of(m, d)
        last = monthrange(int(y) if y.isdigit() else 2000, m)[1]
        return f"{y}-{m:02}-{d:02}" if d <= last else None

    def relative(self, which: str) -> str | None:
        """Today or yesterday, seen from the day of publication."""
        if self.day is None:
            return None
        return (self.day - timedelta(days=1 if which == "qua" else 0)).isoformat()


def find_dates(text: str, span: Span, calendar: Calendar) -> list[Mention]:
    """The dates inside a span of the text, in order, none overlapping another.

    >>> found = find_dates("Từ ngày 24 đến 26/7, tháng 2/2023", Span(0, 33), Calendar("2018-08-01"))
    >>> [date.name for date in found]
    ['2018-07-24/2018-07-26', '2023-02']
    """
    found: list[Mention] = []
    if not _HINT.search(text, *span):
        return found
    taken: list[Span] = [Span(*m.span()) for m in _DOCUMENT_NUMBER.finditer(text, *span)]
    for where, value, rule in _candidates(text, span, calendar):
        if not any(where.overlaps(other) for other in taken):
            taken.append(where)
            found.append(Mention(where, "EdtfDate", value, rule))
    return sorted(found, key=lambda mention: mention.span)


def _candidates(text: str, span: Span, calendar: Calendar) -> Iterator[tuple[Span, str, str]]:
    for pattern in (_WORD_RANGE, _RANGE):
        for m in pattern.finditer(text, *span):
            value = _interval(m, calendar)
            if value:
                yield Span(*m.span()), value, "date-range"
    for pattern in (_WORDS, _FULL, _SHORT):
        for m in pattern.finditer(text, *span):
            groups = m.groupdict()
            value = calendar.on(groups.get("y"), groups["m"], groups["d"])
            if value:
                yield Span(*m.span()), value, "date-day"
    for m in _MONTH_YEAR.finditer(text, *span):
        yield Span(*m.span()), f"{m['y']}-{int(m['m']):02}", "date-month"
    for m in _MONTH_ONLY.finditer(text, *span):
        yield Span(*m.span()), f"{_month_year(m, calendar)}-{int(m['m']):02}", "date-month"
    for m in _PERIOD.finditer(text, *span):
        if int(m["y1"]) < int(m["y2"]):
            yield Span(*_without_space(text, m)), f"{m['y1']}/{m['y2']}", "date-period"
    for m in _YEAR_ONLY.finditer(text, *span):
        yield Span(*m.span()), m["y"], "date-year"
    for m in _RELATIVE.finditer(text, *span):
        value = calendar.relative(m["which"].lower())
        if value:
            yield Span(*m.span()), value, "date-relative"


def _interval(m: re.Match[str], calendar: Calendar) -> str | None:
    groups = m.groupdict()
    open_range = groups.get("open") or m.group().lower().startswith("từ") or groups["y2"] or groups["m1"]
    if not open_range:
        return None
    last = calendar.on(groups["y2"], groups["m2"], groups["d2"])
    year = groups.get("y1") or groups["y2"]
    first = calendar.on(year, groups["m1"] or groups["m2"], groups["d1"])
    if first is None or last is None or first >= last:
        return None
    return f"{first}/{last}"


def _month_year(m: re.Match[str], calendar: Calendar) -> str:
    if (m["when"] or "").strip() == "năm ngoái":
        return str(int(calendar.year) - 1) if calendar.year else "XXXX"
    return calendar.year_of(int(m["m"]), 15)


def _without_space(text: str, m: re.Match[str]) -> tuple[int, int]:
    start = m.start()
    while text[start].isspace() or text[start] == "(":
        start += 1
    return start, m.end()
