"""What is in a graph and what a build read and passed over: for programs as JSON, for people as Markdown.

No clock, no path of this machine: the same articles give the same report.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePath
from typing import Any

from kg.conflicts import Conflict
from kg.ontology import Ontology
from kg.stats import ArticleCount, Stats

FORMAT = 1
_SHOWN_SENTENCES = 200
_PIECES = 10_000


@dataclass(frozen=True, order=True)
class PassedOver:
    """A source that gave no article: which, in which line, why, and what to do about it."""

    source: str
    line: int
    reason: str
    hint: str


@dataclass(frozen=True)
class Corrected:
    """A correction: where it stands, what it says and why; ``gone`` says why it no longer applies, ``touched``
    are the ids that it changed or took away, ``action`` and ``property`` what it does,
    ``sentences`` are those that said what it took away, each by its article and where it begins."""

    file: str
    line: int
    says: str
    author: str
    date: str
    reason: str
    gone: str
    touched: tuple[str, ...]
    action: str
    property: str
    sentences: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Report:
    """What a build read and wrote; ``repeated`` counts the texts that were there before."""

    stats: Stats
    repeated: int
    passed_over: tuple[PassedOver, ...]
    corrections: tuple[Corrected, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The report as a JSON object."""
        stats = self.stats.as_json()
        return {
            "format": FORMAT,
            "articles": {
                "read": len(self.stats.articles),
                "repeated": self.repeated,
                "set_aside": [
                    {"source": one.source, "line": one.line or None, "reason": one.reason, "hint": one.hint}
                    for one in self.passed_over
                ],
            },
            "corrections": [
                {
                    "file": one.file,
                    "line": one.line,
                    "says": one.says,
                    "action": one.action,
                    "property": one.property or None,
                    "author": one.author,
                    "date": one.date,
                    "reason": one.reason,
                    "applies": not one.gone,
                    "why_not": one.gone or None,
                    "touched": list(one.touched),
                    "sentences": [{"article": article, "start": start} for article, start in one.sentences],
                }
                for one in self.corrections
            ],
            "conflicts": [dataclasses.asdict(one) for one in self.conflicts],
            **{key: value for key, value in stats.items() if key != "articles"},
            "by_article": [
                {
                    "article": article.key,
                    "id": article.id,
                    "title": article.title,
                    "published": article.published or None,
                    "sentences": article.sentences,
                    "without_facts": [{"start": start, "text": text} for start, text in article.silent],
                }
                for article in self.stats.articles
            ],
        }

    @classmethod
    def of_json(cls, told: dict[str, Any]) -> Report:
        """The report that such an object tells. Raises LookupError, TypeError or ValueError for another object."""
        articles = (
            ArticleCount(
                one["published"] or "", one["title"], one["article"], one["id"], one["sentences"],
                tuple((said["start"], said["text"]) for said in one["without_facts"]),
            )
            for one in told["by_article"]
        )  # fmt: skip
        counts = (told[name] for name in ("entities", "facts", "evidence_by_rule", "triples"))
        passed_over = (
            PassedOver(one["source"], one["line"] or 0, one["reason"], one["hint"])
            for one in told["articles"]["set_aside"]
        )
        words = ("file", "line", "says", "author", "date", "reason", "action")
        corrections = (
            Corrected(
                **{word: one[word] for word in words},
                gone=one["why_not"] or "",
                touched=tuple(one["touched"]),
                property=one["property"] or "",
                sentences=tuple((said["article"], said["start"]) for said in one["sentences"]),
            )
            for one in told["corrections"]
        )
        conflicts = map(Conflict.of_json, told["conflicts"])
        return cls(
            Stats(tuple(articles), *counts), told["articles"]["repeated"],
            tuple(passed_over), tuple(corrections), tuple(conflicts),
        )  # fmt: skip

    def as_markdown(self, ontology: Ontology) -> str:
        """The report for people."""
        return "\n".join(_markdown(self, ontology)) + "\n"


