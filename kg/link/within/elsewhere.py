"""Whether a body that is named without its province is that of another province than the one named later."""

from __future__ import annotations

from kg.language import Language, fold
from kg.link.names.names import is_at_home, place_key
from kg.link.within.local import Local, Reading


def is_told_elsewhere(reading: Reading, short: Local, full: Local, place: str, language: Language) -> bool:
    """Whether the article names another province before it first names a body without its own, and ``place`` only
    later («Hà Nam … Giám đốc Sở X A», then «Sở X Đồng Nai»)."""
    first = min(mention.span.start for mention in short.mentions)
    if not is_at_home(place, language) or first > min(mention.span.start for mention in full.mentions):
        return False
    if place_key(place) in fold(reading.extraction.article.text[:first]):
        return False
    before = [m for m in reading.extraction.mentions if m.kind == "Place" and m.span.end <= first]
    told = [m for m in before if is_at_home(m.name, language)]
    near = max(told, key=lambda mention: mention.span.start, default=None)
    return near is not None and place_key(near.name) != place_key(place)
