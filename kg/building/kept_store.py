"""A store on disk that goes with the builds of a folder: each build changes in it what differs from the one before.

Beside the snapshots of the store lie the sorted lines of its graph, what linking keeps of the articles, and the name of
the snapshot of which they are. They follow when the store has changed: a store without them, with those of another
snapshot or graph, or that someone else changed since, is filled anew. Who uses them holds ``alone``.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import RdfFormat

from kg.errors import LockedError, StoreError
from kg.files import beside, locked, write_bytes
from kg.ontology import Ontology
from kg.store import Store, changing, counting, difference, open_store, patched

LINES = ".graph.nt"
STATE = ".graph.state"
HEADER = ".graph.kept"
SNAPSHOT = ".graph.snapshot"
_LOCK = ".kg.builds.lock"
_ASIDE = ".graph.nt.old"
_FORMAT = "kg links 2"

Difference = tuple[list[bytes], list[bytes]]


class Changed(NamedTuple):
    """How many triples went and came; ``anew`` where the store was filled from nothing. ``touched`` is the number of
    articles that were linked again where not all were."""

    removed: int
    added: int
    anew: bool = False
    touched: int | None = None


def alone(place: Path) -> AbstractContextManager[None]:
    """Hold what lies beside the store for one build; readers, and what else changes the store, take no heed of it.

    Raises LockedError where another build holds it, StoreError where the place cannot be written.
    """
    return locked(place, name=_LOCK)


def update(place: Path, lines: Path, ontology: Ontology) -> Changed:
    """Make the store hold the graph whose sorted lines of N-Triples are given.

    Queries see the old graph or the new one. Where the lines cannot be laid beside the store, the next build fills it
    anew. Raises LockedError where another process writes to the store, StoreError where the place holds something else
    or cannot be written.
    """
    try:
        changed, snapshot = _changed(place, lines, ontology) or _anew(place, lines, ontology)
    except OSError as error:
        raise StoreError(f"cannot write {place}: {error.strerror or error}", "the store is as it was before") from error
    with suppress(OSError, StoreError):
        _lay_beside(place, lines, snapshot)
    return changed


def change(
    place: Path, ontology: Ontology, differing: Callable[[Store], Difference]
) -> tuple[Changed, Difference] | None:
    """Change the store by what ``differing`` finds, which looks at it first. The lines are to ``follow``.

    None where the difference is that of another graph, or the store was changed since the build before: it is to be
    updated then. Raises LockedError where another process writes to the store, and what ``differing`` raises but
    StoreError and OSError; nothing has changed then.
    """
    try:
        with changing(place, ontology) as store:
            _check(place)
            removed, added = differing(store)
            store.apply(removed, added)
    except LockedError:
        raise
    except (StoreError, OSError):
        return None
    return Changed(len(removed), len(added)), (removed, added)


def follow(place: Path, done: Difference, lines: str) -> str | None:
    """Do to the lines beside the store what was done to it; returns their checksum then.

    None where they cannot be written or had not the checksum ``lines``: the store is to be updated then.
    """
    removed, added = done
    try:
        if not removed and not added and _goes_with(place):
            now = was = _sum(place / LINES)
        else:
            part = beside(place / LINES)
            try:
                with part.open("wb") as after:  # it need not reach the disk: its checksum is kept
                    was, now = patched(place / LINES, removed, added, after)
                part.replace(place / LINES)
            finally:
                part.unlink(missing_ok=True)
        if was != lines:
            (place / LINES).unlink()
            return None
        write_bytes(place / SNAPSHOT, _snapshot(place).encode())
    except (StoreError, OSError):
        return None
    return now


def opened(place: Path, ontology: Ontology) -> Store:
    """The store, to be read. Raises StoreError where it is damaged, or was changed since the build."""
    store = open_store(place, ontology)
    _check(place)
    return store


def keep(place: Path, rules: str, lines: str, lay: Callable[[Path], None]) -> None:
    """Keep beside the store what linking is to know at the next build, under a hash of the rules, with the checksum of
    the store's lines; ``lay`` writes it to a file.

    Raises StoreError or OSError where it cannot be kept, and what ``lay`` raises.
    """
    part = beside(place / STATE)
    try:
        lay(part)
        with part.open("rb") as content:
            os.fsync(content.fileno())
        header = f"{_FORMAT} {rules} {_snapshot(place)} {lines} {_sum(part)}\n"
        part.replace(place / STATE)
    finally:
        part.unlink(missing_ok=True)
    write_bytes(place / HEADER, header.encode())


def is_kept(place: Path, rules: str) -> bool:
    """Whether something is kept beside the store under these rules; ``kept`` says whether it is whole."""
    return _header(place, rules) is not None


def kept(place: Path, rules: str) -> tuple[Path, str] | None:
    """The file of what is kept beside the store, and the checksum of the store's lines; None where nothing is, or what
    is of other rules or damaged."""
    header = _header(place, rules)
    try:
        if header is None or _sum(place / STATE) != header[1]:
            return None
    except OSError:
        return None
    return place / STATE, header[0]


def _header(place: Path, rules: str) -> tuple[str, str] | None:
    """The checksums of the store's lines and of what is kept; None where nothing of this snapshot and rules is."""
    begin = f"{_FORMAT} {rules} {_snapshot(place)} "
    try:
        header = (place / HEADER).read_bytes().decode("utf-8", "replace")
    except OSError:
        return None
    lines, _, state = header.removeprefix(begin).removesuffix("\n").partition(" ")
    return (lines, state) if header.startswith(begin) and _goes_with(place) else None


def _sum(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _snapshot(place: Path) -> str:
    """The name of the snapshot that counts."""
    return counting(place) or "none"


def _goes_with(place: Path) -> bool:
    """Whether what lies beside the store is of the snapshot that counts."""
    try:
        return (place / SNAPSHOT).read_bytes() == _snapshot(place).encode()
    except OSError:
        return False


def _check(place: Path) -> None:
    if not _goes_with(place):
        raise StoreError(f"{place} was changed since the build before", "it is to be filled anew")


def _take_away(place: Path) -> None:
    (place / HEADER).unlink(missing_ok=True)
    (place / LINES).replace(place / _ASIDE)


def _lay_beside(place: Path, lines: Path, snapshot: str) -> None:
    for name in (_ASIDE, LINES):  # never written over: it may be a link to a file of another build
        (place / name).unlink(missing_ok=True)
    try:
        os.link(lines, place / LINES)
    except OSError:
        shutil.copyfile(lines, place / LINES)
    write_bytes(place / SNAPSHOT, snapshot.encode())


def _changed(place: Path, lines: Path, ontology: Ontology) -> tuple[Changed, str] | None:
    """What a difference did, and the name of the new snapshot; None where there is none to be had, or it is not that of
    the store."""
    if not _goes_with(place) or not (place / LINES).is_file():
        return None
    try:
        with changing(place, ontology) as store:
            _check(place)
            _take_away(place)
            removed, added = difference(place / _ASIDE, lines)
            store.apply(removed, added)
    except LockedError:
        raise
    except StoreError:
        return None
    return Changed(len(removed), len(added)), store.snapshot


def _anew(place: Path, lines: Path, ontology: Ontology) -> tuple[Changed, str]:
    with changing(place, ontology, rebuild=True) as store:
        for name in (HEADER, STATE, LINES):
            (place / name).unlink(missing_ok=True)
        store.engine.load(lines, RdfFormat.N_TRIPLES)
        return Changed(0, len(store), anew=True), store.snapshot
