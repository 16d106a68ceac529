"""A sentence as a row of items (names, titles, verbs, marks), each with a one-letter tag.

The tags of a sentence make a string, and the rules of posts, meetings, agreements and statements are
patterns over such strings:

    T post title   K courtesy   R rank, degree, occupation   F sector of a title
    P person   O body   C country   L place   D date   M meeting word   A agreement word
    S/s reporting verb (strong, optional)   H chair   J attend   G organize   h host   E meet   X receive
    Z visit   N sign   W witness   B appoint   b dismiss   U speak   I topic follows   v other verb
    & coordinator   @ at   ~ of   = is, as   % between   r representative of   n number   w other word
    # terms of a post   , ; : . ( ) " - the marks themselves
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kg.extract.lexicon import Line
from kg.language import Row, fold
from kg.model import Mention, Sentence, Span

# In patterns over tags: what may stand in brackets behind a name.
BRACKET = r"(?:\([^()]{1,8}\))?"


@dataclass(slots=True)
class Item:
    """An item of a sentence: its tag, the tokens it covers, its row of the lexicon, its mention, the body that its name
    holds, and the only one that the titles of a person name."""

    tag: str
    start: int
    end: int
    span: Span
    row: Row | None = None
    mention: Mention | None = None
    nested: Mention | None = None
    nested_row: Row | None = None
    served: Mention | None = None


def tags_of(items: Sequence[Item]) -> str:
    """The tags of items as one string."""
    return "".join([item.tag for item in items])


def as_one(line: Line, items: list[Item], tag: str, kind: str, rule: str, row: Row | None = None) -> Item:
    """Items beside each other as the one name of something of a kind, found by a rule."""
    first, last = items[0].start, items[-1].end
    mention = Mention(line.cut(first, last), kind, line.said(first, last), rule)
    return Item(tag, first, last, mention.span, row, mention)


@dataclass(frozen=True, eq=False)
class Scan:
    """A scanned sentence. No two are equal; ``finer`` holds its finer tags once they are made (see fine.py)."""

    sentence: Sentence
    line: Line
    items: list[Item]
    tags: str
    finer: list[str] = field(default_factory=list, init=False, repr=False)

    @functools.cached_property
    def folded(self) -> list[str]:
        """The folded text of each item."""
        keys, text = self.line.keys, self.line.text
        return [
            keys[item.start] if item.end - item.start == 1 else fold(text[item.span.start : item.span.end])
            for item in self.items
        ]

    @functools.cached_property
    def words(self) -> str:
        """The folded text of the sentence."""
        return fold(self.line.text[self.sentence.span.start : self.sentence.span.end])

    def words_before(self, offset: int, most: int) -> str:
        """The folded text of the sentence before an offset, of at most so many characters."""
        return fold(self.line.text[max(self.sentence.span.start, offset - most) : offset])

    def words_after(self, at: int, number: int) -> str:
        """The folded text of the next items, at most so many; empty at the end of the sentence."""
        return fold(self.text(at, at + number))

    def clause_start(self, end: int) -> int:
        """The first item of the clause that an item stands in, behind the last mark before it."""
        return max(self.tags.rfind(mark, 0, end) for mark in ",.;:|") + 1

    def text(self, first: int, last: int) -> str:
        """The text of the items [first, last), or of those of them that there are."""
        last = min(last, len(self.items))
        return self.line.text[self.items[first].span.start : self.items[last - 1].span.end] if first < last else ""

    def span(self, first: int, last: int) -> Span:
        """The span of the items [first, last)."""
        return Span(self.items[first].span.start, self.items[last - 1].span.end)


def pronoun(item: Item) -> Item:
    """«Bà là Bí thư …»: the pronoun as a mention, which linking leads to the person named before."""
    return replace(item, mention=Mention(item.span, "Person", "", "person-by-pronoun", "pronoun"))
