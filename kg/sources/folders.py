"""Which files of a folder are read: those of known formats, in the order of their names."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from kg.sources.set_aside import OnRemark, Remark, SetAside

MARKS_OF_A_BUILD = ("kg-evidence.ttl", "manifest.json")
WRITTEN_BY_BUILD = "kg build wrote this folder; it is not read"
LINK = "a symbolic link in a folder is passed over; name it to have it read"
NO_FILE = "this is no ordinary file; it is passed over"
_HIDDEN = (".", "~$")


def files_in(
    folder: Path, known: Callable[[Path], bool], on_broken: Callable[[SetAside], None], on_remark: OnRemark
) -> Iterator[Path]:
    """The files in a folder and its folders that ``known`` knows.

    Names that begin with a dot, and what Word puts beside an open document, are passed over without a word; links
    are not followed, which also ends every circle of them; folders that kg build wrote are left out.
    """

    def unreadable(error: OSError) -> None:
        reason = f"the folder cannot be read: {error.strerror}"
        on_broken(SetAside(str(error.filename), None, reason, "check its rights"))

    for place, folders, names in os.walk(folder, onerror=unreadable):
        inner = [Path(place, name) for name in sorted(folders) if not name.startswith(".")]
        folders[:] = [path.name for path in inner if not _remarked(path, on_remark)]
        files = (Path(place, name) for name in sorted(names) if not name.startswith(_HIDDEN))
        yield from (file for file in files if known(file) and not _remarked(file, on_remark))


def _remarked(path: Path, on_remark: OnRemark) -> bool:
    """Whether the path is left out, with a word why."""
    said = _why_left_out(path)
    if said:
        on_remark(Remark(str(path), None, said))
    return said is not None


def _why_left_out(path: Path) -> str | None:
    if path.is_symlink():
        return LINK
    if path.is_dir():
        return WRITTEN_BY_BUILD if is_build(path) else None
    return None if path.is_file() else NO_FILE


def is_build(folder: Path) -> bool:
    """Whether kg build wrote the folder: its page and its texts are no articles to be read again."""
    return all((folder / name).is_file() for name in MARKS_OF_A_BUILD)
