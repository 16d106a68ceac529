"""kg validate."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import with_graph, with_messages

NOT_CONFORMANT = 1


@click.command()
@with_graph
@with_messages
def validate(graph: Path) -> int:
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
    report = validated(store)
    faults = unsupported(store)
    click.echo(report)
    for fault in faults:
        click.echo(fault)
    return 0 if report.conforms and not faults else NOT_CONFORMANT
