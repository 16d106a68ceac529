"""The differences of two graphs: articles, entities and facts, each with its cause.

An entity is the same where its IRI is, and renamed where the places that name it are; what is made of it (posts,
tenures, participations) follows it and is not reported for that.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.diff.causes import ADDED, CHANGED, MERGED, REMOVED, RENAMED, SPLIT, Cause, Causes, most
from kg.diff.moved import Moved
from kg.diff.side import NAMED, Ident, Side, Stated
from kg.errors import UnknownTerm
from kg.store import Store

_SHOWN = 3


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
    causes: tuple[Cause, ...]

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
    old: Store,
    new: Store,
    language: str = "vi",
    places: tuple[Path | str, Path | str] = ("", ""),
    told: Callable[[str], str] = str,
) -> Difference:
    """What changed from the old graph to the new one.

    ``places`` are the folders of the two builds, whose reports tell which corrections they obeyed; ``told`` puts what
    a correction says into the language.
    """
    sides = Side(old, language, places[0], told), Side(new, language, places[1], told)
    comparison = _Comparison(*sides)
    changes = [*comparison.articles(), *comparison.entities(), *comparison.facts()]
    before, after = sides[0].triples, sides[1].triples
    return Difference(tuple(changes), len(after - before), len(before - after))


class _Comparison:
    def __init__(self, old: Side, new: Side) -> None:
        self.old = old
        self.new = new
        self.moved = _moved(old, new)
        old.moved = {one.old: one for one in self.moved}
        self.causes = Causes(old, new, self.moved)

    # -- articles -------------------------------------------------------------------------------------------

    def articles(self) -> Iterator[Change]:
        """Articles that came and went, those told differently, and those whose text was changed."""
        for key in sorted(self.causes.come):
            yield self._article(ADDED, self.new, key, "", self.new.label(self.new.articles[key]))
        for key in sorted(self.causes.gone):
            yield self._article(REMOVED, self.old, key, self.old.label(self.old.articles[key]), "")
        for key in sorted(self.old.articles.keys() & self.new.articles.keys()):
            before, after = _described(self.old, key), _described(self.new, key)
            if before != after:
                yield self._article(CHANGED, self.new, key, before, after)
        for one in self.moved:
            before, after = (" … ".join(filter(None, said)) for said in zip(*one.changed[:_SHOWN], strict=True))
            more = " …" if len(one.changed) > _SHOWN else ""
            yield self._article(CHANGED, self.new, one.new, before + more, after + more)

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
        home = most(self.causes.at_new, kind, self.old.spots[iri])
        label = self.old.named(iri)
        if home:
            self.old.mapped[iri] = home
        if home in found:
            found.remove(home)
            return self._entity(RENAMED, kind, self.new.label(home), f"{self.old.label(iri)} <{iri}>", home, iri, home)
        if home:
            return self._entity(MERGED, kind, label, label, self.new.named(home), iri, home)
        return self._entity(REMOVED, kind, label, label, "", iri, "")

    def _found(self, kind: str, iri: str) -> Change:
        home = most(self.causes.at_old, kind, self.new.spots[iri])
        label = self.new.named(iri)
        return self._entity(
            SPLIT if home else ADDED, kind, label, self.old.named(home) if home else "", label, home, iri
        )

    def _named(self, kind: str, before: str, after: str) -> Iterator[Change]:
        names = self.old.names(before), self.new.names(after)
        labels = self._labels(before, after)
        if labels[0] != labels[1] or names[0] != names[1]:
            shown = [" | ".join([label, *sorted(all_ - {label})]) for label, all_ in zip(labels, names, strict=True)]
            named = self.new.named(after) if labels[1] == self.new.label(after) else labels[1]
            yield self._entity(CHANGED, kind, named, shown[0], shown[1], before, after)

    def _entity(self, change: str, kind: str, name: str, was: str, is_: str, before: str, after: str) -> Change:
        causes = self.causes.of_entity(change, before, after)
        what = kind if self.new.language == "en" else self._word(kind)
        return Change(
            change, "entity", f"{what} {name}", was, is_, after if change != MERGED and after else before, causes
        )

    def _labels(self, before: str, after: str) -> tuple[str, str]:
        """How an entity was and is called: in the language of the comparison, or else in one in which that differs."""
        labels = self.old.label(before), self.new.label(after)
        was, is_ = self.old.preferred(before), self.new.preferred(after)
        differing = sorted(language for language in was.keys() & is_.keys() if was[language] != is_[language])
        if labels[0] == labels[1] and differing:
            return was[differing[0]], is_[differing[0]]
        return labels

    # -- facts ----------------------------------------------------------------------------------------------

    def facts(self) -> Iterator[Change]:
        """Facts that came and went, those of which another value is said, and those said by others."""
        before, after = self.old.facts(), self.new.facts()
        lost = {key: before[key] for key in before.keys() - after.keys()}
        found = {key: after[key] for key in after.keys() - before.keys()}
        yield from self._replaced(lost, found)
        for fact in _in_order(found.values(), self.new):
            yield self._fact(ADDED, fact, "", self._value(self.new, fact), self.causes.of_found(fact))
        for fact in _in_order(lost.values(), self.old):
            yield self._fact(REMOVED, fact, self._value(self.old, fact), "", self.causes.of_lost(fact))
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
                causes = tuple(dict.fromkeys((*self.causes.of_found(new), *self.causes.of_lost(fact))))
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
            causes = tuple(dict.fromkeys((*self.causes.of_found(new, old), *self.causes.of_lost(old, new))))
            yield self._fact(CHANGED, new, words[0], words[1], causes or self.causes.linking())
        if old.quoted != new.quoted or old.corrections != new.corrections:
            said = [f"{len(fact.quoted)} + {len(fact.corrections)}" for fact in (old, new)]
            causes = tuple(dict.fromkeys((*self.causes.of_found(new, old), *self.causes.of_lost(old, new))))
            yield self._fact("support", new, said[0], said[1], causes)

    def _fact(self, change: str, fact: Stated, before: str, after: str, causes: tuple[Cause, ...]) -> Change:
        side = self.old if change == REMOVED else self.new
        name = self._word(fact.property)
        return Change(change, "fact", f"{side.named(fact.subject)} — {name}", before, after, fact.node, causes)

    def _word(self, name: str) -> str:
        """A property or role in words; one that is not of the ontology, as inference may add, by its name."""
        try:
            return self.new.store.ontology.label(name, self.new.language)
        except UnknownTerm:
            return name

    def _value(self, side: Side, fact: Stated) -> str:
        return side.named(fact.value)


def _moved(old: Side, new: Side) -> list[Moved]:
    """The articles whose text was changed: of one id and in one graph each, with another text."""
    before = _by_id(old, old.articles.keys() - new.articles.keys())
    after = _by_id(new, new.articles.keys() - old.articles.keys())
    pairs = [(before[name], after[name]) for name in sorted(before.keys() & after.keys() - {""})]
    return [Moved(was, is_, old.sentences(old.articles[was]), new.sentences(new.articles[is_])) for was, is_ in pairs]


def _by_id(side: Side, keys: Iterable[str]) -> dict[str, str]:
    """The texts by the ids of their articles, without an id that several have."""
    found: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        found[side.text(side.articles[key], "dcterms:identifier")].append(key)
    return {name: texts[0] for name, texts in found.items() if len(texts) == 1}


def _in_order(facts: Iterable[Stated], side: Side) -> list[Stated]:
    return sorted(facts, key=lambda fact: (side.label(fact.subject), fact.property, side.label(fact.value), fact.node))


def _described(side: Side, key: str) -> str:
    iri = side.articles[key]
    names = ("dcterms:identifier", "dcterms:title", "dcterms:issued", "schema:publisher", "schema:url")
    return " | ".join(side.text(iri, name) for name in names)
