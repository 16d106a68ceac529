"""Signings that are not held, or not yet: «lễ ký X bị hoãn», «lễ ký X sẽ diễn ra ngày D», «việc ký X bị lùi sang D».

What a ceremony was to bring is not signed while the ceremony itself is put off, called off or still to come.
"""

from __future__ import annotations

from kg.extract.agreements.still_to_come import ITS_SIGNING
from kg.extract.events.clauses_going_on import clause_of
from kg.extract.events.events import phrase_end
from kg.extract.meetings.called_off import fate_of, standing_of
from kg.extract.scan import Scan
from kg.language import fold
from kg.regex import regex

_CEREMONY = regex("M[cn]{0,2}$")
_REACH = 30


def is_not_held(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether the ceremony or the act by which an agreement, the items [at, end), would be signed has not been held."""
    if ceremony := _CEREMONY.search(fine, max(0, at - 3), at):
        first = ceremony.start()
        phrase = (first, max(end, phrase_end(scan, fine, first)))
        return standing_of(scan, fine, phrase, clause_of(scan, fine, first)) is not None
    said = fold(scan.words_before(scan.items[at].span.start, _REACH)).rstrip()
    return ITS_SIGNING.search(said) is not None and fate_of(scan, fine, "", (at, end)) is not None
