"""What changed from one graph to another, and what caused it."""

from kg.diff.changes import Change, Difference, difference
from kg.diff.words import render

__all__ = ["Change", "Difference", "difference", "render"]
