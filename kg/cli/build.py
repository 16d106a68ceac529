"""kg build."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import with_messages
from kg.cli.progress import showing_progress
from kg.cli.session import Session

SOME_SET_ASIDE = 3


@click.command()
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("exports"),
    show_default=True,
    help="The folder to write to.",
)
@click.option(
    "--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that read articles."
)
@with_messages
@click.pass_obj
def build(session: Session, sources: tuple[Path, ...], out: Path, workers: int) -> int:
    """Build a graph from articles.

    SOURCES are files and folders; without any, ./sources is read.
    Writes kg.ttl (the world), kg-evidence.ttl (its evidence) and kg.html (the view). An article that
    cannot be read is named and passed over; the exit code is then 3.

    \b
    Example:
      kg build news/ more.jsonl -o exports
    """
    from kg.pipeline import build as build_graph

    with showing_progress(session) as progress:
        built = build_graph(
            sources or (Path("sources"),),
            out,
            workers=workers,
            progress=progress,
            on_set_aside=lambda report: session.warn(f"set aside: {report}"),
        )
    session.say(built.summary())
    for file in built.files:
        session.say(f"  {file}")
    return SOME_SET_ASIDE if built.set_aside else 0
