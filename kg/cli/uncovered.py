"""kg uncovered."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from kg.cli.exit_codes import DONE, SOME_SET_ASIDE
from kg.cli.options import Command, with_graph, with_json, with_messages
from kg.cli.session import Session


@click.command(cls=Command)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@with_graph
@with_json
@with_messages
@click.pass_obj
def uncovered(session: Session, files: tuple[Path, ...], graph: Path | str, as_json: bool) -> int:
    """List sentences that promise a fact and gave none.

    Each sentence of FILES, or without any of the articles of the graph, that names a person, a body, a meeting or
    a signing and gave no fact, or has a person before a verb of saying and gave no statement, with the likely reason.
    With --json one object a line.

    \b
    Example:
      kg uncovered news/a.txt
      kg uncovered --graph exports
    """
    from kg.extract.uncovered import uncovered as find
    from kg.extraction import extracted
    from kg.language import load_language
    from kg.pipeline import extractions_of
    from kg.sources import SetAside
    from kg.why import articles_of

    code = DONE

    def set_aside(report: SetAside) -> None:
        nonlocal code
        code = SOME_SET_ASIDE
        session.set_aside(report)

    language = load_language()
    if files:
        found_in = extractions_of(files, set_aside)
    else:
        found_in = extracted(articles_of(Path(graph)), on_set_aside=set_aside)
    for extraction in found_in:
        article = extraction.article
        found = list(find(extraction, language))
        if found and not as_json:
            click.echo(f"{article.id}: {article.title}")
        for one in found:
            start, end = one.sentence.span
            sentence = article.text[start:end]
            if as_json:
                row: dict[str, Any] = {
                    "article": article.id,
                    "start": start,
                    "end": end,
                    "sentence": sentence,
                    "names": one.names,
                    "words": one.words,
                    "reason": one.reason,
                }
                click.echo(json.dumps(row, ensure_ascii=False))
            else:
                click.echo(f"  {sentence}\n    {session.word(one.reason)}: {', '.join((*one.names, *one.words))}")
    return code
