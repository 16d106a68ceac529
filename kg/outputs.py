"""The files of a build: the graph in two, its view, the texts, the report and the manifest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from kg import __version__
from kg.conflicts import conflicts
from kg.files import beside, replacing_all
from kg.graph_files import GraphFiles, Selection, write_turtle_of
from kg.infer import derive
from kg.infer import write as write_derived
from kg.language import load_language
from kg.manifest import FILE as MANIFEST_FILE
from kg.manifest import Sum, Summed, manifest
from kg.model import LANGUAGE, Article
from kg.ontology import Ontology
from kg.report import Corrected, PassedOver, Report, json_pieces, json_text, shown_source
from kg.sources import SetAside, source_files
from kg.stats import Stats, stats_of
from kg.store import DERIVED_FILE, EVIDENCE_FILE, WORLD_FILE, Store
from kg.view import render_explorer
from kg.view.data import MOST_WITH_MENTIONS
from kg.view.world import THING_CLASSES
from kg.workers import own_processes

if TYPE_CHECKING:
    from kg.curation import Outcome

VIEW_FILE = "kg.html"
ARTICLES_FILE = "articles.jsonl"
REPORT_FILES = ("report.json", "report.md")
# The size of a graph, in bytes of N-Triples, from which a process of its own for Turtle is worth its start.
_LARGE = 50_000_000


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

    def write(self, out: Path) -> tuple[Path, ...]:
        """Writes them all or none; the Turtle in a process of its own where that is worth it."""
        writers = dict(self._writers())
        names = (WORLD_FILE, EVIDENCE_FILE, *writers, MANIFEST_FILE)
        paths = tuple(out / name for name in names)
        with ExitStack() as stack:
            large = self.workers > 1 and self.graph.evidence.path.stat().st_size > _LARGE
            executor = stack.enter_context(own_processes(1)) if large else None
            gone = [out / DERIVED_FILE] if DERIVED_FILE not in writers else []
            opened = stack.enter_context(replacing_all(paths, together=True, gone=gone))
            streams = dict(zip(names, opened, strict=True))
            turtle = [
                _begun(executor, write_turtle_of, str(lines.path), str(beside(out / name)))
                for name, lines in ((WORLD_FILE, self.graph.world), (EVIDENCE_FILE, self.graph.evidence))
            ]
            sums: dict[str, Sum] = {}
            for name, write in writers.items():
                summed = Summed(streams[name])
                write(cast(BinaryIO, summed))
                sums[name] = summed.sum
            sums |= dict(zip((WORLD_FILE, EVIDENCE_FILE), (one() for one in turtle), strict=True))
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

    @property
    def _store(self) -> Store:
        return self._counted[1]

    @cached_property
    def _counted(self) -> tuple[Stats, Store]:
        """What is in the graph, and a store of it: of a large one, of what is read of it."""
        whole = self.infer or _things(self.graph.world, self.ontology) <= MOST_WITH_MENTIONS
        selection = None if whole else Selection(self.ontology, self.graph.evidence)
        counts = stats_of(self.graph.all_keeping(selection), self.graph.world, self.ontology)
        return counts, self.graph.store()

    def _writers(self) -> Iterator[tuple[str, Callable[[BinaryIO], object]]]:
        if self.infer:
            yield DERIVED_FILE, lambda out: write_derived(derive(self._store), self._store, out)
        yield VIEW_FILE, lambda out: out.write(render_explorer(self._store, self.ontology).encode())
        yield ARTICLES_FILE, lambda out: out.writelines(map(_article_line, self.articles))
        yield REPORT_FILES[0], lambda out: out.writelines(json_pieces(self.report.as_json()))
        yield REPORT_FILES[1], lambda out: out.write(self.report.as_markdown(self.ontology).encode())


def _begun(executor: Executor | None, work: Callable[[str, str], Sum], *arguments: str) -> Callable[[], Sum]:
    """Work that another process has begun, or that begins when its result is asked for."""
    return executor.submit(work, *arguments).result if executor else partial(work, *arguments)


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
        entry.file, entry.line, str(entry), entry.author, entry.date, entry.reason, outcome.why, outcome.touched
    )


def _reference() -> str:
    from kg.link.reference import load_reference

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
