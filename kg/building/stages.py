"""What a build reads, links and says, up to the lines of its graph: anew, or going on from the build before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from sqlite3 import Error as SQLiteError
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from kg.building.spool import Spool
from kg.corrections import Entry
from kg.errors import SourceError, StoreError
from kg.extraction import extracted, extracted_anew, failed, with_sure_rules
from kg.model import LANGUAGE, Article, Extraction, Knowledge
from kg.sources import Listed, OnRemark, OnSetAside, Remark, SetAside
from kg.sources.set_aside import refuse

if TYPE_CHECKING:
    from kg.building.graph_files import GraphFiles
    from kg.building.kept_store import Changed, Difference
    from kg.building.second_build import Settings
    from kg.building.unchanged import Before
    from kg.cache import Cache
    from kg.curation import Outcome
    from kg.link.across.kept import State
    from kg.ontology import Ontology
    from kg.report import Report

T = TypeVar("T")
Progress = Callable[[str, int], None]


class Said(NamedTuple):
    """What a graph was made of, once its lines are there: the articles, the number of texts that were read before, what
    became of corrections, and of a store. Where all is as it was there is nothing but the ``report`` of then. What is
    known of a ``change`` is the checksum of the graph before, what went and what came."""

    texts: Sequence[Article]
    repeated: int
    outcomes: tuple[Outcome, ...] = ()
    stored: Changed | None = None
    report: Report | None = None
    change: tuple[str, Difference] | None = None


@dataclass
class Building:
    """One build up to the lines of its graph; ``before`` is the build before, if this one may write the same."""

    listed: Iterable[Listed]
    set_aside: Sequence[SetAside]
    on_set_aside: OnSetAside
    before: Before | None
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

    def said(self) -> Said:
        """Say all in the way that takes least. Raises SourceError where there is nothing to be said."""
        return self._again() or self._same() or self._anew()

    def _again(self) -> Said | None:
        """Go on from what was kept of the build before; None where there is no such thing."""
        from kg.building.kept_store import LINES, is_kept
        from kg.building.second_build import SecondBuild

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
        if not stored.touched and (same := self._as_before(chosen, stored)):
            return same
        self._remark_same_ids(chosen)
        self.cache.keep(article.fields_hash for article in chosen)
        self._keep_read()
        self.graph.take(self.store / LINES, second.lines)
        texts = [article.load() for article in chosen]
        change = second.before, second.done
        return Said(texts, len(self.listed) - len(chosen), stored=stored, change=change)

    def _same(self) -> Said | None:
        """Find all as it was, where no store has to be; None where it is not."""
        if self.store is not None or self.before is None or self.cache is None:
            return None
        self.listed = tuple(self.listed)
        chosen = _once(self.listed)
        if not self.cache.holds(article.fields_hash for article in chosen):
            return None
        return self._as_before(chosen)

    def _as_before(self, chosen: Sequence[Listed], stored: Changed | None = None) -> Said | None:
        """Nothing to be said, since all was said by the build before; None where something was not."""
        report = self.before.report(self.set_aside) if self.before else None
        if report is None:
            return None
        self._remark_same_ids(chosen)
        for one in report.corrections:
            self._remark_gone(one.file, one.line, one.gone)
        return Said((), report.repeated, (), stored, report)

    def _anew(self) -> Said:
        """Read, link and say all."""
        from kg.curation import curated
        from kg.link.across.kept import State

        state = State() if self.store is not None and self.cache is not None and not self.entries else None
        unique, repeated = self._read()
        self.progress("linking", 0)
        reference, workers = self.settings.reference, self.by[0]
        said = linked(
            unique,
            self.entries,
            reference=reference,
            state=state,
            workers=workers,
            on_set_aside=self.on_set_aside,
        )
        unique.clear()
        knowledge, outcomes = curated(said, self.entries, self.ontology)
        del said
        for outcome in outcomes:
            self._remark_gone(outcome.entry.file, outcome.entry.line, outcome.why)
        self.progress("writing", 0)
        self.graph.write(knowledge)
        texts = knowledge.articles
        del knowledge
        return Said(texts, repeated, outcomes, self._stored(state))

    def _read(self) -> tuple[list[Extraction], int]:
        """What each text says, in the order of the articles' keys, and how many texts were read before."""
        articles = (one.load() for one in self.listed)
        with Spool(_rank) as read:
            by = (*self.by, self.on_set_aside)
            found = extracted_anew(articles, self.cache, *by) if self.cache else extracted(articles, *by)
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
        from kg.building.kept_store import keep, update
        from kg.link.again.kept_rows import write

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

    def _remark_gone(self, file: str, line: int, why: str) -> None:
        if why:
            self.on_remark(Remark(file, line, f"no longer applies: {why}"))


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
    on_set_aside: OnSetAside = refuse,
) -> Knowledge:
    """What all the articles say together; of the corrections those act here that join or part entities. What is to be
    kept for the next build goes into ``state``; with two ``workers`` a fork does a part of the work. An article at
    which a rule fails is reported to ``on_set_aside`` and left out."""
    from kg.language import load_language
    from kg.link import link

    def on_fault(article: Article, fault: str) -> None:
        on_set_aside(failed(article, fault))

    language = load_language(LANGUAGE)
    return link(
        extractions, language, corrections, reference=reference, state=state, workers=workers, on_fault=on_fault
    )
