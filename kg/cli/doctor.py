"""kg doctor."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import click

from kg.cli.exit_codes import CHECK_FAILED, DONE
from kg.cli.options import Command, setting, with_graph, with_json, with_messages
from kg.cli.session import Session


@click.command(cls=Command)
@setting("-o", "--out", type=click.Path(path_type=Path), help="The folder to which kg build would write.")
@with_graph
@with_json
@with_messages
@click.pass_obj
def doctor(session: Session, out: Path, graph: Path | str, as_json: bool) -> int:
    """Look whether kg can work here.

    The Python, the libraries, the data of kg, the folder to write to, and whether the graph is as it was
    built. The exit code is 1 where something is wrong.

    \b
    Example:
      kg doctor
    """
    from kg.health import checks

    found = list(checks(out, graph))
    if as_json:
        click.echo(json.dumps([dataclasses.asdict(one) for one in found], ensure_ascii=False, indent=2))
    else:
        widest = max(len(session.word(one.name)) for one in found)
        for one in found:
            mark = "ok" if one.fine else "!!"
            advice = "" if one.fine else f" ({session.told(one.advice)})"
            click.echo(f"{mark}  {session.word(one.name):<{widest}}  {session.told(one.found)}{advice}")
    return DONE if all(one.fine for one in found) else CHECK_FAILED
