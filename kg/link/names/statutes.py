"""Names of laws: a law is known by its whole name, and «Luật Giáo dục» is not «Luật Giáo dục đại học»."""

from __future__ import annotations

import functools
import re

from kg.language import Language, fold
from kg.regex import regex

_LAW = regex(r"^(?:dự (?:án|thảo) )?(?:bộ )?luật (?=\S)")
_YEAR = regex(r",? (?:năm )?(?:(?:19|20)\d\d)\b")
_BRACKET = regex(r"\s*\([^()]{1,40}\)")
_BILL = regex(r"\((?:sửa đổi|bổ sung)[^()]{0,20}\)")
_LETTERS = regex(r"^(?:Bộ l|L|l)uật ([A-ZĐ]{2,9})(?: năm \d{4}| \d{4})?$")
# «Luật số 45/2031/QH33», and the year in it.
_NUMBERED = regex(r",? số (?:[^\s/]+/)?((?:19|20)\d\d)/\S+")
_SHORTEST = 3
_SHOWN = ("này", "trên", "nói trên", "mới", "cũ", "riêng")
_UNNAMED = regex(r"(?:số )?\d")
_CUT = regex(r"(?<!pháp )luật$")
_SILENT = frozenset({"và", "của", "về"})


@functools.cache
def statutes(language: Language) -> frozenset[str]:
    """The laws that the language pack lists, without the word for a law."""
    rows = (row for row in language.table("agreements") if row["type"] == "law" and not row["needs"])
    return frozenset(_bare(row["noun"]) for row in rows)


def _are_laws(one: str, other: str) -> bool:
    return all(_LAW.match(fold(name)) for name in (one, other))


def are_apart(one: str, other: str, listed: frozenset[str]) -> bool:
    """Whether two names are of different laws: both listed under different names, one with more words before those of a
    listed one («Luật Hỗ trợ doanh nghiệp», «Luật Doanh nghiệp»), or a law of a year and the bill that is to change it
    («Luật Báo chí 2016», «Luật Báo chí (sửa đổi)»)."""
    if not _are_laws(one, other):
        return False
    a, b = _bare(one), _bare(other)
    if a != b and (a in listed and (b in listed or b.endswith(f" {a}")) or b in listed and a.endswith(f" {b}")):
        return True
    bills = [_BILL.search(fold(name)) is not None for name in (one, other)]
    years = [_YEAR.search(fold(name)) is not None for name in (one, other)]
    return bills[0] != bills[1] and years[bills[0]] and not years[bills[1]]


def are_one(one: str, other: str) -> bool:
    """Whether two names are of one law: the same words («Bộ luật Lao động», «Luật Lao động 2033»), or the first letters
    of the other's («Luật HTX», «Luật Hợp tác xã»)."""
    if not _are_laws(one, other):
        return False
    return _bare(one) == _bare(other) or any(_is_short_for(a, b) for a, b in ((one, other), (other, one)))


def law_words(name: str) -> str:
    """The words of the name of a law, and its year where it is told; the empty string for what is no law, and for a law
    without a name or of which the name is cut.

    >>> law_words("Bộ luật Lao động số 45/2031/QH33"), law_words("Luật sửa đổi, bổ sung Luật"), law_words("Luật 2031")
    ('lao động 2031', '', '')
    """
    name = _NUMBERED.sub(r" \1", fold(name))
    if not _LAW.match(name) or len(words := _bare(name)) < _SHORTEST or words.startswith(_SHOWN):
        return ""
    if _UNNAMED.match(words) or _CUT.search(words):
        return ""
    year = next((found[0].split()[-1] for found in _YEAR.finditer(name)), "")
    return f"{words} {year}".rstrip()


_YEAR_BEHIND = regex(r" (?:năm )?(?:19|20)\d\d\b(?! ?[-–/])")


def year_behind(text: str, end: int) -> str:
    """The words that tell a year, and no range of years, right behind a name that ends there.

    >>> year_behind("Luật Mây năm 2031 nói vậy", 8), year_behind("Quy hoạch 2031-2040", 9)
    (' năm 2031', '')
    """
    found = _YEAR_BEHIND.match(text, end)
    return found[0] if found else ""


def _is_short_for(short: str, name: str) -> bool:
    letters = _LETTERS.match(short)
    initials = "".join(word[0] for word in _bare(name).split() if word not in _SILENT)
    return letters is not None and initials == letters[1].lower()


def _bare(name: str) -> str:
    words = _YEAR.sub("", _BRACKET.sub("", _NUMBERED.sub("", _LAW.sub("", fold(name)))))
    return " ".join(re.findall(r"[^\W_]+", words))
