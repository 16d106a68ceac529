"""Linking inside one article: which mentions are one thing, and what is said of it."""

from kg.link.within.local import Local, Reading
from kg.link.within.said import Said, what_is_said
from kg.link.within.within import read

__all__ = ["Local", "Reading", "Said", "read", "what_is_said"]
