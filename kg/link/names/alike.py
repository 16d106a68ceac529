"""Names of events: when two of them tell one event."""

from __future__ import annotations

import functools
import itertools
import re

from kg.language import fold, is_vietnamese_syllable, words_of
from kg.regex import regex

_NUMBERS = {"nhất": "1", "hai": "2", "ba": "3", "tư": "4", "năm": "5"}
_CLASSIFIERS = frozenset({"cuộc", "phiên", "buổi", "bản", "văn", "những"})
_SUMMIT = regex("thượng đ[ỉị]nh")  # often written wrong
# «hội nghị Đối thoại X»
_HEAD_TWICE = regex(r"^(?:[Hh]ội nghị|[Cc]uộc họp) (?=(?:Đối thoại|Diễn đàn|Tọa đàm|Toạ đàm) \w)")


def likeness(one: str, other: str, *, any_head: bool = False) -> float:
    """The share of the shorter name's words that the longer one has; 0 when it is short and the first words differ,
    unless ``any_head`` allows that.

    >>> likeness("Hội nghị MRT23", "Hội nghị các Bộ trưởng thương mại lần thứ 23 (MRT 23)")
    1.0
    >>> likeness("hội nghị Đối thoại Biển xanh", "Đối thoại Biển xanh"), likeness("Hội nghị đối thoại X", "Đối thoại X")
    (1.0, 0.0)
    """
    a, b = _words(one), _words(other)
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if any_head:
        return len(set(short) & set(long)) / max(1, len(set(short)))
    if len(short) < 3 and short != long[: len(short)] or short[:1] != long[:1]:
        return 0.0
    rest = list(long)
    hits = 0
    for word in short:
        if word in rest:
            rest.remove(word)
            hits += 1
    return hits / len(short)


_LEFT_OUT = frozenset({"các", "phụ", "trách", "của", "lần", "thứ", "về"})
_TELLING = 6  # words


def are_one_name(one: str, other: str) -> bool:
    """Whether two long names have the same words, but for some that mean nothing.

    >>> are_one_name("Hội nghị các Bộ trưởng phụ trách Thủy sản ABC", "Hội nghị Bộ trưởng Thủy sản ABC")
    True
    """
    a, b = set(_words(one)), set(_words(other))
    return len(a & b) >= _TELLING and not (a ^ b) - _LEFT_OUT


@functools.lru_cache(maxsize=20_000)
def _words(name: str) -> tuple[str, ...]:
    words = re.findall(r"[^\W\d_]+|\d+", _SUMMIT.sub("cấp cao", fold(_HEAD_TWICE.sub("", name))))
    if words and words[0] in _CLASSIFIERS:
        words = words[1:]
    return tuple(_NUMBERS.get(word, word) for word in words)


def other_kind(one: str, other: str) -> bool:
    """Whether two programmes or plans are of different kinds («chương trình hành động», «chương trình phối hợp»), or
    one of two statements is of a vision.

    >>> other_kind("Tuyên bố chung về quan hệ Lào - Peru", "Tuyên bố về tầm nhìn chung quan hệ Lào - Peru")
    True
    """
    a, b = _words(one), _words(other)
    if a[:2] == b[:2] == ("tuyên", "bố") and ("tầm" in a) != ("tầm" in b):
        return True
    return len(a) > 4 < len(b) and a[:2] == b[:2] and a[0] in ("chương", "kế") and not set(a[2:4]) & set(b[2:4])


_GROUP = regex(r"\b[A-ZĐ]{1,5}[ -]?\d{1,2}\b")


_YEAR_IN_TITLE = regex(r"[“\"«][^”\"»]*?\b((?:19|20)\d\d)\b")


def other_year(one: str, other: str) -> bool:
    """Whether the titles in quotation marks of two names have other years.

    >>> other_year("hội nghị “Huế 2031 - Hợp tác”", "Hội nghị “Huế 2030 - Hợp tác”")
    True
    """
    year, another = (_YEAR_IN_TITLE.search(name) for name in (one, other))
    return year is not None and another is not None and year[1] != another[1]


_LETTERS_BESIDE = regex(r"\(([A-ZĐ]{3,6})\)")


def other_group(one: str, other: str) -> bool:
    """Whether two names hold letters with different numbers («G7», «G20»; «SOM 1», «SOM 2»), or in brackets other
    letters, and no common ones («Hội nghị X (AEMM)», «Hội nghị X (PMC)»).

    >>> other_group("Hội nghị Bộ trưởng (ABC)", "Hội nghị Bộ trưởng (XYZ)"), other_group("Hội nghị G7", "Hội nghị G7")
    (True, False)
    """
    letters, others = (set(_LETTERS_BESIDE.findall(name)) for name in (one, other))
    if letters and others and letters.isdisjoint(others):
        return True
    a, b = ({re.sub("[ -]", "", code) for code in _GROUP.findall(name)} for name in (one, other))
    return bool(a and b and not a & b and {re.sub(r"\d", "", x) for x in a} & {re.sub(r"\d", "", x) for x in b})


