"""Sectors of titles in small letters, which a body, a land or a name ends.

Trưởng phòng hành chính Công ty X        Trưởng ban dân nguyện của O
Bộ trưởng thương mại quốc tế LAND NAME   Bộ trưởng giáo dục NAME

Behind «Trưởng phòng» and «Trưởng khoa» they need nothing that ends them: «Trưởng phòng tham mưu (Công an X)»,
«Trưởng khoa hồi sức tích cực cho biết …».
"""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.name_tails import NO_PARTS
from kg.extract.names.organizations import Reader
from kg.extract.names.personal_names import foreign_name, vietnamese_name
from kg.extract.names.small_words import BOUNDARY

_WORDS = 3
_UNITS, _LONGEST_OF_UNIT = frozenset({"phòng", "khoa"}), 9  # tokens
_JOINS = frozenset({"và", "về"})
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


def sector_of_unit(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after the small words that tell which department or faculty is the one of «Trưởng phòng», «Trưởng
    khoa»: words of several syllables, behind which one of a single syllable may stand; or 0."""
    if line.key(at - 1) not in _UNITS:
        return 0
    end = at
    while end - at < _LONGEST_OF_UNIT:
        start = end + (end > at and line.key(end) in _JOINS)
        length = _word_of_unit(lexicon, line, start) or (start == end > at and _is_one_more(lexicon, line, end))
        if not length:
            break
        end = start + length
    return end if end > at else 0


def _word_of_unit(lexicon: Lexicon, line: Line, at: int) -> int:
    """The length of the word of several syllables in small letters, neither title nor act, at a token, or 0; a calling
    is one of a row («cảnh sát hình sự»)."""
    found = lexicon.words.match(line.keys, at) if at < len(line) and not line.capital(at) else None
    if found is None or found[0] < 2 or found[1]["verb"] == "yes" or line.key(at) in BOUNDARY:
        return 0
    end, title = at + found[0], lexicon.titles.match(line.keys, at)
    if lexicon.verbs.match(line.keys, at) or any(line.capital(i) for i in range(at, end)):
        return 0
    calling = title is not None and title[1]["class"] == "occupation" and _word_of_unit(lexicon, line, end)
    return found[0] if title is None or calling else 0


def _is_one_more(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether a word of one syllable closes the name of a unit: a mark or a capital follows («… cấp cứu ngoại,»)."""
    if at >= len(line) or line.capital(at) or line.key(at) in BOUNDARY or not line.tokens[at].is_word:
        return False
    closed = at + 1 == len(line) or line.capital(at + 1) or not line.tokens[at + 1].is_word
    return closed and lexicon.verbs.match(line.keys, at) is None


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
