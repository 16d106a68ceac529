"""kg site."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import WORDS, Command, option, setting, with_graph, with_messages
from kg.cli.progress import showing_progress
from kg.cli.session import Session


@click.command(cls=Command)
@option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("site"),
    show_default=True,
    help="The folder to write to.",
)
@option("--title", type=WORDS, help="The title of the site.")
@setting("--address", metavar="URL", help="Where the site will stand; with it there is a sitemap.")
@with_graph
@with_messages
@click.pass_obj
def site(session: Session, out: Path, title: str | None, address: str, graph: Path | str) -> None:
    """Write the graph as a web site.

    A page for each thing with its dossier and every sentence behind it, an index with search, and the explorer.
    Any server can host it; nothing is loaded from elsewhere.

    \b
    Example:
      kg site -o site
    """
    from kg.files import locked
    from kg.ontology import load_ontology
    from kg.site import write_site
    from kg.store import open_store

    ontology = load_ontology()
    store = open_store(graph, ontology)
    named = {"title": title} if title else {}
    with locked(out), showing_progress(session) as progress:
        pages = write_site(store, ontology, out, address=address, progress=progress, **named)
    session.say("{number} pages; open {page} in a browser", number=f"{pages:,}", page=out / "index.html")
