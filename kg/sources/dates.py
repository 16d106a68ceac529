"""When an article was published: from a header, a JSON value or a dateline to ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime

from kg.errors import SourceError

_COARSE = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")
_DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>\d{4})"
    r"(?:[\s,|-]*(?P<hour>\d{1,2})[:hg](?P<minute>\d{2}))?"
)
_TIME = r"\d{1,2}[:hg]\d{2}(?::\d{2})?"
_DATELINE = re.compile(
    rf"(?P<label>[^\d.;!?]{{0,40}})(?:(?P<early>{_TIME})[\s,|–-]*(?:ngày\s+)?)?"
    rf"(?P<date>\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}|\d{{1,2}} tháng \d{{1,2}},? năm \d{{4}})"
    rf"[\s,|–-]*(?P<late>{_TIME})?\s*(?:\(?GMT\s?\+\d+\)?)?"
)
_MONTH_OR_YEAR = re.compile(r",? (?:tháng|năm) ")
# «Đăng ngày 19/10/2023», «Hà Nội, ngày 19 tháng 10 năm 2023».
_DAY_LABEL = re.compile(r"(?:(?:đăng|cập nhật|xuất bản)(?: lúc)?|ngày(?: đăng| cập nhật)?|.*,)", re.IGNORECASE)
_WEEKDAY = re.compile(r"[\s,|–-]*\b(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật),?\s*$", re.IGNORECASE)
# «Hà Nội (TTXVN 19/10/2023) - Sáng nay, …»: where and when an agency sent the article.
_SENT = re.compile(
    r"[^\W\d_][^\d.;!?()\n]{1,40} \([A-ZĐ]{2,10},? (?:ngày )?(?P<date>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\)\s?[-–—:]\s"
)
DATELINE_LINES = 4
DATELINE_LENGTH = 80


def read_date(value: str) -> str:
    """The ISO 8601 form of a date, as precise as it is given.

    Raises SourceError for what is no date.

    >>> read_date("19/10/2023 19:50"), read_date("2023-10-19"), read_date("2023-10"), read_date("2017")
    ('2023-10-19T19:50', '2023-10-19', '2023-10', '2017')
    """
    said = value.strip()
    if _COARSE.fullmatch(said):
        return said
    try:
        found = _DAY_FIRST.fullmatch(said)
        return _iso_of_day_first(found) if found else _iso(said)
    except ValueError as error:
        raise SourceError(f"«{said}» is no date", "write it as 2023-10-19 or 2023-10-19T19:50") from error


def _iso(said: str) -> str:
    if len(said) <= len("2023-10-19"):
        return date.fromisoformat(said).isoformat()
    moment = datetime.fromisoformat(said)
    return moment.isoformat(timespec="minutes" if not moment.second else "seconds")


def _iso_of_day_first(found: re.Match[str]) -> str:
    day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    if found["hour"] is None:
        return day.isoformat()
    moment = datetime(day.year, day.month, day.day, int(found["hour"]), int(found["minute"]))
    return moment.isoformat(timespec="minutes")


def find_dateline(text: str) -> str | None:
    """The date of publication that one of the first lines after the title says, if one does.

    A dateline is a short line with nothing but a date, a time or both, and a label: «Tin hoạt động
    19/10/2023 19:50», «Thứ Năm, 19/10/2023», «19:50 | 19/10/2023», «Hà Nội, ngày 19 tháng 10 năm 2023»; or it opens the
    text, with an agency: «Hà Nội (TTXVN 19/10/2023) - …».

    >>> find_dateline("Một cuộc họp\\nTin hoạt động 19/10/2023 19:50\\nNội dung")
    '2023-10-19T19:50'
    >>> find_dateline("Một cuộc họp\\nCuộc họp diễn ra ngày 19/10/2023") is None
    True
    """
    lines = [line.strip() for line in text.split("\n", 12)[:12] if line.strip()]
    for line in lines[1:DATELINE_LINES]:
        if sent := _SENT.match(line):
            try:
                return read_date(sent["date"])
            except SourceError:
                continue
        found = _DATELINE.fullmatch(line.strip("()[]")) if len(line) <= DATELINE_LENGTH else None
        if found is None:
            continue
        time = (found["early"] or found["late"] or "")[:5].rstrip(":")
        if not _is_label(found["label"], has_time=bool(time)):
            continue
        try:
            return read_date(f"{_MONTH_OR_YEAR.sub('/', found['date'])} {time}".strip())
        except SourceError:
            continue
    return None


def _is_label(label: str, *, has_time: bool) -> bool:
    words = label.split()
    said = label.strip()
    marked = not words or said[-1] in ",:|–-" or _DAY_LABEL.fullmatch(re.sub(r"\s*\bngày$", "", said) or "ngày")
    paper = _WEEKDAY.sub("", said)  # «Báo Sen điện tử - Thứ năm,»
    return (len(words) <= 5 or paper != said and len(paper.split()) <= 5) and (has_time or bool(marked))
