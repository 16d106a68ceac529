"""kg load."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import Command, option, with_graph, with_messages
from kg.cli.session import Session


@click.command(cls=Command)
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True)
@option("--rebuild", is_flag=True, help="Start from an empty store, also where the old one is damaged.")
@with_graph
@with_messages
@click.pass_obj
def load(session: Session, files: tuple[Path, ...], rebuild: bool, graph: Path | str) -> None:
    """Load files of RDF into a store on disk or behind a SPARQL endpoint.

    A store on disk is a folder of its own; it is made where there is none, and changes as a whole or not at all.

    \b
    Example:
      kg load exports/kg.ttl exports/kg-evidence.ttl --graph store
      kg query counts --graph store
    """
    from kg.ontology import load_ontology
    from kg.store import changing

    with changing(graph, load_ontology(), rebuild) as store:
        for file in files:
            store.load(file)
            session.detail("loaded {file}", file=file)
