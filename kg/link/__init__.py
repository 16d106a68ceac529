"""Mentions become entities, claims become facts with their support: first inside one article, then across all."""

from kg.link.across import Clusters
from kg.link.judge import ENOUGH, Reason
from kg.link.linking import clusters_of, link
from kg.link.members import Member
from kg.link.proposals import Proposal, proposals

__all__ = ["ENOUGH", "Clusters", "Member", "Proposal", "Reason", "clusters_of", "link", "proposals"]
