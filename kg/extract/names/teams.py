"""Teams of young players of a land: «U20 Peru», «U-23 Việt Nam»."""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.language import Row

TEAM: Row = {"head": "", "kind": "other", "case": "capital", "unit": "no"}
_YOUNGEST, _OLDEST = 12, 25


def youth_team(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after the name of a team of young players that starts at a token, or 0: the greatest age of its
    players and the land for which they play."""
    if line.key(at) != "u" or not line.capital(at):
        return 0
    age = at + 1 + (line.key(at + 1) == "-" and line.tight(at + 1))
    if not line.key(age).isdigit():
        return 0
    land = lexicon.country(line, age + 1)
    if land is None or land[1].get("type") == "adjective" or not _YOUNGEST <= int(line.key(age)) <= _OLDEST:
        return 0
    return age + 1 + land[0] if line.tight(age) else 0
