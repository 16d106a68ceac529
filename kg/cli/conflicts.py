"""kg conflicts."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.exit_codes import CHECK_FAILED, DONE
from kg.cli.options import Command, option, with_graph, with_json, with_messages
from kg.cli.session import Session

if TYPE_CHECKING:
    from kg.conflicts import Conflict
    from kg.ontology import Ontology

_SHOWN = 3


@click.command(cls=Command)
@option("--check", is_flag=True, help="Exit with 1 where there is a conflict.")
@with_graph
@with_json
@with_messages
@click.pass_obj
def conflicts(session: Session, check: bool, graph: Path | str, as_json: bool) -> int:
    """List where the texts disagree.

    Values of one property that cannot both be true stand side by side, each with the first sentences that say it;
    with --json with all of them.

    \b
    Example:
      kg conflicts --json
    """
    from kg.conflicts import conflicts as disagreements
    from kg.ontology import load_ontology
    from kg.store import open_store

    ontology = load_ontology()
    found = disagreements(open_store(graph, ontology), "vi" if as_json else session.lang)
    for conflict in found:
        if as_json:
            click.echo(json.dumps(dataclasses.asdict(conflict), ensure_ascii=False))
        else:
            click.echo("\n".join(_lines(conflict, ontology, session)))
    if not found:
        session.say("no conflicts")
    return CHECK_FAILED if check and found else DONE


def _lines(conflict: Conflict, ontology: Ontology, session: Session) -> Iterator[str]:
    name = ontology.label(conflict.property, session.lang) if conflict.property in ontology.properties else ""
    yield f"{conflict.label}: {name or session.word(conflict.property)}"
    yield f"<{conflict.entity}>"
    for side in conflict.sides:
        yield f"  {side.value}"
        for saying in side.sayings[:_SHOWN]:
            yield f"    «{' '.join(saying.sentence.split())}»"
            yield f"      {', '.join(filter(None, (saying.article, saying.issued)))}"
        if len(side.sayings) > _SHOWN:
            yield f"    {session.word('… and {number} more', number=len(side.sayings) - _SHOWN)}"
    yield ""
