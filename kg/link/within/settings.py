"""Where an article is set: the one foreign land, or the one province at home, of which it tells most.

A body that is named without either («Sở Y tế», «Bộ Ngân khố») is that of this place. Articles that tell of several
alike are set nowhere.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Mapping

from kg.language import Language, fold
from kg.link.names.names import HOME, identity, is_at_home, is_town, place_key
from kg.link.within.local import Local, Reading
from kg.regex import regex

# How the name begins by which it is kept where a body is.
SEATED = "ở "
# So much of what is told of lands or provinces is told of the one, and so often.
_MOST, _OFTEN = 0.75, 2
_WORDS_OF_A_PROVINCE = 5
_LEVEL = regex(r" (?:tỉnh|thành phố|tp\.?)$")


def land_of_setting(reading: Reading) -> str:
    """The name of the one land of which an article tells that does not speak of home; else the empty string."""
    told = {local.name: len(local.mentions) for local in reading.entities if local.kind == "Country"}
    at_home = any(local.kind == "Country" and local.key == HOME for local in reading.entities)
    return "" if at_home else _most(told)


def province_of_setting(reading: Reading, language: Language) -> str:
    """The key of the one province, or city of its rank, of which an article tells; else the empty string."""
    told: Counter[str] = Counter()
    for local in reading.entities:
        if place := _province_told(local, language):
            told[place] += len(local.mentions)
    return _most(told)


def _province_told(local: Local, language: Language) -> str:
    """The key of the province that a place is, or with which the name of a body ends; else the empty string."""
    if local.kind == "Organization":
        return province_in(local.name, language)
    return place_key(local.name) if local.kind == "Place" and is_at_home(local.name, language) else ""


@functools.cache
def capitals(language: Language) -> Mapping[str, str]:
    """The code of the land of each capital abroad, by the key of its name.

    >>> from kg.language import load_language
    >>> capitals(load_language("vi"))["washington"]
    'US'
    """
    rows = (row for row in language.table("places") if row["type"] == "capital" and row["country"] != HOME)
    return {place_key(row["place"]): row["country"] for row in rows}


def town_beside(reading: Reading, body: Local) -> str:
    """The town or province of the next body in a row of posts, which a body named without it shares («Bí thư Thành
    ủy, Chủ tịch HĐND TP A»); the empty string where there is none."""
    text = reading.extraction.article.text
    ends = _ends(body)
    for other in reading.bodies if any(_BESIDE.match(text, end) for end in ends) else ():
        if place := _LEVEL_AND_PLACE.search(other.name):
            starts = {mention.span.start for mention in other.mentions}
            if any((beside := _BESIDE.match(text, end)) and beside.end() in starts for end in ends):
                return place[1]
    return ""


_BESIDE = regex(r", (?:[Pp]hó )?[Cc]hủ tịch (?=[UH])")
_LEVEL_AND_PLACE = regex(r" (?:tỉnh|TP\.?|[Tt]hành phố) ?(\w+(?: \w+)*)$")
# So many mentions of a body are looked at.
READ = 4


def _ends(body: Local) -> list[int]:
    """Where the first mentions of a body by its name end."""
    return [mention.span.end for mention in body.mentions[:READ] if mention.form == "name"]


def province_beside(reading: Reading, body: Local, language: Language) -> str:
    """The key of the province that stands at once after a body, alone or behind districts of it («Trường A (quận B,
    Hà Nội)»); the empty string where there is none."""
    text = reading.extraction.article.text
    ends = _ends(body)
    after = {end: behind[0] for end in ends if (behind := _DISTRICTS.match(text, end, end + _FAR))}
    if not any(after.values()):
        return ""
    for other in reading.entities:
        if other.kind == "Place" and is_at_home(other.name, language):
            starts = [mention.span.start for mention in other.mentions]
            if any(end < start <= end + len(behind) for end, behind in after.items() for start in starts):
                return place_key(other.name)
    return ""


_DISTRICTS = regex(
    r"(?: ?[,(–-] ?(?:(?:xã|phường|thị trấn|quận|huyện|thị xã|tỉnh|thành phố|TX\.?|TP\.?|Q\.|H\.|P\.) ?)?"
    r"(?:[A-ZĐÁÂÔÝ\d][^\W_]*(?: (?=[A-ZĐÁÂÔÝ])|(?![^\W_])))+)+"
)
_FAR = 90


def seats(reading: Reading, language: Language) -> dict[Local, Local]:
    """The provinces of the bodies of communes, as far as the article tells them: many have communes of one name."""
    bodies = [e for e in reading.bodies if _OF_A_COMMUNE.search(e.key)]
    setting = province_of_setting(reading, language) if bodies else ""
    told = {body: province_beside(reading, body, language) or setting for body in bodies}
    return {body: Local("Place", province, f"{SEATED}{province}") for body, province in told.items() if province}


_OF_A_COMMUNE = regex(r"\S (?:xã|phường|thị trấn) \S")


def in_province(name: str, province: str) -> str:
    """A name of a body with its province: «UBND tỉnh», «Sở Y tế»; the empty string for one of another level («Công an
    thành phố» where an article tells of a province: a town of it has one).

    >>> in_province("Sở Y tế", "đà nẵng"), in_province("Công an thành phố", "lai châu"), in_province("Tỉnh ủy", "huế")
    ('sở y tế thành phố đà nẵng', '', '')
    """
    key = fold(name)
    if (_OF_TOWNS if not is_town(province) else _OF_PROVINCES).search(key):
        return ""
    level = "thành phố " if is_town(province) else ""
    return f"{_LEVEL.sub('', key)} {level}{province}"


_OF_TOWNS = regex(r" (?:thành phố|tp\.?)$|(?:^| )thành (?:uỷ|đoàn)\b")
_OF_PROVINCES = regex(r" tỉnh$|(?:^| )tỉnh (?:uỷ|đoàn)\b")


def province_in_sentence(reading: Reading, body: Local, language: Language) -> str:
    """The key of the one province that the sentences tell in which a body is named; the empty string where there are
    several or none, or where all bodies of the name are meant («các Sở Y tế», «Sở Y tế trong cả nước»)."""
    text = reading.extraction.article.text
    told: set[str] = set()
    for mention in body.mentions[:READ]:
        if _ALL.search(text, max(0, mention.span.start - _ALL_BEFORE), mention.span.start):
            return ""
        sentence = reading.sentence(mention.span)
        if sentence is None:
            continue
        if _OF_ALL.search(text, *sentence):
            return ""
        there = [local for local in reading.entities if any(m.span.within(sentence) for m in local.mentions)]
        told.update(_province_told(local, language) for local in there)
    told.discard("")
    return told.pop() if len(told) == 1 else ""


_ALL = regex(r"\b(?:[Cc]ác|[Mm]ỗi|[Nn]hững|[Nn]hiều|[Mm]ột số)\s$")
_ALL_BEFORE = 9
_OF_ALL = regex(r"\b(?:cả nước|toàn quốc|[Cc]ác (?:tỉnh|địa phương)|các tỉnh, thành)\b")


@functools.lru_cache(maxsize=50_000)
def province_in(name: str, language: Language) -> str:
    """The province with which the name of a body ends."""
    words = identity(name, language).split()
    ends = (" ".join(words[-n:]) for n in range(min(_WORDS_OF_A_PROVINCE, len(words) - 1), 0, -1))
    return next((place_key(end) for end in ends if is_at_home(end, language)), "")


def _most(told: dict[str, int]) -> str:
    name, count = max(told.items(), key=lambda one: (one[1], one[0]), default=("", 0))
    return name if count >= max(_OFTEN, _MOST * sum(told.values())) else ""
