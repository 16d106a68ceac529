"""What a format is, and how files are written one by one, into a folder, or into one archive."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from kg.store import Store

Writer = Callable[[Store, BinaryIO], None]
Files = Callable[[Store], Iterator[tuple[str, Callable[[BinaryIO], None]]]]

# The first moment that a ZIP archive can tell: no clock in what is written.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o644 << 16


@dataclass(frozen=True)
class Format:
    """A form in which a graph is written: its file extension, media type and writer.

    ``write`` writes one file. A format of several files has ``files`` instead: pairs of a name and a writer; its
    extension is that of the archive in which they travel.
    """

    extension: str
    media_type: str
    write: Writer
    files: Files | None = None


def of_files(media_type: str, files: Files) -> Format:
    """A format of several files; as one file it is a ZIP archive."""
    return Format(".zip", media_type, lambda store, out: archive(files(store), out), files)


def archive(files: Iterator[tuple[str, Callable[[BinaryIO], None]]], out: BinaryIO) -> None:
    """Write files into a ZIP archive whose bytes depend on their names and contents alone."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, write in files:
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _PLAIN_FILE
            entry.create_system = 3
            with packed.open(entry, "w", force_zip64=True) as stream:
                write(stream)  # type: ignore[arg-type]
