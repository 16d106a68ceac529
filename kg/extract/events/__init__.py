"""What meetings and agreements share: the tags of a sentence, the noun phrase of an event, the clause that governs
it."""

from kg.extract.events.clauses import Governor
from kg.extract.events.fine import fine_tags

__all__ = ["Governor", "fine_tags"]
