"""The branch with which the name of a body goes on («Ngân hàng X chi nhánh Hưng Yên», «X - CN Hưng Yên»)."""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.small_words import AREA_WORDS, seat
from kg.language import Row

_BRANCH = ["chi", "nhánh"]
_WITHOUT = frozenset({"government", "party", "venue", "ministry"})
_LONGEST = 3


def branch(lexicon: Lexicon, line: Line, end: int, row: Row) -> int:
    """The position after «chi nhánh X» behind the name of a body that ends at a token, or ``end``."""
    if row["kind"] in _WITHOUT:
        return end
    at = end + (line.key(end) in ("-", "–") and not line.tight(end))
    seat = _seated(lexicon, line, at + 2) if line.keys[at : at + 2] == _BRANCH else 0
    return seat or end


def _seated(lexicon: Lexicon, line: Line, first: int) -> int:
    """The position after the place or the name of the branch that starts at a token, or 0."""
    place = lexicon.places.match(line.keys, first) if line.capital(first) else None
    last = first + place[0] if place else seat(lexicon, line, first)
    if last > first:
        return last
    while line.capital(last) and line.key(last) not in AREA_WORDS and last - first <= _LONGEST:
        last += 1
    goes_on = last < len(line) and line.key(last) == "." and line.tight(last + 1)
    named = 1 < last - first <= _LONGEST and not goes_on and not lexicon.heads.match(line.keys, first)
    return last if named else 0
