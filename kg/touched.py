"""What a change of a few articles does to a graph: the lines that go and those that come.

The touched articles are said as they were and as they are. What other articles say too is added to both sides, so that
the lines that differ are those of the whole graph. Shortcuts, which follow from many nodes, are looked up in the graph.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from kg.graph import fact_id, write_lines
from kg.link.again import Relinked, Side
from kg.link.kept import best_elsewhere, key_of
from kg.model import Entity, Fact, Knowledge
from kg.ontology import Ontology
from kg.shortcuts import MET, NO_MEETING, PRESENT, SHORTCUTS
from kg.store.readable import Readable
from kg.store.support import supporters
from kg.terms import Terms


def lines_changed(change: Relinked, ontology: Ontology, graph: Readable) -> tuple[list[bytes], list[bytes]]:
    """The lines that go and those that come, sorted, without line ends; ``graph`` is the graph before the change.

    Raises StoreError where knowledge contradicts itself.
    """
    sides = (change.before, change.after)
    keys = {key for side in sides for key in _keys(side.knowledge)}
    best, labels = best_elsewhere((change.after.state.articles[key] for key in sorted(change.others)), keys)
    elsewhere = _Elsewhere(best, labels, sides)
    old, new = (_lines(elsewhere.with_rest(side), ontology, elsewhere.confidences) for side in sides)
    shortcuts = _Shortcuts(graph, change)
    removed = sorted(line for line in old - new if not shortcuts.stays(line))
    gone = set(removed)
    return removed, sorted(line for line in new - old if not shortcuts.is_there(line, gone))


def _keys(knowledge: Knowledge) -> Iterable[int]:
    yield from (key_of(entity.id) for entity in knowledge.entities)
    yield from (key_of(fact.subject, fact.property, fact.object) for fact in knowledge.facts)


def _lines(knowledge: Knowledge, ontology: Ontology, confidences: Mapping[str, float]) -> set[bytes]:
    lines: list[bytes] = []
    write_lines(knowledge, ontology, lines, lines, elsewhere=confidences)
    return set(lines)


class _Elsewhere:
    """What untouched articles say of the things and facts of which the touched ones speak."""

    def __init__(self, best: Mapping[int, float], labels: Mapping[int, str], sides: tuple[Side, ...]) -> None:
        self._labels = labels
        self._entities = {e.id: e for side in sides for e in side.knowledge.entities if key_of(e.id) in best}
        self._facts = {
            (f.subject, f.property, f.object): best[key]
            for side in sides
            for f in side.knowledge.facts
            if (key := key_of(f.subject, f.property, f.object)) in best
        }
        self.confidences = {id_: best[key_of(id_)] for id_ in self._entities}
        self.confidences |= {fact_id(key): value for key, value in self._facts.items()}

    def with_rest(self, side: Side) -> Knowledge:
        """What the touched articles say on one side, with what others say of the same things."""
        entities = {e.id: e for e in side.knowledge.entities}
        for id_, entity in self._entities.items():
            label, others = side.state.names.get(id_, (self._labels.get(key_of(id_), entity.label), ()))
            if id_ not in entities:
                entities[id_] = Entity(id_, entity.kind, label, others)
            elif key_of(id_) in self._labels:
                entities[id_] = replace(entities[id_], label=min(label, entities[id_].label))
        facts = {(f.subject, f.property, f.object): f for f in side.knowledge.facts}
        facts |= {key: Fact(*key) for key in self._facts if key not in facts}
        return replace(side.knowledge, entities=tuple(entities.values()), facts=tuple(facts.values()))


class _Shortcuts:
    """Whether a shortcut follows from what the touched articles do not say, too."""

    def __init__(self, graph: Readable, change: Relinked) -> None:
        self._graph = graph
        self._ways = {graph.node(shortcut.property).value: shortcut.property for shortcut in SHORTCUTS}
        self._ways[graph.node(MET).value] = MET
        terms = Terms(graph.ontology.prefixes_under(None))
        self._nodes = {terms.id(entity.id).value for entity in change.before.knowledge.entities}

    def stays(self, line: bytes) -> bool:
        """Whether a line that the touched articles do not yield any more follows from something else."""
        triple = self._shortcut(line)
        if triple is None:
            return False
        if triple.predicate.value == self._graph.node(MET).value:
            return any(self._took_place(meeting) for meeting in self._meetings(triple))
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

    def _took_place(self, meeting: NamedNode) -> bool:
        statuses = [t.value for t in self._graph.objects(meeting, "eventStatus") if isinstance(t, NamedNode)]
        return not statuses or not {self._graph.ontology.notation(status) for status in statuses} <= NO_MEETING
