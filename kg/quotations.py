"""The sentences on which a node rests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

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
        for term in store.objects(node, name):
            if isinstance(term, NamedNode) and store.objects(term, "prov:wasQuotedFrom"):
                yield term


def _quoted(store: Store, evidence: NamedNode) -> Quoted:
    def text(node: NamedNode | None, name: str) -> str:
        values = store.objects(node, name) if node else []
        return next((v.value for v in values if isinstance(v, Literal | NamedNode)), "")

    def node(name: str) -> NamedNode | None:
        return next((term for term in store.objects(evidence, name) if isinstance(term, NamedNode)), None)

    article, sentence = node("prov:wasQuotedFrom"), node("sentence")
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


def _worth(one: Quoted) -> tuple[float, int, Quoted]:
    try:
        sure = float(one.confidence or 0)
    except ValueError:
        sure = 0.0
    return -sure, -len(one.quote), one


def _number(text: str) -> int:
    return int(text) if text.lstrip("-").isdigit() else 0
