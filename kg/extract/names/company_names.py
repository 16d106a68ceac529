"""Where the name of a company goes on over a personal name, and where it ends before the next company."""

from __future__ import annotations

import re

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.name_tails import is_led_farther, proper_before
from kg.language import Row, fold, words_of

_LEGAL_FORM = re.compile(r"\b(?:tnhh|cổ phần|cp|mtv|một thành viên)\b")
_COMPANIES = frozenset({"công", "tổng"})
_NAMED_AFTER_PEOPLE = frozenset("bệnh bv bvđk trường thpt thcs quỹ công cty học nhà bảo thư".split())
_PEOPLE_INSIDE = {"university": 3, "company": 2}
_GIVEN_ABROAD = words_of("given name abroad")
_MIDDLES = frozenset({"văn", "thị"})
_SCHOOLS_OF = frozenset({"chuyên", "nghề", "thpt", "ptth", "thcs"})


def named_after(lexicon: Lexicon, line: Line, at: int, start: int, person: int, row: Row) -> bool:
    """Whether a personal name is a part of a name: schools, companies and hospitals carry them."""
    school = row["kind"] == "university" and line.key(at - 1) not in _SCHOOLS_OF
    if school and person - at > 2 and at > start and is_led_farther(line, start):
        return False  # «Hiệu trưởng Trường Đại học X Trần Văn A»
    if person - at <= _PEOPLE_INSIDE.get(row["kind"], 0):
        return True
    if row["kind"] == "company" and (taken := _takes_name(lexicon, line, at, start, row)) is not None:
        return taken
    forms = row["kind"] == "company" and all(line.tokens[i].is_acronym for i in range(start, at))
    return (at == start or forms) and may_honour(row)


def may_honour(row: Row) -> bool:
    """Whether bodies with a head are called after people («Bệnh viện Lê Lợi»)."""
    return fold(row.get("head", "")).split(" ")[0] in _NAMED_AFTER_PEOPLE


def _takes_name(lexicon: Lexicon, line: Line, at: int, start: int, row: Row) -> bool | None:
    """Whether a personal name at a position is a part of the name of a company; None where other words must tell."""
    of_form = _LEGAL_FORM.fullmatch(" ".join(line.keys[start:at])) is not None
    if at > start and not of_form and line.key(at + 1) in _MIDDLES:
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


def opens_next_company(lexicon: Lexicon, line: Line, at: int, start: int, head: Row, row: Row) -> bool:
    """Whether a name that is whole ends before the head of another company, from which no mark parts it («Công ty CP
    Cao su Hòa An Công ty CP Dược X»)."""
    if (head["kind"], row["kind"]) != ("company", "company") or fold(head["head"]).split()[0] not in _COMPANIES:
        return False
    last = line.tokens[at - 1]
    named = last.is_word and lexicon.is_proper(last)
    return named or lexicon.land_before(line, at) or proper_before(lexicon, line, at, start)
