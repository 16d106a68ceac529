"""The shortcut properties and the nodes that they follow from.

A shortcut says in one triple what a node says in full: «meeting chair person» follows from a participation
whose role is chair. It has no support of its own; whoever wants the evidence looks the node up.
"""

from __future__ import annotations

from dataclasses import dataclass

MET = "met"
AFFILIATED = "affiliatedWith"
NO_MEETING = frozenset({"planned", "cancelled"})


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
