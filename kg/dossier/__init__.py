"""A dossier: all that the graph knows of one meeting, person, organization or agreement, with footnotes."""

from kg.dossier.author import Dossier, Line, Note, Section, Source
from kg.dossier.content import dossier
from kg.dossier.markdown import as_markdown
from kg.dossier.page import as_fragment, as_page

__all__ = ["Dossier", "Line", "Note", "Section", "Source", "as_fragment", "as_markdown", "as_page", "dossier"]
