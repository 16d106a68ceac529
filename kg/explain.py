"""What the graph says about one entity, each fact with the sentence that says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from kg.infer import derived_triples
from kg.quotations import corrected
from kg.results import Term
from kg.shortcuts import AFFILIATED, MET
from kg.store import Store

# Names, support and links to nodes that the shortcuts stand for are told in other ways.
_SILENT = (
    "rdf:type skos:prefLabel skos:altLabel owl:sameAs mention support confidence prov:wasDerivedFrom dcterms:replaces "
    "participation signing edtf earliest latest"
).split()
_NAMES = ("skos:prefLabel", "skos:altLabel")
_TOLD_BY_SHORTCUTS = ("holder", "agent", "tenureAt", "post")
_WHOLE_OF = {"Participation": ("participation",), "Signing": ("signing",)}
_OWN_CLASSES = ("Article", "Sentence", "Fact", "Support")


@dataclass(frozen=True, order=True)
class Quotation:
    """A quotation in its sentence: ``sentence[start:end]`` is the quote; offsets in code points."""

    issued: str
    article: str
    url: str
    sentence: str
    start: int
    end: int
    rule: str
    confidence: str


@dataclass(frozen=True)
class Explained:
    """A fact about an entity in words.

    ``inverse`` says that the entity is the value and ``value`` the subject. ``details`` are what the node
    behind the fact says besides; ``quotations`` prove it, ``other`` names support that is no quotation.
    """

    property: str
    inverse: bool
    value: str
    iri: str
    details: tuple[tuple[str, str], ...]
    quotations: tuple[Quotation, ...]
    other: tuple[str, ...]


def explain(store: Store, entity: str, language: str = "vi") -> list[Explained]:
    """The facts about an entity given by name, prefixed name or IRI, sorted.

    Raises UsageError where the name is unknown or ambiguous.
    """
    near = store.near()
    return _Explainer(near, near.resolve(entity), language).facts()


def render(store: Store, entity: str, language: str = "vi", colour: bool = False, short: bool = False) -> str:
    """The explanation as text; quotes stand in [[ ]], or in bold where ``colour`` is wanted.

    What a post says already is not told again as an affiliation, facts that rest on the same sentences stand
    together, and a sentence stands once in a fact, of which the first ones are shown. With ``short`` a fact is one
    line that counts its sentences.
    """
    store = store.near()
    node = store.resolve(entity)
    words = _WORDS.get(language, _WORDS["en"])
    label = store.label(node, language)
    lines = [f"{label} ({_word(store, store.kind(node), language)})", f"<{node.value}>"]
    said = (term.value for name in _NAMES for term in store.objects(node, name) if isinstance(term, Literal))
    names = [name for name in dict.fromkeys(said) if name != label]
    if names:
        lines.append(f"{words['aliases']}: {', '.join(names)}")
    if short:
        lines.append("")
    explainer = _Explainer(store, node, language)
    groups = _together(explainer.facts(told_once=True))
    if not groups:
        lines += [] if short else [""]
        lines += [words["nothing"], *_quoted(explainer.mentions(), words, colour)]
    for group in groups:
        lines += [_in_short(group, words)] if short else ["", *_in_full(group, words, colour)]
    printable = (line if line.isprintable() or colour else _printable(line) for line in lines)
    return "\n".join(printable) + "\n"


def _together(facts: list[Explained]) -> list[list[Explained]]:
    """Facts in groups that differ in their value alone and rest on the same sentences."""
    groups: dict[object, list[Explained]] = {}
    for fact in facts:
        sentences = frozenset((quotation.article, quotation.sentence) for quotation in fact.quotations)
        alike = (fact.property, fact.inverse, fact.details, fact.other, sentences)
        alone = len(fact.value) > _LONGEST_IN_LIST or not sentences
        groups.setdefault((alike, fact.value, fact.iri) if alone else alike, []).append(fact)
    return list(groups.values())


def _head(group: list[Explained]) -> str:
    return f"{'← ' if group[0].inverse else ''}{group[0].property}: {'; '.join(fact.value for fact in group)}"


def _in_short(group: list[Explained], words: dict[str, str]) -> str:
    """A fact in one line: what its node says besides, and on how many sentences of which days it rests."""
    quotations = [quotation for fact in group for quotation in fact.quotations]
    days = sorted({quotation.issued[:10] for quotation in quotations} - {""})
    number = len({(quotation.article, quotation.sentence) for quotation in quotations})
    told = [f"{label}: {value}" for label, value in group[0].details] + list(group[0].other)
    counted = [f"{number} {words['sentences' if number > 1 else 'sentence']}"] if number else []
    notes = "; ".join([*told, *counted, *([", ".join(days)] if days else [])])
    return f"{_head(group)} ({notes})" if notes else _head(group)


def _in_full(group: list[Explained], words: dict[str, str], colour: bool) -> Iterator[str]:
    """A fact with what its node says besides and its sentences, in each of which every quotation is marked."""
    yield _head(group)
    yield from (f"  {label}: {value}" for label, value in group[0].details)
    yield from (f"  {words['support']}: {other}" for other in group[0].other)
    yield from _quoted([one for fact in group for one in fact.quotations], words, colour)


def _quoted(given: list[Quotation], words: dict[str, str], colour: bool) -> Iterator[str]:
    """The first sentences of quotations, in each of which every quotation is marked, with their articles."""
    by_sentence: dict[tuple[str, str, str, str], list[Quotation]] = {}
    for quotation in sorted(set(given)):
        key = (quotation.article, quotation.issued, quotation.url, quotation.sentence)
        by_sentence.setdefault(key, []).append(quotation)
    for (*source, sentence), quotations in list(by_sentence.items())[:_MOST_SENTENCES]:
        rules = dict.fromkeys(f"{words['rule']} {one.rule} ({one.confidence})" for one in quotations)
        yield f"  «{_marked(sentence, quotations, colour)}»"
        yield f"    {', '.join(filter(None, (*source, *rules)))}"
    if len(by_sentence) > _MOST_SENTENCES:
        yield f"  {words['more'].format(number=len(by_sentence) - _MOST_SENTENCES)}"


_LONGEST_IN_LIST = 80
_MOST_SENTENCES = 5
_WORDS = {
    "vi": {
        "aliases": "tên khác",
        "support": "căn cứ",
        "rule": "quy tắc",
        "sentence": "câu",
        "sentences": "câu",
        "nothing": "chỉ được nhắc tên; không có dữ kiện nào",
        "more": "… và {number} câu nữa (tất cả: --json)",
    },
    "en": {
        "aliases": "other names",
        "support": "support",
        "rule": "rule",
        "sentence": "sentence",
        "sentences": "sentences",
        "nothing": "only named; no facts",
        "more": "… and {number} more (all of them: --json)",
    },
}


class _Explainer:
    def __init__(self, store: Store, entity: NamedNode, language: str) -> None:
        self._store = store
        self._entity = entity
        self._language = language
        ontology = store.ontology
        self._silent = {ontology.iri(name) for name in _SILENT}
        self._own = {name for top in _OWN_CLASSES for name in ontology.subclasses(top)}
        self._supported = set(ontology.subclasses("Supported"))
        self._derived = frozenset(derived_triples(store, entity))

    def facts(self, told_once: bool = False) -> list[Explained]:
        """The facts about the entity as subject, then those about it as value.

        With ``told_once`` an affiliation that is a part of a post is left to the post.
        """
        triples = ((one, inverse) for inverse in (False, True) for one in self._triples(inverse))
        told = (self._explained(*one) for one in triples if not (told_once and self._is_told_by_post(one[0])))
        return sorted(told, key=lambda fact: (fact.inverse, fact.property, fact.value, fact.iri))

    def mentions(self) -> list[Quotation]:
        """Where the entity is named."""
        return [self._quotation(one) for one in self._store.nodes(self._entity, "mention")]

    def _triples(self, inverse: bool) -> Iterator[Triple]:
        if inverse:
            found = [t for t in self._store.triples(None, None, self._entity) if self._tells(t)]
        else:
            found = [t for t in self._store.triples(self._entity) if t.predicate.value not in self._silent]
        found = [triple for triple in found if triple not in self._derived]
        names = {(self._other(triple, inverse), self._name(triple)) for triple in found}
        above = {
            (other, general)
            for other, name in names
            if name in self._store.ontology.properties
            for general in self._store.ontology.superproperties(name)
        }
        yield from (t for t in found if (self._other(t, inverse), self._name(t)) not in above)

    def _tells(self, triple: Triple) -> bool:
        """Whether a triple with the entity as its value tells what no shortcut tells."""
        kind = self._store.kind(triple.subject) if isinstance(triple.subject, NamedNode) else "Fact"
        if triple.predicate.value in self._silent or kind in self._own or self._name(triple) == MET:
            return False
        return kind not in self._supported or self._name(triple) not in _TOLD_BY_SHORTCUTS

    def _is_told_by_post(self, triple: Triple) -> bool:
        """Whether an affiliation of the entity follows from tenures alone whose post and place are told."""
        if triple.subject != self._entity or self._name(triple) != AFFILIATED:
            return False
        tenures = self._store.supporters(triple)
        told = [
            self._store.objects(node, "post") and triple.object in self._store.objects(node, "tenureAt")
            for node in tenures
        ]
        return bool(told) and all(told)

    def _explained(self, triple: Triple, inverse: bool) -> Explained:
        store = self._store
        supporters = store.supporters(triple)
        support = [one for node in supporters for one in store.support(node)]
        quotations = [self._quotation(one) for one in support if store.kind(one) == "Evidence"]
        other = [self._other_support(one) for one in support if store.kind(one) != "Evidence"]
        shown = self._other(triple, inverse)
        value = self._value(shown)
        return Explained(
            property=_word(store, self._name(triple), self._language),
            inverse=inverse,
            value=value,
            iri=shown.value if isinstance(shown, NamedNode) else "",
            details=tuple(sorted({d for n in supporters for d in self._details(n, triple) if d[1] != value})),
            quotations=tuple(sorted(set(quotations))),
            other=tuple(sorted(set(other))),
        )

    def _details(self, node: NamedNode, told: Triple) -> Iterator[tuple[str, str]]:
        """What a supported node says besides the triple that it supports."""
        if self._store.kind(node) == "Fact":
            return
        ends = {self._entity, told.subject, told.object}
        derived = frozenset(derived_triples(self._store, node)) if self._derived else frozenset()
        for triple in self._store.triples(node):
            if triple.predicate.value not in self._silent and triple.object not in ends and triple not in derived:
                yield _word(self._store, self._name(triple), self._language), self._value(triple.object)
        for name in _WHOLE_OF.get(self._store.kind(node), ()):
            for whole in self._store.subjects(name, node):
                if whole not in ends:
                    kind = self._store.kind(whole)
                    yield _word(self._store, kind, self._language), self._value(whole)

    def _quotation(self, evidence: NamedNode) -> Quotation:
        sentence, article = self._node(evidence, "sentence"), self._node(evidence, "prov:wasQuotedFrom")
        begin = int(self._store.text(sentence, "start") or 0)
        return Quotation(
            sentence=self._store.text(sentence, "text"),
            start=int(self._store.text(evidence, "start") or 0) - begin,
            end=int(self._store.text(evidence, "end") or 0) - begin,
            article=self._store.text(article, "dcterms:title"),
            issued=self._store.text(article, "dcterms:issued"),
            url=self._store.text(article, "schema:url"),
            rule=self._store.text(evidence, "rule"),
            confidence=self._store.text(evidence, "confidence"),
        )

    def _other_support(self, support: NamedNode) -> str:
        words = [self._store.text(support, name) for name in ("file", "row", "rule")]
        words += [str(one) for one in corrected(self._store, support)]
        return " ".join(filter(None, (_word(self._store, self._store.kind(support), self._language), *words)))

    def _value(self, term: Term) -> str:
        if not isinstance(term, NamedNode):
            return term.value if isinstance(term, Literal) else str(term)
        kind = self._store.kind(term)
        if kind == "Statement":
            return self._store.text(term, "text")
        if kind in _WHOLE_OF:
            wholes = [whole for name in _WHOLE_OF[kind] for whole in self._store.subjects(name, term)]
            return ", ".join(map(self._value, (*self._store.objects(term, "agent"), *wholes)))
        if kind:
            return self._store.label(term, self._language)
        return _word(self._store, term.value, self._language)

    def _name(self, triple: Triple) -> str:
        return self._store.ontology.short(triple.predicate.value)

    def _other(self, triple: Triple, inverse: bool) -> Term:
        return triple.subject if inverse else triple.object

    def _node(self, node: NamedNode, name: str) -> NamedNode:
        return next(iter(self._store.nodes(node, name)), node)


def _word(store: Store, term: str, language: str) -> str:
    """The label of a term of the ontology; of any other term its shortened name."""
    known = (*store.ontology.classes, *store.ontology.properties)
    if store.ontology.short(term) in known or term.startswith(store.ontology.namespace):
        return store.ontology.label(term, language)
    return store.shorten(term)


def _marked(sentence: str, quotations: list[Quotation], colour: bool) -> str:
    """The sentence with all that is quoted of it marked; quotations that overlap are one."""
    begin, end = ("\x1b[1m", "\x1b[0m") if colour else ("[[", "]]")
    text, out, at = _printable(sentence), "", 0
    spans: list[tuple[int, int]] = []
    for start, stop in sorted((one.start, one.end) for one in quotations):
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(stop, spans[-1][1]))
        else:
            spans.append((start, stop))
    for start, stop in spans:
        out += f"{text[at:start]}{begin}{text[start:stop]}{end}"
        at = stop
    return out + text[at:]


def _printable(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text)
