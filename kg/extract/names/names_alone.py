"""People whom the article names in full elsewhere, by one part of the name without a title before it: foreigners by the
last word («Quandt nói»), others by the given name where they say something («Sen cho biết, …»)."""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.memory import Memory
from kg.extract.names.organizations import Reader
from kg.language import is_vietnamese_syllable, words_of

_NOT_A_PERSON = words_of("before names of places")
# What joins a word to another one; a word too short to be told by itself.
_MARKS, _SHORT = frozenset({"-", "'", "’", ".", "/", "&", "@", "#"}), 2
_LONGEST_GIVEN = 2
_BEFORE_VERB = words_of("tense") | frozenset({"còn", "từng"})
_SAYS = words_of("clear verb of saying") | words_of("closing verb of saying") | words_of("verb of telling of oneself")
_OPENS_SPEECH = frozenset({":", ",", ".", "rằng", "thêm", "“", '"', "-"})
_BEFORE_SPEAKER = frozenset({"", ",", ".", "-", "”", '"', "!", "?", ":"})


def last_word_alone(lexicon: Lexicon, reader: Reader, memory: Memory, line: Line, at: int) -> int:
    """The position after the last word of a foreign name that stands alone at a token, or 0."""
    token, last = line.tokens[at], at + 1
    if token.is_acronym or len(token.text) <= _SHORT or is_vietnamese_syllable(token.text):
        return 0
    if line.capital(at - 1) or line.capital(last) or _is_joined(line, at, last) or not memory.family_name(line, at):
        return 0
    other = lexicon.land(line, at) or reader.read(line, at) or memory.short_at(line, at)
    return 0 if other or line.key(at - 1) in _NOT_A_PERSON or lexicon.titles.match(line.keys, at) else last


def given_alone(lexicon: Lexicon, memory: Memory, line: Line, at: int) -> int:
    """The position after a given name that stands alone at a token before a verb of saying and what is said, or 0."""
    end = at + 1
    while end < at + _LONGEST_GIVEN and line.capital(end):
        end += 1
    if line.key(at - 1) not in _BEFORE_SPEAKER or line.capital(end) or not _says(lexicon, line, end):
        return 0
    if line.tokens[at].is_acronym or _is_joined(line, at, end) or lexicon.is_word_here(line, at):
        return 0
    return 0 if lexicon.land(line, at) or memory.given_name(line, at) != end else end


def _says(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether a verb of saying stands at a token, with what is said or the end of the sentence behind it."""
    verb = at + (line.key(at) in _BEFORE_VERB)
    found = lexicon.verbs.match(line.keys, verb)
    if found is None or " ".join(line.keys[verb : verb + found[0]]) not in _SAYS:
        return False
    return verb + found[0] >= len(line) or line.key(verb + found[0]) in _OPENS_SPEECH


def _is_joined(line: Line, at: int, end: int) -> bool:
    """Whether a mark without a space joins a word to the one before or behind it."""
    before = line.tight(at) and line.key(at - 1) in _MARKS
    return before or line.tight(end) and line.key(end) in _MARKS and line.tight(end + 1)
