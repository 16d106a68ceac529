"""What an article has named so far: full names of people, bodies, and short names that it defines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from kg.extract.items import Item
from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.own_things import EVENTS
from kg.extract.names.small_words import AREA_WORDS
from kg.language import Row, fold, is_vietnamese_syllable, tokens, words_of

Answer = TypeVar("Answer")
# Questions are kept by the hundred thousand: this is their constructor without the step that names the fields.
_new = tuple.__new__
_NEVER_ALONE = words_of("surname never told alone")
_MOST_OF_COMPANY = 4  # words: «Sen Vàng Mây Trắng» of a company says more than a sector


class Asked(NamedTuple):
    """A question that the memory was asked, what it answered, and how many items were read before it."""

    question: Callable[..., object]
    about: tuple[object, ...]
    answer: object
    items: int


@dataclass
class Memory:
    """Full names of people and their given names, beginnings of bodies, short names defined in brackets or clipped.

    It keeps what it was asked: a sentence need not be read again up to where it would give another answer.
    """

    people: dict[str, str] = field(default_factory=dict)
    given: dict[str, str] = field(default_factory=dict)
    first: dict[str, str] = field(default_factory=dict)
    # The people whose foreign names end with a word, each as the words of a name.
    families: dict[str, set[frozenset[str]]] = field(default_factory=dict)
    shorts: dict[str, Row] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    # How many items of a sentence were read before what is asked, and before the first question that was not kept.
    items_read: int = 0
    _sure_items: int | None = None
    _openings: set[str] = field(default_factory=set)
    # The people who are named behind a title or a courtesy word.
    _called: set[str] = field(default_factory=set)
    # The first tokens of people and of short names: few tokens of a text are among them.
    _first_keys: set[str] = field(default_factory=set)
    _first_texts: set[str] = field(default_factory=set)

    def short_at(self, line: Line, at: int) -> tuple[int, Row] | None:
        """(end, row) of the longest short name of a body that starts at a token, or None."""
        return self._answered(Memory._short_at, line, at)

    def firm_at(self, line: Line, at: int) -> int:
        """The end of the short name of a company that starts at a token («Sen Vàng» of «Công ty Sen Vàng»), or 0
        where the article calls somebody so."""
        return self._answered(Memory._firm_at, line, at)

    def full_name(self, line: Line, at: int) -> int:
        """The end of the longest full name of a person that starts at a token, or 0."""
        return self._answered(Memory._full_name, line, at)

    def given_name(self, line: Line, at: int) -> int:
        """The end of the last syllables of a person's name («Hà», «Ngọc Anh») that start at a token, or 0."""
        return self._answered(Memory._given_name, line, at)

    def first_name(self, line: Line, at: int) -> int:
        """The end of the first word of a person's name («Bae» of «Bae Hae-bin») that stands alone at a token, or 0."""
        return self._answered(Memory._first_name, line, at)

    def family_name(self, line: Line, at: int) -> int:
        """The end of the last word of a foreign name that stands alone at a token («Quandt» of «Edgar Quandt»), or 0;
        0 where two of the article's people are called so."""
        return self._answered(Memory._family_name, line, at)

    def opens_body(self, head: str) -> bool:
        """Whether a body is known whose name begins with this head, in folded form."""
        return self._answered(Memory._opens_body, head)

    def is_given(self, name: str) -> bool:
        """Whether a name, in folded form, is the last syllables of a person's name. Another answer is no reason to read
        a sentence again, but where one is, this is asked again."""
        if self._sure_items is None:
            self._sure_items = self.items_read
        return name in self.given

    def begin(self) -> list[Asked]:
        """What will be asked in the next sentence."""
        self.asked, self._sure_items = [], None
        return self.asked

    def same_items(self, asked: Iterable[Asked]) -> int | None:
        """How many items were read before the first of these questions that would get another answer now; None where
        all would get the same."""
        return next((items for ask, about, answer, items in asked if ask(self, *about) != answer), None)

    def _answered(self, question: Callable[..., Answer], *about: object) -> Answer:
        answer = question(self, *about)
        sure = self.items_read if self._sure_items is None else self._sure_items
        self.asked.append(_new(Asked, (question, about, answer, sure)))
        return answer

    def _short_at(self, line: Line, at: int) -> tuple[int, Row] | None:
        if line.tokens[at].text not in self._first_texts:
            return None
        for end in range(min(len(line), at + 5), at, -1):
            row = self.shorts.get(line.said(at, end))
            if row is not None:
                return end, row
        return None

    def _firm_at(self, line: Line, at: int) -> int:
        known = self._short_at(line, at)
        firm = known is not None and known[1]["kind"] == "company" and fold(line.said(at, known[0])) not in self._called
        return known[0] if known and firm else 0

    def _full_name(self, line: Line, at: int) -> int:
        if line.keys[at] not in self._first_keys:
            return 0
        for end in range(min(len(line), at + 6), at + 1, -1):
            if line.capital(end - 1) and fold(line.said(at, end)) in self.people and not _goes_on(line, end):
                return end
        return 0

    def _given_name(self, line: Line, at: int) -> int:
        for end in range(min(len(line), at + 3), at, -1):
            if not line.capital(end) and fold(line.said(at, end)) in self.given:
                return end
        return 0

    def _first_name(self, line: Line, at: int) -> int:
        joined = line.tight(at + 1) and line.key(at + 1) in ("-", "'", "’", "/")
        return at + 1 if line.keys[at] in self.first and not joined and not line.capital(at + 1) else 0

    def _family_name(self, line: Line, at: int) -> int:
        if line.keys[at] not in self.families:
            return 0
        whole = max(self.families[line.keys[at]], key=len)
        return at + 1 if all(name <= whole for name in self.families[line.keys[at]]) else 0

    def _opens_body(self, head: str) -> bool:
        return head in self._openings

    def define(self, short: str, row: Row) -> None:
        """Takes over a short name of a body; the first body that has it keeps it."""
        self.shorts.setdefault(short, row)
        self._first_texts.add(tokens(short)[0].text)

    def learn(self, items: Iterable[Item], lexicon: Lexicon) -> None:
        """Takes over the names of a scanned sentence."""
        for item in items:
            if item.mention is None or item.mention.form != "name":
                continue
            key = fold(item.mention.name)
            if item.tag == "P":
                self.people[key] = item.mention.name
                if item.mention.rule == "person-after-title":
                    self._called.add(key)
                self._first_keys.add(tokens(item.mention.name)[0].key)
                parts = item.mention.name.split()
                if len(parts) > 1 and fold(parts[0]) not in _NEVER_ALONE:
                    self.first.setdefault(fold(parts[0]), item.mention.name)
                if len(parts) > 1 and not is_vietnamese_syllable(parts[-1]):
                    self.families.setdefault(fold(parts[-1]), set()).add(frozenset(key.split()))
                if parts[-1].startswith(("al-", "el-", "Al-", "El-")):  # «ông Assad» of «Bashar al-Assad»
                    self.given.setdefault(fold(parts[-1][3:]), item.mention.name)
                for size in range(1, len(parts)):
                    self.given.setdefault(fold(" ".join(parts[-size:])), item.mention.name)
            elif item.tag == "O" and item.row is not None:
                words = key.replace("tp.", "tp ").split()
                self._openings.update(" ".join(words[:size]) for size in range(1, len(words)))
                board = item.row["kind"] == "committee" and item.row.get("unit") == "yes"
                short = "" if board else clipped(item.mention.name, item.row)  # «HĐQT Sen»: «Sen» is the company
                for form in (short, proper_tail(short), letters_tail(short, item.row, lexicon)):
                    if form and _distinctive(form, item.row, lexicon):
                        self.define(form, item.row)

    def settle(self) -> None:
        """Forgets names that are another one with a word of the next sentence («Hà Văn An Sáng»)."""
        for key in list(self.people):
            words = key.split()
            if any(" ".join(words[:size]) in self.people for size in range(3, len(words))):
                del self.people[key]
        self.given = {short: name for short, name in self.given.items() if fold(name) in self.people}
        self.first = {short: name for short, name in self.first.items() if fold(name) in self.people}
        known = {frozenset(key.split()) for key in self.people}
        self.families = {word: names for word, names in self.families.items() if known.issuperset(names)}


