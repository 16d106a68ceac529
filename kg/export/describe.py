"""The graph described for catalogues: VoID and DCAT, without a clock.

Standards: Describing Linked Datasets with the VoID Vocabulary, W3C Interest Group Note of 3 March 2011; Data
Catalog Vocabulary (DCAT) version 3, W3C Recommendation of 22 August 2024.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from pyoxigraph import Literal, NamedNode, Triple

from kg.export.rdf import canonical_hash
from kg.results import plain
from kg.store import Store
from kg.terms import iri
from kg.turtle import write_turtle


@dataclass(frozen=True)
class Published:
    """What a graph does not know of itself: under which licence and by whom it is published, at which address its
    files stand, and their sizes in bytes. What is empty is not told.
    """

    licence: str = ""
    publisher: str = ""
    address: str = ""
    sizes: Mapping[str, int] = field(default_factory=dict)


_TITLES = {"vi": "Đồ thị tri thức từ tin tức chính thức", "en": "Knowledge graph of official news"}
_ABOUT = {
    "vi": "Tổ chức, người, cuộc họp và thỏa thuận mà {articles} bài báo nêu, kèm câu trích làm căn cứ; "
    "{pages} trang gốc có địa chỉ.",
    "en": "Organizations, people, meetings and agreements that {articles} news articles name, with quoted evidence; "
    "{pages} source pages have an address.",
}
_FORMATS = {"kg.ttl": "text/turtle", "kg-evidence.ttl": "text/turtle", "kg.html": "text/html"}


def void(store: Store, out: BinaryIO, published: Published | None = None) -> None:
    """The description as Turtle."""
    write_turtle(_Description(store, published or Published()).triples(), out, store.ontology, store.prefixes)


class _Description:
    def __init__(self, store: Store, published: Published) -> None:
        self._store = store
        self._published = published
        self._base = next(
            space.removesuffix("article/") for prefix, space in store.prefixes.items() if prefix == "article"
        )
        self._dataset = iri(f"{self._base}dataset")

    def triples(self) -> Iterator[Triple]:
        """What is said of the dataset, its classes, its properties and its files."""
        store, ontology = self._store, self._store.ontology
        given = list(store.triples())
        is_a = store.node("rdf:type")
        classes = Counter(plain(t.object) for t in given if t.predicate == is_a)
        properties = Counter(t.predicate.value for t in given)
        articles = store.subjects("rdf:type", store.node("Article"))
        pages = sorted({plain(page) for article in articles for page in store.objects(article, "schema:url")})
        for kind in ("void:Dataset", "dcat:Dataset"):
            yield self._say("rdf:type", store.node(kind))
        for language, title in _TITLES.items():
            yield self._say("dcterms:title", Literal(title, language=language))
            about = _ABOUT[language].format(articles=len(articles), pages=len(pages))
            yield self._say("dcterms:description", Literal(about, language=language))
        yield self._say("dcterms:language", Literal("vi"))
        yield self._say("dcterms:identifier", Literal(f"sha256:{canonical_hash(given)}"))
        yield self._say("dcterms:conformsTo", iri(ontology.namespace.rstrip("#/")))
        yield self._say("owl:versionInfo", Literal(ontology.version))
        yield self._say("void:vocabulary", iri(ontology.namespace.rstrip("#/")))
        yield self._say("void:uriSpace", Literal(self._base))
        yield self._count("void:triples", len(given))
        yield self._count("void:entities", sum(classes.values()))
        yield self._count("void:documents", len(articles))
        yield self._count("void:classes", len(classes))
        yield self._count("void:properties", len(properties))
        yield self._count("void:distinctSubjects", len({str(t.subject) for t in given}))
        yield self._count("void:distinctObjects", len({str(t.object) for t in given}))
        for source in pages:
            yield self._say("dcterms:source", iri(source))
        yield from self._parts("classPartition", "void:class", "void:entities", classes)
        yield from self._parts("propertyPartition", "void:property", "void:triples", properties)
        yield from self._publication()
        for name, media_type in _FORMATS.items():
            yield from self._distribution(name, media_type)

    def _publication(self) -> Iterator[Triple]:
        """Under which licence and by whom it is published, where that is known."""
        if self._published.licence:
            yield Triple(self._dataset, self._term("dcterms", "license"), iri(self._published.licence))
        if self._published.publisher:
            agent = iri(f"{self._dataset.value}#publisher")
            yield Triple(self._dataset, self._term("dcterms", "publisher"), agent)
            yield Triple(agent, self._store.node("rdf:type"), self._term("foaf", "Agent"))
            yield Triple(agent, self._term("foaf", "name"), Literal(self._published.publisher))

    def _distribution(self, name: str, media_type: str) -> Iterator[Triple]:
        store, part = self._store, iri(f"{self._dataset.value}#{name}")
        yield self._say("dcat:distribution", part)
        yield Triple(part, store.node("rdf:type"), store.node("dcat:Distribution"))
        yield Triple(part, store.node("dcterms:title"), Literal(name))
        yield Triple(part, store.node("dcat:mediaType"), Literal(media_type))
        if self._published.licence:
            yield Triple(part, self._term("dcterms", "license"), iri(self._published.licence))
        if address := self._published.address:
            file = iri(f"{address if address.endswith('/') else address + '/'}{name}")
            yield Triple(part, self._term("dcat", "accessURL"), file)
            yield Triple(part, self._term("dcat", "downloadURL"), file)
        if name in self._published.sizes:
            size = Literal(str(self._published.sizes[name]), datatype=self._term("xsd", "nonNegativeInteger"))
            yield Triple(part, self._term("dcat", "byteSize"), size)

    def _term(self, prefix: str, name: str) -> NamedNode:
        """A term of another vocabulary, whether the ontology uses it or not."""
        return iri(f"{self._store.ontology.prefixes[prefix]}{name}")

    def _parts(self, name: str, of: str, count: str, counts: Counter[str]) -> Iterator[Triple]:
        for term, number in sorted(counts.items()):
            part = iri(f"{self._dataset.value}#{self._store.shorten(term).replace(':', '-')}")
            yield self._say(f"void:{name}", part)
            yield Triple(part, self._store.node(of), iri(term))
            yield Triple(part, self._store.node(count), self._number(number))

    def _count(self, name: str, number: int) -> Triple:
        return self._say(name, self._number(number))

    def _number(self, number: int) -> Literal:
        return Literal(str(number), datatype=iri(f"{self._store.prefixes['xsd']}integer"))

    def _say(self, name: str, value: NamedNode | Literal) -> Triple:
        return Triple(self._dataset, self._store.node(name), value)
