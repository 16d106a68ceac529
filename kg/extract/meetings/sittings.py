"""Verbs by which a body sits, with nobody whom it meets."""

from __future__ import annotations

import re

from kg.extract.scan import Scan

_SITS = re.compile(r"(?:nhóm )?họp(?: bàn| phiên)?$")
_IN_HALL = ("làm việc tại hội trường", "làm việc ở hội trường", "làm việc tại tổ", "làm việc ở tổ")


def sits(scan: Scan, verb: int) -> bool:
    """Whether a verb tells that a body sits («họp», «làm việc tại hội trường»)."""
    return " ".join(scan.folded[verb : verb + 3]) in _IN_HALL or _SITS.match(scan.folded[verb]) is not None
