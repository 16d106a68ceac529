"""How a command speaks: data on standard output, everything else on standard error."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.messages import ENGLISH, translated, worded
from kg.cli.settings import Value
from kg.errors import KgError, printable

if TYPE_CHECKING:
    from kg.sources import Remark, SetAside


@dataclass
class Session:
    """What the user asked of the messages of one call, and the settings of the file."""

    quiet: bool = False
    verbose: bool = False
    debug: bool = False
    lang: str = ENGLISH
    file: Path | None = None
    settings: Mapping[str, Value] = field(default_factory=dict)

    def say(self, template: str, **values: object) -> None:
        """A message of no concern to a program; silent with ``-q``."""
        if not self.quiet:
            self.warn(template, **values)

    def detail(self, template: str, **values: object) -> None:
        """A message for those who asked for more with ``-v``."""
        if self.verbose:
            self.warn(template, **values)

    def warn(self, template: str, **values: object) -> None:
        """A message that something was not done; never silent."""
        click.echo(worded(template, self.lang, **values), err=True)

    def word(self, template: str, **values: object) -> str:
        """A message in the language of the user."""
        return worded(template, self.lang, **values)

    def told(self, message: str, hint: str = "") -> str:
        """What an error or a report says, with its hint, in the language of the user."""
        text = translated(message, self.lang)
        return f"{text} ({translated(hint, self.lang)})" if hint else text

    def set_aside(self, report: SetAside) -> None:
        """A source that was passed over: where and why."""
        where = str(replace(report, reason="", hint=""))
        self.warn("set aside: {what}", what=where + printable(self.told(report.reason, report.hint)))

    def remark(self, remark: Remark) -> None:
        """What a user should know about a source that was read."""
        where = str(replace(remark, said=""))
        self.say("note: {what}", what=where + printable(self.told(remark.said)))

    def taken(self, names: Mapping[str, str]) -> None:
        """Which names were taken for what was typed."""
        for typed, name in names.items():
            self.say(
                "note: no name «{typed}»; taken is the one that begins so: «{name}»",
                typed=printable(typed),
                name=printable(name),
            )

    def error(self, error: KgError) -> str:
        """An error in the language of the user."""
        return self.told(error.message, error.hint)


def colours_wanted() -> bool:
    """Whether standard output is a terminal whose user has not said NO_COLOR."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def speak_utf8() -> None:
    """Makes the standard streams UTF-8, whatever the locale says; what cannot be written is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
