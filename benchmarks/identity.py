"""How well linking tells people, bodies and meetings apart: pairs of mentions from news, judged by readers.

    .venv/bin/python -m benchmarks.identity NEWS … [--misses]     a table; with --misses every pair that is wrong

``identity.tsv`` names each mention by the id of its article, the first digits of the hash of the text, the offset
and the name; no sentence of an article stands in it. The pairs of the set «tuning» were looked at while the rules
were written, those of «blind» were not; «spelling» are people whose names differ in a letter or a mark: kg proposes
such merges and never makes them. A pair counts where extraction found both mentions.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.language import load_language
from kg.link import Clusters, clusters_of
from kg.link.local import Local
from kg.model import Extraction
from kg.pipeline import extractions_of, once_each
from kg.sources.set_aside import pass_over

GOLD = Path(__file__).with_name("identity.tsv")
KINDS = ("Person", "Organization", "Meeting")
SETS = ("tuning", "blind")


@dataclass(frozen=True)
class Place:
    """A mention: article id, first digits of the hash of its text, offset of the mention, name."""

    article: str
    text: str
    start: int
    name: str


@dataclass(frozen=True)
class Pair:
    """Two mentions of one kind, whether they are of one thing, and the set to which the pair belongs."""

    kind: str
    set: str
    same: bool
    one: Place
    other: Place


@dataclass
class Score:
    """Pairs by what they are and what linking says: right merges, false merges, missed merges, right partings, and
    pairs of which extraction found no more than one side."""

    right: int = 0
    false: int = 0
    missed: int = 0
    parted: int = 0
    unseen: int = 0

    @property
    def precision(self) -> float:
        """The share of merges that are right; 1 where there is none."""
        return self.right / (self.right + self.false) if self.right + self.false else 1.0

    @property
    def recall(self) -> float:
        """The share of pairs of one thing that are merged; 1 where there is none."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def note(self, same: bool, merged: bool) -> None:
        """Counts a pair."""
        name = {(True, True): "right", (False, True): "false", (True, False): "missed", (False, False): "parted"}
        setattr(self, name[same, merged], getattr(self, name[same, merged]) + 1)


def read_gold(path: Path = GOLD) -> list[Pair]:
    """The judged pairs."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Pair(r["kind"], r["set"], r["answer"] == "same", _place(r, "one"), _place(r, "other")) for r in rows]


def _place(row: dict[str, str], side: str) -> Place:
    return Place(row[side], row[f"{side}_text"], int(row[f"{side}_start"]), row[f"{side}_name"])


class Judged:
    """The canonical id of every mention of the articles."""

    def __init__(self, clusters: Clusters) -> None:
        self._ids = clusters.ids
        self._mentions: dict[tuple[str, str], list[Local]] = defaultdict(list)
        for cluster in clusters.found:
            for member in cluster:
                self._mentions[member.article.key[:12], member.local.kind].append(member.local)

    def id(self, kind: str, place: Place) -> str | None:
        """The id of the thing that is named at a place; None where extraction found none there."""
        for local in self._mentions[place.text, kind]:
            if any(m.span.start <= place.start < m.span.end for m in local.mentions):
                return self._ids[local]
        return None

    def merged(self, pair: Pair) -> bool | None:
        """Whether both mentions are of one thing; None where one of them was not found."""
        one, other = self.id(pair.kind, pair.one), self.id(pair.kind, pair.other)
        return None if one is None or other is None else one == other


def scores(pairs: Iterable[Pair], judged: Judged) -> dict[tuple[str, str], Score]:
    """The scores by kind and set."""
    table: dict[tuple[str, str], Score] = defaultdict(Score)
    for pair in pairs:
        merged = judged.merged(pair)
        if merged is None:
            table[pair.kind, pair.set].unseen += 1
        else:
            table[pair.kind, pair.set].note(pair.same, merged)
    return table


def judged(extractions: Sequence[Extraction], *, reference: bool = True) -> Judged:
    """What linking makes of articles, with or without the reference names."""
    return Judged(clusters_of(extractions, load_language("vi"), reference=reference))


def table(pairs: Sequence[Pair], found: Judged) -> Iterator[str]:
    """The lines of a table in Markdown."""
    yield "| Kind | Pairs | Of | Precision | Recall | F1 | False merges |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | ---: |"
    counted = scores(pairs, found)
    for kind in KINDS:
        for name in (*SETS, "spelling"):
            score = counted.get((kind, name))
            if score is not None:
                seen = score.right + score.false + score.missed + score.parted
                rest = f"{score.precision:.3f} | {score.recall:.3f} | {score.f1:.3f}" if name in SETS else "– | – | –"
                yield f"| {kind} | {name} | {seen} | {rest} | {score.false} |"


def misses(pairs: Iterable[Pair], found: Judged) -> Iterator[str]:
    """The pairs on which linking is wrong."""
    for pair in pairs:
        merged = found.merged(pair)
        if merged is not None and merged != pair.same and pair.set in SETS:
            yield "\t".join(
                ("missed" if pair.same else "FALSE", pair.kind, pair.set, *(
                    f"{p.article}:{p.start} {p.name}" for p in (pair.one, pair.other)
                ))
            )  # fmt: skip


def main(arguments: Sequence[str]) -> None:
    """Prints the table, and the misses where they are asked for."""
    sources = [Path(argument) for argument in arguments if not argument.startswith("--")]
    pairs = read_gold()
    found = judged(once_each(extractions_of(sources, pass_over)))
    print("\n".join(table(pairs, found)))
    if "--misses" in arguments:
        print("\n".join(misses(pairs, found)))


if __name__ == "__main__":
    main(sys.argv[1:])
