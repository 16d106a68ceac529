"""What an article has named so far: full names of people, bodies, and short names that it defines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.extract.items import Item
from kg.extract.lexicon import Lexicon, Line
from kg.extract.organizations import clipped
from kg.language import Row, fold, is_vietnamese_syllable


@dataclass
class Memory:
    """Full names of people and their given names, bodies, short names defined in brackets or clipped."""

    people: dict[str, str] = field(default_factory=dict)
    given: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, Row] = field(default_factory=dict)
    shorts: dict[str, Row] = field(default_factory=dict)

    def short_at(self, line: Line, at: int) -> tuple[int, Row] | None:
        """(end, row) of the longest short name of a body that starts at a token, or None."""
        for end in range(min(len(line), at + 5), at, -1):
            row = self.shorts.get(line.said(at, end))
            if row is not None:
                return end, row
        return None

    def full_name(self, line: Line, at: int) -> int:
        """The end of the longest full name of a person that starts at a token, or 0."""
        for end in range(min(len(line), at + 6), at + 1, -1):
            if line.capital(end - 1) and fold(line.said(at, end)) in self.people:
                return end
        return 0

    def learn(self, items: Iterable[Item], lexicon: Lexicon) -> None:
        """Takes over the names of a scanned sentence."""
        for item in items:
            if item.mention is None or item.mention.form != "name":
                continue
            key = fold(item.mention.name)
            if item.tag == "P":
                self.people[key] = item.mention.name
                parts = item.mention.name.split()
                for size in range(1, len(parts)):
                    self.given.setdefault(fold(" ".join(parts[-size:])), item.mention.name)
            elif item.tag == "O" and item.row is not None:
                self.bodies[key] = item.row
                short = clipped(item.mention.name, item.row)
                for form in (short, proper_tail(short)):
                    if form and _distinctive(form, item.row, lexicon):
                        self.shorts.setdefault(form, item.row)

    def settle(self) -> None:
        """Forgets names that are another one with a word of the next sentence («Hà Văn An Sáng»)."""
        for key in list(self.people):
            words = key.split()
            if any(" ".join(words[:size]) in self.people for size in range(3, len(words))):
                del self.people[key]
        self.given = {short: name for short, name in self.given.items() if fold(name) in self.people}


def proper_tail(name: str) -> str:
    """The proper name that closes a company's name after its trade («Bóng đèn Điện Quang» → «Điện Quang»).

    >>> proper_tail("Bóng đèn Điện Quang"), proper_tail("Thép Việt")
    ('Điện Quang', '')
    """
    words = name.split()
    if len(words) < 4 or not all(word[:1].isupper() for word in words[-2:]) or words[-3][:1].isupper():
        return ""
    return " ".join(words[-2:])


def _distinctive(short: str, row: Row, lexicon: Lexicon) -> bool:
    """Whether a clipped name can stand alone («BRG», «Sumitomo», «Hòa Phát»), unlike a sector or a place."""
    if row["kind"] not in ("company", "committee", "media") or short in lexicon.countries or short in lexicon.places:
        return False
    words = short.split()
    if len(words) == 1 and is_vietnamese_syllable(short):
        return False
    return len(words) <= 2 and all(w[:1].isupper() for w in words) and short not in lexicon.fields
