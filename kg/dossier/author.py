"""What a dossier is made of: sections of lines, each with the notes that prove it, asked of the store in SPARQL."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from pyoxigraph import Literal, NamedNode

from kg.dossier import questions as ask_for
from kg.dossier.dates import HELD, OVER, all_in_words, in_words, on, standing
from kg.dossier.words import WORDS
from kg.model import Span
from kg.query import run
from kg.quotations import Corrected
from kg.results import Rows, Term, plain
from kg.store import Store

SURE = 0.8
MOSTLY = 0.7
MOST_NOTES = 4
_ISSUED = "dcterms:issued"
_EVENTS = ("meeting", "agreement", "event")


@dataclass(frozen=True, order=True)
class Source:
    """What a footnote rests on: a sentence of an article, or (``other``) the word of a curator or of a table; where the
    article has no address, ``retold`` is that of the page that it tells again."""

    issued: str
    title: str
    sentence: str
    publisher: str = ""
    url: str = ""
    other: str = ""
    retold: str = ""


@dataclass(frozen=True)
class Note:
    """A footnote: its source, and the sentence in pieces, of which those that were quoted are marked."""

    source: Source
    pieces: tuple[tuple[str, bool], ...]

    def where(self, language: str) -> str:
        """The article, its publisher and its day, as they stand in a footnote before its full stop."""
        day = in_words(self.source.issued, language) if self.source.issued else ""
        title = self.source.title
        title = title if title.endswith("..") else title.removesuffix(".")
        return ", ".join(filter(None, (title, self.source.publisher, day)))


@dataclass(frozen=True)
class Line:
    """A line of a section: a lead (a property, a date), a text, and the numbers of its notes; ``more`` sentences say
    the same and are left to ``kg explain``. ``things`` are the IRIs of what it names, by the words that name it."""

    lead: str
    text: str
    notes: tuple[int, ...] = ()
    unsure: bool = False
    more: int = 0
    things: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Section:
    """A titled part; ``level`` 3 stands under the part before it."""

    title: str
    lines: tuple[Line, ...]
    level: int = 2


@dataclass(frozen=True)
class Dossier:
    """A dossier in one language: what it is about, its parts, its notes and the days of the articles behind it."""

    language: str
    title: str
    kind: str
    iri: str
    basis: str
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]


Row = Mapping[str, Term]


class Author:
    """Asks the store and numbers the notes in the order in which they are used."""

    def __init__(self, store: Store, node: NamedNode, language: str) -> None:
        self.store = store
        self.node = node
        self.language = language
        self.words = WORDS.get(language, WORDS["en"])
        self._numbers: dict[Source, int] = {}
        self._quoted: dict[Source, set[Span]] = defaultdict(set)
        self._known: dict[Term, dict[Source, float]] = {}

    @property
    def notes(self) -> tuple[Note, ...]:
        """The footnotes in the order of their numbers, one for each sentence."""
        return tuple(Note(source, _pieces(source.sentence, self._quoted[source])) for source in self._numbers)

    def rows(self, query: str, node: Term | None = None, variable: str = "x") -> list[Row]:
        """The answers to a question about the entity, or about a node, as dicts without what is unbound."""
        answer = run(query, self.store, {variable: node or self.node})
        assert isinstance(answer, Rows)
        found = [
            {name: term for name, term in zip(answer.variables, row, strict=True) if term is not None}
            for row in answer.rows
        ]
        return sorted(found, key=lambda row: [f"{name} {term}" for name, term in sorted(row.items())])

    def basis(self) -> str:
        """From which articles the dossier is made, in words."""
        told = {(source.issued, source.title) for source in self._numbers if source.title}
        days = sorted(issued[:10] for issued, _ in told if issued)
        between = ""
        if days:
            first, last = in_words(days[0], self.language), in_words(days[-1], self.language)
            between = self.words["between"].format(first=first, last=last)
            if first == last:
                between = self.words["on"].format(day=on(days[0], self.language))
            if len(days) < len(told):
                rest = between.removeprefix(",")
                between = self.words["undated_articles"].format(number=len(told) - len(days), between=rest)
        return self.words["basis"].format(articles=len(told), between=between)

    # -- words ----------------------------------------------------------------------------------------------

    def label(self, term: Term) -> str:
        """A value in words: a date as it is read aloud, a concept by its label, an entity by its name."""
        if isinstance(term, Literal):
            return term.value
        assert isinstance(term, NamedNode)
        kind = self.store.kind(term)
        if kind == "EdtfDate":
            return in_words(self.store.label(term), self.language)
        if kind:
            return self.store.label(term, self.language)
        return self.store.ontology.label(term.value, self.language)

    def posts_said(self, node: Term, holder: Term, event: Term) -> list[str]:
        """The posts of a holder at an event, as the articles tell them which a node quotes; where he has only former
        ones, these as such."""
        articles = self._articles(node)
        tenures = self.store.subjects("holder", holder) if isinstance(holder, NamedNode) else []
        told = [tenure for tenure in tenures if not articles.isdisjoint(self._articles(tenure))]
        days, issued = self._days(event, "when"), {plain(day) for one in articles for day in self._values(one, _ISSUED)}
        posts: dict[str, set[str]] = defaultdict(set)
        for tenure in told:
            named = {self.label(post) for post in self._values(tenure, "post")}
            posts[self._standing(tenure, days, issued)] |= named
        former = {self.words["former"].format(post=post) for post in posts[OVER]}
        return sorted(posts[HELD]) or sorted(former)

    def _standing(self, tenure: Term, days: set[str], issued: set[str]) -> str:
        """How a tenure stood on the days of an event, of which articles of other days tell."""
        begins, ends, seen = (self._days(tenure, name) for name in ("from", "until", "attestedOn"))
        former = self.store.node("tenure-former") in self._values(tenure, "tenureStatus")
        return standing(begins, ends, days or issued, former=former and seen.isdisjoint(days | issued))

    def _values(self, node: Term, name: str) -> list[Term]:
        return self.store.objects(node, name) if isinstance(node, NamedNode) else []

    def _days(self, node: Term, name: str) -> set[str]:
        return {self.store.label(day) for day in self._values(node, name) if isinstance(day, NamedNode)}

    def _articles(self, node: Term) -> set[Term]:
        supports = self.store.support(node) if isinstance(node, NamedNode) else []
        return {article for one in supports for article in self.store.objects(one, "prov:wasQuotedFrom")}

    def when(self, rows: Iterable[Row], name: str = "when") -> str:
        """The dates of rows in words; empty where there is none."""
        return all_in_words((plain(row[name]) for row in rows if name in row), self.language)

    def title(self, term: str) -> str:
        """The label of a property, with a capital."""
        return titled(self.store.ontology.label(term, self.language))

    # -- lines ----------------------------------------------------------------------------------------------

    def line(self, lead: str, text: str, rows: Iterable[Row]) -> Line:
        """A line with the notes of the nodes that carry its support, and of a curator who corrected its day."""
        given = list(rows)
        nodes = [*(row.get("node") for row in given), *(node for row in given for node in self._who_dated(row))]
        known = [self._support(node) for node in dict.fromkeys(nodes) if node is not None]
        sources: dict[Source, float] = {}
        for source, confidence in (pair for found in known for pair in found.items()):
            sources[source] = max(confidence, sources.get(source, 0.0))
        told = sorted(sources, key=lambda source: (-sources[source], source))[:MOST_NOTES]
        numbers = {self._numbers.setdefault(source, len(self._numbers) + 1) for source in sorted(told)}
        unsure = bool(known) and max(sources.values(), default=0.0) < SURE
        things = self._things(given, f"{lead}\n{text}")
        return Line(lead, text, tuple(sorted(numbers)), unsure, len(sources) - len(told), things)

    def lines(self, rows: Iterable[Row], key: Callable[[Row], tuple[str, str]]) -> tuple[Line, ...]:
        """One line for each lead and text, in the order of the rows, with the notes of all rows that give it."""
        return self.grouped(([row] for row in rows), lambda own: key(own[0]))

    def grouped(self, groups: Iterable[list[Row]], key: Callable[[list[Row]], tuple[str, str]]) -> tuple[Line, ...]:
        """The same for rows of which several tell one thing; ``key`` gives the lead and text of all of them."""
        told: dict[tuple[str, str], list[Row]] = {}
        for own in groups:
            told.setdefault(key(own), []).extend(own)
        return tuple(self.line(lead, text, rows) for (lead, text), rows in told.items())

    def _who_dated(self, row: Row) -> Iterator[Term]:
        """The facts by which a curator says the day of the event in a row."""
        if "when" in row:
            for event in (row[name] for name in _EVENTS if name in row):
                yield from self._corrected_days.get((event, plain(row["when"])), ())

    @cached_property
    def _corrected_days(self) -> dict[tuple[Term, str], list[Term]]:
        found: dict[tuple[Term, str], list[Term]] = defaultdict(list)
        for row in self.rows(ask_for.CORRECTED_DAYS):
            found[row["event"], plain(row["when"])].append(row["node"])
        return found

    def _things(self, rows: Iterable[Row], said: str) -> tuple[tuple[str, str], ...]:
        """The things of the rows that the words name, by name."""
        terms = {term for row in rows for name, term in row.items() if name != "node"} - {self.node}
        named = {self.label(term): term.value for term in sorted(terms, key=str) if isinstance(term, NamedNode)}
        return tuple(sorted((name, iri) for name, iri in named.items() if name and name in said))

    def _support(self, node: Term) -> dict[Source, float]:
        """What a node rests on, with how sure it is."""
        if node not in self._known:
            found: dict[Source, float] = {}
            for row in self.rows(ask_for.EVIDENCE, node, "node"):
                source = self._source(row)
                found[source] = max(float(plain(row["confidence"])), found.get(source, 0.0))
            for row in self.rows(ask_for.OTHER_SUPPORT, node, "node"):
                found[Source("", "", "", other=self._word(row))] = 1.0
            self._known[node] = found
        return self._known[node]

    def _source(self, row: Row) -> Source:
        said = {name: plain(term) for name, term in row.items()}
        title, issued = said.get("title", said["article"]), said.get("issued", "")
        url = said.get("url", "")
        retold = "" if url else said.get("retold", "")
        source = Source(issued, title, said["sentence"], said.get("publisher", ""), url, retold=retold)
        at = int(said["at"]) - int(said["begin"])
        self._quoted[source].add(Span(at, at + len(said["quote"])))
        return source

    def _word(self, row: Row) -> str:
        said = {name: plain(term) for name, term in row.items()}
        if "reason" in said:
            day = in_words(said["date"], self.language)
            told = Corrected(said["author"], day, said["reason"], said.get("source", ""))
            return f"{self.words['correction']}: {told}"
        return f"{self.words['reference']}: {said['file']}, {said['row']}"


def titled(name: str) -> str:
    """A name as a title: an event that a text names by a verb begins with a capital there.

    >>> titled("tiếp Đoàn đại biểu")
    'Tiếp Đoàn đại biểu'
    """
    return name[:1].upper() + name[1:]


def _pieces(sentence: str, quoted: Iterable[Span]) -> tuple[tuple[str, bool], ...]:
    """A sentence in pieces, the quoted ones marked; where nearly all of it is quoted a mark would say nothing.

    >>> _pieces("Ông Gió đã họp.", [Span(4, 7)])
    (('Ông ', False), ('Gió', True), (' đã họp.', False))
    """
    marked = {at for span in quoted for at in range(*span)}
    if len(marked) > MOSTLY * len(sentence):
        return ((sentence, False),)
    runs = groupby(range(len(sentence)), key=lambda at: at in marked)
    return tuple(("".join(sentence[at] for at in run), is_marked) for is_marked, run in runs)
