"""Articles to extractions: in this process or in several, and from the cache where nothing has changed."""

from __future__ import annotations

import functools
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import ExitStack
from dataclasses import replace
from itertools import islice

from kg import __version__
from kg.cache import Cache
from kg.errors import Fault, tried
from kg.model import Article, Claim, Extraction, Mention, digest
from kg.own_code import code_hashes
from kg.sources.set_aside import OnSetAside, SetAside, refuse
from kg.workers import own_processes

ARTICLES_A_TASK = 16
ARTICLES_AT_ONCE = 2_000
TASKS_AHEAD = 4
_CODE = (
    *("extract", "collector.py", "language.py", "regex.py", "sentences.py", "spelling.py"),
    *("model.py", "cache.py", "encoded.py", "edtf.py"),
)


def extracted(
    articles: Iterable[Article],
    workers: int = 1,
    executor: Executor | None = None,
    on_set_aside: OnSetAside = refuse,
) -> Iterator[Extraction]:
    """What each of the articles says, one after another; one at which a rule fails is reported to ``on_set_aside``."""
    with ExitStack() as stack:
        if executor is None and workers > 1:
            executor = stack.enter_context(own_processes(workers))
        alone = (one for article in articles for one in _extract_all([article]))
        for one in _extract_with(executor, iter(articles), TASKS_AHEAD * workers) if executor else alone:
            if isinstance(one, SetAside):
                on_set_aside(one)
            else:
                yield one


def extracted_anew(
    articles: Iterable[Article],
    cache: Cache,
    workers: int = 1,
    executor: Executor | None = None,
    on_set_aside: OnSetAside = refuse,
) -> Iterator[Extraction]:
    """What each of the articles says: what the cache knows, and what has to be read, which it then keeps.

    Articles are read when a good number of them have come together, so that a large source is never in memory as a
    whole. No process is started for fewer articles than one task holds.
    """
    unknown: list[Article] = []
    for article in articles:
        known = cache.get(article)
        if known is not None:
            yield known
            continue
        unknown.append(article)
        if len(unknown) >= ARTICLES_AT_ONCE:
            yield from _kept(unknown, cache, workers, executor, on_set_aside)
            unknown = []
    yield from _kept(unknown, cache, workers, executor, on_set_aside)


def _kept(
    articles: list[Article], cache: Cache, workers: int, executor: Executor | None, on_set_aside: OnSetAside
) -> Iterator[Extraction]:
    workers = workers if len(articles) > ARTICLES_A_TASK else 1
    for extraction in extracted(articles, workers, executor, on_set_aside):
        cache.put(extraction)
        yield extraction


def with_sure_rules(extraction: Extraction, least: float) -> Extraction:
    """What the rules with at least this confidence found in an article; a rule without a row is not sure."""
    from kg.language import load_language

    if least <= 0:
        return extraction
    rules = load_language(extraction.article.language).table("rules")
    sure = {row["rule"] for row in rules if float(row["confidence"]) >= least}
    mentions = tuple(mention for mention in extraction.mentions if mention.rule in sure)
    return replace(extraction, mentions=mentions, claims=tuple(c for c in extraction.claims if _is_sure(c, sure)))


def _is_sure(claim: Claim, sure: set[str]) -> bool:
    mentions = (value for value in claim.roles.values() if isinstance(value, Mention))
    return claim.rule in sure and all(mention.rule in sure for mention in mentions)


@functools.cache
def reading_rules(language: str, ontology: str) -> str:
    """A hash of all that extraction rests on but the article: version, code, lexicons and ontology, whose own
    hash is given."""
    from kg.language import load_language

    return digest(__version__, load_language(language).digest, ontology, *code_hashes(*_CODE))


def _extract_all(articles: Sequence[Article]) -> list[Extraction | SetAside]:
    """One task of a worker."""
    from kg.extract import extract
    from kg.language import load_language

    done: list[Extraction | SetAside] = []
    for article in articles:
        one = tried(extract, article, load_language(article.language))
        done.append(failed(article, one) if isinstance(one, Fault) else one)
    return done


def failed(article: Article, fault: str) -> SetAside:
    """The report of an article at which a rule failed, in reading or in linking it."""
    return SetAside(article.id, None, f"a rule of kg failed at this article ({fault})", "please report it")


def _extract_with(executor: Executor, articles: Iterator[Article], ahead: int) -> Iterator[Extraction | SetAside]:
    """Keeps a bounded number of tasks ahead, so that a large source is never read into memory as a whole."""
    waiting: deque[Future[list[Extraction | SetAside]]] = deque()
    while task := list(islice(articles, ARTICLES_A_TASK)):
        waiting.append(executor.submit(_extract_all, task))
        if len(waiting) > ahead:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()
