"""Extraction takes each sentence that may tell of an event; which of them do is known when all is read."""

from __future__ import annotations

from dataclasses import replace

from kg.language import Language
from kg.link.within.within import read
from kg.model import Argument, Extraction, Mention

_EVENTS = ("Meeting", "Agreement")


def without_candidates(extraction: Extraction, language: Language) -> Extraction:
    """What an article says, without the words that were taken for a nameless meeting or agreement for the time being
    and tell of none that the article has, and without what was said of these."""
    of = read(extraction, language).of

    def tells_of_none(value: Argument) -> bool:
        nameless = isinstance(value, Mention) and value.kind in _EVENTS and value.form != "name"
        return nameless and value not in of

    mentions = tuple(mention for mention in extraction.mentions if not tells_of_none(mention))
    claims = tuple(claim for claim in extraction.claims if not any(map(tells_of_none, claim.roles.values())))
    return replace(extraction, mentions=mentions, claims=claims)
