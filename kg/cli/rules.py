"""kg rules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from kg.cli.exit_codes import DONE, SOME_SET_ASIDE
from kg.cli.options import Command, option, with_json, with_messages
from kg.cli.session import Session


@click.command(cls=Command)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@option("--sample", type=click.IntRange(min=1), help="Print N uses of each rule, as a sheet to judge.")
@with_json
@with_messages
@click.pass_obj
def rules(session: Session, files: tuple[Path, ...], sample: int | None, as_json: bool) -> int:
    """Show what each rule finds, how sure it is, and how often it fires.

    One row for each rule: uses in FILES, share of judged uses that are right, the confidence that its facts carry,
    what it finds. With --json also an example. With --sample a sheet of uses (right, rule, key, says, words,
    sentence) whose first column a reader fills with 1 or 0. The name of a rule among FILES asks for that rule alone.
    Words that may tell of an event count where the article, read whole, has such an event.

    \b
    Example:
      kg rules sources
    """
    from kg.extract.firings import fired, judgements
    from kg.language import load_language
    from kg.pipeline import told
    from kg.sources import SetAside

    code = DONE

    def set_aside(report: SetAside) -> None:
        nonlocal code
        code = SOME_SET_ASIDE
        session.set_aside(report)

    if sample and not files:
        raise click.UsageError("--sample takes its uses from articles: name files or folders")
    language = load_language()
    named = {row["rule"] for row in language.table("rules")} & {str(file) for file in files if not file.exists()}
    files = tuple(file for file in files if str(file) not in named)
    found = fired(told(files, set_aside), sample or 0) if files else None
    if found and sample:
        for rule in sorted(found.samples.keys() & (named or found.samples.keys())):
            for use in found.samples[rule]:
                click.echo(
                    "\t".join(" ".join(text.split()) for text in ("", rule, use.key, use.says, use.said, use.sentence))
                )
        return code
    judged = judgements(language)
    rows: list[dict[str, object]] = []
    for row in language.table("rules"):
        if named and row["rule"] not in named:
            continue
        known = judged.get(row["rule"])
        rows.append(
            {
                "rule": row["rule"],
                "uses": found.counts[row["rule"]] if found else None,
                "right": known.right if known else 0,
                "judged": known.judged if known else 0,
                "confidence": float(row["confidence"]),
                "finds": row["finds_vi" if session.lang == "vi" else "finds"],
                "example": row["example"],
            }
        )
    for line in (json.dumps(row, ensure_ascii=False) for row in rows) if as_json else _lines(rows, session):
        click.echo(line)
    return code


def _lines(rows: list[dict[str, object]], session: Session) -> Iterator[str]:
    head = [session.word(name) for name in ("rule", "uses", "right", "confidence", "finds")]
    yield f"{head[0]:24} {head[1]:>6} {head[2]:>7} {head[3]:>10}  {head[4]}"
    for row in rows:
        uses = "" if row["uses"] is None else row["uses"]
        share = f"{row['right']}/{row['judged']}" if row["judged"] else "-"
        yield f"{row['rule']:24} {uses:>6} {share:>7} {row['confidence']:10.2f}  {row['finds']}"
