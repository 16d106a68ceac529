"""Whatever a user has, as articles; decoding and normalising happen here, once."""

from kg.sources.articles import FORMATS, list_articles, read_articles, source_files
from kg.sources.limits import Limits
from kg.sources.seen import Listed, Seen
from kg.sources.set_aside import OnRemark, OnSetAside, Remark, SetAside

__all__ = [
    "FORMATS",
    "Limits",
    "Listed",
    "OnRemark",
    "OnSetAside",
    "Remark",
    "Seen",
    "SetAside",
    "list_articles",
    "read_articles",
    "source_files",
]