def _goes_on(line: Line, end: int) -> bool:
    """Whether a name goes on behind a hyphen with a syllable that has no marks («Bae Hae» of «Bae Hae-bin»)."""
    joined = line.key(end) == "-" and line.tight(end) and line.tight(end + 1)
    return joined and not line.capital(end + 1) and line.key(end + 1).isascii()


def clipped(name: str, head: Row | None) -> str:
    """The name without its head («Tập đoàn BRG» → «BRG»), or the empty string.

    >>> clipped("Tập đoàn BRG", {"head": "Tập đoàn"})
    'BRG'
    """
    if not head or "head" not in head or not fold(name).startswith(fold(head["head"]) + " "):
        return ""
    return name[len(head["head"]) :].strip()


def proper_tail(name: str) -> str:
    """The proper name that closes a company's name after its trade («Bóng đèn Điện Quang» → «Điện Quang»).

    >>> proper_tail("Bóng đèn Điện Quang"), proper_tail("Thép Việt")
    ('Điện Quang', '')
    """
    words = name.split()
    if len(words) < 4 or not all(word[:1].isupper() for word in words[-2:]) or words[-3][:1].isupper():
        return ""
    if words[-3] in AREA_WORDS or words[-3] in "-–":  # «BOT Hà Nội - Bắc Giang»: where a road leads
        return ""
    return " ".join(words[-2:])


