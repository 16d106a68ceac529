"""Sectors of titles in small letters, which a body, a land or a name ends.

Trưởng phòng hành chính Công ty X        Trưởng ban dân nguyện của O
Bộ trưởng thương mại quốc tế LAND NAME   Bộ trưởng giáo dục NAME
"""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.name_tails import NO_PARTS
from kg.extract.names.organizations import Reader
from kg.extract.names.personal_names import foreign_name, vietnamese_name

_WORDS = 3
_RARE = 100  # a word that stands less often in a name is no sector


def small_sector(lexicon: Lexicon, reader: Reader, line: Line, at: int) -> int:
    """The position after the small words behind a title, or 0 where what follows does not show that they are one."""
    end = at
    for _ in range(_WORDS):
        joined = end > at and line.key(end) == "và"
        length = _word(lexicon, line, end + joined)
        if not length:
            return 0
        end += joined + length
        if _is_closed(lexicon, reader, line, end):
            return end
    return 0


def _word(lexicon: Lexicon, line: Line, at: int) -> int:
    """The length of the word of several syllables, no verb, that starts at a token in small letters, or 0."""
    found = lexicon.words.match(line.keys, at) if at < len(line) and not line.capital(at) else None
    if found is None or found[0] < 2 or found[1]["verb"] == "yes":
        return 0
    said = " ".join(line.keys[at : at + found[0]])
    tables = (lexicon.titles, lexicon.heads, lexicon.verbs)
    other = said in NO_PARTS or any(table.match(line.keys, at) for table in tables)
    other = other or any(line.capital(i) for i in range(at, at + found[0]))
    counted, named = (int(found[1].get(column) or 0) for column in ("count", "in_name"))
    return 0 if other or named == 0 or named * _RARE < counted else found[0]


def _is_closed(lexicon: Lexicon, reader: Reader, line: Line, at: int) -> bool:
    """Whether a body, a land before a name, or somebody's name starts at a token."""
    if at >= len(line):
        return False
    if line.key(at) == "của":
        return at + 1 < len(line) and line.capital(at + 1) and reader.read(line, at + 1) is not None
    body = reader.read(line, at) if line.capital(at) else reader.small_head(line, at)
    if body is not None:
        return not body.is_venue and body.row["kind"] != "media"
    if not line.capital(at):
        return False
    if land := lexicon.countries.match(line.keys, at):
        at += land[0]
    foreign = land is not None and line.capital(at) and foreign_name(lexicon, line, at) > 0
    return foreign or line.capital(at) and vietnamese_name(lexicon, line, at) > 0
