"""People in a sentence: who is named at a token, seen with what stands before it."""

from __future__ import annotations

from kg.extract.items import Item, tags_of
from kg.extract.lexicon import HOME, Lexicon, Line, takes_land
from kg.extract.names.artist_names import artist_name
from kg.extract.names.memory import Memory
from kg.extract.names.named_after import in_streets_or_schools, is_of_area, is_told_as_street
from kg.extract.names.names_abroad import bare_name
from kg.extract.names.names_alone import given_alone, last_word_alone
from kg.extract.names.officers_of_areas import behind_bare_province
from kg.extract.names.organizations import TERMS, Reader
from kg.extract.names.personal_names import (
    after_particles,
    foreign_name,
    is_called_like_a_town,
    is_of_no_person,
    is_whole_land,
    sino_name,
    stops_name,
    vietnamese_name,
)
from kg.extract.names.rows_of_people import name_in_row
from kg.extract.names.small_words import CONTINENTS, hyphened_name
from kg.extract.names.that_land import that_land_before
from kg.language import fold, is_vietnamese_syllable, words_of
from kg.model import Mention
from kg.regex import regex

_BEFORE_NAME = frozenset("TKRF")
_BEFORE_ENTRY = frozenset({"", ";", ":", "."})  # of a list of people
_BEFORE_SHORT = _BEFORE_NAME | {"C", "O"}
# «Bí thư T. Kon Tum»: the letter is short for the unit of a place.
_UNITS = frozenset("hptqx")
_TITLE_AND_BODY = regex(r"[TKRF][~FOoCL()@wk,-]{0,5}[OCLF)]$|(?<!~)T[OC][~OC]{0,3}=$")
_AFTER_TITLE = frozenset("OCLF)=")  # with which this ends
# «Bí thư Thành ủy - A kêu gọi …»: the name of who holds a post stands behind a dash.
_DASHED = regex(r"(?:^|[^PKR,&~-]|[DLMSsw],)T[OC][~OC]{0,2}-$")
# With which Arab names go on.
ARTICLES = frozenset({"al", "el"})
_CROWDS = (["người", "dân"], ["nhân", "dân"], ["bà", "con"], ["cử", "tri"], ["ngư", "dân"], ["nông", "dân"])
_NOT_BEHIND_DASH = frozenset({",", "-", ":", "/", ""})
# After which a dash begins an item of a list («các ông: - A, …; - B, …»).
_BEFORE_ITEM = frozenset({":", ";"})
_LISTS = frozenset({",", "-", "và"})
_MARKS = frozenset({"nguyên", "cựu", "cố", "tân"})
_TITLE_OF_LAND = regex(r"T(?:[TFOC@~()o]{1,5}|~[wM]{1,4}O(?:\(o\))?),$")
_OPENS = frozenset({"theo", "với", "ngoài", "trong"})
_TENSES = words_of("tense")
# A list of people that a courtesy word or a title opens.
_OF_PEOPLE, _OF_TITLED = regex(r"K:(?:P[,&])*$"), regex(r"[TOCF]P,(?:P,)*$")
_OF_CALLED, _SEVERAL = regex(r"K(?:P[,&])+$"), frozenset({"các", "hai", "ba", "những"})
_OF_DASHED = regex(r"P-[KR]*T[TOCFL~@&()o]{0,8}[,;]$")
_OF_OFFICERS = regex(r"T[OCF]?:(?:P[,&])*$")
_NOT_A_PERSON = words_of("before names of places")
_NAMED_AFTER = words_of("named after somebody") | words_of("before titles of works")
_BEFORE_PLACE = words_of("before places")
_WORDS_TOO = frozenset({"đoàn", "nay"})  # surnames and words
# A ward, a district, a commune, a town.
_SHORT_AREAS = frozenset({"p", "q", "x", "tx", "tt", "kp"})
# «đại biểu Quốc hội Khóa XIV»: a term is nobody's name.
_STATE_TITLES = words_of("title of state")
# A number before a name that is told of somebody («cầu thủ số 9 A», «5/6 A»).
_RANKS, _LONGEST_NUMBER = frozenset({"/", "-", ".", "hạng", "thứ", "áo", ",", "và", ":"}), 4
_HOUSES, _QUARTERS = frozenset({"số", "sở", "nhà", "tại"}), frozenset({"phường", "quận", "p", "q"})


