"""Mentions become entities, claims become facts with their support: first inside one article, then across all."""

from kg.link.across import ENOUGH, Clusters, Member, Proposal, Reason, proposals
from kg.link.linking import clusters_of, link

__all__ = ["ENOUGH", "Clusters", "Member", "Proposal", "Reason", "clusters_of", "link", "proposals"]
