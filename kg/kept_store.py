"""A store on disk that goes with the builds of a folder: each build changes in it what differs from the one before.

Beside the snapshots of the store lie the sorted lines of its graph. They are taken away before the store changes and
come back when it has: a store without them, or with those of another graph, is filled anew.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import RdfFormat

from kg.errors import LockedError, StoreError
from kg.ontology import Ontology
from kg.store import changing, difference, is_store

LINES = ".graph.nt"
_ASIDE = ".graph.nt.old"


class Changed(NamedTuple):
    """How many triples went and came; ``anew`` where the store was filled from nothing."""

    removed: int
    added: int
    anew: bool = False


def update(place: Path, lines: Path, ontology: Ontology) -> Changed:
    """Make the store hold the graph whose sorted lines of N-Triples are given.

    Queries see the old graph or the new one. Raises LockedError where another process writes to the store,
    StoreError where the place holds something else or cannot be written.
    """
    try:
        changed = _changed(place, lines, ontology) or _anew(place, lines, ontology)
        (place / _ASIDE).unlink(missing_ok=True)
        try:
            os.link(lines, place / LINES)
        except OSError:
            shutil.copyfile(lines, place / LINES)
    except OSError as error:
        raise StoreError(f"cannot write {place}: {error.strerror or error}", "the store is as it was before") from error
    return changed


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
