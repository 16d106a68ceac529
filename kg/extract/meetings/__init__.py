"""Meetings: what meets, of which type, when and where, who is there and how."""

from kg.extract.meetings.meetings import find_meetings
from kg.extract.meetings.reporting import speakers

__all__ = ["find_meetings", "speakers"]
