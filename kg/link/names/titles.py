"""What the name of a meeting says: its kind, number, year and form, its title, whether it is held every month."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from kg.language import fold, words_of
from kg.regex import regex

RULING = "đại hội đảng "  # begins the key of a congress of the ruling party
TERM = regex(r"\bkhoá\s+([IVXLC]+|\d{1,2})\b", re.IGNORECASE)
SESSION = regex(r"\b(?:lần thứ|thứ|lần)\s+(\d{1,3}|[ivx]+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b")
CONGRESS = regex(r"\bđại hội (?:đảng )?(?:toàn quốc )?([ivxl]+|\d{1,2}(?![\d/.,-]))\b")
_MONTH_WORDS = "một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|mười một|mười hai".split("|")
_MONTHS = {"giêng": "1", **{word: str(number) for number, word in enumerate(_MONTH_WORDS, 1)}, "chạp": "12"}
_MONTH = regex(rf"\btháng (\d{{1,2}}|{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b")
# What tells one edition of an event from another; its number and year are compared by themselves.
_EDITION = regex(rf"\b(?:{SESSION.pattern[2:-2]}|năm (?:19|20)\d\d|(?:19|20)\d\d)\b")
# Words of which each match holds one: to look for them is much quicker.
_HOLDS = {TERM: ("khoá",), SESSION: ("lần", "thứ"), CONGRESS: ("đại hội",)}
_OF_EDITION = (*_HOLDS[SESSION], "19", "20")
YEAR = regex(r"\b(?:19|20)\d\d\b")
_WORDS = "nhất hai ba tư năm sáu bảy tám chín mười".split()
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_NOUN = regex(
    r"^(?:buổi |cuộc |phiên (?=họp báo))?(kỳ họp|phiên họp|đại hội|"
    r"hội nghị thượng đỉnh|hội nghị cấp cao|hội nghị|hội thảo|diễn đàn|"
    r"liên hoan phim|liên hoan|triển lãm|hội chợ|lễ hội|"
    r"đối thoại|toạ đàm|hội đàm|lễ ký|lễ|chuyến thăm|thăm|chuyến công du|họp báo|cuộc họp|họp|tuần lễ)\b"
)
_CLASSES = {
    "hội nghị thượng đỉnh": "hội nghị",
    "hội nghị cấp cao": "hội nghị",
    "thăm": "chuyến thăm",
}
_QUOTED = regex(r"[“\"«'‘](.+?)(?:[”\"»'’]|$)")
_QUOTED_WORDS = 4
_LOOSE = words_of("says nothing of a meeting")
_TITLE_WORDS, _LONGEST_TITLE = 6, 16
# How people meet, by the first words of a name: one event has one form, while any may be called «cuộc họp» afterwards.
FORM = regex(
    r"(?:buổi |cuộc |phiên |lễ |tiến hành )?(?:(?P<press>họp báo)|(?P<call>điện đàm)|(?P<voters>tiếp xúc cử tri)|"
    r"(?P<banquet>chiêu đãi|tiệc|mở tiệc)|(?P<hearing>điều trần|chất vấn)|(?P<sitting>toàn thể|họp quốc hội|họp thứ)|"
    r"(?P<opening>khai mạc)|(?P<closing>bế mạc)|(?P<welcome>(?<=lễ )(?:đón|tiễn))|"
    r"(?P<oath>(?<=lễ )(?:tuyên thệ|nhậm chức))|"
    r"(?P<signing>(?<=lễ )(?:ký|trao(?: đổi)? (?:(?:các|một số|nhiều|\d+) )?(?:văn kiện|văn bản|thoả thuận|hợp đồng)))|"
    r"(?P<award>(?<=lễ )(?:trao (?:tặng )?(?:giải|huân|danh hiệu|bằng)|tuyên dương|vinh danh|tôn vinh))|"
    r"(?P<memorial>(?<=lễ )(?:kỷ niệm|mít tinh))|"
    r"(?P<talks>(?:đón )?tiếp(?! xúc$)|gặp|hội đàm|hội kiến|chào|yết kiến|làm việc))\b"
)
REGULAR = regex(r"\b(?:giao ban|thường kỳ|định kỳ|hằng tháng|hàng tháng)\b")
_OF_MONTH = regex(
    rf"{REGULAR.pattern}[^.;]{{0,120}}?(?<!\d )"
    r"\btháng (?P<month>[1-9]|0[1-9]|1[0-2])(?:[/-]| năm )?(?P<year>\d{4})?\b"
)


def month_of(after: list[str], year: str) -> str:
    """The month after which a meeting that is held every month is called, where its names tell one; else the empty
    string.

    >>> month_of(["cuộc họp giao ban tháng 5/2031"], ""), month_of(["giao ban quý, ngày 3 tháng 5"], "2031")
    ('2031-05', '')
    """
    found = next(filter(None, map(_OF_MONTH.search, after)), None)
    said = (found["year"] or year[:4]) if found else ""
    return f"{said}-{found['month']:0>2}" if found and said else ""


def forms_of(names: list[str], after: list[str]) -> Iterator[str]:
    """How people meet, as far as the names say so; who is met at an airport arrives, as the words that follow tell."""
    yield from (found.lastgroup for name in names if (found := FORM.match(name)) and found.lastgroup)
    if any(map(_ARRIVAL.match, after)):
        yield "arrival"


_ARRIVAL = regex(r"đón\b[^,;.]{0,80} sân bay\b")


def nouns_of(names: list[str]) -> Iterator[str]:
    """What kind of event each name says it is («hội nghị», «kỳ họp»)."""
    for name in names:
        if found := _NOUN.match(name):
            yield _CLASSES.get(found[1], found[1])


def quoted_in(names: list[str]) -> Iterator[str]:
    """The content words of titles in quotation marks."""
    for name in names:
        for found in _QUOTED.finditer(name):
            words = [word for word in re.findall(r"\w+", found[1]) if word not in _LOOSE]
            if len(words) >= _QUOTED_WORDS:
                yield " ".join(words)


def without_edition(name: str) -> str:
    """A name without its number and year; the meetings of shareholders have no other name, so nothing is left."""
    if "cổ đông" in name:
        return ""
    return _EDITION.sub(" ", name) if any(map(name.__contains__, _OF_EDITION)) else name


_OF_PARTY = regex(
    r"^đại hội (?:đại biểu )?(?P<whose>đảng (?!bộ))?(?:đại biểu )?(?:toàn quốc )?(?P<nth>lần (?:thứ )?)?"
    r"(?P<number>[ivxl]+|\d{1,2})\b(?P<of> của đảng(?! (?:bộ|cộng sản (?!việt nam)|dân|nhân dân|lao động)))?"
    r"(?! (?:của )?đảng)"
)


# «Hội nghị Trung ương 5», «Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng».
_WHICH = rf"(?P<{{}}>\d{{{{1,2}}}}|[ivx]+|{'|'.join(_WORDS)})\b"
_OTHERS = r" (?:đoàn|hội|mặt trận)\b"
_CENTRAL = rf"(?:trung ương|t\.? ?ư|t\.?w)\b\.?(?!{_OTHERS})"
_OF_ANOTHER_CENTRE = regex(rf"\b(?:trung ương|t\.? ?ư|t\.?w){_OTHERS}")
_PLENUM = regex(
    rf"^hội nghị (?:lần (?:thứ )?{_WHICH.format('first')} (?:của )?(?:ban chấp hành|bch) {_CENTRAL}|"
    rf"(?:(?:của )?(?:ban chấp hành|bch) )?{_CENTRAL}(?: đảng)?(?: lần)?(?: thứ)? ?{_WHICH.format('last')})"
)
OF_PLENUM = "hội nghị trung ương "


def plenums_in(names: list[str]) -> Iterator[str]:
    """The numbers of the plenums of the ruling party's committee that folded names tell.

    >>> [*plenums_in(["hội nghị t.ư 5", "hội nghị lần thứ tư ban chấp hành trung ương đảng"])]
    ['5', '4']
    >>> [*plenums_in(["hội nghị trung ương đoàn lần thứ 11", "hội nghị lần thứ 3 của hội"])]
    []
    """
    for found in filter(None, map(_PLENUM.match, names)):
        yield _number(found["first"] or found["last"])


def is_of_another_centre(name: str) -> bool:
    """Whether the name of a conference tells the committee of a body that is no party («Trung ương Đoàn»)."""
    return _OF_ANOTHER_CENTRE.search(fold(name)) is not None


# Nobody has two of them, wherever it goes.
_FIRST_TOUR = regex(r"^(?:chuyến )?công du (?:(?:nước ngoài|quốc tế) )*đầu tiên\b(?! (?:tới|đến|sang|ở))")


def titles_of(names: list[str], after: list[str]) -> Iterator[str]:
    """The keys of names that stand for themselves; a congress of the ruling party needs no more than its number."""
    for name in names:
        whole, bare = _title(name), without_edition(name)
        yield from (key for key in (whole, whole if bare == name else _title(bare)) if key)
    yield from (f"{OF_PLENUM}{number}" for number in plenums_in(names))
    if any(map(_FIRST_TOUR.match, after)):
        yield "công du đầu tiên"
    for found in filter(None, map(_OF_PARTY.match, after)):
        if found["whose"] or found["of"] or not found["nth"] and not found["number"].isdigit():
            yield f"{RULING}{_number(found['number'])}"


_CONGRESS_OF = regex(
    r"^đại hội (?P<before>(?:[^\W\d]+ ){0,14}?)(?:lần thứ |lần |thứ )?(?P<number>[ivxl]+|\d{1,2})\b"
    r"(?: (?:của )?(?P<after>[^\d,.;:()“”\"]*))?"
)
_OF_RULING = words_of("of the ruling party")


def congress_of(name: str) -> frozenset[str]:
    """The words of a folded name that say whose congress of a number it is; none for that of the ruling party.

    >>> sorted(congress_of("đại hội công đoàn việt nam lần thứ xii")), congress_of("đại hội xii của đảng")
    (['công', 'đoàn'], frozenset())
    """
    found = _CONGRESS_OF.match(name)
    words = [*found["before"].split(), *(found["after"] or "").split()[:6]] if found else []
    return frozenset(words) - _OF_RULING


_KIND_WORDS = regex(
    r"\b(?:hội nghị|hội thảo|diễn đàn|đối thoại|toạ đàm|cấp cao|cao cấp|thượng đỉnh|các nhà lãnh đạo|"
    r"quan chức|bộ trưởng|phụ trách|thường niên|toàn thể|mở rộng|chính thức|quốc tế|khu vực|trực tuyến|"
    r"lần (?:thứ )?(?:đầu tiên|\w+)|quy mô|lớn nhất|các nước|nhóm|chủ đề|chuyên đề)\b"
)


def about_of(name: str) -> set[str]:
    """The words of a folded name that are no kind, number or rank of an event."""
    return set(re.findall(r"[^\W\d_]{2,}", _KIND_WORDS.sub(" ", without_edition(name)))) - _LOOSE


# What every body holds.
_OF_ANY_BODY = regex(
    r"(?:(?:hội nghị|lễ|họp báo|trực tuyến|toàn quốc|sơ kết|tổng kết|công tác|triển khai|nhiệm vụ|kế hoạch|"
    r"phương hướng|đầu|cuối|năm|tháng|quý|thường niên|giao ban|công bố|trao|quyết định|cán bộ|bổ nhiệm|thông tin|"
    r"ký|kết|thoả thuận|hợp đồng|hợp tác|phát động|ra mắt|ngành|tham vấn|đối thoại|chính trị|chiến lược|quốc phòng|"
    r"ngoại giao|an ninh|cấp|trưởng|\d+)(?: |$))+"
)


@functools.lru_cache(maxsize=20_000)
def is_of_any_body(title: str) -> bool:
    """Whether the key of a name holds no words but those of what every body holds («hội nghị sơ kết công tác»)."""
    return _OF_ANY_BODY.fullmatch(title) is not None


@functools.lru_cache(maxsize=20_000)
def _title(name: str) -> str:
    """The key of a name that is long enough: its first content words, and more where every body has an event so called.

    >>> _title("hội nghị trực tuyến sơ kết công tác tư pháp 6 tháng đầu năm")
    'hội nghị trực tuyến sơ kết công tác tư pháp'
    """
    name = name.removeprefix("chuyến ") if name.startswith("chuyến thăm ") else name
    words = [w for w in re.findall(r"\w+", name.replace("cao cấp", "cấp cao")) if w not in _LOOSE]
    if len(words) < _TITLE_WORDS:
        return ""
    size = _TITLE_WORDS + 2
    while size < min(len(words), _LONGEST_TITLE) and is_of_any_body(" ".join(words[:size])):
        size += 2
    return " ".join(words[:size])


def numbers_in(pattern: re.Pattern[str], texts: list[str]) -> Iterator[str]:
    """The numbers that a pattern (``TERM``, ``SESSION``, ``CONGRESS``) finds in folded texts, in digits."""
    holds = _HOLDS[pattern]
    likely = [text for text in texts if any(map(text.__contains__, holds))]
    yield from (_number(found[1].lower()) for text in likely for found in pattern.finditer(text))


@functools.lru_cache(maxsize=20_000)
def months_in(name: str) -> frozenset[str]:
    """The months of which the name of an event tells.

    >>> months_in("cuộc họp tháng Năm của Fed"), months_in("hội nghị sơ kết 6 tháng đầu năm")
    (frozenset({'5'}), frozenset())
    """
    folded = fold(name)
    words = _MONTH.findall(folded) if "tháng" in folded else []
    return frozenset(_MONTHS.get(word) or word.lstrip("0") for word in words)


_YEAR_OF_EDITION = regex(r"\b[A-ZĐ]{3,}[ -]?((?:19|20)\d\d)\b(?! ?[-–])")


@functools.lru_cache(maxsize=20_000)
def edition_of(name: str) -> str:
    """The year behind the letters of a body in the name of an event; the empty string for none.

    >>> edition_of("Hội nghị cấp cao ABC 2031 tại Huế"), edition_of("hội nghị tổng kết năm 2031")
    ('2031', '')
    """
    found = _YEAR_OF_EDITION.search(name)
    return found[1] if found else ""


def _number(word: str) -> str:
    """A number, told by digits, a word or Roman letters, in digits."""
    if word.isdigit():
        return str(int(word))
    return str(_WORDS.index(word) + 1 if word in _WORDS else _roman(word))


def _roman(word: str) -> int:
    """The value of a Roman number.

    >>> _roman("xiv")
    14
    """
    values = [_ROMAN[letter] for letter in word]
    return sum(-v if v < max(values[at:], default=0) else v for at, v in enumerate(values))
