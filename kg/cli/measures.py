"""kg measures."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import click

from kg.cli.options import WORDS, Command, option, with_graph, with_json, with_messages
from kg.cli.session import Session


@click.command(cls=Command)
@option("--class", "kind", type=WORDS, metavar="CLASS", help="Only things of this class.")
@option("--limit", type=click.IntRange(1), default=20, show_default=True, help="At most so many things.")
@with_graph
@with_json
@with_messages
@click.pass_obj
def measures(session: Session, kind: str | None, limit: int, graph: Path | str, as_json: bool) -> None:
    """Show how things stand in the network.

    Neighbours, betweenness (the share of shortest paths that lead through a thing), PageRank and group, the
    most central things first.

    \b
    Example:
      kg measures --class Person --limit 10
    """
    from pyoxigraph import Literal

    from kg.measures import measures as measured
    from kg.measures import network
    from kg.ontology import load_ontology
    from kg.report import json_text
    from kg.results import Rows, written
    from kg.store import open_store

    ontology = load_ontology()
    kinds = ontology.subclasses(kind) if kind else ontology.classes
    found = [one for one in measured(network(open_store(graph, ontology))) if one.kind in kinds][:limit]
    if as_json:
        click.echo(json_text([dataclasses.asdict(one) for one in found]), nl=False)
        return
    head = tuple(map(session.word, ("neighbours", "betweenness", "PageRank", "group", "name")))
    rows = (
        (
            str(one.degree),
            f"{one.betweenness:.4f}",
            f"{one.pagerank:.4f}",
            "" if one.community is None else str(one.community),
            f"{one.label} ({ontology.label(one.kind, session.lang)})",
        )
        for one in found
    )
    click.echo(written(Rows(head, tuple(tuple(map(Literal, row)) for row in rows)), "table"), nl=False)
