"""Countries and places in a sentence."""

from __future__ import annotations

from kg.extract.items import Item
from kg.extract.lexicon import HOME, Lexicon, Line, takes_land
from kg.extract.names.organizations import Found, Reader
from kg.extract.names.personal_names import foreign_name, is_in_syllables
from kg.extract.names.small_words import PLACE_WORDS
from kg.language import Phrases, Row, is_vietnamese_syllable, words_of
from kg.model import Mention

_COUNTRY_CUES = words_of("before countries")
_IN = frozenset({"tại", "ở"})
_LONGEST = 5  # tokens
AT = frozenset("tại ở tới đến".split())
_CITY_WORDS = frozenset({("thành", "phố"), ("thủ", "đô")})
_PREFIXES = frozenset({"tỉnh", "nước", "quận", "huyện", "bang"})
_KINDS = frozenset({"đảo", "vùng"})
# The words in small letters with which the name of a land may begin, unless one of AT stands before them.
SMALL_STARTS = PLACE_WORDS | _PREFIXES | {first for first, _ in _CITY_WORDS}
_VENUES = Phrases({venue: {"venue": venue} for venue in words_of("venue")})
_SIGHTS = Phrases({sight: {"venue": sight} for sight in words_of("sight")})
_SEEN = frozenset({"thăm", "quan", "viếng"})  # «tham quan Cung điện X»
_SEAT, _GOVERNMENT = ["trụ", "sở"], ["chính", "phủ"]
_OF_VENUES = words_of("of venues")

_JOINTS = frozenset({"và", "-"})

_SYLLABLE = 5  # letters
_ENDS_PLACE = frozenset(",.;:)")
_UNITS = frozenset("làng xã huyện tỉnh quận phường".split())


def _is_of_place(line: Line, at: int, end: int, before: list[Item]) -> bool:
    """Whether the name of a country stands between marks behind a place («tại Hamburg, Đức, tháng 7»)."""
    after_place = line.key(at - 1) == "," and len(before) > 1 and before[-1].end == at and before[-2].tag == "L"
    return after_place and (end == len(line) or line.key(end) in _ENDS_PLACE)


def _in_syllables(line: Line, at: int) -> Item | None:
    """«tại Oa-sinh-tơn, …»: a foreign place that no lexicon knows, spelt in syllables tied by dashes."""
    if line.key(at - 1) not in _IN:
        return None
    end = _after_syllables(line, at)
    if end == at + 1 or line.capital(end):
        return None
    if any(line.capital(i) or len(line.key(i)) > _SYLLABLE for i in range(at + 2, end, 2)):
        return None
    return _foreign(line, at, end, "place-before-land")


def _after_syllables(line: Line, at: int) -> int:
    """The position after a word at a token and the syllables that dashes tie to it."""
    end = at + 1
    while line.key(end) == "-" and line.tight(end) and line.tight(end + 1) and line.tokens[end + 1].is_word:
        end += 2
    return end


def _foreign(line: Line, at: int, end: int, rule: str) -> Item:
    """The item of a foreign place that no lexicon knows."""
    mention = Mention(line.cut(at, end), "Place", line.said(at, end), rule)
    return Item("L", at, end, mention.span, mention=mention)


def _abroad(line: Line, at: int, prefix: int) -> Item | None:
    """«tại thành phố Grunau», «ở thủ đô Tô-ki-ô»: a foreign place that no lexicon knows, told by its kind."""
    first = at + (prefix or (line.key(at) in _KINDS))
    if first == at or not line.capital(first) or line.key(at - 1) not in AT:
        return None
    if line.key(at) in PLACE_WORDS or line.tokens[first].is_acronym:
        return None
    end = _after_syllables(line, first)
    foreign = end > first + 1 or not is_vietnamese_syllable(line.tokens[first].text)
    if not foreign or line.capital(end):
        return None
    return _foreign(line, at, end, "place-known")


