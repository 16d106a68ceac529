"""Sources told between commas: «A, theo (lời) B, sẽ gặp C» tells what A does, not what B does."""

from __future__ import annotations

from kg.extract.items import BRACKET
from kg.extract.scan import Scan
from kg.regex import regex

_TITLED = r"T[w~CFO]{0,4}"
_SOURCE = regex(rf",(?P<by>s)[wcRF~]{{0,4}}(?:{_TITLED})?[POKTCRw]{BRACKET}(?:(?<=P),{_TITLED})?,(?=[xdGHJEXZyNV])")
_BY = frozenset({"theo", "theo lời"})


def without_sources(scan: Scan, fine: str) -> str:
    """The fine tags with those of a source that commas part from its clause told as manner."""
    for told in _SOURCE.finditer(fine) if ",s" in fine else ():
        if scan.folded[told.start("by")] in _BY:
            fine = fine[: told.start()] + "x" * (told.end() - told.start()) + fine[told.end() :]
    return fine