def _has_house_number(line: Line, at: int, end: int) -> bool:
    """Whether a house number stands before a name that a street has («số 97 X, Quận 3», «Địa chỉ: 24 X»)."""
    if at < 2 or not line.tokens[at - 1].text[0].isdigit():
        return False
    if line.key(at - 1).isdigit() and len(line.key(at - 1)) < _LONGEST_NUMBER and line.key(at - 2) not in _RANKS:
        return not line.tight(at - 1)
    address = line.key(at - 2) in _HOUSES or line.keys[at - 3 : at - 1] == ["chỉ", ":"]
    return address or line.key(end) in (",", "-") and line.key(end + 1) in _QUARTERS


class People:
    """Makes the items of people."""

    def __init__(self, lexicon: Lexicon, reader: Reader, memory: Memory) -> None:
        self.lexicon = lexicon
        self.reader = reader
        self.memory = memory

    def item(self, line: Line, at: int, before: list[Item]) -> Item | None:
        """The person whose name starts at a token, or None."""
        if not line.capital(at):
            return self._behind_article(line, at, before)
        if line.key(at) in TERMS or line.key(at - 1) == "châu" and line.key(at) in CONTINENTS | {"đại"}:
            return None
        if before and before[-1].tag == "K" and _is_of_place(line, before[-1].start):
            return None
        if not (before and before[-1].tag in _BEFORE_NAME) and self.memory.firm_at(line, at) > at + 2:
            return None
        end = self.memory.full_name(line, at)
        item = self._by_shape(line, at, before)
        if end and not (item and item.end == end):
            titled = bool(before) and before[-1].tag in _BEFORE_NAME
            return self._named(line, at, end, "person-remembered") if titled or not is_of_area(line, at) else None
        return item

    def _behind_article(self, line: Line, at: int, before: list[Item]) -> Item | None:
        """«Ngoại trưởng al-Berla»: the last word of a name that the article gives in full, with its article."""
        name = at + 2
        joined = line.key(at) in ARTICLES and line.key(at + 1) == "-" and line.tight(at + 1) and line.tight(name)
        if not joined or not line.capital(name) or not before or before[-1].tag not in "TKR":
            return None
        end = self.memory.given_name(line, name)
        return self._named(line, at, end, "person-given-name", "short") if end else None

    def behind_particles(self, line: Line, at: int, before: list[Item]) -> Item | None:
        """«bà de Berlo», «van den Berlo nói»: the last words of a name that the article gives in full, with the small
        words that belong to them."""
        last = after_particles(line, at)
        inside = before and at > 1 and line.capital(at - 1) and before[-1].tag not in _BEFORE_SHORT
        end = self.memory.given_name(line, at) if last and not inside else 0
        return self._named(line, at, end, "person-given-name", "short") if end > last else None

    def _by_shape(self, line: Line, at: int, before: list[Item]) -> Item | None:
        """The person whose name starts at a token, by its shape and the words before it, or None."""
        after_title = bool(before) and (self._before_name(before) or _is_of_host(line, at, before))
        if not after_title and line.key(at - 1) == "." and line.key(at - 2) in _SHORT_AREAS and line.tight(at - 1):
            return None  # «P. An Hòa Bắc»
        lexicon = self.lexicon
        end = vietnamese_name(lexicon, line, at)
        delegation = lexicon.places.match(line.keys, at + 1) if line.key(at) in _WORDS_TOO else None
        if delegation and at + 1 + delegation[0] == end:
            return None  # «ĐB Lò Văn Gió (Đoàn Sơn La)», «ĐB Đoàn Sơn La», «Nay Sơn La là …»
        if end == at + 2 and line.keys[at - 2 : at] in _CROWDS and not self._is_one_of_crowd(line, at, end):
            return None  # «người dân Đồng Sậy»: those of a place
        if end == at + 2 and after_title and (short := self._given_name(line, at, before)) and short.end == end:
            return short
        if (
            end
            and not ((place := lexicon.land(line, at)) and at + place[0] >= end)
            and (after_title or self._stands_as_name(line, at, end))
            and not self.reader.known(line, at)
        ):
            return self._named(line, at, end, "person-after-title" if after_title else "person-surname")
        if not after_title:
            listed = self._listed_name(line, at, end, before) or self._called_name(line, at, before)
            listed = listed or self._subject_name(line, at, before) or self._behind_dash(line, at, end, before)
            return listed or self._bare(line, at) or self._in_row(line, at) or self._by_one_part(line, at)
        end = foreign_name(lexicon, line, at)
        if end and (line.key(at - 1) == "phố" or tags_of(before[-3:]) == "P(T"):
            return None  # «Thị trưởng thành phố Quandt Hill», «ông A (TGĐ Quandt Capital)»
        if end == at + 1:
            known = self._given_name(line, at, before)
            if known or not self._one_word_name(before):
                return known
        unit = line.key(at) in _UNITS and line.key(at + 1) == "."
        if end == at + 2 and before[-1].tag == "K" and is_called_like_a_town(lexicon, line, at):
            return self._named(line, at, end, "person-foreign")
        if end and not (
            lexicon.places.match(line.keys, at + 2 * unit)
            or is_whole_land(lexicon, line, at)
            or self.reader.known(line, at)
            or self.memory.short_at(line, at)
            or self._is_body(line, at)
            or is_of_no_person(line, at, end)
        ):
            if self.memory.is_given(fold(line.said(at, end))):
                return self._named(line, at, end, "person-given-name", "short")
            return self._named(line, at, end, "person-foreign")
        given = self._given_name(line, at, before) or self._sino(line, at, before) or self._artist(line, at, before)
        return given or self._in_row(line, at)

    def _behind_dash(self, line: Line, at: int, end: int, before: list[Item]) -> Item | None:
        """The name behind the dash that ends a title and its body («Tổng thống X - A nói»)."""
        if not before or before[-1].tag != "-" or not _DASHED.search(tags_of(before[-7:])):
            return None
        end = end or foreign_name(self.lexicon, line, at)
        if end < at + 2 or is_of_no_person(line, at, end) or line.key(end) in _NOT_BEHIND_DASH:
            return None
        if self.reader.read(line, at) or not self._acts(line, end):
            return None
        return self._named(line, at, end, "person-after-title")

    def _bare(self, line: Line, at: int) -> Item | None:
        """A foreign name that only its own words tell («Edgar Quandt»)."""
        end = bare_name(self.lexicon, line, at)
        if not end or self.lexicon.land(line, at) or self.reader.read(line, at) or self.memory.short_at(line, at):
            return None
        return self._named(line, at, end, "person-foreign")

    def _in_row(self, line: Line, at: int) -> Item | None:
        """A name of two syllables in a row of people («Thu Sen, Lê Văn Bưởi, Minh Trúc»)."""
        end = name_in_row(self.lexicon, self.memory, line, at)
        if not end:
            return None
        return self._named(line, at, end, "person-in-row")

    def _by_one_part(self, line: Line, at: int) -> Item | None:
        """Somebody whom the article names in full elsewhere, by one part of the name alone («Quandt», «Sen nói»)."""
        end = last_word_alone(self.lexicon, self.reader, self.memory, line, at)
        end = end or given_alone(self.lexicon, self.memory, line, at)
        return self._named(line, at, end, "person-given-name", "short") if end else None

    def in_line_up(self, line: Line, at: int, end: int) -> Item:
        """The player whom a line-up tells between two tokens; the article may name him in full."""
        known = self.memory.full_name(line, at) == end or self.memory.given_name(line, at) != end
        return self._named(line, at, end, "person-in-row", "name" if known else "short")

    def _is_body(self, line: Line, at: int) -> bool:
        """Whether the head of a body, and its name, starts at a token («Chủ tịch Quỹ Zambon»)."""
        return self.lexicon.heads.match(line.keys, at) is not None and self.reader.read(line, at) is not None

    def _before_name(self, before: list[Item]) -> bool:
        """Whether a title, or a title with its body or country, stands just before."""
        last = before[-1].tag
        if last in _BEFORE_NAME or last not in _AFTER_TITLE:
            return last in _BEFORE_NAME
        return _TITLE_AND_BODY.search(tags_of(before[-7:])) is not None

    def _named(self, line: Line, at: int, end: int, rule: str, form: str = "name") -> Item:
        mention = Mention(line.cut(at, end), "Person", line.said(at, end), rule, form)
        return Item("P", at, end, mention.span, mention=mention)

    def _stands_as_name(self, line: Line, at: int, end: int) -> bool:
        """Whether a Vietnamese name without a title names a person here, and no street or photographer."""
        before = " ".join(line.keys[max(0, at - 2) : at])
        if (
            line.key(at - 1) in _NOT_A_PERSON
            or in_streets_or_schools(line, at)
            or before in _NAMED_AFTER
            or _has_house_number(line, at, end)
            or line.key(at - 2) in ("ảnh", "nguồn")
            and line.key(at - 1) == ":"
        ):
            return False
        signed = line.key(end) == "(" and len(line) - end <= 5 and line.key(len(line) - 1) == ")"
        signed = signed or line.key(end) == "-" and end + 1 == len(line)
        if end - at < 3 or at == 0 and (end == len(line) or signed) or is_told_as_street(line, at, end):
            return False
        dashed = line.key(at - 1) == "-" and line.key(at - 2) not in _BEFORE_ITEM
        return not (dashed or line.key(end) == "/")

    def _one_word_name(self, before: list[Item]) -> bool:
        """Whether one foreign word is a person here: after a courtesy word, or a title of state («Tổng thống X»)."""
        title = next((item for item in reversed(before[-4:]) if item.tag in "TKR"), None)
        if title is None or title.row is None:
            return False
        if before[-1].tag in "OC)" and (title.tag == "T" or takes_land(title.row)):
            return True
        return title.tag == "K" or fold(title.row["title"]) in _STATE_TITLES

    def _listed_name(self, line: Line, at: int, end: int, before: list[Item]) -> Item | None:
        """A Vietnamese name of two syllables in a list of people («các ông: A, B», «TITLE A, B;», «A - TITLE, B -
        TITLE») or before a title."""
        if end == at + 2 and line.key(end) == "-" and _OF_DASHED.search(tags_of(before[-12:])):
            title = self.lexicon.titles.match(line.keys, end + 1)
            return self._named(line, at, end, "person-before-title") if title and title[1]["class"] == "post" else None
        if end != at + 2 or self.lexicon.surnames.get(line.key(at), True) or self.reader.known(line, at):
            return None
        tags = tags_of(before[-12:])
        listed = _OF_PEOPLE.search(tags) or _OF_TITLED.search(tags) and line.key(end) in (";", ".", "")
        listed = listed or _OF_OFFICERS.search(tags) and (line.key(end) in _LISTS or tags[-1] in ",&")
        title = self.lexicon.titles.match(line.keys, end + 1) if line.key(end) == "," and tags.endswith(";") else None
        if listed or title and title[1]["class"] == "post" and not self._is_titled(line, end + 1 + title[0]):
            return self._named(line, at, end, "person-before-title")
        return None

    def _called_name(self, line: Line, at: int, before: list[Item]) -> Item | None:
        """The second or third foreign name of those whom one courtesy word calls («các ông Quandt Hale và Brandor
        Lee»)."""
        tags = tags_of(before[-8:]) if before and before[-1].tag in ",&" else ""
        called = _OF_CALLED.search(tags) if tags else None
        first = before[called.start() - min(8, len(before))] if called else None
        if first is None or _SEVERAL.isdisjoint((line.key(first.start), line.key(first.start - 1))):
            return None
        end = foreign_name(self.lexicon, line, at)
        other = self.lexicon.land(line, at) or self.reader.read(line, at) or self.lexicon.titles.match(line.keys, at)
        return None if other or end != at + 2 or line.capital(end) else self._named(line, at, end, "person-in-row")

    def _subject_name(self, line: Line, at: int, before: list[Item]) -> Item | None:
        """A foreign name before «, TITLE» or after «TITLE of a country,», unless it is the end of a longer name or a
        place."""
        opened = at == 1 and line.key(0) in _OPENS
        if at and (line.capital(at - 1) and not opened or line.key(at - 1) in _BEFORE_PLACE):
            return None
        syllable = line.key(at) not in self.lexicon.surnames and is_vietnamese_syllable(line.tokens[at].text)
        if syllable and not (line.key(at - 1) in _BEFORE_ENTRY and hyphened_name(line, at)):
            return None
        if self.lexicon.titles.match(line.keys, at) or self.lexicon.land(line, at):
            return None
        end = foreign_name(self.lexicon, line, at)
        if not end or self.reader.known(line, at) or before and before[-1].tag == "M":
            return None  # «tại Đối thoại Shangri-La, Bộ trưởng X nói»
        if end - at < 2 or is_of_no_person(line, at, end) or any(line.tokens[i].is_acronym for i in range(at, end)):
            return None
        if _TITLE_OF_LAND.search(tags_of(before[-8:])) and self._acts(line, end):
            return self._named(line, at, end, "person-before-title")
        apart = line.key(end) == "-" and not line.tight(end)
        marked = line.key(end + 1) in _MARKS and self.lexicon.titles.match(line.keys, end + 1) is None
        start = end + 1 + marked
        title = self.lexicon.titles.match(line.keys, start) if apart or line.key(end) == "," else None
        if marked and line.key(at - 1) == "và" or apart and title and title[1]["class"] != "post":
            return None  # «Chủ tịch A và B Foundation, nguyên Chủ tịch C»
        if title and title[1]["class"] != "courtesy" and not self._is_titled(line, start + title[0]):
            return self._named(line, at, end, "person-before-title")
        return None

    def _acts(self, line: Line, at: int) -> bool:
        """Whether a verb follows a name, or a comma that closes it in."""
        return line.key(at) in _TENSES or line.key(at) == "," or self.lexicon.verbs.match(line.keys, at) is not None

    def _is_one_of_crowd(self, line: Line, at: int, end: int) -> bool:
        """Whether a surname that is no other word and a given name say or do something («Cử tri Phạm Sen nói»)."""
        acts = line.key(end) == "(" or line.key(end) != "," and self._acts(line, end)
        return acts and not self.lexicon.surnames.get(line.key(at), True)

    def _is_titled(self, line: Line, at: int) -> bool:
        """Whether a name that a title before it belongs to starts at a token, and no body or land."""
        lexicon = self.lexicon
        if lexicon.heads.match(line.keys, at) or lexicon.names.match(line.keys, at) or lexicon.land(line, at):
            return False
        return bool(vietnamese_name(lexicon, line, at) or foreign_name(lexicon, line, at))

    def _given_name(self, line: Line, at: int, before: list[Item]) -> Item | None:
        """«ông Hà», «bà Ngọc Anh»: the last syllables of a name that the article gives in full."""
        title = before[-2] if len(before) > 1 and before[-1].tag == "C" else before[-1]
        if before[-1].tag not in "KTR" and not takes_land(title.row):
            return None
        end = self.memory.given_name(line, at) or self._first_name(line, at, before[-1].tag)
        return self._named(line, at, end, "person-given-name", "short") if end else None

    def _first_name(self, line: Line, at: int, tag: str) -> int:
        """«Tổng thống Bae», «Chủ tịch Lam», «luật sư Rex»: the position after the first word of a name that the article
        gives in full, or 0."""
        token = line.tokens[at]
        called = tag == "T" or tag in "KR" and not is_vietnamese_syllable(token.text)
        if not called or token.is_acronym or self._is_common(line, at) or self.lexicon.land(line, at):
            return 0
        return self.memory.first_name(line, at)

    def _sino(self, line: Line, at: int, before: list[Item]) -> Item | None:
        """A name without a known surname straight after a courtesy word or a country («Tổng thống X Y Z»)."""
        if before[-1].tag not in "KCTROL" or stops_name(self.lexicon, line, at) or self._is_place(line, at, before):
            return None
        if self.lexicon.fields.match(line.keys, at) or self.reader.read(line, at):
            return None
        end = sino_name(self.lexicon, line, at)
        land = self.lexicon.countries.match(line.keys, at - 1)
        of_land = before[-1].tag == "O" and self.lexicon.country_before(line, at)
        of_land = of_land and not (land and land[1].get("type") in ("clipped", "adjective"))
        of_land = of_land or self._is_led_abroad(line, at, before) or behind_bare_province(line, at)
        if end and (before[-1].tag in "KC" or of_land):
            return self._named(line, at, end, "person-after-courtesy")
        if before[-1].tag == "K" and not end:
            token = line.tokens[at]
            if token.is_capital and not token.is_acronym and not line.capital(at + 1) and not self._is_common(line, at):
                return self._named(line, at, at + 1, "person-one-word", "short")
        return None

    def _is_led_abroad(self, line: Line, at: int, before: list[Item]) -> bool:
        """Whether somebody's title and a place abroad stand before a token («Tỉnh trưởng tỉnh Phúc Kiến»)."""
        if [item.tag for item in before[-2:]] != ["T", "L"]:
            return False
        starts = range(before[-1].start, at)
        found = ((i, self.lexicon.places.match(line.keys, i)) for i in starts if line.capital(i))
        return any(place is not None and i + place[0] == at and place[1]["country"] != HOME for i, place in found)

    def _artist(self, line: Line, at: int, before: list[Item]) -> Item | None:
        """A name of two syllables of somebody who is known by it («ca sĩ Thu Sen»)."""
        end = artist_name(self.lexicon, line, at, before[-1])
        return self._named(line, at, end, "person-known-by-it") if end else None

    def _is_place(self, line: Line, at: int, before: list[Item]) -> bool:
        """Whether a place is named here; «ông Đồng Văn Tự» is no place with a word behind it."""
        place = self.lexicon.places.match(line.keys, at)
        if place is None:
            return False
        last = at + place[0]
        whole = place[0] == 2 and line.capital(last) and not line.capital(last + 1)
        return not (whole and before[-1].tag == "K" and is_vietnamese_syllable(line.tokens[last].text))

    def _is_common(self, line: Line, at: int) -> bool:
        return self.lexicon.word(line, at) > 1 or line.key(at) in self.lexicon.short_heads


def _is_of_host(line: Line, at: int, before: list[Item]) -> bool:
    """«người đồng cấp nước chủ nhà A», «Bộ trưởng Tài chính nước này A»: the land is told by a word for it."""
    size = that_land_before(line, at)
    tags = "".join(item.tag for item in before[-5:] if item.end <= at - size) if size else ""
    return tags.endswith(("T", "F", "R"))


def _is_of_place(line: Line, at: int) -> bool:
    """Whether a courtesy word with a capital begins the name of a street or a bridge («đường Ông Ích Khiêm»)."""
    return line.capital(at) and line.key(at - 1) in _NOT_A_PERSON
