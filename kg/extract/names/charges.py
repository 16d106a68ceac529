"""What somebody has in charge, in the title: the words behind «về» and «phụ trách», up to a mark, to the body or land
whose it is, or to the name («Thứ trưởng phụ trách chính sách đối ngoại A», «Bộ trưởng phụ trách vấn đề X của LAND A»).
"""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.personal_names import foreign_name, vietnamese_name
from kg.language import words_of

_LONGEST = 10  # words
_IN_CHARGE, _WHOSE = "trách", frozenset({"của", "thuộc"})
# «phụ trách các vấn đề quốc tế», «phụ trách mảng đối ngoại»: a mark may close what such a word opens.
_OPENS = frozenset({"các", "vấn", "lĩnh", "mảng", "khối"})
_ENDS = words_of("ends the matter of a title")
_MARKS = frozenset({",", "-", "(", ".", ""})
_MATTERS, _JOINS = ["vấn", "đề"], frozenset({"-", "–"})
# What such an officer does is no part of it («Phó Giám đốc phụ trách tiếp ông A»).
_ACTS = frozenset({"report-strong", "report-optional", "meet", "receive", "attend", "appoint"})


def matter(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after the matter that «về» or «(phụ) trách» at a token begins, or 0."""
    charge, end = line.key(at) == _IN_CHARGE, at + 1
    while end < len(line) and end - at < _LONGEST and (line.tokens[end].is_word or _is_joint(line, end)):
        known = _known(lexicon, line, end)
        if charge and not known and line.capital(end) and line.keys[end - 2 : end] == _MATTERS:
            known = 1  # «phụ trách vấn đề Brexit A»
        if line.capital(end) and not known:
            return end if end > at + 1 and (not charge or _is_name(lexicon, line, end)) else 0
        if charge and line.key(end) in _WHOSE:
            return end if end > at + 1 and line.capital(end + 1) and not _is_name(lexicon, line, end + 1) else 0
        if line.key(end) in _ENDS or charge and _acts(lexicon, line, end):
            return 0
        end += known or 1
    opened = not charge or line.key(at + 1) in _OPENS
    return end if opened and end > at + 1 and line.key(end) in _MARKS else 0


def _is_joint(line: Line, at: int) -> bool:
    """Whether a token is a dash without space between two words («A-vùng Vịnh»)."""
    joined = line.key(at) in _JOINS and line.tight(at) and line.tight(at + 1)
    return joined and at + 1 < len(line) and line.tokens[at + 1].is_word


def _known(lexicon: Lexicon, line: Line, at: int) -> int:
    """How many words of a land or a place start at a token."""
    tables = (lexicon.countries, lexicon.places)
    return max(found[0] if (found := table.match(line.keys, at)) else 0 for table in tables)


def _is_name(lexicon: Lexicon, line: Line, at: int) -> bool:
    return bool(vietnamese_name(lexicon, line, at) or foreign_name(lexicon, line, at))


def _acts(lexicon: Lexicon, line: Line, at: int) -> bool:
    found = lexicon.verbs.match(line.keys, at)
    return found is not None and found[1]["group"] in _ACTS
