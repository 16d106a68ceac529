"""What tells things of one name apart, for people who have to choose one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from pyoxigraph import Literal, NamedNode

from kg.store.readable import Readable

_MOST = 2
# For each class the properties whose values tell most, and those of which the thing is a value.
_TELLING: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "Person": (("holdsPost", "affiliatedWith"), ()),
    "Post": (("postIn",), ("holdsPost",)),
    "Organization": (("partOf", "country"), ()),
    "Meeting": (("when", "place"), ()),
    "Agreement": (("when", "party"), ()),
    "Article": (("dcterms:issued", "schema:publisher"), ()),
}


def all_told_apart(graph: Readable, nodes: Sequence[NamedNode]) -> list[str]:
    """What tells each of several things apart; where that and their labels are alike, the article that names each first
    stands with it."""
    told = [told_apart(graph, node, graph.kind(node)) for node in nodes]
    seen = [(graph.label(node), words) for node, words in zip(nodes, told, strict=True)]
    often = Counter(seen)
    return [
        "; ".join(filter(None, (words, _first_told(graph, node) if often[one] > 1 else "")))
        for node, words, one in zip(nodes, told, seen, strict=True)
    ]


def first_article(graph: Readable, node: NamedNode) -> NamedNode | None:
    """The first article that names a thing, those without a day last; None without one."""
    articles = [article for said in graph.nodes(node, "mention") for article in graph.nodes(said, "prov:wasQuotedFrom")]
    dated = ((graph.text(one, "dcterms:issued") or "9999", graph.text(one, "dcterms:identifier")) for one in articles)
    return min(zip(dated, articles, strict=True), key=lambda one: one[0], default=(None, None))[1]


def _first_told(graph: Readable, node: NamedNode) -> str:
    """The title and the day of the first article that names a thing; empty without one."""
    article = first_article(graph, node)
    if article is None:
        return ""
    return ", ".join(filter(None, (f"«{graph.label(article)}»", graph.text(article, "dcterms:issued")[:10])))


def told_apart(graph: Readable, node: NamedNode, kind: str) -> str:
    """A few names and dates that stand beside a thing in the graph; empty where there are none."""
    outward, inward = _TELLING.get(kind, ((), ()))
    beside = chain(
        (term for name in outward for term in graph.objects(node, name)),
        (term for name in inward for term in graph.subjects(name, node)),
    )
    told = (term for term in beside if isinstance(term, (NamedNode, Literal)))
    names = list(dict.fromkeys(graph.label(term) if isinstance(term, NamedNode) else term.value for term in told))
    return "; ".join(names[:_MOST]) + ("; …" if len(names) > _MOST else "")
