"""kg query."""

from __future__ import annotations

import dataclasses
import json
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import WORDS, Command, option, with_graph, with_json, with_messages
from kg.cli.session import Session
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.questions import Question

FORMATS = ("table", "vertical", "csv", "tsv", "json", "ndjson", "xml", "turtle", "chart")
MOST_ROWS = 100_000
SECONDS = 60.0
MEMORY_MIB = 2048
PIECE = 1 << 15
_FOR_PEOPLE = ("table", "vertical")
# Columns of named questions that hold words of ours and no text.
_OUR_WORDS = ("answer", "reason", "status")
_NAME_OF_QUESTION = re.compile(r"[a-z][a-z0-9-]*")


@click.command(cls=Command)
@click.argument("question", type=WORDS, required=False)
@option("--param", "params", type=WORDS, multiple=True, metavar="NAME=VALUE", help="A parameter of the question.")
@option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="How to print the answer.  [default: table; turtle for CONSTRUCT]",
)
@option("--columns", type=WORDS, metavar="NAME,NAME", help="Only these columns, in this order, in every format.")
@option("--labels", is_flag=True, help="Names instead of IRIs, in every format.")
@option(
    "--rows",
    type=click.IntRange(1),
    metavar="N",
    default=MOST_ROWS,
    show_default=True,
    help="Print at most so many rows.",
)
@option(
    "--time-limit",
    type=click.FloatRange(0.1),
    metavar="SECONDS",
    default=SECONDS,
    show_default=True,
    help="Stop the query after so long.",
)
@option(
    "--memory-limit",
    type=click.IntRange(16),
    metavar="MIB",
    default=MEMORY_MIB,
    show_default=True,
    help="Stop the query when it needs more memory than this beside the graph (on Linux).",
)
@option("--list", "listing", is_flag=True, help="List the named questions, or the one named, and their parameters.")
@with_graph
@with_json
@with_messages
@click.pass_obj
def query(
    session: Session,
    question: str | None,
    params: tuple[str, ...],
    format_: str | None,
    columns: str | None,
    labels: bool,
    rows: int,
    time_limit: float,
    memory_limit: int,
    listing: bool,
    graph: Path | str,
    as_json: bool,
) -> None:
    """Ask the graph a question.

    QUESTION is the name of a question (see --list), SPARQL, @FILE, or - for standard input.

    A table on a terminal that is too narrow leaves out IRIs whose names it shows, or stands upright, as with
    --format vertical; into a pipe it goes whole. The other formats are the standard results of SPARQL.

    \b
    Example:
      kg query posts-of-person --param person="Đỗ Thắng Hải" --labels --format csv
    """
    from kg.guard import Guard
    from kg.ontology import load_ontology
    from kg.query import Limits, in_order_of_text, unknown_terms, with_names, write
    from kg.results import Graph, Rows
    from kg.slips import slips

    ontology = load_ontology()
    if listing:
        _list([ontology.question(question)] if question else ontology.questions(), session, as_json)
        return
    text = _text(question)
    question_name = _NAME_OF_QUESTION.fullmatch(text)
    if params and not question_name:
        raise click.UsageError("--param goes with the name of a question; write values into SPARQL itself")
    with Guard(graph, ontology, Limits(rows, time_limit, memory_limit << 20)) as guard:
        answer = whole = guard.ask(text, _values(params)) if question_name else guard.run(text)
        session.taken(guard.begun)
        if isinstance(answer, Rows):
            answer = answer if question_name else in_order_of_text(answer, text)
            answer = with_names(answer, guard, guard.run, session.lang) if labels else answer
            if columns:
                chosen = answer.only([name.strip() for name in columns.split(",")])
                answer = chosen.distinct() if question_name else chosen
        form = "json" if as_json else format_ or ("turtle" if isinstance(answer, Graph) else "table")
        if isinstance(answer, Rows) and question_name and form in _FOR_PEOPLE:
            answer = answer.reworded(_OUR_WORDS, lambda said: ", ".join(map(session.told, said.split(", "))))
        told = write(answer, form, guard, _terminal_width())
        for start in range(0, len(told), PIECE):  # whoever reads a pipe may stop between two pieces
            click.echo(told[start : start + PIECE], nl=False)
        if not question_name:
            for unknown in unknown_terms(text, guard):
                session.say("note: the ontology has {fault}", fault=session.error(unknown))
            for slip in slips(text, whole, guard, guard.run) if not session.quiet else ():
                session.say("note: {what}", what=session.told(*slip))
    if getattr(answer, "cut", False):
        session.warn("there is more: only {rows} shown", rows=rows)


def _list(questions: Sequence[Question], session: Session, as_json: bool) -> None:
    """The named questions and their parameters, for people or as JSON Lines."""
    for known in questions:
        if as_json:
            parameters = [dataclasses.asdict(parameter) for parameter in known.parameters]
            described = {"name": known.name, "title": dict(known.title), "parameters": parameters}
            click.echo(json.dumps(described, ensure_ascii=False))
            continue
        click.echo(f"{known.name}\n  {known.title[session.lang]}")
        for parameter in known.parameters:
            need = session.word("required" if parameter.required else "optional")
            need = session.word("with {name}", name=parameter.needs) if parameter.needs else need
            said = parameter.text.get(session.lang, parameter.text["en"])
            of = f" ({parameter.of})" if parameter.of else ""
            click.echo(f"    {parameter.name}: {parameter.type}{of}, {need}: {said}")


def _text(question: str | None) -> str:
    """The question itself, from where the argument says it is."""
    if question is None:
        raise click.UsageError("say what to ask, or list the named questions with --list")
    if question == "-":
        return sys.stdin.read().strip()
    if question.startswith("@"):
        return Path(question[1:]).read_text(encoding="utf-8-sig").strip()
    if " " not in question and "{" not in question and Path(question).is_file():
        raise UsageError(f"«{question}» is a file", f"to ask what stands in it: kg query @{question}")
    return question.strip()


def _terminal_width() -> int | None:
    """How many columns a table may take; as many as it needs where no terminal shows it."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def _values(params: Sequence[str]) -> dict[str, str]:
    values = {}
    for param in params:
        name, equals, value = param.partition("=")
        if not equals or not name:
            raise click.BadParameter(f"«{param}» is not NAME=VALUE", param_hint="--param")
        if name.strip() in values:
            raise click.BadParameter(f"«{name.strip()}» is given twice", param_hint="--param")
        values[name.strip()] = value.strip()
    return values
