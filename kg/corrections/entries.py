"""The entries of a file of corrections, as plain types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg.spelling import caseless

FILE = "corrections.toml"
ACTIONS: Mapping[str, tuple[str, ...]] = {
    "same": ("one", "other"),
    "different": ("one", "other"),
    "rename": ("entity", "to"),
    "reject": ("entity", "property", "value"),
    "add": ("entity", "property", "value", "source"),
    "set_date": ("entity", "property", "value"),
    "hide": ("entity",),
}
OF_ALL = ("author", "date", "reason")
OPTIONAL: Mapping[str, tuple[str, ...]] = {"reject": ("post",), "set_date": ("post",)}
REFERENCE = ("kind", "name", "article", "quote")
SOURCES = (("article", "quote"), ("document",))


@dataclass(frozen=True)
class Reference:
    """How an entry names an entity: ``name`` stands in ``quote``, which stands in the article.

    ``article`` is its id, its title or its key. ``text`` may hold the first digits of the key of the text that
    the curator read: where the text has changed since, a quotation that is gone is no fault of the entry.
    """

    kind: str
    name: str
    article: str
    quote: str
    text: str = ""

    @property
    def words(self) -> tuple[str, str, str]:
        """What tells two references apart."""
        return self.kind, self.article, caseless(self.name)

    @property
    def told(self) -> str:
        """The same with its article, which tells things of one name apart."""
        return f"{self} ({self.article})"

    def __str__(self) -> str:
        return f"{self.kind} «{self.name}»"


@dataclass(frozen=True)
class Source:
    """What an added fact rests on: a quotation from an article, or a document outside."""

    article: str = ""
    quote: str = ""
    document: str = ""


def signed(author: str, date: str, reason: str) -> str:
    """By whom, when and why, as lists of corrections tell it behind what one says."""
    return f"{author}, {date}: {reason}"


@dataclass(frozen=True)
class Entry:
    """One correction; ``entities`` are one or two, ``term`` is a property, ``value`` a text or an entity."""

    action: str
    author: str
    date: str
    reason: str
    entities: tuple[Reference, ...]
    term: str = ""
    value: str | Reference = ""
    post: str = ""
    source: Source = Source()
    file: str = field(default=FILE, compare=False)
    line: int = field(default=0, compare=False)

    @property
    def where(self) -> str:
        """The file and the line where the entry begins."""
        return f"{self.file}:{self.line}"

    @property
    def is_written(self) -> bool:
        """Whether it stands in a file, and is not still to be written."""
        return self.line > 0

    @property
    def slot(self) -> tuple[object, ...]:
        """What it says, whoever says it, when and why."""
        value = self.value.words if isinstance(self.value, Reference) else caseless(self.value)
        return self.action, *(one.words for one in self.entities), self.term, value, caseless(self.post)

    @property
    def signature(self) -> str:
        """By whom, when and why."""
        return signed(self.author, self.date, self.reason)

    def __str__(self) -> str:
        names = (" = " if self.action == "same" else ", ").join(one.told for one in self.entities)
        value = self.value.told if isinstance(self.value, Reference) else self.value and f"«{self.value}»"
        told = " ".join(filter(None, (self.term, value, self.post and f"«{self.post}»")))
        return f"{self.action} {names}{': ' if told else ''}{told}"


@dataclass(frozen=True)
class Vocabulary:
    """What an entry may speak of: for each kind its properties, for each property with a list its values."""

    properties: Mapping[str, Sequence[str]]
    values: Mapping[str, Sequence[str]]
    dates: Sequence[str]
