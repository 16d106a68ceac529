"""The sentences on which a node rests, and the word of a curator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from pyoxigraph import NamedNode

from kg.store import Store


@dataclass(frozen=True, order=True)
class Quoted:
    """A quotation; ``start`` and ``end`` are its offsets in the article's text, in code points."""

    issued: str
    article: str
    title: str
    url: str
    start: int
    end: int
    sentence: str
    quote: str
    rule: str
    confidence: str


@dataclass(frozen=True, order=True)
class Corrected:
    """A curator's word: by whom, on which day (in ISO 8601, or as it is to be shown), why, and resting on which
    document, if on one."""

    author: str
    date: str
    reason: str
    document: str

    def __str__(self) -> str:
        document = f" ({self.document})" if self.document else ""
        return f"{self.reason}{document}. {self.author}, {self.date}"


def corrected(store: Store, node: NamedNode) -> list[Corrected]:
    """The corrections on which a node rests; of a correction itself that one."""
    terms = [node, *store.nodes(node, "support"), *store.nodes(node, "mention")]
    return sorted({_corrected(store, term) for term in terms if store.kind(term) == "Correction"})


def corrected_about(store: Store, node: NamedNode) -> list[Corrected]:
    """The corrections of a thing: of its names, of facts about it, and of who takes part in it or signs it."""
    parts = [part for name in ("participation", "signing") for part in store.nodes(node, name)]
    carriers = [node, *store.subjects("rdf:subject", node), *parts]
    return sorted({one for carrier in carriers for one in corrected(store, carrier)})


def worded(store: Store, found: Iterable[Corrected]) -> list[str]:
    """Corrections in order, each as one text that says what it is."""
    return [f"{store.ontology.label('Correction')}: {one}" for one in sorted(found)]


def quoted(store: Store, node: NamedNode) -> list[Quoted]:
    """The quotations of a node: its own, those that mention it, or those of facts about it.

    The surest first; of equally sure ones that which quotes most, then the earliest.
    """
    own = list(_quotations(store, node))
    facts = [] if own else store.subjects("rdf:subject", node)
    found = [*own, *(evidence for fact in facts for evidence in _quotations(store, fact))]
    return sorted((_quoted(store, evidence) for evidence in found), key=_worth)


def _quotations(store: Store, node: NamedNode) -> Iterator[NamedNode]:
    if store.objects(node, "prov:wasQuotedFrom"):
        yield node
    for name in ("support", "mention"):
        for term in store.nodes(node, name):
            if store.objects(term, "prov:wasQuotedFrom"):
                yield term


def _quoted(store: Store, evidence: NamedNode) -> Quoted:
    text = partial(_text, store)
    article, sentence = _node(store, evidence, "prov:wasQuotedFrom"), _node(store, evidence, "sentence")
    return Quoted(
        issued=text(article, "dcterms:issued"),
        article=article.value if article else "",
        title=text(article, "dcterms:title"),
        url=text(article, "schema:url"),
        start=_number(text(evidence, "start")),
        end=_number(text(evidence, "end")),
        sentence=text(sentence, "text"),
        quote=text(evidence, "quote"),
        rule=text(evidence, "rule"),
        confidence=text(evidence, "confidence"),
    )


def _corrected(store: Store, correction: NamedNode) -> Corrected:
    text = partial(_text, store)
    return Corrected(
        author=text(_node(store, correction, "dcterms:creator"), "foaf:name"),
        date=text(correction, "dcterms:date"),
        reason=text(correction, "reason"),
        document=text(correction, "dcterms:source"),
    )


def _text(store: Store, node: NamedNode | None, name: str) -> str:
    return store.text(node, name) if node else ""


def _node(store: Store, node: NamedNode, name: str) -> NamedNode | None:
    return next(iter(store.nodes(node, name)), None)


def _worth(one: Quoted) -> tuple[float, int, Quoted]:
    try:
        sure = float(one.confidence or 0)
    except ValueError:
        sure = 0.0
    return -sure, -len(one.quote), one


def _number(text: str) -> int:
    return int(text) if text.lstrip("-").isdigit() else 0
