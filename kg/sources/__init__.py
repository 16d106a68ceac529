"""Whatever a user has, as articles; decoding and normalising happen here, once."""

from kg.sources.articles import FORMATS, read_articles, source_files
from kg.sources.limits import Limits
from kg.sources.set_aside import OnRemark, OnSetAside, Remark, SetAside

__all__ = [
    "FORMATS",
    "Limits",
    "OnRemark",
    "OnSetAside",
    "Remark",
    "SetAside",
    "read_articles",
    "source_files",
]
