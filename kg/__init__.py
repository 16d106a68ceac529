"""Vietnamese official news in, a knowledge graph with a quoted sentence for every fact out."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.notebook import KnowledgeGraph, build, open_graph, read

__version__ = "0.1.0"

__all__ = ["KnowledgeGraph", "__version__", "build", "open_graph", "read"]


def __getattr__(name: str) -> object:
    """Loads the notebook when it is used, so that the command line stays quick."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module("kg.notebook"), name)
