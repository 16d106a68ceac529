"""Joins the halves: sources -> extract -> link -> graph -> files.

The same articles give the same bytes, whatever their order, the executor or the number of workers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from os import PathLike
from pathlib import Path
from sqlite3 import Error as SQLiteError
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from kg.corrections import FILE as CORRECTIONS_FILE
from kg.corrections import Entry, read_corrections
from kg.errors import SourceError, StoreError
from kg.extraction import extracted, extracted_anew, reading_rules, with_sure_rules
from kg.files import locked
from kg.model import Article, Extraction, Knowledge
from kg.origin import keep_origin
from kg.sources import Limits, Listed, OnRemark, OnSetAside, Remark, Seen, SetAside, list_articles, read_articles
from kg.sources.seen import FILE as SEEN_FILE
from kg.sources.set_aside import pass_over
from kg.spool import Spool

if TYPE_CHECKING:
    from kg.cache import Cache
    from kg.curation import Outcome
    from kg.graph_files import GraphFiles
    from kg.kept_store import Changed
    from kg.link.kept import State
    from kg.ontology import Ontology
    from kg.report import Report
    from kg.revalidation import Checked
    from kg.second_build import Settings

T = TypeVar("T")
LANGUAGE = "vi"
LIMITS = Limits()

SourcePath = str | PathLike[str]
Progress = Callable[[str, int], None]


def _silent(stage: str, done: int) -> None:
    pass


@dataclass(frozen=True)
class Built:
    """What a build read and wrote; ``files`` is empty after a dry run. ``checked`` is what the shapes say, ``stored``
    what changed in a store, if asked."""

    report: Report
    set_aside: tuple[SetAside, ...]
    files: tuple[Path, ...]
    checked: Checked | None = None
    stored: Changed | None = None

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

    What cannot be read is passed over and reported, also to ``on_set_aside`` at once; what a user should know
    about a source that was read goes to ``on_remark``. Any executor will do for extraction; without one,
    ``workers`` processes are started, and none for one worker. The files of an earlier build are replaced when
    all new ones are whole, never before; a dry run does all but write.

    ``corrections`` is a file of corrections; without one, the files of that name beside the sources are taken.
    With ``reuse`` the folder keeps what was read of each article, and only new or changed ones are read; the
    outputs are the same, byte by byte. It also keeps which file of corrections was obeyed. With ``infer`` what
    follows from the ontology is written besides. Rules whose confidence is lower than ``min_confidence`` find
    nothing. Without ``reference`` the names of well-known bodies and places take no part in linking. With
    ``validate`` the shapes are checked and their report is written besides; after an earlier build with such a report
    only what changed is checked. ``store`` is the folder of a store on disk that is to hold the graph too; where it
    holds that of an earlier build, what differs is changed in it, before the files are written.
    Raises SourceError when no article can be read, UsageError for a fault in a file of corrections, StoreError
    when a folder cannot be written, and LockedError when another kg is writing to it or building with the store.
    """
    from kg.curation import vocabulary
    from kg.graph_files import GraphFiles
    from kg.kept_store import alone
    from kg.ontology import load_ontology
    from kg.outputs import Outputs
    from kg.revalidation import FILES as REPORT_FILES
    from kg.revalidation import check, earlier, forget
    from kg.second_build import Settings

    paths = tuple(str(Path(source)) for source in sources)
    set_aside: list[SetAside] = []

    def report(found: SetAside) -> None:
        set_aside.append(found)
        if on_set_aside is not None:
            on_set_aside(found)

    with ExitStack() as stack:
        if not dry_run:
            stack.enter_context(locked(Path(out)))
            if store is not None:
                stack.enter_context(alone(Path(store)))
        ontology = load_ontology()
        files = corrections_beside(paths) if corrections is None else (Path(corrections),)
        entries = tuple(entry for file in files for entry in read_corrections(file, vocabulary(ontology)))
        seen = Seen(Path(out) / SEEN_FILE) if reuse else None
        building = _Building(
            list_articles(paths, report, on_remark, limits, seen),
            stack.enter_context(GraphFiles(ontology, None if dry_run else Path(out))),
            ontology,
            Path(out),
            Path(store) if store is not None and not dry_run else None,
            entries,
            Settings(reading_rules(LANGUAGE, ontology.digest), min_confidence, reference),
            _cache(Path(out), ontology, on_remark) if reuse else None,
            (workers, executor),
            progress,
            on_remark,
            dry_run,
        )
        said = building.again() or building.anew()
        outputs = Outputs(
            building.graph, ontology, said.texts, said.repeated, set_aside, paths, said.outcomes, files, infer,
            workers, reference,
        )  # fmt: skip
        before = stack.enter_context(earlier(Path(out), ontology)) if validate and not dry_run else None
        written = () if dry_run else outputs.write(Path(out))
        checked = check(Path(out), ontology, before) if validate and written else None
        if checked is not None:
            written += tuple(Path(out) / name for name in REPORT_FILES)
        elif written:
            forget(Path(out))
        if seen is not None and not dry_run:
            keep_origin(Path(out), paths, files)
            with suppress(StoreError):
                seen.save()
        return Built(outputs.report, tuple(set_aside), written, checked, said.stored)


