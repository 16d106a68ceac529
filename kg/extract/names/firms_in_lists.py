"""Lists of companies behind a word for them («các hãng lớn của Peru, bao gồm A, B (dược phẩm) và C»)."""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.personal_names import foreign_end, foreign_name
from kg.extract.names.shared_heads import PLURALS

_COMPANY_WORDS = frozenset({"doanh nghiệp", "công ty", "tập đoàn", "ngân hàng", "hãng", "liên doanh"})
_ENDS_COMPANY_WORDS = frozenset(words.split(" ")[-1] for words in _COMPANY_WORDS)
# The syllables with which the head of a company in small letters may begin in a list.
HEADS = frozenset(words.split(" ")[0] for words in _COMPANY_WORDS)
AS = frozenset({"như", "gồm", "bao", "là"})
OPENS = AS | {":"}
NEAR = 6
# What joins the companies of a list; how many words in brackets may tell what one of them does.
JOINS, _LONGEST_ASIDE = frozenset({",", "và", "hay"}), 8


def after_aside(line: Line, at: int) -> int:
    """The position after words in small letters in brackets («A (dược phẩm), B (thiết bị y tế)»), or ``at``."""
    end = at + 1
    while end < len(line) and end - at < _LONGEST_ASIDE and line.tokens[end].is_word and not line.capital(end):
        end += 1
    return end + 1 if line.key(at) == "(" and line.key(end) == ")" and end > at + 1 else at


def opens_examples(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether a word or a colon opens a list of companies: a word for them stands at most six words before it, or
    straight before the first of them."""
    if line.key(at) not in OPENS:
        if line.key(at - 1) not in _ENDS_COMPANY_WORDS:
            return False
        words = [" ".join(line.keys[max(0, at - size) : at]) for size in (2, 1)]
        size = next((len(word.split()) for word in words if word in _COMPANY_WORDS), 0)
        return size > 0 and line.capital(at) and line.key(at - size - 1) in PLURALS
    if line.key(at) == "bao" and line.key(at + 1) != "gồm":
        return False
    at = first = _before_whose(lexicon, line, at)
    while first > max(0, at - NEAR) and line.tokens[first - 1].is_word and not line.capital(first - 1):
        first -= 1
    if line.key(at) == "là":
        first = max(first, at - 2)
    words = line.keys[first:at]
    return any(" ".join(words[i : i + size]) in _COMPANY_WORDS for i in range(len(words)) for size in (1, 2))


def _before_whose(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position of a word that opens a list, or of the land and the comma before it («các hãng lớn của Peru, bao
    gồm A, B»)."""
    land = lexicon.country_start(line, at - (line.key(at) == "bao" and line.key(at - 1) == ","))
    return at if land is None else land


def foreign_firm(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after a foreign name or an acronym, or 0."""
    token = line.tokens[at]
    if token.is_acronym and len(token.text) > 1 and not lexicon.countries.match(line.keys, at):
        if lexicon.heads.match(line.keys, at):
            return 0
        return foreign_end(line, at + 1)
    return foreign_name(lexicon, line, at)
