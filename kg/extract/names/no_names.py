"""Words after the head of a body that name none: what many are, what happens, what is only described."""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.bare_areas import ends_in_area
from kg.extract.names.lower_heads import SEVERAL
from kg.extract.names.officers_of_areas import is_before_officer
from kg.extract.names.own_things import is_event_alone
from kg.extract.names.small_words import (
    AREA_WORDS,
    DISTRICTS,
    OTHER_AREAS,
    is_project,
    of_land_alone,
    of_several_areas,
    small_field,
)
from kg.language import Row, fold, words_of
from kg.regex import regex

OF_EVERY_PLACE = words_of("body that every place has")
_HOUSES = frozenset({"quốc hội", "nghị viện", "thượng viện", "hạ viện"})
_OFFICE, _ITS_OFFICES = "cơ quan", "cơ quan đại diện"
_ROLES = frozenset({"cơ quan thường trực", "cơ quan chủ trì", "cơ quan đầu mối", "cơ quan chủ quản"})
_DEPUTY = "đại diện thường trực"
_TOLD_OTHERWISE = frozenset(words.split(" ")[0] for words in (*_HOUSES, *_ROLES, _DEPUTY, _OFFICE))
_SOME = ["một", "số"]
_MEMBERS = ["thành", "viên"]
_CULTURE = ["văn", "xã"]  # culture and society, no commune
# Bodies of which every ministry, province or trade has one.
_OF_MANY = frozenset({"agency", "party", "other", "media", "university", "government"})
_IN_ROWS = frozenset({",", ";", "-", "và", "cùng", "với", "/"})
_NUMBER = regex(r"[2-9]|[1-9]\d{1,2}|[1-9]\d{0,2}\.\d{3}")
_COUNTING = frozenset({"và", "có", "khoảng", "gần", "hơn", ",", "của", "tại", "ở", "trên", "cả", "toàn", "với"})
_COMMON_HEADS = frozenset({_OFFICE, "nhóm"})


def names_none(lexicon: Lexicon, line: Line, place: tuple[int, int, int], row: Row) -> bool:
    """Whether a head with the words after it names no body; ``place`` has where the head and these words begin, and
    where they end."""
    at, after, end = place
    named = any(line.capital(i) or line.tokens[i].text.isdigit() for i in range(after, end))
    named = named or line.keys[end - 2 : end] in (["quốc", "gia"], ["trung", "ương"])
    if line.tokens[end - 1].is_acronym and line.key(end) == "-" and line.tight(end) and line.key(end + 1).isdigit():
        return True  # «Đại hội đồng IPU-132» is an event
    within = lexicon.heads.match(line.keys, after)
    in_area = (
        ends_in_area(line, end, row)
        or is_before_officer(lexicon, line, after, end, row)
        or within is not None
        and ends_in_area(line, end, within[1])
    )
    crowd = not named or in_area
    if line.key(at - 1) == "ngành" and _is_land_alone(lexicon, line, at, end):
        return True
    crowds = of_land_alone(lexicon, line, after, end, row)
    if crowd and _are_several(line, at) or crowds or of_several_areas(line, end) or is_project(line, at, row):
        return True
    several = _are_several(line, at) or _are_counted(line, at)
    if several and line.keys[after : after + 2] == _MEMBERS:
        return True  # «các Liên đoàn thành viên X»
    if several and row["kind"] in _OF_MANY and _is_alone(line, end) and _common(lexicon, line, place):
        return True
    if line.keys[end : end + 2] == ["lần", "thứ"] and fold(row["head"]) == "đại hội đồng":
        return True  # «Đại hội đồng X lần thứ 9» is an event
    if line.keys[end : end + 2] == ["hàng", "đầu"] and not line.capital(end - 1) or line.key(end) == "nào":
        return True  # «Tập đoàn Chế biến mật ong hàng đầu X»
    if is_event_alone(lexicon, line, after, end, row):
        return True
    common = not named and fold(row["head"]) in _COMMON_HEADS and "về" not in line.keys[after:end]
    if common and lexicon.heads.match(line.keys, at) == (after - at, row):
        return True  # «Cơ quan quản lý», «Nhóm thanh niên»
    if row["case"] == "capital" and not named and not in_area and not small_field(lexicon, line, after, row):
        return True
    if line.key(at) == "trường" and after == at + 1 and end == after + 1 and not line.tokens[after].is_acronym:
        return True
    if row["kind"] == "ministry" and line.key(after) in OTHER_AREAS:
        return True  # «Văn phòng đại diện Bộ TP. Hồ Chí Minh»
    areas = DISTRICTS if row.get("unit") == "yes" else AREA_WORDS
    if line.keys[end - 2 : end] == _CULTURE:
        return False
    return line.key(end - 1) in areas and not in_area and not line.joined(end - 1)


