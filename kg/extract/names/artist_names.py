"""Names of two syllables without a surname, by which players, singers and writers are known («ca sĩ Thu Sen»)."""

from __future__ import annotations

from kg.extract.items import Item
from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.personal_names import sino_name
from kg.language import fold, words_of

KNOWN_BY_IT, _MANY = words_of("known by a given name"), words_of("count")
_CROWD_OF = words_of("crowd or contest of a calling")


def artist_name(lexicon: Lexicon, line: Line, at: int, calling: Item) -> int:
    """The position after the two syllables by which somebody of a calling is known, or 0."""
    if fold((calling.row or {}).get("title", "")) not in KNOWN_BY_IT:
        return 0
    if line.key(calling.start - 1) in _MANY or line.key(calling.start - 1) in _CROWD_OF:
        return 0  # «các cầu thủ Hà Đông», «cuộc thi hoa hậu Hoàn Vũ»
    end = sino_name(lexicon, line, at)
    if end != at + 2 or line.capital(end):
        return 0
    given, land = line.key(end - 1) in lexicon.given, lexicon.land(line, at)
    if land and not (given and at + land[0] < end):
        return 0  # «ca sĩ Hàn Quốc», and not «ca sĩ Trung Sen»
    return 0 if lexicon.fields.match(line.keys, at) or not given and lexicon.word(line, at) > 1 else end
