"""kg explain."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import WORDS, with_graph, with_messages


@click.command()
@click.argument("name", type=WORDS)
@with_graph
@with_messages
def explain(name: str, graph: Path) -> None:
    """Tell what is known about NAME.

    NAME is a name, typed without diacritics if need be, or an IRI. Each fact comes with the sentence it
    rests on, the article, its date, and the rule.

    \b
    Example:
      kg explain "do thang hai"
    """
    from kg.explain import explain as explained
    from kg.ontology import load_ontology
    from kg.store import open_store

    click.echo(explained(name, open_store(graph, load_ontology())), nl=False)
