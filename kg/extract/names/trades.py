"""Words in small letters inside the names of companies and offices that go on behind them.

COMPANY Word word word Name     the trade of a company before its own name («Công ty Vàng bạc đá quý Sen Hồng»)
HEAD Word word - word word      a second matter behind a dash («Phòng CSGT đường bộ - đường sắt»)
HEAD Word word và word word     or behind «và» («Ủy ban Khoa học công nghệ và môi trường»)
HEAD ABC và Word                or behind letters («Vụ KH&CN và Môi trường»)
HEAD Word - word - word LAND    more of them, which a land closes («Hội Tim mạch - hồi sức và cấp cứu Việt Nam»)
"""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.name_tails import NO_PARTS
from kg.extract.names.personal_names import vietnamese_name
from kg.extract.names.small_words import GOODS, LINKS, MINISTRIES, STARTS_CLAUSE, is_boundary, seat
from kg.language import Row, fold, is_vietnamese_syllable, words_of

_LONGEST_TRADE, _LONGEST_SECTORS, _LONGEST_MATTERS = 5, 12, 10
_MOST_UNLISTED = 2
_CENTRES = frozenset({"trung ương", "quốc gia"})
# Behind these letters a company has named nothing of its own yet («Công ty TNHH MTV đóng tàu X»).
_FORMS = frozenset({"cp", "tnhh", "mtv", "tm", "dv", "xnk", "sx", "đt", "xd"})
_WHO = frozenset({"gia", "học", "sĩ", "sỹ", "viên"})
# The zones that a board manages, how far behind the word for managing one of them may end.
_ZONES, _MANAGES, _NEAR_ZONES = tuple(sorted(words_of("zone of a board"))), "quản lý", 12
_ZONE_STARTS = frozenset(zone.split(" ")[0] for zone in _ZONES)
_DUTIES, _OFFICES = words_of("duty of an office"), frozenset({"cục", "vụ", "tổng", "chi", "viện", "trung", "phòng"})
_UPPER, _FIRMS = frozenset({"ministry", "agency"}), ["doanh", "nghiệp"]
_LAST_MATTERS = words_of("last matter of an office")
_KINDS_WITHOUT_MATTERS = frozenset({"company", "government", "media", "university", "international"})


def trade(lexicon: Lexicon, line: Line, at: int, start: int) -> int:
    """The position after the small words with which the name of a company goes on up to its own name, or 0."""
    last = line.tokens[at - 1]
    if at == start or last.is_acronym and last.key not in _FORMS or not is_vietnamese_syllable(last.text):
        return 0
    if not last.is_acronym and _named(lexicon, line, at):
        return 0
    end = at
    while end < len(line) and line.tokens[end].is_word and not line.capital(end):
        key, word = line.key(end), lexicon.words.match(line.keys, end)
        verb = lexicon.verbs.match(line.keys, end)
        size = word[0] if word else 1
        if is_boundary(lexicon, line, end) or key in STARTS_CLAUSE or key in LINKS or verb and verb[0] >= size:
            return 0
        if word is not None and (word[1]["verb"] == "yes" or " ".join(line.keys[end : end + size]) in NO_PARTS):
            return 0
        end += size
        if end - at > _LONGEST_TRADE:
            return 0
    return end if _own_name(lexicon, line, end) else 0


def dealt_in(lexicon: Lexicon, line: Line, at: int, start: int) -> int:
    """The position after what an office deals in, before its land («Trung tâm Điều độ Hệ thống điện Hà Nội»), or 0."""
    goods = at > start + 1 and line.key(at) in GOODS and line.capital(at + 1)
    return at + 1 if goods and lexicon.land(line, at + 1) else 0


def of_society(lexicon: Lexicon, line: Line, at: int, start: int) -> int:
    """The position after the small word with which the name of a society goes on up to its land («Hội Văn nghệ dân gian
    Việt Nam»), or 0."""
    word = lexicon.words.match(line.keys, at)
    if at == start or word is not None and word[1]["verb"] == "yes" or is_boundary(lexicon, line, at):
        return 0
    if word is None and line.key(at) not in _WHO or line.capital(at - 1) or lexicon.verbs.match(line.keys, at):
        return 0
    end = at + (word[0] if word else 1)
    return end if line.capital(end) and lexicon.country(line, end) else 0


