"""What each rule found in articles: counted, sampled, and set beside the judgements of readers.

A judgement is kept by a hash of the rule, the sentence and what the rule says of it, so that it stays true of the
same words in any article and holds none of them.
"""

from __future__ import annotations

from bisect import insort
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter

from kg.language import Language
from kg.model import Extraction, Mention, Span, digest

KEY_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Firing:
    """One use of a rule: the sentence, the words that prove it, and what it says of them."""

    rule: str
    sentence: str
    said: str
    says: str

    @property
    def key(self) -> str:
        """What a judgement of this firing is kept by."""
        return digest(self.rule, " ".join(self.sentence.split()), self.says, digits=KEY_DIGITS)


@dataclass(frozen=True)
class Fired:
    """How often each rule fired, and a sample of each."""

    counts: Counter[str]
    samples: dict[str, list[Firing]]


def firings(extraction: Extraction) -> Iterator[Firing]:
    """Every use of a rule in an article: mentions, then claims, in order of the text."""
    text = extraction.article.text
    in_claims = (value for claim in extraction.claims for value in claim.roles.values() if isinstance(value, Mention))
    for mention in dict.fromkeys((*extraction.mentions, *in_claims)):
        says = f"{mention.kind} {mention.name}" + (f" ({mention.form})" if mention.form != "name" else "")
        yield _firing(extraction, mention.rule, text[slice(*mention.span)], says, (mention.span,))
    for claim in extraction.claims:
        roles = (f"{role}={value.name if isinstance(value, Mention) else value}" for role, value in claim.roles.items())
        said = " … ".join(text[slice(*span)] for span in claim.spans)
        yield _firing(extraction, claim.rule, said, f"{claim.kind}: {'; '.join(roles)}", claim.spans)


def _firing(extraction: Extraction, rule: str, said: str, says: str, spans: tuple[Span, ...]) -> Firing:
    told = (s for s in extraction.sentences if any(span.within(s.span) for span in spans))
    sentence = " ".join(extraction.article.text[slice(*s.span)] for s in told)
    return Firing(rule, sentence, said, says)


def fired(extractions: Iterable[Extraction], sample: int = 0) -> Fired:
    """Count the firings of articles; of each rule keep those ``sample`` with the smallest keys: a random sample
    that is the same each time, with no two from the same sentence."""
    counts: Counter[str] = Counter()
    smallest: dict[str, list[tuple[str, Firing]]] = {}
    for extraction in extractions:
        for firing in firings(extraction):
            counts[firing.rule] += 1
            kept = smallest.setdefault(firing.rule, [])
            keyed = (firing.key, firing) if sample else ("", firing)
            full = len(kept) == sample and (not sample or keyed[0] >= kept[-1][0])
            if not full and all(firing.sentence != other.sentence for _, other in kept):
                insort(kept, keyed, key=itemgetter(0))
                del kept[sample:]
    return Fired(counts, {rule: [firing for _, firing in kept] for rule, kept in smallest.items()})


@dataclass(frozen=True, slots=True)
class Judged:
    """How many of a rule's judged firings are right."""

    right: int
    judged: int

    @property
    def precision(self) -> float | None:
        """The share that is right; None without a judgement."""
        return self.right / self.judged if self.judged else None


def judgements(language: Language) -> dict[str, Judged]:
    """The judgements of each rule, from ``judgements.tsv``."""
    right: Counter[str] = Counter()
    judged: Counter[str] = Counter()
    for row in language.table("judgements"):
        right[row["rule"]] += row["right"] == "1"
        judged[row["rule"]] += 1
    return {rule: Judged(right[rule], judged[rule]) for rule in judged}
