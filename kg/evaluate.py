"""How good extraction is: facts in the exchange schema compared with gold.

Text is compared folded: lower case, one dash, one place for tone marks, no punctuation. Entities match one to one
when any of their forms agree, facts when their parts do; what gold lists as optional is never spurious. Counts are
summed over articles, and the headline is the mean F1 of eleven rows.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kg.language import fold

Json = Mapping[str, Any]

ROWS = (
    "person", "organization", "alias", "post", "org_relation", "meeting", "meeting_slot", "agreement",
    "agreement_slot", "quote", "attribute",
)  # fmt: skip
_COURTESY = re.compile(r"^(?:ông|bà|anh|chị|đồng chí|đ/c|ngài|mr|mrs|ms|dr|thành phố|tp|tỉnh|thủ đô)\s+")
_MARKS = re.compile(r"[\"'“”‘’«»()\[\].,;:!?|]")


@dataclass
class Count:
    """What was found, what was found wrongly, what was missed."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    def add(self, right: int, spurious: int, missed: int) -> None:
        """Adds the counts of one comparison."""
        self.right += right
        self.spurious += spurious
        self.missed += missed

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / (self.right + self.spurious) if self.right + self.spurious else 0.0

    @property
    def recall(self) -> float:
        """The share of gold that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass
class Scores:
    """The counts by row, and what was missed or spurious, in words."""

    counts: dict[str, Count] = field(default_factory=lambda: {row: Count() for row in ROWS})
    misses: list[str] = field(default_factory=list)

    @property
    def macro(self) -> float:
        """The mean F1 of the rows."""
        return sum(count.f1 for count in self.counts.values()) / len(ROWS)


def total(scores: Iterable[Scores]) -> Scores:
    """The scores of several articles as one."""
    summed = Scores()
    for one in scores:
        summed.misses += one.misses
        for row, count in one.counts.items():
            summed.counts[row].add(count.right, count.spurious, count.missed)
    return summed


def interval(scores: Sequence[Scores], draws: int = 1000) -> tuple[float, float]:
    """The 95 % interval of the macro F1 when articles are drawn again with replacement (bootstrap, fixed seed)."""
    if not scores:
        return 0.0, 0.0
    chance = random.Random(0)
    drawn = sorted(total(chance.choices(scores, k=len(scores))).macro for _ in range(draws))
    return drawn[int(0.025 * draws)], drawn[int(0.975 * draws) - 1]


# ---- text -----------------------------------------------------------------------------------------


def plain(text: str | None) -> str:
    """A text as it is compared.

    >>> plain("Hội đồng  “TIFA”, Việt Nam – Hoa Kỳ.")
    'hội đồng tifa việt nam-hoa kỳ'
    """
    folded = re.sub(r"\s*-\s*", "-", fold(text or ""))
    return " ".join(_MARKS.sub(" ", folded).split())


def name_key(text: str | None) -> str:
    """A name as it is compared, without a courtesy word or «thành phố» before it."""
    return _COURTESY.sub("", plain(text))


def overlap(one: str | None, other: str | None) -> float:
    """The F1 of the words of two texts, 0 to 1."""
    words, rest = plain(one).replace("-", " ").split(), plain(other).replace("-", " ").split()
    size = len(words) + len(rest)
    if not words or not rest:
        return 0.0
    hits = 0
    for word in words:
        if word in rest:
            rest.remove(word)
            hits += 1
    return 2 * hits / size


def same_date(gold: str | None, found: str | None) -> bool:
    """Whether a found date is gold's, to the day; a gold date without a year fits any year."""
    if not gold or not found:
        return False
    wanted, said = ("/".join(part[:10] for part in value.split("/")) for value in (gold, found))
    return re.fullmatch(re.escape(wanted).replace("XXXX", "...."), said) is not None


def _forms(entity: Json) -> set[str]:
    return {key for form in (entity.get("name"), *entity.get("aliases", ())) if (key := name_key(form))}


# ---- matching ---------------------------------------------------------------------------------------

