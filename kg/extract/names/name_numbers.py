"""Numbers inside the names of bodies, and numbers that count what follows a name.

HEAD Word 5, số 5       a number that counts nothing («Công ty May 10», «Đội CSGT số 5»)
HEAD 175                a hospital, a board that numbers tell apart («Bệnh viện 175», «Ban Quản lý dự án 2»)
"""

from __future__ import annotations

from kg.extract.lexicon import YEAR, Lexicon, Line
from kg.extract.names.name_tails import BOARDS, is_noun
from kg.extract.names.small_words import is_told_beside
from kg.language import Row, fold, words_of

_NUMBERED = frozenset({"đoàn", "khu", "vùng", "số"})
_BEFORE_NUMBERS = frozenset({"số", "khu", "vực"})
_NO_NUMBERS = frozenset({"năm", "tháng", "người", "%", "/"})
_COUNTABLE = words_of("counted things")
# «Bệnh viện Quân y 15»: units of the army are told by numbers.
_MILITARY = words_of("before the number of a unit of the army")
# «Bệnh viện Nhi đồng 1», «Phòng Kỹ thuật nghiệp vụ 2»: the like of them stand side by side.
_TOLD_BY_NUMBERS = ("bệnh viện", "bv", "phòng", "đội", "trạm")
_HOSPITALS = frozenset({"bệnh viện", "bv", "bệnh viện quân y"})
_PLANTS = (*BOARDS, "nhà máy")


def number(lexicon: Lexicon, line: Line, at: int, start: int, row: Row) -> int:
    """The position after the number with which a name goes on at a position («Công ty May 10», «Đoàn 5»), or ``at``:
    a number that counts what follows begins something else («Bệnh viện X 27 bệnh nhân»)."""
    head = fold(row.get("head", ""))
    if at == start:
        steers = head == "ban chỉ đạo" and len(line.key(at)) in (2, 3)  # «Ban Chỉ đạo 389»
        steers = steers or head.startswith(BOARDS) and len(line.key(at)) < 3  # «Ban Quản lý dự án 2»
        steers = steers or head in _HOSPITALS and len(line.key(at)) == 3  # «Bệnh viện 175»
        more = line.key(at + 1) in ("/", "-") and line.tight(at + 1) and line.tight(at + 2)
        steers = steers and not more and not counts(lexicon, line, at + 1)
        return at + 1 if line.key(at - 1) in _NUMBERED or steers else at
    if line.tokens[at - 1].is_acronym and line.tight(at) and row["kind"] == "agency":
        return at + 1 if len(line.key(at)) < 4 else at  # «Phòng PC45»
    if YEAR.fullmatch(line.key(at)) and row["kind"] == "committee" and line.tokens[at - 1].is_acronym:
        return at if line.key(at + 1) in ("-", "/") and line.tight(at + 1) else at + 1  # «Ủy ban Quốc gia APEC 2017»
    if len(line.key(at)) > 3 or line.key(at + 1) in _NO_NUMBERS and not line.capital(at + 1):
        return at
    before, tight = line.key(at - 1), line.key(at + 1) in ("/", "-", "%") and line.tight(at + 1)
    if tight or before not in _BEFORE_NUMBERS and counts(lexicon, line, at + 1):
        return at
    capital = line.capital(at - 1) or row["kind"] in ("company", "university")
    capital = capital or " ".join(line.keys[at - 2 : at]) in _MILITARY
    capital = capital or head.startswith(_TOLD_BY_NUMBERS)
    plant = head.startswith(_PLANTS) or "nhà máy" in " ".join(line.keys[start:at])
    plant = plant and len(line.key(at)) == 1  # «Ban Quản lý Nhà máy X 3»
    school = row["kind"] == "university" and len(line.key(at)) == 1  # «Đại học Paris 8»
    named = lexicon.named_before(line, at) and not plant and not school
    return at + 1 if before in _BEFORE_NUMBERS or capital and not named else at


def counts(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether the words at a position are what the number before them counts."""
    word = lexicon.words.match(line.keys, at)
    if line.capital(at) or line.keys[at : at + 2] == ["quốc", "gia"]:
        return False
    return line.key(at) in _COUNTABLE or word is not None and is_noun(word[1])


def numbered(lexicon: Lexicon, line: Line, at: int, start: int, row: Row) -> int:
    """The position after «số» in a name («Đội CSGT số 5», «Hội Truyền thông số»), or 0: «số tiền» is said of it."""
    if line.key(at) != "số" or at == start:
        return 0
    if line.key(at + 1)[:1].isdigit():
        unit = row.get("unit") == "yes" or line.tokens[at - 1].key in lexicon.short_heads
        return at + 1 if unit and len(line.key(at + 1)) < 3 else 0
    named = lexicon.named_before(line, at) or is_told_beside(line, at)
    counted = counts(lexicon, line, at + 1) and not line.key(at + 2)[:1].isdigit()  # «… dịch vụ số ngày 25/7»
    return 0 if named or counted or lexicon.word(line, at) > 1 else at + 1
