"""What an article says as plain lists, to be kept as JSON: nothing that is read back is ever run."""

from __future__ import annotations

from sys import intern
from typing import Any

from kg.model import Article, Claim, Extraction, Mention, Sentence, Span

_LONGEST_SHARED = 60


def encoded(extraction: Extraction) -> list[Any]:
    """An extraction as lists; a mention that fills a role is its number among all mentions."""
    numbers: dict[Mention, int] = {}
    for mention in extraction.mentions:
        numbers.setdefault(mention, len(numbers))
    for claim in extraction.claims:
        for value in claim.roles.values():
            if isinstance(value, Mention):
                numbers.setdefault(value, len(numbers))
    order = [numbers[mention] for mention in extraction.mentions]
    return [
        [[*sentence.span, sentence.block] for sentence in extraction.sentences],
        [[*mention.span, mention.kind, mention.name, mention.rule, mention.form] for mention in numbers],
        order if order != list(range(len(order))) else len(order),
        [
            [
                claim.kind,
                {role: numbers[v] if isinstance(v, Mention) else v for role, v in claim.roles.items()},
                [[*span] for span in claim.spans],
                claim.rule,
            ]
            for claim in extraction.claims
        ],
    ]


def decoded(article: Article, given: Any) -> Extraction:
    """The extraction of an article from such lists.

    Raises ValueError, LookupError, TypeError or AttributeError for anything else.
    """
    sentences, found, order, claims = given
    mentions = [
        Mention(_span(article, start, end), _text(kind), _text(name), _text(rule), _text(form))
        for start, end, kind, name, rule, form in found
    ]
    return Extraction(
        article,
        tuple(Sentence(_span(article, start, end), _text(block)) for start, end, block in sentences),
        tuple(mentions[:order] if isinstance(order, int) else [mentions[number] for number in order]),
        tuple(
            Claim(
                _text(kind),
                {role: mentions[v] if isinstance(v, int) else _text(v) for role, v in roles.items()},
                tuple(_span(article, start, end) for start, end in spans),
                _text(rule),
            )
            for kind, roles, spans, rule in claims
        ),
    )


def _span(article: Article, start: object, end: object) -> Span:
    if isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= len(article.text):
        return Span(start, end)
    raise ValueError("a span outside the text")


def _text(value: object) -> str:
    """A text; of those that come again and again, such as names of rules, one is kept."""
    if isinstance(value, str):
        return intern(value) if len(value) <= _LONGEST_SHARED else value
    raise ValueError("no text")
