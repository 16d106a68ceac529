"""What stands behind a title and belongs to it: the seat of an envoy («Đại sứ tại Canada»), a region («Giám đốc UNDP
khu vực châu Á - Thái Bình Dương», «Giám đốc Khu vực Tây Thái Bình Dương»), a second sector («Giám đốc Truyền thông và
Đối ngoại»), which of several deputies somebody is («Phó Chủ tịch thứ nhất»), for what a board is («Trưởng Ban tổ
chức»)."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.items import Item
from kg.extract.lexicon import HOME, Lexicon, Line
from kg.extract.names.name_words import SECTOR
from kg.extract.names.organizations import Reader
from kg.extract.names.personal_names import foreign_name
from kg.extract.names.that_land import after_that_land
from kg.language import Row, fold, words_of
from kg.model import Mention

# Titles that may have a sector already, with which small words go on («Bộ trưởng Thương mại quốc tế»).
WITH_LONGER_SECTOR = tuple(f"{title} " for title in words_of("title with a longer sector"))
_REGION = ["khu", "vực"]
_CONTINENT, _JOINS = "châu", frozenset({"-", "–", "và"})
_SIDES = frozenset({"đông", "tây", "nam", "bắc", "trung"})
_ENVOYS, _BOARDS = tuple(words_of("envoy with a seat")), words_of("what a board is for")
_AFTER_BOARD = frozenset({",", ".", ";", ")", "-", "cuộc", "giải", "hội", "lễ", ""})
_OFFICES, _SEVERAL, _ABROAD = {"bộ", "thứ"}, {"các", "hai", "những", "nhiều"}, ["quốc", "tế"]
_ONE = frozenset({"ông", "bà", "ngài"})
_ORDINALS = frozenset({"nhất", "hai", "ba"})


def region_of_post(lexicon: Lexicon, line: Line, at: int) -> Item | None:
    """The region that «khu vực» begins at a token, or that stands behind «Giám đốc khu vực»."""
    start = at + 2 if line.keys[at : at + 2] == _REGION else at if line.keys[at - 2 : at] == _REGION else 0
    end = _regions(lexicon, line, start) if start else 0
    return Item("F", at, end, line.cut(at, end)) if end > start else None


def seat_of_envoy(lexicon: Lexicon, line: Line, at: int, title: Row) -> Item | None:
    """«tại Canada» behind «Đại sứ», «Tổng Lãnh sự», which no land parts from it, with the land as its mention."""
    if line.key(at) != "tại" or not fold(title["title"]).endswith(_ENVOYS) or not line.capital(at + 1):
        return None
    land, town = lexicon.country(line, at + 1), lexicon.places.match(line.keys, at + 1)
    end = at + 1 + (land or town or (0,))[0]
    if land is None and (town is None or town[1]["country"] in ("", HOME)):
        return None
    said = line.cut(at + 1, end)
    place = Mention(said, "Place", line.said(at + 1, end), "place-known")
    mention = Mention(said, "Country", land[1]["iso"], "country-known") if land else place
    return Item("F", at, end, line.cut(at, end), mention=mention)


def land_beside(lexicon: Lexicon, line: Line, at: int, title: Row) -> list[Item]:
    """«Việt Nam bên cạnh» behind «Đại diện thường trực», with the land as an item and the words as a preposition."""
    land = lexicon.country(line, at) if fold(title["title"]).endswith("thường trực") else None
    end = at + land[0] if land else at
    if land is None or line.keys[end : end + 2] != ["bên", "cạnh"]:
        return []
    mention = Mention(line.cut(at, end), "Country", land[1]["iso"], "country-known")
    return [Item("C", at, end, mention.span, land[1], mention), Item("@", end, end + 2, line.cut(end, end + 2))]


def _second_continent(line: Line, at: int) -> int:
    """The position after «và châu Âu» in «Bộ trưởng Ngoại giao và (các vấn đề) châu Âu», or 0."""
    if line.key(at) != "và":
        return 0
    at += 4 if line.keys[at + 1 : at + 4] == ["các", "vấn", "đề"] else 1
    return at + 2 if line.key(at) == _CONTINENT and line.capital(at + 1) else 0


def _second_of_minister(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after «và Thương mại quốc tế» in «Bộ trưởng Ngoại giao và Thương mại quốc tế LAND NAME» or «…, bà
    NAME», or 0."""
    begin = next((i for i in range(at - 2, max(0, at - 6), -1) if line.key(i) == "trưởng"), 0)
    field = lexicon.fields.match(line.keys, at + 1) if line.key(at) == "và" and line.capital(at + 1) else None
    if field is None or line.key(begin - 1) not in _OFFICES or line.key(begin - 2) in _SEVERAL:
        return 0
    end = at + 1 + field[0]
    end += 2 if line.keys[end : end + 2] == _ABROAD and not line.capital(end) else 0
    land = lexicon.country(line, end)
    after = end + land[0] if land else 0
    named = after and (line.key(after) == "," and line.key(after + 1) in _ONE or foreign_name(lexicon, line, after))
    return end if named else 0


