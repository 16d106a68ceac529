"""Other names of a body that are told straight behind it, with the words that say so or spelt out abroad.

HEAD X (gọi tắt là Y)    HEAD X, viết tắt là ABC    HEAD X (tên tiếng Anh: A B of C, viết tắt: ABC)
HEAD X (A B of C - ABC)
HEAD X (HEAD 7), HEAD X Y (HEAD X)
HEAD X - ABC
"""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.personal_names import PARTICLES
from kg.extract.names.small_words import BOUNDARY, OTHER_AREAS
from kg.language import fold, is_vietnamese_syllable, words_of

Form = tuple[int, int]
_OPENERS = words_of("before the word for another name")
_CALLED = words_of("word for another name")
_BEGINS = frozenset(words.split(" ")[0] for words in _OPENERS | _CALLED)
_INSIDE = words_of("small word inside a name abroad") | PARTICLES
_LONGEST_BRACKET, _LONGEST_CALLED, _LONGEST_AGAIN = 24, 3, 8
_UNDER = frozenset({"thuộc", "trực"})
_MARKS = frozenset({",", ";"})
_APART = _MARKS | {"-", "–", "/"}
# «Ban Chỉ đạo 138 quốc gia», «Ban Chỉ đạo 138/CP»
_BEHIND_NUMBERS = OTHER_AREAS | {"quốc", "/"}
# «(sau đây gọi là Bên A)»: a side of a contract, whatever it is called.
_SIDES = frozenset({"bên"})
_AFTER_SHORTS = frozenset({",", ".", ";", ":", ")"})
# Houses that deal in shares are told beside their letters, other letters before them and no mark behind.
_SECURITIES, _FARTHEST_HEAD = frozenset({"khoán", "ctck"}), 6


def forms_in_brackets(lexicon: Lexicon, line: Line, start: int, at: int) -> tuple[list[Form], int]:
    """Where the other names of the body [start, at) stand in the brackets that open behind it, at most two, and the
    position behind them; no names where the brackets hold anything else."""
    close = _close(line, at) if line.key(at) == "(" else 0
    if not close:
        return [], at
    if again := told_again(lexicon, line, start, at):
        return [again], close + 1
    parts = _parts(line, at + 1, close)
    forms = [(_after_words(line, start), end) for start, end in parts]
    told = forms != parts
    named = all(_is_name(lexicon, line, *form) for form in forms)
    spelt = named and _is_abroad(lexicon, line, *forms[0])
    if len(forms) == 2 and not told:
        spelt = (spelt or _is_phrase_abroad(line, *forms[0])) and _spells(line, forms[0], forms[1])
        named = named or spelt
    if not named or len(forms) > 2 or not (told or spelt):
        return [], at
    return forms, close + 1


def told_again(lexicon: Lexicon, line: Line, start: int, at: int) -> Form | None:
    """Where the name of the body that starts at ``start`` stands once more in the brackets that open at a token: its
    head with a number («Ban Chỉ đạo … (Ban Chỉ đạo 389 quốc gia)»), or with words of the name alone («Cục Tần số vô
    tuyến điện (Cục Tần số)»); or None."""
    close = _close(line, at) if line.key(at) == "(" else 0
    head = lexicon.heads.match(line.keys, at + 1) if close else None
    after = at + 1 + (head[0] if head else 0)
    if (
        head is None
        or not after < close < after + _LONGEST_AGAIN
        or line.keys[at + 1 : after] != line.keys[start : start + head[0]]
    ):
        return None
    number = after + (line.key(after) == "số")
    numbered = number + 1 == close or line.capital(number + 1) or line.key(number + 1) in _BEHIND_NUMBERS
    numbered = numbered and line.key(number)[:1].isdigit()
    said_before = line.capital(after) and set(line.keys[after:close]) <= set(line.keys[start:at])
    return (at + 1, close) if numbered or said_before else None


