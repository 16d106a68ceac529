"""The graph in the words of FollowTheMoney, for Aleph and OpenSanctions tools: one entity a line.

People, organizations, posts with holders, memberships, meetings and agreements as events, and the articles that
say so, each entity with ``proof`` (the article), ``sourceUrl`` and what a curator corrected (``notes``, or
``description``). What the model has no word for is left out:
statements, dates without a year, the roles of participants beyond organizer and involved.
Model: followthemoney 4, schemata Person, Organization, PublicBody, Company, Event, Position, Occupancy,
Membership, Article.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from pyoxigraph import Literal, NamedNode

from kg.model import digest
from kg.quotations import Corrected, corrected, corrected_about, quoted, worded
from kg.results import plain
from kg.store import Store

Properties = dict[str, list[str]]

_PUBLIC = ("ministry", "agency", "government", "committee")
_ORGANIZATIONS = {"company": "Company", **dict.fromkeys(_PUBLIC, "PublicBody")}
# An article tells who is in office when it is written; only «former» holds today.
_STATUS = {"current": "unknown", "new": "unknown", "acting": "unknown", "former": "ended"}
_INTERVALS = ("Occupancy", "Membership")
_MOST_TEXT = 4_000


def entities(store: Store, out: BinaryIO) -> None:
    """The entities, sorted by their ids."""
    written = sorted(_Entities(store).all(), key=lambda one: str(one["id"]))
    for one in written:
        out.write(json.dumps(one, ensure_ascii=False, sort_keys=True).encode() + b"\n")


class _Entities:
    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> Iterator[dict[str, object]]:
        """Every entity that the model has a word for."""
        for article in self._of("Article"):
            issued = self._texts(article, "dcterms:issued")
            yield self._entity(
                article,
                "Article",
                title=self._texts(article, "dcterms:title"),
                date=[day[:10] for day in issued],
                publisher=self._texts(article, "schema:publisher"),
                sourceUrl=self._texts(article, "schema:url"),
            )
        for person in self._of("Person"):
            posts = [self._store.label(post) for post in self._store.nodes(person, "holdsPost")]
            yield self._entity(person, "Person", **self._named(person), position=posts)
        for country in self._of("Country"):
            yield self._entity(country, "PublicBody", **self._named(country), country=self._codes([country]))
        for body in self._of("Organization"):
            yield self._organization(body)
        for post in self._of("Post"):
            bodies = self._store.nodes(post, "postIn")
            yield self._entity(post, "Position", **self._named(post), organization=list(map(_id, bodies)))
        for tenure in self._of("Tenure"):
            yield from self._occupancies(tenure)
        for kind, ends in (("Meeting", ("participant",)), ("Agreement", ("party", "signatory", "witness"))):
            for happening in self._of(kind):
                yield self._event(happening, ends)
        yield from self._memberships()

    def _organization(self, body: NamedNode) -> dict[str, object]:
        kinds = [self._store.ontology.notation(plain(kind)) for kind in self._store.nodes(body, "organizationKind")]
        schema = next((_ORGANIZATIONS[kind] for kind in kinds if kind in _ORGANIZATIONS), "Organization")
        above = list(map(_id, self._store.nodes(body, "partOf")))
        codes = self._codes(self._store.nodes(body, "country"))
        return self._entity(body, schema, **self._named(body), country=codes, parent=above, classification=kinds)

    def _occupancies(self, tenure: NamedNode) -> Iterator[dict[str, object]]:
        """A tenure of a person is an occupancy; that of a country or a body is a membership."""
        holders, posts = self._store.nodes(tenure, "holder"), self._store.nodes(tenure, "post")
        status = [self._store.ontology.notation(plain(one)) for one in self._store.nodes(tenure, "tenureStatus")]
        said = {
            "startDate": self._days(tenure, "from"),
            "endDate": self._days(tenure, "until"),
            "date": self._days(tenure, "attestedOn"),
            "status": [_STATUS.get(one, one) for one in status],
        }
        if any(self._store.kind(holder) == "Person" for holder in holders) and posts:
            ends = {"holder": list(map(_id, holders)), "post": list(map(_id, posts))}
            yield self._entity(tenure, "Occupancy", **ends, **said)
        bodies = self._store.nodes(tenure, "tenureAt")
        if holders and bodies:
            roles = [self._store.label(post) for post in posts]
            ends = {"member": list(map(_id, holders)), "organization": list(map(_id, bodies)), "role": roles}
            yield self._entity(tenure, "Membership", "membership", **ends, **said)

    def _memberships(self) -> Iterator[dict[str, object]]:
        for triple in self._store.triples(None, self._store.node("memberOf")):
            member, body = triple.subject, triple.object
            if isinstance(member, NamedNode) and isinstance(body, NamedNode):
                ends = {"member": [_id(member)], "organization": [_id(body)]}
                supporters = self._store.supporters(triple)
                if told := self._corrections({one for node in supporters for one in corrected(self._store, node)}):
                    ends["description"] = told
                yield {"id": _id(member, "memberOf", body.value), "schema": "Membership", "properties": ends}

    def _event(self, happening: NamedNode, ends: tuple[str, ...]) -> dict[str, object]:
        agents = {agent for name in ends for agent in self._store.nodes(happening, name)}
        involved = sorted(_id(agent) for agent in agents if self._store.kind(agent) != "Place")
        return self._entity(
            happening,
            "Event",
            **self._named(happening),
            date=self._days(happening, "when"),
            location=[self._store.label(place) for place in self._store.nodes(happening, "place")],
            summary=self._texts(happening, "topic"),
            organizer=list(map(_id, self._store.nodes(happening, "organizer"))),
            involved=involved,
        )

    def _entity(self, node: NamedNode, schema: str, *also: str, **properties: list[str]) -> dict[str, object]:
        said = {name: sorted(set(filter(None, values))) for name, values in properties.items()}
        if schema != "Article":
            quotations = quoted(self._store, node)
            said["proof"] = sorted({_id(NamedNode(one.article)) for one in quotations if one.article})
            said["sourceUrl"] = sorted({one.url for one in quotations if one.url})
            said["description" if schema in _INTERVALS else "notes"] = self._corrections(
                corrected_about(self._store, node)
            )
        return {
            "id": _id(node, *also),
            "schema": schema,
            "properties": {n: values for n, values in sorted(said.items()) if values},
        }

    def _corrections(self, found: Iterable[Corrected]) -> list[str]:
        return [text[:_MOST_TEXT] for text in worded(self._store, found)]

    def _named(self, node: NamedNode) -> Properties:
        aliases = [self._store.named(node, "en"), *self._texts(node, "skos:altLabel")]
        return {"name": [self._store.label(node)], "alias": aliases}

    def _of(self, kind: str) -> list[NamedNode]:
        return self._store.subjects("rdf:type", self._store.node(kind))

    def _texts(self, node: NamedNode, name: str) -> list[str]:
        terms = self._store.objects(node, name)
        return [term.value[:_MOST_TEXT] for term in terms if isinstance(term, Literal | NamedNode)]

    def _codes(self, countries: list[NamedNode]) -> list[str]:
        return [code.lower() for country in countries for code in self._texts(country, "countryCode")]

    def _days(self, node: NamedNode, name: str) -> list[str]:
        """The dates as the model writes them: a year, a month or a day; of an interval its first day."""
        found = []
        for date in self._store.nodes(node, name):
            for said in self._texts(date, "edtf"):
                first = said.partition("/")[0].rstrip("?~%").partition("T")[0]
                if first[:4].isdigit() and "X" not in first and ".." not in first:
                    found.append(first)
        return found


def _id(node: NamedNode, *more: str) -> str:
    """The id of an entity: Aleph wants it short and without slashes."""
    return f"kg-{digest(node.value, *more)}"
