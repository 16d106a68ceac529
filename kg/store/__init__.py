"""Graphs that answer SPARQL: in memory, on disk, or behind an endpoint."""

from kg.store.difference import (
    Content,
    Finding,
    Piece,
    difference,
    lines_about,
    mapped,
    patched,
    patched_pieces,
    place_of,
)
from kg.store.disk import counting, is_store, verify
from kg.store.embedded import Embedded
from kg.store.engine import Engine, Result, Term
from kg.store.names import Match
from kg.store.node_lines import NodeLines
from kg.store.readable import Prefixed
from kg.store.reading import FORMATS
from kg.store.store import DERIVED_FILE, EVIDENCE_FILE, WORLD_FILE, Store, changing, open_store

__all__ = [
    "DERIVED_FILE",
    "EVIDENCE_FILE",
    "FORMATS",
    "WORLD_FILE",
    "Content",
    "Embedded",
    "Engine",
    "Finding",
    "Match",
    "NodeLines",
    "Piece",
    "Prefixed",
    "Result",
    "Store",
    "Term",
    "changing",
    "counting",
    "difference",
    "is_store",
    "lines_about",
    "mapped",
    "open_store",
    "patched",
    "patched_pieces",
    "place_of",
    "verify",
]
