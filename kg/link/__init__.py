"""Mentions become entities, claims become facts with their support: first inside one article, then across all."""

from kg.link.facts import link

__all__ = ["link"]
