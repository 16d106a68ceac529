"""Knowledge that is being changed: entities and facts as tables, and ways to walk and to prune them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.model import Entity, Fact, Knowledge, Support

Key = tuple[str, str, str]

# The links without which a node says nothing any more.
_NEEDS = {
    "Tenure": ("holder", "post", "tenureAt"),
    "Participation": ("agent", "participation"),
    "Signing": ("agent", "signing"),
    "Statement": ("speaker",),
    "Post": ("postIn",),
}
_MADE = ("EdtfDate", "Post", "Series")


class World:
    """The entities and facts of a knowledge, to be changed by ``put``, ``drop`` and ``forget``; ``lost`` is what
    supported that which went."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self.entities: dict[str, Entity] = {entity.id: entity for entity in knowledge.entities}
        self.facts: dict[Key, tuple[Support, ...]] = {}
        self.lost: list[Support] = []
        self._touching: dict[str, dict[Key, None]] = defaultdict(dict)
        for fact in knowledge.facts:
            self.put((fact.subject, fact.property, fact.object), fact.support)

    def knowledge(self) -> Knowledge:
        """The changed knowledge, without what nothing speaks of any more."""
        self._prune()
        return Knowledge(
            self._knowledge.articles,
            self._knowledge.sentences,
            tuple(self.entities[id_] for id_ in sorted(self.entities)),
            tuple(Fact(*key, support) for key, support in sorted(self.facts.items())),
        )

    def put(self, key: Key, support: tuple[Support, ...] = ()) -> None:
        """Add a fact, or support to it."""
        self.facts[key] = (*self.facts.get(key, ()), *support)
        self._touching[key[0]][key] = None
        self._touching[key[2]][key] = None

    def drop(self, key: Key) -> None:
        """Take a fact out."""
        support = self.facts.pop(key, None)
        if support is not None:
            self.lost += support
            for end in (key[0], key[2]):
                self._touching[end].pop(key, None)

    def about(self, id_: str) -> list[Key]:
        """The facts in which an entity is the subject or the value."""
        return list(self._touching.get(id_, ()))

    def kind(self, id_: str) -> str:
        """The class of an entity; empty where there is none."""
        entity = self.entities.get(id_)
        return entity.kind if entity else ""

    def ahead(self, subject: str, name: str) -> list[str]:
        """The values of a property."""
        return [o for s, one, o in self.about(subject) if s == subject and one == name]

    def behind(self, name: str, value: str) -> list[str]:
        """The subjects that have the value for a property."""
        return [s for s, one, o in self.about(value) if o == value and one == name]

    def walk(self, start: str, path: Iterable[str]) -> set[str]:
        """The nodes to which a path leads; a step with «^» is walked backwards."""
        nodes = {start}
        for step in path:
            back = step.startswith("^")
            nodes = {end for node in nodes for end in (self.behind(step[1:], node) if back else self.ahead(node, step))}
        return nodes

    def forget(self, nodes: Iterable[str]) -> set[str]:
        """Take nodes out with their facts, and with what says nothing without them; returns what went."""
        waiting, gone = set(nodes), set[str]()
        while waiting:
            node = waiting.pop()
            gone.add(node)
            for key in self.about(node):
                other = key[2] if key[0] == node else key[0]
                if other not in gone and key[1] in _NEEDS.get(self.kind(other), ()):
                    waiting.add(other)
                self.drop(key)
        for id_ in gone & self.entities.keys():
            self.lost += self.entities.pop(id_).support
        return gone

    def _prune(self) -> None:
        """Take out dates, posts and series of which nothing speaks any more."""
        idle = [one.id for one in self.entities.values() if one.kind in _MADE and not one.support]
        while idle := [id_ for id_ in idle if id_ in self.entities and not self._is_spoken_of(id_)]:
            for id_ in idle:
                for key in self.about(id_):
                    self.drop(key)
                del self.entities[id_]
            idle = [one.id for one in self.entities.values() if one.kind in _MADE and not one.support]

    def _is_spoken_of(self, id_: str) -> bool:
        return any(key[2] == id_ for key in self.about(id_))
