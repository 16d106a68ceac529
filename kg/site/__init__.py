"""A static site: one page for each thing with its dossier and every quotation; any server can host it."""

from kg.site.writer import write_site

__all__ = ["write_site"]
