"""Turtle to read and to diff: a writer whose bytes depend on the triples alone.

A fixed table of prefixes, of which those used are written; subjects by class, then label or place, then IRI;
rdf:type first; one object a line. A prefixed name is used only where it needs no escape.
All work is done on lines of N-Triples as bytes; what does not fit in memory is sorted on disk.
Grammar: RDF 1.1 Turtle, W3C Recommendation of 25 February 2014.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import BinaryIO, NamedTuple

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from kg.errors import StoreError
from kg.files import replacing
from kg.ontology import Ontology
from kg.sorting import Sorted
from kg.spelling import unmarked

_HEX = rb"%[0-9A-Fa-f]{2}"
_LOCAL = re.compile(
    rb"(?:[A-Za-z0-9_]|" + _HEX + rb")(?:(?:[A-Za-z0-9_.-]|" + _HEX + rb")*(?:[A-Za-z0-9_-]|" + _HEX + rb"))?"
)
# Most names are of these alone, which is seen faster.
_PLAIN = re.compile(rb"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
# Only plain canonical numbers are written short: rdflib reads a short «+01» as 1 and «0.00000001» as 1E-8.
_SHORT = {
    "xsd:integer": re.compile(rb"0|-?[1-9][0-9]{0,17}"),
    "xsd:decimal": re.compile(rb"-?(?:0|[1-9][0-9]{0,8})\.[0-9]{0,4}[1-9]"),
    "xsd:boolean": re.compile(rb"true|false"),
}
_MOST_NAMES = 200_000
_PIECE = 10_000
# N-Triples escapes these, so they can stand for what a sorted line may not hold.
_LINE_END, _KEY_END, _PART = b"\x01", b"\x02", b"\x00"
_NEXT_VALUE, _NEXT_VERB = (mark + _LINE_END + indent for mark, indent in ((b" ,", b"        "), (b" ;", b"    ")))
_CLOSES = ord(">")
_LABELS = ("skos:prefLabel", "dcterms:title")
_PLACES = ("rdf:subject", "rdf:predicate", "rdf:object", "prov:wasQuotedFrom", "kg:inArticle")
_FIRST = (
    "rdf:type skos:prefLabel skos:altLabel dcterms:title rdf:subject rdf:predicate rdf:object "
    "kg:inArticle prov:wasQuotedFrom kg:sentence kg:start kg:end kg:edtf kg:earliest kg:latest"
).split()

Properties = dict[bytes, list[bytes]]


def write_turtle(
    triples: Iterable[Triple | Quad],
    out: Path | BinaryIO,
    ontology: Ontology,
    prefixes: Mapping[str, str] | None = None,
) -> None:
    """Write the triples as Turtle, each once; the graph of a quad is left out.

    ``prefixes`` takes the place of the ontology's, for a graph under another data namespace.

    A path is replaced as a whole or not at all. Raises StoreError when it cannot be written, or when a
    triple stands for a term, which Turtle 1.1 cannot say.
    """
    write_turtle_lines(lines_of(triples), out, ontology, prefixes)


def write_turtle_lines(
    lines: Iterable[bytes],
    out: Path | BinaryIO,
    ontology: Ontology,
    prefixes: Mapping[str, str] | None = None,
) -> None:
    """The same from lines of N-Triples in any order, as Oxigraph writes them: the fastest way."""
    with Sorted() as rows:
        rows.extend(lines)
        write_sorted_turtle(rows, out, ontology, prefixes)


def write_sorted_turtle(
    rows: Iterable[bytes],
    out: Path | BinaryIO,
    ontology: Ontology,
    prefixes: Mapping[str, str] | None = None,
) -> None:
    """The same from lines that are sorted already, each there once."""
    writer = BlockWriter(ontology, prefixes or ontology.prefixes)
    with Sorted() as blocks:
        blocks.extend(writer.blocks(rows))
        target: AbstractContextManager[BinaryIO] = replacing(out) if isinstance(out, Path) else nullcontext(out)
        with target as stream:
            stream.write(writer.header())
            texts = (block.partition(_KEY_END)[2] for block in blocks)
            while piece := b"".join(islice(texts, _PIECE)):
                stream.write(piece.replace(_LINE_END, b"\n"))


def subjects(rows: Iterable[bytes]) -> Iterator[tuple[bytes, Properties]]:
    """Each subject of sorted lines with what is said of it: the values of each property, sorted."""
    current = b""
    properties: Properties = {}
    for row in rows:
        subject, predicate, object_ = row.split(b" ", 2)
        if subject != current:
            if properties:
                yield current, properties
            current, properties = subject, {}
        if predicate in properties:
            properties[predicate].append(object_[:-2])
        else:
            properties[predicate] = [object_[:-2]]
    if properties:
        yield current, properties


def lines_of(triples: Iterable[Triple | Quad]) -> Iterator[bytes]:
    """The triples as lines of N-Triples without line ends, in the order in which they come."""
    plain = (one.triple if isinstance(one, Quad) else one for one in triples)
    while piece := list(islice(plain, _PIECE)):
        yield from (serialize(piece, format=RdfFormat.N_TRIPLES) or b"").split(b"\n")[:-1]


def sorted_lines(triples: Iterable[Triple | Quad]) -> Iterator[bytes]:
    """The triples as lines of N-Triples with line ends, sorted, each once."""
    with Sorted() as rows:
        rows.extend(lines_of(triples))
        for line in rows:
            yield line + b"\n"


def subject_of(key: bytes) -> bytes:
    """The subject of the block that a key puts in its place."""
    return key.rpartition(_PART)[2]


class _Plan(NamedTuple):
    """How the subjects of one shape are written: properties in their order, each with its verb; those of which the
    key is made, None where there is none."""

    verbs: list[tuple[bytes, bytes]]
    label: bytes | None
    places: list[bytes | None]
    start: bytes | None


class BlockWriter:
    """Turns sorted lines into blocks of text, one for each subject, and knows which prefixes they used."""

    def __init__(self, ontology: Ontology, prefixes: Mapping[str, str]) -> None:
        self._prefixes = prefixes
        self._order = {self._full(name): ontology.order(name) for name in ontology.classes}
        self._names = _Names(prefixes, {self._full(name): pattern for name, pattern in _SHORT.items()})
        self._plans: dict[tuple[bytes, ...], _Plan] = {}
        self._ranks: dict[tuple[bytes, ...], bytes] = {}
        self._labels = [self._full(name) for name in _LABELS]
        self._places = [self._full(name) for name in _PLACES]
        self._first = {self._full(name): place for place, name in enumerate(_FIRST)}
        self._type, self._start = self._full("rdf:type"), self._full("kg:start")

    @property
    def used(self) -> set[bytes]:
        """The prefixes used by the blocks so far."""
        return self._names.used

    def header(self) -> bytes:
        """The prefixes used, as the head of a file."""
        return "".join(
            f"@prefix {prefix}: <{namespace}> .\n"
            for prefix, namespace in self._prefixes.items()
            if prefix.encode() in self.used
        ).encode()

    def iri(self, name: bytes) -> bytes:
        """The IRI of which a block speaks, as N-Triples write it, by its name there.

        Raises LookupError or ValueError for no name.
        """
        prefix, _, local = name.partition(b":")
        return name if name[:1] == b"<" else f"<{self._prefixes[prefix.decode()]}".encode() + local + b">"

    def pieces(self, rows: Iterable[bytes]) -> list[tuple[bytes, bytes]]:
        """The block of each subject as it stands in a file, with the key that puts it in its place; sorted."""
        parted = (block.partition(_KEY_END) for block in self.blocks(rows))
        return sorted((key, text.replace(_LINE_END, b"\n")) for key, _, text in parted)

    def key(self, subject: bytes, properties: Properties) -> bytes:
        """What puts the block of a subject in its place."""
        shape = tuple(properties)
        return self._key(subject, properties, self._plans.get(shape) or self._planned(shape))

    def blocks(self, rows: Iterable[bytes]) -> Iterator[bytes]:
        """The block of each subject as one line: the key that puts it in its place, then its text."""
        for subject, properties in subjects(rows):
            shape = tuple(properties)
            plan = self._plans.get(shape) or self._planned(shape)
            key, text = self._key(subject, properties, plan), self._block(subject, properties, plan)
            yield b"".join((key, _KEY_END, _LINE_END, text, _LINE_END))
            if len(self._names) > _MOST_NAMES:
                self._names.clear()

    def _key(self, subject: bytes, properties: Properties, plan: _Plan) -> bytes:
        kinds = tuple(properties.get(self._type, ()))
        rank = self._ranks.get(kinds) or self._ranked(kinds)
        label = properties[plan.label][0] if plan.label else b""
        folded = _numbered(unmarked(label.decode()).encode()) if label else b""
        places = [properties[name][0] if name else b"" for name in plan.places]
        start = _numbered(properties[plan.start][0]) if plan.start else b""
        return _PART.join((rank, folded, label, *places, start, subject))

    def _ranked(self, kinds: tuple[bytes, ...]) -> bytes:
        """The place of the first class in the ontology's order; what has none of it comes last."""
        last = len(self._order) + 1
        rank = min((self._order.get(kind, last) for kind in kinds), default=last)
        self._ranks[kinds] = b"%04d" % min(rank, 9999)
        return self._ranks[kinds]

    def _block(self, subject: bytes, properties: Properties, plan: _Plan) -> bytes:
        names = self._names
        parts = []
        for name, verb in plan.verbs:
            values = properties[name]
            one = len(values) == 1
            parts.append(verb + (names[values[0]] if one else _NEXT_VALUE.join(map(names.__getitem__, values))))
        return names[subject] + b" " + _NEXT_VERB.join(parts) + b" ."

    def _planned(self, shape: tuple[bytes, ...]) -> _Plan:
        order = sorted(shape, key=lambda name: (self._first.get(name, len(_FIRST)), name))
        self._plans[shape] = _Plan(
            [(name, (b"a" if name == self._type else self._names[name]) + b" ") for name in order],
            next((name for name in self._labels if name in shape), None),
            [name if name in shape else None for name in self._places],
            self._start if self._start in shape else None,
        )
        return self._plans[shape]

    def _full(self, name: str) -> bytes:
        prefix, _, local = name.partition(":") if ":" in name else ("kg", "", name)
        return f"<{self._prefixes[prefix]}{local}>".encode()


