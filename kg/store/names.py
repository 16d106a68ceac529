"""Entities by the names that people type."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pyoxigraph import Literal, NamedNode, QuerySolutions

from kg.errors import UnknownTerm, UsageError
from kg.spelling import abbreviates, caseless, loose, shown
from kg.store.engine import Result
from kg.store.readable import Readable

_NAMES = ("skos:prefLabel", "dcterms:title", "skos:altLabel", "dcterms:identifier")
_FORMS = (shown, caseless, loose)
_BEGINS = len(_FORMS)
_ARTICLE = "Article"
_LANGUAGES = ("vi", "en", None)
_SHOWN_CANDIDATES = 8
_SHOWN_NEAR = 3
_ID = re.compile(r"[\w.%-]+")
_QUERY = "SELECT ?node ?name ?kind {{ ?node <{}> ?name OPTIONAL {{ ?node a ?kind }} }}"

Query = Callable[[str], Result]
T = TypeVar("T")


@dataclass(frozen=True, order=True)
class Match:
    """An entity that answers to a typed name; ``rank`` 0 is the best, ``name`` the form that fits."""

    rank: int
    label: str
    iri: str
    name: str
    kind: str

    @property
    def is_beginning(self) -> bool:
        """Whether what was typed is only how ``name`` begins."""
        return self.rank >= _BEGINS * len(_NAMES)


@dataclass(frozen=True, order=True)
class _Name:
    iri: str
    name: str
    place: int
    kind: str


class Names:
    """The names in a graph, folded once into the forms in which they are looked up."""

    def __init__(self, graph: Readable, query: Query) -> None:
        self._graph = graph
        self._by_form: list[dict[str, list[_Name]]] = [defaultdict(list) for _ in _FORMS]
        for name in _all(graph, query):
            for form, known in zip(_FORMS, self._by_form, strict=True):
                known[form(name.name)].append(name)
        self._beginnings = sorted(self._by_form[-1])

    @property
    def all(self) -> set[str]:
        """Every name as it is written."""
        return {name.name for names in self._by_form[0].values() for name in names}

    def find(self, typed: str) -> list[Match]:
        """The entities and articles that answer to a name, the best first.

        First those whose name is equal as written, then without regard to case and dashes, then without
        diacritics and with spaces for dashes, then those whose name begins so. A preferred name goes before another.
        """
        best: dict[str, Match] = {}
        for level, name in self._fitting(typed):
            label = self._graph.label(NamedNode(name.iri))
            match = Match(level * len(_NAMES) + name.place, label, name.iri, name.name, name.kind)
            best[name.iri] = min(best.get(name.iri, match), match)
        return sorted(best.values())

    def _fitting(self, typed: str) -> Iterator[tuple[int, _Name]]:
        for level, (form, known) in enumerate(zip(_FORMS, self._by_form, strict=True)):
            yield from ((level, name) for name in known.get(form(typed), ()) if form(typed))
        begun = loose(typed)
        for at in range(bisect_left(self._beginnings, begun), len(self._beginnings) if begun else 0):
            if not self._beginnings[at].startswith(begun):
                break
            yield from ((_BEGINS, name) for name in self._by_form[-1][self._beginnings[at]])


def written_so(graph: Readable, typed: str) -> list[Match]:
    """The entities with a name that is equal as written, of the best kind of name; asks, reads nothing else."""
    name = shown(typed)
    for place, property_name in enumerate(_NAMES):
        nodes = {
            node for language in _LANGUAGES for node in graph.subjects(property_name, Literal(name, language=language))
        }
        kinds = {node: graph.kind(node) for node in nodes}
        found = [
            Match(place, graph.label(node), node.value, name, kind)
            for node, kind in kinds.items()
            if kind not in graph.supported
        ]
        if found:
            return sorted(found)
    return []


def best_of(matches: list[Match]) -> list[Match]:
    """The matches of the best rank; where none is a whole name, all of them but the articles beside entities."""
    whole = [match for match in matches if not match.is_beginning]
    entities = [match for match in matches if match.kind != _ARTICLE]
    return [match for match in whole if match.rank == whole[0].rank] or entities or matches


def of_class(typed: str, found: Sequence[tuple[T, str]], classes: Sequence[str]) -> list[T]:
    """Of what was found, each with its class, what is of one of the classes, or all where there are none; raises
    UsageError where something was found and nothing is of these.

    >>> of_class("hà", [(1, "Person"), (2, "Place")], ["Person"])
    [1]
    """
    fitting = [one for one, kind in found if not classes or kind in classes]
    if found and not fitting:
        kinds = ", ".join(dict.fromkeys(kind for _, kind in found))
        raise UsageError(f"«{typed}» is of class {kinds}, not of class {classes[0]}")
    return fitting


def the_one(typed: str, found: list[Match], known: Names, apart: Callable[[Sequence[Match]], list[str]]) -> NamedNode:
    """The only match; raises UnknownTerm or UsageError where there is none, or more than one, with what tells each
    ``apart``."""
    if not found:
        raise no_entity(typed, known.all)
    if len(found) > 1:
        ones = found[:_SHOWN_CANDIDATES]
        words = (f" ({told})" if told else "" for told in apart(ones))
        listed = "".join(f"\n  {m.kind}  {m.label}{told}  <{m.iri}>" for m, told in zip(ones, words, strict=True))
        more = "\n  …" if len(found) > _SHOWN_CANDIDATES else ""
        raise UsageError(
            f"«{typed}» may mean {len(found)} entities; give more of a name or the IRI of one:{listed}{more}"
        )
    return NamedNode(found[0].iri)


def no_entity(typed: str, names: Collection[str]) -> UnknownTerm:
    """That nothing has the typed name, with those that it shortens, else those that have all its words, the shortest
    first, else with those that come near."""
    words = set(loose(typed).split())
    holding = [name for name in names if words and words <= set(loose(name).split())]
    shortened = sorted(name for name in names if abbreviates(typed, name))
    meant = (shortened or sorted(holding, key=lambda name: (len(name), name)))[:_SHOWN_NEAR]
    hint = f"did you mean {', '.join(f'«{name}»' for name in meant)}?" if meant else ""
    return UnknownTerm("entity", typed, () if meant else names, hint)


def as_iri(graph: Readable, typed: str) -> NamedNode | None:
    """The node that an IRI, a prefixed name or an id («person/lo-van-gio-0a1b») stands for; None for any other text."""
    text = typed.strip().removeprefix("<").removesuffix(">")
    kind, _, rest = text.partition("/")
    if kind in graph.ontology.data_kinds and _ID.fullmatch(rest):
        return NamedNode(graph.prefixes[kind] + rest)
    prefix, colon, local = text.partition(":")
    if not colon or not local or " " in text:
        return None
    if prefix in graph.prefixes:
        text = graph.prefixes[prefix] + local
    elif not local.startswith("//") and not prefix.startswith("urn"):
        return None
    try:
        return NamedNode(text)
    except ValueError:
        return None


def _all(graph: Readable, query: Query) -> list[_Name]:
    names: set[_Name] = set()
    for place, property_name in enumerate(_NAMES):
        rows = query(_QUERY.format(graph.ontology.iri(property_name)))
        kinds: dict[tuple[str, str], set[str]] = defaultdict(set)
        for node, name, kind in rows if isinstance(rows, QuerySolutions) else ():
            if isinstance(node, NamedNode) and isinstance(name, Literal):
                kinds[node.value, name.value].add(kind.value if isinstance(kind, NamedNode) else "")
        names |= {_Name(*found, place, graph.first_kind(types)) for found, types in kinds.items()}
    return sorted(name for name in names if name.kind not in graph.supported)
