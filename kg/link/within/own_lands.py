"""The countries of bodies of states and parties whose own names tell them («Quốc hội Fiji»)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kg.language import Language
from kg.link.names.home_lands import country_in, usual_name
from kg.link.within.local import Local, Reading
from kg.link.within.said import Proof, Said, Value
from kg.model import Mention


def lands_of_bodies(reading: Reading, language: Language) -> Iterator[Said]:
    """To which country each body belongs, by its names in the article; a country that the article names in no other
    way is named there, and becomes one of its entities."""
    lands = {local.key: local for local in reading.entities if local.kind == "Country"}
    for body in reading.bodies:
        told: dict[str, list[Mention]] = defaultdict(list)
        for mention in body.mentions:
            if mention.form == "name" and (code := country_in(mention.name, language)):
                told[code].append(mention)
        if len(told) != 1:
            continue
        ((code, mentions),) = told.items()
        if code not in lands:
            lands[code] = Local("Country", code, usual_name(code, language), mentions[:1])
            reading.entities.append(lands[code])
        roles: dict[str, Value] = {"subject": body, "property": "country", "value": lands[code]}
        yield Said("slot", roles, [*dict.fromkeys(Proof((mention.span,), mention.rule) for mention in mentions)])
