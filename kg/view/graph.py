"""The network that people see, as a networkx graph."""

from __future__ import annotations

import networkx as nx

from kg.view.read import Ontology, Reader, Store
from kg.view.selection import Wish, select
from kg.view.words import prologue
from kg.view.world import Link, World, read_world


def to_networkx(store: Store, ontology: Ontology, wish: Wish | None = None) -> nx.MultiDiGraph:
    """The things of the store and the links between them; all of them, or those that the wish selects.

    A node is an IRI with ``label``, ``kind`` (its class), ``kind_label`` and ``aliases``; an edge has
    ``relation`` (a role or property), ``label`` (Vietnamese words, or the title of a post), ``notes``,
    ``when`` (EDTF dates), ``carrier`` (the IRI of the node that carries its support) and ``corrected`` (the IRIs of
    corrections of the day of its event).
    ``graph.graph["total"]`` counts all things.
    """
    return project(read_world(Reader(store, prologue(ontology))), ontology, wish)


def project(world: World, ontology: Ontology, wish: Wish | None = None) -> nx.MultiDiGraph:
    """The graph of a world that has been read."""
    graph = nx.MultiDiGraph(total=len(world.things))
    for iri in select(world, wish) if wish else world.things:
        thing = world.things[iri]
        graph.add_node(
            iri,
            label=thing.label,
            kind=thing.kind,
            kind_label=ontology.label(thing.kind, "vi"),
            aliases=thing.aliases,
        )
    for link in world.links:
        if link.source in graph and link.target in graph:
            graph.add_edge(
                link.source,
                link.target,
                relation=link.relation,
                label=link_label(link, ontology),
                notes=link.notes,
                when=tuple(when.edtf for when in link.when),
                carrier=link.carrier,
                corrected=link.corrected,
            )
    return graph


def link_label(link: Link, ontology: Ontology, language: str = "vi") -> str:
    """The words on a link: the title of the post, or the name of the role or property."""
    return link.text or ontology.label(link.relation, language)