def json_text(value: object) -> str:
    """A value as JSON that diffs well: indented, in the order given, with a line end."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def json_pieces(value: object) -> Iterator[bytes]:
    """The same in pieces, for what is too long to stand in memory twice."""
    pieces = iter(json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(value))
    while some := list(islice(pieces, _PIECES)):
        yield "".join(some).encode()
    yield b"\n"


def shown_source(path: str, sources: Iterable[str]) -> str:
    """A path as it stands in a report: from the source that the user named, without what leads to it.

    >>> shown_source("/home/an/news/2023/a.txt", ["/home/an/news"])
    'news/2023/a.txt'
    """
    for source in sources:
        if source not in ("", ".") and path.startswith(source):
            return f"{PurePath(source).name}{path[len(source) :]}".replace("\\", "/")
    return path.replace("\\", "/") if not Path(path).is_absolute() else PurePath(path).name


def _markdown(report: Report, ontology: Ontology) -> Iterator[str]:
    counts = report.stats
    yield "# What was read and what came out\n"
    yield f"- articles: {len(counts.articles):,}"
    if report.repeated:
        yield f"- texts that were there before, read once: {report.repeated:,}"
    if report.passed_over:
        yield f"- sources set aside: {len(report.passed_over):,}"
    yield f"- sentences: {counts.sentences:,}, of which {counts.silent:,} gave no fact"
    yield f"- entities: {sum(counts.entities.values()):,}"
    yield f"- facts: {sum(counts.facts.values()):,}"
    yield f"- triples: {counts.triples:,}"
    if report.passed_over:
        yield from _table("Set aside", ("Source", "Why", "What to do"), _set_aside_rows(report.passed_over))
    if report.corrections:
        yield from _table("Corrections", ("Where", "What", "Author", "Reason", "Applies"), _correction_rows(report))
    if report.conflicts:
        yield from _table("Where the texts disagree", ("What", "Property", "Value", "Sentence"), _conflict_rows(report))
    for title, table in (("Entities by class", counts.entities), ("Facts by property", counts.facts)):
        rows = ((f"`{n}`", ontology.label(n, "vi"), ontology.label(n, "en"), f"{table[n]:,}") for n in table)
        yield from _table(title, ("Name", "vi", "en", "Number"), rows)
    yield from _table("Evidence by rule", ("Rule", "Quotations"), _rule_rows(counts.rules))
    yield from _table(
        "Articles",
        ("Published", "Title", "Sentences", "Without facts"),
        ((a.published[:10], a.title, str(a.sentences), str(len(a.silent))) for a in counts.articles),
    )
    if undated := sum(not article.published for article in counts.articles):
        yield f"\nArticles without a day: {undated:,}. What they date without a year stays without one; a header"
        yield "(`date: 2023-10-19`) or a line below the title with nothing but the day gives it."
    yield from _silent_sentences(report)


def _conflict_rows(report: Report) -> Iterator[tuple[str, ...]]:
    """A row for each value: what disagrees stands side by side."""
    for one in report.conflicts:
        for number, side in enumerate(one.sides):
            said = side.sayings[0] if side.sayings else None
            sentence = f"{said.sentence} ({', '.join(filter(None, (said.article, said.issued)))})" if said else ""
            yield one.label if not number else "", "" if number else f"`{one.property}`", side.value, sentence


def _correction_rows(report: Report) -> Iterator[tuple[str, ...]]:
    for one in report.corrections:
        yield f"{one.file}:{one.line}", one.says, f"{one.author}, {one.date}", one.reason, one.gone or "yes"


def _rule_rows(rules: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    return ((f"`{name}`", f"{number:,}") for name, number in rules.items())


def _set_aside_rows(passed_over: Sequence[PassedOver]) -> Iterator[tuple[str, ...]]:
    for one in passed_over:
        yield f"{one.source}:{one.line}" if one.line else one.source, one.reason, one.hint


def _silent_sentences(report: Report) -> Iterator[str]:
    """The sentences from which nothing came, with the correction that took away what came of one."""
    yield "\n## Sentences without facts"
    counts, left = report.stats, _SHOWN_SENTENCES
    taken = {place: f" (taken away by {one.file}:{one.line})" for one in report.corrections for place in one.sentences}
    for article in counts.articles:
        if article.silent and left > 0:
            yield f"\n{_cell(article.title)}\n"
            for start, text in article.silent[:left]:
                yield f"- {_cell(text)}{taken.get((article.key, start), '')}"
            left -= len(article.silent)
    if counts.silent > _SHOWN_SENTENCES:
        yield f"\nThese are the first {_SHOWN_SENTENCES} of {counts.silent:,}; report.json holds them all."


def _table(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"\n## {title}\n"
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(map(_cell, row))} |"


def _cell(text: str) -> str:
    """Text that stays in its cell and shows its signs as they are, also where it comes from an article."""
    line = " ".join(text.split())
    return line if line.startswith("`") else "".join(f"\\{c}" if c in r"\|<>[]*_`" else c for c in line)
