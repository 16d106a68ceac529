"""kg explain."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from kg.cli.options import WORDS, with_graph, with_messages


@click.command()
@click.argument("name", type=WORDS)
@click.option(
    "--lang",
    type=click.Choice(("vi", "en")),
    envvar="KG_LANG",
    default="vi",
    show_default=True,
    show_envvar=True,
    help="The language of the words for classes and properties.",
)
@with_graph
@with_messages
def explain(name: str, lang: str, graph: Path) -> None:
    """Tell what is known about NAME.

    NAME is a name, typed without diacritics if need be, or an IRI. Each fact comes with the sentence it
    rests on, the article, its date, and the rule.

    \b
    Example:
      kg explain "do thang hai"
    """
    from kg.explain import render
    from kg.ontology import load_ontology
    from kg.store import open_store

    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    click.echo(render(open_store(graph, load_ontology()), name, lang, colour), nl=False)
