"""Foreign names of people that no title and no courtesy word stands before: told by a given name that is often borne
abroad («Edgar Quandt»), by a family name of Korea («Kim Bo-ram»), or by a nation or an age («người Peru Zambel An»)."""

from __future__ import annotations

from kg.extract.lexicon import LONGEST_LAND, Lexicon, Line
from kg.extract.names.personal_names import foreign_name, is_hyphened, is_of_no_person
from kg.language import words_of

_GIVEN, _KOREAN = words_of("given name abroad"), words_of("family name of Korea")
_NOT_A_PERSON = (
    words_of("before names of places") | words_of("named after somebody") | words_of("before a name of no person")
)
_KINDS = {size: {kind for kind in _NOT_A_PERSON if kind.count(" ") == size - 1} for size in (1, 2, 3)}
# «(Edgar Quandt)» is how a name before it is spelt, «“Edgar Quandt”» a work, «U-Edgar Quandt», «@Edgar» no names.
_OPENS = frozenset("(\"“'‘«/&@#")
_NEAR, _NEAR_NO_PERSON = 6, words_of("near a name of no person")
_PEOPLE = "người"
_BY = "do"  # a particle of names in Portuguese, where a name has few of them
_JOINS = frozenset({"&", "'", "’", "/", "™", "®"})


def bare_name(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after the foreign name that starts at a token with nothing but its words to tell it, or 0."""
    key = line.keys[at]
    of_nation = _is_of_nation(lexicon, line, at)
    told = of_nation or key in _GIVEN or line.key(at - 1) == "tuổi" and line.key(at - 2).isdigit()
    if not told and key not in _KOREAN:
        return 0
    landed = of_nation or key in _GIVEN and _is_of_land(lexicon, line, at)
    if at and (line.capital(at - 1) and not landed or line.key(at - 1) in _OPENS or line.tight(at)):
        return 0
    word = at > 1 and lexicon.word(line, at - 2) == 2  # «luật môi trường Edgar Quandt» names no school
    if any(" ".join(line.keys[max(0, at - size) : at]) in kinds for size, kinds in _KINDS.items() if size > word):
        return 0
    end = foreign_name(lexicon, line, at)
    end = next((word for word in range(at + 1, end) if line.key(word) in (_BY, key)), end)
    if end < at + 2 or line.capital(end) or line.key(end) in _JOINS or is_of_no_person(line, at, end):
        return 0
    if at == 0 and end == len(line):
        return 0  # the signature below an article
    if told and (line.capital(at + 1) or _is_double(line, at) and end > at + 3):
        return end
    return end if key in _KOREAN and end == at + 4 and is_hyphened(lexicon, line, at + 2) else 0


def _is_double(line: Line, at: int) -> bool:
    """Whether a given name at a token is joined to another one («Jean-Luc»)."""
    return line.key(at + 1) == "-" and line.tight(at + 1) and line.tight(at + 2) and line.capital(at + 2)


def _is_of_land(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether the name of a country behind a word in small letters stands before a token («người dẫn đầu Mỹ A B»)."""
    if line.key(at - 2) == "châu":
        return True
    start = lexicon.country_start(line, at)
    if not start:
        return False
    word, near = line.tokens[start - 1], line.keys[max(0, start - _NEAR) : start]
    return word.is_word and not word.is_capital and _NEAR_NO_PERSON.isdisjoint(near)


def _is_of_nation(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether «người» and a land stand before a token, and no number of people."""
    near = line.capital(at - 1) and _PEOPLE in line.keys[max(0, at - 1 - LONGEST_LAND) : at]
    land = lexicon.country_start(line, at) if near else None
    return land is not None and line.key(land - 1) == _PEOPLE and not line.key(land - 2)[:1].isdigit()
