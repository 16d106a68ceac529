"""Deputies: «đại biểu NAME (PLACE)» is a member of an assembly, told with the place that elected him.

A delegate at any meeting is «đại biểu» too, so a name without such a place is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.items import Scan
from kg.model import Argument, Claim
from kg.regex import regex

_ELECTED = r"(?:K?P)\((?:w{0,2}L|[wR]{0,2}O)\)"
_DEPUTIES = regex(rf"(?P<title>R){_ELECTED}(?:[,;&]{{1,2}}{_ELECTED})*")
_IN_FULL = "đại biểu"
DEPUTY = frozenset({_IN_FULL, "đb"})


def find_deputies(scan: Scan) -> Iterator[Claim]:
    """The post of every deputy whom a sentence names with the place that elected him."""
    for found in _DEPUTIES.finditer(scan.tags):
        if scan.folded[found.start("title")] not in DEPUTY:
            continue
        title = scan.items[found.start("title")].span
        for at in range(found.start(), found.end()):
            who = scan.items[at].mention
            if scan.tags[at] == "P" and who is not None:
                roles: dict[str, Argument] = {"title": _title(scan, found.start()), "holder": who}
                yield Claim("tenure", roles, tuple(sorted({who.span, title})), "post-before-name")


def _title(scan: Scan, at: int) -> str:
    """The title in full: «ĐB» is written out."""
    return scan.text(at, at + 1) if scan.folded[at] == _IN_FULL else _IN_FULL
