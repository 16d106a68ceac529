"""Options and kinds of arguments that several commands share."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from kg.cli.session import Session

Command = TypeVar("Command", bound=Callable[..., Any])


class Words(click.ParamType[str]):
    """Text that the user typed, as NFC, also where the locale is not UTF-8."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        typed = str(value)
        if any("\udc80" <= character <= "\udcff" for character in typed):
            typed = os.fsencode(typed).decode("utf-8", "replace")
        return unicodedata.normalize("NFC", typed)


WORDS = Words()


def _set(name: str) -> Callable[[click.Context, click.Parameter, bool], None]:
    def callback(context: click.Context, _: click.Parameter, given: bool) -> None:
        if given:
            setattr(context.ensure_object(Session), name, True)

    return callback


def _switch(*names: str, sets: str, text: str) -> Callable[[Command], Command]:
    return click.option(*names, is_flag=True, expose_value=False, callback=_set(sets), help=text)


def with_messages(command: Command) -> Command:
    """Adds the options that every command has: -q, -v and --debug."""
    command = _switch("--debug", sets="debug", text="Show the traceback of an error.")(command)
    command = _switch("-v", "--verbose", sets="verbose", text="Say more on standard error.")(command)
    return _switch("-q", "--quiet", sets="quiet", text="Say nothing but errors.")(command)


def with_graph(command: Command) -> Command:
    """Adds the option that says which graph to read."""
    return click.option(
        "--graph",
        type=click.Path(path_type=Path),
        envvar="KG_GRAPH",
        default=Path("exports"),
        show_default=True,
        show_envvar=True,
        metavar="PATH",
        help="A folder that kg build wrote, or a file of RDF.",
    )(command)
