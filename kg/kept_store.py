"""A store on disk that goes with the builds of a folder: each build changes in it what differs from the one before.

Beside the snapshots of the store lie the sorted lines of its graph, and what linking keeps of the articles. They are
taken away before the store changes and come back when it has: a store without them, or with those of another graph, is
filled anew.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import RdfFormat

from kg.errors import LockedError, StoreError
from kg.files import replacing
from kg.ontology import Ontology
from kg.store import Store, changing, difference, is_store, patched

LINES = ".graph.nt"
STATE = ".graph.state"
_ASIDE = ".graph.nt.old"
_FORMAT = "kg links 1"

Difference = tuple[list[bytes], list[bytes]]


class Changed(NamedTuple):
    """How many triples went and came; ``anew`` where the store was filled from nothing. ``touched`` is the number of
    articles that were linked again where not all were."""

    removed: int
    added: int
    anew: bool = False
    touched: int | None = None


def update(place: Path, lines: Path, ontology: Ontology) -> Changed:
    """Make the store hold the graph whose sorted lines of N-Triples are given.

    Queries see the old graph or the new one. Raises LockedError where another process writes to the store,
    StoreError where the place holds something else or cannot be written.
    """
    try:
        (place / STATE).unlink(missing_ok=True)
        changed = _changed(place, lines, ontology) or _anew(place, lines, ontology)
        (place / _ASIDE).unlink(missing_ok=True)
        try:
            os.link(lines, place / LINES)
        except OSError:
            shutil.copyfile(lines, place / LINES)
    except OSError as error:
        raise StoreError(f"cannot write {place}: {error.strerror or error}", "the store is as it was before") from error
    return changed


def change(
    place: Path, ontology: Ontology, lines: str, differing: Callable[[Store], Difference]
) -> tuple[Changed, str] | None:
    """Change the store by what ``differing`` finds, which looks at it first; also the checksum of its lines then.

    None where the difference is that of another graph, or the lines beside the store have not the checksum ``lines``:
    these and what was kept are gone then. Raises LockedError where another process writes to the store.
    """
    with suppress(OSError):
        (place / STATE).unlink(missing_ok=True)
    try:
        with changing(place, ontology) as store:
            removed, added = differing(store)
            (place / LINES).replace(place / _ASIDE)
            store.apply(removed, added)
        with replacing(place / LINES) as after:
            was, now = patched(place / _ASIDE, removed, added, after)
        if was != lines:
            (place / LINES).unlink()
            return None
        (place / _ASIDE).unlink(missing_ok=True)
    except LockedError:
        raise
    except (StoreError, OSError):
        return None
    return Changed(len(removed), len(added)), now


def keep(place: Path, rules: str, lines: str, content: bytes) -> None:
    """Keep beside the store what linking is to know at the next build, under a hash of the rules, and the checksum of
    the store's lines."""
    with replacing(place / STATE) as out:
        out.write(f"{_FORMAT} {rules} {lines} {hashlib.sha256(content).hexdigest()}\n".encode())
        out.write(content)


def is_kept(place: Path, rules: str) -> bool:
    """Whether something is kept beside the store under these rules; ``kept`` says whether it is whole."""
    try:
        with (place / STATE).open("rb") as lines:
            return lines.readline().startswith(f"{_FORMAT} {rules} ".encode())
    except OSError:
        return False


def kept(place: Path, rules: str) -> tuple[bytes, str] | None:
    """What is kept beside the store, and the checksum of its lines; None where nothing is, or what is of other rules
    or damaged."""
    try:
        header, _, content = (place / STATE).read_bytes().partition(b"\n")
    except OSError:
        return None
    lines = header.decode("utf-8", "replace").split(" ")[-2:][0]
    known = f"{_FORMAT} {rules} {lines} {hashlib.sha256(content).hexdigest()}"
    return (content, lines) if is_store(place) and header == known.encode() else None


def _changed(place: Path, lines: Path, ontology: Ontology) -> Changed | None:
    """What a difference did; None where there is none to be had, or it is not that of the store."""
    if not is_store(place) or not (place / LINES).is_file():
        return None
    try:
        with changing(place, ontology) as store:
            (place / LINES).replace(place / _ASIDE)
            removed, added = difference(place / _ASIDE, lines)
            store.apply(removed, added)
    except LockedError:
        raise
    except StoreError:
        return None
    return Changed(len(removed), len(added))


def _anew(place: Path, lines: Path, ontology: Ontology) -> Changed:
    (place / LINES).unlink(missing_ok=True)
    with changing(place, ontology, rebuild=True) as store:
        store.engine.load(lines, RdfFormat.N_TRIPLES)
        return Changed(0, len(store), anew=True)
