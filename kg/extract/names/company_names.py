"""Where the name of a company goes on over a personal name, and where it ends before the next company."""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.memory import Memory
from kg.extract.names.name_tails import is_led_farther, proper_before
from kg.extract.names.personal_names import MIDDLES, vietnamese_name
from kg.language import Row, fold, is_vietnamese_syllable, words_of
from kg.regex import regex

_LEGAL_FORM = regex(r"\b(?:tnhh|cổ phần|cp|mtv|một thành viên)\b")
_COMPANIES = frozenset({"công", "tổng"})
_NAMED_AFTER_PEOPLE = frozenset("bệnh bv bvđk trường thpt thcs quỹ công cty học nhà bảo thư".split())
_PEOPLE_INSIDE = {"university": 3, "company": 2}
_GIVEN_ABROAD = words_of("given name abroad")
_STANDS_FOR = ["đại", "diện"]
_JOINS = frozenset({"-", ".", "'", "’", "&"})
_SCHOOLS_OF = frozenset({"chuyên", "nghề", "thpt", "ptth", "thcs"})


def end_of_namesake(lexicon: Lexicon, line: Line, at: int, start: int, person: int, row: Row) -> int:
    """The position after a personal name, the tokens [at, person), that is a part of the name of a body; ``at`` where
    it is none. Behind a title the last syllables of so many are its officer («Giám đốc Bệnh viện Bạch Mây Lê Văn
    Sen»)."""
    if not named_after(lexicon, line, at, start, person, row):
        return at
    led = person - at > 4 and is_led_farther(line, start)
    officers = (i for i in (at + 2, at + 3) if led and lexicon.surnames.get(line.key(i)) is False)
    return next((i for i in officers if vietnamese_name(lexicon, line, i) > i + 2), person)


def named_after(lexicon: Lexicon, line: Line, at: int, start: int, person: int, row: Row) -> bool:
    """Whether a personal name is a part of a name: schools, companies and hospitals carry them."""
    school = row["kind"] == "university" and line.key(at - 1) not in _SCHOOLS_OF
    told = _is_whole(lexicon, line, at, start, row) or person - at > 2 and at > start
    if school and told and is_led_farther(line, start):
        return False  # «Hiệu trưởng Trường Đại học X Trần Văn A», «Giám đốc Học viện Ngoại giao Trần Văn A»
    if person - at <= _PEOPLE_INSIDE.get(row["kind"], 0):
        return True
    if row["kind"] == "company" and (taken := _takes_name(lexicon, line, at, start, row)) is not None:
        return taken
    forms = row["kind"] == "company" and all(line.tokens[i].is_acronym for i in range(start, at))
    return (at == start or forms) and may_honour(row)


def _is_whole(lexicon: Lexicon, line: Line, at: int, start: int, row: Row) -> bool:
    """Whether a head, whose words end at a start, and the words from there to a position make a listed name («Học viện
    Ngoại giao»)."""
    first = start - len(row.get("head", "").split())
    listed = lexicon.names.match(line.keys, first)
    return listed is not None and first + listed[0] == at


def may_honour(row: Row) -> bool:
    """Whether bodies with a head are called after people («Bệnh viện Lê Lợi»)."""
    return fold(row.get("head", "")).split(" ")[0] in _NAMED_AFTER_PEOPLE


def _takes_name(lexicon: Lexicon, line: Line, at: int, start: int, row: Row) -> bool | None:
    """Whether a personal name at a position is a part of the name of a company; None where other words must tell."""
    of_form = _LEGAL_FORM.fullmatch(" ".join(line.keys[start:at])) is not None
    if at > start and not of_form and line.key(at + 1) in MIDDLES:
        return False  # «Công ty CP Sữa Lào Mai Văn A»
    return True if lexicon.surnames.get(line.key(at)) or _lacks_a_name(lexicon, line, at, start, row) else None


def _lacks_a_name(lexicon: Lexicon, line: Line, at: int, start: int, row: Row) -> bool:
    """Whether a company told with its legal form has only words for its trade before a position («Công ty TNHH Thương
    mại Xuất nhập khẩu Hoàng An Phát»): it is called by what follows."""
    if not _LEGAL_FORM.search(f"{fold(row.get('head', ''))} {' '.join(line.keys[start:at])}"):
        return False
    i = start
    while i < at:
        word = lexicon.word(line, i)
        if word == 1 and line.tokens[i].is_word and line.capital(i) and not line.tokens[i].is_acronym:
            return False
        i += word
    return not any(lexicon.land_before(line, i) for i in range(start + 1, at + 1))


def ends_in_given_name(lexicon: Lexicon, line: Line, at: int, end: int) -> bool:
    """Whether the words behind the head of a company end with the given name and the surname of somebody abroad («Phó
    Chủ tịch Tập đoàn Quandt Linda Hale»)."""
    start = end - 2
    if start <= at or line.key(start) not in _GIVEN_ABROAD or not line.capital(end - 1):
        return False
    joined = any(line.key(i) in ("&", "-") for i in range(start - 1, end))
    return not joined and lexicon.suffixes.match(line.keys, end - 1) is None


def with_own_word(lexicon: Lexicon, memory: Memory, line: Line, at: int, end: int) -> int:
    """The position after the one foreign word with which a listed company goes on behind «đại diện», which no name of
    one word follows («đại diện SK Velda»), or 0: the word names nobody whom the article tells."""
    listed = lexicon.names.match(line.keys, at) if line.keys[max(0, at - 2) : at] == _STANDS_FOR else None
    if listed is None or listed[0] != end - at or not line.capital(end) or line.capital(end + 1):
        return 0
    token = line.tokens[end]
    foreign = token.is_word and not token.is_acronym and not is_vietnamese_syllable(token.text)
    if not foreign or line.key(end + 1) in _JOINS and line.tight(end + 1):
        return 0
    somebody = memory.given_name(line, end) or memory.family_name(line, end) or memory.first_name(line, end)
    other = lexicon.land(line, end) or lexicon.names.match(line.keys, end) or lexicon.titles.match(line.keys, end)
    return 0 if somebody or other else end + 1


def opens_next_company(lexicon: Lexicon, line: Line, at: int, start: int, head: Row, row: Row) -> bool:
    """Whether a name that is whole ends before the head of another company, from which no mark parts it («Công ty CP
    Cao su Hòa An Công ty CP Dược X»)."""
    if (head["kind"], row["kind"]) != ("company", "company") or fold(head["head"]).split()[0] not in _COMPANIES:
        return False
    last = line.tokens[at - 1]
    named = last.is_word and lexicon.is_proper(last)
    return named or lexicon.land_before(line, at) or proper_before(lexicon, line, at, start)
