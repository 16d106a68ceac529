"""What follows from the ontology: superclasses, superproperties, inverses and closures, as SPARQL rules.

A rule is one axiom of the ontology, or of a standard that it uses (``inference.ttl``), and one CONSTRUCT. What it
gives stands in the default graph, so that a query on schema:Event or org:Membership finds everything, and in a named
graph besides, whose name is a kg:Derivation with the rule and the terms that it comes from. So every derived triple
is marked, and all of them can be taken away again.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, QuerySolutions, Triple

from kg.errors import OntologyError, StoreError, UsageError
from kg.files import locked, replacing
from kg.model import digest
from kg.ontology import Ontology
from kg.store import DERIVED_FILE as FILE
from kg.store import Store, changing, is_store, open_store
from kg.turtle import sorted_lines

__all__ = [
    "FILE",
    "Derived",
    "Rule",
    "add",
    "added_to",
    "derivations",
    "derive",
    "derived_triples",
    "remove",
    "rules",
    "taken_from",
    "write",
]

_AXIOMS = "inference.ttl"


@dataclass(frozen=True, order=True)
class Rule:
    """A rule; ``name`` says it in words, ``terms`` are the IRIs of the axiom, ``query`` is a CONSTRUCT."""

    name: str
    terms: tuple[str, ...]
    query: str


@dataclass(frozen=True)
class Derived:
    """What one rule gave in one store."""

    node: NamedNode
    rule: Rule
    triples: tuple[Triple, ...]


def rules(ontology: Ontology) -> list[Rule]:
    """The rules of an ontology, by name. Raises OntologyError where a file of it cannot be read."""
    return sorted(_Axioms(ontology).rules())


def derive(store: Store) -> list[Derived]:
    """What follows from a store and is not in it yet, by rule; rules that give nothing are left out."""
    found = []
    for rule in rules(store.ontology):
        triples = store.query(rule.query)
        if isinstance(triples, QuerySolutions | ox.QueryBoolean):
            raise StoreError(f"the store answers the rule «{rule.name}» with no triples")
        if given := tuple(sorted(set(triples), key=str)):
            node = NamedNode(store.prefixes["derivation"] + digest(rule.name))
            found.append(Derived(node, rule, given))
    return found


def add(store: Store) -> int:
    """Add to a store what follows from it; returns the number of triples. What followed before is replaced."""
    remove(store)
    found = derive(store)
    with tempfile.TemporaryDirectory(prefix="kg-") as folder:
        file = Path(folder, FILE)
        with file.open("wb") as out:
            write(found, store, out)
        store.load(file)
    return len({triple for one in found for triple in one.triples})


def remove(store: Store) -> int:
    """Take out of a store all that was derived; returns the number of triples."""
    mine = derivations(store)
    triples = set(derived_triples(store))
    about = {triple for node in mine for triple in store.triples(node)}
    if mine:
        store.replace(triples | about, ())
    for node in mine:
        store.engine.clear(node.value)
    return len(triples)


def derivations(store: Store) -> list[NamedNode]:
    """The derivations of a store, each also the name of the graph that holds what it gave."""
    graphs = store.graphs
    return [node for node in store.subjects("rdf:type", store.node("Derivation")) if node.value in graphs]


def derived_triples(store: Store, about: NamedNode | None = None) -> Iterator[Triple]:
    """The triples of a store that stand in the graph of a derivation; those about one node where it is given."""
    ends = f"VALUES ?about {{ {about} }} FILTER(?s = ?about || ?o = ?about)" if about else ""
    rows = store.query(f"SELECT ?s ?p ?o WHERE {{ ?d a kg:Derivation GRAPH ?d {{ ?s ?p ?o }} {ends} }}")
    assert isinstance(rows, QuerySolutions)
    for row in rows:
        yield Triple(row["s"], row["p"], row["o"])


def write(found: Iterable[Derived], store: Store, out: BinaryIO) -> None:
    """The derivations as TriG: what each rule gave in the graph of its derivation, and about it what it rests on."""
    found = list(found)
    about = [triple for one in found for triple in _about(one, store)]
    out.writelines(sorted_lines(about))
    for one in found:
        out.write(f"{one.node} {{\n".encode())
        out.writelines(sorted_lines(one.triples))
        out.write(b"}\n")


def _about(one: Derived, store: Store) -> Iterator[Triple]:
    yield Triple(one.node, store.node("rdf:type"), store.node("Derivation"))
    yield Triple(one.node, store.node("rule"), Literal(one.rule.name))
    for term in one.rule.terms:
        yield Triple(one.node, store.node("prov:wasDerivedFrom"), NamedNode(term))


class _Axioms:
    """The axioms of an ontology, and of the standards as far as they are written beside it."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._prefixes = ontology.prefixes
        path = ontology.folder / _AXIOMS
        try:
            self._given = [quad.triple for quad in ox.parse(input=path.read_bytes(), format=ox.RdfFormat.TURTLE)]
        except (OSError, SyntaxError) as error:
            raise OntologyError(f"{_AXIOMS} cannot be read: {error}", "reinstall kg") from error

    def rules(self) -> Iterator[Rule]:
        """All rules: of classes, of properties above ours, and of what the standards say about those."""
        ontology = self._ontology
        is_a = f"<{ontology.iri('rdf:type')}>"
        for name in ontology.classes:
            for above in map(self._full, ontology.superclasses(name)):
                below = ontology.iri(name)
                pattern = f"?x {is_a} <{below}>"
                yield self._rule(
                    f"{name} subClassOf {ontology.short(above)}", (below, above), pattern, f"?x {is_a} <{above}>"
                )
        below_of: dict[str, list[str]] = {}
        for name in ontology.properties:
            for above in self._above(name):
                below_of.setdefault(above, []).append(ontology.iri(name))
                terms = (ontology.iri(name), above)
                if above not in self._closed():
                    yield self._rule(
                        f"{name} subPropertyOf {ontology.short(above)}",
                        terms,
                        f"?x <{terms[0]}> ?y",
                        f"?x <{above}> ?y",
                    )
        for term, path in ((term, "|".join(f"<{one}>" for one in below)) for term, below in sorted(below_of.items())):
            if term in self._closed():
                # Some engines walk a path only from a node that they know: the first step gives it.
                walked = f"?x {path} ?z . ?x ({path})+ ?y"
                yield self._rule(f"{ontology.short(term)} transitive", (term,), walked, f"?x <{term}> ?y")
            for inverse in self._objects(term, "owl:inverseOf"):
                name = f"{ontology.short(inverse)} inverseOf {ontology.short(term)}"
                yield self._rule(name, (inverse, term), f"?x ({path}) ?y", f"?y <{inverse}> ?x")

    def _rule(self, name: str, terms: tuple[str, ...], pattern: str, given: str) -> Rule:
        return Rule(name, terms, f"CONSTRUCT {{ {given} }} WHERE {{ {pattern} FILTER NOT EXISTS {{ {given} }} }}")

    def _above(self, name: str) -> list[str]:
        """The properties above one of ours, also those that a standard puts above."""
        found = [self._full(above) for above in self._ontology.superproperties(name)]
        for above in found:
            found += [term for term in self._objects(above, "rdfs:subPropertyOf") if term not in found]
        return found

    def _closed(self) -> set[str]:
        kind = NamedNode(self._full("owl:TransitiveProperty"))
        return {t.subject.value for t in self._given if t.object == kind and isinstance(t.subject, NamedNode)}

    def _objects(self, term: str, verb: str) -> list[str]:
        wanted = NamedNode(term), NamedNode(self._full(verb))
        found = [t.object for t in self._given if (t.subject, t.predicate) == wanted]
        return sorted(one.value for one in found if isinstance(one, NamedNode))

    def _full(self, name: str) -> str:
        prefix, colon, local = name.partition(":")
        return self._prefixes[prefix] + local if colon else self._ontology.iri(name)


def added_to(place: Path | str, ontology: Ontology) -> int:
    """Add what follows to the graph in a build folder, a disk store or an endpoint; returns the number of triples.

    Raises UsageError for a single file, which holds what it holds.
    """
    folder = _build_folder(place)
    if folder is None:
        with changing(place, ontology) as store:
            return add(store)
    with locked(folder):
        (folder / FILE).unlink(missing_ok=True)
        store = open_store(folder, ontology)
        found = derive(store)
        with replacing(folder / FILE) as out:
            write(found, store, out)
    return len({triple for one in found for triple in one.triples})


def taken_from(place: Path | str, ontology: Ontology) -> int:
    """Take away what was derived; returns the number of triples."""
    folder = _build_folder(place)
    if folder is None:
        with changing(place, ontology) as store:
            return remove(store)
    with locked(folder):
        number = len(set(derived_triples(open_store(folder, ontology))))
        (folder / FILE).unlink(missing_ok=True)
    return number


def _build_folder(place: Path | str) -> Path | None:
    if str(place).startswith("sparql+"):
        return None
    path = Path(place)
    if path.is_file():
        raise UsageError(f"{path} is one file", "give a folder that kg build or kg load wrote")
    return None if is_store(path) else path
