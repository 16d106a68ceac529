"""Where in an article stands what a reference of a correction quotes."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from kg.corrections.entries import Reference, Source
from kg.errors import UsageError
from kg.model import Article, Span

_SHORTEST_KEY = 8
# How much alike, by difflib, a slip is to what was meant.
_NEAR = 0.8


def is_called(article: Article, name: str) -> bool:
    """Whether a name means an article: its id, its title, its key or the beginning of its key."""
    return name in (article.id, article.title) or (len(name) >= _SHORTEST_KEY and article.key.startswith(name))


def nearest_articles(name: str, articles: Iterable[Article]) -> list[str]:
    """The ids and titles of articles for which a name that no article has may be a slip, the nearest first.

    One slip leaves the first or the last half of a name as it is, which spares comparing it with every article.
    """
    half = len(name) // 2
    first, last = name[:half].casefold(), name[half:].casefold()
    known = {known for article in articles for known in (article.id, article.title)}
    near = sorted(one for one in known if one.casefold().startswith(first) or one.casefold().endswith(last))
    return difflib.get_close_matches(name, near, n=3, cutoff=_NEAR)


def nearest_words(quote: str, article: Article) -> str:
    """The words of an article for which a quotation that is not there may be a slip; empty where none are near.

    They stand around the longest piece that both have, between the nearest ends of words.
    """
    text = article.text
    piece = difflib.SequenceMatcher(None, quote, text, autojunk=False).find_longest_match()
    first = max(piece.b - piece.a, 0)
    words = text[_gap(text, first) : _gap(text, first + len(quote))].strip()
    return words if difflib.SequenceMatcher(None, quote, words, autojunk=False).ratio() >= _NEAR else ""


def refuse_unsaid(source: Source, articles: Iterable[Article]) -> None:
    """Raise UsageError where a source quotes what its article does not say, with what may be meant."""
    listed = list(articles)
    called = [article for article in listed if is_called(article, source.article)]
    if not called:
        near = ", ".join(f"«{one}»" for one in nearest_articles(source.article, listed))
        raise UsageError(f"no article «{source.article}»", f"did you mean {near}?" if near else "")
    if not any(source.quote in article.text for article in called):
        words = next(filter(None, (nearest_words(source.quote, article) for article in called)), "")
        what = f"article «{source.article}» does not say «{source.quote}»"
        raise UsageError(what, f"did you mean «{words}»?" if words else "quote its words as they stand")


def _gap(text: str, at: int) -> int:
    """Where a text has a gap between words, or its end, nearest to a place."""
    most = max(at, len(text) - at)
    near = (place for step in range(most + 1) for place in (at - step, at + step) if 0 <= place <= len(text))
    return next(place for place in near if place in (0, len(text)) or text[place].isspace())


def occurrences(text: str, part: str) -> Iterator[int]:
    """Where a part begins in a text.

    >>> list(occurrences("an an", "an"))
    [0, 3]
    """
    at = text.find(part)
    while at >= 0 and part:
        yield at
        at = text.find(part, at + len(part))


def named_at(reference: Reference, article: Article) -> Iterator[Span]:
    """The places of an article where a reference's name stands inside its quotation."""
    if is_called(article, reference.article):
        for begin in occurrences(article.text, reference.quote):
            for start in occurrences(reference.quote, reference.name):
                yield Span(begin + start, begin + start + len(reference.name))


def best_overlap(spans: Iterable[Span], place: Span) -> set[Span]:
    """The spans that share most with a place and stick out least; none where none shares a character."""
    found = {span: _shared(span, place) - _outside(span, place) / 1000 for span in spans if span.overlaps(place)}
    best = max(found.values(), default=0)
    return {span for span, value in found.items() if value == best}


def _shared(span: Span, place: Span) -> int:
    return min(span.end, place.end) - max(span.start, place.start)


def _outside(span: Span, place: Span) -> int:
    return (span.end - span.start) + (place.end - place.start) - 2 * _shared(span, place)
