"""The first and last day that a date in EDTF can mean.

EDTF is the Extended Date/Time Format of ISO 8601-2 (levels 0 and 1, and the unknown year of level 2):
«2023-10-19», «2023-02», «1995», «199X», «2017-07-16/2017-07-21», «2019/..», «2023-02?», «XXXX-06-05».
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from datetime import date

from kg.errors import UsageError

Bounds = tuple[date | None, date | None]
# How long a whole day is: what is shorter is a month or a year, what is longer an interval.
DAY, MONTH = len("2017-06-05"), len("2017-06")
HOW_TO_WRITE = "write it as 2023-10-19, 2023-10 or 2023"

_PART = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?:T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?(?:Z|[+-][0-9]{2}:[0-9]{2})?)?"
    r"[?~%]?"
)
_SEASONS = range(21, 25)
_DAY_FIRST = re.compile(r"(?P<day>[0-9]{1,2})[/.-](?P<month>[0-9]{1,2})[/.-](?P<year>[0-9]{4})")


def is_day(value: str) -> bool:
    """Whether a date is one whole day.

    >>> [is_day(value) for value in ("2017-06-05", "2017-06", "XXXX-06-05", "2017-06-05/2017-06-06")]
    [True, False, False, False]
    """
    return len(value) == DAY and "X" not in value


def finest(dates: Iterable[str]) -> list[str]:
    """The dates in the order of time, without those that another tells more exactly.

    >>> finest(["2017-11-02", "2017", "2017-06-05"])
    ['2017-06-05', '2017-11-02']
    """
    told = sorted(set(dates))
    return [one for one in told if not any(other.startswith(one) for other in told if other != one)]


def as_typed(value: str) -> str:
    """A date as people in Việt Nam type it, in EDTF; what is not written with its day first stays as it is.

    >>> as_typed("31/5/2017"), as_typed("2017-05"), as_typed("2017/2018")
    ('2017-05-31', '2017-05', '2017/2018')
    """
    found = _DAY_FIRST.fullmatch(value.strip())
    return f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}" if found else value.strip()


def day_of(name: str, value: str, *, last: bool = False) -> date:
    """The first day that a typed date can mean, or the last; ``name`` is what it was typed for.

    Raises UsageError for what is no date, and for a date without a year.
    """
    try:
        day = bounds(as_typed(value))[last]
    except ValueError as error:
        raise UsageError(f"{name}: «{value}» is no date", HOW_TO_WRITE) from error
    if day is None:
        raise UsageError(f"{name}: «{value}» is no day", HOW_TO_WRITE)
    return day


def bounds(value: str) -> Bounds:
    """The earliest and the latest day, ``None`` where the value does not say.

    A season is taken as its whole year, since the hemisphere is not said.
    Raises ValueError for what is no date.

    >>> [day.isoformat() for day in bounds("2024-02")]
    ['2024-02-01', '2024-02-29']
    >>> bounds("XXXX-06-05")
    (None, None)
    >>> bounds("2019/..")
    (datetime.date(2019, 1, 1), None)
    """
    if "/" not in value:
        return _part(value)
    first, last = value.split("/", 1)
    earliest = None if first in ("", "..") else _part(first)[0]
    latest = None if last in ("", "..") else _part(last)[1]
    if first == last == "" or (earliest and latest and earliest > latest):
        raise ValueError(f"no EDTF interval: «{value}»")
    return earliest, latest


def is_before(one: str, other: str) -> bool:
    """Whether one date is over before the other begins, as far as the two say.

    Raises ValueError for what is no date.

    >>> is_before("2024-02", "2024-03"), is_before("../2023", "2024"), is_before("2024", "2024-03")
    (True, True, False)
    >>> is_before("XXXX-06-05", "2024-07")
    False
    """
    last, first = bounds(one)[1], bounds(other)[0]
    return last is not None and first is not None and last < first


def _part(value: str) -> Bounds:
    match = _PART.fullmatch(value)
    if match is None or (match["hour"] and not (match["day"] and _is_clock(match))):
        raise ValueError(f"no EDTF date: «{value}»")
    month, day = (None if match[name] in (None, "XX") else int(match[name]) for name in ("month", "day"))
    if match["year"] == "XXXX":
        _days(2000, month, day)
        return None, None
    if "X" in match["year"]:
        first, last = (int(match["year"].replace("X", digit)) for digit in "09")
        return date(max(first, 1), 1, 1), date(last, 12, 31)
    return _days(int(match["year"]), month, day)


def _days(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    if month is None or (month in _SEASONS and day is None):
        return date(year, 1, 1), date(year, 12, 31)
    if not 1 <= month <= 12:
        raise ValueError(f"no month: {month}")
    if day is None:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


def _is_clock(match: re.Match[str]) -> bool:
    return int(match["hour"]) < 24 and int(match["minute"]) < 60 and int(match["second"] or 0) < 60
