"""What is in a graph, counted as its sorted lines go by: entities by class, facts by property, evidence by rule."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from kg.ontology import Ontology
from kg.sorting import Sorted
from kg.store import Store
from kg.terms import text_of
from kg.turtle import Properties, subjects

_OF_SUPPORT = ("support", "confidence", "mention")


@dataclass(frozen=True, order=True)
class ArticleCount:
    """An article in the graph; ``silent`` are its sentences that gave no fact, as start and text."""

    published: str
    title: str
    key: str
    id: str
    sentences: int
    silent: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Stats:
    """What is in a graph; entities by class, facts by property, evidence by rule, each by name."""

    articles: tuple[ArticleCount, ...]
    entities: Mapping[str, int]
    facts: Mapping[str, int]
    rules: Mapping[str, int]
    triples: int

    @property
    def sentences(self) -> int:
        """The number of sentences."""
        return sum(article.sentences for article in self.articles)

    @property
    def silent(self) -> int:
        """The number of sentences that gave no fact."""
        return sum(len(article.silent) for article in self.articles)

    def as_json(self) -> dict[str, object]:
        """The counts as a JSON object."""
        dates = [article.published for article in self.articles if article.published]
        return {
            "articles": len(self.articles),
            "published": {"first": min(dates)[:10], "last": max(dates)[:10]} if dates else None,
            "sentences": self.sentences,
            "sentences_without_facts": self.silent,
            "entities": dict(self.entities),
            "facts": dict(self.facts),
            "evidence_by_rule": dict(self.rules),
            "triples": self.triples,
        }


def stats(store: Store) -> Stats:
    """Counts what is in a graph."""
    with Sorted() as lines:
        lines.extend(store.lines())
        return stats_of(lines, lines, store.ontology)


def stats_of(lines: Iterable[bytes], typed: Iterable[bytes], ontology: Ontology) -> Stats:
    """Counts what is in a graph that is given as sorted lines of N-Triples; ``typed`` are those of its lines that
    give things their classes, and maybe others."""
    ends = ends_of_carriers(ontology)
    carriers = {line[: line.index(b" ")] for line in typed if line.endswith(ends) and line[:1] == b"<"}
    counting = Counting(ontology, carriers)
    counting.add(lines)
    return Stats(
        articles=tuple(sorted(map(counting.of_article, counting.articles))),
        entities=largest_first(counting.kinds),
        facts=largest_first(counting.facts),
        rules=largest_first(counting.rules),
        triples=counting.triples,
    )


def ends_of_carriers(ontology: Ontology) -> tuple[bytes, ...]:
    """How the lines end that say of nodes, other than facts, that they carry the support of the triples around them."""
    kinds = set(ontology.subclasses("Supported")) - set(ontology.subclasses("Fact"))
    return tuple(b" %s %s ." % (_iri(ontology, "rdf:type"), _iri(ontology, kind)) for kind in sorted(kinds))


class Counting:
    """What was counted so far: the subjects of a graph one after another. ``carriers`` holds the nodes whose lines end
    so as ``ends_of_carriers`` says."""

    def __init__(self, ontology: Ontology, carriers: Container[bytes]) -> None:
        self._ontology, self._carriers = ontology, carriers
        self._things = {_iri(ontology, name): name for name in _things(ontology)}
        known = set(ontology.properties) - set(_OF_SUPPORT)
        self._known = {_iri(ontology, name): name for name in known}
        self._type, self._fact, self._predicate, self._rule, self._article, self._in_article = (
            _iri(ontology, name) for name in ("rdf:type", "Fact", "rdf:predicate", "rule", "Article", "inArticle")
        )
        self._names: dict[str, bytes] = {}
        self.triples = 0
        self.kinds: Counter[str] = Counter()
        self.facts: Counter[str] = Counter()
        self.rules: Counter[str] = Counter()
        self.sentences: defaultdict[bytes, list[tuple[int, str, bool]]] = defaultdict(list)
        self.articles: dict[bytes, Properties] = {}

    def add(self, lines: Iterable[bytes]) -> None:
        """Count sorted lines; those of a subject come together."""
        for subject, said in subjects(lines):
            self.triples += sum(map(len, said.values()))
            self._count(subject, said)

    def of_article(self, subject: bytes) -> ArticleCount:
        """What was counted of an article."""
        said = self.articles.get(subject, {})
        own = sorted(self.sentences.get(subject, ()))
        return ArticleCount(
            published=self._first(said, "dcterms:issued"),
            title=self._first(said, "dcterms:title"),
            key=text_of(subject).rpartition("/")[2],
            id=self._first(said, "dcterms:identifier"),
            sentences=len(own),
            silent=tuple((start, text) for start, text, is_silent in own if is_silent),
        )

    def _count(self, subject: bytes, said: Properties) -> None:
        types = said.get(self._type, ())
        if subject[:1] == b"<":
            self.kinds.update(self._things[kind] for kind in types if kind in self._things)
            if self._fact in types:
                self.facts.update(self._ontology.short(text_of(name)) for name in said.get(self._predicate, ()))
            if self._article in types:
                self.articles[subject] = said
            for article in said.get(self._in_article, ()):
                start, text = int(self._first(said, "start") or 0), self._first(said, "text")
                self.sentences[article].append((start, text, self._is_silent(said)))
        self.rules.update(map(text_of, said.get(self._rule, ())))
        carries = subject in self._carriers
        for name, values in said.items():
            if name in self._known:
                inside = len(values) if carries else sum(value in self._carriers for value in values)
                if inside:
                    self.facts[self._known[name]] += inside

    def _is_silent(self, said: Properties) -> bool:
        return any(text_of(value) == "false" for value in said.get(self._name("covered"), ()))

    def _first(self, said: Properties, name: str) -> str:
        """The first literal that a property has, else the empty string."""
        values = said.get(self._name(name), ())
        return next((text_of(value) for value in values if value[:1] == b'"'), "")

    def _name(self, name: str) -> bytes:
        if name not in self._names:
            self._names[name] = _iri(self._ontology, name)
        return self._names[name]


def largest_first(counts: Mapping[str, int]) -> dict[str, int]:
    """Counts of something, the largest first; of nothing no count."""
    return {name: n for name, n in sorted(counts.items(), key=lambda one: (-one[1], one[0])) if n}


def _iri(ontology: Ontology, name: str) -> bytes:
    """A name of the ontology as N-Triples write it."""
    return f"<{ontology.iri(name)}>".encode()


def _things(ontology: Ontology) -> list[str]:
    """The classes whose members are things of the world, not the text or the support behind them."""
    apart = {name for top in ("Article", "Sentence", "Fact", "Support") for name in ontology.subclasses(top)}
    return [name for name in ontology.classes if name not in apart]
