"""kg view."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import WORDS, Command, option, with_graph, with_messages
from kg.cli.session import Session
from kg.errors import printable

if TYPE_CHECKING:
    from kg.store import Store

ENGINES = ("explorer", "pyvis")


@click.command(cls=Command)
@option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, allow_dash=True),
    default=Path("graph.html"),
    show_default=True,
    help="The page to write; - for standard output.",
)
@option("--about", type=WORDS, metavar="NAME", help="Start with this thing and what is around it.")
@option("--hops", type=click.IntRange(0), default=2, show_default=True, help="How far around it to go.")
@option("--since", type=WORDS, metavar="DATE", help="Only what happened on this day or later.")
@option("--class", "classes", type=WORDS, multiple=True, metavar="CLASS", help="Only this class; may be repeated.")
@option(
    "--engine",
    type=click.Choice(ENGINES),
    default=ENGINES[0],
    show_default=True,
    help="The explorer, or the small engine that draws what it starts with and no more.",
)
@option("--measures/--no-measures", default=None, help="Take betweenness, PageRank and group along or not.")
@option("--limit", type=click.IntRange(1), help="At most so many things at the start.")
@with_graph
@with_messages
@click.pass_obj
def view(
    session: Session,
    out: Path,
    about: str | None,
    hops: int,
    since: str | None,
    classes: tuple[str, ...],
    engine: str,
    measures: bool | None,
    limit: int | None,
    graph: Path | str,
) -> None:
    """Write the graph as an HTML page.

    The page needs no other file, no server and no network. Without a word measures are taken along by a graph of at
    most 3,000 things.

    \b
    Example:
      kg view --about "do thang hai" --hops 1 -o hai.html
    """
    from kg.files import write_bytes
    from kg.ontology import load_ontology
    from kg.store import open_store
    from kg.view import START_LIMIT, render_explorer, render_pyvis

    ontology = load_ontology()
    explorer = engine == ENGINES[0]
    render: Callable[..., str] = partial(render_explorer, measures=measures) if explorer else render_pyvis
    store = open_store(graph, ontology)
    page = render(
        store,
        ontology,
        about=about,
        hops=hops,
        since=since,
        classes=classes,
        limit=limit or START_LIMIT,
    )
    if about:
        _say_meant(session, store, about)
    if str(out) == "-":
        click.echo(page)
    else:
        write_bytes(out, page.encode())
        session.say("open {page} in a browser", page=out)


def _say_meant(session: Session, store: Store, about: str) -> None:
    """Which things a page starts with whose name is not that of one thing."""
    from kg.store.names import as_iri, best_of

    meant, name = best_of(store.find(about)), printable(about)
    if len(meant) > 1:
        session.say(
            "note: «{name}» may mean {number} things; the page starts with all of them", name=name, number=len(meant)
        )
    elif meant and meant[0].is_beginning:
        session.taken({about: meant[0].name})
    elif not meant and as_iri(store, about) is None:
        session.say("note: no name «{name}»; the page starts with all that have it in their name", name=name)
