"""Readings of many articles; a part of them may be made by a fork, which sends them in plain types.

What both processes have at hand is sent by its number: the mentions of the article, and the stretches of its text that
claims and mentions have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, nullcontext
from dataclasses import fields
from operator import attrgetter
from sys import intern
from typing import Any, TypeVar

from kg.errors import Fault, SourceError, tried
from kg.language import Language
from kg.link.across.occasions import Occasion
from kg.link.within.full_days import with_full_days
from kg.link.within.local import Local, Reading
from kg.link.within.own_lands import lands_of_bodies
from kg.link.within.said import Proof, Said, what_is_said
from kg.link.within.within import read
from kg.model import Article, Extraction, Mention, Span
from kg.workers import Meanwhile

T = TypeVar("T")
Told = tuple[Reading, list[Said]]
OnFault = Callable[[Article, str], None]
# So few articles are read before a fork would have begun.
_FEW = 100
_SHARE_OF_FORK = 0.45


def refuse(article: Article, fault: str) -> None:
    """Raise SourceError: no article may be missing."""
    raise SourceError(f"{article.id}: a rule of kg failed at this article ({fault})", "please report it")


def read_all(
    extractions: Sequence[Extraction], language: Language, workers: int = 1, on_fault: OnFault = refuse
) -> list[Told]:
    """The local entities of each article, and what is said of them; with two ``workers`` a fork reads some of them.
    An article at which a rule fails is told to ``on_fault`` and left out."""
    mine, theirs = halves(extractions) if workers > 1 and len(extractions) >= _FEW else (extractions, ())

    def work() -> Iterator[Any]:
        for extraction in theirs:
            one = tried(told_in, extraction, language)
            yield one if isinstance(one, Fault) else packed(*one)

    told = []
    with closing(Meanwhile(work)) if theirs else nullcontext(()) as sent:
        for extraction in mine:
            told.append(tried(told_in, extraction, language))
        for extraction, one in zip(theirs, sent, strict=True):
            told.append(one if isinstance(one, Fault) else unpacked(extraction, one))
    for extraction, one in zip(extractions, told, strict=True):
        if isinstance(one, Fault):
            on_fault(extraction.article, one)
    return [one for one in told if not isinstance(one, Fault)]


def halves(things: Sequence[T]) -> tuple[Sequence[T], Sequence[T]]:
    """What this process looks at itself, and what a fork does: less, since that is packed there and unpacked here."""
    at = round(len(things) * (1 - _SHARE_OF_FORK))
    return things[:at], things[at:]


def told_in(extraction: Extraction, language: Language) -> Told:
    """The local entities of an article, and what is said of them."""
    reading = read(extraction, language)
    return reading, [*with_full_days(what_is_said(reading, language)), *lands_of_bodies(reading, language)]


def packed(reading: Reading, said: list[Said]) -> Any:
    """A reading and what it says, in plain types, given the extraction."""
    mentions, spans = _at_hand(reading.extraction)
    number = {mention: at for at, mention in enumerate(mentions)}
    place = {span: at for at, span in enumerate(spans)}
    local_number = {local: at for at, local in enumerate(reading.entities)}
    return (
        [
            (local.kind, local.key, local.name, [number[m] for m in local.mentions], local.aliases)
            for local in reading.entities
        ],
        [number[mention] for mention in reading.of],
        [local_number[local] for local in reading.of.values()],
        [(local_number[body], seat.key, seat.name) for body, seat in reading.seats.items()],
        [
            (
                one.kind,
                {role: local_number[v] if isinstance(v, Local) else v for role, v in one.roles.items()},
                # a span that linking has drawn together is none of the extraction
                [([place.get(span, tuple(span)) for span in proof.spans], proof.rule) for proof in one.proofs],
            )
            for one in said
        ],
    )


def unpacked(extraction: Extraction, sent: Any) -> Told:
    """What was packed, of the objects of this process."""
    entities, mentions_of, locals_of, seats, said = sent
    mentions, spans = _at_hand(extraction)
    known = {mention.name: mention.name for mention in mentions}
    reading = Reading(extraction)
    reading.entities = [
        Local(intern(kind), intern(key), known.get(name, name), [mentions[at] for at in places], aliases)
        for kind, key, name, places, aliases in entities
    ]
    things = reading.entities
    reading.of = {mentions[at]: things[to] for at, to in zip(mentions_of, locals_of, strict=True)}
    reading.seats = {things[at]: Local("Place", key, name) for at, key, name in seats}
    return reading, [
        Said(
            intern(kind),
            {intern(role): things[v] if isinstance(v, int) else known.get(v, v) for role, v in roles.items()},
            [
                Proof(tuple([spans[at] if isinstance(at, int) else Span(*at) for at in places]), intern(rule))
                for places, rule in proofs
            ],
        )
        for kind, roles, proofs in said
    ]


# An occasion in plain types, as its class takes them.
packed_occasion = attrgetter(*(part.name for part in fields(Occasion)))


def _at_hand(extraction: Extraction) -> tuple[list[Mention], list[Span]]:
    """The mentions of an article, and the stretches of its text that are spoken of, in an order of their own."""
    spoken = [v for claim in extraction.claims for v in claim.roles.values() if isinstance(v, Mention)]
    # Most are told again and again: by what they are only those are compared that are not the very same.
    unlike = {id(mention): mention for mention in (*extraction.mentions, *spoken)}
    mentions = list(dict.fromkeys(unlike.values()))
    told = [span for claim in extraction.claims for span in claim.spans]
    return mentions, list(dict.fromkeys((*told, *[mention.span for mention in mentions])))
