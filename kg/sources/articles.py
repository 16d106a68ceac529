"""From the paths that a user names to articles, format by format.

A format is one function in ``FORMATS``: it gets the path as it is shown to the user, the id for an article
that has no other, and the bytes; it yields articles and reports, or raises SourceError when the file gives
nothing.
"""

from __future__ import annotations

import gzip
import os
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import BinaryIO, cast

from kg.errors import SourceError
from kg.model import Article
from kg.sources.json_lines import read_json_lines
from kg.sources.set_aside import OnSetAside, SetAside, refuse
from kg.sources.txt import read_text

Reader = Callable[[str, str, BinaryIO], Iterator[Article | SetAside]]

FORMATS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
}
COMPRESSED = ".gz"


def read_articles(
    paths: Iterable[str | PathLike[str]], on_set_aside: OnSetAside = refuse
) -> Iterator[Article]:
    """The articles in the files and folders, one after another; a folder is read in the order of its names.

    What cannot be read is reported to ``on_set_aside`` and passed over; without it, SourceError is raised.
    """
    for path in paths:
        for file in source_files(Path(path), on_set_aside):
            for found in _read_file(file):
                if isinstance(found, SetAside):
                    on_set_aside(found)
                else:
                    yield found


def source_files(path: Path, on_set_aside: OnSetAside) -> Iterator[Path]:
    """The files that a path stands for; files of other formats in a folder are passed over."""
    if not path.is_dir():
        yield path
        return
    found = False
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            if not name.startswith(".") and _format_of(file) in FORMATS:
                found = True
                yield file
    if not found:
        report = SetAside(str(path), None, "the folder holds no articles", f"kg reads {_known_formats()}")
        on_set_aside(report)


def _read_file(path: Path) -> Iterator[Article | SetAside]:
    reader = FORMATS.get(_format_of(path))
    if not path.exists():
        yield SetAside(str(path), None, "there is no such file", "check the path")
    elif not path.is_file():
        yield SetAside(str(path), None, "this is no ordinary file", "name a file or a folder")
    elif reader is None:
        kind = f"no format «{path.suffix}» is known" if path.suffix else "the file's name has no ending"
        yield SetAside(str(path), None, kind, f"kg reads {_known_formats()}")
    else:
        try:
            with _open(path) as stream:
                yield from reader(str(path), _plain(path).stem, stream)
        except SourceError as error:
            yield SetAside(str(path), None, error.message, error.hint)
        except (OSError, EOFError, zlib.error) as error:
            reason = getattr(error, "strerror", None) or str(error)
            yield SetAside(str(path), None, f"the file cannot be read: {reason}", "check the file")


def _plain(path: Path) -> Path:
    """The path without the ending that says how the file is compressed."""
    return path.with_suffix("") if path.suffix.lower() == COMPRESSED else path


def _format_of(path: Path) -> str:
    return _plain(path).suffix.lower()


def _open(path: Path) -> BinaryIO:
    if path.suffix.lower() == COMPRESSED:
        return cast(BinaryIO, gzip.open(path, "rb"))
    return path.open("rb")


def _known_formats() -> str:
    return ", ".join([*FORMATS, f"these with {COMPRESSED}", "and folders"])
