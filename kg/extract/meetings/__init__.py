"""Meetings: what meets, of which type, when and where, who is there and how."""

from kg.extract.meetings.meetings import find_meetings
from kg.extract.meetings.reporting import speakers
from kg.extract.meetings.told_sides import with_sides

__all__ = ["find_meetings", "speakers", "with_sides"]
