"""Where two visits go."""

from __future__ import annotations

import re

from kg.link.across.occasions import Occasion

# It goes to several lands.
_TOUR = "chuyến công du"
_TO_ONE_LAND = re.compile(r"công du (?:(?:tới|đến|sang|chính thức) )*[A-ZĐ]")


def are_to_unlike_lands(one: Occasion, other: Occasion) -> bool:
    """Whether two visits go to lands of which none is the same; a tour may go to both."""
    mine, theirs = map(aims, (one, other))
    return bool(mine and theirs) and not mine & theirs and not (_is_tour(one) or _is_tour(other))


def aims(event: Occasion) -> frozenset[str]:
    """The lands to which a visit goes, else those that are told as its place."""
    lands = (place for place in event.places if place.startswith("country/"))
    return event.lands or frozenset(lands if "visit" in event.types else ())


def _is_tour(visit: Occasion) -> bool:
    """Whether a visit goes to several lands: a tour that an article calls after one («công du Mỹ») is a visit there."""
    return _TOUR in visit.nouns and not (len(visit.lands) == 1 and _TO_ONE_LAND.search(visit.name))
