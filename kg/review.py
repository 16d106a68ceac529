"""What a curator should look at: facts of low confidence and merges in doubt, each with the entry that settles it.

Also how an entity of a graph is named in a file of corrections: by what an article says of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain, combinations

from pyoxigraph import Literal, NamedNode

from kg.corrections import Entry, Reference, Source
from kg.curation import NAMED
from kg.errors import UsageError
from kg.query import run
from kg.results import Rows, Term, plain
from kg.shortcuts import SHORTCUTS
from kg.spelling import caseless, unmarked
from kg.store import Store

BELOW = 0.8
TEXT_DIGITS = 12
_AROUND = 60
_OPENING = 60
_LISTED = 8
_COMMON_NOUN = 3
_DOUBTFUL = """
SELECT ?node ?confidence WHERE {{
  ?node a ?kind ; kg:confidence ?confidence .
  VALUES ?kind {{ kg:Fact kg:Tenure kg:Participation kg:Signing kg:Statement }}
  FILTER(?confidence < {below})
}} ORDER BY ?confidence ?node
"""


# A merge that linking proposes: the ids of both and what speaks for and against it, in words.
Proposed = tuple[str, str, Sequence[str]]


@dataclass(frozen=True)
class Signature:
    """Who corrects, on which day, and why."""

    author: str
    date: str
    reason: str


@dataclass(frozen=True)
class Doubt:
    """A question to the curator: a fact in words, the quotations for it, and what «yes» and «no» would write.

    ``yes`` and ``no`` are entries without author, date and reason.
    """

    question: str
    quotations: tuple[str, ...]
    confidence: float
    yes: Entry
    no: Entry

    def answered(self, right: bool, by: Signature) -> Entry:
        """The entry that an answer writes."""
        entry = self.yes if right else self.no
        return replace(entry, author=by.author, date=by.date, reason=by.reason)


def reference_to(store: Store, node: NamedNode, article: str = "") -> Reference:
    """How a file of corrections names an entity of a graph: by the mention whose words are its name, the earliest.

    With ``article`` (an id, a title or the beginning of a key) only what that article says counts.
    Raises UsageError for what no article, or not this one, mentions.
    """
    kind, label = store.kind(node), store.label(node)
    if kind not in NAMED:
        raise UsageError(f"{kind or 'this'} «{label}» cannot be corrected by itself", "name a person, body or event")
    mentions = [_Quoted(store, one) for one in store.nodes(node, "mention")]
    if not mentions:
        raise UsageError(f"no article mentions {kind} «{label}»", "only what an article mentions can be corrected")
    articles = sorted({one.article for one in mentions})
    mentions = [one for one in mentions if article in ("", one.article, one.title) or one.key.startswith(article)]
    if not mentions:
        hint = f"these do: {', '.join(articles[:_LISTED])}{', …' if len(articles) > _LISTED else ''}"
        raise UsageError(f"article «{article}» does not mention {kind} «{label}»", hint)
    best = min(mentions, key=lambda one: (one.quote != label, one.issued or "9999", one.key, one.start))
    return Reference(kind, best.quote, best.article, best.around, best.key[:TEXT_DIGITS])


def parted_by(store: Store, one: NamedNode, other: NamedNode, entries: Iterable[Entry]) -> Entry | None:
    """The entry that says of two entities that they are two, by whatever mentions it names them."""
    mentions = [[_Quoted(store, mention) for mention in store.nodes(node, "mention")] for node in (one, other)]
    for entry in entries:
        if entry.action == "different":
            named = [[any(m.is_meant(one) for m in told) for told in mentions] for one in entry.entities]
            if (named[0][0] and named[1][1]) or (named[0][1] and named[1][0]):
                return entry
    return None


def doubtful_facts(store: Store, below: float = BELOW, language: str = "vi") -> Iterator[Doubt]:
    """The facts whose confidence is under a limit, the least sure first."""
    answer = run(_DOUBTFUL.format(below=below), store)
    assert isinstance(answer, Rows)
    rows = [(term, float(plain(number))) for term, number in answer.rows if isinstance(term, NamedNode)]
    for node, confidence in sorted(rows, key=lambda row: (row[1], str(row[0]))):
        fact = _fact(store, node)
        if fact is not None:
            with suppress(UsageError):
                yield _doubt(store, node, fact, confidence, language)


def doubtful_merges(store: Store, proposed: Iterable[Proposed] = ()) -> Iterator[Doubt]:
    """Pairs of people or bodies that may be one: those that linking proposes, then those whose names differ in no
    more than marks and case; never those of which a curator has said that they are two, nor bodies of two countries or
    with a name that many bodies bear («Bộ Chính trị»), which tells nothing of one."""
    asked: set[frozenset[NamedNode]] = set()
    pairs = ((_node(store, one), _node(store, other), reasons) for one, other, reasons in proposed)
    namesakes = (
        (one, other, ())
        for kind in ("Person", "Organization")
        for group in _namesakes(store, kind).values()
        if kind == "Person" or len(group) < _COMMON_NOUN
        for one, other in combinations(group, 2)
        if not _in_two_lands(store, one, other)
    )
    for one, other, reasons in chain(pairs, namesakes):
        decided = set(store.objects(one, "prov:wasDerivedFrom")) & set(store.objects(other, "prov:wasDerivedFrom"))
        if not decided and frozenset((one, other)) not in asked:
            asked.add(frozenset((one, other)))
            with suppress(UsageError):
                yield _pair(store, one, other, reasons)


def unsettled(merges: Iterable[Doubt], entries: Iterable[Entry]) -> Iterator[Doubt]:
    """The merges in doubt of which a file of corrections does not yet say whether the two are one."""
    settled = {
        frozenset(reference.words for reference in entry.entities)
        for entry in entries
        if entry.action in ("same", "different")
    }
    for doubt in merges:
        if frozenset(reference.words for reference in doubt.yes.entities) not in settled:
            yield doubt


def _node(store: Store, id_: str) -> NamedNode:
    kind, _, rest = id_.partition("/")
    return NamedNode(store.prefixes[kind] + rest)


def _namesakes(store: Store, kind: str) -> dict[str, list[NamedNode]]:
    found: dict[str, set[NamedNode]] = defaultdict(set)
    for node in store.subjects("rdf:type", store.node(kind)):
        for name in (*store.objects(node, "skos:prefLabel"), *store.objects(node, "skos:altLabel")):
            if isinstance(name, Literal) and " " in name.value:
                found[unmarked(name.value)].add(node)
    return {name: sorted(found[name], key=str) for name in sorted(found) if len(found[name]) > 1}


def _in_two_lands(store: Store, one: NamedNode, other: NamedNode) -> bool:
    lands, others = (set(store.nodes(node, "country")) for node in (one, other))
    return bool(lands and others) and not lands & others


def _pair(store: Store, one: NamedNode, other: NamedNode, reasons: Sequence[str]) -> Doubt:
    references = (reference_to(store, one), reference_to(store, other))
    return Doubt(
        f"{references[0].told} = {references[1].told}?",
        (*(f"{reference.article}: {reference.quote}" for reference in references), *reasons),
        0.5,
        Entry("same", "", "", "", references),
        Entry("different", "", "", "", references),
    )


Told = tuple[NamedNode, str, Term, str]


def _doubt(store: Store, node: NamedNode, fact: Told, confidence: float, language: str) -> Doubt:
    subject, term, value, post = fact
    quoted = [_Quoted(store, one) for one in store.support(node) if store.kind(one) == "Evidence"]
    reference = reference_to(store, subject)
    said = value_of(store, term, value)
    shown = said.name if isinstance(said, Reference) else said
    source = Source(quoted[0].article, quoted[0].quote) if quoted else Source(document="?")
    entry = Entry("reject", "", "", "", (reference,), term, said, post)
    return Doubt(
        f"{store.label(subject, language)} — {store.ontology.label(term, language)}: {shown}",
        tuple(f"{one.article}: {one.marked}" for one in quoted),
        confidence,
        Entry("add", "", "", "", (reference,), term, said, "", source),
        entry,
    )


def value_of(store: Store, term: str, value: Term) -> str | Reference:
    """A value as an entry names it: an entity by a reference where an article mentions it, else by its name."""
    if isinstance(value, NamedNode):
        if store.kind(value) in NAMED and store.objects(value, "mention"):
            return reference_to(store, value)
        if store.kind(value):
            return store.label(value)
        return store.ontology.notation(value.value)
    text = value.value if isinstance(value, Literal) else str(value)
    return f"{text[:_OPENING].rstrip()}…" if term == "speaker" and len(text) > _OPENING else text


def _fact(store: Store, node: NamedNode) -> Told | None:
    """What a supported node says, as subject, property, value; None for what follows from another node."""
    kind = store.kind(node)
    if kind == "Fact":
        subject, predicate = _only(store, node, "rdf:subject"), _only(store, node, "rdf:predicate")
        value = next(iter(store.objects(node, "rdf:object")), None)
        if subject is None or predicate is None or value is None or store.kind(subject) not in NAMED:
            return None
        return subject, store.ontology.short(predicate.value), value, ""
    if kind == "Statement":
        speaker, text = _only(store, node, "speaker"), store.objects(node, "text")
        return (speaker, "speaker", text[0], "") if speaker and text else None
    roles = {store.ontology.notation(role.value) for role in store.objects(node, "role") if isinstance(role, NamedNode)}
    for shortcut in SHORTCUTS:
        if shortcut.node == kind and (not shortcut.roles or shortcut.roles & (roles or {""})):
            subject, end = _end(store, node, shortcut.subject), _end(store, node, shortcut.object)
            if subject is not None and end is not None:
                return subject, shortcut.property, end, ""
    return None


def _end(store: Store, node: NamedNode, path: Sequence[str]) -> NamedNode | None:
    here: NamedNode | None = node
    for step in path:
        if here is not None:
            back = step.startswith("^")
            here = next(iter(store.subjects(step[1:], here)), None) if back else _only(store, here, step)
    return here


def _only(store: Store, node: NamedNode, name: str) -> NamedNode | None:
    return next(iter(store.nodes(node, name)), None)


class _Quoted:
    """A quotation with its article and sentence."""

    def __init__(self, store: Store, evidence: NamedNode) -> None:
        article, sentence = _only(store, evidence, "prov:wasQuotedFrom"), _only(store, evidence, "sentence")
        assert article is not None
        assert sentence is not None
        self.key = store.text(article, "textHash")
        self.article = store.text(article, "dcterms:identifier") or self.key[:TEXT_DIGITS]
        self.title = store.text(article, "dcterms:title")
        self.issued = store.text(article, "dcterms:issued")
        self.quote = store.text(evidence, "quote")
        self.start = int(store.text(evidence, "start"))
        self._sentence = store.text(sentence, "text")
        self._at = self.start - int(store.text(sentence, "start"))

    @property
    def around(self) -> str:
        """The quotation with whole words around it, so that it stands once in its article."""
        end = self._at + len(self.quote)
        first, last = max(self._at - _AROUND, 0), min(end + _AROUND, len(self._sentence))
        while 0 < first < self._at and not self._sentence[first - 1].isspace():
            first += 1
        while end < last < len(self._sentence) and not self._sentence[last].isspace():
            last -= 1
        return self._sentence[first:last].strip()

    def is_meant(self, reference: Reference) -> bool:
        """Whether a reference of an entry names this place, or one like it in the same sentence."""
        called = reference.article in (self.article, self.title) or self.key.startswith(reference.article)
        said = reference.quote in self._sentence or self._sentence in reference.quote
        return called and said and caseless(reference.name) == caseless(self.quote)

    @property
    def marked(self) -> str:
        """The sentence with the quotation between [[ and ]]."""
        end = self._at + len(self.quote)
        return f"{self._sentence[: self._at]}[[{self.quote}]]{self._sentence[end:]}"
