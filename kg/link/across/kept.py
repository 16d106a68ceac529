"""What linking keeps of a build, so that the next one decides again only about what new and removed articles touch.
See ``kept_rows`` for how it is laid down.

For each article its rows, one for each thing that it names, and the keys of what it says; for each entity its names.
A row holds all on which decisions about other articles rest; see ``kg.link.across.across`` for what a decision may rest
on.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from hashlib import blake2b
from typing import Any, NamedTuple, Protocol

from kg.link.across.blocks import Key
from kg.link.across.members import Member
from kg.link.across.occasions import Occasion
from kg.link.across.portraits import Portrait
from kg.link.across.posts_of_holders import PostTold
from kg.link.names.callings import Calling
from kg.model import Evidence, Support

THOUSAND = 1_000
_TYPES: Mapping[str, type[Any]] = {"Calling": Calling, "Occasion": Occasion, "Portrait": Portrait}


class Notes(Protocol):
    """What takes note of all on which decisions rest."""

    def blocks(self, members: list[Member], marks: list[list[Key]], blocks: list[list[Member]]) -> None:
        """Take members of a kind, the marks of each, and the blocks that come of them."""

    def shown(self, member: Member, text: str) -> None:
        """Take what the article of a member shows of it (see ``written_shown``)."""


class Row(NamedTuple):
    """A thing that an article names: its kind and key there, where it is named first, its names, under what it is
    compared with others, the number of its block, its id; ``numbered`` of a meeting that has a number. ``parents`` are
    the names of the bodies of which a body is a part, and of the province of one of a commune; ``shown`` is what the
    article shows of a person or an event, as far as it was asked for, with the ids that were valid (see
    ``written_shown``)."""

    kind: str
    key: str
    start: int
    names: list[str]
    numbered: bool
    marks: list[str]
    block: int
    id: str
    parents: list[str]
    shown: str = ""


@dataclass
class Kept:
    """What is kept of an article. ``fields`` is a hash of all that was given of it; ``posts`` are those that it says
    people to hold, by the numbers of its rows; ``said`` has the key of each
    entity, node and fact of which the article speaks, with the best confidence in thousandths; ``labels`` the names
    that it gives to nodes."""

    published: str
    text_hash: str
    fields: str
    rows: list[Row] = field(default_factory=list)
    posts: list[PostTold] = field(default_factory=list)
    said: dict[int, int] = field(default_factory=dict)
    labels: dict[int, str] = field(default_factory=dict)

    def note(self, key: int, support: Iterable[Support] = (), label: str = "") -> None:
        """Keep that the article speaks of something, and how it names it."""
        best = max((round(one.confidence * THOUSAND) for one in support if isinstance(one, Evidence)), default=0)
        self.said[key] = max(best, self.said.get(key, 0))
        if label:
            self.labels[key] = min(label, self.labels.get(key, label))


Named = tuple[str, tuple[str, ...]]


@dataclass
class State:
    """What is kept of all articles, by their keys, and the label and other names of each entity, by its id."""

    articles: dict[str, Kept] = field(default_factory=dict)
    names: dict[str, Named] = field(default_factory=dict)


def written_shown(shown: Portrait | Occasion) -> str:
    """What an article shows of a person or an event, as text."""
    return json.dumps(_plain(shown), ensure_ascii=False, separators=(",", ":"))


def shown_as(text: str) -> Portrait | Occasion:
    """What such a text tells. Raises ValueError, LookupError or TypeError for another text."""
    shown = _value(json.loads(text))
    if not isinstance(shown, Portrait | Occasion):
        raise ValueError("neither a portrait nor an occasion")
    return shown


def _plain(value: Any) -> Any:
    """A value in the types of JSON: what has no like there becomes an object of one field, its type."""
    if isinstance(value, frozenset):
        return {"set": sorted(map(_plain, value), key=str)}
    if isinstance(value, Mapping):
        return {"map": [[_plain(key), _plain(value[key])] for key in sorted(value)]}
    if type(value) in _TYPES.values():
        return {type(value).__name__: [_plain(getattr(value, one.name)) for one in fields(value)]}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def _value(plain: Any) -> Any:
    if not isinstance(plain, dict):
        return tuple(map(_value, plain)) if isinstance(plain, list) else plain
    ((kind, content),) = plain.items()
    values = map(_value, content)
    return frozenset(values) if kind == "set" else dict(values) if kind == "map" else _TYPES[kind](*values)


def key_of(*parts: str) -> int:
    """The key of an entity or a node, by its id, or of a fact, by its subject, property and object."""
    return int.from_bytes(blake2b("\x1f".join(parts).encode(), digest_size=8).digest())
