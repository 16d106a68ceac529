"""The command group, and how an error becomes a line and an exit code."""

from __future__ import annotations

import errno
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click

from kg import __version__
from kg.cli.build import build
from kg.cli.explain import explain
from kg.cli.extract import extract
from kg.cli.query import query
from kg.cli.session import Session, speak_utf8
from kg.cli.validate import validate
from kg.cli.view import view
from kg.errors import KgError

EPILOG = """\b
Exit codes:
  0    done
  1    a check failed
  2    the call is wrong
  3    some input was set aside or could not be read; the rest is done
  130  interrupted (143: terminated)"""
FAILED = 3
INTERRUPTED = 130
TERMINATED = 143


class _Terminated(BaseException):
    """Raised where a SIGTERM arrives, so that nothing is left half-written and no worker stays behind."""


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}, epilog=EPILOG
)
@click.version_option(__version__, prog_name="kg")
def kg() -> None:
    """Vietnamese official news in, a knowledge graph with a quoted sentence for every fact out.

    \b
    Example:
      kg build sources -o exports
      kg explain "Đỗ Thắng Hải"
    """


for command in (build, extract, query, explain, validate, view):
    kg.add_command(command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and returns its exit code; an error is one line on standard error."""
    speak_utf8()
    session = Session()
    with suppress(ValueError):
        signal.signal(signal.SIGTERM, _terminate)
    try:
        code = kg.main(arguments, prog_name="kg", standalone_mode=False, obj=session)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except (click.Abort, KeyboardInterrupt):
        return _fail(session, "interrupted; nothing was half-written", INTERRUPTED)
    except _Terminated:
        return _fail(session, "terminated; nothing was half-written", TERMINATED)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except KgError as error:
        return _fail(session, str(error), error.exit_code)
    except OSError as error:
        if error.errno == errno.EPIPE:
            return _reader_is_gone()
        where = f"{error.filename}: " if error.filename else ""
        return _fail(session, f"{where}{error.strerror or error}", FAILED)
    except Exception as error:
        what = " ".join([f"{type(error).__name__}: {error}", *getattr(error, "__notes__", ())])
        return _fail(session, f"a fault of kg itself: {what} (please report it, with --debug)", FAILED)


def _terminate(*_: object) -> None:
    raise _Terminated


def _fail(session: Session, message: str, code: int) -> int:
    if session.debug:
        traceback.print_exc()
    click.echo(f"kg: {message}", err=True)
    return code


def _reader_is_gone() -> int:
    """A closed pipe is no error: whoever read has read enough."""
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    return 0
