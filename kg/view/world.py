"""The graph as people see it: things, links between them, and what each thing is known for.

Posts, tenures, participations, signings and statements are not things here but the words and the support of a
link: «Thứ trưởng» between a person and a body, «chủ trì» between a person and a meeting.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.view.read import Reader, first

THING_CLASSES = ("Person", "Organization", "Country", "Place", "Meeting", "Series", "Agreement")
LINK_PROPERTIES = (
    "partOf",
    "memberOf",
    "country",
    "successorOf",
    "place",
    "body",
    "series",
    "party",
    "signedAt",
)
CONCEPT_DETAILS = (
    "organizationKind",
    "meetingType",
    "format",
    "eventStatus",
    "agreementType",
    "agreementStatus",
)
LITERAL_DETAILS = ("countryCode", "session", "topic")


@dataclass(frozen=True, slots=True)
class When:
    """A date as said (EDTF) with its bounds as ISO days; no year, no bounds."""

    iri: str
    edtf: str
    earliest: str = ""
    latest: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A line between two things.

    ``relation`` is the local name of a role or property; ``text`` replaces its words (the title of a
    post, what was said); ``notes`` add to it: pairs of a property and a text. ``carrier`` is the node
    that carries support, ``corrected`` are the corrections of the day of the event.
    """

    source: str
    target: str
    relation: str
    carrier: str
    text: str = ""
    notes: tuple[tuple[str, str], ...] = ()
    when: tuple[When, ...] = ()
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Detail:
    """Something known of one thing that is no link: ``kind`` is concept, date or text."""

    property: str
    kind: str
    value: str
    carrier: str = ""
    notes: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Thing:
    """A node: a person, body, country, place, meeting, series or agreement; ``when`` is its own date."""

    iri: str
    kind: str
    labels: dict[str, str]
    aliases: tuple[str, ...] = ()
    details: list[Detail] = field(default_factory=list)
    when: tuple[When, ...] = ()

    @property
    def label(self) -> str:
        """The Vietnamese name, or any other, or the end of the IRI."""
        return self.labels.get("vi") or first(self.labels.values()) or local(self.iri)


@dataclass(slots=True)
class World:
    """All things by IRI and all links, in an order that depends on their content only."""

    things: dict[str, Thing]
    links: list[Link]


def local(iri: str) -> str:
    """The last part of an IRI.

    >>> local("urn:x#chair"), local("urn:x/role/chair")
    ('chair', 'chair')
    """
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def read_world(reader: Reader) -> World:
    """Everything that the views can show."""
    return _Builder(reader).world()