class _Names(dict[bytes, bytes]):
    """Terms as Turtle writes them: an IRI or a datatype as a prefixed name where it has one. Those that took work are
    kept; ``used`` are the prefixes so far."""

    def __init__(self, prefixes: Mapping[str, str], short: Mapping[bytes, re.Pattern[bytes]]) -> None:
        super().__init__()
        self.used: set[bytes] = set()
        self._prefix_of = {space.encode(): prefix.encode() for prefix, space in prefixes.items()}
        self._short = short

    def __missing__(self, term: bytes) -> bytes:
        if term[-1] != _CLOSES:
            return term
        name = self[term] = self._typed(term) if term[:1] == b'"' else self._prefixed(term)
        return name

    def _typed(self, term: bytes) -> bytes:
        end = term.rindex(b'"^^<')
        datatype = term[end + 3 :]
        short = self._short.get(datatype)
        if short and short.fullmatch(term, 1, end):
            return term[1:end]
        return term[: end + 3] + self[datatype]

    def _prefixed(self, iri: bytes) -> bytes:
        if iri[:2] == b"<<":
            raise StoreError(f"a triple about a triple cannot be written as Turtle 1.1: {iri.decode()}")
        local = max(iri.rfind(b"/"), iri.rfind(b"#")) + 1
        prefix = self._prefix_of.get(iri[1:local])
        end = len(iri) - 1
        if prefix is None or not (_PLAIN.fullmatch(iri, local, end) or _LOCAL.fullmatch(iri, local, end)):
            return iri
        self.used.add(prefix)
        return prefix + b":" + iri[local:-1]


@lru_cache(1 << 14)
def _numbered(text: bytes) -> bytes:
    """Text whose numbers sort by size: «phiên 2» before «phiên 10»."""
    return re.sub(rb"[0-9]+", lambda number: number[0].zfill(8), text)
