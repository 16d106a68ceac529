"""Joins the halves: sources -> extract -> link -> graph -> files.

The same articles give the same bytes, whatever their order, the executor or the number of workers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from kg.corrections import FILE as CORRECTIONS_FILE
from kg.corrections import Entry, read_corrections
from kg.errors import SourceError, StoreError
from kg.extraction import extracted, extracted_anew, reading_rules, with_sure_rules
from kg.files import locked
from kg.model import Article, Extraction, Knowledge
from kg.origin import keep_origin
from kg.sources import Limits, OnRemark, OnSetAside, Remark, SetAside, read_articles
from kg.sources.set_aside import pass_over
from kg.spool import Spool

if TYPE_CHECKING:
    from kg.cache import Cache
    from kg.curation import Outcome
    from kg.kept_store import Changed
    from kg.link.kept import State
    from kg.ontology import Ontology
    from kg.report import Report
    from kg.revalidation import Checked

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
    from kg.curation import curated, vocabulary
    from kg.graph_files import GraphFiles
    from kg.kept_store import LINES, alone, is_kept, keep, update
    from kg.link.kept import State
    from kg.ontology import load_ontology
    from kg.outputs import Outputs
    from kg.revalidation import FILES as REPORT_FILES
    from kg.revalidation import check, earlier, forget
    from kg.second_build import SecondBuild, Settings

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
        articles: Iterable[Article] = read_articles(paths, report, on_remark, limits)
        graph = stack.enter_context(GraphFiles(ontology, None if dry_run else Path(out)))
        cache = _cache(Path(out), ontology, on_remark) if reuse else None
        settings = Settings(reading_rules(LANGUAGE, ontology.digest), min_confidence, reference)
        stored: Changed | None = None
        outcomes: tuple[Outcome, ...] = ()
        keeps = store is not None and cache is not None and not dry_run and not entries
        if store is not None and cache is not None and keeps and is_kept(Path(store), settings.digest):
            articles = all_read = tuple(articles)
            chosen = _once(all_read)
            second = SecondBuild(chosen, cache, Path(store), Path(out), ontology, settings)
            stored = second.changed(progress, workers, executor) if chosen else None
        if stored is not None and store is not None and cache is not None:
            progress("writing", 0)
            for remark in _same_ids(chosen):
                on_remark(remark)
            repeated = len(all_read) - len(chosen)
            cache.keep(chosen)
            _keep(cache, Path(out), dry_run, on_remark)
            graph.take(Path(store) / LINES, second.lines)
            texts = tuple(chosen)
        else:
            read = stack.enter_context(Spool(_rank))
            found = (
                extracted_anew(articles, cache, workers, executor) if cache else extracted(articles, workers, executor)
            )
            for extraction in _counted_off(found, "reading articles", progress):
                read.add(extraction)
            if cache is not None:
                _keep(cache, Path(out), dry_run, on_remark)
            unique = list(read)
            if not unique:
                hint = "nothing was written; an earlier build is unchanged"
                raise SourceError("no article could be read", hint)
            for remark in _same_ids(extraction.article for extraction in unique):
                on_remark(remark)
            progress("linking", 0)
            repeated = read.taken - len(unique)
            unique[:] = (with_sure_rules(extraction, min_confidence) for extraction in unique)
            state = State() if keeps else None
            said = linked(unique, entries, reference=reference, state=state, workers=workers)
            knowledge, outcomes = curated(said, entries, ontology)
            del said
            unique.clear()
            for outcome in outcomes:
                if outcome.why:
                    on_remark(Remark(outcome.entry.file, outcome.entry.line, f"no longer applies: {outcome.why}"))
            progress("writing", 0)
            graph.write(knowledge)
            texts = knowledge.articles
            del knowledge
            if store is not None and not dry_run:
                progress("updating the store", 0)
                stored = update(Path(store), graph.whole(), ontology)
                if state is not None:
                    with suppress(OSError, StoreError):
                        keep(Path(store), settings.digest, graph.sha256, state.encoded())
                    del state
                progress("writing", 0)
        outputs = Outputs(
            graph, ontology, texts, repeated, set_aside, paths, outcomes, files, infer, workers, reference
        )
        before = stack.enter_context(earlier(Path(out), ontology)) if validate and not dry_run else None
        written = () if dry_run else outputs.write(Path(out))
        checked = check(Path(out), ontology, before) if validate and written else None
        if checked is not None:
            written += tuple(Path(out) / name for name in REPORT_FILES)
        elif written:
            forget(Path(out))
        if reuse and not dry_run:
            keep_origin(Path(out), paths, files)
        return Built(outputs.report, tuple(set_aside), written, checked, stored)


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


def _once(articles: Iterable[Article]) -> list[Article]:
    """One article for each text, in the order of their keys; the order of reading decides nothing."""
    return _each_text(articles, lambda article: article)


def once_each(extractions: Iterable[Extraction]) -> list[Extraction]:
    """One extraction for each text, by the key of the article; the order of reading decides nothing."""
    return _each_text(extractions, lambda extraction: extraction.article)


def _each_text(found: Iterable[T], article_of: Callable[[T], Article]) -> list[T]:
    chosen: dict[str, T] = {}
    for one in found:
        article = article_of(one)
        if article.key not in chosen or _rank(article) < _rank(article_of(chosen[article.key])):
            chosen[article.key] = one
    return [chosen[key] for key in sorted(chosen)]


def _same_ids(articles: Iterable[Article]) -> Iterator[Remark]:
    """A remark for each id that articles with different texts have; they are kept apart by their texts."""
    counts = Counter(article.id for article in articles)
    for name, number in sorted(counts.items()):
        if number > 1:
            yield Remark(name, None, f"{number} articles with different texts have this id; all are read")


def _rank(article: Article) -> tuple[bool, str, str]:
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


def _keep(cache: Cache, out: Path, dry_run: bool, on_remark: OnRemark) -> None:
    """Save what was read; where that fails, the next build reads all again and this one goes on."""
    from kg.cache import ASIDE, FILE

    if cache.fault:
        said = f"{cache.fault}; it is set aside as {ASIDE} and made anew"
        on_remark(Remark(str(out / FILE), None, said))
    if not dry_run:
        with suppress(StoreError):
            cache.save()
