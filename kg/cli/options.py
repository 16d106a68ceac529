"""Options and kinds of arguments that several commands share."""

from __future__ import annotations

import copy
import inspect
import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from kg.cli.messages import ENGLISH, LANGUAGES, worded
from kg.cli.session import Session
from kg.cli.settings import SETTINGS
from kg.errors import UsageError

_CLICKS_WORDS = re.compile(r"(?<=[\[ ])(default|env var|required)(: |(?=[;\]]))(?=[^\[]*\]$)")

Function = TypeVar("Function", bound=Callable[..., Any])


class Words(click.ParamType[str]):
    """Text that the user typed, as NFC, also where the locale is not UTF-8."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        typed = str(value)
        if any("\udc80" <= character <= "\udcff" for character in typed):
            typed = os.fsencode(typed).decode("utf-8", "replace")
        return unicodedata.normalize("NFC", typed)


class Filled(Words):
    """The same, of which something must be there."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        typed = super().convert(value, param, ctx).strip()
        if not typed:
            raise UsageError(f"«{', '.join(param.opts) if param else self.name}» is empty")
        return typed


WORDS = Words()
FILLED = Filled()


class Place(click.ParamType[Path | str]):
    """Where a graph is: a path, or «sparql+» and the address of an endpoint."""

    name = "place"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path | str:
        return str(value) if str(value).startswith("sparql+") else Path(value)


class Option(click.Option):
    """An option whose help is in the language of the user."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        shown = copy.copy(self)
        shown.help = _in_language(self.help or "", ctx)
        record = click.Option.get_help_record(shown, ctx)
        return record and (record[0], _in_brackets(record[1], ctx))


class _Worded(click.Command):
    """What commands and groups share: the words of click itself in the language of the user."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, f"{_in_language('Usage:', ctx)} ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with _sections_in_language(ctx, formatter):
            super().format_options(ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _in_language("Show this message and exit.", ctx)
        return option


class Command(_Worded):
    """A command whose help is in the language of the user."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        shown = copy.copy(self)
        shown.help = _in_language(self.help or "", ctx)
        click.Command.format_help_text(shown, ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        first = (self.help or "").split("\n", 1)[0]
        return _in_language(first, click.get_current_context(silent=True))


class Group(_Worded, click.Group):
    """A group of commands whose help is in the language of the user."""

    command_class = Command

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        Command.format_help_text(self, ctx, formatter)  # type: ignore[arg-type]

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        shown = copy.copy(self)
        shown.epilog = _in_language(self.epilog or "", ctx)
        click.Group.format_epilog(shown, ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        return Command.get_short_help_str(self, limit)  # type: ignore[arg-type]


@contextmanager
def _sections_in_language(context: click.Context, formatter: click.HelpFormatter) -> Iterator[None]:
    """While it lasts, the headings of sections are in the language of the user."""
    section = formatter.section
    formatter.section = lambda name: section(_in_language(name, context))  # type: ignore[method-assign]
    try:
        yield
    finally:
        formatter.section = section  # type: ignore[method-assign]


def _in_brackets(text: str, context: click.Context) -> str:
    """A help text whose last brackets hold the words of click: where a value comes from, and what it is."""
    return _CLICKS_WORDS.sub(lambda found: f"{_in_language(found[1], context)}{found[2]}", text)


def _in_language(text: str, context: click.Context | None) -> str:
    """A help text in the language of the session, paragraph by paragraph; examples stay as they are."""
    session = context.find_object(Session) if context else None
    if session is None or session.lang == ENGLISH:
        return text
    return "\n\n".join(_paragraph(part, session.lang) for part in inspect.cleandoc(text).split("\n\n"))


def _paragraph(text: str, language: str) -> str:
    if text.startswith("\b"):
        return "\n".join(_keeping_indent(line, language) for line in text.splitlines())
    line = " ".join(text.split())
    known = worded(line, language)
    return text if known == line else known


def _keeping_indent(line: str, language: str) -> str:
    """A line of an example or a list, of which only whole sentences are translated."""
    code, words = re.fullmatch(r"(\s*(?:\d+\s+)?)(.*)", line, re.DOTALL).groups()  # type: ignore[union-attr]
    return code + worded(words, language)


def option(*names: str, **attributes: Any) -> Callable[[Function], Function]:
    """An option of ours."""
    return click.option(*names, cls=Option, **attributes)


def setting(*names: str, **attributes: Any) -> Callable[[Function], Function]:
    """An option whose value kg.toml or the environment may give; the first long name is the setting."""
    known = SETTINGS[next(name for name in names if name.startswith("--")).strip("-")]
    return option(
        *names, envvar=known.variable, show_envvar=True, default=known.default, show_default=True, **attributes
    )


def _set(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def callback(context: click.Context, _: click.Parameter, given: Any) -> None:
        if given:
            setattr(context.ensure_object(Session), name, given)

    return callback


def _switch(*names: str, sets: str, text: str) -> Callable[[Function], Function]:
    return option(*names, is_flag=True, expose_value=False, is_eager=True, callback=_set(sets), help=text)


def with_messages(command: Function) -> Function:
    """Adds the options that every command has: --lang, -q, -v and --debug."""
    command = _switch("--debug", sets="debug", text="Show the traceback of an error.")(command)
    command = _switch("-v", "--verbose", sets="verbose", text="Say more on standard error.")(command)
    command = _switch("-q", "--quiet", sets="quiet", text="Say nothing but errors.")(command)
    return setting(
        "--lang",
        type=click.Choice(LANGUAGES),
        expose_value=False,
        is_eager=True,
        callback=_set("lang"),
        help="The language of messages and of names of classes and properties.",
    )(command)


def with_graph(command: Function) -> Function:
    """Adds the option that says which graph to read."""
    return setting(
        "--graph",
        type=Place(),
        metavar="PLACE",
        help="A folder that kg build or kg load wrote, a file of RDF, or sparql+ and the address of an endpoint.",
    )(command)


def with_json(command: Function) -> Function:
    """Adds the option to print JSON for a program."""
    return option("--json", "as_json", is_flag=True, help="Print JSON for a program to read.")(command)
