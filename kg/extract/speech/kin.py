"""Who is told by whose kin he is: «bà A, vợ ông B VERB» and «mẹ (của) chị B VERB» are words of the kin, not of B.

NAME, KIN (của) COURTESY NAME VERB    NAME speaks; so does NAME - KIN …, NAME (…), KIN …
KIN (của) COURTESY NAME VERB          nobody whom the text names speaks
"""

from __future__ import annotations

from kg.extract.scan import Scan
from kg.language import fold, words_of
from kg.regex import regex

_KIN = words_of("kin of somebody")
_FARTHEST = 14  # items
_WHO = regex(r"(?P<who>P)(?:\([^().]{1,20}\))?(?:,n?w{0,2})?[,-]=?$")


def kin_of(scan: Scan, tags: str, at: int) -> int | None:
    """The item of the name that a word for kin before another name, an item, tells of («bà A, vợ ông B»); -1 where
    nobody is named so («vợ ông B», «vợ ông»), None where no word for kin stands there."""
    kin = _word_for_kin(scan, tags, at) if tags[at] in "PK" else None
    if kin is None:
        return None
    found = _WHO.search(tags, max(0, kin - _FARTHEST), kin)
    return found.start("who") if found else -1


def _word_for_kin(scan: Scan, tags: str, at: int) -> int | None:
    """The item with the word for kin before a name with a courtesy word («vợ ông A» is one item) or before a pronoun;
    none is read in «vợ A», which may be A herself."""
    item = scan.items[at]
    said = fold(scan.line.text[item.span.start : item.mention.span.start]).strip() if item.mention else ""
    if tags[at] == "P" and any(said.startswith(f"{kin} ") for kin in _KIN):
        return at
    owned = tags[at - 1 : at] == "~"
    if tags[at] == "P" and not (owned and said):
        return None
    before = at - 1 - owned
    return before if before >= 0 and scan.folded[before] in _KIN else None
