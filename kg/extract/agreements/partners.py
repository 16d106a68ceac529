"""Partnerships said of somebody: «hai nước là đối tác chiến lược» tells of one, «A là đối tác của B» what A is."""

from __future__ import annotations

from kg.extract.agreements.standing import lead
from kg.extract.scan import Scan
from kg.regex import regex

_IS = r"(?:là|trở thành)"
_SAID_OF = regex(rf"\b{_IS}(?: một| các| những| trong| số)*(?: đối tác [^.;:,]{{4,24}} và)?$")
_TWO_ARE = regex(
    rf"\b(?:hai|2) (?:nước|quốc gia)(?: hiện| nay| nay đã| đã| đang| chính thức| cũng| luôn)* {_IS}(?: các| những)?$"
)
_BOTH_ARE = regex(r"C[&-]C[xw=B]{1,4}$")
_OF_EACH_OTHER = "nhau"


def is_said_of(scan: Scan, at: int, end: int) -> bool:
    """Whether a partnership, the items [at, end), is what one side is to another («là đối tác toàn diện của A»)."""
    owned = scan.tags.find("~", at, end) if (scan.items[at].row or {}).get("type") == "partnership" else -1
    return owned >= 0 and scan.folded[owned + 1] != _OF_EACH_OTHER and _SAID_OF.search(lead(scan, at)) is not None


def are_partners(scan: Scan, fine: str, at: int) -> bool:
    """«A và B trở thành đối tác toàn diện», «hai nước là đối tác chiến lược (của nhau)»."""
    led = lead(scan, at)
    both = _BOTH_ARE.search(fine, max(0, at - 8), at) is not None and led.endswith(("là", "trở thành"))
    return both or _TWO_ARE.search(led) is not None
