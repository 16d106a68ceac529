"""Words in small letters inside the names of bodies, and where they stop.

HEAD Word word word Trung ương    what an institute is for, before «Trung ương», «Quốc gia»
HEAD Word word OBJECT             the object of the verb with which a name ends («Phát triển quỹ đất»)
HEAD Word word word ,             two small syllables that close the name of a unit
"""

from __future__ import annotations

from kg.extract.lexicon import SHORT_CENTRAL, Lexicon, Line
from kg.language import Row, fold, is_vietnamese_syllable, words_of

# Words that stand between a name and what is said of it; a name never runs over them.
BOUNDARY = words_of("boundary of names")
LINKS = words_of("links of names")
_TOLD_BESIDE = words_of("told beside a name")
_BEGIN_TOLD = frozenset(words.split(" ")[0] for words in _TOLD_BESIDE)
# «Phát triển sáng tạo xanh», «các nền kinh tế mới nổi»: words that begin with a boundary of names.
_BEGIN_WORDS = frozenset({"sáng", "mới"})
_OF_DAYS = frozenset({"nay", "qua", "mai", "ngày", "thứ", "sớm", "cùng", "hôm"})
_JUST_NOW = frozenset({"đây", "đó", "bắt", "chỉ"})
# Kinds of bodies whose names need no word for what they do.
NAMED_FREELY = frozenset({"company", "media", "university", "other"})
_INSTITUTES = frozenset({"Viện", "Phân viện", "Trung", "Bệnh", "Học", "Trường", "Bảo", "Nhà"})
_CENTRES = frozenset({"trung ương", "quốc gia", "việt nam", "miền trung", "miền nam", "miền bắc"})
# Syllables that begin a clause more often than they end a word in a name («Cục Quản lý Dược mất 25 ngày»).
STARTS_CLAUSE = words_of("starts a clause")
PLACE_WORDS = frozenset({"tp", "tx", "tt"})
OTHER_AREAS = frozenset("tỉnh thành tp huyện quận thị xã phường".split())
# Nouns that close other names and are verbs after the whole name of a ministry («Bộ X xây dựng kế hoạch»).
ACTS = words_of("act of a whole ministry")
_COUNTED = frozenset("/ - % năm tháng người lần ngày".split())
_NUMBERED_UNITS = frozenset({"quận", "phường"})
DISTRICTS = frozenset("xã phường huyện quận tỉnh trấn".split())
AREA_WORDS = DISTRICTS | PLACE_WORDS
MINISTRIES = frozenset({"bộ", "sở"})
_DEPARTMENTS = frozenset({"cục", "vụ", "tổng cục"})
_DIRECTORATES, _DIRECTORATE = frozenset({"cục", "tổng cục"}), "Cục"
# What is built, and the words for its building.
_BUILT = frozenset({"nhà", "cảng", "trung", "bệnh", "trường"})
_PROJECTS = frozenset({"dự án", "công trình"})
# What stands before the name of a village or a quarter; «yêu cầu Sở X», «toàn cầu» are no bridges.
VILLAGES = words_of("villages")
_NO_VILLAGES = frozenset({"yêu", "toàn", "nhu", "hoàn"})
# What names no single body with a land alone.
_CROWDS = words_of("crowds of a land")
_BEFORE_DISTRICTS = frozenset({"huyện", "quận", "trấn"})
GOODS = words_of("goods")
CONTINENTS = frozenset("á âu phi mỹ úc".split())
_NATIONAL = frozenset(map(fold, ("quỹ", "hội đồng", "ủy ban", "trung tâm", "viện", "ban chỉ đạo")))
_TRADES = frozenset({"xuất khẩu", "nhập khẩu"})
_LONG_FIELD = 4
_LONGEST_SUFFIX = 4
# Sectors of two syllables that are verbs and adjectives too («được Bộ xây dựng»).
_BUILDS = frozenset({"xây dựng", "tư pháp", "ngoại giao", "nội vụ"})
CENTRAL = frozenset(map(fold, SHORT_CENTRAL))


