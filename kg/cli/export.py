"""kg export."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.cli.options import WORDS, Command, option, setting, with_graph, with_messages
from kg.cli.session import Session


@click.command(cls=Command)
@click.argument("format_", metavar="[FORMAT]", type=WORDS, required=False)
@option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, allow_dash=True),
    default=Path("-"),
    show_default=True,
    help="The file to write; - for standard output. Tables fill a folder, or an archive that ends in .zip.",
)
@option("--class", "classes", type=WORDS, multiple=True, metavar="CLASS", help="Only this class; may be repeated.")
@option("--about", type=WORDS, metavar="NAME", help="Only what is known about this thing.")
@option("--since", type=WORDS, metavar="DATE", help="Only what happened on this day or later.")
@option(
    "--article",
    "articles",
    type=WORDS,
    multiple=True,
    metavar="NAME",
    help="Only what this article says, by title or IRI; may be repeated.",
)
@option("--table", type=WORDS, metavar="NAME", help="Only this table of csv or parquet, as one file: Person, facts …")
@option("--no-evidence", is_flag=True, help="Leave out articles, sentences and quotations.")
@option(
    "--with-ontology",
    is_flag=True,
    help="For RDF: add what the ontology says of its classes, properties and values, with their labels.",
)
@setting("--licence", metavar="URL", help="For void: the licence of what is published, as a web address.")
@setting("--publisher", metavar="NAME", help="For void: who publishes the graph.")
@setting("--address", metavar="URL", help="For void: where the files of the build will stand on the web.")
@option("--list", "listing", is_flag=True, help="List the formats.")
@option("--dry-run", is_flag=True, help="Say what would be written.")
@with_graph
@with_messages
@click.pass_obj
def export(
    session: Session,
    format_: str | None,
    out: Path,
    classes: tuple[str, ...],
    about: str | None,
    since: str | None,
    articles: tuple[str, ...],
    table: str | None,
    no_evidence: bool,
    with_ontology: bool,
    licence: str,
    publisher: str,
    address: str,
    listing: bool,
    dry_run: bool,
    graph: Path | str,
) -> None:
    """Write the graph in another format.

    FORMAT is one of those that --list names. The bytes depend on what the graph says alone. A file that ends in
    .csv or .parquet, and standard output, hold one table: that of --table, or of a single --class. --table keeps what
    a thing is linked to; --class leaves out links to things of other classes. Measures are those of the whole graph.

    \b
    Example:
      kg export ntriples -o kg.nt
      kg export csv --table Person -o people.csv
    """
    from kg.errors import UnknownTerm, UsageError
    from kg.export import FORMATS, RDF, TABLES, Published, Wish, is_one_table, links_left_out, selected
    from kg.export import export as write
    from kg.ontology import load_ontology
    from kg.store import open_store
    from kg.terms import web_address

    if listing:
        for name, known in FORMATS.items():
            click.echo(f"{name:<17} {known.extension:<9} {known.media_type}")
        return
    if format_ is None:
        raise click.UsageError("say in which format, or list the formats with --list")
    if format_ not in FORMATS:
        raise UnknownTerm("format", format_, FORMATS, "list them with --list")
    if with_ontology and format_ not in RDF:
        raise UsageError("--with-ontology goes with the formats of RDF", f"these are: {', '.join(RDF)}")
    for name, given in (("--licence", licence), ("--address", address)):
        if given and web_address(given) is None:
            raise UsageError(f"{name}: «{given}» is no web address", "it begins with https")
    published = Published(licence, publisher, address, _sizes(graph))
    wish = Wish(classes, about, since, articles, not no_evidence, with_ontology)
    whole = open_store(graph, load_ontology())
    store = selected(whole, wish)
    session.taken(whole.begun)
    single = format_ in TABLES and (str(out) == "-" or is_one_table(format_, out))
    if single and table is None and len(classes) == 1:
        table = classes[0]
    if single and table is None and str(out) == "-":
        raise UsageError(f"{format_} is several tables", "say which with --table, or all with -o FOLDER or -o FILE.zip")
    cut = links_left_out(store) if classes else 0
    if cut:
        note = "note: {number} links to things of other classes are left out; measures are those of the whole graph"
        session.say(note, number=f"{cut:,}")
        if format_ in TABLES:
            session.say("  all that a table tells: kg export {format} --table {name}", format=format_, name=classes[0])
    if dry_run:
        session.warn("dry run: {number} triples would go to {file}", number=f"{len(store):,}", file=out)
    elif str(out) == "-":
        write(store, format_, sys.stdout.buffer, table=table, published=published)
    else:
        write(store, format_, out, table=table, published=published)
        session.say("  {file}", file=out)


def _sizes(graph: Path | str) -> dict[str, int]:
    """The files of the build that is exported, with their sizes; none where the graph is no folder."""
    folder = Path(graph)
    return {file.name: file.stat().st_size for file in folder.iterdir() if file.is_file()} if folder.is_dir() else {}
