"""kg review."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.correct import append, day_of, file_of, with_author, with_file
from kg.cli.options import FILLED, Command, option, with_graph, with_messages
from kg.cli.session import Session
from kg.errors import UsageError, printable

if TYPE_CHECKING:
    from kg.corrections import Entry
    from kg.review import Doubt, Proposed, Signature

ANSWERS = ("y", "n", "s", "u", "q")


@click.command(cls=Command)
@option("--below", type=click.FloatRange(0, 1), default=0.8, show_default=True, help="Facts less sure than this.")
@option("--reason", type=FILLED, default="đã xem lại", show_default=True, help="Why it is corrected.")
@with_author
@with_file
@with_graph
@with_messages
@click.pass_obj
def review(
    session: Session, below: float, reason: str, author: str, date: str | None, file: Path | None, graph: Path | str
) -> None:
    """Walk through what is in doubt and settle it.

    First come people and bodies that may be one, then facts that are not sure, each with its sentence. An
    answer is y (yes), n (no), s (skip), u (undo the last answer) or q (quit). Each yes and no is an entry in
    the file of corrections, written at once.

    \b
    Example:
      kg review --author "An Lê" --below 0.7
    """
    from kg.ontology import load_ontology
    from kg.review import Signature, doubtful_facts, doubtful_merges, unsettled
    from kg.store import open_store

    by = Signature(author, day_of(date), reason)
    store = open_store(graph, load_ontology())
    file = file_of(session, file, graph)
    merges = doubtful_merges(store, _proposed(session, graph, file))
    doubts = [*unsettled(merges, _written(file)), *doubtful_facts(store, below, session.lang)]
    answers: list[Entry | None] = []
    while len(answers) < len(doubts):
        doubt = doubts[len(answers)]
        answer = _asked(session, doubt, f"{len(answers) + 1}/{len(doubts)}")
        if answer == "q":
            break
        if answer == "u":
            _undo(session, answers, file)
        elif answer == "s":
            answers.append(None)
        else:
            answers.append(_settled(session, doubt, answer == "y", by, file))
    written = sum(answer is not None for answer in answers)
    session.say("{number} of {all} settled in {file}", number=written, all=len(doubts), file=file)


def _written(file: Path) -> tuple[Entry, ...]:
    """What a file of corrections says already."""
    from kg.corrections import read_corrections
    from kg.curation import vocabulary
    from kg.ontology import load_ontology

    return read_corrections(file, vocabulary(load_ontology())) if file.is_file() else ()


def _proposed(session: Session, graph: Path | str, file: Path) -> list[Proposed]:
    """The merges that linking proposes for a folder of a build; none for any other graph."""
    from kg.why import ARTICLES_FILE, proposed

    folder = Path(graph)
    if not (folder / ARTICLES_FILE).is_file():
        return []
    return [
        (found.one, found.other, [f"{reason.weight:+}  {session.told(reason.text)}" for reason in found.reasons])
        for found in proposed(folder, file)
    ]


def _settled(session: Session, doubt: Doubt, right: bool, by: Signature, file: Path) -> Entry | None:
    """Write the entry of an answer; what other entries settle already, or contradict, is said and skipped."""
    try:
        return append(file, doubt.answered(right, by))
    except UsageError as error:
        session.warn("skipped: {why}", why=session.error(error))
        return None


def _asked(session: Session, doubt: Doubt, count: str) -> str:
    asked = session.told(doubt.question) if doubt.yes.action == "same" else doubt.question
    click.echo(f"\n{count}  ({doubt.confidence:.2f})  {printable(asked)}")
    for quotation in doubt.quotations:
        click.echo(f"  {printable(quotation)}")
    question = session.word("right? y, n, s (skip), u (undo), q (quit)")
    try:
        answer: str = click.prompt(question, type=click.Choice(ANSWERS), show_choices=False, err=True)
    except click.Abort:
        return "q"
    return answer


def _undo(session: Session, answers: list[Entry | None], file: Path) -> None:
    """Take back the last answer and, where it wrote an entry, that entry."""
    from kg.corrections import text_of, without_entry
    from kg.files import write_bytes

    if not answers:
        session.warn("there is no answer to undo")
        return
    entry = answers.pop()
    if entry is not None:
        write_bytes(file, without_entry(text_of(file), file.name, entry.line).encode())
