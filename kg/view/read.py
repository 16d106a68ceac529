"""Reads what the views show out of a store: one pass a property, sorted, so that the answer never depends
on the engine.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any, Protocol


class Store(Protocol):
    """What the views need of a store: SPARQL SELECT, each row read by the name of a variable, or in its order."""

    def query(self, query: str, /) -> Any:
        """The rows of a SELECT query."""


class Question(Protocol):
    """A SPARQL query with parameters."""

    def bound(self, terms: Mapping[str, str], /) -> str:
        """The query with its parameters bound."""


class Ontology(Protocol):
    """What the views need of the ontology: names to IRIs, and words to show for them."""

    @property
    def prefixes(self) -> Mapping[str, str]:
        """Every prefix and its namespace."""

    def label(self, name: str, language: str = "vi", /) -> str:
        """The words for a class, property or concept, by its local name."""

    def superclasses(self, name: str, /) -> tuple[str, ...]:
        """All classes above a class, standard ones as prefixed names."""

    def question(self, name: str, /) -> Question:
        """A question that the ontology keeps, by its name."""


Table = dict[str, tuple[str, ...]]
# The values of a property of a node, by the IRI of the node and the prefixed name of the property.
Said = Callable[[str, str], tuple[str, ...]]


class Reader:
    """Tables of a store, by prefixed name of a property: ``reader["kg:place"][meeting] -> (place, …)``.

    ``where`` narrows what ``?s`` may be, as a group of triple patterns.
    """

    def __init__(self, store: Store, prologue: str, where: str = "") -> None:
        self._store = store
        self._prologue = prologue
        self._where = where
        self._tables: dict[str, Table] = {}

    def narrowed(self, where: str) -> Reader:
        """A reader of the same store for the subjects that fit the patterns."""
        return Reader(self._store, self._prologue, where)

    def __getitem__(self, name: str) -> Table:
        if name not in self._tables:
            self._tables[name] = self._read(name)
        return self._tables[name]

    def _read(self, name: str) -> Table:
        query = f"{self._prologue}SELECT ?s ?o WHERE {{ {self._where} ?s {name} ?o }}"
        pairs = sorted({(subject.value, value.value) for subject, value in self._store.query(query)})
        return {subject: tuple(value for _, value in some) for subject, some in groupby(pairs, itemgetter(0))}

    def rows(self, query: str, *names: str) -> Iterable[tuple[str, ...]]:
        """The values of a SELECT query as plain text."""
        for row in self._store.query(self._prologue + query):
            yield tuple(row[name].value for name in names)

    def of_class(self, name: str) -> list[str]:
        """The subjects of a class, sorted."""
        return sorted({subject for (subject,) in self.rows(f"SELECT ?s WHERE {{ ?s a {name} }}", "s")})

    @cached_property
    def labels(self) -> dict[str, dict[str, str]]:
        """The preferred names by language: ``labels["vi"][iri]``."""
        query = "SELECT ?s ?o (LANG(?o) AS ?l) WHERE { ?s skos:prefLabel ?o }"
        found: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for subject, label, language in sorted(self.rows(query, "s", "o", "l"), reverse=True):
            found[language][subject] = label
        return dict(found)


def first(values: Iterable[str], default: str = "") -> str:
    """The first of the values, or the default."""
    return next(iter(values), default)