class _Said(NamedTuple):
    """What a graph was made of, once its lines are there: the articles, the number of texts that were read before, what
    became of corrections, and of a store."""

    texts: Sequence[Article]
    repeated: int
    outcomes: tuple[Outcome, ...] = ()
    stored: Changed | None = None


@dataclass
class _Building:
    """One build up to the lines of its graph."""

    listed: Iterable[Listed]
    graph: GraphFiles
    ontology: Ontology
    out: Path
    store: Path | None
    entries: Sequence[Entry]
    settings: Settings
    cache: Cache | None
    by: tuple[int, Executor | None]
    progress: Progress
    on_remark: OnRemark
    dry_run: bool

    def again(self) -> _Said | None:
        """Go on from what was kept of the build before; None where there is no such thing."""
        from kg.kept_store import LINES, is_kept
        from kg.second_build import SecondBuild

        if self.store is None or self.cache is None or self.entries or not is_kept(self.store, self.settings.digest):
            return None
        self.listed = tuple(self.listed)
        chosen = _once(self.listed)
        second = SecondBuild(chosen, self.cache, self.store, self.out, self.ontology, self.settings)
        stored = second.changed(self.progress, *self.by) if chosen else None
        if stored is None:
            return None
        self.progress("writing", 0)
        if not second.follow():
            return None
        self._remark_same_ids(chosen)
        self.cache.keep(article.fields_hash for article in chosen)
        self._keep_read()
        self.graph.take(self.store / LINES, second.lines)
        texts = [article.load() for article in chosen]
        return _Said(texts, len(self.listed) - len(chosen), stored=stored)

    def anew(self) -> _Said:
        """Read, link and say all. Raises SourceError where there is nothing."""
        from kg.curation import curated
        from kg.link.kept import State

        state = State() if self.store is not None and self.cache is not None and not self.entries else None
        unique, repeated = self._read()
        self.progress("linking", 0)
        reference, workers = self.settings.reference, self.by[0]
        said = linked(unique, self.entries, reference=reference, state=state, workers=workers)
        unique.clear()
        knowledge, outcomes = curated(said, self.entries, self.ontology)
        del said
        for outcome in outcomes:
            if outcome.why:
                self.on_remark(Remark(outcome.entry.file, outcome.entry.line, f"no longer applies: {outcome.why}"))
        self.progress("writing", 0)
        self.graph.write(knowledge)
        texts = knowledge.articles
        del knowledge
        return _Said(texts, repeated, outcomes, self._stored(state))

    def _read(self) -> tuple[list[Extraction], int]:
        """What each text says, in the order of the articles' keys, and how many texts were read before."""
        articles = (one.load() for one in self.listed)
        with Spool(_rank) as read:
            found = extracted_anew(articles, self.cache, *self.by) if self.cache else extracted(articles, *self.by)
            for extraction in _counted_off(found, "reading articles", self.progress):
                read.add(extraction)
            self._keep_read()
            unique = list(read)
            if not unique:
                hint = "nothing was written; an earlier build is unchanged"
                raise SourceError("no article could be read", hint)
            self._remark_same_ids(extraction.article for extraction in unique)
            repeated = read.taken - len(unique)
        return [with_sure_rules(extraction, self.settings.min_confidence) for extraction in unique], repeated

    def _stored(self, state: State | None) -> Changed | None:
        """Bring the store to the graph, and keep what the next build may go on from."""
        from kg.kept_store import keep, update
        from kg.link.kept_rows import write

        if self.store is None:
            return None
        self.progress("updating the store", 0)
        stored = update(self.store, self.graph.whole(), self.ontology)
        if state is not None:
            with suppress(OSError, StoreError, SQLiteError):
                keep(self.store, self.settings.digest, self.graph.sha256, partial(write, state=state))
        self.progress("writing", 0)
        return stored

    def _keep_read(self) -> None:
        """Save what was read; where that fails, the next build reads all again and this one goes on."""
        from kg.cache import ASIDE, FILE

        if self.cache is None:
            return
        if self.cache.fault:
            said = f"{self.cache.fault}; it is set aside as {ASIDE} and made anew"
            self.on_remark(Remark(str(self.out / FILE), None, said))
        if not self.dry_run:
            with suppress(StoreError):
                self.cache.save()

    def _remark_same_ids(self, articles: Iterable[Article | Listed]) -> None:
        """A remark for each id that articles with different texts have; they are kept apart by their texts."""
        counts = Counter(article.id for article in articles)
        for name, number in sorted(counts.items()):
            if number > 1:
                said = f"{number} articles with different texts have this id; all are read"
                self.on_remark(Remark(name, None, said))


