"""The proof behind links and details: evidence, the sentences it stands in, the articles they come from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from kg.view.read import Reader, Said, first
from kg.view.world import local

ARTICLE_FIELDS = {
    "title": "dcterms:title",
    "date": "dcterms:issued",
    "publisher": "schema:publisher",
    "url": "schema:url",
}
OTHER_SUPPORT = ("kg:file", "kg:row", "kg:reason", "kg:rule")


class Evidence:
    """What stands behind links and details, looked up once for each.

    The evidence of mentions is more than half of all; without mentions it is not read. Where ``said`` gives the values
    of a property of a single node, what is asked for is looked up so, and no table is read.
    """

    def __init__(self, reader: Reader, with_mentions: bool = True, said: Said | None = None) -> None:
        self._reader = reader
        self._said = said
        self._with_mentions = with_mentions
        self._evidence_of = reader if with_mentions else reader.narrowed("?x kg:support ?s .")
        self._sentence_of = reader if with_mentions else reader.narrowed("?x kg:support ?e . ?e kg:sentence ?s .")
        self.supports = cache(self._supports)
        self.confidence = cache(self._confidence)
        self.sureness = cache(self._sureness)
        self.quotation = cache(self._quotation)
        self.correction = cache(self._correction)
        self.sentence = cache(self._sentence)

    def mentions(self, thing: str) -> Sequence[str]:
        """The mentions of a thing."""
        return self._reader["kg:mention"].get(thing, ()) if self._with_mentions else ()

    def article(self, iri: str) -> dict[str, str]:
        """What is told of an article."""
        fields = {name: first(self._values(self._reader, source, iri)) for name, source in ARTICLE_FIELDS.items()}
        return {"iri": iri, **{name: value for name, value in fields.items() if value}}

    def _values(self, reader: Reader, name: str, iri: str) -> tuple[str, ...]:
        return self._said(iri, name) if self._said else reader[name].get(iri, ())

    def _supports(self, carrier: str) -> tuple[str, ...]:
        """The evidence that supports a fact, tenure, participation, signing or statement."""
        return self._values(self._reader, "kg:support", carrier)

    def _confidence(self, carrier: str) -> float | None:
        """The computed confidence of what carries support."""
        value = first(self._values(self._reader, "kg:confidence", carrier))
        return round(float(value), 3) if value else None

    def _sureness(self, iri: str) -> float:
        return float(first(self._values(self._evidence_of, "kg:confidence", iri), "0"))

    def _quotation(self, iri: str) -> tuple[str, int, int, str]:
        """(sentence, start, end, rule) with offsets into the sentence. Where nothing is quoted the sentence is
        empty, and what is said of the support stands in place of the rule."""
        sentence = first(self._values(self._evidence_of, "kg:sentence", iri))
        if not sentence:
            said = [value for name in OTHER_SUPPORT for value in self._values(self._evidence_of, name, iri)]
            return "", 0, 0, " · ".join(said) or local(iri)
        offset = self._offset(self._sentence_of, sentence, "kg:start")
        start, end = (self._offset(self._evidence_of, iri, name) - offset for name in ("kg:start", "kg:end"))
        return sentence, start, end, first(self._values(self._evidence_of, "kg:rule", iri))

    def _correction(self, iri: str) -> tuple[str, ...]:
        """(author, day, document) of a correction; empty for other support."""
        author, day, document = (
            first(self._values(self._evidence_of, name, iri))
            for name in ("dcterms:creator", "dcterms:date", "dcterms:source")
        )
        return (first(self._values(self._reader, "foaf:name", author)), day, document) if author else ()

    def _sentence(self, iri: str) -> tuple[str, str]:
        """(article, text)."""
        article = first(self._values(self._sentence_of, "kg:inArticle", iri))
        return article, first(self._values(self._sentence_of, "kg:text", iri))

    def _offset(self, reader: Reader, iri: str, name: str) -> int:
        return int(first(self._values(reader, name, iri), "0"))


class Proofs:
    """Numbers articles, sentences and evidence in the order in which they are first asked for.

    ``evidence`` holds [sentence, start, end, rule, confidence] with offsets into the sentence, or [-1, 0,
    0, text, 1] for support that quotes nothing (a row of a reference file, a derivation), with the author, the day and
    the document where it is a correction.
    """

    def __init__(self, known: Evidence) -> None:
        self._known = known
        self._numbers: dict[str, dict[str, int]] = {"article": {}, "sentence": {}, "evidence": {}}
        self.articles: list[dict[str, str]] = []
        self.sentences: list[list[Any]] = []
        self.evidence: list[list[Any]] = []

    def of(self, carrier: str, *also: str) -> list[int]:
        """The numbers of the evidence that supports a fact, tenure, participation, signing or statement, and of what
        supports it besides."""
        return self.numbers({*self._known.supports(carrier), *also})

    def mentions(self, thing: str, most: int) -> tuple[list[int], int]:
        """The numbers of the first mentions of a thing, and how many there are."""
        found = self._known.mentions(thing)
        return self.numbers(found[:most]), len(found)

    def confidence(self, carrier: str) -> float | None:
        """The computed confidence of what carries support."""
        return self._known.confidence(carrier)

    def numbers(self, supports: Iterable[str]) -> list[int]:
        """The numbers of these pieces of evidence, the surest first."""
        rows = sorted(supports, key=lambda iri: (-self._known.sureness(iri), iri))
        return [self._number("evidence", iri, self.evidence, self._evidence) for iri in rows]

    def _number(self, kind: str, iri: str, rows: list[Any], make: Any) -> int:
        numbers = self._numbers[kind]
        if iri not in numbers:
            row = make(iri)
            numbers[iri] = len(rows)
            rows.append(row)
        return numbers[iri]

    def _evidence(self, iri: str) -> list[Any]:
        sentence, start, end, rule = self._known.quotation(iri)
        if not sentence:
            return [-1, 0, 0, rule, 1, *self._known.correction(iri)]
        number = self._number("sentence", sentence, self.sentences, self._sentence)
        return [number, start, end, rule, round(self._known.sureness(iri), 3)]

    def _sentence(self, iri: str) -> list[Any]:
        article, text = self._known.sentence(iri)
        return [self._number("article", article, self.articles, self._known.article), text]
