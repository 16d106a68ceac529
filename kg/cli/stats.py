"""kg stats."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import Command, with_graph, with_json, with_messages
from kg.cli.session import Session

if TYPE_CHECKING:
    from kg.ontology import Ontology
    from kg.stats import Stats


@click.command(cls=Command)
@with_graph
@with_json
@with_messages
@click.pass_obj
def stats(session: Session, graph: Path | str, as_json: bool) -> None:
    """Count what is in the graph.

    Articles and sentences, entities by class, facts by property, quotations by rule.

    \b
    Example:
      kg stats --json
    """
    from kg.ontology import load_ontology
    from kg.report import json_text
    from kg.stats import stats as counted
    from kg.store import open_store

    ontology = load_ontology()
    counts = counted(open_store(graph, ontology))
    if as_json:
        click.echo(json_text(counts.as_json()), nl=False)
    else:
        click.echo("\n".join(_lines(counts, ontology, session)))


def _lines(counts: Stats, ontology: Ontology, session: Session) -> Iterator[str]:
    figures = {
        "articles": len(counts.articles),
        "sentences": counts.sentences,
        "sentences without facts": counts.silent,
        "entities": sum(counts.entities.values()),
        "facts": sum(counts.facts.values()),
        "triples": counts.triples,
    }
    yield from _table({session.word(name): number for name, number in figures.items()})
    for title, table in (("Entities by class", counts.entities), ("Facts by property", counts.facts)):
        yield f"\n{session.word(title)}"
        yield from _table({f"{name} ({ontology.label(name, session.lang)})": n for name, n in table.items()})
    yield f"\n{session.word('Quotations by rule')}"
    yield from _table(counts.rules)


def _table(counts: Mapping[str, int]) -> Iterator[str]:
    from kg.results import width

    widest = max(map(width, counts), default=0)
    for name, number in counts.items():
        yield f"  {name}{' ' * (widest - width(name))}  {number:>9,}"
