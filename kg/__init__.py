"""Vietnamese official news in, a knowledge graph with a quoted sentence for every fact out."""

__version__ = "0.1.0"

__all__ = ["__version__"]
