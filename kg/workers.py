"""Processes of our own that never outlive us."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import Connection


@contextmanager
def own_processes(number: int) -> Iterator[Executor]:
    """So many processes. They end with the block, at once where it is interrupted, and when we are killed.

    Each of them waits for the end of a pipe that we alone hold open: however we end, it ends.
    """
    context = multiprocessing.get_context("spawn")
    theirs, ours = context.Pipe(duplex=False)
    executor = ProcessPoolExecutor(number, mp_context=context, initializer=_end_with, initargs=(theirs,))
    try:
        with _deaf_to_ctrl_c():
            for _ in range(number):
                executor.submit(_nothing)
        yield executor
        executor.shutdown()
    finally:
        ours.close()
        executor.shutdown(cancel_futures=True)
        theirs.close()


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Processes that are started here never see Ctrl-C, which is ours to act on; to us it comes after."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _nothing() -> None:
    """A task that only makes its process start."""


def _end_with(pipe: Connection) -> None:
    """In a worker: end when the pipe does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def wait() -> None:
        try:
            pipe.recv_bytes()
        except (EOFError, OSError):
            os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
