"""The SHACL report of a build. After an earlier build only the nodes that changed are checked; the report is the same.

``validation.json`` says of which files of the graph and of which shapes it speaks. Where an earlier report speaks of
the files that lie there, all its other nodes conform, so that only these have to be checked anew: what it found at
fault, and what a changed triple touches. Changes are found by comparing the blocks of the Turtle, one for each subject.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import NamedNode, Triple

from kg import __version__
from kg.errors import StoreError
from kg.files import replacing_all
from kg.ontology import Ontology
from kg.store import EVIDENCE_FILE, WORLD_FILE, Store
from kg.validate import Report, touched, validate

FILES = ("validation.json", "validation.ttl")
FORMAT = 1
# Of more nodes than this share of the graph the whole is checked faster.
MOST_TOUCHED = 0.2

_GRAPH = (WORLD_FILE, EVIDENCE_FILE)
_DIGEST = 16


@dataclass(frozen=True)
class Checked:
    """The report of a build and how many nodes were checked for it, of how many."""

    report: Report
    nodes: int
    of: int


@dataclass(frozen=True)
class Earlier:
    """An earlier build whose report can be relied on: its files of Turtle, and the nodes that were at fault."""

    folder: Path
    faulty: frozenset[NamedNode]


@contextmanager
def earlier(out: Path, ontology: Ontology) -> Iterator[Earlier | None]:
    """The build in a folder, kept aside while another takes its place; None where its report does not speak of it."""
    told = _told(out, ontology)
    if told is None:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix=".kg-", dir=out) as place:
        for name in _GRAPH:
            _keep(out / name, Path(place) / name)
        yield Earlier(Path(place), told)


def _keep(file: Path, place: Path) -> None:
    """A second name for a file, which stays when the first is replaced; a copy where there are no such names."""
    try:
        os.link(file, place)
    except OSError:
        shutil.copyfile(file, place)


def check(out: Path, ontology: Ontology, before: Earlier | None) -> Checked:
    """Check the build in a folder and write its report there.

    Raises StoreError where the graph cannot be read or the report cannot be written.
    """
    store = Store(ontology)
    for name in _GRAPH:
        store.load(out / name)
    every = len({block[: block.index(b" ")] for name in _GRAPH for block in _blocks(out / name)}) - 1
    nodes = _nodes(store, out, before) if before else None
    if nodes is not None and len(nodes) > MOST_TOUCHED * every:
        nodes = None
    report = validate(store, nodes=nodes)
    with replacing_all([out / name for name in FILES]) as (told, standard):
        told.write(_json(report, out, ontology).encode())
        standard.write(report.turtle.encode())
    return Checked(report, every if nodes is None else len(nodes), every)


def forget(out: Path) -> None:
    """Take away the report of an earlier build."""
    for name in FILES:
        (out / name).unlink(missing_ok=True)


def _nodes(store: Store, out: Path, before: Earlier) -> frozenset[NamedNode]:
    """The nodes to check after an earlier build."""
    changed: set[Triple] = set()
    for name in _GRAPH:
        changed |= _changed(before.folder / name, out / name)
    return touched(store, changed) | before.faulty


def _changed(old: Path, new: Path) -> set[Triple]:
    """The triples that stand in one file and not in the other."""
    known = {_digest(block) for block in _blocks(old)}
    fresh = [block for block in _blocks(new) if _digest(block) not in known]
    kept = {_digest(block) for block in _blocks(new)}
    gone = [block for block in _blocks(old) if _digest(block) not in kept]
    return _triples(old, gone) ^ _triples(new, fresh)


def _triples(file: Path, blocks: list[bytes]) -> set[Triple]:
    header = next(_blocks(file), b"")
    text = b"\n".join((header, *blocks))
    return {quad.triple for quad in ox.parse(input=text, format=ox.RdfFormat.TURTLE)}


def _blocks(file: Path) -> Iterator[bytes]:
    """The parts of a file of our Turtle between empty lines: its prefixes, then a block for each subject."""
    lines: list[bytes] = []
    with file.open("rb") as stream:
        for line in stream:
            if line != b"\n":
                lines.append(line)
            elif lines:
                yield b"".join(lines)
                lines = []
    if lines:
        yield b"".join(lines)


def _digest(block: bytes) -> bytes:
    return hashlib.blake2b(block, digest_size=_DIGEST).digest()


def _told(out: Path, ontology: Ontology) -> frozenset[NamedNode] | None:
    """The nodes at fault by the report in a folder; None where it does not speak of these files and shapes."""
    with suppress(OSError, ValueError, LookupError, TypeError):
        told = json.loads((out / FILES[0]).read_text(encoding="utf-8"))
        about = _about(out, ontology)
        if {name: told[name] for name in about} == about:
            return frozenset(NamedNode(one["focus"]) for one in told["results"])
    return None


def _about(out: Path, ontology: Ontology) -> Mapping[str, object]:
    graph = {name: _sum(out / name) for name in _GRAPH}
    return {"format": FORMAT, "kg": __version__, "ontology": ontology.digest, "graph": graph}


def _sum(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise StoreError(f"{file.name} cannot be read: {error}") from error


def _json(report: Report, out: Path, ontology: Ontology) -> str:
    results = [dataclasses.asdict(result) for result in report.results]
    told = {**_about(out, ontology), "conforms": report.conforms, "results": results}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
