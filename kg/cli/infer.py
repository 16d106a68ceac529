"""kg infer."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from kg.cli.options import Command, option, with_graph, with_messages
from kg.cli.session import Session


@click.command(cls=Command)
@option("--remove", is_flag=True, help="Take away what was derived.")
@option("--list", "listing", is_flag=True, help="List the rules.")
@with_graph
@with_messages
@click.pass_obj
def infer(session: Session, remove: bool, listing: bool, graph: Path | str) -> None:
    """Add what follows from the ontology.

    Superclasses, superproperties, inverses and closures, so that a query on schema:Event or org:Membership
    finds everything. Each triple is marked by its derivation and can be taken away again. A folder that kg
    build wrote gets the file kg-derived.trig.

    \b
    Example:
      kg infer --graph exports
    """
    from kg import infer as inference
    from kg.ontology import load_ontology

    ontology = load_ontology()
    if listing:
        click.echo("\n".join(rule.name for rule in inference.rules(ontology)))
    elif remove:
        session.say("triples taken away: {number}", number=f"{inference.taken_from(graph, ontology):,}")
    else:
        session.say("triples derived: {number}", number=f"{inference.added_to(graph, ontology):,}")
        undo = shlex.join(("kg", "infer", "--remove", "--graph", str(graph)))
        session.say("queries and exports now hold them too; to take them away: {command}", command=undo)
