"""Where in an article stands what a reference of a correction quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.corrections.entries import Reference
from kg.model import Article, Span

_SHORTEST_KEY = 8


def is_called(article: Article, name: str) -> bool:
    """Whether a name means an article: its id, its title, its key or the beginning of its key."""
    return name in (article.id, article.title) or (len(name) >= _SHORTEST_KEY and article.key.startswith(name))


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
