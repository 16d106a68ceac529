"""What holds the name of a listed body and is no body: what a firm makes, what an association holds, a street.

ABC Cup, ABC World Cup    an event («AFF Cup»)
trên ABC                  what a firm runs («trên YouTube»)
MAKER Model, MAKER 5 X    a product («Honda Civic», «BMW 5 Series»)
phố PAPER, xe MAKER       a street, the make of a car
"""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.small_words import in_number
from kg.language import Row, fold, is_vietnamese_syllable, words_of

MAKES = words_of("makes")
EVENTS = words_of("events of a body")
_LED_BY = frozenset({"của", "chủ"})
_LONGEST_EVENT = 3
_CONTESTS = frozenset({"cuộc thi", "hội thi", "giải thưởng", "chương trình"})
_HOLDERS = frozenset({"ban tổ chức", "btc", "ban trọng tài"})
_NAMED_AFTER_MEDIA = words_of("has the name of a paper")
_PAPERS = frozenset({"báo", "tờ", "theo", "chí"})
_INSURANCE = words_of("before insurance")
_CLUBS = words_of("first foreign word of a club")
_PLATFORMS, _ON_PLATFORMS = words_of("platform of people"), words_of("before a platform of people")
_SERVICES = frozenset({"ads", "pay", "tv"})
_FIRMS = frozenset({"công ty", "ngân hàng", "chi nhánh", "tập đoàn", "ngành"})
_INDEX = ["chỉ", "số"]


def is_another_thing(lexicon: Lexicon, line: Line, at: int, end: int, row: Row) -> bool:
    """Whether a listed name is a part of something else here: a street, a park, the number of a paper, the make of a
    car, a product, an index of shares."""
    before = line.key(at - 1)
    if line.keys[max(0, at - 2) : at] == _INDEX:
        return True
    place = before in _NAMED_AFTER_MEDIA or f"{line.key(at - 2)} {before}" in _NAMED_AFTER_MEDIA
    if row["kind"] == "media" and place or in_number(line, at) or is_own_thing(lexicon, line, at, end, row):
        return True
    if row["kind"] == "media" and end == at + 2 and not line.capital(at + 1) and lexicon.word(line, at) == 2:
        return before not in _PAPERS  # «Thanh niên vùng cao»: the common word
    if row["kind"] == "company" and before in MAKES and line.key(at - 2) not in ("hãng", "nhà"):
        return True
    if row["kind"] in _NAMES_TOO and _bears_name(lexicon, line, at, end, row):
        return True
    return line.key(at) in _INSURANCES and _is_insurance(line, at) or line.keys[end : end + 2] == ["-", "index"]


_INSURANCES, _JOINS = frozenset({"bhxh", "bhyt", "bhtn"}), frozenset({",", "và", "-", "–"})
_KINDS_OF_INSURANCE = frozenset({"bắt buộc", "tự nguyện", "một lần"})


def _is_insurance(line: Line, at: int) -> bool:
    """Whether letters mean insurance and no body that insures: «nợ BHXH», «vấn đề về BHXH», «BHXH, BHYT», «BHXH tự
    nguyện», «bảo hiểm xã hội (BHXH)»."""
    if " ".join(line.keys[at + 1 : at + 3]) in _KINDS_OF_INSURANCE:
        return True
    in_brackets = line.key(at - 1) == "(" and line.key(at + 1) == ")" and not line.capital(at + 2)
    if in_brackets and at > 4 and line.keys[at - 5 : at - 3] == ["bảo", "hiểm"]:
        return not line.capital(at - 5) or line.key(at - 6) in _INSURANCE
    first = at - (line.key(at - 1) == "về")
    if {line.key(first - 1), f"{line.key(first - 2)} {line.key(first - 1)}"} & _INSURANCE:
        return True
    return any(line.key(at + n) in _JOINS and line.key(at + 2 * n) in _INSURANCES for n in (-1, 1))


_NAMES_TOO = frozenset({"company", "media", "other"})


def _bears_name(lexicon: Lexicon, line: Line, at: int, end: int, row: Row) -> bool:
    """Whether somebody or something else has the name of a club, a paper or a firm: «Real Quandt Salt»,
    «Công ty Than Quảng Ninh», «trên YouTube»."""
    before, name = line.key(at - 1), line.key(at)
    if end == at + 1:
        if name in _CLUBS and line.capital(end) and not is_vietnamese_syllable(line.tokens[end].text):
            return not line.capital(end + 1) or not lexicon.title_before(line, at)
        if name in _PLATFORMS and before in _ON_PLATFORMS:
            return True
    return row["kind"] == "other" and f"{line.key(at - 2)} {before}" in _FIRMS


_OPENED = frozenset({"mạc", "dự", "chức"})


def is_own_thing(lexicon: Lexicon, line: Line, at: int, end: int, row: Row) -> bool:
    """Whether the name of a body begins that of a product or an event here («Honda Civic», «AFF Cup»)."""
    if line.capital(end) and (line.key(end) in EVENTS or row["kind"] == "company" and line.key(end) in _SERVICES):
        return True
    if row["kind"] != "company" or end + 1 >= len(line):
        return False
    model = line.tokens[end]
    if model.text.isdigit():
        return len(model.text) < 3 and line.capital(end + 1) and not is_vietnamese_syllable(line.tokens[end + 1].text)
    word = model.is_word and model.is_capital and len(model.text) > 1
    if not word or model.is_acronym or is_vietnamese_syllable(model.text):
        return False
    alone = not line.capital(end + 1) or len(line.key(end + 1)) < 3 or line.tokens[end + 1].is_acronym
    other = lexicon.suffixes.match(line.keys, end) or lexicon.names.match(line.keys, end) or lexicon.land(line, end)
    return alone and other is None and line.key(at - 1) not in _LED_BY and not lexicon.title_before(line, at)


def holds_event(row: Row) -> bool:
    """Whether a head is that of the committee of an event."""
    return fold(row.get("head", "")) in _HOLDERS


def is_forum_held(line: Line, at: int) -> bool:
    """Whether a forum is an event that is opened or that somebody comes to («khai mạc Diễn đàn X», «dự Diễn đàn X»)."""
    return line.keys[at : at + 2] == ["diễn", "đàn"] and line.key(at - 1) in _OPENED


def is_event_alone(lexicon: Lexicon, line: Line, at: int, end: int, row: Row) -> bool:
    """Whether the committee of an event is told with the word for the event alone («Ban tổ chức Hội thảo»)."""
    event = lexicon.meetings.match(line.keys, at)
    alone = event is not None and at + event[0] == end or " ".join(line.keys[at:end]) in _CONTESTS
    return holds_event(row) and alone


def event_held(line: Line, at: int, row: Row) -> int:
    """The position after the event, with its number or year, that a committee holds («Ban tổ chức SEA Games 29»), or
    0."""
    if not holds_event(row):
        return 0
    end = at
    while end - at < _LONGEST_EVENT and line.capital(end) and line.key(end) not in EVENTS:
        if not line.tokens[end].is_acronym and is_vietnamese_syllable(line.tokens[end].text):
            return 0
        end += 1
    first = end
    while line.capital(end) and line.key(end) in EVENTS:
        end += 1
    number = line.key(end)
    numbered = number.isdigit() and len(number) < 5 and not (line.tight(end + 1) and line.key(end + 1) in ("/", "-"))
    return end + numbered if end > first else 0
