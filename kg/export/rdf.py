"""The graph in the formats of RDF; the bytes depend on its triples alone."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import BinaryIO

from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    Triple,
    parse,
    serialize,
)

from kg.errors import StoreError
from kg.export.articles import Articles
from kg.sorting import Sorted
from kg.store import Store
from kg.terms import writable
from kg.turtle import lines_of, sorted_lines, write_turtle

_PIECE = 20_000
_XML_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*$")


def turtle(store: Store, out: BinaryIO) -> None:
    """Turtle to read and to diff; with one default graph it is TriG as well."""
    write_turtle(store.triples(), out, store.ontology, store.prefixes)


def lines(store: Store, out: BinaryIO) -> None:
    """N-Triples, sorted; with one default graph they are N-Quads as well."""
    out.writelines(sorted_lines(store.triples()))


def quads_by_article(store: Store, out: BinaryIO) -> None:
    """N-Quads with one graph for each article, which holds what the article says."""
    for article, triples in _by_article(store):
        end = f" {article} .\n".encode() if article else b" .\n"
        out.writelines(line[:-3] + end for line in sorted_lines(triples))


def trig_by_article(store: Store, out: BinaryIO) -> None:
    """TriG with one graph for each article; what no article says stands in the default graph."""
    for prefix, space in store.prefixes.items():
        out.write(f"@prefix {prefix}: <{space}> .\n".encode())
    for article, triples in _by_article(store):
        out.write(f"\n{article} {{\n".encode() if article else b"\n{\n")
        body = serialize(ordered(triples), format=RdfFormat.TURTLE, prefixes=dict(store.prefixes)) or b""
        out.writelines(b"    " + line + b"\n" for line in body.splitlines() if line and not line.startswith(b"@prefix"))
        out.write(b"}\n")


def turtle_with_reifiers(store: Store, out: BinaryIO) -> None:
    """Turtle of RDF 1.2: a fact is a reifier of its triple, with rdf:reifies in the place of the three properties.

    A fact whose subject, predicate and object make no triple stays as it is.
    """
    parts = [store.node(name) for name in ("rdf:subject", "rdf:predicate", "rdf:object")]
    reifies = NamedNode(store.prefixes["rdf"] + "reifies")
    stated: dict[NamedNode | BlankNode | Triple, list[Triple]] = defaultdict(list)
    for part in parts:
        for triple in store.triples(None, part):
            stated[triple.subject].append(triple)
    facts: list[Triple] = []
    for fact, said in stated.items():
        terms = [triple.object for part in parts for triple in said if triple.predicate == part]
        try:
            facts.append(Triple(fact, reifies, Triple(*terms)))  # type: ignore[arg-type]
        except TypeError:
            facts += said
    rest = (triple for triple in store.triples() if triple.predicate not in parts)
    serialize(ordered(chain(facts, rest)), out, RdfFormat.TURTLE, prefixes=dict(store.prefixes))


def rdf_xml(store: Store, out: BinaryIO) -> None:
    """RDF/XML by the engine. Raises StoreError for what XML cannot say, which the engine would write all the same."""
    unsaid = min((str(triple) for triple in store.triples() if not _is_xml(triple)), default=None)
    if unsaid is not None:
        raise StoreError(f"RDF/XML cannot say {unsaid}", "write another format, such as turtle")
    serialize(ordered(store.triples()), out, RdfFormat.RDF_XML, prefixes=dict(store.prefixes))


def _is_xml(triple: Triple) -> bool:
    text = triple.object.value if isinstance(triple.object, Literal) else ""
    return writable(text) == text and bool(_XML_NAME.search(triple.predicate.value))


def canonical_hash(triples: Iterable[Triple]) -> str:
    """The SHA-256 of the canonical N-Quads of a graph: the same for every file and order that says the same.

    Standard: RDF Dataset Canonicalization (RDFC-1.0), W3C Recommendation of 21 May 2024. Without blank nodes its
    canonical form is the lines of N-Quads in the order of their code points.
    """
    total = hashlib.sha256()
    with Sorted() as rows:
        rows.extend(lines_of(triples))
        has_blanks = False
        for line in rows:
            has_blanks = has_blanks or line.startswith(b"_:") or line.split(b" ", 2)[2].startswith((b"_:", b"<<"))
            total.update(line + b"\n")
        if not has_blanks:
            return total.hexdigest()
        dataset = Dataset(Quad(*triple) for triple in _parsed(line + b"\n" for line in rows))
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    total = hashlib.sha256()
    for line in sorted_lines(quad.triple for quad in dataset):
        total.update(line)
    return total.hexdigest()


def ordered(triples: Iterable[Triple]) -> Iterator[Triple]:
    """The triples by subject, predicate and object, each once; sorted on disk where they are many."""
    yield from _parsed(sorted_lines(triples))


def _parsed(lines: Iterable[bytes]) -> Iterator[Triple]:
    waiting = iter(lines)
    while piece := b"".join(islice(waiting, _PIECE)):
        yield from (quad.triple for quad in parse(input=piece, format=RdfFormat.N_TRIPLES))


def _by_article(store: Store) -> Iterator[tuple[NamedNode | None, list[Triple]]]:
    """The triples that no article says, then those of each article."""
    graphs: dict[NamedNode | None, list[Triple]] = defaultdict(list)
    articles = Articles(store)
    for triple in store.triples():
        for article in articles.of(triple) or (None,):
            graphs[article].append(triple)
    for article in sorted(graphs, key=lambda one: str(one or "")):
        yield article, graphs[article]
