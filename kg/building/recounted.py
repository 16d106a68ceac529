"""What is in a graph after a change: what is known from before, without what went and with what came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from kg.errors import StoreError
from kg.ontology import Ontology
from kg.stats import ArticleCount, Counting, Stats, ends_of_carriers, largest_first
from kg.store import Content, lines_about, mapped

T = TypeVar("T", bound=Hashable)
_ANEW = "count all anew"


def recounted(
    before: Stats, lines: Path, removed: Iterable[bytes], added: Iterable[bytes], ontology: Ontology
) -> Stats:
    """What is in a graph after lines went and came; ``lines`` is the file of all its lines of now, sorted. Of every
    node that is the object of a line something is said, before and now.

    Raises StoreError where the lines cannot be read, or where the counts before are not those of this graph.
    """
    goes, comes = set(removed), set(added)
    touched = {line[: line.index(b" ")] for line in goes | comes}
    with mapped(lines) as content:
        now = {subject: list(lines_about(content, subject)) for subject in touched}
        was = {subject: [line for line in now[subject] if line not in comes] for subject in touched}
        for line in goes:
            was[line[: line.index(b" ")]].append(line)
        carriers = [_Carriers(content, side, ontology) for side in (was, now)]
        if any(was[node] and now[node] and (node in carriers[0]) != (node in carriers[1]) for node in touched):
            raise StoreError("a node was of another class before", _ANEW)
        old, new = (Counting(ontology, known) for known in carriers)
        for counting, side in ((old, was), (new, now)):
            for subject in touched:
                counting.add(sorted(side[subject]))
    return Stats(
        articles=tuple(sorted(_articles(before, old, new, ontology))),
        entities=largest_first(_changed(before.entities, old.kinds, new.kinds)),
        facts=largest_first(_changed(before.facts, old.facts, new.facts)),
        rules=largest_first(_changed(before.rules, old.rules, new.rules)),
        triples=before.triples - old.triples + new.triples,
    )


class _Carriers:
    """The nodes, other than facts, that carry support; those of changed subjects by their lines."""

    def __init__(self, lines: Content, changed: Mapping[bytes, list[bytes]], ontology: Ontology) -> None:
        self._lines, self._changed = lines, changed
        self._type, self._ends = f"<{ontology.iri('rdf:type')}>".encode(), ends_of_carriers(ontology)
        self._known: dict[bytes, bool] = {}

    def __contains__(self, node: object) -> bool:
        if not isinstance(node, bytes) or node[:1] != b"<":
            return False
        if node not in self._known:
            lines = self._changed.get(node)
            typed = lines_about(self._lines, node, self._type) if lines is None else lines
            self._known[node] = any(line.endswith(self._ends) for line in typed)
        return self._known[node]


def _changed(before: Mapping[T, int], old: Mapping[T, int], new: Mapping[T, int]) -> Counter[T]:
    counts = Counter(before)
    counts.subtract(old)
    counts.update(new)
    if min(counts.values(), default=0) < 0:
        raise StoreError("the counts before are those of another graph", _ANEW)
    return counts


def _articles(before: Stats, old: Counting, new: Counting, ontology: Ontology) -> Iterable[ArticleCount]:
    space = f"<{ontology.prefixes['article']}".encode()
    counts = {one.key: one for one in before.articles}
    for subject in {*old.articles, *new.articles, *old.sentences, *new.sentences}:
        if not subject.startswith(space):
            raise StoreError(f"{subject.decode()} is an article under another name", _ANEW)
        was, now = old.of_article(subject), new.of_article(subject)
        known = counts.pop(now.key, None)
        told = now if subject in new.articles else None if subject in old.articles else known
        if told is not None:
            silent = _changed(Counter(known.silent if known else ()), Counter(was.silent), Counter(now.silent))
            sentences = (known.sentences if known else 0) - was.sentences + now.sentences
            counts[now.key] = replace(told, sentences=sentences, silent=tuple(sorted(silent.elements())))
    return counts.values()
