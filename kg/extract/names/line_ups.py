"""Players in the line-up of a team, told by one word or more («Đội hình Lima FC: Quandt; Hale (Zambon 71'), …»)."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.lexicon import Lexicon, Line
from kg.language import alternatives, fold, words_of
from kg.regex import regex

_JOINS = frozenset({",", ";", "-", "–", "và"})
_ENDS = _JOINS | {"", ".", "(", ")", "…", "...", "/"}
_OPENS = regex(
    rf"\b(?:{alternatives('opens a line-up')}|{alternatives('position in a line-up')})\b"
    rf"(?! (?:{alternatives('behind other words than for a line-up')})\b)"
)
_POSITIONS = tuple(position.split(" ") for position in sorted(words_of("position in a line-up")))
_MINUTES = frozenset({"'", "’", "+"})
_HYPHENS = frozenset({"-", "'", "’", "."})
_LONGEST_NAME, _LONGEST_BRACKET, _LONGEST_MINUTE, _MOST = 4, 12, 4, 40
# In so short a row a position stands before the colon; any other line-up is that of a whole team.
_FEWEST, _TEAM, _NEAR, _BEYOND = 3, 8, 14, 1200
# A name in so many may be that of a place too («Đông Triều»).
_MOST_OTHERS = 4


def line_up(lexicon: Lexicon, line: Line) -> dict[int, int]:
    """Where each name of a line-up in a sentence starts, with the position after it."""
    found: dict[int, int] = {}
    if ":" not in line.keys:
        return found
    for colon in (at for at, key in enumerate(line.keys) if key == ":"):
        row = list(_members(line, colon + 1))
        fewest = _TEAM if line.keys[colon - 2 : colon] not in _POSITIONS else _FEWEST
        others = sum(_is_other(lexicon, line, at, end) for at, end in row) * _MOST_OTHERS > len(row)
        if len(row) >= fewest and not others and _is_of_players(lexicon, line, colon):
            found.update(row)
    return found


def _members(line: Line, at: int) -> Iterator[tuple[int, int]]:
    """The names (first token, end) of a row that starts at a token, with those in brackets who come on for others."""
    for _ in range(_MOST):
        end = _name(line, at)
        if end == at or line.key(end) not in _ENDS and not line.key(end)[:1].isdigit():
            return
        yield at, end
        if line.key(end) == "(" and ")" in line.keys[end : end + _LONGEST_BRACKET]:
            last = line.keys.index(")", end)
            other = _name(line, end + 1)
            if other > end + 1 and any(key[:1].isdigit() for key in line.keys[other:last]):
                yield end + 1, other
            end = last + 1
        minute = end
        while minute - end < _LONGEST_MINUTE and (line.key(minute)[:1].isdigit() or line.key(minute) in _MINUTES):
            minute += 1
        if line.key(minute) not in _JOINS:
            return
        at = minute + 1


def _name(line: Line, at: int) -> int:
    """The position after the words with a capital, at most four, that start at a token; at it where there are none."""
    end, words = at, 0
    while line.capital(end) and words < _LONGEST_NAME:
        words += 1
        end += 1
        while line.key(end) in _HYPHENS and line.tight(end) and line.tight(end + 1) and line.tokens[end + 1].is_word:
            end += 2
        if line.key(end) == "." and line.capital(end + 1) and len(line.tokens[end - 1].text) == 1:
            end += 1  # «N. Hale»
    return end if end - at > 1 or words and len(line.tokens[at].text) > 1 else at


def _is_other(lexicon: Lexicon, line: Line, at: int, end: int) -> bool:
    """Whether a member of a row is a land, a place, a body or letters."""
    land, body = lexicon.land(line, at), lexicon.names.match(line.keys, at)
    letters = any(line.tokens[i].is_acronym and len(line.tokens[i].text) > 1 for i in range(at, end))
    return letters or any(found is not None and at + found[0] == end for found in (land, body))


def _is_of_players(lexicon: Lexicon, line: Line, colon: int) -> bool:
    """Whether the words before the colon of a row, or the name of a team there and the text before, tell a line-up."""
    before = " ".join(line.keys[max(0, colon - _NEAR) : colon])
    if _OPENS.search(before):
        return True
    if not (line.capital(colon - 1) or line.key(colon - 1) == ")"):
        return False
    start = line.span.start
    return _OPENS.search(fold(line.text[max(0, start - _BEYOND) : start])) is not None
