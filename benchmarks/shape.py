"""A made-up graph shaped like ours, of any size: articles with sentences, evidence, facts and events.

All names are invented from a handful of syllables; the same size always gives the same graph.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from kg.ontology import Ontology

TRIPLES_AN_ARTICLE = 278  # measured; used to turn a number of triples into a number of articles
_SYLLABLES = "An Bích Châu Dũng Giang Hải Khánh Lâm Minh Ngân Phúc Quân Sơn Thảo Uyên Vân Xuân Yến".split()
_BODIES = ("Cục", "Vụ", "Viện", "Ban", "Trung tâm", "Hội đồng")
_TITLES = ("Cục trưởng", "Phó Cục trưởng", "Chánh Văn phòng")
_FIELDS = ("Thiên văn", "Thủy triều", "Mây trắng", "Ánh sáng", "Gió mùa", "Đá quý")


def lines(triples: int, ontology: Ontology, seed: int = 4) -> Iterator[bytes]:
    """About so many lines of N-Triples, without line ends."""
    articles = max(1, triples // TRIPLES_AN_ARTICLE)
    world = _World(ontology, random.Random(seed), articles)
    yield from world.bodies()
    yield from world.people()
    yield from world.date("2004-01-01")
    for number in range(articles):
        yield from world.article(number)


class _World:
    def __init__(self, ontology: Ontology, chance: random.Random, articles: int) -> None:
        self._ontology = ontology
        self._chance = chance
        self._people = max(4, articles)
        self._bodies = max(4, articles // 3)
        self._names: dict[str, str] = {}

    def bodies(self) -> Iterator[bytes]:
        """Organizations in a tree."""
        for number in range(self._bodies):
            body = self._id("organization", number)
            label = f"{_BODIES[number % 6]} {_FIELDS[number // 6 % 6]} {number}"
            yield self._say(body, "rdf:type", self._term("Organization"))
            yield self._say(body, "skos:prefLabel", self._text(label))
            country = self._id("country", number % 40)
            yield self._say(country, "rdf:type", self._term("Country"))
            yield self._say(country, "skos:prefLabel", self._text(f"Xứ {number % 40}"))
            yield self._say(body, "country", country)
            if number:
                yield self._say(body, "partOf", self._id("organization", (number - 1) // 4))

    def people(self) -> Iterator[bytes]:
        """Persons with a body each."""
        for number in range(self._people):
            person = self._id("person", number)
            yield self._say(person, "rdf:type", self._term("Person"))
            yield self._say(person, "skos:prefLabel", self._text(self._person(number)))
            yield self._say(person, "affiliatedWith", self._id("organization", number % self._bodies))

    def date(self, day: str) -> Iterator[bytes]:
        """A day."""
        date = self._day(day)
        yield self._say(date, "rdf:type", self._term("EdtfDate"))
        yield self._say(date, "edtf", self._typed(day, "xsd:string"))
        yield self._say(date, "earliest", self._typed(day, "xsd:date"))
        yield self._say(date, "latest", self._typed(day, "xsd:date"))

    def article(self, number: int) -> Iterator[bytes]:
        """An article with what it gave: sentences, a meeting, an agreement now and then, evidence, facts."""
        article, day = self._id("article", number), f"20{number % 20 + 5:02}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        date = self._day(day)
        yield self._say(article, "rdf:type", self._term("Article"))
        yield self._say(article, "dcterms:title", self._text(f"Phiên họp {number} về {_FIELDS[number % 6]}"))
        yield self._say(article, "dcterms:issued", self._typed(day, "xsd:date"))
        yield self._say(article, "schema:publisher", self._typed(f"Báo {number % 40}", "xsd:string"))
        for place in range(6):
            yield from self._sentence(article, number, place)
        meeting = self._id("meeting", number)
        yield self._say(meeting, "rdf:type", self._term("Meeting"))
        yield self._say(meeting, "skos:prefLabel", self._text(f"Phiên họp {number}"))
        yield self._say(meeting, "when", date)
        yield from self.date(day)
        yield from self._fact(number, 0, meeting, "when", date)
        yield from self._frame_of_meeting(number, meeting)
        present = self._chance.sample(range(self._people), 3)
        for place, person in enumerate(present):
            yield from self._participation(number, place, meeting, person)
        for one in present:
            for other in present:
                if one != other:
                    yield self._say(self._id("person", one), "met", self._id("person", other))
        for place in range(1, 6):
            body = self._id("organization", self._chance.randrange(self._bodies))
            yield from self._fact(number, place, body, "memberOf", self._id("organization", place - 1))
        for place, person in enumerate(present[:2]):
            yield from self._tenure(number, place, person, date)
        if number % 2 == 0:
            yield from self._agreement(number, present[0], date)
        if number % 3 == 0:
            yield from self._statement(number, present[1])

    def _frame_of_meeting(self, number: int, meeting: str) -> Iterator[bytes]:
        """Where a meeting takes place, of which kind it is, who meets, and in which series."""
        series, place = self._id("series", number // 20), self._id("place", number % 60)
        yield self._say(place, "rdf:type", self._term("Place"))
        yield self._say(place, "skos:prefLabel", self._text(f"Hồ {_FIELDS[number % 6]} {number % 60}"))
        yield self._say(series, "rdf:type", self._term("Series"))
        yield self._say(series, "skos:prefLabel", self._text(f"Kỳ họp {number // 20}"))
        yield self._say(meeting, "place", place)
        yield self._say(meeting, "series", series)
        yield self._say(meeting, "session", self._typed(str(number % 20 + 1), "xsd:integer"))
        yield self._say(meeting, "meetingType", self._concept("meetingType", "meeting"))
        yield self._say(meeting, "body", self._id("organization", number % self._bodies))
        if number % 50 == 0:  # another text gives another day
            yield self._say(meeting, "when", self._day("2004-01-01"))
        yield self._say(meeting, "eventStatus", self._concept("eventStatus", "held" if number % 9 else "planned"))

    def _sentence(self, article: str, number: int, place: int) -> Iterator[bytes]:
        sentence = self._id("sentence", number * 6 + place)
        yield self._say(sentence, "rdf:type", self._term("Sentence"))
        yield self._say(sentence, "inArticle", article)
        yield self._say(sentence, "start", self._typed(str(place * 100), "xsd:integer"))
        yield self._say(sentence, "end", self._typed(str(place * 100 + 99), "xsd:integer"))
        words = f"Câu {place} của bài {number}: {_FIELDS[place]} được bàn tại phiên họp {number}."
        yield self._say(sentence, "text", self._text(words))
        yield self._say(sentence, "covered", self._typed("false" if place == 5 else "true", "xsd:boolean"))

    def _participation(self, number: int, place: int, meeting: str, person: int) -> Iterator[bytes]:
        node = self._id("participation", number * 3 + place)
        yield self._say(node, "rdf:type", self._term("Participation"))
        yield self._say(meeting, "participation", node)
        yield self._say(node, "agent", self._id("person", person))
        yield self._say(node, "role", self._concept("role", "chair" if place < 2 else "participant"))
        if place < 2:
            yield self._say(meeting, "chair", self._id("person", person))
        yield self._say(meeting, "participant", self._id("person", person))
        yield from self._evidence(number, 10 + place, node, "support")
        yield from self._evidence(number, 20 + place, self._id("person", person), "mention")

    def _agreement(self, number: int, person: int, date: str) -> Iterator[bytes]:
        agreement = self._id("agreement", number)
        yield self._say(agreement, "rdf:type", self._term("Agreement"))
        yield self._say(agreement, "skos:prefLabel", self._text(f"Bản ghi nhớ {number}"))
        yield self._say(agreement, "when", date)
        yield self._say(agreement, "agreementType", self._concept("agreementType", "mou"))
        yield self._say(agreement, "agreementStatus", self._concept("agreementStatus", "signed"))
        yield from self._fact(number, 30, agreement, "party", self._id("person", person))
        signing = self._id("signing", number)
        yield self._say(signing, "rdf:type", self._term("Signing"))
        yield self._say(signing, "agent", self._id("person", person))
        yield self._say(signing, "role", self._concept("role", "signatory"))
        yield self._say(signing, "onBehalfOf", self._id("organization", number % self._bodies))
        yield self._say(agreement, "signing", signing)
        yield self._say(agreement, "signatory", self._id("person", person))
        yield from self._evidence(number, 31, signing, "support")
        if number % 4 == 0:
            yield self._say(agreement, "signedAt", self._id("meeting", number))

    def _tenure(self, number: int, place: int, person: int, date: str) -> Iterator[bytes]:
        """A post that a person holds on the day of the article; each body has three posts."""
        body = number % self._bodies
        post, tenure = self._id("post", body * 3 + number % 3), self._id("tenure", number * 2 + place)
        yield self._say(post, "rdf:type", self._term("Post"))
        yield self._say(post, "skos:prefLabel", self._text(f"{_TITLES[number % 3]} cơ quan {body}"))
        yield self._say(post, "title", self._text(_TITLES[number % 3]))
        yield self._say(post, "postIn", self._id("organization", body))
        yield self._say(tenure, "rdf:type", self._term("Tenure"))
        yield self._say(tenure, "holder", self._id("person", person))
        yield self._say(tenure, "post", post)
        yield self._say(tenure, "tenureAt", self._id("organization", body))
        yield self._say(tenure, "tenureStatus", self._concept("tenureStatus", "current"))
        yield self._say(tenure, "attestedOn", date)
        yield self._say(self._id("person", person), "holdsPost", post)
        yield from self._evidence(number, 32 + place, tenure, "support")

    def _statement(self, number: int, person: int) -> Iterator[bytes]:
        statement = self._id("statement", number)
        yield self._say(statement, "rdf:type", self._term("Statement"))
        yield self._say(statement, "speaker", self._id("person", person))
        yield self._say(statement, "speechAct", self._concept("speechAct", "affirm"))
        yield self._say(statement, "verb", self._text("khẳng định"))
        yield self._say(statement, "text", self._text(f"{_FIELDS[number % 6]} cần được bàn ở phiên họp {number}"))
        yield self._say(statement, "madeAt", self._id("meeting", number))
        yield from self._evidence(number, 34, statement, "support")

    def _fact(self, number: int, place: int, subject: str, name: str, value: str) -> Iterator[bytes]:
        fact = self._id("fact", number * 40 + place)
        yield self._say(subject, name, value)
        yield self._say(fact, "rdf:type", self._term("Fact"))
        yield self._say(fact, "rdf:subject", subject)
        yield self._say(fact, "rdf:predicate", self._term(name))
        yield self._say(fact, "rdf:object", value)
        yield from self._evidence(number, place, fact, "support")

    def _evidence(self, number: int, place: int, node: str, name: str) -> Iterator[bytes]:
        evidence = self._id("evidence", number * 40 + place)
        confidence = f"0.{self._chance.choice((7, 75, 8, 85, 9, 95))}"
        yield self._say(node, name, evidence)
        yield self._say(evidence, "rdf:type", self._term("Evidence"))
        yield self._say(evidence, "prov:wasQuotedFrom", self._id("article", number))
        yield self._say(evidence, "sentence", self._id("sentence", number * 6 + place % 6))
        yield self._say(evidence, "start", self._typed(str(place % 6 * 100), "xsd:integer"))
        yield self._say(evidence, "end", self._typed(str(place % 6 * 100 + 20), "xsd:integer"))
        yield self._say(evidence, "quote", self._text(f"Câu {place % 6} của bài {number}"))
        yield self._say(evidence, "rule", self._typed(f"rule-{place}", "xsd:string"))
        yield self._say(evidence, "confidence", self._typed(confidence, "xsd:decimal"))
        if name == "support":
            yield self._say(node, "confidence", self._typed(confidence, "xsd:decimal"))

    def _person(self, number: int) -> str:
        first, rest = divmod(number, 18)
        return f"{_SYLLABLES[first % 18]} {_SYLLABLES[first // 18 % 18]} {_SYLLABLES[rest]} {number}"

    def _id(self, kind: str, number: int) -> str:
        return f"<{self._ontology.prefixes[kind]}{number * 2654435761 % 2**32:08x}-{number}>"

    def _day(self, day: str) -> str:
        return f"<{self._ontology.prefixes['date']}{day}>"

    def _concept(self, name: str, notation: str) -> str:
        return f"<{self._ontology.concept(name, notation)}>"

    def _term(self, name: str) -> str:
        if name not in self._names:
            self._names[name] = f"<{self._ontology.iri(name)}>"
        return self._names[name]

    def _text(self, text: str) -> str:
        return f'"{text}"@vi'

    def _typed(self, text: str, datatype: str) -> str:
        if datatype == "xsd:string":
            return f'"{text}"'
        return f'"{text}"^^<{self._ontology.prefixes["xsd"]}{datatype.removeprefix("xsd:")}>'

    def _say(self, subject: str, name: str, value: str) -> bytes:
        return f"{subject} {self._term(name)} {value} .".encode()
