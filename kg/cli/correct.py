"""kg correct."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from datetime import date as day
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.cli.options import FILLED, WORDS, Command, Group, option, with_graph, with_messages
from kg.cli.session import Session

if TYPE_CHECKING:
    from pyoxigraph import NamedNode

    from kg.corrections import Entry, Reference
    from kg.errors import UsageError
    from kg.store import Store

Function = TypeVar("Function", bound=Callable[..., Any])

FILE = Path("sources") / "corrections.toml"
AUTHOR = "KG_AUTHOR"


@click.group(cls=Group)
def correct() -> None:
    """Write what the rules got wrong into a file of corrections.

    The file stands beside the sources (docs/corrections.md) and is obeyed by every build from then on. An
    entity is given by name or IRI, as it stands in the graph; the entry names it by what an article says.

    \b
    Example:
      kg correct same "Đỗ Thắng Hải" "Đỗ Thắng Hai" --author "An Lê" --reason "lỗi chính tả"
      kg correct list
    """


def with_file(command: Function) -> Function:
    """Adds the option that names the file of corrections."""
    return option(
        "--file",
        type=click.Path(path_type=Path, dir_okay=False),
        help="The file of corrections; without it the one that the build of the graph obeys.",
    )(command)


def file_of(session: Session, given: Path | None, graph: Path | str) -> Path:
    """The file of corrections: the given one, else that of the build, else the usual one, with a note of doubt."""
    from kg.origin import origin_of

    found = given or (None if isinstance(graph, str) else origin_of(graph))
    if found is None and (isinstance(graph, str) or graph.exists()):
        session.warn(
            "note: kg does not know from which articles {graph} was built; it takes {file} (another: --file)",
            graph=graph,
            file=FILE,
        )
    return found or FILE


def with_author(command: Function) -> Function:
    """Adds the options that say who corrects and when."""
    command = option("--date", metavar="DATE", help="The day of the correction; today without it.")(command)
    return option(
        "--author", type=FILLED, envvar=AUTHOR, show_envvar=True, required=True, help="Who makes the correction."
    )(command)


def day_of(date: str | None) -> str:
    """The day of a correction: what was typed as one, or else today."""
    from kg.edtf import as_typed
    from kg.errors import UsageError

    try:
        return (day.today() if date is None else day.fromisoformat(as_typed(date))).isoformat()
    except ValueError as error:
        raise UsageError(f"no day: «{date}»", "write it as 2026-11-25") from error


def _writes(command: Function) -> Function:
    """Adds the options that every command has which writes an entry."""
    for add in (with_messages, with_graph, with_file, with_author):
        command = add(command)
    return option("--reason", type=FILLED, required=True, help="Why it is corrected.")(command)


@correct.command(cls=Command)
@click.argument("one", type=FILLED)
@click.argument("other", type=FILLED)
@_writes
@click.pass_obj
def same(session: Session, /, one: str, other: str, **given: Any) -> None:
    """Say that ONE and OTHER are one thing.

    \b
    Example:
      kg correct same "Bộ KH&CN" "Bộ Khoa học và Công nghệ" --author "An Lê" --reason "tên viết tắt"
    """
    _write(session, "same", (one, other), **given)


@correct.command(cls=Command)
@click.argument("one", type=FILLED)
@click.argument("other", type=FILLED)
@option(
    "--between",
    type=WORDS,
    nargs=2,
    default=("", ""),
    metavar="ARTICLE ARTICLE",
    help="The article that names ONE and the article that names OTHER, each by id or title.",
)
@_writes
@click.pass_obj
def different(session: Session, /, one: str, other: str, between: tuple[str, str], **given: Any) -> None:
    """Say that ONE and OTHER are two things.

    Where the graph takes them for one, say with --between in which two articles they are two; all other
    articles then go to the one that they fit better.

    \b
    Example:
      kg correct different "Lê An" "Lê An" --between tin-1 tin-7 --author "An Lê" --reason "trùng tên"
    """
    _write(session, "different", (one, other), between, **given)


@correct.command(cls=Command)
@click.argument("name", type=FILLED)
@click.argument("to", type=FILLED)
@_writes
@click.pass_obj
def rename(session: Session, /, name: str, to: str, **given: Any) -> None:
    """Give NAME another preferred name; the old one stays as an other name.

    \b
    Example:
      kg correct rename USTR "Cơ quan Đại diện Thương mại Hoa Kỳ" --author "An Lê" --reason "tên đầy đủ"
    """
    _write(session, "rename", (name,), value=to, **given)


@correct.command(cls=Command)
@click.argument("name", type=FILLED)
@click.argument("property", type=FILLED)
@click.argument("value", type=FILLED)
@option("--post", type=WORDS, default="", help="The post whose time is meant.")
@_writes
@click.pass_obj
def reject(session: Session, /, name: str, **given: Any) -> None:
    """Take the fact that NAME has VALUE for PROPERTY out of the graph.

    \b
    Example:
      kg correct reject "Đỗ Thắng Hải" holdsPost "Thứ trưởng" --author "An Lê" --reason "nhầm người"
    """
    _write(session, "reject", (name,), **given)


@correct.command(cls=Command)
@click.argument("name", type=FILLED)
@click.argument("property", type=FILLED)
@click.argument("value", type=FILLED)
@option("--document", type=WORDS, default="", help="The document outside that says so.")
@option("--article", type=WORDS, default="", help="The article that says so: its id or title.")
@option("--quote", type=WORDS, default="", help="The words of the article that say so.")
@_writes
@click.pass_obj
def add(session: Session, /, name: str, document: str, article: str, quote: str, **given: Any) -> None:
    """Put the fact that NAME has VALUE for PROPERTY into the graph, with its source.

    \b
    Example:
      kg correct add USTR country "Hoa Kỳ" --document "ustr.gov" --author "An Lê" --reason "còn thiếu"
    """
    from kg.corrections import Source
    from kg.errors import UsageError

    if bool(document) == bool(article and quote) or bool(article) != bool(quote):
        hint = "name it with --document, or with --article and --quote"
        raise UsageError("an added fact has one source, which says so", hint)
    _write(session, "add", (name,), source=Source(article, quote, document), **given)


@correct.command("set-date", cls=Command)
@click.argument("name", type=FILLED)
@click.argument("property", type=FILLED)
@click.argument("value", type=FILLED)
@option("--post", type=WORDS, default="", help="The post whose time is meant.")
@_writes
@click.pass_obj
def set_date(session: Session, /, name: str, **given: Any) -> None:
    """Give NAME the date VALUE for PROPERTY, in place of all others.

    \b
    Example:
      kg correct set-date "cuộc họp" when 2023-07-25 --author "An Lê" --reason "theo biên bản"
    """
    from kg.edtf import as_typed

    _write(session, "set_date", (name,), **{**given, "value": as_typed(given["value"])})


@correct.command(cls=Command)
@click.argument("name", type=FILLED)
@_writes
@click.pass_obj
def hide(session: Session, /, name: str, **given: Any) -> None:
    """Take NAME out of the graph, with all that is said of it.

    \b
    Example:
      kg correct hide "Sao Mai" --author "An Lê" --reason "không phải tên người"
    """
    _write(session, "hide", (name,), **given)


@correct.command("list", cls=Command)
@with_file
@with_graph
@with_messages
@click.pass_obj
def list_(session: Session, file: Path | None, graph: Path | str) -> None:
    """List the entries with the lines in which they begin.

    \b
    Example:
      kg correct list
    """
    for entry in read(file_of(session, file, graph)):
        says = session.told(str(entry))
        click.echo(f"{entry.where}  {says}  ({entry.signature})")


@correct.command(cls=Command)
@click.argument("line", type=click.IntRange(1))
@with_file
@with_graph
@with_messages
@click.pass_obj
def undo(session: Session, line: int, file: Path | None, graph: Path | str) -> None:
    """Take out the entry that begins in LINE.

    \b
    Example:
      kg correct undo 12
    """
    from kg.corrections import text_of, without_entry
    from kg.files import write_bytes

    file = file_of(session, file, graph)
    write_bytes(file, without_entry(text_of(file), file.name, line).encode())
    session.say("{file}:{line} taken out; build again to see it", file=file, line=line)


def read(file: Path) -> tuple[Entry, ...]:
    """The entries of a file that may not be there yet."""
    from kg.corrections import parsed, text_of
    from kg.curation import vocabulary
    from kg.ontology import load_ontology

    return parsed(text_of(file), file.name, vocabulary(load_ontology()))


def append(file: Path, entry: Entry) -> Entry:
    """Write an entry at the end of a file; the file is replaced as a whole, and only where all of it is right."""
    from kg.corrections import Contradiction, text_of, with_entry
    from kg.curation import vocabulary
    from kg.files import write_bytes
    from kg.ontology import load_ontology

    try:
        text, placed = with_entry(text_of(file), file.name, entry, vocabulary(load_ontology()))
    except Contradiction as error:
        raise _contradicted(file, error.entry) from error
    file.parent.mkdir(parents=True, exist_ok=True)
    write_bytes(file, text.encode())
    return placed


def _write(
    session: Session,
    action: str,
    names: tuple[str, ...],
    articles: tuple[str, ...] = ("", ""),
    *,
    author: str,
    reason: str,
    file: Path | None,
    graph: Path | str,
    date: str | None = None,
    **said: Any,
) -> None:
    from kg.corrections import Entry, refuse_unsaid
    from kg.errors import UsageError
    from kg.ontology import load_ontology
    from kg.review import parted_by
    from kg.store import open_store
    from kg.why import ARTICLES_FILE, articles_of

    on = day_of(date)
    store = open_store(graph, load_ontology())
    entities = _references(store, names, articles)
    if len(set(entities)) < len(entities):
        hint = "say with --between in which two articles they are two" if action == "different" else ""
        raise UsageError(f"both are one thing in the graph: {entities[0].told}", hint)
    nodes = [store.resolve(name) for name in names]
    term, taken = _as_in_the_graph(store, action, nodes[0], said)
    if action == "add" and said["source"].article and (Path(graph) / ARTICLES_FILE).is_file():
        refuse_unsaid(said["source"], articles_of(Path(graph)))
    entry = Entry(action, author, on, reason, entities, term, **said)
    file = file_of(session, file, graph)
    if action == "same" and (parting := parted_by(store, nodes[0], nodes[1], read(file))):
        raise _contradicted(file, parting)
    placed = append(file, entry)
    session.taken(store.begun)
    for typed, name in taken.items():
        session.say("note: «{typed}» is taken as «{name}»", typed=typed, name=name)
    _note_odds(session, store, placed, nodes[0])
    session.say("{where}: {entry}", where=f"{file}:{placed.line}", entry=session.told(str(placed)))
    session.say("build again to see it; to take it back: {command}", command=_undo_call(file, placed))


def _as_in_the_graph(store: Store, action: str, node: NamedNode, said: dict[str, Any]) -> tuple[str, dict[str, str]]:
    """Put the names that the graph has into what was said of a node. Returns the property, which is taken out of it,
    and what was typed otherwise, with its name.

    Raises UsageError for what no build would do.
    """
    from kg.curation.typed import named_property, named_value, refuse_addition, refuse_tenure
    from kg.spelling import loose

    names = {}
    if typed := said.pop("property", ""):
        names[typed] = named_property(store, node, typed)
    term = names.get(typed, "")
    for key, of in (("value", term), ("post", "holdsPost")):
        if said.get(key) and of:
            typed, said[key] = said[key], named_value(store, node, of, said[key], new=action == "add")
            names[typed] = said[key]
    if action == "add":
        refuse_addition(store, node, term, said["value"])
    elif action == "set_date":
        refuse_tenure(store, node, term, said["post"])
    return term, {typed: name for typed, name in names.items() if loose(typed) != loose(name)}


def _note_odds(session: Session, store: Store, entry: Entry, node: NamedNode) -> None:
    """Say with which dates of the graph a date that was set cannot be true."""
    from kg.curation.typed import at_odds

    odds = at_odds(store, node, entry.post, entry.term, str(entry.value)) if entry.action == "set_date" else []
    if odds:
        what = "note: {said} does not go with {dates}; kg conflicts will show it"
        session.say(what, said=f"{entry.term} {entry.value}", dates="; ".join(odds))


def _contradicted(file: Path, entry: Entry) -> UsageError:
    """That what is to be written contradicts an entry, with the call that takes that out."""
    from kg.corrections import Contradiction
    from kg.errors import UsageError

    hint = f"nothing was written; to take that one out: {_undo_call(file, entry)}"
    return UsageError(Contradiction(entry).message, hint)


def _undo_call(file: Path, entry: Entry) -> str:
    return shlex.join(("kg", "correct", "undo", str(entry.line), "--file", str(file)))


def _references(store: Store, names: tuple[str, ...], articles: tuple[str, ...]) -> tuple[Reference, ...]:
    from kg.review import reference_to

    return tuple(
        reference_to(store, store.resolve(name), article) for name, article in zip(names, articles, strict=False)
    )
