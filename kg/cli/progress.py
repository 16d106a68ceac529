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
    """A function to be called with a stage and how many are done; shown on standard error.

    With ``-v`` the seconds of each stage are told at its end: the only place where a clock is heard.
    """
    times = _Times(session)
    with _shown(session) as show:

        def progress(stage: str, done: int) -> None:
            times.note(stage)
            show(stage, done)

        yield progress
    times.end()


@contextmanager
def _shown(session: Session) -> Iterator[Progress]:
    if session.quiet:
        yield lambda stage, done: None
    elif sys.stderr.isatty():
        with _bar(session) as show:
            yield show
    else:
        yield _lines(session)


class _Times:
    """The stages of a command, and how long each took."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._stage = ""
        self._started = time.monotonic()

    def note(self, stage: str) -> None:
        """Tell the time of the stage before, where a new one begins."""
        if stage != self._stage:
            self.end()
            self._stage = stage

    def end(self) -> None:
        """Tell the time of the stage that ends."""
        now = time.monotonic()
        if self._stage:
            stage = self._session.word(self._stage)
            self._session.detail("{stage}: {seconds} s", stage=stage, seconds=f"{now - self._started:.2f}")
        self._stage, self._started = "", now


def _stage_line(session: Session, stage: str, done: int) -> str:
    return f"{session.word(stage)} {done:,}" if done else session.word(stage)


@contextmanager
def _bar(session: Session) -> Iterator[Progress]:
    from rich.console import Console
    from rich.status import Status

    with Status("kg", console=Console(stderr=True)) as status:
        yield lambda stage, done: status.update(_stage_line(session, stage, done))


def _lines(session: Session) -> Progress:
    last = time.monotonic()

    def progress(stage: str, done: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= SECONDS_BETWEEN_LINES:
            last = now
            session.say("{line}", line=_stage_line(session, stage, done))

    return progress
