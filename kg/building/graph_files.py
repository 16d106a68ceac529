"""A graph on its way to the files of a build: sorted lines of N-Triples on disk, the world and its evidence apart.

What a build knows is said as lines and can then be forgotten; all that is written is made from the lines, also in
several processes. So the most memory that a build takes is that of linking or that of the view, not their sum.
"""

from __future__ import annotations

import hashlib
import mmap
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from heapq import merge
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, cast

from pyoxigraph import RdfFormat

from kg.collector import without_collector
from kg.errors import StoreError
from kg.files import beside
from kg.graph import EVIDENCE_NODES, EVIDENCE_TIES, write_lines
from kg.manifest import Sum, Summed
from kg.model import Knowledge
from kg.ontology import Ontology, load_ontology
from kg.sorting import Sorted, each_once
from kg.store import Store, place_of
from kg.turtle import write_sorted_turtle

MOST_IN_MEMORY = 200_000
# The size of a graph, in bytes of N-Triples, from which a process of its own for Turtle is worth its start.
_LARGE = 50_000_000
_PIECE = 1 << 24
_LAST = b"\xff"


class GraphFiles:
    """The lines of a graph in two sorted files, which are there as long as the context is.

    They lie beside ``folder``'s outputs, or in a place of their own without a folder. ``sha256`` is the hash of the
    canonical form of the graph, known once ``all`` has been walked through: RDF Dataset Canonicalization (RDFC-1.0),
    W3C Recommendation of 21 May 2024, which are the sorted lines where there are no blank nodes.
    """

    def __init__(self, ontology: Ontology, folder: Path | None) -> None:
        self._ontology = ontology
        self._open = ExitStack()
        place = folder or Path(self._open.enter_context(tempfile.TemporaryDirectory(prefix="kg-")))
        self._world, self._evidence, self._kept, self._whole = (
            SortedFile(beside(place / name)) for name in ("world.nt", "evidence.nt", "kept.nt", "whole.nt")
        )
        self.sha256 = ""
        self._is_taken = self._has_whole = False

    def __enter__(self) -> GraphFiles:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in (self._world, self._evidence, self._kept, self._whole):
            with suppress(OSError):
                file.path.unlink()
        self._open.close()

    @without_collector()
    def write(self, knowledge: Knowledge) -> None:
        """Say what a build knows. Raises StoreError where the files cannot be written."""
        try:
            with Sorted(MOST_IN_MEMORY) as world, Sorted(MOST_IN_MEMORY) as evidence:
                write_lines(knowledge, self._ontology, world, evidence)
                self._world.write(world)
                self._evidence.write(evidence)
        except OSError as error:
            raise self._unwritable(error) from error

    def take(self, lines: Path, sha256: str) -> None:
        """Take the graph of a file of sorted lines with this checksum.

        Raises StoreError where the file has another one, or where the files cannot be written.
        """
        try:
            self._whole.path.unlink(missing_ok=True)
            try:
                os.link(lines, self._whole.path)
            except OSError:
                shutil.copyfile(lines, self._whole.path)
            with self._whole.path.open("rb") as whole:
                found = hashlib.file_digest(whole, "sha256").hexdigest()
            if found != sha256:
                hint = "the old files are unchanged; build again, all is made anew then"
                raise StoreError(f"{lines} is not what was written (its checksum differs)", hint)
            self.sha256, self._is_taken, self._has_whole = sha256, True, True
        except OSError as error:
            raise self._unwritable(error) from error

    @property
    def world(self) -> SortedFile:
        """The lines of the world."""
        self._part_whole()
        return self._world

    @property
    def evidence(self) -> SortedFile:
        """The lines of the evidence."""
        self._part_whole()
        return self._evidence

    @property
    def is_large(self) -> bool:
        """Whether a process of its own for Turtle is worth its start."""
        return (self._whole if self._is_taken else self._evidence).path.stat().st_size > _LARGE

    def _part_whole(self) -> None:
        """Part a graph that was taken, once."""
        if not self._is_taken:
            return
        try:
            with self._world.path.open("wb") as world, self._evidence.path.open("wb") as evidence:
                _part(self._whole.path, world, evidence, Parting(self._ontology))
            self._is_taken = False
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> StoreError:
        what = f"cannot write {self._world.path.parent}: {error.strerror or error}"
        return StoreError(what, "the old files are unchanged")

    def all(self) -> Iterator[bytes]:
        """All lines, sorted, each once."""
        total = hashlib.sha256()
        for line in each_once(merge(self._world, self._evidence)):
            total.update(line + b"\n")
            yield line
        self.sha256 = total.hexdigest()

    def whole(self) -> Path:
        """A file with all lines, sorted, each once."""
        if not self.sha256:
            self._whole.write(self.all())
            self._has_whole = True
        return self._whole.path

    @property
    def sorted_lines(self) -> Path | None:
        """The file with all lines, if it is there already."""
        return self._whole.path if self._has_whole else None

    def all_keeping(self, selection: Selection | None) -> Iterator[bytes]:
        """All lines, sorted, each once; those that are selected are kept for ``store``."""
        with self._kept.path.open("wb") as kept:
            for line in self._whole if self.sha256 else self.all():
                if selection is None or selection.wants(line):
                    kept.write(line + b"\n")
                yield line

    def store(self) -> Store:
        """A store in memory with the lines that were kept."""
        store = Store(self._ontology)
        store.engine.load(self._kept.path, RdfFormat.N_TRIPLES)
        self._kept.path.unlink()
        return store