def abbreviates(short: str, name: str) -> bool:
    """Whether one name is the abbreviation that another has: «TPP», «Hiệp định … (TPP)»."""
    return short.isupper() and " " not in short and re.search(rf"\b{re.escape(short)}\b", name) is not None


_GENERIC = regex(
    r"(?:bản |văn bản |các )?"
    r"(?:ghi nhớ|biên bản(?: ghi nhớ)?|thoả thuận|hiệp định|hợp đồng|mou|chương trình|kế hoạch|tuyên bố chung|quy chế)"
    r"(?: hợp tác| phối hợp| ghi nhớ| chiến lược| toàn diện)*(?:(?: mới| vừa| đã| được){0,2} (?:đạt được|ký|ký kết))?"
    r"(?: (?:giữa|với) .*| \S+(?: \S+){0,2} - \S+(?: \S+){0,2})?"
)


def is_generic(name: str) -> bool:
    """Whether a name of an agreement says no more than its kind and its parties."""
    return bool(_GENERIC.fullmatch(fold(name)))


_RANK = regex(
    r"\b(?:quan chức (?!cấp cao|cao cấp|asean|apec)(?P<sector>[^\W\d]+ [^\W\d]+) (?:cấp cao|cao cấp)|"
    r"(?P<officials>quan chức|som|sherpa|tổng thư ký|thứ trưởng)|"
    r"(?P<foreign>(?:(?<=hội nghị )|(?<=nghị các )|(?<=họp )|(?<=họp các ))ngoại trưởng)|"
    r"bộ trưởng(?: phụ trách| các nước)?(?P<ministers>(?: [^\W\d]+){0,2})|"
    r"(?:thượng đỉnh|cấp cao) (?P<others>doanh nghiệp|kinh doanh|phụ nữ|thanh niên)|"
    r"(?P<summit>(?:thượng đỉnh|cấp cao)(?! (?:các )?bộ trưởng)|các nhà lãnh đạo))\b"
)


_OFFICIALS = regex(r"\bsom[ -]?\d")


# The members with their partners: another meeting than that of the members.
_WITH_PARTNERS = regex(r"\bmở rộng\b|\w\+|\bplus\b")
ENLARGED = ", enlarged"


_NO_SECTOR = words_of("no part of the name of a sector")


def _sector(words: str) -> str:
    """The words behind «Bộ trưởng» up to one that is no part of the name of a sector («WTO lần», «của Tổ»)."""
    kept = itertools.takewhile(lambda word: word not in _NO_SECTOR and is_vietnamese_syllable(word), words.split())
    return "".join(f" {word}" for word in kept)


@functools.lru_cache(maxsize=20_000)
def rank(name: str) -> str:
    """Who meets at a conference, by the first words of its name that say so; the empty string where none do.

    >>> rank("Hội nghị quan chức Y tế cao cấp"), rank("Hội nghị quan chức cao cấp")
    ('officials y tế', 'officials')
    >>> rank("Hội nghị cấp cao ASEAN lần 2 (SOM 2)")
    'officials'
    >>> rank("Hội nghị Bộ trưởng Quốc phòng ASEAN"), rank("Hội nghị cấp cao ASEAN"), rank("Hội nghị ASEAN")
    ('ministers quốc phòng', 'summit', '')
    >>> rank("Hội nghị Bộ trưởng WTO lần thứ 21"), rank("Hội nghị Bộ trưởng của Tổ chức Thương mại thế giới")
    ('ministers', 'ministers')
    >>> rank("Hội nghị các Ngoại trưởng ASEAN") == rank("Hội nghị Bộ trưởng Ngoại giao ASEAN")
    True
    >>> rank("Hội nghị thượng đỉnh doanh nghiệp ASEAN"), rank("Hội nghị Bộ trưởng Quốc phòng ASEAN (ADMM+)")
    ('summit doanh nghiệp', 'ministers quốc phòng, enlarged')
    >>> rank("hội nghị thượng đỉnh các bộ trưởng quốc phòng NATO")
    'ministers quốc phòng'
    """
    name = fold(name)
    if _OFFICIALS.search(name):
        return "officials"
    found = _RANK.search(name)
    if found is None or found.lastgroup is None:
        return ""
    if found["sector"]:
        return f"officials {found['sector']}"
    if found["others"]:
        return f"summit {found['others']}"
    if found["foreign"]:
        return "ministers ngoại giao"
    whose = f"ministers{_sector(found['ministers'])}" if found.lastgroup == "ministers" else found.lastgroup
    return f"{whose}{ENLARGED}" if _WITH_PARTNERS.search(name) else whose


def is_one_place(places: set[str], others: set[str]) -> bool:
    """Whether a place is told twice, perhaps once with its unit («Bắc Kạn», «tỉnh Bắc Kạn»)."""
    return bool(places & others) or any(a.endswith(f" {b}") or b.endswith(f" {a}") for a in places for b in others)


def is_code(key: str) -> bool:
    """Whether the key of a party is the code of a country."""
    return len(key) == 2 and key.isupper()