def is_boundary(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether a word that no name runs over starts at a token («mới», and no «mới nổi»)."""
    key = line.key(at)
    begins = key in _BEGIN_WORDS and (lexicon.word(line, at) > 1 or line.key(at + 1) == "(")
    return key in BOUNDARY and not begins or is_told_beside(line, at)


def is_told_beside(line: Line, at: int) -> bool:
    """Whether words that are said of a body and belong to no name stand at a token («Ban Chỉ đạo thời gian tới», not
    «Quỹ Đầu tư trực tiếp X»)."""
    told = line.key(at) in _BEGIN_TOLD and not line.capital(at) and line.key(at - 1) != "tư"
    return told and f"{line.key(at)} {line.key(at + 1)}" in _TOLD_BESIDE


def tells_light(line: Line, at: int, row: Row) -> bool:
    """Whether «Sáng» goes on with the name of a paper or a firm («Tạp chí Mắt Sáng») and tells no time of day, or «Mới»
    with that of whatever is new («Ngân hàng Phát triển Mới»)."""
    if line.tokens[at].text == "Mới" and row["kind"] in NAMED_FREELY:
        return not line.capital(at + 1) and line.key(at + 1) not in _JUST_NOW and not line.tokens[at - 1].is_acronym
    if row["kind"] not in ("media", "company") or line.tokens[at].text != "Sáng" or not line.capital(at - 1):
        return False
    return not line.capital(at + 1) and not line.key(at + 1)[:1].isdigit() and line.key(at + 1) not in _OF_DAYS


def before_centre(lexicon: Lexicon, line: Line, at: int, row: Row) -> int:
    """The position after small words inside the name of an institute, which «Trung ương», «Quốc gia» or «và» and
    a capital close («Viện Vệ sinh dịch tễ Trung ương»), or 0."""
    if row.get("head", "").split(" ")[0] not in _INSTITUTES:
        return 0
    for end in range(at + 1, min(at + 5, len(line))):
        if line.capital(end):
            closes = line.key(end) in CENTRAL or f"{line.key(end)} {line.key(end + 1)}" in _CENTRES
            return end if closes else 0
        if line.key(end) == "và" and line.capital(end + 1) and lexicon.is_word_here(line, end + 1):
            return end
        if not line.tokens[end].is_word or line.key(end) in BOUNDARY or line.key(end) in LINKS:
            return 0
    return 0


def after_object(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after the object of the verb that a name ends with («Phát triển quỹ đất», «… nguồn nhân
    lực»), or ``at``."""
    for first in (at, at + 1):
        word = lexicon.words.match(line.keys, first)
        if word and word[0] > 1:
            return at if word[1]["verb"] == "yes" else first + word[0]
    return at if lexicon.verbs.match(line.keys, at + 1) else _pair(line, at)


def abroad(lexicon: Lexicon, line: Line, end: int, row: Row) -> int:
    """The position after «tại COUNTRY» behind the name of a society or an office of another land («Hội Sinh viên Lào
    tại Nga»), or ``end``."""
    seat = lexicon.countries.match(line.keys, end + 1) if line.key(end) in ("tại", "ở") else None
    if line.key(end) == "tại" and line.key(end + 1) == "châu" and line.key(end + 2) in CONTINENTS:
        seat = 2, row
    if seat is None or row["kind"] in ("committee", "government", "international"):
        return end
    words = fold(row.get("head", "")).split()
    society = any(" ".join(words[:size]) in lexicon.abroad for size in (1, 2, 3))
    of_land = lexicon.country_before(line, end) or line.key(end - 2) == "châu" and line.key(end - 1) in CONTINENTS
    own = line.keys[end - seat[0] : end] == line.keys[end + 1 : end + 1 + seat[0]]
    return end + 1 + seat[0] if society and of_land and not own else end


def is_project(line: Line, at: int, row: Row) -> bool:
    """Whether a plant, a port or a house is what a project builds («Dự án Nhà máy X»), and no body yet."""
    if fold(row.get("head", "")).split(" ")[0] not in _BUILT:
        return False
    words = [" ".join(line.keys[max(0, at - size) : at]) for size in (2, 4)]
    return words[0] in _PROJECTS or words[1] in ("dự án đầu tư", "dự án xây dựng")


def is_national(line: Line, at: int, start: int, row: Row) -> bool:
    """Whether «quốc gia» closes at a token a name in small letters («Quỹ đổi mới công nghệ quốc gia»)."""
    national = line.keys[at : at + 2] == ["quốc", "gia"] and at > start + 1 and not line.capital(at + 2)
    return national and fold(row.get("head", "")) in _NATIONAL


def of_trade(lexicon: Lexicon, line: Line, at: int, start: int) -> int:
    """The position after the small word with which the trade of a company goes on before a capital («Công ty Mía đường
    Quế Sơn», «Công ty Hàng xuất khẩu An Bình»), or 0."""
    trade = " ".join(line.keys[at : at + 2]) in _TRADES
    end = at + (2 if trade else 1)
    if line.capital(end) and line.key(at) in GOODS:
        return end
    if not line.capital(end) or line.key(end) in BOUNDARY or lexicon.land(line, end) and not trade:
        return 0
    second = at == start + 1 and line.key(at) not in LINKS and line.key(at) not in STARTS_CLAUSE
    plain = lexicon.verbs.match(line.keys, at) is None and lexicon.tails.match(line.keys, at) is None
    syllables = is_vietnamese_syllable(line.tokens[start].text) and not line.tokens[start].is_acronym
    return end if trade or second and plain and syllables else 0


def after_comma(lexicon: Lexicon, line: Line, at: int, row: Row) -> int:
    """The position after the sectors in small letters that end with «và» or «quốc gia» behind a comma («Ủy ban Hợp tác
    lâm nghiệp, nghề cá và du lịch»), or 0."""
    if row["kind"] != "committee" or line.capital(at - 1) or line.capital(at + 1):
        return 0
    end = at + 1
    while end - at < _LONGEST_SUFFIX and not line.capital(end) and (word := lexicon.words.match(line.keys, end)):
        end += word[0]
        if line.keys[end : end + 2] == ["quốc", "gia"]:
            return end + 2  # «Hội đồng Tư vấn chính sách tài chính, tiền tệ quốc gia»
    field = lexicon.fields.match(line.keys, at + 1)
    return at + 1 + field[0] if field and "và" in line.keys[at + 1 : at + 1 + field[0]] else 0


def suffixed(lexicon: Lexicon, line: Line, end: int) -> int:
    """The position after «Group», «UFJ Financial Group» behind the listed name of a company, or ``end``."""
    last = at = end
    while line.capital(at) and at - end < _LONGEST_SUFFIX and not is_vietnamese_syllable(line.tokens[at].text):
        suffix = lexicon.suffixes.match(line.keys, at)
        at += suffix[0] if suffix else 1
        last = at if suffix else last
    return last


def small_field(lexicon: Lexicon, line: Line, at: int, row: Row) -> bool:
    """Whether the sector of a ministry or of a department follows its head in small letters («Bộ kế hoạch và đầu tư»,
    «Tổng cục thủy sản»)."""
    head = fold(row.get("head", ""))
    field = lexicon.fields.match(line.keys, at) if head in MINISTRIES or head in _DEPARTMENTS else None
    if field is None or field[0] == 1 or line.capital(at):
        return False
    listed = head in _DIRECTORATES and _DIRECTORATE in field[1]["heads"].split("|")
    if head in _DEPARTMENTS and field[0] < _LONG_FIELD and not listed:
        return False
    return field[0] > 2 or " ".join(line.keys[at : at + 2]) not in _BUILDS


def sector_acts(lexicon: Lexicon, line: Line, at: int, start: int, row: Row) -> bool:
    """Whether the whole sector of a ministry ends at a position, and a word that wants an object begins its clause («Sở
    Giao thông vận tải nghiên cứu …»)."""
    word = " ".join(line.keys[at : at + 2])
    if word not in lexicon.wants_object and word not in ACTS:
        return False
    if at == start:
        return (row["kind"], row["case"]) == ("ministry", "alone")
    return fold(row.get("head", "")) in MINISTRIES and sector_ends(lexicon, line, at, start)


def sector_ends(lexicon: Lexicon, line: Line, at: int, start: int) -> bool:
    """Whether the sector of a ministry that begins at ``start`` ends just before a token."""
    sector = lexicon.fields.match(line.keys, start)
    return sector is not None and start + sector[0] == at


def is_short_word(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether a common word made short («CSGT», «ATGT») stands at a token, and no kind of place."""
    token = line.tokens[at]
    return token.is_acronym and token.key in lexicon.short_heads and token.key not in PLACE_WORDS


def inside_word(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether a capital is the second syllable of a listed word that is written in capitals («Bách Khoa»)."""
    word = lexicon.words.match(line.keys, at - 1)
    return word is not None and word[0] == 2 and line.capital(at - 1)


def opens_another(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether what follows «và» is a body or an official, so that the words before it are no part of its name."""
    official = " ".join(line.keys[at : at + 2]) in ("lãnh đạo", "đại diện", "nhân dân")
    return official or any(table.match(line.keys, at) for table in (lexicon.heads, lexicon.titles))


def seat_after_dash(lexicon: Lexicon, line: Line, at: int, row: Row) -> bool:
    """Whether a dash and the name of a land tell where a firm or a school is («Công ty Hoa Sen - Lào»)."""
    if row["kind"] not in ("company", "university") or line.tight(at) or lexicon.land_before(line, at):
        return False
    land = lexicon.land(line, at + 1)
    return land is not None and not line.capital(at + 1 + land[0]) and line.key(at + 1 + land[0]) not in ("-", "và")


def hyphened_name(line: Line, at: int) -> bool:
    """Whether a foreign name written in syllables starts at a token, of more than one word («Mi-rơ Ta-lô-ny»)."""
    end = at + 1
    while line.key(end) == "-" and line.tight(end) and line.tight(end + 1) and not line.capital(end + 1):
        end += 2
    return end > at + 1 and line.capital(end)


def hyphened_given(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether the surname and the given name of somebody abroad start at a token («Pak Sun-mi»)."""
    given = at + 1
    hyphen = line.key(given + 1) == "-" and line.tight(given + 1) and line.tight(given + 2)
    one = line.capital(at) and not line.tokens[at].is_acronym and lexicon.word(line, at) == 1
    return one and hyphen and line.capital(given) and line.key(given + 2).isalpha() and not line.capital(given + 2)


def place_after_word(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after «TP X», «TP. X», or after «TP» alone."""
    named = at + (2 if line.key(at + 1) == "." else 1)
    found = lexicon.places.match(line.keys, named)
    return named + found[0] if found and found[1]["type"] != "venue head" else at + 1


def district_before(line: Line, at: int, start: int) -> bool:
    """Whether «xã X», «phường X Y» ends just before a token of a name."""
    first = at
    while first > start and line.capital(first - 1):
        first -= 1
    return first < at and line.key(first - 1) in DISTRICTS


def unit_of_place(line: Line, at: int, length: int) -> int:
    """The position after «tỉnh», «quận» before a name, or after «quận 1» («UBND quận 1»), or 0."""
    after = at + length
    if line.capital(after) or line.key(after) in PLACE_WORDS:
        return after
    counted = line.key(after + 1) in _COUNTED and (line.key(after + 1) != "-" or line.tight(after + 1))
    number = line.key(after).isdigit() and len(line.key(after)) < 3 and not counted
    return after + 1 if number and line.key(after - 1) in _NUMBERED_UNITS else 0


def of_land_alone(lexicon: Lexicon, line: Line, at: int, end: int, row: Row) -> bool:
    """Whether nothing but a land follows a head that names no single body so («HTX Việt Nam», «Báo Mỹ»), or a place
    its centre («Trung tâm TP Huế»)."""
    head = fold(row.get("head", ""))
    if head == "trung tâm":
        at += (line.key(at) in AREA_WORDS) + (line.key(at + 1) == ".")
    table = lexicon.places if head == "trung tâm" else lexicon.countries
    land = table.match(line.keys, at) if head in _CROWDS else None
    return land is not None and at + land[0] == end


def seat(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after the land or the district with which a name goes on at a position («… (MTTQ) Việt Nam»,
    «… (UBND) tỉnh Nghệ An»), or ``at``."""
    if line.capital(at):
        if line.key(at) in PLACE_WORDS:
            return place_after_word(lexicon, line, at)
        country = lexicon.country(line, at)
        return at + country[0] if country and country[1].get("type") != "clipped" else at
    tail = lexicon.tails.match(line.keys, at)
    if tail is None or tail[1]["role"] != "place":
        return at
    named = at + tail[0]
    place = lexicon.places.match(line.keys, named)
    end = named + (place[0] if place else 0)
    while not place and line.capital(end) and end - named < 2:
        end += 1
    return end if end > named else at


def closes_names(word: Row) -> bool:
    """Whether a word in small letters stands inside names often enough to be read as a part of one."""
    inside = int(word["in_name"])
    return inside >= 30 or inside >= 5 and inside * 12 >= int(word.get("count", inside))


def closing_pair(line: Line, at: int) -> int:
    """The position after two unlisted small syllables that close the name of a unit, or ``at``."""
    ends = line.key(at + 2) in (",", ";", ".", ")", "(", "và", "cùng", "đã", "")
    return _pair(line, at) if ends else at


def _pair(line: Line, at: int) -> int:
    pair = line.tokens[at : at + 2]
    small = len(pair) == 2 and all(token.is_word and not token.is_capital for token in pair)
    small = small and (pair[1].key != "và" or line.capital(at + 2))
    return at + 2 if small and BOUNDARY.isdisjoint(token.key for token in pair) else at


def spelled_otherwise(line: Line, at: int, head: str) -> bool:
    """Whether letters stand at a token for a head in words, or a word for one in letters («Ca cao», and no «CA»)."""
    token = line.tokens[at]
    if token.is_acronym:
        return not head[:2].isupper()
    return head.isupper() and is_vietnamese_syllable(token.text)


def behind_village(line: Line, at: int) -> bool:
    """Whether a word for a village, a bridge or a district stands before a token («cầu Bộ», «huyện Vụ Bản»)."""
    before = line.key(at - 1)
    return before in VILLAGES and line.key(at - 2) not in _NO_VILLAGES or before in _BEFORE_DISTRICTS


def in_capitals(line: Line, at: int) -> bool:
    """Whether letters that are a word too stand behind a word in capitals: a name or a headline («THÀNH NAM»)."""
    before = line.tokens[at - 1] if at else None
    if before is None or not before.is_acronym or not is_vietnamese_syllable(before.text.lower()):
        return False
    spaced = not line.tight(at) and len(before.text) > 2
    return spaced and is_vietnamese_syllable(line.tokens[at].text.lower())


def in_number(line: Line, at: int) -> bool:
    """Whether a token belongs to the number of a paper («01/CT-UBND»)."""
    first = at
    if at == 0 or line.tokens[at - 1].text not in ("-", "/"):
        return False
    while first > max(0, at - 12) and line.tokens[first - 1].end == line.tokens[first].start:
        first -= 1
    return line.tokens[first].text[0].isdigit()


def is_delegation(line: Line, at: int, after: int) -> bool:
    """«Đoàn đại biểu Việt Nam» travels and is no body; «Đoàn đại biểu Quốc hội» is one."""
    name = fold(line.said(at, after)) if line.key(at) == "đoàn" else ""
    return name in ("đoàn", "đoàn đại biểu", "đoàn công tác", "đoàn cấp cao") and line.key(after) != "quốc"


def of_several_areas(line: Line, end: int) -> bool:
    """Whether the areas of a kind follow a name that ends at a position («Chi cục X các quận, huyện», «… 63 tỉnh, thành
    phố»): then it names no single body."""
    at = end + (line.key(end) == "các" or line.key(end).isdigit())
    return line.key(at) in OTHER_AREAS and line.key(at + 1) == "," and line.key(at + 2) in OTHER_AREAS


_GIVEN_NAMES_TOO = frozenset({"khoa", "đoàn", "hội", "quỹ"})


def signs_text(line: Line, at: int) -> bool:
    """Whether a sentence is nothing but two words that begin like a unit: who wrote a text («Khoa Nguyên»)."""
    return at == 0 and line.keys[0] in _GIVEN_NAMES_TOO and len(line) == 2 and line.capital(1)


def has_its_letters(line: Line, at: int, after: int, row: Row) -> bool:
    """Whether the letters of a head stand in brackets between it and its name («Bệnh viện (BV) Hoa Sen»)."""
    if line.key(after) != "(":
        return False
    letters = "".join(key[0] for key in line.keys[at:after])
    return line.keys[after : after + 3] == ["(", letters, ")"] and row["kind"] not in ("government", "party")
