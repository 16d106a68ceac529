"""Keys of names: what two spellings of one name have in common."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping

from kg.language import Language, fold, is_vietnamese_syllable, words_of
from kg.link.names.letters import in_letters, in_one_form
from kg.link.names.spare_words import without_spare
from kg.regex import regex

# «TƯ» is «Trung ương», «Đầu tư» is not: told apart by their letters, before names are folded.
_ALSO_WORDS = frozenset({"tư"})
_NO_LAND = words_of("ends like a land")


class Abbreviations(dict[str, str]):
    """Abbreviations and what they stand for; not changed once it is made."""

    __hash__ = object.__hash__  # type: ignore[assignment]


@functools.cache
def full_names(language: Language) -> Abbreviations:
    """Abbreviations inside names and what they stand for, as keys («shtt» → «sở hữu trí tuệ»)."""
    return Abbreviations(
        {
            fold(row["short"]): fold(row["long"])
            for row in language.table("abbreviations")
            if row["scope"] in ("org", "word") and fold(row["short"]) not in _ALSO_WORDS
        }
    )


@functools.cache
def field_names(language: Language) -> Abbreviations:
    """Abbreviations of fields and what they stand for («gtvt»), without those of bodies («ubnd») and of places."""
    rows = [row for row in language.table("abbreviations") if row["scope"] == "word" and row["short"].isalpha()]
    return Abbreviations(
        {fold(row["short"]): fold(row["long"]) for row in rows if place_key(row["long"]) not in place_names(language)}
    )


@functools.cache
def known_names(language: Language) -> dict[str, str]:
    """The keys of the other names of well-known bodies, and the key of the name that stands for them."""
    abbreviations = full_names(language)
    meant = {
        _listed_key(form, abbreviations): _listed_key(row["name"], abbreviations)
        for row in language.table("org_names")
        for form in row["aliases"].split("|")
        if form
    }
    # Where each of two names is told to be the other one, the longer one stands for both.
    meant = {form: name for form, name in meant.items() if meant.get(name) != form or len(form) < len(name)}
    return {form: meant.get(name, name) for form, name in meant.items()}


def _listed_key(name: str, abbreviations: Abbreviations) -> str:
    return without_spare(_plain(body_key(name, abbreviations)))


_PART = "part of the "
_DASH = regex(r"\s*-\s*")


def _spaced(land: str) -> str:
    """The key of the name of a land, whose syllables some write with dashes («Cu-ba»)."""
    return fold(land).replace("-", " ")


# A dated form is read, and never given as the name of a land.
_WRITTEN_OUT = ("official", "usual", "dated")


@functools.cache
def _lands(language: Language) -> dict[str, str]:
    """The forms of the names of countries that may end a body's name, and the usual form of each.

    The one-word forms are those that are no word of another kind («Mỹ», «Nhật»). A part of a kingdom has bodies of its
    own («Scotland»)."""
    usual: dict[str, str] = {}
    rows = [row for row in language.table("countries") if not row["note"].startswith(_PART)]
    for row in rows:
        if row["type"] == "usual" and (len(row["form"].split()) > 1 or row["iso"] not in usual):
            usual.setdefault(row["iso"], _spaced(row["form"]))
    lands = {
        _DASH.sub(" - ", fold(row["form"])): usual[row["iso"]]
        for row in rows
        if row["iso"] in usual and row["type"] in _WRITTEN_OUT
    }
    return {form: name for form, name in lands.items() if form != name and form not in ("trung", "hàn")}


# The country whose news speaks of its own bodies without naming it.
HOME = "VN"
# How the names of the bodies that every state has begin; a tuple, as beginnings are looked for.
NATIONAL = tuple(sorted(words_of("body of every state")))


def is_bare(short: str, full: str) -> bool:
    """Whether a name is that of a body of state without its land, which every state has («Quốc hội» of «Quốc hội Mỹ»).

    >>> is_bare("Quốc hội", "Quốc hội Mỹ"), is_bare("Sở Y tế", "Sở Y tế Nghệ An")
    (True, False)
    """
    return fold(full).startswith(f"{fold(short)} ") and fold(short).startswith(NATIONAL)


@functools.lru_cache(maxsize=50_000)
def land_of(key: str, language: Language) -> str:
    """The usual name of the country with which the key of a body's name ends, or the empty string.

    >>> from kg.language import load_language
    >>> [land_of(key, load_language("vi")) for key in ("bộ tư pháp", "bộ tư pháp pháp", "công an huyện đông anh")]
    ['', 'pháp', '']
    """
    words = key.split()
    land = next((" ".join(words[-n:]) for n in (5, 4, 3, 2, 1) if " ".join(words[-n:]) in _usual_lands(language)), "")
    pair = " ".join(words[-2:])
    return "" if " " not in land and (pair in _NO_LAND or pair in place_names(language)) else land


@functools.cache
def _usual_lands(language: Language) -> frozenset[str]:
    return frozenset(
        {_plain(_spaced(row["form"])) for row in language.table("countries") if row["type"] in ("usual", "dated")}
    )


@functools.lru_cache(maxsize=200_000)
def identity(name: str, language: Language) -> str:
    """The key under which names of a body meet: abbreviations written out, one form for each country, no words or
    marks that only link, other names of well-known bodies led back to one.

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> identity("Bộ KH&CN", vi) == identity("Bộ Khoa học - Công nghệ", vi) == identity("Bộ Khoa học và Công nghệ", vi)
    True
    >>> identity("Ủy ban về Thủy tinh của Bộ Xây dựng", vi) == identity("Ủy ban Thủy tinh Bộ Xây dựng", vi)
    True
    """
    key = body_key(_joined(with_centre(in_letters(name)), language), full_names(language))
    words = key.split()
    ends = _LONGEST_LAND if words and words[-1] in _last_words(_lands, language) else 0
    for size in range(min(ends, len(words) - 1), 0, -1):
        usual = _lands(language).get(" ".join(words[-size:]))
        if usual and key.endswith(f" {usual}"):
            break
        if usual:
            key = re.sub(rf" (?:của nước|của|nước) (?={usual}$)", " ", " ".join([*words[:-size], usual]))
            break
    key = _SEATED.sub(r"\1 tại ", _FORMAL.sub(r" \1", key))
    plain = _NAMED_MEDIA.sub("", _plain(key)) if _is_named_media(name, language) else _plain(key)
    plain = without_spare(_whose(_OF_PARLIAMENT.sub("", _GROUP.sub("", in_one_form(plain))), language))
    return known_names(language).get(plain) or _with_known_end(plain, language)


# «A - déc - bai - gian».
_LONGEST_LAND = 7
# «Trường Đại học Ngoại thương» is «Đại học Ngoại thương».
_UNIVERSITY = regex(r"^trường (?=đại học |cao đẳng |học viện )")


@functools.cache
def _last_words(table: Callable[[Language], Mapping[str, str]], language: Language) -> frozenset[str]:
    """The last words of the keys of a table, to be asked for before all ends of a name are: few names have one."""
    return frozenset(key.split()[-1] for key in table(language))


def _with_known_end(key: str, language: Language) -> str:
    """A key whose end is another name of a known body, with the one that stands for it («Hội đồng Bảo an Liên hiệp
    quốc»), without the letters of the name before them («Liên đoàn Bóng đá Việt Nam VFF»)."""
    known, words, (whole, _, letters) = known_names(language), key.split(), key.rpartition(" ")
    if whole and (known.get(whole) == letters or known.get(letters) == whole):
        return known.get(whole, whole)
    if letters not in _last_words(known_names, language):
        return key
    ends = ((at, known.get(" ".join(words[at:]), "")) for at in range(1, len(words) - 2))
    return next((" ".join([*words[:at], name]) for at, name in ends if name.startswith(f"{words[at]} ")), key)


# «Đại sứ quán Lào ở Peru» is «Đại sứ quán Lào tại Peru».
_SEATED = regex(r"^((?:đại sứ quán|tổng lãnh sự quán|lãnh sự quán|phái đoàn)\b.*) (?:ở|bên) ")
_LETTERS = regex(r"\b[A-ZĐ]{1,4}(?:(?:\s*[-–&,]\s*|\s+)[A-ZĐ]{1,4}){1,3}\b")


def _joined(name: str, language: Language) -> str:
    """A name in which an abbreviation is written as tables write it: «Bộ VH, TT & DL», «Bộ GD ĐT».

    >>> from kg.language import load_language
    >>> _joined("Bộ VH, TT & DL", load_language("vi"))
    'Bộ văn hoá, thể thao và du lịch'
    """
    known = _by_letters(language)
    return _LETTERS.sub(lambda found: known.get("".join(re.findall("[a-zđ]", fold(found[0]))), found[0]), name)


@functools.cache
def _by_letters(language: Language) -> dict[str, str]:
    """What abbreviations of several words stand for, by their letters alone."""
    rows = full_names(language).items()
    return {"".join(re.findall("[a-zđ]", short)): long for short, long in rows if re.search("[-&]", short)}


# «Công ty cổ phần Tập đoàn A» is «Tập đoàn A».
_GROUP = regex(r"^(?:công ty cổ phần|công ty cp|cty cp|ctcp|công ty) (?=(?:tập đoàn|tổng công ty) )")


def _whose(key: str, language: Language) -> str:
    """A key without the city behind a quarter of it, and without «tỉnh» before its province, which need neither;
    «thành phố» is left out for the cities that are no part of a province. «Công an thành phố Hòa Bình» stays another
    body than «Công an tỉnh Hòa Bình».

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> [_whose(f"công an {place}", vi) for place in ("tỉnh hoà bình", "thành phố hoà bình", "thành phố hà nội")]
    ['công an hoà bình', 'công an thành phố hoà bình', 'công an hà nội']
    >>> _whose("công an quận bến gỗ thành phố hồ chí minh", vi)
    'công an quận bến gỗ'
    """
    key = _CITY_OF_QUARTER.sub(r"\1", key)
    found = _AREA.search(key)
    if found is None or found.start() == 0:
        return key
    kind, place = found[1], found[2]
    left_out = place in _CITIES or kind == "tỉnh" and place in _provinces(language)
    return f"{key[: found.start()]} {place}" if left_out else key


_AREA = regex(r" (tỉnh|thành phố) (\S+(?: \S+){0,3})$")
_CITIES = frozenset({"hà nội", "hải phòng", "đà nẵng", "cần thơ"})
_TOWNS = _CITIES | {"hồ chí minh", "huế"}
# No two cities have quarters of one name.
_CITY_OF_QUARTER = regex(
    r"( quận (?:\d{1,2}|[^\W\d_]+(?: [^\W\d_]+){0,2}?)) (?:thành phố )?"
    rf"(?:{'|'.join(sorted(_CITIES | {'hồ chí minh'}))})$"
)


@functools.cache
def _provinces(language: Language) -> frozenset[str]:
    return frozenset(_plain(fold(row["place"])) for row in language.table("places") if row["type"] == "province")


@functools.cache
def _provinces_at_home(language: Language) -> frozenset[str]:
    rows = (row for row in language.table("places") if (row["type"], row["country"]) == ("province", HOME))
    return frozenset(_plain(fold(row["place"])) for row in rows)


@functools.lru_cache(maxsize=50_000)
def is_at_home(place: str, language: Language) -> bool:
    """Whether a name is that of a province or a great town of the home country.

    >>> from kg.language import load_language
    >>> [is_at_home(place, load_language("vi")) for place in ("TP. Đà Nẵng", "Nghệ An", "Lyon", "Bavaria")]
    [True, True, False, False]
    """
    key = place_key(_plain(fold(place)))
    return key in _TOWNS or key in _provinces_at_home(language)


def is_town(key: str) -> bool:
    """Whether the key of a place at home is that of a city that ranks with provinces."""
    return key in _TOWNS


# «Hãng tin TASS» is «TASS»: a name that is no Vietnamese word needs no word for the kind of body.
_NAMED_MEDIA = regex(r"^(?:hãng thông tấn|hãng tin|thông tấn xã|đài(?: truyền hình| phát thanh)?|kênh truyền hình) ")


def _is_named_media(name: str, language: Language) -> bool:
    found = _NAMED_MEDIA.match(fold(name))
    rest = name[found.end() :].split() if found else []
    if not rest or not full_names(language).keys().isdisjoint(map(fold, rest)):
        return False
    return all(word.isupper() or not is_vietnamese_syllable(word) for word in rest)


# A committee is the parliament's, said or not.
_OF_PARLIAMENT = regex(r"(?<=\S)(?<!^đoàn) của quốc hội$")
_CENTRAL = regex(r"\b(?:T\.\s?[ƯW]|TƯ|TW)(?!\w)\.?")


def with_centre(name: str) -> str:
    """A name with «Trung ương» written out.

    >>> with_centre("Ủy ban T.Ư Hội Mây Trắng")
    'Ủy ban Trung ương Hội Mây Trắng'
    """
    return _CENTRAL.sub("Trung ương", name)


_LINKS = regex(r"\s+(?:và|-|&|/)\s+|\s*,\s*|(?<=\w)&(?=\w)")
_TOWN = regex(r"(?:^|\s)(?:tp|t\.p|thành phố) (?=\w)")
_LARGEST_TOWN = regex(r"\b(?:tphcm|tp hcm|tp hồ chí minh|thành phố hcm)\b")


def _plain(key: str) -> str:
    """A key without what only links its words, and with one form for «thành phố» and for Ho Chi Minh City."""
    text = _TOWN.sub(" thành phố ", _LARGEST_TOWN.sub("thành phố hồ chí minh", _LINKS.sub(" ", key)))
    return _UNIVERSITY.sub("", " ".join(text.split()))


@functools.cache
def place_names(language: Language) -> frozenset[str]:
    """The keys of the names of all known places."""
    return frozenset(place_key(row["place"]) for row in language.table("places"))


_WHOLE = "complete by itself"


@functools.cache
def named_places(language: Language) -> frozenset[str]:
    """The keys of the names of all known places, without those that tell only what a place is («cửa khẩu»)."""
    rows = language.table("places")
    return frozenset(place_key(row["place"]) for row in rows if row["type"] != "venue head" or row["note"] == _WHOLE)


def place_key(name: str) -> str:
    """The key under which names of a place meet: without «tỉnh», «thành phố».

    >>> place_key("TP. Đà Nẵng") == place_key("Thành phố Đà Nẵng") == place_key("Đà Nẵng")
    True
    """
    key = re.sub(r"^(?:tp\.?|thành phố|tỉnh|thủ đô)\s*", "", fold(name))
    return "hồ chí minh" if key in ("hcm", "hồ chí minh") else key


# «Quốc hội nước Cộng hòa Liên bang Myanmar» is «Quốc hội Myanmar».
_FORMAL = regex(
    r" (?:của )?(?:nước )?(?:cộng hoà|vương quốc|liên bang|hợp chúng quốc|chxhcn|chdcnd|chnd)"
    r"(?: (?:xã hội|chủ nghĩa|dân chủ|nhân dân|liên bang|hồi giáo|thống nhất))* (\S+(?: \S+)?)$"
)
_HOME = regex(
    r"^((?:bộ|cục|tổng cục|vụ|uỷ ban|toà án|viện kiểm sát|ngân hàng nhà nước)\b.*?\S) (?:của )?(?:nước )?"
    r"(?:(?:cộng hoà xã hội chủ nghĩa|chxhcn) )?việt nam$"
)


def body_key(name: str, abbreviations: dict[str, str]) -> str:
    """The key of a body's name: abbreviations written out, one dash, no points, brackets or quotes.

    >>> body_key("Cục SHTT", {"shtt": "sở hữu trí tuệ"})
    'cục sở hữu trí tuệ'
    """
    known = abbreviations if isinstance(abbreviations, Abbreviations) else Abbreviations(abbreviations)
    return _body_key(name, known)


@functools.lru_cache(maxsize=200_000)
def _body_key(name: str, abbreviations: Abbreviations) -> str:
    text = _MARKS.sub(" ", _SHORT_INSIDE.sub("", fold(name)))
    words = [abbreviations.get(word, word) for word in text.split()]
    key = _NUMBERED.sub(lambda level: _LEVELS[level[1]], _DASH.sub(" - ", " ".join(words)).strip())
    # «Ủy ban Hợp tác Lào - Việt Nam» is of two lands, a ministry of one.
    return _HOME.sub(r"\1", key) if " - " not in key or key.startswith("bộ ") else key


# «UBND Q.1», «Công an P12».
_NUMBERED = regex(r"(?<= )([qp]) ?(?=\d{1,2}$)")
_LEVELS = {"q": "quận ", "p": "phường "}

_MARKS = regex(r"[\"“”«»().]")
# «Mặt trận Tổ quốc (MTTQ) Việt Nam»: the short name that a name holds.
_SHORT_INSIDE = regex(r"\s\([^()]+\)(?=\s+\S)")


def is_land(key: str, language: Language) -> bool:
    """Whether a key is the name of a country, in its usual form or the full one."""
    return _FORMAL.sub(r" \1", f" {key}").strip() in _usual_lands(language)


@functools.lru_cache(maxsize=50_000)
def is_name_at_home(name: str) -> bool:
    """Whether a name is of three or more Vietnamese syllables, as few names of other countries are."""
    words = name.split()
    return len(words) > 2 and all(is_vietnamese_syllable(word) for word in words)


def cuts_a_head(short: str, name: str, language: Language) -> bool:
    """Whether a word is only the first syllable of the head of a name («Hội» of «Hội đồng X»)."""
    words = name.split()
    whole = len(words) > 1 and words[1][:1].islower() and language.phrases("org_heads").get(" ".join(words[:2]))
    return bool(whole) and fold(short) == fold(words[0])


def is_made(word: str) -> bool:
    """Whether a word with a capital is no Vietnamese syllable («Quandt Worldwide» is «Quandt»)."""
    return word[:1].isupper() and has_foreign_word(word)


def has_foreign_word(name: str) -> bool:
    """Whether a name has a word that is no Vietnamese syllable («Harvard»)."""
    return any(not is_vietnamese_syllable(word) for word in name.split())
