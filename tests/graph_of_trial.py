"""The trial knowledge as triples, as files and as a store, for the tests of the RDF half."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from pyoxigraph import Quad, QuerySolutions, Triple

from kg.export import Wish, export
from kg.graph import triples
from kg.ontology import load_ontology
from kg.results import plain
from kg.store import EVIDENCE_FILE, WORLD_FILE, Store
from kg.turtle import write_turtle
from tests.knowledge import knowledge

ONTOLOGY = load_ontology()
BASE = ONTOLOGY.data_base


def turtle(written: Iterable[Triple | Quad], prefixes: Mapping[str, str] | None = None) -> str:
    """The triples as our Turtle."""
    out = io.BytesIO()
    write_turtle(written, out, ONTOLOGY, prefixes)
    return out.getvalue().decode()


def build(folder: Path, base: str | None = None) -> Path:
    """Write both files of the trial knowledge into a folder."""
    world, evidence = triples(knowledge(), ONTOLOGY, base)
    write_turtle(world, folder / WORLD_FILE, ONTOLOGY, ONTOLOGY.prefixes_under(base))
    write_turtle(evidence, folder / EVIDENCE_FILE, ONTOLOGY, ONTOLOGY.prefixes_under(base))
    return folder


def values(store: Store, query: str) -> list[tuple[str, ...]]:
    """The rows of a SELECT query as plain text."""
    answer = store.query(query)
    assert isinstance(answer, QuerySolutions)
    return [tuple(map(plain, row)) for row in answer]


def trial_store() -> Store:
    """The trial knowledge in a store."""
    world, evidence = triples(knowledge(), ONTOLOGY)
    return Store(ONTOLOGY, [*world, *evidence])


WHOLE = trial_store()


def exported(format_: str, store: Store = WHOLE, wish: Wish | None = None) -> bytes:
    """A store in a format, which needs one file."""
    out = io.BytesIO()
    export(store, format_, out, wish)
    return out.getvalue()
