"""Which file of corrections a build obeys, kept beside what it wrote so that a correction lands there."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from kg.corrections import FILE
from kg.manifest import inputs

KEPT = ".corrections-file"
"""A file in the folder of a build: the path from there to the file of corrections."""
_STDIN = "-"


def keep_origin(out: Path, sources: Iterable[str], files: Iterable[Path]) -> None:
    """Keep where the build in ``out`` takes its corrections from: ``files``, or else beside its sources.

    The path is relative, so it holds where sources and build are moved together. What was read from standard
    input alone has no such file.
    """
    file = next(iter(files), None) or _beside(sources)
    kept, way = out / KEPT, b""
    if file is not None:
        with suppress(ValueError):  # on another drive there is no way from here to there
            way = f"{Path(os.path.relpath(file, out)).as_posix()}\n".encode()
    if way and kept.is_file() and kept.read_bytes() == way:
        return
    kept.unlink(missing_ok=True)
    if way:
        kept.write_bytes(way)


def origin_of(out: Path) -> Path | None:
    """The file of corrections that the build in a folder obeys; None where that is not known, or gone.

    A build that did not keep it is known by its manifest, which names the articles of a folder after it:
    «news/a.txt» that lies here as it was read says that ``news`` was built.
    """
    try:
        kept = (out / KEPT).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return next((Path(*Path(name).parts[:-1][:1], FILE) for name in inputs(out)), None)
    file = Path(os.path.normpath(out.absolute() / kept))
    if not kept or not file.parent.is_dir():
        return None
    here = Path.cwd()
    return file.relative_to(here) if file.is_relative_to(here) else file


def _beside(sources: Iterable[str]) -> Path | None:
    folders = [path if path.is_dir() else path.parent for source in sources if (path := Path(source)) != Path(_STDIN)]
    return folders[0] / FILE if folders else None