def second_sector(lexicon: Lexicon, reader: Reader, line: Line, at: int) -> int:
    """The position after «và Đối ngoại» behind a listed title that ends with a sector («Giám đốc Truyền thông và
    Đối ngoại», «Bộ trưởng Ngoại giao và châu Âu»), or 0."""
    if told := _second_continent(line, at) or _second_of_minister(lexicon, line, at):
        return told
    first = at + 1
    if line.key(at) != "và" or not line.capital(at - 2) or line.capital(at - 1) or not line.capital(first):
        return 0
    if not lexicon.is_word_here(line, first) or lexicon.titles.match(line.keys, first) or reader.read(line, first):
        return 0
    last = reader.words.body(line, first, SECTOR)
    end = next((i for i in range(first + 1, last) if line.capital(i)), last)
    of_land = lexicon.land_before(line, end) or lexicon.countries.match(line.keys, end)
    return end if end > first and not of_land else 0


def more_of_title(line: Line, at: int, end: int) -> int:
    """How many words behind a title [at, end) tell which of several deputies somebody is («Phó Chủ tịch thứ nhất»), or
    for what a board is («Trưởng Ban tổ chức»): two or none."""
    if line.capital(end) or not line.capital(at):
        return 0
    deputy = line.key(at) == "phó" and line.key(end) == "thứ" and line.key(end + 1) in _ORDINALS
    board = line.key(end - 1) == "ban" and " ".join(line.keys[end : end + 2]) in _BOARDS
    return 2 if deputy or board and line.key(end + 2) in _AFTER_BOARD else 0


def of_that_land(line: Line, items: list[Item]) -> list[Item]:
    """The items of a title, the last with «nước này» where a name follows («Thủ tướng nước này (là bà) A»)."""
    last = items[-1]
    end = after_that_land(line, last.end)
    called = line.key(end) == "là" and line.key(end + 1) in _ONE
    if end == last.end or not (called or line.capital(end)):
        return items
    return [*items[:-1], replace(last, end=end, span=line.cut(last.start, end))]


def _regions(lexicon: Lexicon, line: Line, start: int) -> int:
    """The position after regions, one or two, that start at a token; the token itself where none does."""
    end = _one(lexicon, line, start)
    second = _one(lexicon, line, end + 1) if end > start and line.key(end) in _JOINS else 0
    return second if second > end + 1 else end


def _one(lexicon: Lexicon, line: Line, at: int) -> int:
    if line.key(at) == _CONTINENT and line.capital(at + 1):
        return at + 2
    first = at + (line.key(at) in _SIDES and line.capital(at) and line.capital(at + 1))
    for start in (at, first):
        place = lexicon.places.match(line.keys, start) if line.capital(start) else None
        if place and place[1]["type"] == "region":
            return start + place[0]
    return at


def rest_of_sector(lexicon: Lexicon, line: Line, at: int, title: Row) -> int:
    """The position after the rest of a sector that the words of a title begin («Bộ trưởng Thương mại Quốc tế»,
    «Bộ trưởng Ngoại giao và Hợp tác»), or 0."""
    words = fold(title["title"])
    head = next(words_before for words_before in WITH_LONGER_SECTOR if words.startswith(words_before))
    start = at - len(words.split()) + len(head.split())
    field = lexicon.fields.match(line.keys, start)
    end = start + field[0] if field else 0
    end += 2 if line.keys[end : end + 2] == _ABROAD else 0
    return end if end > at and (line.key(at) != "và" or line.capital(at + 1)) else 0
