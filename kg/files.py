"""Writing files so that a reader never sees half of one, and no two writers meet.

Every output stands in the folder that the user named: a name that comes from an article is made harmless
by ``safe_name``.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from kg.errors import LockedError, StoreError
from kg.model import digest
from kg.spelling import unmarked

LOCK_FILE = ".kg.lock"
JOURNAL = ".kg.publishing"
SLUG_LENGTH = 60
NAME_DIGITS = 12
SECONDS_BETWEEN_TRIES = 0.1
SECONDS_TO_SETTLE = 5.0
_UNSAFE = re.compile(r"[^a-z0-9]+")
_LEFT_BEHIND = re.compile(r"\..+\.(\d+)\.part")

Streams = tuple[BinaryIO, ...]


@contextmanager
def replacing_all(paths: Sequence[Path], *, together: bool = False, gone: Sequence[Path] = ()) -> Iterator[Streams]:
    """Open binary files that take the places of ``paths`` when the block ends well: all of them or none.

    The bytes go to files beside them and reach the disk; only when all are whole are they renamed, in the
    order of ``paths``. When the block fails, the old files are untouched and nothing is left behind. A link
    is replaced, never followed. A write that fails raises StoreError.

    Files of one folder that is ``locked`` change ``together`` even where we are killed between two of them: a
    journal says what is to be renamed, and who comes next finishes it (``settle``). Those ``gone`` go with the change.
    """
    if folder := next((path for path in paths if path.is_dir() and not path.is_symlink()), None):
        raise StoreError(f"cannot write {folder}: it is a folder", "give the name of a file in it")
    parts = [beside(path) for path in paths]
    try:
        try:
            with ExitStack() as stack:
                streams = tuple(stack.enter_context(_new(part)) for part in parts)
                yield streams
                for stream in streams:
                    stream.flush()
                    os.fsync(stream.fileno())
            if together:
                _write_down(paths, gone)
                _finish(paths[0].parent)
            else:
                for part, path in zip(parts, paths, strict=True):
                    part.replace(path)
        except BaseException:
            if together:
                _finish(paths[0].parent)
            for part in (*parts, beside(paths[0].with_name(JOURNAL))):
                with suppress(OSError):
                    part.unlink()
            raise
        for folder in {path.parent for path in paths}:
            _sync_folder(folder)
    except OSError as error:
        where = paths[0] if len(paths) == 1 else paths[0].parent
        what = f"cannot write {where}: {error.strerror or error}"
        raise StoreError(what, "the old file is unchanged") from error


def _write_down(paths: Sequence[Path], gone: Sequence[Path]) -> None:
    """Write the journal of a change: each line is a name and, but for those that go, the file that takes its place."""
    journal = paths[0].with_name(JOURNAL)
    lines = [f"{path.name}\t{beside(path).name}" for path in paths] + [path.name for path in gone]
    with _new(beside(journal)) as out:
        out.write("\n".join(lines).encode())
        out.flush()
        os.fsync(out.fileno())
    beside(journal).replace(journal)
    _sync_folder(journal.parent)


def _finish(folder: Path) -> None:
    """Do what the journal of a folder says and has not been done yet, if there is one."""
    journal = folder / JOURNAL
    try:
        lines = journal.read_text(encoding="utf-8").split("\n")
    except FileNotFoundError:
        return
    try:
        for name, _, part in (line.partition("\t") for line in lines):
            if not part:
                (folder / Path(name).name).unlink(missing_ok=True)
            elif (folder / Path(part).name).exists():
                (folder / Path(part).name).replace(folder / Path(name).name)
    except OSError:
        journal.unlink()
        raise
    journal.unlink()


def settle(folder: Path) -> None:
    """Finish what a killed process had begun to put in place: afterwards all files of a build are of one build.

    Raises LockedError while another process does so, StoreError where the folder cannot be written.
    """
    if (folder / JOURNAL).exists():
        with locked(folder, wait=SECONDS_TO_SETTLE):
            pass


def beside(path: Path) -> Path:
    """Where the bytes of a file lie that is being written by this process."""
    return path.with_name(f".{path.name}.{os.getpid()}.part")


def _new(part: Path) -> BinaryIO:
    part.unlink(missing_ok=True)  # a killed process of the same number may have left one
    return part.open("xb")


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a binary file that takes the place of ``path`` when the block ends well.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "a.txt"
    >>> with replacing(path) as out:
    ...     _ = out.write(b"whole")
    >>> path.read_bytes()
    b'whole'
    """
    with replacing_all([path]) as (out,):
        yield out


