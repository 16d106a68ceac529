"""Linking across articles: which of their things are one, for which reasons, and what is only proposed."""

from kg.link.across.across import Clusters
from kg.link.across.judge import ENOUGH, Reason
from kg.link.across.members import Member
from kg.link.across.proposals import Proposal, proposals

__all__ = ["ENOUGH", "Clusters", "Member", "Proposal", "Reason", "proposals"]
