"""Names in the shape of a person's that are those of streets and wards («đường Lò Văn Gió», «phường Lò Văn Gió»)."""

from __future__ import annotations

import functools
import re

from kg.extract.lexicon import Line
from kg.language import alternatives, words_of
from kg.regex import regex

_AREAS = words_of("area named after somebody")
_NO_AREAS = words_of("before an area as another word")  # «bà xã» is a wife, «thành phố» a city
_STREET = regex(
    rf"\b(?<!thành )(?:{'|'.join(f'[{word[0]}{word[0].upper()}]{word[1:]}' for word in words_of('street or ward'))}) "
)
_LED = regex(rf"\b(?:{alternatives('leads an area')})(?: \w+){{0,3}} $", re.I)
# «ông A, Phó | Chủ tịch UBND phường B»: the title is that of A
_CALLED = r"\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí)"
_OF_ANOTHER = regex(rf"{_CALLED}(?: [A-ZĐ]\w+){{2,4}}(?:,| [-–]) (?:[Nn]guyên |[Pp]hó )?$")
_HISTORY = words_of("ward named after somebody of the past")
_LONGEST, _TITLE, _NAME = 64, 48, 48  # characters
_LETTERS = regex(r"[^\W\d_]*")
_STREETS, _CITY = frozenset({"đường", "phố", "lộ", "hẻm", "ngõ"}), ["thành", "phố"]
_SCHOOLS = regex(r"\b(?:các|những|hai|ba|bốn) (?:(?:trường )?(?:đại học|cao đẳng)|trường)$")
_LONGEST_LIST = 40
_CROSSINGS = words_of("crossing of streets")
_JOINS, _LONGEST_ITEM = frozenset({",", "-", "và"}), 8


def is_of_area(line: Line, at: int) -> bool:
    """Whether a word for a street or an area stands before a token, and not as part of somebody's title («Phó Chủ tịch
    quận Lò Văn Gió»)."""
    if line.key(at - 1) not in _AREAS or line.key(at - 2) in _NO_AREAS:
        return False
    return not _is_led(line.text, line.tokens[at - 1].start)


def is_told_as_street(line: Line, at: int, end: int) -> bool:
    """Whether the article calls a street or a ward by a name [at, end)."""
    return line.said(at, end) in _names_of_streets(line.text)


@functools.lru_cache(maxsize=4)
def _names_of_streets(text: str) -> frozenset[str]:
    """What a text calls streets and wards: the words with a capital behind such a word, the first, the first two …"""
    names: set[str] = set()
    for street in _STREET.finditer(text):
        said = ""
        for word in () if _is_led(text, street.start()) else text[street.end() : street.end() + _LONGEST].split(" "):
            letters = _LETTERS.match(word)
            if letters is None or not letters[0][:1].isupper():
                break
            said = f"{said} {letters[0]}".strip()
            names.add(said)
            if letters[0] != word:
                break
    return frozenset(names)


def _is_led(text: str, at: int) -> bool:
    """Whether the title of who leads an area goes on at a position («Chủ tịch UBND | phường Lò Văn Gió»), and it is not
    that of somebody named before («ông A, Chủ tịch UBND | phường Lò Văn Gió»)."""
    led = _LED.search(text, max(0, at - _TITLE), at)
    return led is not None and _OF_ANOTHER.search(text, max(0, led.start() - _NAME), led.start()) is None


def is_known_ward(line: Line, at: int) -> bool:
    """Whether the three syllables of a name at a token are those of a ward, as the article tells elsewhere or as wards
    are named after people of the past, and of nobody who is called so in the article («ông Lò Văn Gió»)."""
    said, end = line.said(at, at + 3), at + 3
    if not is_told_as_street(line, at, end) and " ".join(line.keys[at:end]) not in _HISTORY:
        return False
    return re.search(f"{_CALLED} {re.escape(said)}", line.text) is None


def in_streets_or_schools(line: Line, at: int) -> bool:
    """Whether a name stands in a list of streets («các tuyến đường A, B») or schools («các trường Đại học A, B»)."""
    first = at
    while first > max(0, at - _LONGEST_LIST):
        word = line.key(first - 1)
        if not (line.capital(first - 1) or word in _JOINS or word[:1].isdigit()):
            break
        first -= 1
    before = line.keys[max(0, first - 4) : first]
    schools = first < at and line.capital(first) and _SCHOOLS.search(" ".join(before)) is not None
    street = before[-1:] and before[-1] in _STREETS and before[-2:] != _CITY
    street = street or first < at and _is_street_described(line, first)
    return first > 0 and (" ".join(before[-2:]) in _CROSSINGS or bool(street) or schools)


def _is_street_described(line: Line, first: int) -> bool:
    """Whether the words before a token tell of a street behind a comma («…, đường gom hai đầu cầu | Sông Hàn, …»)."""
    item = first
    while item > max(0, first - _LONGEST_ITEM) and line.tokens[item - 1].is_word:
        item -= 1
    told = 1 < item < first and line.key(item) in _STREETS and line.key(item + 1) != "dây"
    return told and line.key(item - 1) == "," and line.capital(item - 2)