def described(
    sources: Iterable[SourcePath],
    on_set_aside: OnSetAside,
    on_remark: OnRemark = pass_over,
    limits: Limits = LIMITS,
) -> Iterator[dict[str, Any]]:
    """What each article says, as the JSON object that ``kg extract`` prints; one after another."""
    from kg.language import load_language
    from kg.link.schema import to_schema

    for extraction in extractions_of(sources, on_set_aside, on_remark, limits=limits):
        yield to_schema(extraction, load_language(extraction.article.language))


def extractions_of(
    sources: Iterable[SourcePath],
    on_set_aside: OnSetAside,
    on_remark: OnRemark = pass_over,
    workers: int = 1,
    executor: Executor | None = None,
    limits: Limits = LIMITS,
) -> Iterator[Extraction]:
    """What each article says, in the order in which they are read."""
    yield from extracted(read_articles(sources, on_set_aside, on_remark, limits), workers, executor)


def _counted_off(extractions: Iterable[Extraction], stage: str, progress: Progress) -> Iterator[Extraction]:
    for number, extraction in enumerate(extractions, 1):
        progress(stage, number)
        yield extraction


def _once(articles: Iterable[Listed]) -> list[Listed]:
    """One article for each text, in the order of their keys; the order of reading decides nothing."""
    return _each_text(articles, lambda article: article)


def once_each(extractions: Iterable[Extraction]) -> list[Extraction]:
    """One extraction for each text, by the key of the article; the order of reading decides nothing."""
    return _each_text(extractions, lambda extraction: extraction.article)


def _each_text(found: Iterable[T], article_of: Callable[[T], Article | Listed]) -> list[T]:
    chosen: dict[str, T] = {}
    for one in found:
        article = article_of(one)
        if article.key not in chosen or _rank(article) < _rank(article_of(chosen[article.key])):
            chosen[article.key] = one
    return [chosen[key] for key in sorted(chosen)]


def _rank(article: Article | Listed) -> tuple[bool, str, str]:
    """An article with a date before one without, the earlier before the later, then by what names it."""
    names = (article.id, article.title, article.url or "", article.publisher or "", *article.based_on)
    return (article.published is None, article.published or "", "\x1f".join(names))


def linked(
    extractions: Sequence[Extraction],
    corrections: Sequence[Entry] = (),
    *,
    reference: bool = True,
    state: State | None = None,
    workers: int = 1,
) -> Knowledge:
    """What all the articles say together; of the corrections those act here that join or part entities. What is to be
    kept for the next build goes into ``state``; with two ``workers`` a fork does a part of the work."""
    from kg.language import load_language
    from kg.link import link

    return link(extractions, load_language(LANGUAGE), corrections, reference=reference, state=state, workers=workers)


def corrections_beside(sources: Iterable[SourcePath]) -> tuple[Path, ...]:
    """The files of corrections in the folders of the sources, or beside those that are files."""
    paths = [Path(source) for source in sources if str(source) != "-"]
    folders = dict.fromkeys(path if path.is_dir() else path.parent for path in paths)
    return tuple(file for folder in folders if (file := folder / CORRECTIONS_FILE).is_file())


def _cache(out: Path, ontology: Ontology, on_remark: OnRemark) -> Cache:
    from kg.cache import FILE, Cache

    cache = Cache(out / FILE, reading_rules(LANGUAGE, ontology.digest))
    if cache.is_old:
        on_remark(Remark(str(out / FILE), None, "the rules have changed since; all articles are read again"))
    return cache
