"""kg validate."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import click

from kg.cli.exit_codes import CHECK_FAILED, DONE
from kg.cli.options import Command, option, with_graph, with_json, with_messages
from kg.cli.session import Session


@click.command(cls=Command)
@option(
    "--shapes", type=click.Path(path_type=Path, dir_okay=False), help="A file of shapes, instead of the ontology's."
)
@option("--engine", type=click.Choice(("sparql", "pyshacl")), help="Who checks; without it kg chooses.")
@option("--turtle", is_flag=True, help="Print the standard report of SHACL as Turtle.")
@with_graph
@with_json
@with_messages
@click.pass_obj
def validate(
    session: Session, shapes: Path | None, engine: str | None, turtle: bool, graph: Path | str, as_json: bool
) -> int:
    """Check the graph with SHACL.

    The shapes are those of the ontology. Then every fact is followed to the sentence or the reference that
    supports it. The exit code is 1 where something is wrong.

    \b
    Example:
      kg validate --graph exports
    """
    from kg.ontology import load_ontology
    from kg.store import open_store
    from kg.validate import unsupported
    from kg.validate import validate as validated

    store = open_store(graph, load_ontology())
    report = validated(store, session.lang, shapes=shapes, engine=engine)
    faults = unsupported(store)
    fine = report.conforms and not faults
    if report.unclaimed:
        session.say("checked by pyshacl, because of: {what}", what=", ".join(report.unclaimed))
    if turtle:
        click.echo(report.turtle, nl=False)
    elif as_json:
        results = [dataclasses.asdict(result) for result in report.results]
        found = {"conforms": report.conforms, "results": results, "without_support": list(map(str, faults))}
        found |= {"engine": report.engine, "unclaimed": list(report.unclaimed)}
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        lines = "\n".join(map(str, (report, *faults))).split("\n")
        click.echo("\n".join(session.told(line) for line in lines))
    return DONE if fine else CHECK_FAILED