def _named(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether a name of its own ends just before a token: a land, or a capital behind other words than
    the letters of its form."""
    alone = line.capital(at - 1) and line.key(at - 2) not in _FORMS  # «Công ty TNHH MTV Yến sào X»
    return alone or lexicon.land_before(line, at)


def _own_name(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether the own name of a company starts at a token: two capitals, a word written abroad, letters, a place."""
    if not line.capital(at) or lexicon.titles.match(line.keys, at) or lexicon.heads.match(line.keys, at):
        return False
    if lexicon.names.match(line.keys, at) or lexicon.country(line, at):
        return False
    token = line.tokens[at]
    if token.is_acronym or not is_vietnamese_syllable(token.text):
        return vietnamese_name(lexicon, line, at) == 0
    own = line.capital(at + 1) or lexicon.word(line, at) > 1 and line.capital(at + lexicon.word(line, at))
    return (own or lexicon.places.match(line.keys, at) is not None) and vietnamese_name(lexicon, line, at) < at + 3


def second_matter(lexicon: Lexicon, line: Line, at: int, start: int, row: Row) -> int:
    """The position after a dash or «và» and the matter in small letters that it joins to a name, or 0."""
    first = at + 1
    if zones := _further_zones(line, at):
        return zones
    if at - start < 2 or line.capital(at - 1) or line.capital(first) or row["kind"] in _KINDS_WITHOUT_MATTERS:
        return 0
    if line.key(at) != "và" and (end := _closed_matters(lexicon, line, at)):
        return end
    if lexicon.word(line, at - 2) < 2 or line.key(at) == "&":
        return 0
    matter = lexicon.fields.match(line.keys, first) or lexicon.tails.match(line.keys, first)
    if matter is None or matter[0] < 2 or lexicon.longer_word(line, first, matter[0]):
        return 0
    acts = lexicon.verbs.match(line.keys, first) or lexicon.heads.match(line.keys, first)
    return 0 if acts or matter[1].get("role", "inside") != "inside" else first + matter[0]


def second_duty(lexicon: Lexicon, line: Line, at: int, row: Row) -> int:
    """The position after a second duty of an office and its object («Cục Khảo thí và kiểm định chất lượng»), of which
    ``at`` is the first word; or 0."""
    if fold(row.get("head", "")).split(" ")[0] not in _OFFICES or " ".join(line.keys[at : at + 2]) not in _DUTIES:
        return 0
    matter = lexicon.words.match(line.keys, at + 2)
    own = matter is not None and matter[0] > 1 and matter[1]["verb"] == "no" and not line.capital(at + 2)
    return at + 2 + matter[0] if matter and own else 0


def behind_letters(lexicon: Lexicon, line: Line, at: int, row: Row) -> int:
    """The position after «và» at a token and the last matter of an office whose other matters are letters («Vụ KH&CN và
    Môi trường», «Sở TN và MT»), or 0: what is no last matter may be that of another one («Bộ GTVT và Quốc phòng»)."""
    first, office = at + 1, fold(row.get("head", "")).split(" ")[0]
    if office not in _OFFICES | MINISTRIES or not line.tokens[at - 1].is_acronym or not line.capital(first):
        return 0
    if line.tokens[first].is_acronym:
        return first + 1 if f"{line.key(at - 1)}&{line.key(first)}" in lexicon.short_heads else 0
    ends = (end for end in (first + 4, first + 2) if end <= len(line))
    end = next((end for end in ends if " ".join(line.keys[first:end]) in _LAST_MATTERS), first)
    return end if end > first and True not in line.capitals[first + 1 : end] else 0


def _further_zones(line: Line, at: int) -> int:
    """The position after «và (các) khu kinh tế» behind the zones that a board manages («Ban Quản lý các khu công nghiệp
    và khu kinh tế X»), or 0."""
    first = at + 1 + (line.key(at + 1) == "các")
    if line.key(at) != "và" or line.capital(first) or line.key(first) not in _ZONE_STARTS:
        return 0
    before = " ".join(line.keys[max(0, at - _NEAR_ZONES) : at])
    if not before.endswith(_ZONES) or _MANAGES not in before:
        return 0
    sizes = (size for size in (3, 4) if " ".join(line.keys[first : first + size]) in _ZONES)
    return first + next(sizes, -first)


def _closed_matters(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after the matters in small letters behind a dash that a land or «trung ương» closes («Viện Sốt rét -
    ký sinh trùng - côn trùng trung ương»), after the one behind «&», or 0."""
    end, both, unlisted = at + 1, line.key(at) == "&", 0
    while end < len(line) and end - at < _LONGEST_MATTERS:
        if " ".join(line.keys[end : end + 2]) in _CENTRES:
            return end + 2
        if line.capital(end):
            land = lexicon.land(line, end)
            closed = end + land[0] if land else seat(lexicon, line, end)
            return closed if closed > end > at + 1 and not line.capital(closed) else 0
        first = end == at + 1 or line.key(end - 1) == "-"
        if first and (lexicon.heads.match(line.keys, end) or lexicon.titles.match(line.keys, end)):
            return 0
        if line.key(end) in ("-", "và") and not first:
            end += 1
            continue
        word = lexicon.words.match(line.keys, end)
        other = is_boundary(lexicon, line, end) or line.key(end) in LINKS or line.key(end) in STARTS_CLAUSE
        said = " ".join(line.keys[end : end + word[0]]) if word else ""
        if other or not line.tokens[end].is_word or not both and said in NO_PARTS or word and word[1]["verb"] == "yes":
            return 0
        unlisted += word is None
        if unlisted > _MOST_UNLISTED:
            return 0
        end += word[0] if word else 1
    return 0


def more_sectors(lexicon: Lexicon, line: Line, at: int, row: Row) -> int:
    """The position after the other sectors of a ministry or an office behind a comma, or 0: its land closes them or the
    brackets with what it is of («Cục Pháp chế và Cải cách hành chính, tư pháp (Bộ X)»)."""
    if end := _sectors_of_land(lexicon, line, at, row):
        return end
    first, word = at + 1, lexicon.words.match(line.keys, at + 1)
    if row["kind"] != "agency" or word is None or word[0] < 2 or word[1]["verb"] == "yes":
        return 0
    end = first + word[0]
    if line.capital(at - 1) or line.capital(first) or line.key(end) != "(" or not line.capital(end + 1):
        return 0
    if lexicon.heads.match(line.keys, first) or lexicon.titles.match(line.keys, first):
        return 0
    upper = lexicon.heads.match(line.keys, end + 1)
    return end if upper and upper[1]["kind"] in _UPPER else 0


def _sectors_of_land(lexicon: Lexicon, line: Line, at: int, row: Row) -> int:
    """The position after the other sectors of a ministry behind a comma, where its land closes them («Bộ Thương mại, Du
    lịch, Đầu tư nước Úc»), or of an agency abroad in small letters («Cục Xúc tiến đầu tư, thương mại và du lịch Úc»);
    or 0."""
    end, small = at, row["kind"] == "agency" and not line.capital(at + 1) and not line.capital(at - 1)
    if lexicon.land_before(line, at) or row["kind"] != "ministry" and not small:
        return 0
    while line.key(end) in (",", "và") and end - at < _LONGEST_SECTORS:
        sector = lexicon.fields.match(line.keys, end + 1) or lexicon.words.match(line.keys, end + 1)
        head = None if line.keys[end + 1 : end + 3] == _FIRMS else lexicon.heads.match(line.keys, end + 1)
        other = head or lexicon.titles.match(line.keys, end + 1)
        if sector is None or sector[0] < 2 or other or small == line.capital(end + 1):
            return 0
        end += 1 + sector[0]
    if line.keys[end - 2 : end] == _FIRMS:
        return 0  # «Bộ Kinh tế, Doanh nghiệp Úc»
    land = end + (line.key(end) == "nước")
    country = lexicon.country(line, land) if end > at and line.capital(land) else None
    at_home = small and (country is None or "và" not in line.keys[at:end] or country[1]["iso"] == "VN")
    return land + country[0] if country and not at_home else 0


def teaches_law(line: Line, at: int, row: Row) -> bool:
    """Whether «Luật» behind a dash is what a school teaches, and no law («Trường Đại học Kinh tế - Luật X»)."""
    dashed = line.key(at - 1) in ("-", "–") and not line.capital(at - 2)
    return row["kind"] == "university" and line.key(at) == "luật" and dashed
