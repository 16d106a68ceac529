"""Linking again, on what the build before kept: what new, changed and removed articles touch, and nothing else."""

from kg.link.again.again import Relinked, relinked

__all__ = ["Relinked", "relinked"]
