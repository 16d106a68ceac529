"""kg validate."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import click

from kg.cli.exit_codes import CHECK_FAILED, DONE
from kg.cli.options import Command, with_graph, with_json, with_messages


@click.command(cls=Command)
@with_graph
@with_json
@with_messages
def validate(graph: Path | str, as_json: bool) -> int:
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
    fine = report.conforms and not faults
    if as_json:
        results = [dataclasses.asdict(result) for result in report.results]
        found = {"conforms": report.conforms, "results": results, "without_support": list(map(str, faults))}
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(map(str, (report, *faults))))
    return DONE if fine else CHECK_FAILED
