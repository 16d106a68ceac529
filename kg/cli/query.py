"""kg query."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from kg.cli.options import WORDS, with_graph, with_messages
from kg.cli.session import Session

FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle")
_NAME_OF_QUESTION = re.compile(r"[a-z][a-z0-9-]*")


@click.command()
@click.argument("question", type=WORDS, required=False)
@click.option(
    "--param", "params", type=WORDS, multiple=True, metavar="NAME=VALUE", help="A parameter of the question."
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="How to print the answer.  [default: table; turtle for CONSTRUCT]",
)
@click.option("--rows", type=click.IntRange(1), metavar="N", help="Print at most so many rows.")
@click.option("--list", "listing", is_flag=True, help="List the named questions and their parameters.")
@with_graph
@with_messages
@click.pass_obj
def query(
    session: Session,
    question: str | None,
    params: tuple[str, ...],
    format_: str | None,
    rows: int | None,
    listing: bool,
    graph: Path,
) -> None:
    """Ask the graph a question.

    QUESTION is the name of a question (see --list), SPARQL, @FILE, or - for standard input.

    \b
    Example:
      kg query posts-of-person --param person="Đỗ Thắng Hải" --format csv
    """
    from kg.ontology import load_ontology
    from kg.query import Limits, ask, run, write
    from kg.results import Graph
    from kg.store import open_store

    ontology = load_ontology()
    if listing:
        for known in ontology.questions():
            click.echo(f"{known.name}\n  {known.title['vi']}\n  {known.title['en']}")
            for parameter in known.parameters:
                need = "required" if parameter.required else "optional"
                click.echo(f"    {parameter.name}: {parameter.type}, {need}: {parameter.text}")
        return
    text = _text(question)
    store = open_store(graph, ontology)
    if _NAME_OF_QUESTION.fullmatch(text):
        answer = ask(text, store, _values(params), Limits(rows))
    elif params:
        raise click.UsageError("--param goes with the name of a question; write values into SPARQL itself")
    else:
        answer = run(text, store, limits=Limits(rows))
    form = format_ or ("turtle" if isinstance(answer, Graph) else "table")
    click.echo(write(answer, form, store), nl=False)
    if getattr(answer, "cut", False):
        session.warn(f"there is more: only {rows} shown")


def _text(question: str | None) -> str:
    """The question itself, from where the argument says it is."""
    if question is None:
        raise click.UsageError("say what to ask, or list the named questions with --list")
    if question == "-":
        return sys.stdin.read().strip()
    if question.startswith("@"):
        return Path(question[1:]).read_text(encoding="utf-8-sig").strip()
    return question.strip()


def _values(params: Sequence[str]) -> dict[str, str]:
    values = {}
    for param in params:
        name, equals, value = param.partition("=")
        if not equals or not name:
            raise click.BadParameter(f"«{param}» is not NAME=VALUE", param_hint="--param")
        values[name.strip()] = value.strip()
    return values
