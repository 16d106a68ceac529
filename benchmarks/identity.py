"""How well linking tells people, bodies and meetings apart: pairs of mentions from news, judged by readers.

    python -m benchmarks.identity NEWS … [-o docs/measured.md]     the tables, as a section of a page
    python -m benchmarks.identity NEWS … --misses                  every pair that is wrong

``identity.tsv`` names each mention by the id of its article, the first digits of the hash of the text, the offset
and the first words of the name; no sentence of an article stands in it. The pairs of the set «tuning» were looked at
while the rules were first written, those of «blind» only later: by now neither set is unseen. «fresh» and «unread» are
the halves, split by hash, of pairs that were chosen and judged before linking had ever been seen to decide them, from
articles of no earlier pair: the misses of «fresh» may be read, those of «unread» are never printed. «spelling» are
people whose names differ in a letter or a mark: kg proposes such merges and makes none, unless one article spells the
name both ways. A pair counts where extraction found both mentions; a second F1 counts the others too, as merges that
are missed.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.pages import IDENTITY, with_section
from kg.building.stages import once_each
from kg.language import load_language
from kg.link import Clusters, clusters_of
from kg.link.within.local import Local
from kg.model import Extraction, Span
from kg.pipeline import extractions_of
from kg.sources.set_aside import pass_over

GOLD = Path(__file__).with_name("identity.tsv")
KINDS = ("Person", "Organization", "Meeting")
READ = ("tuning", "blind", "fresh")
SETS = (*READ, "unread")


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
    pairs of which extraction found no more than one side, those of one thing (``lost``) among them."""

    right: int = 0
    false: int = 0
    missed: int = 0
    parted: int = 0
    unseen: int = 0
    lost: int = 0

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
        return _mean(self.precision, self.recall)

    @property
    def f1_of_all(self) -> float:
        """The same where a pair of one thing that extraction did not see counts as missed."""
        of_one = self.right + self.missed + self.lost
        return _mean(self.precision, self.right / of_one if of_one else 1.0)

    def note(self, same: bool, merged: bool) -> None:
        """Counts a pair."""
        name = {(True, True): "right", (False, True): "false", (True, False): "missed", (False, False): "parted"}
        setattr(self, name[same, merged], getattr(self, name[same, merged]) + 1)


def _mean(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


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
            if any(_is_at(m.span, place.start, kind) for m in local.mentions):
                return self._ids[local]
        return None

    def merged(self, pair: Pair) -> bool | None:
        """Whether both mentions are of one thing; None where one of them was not found."""
        one, other = self.id(pair.kind, pair.one), self.id(pair.kind, pair.other)
        return None if one is None or other is None else one == other


def _is_at(span: Span, start: int, kind: str) -> bool:
    """Whether a mention is the one judged: it begins there; a longer name of a body is that of another body, while
    a meeting may be named from an earlier word on."""
    return span.start == start or kind == "Meeting" and span.start < start < span.end


def scores(pairs: Iterable[Pair], judged: Judged) -> dict[tuple[str, str], Score]:
    """The scores by kind and set."""
    table: dict[tuple[str, str], Score] = defaultdict(Score)
    for pair in pairs:
        merged = judged.merged(pair)
        if merged is None:
            table[pair.kind, pair.set].unseen += 1
            table[pair.kind, pair.set].lost += pair.same
        else:
            table[pair.kind, pair.set].note(pair.same, merged)
    return table


def judged(extractions: Sequence[Extraction], *, reference: bool = True) -> Judged:
    """What linking makes of articles, with or without the reference names."""
    return Judged(clusters_of(extractions, load_language("vi"), reference=reference))


def table(pairs: Sequence[Pair], found: Judged) -> Iterator[str]:
    """The lines of a table in Markdown."""
    yield "| Kind | Pairs | Of | Precision | Recall | F1 | F1 of all | False merges |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    counted = scores(pairs, found)
    for kind in KINDS:
        for name in (*SETS, "spelling"):
            score = counted.get((kind, name))
            if score is not None:
                seen = score.right + score.false + score.missed + score.parted
                parts = (score.precision, score.recall, score.f1, score.f1_of_all)
                rest = " | ".join(f"{part:.3f}" if name in SETS else "–" for part in parts)
                yield f"| {kind} | {name} | {seen} | {rest} | {score.false} |"


def misses(pairs: Iterable[Pair], found: Judged) -> Iterator[str]:
    """The pairs on which linking is wrong, but for those that nobody is to read."""
    for pair in pairs:
        merged = found.merged(pair)
        if merged is not None and merged != pair.same and pair.set in READ:
            yield "\t".join(
                ("missed" if pair.same else "FALSE", pair.kind, pair.set, *(
                    f"{p.article}:{p.start} {p.name}" for p in (pair.one, pair.other)
                ))
            )  # fmt: skip


def told(pairs: Sequence[Pair], extractions: Sequence[Extraction]) -> str:
    """The section of the page: what was judged, and the tables with and without the reference names."""
    counts = Counter(pair.kind for pair in pairs)
    judged_pairs = ", ".join(f"{counts[kind]} of {name}" for kind, name in zip(KINDS, _NAMES, strict=True))
    with_names, without = (
        "\n".join(table(pairs, judged(extractions, reference=reference))) for reference in (True, False)
    )
    return _TEXT.format(pairs=judged_pairs, articles=len(extractions), with_names=with_names, without=without)


_NAMES = ("people", "bodies", "meetings")
_TEXT = """Whether two mentions in unlike articles are of one thing: {pairs},
judged by reading, hard ones chosen on purpose; linked among {articles:,} articles. A pair counts where extraction
found both mentions; «F1 of all» counts the others too, as missed where they are of one thing. *tuning*: looked at
while the first rules were written; *blind*: chosen and judged before, first measured unseen (people .929, bodies .956,
meetings .812), then looked at one by one, so that neither set is unseen now; *fresh* and *unread*: the halves of newer
pairs, harder still (namesakes and people known by a post alone in articles with little in common, short names with full
ones, bodies of one name in two provinces, meetings told with other words), from articles of no earlier pair, chosen by
names and words without regard to what linking does and judged before it was run on them. First seen, both halves
together: people precision 1.000, recall .586, F1 .739; bodies .874, .815, .843; meetings 1.000, .491, .659. The misses
of *fresh* have been read since, those of *unread* never; *spelling*: people whose names differ in
a letter or a mark, which are proposed, not merged, unless one article spells both ways. By
`python -m benchmarks.identity NEWS -o docs/measured.md`.

Merged pairs of meetings drawn by chance (a telling of a meeting that several articles tell, and one of another article;
at most two of one meeting), judged by one reader beside their sentences: 12 of 74 were two meetings before numbers,
bodies, rites, lands and subjects told them apart, 6 of 60 then, 4 of 60 in a fresh draw after a summit and its week
and the calls of one person were told apart too, and 5 of 50 in one more, of which three are told apart since.

{with_names}

Without the reference names:

{without}
"""


def main() -> None:
    """Writes or prints the section, or prints the misses."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("news", nargs="+", type=Path)
    parser.add_argument("-o", "--out", type=Path, help="a page whose section is written anew")
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    pairs, extractions = read_gold(), once_each(extractions_of(asked.news, pass_over))
    if asked.misses:
        sys.stdout.writelines(f"{line}\n" for line in misses(pairs, judged(extractions)))
        return
    text = told(pairs, extractions)
    if asked.out:
        asked.out.write_text(with_section(asked.out.read_text(encoding="utf-8"), IDENTITY, text), encoding="utf-8")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
