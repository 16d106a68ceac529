"""What caused a difference: articles that came, went or were changed, corrections, rules, or linking anew.

A correction is a cause only of what it acts on: a name, two that are one or are two, or that very fact.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.diff.moved import Moved, Spot
from kg.diff.side import Applied, Side, Stated

ADDED, REMOVED, CHANGED, RENAMED = "added", "removed", "changed", "renamed"
MERGED, SPLIT = "merged", "split"
Cause = tuple[str, str]
_JOINING = ("same", "different")
# Which corrections cause which difference of an entity.
_OF_ENTITY: Mapping[str, tuple[str, ...]] = {
    ADDED: ("hide",),
    REMOVED: ("hide",),
    CHANGED: ("rename", *_JOINING),
    RENAMED: _JOINING,
    MERGED: _JOINING,
    SPLIT: _JOINING,
}


@dataclass(frozen=True)
class _Corrected:
    """A correction that only one of the two builds obeyed; ``is_new`` says whether that is the new one."""

    one: Applied
    is_new: bool


class Causes:
    """The causes of what differs between two graphs; ``changed`` are the articles whose text was changed."""

    def __init__(self, old: Side, new: Side, changed: Collection[Moved]) -> None:
        self.old = old
        self.new = new
        self.gone = old.articles.keys() - new.articles.keys() - {pair.old for pair in changed}
        self.come = new.articles.keys() - old.articles.keys() - {pair.new for pair in changed}
        self.changed = {pair.new for pair in changed}
        self.at_new = _by_spot(new)
        self.at_old = _by_spot(old)
        both = {one.says for one in old.applied} & {one.says for one in new.applied}
        told = [_Corrected(one, side is new) for side in (new, old) for one in side.applied if one.says not in both]
        self._corrected = [one for one in told if self._acted(one)]

    def of_entity(self, change: str, before: str, after: str) -> tuple[Cause, ...]:
        """The corrections that did it, else the articles without which nothing names an entity, else those that came,
        went or were changed and name it, else rules."""
        if corrections := self._at_entity(change, before, after):
            return corrections
        spots = self.old.spots.get(before, frozenset()), self.new.spots.get(after, frozenset())
        keys = {key for key, _, _ in spots[0] if key in self.gone | self.changed}
        keys |= {key for key, _, _ in spots[1] if key in self.come | self.changed}
        if keys:
            return self.articles(keys)
        differing = spots[0] ^ spots[1]
        rules = {one.rule for one in self.old.rules ^ self.new.rules if one.spot in differing}
        return tuple(("rule", rule) for rule in sorted(rules)) or self.linking()

    def linking(self) -> tuple[Cause, ...]:
        """Nothing was read differently: articles that came, went or were changed have changed what is one thing."""
        return self.articles(self.gone | self.come | self.changed) or (("linking", ""),)

    def of_found(self, fact: Stated, old: Stated | None = None) -> tuple[Cause, ...]:
        """Why a fact is there, or has other support than the old one."""
        known = old.quoted if old else frozenset()
        corrections = self._resting(fact, old, True)
        keys = {one.article for one in fact.quoted - known if one.article in self.come | self.changed}
        if corrections or keys:
            return (*corrections, *self.articles(keys))
        if old is None and (touched := self._at_fact(fact, False)):
            return touched
        rules = {one.rule for one in fact.quoted - known - self.old.rules}
        if rules:
            return tuple(("rule", rule) for rule in sorted(rules))
        return () if old and fact.quoted <= known else self._moved(fact)

    def of_lost(self, fact: Stated, new: Stated | None = None) -> tuple[Cause, ...]:
        """Why a fact is gone, or has other support than the new one."""
        lost = fact.quoted - (new.quoted if new else frozenset())
        if lost and all(one.article in self.gone for one in lost):
            return self.articles({one.article for one in lost})
        if touched := (*self._resting(fact, new, False), *(self._at_fact(fact, True) if new is None else ())):
            return touched
        if keys := {one.article for one in lost if one.article in self.gone | self.changed}:
            return self.articles(keys)
        if rules := {one.rule for one in lost - self.new.rules}:
            return tuple(("rule", rule) for rule in sorted(rules))
        return self._moved(fact) if lost or new is None else ()

    def articles(self, keys: Iterable[str]) -> tuple[Cause, ...]:
        """Articles as causes."""
        return tuple(sorted(("article", self._title(key)) for key in keys))

    def _title(self, key: str) -> str:
        side = self.new if key in self.new.articles else self.old
        iri = side.articles[key]
        return f"{side.text(iri, 'dcterms:identifier')}: {side.label(iri)}"

    # -- corrections ----------------------------------------------------------------------------------------

    def _acted(self, corrected: _Corrected) -> bool:
        """Whether «same» and «different» did anything: what they join or part is otherwise in the other graph."""
        one = corrected.one
        side, there = (self.new, self.at_old) if corrected.is_new else (self.old, self.at_new)
        if one.action not in _JOINING:
            return True
        homes = [set(_homes(there, side, iri)) for iri in one.touched]
        if one.action == "same":
            return any(len(reached) > 1 for reached in homes)
        return len(homes) > 1 and bool(set.intersection(*homes))

    def _at_entity(self, change: str, before: str, after: str) -> tuple[Cause, ...]:
        return tuple(
            ("correction", one.one.words)
            for one in self._corrected
            if one.one.action in _OF_ENTITY[change]
            and (after if one.is_new != (one.one.action == "hide") else before) in one.one.touched
        )

    def _resting(self, fact: Stated, other: Stated | None, is_new: bool) -> tuple[Cause, ...]:
        """The corrections of one build alone on which a fact rests there alone; where its report is not there, those
        of its graph, in fewer words."""
        words = [one for one in fact.corrections if other is None or one not in other.corrections]
        if not (self.new if is_new else self.old).applied:
            return tuple(("correction", one) for one in words)
        return tuple(
            ("correction", one.one.words)
            for one in self._corrected
            if one.is_new == is_new and _puts(one.one, fact) and any(one.one.says.endswith(f"({w})") for w in words)
        )

    def _at_fact(self, fact: Stated, is_lost: bool) -> tuple[Cause, ...]:
        """The corrections that took a fact away, or no longer do, and those by which it is said of others."""
        return tuple(
            ("correction", one.one.words)
            for one in self._corrected
            if self._does(one.one, fact) and (one.one.action in ("rename", *_JOINING) or one.is_new == is_lost)
        )

    def _does(self, one: Applied, fact: Stated) -> bool:
        ends = {iri for end in (fact.subject, fact.value) for iri in (end, self.old.mapped.get(end, end))}
        if one.action in ("hide", *_JOINING):
            return bool(one.touched & {*ends, fact.node})
        if one.action == "set_date":
            return fact.property == one.property and bool(one.touched & ends)
        if one.action == "rename":
            return fact.value in one.touched and fact.value not in (*self.old.spots, *self.new.spots)
        if one.action != "reject":
            return False
        of_it = fact.property == one.property and bool(one.touched & ends)
        is_node = bool(self.old.kind(fact.value) or self.new.kind(fact.value))
        return fact.node in one.touched or (of_it and (fact.value in one.touched or not is_node))

    def _moved(self, fact: Stated) -> tuple[Cause, ...]:
        """Nothing was read differently: two that a correction joined or parted, the name of which a node is made, or
        linking."""
        done = (one for one in self._corrected if self._does(one.one, fact) and one.one.action in ("rename", *_JOINING))
        own = {one.article for one in fact.quoted if one.article in self.gone | self.come | self.changed}
        return tuple(("correction", one.one.words) for one in done) or self.articles(own) or self.linking()


def most(at: Mapping[tuple[str, Spot], str], kind: str, spots: Iterable[Spot]) -> str:
    """The entity that most of the places name; empty where none does."""
    counted = Counter(at[kind, spot] for spot in spots if (kind, spot) in at)
    return min(counted, key=lambda iri: (-counted[iri], iri), default="")


def _by_spot(side: Side) -> dict[tuple[str, Spot], str]:
    return {(side.kind(iri), spot): iri for iri, spots in side.spots.items() for spot in spots}


def _homes(there: Mapping[tuple[str, Spot], str], side: Side, iri: str) -> Iterator[str]:
    """The entities of the other graph that the places name which name this one."""
    places = ((side.kind(iri), spot) for spot in side.spots.get(iri, ()))
    return (there[place] for place in places if place in there)


def _puts(one: Applied, fact: Stated) -> bool:
    """Whether a correction says a fact, or when it is."""
    if fact.node in one.touched or {fact.subject, fact.value} <= one.touched:
        return True
    return fact.subject in one.touched and fact.property == one.property
