"""The days of events that an article tells with their year in one place and without it in another.

Ngày 24/5/2031 … Chiều 24/5 …      one day, and the one with its year stands
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.link.within.said import Said
from kg.regex import regex

_YEAR = regex(r"(?:\d{4}|XXXX)(?=-|/|$)")
_NO_YEAR = "XXXX"


def with_full_days(said: Iterable[Said]) -> list[Said]:
    """What is said, without the days that lack the year which the article tells of the same event and day elsewhere."""
    listed = list(said)
    full: dict[object, set[str]] = defaultdict(set)
    for one in listed:
        if _is_day(one) and _NO_YEAR not in one.text("value"):
            full[_day_of(one)].add(one.text("value"))
    if not full:
        return listed
    return [
        one for one in listed if not (_is_day(one) and _NO_YEAR in one.text("value") and len(full[_day_of(one)]) == 1)
    ]


def _is_day(said: Said) -> bool:
    return said.kind == "slot" and said.roles.get("property") == "when"


def _day_of(said: Said) -> tuple[object, str]:
    """The event, and its month and day, or its first and its last."""
    return said.roles["subject"], _YEAR.sub("", said.text("value"))
