"""Joins the halves: sources -> extract -> link -> graph -> files.

The same articles give the same bytes, whatever their order, the executor or the number of workers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from itertools import chain
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from kg.building import Building, Progress, Said
from kg.corrections import FILE as CORRECTIONS_FILE
from kg.corrections import read_corrections
from kg.errors import Fault, StoreError, UsageError, tried
from kg.extraction import extracted, failed, reading_rules
from kg.files import locked
from kg.model import LANGUAGE, Extraction
from kg.origin import keep_origin
from kg.sources import Limits, OnRemark, OnSetAside, Remark, Seen, SetAside, list_articles, read_articles
from kg.sources.folders import files_in
from kg.sources.seen import FILE as SEEN_FILE
from kg.sources.set_aside import pass_over

if TYPE_CHECKING:
    from kg.building.kept_store import Changed
    from kg.building.outputs import Outputs
    from kg.building.revalidation import Checked
    from kg.building.unchanged import Before
    from kg.cache import Cache
    from kg.language import Language
    from kg.ontology import Ontology
    from kg.report import Report


LIMITS = Limits()

SourcePath = str | PathLike[str]
T = TypeVar("T")


def _silent(stage: str, done: int) -> None:
    pass


@dataclass(frozen=True)
class Built:
    """What a build read and wrote; ``files`` is empty after a dry run. ``checked`` is what the shapes say, ``stored``
    what changed in a store, if asked. Where nothing is new the files are those of the build before: it is not
    ``anew`` then."""

    report: Report
    set_aside: tuple[SetAside, ...]
    files: tuple[Path, ...]
    checked: Checked | None = None
    stored: Changed | None = None
    anew: bool = True

    @property
    def articles(self) -> int:
        """The number of articles in the graph."""
        return len(self.report.stats.articles)

    @property
    def twins(self) -> int:
        """The number of articles whose text another one has, letter by letter; each text is read once."""
        return self.report.repeated

    @property
    def entities(self) -> Mapping[str, int]:
        """The number of entities of each class."""
        return self.report.stats.entities

    @property
    def facts(self) -> int:
        """The number of facts."""
        return sum(self.report.stats.facts.values())

    @property
    def triples(self) -> int:
        """The number of triples of the world and its evidence."""
        return self.report.stats.triples


def build(
    sources: Iterable[SourcePath],
    out: SourcePath,
    *,
    workers: int = 1,
    executor: Executor | None = None,
    progress: Progress = _silent,
    on_set_aside: OnSetAside | None = None,
    on_remark: OnRemark = pass_over,
    limits: Limits = LIMITS,
    dry_run: bool = False,
    corrections: SourcePath | None = None,
    reuse: bool = False,
    infer: bool = False,
    min_confidence: float = 0.0,
    reference: bool = True,
    validate: bool = False,
    store: SourcePath | None = None,
) -> Built:
    """Builds the graph of the articles in the sources into the folder ``out``, its view and its report.

    What cannot be read, or makes a rule fail, is passed over and reported, also to ``on_set_aside`` at once; what a
    user should know about a source that was read goes to ``on_remark``. Any executor will do for extraction; without
    one, ``workers`` processes are started, and none for one worker. The files of an earlier build are replaced when
    all new ones are whole, never before; a dry run does all but write.

    ``corrections`` is a file of corrections; without one, the files of that name beside the sources, and in the folders
    of a folder, are taken.
    With ``reuse`` the folder keeps what was read of each article, and only new or changed ones are read; the
    outputs are the same, byte by byte. It also keeps which file of corrections was obeyed. With ``infer`` what
    follows from the ontology is written besides. Rules whose confidence is lower than ``min_confidence`` find
    nothing. Without ``reference`` the names of well-known bodies and places take no part in linking. With
    ``validate`` the shapes are checked and their report is written besides; after an earlier build with such a report
    only what changed is checked. ``store`` is the folder of a store on disk that is to hold the graph too; where it
    holds that of an earlier build, what differs is changed in it, before the files are written.
    Raises SourceError when no article can be read, UsageError for a fault in a file of corrections and for a store in
    the folder itself, StoreError when a folder cannot be written, and LockedError when another kg is writing to it or
    building with the store.
    """
    from kg.building.graph_files import GraphFiles
    from kg.building.second_build import Settings
    from kg.building.unchanged import Before
    from kg.curation import vocabulary
    from kg.ontology import load_ontology

    paths = tuple(str(Path(source)) for source in sources)
    folder, disk = Path(out), Path(store) if store is not None else None
    set_aside: list[SetAside] = []

    def report(found: SetAside) -> None:
        set_aside.append(found)
        if on_set_aside is not None:
            on_set_aside(found)

    ontology = load_ontology()
    with _alone(folder, disk, dry_run), GraphFiles(ontology, None if dry_run else folder) as graph:
        files = corrections_beside(paths) if corrections is None else (Path(corrections),)
        entries = tuple(entry for file in files for entry in read_corrections(file, vocabulary(ontology)))
        seen = Seen(folder / SEEN_FILE) if reuse else None
        before = Before(folder, paths, files, (infer, min_confidence, reference, limits, entries)) if reuse else None
        listed = list_articles(paths, report, on_remark, limits, seen)
        building = Building(
            listed=before.noting(listed) if before else listed,
            set_aside=set_aside,
            on_set_aside=report,
            before=before if before and before.is_there and not validate and not dry_run else None,
            graph=graph,
            ontology=ontology,
            out=folder,
            store=None if dry_run else disk,
            entries=entries,
            settings=Settings(reading_rules(LANGUAGE, ontology.digest), min_confidence, reference),
            cache=_cache(folder, ontology, on_remark) if reuse else None,
            by=(workers, executor),
            progress=progress,
            on_remark=on_remark,
            dry_run=dry_run,
        )
        return _built(building, before, seen, (paths, files), infer, validate)


def _built(
    building: Building,
    before: Before | None,
    seen: Seen | None,
    read: tuple[tuple[str, ...], tuple[Path, ...]],
    infer: bool,
    validate: bool,
) -> Built:
    """Say all and write the files, unless they are as the build before wrote them; ``read`` are the sources and the
    files of corrections."""
    from kg.building.revalidation import forget

    folder, said = building.out, building.said()
    if said.report is not None and before is not None:
        forget(folder)
        keep_origin(folder, *read)
        return Built(said.report, tuple(building.set_aside), before.files, None, said.stored, anew=False)
    outputs = _outputs(building, said, before, read, infer)
    written, checked = ((), None) if building.dry_run else _written(outputs, folder, validate)
    if seen is not None and before is not None and not building.dry_run:
        keep_origin(folder, *read)
        with suppress(StoreError, OSError):
            seen.save()
            before.keep(building.set_aside)
    return Built(outputs.report, tuple(building.set_aside), written, checked, said.stored)


@contextmanager
def _alone(out: Path, store: Path | None, dry_run: bool) -> Iterator[None]:
    """Hold the folder of a build and its store; a dry run holds nothing. Raises UsageError where they are one."""
    from kg.building.kept_store import alone

    if store is not None and store.resolve() == out.resolve():
        raise UsageError(f"{store} cannot be the store and the folder of the files", "name two folders")
    with ExitStack() as held:
        if not dry_run:
            held.enter_context(locked(out))
            if store is not None:
                held.enter_context(alone(store))
        yield


def _outputs(
    building: Building,
    said: Said,
    before: Before | None,
    read: tuple[tuple[str, ...], tuple[Path, ...]],
    infer: bool,
) -> Outputs:
    """What is to be written once all is said. Of the files before use is made only where this very kg wrote them."""
    from kg.building.outputs import Outputs, files_before

    sources, corrections = read
    files = None
    if said.change is not None and building.store is not None and before is not None and before.is_ours:
        files = files_before(building.out, building.store, *said.change)
    return Outputs(
        graph=building.graph,
        ontology=building.ontology,
        articles=said.texts,
        repeated=said.repeated,
        set_aside=building.set_aside,
        sources=sources,
        outcomes=said.outcomes,
        corrections=corrections,
        infer=infer,
        workers=building.by[0],
        reference=building.settings.reference,
        before=files,
    )


def _written(outputs: Outputs, out: Path, validate: bool) -> tuple[tuple[Path, ...], Checked | None]:
    """The files of a build, once they are written, and what the shapes say of them if they are to be asked."""
    from kg.building.revalidation import FILES, check, earlier, forget

    if not validate:
        written = outputs.write(out)
        forget(out)
        return written, None
    with earlier(out, outputs.ontology) as before:
        written = outputs.write(out)
        return (*written, *(out / name for name in FILES)), check(out, outputs.ontology, before)


def described(
    sources: Iterable[SourcePath],
    on_set_aside: OnSetAside,
    on_remark: OnRemark = pass_over,
    limits: Limits = LIMITS,
) -> Iterator[dict[str, Any]]:
    """What each article says, as the JSON object that ``kg extract`` prints; one after another."""
    from kg.link.schema import to_schema

    return _each(to_schema, extractions_of(sources, on_set_aside, on_remark, limits=limits), on_set_aside)


def told(sources: Iterable[SourcePath], on_set_aside: OnSetAside) -> Iterator[Extraction]:
    """What each article says once it is read whole: without words that might have told of an event and tell of none."""
    from kg.link.within.candidates import without_candidates

    return _each(without_candidates, extractions_of(sources, on_set_aside), on_set_aside)


def _each(
    says: Callable[[Extraction, Language], T], extractions: Iterable[Extraction], on_set_aside: OnSetAside
) -> Iterator[T]:
    """What is said of each article; one at which a rule fails is reported to ``on_set_aside``."""
    from kg.language import load_language

    for extraction in extractions:
        said = tried(says, extraction, load_language(extraction.article.language))
        if isinstance(said, Fault):
            on_set_aside(failed(extraction.article, said))
        else:
            yield said


def extractions_of(
    sources: Iterable[SourcePath],
    on_set_aside: OnSetAside,
    on_remark: OnRemark = pass_over,
    workers: int = 1,
    executor: Executor | None = None,
    limits: Limits = LIMITS,
) -> Iterator[Extraction]:
    """What each article says, in the order in which they are read."""
    articles = read_articles(sources, on_set_aside, on_remark, limits)
    yield from extracted(articles, workers, executor, on_set_aside)


def corrections_beside(sources: Iterable[SourcePath]) -> tuple[Path, ...]:
    """The files of corrections in the folders of the sources and the folders in these, or beside sources that are
    files."""
    paths = [Path(source) for source in sources if str(source) != "-"]
    folders = dict.fromkeys(path if path.is_dir() else path.parent for path in paths)
    beside = [file for folder in folders if (file := folder / CORRECTIONS_FILE).is_file()]
    inner = (files_in(path, _holds_corrections, _unsaid, pass_over) for path in paths if path.is_dir())
    return tuple(dict.fromkeys((*beside, *chain.from_iterable(inner))))


def _unsaid(_: SetAside) -> None:
    """What cannot be read is said where the articles are read."""


def _holds_corrections(path: Path) -> bool:
    return path.name == CORRECTIONS_FILE


def _cache(out: Path, ontology: Ontology, on_remark: OnRemark) -> Cache:
    from kg.cache import FILE, Cache

    cache = Cache(out / FILE, reading_rules(LANGUAGE, ontology.digest))
    if cache.is_old:
        on_remark(Remark(str(out / FILE), None, "the rules have changed since; all articles are read again"))
    return cache
