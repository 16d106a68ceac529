"""kg extract."""

from __future__ import annotations

import json
from pathlib import Path

import click

from kg.cli.options import with_messages
from kg.cli.session import Session

SOME_SET_ASIDE = 3


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@with_messages
@click.pass_obj
def extract(session: Session, files: tuple[Path, ...]) -> int:
    """Print what each article says.

    One JSON object a line for each article in FILES, with offsets into its text and the rules that fired.

    \b
    Example:
      kg extract news/a.txt > a.jsonl
    """
    from kg.pipeline import described
    from kg.sources import SetAside

    code = 0

    def set_aside(report: SetAside) -> None:
        nonlocal code
        code = SOME_SET_ASIDE
        session.warn(f"set aside: {report}")

    for description in described(files, set_aside):
        click.echo(json.dumps(description, ensure_ascii=False))
    return code
