"""Names as linking compares them: their keys, acronyms, first names and titles, the reference names, and the ids that
come of them."""

from kg.link.names.canonical import canonical_id
from kg.link.names.reference import load_reference

__all__ = ["canonical_id", "load_reference"]
