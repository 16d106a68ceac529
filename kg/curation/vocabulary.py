"""What a correction may speak of."""

from __future__ import annotations

from kg.corrections import Vocabulary
from kg.ontology import Ontology
from kg.shortcuts import AFFILIATED

NAMED = ("Person", "Organization", "Country", "Place", "Meeting", "Agreement")
OF_TENURE = ("from", "until", "attestedOn", "tenureStatus")
# What follows from tenures and statements: it can be taken out or confirmed, and comes in with these alone.
NOT_ADDED = (*OF_TENURE, "speaker", AFFILIATED)
# What leads from a thing to one above or before it, so that nobody comes back to where he began.
HIERARCHIES = ("partOf", "successorOf")
HOW_ADDED = "use set_date, or holdsPost with a post"
_NOT_CORRECTED = ("mention", "participation", "signing", "countryCode", "met")


def vocabulary(ontology: Ontology) -> Vocabulary:
    """What an entry may speak of, by the ontology."""
    properties = {}
    for kind in NAMED:
        own = {kind, *ontology.superclasses(kind)}
        fitting = [
            name
            for name in ontology.properties
            if own.intersection(ontology.domain(name)) and name not in _NOT_CORRECTED
        ]
        if "Agent" in own:
            fitting += [*OF_TENURE, "speaker"]
        properties[kind] = tuple(fitting)
    known = {name for fitting in properties.values() for name in fitting}
    return Vocabulary(
        properties,
        {name: tuple(ontology.concepts(name)) for name in known if ontology.value_kind(name) == "concept"},
        tuple(name for name in sorted(known) if ontology.range(name) == ("EdtfDate",)),
    )
