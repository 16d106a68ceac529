"""kg extract."""

from __future__ import annotations

import json
from pathlib import Path

import click

from kg.cli.exit_codes import DONE, SOME_SET_ASIDE
from kg.cli.options import Command, setting, with_messages
from kg.cli.session import Session


@click.command(cls=Command)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@setting("--megabytes", type=click.IntRange(1), help="The largest file of one article that is read.")
@setting("--strict", is_flag=True, help="Stop at the first article that cannot be read.")
@with_messages
@click.pass_obj
def extract(session: Session, files: tuple[Path, ...], megabytes: int, strict: bool) -> int:
    """Print what each article says.

    One JSON object a line for each article in FILES (- for standard input), with offsets into its text and
    the rules that fired.

    \b
    Example:
      kg extract news/a.txt > a.jsonl
    """
    from kg.pipeline import described
    from kg.sources import Limits, SetAside
    from kg.sources.set_aside import refuse

    code = DONE

    def set_aside(report: SetAside) -> None:
        nonlocal code
        if strict:
            refuse(report)
        code = SOME_SET_ASIDE
        session.set_aside(report)

    for description in described(files, set_aside, session.remark, Limits(megabytes)):
        click.echo(json.dumps(description, ensure_ascii=False))
    return code
