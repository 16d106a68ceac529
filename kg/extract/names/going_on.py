"""Small words with which the name of a body goes on though no list of endings has them: its number, its centre, its
trade, its goods."""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.name_numbers import number
from kg.extract.names.name_tails import begins_clause, noun_after
from kg.extract.names.small_words import CENTRAL, after_object, before_centre, closes_names, closing_pair, of_trade
from kg.extract.names.trades import dealt_in, of_society, trade
from kg.language import Row

_WITH_CENTRES = frozenset({"party", "agency", "committee"})
# What follows «thông tin» as a noun: what it belongs to, or what it is for.
_BEHIND_INFORMATION = (["thuộc"], ["đối", "ngoại"], ["tuyên", "truyền"])


def goes_on(lexicon: Lexicon, line: Line, at: int, start: int, row: Row) -> int:
    """The position after the words in small letters at a position that belong to a name; ``at`` where there are none.
    The words of the name begin at ``start``."""
    word = lexicon.words.match(line.keys, at)
    unit = row.get("unit") == "yes"
    if at > start and row["kind"] == "company" and line.key(at + 1).isdigit():
        return at + 1 if number(lexicon, line, at + 1, start, row) > at + 1 else at
    if at > start and (inner := before_centre(lexicon, line, at, row)):
        return inner
    if at > start and word and word[1]["verb"] == "no" and (unit or closes_names(word[1])):
        return at if begins_clause(lexicon, line, at, start, row) else at + word[0]
    if at > start and row["kind"] == "company" and (inner := of_trade(lexicon, line, at, start)):
        return inner
    if row["kind"] == "company" and (inner := trade(lexicon, line, at, start)):
        return inner
    if row["kind"] in ("other", "agency") and (inner := dealt_in(lexicon, line, at, start)):
        return inner
    if row["kind"] == "other" and (inner := of_society(lexicon, line, at, start)):
        return inner
    if at > start and " ".join(line.keys[at - 2 : at]) in lexicon.wants_object and _names_act(line, at - 2):
        return after_object(lexicon, line, at)
    if at > start and (inner := noun_after(lexicon, line, at, start, row)):
        return inner
    if unit and at > start and not (word and word[1]["verb"] == "yes"):
        return closing_pair(line, at)
    return at


def is_of_centre(line: Line, at: int, start: int, row: Row) -> bool:
    """Whether the capital word at a position tells that an office is that of the centre («TƯ», and not «Tư pháp»), or
    that of the party («Ban Đối ngoại Trung ương Đảng», «Ban Thường vụ T.Ư Đảng»)."""
    if line.key(at) in CENTRAL and line.tokens[at].text.isupper() and at > start:
        return True
    centre = line.keys[at - 2 : at] == ["trung", "ương"] or line.key(at - 1) in CENTRAL
    return centre and line.key(at) == "đảng" and row["kind"] in _WITH_CENTRES and not line.capital(at + 1)


def _names_act(line: Line, at: int) -> bool:
    """Whether the act at a token belongs to a name: it has a capital, or «và» joins it to one («Quỹ Bảo vệ và phát
    triển nguồn lợi thủy sản»)."""
    return line.capital(at) or line.key(at - 1) == "và"


def is_noun_of_information(line: Line, at: int) -> bool:
    """Whether «thông tin» at a token is the noun («Vụ Chính sách thông tin thuộc Bộ X», «thông tin đối ngoại»)."""
    if line.keys[at : at + 2] != ["thông", "tin"]:
        return False
    return any(line.keys[at + 2 : at + 2 + len(words)] == words for words in _BEHIND_INFORMATION)


def of_information(lexicon: Lexicon, line: Line, at: int, start: int) -> int:
    """The position after «thông tin» with which a name goes on as with a noun, also before the land of the body and
    somebody's name («Bộ Bưu chính và thông tin Peru (ABC)», «Bộ Khoa học và Công nghệ thông tin - Truyền thông Peru»);
    ``at`` where it is the verb."""
    if at == start or line.keys[at : at + 2] != ["thông", "tin"]:
        return at
    land = lexicon.country(line, at + 2) if line.capital(at + 2) else None
    after = at + 2 + land[0] if land else 0
    technology = line.keys[at - 2 : at] == _TECHNOLOGY
    of_land = land is not None and (technology or line.capital(after) or line.key(after) == "(")
    media = line.key(at + 2) in _JOINS and line.capital(at + 3) and line.keys[at + 3 : at + 5] == _MEDIA
    return at + 2 if of_land or technology and media or is_noun_of_information(line, at) else at


_TECHNOLOGY, _MEDIA, _JOINS = ["công", "nghệ"], ["truyền", "thông"], ("-", "–", "và")
