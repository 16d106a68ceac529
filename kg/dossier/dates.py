"""Dates of EDTF in words that a reader in Việt Nam or abroad expects."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import chain, product

from kg.edtf import DAY, finest, is_before

HELD, OVER, TO_COME = "held", "over", "to come"
_UNSAID = {True: " (không rõ năm)", False: " (year not said)"}
_MONTHS = "January February March April May June July August September October November December".split()
_PART = re.compile(r"(?P<year>[0-9X]{4})(?:-(?P<month>[0-9X]{2}))?(?:-(?P<day>[0-9X]{2}))?(?:T(?P<clock>\d\d:\d\d))?.*")


def in_words(edtf: str, language: str) -> str:
    """A date in words; what is no date stays as it is.

    >>> in_words("2023-07-25", "vi"), in_words("2023-02", "vi"), in_words("XXXX-06-05", "en")
    ('25/7/2023', 'tháng 2/2023', '5 June (year not said)')
    >>> in_words("2017-07-16/2017-07-21", "vi")
    'từ 16/7/2017 đến 21/7/2017'
    >>> in_words("XXXX-05-20/XXXX-05-21", "vi")
    'từ 20/5 đến 21/5 (không rõ năm)'
    """
    first, slash, last = edtf.partition("/")
    vietnamese = language == "vi"
    if slash:
        begin, end = _part(first, vietnamese), _part(last, vietnamese)
        if not begin or not end:
            open_end = ("từ {0}", "đến {1}") if vietnamese else ("from {0}", "until {1}")
            return open_end[0 if begin else 1].format(begin, end)
        if end.endswith(unsaid := _UNSAID[vietnamese]):
            begin = begin.removesuffix(unsaid)
        return f"từ {begin} đến {end}" if vietnamese else f"{begin} to {end}"
    return _part(first, vietnamese) or edtf


def all_in_words(dates: Iterable[str], language: str) -> str:
    """Dates of one thing in words, in the order of time; one that another tells more exactly is left out.

    >>> all_in_words(["2017", "2017-11"], "vi"), all_in_words(["2017-06-05/2017-06-06", "2017-06-05"], "en")
    ('tháng 11/2017', '5 June 2017 to 6 June 2017')
    """
    return "; ".join(in_words(one, language) for one in finest(dates))


def clash(begins: Collection[str], ends: Collection[str], seen: Collection[str]) -> bool:
    """Whether days of a tenure cannot all hold: an end before a beginning, or a holder seen before or after both.

    >>> clash(["2026-04"], ["2025-04"], []), clash(["2026"], ["2027"], ["2027-03-01"]), clash([], ["../2030"], ["2031"])
    (True, False, True)
    """
    pairs = chain(product(ends, begins), product(seen, begins), product(ends, seen))
    return any(_is_before(one, other) for one, other in pairs)


def standing(begins: Collection[str], ends: Collection[str], days: Collection[str], *, former: bool) -> str:
    """How a tenure stood on the days of an event: held, over, or still to come. ``former`` says that the texts call it
    over, which counts where none says since when.

    >>> standing([], ["2029"], ["2031-06-05"], former=True), standing([], ["2031"], ["2031-06-05"], former=True)
    ('over', 'held')
    >>> standing([], ["../2031-06-06"], ["2031-06-05"], former=True), standing(["2032"], [], ["2031"], former=False)
    ('over', 'to come')
    """
    exact = [end for end in ends if not end.startswith("..")] if days else []
    if exact and all(_is_before(end, day) for end in exact for day in days):
        return OVER
    if begins and days and all(_is_before(day, begin) for begin in begins for day in days):
        return TO_COME
    return OVER if former and not exact else HELD


def _is_before(one: str, other: str) -> bool:
    try:
        return is_before(one, other)
    except ValueError:
        return False


def on(edtf: str, language: str) -> str:
    """A date with the word that goes before it.

    >>> on("2023-07-25", "vi"), on("2017", "vi"), on("2023-07-25", "en"), on("2017", "en")
    ('ngày 25/7/2023', 'năm 2017', 'on 25 July 2023', 'in 2017')
    """
    words = in_words(edtf, language)
    whole = len(edtf) >= DAY and "/" not in edtf
    if language == "vi":
        return f"ngày {words}" if whole else words
    return f"{'on' if whole else 'in'} {words}"


def _part(value: str, vietnamese: bool) -> str:
    found = _PART.fullmatch(value)
    if not found:
        return "" if value in ("", "..") else value
    year, month, day = (None if part is None or set(part) == {"X"} else part for part in found.group(1, 2, 3))
    words = _vietnamese(year, month, day) if vietnamese else _english(year, month, day)
    clock = found["clock"]
    return f"{words}, {clock}" if clock and clock != "00:00" else words


def _vietnamese(year: str | None, month: str | None, day: str | None) -> str:
    unsaid = "" if year else _UNSAID[True]
    if month and day:
        return f"{int(day)}/{int(month)}{f'/{year}' if year else ''}{unsaid}"
    if month:
        return f"tháng {int(month)}{f'/{year}' if year else ''}{unsaid}"
    return f"năm {year}" if year else "không rõ"


def _english(year: str | None, month: str | None, day: str | None) -> str:
    unsaid = "" if year else _UNSAID[False]
    named = _MONTHS[int(month) - 1] if month and 1 <= int(month) <= 12 else month
    words = " ".join(filter(None, (str(int(day)) if day and named else None, named, year)))
    return f"{words}{unsaid}" if words else "not said"
