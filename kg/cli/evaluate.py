"""kg eval."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.exit_codes import CHECK_FAILED, DONE
from kg.cli.options import Command, with_json, with_messages
from kg.cli.session import Session
from kg.errors import SourceError

if TYPE_CHECKING:
    from kg.evaluate import Scores


@click.command("eval", cls=Command)
@click.argument("gold", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("found", type=click.Path(path_type=Path, exists=True))
@click.option("--misses", is_flag=True, help="List what was missed and what was spurious.")
@click.option(
    "--before", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="An earlier run to compare."
)
@click.option("--floor", type=click.FloatRange(0, 1), default=0.0, help="Exit 1 when the mean F1 is lower.")
@with_json
@with_messages
@click.pass_obj
def evaluate(
    session: Session, gold: Path, found: Path, misses: bool, before: Path | None, floor: float, as_json: bool
) -> int:
    """Compare extraction with gold.

    GOLD is a folder with one JSON file of facts for each article. FOUND is what «kg extract» printed, or a file
    or folder of articles to extract from.

    \b
    Example:
      kg eval gold articles --misses
    """
    from kg.evaluate import interval, total

    scores = _scores(gold, _findings(found))
    summed = total(scores)
    earlier = total(_scores(gold, _findings(before))) if before else None
    if as_json:
        click.echo(json.dumps(_as_json(summed, interval(scores)), ensure_ascii=False))
    else:
        if misses:
            click.echo("\n".join(summed.misses))
        click.echo("\n".join(_lines(summed, earlier, interval(scores), session)))
    return DONE if summed.macro >= floor else CHECK_FAILED


def _findings(place: Path) -> dict[str, dict[str, Any]]:
    """Findings by article: read from JSON Lines in the exchange schema, or extracted now."""
    if place.suffix in (".jsonl", ".ndjson") and (read := _read_findings(place)):
        return read
    from kg.pipeline import described
    from kg.sources.set_aside import refuse

    return {str(article["id"]): article for article in described([place], refuse)}


def _read_findings(place: Path) -> dict[str, dict[str, Any]]:
    findings = {}
    for number, line in enumerate(place.read_text(encoding="utf-8").splitlines(), 1):
        try:
            article = json.loads(line) if line.strip() else None
        except ValueError as error:
            raise SourceError(
                f"{place}:{number}: no JSON", "one article a line, as «kg extract» prints them"
            ) from error
        if isinstance(article, dict) and "people" in article:
            findings[str(article["id"])] = article
    return findings


def _scores(gold: Path, findings: dict[str, dict[str, Any]]) -> list[Scores]:
    files = sorted(gold.glob("*.json"))
    if not files:
        raise SourceError(f"{gold}: no gold", "one ID.json for each article")
    return [_score(file, findings.get(file.stem, {})) for file in files]


def _score(file: Path, found: dict[str, Any]) -> Scores:
    """The scores of the article of a file of gold. Errors: SourceError when the file holds no facts of the schema."""
    from kg.evaluate import compare

    try:
        return compare(json.loads(file.read_text(encoding="utf-8")), found)
    except ValueError as error:
        raise SourceError(f"{file}: no JSON", "one article a file, as «kg extract» prints them") from error
    except (AttributeError, KeyError, TypeError) as error:
        what = f"lacks {error}" if isinstance(error, KeyError) else str(error)
        raise SourceError(
            f"{file}: not in the schema of facts: {what}", "facts are objects, as «kg extract» prints them"
        ) from error


def _as_json(scores: Scores, between: tuple[float, float]) -> dict[str, Any]:
    rows = {
        row: {"p": round(c.precision, 4), "r": round(c.recall, 4), "f1": round(c.f1, 4)}
        for row, c in scores.counts.items()
    }
    return {"macro_f1": round(scores.macro, 4), "interval": [round(x, 4) for x in between], **rows}


def _lines(scores: Scores, earlier: Scores | None, between: tuple[float, float], session: Session) -> Iterator[str]:
    yield f"{'':16} {'P':>6} {'R':>6} {'F1':>6} {session.word('gold'):>6}"
    for row, count in scores.counts.items():
        change = f"  {count.f1 - earlier.counts[row].f1:+.3f}" if earlier else ""
        number = count.right + count.missed
        yield f"{row:16} {count.precision:6.3f} {count.recall:6.3f} {count.f1:6.3f} {number:6}{change}"
    change = f"  {scores.macro - earlier.macro:+.3f}" if earlier else ""
    low, high = between
    yield f"{session.word('mean F1'):16} {'':13} {scores.macro:6.3f}        [{low:.3f}, {high:.3f}]{change}"
