"""Processes of our own that never outlive us."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from multiprocessing.connection import Connection

T = TypeVar("T")
# So many bytes tell how long what follows is.
_LENGTH = 8
_START = "import sys; sys.path[:0] = {!r}; from {} import {} as work; work()"


class Worker:
    """A process that does ``work`` on its standard input and output, and says nothing else.

    ``requests`` is written to and ``answers`` read from. Where this process has one thread, on Linux, the worker is a
    fork, which has everything at hand; else it is a new interpreter, which must find ``work`` by its name.
    """

    def __init__(self, work: Callable[[], None]) -> None:
        reads, to_it = os.pipe()
        from_it, writes = os.pipe()
        self.requests = os.fdopen(to_it, "wb")
        self.answers = os.fdopen(from_it, "rb")
        try:
            self._process = _Fork(work, reads, writes) if _has_one_thread() else _interpreter(work, reads, writes)
        except OSError:
            self.requests.close()
            self.answers.close()
            raise
        finally:
            os.close(reads)
            os.close(writes)
        self.pid = self._process.pid

    def wait(self) -> int:
        """How the worker ended, once it has: its exit code, or minus the signal that ended it."""
        return self._process.wait()

    def end(self) -> None:
        """End the worker now."""
        self._process.kill()
        self._process.wait()
        for stream in (self.requests, self.answers):
            with suppress(OSError):
                stream.close()


class Meanwhile(Generic[T]):
    """Work that a fork of this process does while this one goes on: to be iterated once, for what the work gives, in
    types that processes of ``multiprocessing`` may tell each other.

    Where no fork can be made, or it was ended from outside, the work is done here when it is asked for. ``close`` ends
    a fork that nobody asks any more.
    """

    def __init__(self, work: Callable[[], Iterable[T]]) -> None:
        self._work = work
        self._worker: Worker | None = None
        with suppress(OSError):  # there may be no room for one more process
            self._worker = Worker(self._tell) if _has_one_thread() else None

    def __iter__(self) -> Iterator[T]:
        if self._worker is None:
            yield from self._work()
            return
        told = self._worker.answers.read()
        yield from _unframed(told) if self._worker.wait() == 0 else self._work()

    def close(self) -> None:
        """End the fork."""
        if self._worker is not None:
            self._worker.end()

    def _tell(self) -> None:
        """In the fork: find all, then say it, since nobody listens before."""
        from multiprocessing.reduction import ForkingPickler

        found = [ForkingPickler.dumps(one) for one in self._work()]
        for one in found:
            sys.stdout.buffer.write(len(one).to_bytes(_LENGTH, "big"))
            sys.stdout.buffer.write(one)
        sys.stdout.flush()


def _unframed(told: bytes) -> Iterator[Any]:
    """What a fork said, one after the other: nobody but our own copy can have said it."""
    from multiprocessing.reduction import ForkingPickler

    rest = memoryview(told)
    while rest:
        end = _LENGTH + int.from_bytes(rest[:_LENGTH], "big")
        yield ForkingPickler.loads(rest[_LENGTH:end])
        rest = rest[end:]


class _Fork:
    """A copy of this process that does something else."""

    def __init__(self, work: Callable[[], None], reads: int, writes: int) -> None:
        self._code: int | None = None
        self.pid = os.fork()
        if self.pid == 0:
            _become(work, reads, writes)

    def wait(self) -> int:
        if self._code is None:
            self._code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        return self._code

    def kill(self) -> None:
        if self._code is None:
            os.kill(self.pid, signal.SIGKILL)


def _become(work: Callable[[], None], reads: int, writes: int) -> None:
    """In a fork: let go of all that was the parent's, do the work, and end without the parent's endings."""
    code = 1
    try:
        gc.freeze()  # what the parent holds must never be closed here: its descriptors are ours now
        for known in (signal.SIGINT, signal.SIGTERM):
            signal.signal(known, signal.SIG_DFL)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for place, descriptor in enumerate((reads, writes, nowhere)):
            os.dup2(descriptor, place)
        os.closerange(3, os.sysconf("SC_OPEN_MAX"))
        sys.stdin, sys.stdout, sys.stderr = (os.fdopen(place, mode) for place, mode in enumerate("rww"))
        work()
        code = 0
    except SystemExit as ending:
        code = ending.code if isinstance(ending.code, int) else 1
    finally:
        os._exit(code)


def _interpreter(work: Callable[[], None], reads: int, writes: int) -> subprocess.Popen[bytes]:
    code = _START.format([path or "." for path in sys.path], work.__module__, work.__name__)
    return subprocess.Popen([sys.executable, "-c", code], stdin=reads, stdout=writes, stderr=subprocess.DEVNULL)


def _has_one_thread() -> bool:
    """Whether a fork is a copy of all of this process: no lock is held by a thread that would be missing."""
    try:
        return sys.platform == "linux" and sum(1 for _ in Path("/proc/self/task").iterdir()) == 1
    except OSError:
        return False


@contextmanager
def own_processes(number: int) -> Iterator[Executor]:
    """So many processes. They end with the block, at once where it is interrupted, and when we are killed.

    Each of them waits for the end of a pipe that we alone hold open: however we end, it ends.
    """
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

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
        _take_no_more(executor)
        executor.shutdown(cancel_futures=True)
        theirs.close()


def _take_no_more(executor: Executor) -> None:
    """Let go of a task that is half written to a process that has ended.

    Python before 3.11.5 waits for ever for somebody to read it (python/cpython#94777); what is closed here, later
    versions close themselves.
    """
    tasks = getattr(executor, "_call_queue", None)
    if tasks is not None:
        tasks._reader.close()


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
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def wait() -> None:
        try:
            pipe.recv_bytes()
        except (EOFError, OSError):
            os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
