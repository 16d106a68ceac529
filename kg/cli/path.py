"""kg path."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import click

from kg.cli.options import WORDS, Command, with_graph, with_json, with_messages
from kg.cli.session import Session


@click.command(cls=Command)
@click.argument("one", type=WORDS)
@click.argument("other", type=WORDS)
@with_graph
@with_json
@with_messages
@click.pass_obj
def path(session: Session, one: str, other: str, graph: Path | str, as_json: bool) -> None:
    """Show how two things are connected.

    The shortest way from ONE to OTHER, and for each link the sentence that says so. Places, and links that
    no sentence supports, such as that of a body to its country, lead on only where there is no other way.

    \b
    Example:
      kg path "do thang hai" "katherine tai"
    """
    from kg.measures import path as found
    from kg.ontology import load_ontology
    from kg.report import json_text
    from kg.store import open_store

    store = open_store(graph, load_ontology())
    steps = found(store, one, other, session.lang)
    session.taken(store.begun)
    if as_json:
        click.echo(json_text([dataclasses.asdict(step) for step in steps]), nl=False)
        return
    for number, step in enumerate(steps):
        if number == 0:
            click.echo(step.source_label)
        click.echo(f"  {'→' if step.forward else '←'} {step.label}")
        for quotation in step.quotations[:1]:
            click.echo(f"    «{quotation.sentence}»")
            click.echo(f"    {', '.join(filter(None, (quotation.title, quotation.issued[:10], quotation.url)))}")
        if not step.quotations:
            click.echo(f"    {session.word('no sentence says so: it is in the reference lists of kg')}")
        click.echo(step.target_label)
