"""Linking inside one article: mentions of one thing become one local entity.

Full names lead; abbreviations, clipped repeats, given names, titles and pronouns follow the name that the
article gives for them. What the article leaves open stays unlinked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.language import Language, fold
from kg.link.within.bodies import name_bodies
from kg.link.within.called_by_title import name_titles
from kg.link.within.events import resolve_events
from kg.link.within.foreign import part_lands
from kg.link.within.local import Reading
from kg.link.within.mistyped import join_mistyped
from kg.link.within.parties_abroad import part_parties
from kg.link.within.people import name_people
from kg.link.within.settings import seats
from kg.link.within.sides_abroad import part_sides
from kg.link.within.spellings import join_spellings
from kg.link.within.two_of_one_name import part_namesakes
from kg.model import Extraction, Mention


def read(extraction: Extraction, language: Language) -> Reading:
    """The local entities of an article and the claims about them."""
    reading = Reading(extraction)
    named = [m for m in extraction.mentions if m.form == "name"]
    name_people(reading, named)
    name_bodies(reading, language)
    _lands(reading, named)
    join_spellings(reading)
    join_mistyped(reading)
    name_titles(reading, language)
    part_namesakes(reading)
    part_lands(reading, language)
    part_sides(reading, language)
    part_parties(reading, language)
    reading.seats = seats(reading, language)
    resolve_events(reading, language)
    reading.finish()
    return reading


def _lands(reading: Reading, named: Iterable[Mention]) -> None:
    for mention in named:
        if mention.kind == "Country":
            reading.add(mention.name, mention)
        elif mention.kind == "Place":
            reading.add(re.sub(r"^(?:tp\.?|thành phố|tỉnh|thủ đô)\s*", "", fold(mention.name)), mention)
