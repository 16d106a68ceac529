"""The face of kg for Python and for notebooks: build a graph, look at it, ask it, hand it on.

from kg import build, open_graph

graph = build(["Ngày 5/6/2031, Thứ trưởng Bộ Công Thương Đào Thị Hạnh chủ trì cuộc họp tại Hà Nội."])
graph["dao thi hanh"].facts         # each with the sentence that says so
graph.sparql("SELECT ?m WHERE { ?m a kg:Meeting }").frame()
"""

from __future__ import annotations

import html
import io
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING
from warnings import warn

from pyoxigraph import Literal, NamedNode

from kg.errors import SourceError, UsageError
from kg.explain import Explained, explain, render
from kg.model import Article, Knowledge
from kg.ontology import load_ontology
from kg.query import ask, in_order_of_text, run, unknown_terms
from kg.results import Graph as Triples
from kg.results import Rows, Truth, plain, written
from kg.store import Store, open_store

if TYPE_CHECKING:
    import networkx
    import pandas
    import rdflib

_SHOWN_ROWS = 20
_LONGEST_PATH = 255


def build(articles: str | Article | Iterable[str | Article], workers: int = 1) -> KnowledgeGraph:
    """The graph of articles given as texts or as ``Article``; nothing is written.

    A text is what a ``.txt`` file may hold: a header, a title as its first line, and the article. For files
    and folders use ``read``. Raises SourceError for a text that is no article and UsageError for what is the path
    of a file; warns where nothing at all was found.
    """
    given = [articles] if isinstance(articles, str | Article) else articles
    read = (one if isinstance(one, Article) else _article(one, number) for number, one in enumerate(given, 1))
    return _graph_of(read, workers)


def read(*sources: str | PathLike[str], workers: int = 1) -> KnowledgeGraph:
    """The graph of the articles in files and folders; nothing is written.

    Raises SourceError for the first source that cannot be read.
    """
    from kg.sources import read_articles

    return _graph_of(read_articles(sources), workers)


def open_graph(path: str | PathLike[str] = "exports") -> KnowledgeGraph:
    """A graph that ``kg build`` or ``kg load`` wrote, one file of RDF, or «sparql+» and an endpoint's address.

    Raises StoreError where there is none.
    """
    return KnowledgeGraph(open_store(path if isinstance(path, str) else Path(path), load_ontology()))


def _article(text: str, number: int) -> Article:
    from kg.sources import read_articles

    if _is_path(text):
        raise UsageError(f"«{text}» is a path and no text", f'files and folders are read by: read("{text}")')
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, f"text-{number}.txt")
        file.write_text(text, encoding="utf-8")
        try:
            return next(read_articles([file]))
        except SourceError as error:
            reason = error.message.removeprefix(f"{file}: ")
            raise SourceError(f"text {number}: {reason}", error.hint) from None


def _is_path(text: str | PathLike[str]) -> bool:
    """Whether what was given as a text names a file: it is there, or it is one line that ends as files of ours do."""
    from kg.sources import FORMATS

    if isinstance(text, PathLike):
        return True
    name = text.strip()
    if not name or "\n" in name or len(name) > _LONGEST_PATH:
        return False
    if Path(name).suffix.lower() in (*FORMATS, ".gz", ".zip"):
        return True
    with suppress(OSError):  # a line may be longer than any name of a file
        return Path(name).exists()
    return False


def _graph_of(articles: Iterable[Article], workers: int) -> KnowledgeGraph:
    from kg.building.stages import linked, once_each
    from kg.extraction import extracted
    from kg.graph import triples

    knowledge = linked(once_each(extracted(articles, workers)), workers=workers)
    if not knowledge.entities:
        warn(f"nothing was found in {len(knowledge.articles)} texts; kg reads Vietnamese news", stacklevel=3)
    ontology = load_ontology()
    world, evidence = triples(knowledge, ontology)
    return KnowledgeGraph(Store(ontology, [*world, *evidence]), knowledge)


