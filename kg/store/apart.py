"""What tells things of one name apart, for people who have to choose one."""

from __future__ import annotations

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