def letters_tail(name: str, row: Row, lexicon: Lexicon) -> str:
    """The letters that close the name of a company after two words or more («Đầu tư Sông Ngân MTX» → «MTX»), or the one
    foreign word («Công ty Thủy sản Velda» → «Velda»), where no other body stands inside («Chứng khoán Ngân hàng MTX»),
    or the empty string."""
    words = name.split()
    letters = len(words) > 2 and row["kind"] in ("company", "media") and re.fullmatch("[A-Z]{3,}", words[-1])
    if not letters and not _is_own_word(words, row, lexicon):
        return ""
    keys = [fold(word) for word in words]
    return "" if any(lexicon.heads.match(keys, at) for at in range(len(keys))) else words[-1]


def _is_own_word(words: list[str], row: Row, lexicon: Lexicon) -> bool:
    """Whether only the last word of the name of a company is foreign, and no other body or land is called so."""
    last = words[-1] if len(words) > 1 else ""
    own = row["kind"] == "company" and len(last) > 3 and last[:1].isupper() and not is_vietnamese_syllable(last)
    if not own or not words[-2][:1].islower():  # «Thủy điện Buôn Tua Srah»
        return False
    listed = last in lexicon.countries or last in lexicon.places or last in lexicon.names
    return not listed and all(map(is_vietnamese_syllable, words[:-1]))


def _distinctive(short: str, row: Row, lexicon: Lexicon) -> bool:
    """Whether a clipped name can stand alone («BRG», «Sumitomo», «Hòa Phát»), unlike a sector or a place."""
    if row["kind"] not in ("company", "committee", "media") or short in lexicon.countries or short in lexicon.places:
        return False
    if all(land.strip() in lexicon.countries for land in re.split("[-–]", short)):
        return False
    words = _without_land(short.split(), lexicon)
    if words[-1].lower() in EVENTS:
        return False
    if len(words) == 1 and is_vietnamese_syllable(words[0]):
        return False
    most = _MOST_OF_COMPANY if row["kind"] == "company" else 2
    return len(words) <= most and all(w[:1].isupper() for w in words) and short not in lexicon.fields


def _without_land(words: list[str], lexicon: Lexicon) -> list[str]:
    """The words of a name that a foreign word opens without the land that closes it («Velda Foods Việt Nam»)."""
    if is_vietnamese_syllable(words[0]):
        return words
    sizes = range(1, min(len(words), 3))
    return next((words[:-size] for size in sizes if " ".join(words[-size:]) in lexicon.countries), words)
