"""«Vua X»: the title of a king abroad; at home it stands before the kings of history, and «vua» is a word for a
champion («ông vua phá lưới»)."""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.language import is_vietnamese_syllable, words_of

KING = "vua"
_NO_TITLE_BEHIND = words_of("before a word for a king that is no title")


def is_king_abroad(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether «vua» at a token stands before a land or a foreign name."""
    after = at + 1
    if line.key(at - 1) in _NO_TITLE_BEHIND or not line.capital(after):
        return False
    land = lexicon.country(line, after)
    return not is_vietnamese_syllable(line.tokens[after].text) or land is not None and land[1]["alone"] == "yes"
