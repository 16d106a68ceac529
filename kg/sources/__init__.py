"""Whatever a user has, as articles; decoding and normalising happen here, once."""

from kg.sources.articles import FORMATS, read_articles, source_files
from kg.sources.set_aside import OnSetAside, SetAside

__all__ = ["FORMATS", "OnSetAside", "SetAside", "read_articles", "source_files"]
