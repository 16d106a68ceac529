"""Graphs that answer SPARQL: in memory, on disk, or behind an endpoint."""

from kg.store.difference import difference, patched, place_of
from kg.store.disk import counting, is_store, verify
from kg.store.embedded import Embedded
from kg.store.engine import Engine, Result, Term
from kg.store.names import Match
from kg.store.readable import Prefixed
from kg.store.reading import FORMATS
from kg.store.store import DERIVED_FILE, EVIDENCE_FILE, WORLD_FILE, Store, changing, open_store

__all__ = [
    "DERIVED_FILE",
    "EVIDENCE_FILE",
    "FORMATS",
    "WORLD_FILE",
    "Embedded",
    "Engine",
    "Match",
    "Prefixed",
    "Result",
    "Store",
    "Term",
    "changing",
    "counting",
    "difference",
    "is_store",
    "open_store",
    "patched",
    "place_of",
    "verify",
]
