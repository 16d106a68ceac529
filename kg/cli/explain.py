"""kg explain."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import click

from kg.cli.options import WORDS, Command, option, with_graph, with_json, with_messages
from kg.cli.session import Session, colours_wanted


@click.command(cls=Command)
@click.argument("name", type=WORDS)
@option("--short", is_flag=True, help="One line for each fact, without its sentences.")
@with_graph
@with_json
@with_messages
@click.pass_obj
def explain(session: Session, name: str, short: bool, graph: Path | str, as_json: bool) -> None:
    """Tell what is known about NAME.

    NAME is a name, typed without diacritics if need be, or an IRI. Each fact comes with the first
    sentences it rests on, the article, its date, and the rule. With --json there is one fact a line, with all of them.

    \b
    Example:
      kg explain "do thang hai"
    """
    from kg.explain import explain as explained
    from kg.explain import render
    from kg.ontology import load_ontology
    from kg.store import open_store

    store = open_store(graph, load_ontology())
    if as_json:
        facts = explained(store, name, session.lang)
        text = "".join(json.dumps(dataclasses.asdict(fact), ensure_ascii=False) + "\n" for fact in facts)
    else:
        text = render(store, name, session.lang, colours_wanted(), short)
    session.taken(store.begun)
    click.echo(text, nl=False)
