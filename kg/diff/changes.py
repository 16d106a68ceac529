"""The differences of two graphs: articles, entities and facts, each with its cause.

An entity is the same where its IRI is, and renamed where the places that name it are; what is made of it (posts,
tenures, participations) follows it and is not reported for that.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.diff.side import NAMED, Ident, Side, Spot, Stated
from kg.store import Store

ADDED, REMOVED, CHANGED, RENAMED = "added", "removed", "changed", "renamed"
MERGED, SPLIT = "merged", "split"


@dataclass(frozen=True)
class Change:
    """One difference: ``of`` is article, entity or fact; ``what`` names it, ``before`` and ``after`` say how it
    was and is. ``causes`` are articles, rules, corrections, or the linking of what was there before."""

    change: str
    of: str
    what: str
    before: str
    after: str
    iri: str
    causes: tuple[tuple[str, str], ...]

    def as_json(self) -> dict[str, object]:
        """The change as a JSON object."""
        return asdict(self) | {"causes": [{"kind": kind, "name": name} for kind, name in self.causes]}


@dataclass(frozen=True)
class Difference:
    """All changes, and the number of triples that only one graph has."""

    changes: tuple[Change, ...]
    triples_added: int
    triples_removed: int

    def __bool__(self) -> bool:
        return bool(self.changes or self.triples_added or self.triples_removed)


def difference(
    old: Store, new: Store, language: str = "vi", places: tuple[Path | str, Path | str] = ("", "")
) -> Difference:
    """What changed from the old graph to the new one.

    ``places`` are the folders of the two builds, whose reports tell which corrections they obeyed.
    """
    sides = Side(old, language, places[0]), Side(new, language, places[1])
    comparison = _Comparison(*sides)
    changes = [*comparison.articles(), *comparison.entities(), *comparison.facts()]
    before, after = sides[0].triples, sides[1].triples
    return Difference(tuple(changes), len(after - before), len(before - after))


class _Comparison:
    def __init__(self, old: Side, new: Side) -> None:
        self.old = old
        self.new = new
        self.gone = old.articles.keys() - new.articles.keys()
        self.come = new.articles.keys() - old.articles.keys()
        before = {one.words for one in old.applied}
        self.corrected = [one for one in new.applied if one.words not in before]
        after = {one.words for one in new.applied}
        self.corrected += [one for one in old.applied if one.words not in after]
        self.at_new = _by_spot(new)
        self.at_old = _by_spot(old)

    # -- articles -------------------------------------------------------------------------------------------

    def articles(self) -> Iterator[Change]:
        """Articles that came and went, and those told differently."""
        for key in sorted(self.come):
            yield self._article(ADDED, self.new, key, "", self.new.label(self.new.articles[key]))
        for key in sorted(self.gone):
            yield self._article(REMOVED, self.old, key, self.old.label(self.old.articles[key]), "")
        for key in sorted(self.old.articles.keys() & self.new.articles.keys()):
            before, after = _described(self.old, key), _described(self.new, key)
            if before != after:
                yield self._article(CHANGED, self.new, key, before, after)

    def _article(self, change: str, side: Side, key: str, before: str, after: str) -> Change:
        iri = side.articles[key]
        return Change(change, "article", side.text(iri, "dcterms:identifier"), before, after, iri, ())

    # -- entities -------------------------------------------------------------------------------------------

    def entities(self) -> Iterator[Change]:
        """Entities that came, went, were merged, split or renamed, and those with other names."""
        for kind in NAMED:
            before, after = set(self.old.of(kind)), set(self.new.of(kind))
            lost, found = sorted(before - after), after - before
            for iri in lost:
                yield self._lost(kind, iri, found)
            for iri in sorted(found):
                yield self._found(kind, iri)
            for iri in sorted(before & after):
                yield from self._named(kind, iri, iri)

    def _lost(self, kind: str, iri: str, found: set[str]) -> Change:
        home = _most(self.at_new, kind, self.old.spots[iri])
        causes = self._causes_of_entity(iri, home)
        label = self.old.label(iri)
        if home in found:
            found.remove(home)
            self.old.mapped[iri] = home
            return Change(RENAMED, "entity", f"{kind} {self.new.label(home)}", f"{label} <{iri}>", home, home, causes)
        if home:
            self.old.mapped[iri] = home
            return Change(MERGED, "entity", f"{kind} {label}", label, self.new.label(home), iri, causes)
        return Change(REMOVED, "entity", f"{kind} {label}", label, "", iri, causes)

    def _found(self, kind: str, iri: str) -> Change:
        home = _most(self.at_old, kind, self.new.spots[iri])
        causes = self._causes_of_entity(home, iri)
        label = self.new.label(iri)
        if home:
            return Change(SPLIT, "entity", f"{kind} {label}", self.old.label(home), label, iri, causes)
        return Change(ADDED, "entity", f"{kind} {label}", "", label, iri, causes)

    def _named(self, kind: str, before: str, after: str) -> Iterator[Change]:
        names = self.old.names(before), self.new.names(after)
        labels = self._labels(before, after)
        if labels[0] != labels[1] or names[0] != names[1]:
            shown = [" | ".join([label, *sorted(all_ - {label})]) for label, all_ in zip(labels, names, strict=True)]
            causes = self._causes_of_entity(before, after)
            yield Change(CHANGED, "entity", f"{kind} {labels[1]}", shown[0], shown[1], after, causes)

    def _labels(self, before: str, after: str) -> tuple[str, str]:
        """How an entity was and is called: in the language of the comparison, or else in one in which that differs."""
        labels = self.old.label(before), self.new.label(after)
        was, is_ = self.old.preferred(before), self.new.preferred(after)
        differing = sorted(language for language in was.keys() & is_.keys() if was[language] != is_[language])
        if labels[0] == labels[1] and differing:
            return was[differing[0]], is_[differing[0]]
        return labels

    def _causes_of_entity(self, before: str, after: str) -> tuple[tuple[str, str], ...]:
        """The articles without which nothing names an entity, else the corrections that touch it, else the articles
        that came or went and name it, else rules."""
        alone = {key for key, _, _ in self.old.spots.get(before, ())} if not after else set()
        if alone and alone <= self.gone:
            return self._named_articles(alone)
        if corrections := self._corrections({before, after}):
            return corrections
        spots = self.old.spots.get(before, frozenset()), self.new.spots.get(after, frozenset())
        keys = {key for key, _, _ in spots[0] if key in self.gone} | {key for key, _, _ in spots[1] if key in self.come}
        if keys:
            return self._named_articles(keys)
        differing = spots[0] ^ spots[1]
        rules = {one.rule for one in self.old.rules ^ self.new.rules if one.spot in differing}
        return tuple(("rule", rule) for rule in sorted(rules)) or self._linking({before, after})

    def _linking(self, _: set[str]) -> tuple[tuple[str, str], ...]:
        """Nothing was read differently: articles that came or went have changed what is one thing."""
        return self._named_articles(self.gone | self.come) or (("linking", ""),)

    # -- facts ----------------------------------------------------------------------------------------------

    def facts(self) -> Iterator[Change]:
        """Facts that came and went, those of which another value is said, and those said by others."""
        before, after = self.old.facts(), self.new.facts()
        lost = {key: before[key] for key in before.keys() - after.keys()}
        found = {key: after[key] for key in after.keys() - before.keys()}
        yield from self._replaced(lost, found)
        for fact in _in_order(found.values(), self.new):
            yield self._fact(ADDED, fact, "", self._value(self.new, fact), self._why_found(fact))
        for fact in _in_order(lost.values(), self.old):
            yield self._fact(REMOVED, fact, self._value(self.old, fact), "", self._why_lost(fact))
        both = [(before[key], after[key]) for key in before.keys() & after.keys()]
        for old, new in sorted(both, key=lambda pair: pair[1].node):
            yield from self._retold(old, new)

    def _replaced(self, lost: dict[Ident, Stated], found: dict[Ident, Stated]) -> Iterator[Change]:
        """Of a property with one value: another value in the place of the old one."""
        ontology = self.new.store.ontology
        at: dict[tuple[Ident, str], list[Ident]] = defaultdict(list)
        for key, fact in found.items():
            if fact.property in ontology.properties and ontology.is_single_valued(fact.property):
                at[self.new.ident(fact.subject), fact.property].append(key)
        gone = Counter((self.old.ident(fact.subject), fact.property) for fact in lost.values())
        for key, fact in sorted(lost.items(), key=lambda pair: pair[1].node):
            place = self.old.ident(fact.subject), fact.property
            if gone[place] == 1 and len(at[place]) == 1:
                new = found.pop(at[place][0])
                del lost[key]
                causes = tuple(dict.fromkeys((*self._why_found(new), *self._why_lost(fact))))
                yield self._fact(CHANGED, new, self._value(self.old, fact), self._value(self.new, new), causes)

    def _retold(self, old: Stated, new: Stated) -> Iterator[Change]:
        differing = sorted(
            name for name in old.details.keys() | new.details.keys() if old.details.get(name) != new.details.get(name)
        )
        if differing:
            words = [
                "; ".join(f"{self._word(name)}: {fact.shown[name]}" for name in differing if name in fact.shown)
                for fact in (old, new)
            ]
            causes = tuple(dict.fromkeys((*self._why_found(new, old), *self._why_lost(old, new))))
            yield self._fact(CHANGED, new, words[0], words[1], causes or self._linking({new.subject}))
        if old.quoted != new.quoted or old.corrections != new.corrections:
            said = [f"{len(fact.quoted)} + {len(fact.corrections)}" for fact in (old, new)]
            causes = tuple(dict.fromkeys((*self._why_found(new, old), *self._why_lost(old, new))))
            yield self._fact("support", new, said[0], said[1], causes)

    def _fact(self, change: str, fact: Stated, before: str, after: str, causes: tuple[tuple[str, str], ...]) -> Change:
        side = self.old if change == REMOVED else self.new
        name = self._word(fact.property)
        return Change(change, "fact", f"{side.label(fact.subject)} — {name}", before, after, fact.node, causes)

    def _word(self, name: str) -> str:
        """A property or role in words."""
        return self.new.store.ontology.label(name, self.new.language)

    def _value(self, side: Side, fact: Stated) -> str:
        return side.label(fact.value)

    def _why_found(self, fact: Stated, old: Stated | None = None) -> tuple[tuple[str, str], ...]:
        known = old.quoted if old else frozenset()
        corrections = tuple(("correction", one) for one in fact.corrections if not old or one not in old.corrections)
        keys = {one.article for one in fact.quoted - known if one.article in self.come}
        if corrections or keys:
            return (*corrections, *self._named_articles(keys))
        if touched := self._corrections({fact.subject, fact.value, fact.node}):
            return touched
        rules = {one.rule for one in fact.quoted - known - self.old.rules}
        if rules:
            return tuple(("rule", rule) for rule in sorted(rules))
        return () if old and fact.quoted <= known else self._linking({fact.subject})

    def _why_lost(self, fact: Stated, new: Stated | None = None) -> tuple[tuple[str, str], ...]:
        kept = new.quoted if new else frozenset()
        lost = fact.quoted - kept
        if lost and all(one.article in self.gone for one in lost):
            return self._named_articles({one.article for one in lost})
        if new is None and (touched := self._corrections({fact.subject, fact.value, fact.node})):
            return touched
        if keys := {one.article for one in lost if one.article in self.gone}:
            return self._named_articles(keys)
        if rules := {one.rule for one in lost - self.new.rules}:
            return tuple(("rule", rule) for rule in sorted(rules))
        return self._linking({fact.subject}) if lost or new is None else ()

    # -- causes ---------------------------------------------------------------------------------------------

    def _corrections(self, iris: set[str]) -> tuple[tuple[str, str], ...]:
        return tuple(("correction", one.words) for one in self.corrected if one.touched & iris)

    def _named_articles(self, keys: Iterable[str]) -> tuple[tuple[str, str], ...]:
        return tuple(sorted(("article", self._title(key)) for key in keys))

    def _title(self, key: str) -> str:
        side = self.new if key in self.new.articles else self.old
        iri = side.articles[key]
        return f"{side.text(iri, 'dcterms:identifier')}: {side.label(iri)}"


def _by_spot(side: Side) -> dict[tuple[str, Spot], str]:
    return {(side.kind(iri), spot): iri for iri, spots in side.spots.items() for spot in spots}


def _most(at: dict[tuple[str, Spot], str], kind: str, spots: Iterable[Spot]) -> str:
    """The entity that most of the places name; empty where none does."""
    counted = Counter(at[kind, spot] for spot in spots if (kind, spot) in at)
    return min(counted, key=lambda iri: (-counted[iri], iri), default="")


def _in_order(facts: Iterable[Stated], side: Side) -> list[Stated]:
    return sorted(facts, key=lambda fact: (side.label(fact.subject), fact.property, side.label(fact.value), fact.node))


def _described(side: Side, key: str) -> str:
    iri = side.articles[key]
    names = ("dcterms:identifier", "dcterms:title", "dcterms:issued", "schema:publisher", "schema:url")
    return " | ".join(side.text(iri, name) for name in names)
