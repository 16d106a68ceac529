"""kg config."""

from __future__ import annotations

import json

import click

from kg.cli.options import Group, setting, with_graph, with_json, with_messages
from kg.cli.session import Session
from kg.cli.settings import FILE, SETTINGS, origin


@click.group(cls=Group)
def config() -> None:
    """Settings.

    kg.toml in the folder where you call kg (or the file that KG_CONFIG names) is read first; the environment
    goes before it, and what you type goes before both.

    \b
    Example:
      kg config show
    """


@config.command()
@setting("--sources", multiple=True, metavar="PATH", help="What kg build reads.")
@setting("-o", "--out", metavar="PATH", help="Where kg build writes.")
@setting("--workers", type=click.IntRange(1), help="Processes that read articles.")
@setting("--megabytes", type=click.IntRange(1), help="The largest file of one article that is read.")
@setting("--strict", is_flag=True, help="Stop at the first article that cannot be read.")
@setting("--licence", metavar="URL", help="The licence of what is published, as a web address.")
@setting("--publisher", metavar="NAME", help="Who publishes the graph.")
@setting("--address", metavar="URL", help="Where a site or its files will stand on the web.")
@with_graph
@with_json
@with_messages
@click.pass_context
def show(context: click.Context, /, as_json: bool, **given: object) -> None:
    """Show every setting, its value, and where it comes from.

    \b
    Example:
      kg config show --workers 4
    """
    session = context.ensure_object(Session)
    rows = []
    for name in SETTINGS:
        value = session.lang if name == "lang" else given[name]
        rows.append((name, _written(value), origin(context, name, session.file)))
    if as_json:
        listed = [{"name": name, "value": value, "origin": source} for name, value, source in rows]
        click.echo(json.dumps({"file": str(session.file or ""), "settings": listed}, ensure_ascii=False, indent=2))
        return
    widths = [max(len(row[column]) for row in rows) for column in range(2)]
    for name, value, source in rows:
        click.echo(f"{name:<{widths[0]}}  {value:<{widths[1]}}  {session.word(source)}")
    session.detail("settings file: {file}", file=session.file or session.word("none ({file})", file=FILE))


def _written(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)