class SortedFile:
    """Sorted lines in a file; they can be walked through many times."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, lines: Iterable[bytes]) -> None:
        """Put these lines into the file."""
        with self.path.open("wb") as out:
            out.writelines(line + b"\n" for line in lines)

    def __iter__(self) -> Iterator[bytes]:
        return (line[:-1] for line in self.whole_lines())

    def whole_lines(self) -> Iterator[bytes]:
        """The lines with their ends."""
        with self.path.open("rb") as lines:
            yield from lines


class Parting:
    """What parts the lines of the evidence from those of the world (see ``write_lines``)."""

    def __init__(self, ontology: Ontology) -> None:
        self.nodes = tuple(sorted(f"<{ontology.prefixes[name]}".encode() for name in EVIDENCE_NODES))
        self._ties = frozenset(f"<{ontology.iri(name)}>".encode() for name in EVIDENCE_TIES)

    def is_tie(self, line: bytes) -> bool:
        """Whether a line ties a node of the world to the evidence."""
        return line.split(b" ", 2)[1] in self._ties

    def is_evidence(self, line: bytes) -> bool:
        """Whether a line is one of the evidence."""
        return line.startswith(self.nodes) or self.is_tie(line)


def _part(lines: Path, world: BinaryIO, evidence: BinaryIO, parting: Parting) -> None:
    """Part sorted lines into those of the world and those of the evidence, whose nodes stand together."""
    if not lines.stat().st_size:
        return
    with lines.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:

        def one_by_one(end: int) -> None:
            while content.tell() < end:
                line = content.readline()
                (evidence if parting.is_tie(line) else world).write(line)

        for node in parting.nodes:
            one_by_one(place_of(content, node, content.tell()))
            end = place_of(content, node + _LAST, content.tell())
            while content.tell() < end:
                evidence.write(content.read(min(_PIECE, end - content.tell())))
        one_by_one(len(content))


def write_turtle_of(source: Path, target: Path) -> Sum:
    """Write sorted lines as Turtle into a file that is there already, all of it; returns its size and checksum."""
    with target.open("r+b") as out:
        out.truncate()
        summed = Summed(out)
        write_sorted_turtle(SortedFile(source), cast(BinaryIO, summed), load_ontology())
        out.flush()
        os.fsync(out.fileno())
    return summed.sum


class Selection:
    """The lines that reports and views read of a large graph: nearly half of all.

    Of the evidence they read what supports facts, where it stands and what it says, and what names people; of the
    sentences those that such evidence quotes.
    """

    def __init__(self, ontology: Ontology, evidence: Iterable[bytes]) -> None:
        spaces = ontology.prefixes
        self._evidence, self._sentence = (b"<" + spaces[name].encode() for name in ("evidence", "sentence"))
        person = b"<" + spaces["person"].encode()
        names = "support mention sentence start end rule confidence inArticle text prov:wasQuotedFrom".split()
        iris = {name: f"<{ontology.iri(name)}>".encode() for name in names}
        self._mention, self._in = iris["mention"], iris["sentence"]
        self._place = {iris["sentence"], iris["prov:wasQuotedFrom"]}
        self._of_support = self._place | {iris[name] for name in ("start", "end", "rule", "confidence")}
        self._of_sentence = {iris[name] for name in ("start", "text", "inArticle")}
        self._support: set[bytes] = set()
        self._of_people: set[bytes] = set()
        self._quoted: set[bytes] = set()
        supports, mentions = b" %s " % iris["support"], b" %s " % iris["mention"]
        for line in evidence:
            if supports in line:
                self._support.add(line.split(b" ", 2)[2][:-2])
            elif mentions in line and line.startswith(person):
                self._of_people.add(line.split(b" ", 2)[2][:-2])

    def wants(self, line: bytes) -> bool:
        """Whether a line is read; the lines of a graph are to be asked about in their order."""
        subject, predicate, object_ = line.split(b" ", 2)
        if line.startswith(self._evidence):
            wanted = self._of_support if subject in self._support else self._place
            if predicate not in wanted or (wanted is self._place and subject not in self._of_people):
                return False
            if predicate == self._in:
                self._quoted.add(object_[:-2])
            return True
        if line.startswith(self._sentence):
            return predicate in self._of_sentence and subject in self._quoted
        return predicate != self._mention or object_[:-2] in self._of_people
