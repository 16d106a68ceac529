"""Judged uses of rules -> judgements.tsv, the confidence of each rule, and how far confidence can be believed.

    kg rules FILES --sample 12 > sheet.tsv          a reader fills the first column: 1 right, 0 wrong
    python benchmarks/rules.py sheet.tsv            takes the judgements over
    python benchmarks/rules.py --still NEWS RULE …  drops those of uses that these rules no longer make in NEWS
    python benchmarks/rules.py --page NEWS N        writes docs/rules.md with uses counted in N articles of NEWS

The confidence of a rule is the share of its judged uses that are right, drawn towards the share of all rules by
as many imagined uses as ``PRIOR`` (the mean of a beta distribution). The reliability table rates each rule on one
half of its judgements, told apart by key, and looks at the other half.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterable
from itertools import islice, pairwise
from pathlib import Path

from kg.extract.firings import fired, firings, judgements
from kg.language import load_language
from kg.pipeline import told
from kg.sources.set_aside import pass_over

TABLES = Path(__file__).resolve().parent.parent / "kg" / "lang" / "vi"
PRIOR = 4
BINS = (0.0, 0.7, 0.8, 0.9, 0.95, 1.01)

Judgement = tuple[str, str, bool]


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def write(path: Path, rows: Iterable[dict[str, str]]) -> None:
    """Rewrite a table."""
    rows = list(rows)
    lines = ["\t".join(rows[0]), *("\t".join(row.values()) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def take_over(sheets: Iterable[Path]) -> None:
    """Add the judgements of sheets to the table."""
    table = {(row["rule"], row["key"]): row["right"] for row in read(TABLES / "judgements.tsv")}
    for sheet in sheets:
        for line in sheet.read_text(encoding="utf-8").splitlines():
            right, rule, key, *_ = line.split("\t")
            if right in ("0", "1"):
                table[rule, key] = right
    known = {row["rule"] for row in read(TABLES / "rules.tsv")}
    rows = ({"rule": rule, "key": key, "right": table[rule, key]} for rule, key in sorted(table) if rule in known)
    write(TABLES / "judgements.tsv", rows)


def drop_gone(news: str, rules: set[str]) -> None:
    """Drop the judgements of uses that some rules no longer make in the articles of ``news``: they tell nothing of the
    rules as they are."""
    made = {(f.rule, f.key) for e in told([Path(news)], pass_over) for f in firings(e) if f.rule in rules}
    table = read(TABLES / "judgements.tsv")
    write(TABLES / "judgements.tsv", (r for r in table if r["rule"] not in rules or (r["rule"], r["key"]) in made))


def confidences(judgements: Iterable[Judgement]) -> dict[str, float]:
    """The confidence of each judged rule, and of an unjudged one under the empty name."""
    right: Counter[str] = Counter()
    judged: Counter[str] = Counter()
    for rule, _, is_right in judgements:
        right[rule] += is_right
        judged[rule] += 1
    mean = right.total() / judged.total()
    rated = {rule: (right[rule] + PRIOR * mean) / (judged[rule] + PRIOR) for rule in judged}
    return rated | {"": mean}


def reliability(judgements: list[Judgement]) -> list[tuple[str, int, float, float]]:
    """(bin, uses, mean confidence, share right), the confidence from the other half of the judgements."""
    rows = []
    halves = [[j for j in judgements if int(j[1], 16) % 2 == half] for half in (0, 1)]
    rated = [confidences(half) for half in halves]
    checked = [
        (rated[1 - half].get(rule, rated[1 - half][""]), is_right)
        for half in (0, 1)
        for rule, _, is_right in halves[half]
    ]
    for low, high in pairwise(BINS):
        inside = [(confidence, is_right) for confidence, is_right in checked if low <= confidence < high]
        if inside:
            said = sum(confidence for confidence, _ in inside) / len(inside)
            rows.append(
                (f"{low:.2f} to {min(high, 1):.2f}", len(inside), said, sum(r for _, r in inside) / len(inside))
            )
    return rows


def page(news: str, number: int) -> str:
    """The page about the rules: each construction with its uses in some articles, and the reliability table."""
    counts = fired(islice(told([Path(news)], pass_over), number)).counts
    judged = judgements(load_language())
    rows = []
    for row in read(TABLES / "rules.tsv"):
        one = judged.get(row["rule"])
        share = f"{one.right}/{one.judged}" if one else "–"
        example = row["example"].replace("|", "\\|")
        uses = f"{counts[row['rule']]:,}"
        cells = (f"`{row['rule']}`", row["finds"], example, uses, share, row["confidence"])
        rows.append(f"| {' | '.join(cells)} |")
    return PAGE.format(number=number, rows="\n".join(rows), reliability="\n".join(reliability_rows()))


def reliability_rows() -> list[str]:
    """The lines of the reliability table."""
    table = [(row["rule"], row["key"], row["right"] == "1") for row in read(TABLES / "judgements.tsv")]
    return [f"| {name} | {uses} | {said:.2f} | {right:.2f} |" for name, uses, said, right in reliability(table)]


def rate() -> None:
    """Write the confidence of each rule as its judgements say."""
    rated = confidences((row["rule"], row["key"], row["right"] == "1") for row in read(TABLES / "judgements.tsv"))
    rules = read(TABLES / "rules.tsv")
    write(TABLES / "rules.tsv", [row | {"confidence": f"{rated.get(row['rule'], rated['']):.2f}"} for row in rules])


PAGE = """# The rules of extraction

What `kg rules` shows, with the uses of each rule counted in {number:,} articles of general Vietnamese news that no rule
was written for. Written by `python benchmarks/rules.py --page`; the examples are ours, and a test shows that each rule
fires on its own.

*Right* is what independent readers said of a random sample of uses (one use a sentence), one by one, as strictly as
for a name with one word too many; their judgements are kept by hash in `kg/lang/vi/judgements.tsv`. *Confidence* is
that share drawn towards the share of all rules by four imagined uses; it is what `--min-confidence` compares with. A
sample for more judgements: `kg rules FILES --sample 12`. Words that may tell of an event («tại đây, ông A nói») count
as a use where the article, read whole, has such an event: else they give no fact.

| Rule | Finds | Example | Uses | Right | Confidence |
| --- | --- | --- | ---: | ---: | ---: |
{rows}

## Whether confidence can be believed

The rules rated on one half of the judgements and looked at in the other half, both ways round.

| Confidence | Judged uses | Said | Right |
| --- | ---: | ---: | ---: |
{reliability}
"""


def main(arguments: list[str]) -> None:
    """Write the page, or take over sheets and rate the rules."""
    if arguments[:1] == ["--page"]:
        text = page(arguments[1], int(arguments[2]))
        (TABLES.parents[2] / "docs" / "rules.md").write_text(text, encoding="utf-8")
    elif arguments[:1] == ["--still"]:
        drop_gone(arguments[1], set(arguments[2:]))
        rate()
    else:
        take_over(Path(sheet) for sheet in arguments)
        rate()


if __name__ == "__main__":
    main(sys.argv[1:])
