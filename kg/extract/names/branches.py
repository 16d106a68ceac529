"""The branch or the seat with which the name of a body goes on («Ngân hàng X chi nhánh Hưng Yên», «X - CN Hưng Yên»,
«Phái đoàn X bên cạnh Liên hợp quốc»)."""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.lower_heads import SEVERAL
from kg.extract.names.small_words import AREA_WORDS, CENTRAL, seat
from kg.language import Row, fold, is_vietnamese_syllable

_BRANCH = ["chi", "nhánh"]
_WITHOUT = frozenset({"government", "party", "venue", "ministry"})
_LONGEST = 3
_HOME = ["việt", "nam"]
_AT = frozenset({"tại", "ở", "bên"})
_SEATS = ("international", None)  # «Phái đoàn X tại Liên hợp quốc», «… tại Lào», and no «… tại Nhà Quốc hội»
_BESIDE, _AND_OTHERS = ["bên", "cạnh"], ["và", "các", "tổ", "chức", "quốc", "tế", "khác"]
_CENTRE = (["trung", "ương"], *([key] for key in CENTRAL))
_OF_PARTIES = frozenset({"party", "agency", "committee"})
_OFFICES, _SENDING, _LONGEST_BODY = ("văn phòng", "cơ quan đại diện"), frozenset({"international", "agency"}), 9


def branch(lexicon: Lexicon, line: Line, end: int, row: Row) -> int:
    """The position after «chi nhánh X» behind the name of a body that ends at a token, or ``end``."""
    if row["kind"] in _WITHOUT:
        return end
    at = end + (line.key(end) in ("-", "–") and not line.tight(end))
    seat = _seated(lexicon, line, at + 2) if line.keys[at : at + 2] == _BRANCH else 0
    return seat or end


def _seated(lexicon: Lexicon, line: Line, first: int) -> int:
    """The position after the place or the name of the branch that starts at a token, or 0."""
    place = lexicon.places.match(line.keys, first) if line.capital(first) else None
    last = first + place[0] if place else seat(lexicon, line, first)
    if last > first:
        return last
    while line.capital(last) and line.key(last) not in AREA_WORDS and last - first <= _LONGEST:
        last += 1
    goes_on = last < len(line) and line.key(last) == "." and line.tight(last + 1)
    named = 1 < last - first <= _LONGEST and not goes_on and not lexicon.heads.match(line.keys, first)
    return last if named else 0


def firm_at(lexicon: Lexicon, line: Line, end: int, row: Row) -> int:
    """The position after «Việt Nam» behind the listed foreign name of a company («Honda Việt Nam»), or ``end``."""
    home = row["kind"] == "company" and line.keys[end : end + 2] == _HOME and line.capital(end + 1)
    foreign = home and not line.tokens[end - 1].is_acronym and not is_vietnamese_syllable(line.tokens[end - 1].text)
    return end + 2 if foreign and not line.capital(end + 2) else end


def is_office_abroad(lexicon: Lexicon, line: Line, end: int, row: Row) -> bool:
    """Whether a name that ends at a token is that of an office of an international body or an agency of another land,
    by its listed name («Văn phòng JICA tại Việt Nam»)."""
    if line.key(end) != "tại" or not fold(row.get("head", "")).startswith(_OFFICES):
        return False
    found = ((size, lexicon.names.match(line.keys, end - size)) for size in range(1, min(end, _LONGEST_BODY) + 1))
    return any(named and named[0] == size and named[1]["kind"] in _SENDING for size, named in found)


def of_party(line: Line, at: int, end: int, row: Row) -> bool:
    """Whether the name of a board that ends at a token goes on with that of a party («Ban Quốc tế Đảng Sao»)."""
    named = line.key(end) == "đảng" and line.capital(end) and line.capital(end + 1)
    return named and line.key(at) == "ban" and row["kind"] in _OF_PARTIES


def centre_before(line: Line, end: int) -> int:
    """Where «Trung ương» or its letters stand just before a token, or 0."""
    return next((end - n for n in (2, 1) if line.keys[end - n : end] in _CENTRE), 0)


def are_missions(line: Line, at: int, row: Row) -> bool:
    """Whether a head tells missions of a body, and none of them by name («các Phái bộ hỗ trợ của Liên hợp quốc»)."""
    return (row["kind"], row.get("unit")) == ("international", "yes") and line.key(at - 1) in SEVERAL


def seated(lexicon: Lexicon, line: Line, end: int) -> int:
    """The position after «tại X» and «bên cạnh Liên hợp quốc, WTO và các tổ chức quốc tế khác tại X» behind the name of
    a mission, or ``end``."""
    end = _beside_bodies(lexicon, line, end)
    if line.key(end) not in _AT:
        return end
    seat = lexicon.land(line, end + 1) or lexicon.names.match(line.keys, end + 1)
    named = seat is not None and seat[1].get("type") != "venue head" and seat[1].get("kind") in _SEATS
    return end + 1 + seat[0] if seat and named else end


def _beside_bodies(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after «bên cạnh» and the international bodies that it tells, or ``at``."""
    body = lexicon.names.match(line.keys, at + 2) if line.keys[at : at + 2] == _BESIDE else None
    if body is None:
        return at
    end = at + 2 + body[0]
    while line.key(end) in (",", "và") and (more := lexicon.names.match(line.keys, end + 1)):
        if more[1]["kind"] != "international":
            break
        end += 1 + more[0]
    return end + len(_AND_OTHERS) if line.keys[end : end + len(_AND_OTHERS)] == _AND_OTHERS else end