@dataclass(frozen=True)
class Thing:
    """Something in a graph: a person, an organization, a meeting …; ``kind`` is its class."""

    iri: str
    kind: str
    name: str
    graph: KnowledgeGraph

    @property
    def aliases(self) -> list[str]:
        """Its other names."""
        found = self.graph.store.objects(NamedNode(self.iri), "skos:altLabel")
        return [term.value for term in found if isinstance(term, Literal)]

    @property
    def facts(self) -> list[Explained]:
        """What the graph says about it, each fact with its ``quotations``."""
        return explain(self.graph.store, f"<{self.iri}>", self.graph.language)

    def __repr__(self) -> str:
        return f"<{self.kind} {self.name}>"

    def __str__(self) -> str:
        return render(self.graph.store, f"<{self.iri}>", self.graph.language)

    def _repr_html_(self) -> str:
        rows = ((f"{'← ' if fact.inverse else ''}{fact.property}", fact.value, _quoted(fact)) for fact in self.facts)
        title = f"{self.name} ({self.graph.word(self.kind)})"
        return f"<h4>{html.escape(title)}</h4>{_table(('', '', ''), rows)}"


@dataclass(frozen=True)
class Answer:
    """The answer to a question: rows of terms. It is a list of rows as plain text, and a table to look at."""

    found: Rows
    graph: KnowledgeGraph

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return self.found.variables

    def __len__(self) -> int:
        return len(self.found)

    def __iter__(self) -> Iterator[dict[str, str]]:
        for row in self.found.rows:
            yield {name: plain(term) for name, term in zip(self.columns, row, strict=True) if term is not None}

    def column(self, name: str) -> list[str | None]:
        """The values of one column as plain text."""
        return self.found.column(name)

    def frame(self) -> pandas.DataFrame:
        """The answer as a pandas frame. Raises UsageError where pandas is not installed."""
        try:
            import pandas
        except ImportError as error:
            raise UsageError("pandas is not installed", "run: pip install pandas") from error
        return pandas.DataFrame(list(self), columns=list(self.columns))

    def __repr__(self) -> str:
        return written(self.found, "table", self.graph.store.shorten)

    def _repr_html_(self) -> str:
        shorten = self.graph.store.shorten
        rows = [
            [shorten(term.value) if isinstance(term, NamedNode) else plain(term) for term in row]
            for row in self.found.rows[:_SHOWN_ROWS]
        ]
        more = f"<p>{len(self) - _SHOWN_ROWS} more</p>" if len(self) > _SHOWN_ROWS else ""
        return _table(self.columns, rows) + more


@dataclass(frozen=True)
class View:
    """A page of the explorer, to be looked at in a notebook or saved."""

    page: str

    def save(self, path: str | PathLike[str]) -> None:
        """Writes the page, whole or not at all."""
        from kg.files import write_bytes

        write_bytes(Path(path), self.page.encode())

    def _repr_html_(self) -> str:
        from kg.view import framed

        return framed(self.page)


