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
from kg.cli import exit_codes
from kg.cli.build import build
from kg.cli.bundle import bundle
from kg.cli.certify import certify
from kg.cli.completion import completion
from kg.cli.config import config
from kg.cli.conflicts import conflicts
from kg.cli.correct import correct
from kg.cli.diff import diff
from kg.cli.doctor import doctor
from kg.cli.dossier import dossier
from kg.cli.evaluate import evaluate
from kg.cli.explain import explain
from kg.cli.export import export
from kg.cli.extract import extract
from kg.cli.infer import infer
from kg.cli.load import load
from kg.cli.measures import measures
from kg.cli.messages import ENGLISH, LANGUAGES
from kg.cli.met import met
from kg.cli.ontology import ontology
from kg.cli.options import Group, Option
from kg.cli.path import path
from kg.cli.query import query
from kg.cli.review import review
from kg.cli.rules import rules
from kg.cli.session import Session, speak_utf8
from kg.cli.settings import default_map, read_settings, settings_file
from kg.cli.site import site
from kg.cli.stats import stats
from kg.cli.uncovered import uncovered
from kg.cli.validate import validate
from kg.cli.view import view
from kg.cli.why import why
from kg.errors import KgError, printable


class _Terminated(BaseException):
    """Raised where a SIGTERM arrives, so that nothing is left half-written and no worker stays behind."""


@click.group(
    cls=Group,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=exit_codes.TEXT,
)
@click.version_option(__version__, prog_name="kg", cls=Option, help="Show the version and exit.")
def kg() -> None:
    """Vietnamese official news in, a knowledge graph with a quoted sentence for every fact out.

    \b
    Example:
      kg build sources -o exports
      kg explain "Đỗ Thắng Hải"
    """


for command in (
    build,
    extract,
    uncovered,
    rules,
    evaluate,
    query,
    explain,
    path,
    met,
    measures,
    dossier,
    conflicts,
    why,
    validate,
    infer,
    certify,
    bundle,
    view,
    site,
    export,
    load,
    correct,
    review,
    diff,
    stats,
    ontology,
    doctor,
    config,
    completion,
):
    kg.add_command(command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and returns its exit code; an error is one line on standard error."""
    speak_utf8()
    session = Session()
    with suppress(ValueError):
        signal.signal(signal.SIGTERM, _terminate)
    try:
        _settle(session)
        defaults = default_map(kg, session.settings)
        code = kg.main(arguments, prog_name="kg", standalone_mode=False, obj=session, default_map=defaults)
        sys.stdout.flush()
        return code if isinstance(code, int) else exit_codes.DONE
    except SystemExit:
        return exit_codes.DONE  # so click leaves where the reader of a pipe is gone, and for nothing else
    except (click.Abort, KeyboardInterrupt):
        return _fail(session, "interrupted; nothing was half-written", exit_codes.INTERRUPTED)
    except _Terminated:
        return _fail(session, "terminated; nothing was half-written", exit_codes.TERMINATED)
    except click.ClickException as error:
        return _refuse(session, error)
    except KgError as error:
        return _fail(session, session.error(error), error.exit_code)
    except OSError as error:
        if error.errno == errno.EPIPE:
            return _reader_is_gone()
        where = f"{error.filename}: " if error.filename else ""
        return _fail(session, f"{where}{error.strerror or error}", exit_codes.SOME_SET_ASIDE)
    except Exception as error:
        what = " ".join([f"{type(error).__name__}: {error}", *getattr(error, "__notes__", ())])
        fault = session.word("a fault of kg itself: {what} (please report it, with --debug)", what=what)
        return _fail(session, fault, exit_codes.SOME_SET_ASIDE)


def _settle(session: Session) -> None:
    """Read kg.toml, and take the language of messages from it or from the environment, before all else."""
    wanted = os.environ.get("KG_LANG")
    session.lang = wanted if wanted in LANGUAGES else ENGLISH
    session.file = settings_file()
    session.settings = read_settings(session.file)
    if not wanted and session.settings.get("lang") in LANGUAGES:
        session.lang = str(session.settings["lang"])


def _terminate(*_: object) -> None:
    raise _Terminated


def _fail(session: Session, message: str, code: int) -> int:
    if session.debug:
        traceback.print_exc()
    click.echo(f"kg: {_harmless(session.told(message))}", err=True)
    return code


def _refuse(session: Session, error: click.ClickException) -> int:
    """What is wrong with the call, and where to read how it goes."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)
        return error.exit_code
    context = error.ctx if isinstance(error, click.UsageError) else None
    path = context.command_path if context else "kg"
    hint = session.word("try: {command} --help", command=path)
    click.echo(f"kg: {_harmless(session.told(' '.join(error.format_message().split())))} ({hint})", err=True)
    return error.exit_code


def _harmless(message: str) -> str:
    """A message without what a terminal would obey; its lines stay."""
    return "\n".join(map(printable, message.split("\n")))


def _reader_is_gone() -> int:
    """A closed pipe is no error: whoever read has read enough."""
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    return exit_codes.DONE
