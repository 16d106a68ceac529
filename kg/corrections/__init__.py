"""Corrections by a curator: the file ``corrections.toml``, read and checked before anything is built.

An entry is a table of one of seven actions, with author, date and reason. It names an entity by kind, name,
article and a quotation that holds the name, so that it outlives every id. docs/corrections.md describes the file.
"""

from kg.corrections.clashes import Contradiction, refuse_contradictions
from kg.corrections.entries import ACTIONS, FILE, Entry, Reference, Source, Vocabulary, signed
from kg.corrections.places import (
    best_overlap,
    is_called,
    named_at,
    nearest_articles,
    nearest_words,
    occurrences,
    refuse_unsaid,
)
from kg.corrections.reading import parsed, read_corrections
from kg.corrections.writing import text_of, with_entry, without_entry, written

__all__ = [
    "ACTIONS",
    "FILE",
    "Contradiction",
    "Entry",
    "Reference",
    "Source",
    "Vocabulary",
    "best_overlap",
    "is_called",
    "named_at",
    "nearest_articles",
    "nearest_words",
    "occurrences",
    "parsed",
    "read_corrections",
    "refuse_contradictions",
    "refuse_unsaid",
    "signed",
    "text_of",
    "with_entry",
    "without_entry",
    "written",
]