def is_told_otherwise(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether the words of a head tell a house («tòa nhà Quốc hội Lào»), a post («Đại diện thường trực X»), offices
    by where they are («Cơ quan đại diện Việt Nam ở nước ngoài»), or who does something («hai Cơ quan sớm trao đổi»)."""
    if line.key(at) not in _TOLD_OTHERWISE:
        return False
    two, four = " ".join(line.keys[at : at + 2]), " ".join(line.keys[at : at + 4])
    if two in _HOUSES and line.key(at - 1) == "nhà" or four == _DEPUTY:
        return True
    if four in _ROLES:
        return True  # «Bộ X - Cơ quan thường trực Hội đồng -»
    if two != _OFFICE or line.capital(at + 2):
        return False
    return _are_several(line, at) or four == _ITS_OFFICES and lexicon.country(line, at + 4) is not None


def _are_several(line: Line, at: int) -> bool:
    """Whether a word before a head says that it is told of several («các», «một số», and no «thứ hai»)."""
    return line.key(at - 1) in SEVERAL and line.key(at - 2) != "thứ" or line.keys[max(0, at - 2) : at] == _SOME


def _is_land_alone(lexicon: Lexicon, line: Line, at: int, end: int) -> bool:
    """Whether only a country follows the longest head at a token («ngành Tòa án Lào»: a sector)."""
    head = lexicon.heads.match(line.keys, at)
    land = lexicon.country(line, at + head[0]) if head else None
    return head is not None and land is not None and at + head[0] + land[0] == end


def _are_counted(line: Line, at: int) -> bool:
    """Whether a number before a head counts what it tells («127 Trạm Y tế», not «thang điểm 10», «năm 2017»)."""
    number = _NUMBER.fullmatch(line.key(at - 1))
    return number is not None and line.key(at - 2) in _COUNTING


def _is_alone(line: Line, end: int) -> bool:
    """Whether no row of bodies goes on behind a name («các Cục A, Cục B và C»)."""
    return line.key(end) not in _IN_ROWS or not line.capital(end + 1)


def _common(lexicon: Lexicon, line: Line, place: tuple[int, int, int]) -> bool:
    """Whether the words behind a head are a sector or listed words alone («các Sở Công Thương», «những CLB Báo chí»):
    what many are."""
    _, at, end = place
    field = lexicon.fields.match(line.keys, at)
    if field and at + field[0] == end:
        return True
    while at < end:
        word = lexicon.words.match(line.keys, at)
        if word is None or word[0] == 1 and line.key(at) != "và" or True in line.capitals[at + 1 : at + word[0]]:
            return False
        at += word[0]
    return at == end


def is_of_every_place(lexicon: Lexicon, line: Line, at: int, end: int) -> bool:
    """Whether a name is only the head of what every place has («Cơ quan điều tra»): nobody holds a post there and no
    upper body is told beside it («Cơ quan điều tra, Công an tỉnh X»)."""
    if fold(line.said(at, end)) not in OF_EVERY_PLACE or lexicon.title_before(line, at):
        return False
    beside = end + 1 if line.key(end) in _BESIDE else end
    return beside == end or lexicon.heads.match(line.keys, beside) is None


_BESIDE = frozenset({",", "-", "–", "(", "thuộc", "của"})
