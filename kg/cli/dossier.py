"""kg dossier."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import WORDS, Command, option, with_graph, with_messages
from kg.cli.session import Session
from kg.errors import UsageError

_ENDINGS = {"markdown": ("", ".md", ".markdown", ".txt"), "html": (".html", ".htm")}


@click.command(cls=Command)
@click.argument("name", type=WORDS)
@option(
    "--format",
    "format_",
    type=click.Choice(("markdown", "html")),
    help="How it is written; without it the name of the file says so.",
)
@option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    help="The file to write to, .md or .html; - for standard output.",
)
@with_graph
@with_messages
@click.pass_obj
def dossier(session: Session, name: str, format_: str | None, out: Path | None, graph: Path | str) -> None:
    """Write all that is known of NAME, with footnotes.

    NAME is a meeting, a person, an organization, a country, a place, an agreement or a series, by name or IRI. The
    dossier is in Vietnamese, or in English with --lang en. Every line leads to the sentences that say it.

    \b
    Example:
      kg dossier "do thang hai" -o do-thang-hai.html
    """
    from kg.dossier import as_markdown, as_page
    from kg.dossier import dossier as written
    from kg.files import write_bytes
    from kg.ontology import load_ontology
    from kg.store import open_store

    format_ = format_ or _format_of(out)
    store = open_store(graph, load_ontology())
    found = written(store, name, _language())
    session.taken(store.begun)
    text = as_page(found) if format_ == "html" else as_markdown(found)
    if out is None or str(out) == "-":
        click.echo(text, nl=False)
        return
    write_bytes(out, text.encode())
    session.say("  {file}", file=out)


def _format_of(out: Path | None) -> str:
    """How a file of this name is written; raises UsageError where its ending is none of a dossier."""
    ending = out.suffix.lower() if out else ""
    for format_, endings in _ENDINGS.items():
        if ending in endings:
            return format_
    raise UsageError(f"a dossier is not written as «{ending}»", "name the file .md or .html, or give --format")


def _language() -> str:
    """The language that the user typed or set; a dossier is in Vietnamese where none was said."""
    context = click.get_current_context()
    said = context.get_parameter_source("lang")
    default = said in (None, click.core.ParameterSource.DEFAULT)
    session = context.find_object(Session)
    return "vi" if default or session is None else session.lang
