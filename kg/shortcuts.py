"""The shortcut properties and the nodes that they follow from.

A shortcut says in one triple what a node says in full: «meeting chair person» follows from a participation
whose role is chair. It has no support of its own; whoever wants the evidence looks the node up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations

from kg.model import Entity

Key = tuple[str, str, str]
MET = "met"
AFFILIATED = "affiliatedWith"
NO_MEETING = frozenset({"planned", "postponed", "cancelled"})


@dataclass(frozen=True)
class Shortcut:
    """How ``property`` follows from a node of the class ``node``.

    ``subject`` and ``object`` are paths that start at the node; a step with «^» is walked backwards.
    Where ``roles`` is not empty the node must have one of them; the role "" stands for none given.
    """

    property: str
    node: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    roles: frozenset[str] = frozenset()


_CHAIRS = frozenset({"chair", "co-chair"})
_PRESENT = _CHAIRS | {"host", "head-of-delegation", "speaker", "participant", ""}

SHORTCUTS = (
    Shortcut("chair", "Participation", ("^participation",), ("agent",), _CHAIRS),
    Shortcut("participant", "Participation", ("^participation",), ("agent",), _PRESENT),
    Shortcut("organizer", "Participation", ("^participation",), ("agent",), frozenset({"organizer"})),
    Shortcut("signatory", "Signing", ("^signing",), ("agent",), frozenset({"signatory"})),
    Shortcut("witness", "Signing", ("^signing",), ("agent",), frozenset({"witness"})),
    Shortcut("holdsPost", "Tenure", ("holder",), ("post",)),
    Shortcut(AFFILIATED, "Tenure", ("holder",), ("tenureAt",)),
    Shortcut(AFFILIATED, "Tenure", ("holder",), ("post", "postIn")),
)
PRESENT = next(shortcut for shortcut in SHORTCUTS if shortcut.property == "participant")


class Following:
    """Follows the nodes of knowledge to the shortcuts that they stand for."""

    def __init__(self, entities: Mapping[str, Entity], facts: Iterable[Key]) -> None:
        self._entities = entities
        self._ahead: dict[tuple[str, str], list[str]] = defaultdict(list)
        for subject, name, object_ in facts:
            self._ahead[subject, name].append(object_)
            self._ahead[object_, f"^{name}"].append(subject)

    def all(self) -> Iterator[Key]:
        """Every shortcut as subject, property, object."""
        for shortcut in SHORTCUTS:
            for node in (e.id for e in self._entities.values() if e.kind == shortcut.node):
                for subject, object_ in self._ends(shortcut, node):
                    yield subject, shortcut.property, object_
        for meeting in (e.id for e in self._entities.values() if e.kind == "Meeting"):
            for one, other in permutations(self._present(meeting), 2):
                yield one, MET, other

    def _ends(self, shortcut: Shortcut, node: str) -> Iterator[tuple[str, str]]:
        if shortcut.roles and not shortcut.roles.intersection(self._ahead.get((node, "role"), [""])):
            return
        for subject in self._follow(node, shortcut.subject):
            for object_ in self._follow(node, shortcut.object):
                yield subject, object_

    def _present(self, meeting: str) -> list[str]:
        """The persons at a meeting that took place, as far as the texts say."""
        statuses = set(self._ahead.get((meeting, "eventStatus"), []))
        if statuses and statuses <= NO_MEETING:
            return []
        nodes = self._ahead.get((meeting, "participation"), [])
        agents = {agent for node in nodes for _, agent in self._ends(PRESENT, node)}
        return sorted(agent for agent in agents if self._entities[agent].kind == "Person")

    def _follow(self, node: str, path: tuple[str, ...]) -> list[str]:
        nodes = [node]
        for step in path:
            nodes = [end for start in nodes for end in self._ahead.get((start, step), [])]
        return nodes
