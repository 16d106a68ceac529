"""The network as people see it: networkx for programs, one HTML file for everyone.

read  words -> world -> selection -> graph -> pyvis_html            the small engine
                                  -> data  -> explorer              the page that is mailed
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.view.graph import to_networkx
from kg.view.notebook import framed
from kg.view.read import Ontology, Said, Store
from kg.view.selection import START_LIMIT, Wish

__all__ = ["START_LIMIT", "Wish", "framed", "render_explorer", "render_pyvis", "to_networkx"]


def render_pyvis(
    store: Store,
    ontology: Ontology,
    *,
    about: str | None = None,
    hops: int = 2,
    since: str | None = None,
    classes: Sequence[str] = (),
    limit: int = START_LIMIT,
) -> str:
    """The page of the small engine: at most ``limit`` things, drawn by pyvis's vis-network.

    ``about`` is a name (typed without marks if need be) with ``hops`` around it, ``since`` an ISO day,
    month or year, ``classes`` names of classes. Raises UnknownTerm for a name or class that is not there.
    """
    from kg.view.pyvis_html import render

    return render(to_networkx(store, ontology, Wish(about, hops, since, tuple(classes), limit)))


def render_explorer(
    store: Store,
    ontology: Ontology,
    *,
    about: str | None = None,
    hops: int = 2,
    since: str | None = None,
    classes: Sequence[str] = (),
    limit: int = START_LIMIT,
    measures: bool | None = None,
    said: Said | None = None,
) -> str:
    """The explorer: the whole graph in one page that starts with the things wished for (see
    ``render_pyvis``).

    With ``measures`` betweenness, PageRank and community of each thing travel along; without a word they do in a
    graph of at most 3,000 things. ``said`` is a quick way to the values of a property of one node, if there is one.
    """
    from kg.view.explorer import render

    return render(store, ontology, Wish(about, hops, since, tuple(classes), limit), measures=measures, said=said)
