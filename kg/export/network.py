"""The network of things as GraphML and GEXF, for Gephi, yEd, Cytoscape and networkx.

A node has its measures in the whole graph as columns, a link its words, dates and the sentence that says so. Posts,
participations, signings, tenures and statements are links here, as in the views.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any, BinaryIO

import networkx as nx
from pyoxigraph import NamedNode

from kg.export.selection import measured
from kg.measures import network
from kg.quotations import corrected, corrected_about, quoted, worded
from kg.store import Store
from kg.terms import writable

_JOIN = " | "
# What networkx says of itself and of the day.
_OF_TODAY = re.compile(rb'\s+<meta[^>]*>.*?</meta>|\s+lastmodifieddate="[^"]*"', re.DOTALL)


def graphml(store: Store, out: BinaryIO) -> None:
    """GraphML: a link is an edge of its own, also beside others between the same things."""
    nx.write_graphml_xml(_flat(store), out, encoding="utf-8", prettyprint=True)


def gexf(store: Store, out: BinaryIO) -> None:
    """GEXF 1.2, as Gephi reads it."""
    text = io.BytesIO()
    nx.write_gexf(_flat(store), text, encoding="utf-8", prettyprint=True)
    out.write(_OF_TODAY.sub(b"", text.getvalue()))


def _flat(store: Store) -> nx.MultiDiGraph:
    """The network with plain texts and numbers as attributes, which XML can say."""
    whole = network(store)
    flat = nx.MultiDiGraph()
    of_thing = measured(store)
    for one in (of_thing[iri] for iri in sorted(whole)):
        flat.add_node(
            one.iri,
            label=writable(one.label),
            label_en=writable(store.named(NamedNode(one.iri), "en")),
            kind=one.kind,
            kind_label=writable(whole.nodes[one.iri]["kind_label"]),
            aliases=writable(_JOIN.join(whole.nodes[one.iri]["aliases"])),
            correction=writable(correction_about(store, one.iri)),
            degree=one.degree,
            betweenness=one.betweenness,
            pagerank=one.pagerank,
            community=-1 if one.community is None else one.community,
        )
    edges = sorted(whole.edges(data=True), key=lambda e: (e[0], e[1], e[2]["relation"], e[2]["label"], e[2]["carrier"]))
    for number, (source, target, link) in enumerate(edges):
        first = next(iter(quoted(store, NamedNode(link["carrier"]))), None) if link["carrier"] else None
        notes = _JOIN.join(f"{name}: {value}" for name, value in link["notes"])
        flat.add_edge(
            source,
            target,
            key=str(number),
            id=str(number),
            relation=link["relation"],
            label=writable(link["label"]),
            label_en=writable(_english(store, link)),
            notes=writable(notes),
            when=writable(_JOIN.join(link["when"])),
            carrier=link["carrier"],
            sentence=writable(first.sentence) if first else "",
            article=writable(first.title) if first else "",
            correction=writable(correction(store, link)),
        )
    return flat


def correction(store: Store, link: Mapping[str, Any]) -> str:
    """By whom a link or the day of its event was corrected, when, why and on which document; empty where nobody did."""
    nodes = [NamedNode(iri) for iri in (link["carrier"], *link["corrected"]) if iri]
    return _JOIN.join(worded(store, {one for node in nodes for one in corrected(store, node)}))


def correction_about(store: Store, iri: str) -> str:
    """The same of a thing."""
    return _JOIN.join(worded(store, corrected_about(store, NamedNode(iri))))


def _english(store: Store, link: Mapping[str, Any]) -> str:
    """The words of the ontology on a link in English; the title of a post stays as articles give it."""
    is_of_ontology = link["label"] == store.ontology.label(link["relation"])
    return store.ontology.label(link["relation"], "en") if is_of_ontology else link["label"]
