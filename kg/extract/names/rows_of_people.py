"""Names of two syllables without a surname in a row of people that a full name or a calling proves («Thu Sen, Lê Văn
Bưởi, Minh Trúc»)."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.artist_names import KNOWN_BY_IT
from kg.extract.names.memory import Memory
from kg.extract.names.personal_names import vietnamese_name
from kg.language import is_vietnamese_syllable, words_of

_JOINS = frozenset({",", ";", "và"})
# «các trường Hoàng Hoa Thám, Kim Mai, Lê Đông Sen», «tuyến đường …», «họ Trần (Trần Mai, …)».
_OF_PLACES = words_of("told of rows of places")
_FAR = 14
# A name in so many may be that of a place too («Đông Triều» in a team).
_MOST_OTHERS = 8
_SHORTEST, _LONGEST, _LONGEST_NAME = 3, 15, 4
_NOT_OF_PEOPLE = words_of("before places") | words_of("before names of places") | words_of("named after somebody")


def name_in_row(lexicon: Lexicon, memory: Memory, line: Line, at: int) -> int:
    """The position after a name of two syllables in a row of people, or 0."""
    end = at + 2
    if line.key(end) not in _JOINS and line.key(at - 1) not in _JOINS or not _is_given(lexicon, line, at):
        return 0
    row = list(_row(line, at))
    if len(row) < _SHORTEST or _is_other(lexicon, line, at, end):
        return 0
    full = sum(_is_full(lexicon, memory, line, first, last) for first, last in row)
    others = sum(
        _is_other(lexicon, line, first, last) and not _is_full(lexicon, memory, line, first, last)
        for first, last in row
    )
    if others * _MOST_OTHERS > len(row):
        return 0
    start = row[0][0]
    if line.key(start - 1) in _NOT_OF_PEOPLE or line.capital(start - 1):
        return 0
    if not _OF_PLACES.isdisjoint(line.keys[max(0, start - _FAR) : row[-1][1] + 2]):
        return 0
    called = any(" ".join(line.keys[max(0, start - size) : start]) in KNOWN_BY_IT for size in (1, 2, 3))
    return end if called or full else 0


def _is_given(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether exactly two syllables of given names stand at a token."""
    if at + 1 >= len(line) or line.capital(at + 2):
        return False
    return all(line.capital(i) and not line.tokens[i].is_acronym and line.key(i) in lexicon.given for i in (at, at + 1))


def _row(line: Line, at: int) -> Iterator[tuple[int, int]]:
    """The names (first token, end) of the row in which a token stands, in their order."""
    before: list[tuple[int, int]] = []
    end = at
    while line.key(end - 1) in _JOINS and len(before) < _LONGEST:
        last = end - 1
        end = last
        while line.capital(end - 1) and last - end < _LONGEST_NAME:
            end -= 1
        if end == last:
            break
        before.append((end, last))
    yield from reversed(before)
    first = at
    for _ in range(_LONGEST):
        end = first
        while line.capital(end) and end - first < _LONGEST_NAME:
            end += 1
        if end == first:
            return
        yield first, end
        if line.key(end) not in _JOINS:
            return
        first = end + 1


def _is_other(lexicon: Lexicon, line: Line, first: int, end: int) -> bool:
    """Whether a member of a row is a land, a place, a body or what it is the head of."""
    country = lexicon.country(line, first)
    if (
        country
        and first + country[0] == end
        or lexicon.places.match(line.keys, first)
        or lexicon.names.match(line.keys, first)
    ):
        return True
    head = lexicon.heads.match(line.keys, first)
    return head is not None and head[0] > 1 or lexicon.fields.match(line.keys, first) is not None


def _is_full(lexicon: Lexicon, memory: Memory, line: Line, first: int, end: int) -> bool:
    """Whether a member of a row is a person by a surname and two more syllables, or one whom the article has named."""
    if not all(is_vietnamese_syllable(line.tokens[i].text) for i in range(first, end)):
        return False
    by_shape = end - first > 2 and lexicon.surnames.get(line.key(first)) is False
    return by_shape and vietnamese_name(lexicon, line, first) == end or memory.full_name(line, first) == end
