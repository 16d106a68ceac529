"""The measures of the network that travel with the page, the same as those of ``kg measures``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kg import centrality
from kg.view.world import Thing, World


def measured(world: World, community: Mapping[str, int], things: Iterable[Thing]) -> dict[str, list[Any]]:
    """Betweenness, PageRank and community of these things, in their order, measured in the whole world."""
    iris = sorted(world.things)
    number = {iri: i for i, iri in enumerate(iris)}
    near = centrality.neighbours(len(iris), ((number[link.source], number[link.target]) for link in world.links))
    between, rank = centrality.betweenness(near), centrality.pagerank(near)
    places = [(number[thing.iri], thing.iri) for thing in things]
    return {
        "betweenness": [between[place] for place, _ in places],
        "pagerank": [rank[place] for place, _ in places],
        "community": [community.get(iri) for _, iri in places],
    }
