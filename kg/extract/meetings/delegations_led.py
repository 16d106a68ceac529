"""Who leads the delegation of a body to a meeting or a visit: «A dẫn đầu đoàn công tác của O (đến) làm việc với B»."""

from __future__ import annotations

import re

from kg.extract.events.clauses import Governor
from kg.extract.events.events import named_in
from kg.extract.items import BRACKET
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Mention
from kg.regex import regex

_FARTHEST = 40  # items
_LEADS = regex(
    rf"(?<![@g~<+&%EX])(?P<who>P){BRACKET},?[xD]{{0,3}}(?P<leads>J)(?:Z?[wRTcnOCz~]{{0,8}}|Z~[wvcOR]{{1,6}})"
    r"(?:x|g[LO]?|wL|G){0,4}$"
)


def leading(scan: Scan, fine: str, verb: int) -> Governor | None:
    """Who leads a delegation that does something («A dẫn đầu đoàn công tác của O (đến) làm việc với B»)."""
    found = _LEADS.search(fine, max(0, verb - _FARTHEST), verb)
    if found is None or not scan.folded[found.start("leads")].startswith("dẫn đầu"):
        return None
    return Governor(*found.span("who"), "", None)


_LED_BODY = regex(r"(?P<leads>J)(?P<whose>Z?[wRTl]{0,4}~?)(?P<body>O)(?![~O])")


def body_led_there(scan: Scan, fine: str, first: int, last: int) -> list[Mention]:
    """The body of whose delegation a clause tells, from its subject to its verb, that the subject leads it («A dẫn đầu
    đoàn công tác của O»)."""
    found = _LED_BODY.search(fine, first, last) if "J" in fine[first:last] else None
    said = fold(scan.text(found.start("leads"), found.start("body"))) if found else ""
    leads = said.startswith(("dẫn đầu", "đã dẫn đầu")) and "đoàn" in said
    return named_in(scan, *found.span("body")) if found and leads else []


def is_guest(scan: Scan, guest: re.Match[str]) -> bool:
    """Whether who is received is somebody, or the delegation of a body («đoàn O được A tiếp»)."""
    return guest["who"] != "O" or scan.folded[guest.start()].startswith("đoàn")
