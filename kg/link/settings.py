"""Where an article is set: the one foreign land, or the one province at home, of which it tells most.

A body that is named without either («Sở Y tế», «Bộ Ngân khố») is that of this place. Articles that tell of several
alike are set nowhere.
"""

from __future__ import annotations

import re
from collections import Counter

from kg.language import Language, fold
from kg.link.local import Reading
from kg.link.names import HOME, identity, is_at_home, is_town, place_key

# So much of what is told of lands or provinces is told of the one, and so often.
_MOST, _OFTEN = 0.75, 2
_WORDS_OF_A_PROVINCE = 5
_LEVEL = re.compile(r" (?:tỉnh|thành phố|tp\.?)$")


def land_of_setting(reading: Reading) -> str:
    """The name of the one land of which an article tells that does not speak of home; else the empty string."""
    told = {local.name: len(local.mentions) for local in reading.entities if local.kind == "Country"}
    at_home = any(local.kind == "Country" and local.key == HOME for local in reading.entities)
    return "" if at_home else _most(told)


def province_of_setting(reading: Reading, language: Language) -> str:
    """The key of the one province, or city of its rank, of which an article tells; else the empty string."""
    told: Counter[str] = Counter()
    for local in reading.entities:
        if local.kind == "Place" and is_at_home(local.name, language):
            told[place_key(local.name)] += len(local.mentions)
        elif local.kind == "Organization" and (place := _province_in(local.name, language)):
            told[place] += len(local.mentions)
    return _most(told)


def in_province(name: str, province: str) -> str:
    """A name of a body with its province: «UBND tỉnh», «Sở Y tế»."""
    level = "thành phố " if is_town(province) else ""
    return f"{_LEVEL.sub('', fold(name))} {level}{province}"


def _province_in(name: str, language: Language) -> str:
    """The province with which the name of a body ends."""
    words = identity(name, language).split()
    ends = (" ".join(words[-n:]) for n in range(min(_WORDS_OF_A_PROVINCE, len(words) - 1), 0, -1))
    return next((place_key(end) for end in ends if is_at_home(end, language)), "")


def _most(told: dict[str, int]) -> str:
    name, count = max(told.items(), key=lambda one: (one[1], one[0]), default=("", 0))
    return name if count >= max(_OFTEN, _MOST * sum(told.values())) else ""
