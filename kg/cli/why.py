"""kg why."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import WORDS, Command, with_graph, with_json, with_messages
from kg.cli.session import Session

if TYPE_CHECKING:
    from kg.link import Proposal, Reason
    from kg.why import Why


@click.command(cls=Command)
@click.argument("names", nargs=-1, type=WORDS, metavar="[ONE OTHER]")
@with_graph
@with_json
@with_messages
@click.pass_obj
def why(session: Session, names: tuple[str, ...], graph: Path | str, as_json: bool) -> None:
    """Tell why ONE and OTHER are one thing, or two.

    Both are names or IRIs; a name given twice compares all who have it. Each reason has a weight: 3 in sum
    make one of two, unless a reason forbids it. What a curator said counts before all. Without names, the
    merges are listed that are proposed and not made. The articles of a folder that kg build wrote are read again.

    \b
    Example:
      kg why "Cục Sở hữu trí tuệ" "Cục Sở hữu trí tuệ quốc gia Lào"
    """
    from kg.why import of_one_name, proposed
    from kg.why import why as reasons_of

    if len(names) not in (0, 2):
        raise click.UsageError("give two names or none")
    if names:
        from kg.ontology import load_ontology

        answers = reasons_of(Path(graph), names[0], names[1], load_ontology())
        session.taken(dict(pair for answer in answers for pair in answer.begun))
        lines = (line for answer in answers for line in _told(answer, session))
        rows: Sequence[Why | Proposal] = answers
    else:
        rows = found = proposed(Path(graph))
        lines = (line for proposal in found for line in _proposal(proposal, session))
        if not found:
            session.say("no merges are proposed")
    if as_json:
        for row in rows:
            click.echo(json.dumps(dataclasses.asdict(row), ensure_ascii=False, default=_as_json))
    else:
        click.echo("".join(f"{line}\n" for line in lines), nl=False)
        if not names:
            if more := of_one_name(Path(graph), found):
                session.say("of one name but for marks and case, asked by kg review too: {number}", number=more)
            if rows or more:
                session.say("to settle them: kg review")


def _as_json(reason: Reason) -> dict[str, int | str]:
    """A reason, which is no dataclass since its words are put together late, as JSON holds it."""
    return {"weight": reason.weight, "text": reason.text}


def _told(answer: Why, session: Session) -> Iterator[str]:
    yield session.word("one thing: {one}" if answer.same else "two things: {one} and {other}",
                       one=_called(answer, answer.one), other=_called(answer, answer.other))  # fmt: skip
    for entry in answer.decided:
        yield session.word("a curator said: {what}", what=entry)
    for pair in answer.pairs:
        yield ""
        yield f"  {pair.one.article}: {pair.one.words}"
        yield f"  {pair.other.article}: {pair.other.words}"
        yield from _reasons(pair.reasons, session, answer.named)
    if answer.others:
        yield ""
        yield session.word("  {number} more pairs, with the same reasons or weaker ones", number=f"{answer.others:,}")
    if not answer.pairs and not answer.decided:
        yield ""
        yield session.word("  no two articles name them: nothing speaks for one thing")
    yield ""


def _called(answer: Why, id_: str) -> str:
    return f"{answer.named(id_)} ({id_})"


def _proposal(proposal: Proposal, session: Session) -> Iterator[str]:
    kind = "two spellings of one name" if proposal.spelling else "one name, too little in common"
    yield f"{proposal.names[0]} ~ {proposal.names[1]} ({session.word(kind)})"
    yield f"  {proposal.one}"
    yield f"  {proposal.other}"
    yield from _reasons(proposal.reasons, session)
    yield ""


def _reasons(reasons: Sequence[Reason], session: Session, named: Callable[[str], str] = str) -> Iterator[str]:
    from kg.link import ENOUGH

    for reason in reasons:
        yield f"    {reason.weight:+d}  {named(session.told(reason.text))}"
    if all(reason.weight <= 0 for reason in reasons):
        yield session.word("    nothing speaks for one thing")
    yield session.word("    sum {sum}; {enough} make one", sum=f"{sum(reason.weight for reason in reasons):+d}",
                       enough=ENOUGH)  # fmt: skip
