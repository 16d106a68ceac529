"""Joins the halves: sources -> extract -> link -> graph -> files.

The same articles give the same bytes, whatever their order, the executor or the number of workers.
"""

from __future__ import annotations

import multiprocessing
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO

from kg.errors import SourceError, StoreError
from kg.files import replacing
from kg.model import Article, Extraction, Knowledge
from kg.sources import OnSetAside, SetAside, read_articles

LANGUAGE = "vi"
VIEW_FILE = "kg.html"
ARTICLES_A_TASK = 16
TASKS_AHEAD = 4

SourcePath = str | PathLike[str]
Progress = Callable[[str, int], None]


def _silent(stage: str, done: int) -> None:
    pass


@dataclass(frozen=True)
class Built:
    """What a build read and wrote.

    ``twins`` counts the articles whose text another article has, letter by letter: each text is read once.
    """

    articles: int
    twins: int
    set_aside: tuple[SetAside, ...]
    entities: Mapping[str, int]
    facts: int
    triples: int
    files: tuple[Path, ...]

    def summary(self) -> str:
        """The build in one line."""
        counts = [
            _counted(self.articles, "article"),
            _counted(sum(self.entities.values()), "entity", "entities"),
            _counted(self.facts, "fact"),
            _counted(self.triples, "triple"),
        ]
        if self.twins:
            counts.append(f"{_counted(self.twins, 'repeated text')} read once")
        if self.set_aside:
            counts.append(f"{_counted(len(self.set_aside), 'source')} set aside")
        return ", ".join(counts)


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def build(
    sources: Iterable[SourcePath],
    out: SourcePath,
    *,
    workers: int = 1,
    executor: Executor | None = None,
    progress: Progress = _silent,
    on_set_aside: OnSetAside | None = None,
) -> Built:
    """Builds the graph of the articles in the sources into the folder ``out``, and the view of it.

    What cannot be read is passed over and reported, also to ``on_set_aside`` at once. Any executor will do
    for extraction; without one, ``workers`` processes are started, and none for one worker. The files of an
    earlier build are replaced when all new ones are whole, never before.
    Raises SourceError when no article can be read, and StoreError when the folder cannot be written.
    """
    set_aside: list[SetAside] = []

    def report(found: SetAside) -> None:
        set_aside.append(found)
        if on_set_aside is not None:
            on_set_aside(found)

    found = extractions_of(sources, report, workers, executor)
    read = list(_counted_off(found, "reading articles", progress))
    unique = once_each(read)
    if not unique:
        raise SourceError("no article could be read", "nothing was written; an earlier build is unchanged")
    progress("linking", 0)
    knowledge = _linked(unique)
    progress("writing", 0)
    files, triples = _write(knowledge, Path(out))
    return Built(
        articles=len(unique),
        twins=len(read) - len(unique),
        set_aside=tuple(set_aside),
        entities=Counter(entity.kind for entity in knowledge.entities),
        facts=len(knowledge.facts),
        triples=triples,
        files=files,
    )


def described(sources: Iterable[SourcePath], on_set_aside: OnSetAside) -> Iterator[dict[str, Any]]:
    """What each article says, as the JSON object that ``kg extract`` prints; one after another."""
    from kg.language import load_language
    from kg.link.schema import to_schema

    for extraction in extractions_of(sources, on_set_aside):
        yield to_schema(extraction, load_language(extraction.article.language))


def extractions_of(
    sources: Iterable[SourcePath],
    on_set_aside: OnSetAside,
    workers: int = 1,
    executor: Executor | None = None,
) -> Iterator[Extraction]:
    """What each article says, in the order in which they are read."""
    articles = _in_a_known_language(read_articles(sources, on_set_aside), on_set_aside)
    with ExitStack() as stack:
        if executor is None and workers > 1:
            context = multiprocessing.get_context("spawn")
            executor = stack.enter_context(ProcessPoolExecutor(workers, mp_context=context))
        if executor is None:
            for article in articles:
                yield from _extract_all([article])
        else:
            yield from _extract_with(executor, articles, TASKS_AHEAD * workers)


def _in_a_known_language(articles: Iterable[Article], on_set_aside: OnSetAside) -> Iterator[Article]:
    for article in articles:
        if article.language == LANGUAGE:
            yield article
        else:
            reason = f"the language «{article.language}» is not known"
            on_set_aside(SetAside(article.id, None, reason, f"kg reads Vietnamese, «{LANGUAGE}»"))


def _extract_all(articles: Sequence[Article]) -> list[Extraction]:
    """One task of a worker."""
    from kg.extract import extract
    from kg.language import load_language

    done = []
    for article in articles:
        try:
            done.append(extract(article, load_language(article.language)))
        except Exception as error:
            error.add_note(f"in article «{article.id}»")
            raise
    return done


def _extract_with(executor: Executor, articles: Iterator[Article], ahead: int) -> Iterator[Extraction]:
    """Keeps a bounded number of tasks ahead, so that a large source is never read into memory as a whole."""
    waiting: deque[Future[list[Extraction]]] = deque()
    while task := list(islice(articles, ARTICLES_A_TASK)):
        waiting.append(executor.submit(_extract_all, task))
        if len(waiting) > ahead:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _counted_off(
    extractions: Iterable[Extraction], stage: str, progress: Progress
) -> Iterator[Extraction]:
    for number, extraction in enumerate(extractions, 1):
        progress(stage, number)
        yield extraction


def once_each(extractions: Iterable[Extraction]) -> list[Extraction]:
    """One extraction for each text, by the key of the article; the order of reading decides nothing."""
    chosen: dict[str, Extraction] = {}
    for extraction in extractions:
        key = extraction.article.key
        if key not in chosen or _rank(extraction.article) < _rank(chosen[key].article):
            chosen[key] = extraction
    return [chosen[key] for key in sorted(chosen)]


def _rank(article: Article) -> tuple[bool, str, str]:
    """An article with a date before one without, the earlier before the later, then by what names it."""
    names = (article.id, article.title, article.url or "", article.publisher or "", *article.based_on)
    return (article.published is None, article.published or "", "\x1f".join(names))


def _linked(extractions: Sequence[Extraction]) -> Knowledge:
    from kg.language import load_language
    from kg.link import link

    return link(extractions, load_language(LANGUAGE))


def _write(knowledge: Knowledge, out: Path) -> tuple[tuple[Path, ...], int]:
    """Writes the files of a build, all or none, and counts the triples."""
    from kg.graph import triples
    from kg.ontology import load_ontology
    from kg.store import EVIDENCE_FILE, WORLD_FILE, Store
    from kg.turtle import write_turtle
    from kg.view import render_explorer

    ontology = load_ontology()
    world, evidence = triples(knowledge, ontology)
    page = render_explorer(Store(ontology, [*world, *evidence]), ontology)
    names = (WORLD_FILE, EVIDENCE_FILE, VIEW_FILE)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"cannot write to {out}: {error.strerror}"
        raise StoreError(reason, "choose another folder") from error
    with ExitStack() as stack:
        streams: dict[str, BinaryIO] = {
            name: stack.enter_context(replacing(out / name)) for name in names
        }
        write_turtle(world, streams[WORLD_FILE], ontology)
        write_turtle(evidence, streams[EVIDENCE_FILE], ontology)
        streams[VIEW_FILE].write(page.encode())
        for stream in streams.values():
            stream.flush()
    return tuple(out / name for name in names), len(world) + len(evidence)
