"""Officers named behind a body whose area is told without its name: «Chủ tịch HĐND tỉnh Lò Gió», «Chủ tịch Hội Nông dân
tỉnh Lò Văn Gió». Provinces are all listed, so that what else stands behind «tỉnh» and a title is somebody's name."""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.name_tails import is_led
from kg.extract.names.personal_names import highland_given, sino_name, vietnamese_name
from kg.language import Row, fold

_AREAS = frozenset({"tỉnh", "huyện", "quận", "phố", "xã", "phường"})
_PARTY_OF_PROVINCE = fold("tỉnh ủy")
_APART, _LONGEST_TITLE = frozenset({",", "-", "–", "("}), 6
_LESSER_AREAS = frozenset({"huyện", "quận", "xã", "phường"})
_COURTESY = frozenset({"ông", "bà", "anh", "chị", "chí", "tá", "úy", "uý"})
_FARTHEST_COMMA = 8  # tokens
_LEAST = 3  # tokens of a name that is no name of an area


def is_officer_of_province(lexicon: Lexicon, line: Line, at: int, start: int, row: Row) -> bool:
    """Whether the name of the officer, and not that of the province, stands at a token; ``start`` is where the words
    behind the head begin."""
    bare = line.key(at - 1) == "tỉnh" if at > start else fold(row.get("head", "")) == _PARTY_OF_PROVINCE
    if not bare or not is_led(line, start, row) or lexicon.land(line, at):
        return False
    if vietnamese_name(lexicon, line, at) < at + _LEAST and _is_apposition(lexicon, line, start, row):
        return False
    end = highland_given(line, at + 1) or highland_given(line, at + 2) or sino_name(lexicon, line, at)
    return end > at + 1 and not line.capital(end)


def area_of_named(lexicon: Lexicon, line: Line, at: int, start: int, row: Row) -> int:
    """The position after the name of a ward in the shape of somebody's, or 0: the one who leads its body is named
    before («ông Lò Văn Gió, Chủ tịch UBND phường Hà Văn Mây») or straight behind («Trưởng Công an phường Hà Văn Mây,
    ông Lò Văn Gió»)."""
    if line.key(at - 1) not in _LESSER_AREAS or not is_led(line, start, row):
        return 0
    end = vietnamese_name(lexicon, line, at)
    behind = line.key(end) == "," and line.key(end + 1) in _COURTESY and line.capital(end + 2)
    if not behind and not (_is_apposition(lexicon, line, start, row) and _has_courtesy(line, start)):
        return 0
    return end


def _has_courtesy(line: Line, start: int) -> bool:
    """Whether a courtesy word or a rank stands before the name that a comma parts from the title before a token."""
    comma = max((i for i in range(max(0, start - _FARTHEST_COMMA), start) if line.key(i) in _APART), default=0)
    first = comma
    while first > 0 and line.capital(first - 1) and line.key(first - 1) not in _COURTESY:
        first -= 1
    return 1 < comma - first < 5 and line.key(first - 1) in _COURTESY


def _is_apposition(lexicon: Lexicon, line: Line, start: int, row: Row) -> bool:
    """Whether the title before the head of a body stands behind somebody's name («ông Lò Văn Gió, Chủ tịch UBND tỉnh
    Hòn Mây»): no other name follows."""
    head = start - len(row.get("head", "").split())
    begins = [i for i in range(max(0, head - _LONGEST_TITLE), head) if _title_reaches(lexicon, line, i, head)]
    first = min(begins, default=0)
    named = line.capital(first - 2) and line.key(first - 2) != "đảng"
    return first > 1 and line.key(first - 1) in _APART and named


def _title_reaches(lexicon: Lexicon, line: Line, at: int, end: int) -> bool:
    title = lexicon.titles.match(line.keys, at)
    return title is not None and at + title[0] >= end


def is_before_officer(lexicon: Lexicon, line: Line, start: int, end: int, row: Row) -> bool:
    """Whether a name ends at a position with a bare area, and that of the officer follows («Chủ tịch Hội Nông dân huyện
    Lò Văn Gió»)."""
    if line.key(end - 1) not in _AREAS or not line.capital(end) or not is_led(line, start, row):
        return False
    return vietnamese_name(lexicon, line, end) >= end + _LEAST or is_officer_of_province(lexicon, line, end, start, row)


def behind_bare_province(line: Line, at: int) -> bool:
    """Whether «tỉnh» or «Tỉnh ủy» without the name of the province stands before a token, so that somebody's name
    does («Phó Bí thư Tỉnh ủy Nay Sen»)."""
    return line.key(at - 1) == "tỉnh" or " ".join(line.keys[max(0, at - 2) : at]) == _PARTY_OF_PROVINCE
