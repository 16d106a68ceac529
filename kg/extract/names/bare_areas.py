"""The area with which the name of a body ends, where its own name is left out («UBND tỉnh», «Phòng Giáo dục quận»), and
the paper before which it ends («ký với Công ty X Bản ghi nhớ»)."""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.small_words import CENTRAL, OTHER_AREAS
from kg.language import Row, fold, words_of

_AREAS = frozenset({"tỉnh", "tp"})
_LESSER = frozenset({"huyện", "quận"})
_ENDS = _AREAS | _LESSER | {"phố"}
_OF_AREAS = words_of("after areas")
_OF_A_PLACE = words_of("body of a place")
# What places have beside what all of them have: offices, cells, societies, and no ministry, no firm.
_LOCAL_KINDS = frozenset({"agency", "party", "committee", "other", "media"})
# «các sở tỉnh», «Hội các thành phố trẻ»
_NO_NAMES = frozenset({"sở", "các"})
_PAPERS = frozenset({"mou", "agreement", "treaty"})
_WITH = frozenset({"với", "cùng"})
_HEAD = 6  # tokens
_OF_ALL = ("bộ", "quốc hội", "chính phủ", "ngân hàng", "dự án", "quỹ")


def bare_area(line: Line, at: int, row: Row) -> int:
    """The position after «tỉnh», «thành phố» without a name, with which a body of a place ends («UBND tỉnh»), or
    ``at``."""
    of_a_place = fold(row.get("head", "")) in _OF_A_PLACE
    if not of_a_place and not _told_before(line, at, row) or line.key(at - 1) in _NO_NAMES:
        return at
    areas = _AREAS if of_a_place else _AREAS | _LESSER
    after = at + (2 if (line.key(at), line.key(at + 1)) == ("thành", "phố") else 1 if line.key(at) in areas else 0)
    goes_on = line.capital(after) or line.key(after) in _OF_AREAS or line.key(after)[:1].isdigit()
    if line.key(after) == "," and line.key(after + 1) in OTHER_AREAS:
        return at  # «các sở, UBND tỉnh, thành phố»
    return at if goes_on or line.key(after) == "." and line.capital(after + 1) and line.key(at) == "tp" else after


def _told_before(line: Line, at: int, row: Row) -> bool:
    """Whether words of a name stand between the head of an office or a society and its area («Phòng Giáo dục quận»)."""
    head = fold(row.get("head", "")).split()
    if not head or row["kind"] not in _LOCAL_KINDS or " ".join(head).startswith(_OF_ALL):
        return False
    return line.keys[at - len(head) : at] != head


def ends_in_area(line: Line, end: int, row: Row) -> bool:
    """Whether a body of a place ends at a position with «tỉnh», «thành phố» and no name of the place."""
    return line.key(end - 1) in _ENDS and any(bare_area(line, end - size, row) == end for size in (1, 2))


def is_whole(lexicon: Lexicon, line: Line, end: int, start: int, row: Row) -> bool:
    """Whether a body, whose words behind the head are the tokens [start, end), goes on no farther: with a place that
    it does not name, with what it signs, or behind the centre of the party («Ban Thường vụ T.Ư Đảng»)."""
    if end <= start:
        return False
    of_centre = end > start + 1 and line.key(end - 1) == "đảng" and line.key(end - 2) in CENTRAL
    return of_centre or ends_in_area(line, end, row) or _opens_paper(lexicon, line, end, start)


def _opens_paper(lexicon: Lexicon, line: Line, at: int, start: int) -> bool:
    """«A ký với Công ty B Biên bản ghi nhớ về X»: the partner's name ends before the paper that is signed with it. A
    memorandum is in the name of no body; other papers are told behind «với»."""
    found = lexicon.agreements.match(line.keys, at)
    if found is None or found[0] < 2 or found[1]["type"] not in _PAPERS:
        return False
    return found[1]["type"] == "mou" or not _WITH.isdisjoint(line.keys[max(0, start - _HEAD) : start])
