"""Writing files so that a reader never sees half of one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from kg.errors import StoreError


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a binary file that takes the place of ``path`` when the block ends well.

    The bytes go to a file beside it, reach the disk, and are then renamed; when the block fails, the old
    file is untouched and nothing is left behind. A write that fails raises StoreError.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "a.txt"
    >>> with replacing(path) as out:
    ...     _ = out.write(b"whole")
    >>> path.read_bytes()
    b'whole'
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        try:
            beside.unlink(missing_ok=True)  # a killed process of the same number may have left one
            with beside.open("xb") as out:
                yield out
                out.flush()
                os.fsync(out.fileno())
            beside.replace(path)
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise
        _sync_folder(path.parent)
    except OSError as error:
        what = f"cannot write {path}: {error.strerror or error}"
        raise StoreError(what, "the old file is unchanged") from error


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
