"""Mentions become entities, claims become facts with their support: first inside one article, then across all."""

from kg.link.facts import clusters_of, link

__all__ = ["clusters_of", "link"]
