"""From knowledge to triples: the only place that builds RDF from what the articles say.

Two sets come out: the *world* (entities, labels, domain triples, shortcuts) and the *evidence* (articles,
sentences, facts and what supports them). Together they are one graph in which each triple stands once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from typing import NamedTuple, Protocol

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from kg.edtf import bounds
from kg.errors import StoreError, UsageError
from kg.model import Article, Correction, Entity, Evidence, Knowledge, ReferenceEntry, Span, Support, digest
from kg.ontology import Ontology
from kg.shortcuts import Following
from kg.spelling import shown
from kg.terms import Terms, web_address

Key = tuple[str, str, str]
# The kinds of the nodes of the evidence, and what ties the nodes of the world to them.
EVIDENCE_NODES = ("fact", "evidence", "article", "sentence", "reference", "correction", "curator")
EVIDENCE_TIES = ("mention", "prov:wasDerivedFrom", "support", "confidence")
NOWHERE: Mapping[str, float] = {}


class Alike(NamedTuple):
    """What two builders say in the same lines: entities by their ids, some mentions of others, facts, and the support
    of nodes by their ids."""

    entities: Set[str]
    mentions: Mapping[str, Set[Support]]
    facts: Set[Key]
    nodes: Set[str]


NOTHING = Alike(frozenset(), {}, frozenset(), frozenset())
_LINKING = "this is a fault in linking"


def triples(knowledge: Knowledge, ontology: Ontology, base: str | None = None) -> tuple[list[Triple], list[Triple]]:
    """The triples of the world and those of the evidence; see ``write_lines``."""
    world: list[bytes] = []
    evidence: list[bytes] = []
    write_lines(knowledge, ontology, world, evidence, base)
    return _parsed(world), _parsed(evidence)


class Lines(Protocol):
    """What takes lines of N-Triples without line ends, in any order, some of them twice."""

    def append(self, line: bytes, /) -> None:
        """Take one more line."""


def write_lines(
    knowledge: Knowledge,
    ontology: Ontology,
    world: Lines,
    evidence: Lines,
    base: str | None = None,
    elsewhere: Mapping[str, float] = NOWHERE,
) -> None:
    """Say knowledge as lines of N-Triples: those of the world and those of the evidence.

    ``base`` is a data namespace other than the ontology's. ``met`` is said in both directions, since plain
    queries do not infer, and never of a meeting that is only planned, put off or cancelled. ``elsewhere`` gives the
    confidence that facts and nodes, by their ids, have from what this knowledge leaves out.
    Raises StoreError where knowledge contradicts itself: an id with two contents, a fact about an unknown
    entity, a quotation that is not in its article.
    """
    if base is not None and not base.endswith(("/", "#")):
        raise UsageError(f"no namespace: «{base}»", "a data namespace ends in / or #")
    builder = Builder(knowledge, ontology, world, evidence, base, elsewhere)
    builder.say()
    builder.articles()


def _parsed(lines: Iterable[bytes]) -> list[Triple]:
    """The triples of the lines, each once, in the order in which they come."""
    text = b"\n".join(dict.fromkeys(lines))
    return [quad.triple for quad in parse(text, format=RdfFormat.N_TRIPLES)]


class Builder:
    """Says one knowledge, triple by triple: ``entities`` by their ids, ``facts`` with their support, and the
    ``supports`` of nodes that carry it. What is walked through stands in dicts, not to leave order to hashes."""

    def __init__(
        self,
        knowledge: Knowledge,
        ontology: Ontology,
        world: Lines,
        evidence: Lines,
        base: str | None,
        elsewhere: Mapping[str, float],
    ) -> None:
        self._elsewhere = elsewhere
        self.world = world
        self.evidence = evidence
        self._ontology = ontology
        self._terms = Terms(ontology.prefixes_under(base))
        self._names: dict[str, str] = {}
        self._ranges: dict[str, tuple[str, str]] = {}
        self._articles = {article.key: article for article in knowledge.articles}
        self._knowledge = knowledge
        self.entities = _unique(knowledge.entities)
        supported = set(ontology.subclasses("Supported"))
        self.supports = {e.id: list(e.support) for e in self.entities.values() if e.kind in supported}
        self.facts = _merged((f.subject, f.property, f.object, f.support) for f in knowledge.facts)
        self._alone: dict[Key, str] = {}
        for key, support in self.facts.items():
            carrier = next((id_ for id_ in (key[0], key[2]) if id_ in self.supports), None)
            if carrier is None:
                self._alone[key] = fact_id(key)
            else:
                self.supports[carrier] += support
        self._contents: dict[str, tuple[object, ...]] = {}
        self._quotes: dict[str, Evidence] = {}
        self._rows: dict[str, ReferenceEntry] = {}
        self._quoted: dict[str, set[Span]] = defaultdict(set)
        self._covered: dict[str, set[Span]] = defaultdict(set)

    def say(self, alike: Alike = NOTHING) -> None:
        """Say all but the articles, and but what is alike."""
        for entity in self.entities.values():
            self._cover(() if entity.id in self.supports else entity.support, covered=False)
            if entity.id not in alike.entities:
                self._entity(entity, alike.mentions.get(entity.id, frozenset()))
        for key, support in self.facts.items():
            if key not in alike.facts:
                self._triple(key)
            if key in self._alone:
                self._cover(support)
                if key not in alike.facts:
                    self._fact(key, support)
        for id_, support in self.supports.items():
            self._cover(support)
            if id_ not in alike.nodes:
                self._support(id_, support)
        for subject, name, object_ in Following(self.entities, self.facts).all():
            self._say(self.world, subject, name, self._terms.id(object_))
        self._quotations()
        self._reference_rows()

    def shown(self) -> Mapping[str, object]:
        """What is said of each article, once all else is."""
        sentences, quoted, covered = self._knowledge.sentences, self._quoted, self._covered
        return {key: (one, sentences.get(key), quoted[key], covered[key]) for key, one in self._articles.items()}

    def articles(self, but: Set[str] = frozenset()) -> None:
        """Say the articles, but for some."""
        for article in self._knowledge.articles:
            if article.key not in but:
                self._article(article)

    def _cover(self, given: Iterable[Support], covered: bool = True) -> None:
        """Note which sentences are quoted, and which rows of reference files."""
        for one in given:
            if isinstance(one, Evidence):
                self._quoted[one.article].add(one.sentence)
                if covered:
                    self._covered[one.article].add(one.sentence)
            elif isinstance(one, ReferenceEntry):
                self._rows[_row_id(one)] = one  # that of what is alike may be that of something else too

    # -- the world ------------------------------------------------------------------------------------------

    def _entity(self, entity: Entity, but: Set[Support]) -> None:
        self._a(self.world, entity.id, entity.kind)
        if entity.kind == "EdtfDate":
            self._date(entity.id)
        elif label := shown(entity.label):
            self._say(self.world, entity.id, "skos:prefLabel", self._terms.text(label))
            for alias in {shown(alias) for alias in entity.aliases} - {label, ""}:
                self._say(self.world, entity.id, "skos:altLabel", self._terms.text(alias))
            for number, name in enumerate(dict.fromkeys(filter(None, map(shown, entity.english)))):
                term = self._terms.text(name, "en")
                self._say(self.world, entity.id, "skos:altLabel" if number else "skos:prefLabel", term)
        for other in entity.same_as:
            self._say(self.world, entity.id, "owl:sameAs", self._terms.id(other))
        if entity.id not in self.supports:
            for support in entity.support if not but else (one for one in entity.support if one not in but):
                name = "mention" if isinstance(support, Evidence) else "prov:wasDerivedFrom"
                self._say(self.evidence, entity.id, name, self._supporting(entity.id, support))

    def _date(self, id_: str) -> None:
        value = id_.partition("/")[2]
        try:
            earliest, latest = bounds(value)
        except ValueError as error:
            raise StoreError(f"{id_} is no date: {error}", "dates are written in EDTF") from error
        self._say(self.world, id_, "edtf", self._terms.typed(value, "string"))
        for name, day in (("earliest", earliest), ("latest", latest)):
            if day:
                self._say(self.world, id_, name, self._terms.typed(day.isoformat(), "date"))

    def _triple(self, key: Key) -> None:
        subject, name, object_ = key
        if self._range(name)[0] == "entity" and object_ not in self.entities:
            if not object_.startswith("date/"):
                raise StoreError(f"{subject} {name} {object_}: there is no such entity", _LINKING)
            self._a(self.world, object_, "EdtfDate")
            self._date(object_)
        if subject not in self.entities:
            raise StoreError(f"{subject} {name} {object_}: the subject is no entity", _LINKING)
        self._say(self.world, subject, name, self._value(name, object_))

    def _value(self, name: str, value: str) -> NamedNode | Literal:
        """The object of a fact as a term: the range of the property says which kind."""
        kind, datatype = self._range(name)
        if kind == "entity":
            return self._terms.id(value)
        if kind == "concept":
            return NamedNode(self._ontology.concept(name, value))
        if datatype == "rdf:langString":
            return self._terms.text(value)
        return self._terms.typed(value, datatype.removeprefix("xsd:"))

    def _range(self, name: str) -> tuple[str, str]:
        """What a property has for values: their kind and, for literals, the datatype as a prefixed name."""
        if name not in self._ranges:
            datatype = self._ontology.short(self._ontology.datatype(name) or "")
            self._ranges[name] = (self._ontology.value_kind(name), datatype)
        return self._ranges[name]

    # -- facts and their support ----------------------------------------------------------------------------

    def _fact(self, key: Key, support: Iterable[Support]) -> None:
        id_ = self._alone[key]
        self._claim(id_, key)
        subject, name, object_ = key
        self._a(self.evidence, id_, "Fact")
        self._say(self.evidence, id_, "rdf:subject", self._terms.id(subject))
        self._say(self.evidence, id_, "rdf:predicate", self._name(name))
        self._say(self.evidence, id_, "rdf:object", self._value(name, object_))
        self._support(id_, support)

    def _support(self, id_: str, support: Iterable[Support]) -> None:
        """Tie a Fact or another supported node to its support; its confidence is the best of it."""
        given = list(support)
        for one in given:
            self._say(self.evidence, id_, "support", self._supporting(id_, one))
        best = max((one.confidence if isinstance(one, Evidence) else 1.0 for one in given), default=0.0)
        if best := max(best, self._elsewhere.get(id_, 0.0)):
            self._say(self.evidence, id_, "confidence", self._terms.number(best))

    def _supporting(self, id_: str, support: Support) -> NamedNode:
        """The node of a support; of two rules that quote the same words for one thing the surer counts."""
        if isinstance(support, Correction):
            return self._correction(support)
        if isinstance(support, ReferenceEntry):
            self._claim(_row_id(support), (support.file, support.row))
            return self._terms.id(_row_id(support))
        node = f"evidence/{digest(support.article, str(support.start), str(support.end), id_)}"
        self._claim(node, (support.article, support.start, support.end, id_))
        other = self._quotes.setdefault(node, support)
        self._quotes[node] = min(other, support, key=lambda one: (-one.confidence, one.rule, one.sentence))
        return self._terms.id(node)

    def _correction(self, support: Correction) -> NamedNode:
        """The node of a correction, with its curator, who is a prov:Agent and never a person of the graph."""
        parts = (support.author, support.date, support.reason, support.source)
        node, curator = f"correction/{digest(*parts)}", f"curator/{digest(support.author)}"
        self._claim(node, parts)
        self._claim(curator, (support.author,))
        self._a(self.evidence, curator, "prov:Agent")
        self._say(self.evidence, curator, "foaf:name", self._terms.text(support.author))
        self._a(self.evidence, node, "Correction")
        self._say(self.evidence, node, "dcterms:creator", self._terms.id(curator))
        self._say(self.evidence, node, "dcterms:date", self._terms.typed(support.date, "date"))
        self._say(self.evidence, node, "reason", self._terms.text(support.reason))
        if support.source:
            self._say(self.evidence, node, "dcterms:source", self._terms.text(support.source))
        return self._terms.id(node)

    def _quotations(self) -> None:
        for node, quotation in self._quotes.items():
            article = self._articles.get(quotation.article)
            if article is None:
                raise StoreError(f"{node} quotes an unknown article {quotation.article}", _LINKING)
            span = Span(quotation.start, quotation.end)
            if not span.within(quotation.sentence) or article.text[span.start : span.end] != quotation.quote:
                raise StoreError(
                    f"article {article.id} does not say «{quotation.quote}» at {span.start} to {span.end}",
                    f"this is a fault in rule {quotation.rule}",
                )
            self._describe(
                node,
                "Evidence",
                ("prov:wasQuotedFrom", self._terms.id(f"article/{article.key}")),
                ("sentence", self._terms.id(_sentence_id(article, quotation.sentence))),
                ("start", self._terms.typed(str(span.start), "integer")),
                ("end", self._terms.typed(str(span.end), "integer")),
                ("quote", self._terms.text(quotation.quote, article.language)),
                ("rule", self._terms.typed(quotation.rule, "string")),
                ("confidence", self._terms.number(quotation.confidence)),
            )

    def _reference_rows(self) -> None:
        for node, one in self._rows.items():
            file, row = (self._terms.typed(value, "string") for value in (one.file, one.row))
            self._describe(node, "ReferenceEntry", ("file", file), ("row", row))

    # -- articles -------------------------------------------------------------------------------------------

    def _article(self, article: Article) -> None:
        id_ = f"article/{article.key}"
        self._claim(id_, (article.text_hash,))
        self._a(self.evidence, id_, "Article")
        title = self._terms.text(shown(article.title), article.language)
        self._say(self.evidence, id_, "dcterms:title", title)
        self._say(self.evidence, id_, "dcterms:identifier", self._terms.typed(article.id, "string"))
        self._say(self.evidence, id_, "dcterms:language", self._terms.typed(article.language, "string"))
        self._say(self.evidence, id_, "textHash", self._terms.typed(article.text_hash, "string"))
        if article.published:
            self._say(self.evidence, id_, "dcterms:issued", self._terms.moment(article.published))
        if article.publisher:
            self._say(self.evidence, id_, "schema:publisher", self._terms.typed(article.publisher, "string"))
        if page := web_address(article.url or ""):
            self._say(self.evidence, id_, "schema:url", page)
        for page in filter(None, map(web_address, article.based_on)):
            self._say(self.evidence, id_, "dcterms:references", page)
        spans = {sentence.span for sentence in self._knowledge.sentences.get(article.key, ())}
        for span in spans | self._quoted[article.key]:
            self._sentence(article, span)

    def _sentence(self, article: Article, span: Span) -> None:
        id_ = _sentence_id(article, span)
        self._claim(id_, (article.key, span))
        covered = "true" if span in self._covered[article.key] else "false"
        self._describe(
            id_,
            "Sentence",
            ("inArticle", self._terms.id(f"article/{article.key}")),
            ("start", self._terms.typed(str(span.start), "integer")),
            ("end", self._terms.typed(str(span.end), "integer")),
            ("text", self._terms.text(article.text[span.start : span.end], article.language)),
            ("covered", self._terms.typed(covered, "boolean")),
        )

    # -- triples --------------------------------------------------------------------------------------------

    def _describe(self, id_: str, kind: str, *said: tuple[str, NamedNode | Literal]) -> None:
        """Say of what class a node of the evidence is, and what its properties are: the subject is made once."""
        subject, take, names = str(self._terms.id(id_)), self.evidence.append, self._names
        take(f"{subject} {self._name('rdf:type')} {self._name(kind)} .".encode())
        for name, value in said:
            take(f"{subject} {names.get(name) or self._name(name)} {value} .".encode())

    def _a(self, into: Lines, id_: str, kind: str) -> None:
        self._say(into, id_, "rdf:type", self._name(kind))

    def _say(self, into: Lines, id_: str, name: str, value: NamedNode | Literal | str) -> None:
        into.append(f"{self._terms.id(id_)} {self._name(name)} {value} .".encode())

    def _name(self, name: str) -> str:
        """A name of the ontology as N-Triples write it."""
        known = self._names.get(name)
        if known is None:
            known = self._names[name] = str(NamedNode(self._ontology.iri(name)))
        return known

    def _claim(self, id_: str, content: tuple[object, ...]) -> None:
        """Note what stands behind an id that is a hash; raise StoreError when something else already does."""
        if self._contents.setdefault(id_, content) != content:
            raise StoreError(f"two contents have the id {id_}", "a hash collision: report it")


def _unique(entities: Iterable[Entity]) -> dict[str, Entity]:
    unique: dict[str, Entity] = {}
    for entity in entities:
        if unique.setdefault(entity.id, entity) != entity:
            raise StoreError(f"two entities have the id {entity.id}", _LINKING)
    return unique


def _merged(facts: Iterable[tuple[str, str, str, tuple[Support, ...]]]) -> dict[Key, list[Support]]:
    """Each fact once, with the support of all who state it."""
    merged: dict[Key, list[Support]] = {}
    for subject, name, object_, support in facts:
        merged.setdefault((subject, name, object_), []).extend(support)
    return merged


def fact_id(key: Key) -> str:
    """The id of the node of a fact."""
    return f"fact/{digest(*key)}"


def _row_id(row: ReferenceEntry) -> str:
    return f"reference/{digest(row.file, row.row)}"


def _sentence_id(article: Article, span: Span) -> str:
    return f"sentence/{article.key}-{span.start}"
