"""Recall made visible: sentences that name a person, a body, a meeting or a signing and gave no fact, and those in
which a person stands before a verb of saying and that gave no statement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.lexicon import Lexicon, Line, load_lexicon
from kg.extract.speech.speech_words import CLEAR, NOT_SAID
from kg.language import Language
from kg.model import Extraction, Mention, Sentence, Span

# What a name alone does not make a fact of: its kind is said of every body.
_NO_FACT = "organization-kind"
_LEAST_SAID = 5  # tokens


@dataclass(frozen=True)
class Uncovered:
    """A sentence without a fact, what it names, and the likely reason."""

    sentence: Sentence
    names: tuple[str, ...]
    words: tuple[str, ...]
    reason: str


def uncovered(extraction: Extraction, language: Language) -> Iterator[Uncovered]:
    """The sentences of an article that promise a fact and gave none, in order of the text."""
    lexicon = load_lexicon(language)
    told = [span for claim in extraction.claims if claim.rule != _NO_FACT for span in claim.spans]
    stated = [span for claim in extraction.claims if claim.kind == "statement" for span in claim.spans]
    for sentence in extraction.sentences:
        named = [
            m for m in extraction.mentions if m.kind in ("Person", "Organization") and m.span.within(sentence.span)
        ]
        saying = () if _holds(sentence.span, stated) else _saying(lexicon, extraction, sentence.span, named)
        if not saying and _holds(sentence.span, told):
            continue
        words = saying or tuple(_words(lexicon, extraction.article.text, sentence.span))
        if named or words:
            names = tuple(dict.fromkeys(m.name for m in named))
            yield Uncovered(sentence, names, words, _UNHEARD if saying else _reason(named, words))


_UNHEARD = "a person stands before a verb of saying, but no rule gives him its words"


def _holds(sentence: Span, spans: list[Span]) -> bool:
    return any(span.within(sentence) for span in spans)


def _saying(lexicon: Lexicon, extraction: Extraction, span: Span, named: list[Mention]) -> tuple[str, ...]:
    """The first verb behind the first person of a sentence that says something wherever it stands."""
    first = min((m.span.end for m in named if m.kind == "Person"), default=span.end)
    line = Line(extraction.article.text, span)
    for at, token in enumerate(line.tokens[:-_LEAST_SAID]):
        found = lexicon.verbs.match(line.keys, at) if token.start >= first else None
        if found and line.keys[at - 1] not in NOT_SAID:
            said = line.said(at, at + found[0])
            if said in CLEAR:
                return (said,)
    return ()


def _words(lexicon: Lexicon, text: str, span: Span) -> Iterator[str]:
    """The words for meetings and signings of a sentence."""
    line = Line(text, span)
    at = 0
    while at < len(line):
        meeting = lexicon.meetings.match(line.keys, at)
        verb = lexicon.verbs.match(line.keys, at)
        if meeting and not meeting[1]["needs"]:
            yield line.said(at, at + meeting[0])
        elif verb and verb[1]["group"] in ("sign", "witness"):
            yield line.said(at, at + verb[0])
        at += max(meeting[0] if meeting else 1, verb[0] if verb else 1)


def _reason(named: list[Mention], words: tuple[str, ...]) -> str:
    if not named:
        return "an event is mentioned, but the sentence names nobody"
    if words:
        return "names and an event stand apart: no rule joins them"
    if all(m.form != "name" for m in named):
        return "only short names or titles, which point back"
    if any(m.kind == "Person" for m in named):
        return "a person is named, but no post, meeting, agreement or statement is told in a known way"
    return "a body is named, but nothing that the ontology knows is said of it"
