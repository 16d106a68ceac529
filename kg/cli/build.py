"""kg build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.exit_codes import CHECK_FAILED, DONE, SOME_SET_ASIDE
from kg.cli.options import Command, option, setting, with_json, with_messages
from kg.cli.progress import showing_progress
from kg.cli.session import Session
from kg.cli.settings import SETTINGS

if TYPE_CHECKING:
    from kg.pipeline import Built


@click.command(cls=Command)
@click.argument(
    "sources",
    nargs=-1,
    type=click.Path(path_type=Path, allow_dash=True),
    envvar=SETTINGS["sources"].variable,
)
@setting("-o", "--out", type=click.Path(path_type=Path, file_okay=False), help="The folder to write to.")
@setting("--workers", type=click.IntRange(1), help="Processes that read articles.")
@setting("--megabytes", type=click.IntRange(1), help="The largest file of one article that is read.")
@setting("--strict", is_flag=True, help="Stop at the first article that cannot be read.")
@option(
    "--corrections",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A file of corrections; without it those beside the sources are taken.",
)
@option(
    "--reuse/--no-reuse",
    default=True,
    show_default=True,
    help="Read only new or changed articles; the folder keeps what was read.",
)
@option("--infer", is_flag=True, help="Write what follows from the ontology too, as kg-derived.trig.")
@option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    help="Leave out what rules of a lower confidence found; kg rules shows each.",
)
@option("--no-reference", is_flag=True, help="Link without the names of well-known bodies and places.")
@option(
    "--store",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Keep the graph in a store on disk too; a second build changes what differs.",
)
@option("--validate", is_flag=True, help="Check the shapes too; after an earlier such build only what changed.")
@option("--dry-run", is_flag=True, help="Do all but write.")
@with_json
@with_messages
@click.pass_obj
def build(
    session: Session,
    sources: tuple[Path, ...],
    out: Path,
    workers: int,
    megabytes: int,
    strict: bool,
    corrections: Path | None,
    reuse: bool,
    infer: bool,
    min_confidence: float,
    no_reference: bool,
    store: Path | None,
    validate: bool,
    dry_run: bool,
    as_json: bool,
) -> int:
    """Build a graph from articles.

    SOURCES are files, folders, or - for standard input; without any, ./sources is read.
    Writes kg.ttl (the world), kg-evidence.ttl (its evidence), kg.html (the view), articles.jsonl (the texts
    to which offsets point), report.json, report.md and manifest.json; with --validate also validation.json and
    validation.ttl, and the exit code is 1 where a shape is violated. An article that cannot be read is
    named and passed over; the exit code is then 3. An earlier build is replaced only by a whole new one.

    \b
    Example:
      kg build news/ more.jsonl -o exports
    """
    from kg.pipeline import build as build_graph
    from kg.report import json_text
    from kg.sources import Limits, SetAside
    from kg.sources.set_aside import refuse

    def set_aside(report: SetAside) -> None:
        if strict:
            refuse(report)
        session.set_aside(report)

    with showing_progress(session) as progress:
        built = build_graph(
            sources or (Path("sources"),),
            out,
            workers=workers,
            progress=progress,
            on_set_aside=set_aside,
            on_remark=session.remark,
            limits=Limits(megabytes),
            dry_run=dry_run,
            corrections=corrections,
            reuse=reuse,
            infer=infer,
            min_confidence=min_confidence,
            reference=not no_reference,
            validate=validate,
            store=store,
        )
    if as_json:
        click.echo(json_text(built.report.as_json()), nl=False)
    _tell(session, built)
    if dry_run:
        session.say("dry run: nothing was written to {folder}", folder=out)
    if built.checked is not None and not built.checked.report.conforms:
        return CHECK_FAILED
    return SOME_SET_ASIDE if built.set_aside else DONE


def _tell(session: Session, built: Built) -> None:
    """The build in a few lines, and the files it wrote."""
    session.say(
        "articles: {articles}, entities: {entities}, facts: {facts}, triples: {triples}",
        articles=f"{built.articles:,}",
        entities=f"{sum(built.entities.values()):,}",
        facts=f"{built.facts:,}",
        triples=f"{built.triples:,}",
    )
    stats = built.report.stats
    session.say(
        "sentences: {sentences}, without facts: {silent}", sentences=f"{stats.sentences:,}", silent=f"{stats.silent:,}"
    )
    if undated := sum(not article.published for article in stats.articles):
        session.say(
            "articles without a day: {number} of {all}; their dates without a year stay so (report.md says what helps)",
            number=f"{undated:,}",
            all=f"{len(stats.articles):,}",
        )
    if built.report.corrections:
        session.say("corrections: {number}", number=f"{len(built.report.corrections):,}")
    if built.checked is not None:
        session.say(
            "shapes: {number} violations; nodes checked: {nodes} of {all}",
            number=f"{len(built.checked.report.results):,}",
            nodes=f"{built.checked.nodes:,}",
            all=f"{built.checked.of:,}",
        )
    if built.twins:
        session.say("repeated texts, read once: {number}", number=f"{built.twins:,}")
    if built.set_aside:
        session.say("sources set aside: {number}", number=f"{len(built.set_aside):,}")
    if built.stored is not None:
        said = "store: filled anew with {added} triples" if built.stored.anew else "store: {removed} out, {added} in"
        session.say(said, removed=f"{built.stored.removed:,}", added=f"{built.stored.added:,}")
    if not built.anew:
        session.say("nothing is new: the files are as they were")
    for file in built.files:
        session.say("  {file}", file=file)
