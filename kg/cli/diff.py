"""kg diff."""

from __future__ import annotations

import json
from pathlib import Path

import click

from kg.cli.exit_codes import CHECK_FAILED, DONE
from kg.cli.options import Command, Place, with_json, with_messages
from kg.cli.session import Session


@click.command(cls=Command)
@click.argument("old", type=Place())
@click.argument("new", type=Place())
@with_json
@with_messages
@click.pass_obj
def diff(session: Session, old: Path | str, new: Path | str, as_json: bool) -> int:
    """Tell what changed from one graph to another.

    OLD and NEW are folders of builds or any other graph. Entities and facts that were added (+), removed (-),
    changed (~), renamed (>), merged (&) or split (%) come with the article, rule or correction that caused it.
    The exit code is 1 where the graphs differ.

    \b
    Example:
      kg diff last-week exports
    """
    from kg.diff import difference, render
    from kg.ontology import load_ontology
    from kg.store import open_store

    ontology = load_ontology()
    stores = open_store(old, ontology), open_store(new, ontology)
    found = difference(*stores, session.lang, (old, new), session.told)
    if as_json:
        listed = {
            "changes": [change.as_json() for change in found.changes],
            "triples": {"added": found.triples_added, "removed": found.triples_removed},
        }
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    else:
        click.echo(render(found, session.lang), nl=False)
    return CHECK_FAILED if found else DONE
