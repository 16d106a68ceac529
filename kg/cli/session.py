"""How a command speaks: data on standard output, everything else on standard error."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass

import click


@dataclass
class Session:
    """What the user asked of the messages of one call."""

    quiet: bool = False
    verbose: bool = False
    debug: bool = False

    def say(self, message: str) -> None:
        """A message of no concern to a program; silent with ``-q``."""
        if not self.quiet:
            click.echo(message, err=True)

    def detail(self, message: str) -> None:
        """A message for those who asked for more with ``-v``."""
        if self.verbose:
            click.echo(message, err=True)

    def warn(self, message: str) -> None:
        """A message that something was not done; never silent."""
        click.echo(message, err=True)


def speak_utf8() -> None:
    """Makes the standard streams UTF-8, whatever the locale says; what cannot be written is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
