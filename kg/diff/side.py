"""One of the two graphs that are compared, read once into tables."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.corrections import signed
from kg.diff.moved import Moved, Sentence, Spot
from kg.results import Term
from kg.store import Store
from kg.store.apart import first_article

NAMED = ("Person", "Organization", "Country", "Place", "Meeting", "Agreement")
# Of a supported node: what it is the node of, walked back, and what tells it from others.
_IDENTITY = {
    "Tenure": ("", ("holder", "post")),
    "Participation": ("participation", ("agent", "role")),
    "Signing": ("signing", ("agent", "role")),
    "Statement": ("", ("speaker", "text")),
}
_SILENT = frozenset("rdf:type skos:prefLabel skos:altLabel owl:sameAs support confidence prov:wasDerivedFrom".split())
REPORT = "report.json"

Ident = object


@dataclass(frozen=True)
class Quoted:
    """A quotation: where it stands and which rule read it."""

    article: str
    start: int
    end: int
    rule: str

    @property
    def spot(self) -> Spot:
        """Where it stands."""
        return self.article, self.start, self.end


@dataclass
class Stated:
    """A fact: its subject and value as IRIs or text, its quotations, the corrections behind it, and what else
    its node says."""

    subject: str
    property: str
    value: str
    node: str
    quoted: frozenset[Quoted]
    corrections: tuple[str, ...]
    details: Mapping[str, frozenset[Ident]] = field(default_factory=dict)
    shown: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Applied:
    """A correction that a build obeyed: in words, with its file and line and without, its action and property, and the
    IRIs that it touched."""

    words: str
    says: str
    action: str
    property: str
    touched: frozenset[str]


class Side:
    """A graph as tables; ``mapped`` leads its IRIs of entities to those of the other graph, ``moved`` the texts that
    were changed to their new ones, so that what is quoted from both stands in one place."""

    def __init__(self, store: Store, language: str, place: Path | str = "", told: Callable[[str], str] = str) -> None:
        self.store = store
        self.language = language
        self.mapped: dict[str, str] = {}
        self.moved: dict[str, Moved] = {}
        self._said: dict[str, dict[str, list[Term]]] = {}
        self._whole: dict[str, list[str]] = defaultdict(list)
        self.triples = frozenset(store.triples())
        self._names: dict[str, str] = {}
        self._quotations: dict[str, Quoted | None] = {}
        for triple in self.triples:
            name = self._name(triple.predicate.value)
            if isinstance(triple.subject, NamedNode):
                self._said.setdefault(triple.subject.value, {}).setdefault(name, []).append(triple.object)
                if name in ("participation", "signing") and isinstance(triple.object, NamedNode):
                    self._whole[triple.object.value].append(triple.subject.value)
        self.applied = tuple(_applied(store, place, told))

    def of(self, kind: str) -> list[str]:
        """The IRIs of a class, sorted."""
        return self._kinds.get(kind, [])

    def said(self, iri: str, name: str) -> list[Term]:
        """The values of a property."""
        return self._said.get(iri, {}).get(name, [])

    @cached_property
    def _kinds(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for iri in sorted(self._said):
            if kind := self.kind(iri):
                found[kind].append(iri)
        return found

    def kind(self, iri: str) -> str:
        """The class of a node."""
        return min((self._name(t.value) for t in self.said(iri, "rdf:type") if isinstance(t, NamedNode)), default="")

    def _name(self, iri: str) -> str:
        """The short name of a term, looked up once."""
        known = self._names.get(iri)
        if known is None:
            known = self._names[iri] = self.store.ontology.short(iri)
        return known

    def text(self, iri: str, name: str) -> str:
        """The first value of a property as text; empty where there is none."""
        return min(map(_plain, self.said(iri, name)), default="")

    def label(self, iri: str) -> str:
        """The name of a node or of a value."""
        if iri not in self._said:
            return self.store.ontology.label(iri, self.language) if self._is_term(iri) else iri
        return self._preferred(iri) or self.text(iri, "edtf") or self.text(iri, "dcterms:title") or iri

    def named(self, iri: str) -> str:
        """The name of a node; of one of several entities of that name with what tells it from them."""
        return f"{self.label(iri)} ({self._apart[iri]})" if iri in self._apart else self.label(iri)

    @cached_property
    def _apart(self) -> dict[str, str]:
        """For the entities of one kind that share a name the first article that names each, else the IRI."""
        alike: dict[tuple[str, str], list[str]] = defaultdict(list)
        for kind in NAMED:
            for iri in self.of(kind):
                alike[kind, self.label(iri)].append(iri)
        found = {}
        for iris in (iris for iris in alike.values() if len(iris) > 1):
            first = {iri: self._first_article(iri) for iri in iris}
            told = Counter(first.values())
            found.update({iri: name if name and told[name] == 1 else f"<{iri}>" for iri, name in first.items()})
        return found

    def _first_article(self, iri: str) -> str:
        article = first_article(self.store, NamedNode(iri))
        return self.text(article.value, "dcterms:identifier") if article else ""

    def preferred(self, iri: str) -> dict[str, str]:
        """The preferred names by their languages."""
        labels = (term for term in self.said(iri, "skos:prefLabel") if isinstance(term, Literal))
        return {label.language or "": label.value for label in sorted(labels, key=str)}

    def _preferred(self, iri: str) -> str:
        """The preferred name in the language of the comparison, else in Vietnamese, else in any."""
        labels = [
            (term.language or "", term.value) for term in self.said(iri, "skos:prefLabel") if isinstance(term, Literal)
        ]
        ranked = sorted(labels, key=lambda label: (label[0] != self.language, label[0] != "vi", label))
        return ranked[0][1] if ranked else ""

    def names(self, iri: str) -> frozenset[str]:
        """All names of an entity."""
        return frozenset(_plain(t) for name in ("skos:prefLabel", "skos:altLabel") for t in self.said(iri, name))

    def _is_term(self, iri: str) -> bool:
        return iri.startswith(self.store.ontology.namespace)

    # -- quotations -----------------------------------------------------------------------------------------

    def quoted(self, evidence: Iterable[Term]) -> Iterator[Quoted]:
        """The quotations among what supports something."""
        for one in evidence:
            iri = _plain(one)
            if iri not in self._quotations:
                self._quotations[iri] = self._quotation(iri) if self._is_quote(iri) else None
            quotation = self._quotations[iri]
            if quotation is not None:
                yield quotation

    def _quotation(self, iri: str) -> Quoted:
        spot = self._spot(iri)
        return Quoted(*(self.moved[spot[0]].spot(spot) if spot[0] in self.moved else spot), self.text(iri, "rule"))

    def _spot(self, quotation: str) -> Spot:
        text = self.text(self.text(quotation, "prov:wasQuotedFrom"), "textHash")
        return text, int(self.text(quotation, "start")), int(self.text(quotation, "end"))

    def _is_quote(self, support: str) -> bool:
        return self.kind(support) == "Evidence"

    def _named_at(self, mention: str) -> Spot:
        """Where a mention names something, in a text that was changed the place of that name now."""
        spot = self._spot(mention)
        return self.moved[spot[0]].spot(spot, is_name=True) if spot[0] in self.moved else spot

    @cached_property
    def rules(self) -> frozenset[Quoted]:
        """All quotations of the graph."""
        return frozenset(self.quoted(NamedNode(iri) for iri in self.of("Evidence")))

    @cached_property
    def spots(self) -> dict[str, frozenset[Spot]]:
        """For each entity the places that name it."""
        return {
            iri: frozenset(self._named_at(one) for one in map(_plain, self.said(iri, "mention")) if self._is_quote(one))
            for kind in NAMED
            for iri in self.of(kind)
        }

    @cached_property
    def articles(self) -> dict[str, str]:
        """The articles: hash of the text to IRI."""
        return {self.text(iri, "textHash"): iri for iri in self.of("Article")}

    def sentences(self, article: str) -> list[Sentence]:
        """The sentences of an article in order, each with the place where it begins."""
        return sorted((int(self.text(one, "start")), self.text(one, "text")) for one in self._sentences[article])

    @cached_property
    def _sentences(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for iri in self.of("Sentence"):
            found[self.text(iri, "inArticle")].append(iri)
        return found

    def words_of(self, support: Iterable[Term]) -> tuple[str, ...]:
        """The corrections among what supports something, in words."""
        told = (
            signed(self._author(iri), self.text(iri, "dcterms:date"), self.text(iri, "reason"))
            for iri in map(_plain, support)
            if self.kind(iri) == "Correction"
        )
        return tuple(sorted(told))

    def _author(self, correction: str) -> str:
        return self.text(self.text(correction, "dcterms:creator"), "foaf:name")

    # -- facts ----------------------------------------------------------------------------------------------

    def ident(self, value: str) -> Ident:
        """What a node or value is, in terms of the other graph: made nodes by what they are made of."""
        kind = self.kind(value)
        if kind == "Post":
            return kind, self.text(value, "title"), *sorted(map(str, map(self.ident, self._iris(value, "postIn"))))
        if kind == "Series":
            return kind, self.label(value)
        if kind in ("Tenure", "Participation", "Signing", "Statement"):
            return self.node_key(value, kind)
        return self.mapped.get(value, value)

    def node_key(self, node: str, kind: str) -> Ident:
        """What tells a supported node from others."""
        back, names = _IDENTITY[kind]
        whole = sorted(str(self.ident(one)) for one in self._whole[node]) if back else []
        return (kind, *whole, *(tuple(sorted(str(self.ident(v)) for v in self._values(node, n))) for n in names))

    def facts(self) -> dict[Ident, Stated]:
        """The facts by what they say."""
        found: dict[Ident, Stated] = {}
        for node in self.of("Fact"):
            subject, value = self.text(node, "rdf:subject"), self.text(node, "rdf:object")
            name = self.store.ontology.short(self.text(node, "rdf:predicate"))
            if self.kind(subject) == "Post":
                continue  # a post is made of its title and body: it comes and goes with those who hold it
            found[self.ident(subject), name, self.ident(value)] = self._stated(node, subject, name, value)
        for kind, (back, names) in _IDENTITY.items():
            for node in self.of(kind):
                first, last = (self._whole[node][:1], names[0]) if back else (self._iris(node, names[0]), names[-1])
                subject = first[0] if first else node
                stated = self._stated(node, subject, _PROPERTY.get(kind) or self._role(node), self.text(node, last))
                told = {n for n in self._said[node] if n not in _SILENT and n not in names}
                stated.details = {n: frozenset(map(self.ident, self._values(node, n))) for n in sorted(told)}
                stated.shown = {n: ", ".join(sorted(map(self.label, self._values(node, n)))) for n in sorted(told)}
                found[self.node_key(node, kind)] = stated
        return found

    def _stated(self, node: str, subject: str, name: str, value: str) -> Stated:
        support = self.said(node, "support")
        return Stated(subject, name, value, node, frozenset(self.quoted(support)), self.words_of(support))

    def _role(self, node: str) -> str:
        role = self.text(node, "role")
        return self.store.ontology.short(role) if role else "participation"

    def _values(self, node: str, name: str) -> list[str]:
        return [_plain(term) for term in self.said(node, name)]

    def _iris(self, node: str, name: str) -> list[str]:
        return sorted(self._values(node, name))


_PROPERTY = {"Tenure": "holdsPost", "Statement": "speaker"}


def _plain(term: Term) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


def _applied(store: Store, place: Path | str, told: Callable[[str], str]) -> Iterator[Applied]:
    """The corrections that the build of a folder obeyed, as its report tells; ``told`` is how they are shown."""
    file = Path(place) / REPORT if place and not str(place).startswith("sparql+") else None
    if file is None or not file.is_file():
        return
    try:
        listed = json.loads(file.read_text(encoding="utf-8")).get("corrections", [])
        for one in listed:
            if one["applies"]:
                says, by = one["says"], f"({signed(one['author'], one['date'], one['reason'])})"
                touched = frozenset(_iri(store, id_) for id_ in one["touched"])
                action, term = one.get("action") or says.split()[0], one.get("property") or ""
                words = f"{one['file']}:{one['line']} {told(says)} {by}"
                yield Applied(words, f"{says} {by}", action, term, touched)
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return


def _iri(store: Store, id_: str) -> str:
    kind, _, rest = id_.partition("/")
    return store.prefixes.get(kind, kind) + rest
