"""A graph behind a SPARQL 1.1 endpoint: query, update and the Graph Store Protocol.

Standards: SPARQL 1.1 Protocol and SPARQL 1.1 Graph Store HTTP Protocol, W3C Recommendations of 21 March 2013.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit, urlunsplit

import pyoxigraph as ox
from pyoxigraph import BlankNode, NamedNode, QueryResultsFormat, RdfFormat, Triple, serialize

from kg.errors import QueryError, StoreError, UsageError
from kg.sparql import form
from kg.store.engine import Result, Term, data_update
from kg.store.http import Answer, Credentials, Http, Refused
from kg.store.reading import quads_of

SCHEME = "sparql+"
TIMEOUT = 60.0
PIECE = 20_000

_ROWS = "application/sparql-results+json"
_LINES = "application/n-triples"
_TRIPLES = f"{_LINES}, text/turtle;q=0.5"
_TEXT = "text/plain"
_FORM = "application/x-www-form-urlencoded"
# Where products have their update and graph store endpoints, by the end of the query address.
_NEIGHBOURS = {
    "/query": ("update", "store"),
    "/sparql": ("sparql", "sparql-graph-crud"),
    "/sparql-auth": ("sparql-auth", "sparql-graph-crud-auth"),
}


@dataclass(frozen=True)
class Endpoint:
    """The addresses of an endpoint, and the named graph in which our triples stand; none: the default graph."""

    query: str
    update: str
    store: str
    graph: str | None = None

    @classmethod
    def parse(cls, place: str) -> tuple[Endpoint, Credentials]:
        """An endpoint from ``sparql+`` and an address, and credentials from it or from the environment.

        Options stand behind #: ``update=``, ``store=`` (addresses, relative ones too), ``graph=``. User and
        password stand in the address or in KG_SPARQL_USER and KG_SPARQL_PASSWORD, a token in KG_SPARQL_TOKEN.
        Raises UsageError where the address is none.

        >>> Endpoint.parse("sparql+" + "http:" + "//localhost:7878/query")[0].update.partition(":")[2]
        '//localhost:7878/update'
        """
        parts = urlsplit(place.removeprefix(SCHEME))
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise UsageError(f"no SPARQL endpoint: «{place}»", "write it as sparql+http and so on: see the docs")
        options = dict(parse_qsl(parts.fragment))
        if unknown := options.keys() - {"update", "store", "graph"}:
            raise UsageError(f"{place}: no option {', '.join(sorted(unknown))}", "known: update, store, graph")
        host = parts.netloc.rpartition("@")[2]
        path = parts.path if parts.path.strip("/") else "/query"
        query = urlunsplit((parts.scheme, host, path, parts.query, ""))
        ending = max((end for end in _NEIGHBOURS if path.endswith(end)), key=len, default="")
        update, store = _NEIGHBOURS.get(ending, ("", ""))
        credentials = Credentials(
            unquote(parts.username or "") or os.environ.get("KG_SPARQL_USER", ""),
            unquote(parts.password or "") or os.environ.get("KG_SPARQL_PASSWORD", ""),
            os.environ.get("KG_SPARQL_TOKEN", ""),
        )
        return cls(
            query,
            urljoin(query, options.get("update", update)),
            urljoin(query, options.get("store", store)),
            options.get("graph"),
        ), credentials


class Remote:
    """The engine of a store behind an endpoint; what it reads is not kept."""

    def __init__(self, endpoint: Endpoint, credentials: Credentials, timeout: float = TIMEOUT) -> None:
        self._endpoint = endpoint
        self._http = Http(endpoint.query, credentials, timeout)

    @property
    def graphs(self) -> frozenset[str]:
        """The named graphs, ours left out."""
        found = self._ask("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", everywhere=True)
        rows = self._read(found)
        if not isinstance(rows, ox.QuerySolutions):
            raise StoreError(f"{self._endpoint.query} did not answer with rows")
        names = {row["g"].value for row in rows if isinstance(row["g"], NamedNode)}
        return frozenset(names - {self._endpoint.graph})

    def query(self, sparql: str, prefixes: Mapping[str, str]) -> Result:
        """The answer to a query; raises QueryError where the endpoint refuses it."""
        declared = "".join(f"PREFIX {prefix}: <{space}> " for prefix, space in prefixes.items())
        try:
            answer = self._ask(declared + sparql)
        except Refused as error:
            if error.status in (400, 500):
                raise QueryError(f"the endpoint refuses the query: {' '.join(error.said.split())[:500]}") from error
            raise
        result = self._read(answer)
        if form(sparql) == "ask" and isinstance(result, ox.QuerySolutions):
            return _truth(result)
        return result

    def triples(self, subject: NamedNode | None, predicate: NamedNode | None, object_: Term | None) -> Iterator[Triple]:
        """The triples of our graph that fit; without arguments through the Graph Store Protocol."""
        if subject is predicate is object_ is None:
            yield from self._whole()
            return
        terms = [
            str(term) if term is not None else f"?{name}"
            for name, term in (("s", subject), ("p", predicate), ("o", object_))
        ]
        pattern = " ".join(terms)
        answer = self._ask(f"CONSTRUCT {{ {pattern} }} WHERE {{ {pattern} }}")
        yield from _parsed(self._endpoint.query, answer)

    def add(self, triples: Iterable[Triple]) -> None:
        """Add triples, in pieces; a piece that may have arrived can be sent again, since it holds a set."""
        source = iter(triples)
        while piece := list(islice(source, PIECE)):
            self._post(piece, self._endpoint.graph)

    def replace(self, removed: Iterable[Triple], added: Iterable[Triple]) -> None:
        """Take triples out and put others in, in one update: all or none, as far as the endpoint says so."""
        update = data_update(removed, added, self._endpoint.graph)
        if update:
            self._update(update)

    def load(self, path: Path, format_: RdfFormat, graph: str | None = None) -> None:
        """Add what a file says, in pieces.

        Raises StoreError for a file with blank nodes that is larger than one piece: they would fall apart.
        """
        quads = quads_of(path, format_)
        first = True
        while piece := list(islice(quads, PIECE)):
            named = any(isinstance(term, BlankNode) for q in piece for term in (q.subject, q.object))
            if named and (not first or len(piece) == PIECE):
                raise StoreError(f"{path}: blank nodes cannot be sent in pieces", "give them IRIs")
            first = False
            self._post([quad.triple for quad in piece], graph or self._endpoint.graph, not named)
            inside = [q for q in piece if graph is None and isinstance(q.graph_name, NamedNode)]
            for name in sorted({str(q.graph_name.value) for q in inside if isinstance(q.graph_name, NamedNode)}):
                self._post([q.triple for q in inside if q.graph_name == NamedNode(name)], name, not named)

    def lines(self) -> Iterator[bytes]:
        """Our graph as lines of N-Triples without line ends."""
        source = self._whole()
        while piece := list(islice(source, PIECE)):
            yield from (serialize(piece, format=RdfFormat.N_TRIPLES) or b"").split(b"\n")[:-1]

    def clear(self, graph: str | None = None) -> None:
        """Take everything out of our graph, or of a named graph."""
        graph = graph or self._endpoint.graph
        self._update(f"CLEAR SILENT GRAPH <{graph}>" if graph else "CLEAR SILENT DEFAULT")

    def _ask(self, sparql: str, everywhere: bool = False) -> Answer:
        fields = {"query": sparql}
        if self._endpoint.graph and not everywhere:
            fields["default-graph-uri"] = self._endpoint.graph
        accept = _TRIPLES if form(sparql) in ("construct", "describe") else _ROWS
        answer = self._send("POST", self._endpoint.query, urlencode(fields).encode(), _FORM, {"Accept": accept})
        for header in ("x-sparql-maxrows", "x-sql-state"):
            if header in answer.headers:
                said = answer.headers.get("x-sql-message", answer.headers[header])
                raise StoreError(f"{self._endpoint.query} cut its answer: {said}", "raise its limits")
        return answer

    def _read(self, answer: Answer) -> Result:
        format_ = QueryResultsFormat.from_media_type(answer.media_type)
        if format_ is None:
            return _parsed(self._endpoint.query, answer)
        try:
            return ox.parse_query_results(answer.body, format_)
        except (SyntaxError, ValueError) as error:
            raise _unreadable(self._endpoint.query, answer, error) from error

    def _update(self, update: str) -> None:
        self._need(self._endpoint.update, "update")
        self._send("POST", self._endpoint.update, update.encode(), "application/sparql-update", {})

    def _post(self, triples: list[Triple], graph: str | None, repeatable: bool = True) -> None:
        self._need(self._endpoint.store, "store")
        body = serialize(triples, format=RdfFormat.N_TRIPLES) or b""
        self._send("POST", self._store(graph), body, _LINES, {}, repeatable)

    def _whole(self) -> Iterator[Triple]:
        self._need(self._endpoint.store, "store")
        try:
            answer = self._send("GET", self._store(self._endpoint.graph), None, "", {"Accept": _TRIPLES})
        except Refused as error:
            if error.status == 404:
                return
            raise
        yield from _parsed(self._endpoint.store, answer)

    def _store(self, graph: str | None) -> str:
        mark = "&" if "?" in self._endpoint.store else "?"
        return f"{self._endpoint.store}{mark}{urlencode({'graph': graph}) if graph else 'default'}"

    def _need(self, address: str, name: str) -> None:
        if address == self._endpoint.query and not address.rstrip("/").endswith(("/sparql", "/sparql-auth")):
            raise UsageError(f"{address} has no known {name} address", f"say it: #{name}=…")

    def _send(
        self,
        method: str,
        url: str,
        body: bytes | None,
        kind: str,
        headers: Mapping[str, str],
        repeatable: bool = True,
    ) -> Answer:
        typed = {"Content-Type": kind} if kind else {}
        return self._http.send(method, url, body, {**typed, **headers}, repeatable)


def _parsed(where: str, answer: Answer) -> Iterator[Triple]:
    known = RdfFormat.from_media_type(answer.media_type)
    format_ = RdfFormat.N_TRIPLES if answer.media_type == _TEXT else known
    try:
        if format_ is None:
            raise ValueError("no form of RDF that is known")
        for quad in ox.parse(answer.body, format_):
            yield quad.triple
    except (SyntaxError, ValueError) as error:
        raise _unreadable(where, answer, error) from error


def _truth(rows: ox.QuerySolutions) -> Result:
    """The answer of ASK from the row that Virtuoso 7 gives instead: 1, or none."""
    yes = any(term is not None and getattr(term, "value", "0") != "0" for row in rows for term in row)
    document = {"head": {}, "boolean": yes}
    return ox.parse_query_results(json.dumps(document), QueryResultsFormat.JSON)


def _unreadable(where: str, answer: Answer, error: Exception) -> StoreError:
    return StoreError(f"{where}: the answer is no {answer.media_type}: {error}")
