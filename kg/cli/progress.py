"""How far a long command has come: a bar on a terminal, else a line each ten seconds."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kg.cli.session import Session

SECONDS_BETWEEN_LINES = 10.0
Progress = Callable[[str, int], None]


@contextmanager
def showing_progress(session: Session) -> Iterator[Progress]:
    """A function to be called with a stage and how many are done; shown on standard error."""
    if session.quiet:
        yield lambda stage, done: None
    elif sys.stderr.isatty():
        with _bar() as progress:
            yield progress
    else:
        yield _lines(session)


@contextmanager
def _bar() -> Iterator[Progress]:
    from rich.console import Console
    from rich.status import Status

    with Status("kg", console=Console(stderr=True)) as status:
        yield lambda stage, done: status.update(f"{stage} {done:,}" if done else stage)


def _lines(session: Session) -> Progress:
    last = time.monotonic()

    def progress(stage: str, done: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= SECONDS_BETWEEN_LINES:
            last = now
            session.say(f"{stage} {done:,}" if done else stage)

    return progress
