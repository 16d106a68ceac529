"""Linking across articles: local entities that are one thing become one canonical entity.

Precision first: bodies agree in their full name (units that every body has, in their parent too); people in
their full name and in a post, a body or a companion; events in type, day and wording.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.language import Language, Phrases, bare, fold
from kg.link.events import likeness
from kg.link.local import Local, Reading
from kg.link.names import body_key, full_names
from kg.link.said import Said
from kg.model import Article, digest

LOCAL_DIGITS = 12
SLUG_LENGTH = 60


@dataclass(frozen=True, eq=False)
class Member:
    """A local entity with what its article says of it."""

    local: Local
    reading: Reading
    context: frozenset[str]
    day: str = ""

    @property
    def article(self) -> Article:
        """The article that names it."""
        return self.reading.extraction.article

    @property
    def age(self) -> tuple[str, str]:
        """The order in which members anchor a cluster: the earliest published, ties by text."""
        return (self.article.published or "9999", self.article.text_hash)


def clusters(readings: Sequence[tuple[Reading, list[Said]]], language: Language) -> Iterator[list[Member]]:
    """The members of each canonical entity, the anchor first."""
    blocks: dict[tuple[str, ...], list[Member]] = defaultdict(list)
    names = full_names(language)
    heads = language.phrases("org_heads")
    for reading, said in readings:
        for local in reading.entities:
            member = Member(local, reading, frozenset(_context(reading, said, local, names)), _day(said, local))
            blocks[_block(member, said, names, heads)].append(member)
    for key in sorted(blocks):
        yield from _split(key[0], sorted(blocks[key], key=lambda m: (m.age, m.local.mentions[0].span)))


def _block(member: Member, said: list[Said], names: dict[str, str], heads: Phrases) -> tuple[str, ...]:
    """Members of unlike blocks are never one thing."""
    local = member.local
    if local.kind == "Organization":
        key = body_key(local.name, names)
        head = heads.match(key.split(), 0)
        if head and head[1].get("unit") == "yes" and len(key.split()) - head[0] <= 4:
            parents = sorted(body_key(p.name, names) for p in _parents(said, local))
            return ("Organization", key, *(parents or [member.article.key]))
        return ("Organization", key)
    if local.kind == "Meeting":
        return ("Meeting", member.day or f"{member.article.key} {local.key}")
    if local.kind == "Agreement":
        return ("Agreement", fold(local.name).split()[0], member.day or f"{member.article.key} {local.key}")
    return (local.kind, local.key)


def _parents(said: list[Said], local: Local) -> list[Local]:
    return [p for s in said if s.kind == "relation" and s.local("child") is local and (p := s.local("parent"))]


def _day(said: list[Said], local: Local) -> str:
    """The day of an event, when its article gives exactly one, with its year."""
    days = {
        s.text("value")
        for s in said
        if s.kind == "slot" and s.text("property") == "when" and s.local("subject") is local
    }
    day = min(days) if len(days) == 1 else ""
    return day if len(day) >= 10 and day[:4].isdigit() else ""


def _context(reading: Reading, said: list[Said], local: Local, names: dict[str, str]) -> Iterator[str]:
    """What a person or an event comes with: bodies and titles of the person's posts, agents of the event."""
    for claim in said:
        if claim.kind == "tenure" and claim.local("holder") is local:
            body = claim.local("organization")
            yield f"post {fold(claim.text('title'))} {body_key(body.name, names) if body else ''}".strip()
            if body:
                yield f"body {body_key(body.name, names)}"
        agent = claim.local("agent")
        if agent is not None:
            event = claim.local("meeting") or claim.local("agreement")
            if event is local:
                yield f"agent {agent.kind} {agent.key}"


def _split(kind: str, block: list[Member]) -> Iterator[list[Member]]:
    """The clusters of one block: each member joins the first cluster that it agrees with."""
    found: list[list[Member]] = []
    for member in block:
        home = next((cluster for cluster in found if any(_agree(kind, member, other) for other in cluster)), None)
        if home is None:
            found.append([member])
        else:
            home.append(member)
    yield from found


def _agree(kind: str, one: Member, other: Member) -> bool:
    if one.article.key == other.article.key:
        return one.local is other.local
    if kind == "Person":
        return bool(one.context & other.context)
    if kind in ("Meeting", "Agreement"):
        return bool(one.day) and (
            likeness(one.local.name, other.local.name) >= 0.75 or len(one.context & other.context) >= 2
        )
    return True


def slug(name: str) -> str:
    """A name as a part of an IRI: ASCII letters, digits and hyphens, at most 60.

    >>> slug("Đỗ Thắng Hải")
    'do-thang-hai'
    """
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in bare(name)).split()
    short = ""
    for word in words:
        if short and len(short) + 1 + len(word) > SLUG_LENGTH:
            break
        short = f"{short}-{word}" if short else word[:SLUG_LENGTH]
    return short or "x"


def canonical_id(kind: str, members: Sequence[Member]) -> str:
    """The id of a cluster: its country code, or the name of its anchor and a hash of the anchor's place."""
    anchor = members[0]
    if kind == "Country":
        return f"country/{anchor.local.key}"
    if kind == "Place":
        return f"place/{slug(anchor.local.key)}-{digest('Place', anchor.local.key, digits=LOCAL_DIGITS)}"
    mark = digest(anchor.article.text_hash, kind, anchor.local.key, digits=LOCAL_DIGITS)
    return f"{kind.lower()}/{slug(anchor.local.name)}-{mark}"


def label(members: Iterable[Member]) -> tuple[str, tuple[str, ...]]:
    """(preferred label, other names): the fullest form, then the most frequent, then the earliest."""
    forms: dict[str, tuple[str, int]] = {}
    order: list[str] = []
    for member in members:
        for form in (member.local.name, *member.reading.names(member.local)):
            key = fold(form)
            if key not in forms:
                order.append(key)
                forms[key] = (form, 0)
            forms[key] = (forms[key][0], forms[key][1] + 1)
    best = max(order, key=lambda key: (len(key.split()), forms[key][1], -order.index(key)))
    return forms[best][0], tuple(forms[key][0] for key in order if key != best)
