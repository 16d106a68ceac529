"""Where the texts disagree: values of one property that cannot both be true, side by side with their sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pyoxigraph import Literal, NamedNode, QuerySolutions

from kg.quotations import corrected
from kg.spelling import unmarked
from kg.store import Store

SPELLING = "spelling"
_POSTS = "post"
_TIME = "time of the post"
# Titles of which nobody holds two in one body at one time.
_EXCLUDE = (
    ("bộ trưởng", "thứ trưởng"),
    ("chủ tịch", "phó chủ tịch"),
    ("giám đốc", "phó giám đốc"),
    ("cục trưởng", "phó cục trưởng"),
    ("vụ trưởng", "phó vụ trưởng"),
    ("tổng thống", "phó tổng thống"),
    ("thủ tướng", "phó thủ tướng"),
    ("viện trưởng", "phó viện trưởng"),
    ("tổng giám đốc", "phó tổng giám đốc"),
)


@dataclass(frozen=True, order=True)
class Saying:
    """A sentence that says a value: the day of its article, the article's title and the sentence; of a value that a
    curator set the day, the curator and the reason."""

    issued: str
    article: str
    sentence: str


@dataclass(frozen=True, order=True)
class Side:
    """One of the values that disagree, with the sentences that say it."""

    value: str
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, order=True)
class Conflict:
    """An entity, a property, and the values that cannot both be true. ``property`` is a property of the ontology,
    or «spelling» where one name has two spellings."""

    label: str
    entity: str
    property: str
    sides: tuple[Side, ...]

    @classmethod
    def of_json(cls, told: dict[str, Any]) -> Conflict:
        """The conflict whose fields an object holds."""
        sides = (Side(one["value"], tuple(Saying(**said) for said in one["sayings"])) for one in told["sides"])
        return cls(told["label"], told["entity"], told["property"], tuple(sides))


def conflicts(store: Store, language: str = "vi") -> tuple[Conflict, ...]:
    """All conflicts of a graph, in the order of labels in a language: values of single-valued properties that
    disagree, two posts of one body that exclude each other, a tenure that is told outside its own time, and names of
    one post-holder in two spellings."""
    by_kind = (_of_values, _of_posts, _of_times, _of_spellings)
    found = [one for kind in by_kind for one in kind(store, language)]
    return tuple(sorted(set(found)))


def _of_values(store: Store, language: str) -> Iterator[Conflict]:
    grouped: dict[tuple[str, str], dict[str, Side]] = {}
    for row in _rows(store, store.ontology.question("conflicts").bound({})):
        subject, name = row["subject"], store.ontology.short(row["property"])
        for value, fact in (("value", "fact"), ("otherValue", "otherFact")):
            shown = _label(store, row[value], language)
            carrier = row[fact] or subject
            grouped.setdefault((subject, name), {})[row[value]] = Side(shown, _sayings(store, [carrier]))
    for (subject, name), told in grouped.items():
        sides = _of_their_own(list(told.values()))
        yield Conflict(_label(store, subject, language), subject, name, tuple(sorted(sides)))


_NUMBER = re.compile(r"\d+")
_DAY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?$")


def _of_their_own(sides: list[Side]) -> Iterator[Side]:
    """The sides of a conflict with the sentences that hold what each says, where one node carries all sentences; a
    value that no sentence holds in its own words has those that hold no other."""
    for side in sides:
        others = [other for other in sides if other.value != side.value and other.sayings == side.sayings]
        own = tuple(one for one in side.sayings if _holds(one.sentence, side.value))
        rest = (one for one in side.sayings if not any(_holds(one.sentence, other.value) for other in others))
        yield Side(side.value, (own or tuple(rest) or side.sayings) if others else side.sayings)


def _holds(sentence: str, value: str) -> bool:
    """Whether a sentence holds a value: its words, or the numbers of its day, its month and its year as far as a text
    writes them («ngày 1/7», «tháng 7/2031»)."""
    day = _DAY.match(value)
    if day is None:
        return value.casefold() in sentence.casefold()
    said = [number.lstrip("0") for number in _NUMBER.findall(sentence)]
    asked = [part.lstrip("0") for part in (day["day"], day["month"]) if part] or [day["year"]]
    return any(said[at : at + len(asked)] == asked for at in range(len(said)))


_TENURES = """
SELECT ?holder ?body ?title ?tenure ?day WHERE {
  ?tenure kg:holder ?holder ; kg:tenureAt ?body ; kg:post/kg:title ?title ; kg:attestedOn/kg:edtf ?day .
  FILTER NOT EXISTS { ?tenure kg:tenureStatus kg:tenure-new }
  FILTER NOT EXISTS { ?tenure kg:tenureStatus kg:tenure-former }
} ORDER BY ?holder ?body ?title ?tenure ?day
"""


def _of_posts(store: Store, language: str) -> Iterator[Conflict]:
    """Two titles of one body, shown on one day, of which one excludes the other."""
    held: dict[tuple[str, str, str], dict[str, list[str]]] = {}
    for row in _rows(store, _TENURES):
        titles = held.setdefault((row["holder"], row["body"], row["day"]), {})
        titles.setdefault(row["title"].casefold(), []).append(row["tenure"])
    for (holder, body, _), titles in sorted(held.items()):
        for pair in _EXCLUDE:
            if all(title in titles for title in pair):
                where = _label(store, body, language)
                sides = (Side(f"{title}, {where}", _sayings(store, titles[title])) for title in pair)
                yield Conflict(_label(store, holder, language), holder, _POSTS, tuple(sorted(sides)))


_TIMES = """
SELECT DISTINCT ?tenure ?holder ?post ?property ?day ?other ?otherDay WHERE {
  ?tenure kg:holder ?holder ; kg:post ?post .
  {
    ?tenure kg:from ?from ; kg:until ?until . ?from kg:earliest ?begin . ?until kg:latest ?end
    BIND("from" AS ?property) BIND(?from AS ?date) BIND("until" AS ?other) BIND(?until AS ?otherDate)
  } UNION {
    ?tenure kg:from ?from ; kg:attestedOn ?seen . ?from kg:earliest ?begin . ?seen kg:latest ?end
    FILTER NOT EXISTS { ?tenure kg:tenureStatus kg:tenure-new }
    BIND("from" AS ?property) BIND(?from AS ?date) BIND("attestedOn" AS ?other) BIND(?seen AS ?otherDate)
  } UNION {
    ?tenure kg:attestedOn ?seen ; kg:until ?until . ?seen kg:earliest ?begin . ?until kg:latest ?end
    FILTER NOT EXISTS { ?tenure kg:tenureStatus kg:tenure-former }
    BIND("attestedOn" AS ?property) BIND(?seen AS ?date) BIND("until" AS ?other) BIND(?until AS ?otherDate)
  }
  FILTER(?end < ?begin)
  ?date kg:edtf ?day . ?otherDate kg:edtf ?otherDay .
} ORDER BY ?holder ?tenure ?property ?day ?other ?otherDay
"""


def _of_times(store: Store, language: str) -> Iterator[Conflict]:
    """Tenures that begin after they end, or are seen before they begin or after they end."""
    sides: dict[tuple[str, str], set[Side]] = {}
    for row in _rows(store, _TIMES):
        post, sentences = _label(store, row["post"], language), _sayings(store, [row["tenure"]])
        for name, day in (("property", "day"), ("other", "otherDay")):
            word = store.ontology.label(row[name], language)
            said = sentences if row[name] == "attestedOn" else _corrections(store, row["tenure"]) or sentences
            sides.setdefault((row["holder"], row["tenure"]), set()).add(Side(f"{post}: {word} {row[day]}", said))
    for (holder, _), told in sides.items():
        yield Conflict(_label(store, holder, language), holder, _TIME, tuple(sorted(told)))


_HOLDERS = """
SELECT DISTINCT ?post ?holder ?name WHERE {
  ?post kg:postIn ?body . ?holder a kg:Person ; kg:holdsPost ?post ; skos:prefLabel|skos:altLabel ?name .
  FILTER(LANG(?name) = "vi")
} ORDER BY ?post ?holder ?name
"""


def _of_spellings(store: Store, language: str) -> Iterator[Conflict]:
    """Names of the holders of one post that differ in nothing but their marks."""
    written: dict[tuple[str, str], dict[str, str]] = {}
    for row in _rows(store, _HOLDERS):
        written.setdefault((row["post"], unmarked(row["name"])), {})[row["name"].casefold()] = row["holder"]
    for (_, _), names in sorted(written.items()):
        if len(names) > 1:
            holders = sorted(set(names.values()))
            told = [Side(name.title(), _with(name, _sayings(store, [holder]))) for name, holder in names.items()]
            sides = tuple(sorted(side for side in told if side.sayings))
            if len(sides) > 1:
                yield Conflict(_label(store, holders[0], language), holders[0], SPELLING, sides)


def _with(name: str, sayings: Iterable[Saying]) -> tuple[Saying, ...]:
    """The sentences in which a spelling stands: a curator may have made one person of two."""
    return tuple(one for one in sayings if name in " ".join(one.sentence.split()).casefold())


_SENTENCES = """
SELECT DISTINCT ?issued ?title ?text WHERE {
  VALUES ?carrier { %s }
  ?carrier kg:support|kg:mention ?evidence .
  ?evidence kg:sentence ?sentence ; prov:wasQuotedFrom ?article . ?sentence kg:text ?text .
  OPTIONAL { ?article dcterms:issued ?issued } OPTIONAL { ?article dcterms:title ?title }
}
"""


def _sayings(store: Store, carriers: Iterable[str]) -> tuple[Saying, ...]:
    nodes = " ".join(str(NamedNode(iri)) for iri in carriers)
    rows = _rows(store, _SENTENCES % nodes)
    return tuple(sorted(Saying(row["issued"][:10], row["title"], row["text"]) for row in rows))


def _corrections(store: Store, node: str) -> tuple[Saying, ...]:
    """Who set a date, on which day, and why: what stands behind a date that no sentence says."""
    return tuple(sorted({Saying(one.date, one.author, one.reason) for one in corrected(store, NamedNode(node))}))


def _rows(store: Store, query: str) -> Iterator[dict[str, str]]:
    solutions = store.query(query)
    assert isinstance(solutions, QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    for solution in solutions:
        values = zip(names, solution, strict=True)
        yield {name: value.value if isinstance(value, (NamedNode, Literal)) else "" for name, value in values}


def _label(store: Store, value: str, language: str) -> str:
    """The label of an entity or a concept; a plain value as it stands."""
    if value.startswith(store.ontology.namespace):
        return store.ontology.label(store.ontology.short(value), language)
    return store.label(NamedNode(value), language) if ":" in value and " " not in value else value