def write_bytes(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path``, all of it or nothing."""
    with replacing(path) as out:
        out.write(content)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable where the system lets a folder be synced (not on Windows)."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def locked(folder: Path, wait: float = 0.0, name: str = LOCK_FILE) -> Iterator[None]:
    """Hold the folder for this process; it is made where it is not there.

    What a killed process left half-written is cleared away, what it had whole is put in place. ``wait`` says for how
    many seconds to try. The lock ends with the process, however it ends. A lock of another ``name`` holds something
    beside what the folder is for, and only that. Raises LockedError when another process holds it, with that process's
    number, and StoreError when the folder cannot be written.
    """
    until = time.monotonic() + wait
    made = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = _lock(folder / name)
        while descriptor is None and time.monotonic() < until:
            time.sleep(SECONDS_BETWEEN_TRIES)
            descriptor = _lock(folder / name)
    except OSError as error:
        what = f"cannot write to {folder}: {error.strerror or error}"
        raise StoreError(what, "choose another folder, or make it writable") from error
    if descriptor is None:
        holder = _holder(folder / name)
        raise LockedError(f"{folder} is locked: {holder} is writing there", "wait until it has ended")
    try:
        if name == LOCK_FILE:
            _finish(folder)
            _clear(folder)
        yield
    finally:
        with suppress(OSError):
            (folder / name).unlink()
        os.close(descriptor)
        if made:
            with suppress(OSError):
                folder.rmdir()  # succeeds only where nothing was written


def _lock(path: Path) -> int | None:
    """The descriptor of the lock file, held and holding our number; None where another process holds it."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
    try:
        if _hold(descriptor) and _is_still(path, descriptor):
            os.ftruncate(descriptor, 0)
            os.write(descriptor, f"{os.getpid()}\n".encode())
            return descriptor
    except BaseException:
        os.close(descriptor)
        raise
    os.close(descriptor)
    return None


def _hold(descriptor: int) -> bool:
    try:
        if os.name == "posix":
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            import msvcrt

            os.lseek(descriptor, 1 << 20, os.SEEK_SET)  # past the number, which others may read
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
            os.lseek(descriptor, 0, os.SEEK_SET)
    except BlockingIOError:
        return False
    except PermissionError:
        if os.name == "posix":
            raise
        return False
    return True


def _is_still(path: Path, descriptor: int) -> bool:
    """Whether the file that we hold is the one that others see: a holder that ends takes its file away."""
    try:
        return os.path.samestat(path.stat(follow_symlinks=False), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _holder(path: Path) -> str:
    try:
        number = path.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        number = ""
    return f"another kg (process {number})" if number.isdigit() else "another kg"


def _clear(folder: Path) -> None:
    """Take away what processes that are no more left half-written."""
    for part in folder.glob(".*.part"):
        found = _LEFT_BEHIND.fullmatch(part.name)
        if found and not _runs(int(found[1])):
            with suppress(OSError):
                part.unlink()


def _runs(number: int) -> bool:
    if os.name != "posix":
        return False
    try:
        os.kill(number, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def safe_name(name: str) -> str:
    """A file name without an ending that is safe on every system, and another one for every other name.

    At most 60 letters and digits of ASCII, then 12 hex digits of the name's hash.

    >>> safe_name("../../x")
    'x-9cdf6a50100a'
    >>> len(safe_name("Hội đồng " * 100)) <= 73
    True
    """
    slug = _UNSAFE.sub("-", unmarked(name)).strip("-")[:SLUG_LENGTH].rstrip("-")
    number = digest(name.encode("utf-8", "backslashreplace").decode(), digits=NAME_DIGITS)
    return f"{slug}-{number}" if slug else number
