"""Names in a sentence: people, bodies, lands, places and titles, where each starts and how far it goes."""

from kg.extract.names.bodies import Bodies
from kg.extract.names.lands import Lands
from kg.extract.names.memory import Memory
from kg.extract.names.organizations import Reader
from kg.extract.names.people import People
from kg.extract.names.titles import Titles

__all__ = ["Bodies", "Lands", "Memory", "People", "Reader", "Titles"]
