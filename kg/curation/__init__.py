"""Corrections done to the knowledge that comes out of linking, and what became of each."""

from kg.curation.actions import RULE, Outcome, curated
from kg.curation.vocabulary import NAMED, vocabulary

__all__ = ["NAMED", "RULE", "Outcome", "curated", "vocabulary"]
