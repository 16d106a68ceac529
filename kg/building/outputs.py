"""The files of a build: the graph in two, its view, the texts, the report and the manifest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, TypeVar, cast

from kg import __version__
from kg.building.changed_turtle import Change, write_changed_turtle
from kg.building.graph_files import GraphFiles, Selection, write_turtle_of
from kg.building.kept_store import Difference, opened
from kg.building.recounted import recounted
from kg.collector import without_collector
from kg.conflicts import conflicts
from kg.errors import StoreError
from kg.files import beside, replacing_all
from kg.infer import derive
from kg.infer import write as write_derived
from kg.language import load_language
from kg.manifest import FILE as MANIFEST_FILE
from kg.manifest import Sum, Summed, manifest
from kg.manifest import graph as graph_of
from kg.manifest import sums as sums_of
from kg.model import LANGUAGE, Article
from kg.ontology import Ontology
from kg.report import Corrected, PassedOver, Report, json_pieces, json_text, shown_source
from kg.sources import SetAside, source_files
from kg.stats import Stats, stats_of
from kg.store import DERIVED_FILE, EVIDENCE_FILE, WORLD_FILE, NodeLines, Store, mapped
from kg.view import render_explorer
from kg.view.data import MOST_WITH_MENTIONS
from kg.view.world import THING_CLASSES
from kg.workers import own_processes

if TYPE_CHECKING:
    from kg.curation import Outcome

VIEW_FILE = "kg.html"
ARTICLES_FILE = "articles.jsonl"
REPORT_FILES = ("report.json", "report.md")
# Where more than this share of a graph went or came, its files are written anew as fast.
_MOST_CHANGED = 0.1
T = TypeVar("T")


class FilesBefore(NamedTuple):
    """The files of the build before by their checksums, what went from its graph and what came, and a store on disk
    with the graph of now."""

    folder: Path
    sums: Mapping[str, str]
    change: Difference
    store: Path

    def of_turtle(self, name: str, lines: Path) -> Change:
        """How the Turtle of one part changes; ``lines`` is the file of all lines of now."""
        return Change(self.folder / name, self.sums[name], lines, *self.change, name == EVIDENCE_FILE)

    def counted(self, lines: Path, ontology: Ontology) -> Stats:
        """What is in the graph of now. Raises StoreError, OSError, ValueError, LookupError or TypeError where the
        report before does not tell enough."""
        told = (self.folder / REPORT_FILES[0]).read_bytes()
        if hashlib.sha256(told).hexdigest() != self.sums[REPORT_FILES[0]]:
            raise StoreError(f"{self.folder / REPORT_FILES[0]} is not what was written", "count all anew")
        return recounted(Report.of_json(json.loads(told)).stats, lines, *self.change, ontology)


def files_before(folder: Path, store: Path, lines: str, change: Difference) -> FilesBefore | None:
    """The files of the build before, where they are of the graph with this checksum, and worth looking at."""
    try:
        triples, graph = graph_of(folder)
        if graph != lines or sum(map(len, change)) > _MOST_CHANGED * triples:
            return None
        return FilesBefore(folder, sums_of(folder), change, store)
    except (OSError, ValueError, LookupError, TypeError):
        return None


@dataclass
class Outputs:
    """What a build has to write: the lines of its graph, the articles, and what the report tells of the build."""

    graph: GraphFiles
    ontology: Ontology
    articles: Sequence[Article]
    repeated: int
    set_aside: Sequence[SetAside]
    sources: Sequence[str]
    outcomes: Sequence[Outcome]
    corrections: Sequence[Path]
    infer: bool
    workers: int = 1
    reference: bool = True
    before: FilesBefore | None = None

    @cached_property
    def report(self) -> Report:
        """What was read and what came out."""
        passed_over = sorted(
            PassedOver(shown_source(one.path, self.sources), one.line or 0, one.reason, one.hint)
            for one in self.set_aside
        )
        counts = self._counted[0]
        corrected = tuple(map(_corrected, self.outcomes))
        return Report(counts, self.repeated, tuple(passed_over), corrected, conflicts(self._store))

    @without_collector(collecting=True)
    def write(self, out: Path) -> tuple[Path, ...]:
        """Writes them all or none; the Turtle in a process of its own where that is worth it."""
        writers = dict(self._writers())
        names = (WORLD_FILE, EVIDENCE_FILE, *writers, MANIFEST_FILE)
        paths = tuple(out / name for name in names)
        with ExitStack() as stack:
            executor = stack.enter_context(own_processes(1)) if self.workers > 1 and self.graph.is_large else None
            gone = [out / DERIVED_FILE] if DERIVED_FILE not in writers else []
            opened = stack.enter_context(replacing_all(paths, together=True, gone=gone))
            streams = dict(zip(names, opened, strict=True))
            turtle = {name: self._turtle(name, beside(out / name), executor) for name in (WORLD_FILE, EVIDENCE_FILE)}
            sums: dict[str, Sum] = {}
            for name, write in writers.items():
                summed = Summed(streams[name])
                write(cast(BinaryIO, summed))
                sums[name] = summed.sum
            sums |= {name: written() for name, written in turtle.items()}
            described = manifest(
                __version__,
                (self.ontology.version, self.ontology.digest),
                {LANGUAGE: _lexicons()},
                _reference() if self.reference else "",
                checksums(self.sources, self.corrections),
                sums,
                {"triples": self.report.stats.triples, "rdfc10_sha256": self.graph.sha256},
            )
            streams[MANIFEST_FILE].write(json_text(described).encode())
        return paths

    def _turtle(self, name: str, target: Path, executor: Executor | None) -> Callable[[], Sum]:
        """The writing of one part as Turtle, begun where another process can do it."""

        def anew() -> Callable[[], Sum]:
            part = self.graph.evidence if name == EVIDENCE_FILE else self.graph.world
            return _begun(executor, write_turtle_of, part.path, target)

        if self.before is None:
            return anew()
        change = self.before.of_turtle(name, self.graph.whole())
        changed = _begun(executor, write_changed_turtle, change, target)

        def written() -> Sum:
            try:
                return changed()
            except StoreError:
                return anew()()

        return written

    @property
    def _store(self) -> Store:
        return self._counted[1]

    @cached_property
    def _counted(self) -> tuple[Stats, Store]:
        """What is in the graph, and a store of it: of a large one, of what is read of it."""
        if self.before is not None:
            with suppress(StoreError, OSError, ValueError, LookupError, TypeError):
                return self.before.counted(self.graph.whole(), self.ontology), opened(self.before.store, self.ontology)
        whole = self.infer or _things(self.graph.world, self.ontology) <= MOST_WITH_MENTIONS
        selection = None if whole else Selection(self.ontology, self.graph.evidence)
        counts = stats_of(self.graph.all_keeping(selection), self.graph.world, self.ontology)
        return counts, self.graph.store()

    def _writers(self) -> Iterator[tuple[str, Callable[[BinaryIO], object]]]:
        if self.infer:
            yield DERIVED_FILE, lambda out: write_derived(derive(self._store), self._store, out)
        yield VIEW_FILE, lambda out: out.write(self._view().encode())
        yield ARTICLES_FILE, lambda out: out.writelines(map(_article_line, self.articles))
        yield REPORT_FILES[0], lambda out: out.writelines(json_pieces(self.report.as_json()))
        yield REPORT_FILES[1], lambda out: out.write(self.report.as_markdown(self.ontology).encode())

    def _view(self) -> str:
        if self.graph.sorted_lines is None:
            return render_explorer(self._store, self.ontology)
        with mapped(self.graph.sorted_lines) as lines:
            said = NodeLines(lines, self.ontology.prefixes)
            return render_explorer(self._store, self.ontology, said=said)


def _begun(executor: Executor | None, work: Callable[[T, Path], Sum], given: T, target: Path) -> Callable[[], Sum]:
    """Work that another process has begun, or that begins when its result is asked for."""
    return executor.submit(work, given, target).result if executor else partial(work, given, target)


def _things(world: Iterable[bytes], ontology: Ontology) -> int:
    """The number of things that a view shows."""
    kinds = tuple(f" <{ontology.iri('rdf:type')}> <{ontology.iri(name)}> .".encode() for name in THING_CLASSES)
    return len({line[: line.index(b" ")] for line in world if line.endswith(kinds)})


def _article_line(article: Article) -> bytes:
    """The text to which the offsets of the graph point, and whose it is, as a line of JSON."""
    fields = {
        "article": article.key,
        "id": article.id,
        "title": article.title,
        "published": article.published,
        "publisher": article.publisher,
        "url": article.url,
        "based_on": article.based_on,
        "lang": article.language,
        "text": article.text,
    }
    return json.dumps(fields, ensure_ascii=False).encode() + b"\n"


def _corrected(outcome: Outcome) -> Corrected:
    entry = outcome.entry
    return Corrected(
        entry.file, entry.line, str(entry), entry.author, entry.date, entry.reason, outcome.why, outcome.touched,
        entry.action, entry.term, outcome.sentences,
    )  # fmt: skip


def _reference() -> str:
    from kg.link.names.reference import load_reference

    return load_reference(load_language(LANGUAGE)).digest


def _lexicons() -> str:
    return load_language(LANGUAGE).digest


def checksums(sources: Sequence[str], corrections: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """The SHA-256 of each file that was read, by the name that a report gives it; not of a stream."""
    for file in corrections:
        yield file.name, hashlib.sha256(file.read_bytes()).hexdigest()
    for source in sources:
        for file in filter(Path.is_file, source_files(Path(source), lambda _: None)):
            with suppress(OSError), file.open("rb") as stream:
                checksum = hashlib.file_digest(stream, "sha256").hexdigest()
                yield shown_source(str(file), sources), checksum
