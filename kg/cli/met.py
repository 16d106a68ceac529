"""kg met."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import click

from kg.cli.options import WORDS, Command, with_graph, with_json, with_messages
from kg.cli.session import Session


@click.command(cls=Command)
@click.argument("name", type=WORDS, required=False)
@click.argument("other", type=WORDS, required=False)
@with_graph
@with_json
@with_messages
@click.pass_obj
def met(session: Session, name: str | None, other: str | None, graph: Path | str, as_json: bool) -> None:
    """Show who met whom.

    Pairs of persons and the meetings at which both were, those who met most often first; with NAME those whom
    one person met, with OTHER when these two met. Where texts disagree on the day of a meeting, each day is told.

    \b
    Example:
      kg met "nguyen hong dien"
    """
    from kg.measures import encounters
    from kg.ontology import load_ontology
    from kg.report import json_text
    from kg.store import open_store

    store = open_store(graph, load_ontology())
    found = encounters(store, name, other)
    session.taken(store.begun)
    if as_json:
        click.echo(json_text([dataclasses.asdict(one) for one in found]), nl=False)
        return
    for one in found:
        click.echo(f"{one.one_label} – {one.other_label} ({len(one.meetings)})")
        for (label, _), days in zip(one.meetings, one.days, strict=True):
            click.echo(f"  {'; '.join(days)}  {label}" if days else f"  {label}")
    if not found and name:
        session.say("the graph tells of no meeting of theirs")