class KnowledgeGraph:
    """A graph with its evidence, made by ``build``, ``read`` or ``open_graph``.

    ``language`` is that of the names of classes and properties, «vi» or «en». ``knowledge`` is what the graph
    was made from, where it was made here.
    """

    def __init__(self, store: Store, knowledge: Knowledge | None = None, language: str = "vi") -> None:
        self.store = store
        self.knowledge = knowledge
        self.language = language

    def __len__(self) -> int:
        return len(self.store)

    def word(self, term: str) -> str:
        """The label of a class or property."""
        label: str = self.store.ontology.label(term, self.language)
        return label

    @cached_property
    def kinds(self) -> Mapping[str, int]:
        """How many things of each class there are."""
        from kg.stats import stats

        return stats(self.store).entities

    def things(self, kind: str) -> list[Thing]:
        """The things of a class («Person», «Meeting» …), by name. Raises UnknownTerm for no class."""
        ontology = self.store.ontology
        nodes = {
            node
            for name in ontology.subclasses(kind)
            for node in self.store.subjects("rdf:type", NamedNode(ontology.iri(name)))
        }
        return sorted(map(self._thing, nodes), key=lambda thing: (thing.name, thing.iri))

    def find(self, name: str) -> list[Thing]:
        """The things that answer to a name, the best first; diacritics may be left out."""
        return [self._thing(NamedNode(match.iri)) for match in self.store.find(name)]

    def __getitem__(self, name: str) -> Thing:
        """The one thing meant by a name, typed without diacritics if need be, or by an IRI.

        Where only the beginning of a name was given, it warns which one it took. Raises UnknownTerm where there is
        none and UsageError where there are several.
        """
        node = self.store.resolve(name)
        if name in self.store.begun:
            warn(f"no name «{name}»; taken is the one that begins so: «{self.store.begun[name]}»", stacklevel=2)
        return self._thing(node)

    def sparql(self, query: str) -> Answer | bool | list[str]:
        """The answer to SPARQL: rows of SELECT, truth of ASK, lines of N-Triples of CONSTRUCT.

        Prefixes need not be declared. Raises QueryError where the query is wrong; warns of terms that the ontology
        does not have.
        """
        for unknown in unknown_terms(query, self.store):
            warn(f"the ontology has {unknown}", stacklevel=2)
        answer = run(query, self.store)
        return self._answered(in_order_of_text(answer, query) if isinstance(answer, Rows) else answer)

    def ask(self, question: str, **values: str) -> Answer | bool | list[str]:
        """The answer to a named question (``kg query --list``); the values are its parameters as typed."""
        return self._answered(ask(question, self.store, values))

    def rdflib(self) -> rdflib.Graph:
        """The graph, with its evidence, as an rdflib Graph."""
        import rdflib

        from kg.export import export

        out = io.BytesIO()
        export(self.store, "ntriples", out)
        graph = rdflib.Graph().parse(data=out.getvalue(), format="nt")
        for prefix, space in self.store.prefixes.items():
            graph.bind(prefix, space)
        return graph

    def networkx(self) -> networkx.MultiDiGraph:
        """The network of things as a networkx graph; nodes are IRIs with ``label`` and ``kind``."""
        from kg.view import to_networkx

        return to_networkx(self.store, self.store.ontology)

    def view(
        self, about: str | None = None, hops: int = 2, since: str | None = None, classes: Sequence[str] = ()
    ) -> View:
        """The explorer, which starts with what is around a thing, since a day, or of some classes."""
        from kg.view import render_explorer

        ontology = self.store.ontology
        return View(render_explorer(self.store, ontology, about=about, hops=hops, since=since, classes=classes))

    def __repr__(self) -> str:
        counts = ", ".join(f"{name} {number}" for name, number in self.kinds.items())
        return f"<KnowledgeGraph {counts}>"

    def _repr_html_(self) -> str:
        return self.view()._repr_html_()

    def _thing(self, node: NamedNode) -> Thing:
        return Thing(node.value, self.store.kind(node), self.store.label(node, self.language), self)

    def _answered(self, answer: Rows | Truth | Triples) -> Answer | bool | list[str]:
        if isinstance(answer, Truth):
            return answer.value
        if isinstance(answer, Triples):
            return [f"{triple} ." for triple in answer.triples]
        return Answer(answer, self)


def _quoted(fact: Explained) -> str:
    return " / ".join(quotation.sentence for quotation in fact.quotations[:2])


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Rows as HTML; every text is escaped, since it may come from anyone's article."""

    def line(cells: Iterable[str], tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in cells) + "</tr>"

    body = "".join(line(row, "td") for row in rows)
    titles = line(head, "th") if any(head := tuple(head)) else ""
    return f"<table>{titles}{body}</table>"
