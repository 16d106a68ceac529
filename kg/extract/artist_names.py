"""Names of two syllables without a surname, by which players, singers and writers are known («ca sĩ Thu Sen»)."""

from __future__ import annotations

from kg.extract.items import Item
from kg.extract.lexicon import Lexicon, Line
from kg.extract.personal_names import is_of_no_person, sino_name
from kg.language import fold, is_vietnamese_syllable, words_of

KNOWN_BY_IT, _MANY = words_of("known by a given name"), words_of("count")
_CROWD_OF = frozenset({"đội", "giới", "văn", "cuộc", "thi"})


def artist_name(lexicon: Lexicon, line: Line, at: int, calling: Item) -> int:
    """The position after the two syllables by which somebody of a calling is known, or 0."""
    if calling.tag != "R" or fold((calling.row or {}).get("title", "")) not in KNOWN_BY_IT:
        return 0
    if line.key(calling.start - 1) in _MANY or line.key(calling.start - 1) in _CROWD_OF:
        return 0  # «các cầu thủ Hà Đông», «cuộc thi hoa hậu Hoàn Vũ»
    end = sino_name(lexicon, line, at)
    if end != at + 2 or line.capital(end) or is_of_no_person(line, at, end) or lexicon.land(line, at):
        return 0
    if not all(is_vietnamese_syllable(line.tokens[i].text) for i in range(at, end)):
        return 0
    given = line.key(end - 1) in lexicon.given
    named = lexicon.names.match(line.keys, at) or lexicon.fields.match(line.keys, at)
    return 0 if named or not given and lexicon.word(line, at) > 1 else end