def short_after_dash(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether a dash and an acronym behind a name give its short name («Viện X - VNX, …», «CTCK ABC - ABCS»)."""
    short = line.tokens[at + 1] if at + 2 < len(line) else None
    if short is None or line.key(at) != "-" or line.tight(at) or line.tight(at + 1):
        return False
    if not (short.is_acronym and short.text.isalpha() and short.text.isupper() and len(short.text) > 2):
        return False
    tables = (lexicon.heads, lexicon.names, lexicon.countries, lexicon.places, lexicon.fields)
    if short.key in lexicon.short_heads or any(table.match(line.keys, at + 1) for table in tables):
        return False
    if not _SECURITIES.isdisjoint(line.keys[max(0, at - _FARTHEST_HEAD) : at]):
        return lexicon.titles.match(line.keys, at + 1) is None
    ends = line.key(at + 2) in _AFTER_SHORTS or line.key(at + 2) in BOUNDARY
    return ends and not line.tokens[at - 1].is_acronym


def form_behind(lexicon: Lexicon, line: Line, at: int) -> Form | None:
    """Where the other name stands that «, gọi tắt là», «viết tắt là» introduces at a token, or that a bracket holds
    before the body above («(ABC, trực thuộc Y)»); None where there is none."""
    letters = line.tokens[at + 1] if line.key(at) == "(" and line.key(at + 2) == "," else None
    if letters is not None and letters.is_acronym and line.key(at + 3) in _UNDER:
        return at + 1, at + 2
    start = at + (line.key(at) in _APART)
    first = _after_words(line, start)
    if first == start or line.key(first - 1) not in ("là", ":"):
        return None
    end = first
    while line.capital(end) and end - first < _LONGEST_CALLED:
        if line.tokens[end].is_acronym and end > first:
            break
        end += 1
    return (first, end) if _is_name(lexicon, line, first, end) and not line.capital(end) else None


def may_be_called(line: Line, name: Form, other: Form) -> bool:
    """Whether a body may have another name: behind letters one word, if they do not hold it, is said of what stands
    before them («việc A rời EU, gọi là Axit»)."""
    word = line.tokens[other[0]]
    if other[1] - other[0] > 1 or word.is_acronym or name[1] - name[0] > 1:
        return True
    return word.key in line.keys[name[0] : name[1]]


def _close(line: Line, at: int) -> int:
    """The position of the bracket that closes the one at a token, or 0."""
    for end in range(at + 2, min(at + _LONGEST_BRACKET, len(line))):
        if line.key(end) in ("(", ")"):
            return end if line.key(end) == ")" else 0
    return 0


def _parts(line: Line, start: int, close: int) -> list[Form]:
    """The parts of what brackets hold: one ends where words for another name, or letters alone, follow a mark."""
    parts = []
    first = start
    for at in range(start + 1, close - 1):
        if line.key(at) in _APART and (line.key(at) in _MARKS or not line.tight(at)):
            letters = line.tokens[at + 1].is_acronym and (at + 2 == close or line.key(at + 2) in _APART)
            if letters or _after_words(line, at + 1) > at + 1:
                parts.append((first, at))
                first = at + 1
    return [*parts, (first, close)]


def _after_words(line: Line, at: int) -> int:
    """The position after «(sau đây) gọi tắt là», «tên tiếng Anh:», or ``at``."""
    if line.key(at) not in _BEGINS:
        return at
    start = at
    for size in (2, 1, 2, 1):  # «hay còn», «sau đây được»
        start += size if " ".join(line.keys[start : start + size]) in _OPENERS else 0
    for size in range(_LONGEST_CALLED, 0, -1):
        if " ".join(line.keys[start : start + size]) in _CALLED:
            end = start + size
            joined = line.key(end) in ("là", ":")
            return end + joined if joined or size > 1 else at
    return at


def _is_name(lexicon: Lexicon, line: Line, start: int, end: int) -> bool:
    """Whether the words between two positions can be a name by their capitals, and no side and no head alone."""
    if start >= end or not line.capital(start) or line.key(start) in _SIDES or lexicon.land(line, start):
        return False
    head = lexicon.heads.match(line.keys, start)
    if head and start + head[0] == end or line.key(end - 1) in _INSIDE:
        return False
    tokens = range(start, end)
    return all(line.capital(i) or line.key(i) in _INSIDE or _joins(line, i) for i in tokens)


def _joins(line: Line, at: int) -> bool:
    """Whether a mark joins two words of a name («Asia-Pacific», «Research & Trade», «Agriculture, Fisheries»)."""
    return line.key(at) in ("&", ",") or line.key(at) in ("-", "'", "’") and line.tight(at) and line.tight(at + 1)


def _is_abroad(lexicon: Lexicon, line: Line, start: int, end: int) -> bool:
    """Whether a name is one of several words of another language."""
    words = [line.tokens[i] for i in range(start, end) if line.capital(i)]
    foreign = [word for word in words if not word.is_acronym and not is_vietnamese_syllable(word.text)]
    return len(words) > 2 and 2 * len(foreign) > len(words)


def _is_phrase_abroad(line: Line, start: int, end: int) -> bool:
    """Whether words with one capital at least are of another language («Institut national de la santé»)."""
    words = [line.tokens[i].text for i in range(start, end) if line.tokens[i].is_word]
    foreign = [word for word in words if not is_vietnamese_syllable(word)]
    return line.capital(start) and len(words) > 1 and 2 * len(foreign) > len(words)


def _spells(line: Line, name: Form, letters: Form) -> bool:
    """Whether letters stand in a name in their order, from its first letter on («MINTUR»)."""
    said = line.said(*name).lower()
    wanted, rest = [letter for letter in line.said(*letters).lower() if letter.isalpha()], iter(said)
    return wanted[:1] == [said[0]] and all(letter in rest for letter in wanted)


def is_school_of(name: str, other: str) -> bool:
    """Whether a university stands in brackets behind one of its schools, under another name («Trường X (Đại học Y)»).

    >>> is_school_of("Trường Luật", "Đại học Sao"), is_school_of("Trường Đại học Sao", "Đại học Sao")
    (True, False)
    """
    school, university = fold(name), fold(other)
    return school.startswith("trường ") and university.startswith("đại học ") and university not in school