Likeness = Callable[[Json, Json], float]


def _pairs(gold: Sequence[Json], found: Sequence[Json], likeness: Likeness) -> dict[int, int]:
    """The best one-to-one pairs, gold index to found index, taken greedily by falling likeness."""
    ranked = sorted(((likeness(g, f), -i, -j) for i, g in enumerate(gold) for j, f in enumerate(found)), reverse=True)
    pairs: dict[int, int] = {}
    for value, i, j in ranked:
        if value > 0 and -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return pairs


class _Article:
    """One article's gold and findings, compared row by row."""

    def __init__(self, gold: Json, found: Json) -> None:
        self.gold, self.found = gold, found
        self.scores = Scores()
        self.keys: dict[str, str] = {}
        self._learn_keys()

    def _learn_keys(self) -> None:
        """Every form of an entity leads to one key; found forms lead to gold's where exactly one is known."""
        kinds = ("people", "organizations")
        for entity in (e for kind in kinds for e in self.gold.get(kind, ())):
            for form in _forms(entity):
                self.keys.setdefault(form, name_key(entity["name"]))
        for entity in (e for kind in kinds for e in self.found.get(kind, ())):
            known = {self.keys[form] for form in _forms(entity) if form in self.keys}
            if len(known) == 1:
                for form in _forms(entity):
                    self.keys.setdefault(form, next(iter(known)))

    def key(self, name: str | None) -> str:
        """The key of a name."""
        form = name_key(name)
        return self.keys.get(form, form)

    def all(self, names: Iterable[str] | None) -> set[str]:
        """The keys of names."""
        return {self.key(name) for name in names or () if name_key(name)}

    def compare(self) -> Scores:
        """The scores of the article."""
        self._entities("person", "people")
        self._entities("organization", "organizations")
        self._posts()
        self._plain_row("org_relation", "org_relations", self._same_relation, _relation_words)
        self._meetings()
        self._agreements()
        self._plain_row("quote", "quotes", self._same_quote, _quote_words)
        return self.scores

    # ---- counting -------------------------------------------------------------------------------------

    def _tally(
        self, row: str, gold: Sequence[Json], found: Sequence[Json], pairs: dict[int, int], words: Callable[[Json], str]
    ) -> None:
        self.scores.counts[row].add(len(pairs), len(found) - len(pairs), len(gold) - len(pairs))
        self._miss(row, "missed", (words(g) for i, g in enumerate(gold) if i not in pairs))
        self._miss(row, "spurious", (words(f) for j, f in enumerate(found) if j not in pairs.values()))

    def _miss(self, row: str, what: str, words: Iterable[str]) -> None:
        self.scores.misses += [f"{self.gold.get('id')}: {row} {what}: {word}" for word in words]

    def _set(self, row: str, label: str, gold: set[str], found: set[str], optional: set[str]) -> None:
        found = found - (optional - gold)
        self.scores.counts[row].add(len(gold & found), len(found - gold), len(gold - found))
        self._miss(f"{row} {label}", "missed", sorted(gold - found))
        self._miss(f"{row} {label}", "spurious", sorted(found - gold))

    def _value(self, row: str, label: str, gold: Any, found: Any, same: Callable[[Any, Any], bool], free: bool) -> None:
        """A single value: a wrong one is spurious and missed; one that gold lacks is spurious unless it is free."""
        if gold and found and same(gold, found):
            self.scores.counts[row].add(1, 0, 0)
        elif gold or (found and not free):
            self.scores.counts[row].add(0, int(bool(found)), int(bool(gold)))
            self._miss(f"{row} {label}", "differs", [f"gold {gold!r}, found {found!r}"])

    def _attribute(self, label: str, wanted: Any, found: Any, same: bool) -> None:
        if wanted:
            self.scores.counts["attribute"].add(int(same), int(bool(found) and not same), int(not same))
            if not same:
                self._miss(f"attribute {label}", "differs", [f"gold {wanted!r}, found {found!r}"])

    def _scored(self, kind: str, likeness: Likeness) -> tuple[Sequence[Json], list[Json]]:
        """Gold of a kind, and the findings less those that fit only an optional entry, which may be a label alone."""
        gold, found = self.gold.get(kind, []), list(self.found.get(kind, []))
        optional = [{"label": one} if isinstance(one, str) else one for one in self.gold.get(f"optional_{kind}", [])]
        free = set(_pairs(optional, found, likeness).values()) - set(_pairs(gold, found, likeness).values())
        return gold, [f for j, f in enumerate(found) if j not in free]

    def _plain_row(self, row: str, kind: str, likeness: Likeness, words: Callable[[Json], str]) -> None:
        gold, found = self._scored(kind, likeness)
        self._tally(row, gold, found, _pairs(gold, found, likeness), words)

    # ---- rows -----------------------------------------------------------------------------------------

    def _entities(self, row: str, kind: str) -> None:
        optional = {name_key(name) for name in self.gold.get("optional", ())}
        gold = self.gold.get(kind, [])
        found = [
            f for f in self.found.get(kind, []) if not _forms(f) & optional or any(_forms(f) & _forms(g) for g in gold)
        ]
        pairs = _pairs(gold, found, lambda g, f: len(_forms(g) & _forms(f)))
        self._tally(row, gold, found, pairs, lambda e: str(e["name"]))
        for i, entity in enumerate(gold):
            match: Json = found[pairs[i]] if i in pairs else {}
            self._set("alias", f"of {entity['name']}", _forms(entity), _forms(match), optional)
            wanted = entity.get("kind")
            self._attribute(f"kind of {entity['name']}", wanted, match.get("kind"), wanted == match.get("kind"))

    def _holder(self, post: Json) -> str:
        return self.key(post.get("holder") or post.get("person"))

    def _same_post(self, gold: Json, found: Json) -> float:
        if self._holder(gold) != self._holder(found):
            return 0
        body, said = gold.get("organization"), found.get("organization")
        whole, said_whole = f"{gold['post']} {body or ''}", f"{found['post']} {said or ''}"
        alike = overlap(whole, said_whole)
        if body and self.key(body) != self.key(said):
            return alike if alike >= 0.85 else 0
        best = max(
            overlap(gold["post"], found["post"]),
            alike,
            overlap(whole, found["post"]),
            overlap(gold["post"], said_whole),
        )
        return best if best >= 0.65 else 0

    def _posts(self) -> None:
        gold, found = self._scored("posts", self._same_post)
        pairs = _pairs(gold, found, self._same_post)
        kept = [j for j, f in enumerate(found) if j in pairs.values() or f.get("holder_kind") != "country"]
        found, pairs = [found[j] for j in kept], {i: kept.index(j) for i, j in pairs.items()}
        self._tally("post", gold, found, pairs, _post_words)
        for i, post in enumerate(gold):
            match: Json | None = found[pairs[i]] if i in pairs else None
            status = (match.get("status") or "current") if match is not None else None
            wanted = post.get("status") or "current"
            self._attribute(f"status of {_post_words(post)}", wanted, status, wanted == status)
            for name in ("from", "until"):
                said = match.get(name) if match is not None else None
                right = post.get(name) == said or same_date(post.get(name), said)
                self._attribute(f"{name} of {_post_words(post)}", post.get(name), said, right)

    def _same_relation(self, gold: Json, found: Json) -> float:
        ends = all(self.key(gold[end]) == self.key(found[end]) for end in ("child", "parent"))
        return float(ends and gold["relation"] == found["relation"])

    def _present(self, meeting: Json) -> set[str]:
        return self.all([*(meeting.get("chairs") or ()), *(meeting.get("participants") or ())])

    def _same_meeting(self, gold: Json, found: Json) -> float:
        people = self._present(gold) | self.all(gold.get("organizers"))
        said = self._present(found) | self.all(found.get("organizers"))
        value = 0.45 * overlap(gold["label"], found["label"]) + 0.35 * _shared(people, said)
        value += 0.20 * same_date(gold.get("date"), found.get("date"))
        return value if value >= 0.30 else 0

    def _meetings(self) -> None:
        gold, found = self._scored("meetings", self._same_meeting)
        pairs = _pairs(gold, found, self._same_meeting)
        self._tally("meeting", gold, found, pairs, lambda m: str(m["label"]))
        row = "meeting_slot"
        for i, event in enumerate(gold):
            match: Json = found[pairs[i]] if i in pairs else {}
            tag, spare = str(event.get("id", i)), set(event.get("optional_slots", ()))
            self._value(row, f"{tag} date", event.get("date"), match.get("date"), same_date, "date" in spare)
            self._value(row, f"{tag} place", event.get("place"), match.get("place"), _same_place, "place" in spare)
            self._value(row, f"{tag} format", event.get("format"), match.get("format"), str.__eq__, "format" in spare)
            self._value(row, f"{tag} topic", event.get("topic"), match.get("topic"), _same_topic, True)
            self._attribute(
                f"type of {tag}", event.get("type"), match.get("type"), event.get("type") == match.get("type")
            )
            optional = self.all(event.get("optional_participants"))
            for name in ("chairs", "organizers"):
                self._set(row, f"{tag} {name}", self.all(event.get(name)), self.all(match.get(name)), optional)
            spare_people = optional | self.all(event.get("organizers"))
            self._set(row, f"{tag} participants", self._present(event), self._present(match), spare_people)

    def _same_agreement(self, gold: Json, found: Json) -> float:
        value = 0.65 * overlap(gold["label"], found["label"])
        value += 0.25 * _shared(self.all(gold.get("parties")), self.all(found.get("parties")))
        value += 0.10 * same_date(gold.get("date"), found.get("date"))
        return value if value >= 0.35 else 0

    def _agreements(self) -> None:
        gold, found = self._scored("agreements", self._same_agreement)
        pairs = _pairs(gold, found, self._same_agreement)
        self._tally("agreement", gold, found, pairs, lambda a: str(a["label"]))
        row = "agreement_slot"
        for i, event in enumerate(gold):
            match: Json = found[pairs[i]] if i in pairs else {}
            tag, spare = str(event.get("id", i)), set(event.get("optional_slots", ()))
            self._value(row, f"{tag} date", event.get("date"), match.get("date"), same_date, "date" in spare)
            self._value(row, f"{tag} type", event.get("type"), match.get("type"), str.__eq__, True)
            same = event.get("status") == match.get("status")
            self._attribute(f"status of {tag}", event.get("status"), match.get("status"), same)
            for name in ("parties", "signatories", "witnesses"):
                optional = self.all(event.get(f"optional_{name}"))
                self._set(row, f"{tag} {name}", self.all(event.get(name)), self.all(match.get(name)), optional)

    def _same_quote(self, gold: Json, found: Json) -> float:
        if self.key(gold["speaker"]) != self.key(found["speaker"]):
            return 0
        start = " ".join(plain(gold["text_start"]).split()[:4])
        said = " ".join(plain(found.get("text") or found.get("text_start")).split()[:24])
        at = said.find(start) if start else -1
        return 0 if at < 0 else 1 / (1 + at)


def _shared(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0


def _same_place(gold: str, found: str) -> bool:
    return overlap(name_key(gold), name_key(found)) >= 0.5


def _same_topic(gold: str, found: str) -> bool:
    return overlap(gold, found) >= 0.4


def _post_words(post: Json) -> str:
    return f"{post.get('holder') or post.get('person')} / {post['post']} / {post.get('organization')}"


def _relation_words(relation: Json) -> str:
    return f"{relation['child']} {relation['relation']} {relation['parent']}"


def _quote_words(quote: Json) -> str:
    return f"{quote['speaker']}: {(quote.get('text_start') or quote.get('text') or '')[:60]}"


def compare(gold: Json, found: Json) -> Scores:
    """The scores of one article: gold and findings in the exchange schema."""
    return _Article(gold, found).compare()
