"""Bodies that are called without their place where an article tells several of the kind.

Tỉnh ủy A …; Tỉnh ủy B công bố …, giữ chức Phó Bí thư Tỉnh ủy    the one that the sentence tells last before
Tỉnh ủy A …  …, Bí thư Tỉnh ủy, nói                              the only one that the paragraph tells before, else
                                                                 the headline and the lead
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.language import words_of
from kg.link.within.local import Local, Reading
from kg.model import Mention

_KINDS = (*words_of("body of a province"), *words_of("party committee of a place"))


def every_place_has(key: str) -> bool:
    """Whether a body is called by its kind alone, of which every province or district has one.

    >>> every_place_has("ban thường vụ tỉnh uỷ"), every_place_has("sở y tế"), every_place_has("tỉnh uỷ lào cai")
    (True, True, False)
    """
    return key.endswith(_KINDS) or key.startswith("sở ")


def give_to_nearest(reading: Reading, short: Local, owners: Sequence[Local]) -> None:
    """Gives each mention of a body without its place to the one of several that stands nearest before it; where that
    is not clear, it stays."""
    owners = [owner for owner in owners if owner in reading.entities]
    for mention in [*short.mentions] if len(owners) > 1 and short in reading.entities else ():
        if owner := nearest(reading, mention, owners):
            reading.move(mention, owner.key)


def nearest(reading: Reading, mention: Mention, owners: Sequence[Local]) -> Local | None:
    """The body of several that the sentence of a mention tells last before it, or the only one that the paragraph
    tells before it, else the headline and the lead; None where that is not clear."""
    text, at = reading.extraction.article.text, mention.span.start
    sentence = reading.sentence(mention.span)
    last = {owner: owner.last_before(at) for owner in owners}
    near = max(owners, key=lambda owner: last[owner])
    if sentence is not None and last[near] >= sentence.start:
        return near
    paragraph = text.rfind("\n", 0, at) + 1
    told = [owner for owner in owners if last[owner] >= paragraph] or [o for o in owners if _is_told_first(reading, o)]
    return told[0] if len(told) == 1 and last[told[0]] >= 0 else None


def _is_told_first(reading: Reading, body: Local) -> bool:
    """Whether the headline or the lead tells a body."""
    lead = reading.extraction.article.text.find("\n", reading.title_end + 1)
    return lead < 0 or any(m.span.start < lead for m in body.mentions)
