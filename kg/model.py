"""The plain types that every part of kg shares; standard library only.

    Article -> Sentence -> Mention, Claim            what one article says  (text half)
                           Entity, Fact (+ Support)  what all articles say  (passes the waist)

A position is an offset in code points into ``Article.text``, which is NFC with LF line ends.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, field
from functools import cached_property
from typing import NamedTuple

# The language of an article that names none, and the first one of labels.
LANGUAGE = "vi"
HASH_DIGITS = 20


def digest(*parts: str, digits: int = HASH_DIGITS) -> str:
    """The first hex digits of the SHA-256 of the parts, which are kept apart by U+001F.

    >>> digest("a", "b") == digest("ab")
    False
    """
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:digits]


class Span(NamedTuple):
    """A stretch of an article's text: [start, end) in code points."""

    start: int
    end: int

    def within(self, other: Span) -> bool:
        """Whether this span lies inside the other."""
        return other.start <= self.start and self.end <= other.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Article:
    """A news article.

    ``id`` is the reader's name for it (a file stem, the id of a JSON line); identity is ``key``, which
    comes from the text alone. ``published`` is an ISO 8601 date or date and time, as precise as known.
    """

    id: str
    title: str
    text: str
    language: str = LANGUAGE
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    based_on: tuple[str, ...] = ()

    @cached_property
    def text_hash(self) -> str:
        """The SHA-256 of the text, 64 hex digits."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @cached_property
    def fields_hash(self) -> str:
        """A hash of all fields, 20 hex digits."""
        return digest(json.dumps(astuple(self), ensure_ascii=False))

    @cached_property
    def key(self) -> str:
        """The identity of the article: the first 20 hex digits of its text hash."""
        return self.text_hash[:HASH_DIGITS]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article; ``block`` is the kind of block it stands in.

    Blocks: title, dateline, caption, list, source, body.
    """

    span: Span
    block: str = "body"


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of one article that names something.

    ``kind`` is a class of the ontology (Person, Organization, Country, Place, Meeting, Agreement, EdtfDate).
    ``name`` is the normal form: the name as said, completed in a list with a shared head («Bộ» + «Công an»),
    the EDTF value of a date, the code of a country. ``form`` says how it names:
    name, short (a clipped repeat, a given name), nominal («Thứ trưởng», «cuộc họp») or pronoun.
    """

    span: Span
    kind: str
    name: str
    rule: str
    form: str = "name"

    def __hash__(self) -> int:
        return hash(self.span)


Argument = Mention | str


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article says: a frame with filled roles.

    ``kind`` names the frame (tenure, relation, participation, signing, statement, attribute …); ``roles``
    maps a role to a mention or to a plain value; ``spans`` are the words that prove it, one span for each
    link of the proof, each inside one sentence.
    """

    kind: str
    roles: Mapping[str, Argument]
    spans: tuple[Span, ...]
    rule: str

    def mention(self, role: str) -> Mention | None:
        """The mention that fills the role, if a mention does."""
        value = self.roles.get(role)
        return value if isinstance(value, Mention) else None


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article says: its sentences, its mentions and its claims, in order of the text."""

    article: Article
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]


class Evidence(NamedTuple):
    """A quotation that supports something: ``quote`` is the article's text at [start, end)."""

    article: str
    start: int
    end: int
    quote: str
    sentence: Span
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class ReferenceEntry:
    """A row of a reference file that supports something which no article has to say."""

    file: str
    row: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A curator's word that supports something: who, on which day (ISO 8601), why, and resting on what."""

    author: str
    date: str
    reason: str
    source: str = ""


Support = Evidence | ReferenceEntry | Correction


class Entity(NamedTuple):
    """A node of the graph.

    ``id`` is KIND/SLUG-HASH and becomes an IRI under the data namespace; ``kind`` is a class of the ontology.
    ``support`` holds the mentions of a thing that is named; for a Tenure, Participation, Signing or Statement
    it holds what says so. ``english`` holds the English name and other English forms, where a reference file
    knows them; ``same_as`` ids of the same thing in other collections (``wikidata/Q42``).
    """

    id: str
    kind: str
    label: str
    aliases: tuple[str, ...] = ()
    support: tuple[Support, ...] = ()
    english: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()


class Fact(NamedTuple):
    """A statement about an entity: subject id, property of the ontology, object.

    ``object`` is the id of an entity, the local name of a concept, or the text of a literal: the range of the
    property says which. ``support`` is empty only where the subject or the object is an entity that carries
    the support itself (Tenure, Participation, Signing, Statement).
    """

    subject: str
    property: str
    object: str
    support: tuple[Support, ...] = ()


@dataclass(frozen=True)
class Knowledge:
    """What a set of articles says, linked: all that passes from the text half to the RDF half.

    ``sentences`` maps the key of an article to its sentences.
    """

    articles: tuple[Article, ...]
    sentences: Mapping[str, tuple[Sentence, ...]]
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    by_id: Mapping[str, Entity] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {entity.id: entity for entity in self.entities})


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, each once.

    >>> merged([Span(5, 9), Span(0, 3), Span(5, 9)])
    (Span(start=0, end=3), Span(start=5, end=9))
    """
    given = tuple(spans)
    return tuple(sorted(set(given))) if len(given) > 1 else given
