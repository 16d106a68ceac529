"""Dates of EDTF as people write them in Vietnamese; the page has the same in ``text.js``."""

from __future__ import annotations


def date_text(edtf: str) -> str:
    """The date in words.

    >>> [date_text(date) for date in ("2023-10-18", "2023-02", "2019/..", "XXXX-06-05", "2023-10-19T15:30")]
    ['18/10/2023', 'tháng 2/2023', '2019 – nay', '5/6 (không rõ năm)', '15:30 19/10/2023']
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return _day(first)
    return f"{_day(first) if first.strip('.') else '…'} – {_day(last) if last.strip('.') else 'nay'}"


def _day(part: str) -> str:
    day, _, clock = part.rstrip("?~%").partition("T")
    year, month, date = [*day.split("-"), "XX", "XX"][:3]
    known = year != "XXXX"
    text = year if known else ""
    if month != "XX":
        tail = f"/{year}" if known else ""
        text = f"{date.lstrip('0')}/{month.lstrip('0')}{tail}" if date != "XX" else f"tháng {month.lstrip('0')}{tail}"
    text = f"{clock[:5]} {text}" if clock else text
    text = text if known else f"{text} (không rõ năm)"
    return f"khoảng {text}" if part[-1:] in tuple("?~%") else text
