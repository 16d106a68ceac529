"""Dates as the text writes them, as EDTF values (ISO 8601-2:2019, levels 0 to 2).

What the text leaves out (a year, «hôm nay») comes from the publication date; where there is none, a year is
``XXXX``. Left out: deadlines («trước ngày …»), the days that an anniversary is about, lunar dates, weeks.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import TypeGuard

from kg.extract.calendars import AWAY, DAY, MONTH, MONTH_WORD, PART, YEAR, Calendar, month_of
from kg.language import fold, in_small_letters, words_of
from kg.model import Mention, Span
from kg.regex import regex

_OPEN = rf"(?:{PART}\s+(?:qua\s+)?)?(?:(?:các|hai|ba|trong các|trong hai|trong ba)\s+)?(?:ngày|hôm|{PART})\s+"
_TO = r"\s*(?:-|–|—|đến hết|đến|tới|và)\s*(?:hết\s+)?(?:ngày\s+)?"
_SEP = r"\s?[/.-]\s?"
_EDGE = r"(?:(?<!bắt )(?:đầu|giữa|cuối)\s+)?"
_YEAR_WORDS = {"này": 0, "nay": 0, "ngoái": -1, "trước": -1, "tới": 1, "sau": 1, "qua": 0, "vừa qua": 0, "vừa rồi": 0}
_COUNTS = words_of("count")
_WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "nhật": 6}

# All patterns but _MONTH_NAMED read text in small letters, which takes half the time of reading both.
_RANGE = regex(
    rf"(?:(?:từ\s+)?(?P<open>{_OPEN})?|từ\s+)(?<![\d/.-])(?P<d1>{DAY})(?:[/.-](?P<m1>{MONTH})(?:[/.-](?P<y1>{YEAR}))?)?{_TO}"
    rf"(?P<d2>{DAY})(?:[/.-]|[/-] )(?P<m2>{MONTH})(?:[/.-](?P<y2>{YEAR}))?(?![\d/%]|-\d)"
)
_WORD_RANGE = regex(
    rf"(?:(?:từ\s+)?(?P<open>{_OPEN})|từ\s+)(?P<d1>{DAY})(?:\s+tháng\s+(?P<m1>{MONTH}))?(?:\s+năm\s+(?P<y1>{YEAR}))?{_TO}"
    rf"(?P<d2>{DAY})\s+tháng\s+(?P<m2>{MONTH})(?:\s*(?:năm\s+|/)(?P<y2>{YEAR}))?(?!\d)"
)
_SERIES = regex(
    rf"(?:các\s+)?ngày\s+(?P<days>{DAY}(?:,\s*{DAY})+)\s+và\s+(?P<d2>{DAY})[/.-](?P<m2>{MONTH})"
    rf"(?:[/.-](?P<y2>{YEAR}))?(?![\d/%])"
)
_WORDS = regex(
    rf"(?:{_OPEN})?(?<!\d)(?<!thứ )(?P<d>{DAY})\s+tháng\s+(?:(?P<m>{MONTH})(?!\d)|{MONTH_WORD}(?!\w))"
    rf"(?:\s*(?:năm\s+|/|,\s*)(?P<y>{YEAR}))?(?!\d)"
)
_FULL = regex(rf"(?:{_OPEN})?(?<![\d/])(?P<d>{DAY}){_SEP}(?P<m>{MONTH}){_SEP}(?P<y>{YEAR})(?![\d/])")
_SHORT = regex(
    rf"(?:{_OPEN}|(?<=\()|(?<=nay, )|(?<=nay )|(?<=qua, )|(?<=qua )|(?<=mai, )|(?<=mai )|(?<=hai )|(?<=ba )"
    rf"|(?<=tư )|(?<=năm )|(?<=sáu )|(?<=bảy )|(?<=nhật )|(?<=vào )(?!\S+ (?:số|dân|tổng)\b))"
    rf"(?P<d>{DAY})[/.-](?P<m>{MONTH})(?![\d/%]|\.\d|\s?(?:tỷ|tỉ|triệu|usd|%))"
    r"(?:\s+năm\s+(?P<rel>nay|ngoái)\b)?"
)
# «ngày 14 – 7,», «hôm 9- 6 tại»: what follows tells a day apart from its month from «5 - 7 lần».
_APART = regex(
    rf"(?<!mỗi )(?<!từ ){_OPEN}(?P<d>{DAY})(?:\s?[/–-]\s|\s[/–-])(?P<m>{MONTH})"
    r"(?=\s?[,.;:)](?!\d)|\s(?:tới|vừa|tại|này|thì)\b)"
)
_MONTH_YEAR = regex(
    rf"{_EDGE}tháng\s+(?:(?P<m>{MONTH})|{MONTH_WORD})(?:\s*[/.-]\s*|\s+(?:năm\s+)?|,\s*)(?P<y>{YEAR})(?!\d)"
)
_MONTH_IN_BRACKETS = regex(rf"(?<=\()(?P<m>{MONTH})\s?[/-]\s?(?P<y>{YEAR})(?=\))")
_MONTH_ONLY = regex(
    rf"(?<!\d ){_EDGE}tháng\s+(?P<m>{MONTH})(?!\d)"
    r"(?:(?P<year>\s+năm\s+(?:nay|ngoái|trước|tới|sau))|\s+(?:vừa qua|vừa rồi|(?P<next>tới)|này|qua)\b"
    r"|(?=[.,;:)]|\s+(?:tại|của|giữa)\b|$))"
)
_MONTH_IN_CLAUSE = regex(
    rf"(?<=(?:vào|hồi) ){_EDGE}tháng\s+(?P<m>{MONTH})(?![\d/.-])(?=\s+(?!năm|hàng|hằng|mỗi|âm)[^\W\d])"
)
_MONTH_NAMED = regex(
    rf"{_EDGE}[Tt]háng\s+{MONTH_WORD.replace('[Nn]', 'N')}(?=\s+(?:vừa qua|vừa rồi|tới|này|qua|tại|của|giữa)\b|[.,;:)])"
)
_MONTH_RELATIVE = regex(rf"{_EDGE}tháng\s+(?P<which>này|trước|tới|sau)\b(?! khi)")
_QUARTER = regex(rf"quý\s+(?P<q>[1-4]|iv|i{{1,3}})(?:\s*/\s*|\s+năm\s+|-)(?P<y>{YEAR})(?!\d)")
_HALF = regex(rf"(?:nửa|6 tháng|sáu tháng)\s+(?P<half>đầu|cuối)\s+năm\s+(?P<y>{YEAR})(?!\d)")
_PERIOD = regex(
    rf"(?:(?:giai đoạn|nhiệm kỳ|thời kỳ|niên kh(?:óa|oá))\s+)?(?:từ\s+)?(?:năm\s+)?\(?"
    rf"(?P<y1>{YEAR})(?:\s*[-–—]\s*|\s+đến\s+(?:năm\s+)?)(?P<y2>{YEAR})(?!\d)"
)
_MONTHS = regex(
    rf"(?:từ\s+)?{_EDGE}tháng\s+(?P<m1>{MONTH}){_SEP}(?P<y1>{YEAR})(?:\s*[-–—]\s*|\s+đến\s+){_EDGE}(?:tháng\s+)?"
    rf"(?P<m2>{MONTH}){_SEP}(?P<y2>{YEAR})(?![\d/])"
)
_YEAR_ONLY = regex(rf"{_EDGE}năm\s+(?P<y>{YEAR})(?!\d)")
_YEAR_RELATIVE = regex(rf"{_EDGE}năm\s+(?P<which>nay|ngoái)\b")
# «sáng nay (6/2)» is told by its day.
_UNWRITTEN = rf"(?!\s?[,(]?\s?(?:ngày\s+)?{DAY}[/.-]{MONTH}(?!\d))"
_RELATIVE = regex(rf"\b(?:(?:{PART}|hôm)\s+(?P<which>nay|qua|mai)|ngày\s+(?P<next>mai))\b{_UNWRITTEN}")
_SAME_DAY = regex(rf"(?:{PART}\s+)?\bcùng ngày\b(?! \d{{1,2}}[/.-]\d)")
_OPENS_DAY = regex(r"(?:Trước đó một ngày|Một ngày trước(?: đó)?)(?=,)|(?:Cũng t|T)rong ngày(?=,| diễn ra| có các)")
_WEEKDAY = regex(
    r"hôm\s+(?:thứ\s+)?(?P<which>(?<=thứ )(?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\b(?!\s*[(,]?\s*(?:ngày\s+)?\d)"
)

_CUE = regex(r"\d|\b(?:nay|qua|mai|ngoái|ngày|hôm|tháng)\b")
# A pattern is tried where its cue, the first of the pair, stands.
_YEARS = regex(rf"{YEAR}(?:\s*[-–—]|\s+đến)")
_NOT_A_DATE = (
    (regex("/|quyết định"), regex(r"\d+/(?:19|20)\d\d/[a-zđ]|số\s+\S*\d\s*/|quyết định\s+\d+")),
    (
        regex("ngày"),
        regex(rf"(?:trước|đến hết|hạn chót|chậm nhất)\s+(?:là\s+)?ngày\s+{DAY}(?:[/.-]{MONTH}(?:[/.-]{YEAR})?)?(?!\d)"),
    ),
    (regex("m[ùồ]ng|rằm"), regex(rf"(?:mùng|mồng|rằm)\s+(?:{DAY}\b|tháng)[^,.;]{{0,12}}")),
    (regex("âm lịch"), regex(r"[^,.;(]{0,25}\(?âm lịch")),
    (
        regex("kỷ niệm"),
        regex(rf"kỷ niệm\b[^.;()]{{0,140}}\({DAY}{_SEP}{MONTH}{_SEP}{YEAR}[^()]{{0,30}}\)"),
    ),
    (_YEARS, regex(rf"(?P<day>{DAY}{_SEP}{MONTH}){_SEP}{YEAR}\s*[-–—]\s*(?P=day){_SEP}{YEAR}")),
)
# How far before a span its patterns look, and how far back the day may be that «cùng ngày» means.
_BEFORE = 12
_SAME_DAY_REACH = 5000
# How far before its cue a date may begin («rạng sáng qua trong các ngày 5 …»).
_CUE_REACH = 80


def find_dates(text: str, span: Span, calendar: Calendar, last_day: Mention | None = None) -> list[Mention]:
    """The dates inside a span of the text, in order; ``last_day`` is the last day named before the span.

    >>> found = find_dates("Từ ngày 24 đến 26/7, tháng 2/2023", Span(0, 33), Calendar("2018-08-01"))
    >>> [date.name for date in found]
    ['2018-07-24/2018-07-26', '2023-02']
    """
    begin = max(0, span.start - _BEFORE)
    written, first = text[begin : span.end], span.start - begin
    said = in_small_letters(written)
    if not _CUE.search(said, first):
        return []
    calendar.frame(said[first:])
    taken = bytearray(len(said))
    for cue, pattern in _NOT_A_DATE:
        for m in pattern.finditer(said, first) if cue.search(said, first) else ():
            _take(taken, *m.span())
    found: list[Mention] = []
    cues = ((name, cue.search(said, first)) for name, cue in _CUES.items())
    starts = {name: max(first, cue.start() - _CUE_REACH) for name, cue in cues if cue is not None}
    for name, pattern, value_of, rule in _FORMS:
        if name not in starts:
            continue
        for m in pattern.finditer(written if pattern is _MONTH_NAMED else said, starts[name]):
            start, end = _without_space(m), m.end()
            value = None if any(taken[start:end]) else value_of(m, calendar)
            if value and not _is_told_again(said, start, end):
                _take(taken, start, end)
                found.append(Mention(Span(begin + start, begin + end), "EdtfDate", value, rule))
    found.sort(key=lambda mention: mention.span)
    told = _SAME_DAY.finditer(said, first) if "cùng ngày" in said else ()
    same = [Span(begin + m.start(), begin + m.end()) for m in told]
    if not same and ("một ngày" in said or "trong ngày" in said) and (ago := _OPENS_DAY.match(written, first)):
        same = [Span(begin + ago.start(), begin + ago.end())]
    found += _same_days(same, [*found], last_day, text)
    return sorted(found, key=lambda mention: mention.span)


def _take(taken: bytearray, start: int, end: int) -> None:
    taken[start:end] = b"\1" * (end - start)


def is_day(found: Mention | None) -> TypeGuard[Mention]:
    """Whether there is a date, and it is one day, in a year that may be unknown."""
    return found is not None and _ONE_DAY.fullmatch(found.name) is not None


_OF_ANOTHER = regex(r"\b(?:họp|hội nghị|hội thảo|hội đàm|gặp|diễn đàn|(?:kể |tính )?từ) (?:ngày|hôm) $")


def _is_aside(text: str, found: Mention) -> bool:
    """Whether a day says since when something lasts, or which of several meetings is meant («tiếp theo cuộc họp ngày
    9/5»)."""
    first = found.span.start
    return _OF_ANOTHER.search(fold(text[max(0, first - _BEFORE) : first + len("ngày ")])) is not None


def is_credit(text: str, span: Span) -> bool:
    """Whether a sentence begins with the credit of a photograph, of which the sentence before it tells."""
    return _CREDIT.match(text, span.start) is not None


def day_of_news(text: str, found: Iterable[Mention], calendar: Calendar, before: Mention | None) -> Mention | None:
    """The day that «cùng ngày» means in the sentences after: the last one, but none of another year than the news
    («sinh ngày 25-8-1983»), and one told in passing only where none is told before; ``before`` is the one before these
    dates."""
    for mention in found:
        year = mention.name[:4]
        known = calendar.year or (before.name[:4] if before else year)
        news = year == known or year.isdigit() and known.isdigit() and abs(int(year) - int(known)) == 1
        told = is_day(mention) and (news or year == "XXXX") and not text.startswith(_TO_COME, mention.span.end)
        before = mention if told and (before is None or not _is_aside(text, mention)) else before
    return before


_TO_COME = (" tới,", " tới.", " tới là ", " tới đây", " sắp tới")
_CREDIT = regex(r"\(?(?:Ảnh|ảnh|Nguồn ảnh|Nguồn)(?: (?:minh họa|tư liệu))?\s?:")


_TIME_OF_DAY = r"(?:(?:rạng |đầu )?(?:sáng|trưa|chiều|tối|đêm)(?: sớm)? |sáng sớm |sớm )?(?:ngày )?"
_THAT_IS = regex(rf"\btức (?:là )?{_TIME_OF_DAY}$")
_IN_BRACKETS = regex(rf"(?:\d[/-]|tháng )\d{{1,4}}\b[^\d.;()]{{0,45}}\((?:tức (?:là )?)?{_TIME_OF_DAY}$")
_ON_CLOCK = regex(r",? (?:theo )?giờ ")
_CLOCK_REACH = 80  # code points


def _is_told_again(said: str, start: int, end: int) -> bool:
    """«ngày 29/5 theo giờ X, tức rạng sáng 30/5 theo giờ Y», «chiều 29/5 (sáng 30/5, giờ Y)»: whether a date is that
    of one day told again as another land counts it."""
    if not _ON_CLOCK.match(said, end):
        return False
    before = said[max(0, start - _CLOCK_REACH) : start]
    return _THAT_IS.search(before) is not None or _IN_BRACKETS.search(before) is not None


_ONE_DAY = regex(r"[\dX]{4}-\d\d-\d\d")


def _same_days(same: Iterable[Span], found: Iterable[Mention], last: Mention | None, text: str) -> Iterator[Mention]:
    """«cùng ngày», «Trong ngày,»: the last day named before it; «Trước đó một ngày,»: the day before that. All are in
    the order of the text."""
    days = deque(mention for mention in found if is_day(mention))
    for span in same:
        while days and days[0].span.end <= span.start:
            last = days.popleft()
        if last and span.start - last.span.start < _SAME_DAY_REACH:
            before = text.startswith(("Trước", "Một"), span.start)
            yield Mention(span, "EdtfDate", _day_before(last.name) if before else last.name, "date-same-day")


def _day_before(day: str) -> str:
    """The day before a day, in a year that may be unknown.

    >>> _day_before("2031-03-01"), _day_before("XXXX-05-20"), _day_before("XXXX-02-29")
    ('2031-02-28', 'XXXX-05-19', 'XXXX-02-28')
    """
    common = "2032" if day.endswith("-02-29") else "2031"
    year = day[:4] if day[:4].isdigit() else common
    before = (date.fromisoformat(f"{year}{day[4:]}") - timedelta(1)).isoformat()
    return before if year == day[:4] else f"{day[:4]}{before[4:]}"


def _day(m: re.Match[str], calendar: Calendar) -> str | None:
    """The day; one after «hôm» is past."""
    groups = m.groupdict()
    year = groups.get("y") or (groups.get("rel") and calendar.years_away(_YEAR_WORDS[fold(groups["rel"])]))
    if groups.get("y"):
        calendar.tell(int(m["y"]), month_of(m), int(m["d"]))
    year = year or calendar.told_year(month_of(m), int(m["d"]), m)
    value = calendar.on(year, month_of(m), int(m["d"]))
    said_past = not year and m.group().lower().startswith("hôm")
    if value and said_past and calendar.day and value > (calendar.day + timedelta(30)).isoformat():
        return calendar.on(str(int(value[:4]) - 1), month_of(m), int(m["d"]))
    return value


def _interval(m: re.Match[str], calendar: Calendar) -> str | None:
    groups = m.groupdict()
    opened = groups["open"] or m.group().lower().startswith("từ") or groups["y2"] or groups["m1"] or _is_counted(m)
    if not opened or re.search(r"\d-\d+-\d+-\d", m.group()):
        return None
    if groups["y2"]:
        calendar.tell(int(groups["y2"]), int(groups["m2"]))
    month, day = int(groups["m2"]), int(groups["d2"])
    last = calendar.on(groups["y2"] or calendar.told_year(month, day, m), month, day)
    year = groups["y1"] or (last[:4] if last else None)
    if not groups["y1"] and year and year.isdigit() and int(groups["m1"] or 0) > int(groups["m2"]):
        year = str(int(year) - 1)
    first = calendar.on(year, int(groups["m1"] or groups["m2"]), int(groups["d1"]))
    if re.search(r"\bvà\b", m.group()) and (groups["m1"] or int(groups["d2"]) - int(groups["d1"]) != 1):
        return None
    return f"{first}/{last}" if first and last and first < last else None


# «trong hai ngày làm việc 22-23/6», «3 ngày (13-15/6)»: so many days as are told.
_COUNTED = regex(r"\b(?P<count>hai|ba|bốn|năm|[2-5]) ngày(?: [^\W\d]+){0,3},? ?\(?(?:mùng )?$")
_NUMBERS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5}
_BEFORE_COUNTED = 40


def _is_counted(m: re.Match[str]) -> bool:
    """Whether days are told by their number before them."""
    told = _COUNTED.search(m.string[max(0, m.start() - _BEFORE_COUNTED) : m.start()])
    if told is None:
        return False
    count = _NUMBERS.get(told["count"]) or int(told["count"])
    return int(m["d2"]) - int(m["d1"]) + 1 == count


def _series(m: re.Match[str], calendar: Calendar) -> str | None:
    """«các ngày 5, 6 và 7/9»: an interval, when each day follows the one before."""
    days = [*(int(day) for day in re.findall(r"\d+", m["days"])), int(m["d2"])]
    first, last = (calendar.on(m["y2"], int(m["m2"]), day) for day in (days[0], days[-1]))
    return f"{first}/{last}" if first and last and days == list(range(days[0], days[-1] + 1)) else None


def _month_and_year(m: re.Match[str], calendar: Calendar) -> str:
    calendar.tell(int(m["y"]), month_of(m))
    return f"{m['y']}-{month_of(m):02}"


def _month_alone(m: re.Match[str], calendar: Calendar) -> str:
    month, said = month_of(m), fold(m.groupdict().get("year") or "").split()
    if m.groupdict().get("next") and calendar.year and calendar.month:
        return f"{int(calendar.year) + (month < calendar.month)}-{month:02}"
    if said:
        return f"{calendar.years_away(_YEAR_WORDS[said[-1]]) or 'XXXX'}-{month:02}"
    return f"{calendar.year_of_month(month, m)}-{month:02}"


def _period(m: re.Match[str], calendar: Calendar) -> str | None:
    return f"{m['y1']}/{m['y2']}" if int(m["y1"]) < int(m["y2"]) else None


def _months(m: re.Match[str], calendar: Calendar) -> str | None:
    first, last = (f"{m[y]}-{int(m[month]):02}" for month, y in (("m1", "y1"), ("m2", "y2")))
    return f"{first}/{last}" if first < last else None


def _quarter(m: re.Match[str], calendar: Calendar) -> str:
    number = {"I": 1, "II": 2, "III": 3, "IV": 4}.get(m["q"].upper()) or int(m["q"])
    return f"{m['y']}-{number * 3 - 2:02}/{m['y']}-{number * 3:02}"


def _half(m: re.Match[str], calendar: Calendar) -> str:
    first, last = ("01", "06") if fold(m["half"]) == "đầu" else ("07", "12")
    return f"{m['y']}-{first}/{m['y']}-{last}"


def _uncounted(m: re.Match[str]) -> bool:
    """Whether no number stands before («hai năm nay» is a stretch of time)."""
    before = m.string[max(0, m.start() - 12) : m.start()].split()
    return not before or not (before[-1].isdigit() or fold(before[-1]) in _COUNTS)


def _month_relative(m: re.Match[str], calendar: Calendar) -> str | None:
    return calendar.months_away(_YEAR_WORDS[fold(m["which"])]) if _uncounted(m) else None


def _year_relative(m: re.Match[str], calendar: Calendar) -> str | None:
    return calendar.years_away(_YEAR_WORDS[fold(m["which"])]) if _uncounted(m) else None


def _relative(m: re.Match[str], calendar: Calendar) -> str | None:
    return calendar.days_away(AWAY[m["which"] or m["next"]])


Value = Callable[[re.Match[str], Calendar], str | None]
# What must stand in a sentence for the forms with this cue to be looked for.
_CUES = {word: regex(word) for word in ("tháng", "quý", "năm", "hôm")} | {
    "nay": regex("nay|qua|mai"),
    "5 tháng": regex(r"\d\s+tháng"),
    "5, 6": regex(r"\d,\s*\d"),
    "5-7": regex(r"\d\s*(?:[-–—]|đến|tới|và)\s*(?:hết\s*)*(?:ngày\s+)?\d"),
    "5/4/2020": regex(rf"\d{_SEP}{MONTH}{_SEP}{YEAR}"),
    "5/4": regex(rf"\d[/.-]{MONTH}(?![\d/%])"),
    "5 - 4": regex(r"\d(?:\s[/–-]|[/–-]\s)"),
    "(4/2020)": regex(r"\(\d"),
    "2020-": _YEARS,
}
_FORMS: tuple[tuple[str, re.Pattern[str], Value, str], ...] = (
    ("5 tháng", _WORD_RANGE, _interval, "date-range"),
    ("tháng", _MONTHS, _months, "date-range"),
    ("5, 6", _SERIES, _series, "date-range"),
    ("5-7", _RANGE, _interval, "date-range"),
    ("5 tháng", _WORDS, _day, "date-day"),
    ("5/4/2020", _FULL, _day, "date-day"),
    ("5/4", _SHORT, _day, "date-day"),
    ("5 - 4", _APART, _day, "date-day"),
    ("quý", _QUARTER, _quarter, "date-period"),
    ("năm", _HALF, _half, "date-period"),
    ("tháng", _MONTH_YEAR, _month_and_year, "date-month"),
    ("(4/2020)", _MONTH_IN_BRACKETS, _month_and_year, "date-month"),
    ("tháng", _MONTH_ONLY, _month_alone, "date-month"),
    ("tháng", _MONTH_IN_CLAUSE, _month_alone, "date-month"),
    ("tháng", _MONTH_NAMED, _month_alone, "date-month"),
    ("tháng", _MONTH_RELATIVE, _month_relative, "date-relative"),
    ("2020-", _PERIOD, _period, "date-period"),
    ("năm", _YEAR_ONLY, lambda m, c: m["y"], "date-year"),
    ("năm", _YEAR_RELATIVE, _year_relative, "date-relative"),
    ("nay", _RELATIVE, _relative, "date-relative"),
    ("hôm", _WEEKDAY, lambda m, c: c.weekday(_WEEKDAYS[fold(m["which"]).split()[-1]]), "date-relative"),
)


def _without_space(m: re.Match[str]) -> int:
    """Where a date begins, after space and an opening bracket."""
    start = m.start()
    while m.string[start].isspace() or m.string[start] == "(":
        start += 1
    return start
