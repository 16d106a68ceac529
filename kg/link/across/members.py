"""A local entity with its article and what is said of it: what linking across articles compares."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

from kg.edtf import is_day
from kg.language import fold
from kg.link.names.names import is_bare
from kg.link.within.local import Local, Reading
from kg.link.within.said import Said
from kg.model import Article, Span

EVENTS = ("Meeting", "Agreement")
_MENTIONS_READ = 4


@dataclass(eq=False)
class Page:
    """An article as all its members see it: what it says, and whom its sentences name."""

    reading: Reading
    said: list[Said]

    @cached_property
    def named(self) -> Mapping[int, Mapping[Local, None]]:
        """The entities that each sentence names, by the start of the sentence."""
        found: defaultdict[int, dict[Local, None]] = defaultdict(dict)
        for mention, local in self.reading.of.items():
            sentence = self.reading.sentence(mention.span)
            if sentence is not None:
                found[sentence.start][local] = None
        return dict(found)

    @cached_property
    def days(self) -> frozenset[str]:
        """The days that the article tells, in full."""
        named = (m.name for m in self.reading.extraction.mentions if m.kind == "EdtfDate")
        return frozenset(day for name in named for day in name.split("/") if is_day(day))

    def inside(self, spans: Iterable[Span]) -> set[Local]:
        """The entities that are named inside any of the stretches."""
        found: set[Local] = set()
        places = self._places
        for start, end in spans:
            for _, last, local in places[bisect_left(places, (start,)) : bisect_left(places, (end,))]:
                if last <= end:
                    found.add(local)
        return found

    @cached_property
    def _places(self) -> list[tuple[int, int, Local]]:
        places = ((*mention.span, local) for mention, local in self.reading.of.items())
        return sorted(places, key=itemgetter(0))

    @cached_property
    def people(self) -> tuple[frozenset[str], frozenset[str]]:
        """The keys of the names of more than one word that people have, and those of them that several have."""
        told = Counter([fold(e.name) for e in self.reading.entities if e.kind == "Person" and " " in e.name])
        return frozenset(told), frozenset([name for name, number in told.items() if number > 1])

    @cached_property
    def present(self) -> dict[Local, list[Local]]:
        """The people and bodies at each meeting and in each agreement."""
        found: defaultdict[Local, list[Local]] = defaultdict(list)
        for claim in self.said:
            agent = claim.local("agent")
            if agent is not None and agent.kind != "Country":
                event = claim.local("meeting") or claim.local("agreement")
                if event is not None:
                    found[event].append(agent)
        return dict(found)


@dataclass(eq=False, slots=True)
class Member:
    """A local entity of one article, with its article and the reading of it; ``claims`` is what is said of it."""

    local: Local
    page: Page
    claims: list[Said] = field(default_factory=list)
    reading: Reading = field(init=False)
    article: Article = field(init=False)
    _names: tuple[str, ...] = field(init=False, default=())

    def __post_init__(self) -> None:
        self.reading = self.page.reading
        self.article = self.reading.extraction.article

    @property
    def age(self) -> tuple[str, str, int]:
        """The order in which members anchor a cluster: the earliest published, ties by text, then by place."""
        return (self.article.published or "9999", self.article.text_hash, self.local.mentions[0].span.start)

    @property
    def names(self) -> tuple[str, ...]:
        """All names of the entity outside this article: a sector of a list («các Bộ: Tài chính, …») is none, nor is
        «Quốc hội» of the parliament of another state."""
        if not self._names:
            self._names = (self.local.name, *self._others()) if self.local.aliases else (self.local.name,)
        return self._names

    def _others(self) -> Iterator[str]:
        sectors = {m.span for m in self.local.mentions if m.rule == "organization-shared-head"}
        text = self.article.text
        spare = {text[span.start : span.end] for span in sectors}
        spare |= {name for name in self.local.aliases if is_bare(name, self.local.name)}
        return (name for name in self.reading.names(self.local) if name not in spare)

    @property
    def near(self) -> list[Local]:
        """The other entities that the sentences name in which this one stands, each once."""
        found: dict[Local, None] = {}
        for mention in self.local.mentions:
            sentence = self.reading.sentence(mention.span)
            if sentence is not None:
                found.update(self.page.named.get(sentence.start, {}))
        return [local for local in found if local is not self.local]

    def around(self, before: int, after: int) -> Iterator[tuple[str, str]]:
        """The text before and after the first mentions, inside their sentences."""
        text = self.article.text
        for mention in self.local.mentions[:_MENTIONS_READ]:
            start, end = self.reading.sentence(mention.span) or mention.span
            first, last = mention.span
            yield text[max(start, first - before) : first], text[last : min(end, last + after)]

    def slots(self) -> tuple[defaultdict[str, set[str]], defaultdict[str, list[Local]]]:
        """The plain values of each property, and the entities that are values of each."""
        values: defaultdict[str, set[str]] = defaultdict(set)
        things: defaultdict[str, list[Local]] = defaultdict(list)
        for c in self.claims:
            if c.kind == "slot" and c.roles["subject"] is self.local:
                value = c.roles["value"]
                if isinstance(value, Local):
                    things[c.text("property")].append(value)
                elif value:
                    values[c.text("property")].add(value)
        return values, things

    def agents(self, role: str = "") -> list[Local]:
        """The people, bodies and countries of an event, of one role or of any."""
        return [
            agent
            for c in self.claims
            if (agent := c.local("agent")) is not None and agent is not self.local and role in ("", c.text("role"))
        ]


def members_of(readings: list[tuple[Reading, list[Said]]]) -> list[Member]:
    """All local entities of all articles as members, the oldest first."""
    members: list[Member] = []
    for reading, said in readings:
        page = Page(reading, said)
        by_local = {local: Member(local, page) for local in reading.entities}
        for claim in said:
            for value in claim.roles.values():
                member = by_local.get(value) if isinstance(value, Local) else None
                if member is not None and (not member.claims or member.claims[-1] is not claim):
                    member.claims.append(claim)
        members += by_local.values()
    return sorted(members, key=lambda member: member.age)
