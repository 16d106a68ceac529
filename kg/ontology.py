"""The ontology as plain answers: classes, properties, labels, concepts, prefixes and named questions.

All IRIs stand in the Turtle files of ``ontology/``; this module reads them once and answers by name. The
namespace is closed: a name that no file declares raises UnknownTerm with the nearest known name.

A *term* is a local name of ours («Person»), a prefixed name («kg:Person», «dcterms:title») or a full IRI.
"""

from __future__ import annotations

import functools
import hashlib
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Literal

import pyoxigraph

from kg.errors import OntologyError, UnknownTerm
from kg.questions import Question, read_question
from kg.spelling import caseless, unmarked

ValueKind = Literal["entity", "concept", "literal"]

_TURTLE = ("prefixes.ttl", "kg.ttl", "concepts.ttl")
# Terms up to so many are listed where none is meant.
_FEW = 40


@dataclass(frozen=True, slots=True)
class _Value:
    """The object of a triple: its text and, for a text with a language, the language."""

    text: str
    language: str


class Ontology:
    """Plain answers from the files of one ontology folder; made by ``load_ontology``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._declared: dict[str, str] = {}
        self._triples = self._read()
        self.prefixes: Mapping[str, str] = MappingProxyType(self._prefix_table())
        self.namespace = self.prefixes["kg"]
        self._ontology = self._only(self._members("owl:Ontology"), "owl:Ontology")
        self.version = self._text(self._ontology, "owl:versionInfo")
        self.data_base = self._text(self._ontology, "kg:dataNamespace")
        classes = map(self.short, self._members("owl:Class"))
        self.classes: tuple[str, ...] = tuple(sorted(classes, key=self.order))
        properties = (*self._members("owl:ObjectProperty"), *self._members("owl:DatatypeProperty"))
        self.properties: tuple[str, ...] = tuple(sorted(map(self.short, properties)))
        self.used_terms: tuple[str, ...] = self._names(self._ontology, ("kg:uses",))

    def iri(self, term: str) -> str:
        """The IRI of a class, property, concept, used standard term or datatype.

        Raises UnknownTerm, with the nearest name, for anything else.
        """
        iri = self._expand(term)
        if iri not in self._known:
            raise UnknownTerm("term", term, map(self.short, self._known))
        return iri

    def short(self, iri: str) -> str:
        """The shortest name: local name of ours, else prefixed name, else the IRI itself.

        Of several prefixes the one with the longest namespace is taken.
        """
        if iri.startswith(self.namespace):
            return iri[len(self.namespace) :]
        fitting = [(len(space), prefix) for prefix, space in self.prefixes.items() if iri.startswith(space)]
        if not fitting:
            return iri
        length, prefix = max(fitting)
        return f"{prefix}:{iri[length:]}"

    def label(self, term: str, language: str = "vi") -> str:
        """The label of a term in a language, else in English, else its short name."""
        label = self._in_language(term, ("rdfs:label", "skos:prefLabel"), language)
        return label or self.short(self.iri(term))

    def comment(self, term: str, language: str = "vi") -> str:
        """The comment (of a concept: its definition) in a language, else in English, else empty."""
        return self._in_language(term, ("rdfs:comment", "skos:definition"), language)

    def meant(self, typed: str, terms: Iterable[str], what: str = "term") -> list[str]:
        """Those of some terms, given by IRI or name, that answer to what was typed: the name itself, else all with such
        a name, short form, or words in Vietnamese or English, typed without diacritics if need be.

        Raises UnknownTerm, which calls the terms ``what`` and lists them where they are few, where none does.
        """
        forms = {self.short(self.iri(term)): self._words(term) for term in terms}
        if self.short(self._expand(typed)) in forms:
            return [self.short(self._expand(typed))]
        for form in (caseless, unmarked):
            if found := [term for term, words in forms.items() if form(typed) in map(form, words)]:
                return found
        few = ", ".join(words[-3] for words in forms.values()) if len(forms) <= _FEW else ""
        spoken = {word for words in forms.values() for word in words[-3:]}
        raise UnknownTerm(what, typed, spoken, few and f"known are: {few}")

    def _words(self, term: str) -> tuple[str, ...]:
        """The name of a term, for a concept its short form, and its label in Vietnamese and English."""
        iri = self.iri(term)
        notations = [value.text for value in self._values(iri, "skos:notation")]
        return (self.short(iri), *notations, self.label(term, "vi"), self.label(term, "en"))

    def order(self, name: str) -> int:
        """The place of a class in written Turtle, from 1; whatever is no class of ours comes last."""
        places = self._values(self._expand(name), "kg:order")
        return int(places[0].text) if places else sys.maxsize

    def superclasses(self, name: str) -> tuple[str, ...]:
        """All classes above a class of ours, standard ones as prefixed names, nearest first."""
        return self._closure(self._class(name), "rdfs:subClassOf")

    def superproperties(self, name: str) -> tuple[str, ...]:
        """All properties above a property of ours, standard ones as prefixed names, nearest first."""
        return self._closure(self._property(name), "rdfs:subPropertyOf")

    def subclasses(self, name: str) -> tuple[str, ...]:
        """The class itself and all classes of ours under it, in their order."""
        self._class(name)
        return tuple(other for other in self.classes if other == name or name in self.superclasses(other))

    def domain(self, name: str) -> tuple[str, ...]:
        """The classes whose members carry a property."""
        return self._names(self._property(name), ("rdfs:domain", "schema:domainIncludes"))

    def range(self, name: str) -> tuple[str, ...]:
        """The classes of a property's values, or its datatype («xsd:date»), or «skos:Concept»."""
        return self._names(self._property(name), ("rdfs:range", "schema:rangeIncludes"))

    def datatype(self, name: str) -> str | None:
        """The IRI of the datatype of a property's literals; None where its values are nodes."""
        return None if self.is_object_property(name) else self._text(self._property(name), "rdfs:range")

    def is_object_property(self, name: str) -> bool:
        """Whether the values of a property are nodes (entities or concepts) and not literals."""
        return self._has(self._property(name), "rdf:type", self._expand("owl:ObjectProperty"))

    def value_kind(self, name: str) -> ValueKind:
        """What the object of a Fact with this property is: an entity, a concept or a literal."""
        if not self.is_object_property(name):
            return "literal"
        return "concept" if self._values(self._property(name), "kg:scheme") else "entity"

    def is_single_valued(self, name: str) -> bool:
        """Whether the world has one value for the property at a time."""
        return bool(self._values(self._property(name), "kg:singleValued"))

    def changes_over_time(self, name: str) -> bool:
        """Whether a single value changes with time, so that two values are no conflict yet."""
        return bool(self._values(self._property(name), "kg:changesOverTime"))

    def may_disagree(self, name: str) -> bool:
        """Whether two values of the property are a conflict: it has one at all times, and the words of a text do not
        just put the thing in a class."""
        if not self.is_single_valued(name) or self.changes_over_time(name):
            return False
        return not self._values(self._property(name), "kg:classifies")

    def concepts(self, property_name: str) -> Mapping[str, str]:
        """The values of a property with a concept scheme: notation to IRI, in the order of the file."""
        schemes = self._values(self._property(property_name), "kg:scheme")
        if not schemes:
            known = [name for name in self.properties if self.value_kind(name) == "concept"]
            raise UnknownTerm("property with a concept scheme", property_name, known)
        return self._schemes[schemes[0].text]

    def concept(self, property_name: str, notation: str) -> str:
        """The IRI of a concept, by the property it is a value of and its short form.

        Raises UnknownTerm for a short form that the scheme does not have.
        """
        concepts = self.concepts(property_name)
        if notation not in concepts:
            raise UnknownTerm(f"value of {property_name}", notation, concepts)
        return concepts[notation]

    def notation(self, iri: str) -> str:
        """The short form of a concept («online»)."""
        return self._text(self.iri(iri), "skos:notation")

    @cached_property
    def data_kinds(self) -> tuple[str, ...]:
        """The kinds of id that have a prefix of their own: person, organization, …"""
        return tuple(p for p, space in self.prefixes.items() if space.startswith(self.data_base))

    def data_namespace(self, kind: str, base: str | None = None) -> str:
        """The namespace of one kind of id, under another data namespace when ``base`` is given."""
        if kind not in self.data_kinds:
            raise UnknownTerm("kind of id", kind, self.data_kinds)
        return self.prefixes_under(base)[kind]

    def prefixes_under(self, base: str | None = None) -> Mapping[str, str]:
        """All prefixes, those of data under ``base`` (a namespace that ends in / or #) when it is given."""
        if base is None:
            return self.prefixes
        moved = {kind: base + self.prefixes[kind].removeprefix(self.data_base) for kind in self.data_kinds}
        return MappingProxyType(dict(self.prefixes) | moved)

    @property
    def files(self) -> tuple[Path, ...]:
        """All files of the ontology, Turtle first, each group by name."""
        return (*sorted(self.folder.glob("*.ttl")), *sorted((self.folder / "queries").glob("*.rq")))

    @property
    def shapes(self) -> Path:
        """The file of SHACL shapes."""
        return self.folder / "shapes.ttl"

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of all files with their names; line ends do not count."""
        total = hashlib.sha256()
        for path in self.files:
            total.update(path.name.encode() + b"\0")
            total.update(hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).digest())
        return total.hexdigest()

    @cached_property
    def _questions(self) -> Mapping[str, Question]:
        return {path.stem: read_question(path) for path in self.files if path.suffix == ".rq"}

    def questions(self) -> tuple[Question, ...]:
        """All named questions, by name."""
        return tuple(self._questions.values())

    def question(self, name: str) -> Question:
        """The question of that name; raises UnknownTerm with the nearest name."""
        if name not in self._questions:
            raise UnknownTerm("question", name, self._questions, "all of them: kg query --list")
        return self._questions[name]

    def _read(self) -> Mapping[str, Mapping[str, tuple[_Value, ...]]]:
        triples: dict[str, dict[str, tuple[_Value, ...]]] = {}
        for name in _TURTLE:
            for quad in _parsed(self.folder / name, self._declared):
                values = triples.setdefault(_node(quad.subject), {})
                values[quad.predicate.value] = (*values.get(quad.predicate.value, ()), _value(quad.object))
        return triples

    def _prefix_table(self) -> dict[str, str]:
        """The sh:declare table; before it is read, names expand by the prefixes of the files themselves."""
        self.prefixes = self._declared
        nodes = [node for node in self._triples if self._values(node, "sh:prefix")]
        return {self._text(node, "sh:prefix"): self._text(node, "sh:namespace") for node in nodes}

    @cached_property
    def _known(self) -> frozenset[str]:
        ours = (iri for iri in self._triples if iri.startswith(self.namespace))
        used = (value.text for value in self._values(self._ontology, "kg:uses"))
        datatypes = (self.datatype(name) for name in self.properties)
        return frozenset((*ours, *used, *(datatype for datatype in datatypes if datatype)))

    @cached_property
    def _schemes(self) -> Mapping[str, Mapping[str, str]]:
        schemes: dict[str, dict[str, str]] = {}
        for iri in self._triples:
            for scheme in self._values(iri, "skos:inScheme"):
                schemes.setdefault(scheme.text, {})[self._text(iri, "skos:notation")] = iri
        return {scheme: MappingProxyType(concepts) for scheme, concepts in schemes.items()}

    def _expand(self, term: str) -> str:
        prefix, colon, local = term.partition(":")
        if not colon:
            return self.prefixes["kg"] + term
        return self.prefixes[prefix] + local if prefix in self.prefixes else term

    def _values(self, iri: str, predicate: str) -> tuple[_Value, ...]:
        return self._triples.get(iri, {}).get(self._expand(predicate), ())

    def _has(self, iri: str, predicate: str, value: str) -> bool:
        return any(found.text == value for found in self._values(iri, predicate))

    def _text(self, iri: str, predicate: str) -> str:
        return self._only([value.text for value in self._values(iri, predicate)], f"{predicate} of <{iri}>")

    def _only(self, values: list[str], what: str) -> str:
        if len(values) != 1:
            raise OntologyError(f"{self.folder.name}: one {what} expected, {len(values)} found")
        return values[0]

    def _members(self, type_name: str) -> list[str]:
        type_iri = self._expand(type_name)
        return [iri for iri in self._triples if self._has(iri, "rdf:type", type_iri)]

    def _class(self, name: str) -> str:
        iri = self._expand(name)
        if not self._has(iri, "rdf:type", self._expand("owl:Class")):
            raise UnknownTerm("class", name, self.classes)
        return iri

    def _property(self, name: str) -> str:
        if self.short(iri := self._expand(name)) not in self.properties:
            raise UnknownTerm("property", name, self.properties)
        return iri

    def _names(self, iri: str, predicates: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.short(value.text) for p in predicates for value in self._values(iri, p))

    def _in_language(self, term: str, predicates: tuple[str, ...], language: str) -> str:
        values = [value for predicate in predicates for value in self._values(self.iri(term), predicate)]
        by_language = {value.language: value.text for value in values}
        return by_language.get(language) or by_language.get("en", "")

    def _closure(self, iri: str, predicate: str) -> tuple[str, ...]:
        found: dict[str, None] = {}
        waiting = [iri]
        while waiting:
            above = [value.text for value in self._values(waiting.pop(0), predicate)]
            waiting += [parent for parent in above if parent not in found]
            found.update(dict.fromkeys(above))
        return tuple(self.short(parent) for parent in found)


def _parsed(path: Path, declared: dict[str, str]) -> list[pyoxigraph.Quad]:
    """The triples of a Turtle file; the prefixes that it declares are added to ``declared``."""
    try:
        parser = pyoxigraph.parse(input=path.read_bytes(), format=pyoxigraph.RdfFormat.TURTLE)
        quads = list(parser)
    except OSError as error:
        raise OntologyError(f"cannot read {path.name}: {error.strerror}", "reinstall kg") from error
    except SyntaxError as error:
        raise OntologyError(f"{path.name}: {error.msg}", "the file must be Turtle 1.1") from error
    declared.update(parser.prefixes)
    return quads


def _node(term: object) -> str:
    return term.value if isinstance(term, pyoxigraph.NamedNode) else str(term)


def _value(term: object) -> _Value:
    if isinstance(term, pyoxigraph.Literal):
        return _Value(term.value, term.language or "")
    return _Value(_node(term), "")


@functools.cache
def load_ontology(path: Path | None = None) -> Ontology:
    """The ontology in a folder; by default the one that is installed with kg, else that of the checkout.

    Raises OntologyError when the folder or a file is missing or is not Turtle.
    """
    here = Path(__file__).resolve().parent
    installed = here / "data" / "ontology"
    folder = path or (installed if installed.is_dir() else here.parent / "ontology")
    if not folder.is_dir():
        raise OntologyError(f"no ontology folder «{folder.name}»", "reinstall kg")
    return Ontology(folder)