class _Builder:
    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.things = self._things()
        self.carriers = {
            (s, local(p), o): fact
            for s, p, o, fact in sorted(
                reader.rows(
                    "SELECT ?s ?p ?o ?f WHERE { ?f rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }",
                    "s", "p", "o", "f",
                ),
                reverse=True,
            )
        }  # fmt: skip
        self.links: list[Link] = []
        self.corrected: defaultdict[str, list[str]] = defaultdict(list)
        dated = "?c a kg:Correction . ?f kg:support ?c ; rdf:predicate kg:when ; rdf:subject ?s"
        for event, correction in sorted(reader.rows(f"SELECT ?s ?c WHERE {{ {dated} }}", "s", "c")):
            self.corrected[event].append(correction)

    def world(self) -> World:
        self._details()
        self._property_links()
        self._participations()
        self._signings()
        self._tenures()
        self._statements()
        self.links.sort(key=lambda link: (link.source, link.target, link.relation, link.text, link.carrier))
        return World(self.things, self.links)

    def _things(self) -> dict[str, Thing]:
        labels, aliases = self.reader.labels, self.reader["skos:altLabel"]
        things: dict[str, Thing] = {}
        for kind in THING_CLASSES:
            for iri in self.reader.of_class(f"kg:{kind}"):
                names = {language: names[iri] for language, names in sorted(labels.items()) if iri in names}
                things.setdefault(iri, Thing(iri, kind, names, aliases.get(iri, ())))
        return things

    def _when(self, iri: str, *properties: str) -> tuple[When, ...]:
        dates = {date for name in properties for date in self.reader[f"kg:{name}"].get(iri, ())}
        return tuple(self._date(date) for date in sorted(dates))

    def _date(self, iri: str) -> When:
        edtf, earliest, latest = (
            first(self.reader[f"kg:{name}"].get(iri, ())) for name in ("edtf", "earliest", "latest")
        )
        return When(iri, edtf or local(iri), earliest, latest)

    def _details(self) -> None:
        for name, kind in [(n, "concept") for n in CONCEPT_DETAILS] + [(n, "text") for n in LITERAL_DETAILS]:
            for iri, values in self.reader[f"kg:{name}"].items():
                for value in values:
                    shown = local(value) if kind == "concept" else value
                    self._detail(iri, Detail(name, kind, shown, self.carriers.get((iri, name, value), "")))
        for iri, dates in self.reader["kg:when"].items():
            if iri in self.things:
                self.things[iri].when = self._when(iri, "when")
                for date in dates:
                    carrier = self.carriers.get((iri, "when", date), "")
                    self._detail(iri, Detail("when", "date", self._date(date).edtf, carrier))

    def _detail(self, iri: str, detail: Detail) -> None:
        if iri in self.things:
            self.things[iri].details.append(detail)

    def _label(self, iri: str) -> str:
        if iri in self.things:
            return self.things[iri].label
        return self.reader.labels.get("vi", {}).get(iri) or local(iri)

    def _property_links(self) -> None:
        for name in LINK_PROPERTIES:
            for subject, values in self.reader[f"kg:{name}"].items():
                for value in values:
                    carrier = self.carriers.get((subject, name, value), "")
                    self._link(subject, value, name, carrier, event=subject)

    def _link(
        self,
        source: str,
        target: str,
        relation: str,
        carrier: str,
        *,
        text: str = "",
        notes: Iterable[tuple[str, str]] = (),
        when: tuple[When, ...] = (),
        event: str = "",
    ) -> None:
        """A link with its own days, or those of the event that it belongs to."""
        if source in self.things and target in self.things and source != target:
            days, corrected = (when, ()) if when else (self._when(event, "when"), tuple(self.corrected.get(event, ())))
            self.links.append(Link(source, target, relation, carrier, text, tuple(notes), days, corrected))

    def _roles(self, carrier: str) -> list[str]:
        return [local(role) for role in self.reader["kg:role"].get(carrier, ())]

    def _notes(self, carrier: str, *names: str) -> Iterator[tuple[str, str]]:
        for name in names:
            for value in self.reader[f"kg:{name}"].get(carrier, ()):
                yield name, self._label(value)

    def _participations(self) -> None:
        for meeting, participations in self.reader["kg:participation"].items():
            for carrier in participations:
                notes = tuple(self._notes(carrier, "capacity", "side"))
                for agent in self.reader["kg:agent"].get(carrier, ()):
                    for role in self._roles(carrier) or ["role-participant"]:
                        self._link(agent, meeting, role, carrier, notes=notes, event=meeting)

    def _signings(self) -> None:
        for agreement, signings in self.reader["kg:signing"].items():
            for carrier in signings:
                notes = tuple(self._notes(carrier, "onBehalfOf", "capacity", "place"))
                when = self._when(carrier, "when")
                for agent in self.reader["kg:agent"].get(carrier, ()):
                    for role in self._roles(carrier) or ["role-signatory"]:
                        self._link(agent, agreement, role, carrier, notes=notes, when=when, event=agreement)

    def _tenures(self) -> None:
        for carrier, holders in self.reader["kg:holder"].items():
            posts = self.reader["kg:post"].get(carrier, ())
            title = ", ".join(first(self.reader["kg:title"].get(post, ()), self._label(post)) for post in posts)
            bodies = self.reader["kg:tenureAt"].get(carrier) or tuple(
                body for post in posts for body in self.reader["kg:postIn"].get(post, ())
            )
            notes = tuple(self._tenure_notes(carrier))
            when = self._when(carrier, "from", "until", "attestedOn")
            for holder in holders:
                for body in bodies:
                    self._link(holder, body, "holdsPost", carrier, text=title, notes=notes, when=when)
                if not bodies and title:
                    self._detail(holder, Detail("holdsPost", "text", title, carrier, notes))

    def _tenure_notes(self, carrier: str) -> Iterator[tuple[str, str]]:
        for status in self.reader["kg:tenureStatus"].get(carrier, ()):
            yield "tenureStatus", local(status)
        for name in ("from", "until", "attestedOn"):
            for date in self._when(carrier, name):
                yield name, date.edtf

    def _statements(self) -> None:
        spoken = self.reader.narrowed("?s kg:speaker ?speaker .")["kg:text"]
        for carrier, speakers in self.reader["kg:speaker"].items():
            text = first(spoken.get(carrier, ()))
            act = local(first(self.reader["kg:speechAct"].get(carrier, ()), "act-other"))
            meetings = self.reader["kg:madeAt"].get(carrier, ())
            for speaker in speakers:
                for meeting in meetings:
                    notes = (("speechAct", act), ("text", text))
                    self._link(speaker, meeting, "Statement", carrier, notes=notes, event=meeting)
                if not meetings:
                    self._detail(speaker, Detail("Statement", "text", text, carrier, (("speechAct", act),)))
