"""Talks told beside what is attended then: «A hội đàm và dự chiêu đãi của B», where B is the host of both."""

from __future__ import annotations

from kg.extract.events.events import AGENTS, event_type
from kg.extract.scan import Scan
from kg.regex import regex

_HOST = regex(rf"&J[cwn]{{0,2}}(?P<attended>M)[xwcn]{{0,3}}[~+](?P<who>{AGENTS})")
_TALKS = regex(r"(?:hội đàm|hội kiến|gặp|gặp gỡ|làm việc)$")


def host_of_banquet(scan: Scan, fine: str, verb: int) -> tuple[int, int] | None:
    """The items of the host whom a verb of talks, an item, shares with the reception that is attended after it."""
    told = _HOST.match(fine, verb + 1) if _TALKS.search(scan.folded[verb]) else None
    if told is None or event_type(scan.items[told.start("attended")]) != "reception":
        return None
    return told.span("who")
