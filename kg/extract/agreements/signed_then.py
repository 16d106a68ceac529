"""The day on which an agreement was signed, told straight behind its name: «rà soát thỏa thuận ký năm 2031»."""

from __future__ import annotations

from kg.extract.scan import Scan
from kg.model import Mention
from kg.regex import regex

_SIGNED_THEN = regex("[xw]{0,2}N[cnx]?(?P<day>D)(?![~@CPTOM])")


def signed_then(scan: Scan, fine: str, end: int) -> Mention | None:
    """The day straight behind a verb of signing that follows a name which ends before an item."""
    found = _SIGNED_THEN.match(fine, end)
    return scan.items[found.start("day")].mention if found else None
