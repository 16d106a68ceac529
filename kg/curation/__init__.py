"""Corrections done to the knowledge that comes out of linking, and what became of each."""

from kg.curation.actions import RULE, Outcome, curated
from kg.curation.vocabulary import HOW_ADDED, NAMED, NOT_ADDED, vocabulary

__all__ = ["HOW_ADDED", "NAMED", "NOT_ADDED", "RULE", "Outcome", "curated", "vocabulary"]
