"""What a change of a few articles does to a graph: the lines that go and those that come.

The touched articles are said as they were and as they are. What other articles say too is added to both sides, so that
the lines that differ are those of the whole graph. Shortcuts, which follow from many nodes, are looked up in the graph.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from kg.graph import Alike, Builder, Key, fact_id
from kg.link.across.kept import key_of
from kg.link.again.again import Relinked
from kg.link.again.sides import Side
from kg.model import Entity, Fact, Knowledge
from kg.ontology import Ontology
from kg.shortcuts import MET, PRESENT, SHORTCUTS
from kg.store.readable import Readable
from kg.store.support import supporters, took_place
from kg.terms import Terms

T = TypeVar("T")


def lines_changed(change: Relinked, ontology: Ontology, graph: Readable) -> tuple[list[bytes], list[bytes]]:
    """The lines that go and those that come, sorted, without line ends; ``graph`` is the graph before the change.

    Raises StoreError where knowledge contradicts itself.
    """
    sides = (change.before, change.after)
    terms = Terms(ontology.prefixes_under(None))
    attended = _Attended(graph, terms, {e.id for side in sides for e in side.knowledge.entities if e.kind == "Meeting"})
    keys = _keys(change.before.knowledge, change.after.knowledge) | attended.keys()
    rest = _Elsewhere(*change.elsewhere(keys), sides, attended)
    old, new = _differing(rest.with_rest(sides[0]), rest.with_rest(sides[1]), ontology, rest.confidences)
    shortcuts = _Shortcuts(graph, terms, change)
    removed = sorted(line for line in old if not shortcuts.stays(line))
    gone = set(removed)
    return removed, sorted(line for line in new if not shortcuts.is_there(line, gone))


def _differing(
    one: Knowledge, other: Knowledge, ontology: Ontology, confidences: Mapping[str, float]
) -> tuple[set[bytes], set[bytes]]:
    """The lines that say one or another knowledge and not both: what is alike is not said at all."""
    said: tuple[list[bytes], list[bytes]] = [], []
    first, second = (
        Builder(knowledge, ontology, lines, lines, None, confidences)
        for knowledge, lines in zip((one, other), said, strict=True)
    )
    alike = _alike(first, second)
    for builder in (first, second):
        builder.say(alike)
    shown = second.shown()
    same = {key for key, article in first.shown().items() if shown.get(key) == article}
    for builder in (first, second):
        builder.articles(same)
    before, after = map(set, said)
    return before - after, after - before


def _alike(one: Builder, other: Builder) -> Alike:
    entities = {id_ for id_, entity in one.entities.items() if other.entities.get(id_) == entity}
    both = (one.entities.keys() & other.entities.keys()) - entities - one.supports.keys()
    mentions = {id_: frozenset(one.entities[id_].support).intersection(other.entities[id_].support) for id_ in both}
    facts = {key for key, support in one.facts.items() if other.facts.get(key) == support}
    known = one.entities.keys() | other.entities.keys()
    nodes = {id_ for id_, support in one.supports.items() if other.supports.get(id_) == support}
    return Alike(entities, mentions, {key for key in facts if key[2] in entities or key[2] not in known}, nodes)


def _keys(one: Knowledge, other: Knowledge) -> set[int]:
    """The keys of all of which not both say the same, and of what such facts are about."""
    entities = _unlike(one.by_id, other.by_id)
    facts = [{(f.subject, f.property, f.object): f for f in side.facts} for side in (one, other)]
    keys = _unlike(*facts)
    entities |= {id_ for subject, _, object_ in keys for id_ in (subject, object_)}
    return {*map(key_of, entities), *(key_of(*key) for key in keys)}


def _unlike(one: Mapping[T, object], other: Mapping[T, object]) -> set[T]:
    """The keys under which not both hold the same."""
    return {key for key in one if other.get(key) != one[key]} | (other.keys() - one.keys())


class _Attended:
    """What the graph says of some meetings that tells who met there, whatever articles say it: whether they took place,
    and the persons at each of them.

    Raises LookupError for a graph that kg did not write.
    """

    def __init__(self, graph: Readable, terms: Terms, meetings: Iterable[str]) -> None:
        self._graph, self._terms = graph, terms
        self.entities: list[Entity] = []
        self.facts: list[Key] = []
        for meeting in sorted(meetings):
            node = self._terms.id(meeting)
            self._take(meeting, "eventStatus", self._concepts(node, "eventStatus"))
            for participation in self._graph.nodes(node, "participation"):
                self._participation(meeting, participation)

    def keys(self) -> set[int]:
        """The keys of all this."""
        return {*(key_of(entity.id) for entity in self.entities), *(key_of(*fact) for fact in self.facts)}

    def _participation(self, meeting: str, node: NamedNode) -> None:
        people = [
            self._terms.id_of(one) for one in self._graph.nodes(node, "agent") if self._graph.kind(one) == "Person"
        ]
        if people:
            id_ = self._terms.id_of(node)
            self.entities += [Entity(id_, "Participation", ""), *(Entity(person, "Person", "") for person in people)]
            self._take(meeting, "participation", [id_])
            self._take(id_, "agent", people)
            self._take(id_, "role", self._concepts(node, "role"))

    def _take(self, subject: str, name: str, values: Iterable[str]) -> None:
        self.facts += [(subject, name, value) for value in values]

    def _concepts(self, subject: NamedNode, name: str) -> list[str]:
        return [self._graph.ontology.notation(concept.value) for concept in self._graph.nodes(subject, name)]


class _Elsewhere:
    """What untouched articles say of the things and facts of which the touched ones speak, and of who was at the
    meetings of these."""

    def __init__(
        self, best: Mapping[int, float], labels: Mapping[int, str], sides: tuple[Side, ...], attended: _Attended
    ) -> None:
        self._labels = labels
        entities = [*attended.entities, *(e for side in sides for e in side.knowledge.entities)]
        facts = [(f.subject, f.property, f.object) for side in sides for f in side.knowledge.facts]
        self._entities = {e.id: e for e in entities if key_of(e.id) in best}
        self._facts = {fact: best[key] for fact in (*attended.facts, *facts) if (key := key_of(*fact)) in best}
        self.confidences = {id_: best[key_of(id_)] for id_ in self._entities}
        self.confidences |= {fact_id(key): value for key, value in self._facts.items()}

    def with_rest(self, side: Side) -> Knowledge:
        """What the touched articles say on one side, with what others say of the same things."""
        entities = {e.id: e for e in side.knowledge.entities}
        named = side.named(self._entities.keys())
        for id_, entity in self._entities.items():
            label, others = named.get(id_, (self._labels.get(key_of(id_), entity.label), ()))
            if id_ not in entities:
                entities[id_] = Entity(id_, entity.kind, label, others)
            elif key_of(id_) in self._labels:
                entities[id_] = entities[id_]._replace(label=min(label, entities[id_].label))
        facts = {(f.subject, f.property, f.object): f for f in side.knowledge.facts}
        facts |= {key: Fact(*key) for key in self._facts if key not in facts}
        return replace(side.knowledge, entities=tuple(entities.values()), facts=tuple(facts.values()))


class _Shortcuts:
    """Whether a shortcut follows from what the touched articles do not say, too."""

    def __init__(self, graph: Readable, terms: Terms, change: Relinked) -> None:
        self._graph = graph
        self._ways = {graph.node(shortcut.property).value: shortcut.property for shortcut in SHORTCUTS}
        self._ways[graph.node(MET).value] = MET
        self._nodes = {terms.id(entity.id).value for entity in change.before.knowledge.entities}

    def stays(self, line: bytes) -> bool:
        """Whether a line that the touched articles do not yield any more follows from something else."""
        triple = self._shortcut(line)
        if triple is None:
            return False
        if triple.predicate.value == self._graph.node(MET).value:
            return any(took_place(self._graph, meeting) for meeting in self._meetings(triple))
        return any(node.value not in self._nodes for node in supporters(self._graph, triple))

    def is_there(self, line: bytes, gone: set[bytes]) -> bool:
        """Whether the graph has a shortcut already."""
        triple = self._shortcut(line)
        return triple is not None and line not in gone and any(self._graph.triples(*triple))

    def _shortcut(self, line: bytes) -> Triple | None:
        if line.split(b" ", 2)[1][1:-1].decode() not in self._ways:
            return None
        (quad,) = parse(line, RdfFormat.N_TRIPLES)
        return Triple(quad.subject, quad.predicate, quad.object)

    def _meetings(self, met: Triple) -> Iterable[NamedNode]:
        """The meetings of which untouched articles alone tell and at which both were."""
        one, other = (set(self._graph.subjects(PRESENT.property, end)) for end in (met.subject, met.object))
        return (meeting for meeting in one & other if meeting.value not in self._nodes)
