"""kg validate."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import with_graph, with_messages
from kg.cli.session import Session

NOT_CONFORMANT = 1


@click.command()
@with_graph
@with_messages
@click.pass_obj
def validate(session: Session, graph: Path) -> int:
    """Check the graph with SHACL.

    The shapes are those of the ontology; the exit code is 1 where the graph does not conform.

    \b
    Example:
      kg validate --graph exports
    """
    from kg.ontology import load_ontology
    from kg.store import open_store
    from kg.validate import validate as validated

    report = validated(open_store(graph, load_ontology()))
    click.echo(report)
    return 0 if report.conforms else NOT_CONFORMANT