class Lands:
    """Makes the items of countries and places."""

    def __init__(self, lexicon: Lexicon, reader: Reader) -> None:
        self.lexicon = lexicon
        self.reader = reader

    def item(self, line: Line, at: int, before: list[Item]) -> Item | None:
        """The country or place whose name starts at a token, or None."""
        venue = self._venue(line, at)
        if venue:
            return venue
        prefix = self._place_prefix(line, at)
        if not line.capital(at + prefix):
            return _abroad(line, at, prefix)
        country = self.lexicon.countries.match(line.keys, at) or self.lexicon.republic(line, at)
        place = self.lexicon.places.match(line.keys, at + prefix)
        if place and place[1]["type"] == "venue head" and self._opens_word(line, at + prefix, place[0]):
            place = None  # «Tháp tùng», «Cầu thủ» at the beginning of a sentence
        if place and place[0] == 1 and place[1]["type"] == "venue head":
            place = self._whole(line, at + prefix, place[1])
        if (
            place
            and not prefix
            and line.key(at - 1) == "tịch"
            and place[0] > 2
            and line.key(at) in self.lexicon.surnames
        ):
            return None
        if place and (prefix or not country or place[0] > country[0]):
            end = at + prefix + place[0]
            syllables = (i for i in range(at + prefix, end) if line.tokens[i].is_word)
            if all(line.capital(i) or line.key(i - 1) == "-" for i in syllables):  # «Niu Đê-li»
                mention = Mention(line.cut(at, end), "Place", line.said(at, end), "place-known")
                return Item("L", at, end, mention.span, place[1], mention)
        if self._short_of_vietnam(line, at):
            mention = Mention(line.cut(at, at + 1), "Country", HOME, "country-known")
            return Item("C", at, at + 1, mention.span, mention=mention)
        if line.key(at) == "nước" and prefix:
            country = self.lexicon.countries.match(line.keys, at + 1) or self.lexicon.republic(line, at + 1)
            at, begin = at + 1, at
        else:
            begin = at
        if country and line.capital(at) and not is_in_syllables(self.lexicon, line, at, country):
            length, row = country
            titled = bool(before) and before[-1].end == at and (before[-1].tag in "TF" or takes_land(before[-1].row))
            told = titled or line.key(at - 1) in _COUNTRY_CUES or self._paired(line, at, at + length)
            told = told or _is_of_place(line, at, at + length, before) or self._of_role(line, at, at + length, before)
            named = row["type"] == "adjective" and line.capital(at + length)  # «BV A và Việt Sậy»
            if row["alone"] == "yes" or told and not named and not self._opens_word(line, at, length):
                mention = Mention(line.cut(at, at + length), "Country", row["iso"], "country-known")
                return Item("C", begin, at + length, line.cut(begin, at + length), row, mention)
        return self._before_land(line, at) or _abroad(line, at, prefix) or _in_syllables(line, at)

    def _of_role(self, line: Line, at: int, end: int, before: list[Item]) -> bool:
        """Whether a land stands between what somebody is and a foreign name («tay vợt Mỹ Zambel Quandt»)."""
        role = bool(before) and before[-1].end == at and before[-1].tag == "R"
        return role and line.capital(end) and foreign_name(self.lexicon, line, end) > end + 1

    def _whole(self, line: Line, at: int, row: Row) -> tuple[int, Row] | None:
        """«tại Tháp Bút», «thăm Bến Nhà Rồng»: a kind of place of one word with the name that follows it, without which
        it is no place."""
        end = at + 1
        while line.capital(end):
            end += self.lexicon.word(line, end)
        there = line.key(at - 1) in AT or line.key(at - 1) == "thăm"
        return (end - at, row) if end > at + 1 and there and line.key(at) not in self.lexicon.surnames else None

    def seat(self, line: Line, at: int) -> Item | None:
        """«tại Nhà Trắng»: the house by which a power is called, where something takes place in it."""
        found = self.lexicon.seats.match(line.keys, at) if line.key(at - 1) in _IN else None
        if not found or not (line.capital(at) or line.capital(at + 1)):
            return None  # «tại Điện Kremlin», «tại điện Kremlin»
        mention = Mention(line.cut(at, at + found[0]), "Place", line.said(at, at + found[0]), "place-venue")
        return Item("L", at, at + found[0], mention.span, mention=mention)

    def _before_land(self, line: Line, at: int) -> Item | None:
        """«tại Bari (Ý)», «ở Angers, Pháp»: a place that no lexicon knows, told by the country after it."""
        if line.key(at - 1) not in _IN or not line.capital(at) or line.tokens[at].is_acronym:
            return None
        end = next((i for i in range(at, min(at + _LONGEST, len(line))) if not line.capital(i)), at)
        land = self.lexicon.countries.match(line.keys, end + 1) if line.key(end) in ("(", ",") else None
        if end == at or land is None or not line.capital(end + 1) or line.capital(end + 1 + land[0]):
            return None
        return _foreign(line, at, end, "place-before-land")

    def _opens_word(self, line: Line, at: int, length: int) -> bool:
        """Whether a longer word begins with the syllables of a country: «với Pháp lệnh hiện hành»."""
        word = self.lexicon.words.match(line.keys, at)
        return word is not None and word[0] > length and not line.capital(at + length)

    def _paired(self, line: Line, at: int, end: int) -> bool:
        """Whether «và» or a dash joins another country, or a body of countries («Mỹ và Qatar», «Nga - EU»)."""
        if line.key(end) in _JOINTS and line.capital(end + 1):
            body = self.lexicon.names.match(line.keys, end + 1)
            if self.lexicon.countries.match(line.keys, end + 1) or body and body[1]["kind"] == "international":
                return True
        listed = line.key(end) in (",", "và") and line.capital(end + 1)
        other = self.lexicon.countries.match(line.keys, end + 1) if listed else None
        if other and line.key(end + 1 + other[0]) in (",", "và"):
            return True
        third = line.key(at - 3) == "," and not line.capital(end) and self.lexicon.country_before(line, at - 3)
        joined = line.key(at - 1) in _JOINTS and not line.capital(end) or line.key(at - 1) == "," and (listed or third)
        return joined and self.lexicon.country_before(line, at - 1)

    def _short_of_vietnam(self, line: Line, at: int) -> bool:
        """Whether «Việt» stands beside another country («Việt - Trung», «Lào – Việt»)."""
        if line.key(at) != "việt" or not line.capital(at):
            return False
        after = line.key(at + 1) == "-" and line.capital(at + 2) and self.lexicon.countries.match(line.keys, at + 2)
        before = line.key(at - 1) == "-" and line.capital(at - 2) and self.lexicon.countries.match(line.keys, at - 2)
        return bool(after or before and not line.capital(at + 1))

    def _venue(self, line: Line, at: int) -> Item | None:
        """«tại sân bay X», «tại Đại lễ đường Nhân dân», «tại trụ sở Bộ X và Y»: a kind of place with the name that
        follows it, or with that of the body whose house it is."""
        there = line.key(at - 1) in AT
        head = _VENUES.match(line.keys, at) if there else None
        head = head or (_SIGHTS.match(line.keys, at) if there or line.key(at - 1) in _SEEN else None)
        if not head:
            return None
        end = at + head[0]
        if line.key(end) == "-" and (second := _VENUES.match(line.keys, end + 1)):
            end += 1 + second[0]  # «tại Khu tưởng niệm - nghĩa trang X»
        while self._goes_on(line, end):
            city = line.key(end) in PLACE_WORDS and line.key(end + 1) == "." and line.capital(end + 2)
            end += 2 if city else self.lexicon.word(line, end)  # «tại Nhà hát Lớn TP.Hà Nội»
        body = self.reader.read(line, at + head[0])
        end = max(end, body.end) if body else end
        named = any(line.capital(i) for i in range(at + head[0], end))
        if not named and not (line.capital(at) and end > at + head[0]):
            return None
        mention = Mention(line.cut(at, end), "Place", line.said(at, end), "place-venue")
        venue = Item("L", at, end, mention.span, mention=mention)
        start = at + head[0]
        if body is not None and body.end == end and line.keys[at:start] == _SEAT and _is_named(body, start):
            venue.nested = Mention(line.cut(start, end), "Organization", line.said(start, end), "organization-nested")
            venue.nested_row = body.row
        return venue

    def _goes_on(self, line: Line, at: int) -> bool:
        """Whether the name of a venue goes on: capitals, «quốc tế», numbers, the village that it is of («làng Sen»)."""
        tied = line.key(at - 1) == "-" and line.tight(at - 1) and line.tight(at)  # «Tor-a-Bella»
        if tied or line.capital(at) or line.key(at) in _OF_VENUES or self._numbered(line, at):
            return True
        return line.key(at) in _UNITS and line.capital(at + 1)

    def _numbered(self, line: Line, at: int) -> bool:
        """Whether a dash or a number goes on with a name («Vnucovo-2»)."""
        return line.tight(at) and (line.key(at) == "-" or line.key(at).isdigit())

    def _place_prefix(self, line: Line, at: int) -> int:
        """The tokens of «TP», «TP.» or «Thành phố» before the name of a place."""
        key = line.key(at)
        if key not in SMALL_STARTS:
            return 0
        if key in PLACE_WORDS:
            return 2 if line.key(at + 1) == "." else 1
        if (key, line.key(at + 1)) in _CITY_WORDS and line.capital(at + 2):
            return 2
        return 1 if key in _PREFIXES and line.capital(at + 1) else 0


def _is_named(body: Found, start: int) -> bool:
    """Whether a body at whose seat somebody is has a name of its own; «trụ sở Chính phủ» is the house alone."""
    alone = body.row["kind"] == "government" and body.end - start == len(_GOVERNMENT)
    return not alone and body.row["kind"] not in ("party", "international", "venue")
