"""Looks at the text of a SPARQL query before an engine sees it.

Queries come from people: what would fetch from elsewhere or nest so deep that an engine's stack breaks is
refused here, by tokens, so that strings, comments and IRIs may say anything.
Grammar: SPARQL 1.1 Query Language, W3C Recommendation of 21 March 2013, section 19.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from typing import NamedTuple, Protocol

from kg.errors import QueryError

MAX_DEPTH = 128
MAX_STEPS = 1000
MAX_LENGTH = 1 << 20

_TOKEN = re.compile(
    r"""
      (?P<string>'''(?:[^'\\]|\\.|'(?!''))*'''|\"""(?:[^"\\]|\\.|"(?!""))*\"""
                |'(?:[^'\\\n\r]|\\.)*'|"(?:[^"\\\n\r]|\\.)*")
    | (?P<comment>\#[^\n\r]*)
    | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    | (?P<variable>[?$][\w\u00b7\u0300-\u036f]+)
    | (?P<tag>@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*)
    | (?P<name>(?:[^\W\d_][\w.-]*)?:(?:[\w:.%-]|\\.)*)
    | (?P<word>[^\W\d_]\w*)
    | (?P<other>\s+|[\d.]+|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_CODEPOINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_REFUSED = {
    "service": "a query may not ask another server (SERVICE)",
    "load": "a query may not load from elsewhere (LOAD)",
}
_PLACE = re.compile(r"error at (\d+):(\d+): ")
_REASONS = {
    "Prefix not found": "no such prefix",
    "variable that is unbound": "SELECT names a variable that is not bound or not grouped",
    "already": "the variable is already in use",
}
# Long rows of these build trees as deep as the row is long.
_STEPS = frozenset("bind minus optional union values filter exists".split())
_UPDATES = frozenset("insert delete clear drop create add move copy with".split())
_OPEN, _CLOSE = "([{", ")]}"
# A short query that holds none of these anywhere, not even in a string, needs no closer look.
_SHORT = 4 * MAX_STEPS
# What was found of longer queries is not remembered.
_KEPT = 1 << 14
_SUSPECT = re.compile("|".join([*_REFUSED, *_UPDATES, "from", r"\\"]), re.IGNORECASE)


class Token(NamedTuple):
    """A token, its kind (a group of the pattern) and the line it starts in."""

    kind: str
    text: str
    line: int


def tokens(query: str) -> Iterator[Token]:
    """The tokens of a query without comments and white space.

    >>> [token.text for token in tokens('ASK { ?s <a:b> "SERVICE" } # LOAD')]
    ['ASK', '{', '?s', '<a:b>', '"SERVICE"', '}']
    """
    line = 1
    for match in _TOKEN.finditer(query):
        kind, text = str(match.lastgroup), match[0]
        if kind != "comment" and not text.isspace():
            yield Token(kind, text, line)
        line += text.count("\n")


class HasGraphs(Protocol):
    """What knows its named graphs."""

    @property
    def graphs(self) -> Collection[str]:
        """The named graphs, by IRI."""


def check(query: str, store: HasGraphs | None = None, most_deep: int = MAX_DEPTH) -> None:
    """Raise QueryError where a query must not reach an engine.

    FROM may name the named graphs of ``store``, which is asked only then. Escapes of code points are read
    both ways, since engines differ on where they count.
    """
    if len(query) < _SHORT and not _SUSPECT.search(query) and sum(map(query.count, _OPEN)) <= most_deep:
        return
    if len(query) > MAX_LENGTH:
        raise QueryError(f"the query is longer than {MAX_LENGTH} characters")
    if len(query) < _KEPT:
        with suppress(QueryError):  # it may be well for this store, whose graphs it names
            _check_once(query, most_deep)
            return
    _check_both(query, store, most_deep)


@functools.lru_cache(maxsize=256)
def _check_once(query: str, most_deep: int) -> None:
    """``check`` for a store without named graphs; that a query is well is remembered, for those asked again and again
    with other bindings."""
    _check_both(query, None, most_deep)


def _check_both(query: str, store: HasGraphs | None, most_deep: int) -> None:
    """Look at a query as it is, and with its code points written out."""
    _check_tokens(query, store, most_deep)
    plain = _CODEPOINT.sub(_code_point, query)
    if plain != query:
        _check_tokens(plain, store, most_deep)


def form(query: str) -> str:
    """The form of a query: select, ask, construct or describe; empty where it has none.

    >>> form("PREFIX select: <urn:x:> ASK { }")
    'ask'
    """
    words = (token.text.lower() for token in tokens(query) if token.kind == "word")
    return next((word for word in words if word in ("select", "ask", "construct", "describe")), "")


def bound(query: str, bindings: Mapping[str, object]) -> str:
    """The query with terms for variables, given as a VALUES at the start of its pattern: data, never syntax.

    ``str()`` of a term is its form in N-Triples. Raises QueryError for a blank node, which no query can
    name, for what is no name of a variable, and for a query without a pattern.

    >>> bound("SELECT * WHERE { ?s ?p ?o }", {"s": "<a:b>"})
    'SELECT * WHERE { VALUES (?s) { (<a:b>) } ?s ?p ?o }'
    """
    if not bindings:
        return query
    terms = [str(term) for term in bindings.values()]
    if any(not name.isidentifier() for name in bindings) or any(term.startswith("_:") for term in terms):
        raise QueryError(f"these cannot be bound: {', '.join(map(str, bindings))}", "bind IRIs and literals")
    values = f" VALUES ({' '.join(f'?{name}' for name in bindings)}) {{ ({' '.join(terms)}) }}"
    start, end, is_select = _pattern(query)
    inside = query[start:end]
    return query[:start] + values + (f" {{{inside}}}" if is_select else inside) + query[end:]


@functools.lru_cache(maxsize=256)
def _pattern(query: str) -> tuple[int, int, bool]:
    """Where the outermost pattern of a query begins and ends, and whether it is a query of its own."""
    marks = [
        (match[0].lower(), match.start())
        for match in _TOKEN.finditer(query)
        if match.lastgroup == "word" or match[0] in ("{", "}")
    ]
    depth, template, start = 0, False, -1
    for at, (mark, place) in enumerate(marks):
        if mark == "{":
            if depth == 0 and not template:
                start = at
            depth += 1
        elif mark == "}":
            depth -= 1
            if depth == 0 and start >= 0:
                return marks[start][1] + 1, place, marks[start + 1][0] == "select"
            template = template and depth > 0
        elif depth == 0 and mark in ("construct", "where"):
            template = mark == "construct"
    raise QueryError("the query has no pattern whose variables could be bound")


def fault(query: str, message: str, prefixes: Collection[str] = ()) -> str:
    """What an engine finds wrong with a query, without its list of all that it would have taken; a prefix that is
    neither declared in it nor one of ``prefixes`` is named.

    >>> fault("ASK { ?s }", "error at 1:10: expected one of LATERAL, SERVICE, [_]")
    'line 1, column 10: not understood near «ASK { ?s }»'
    >>> fault("ASK { ?s foo:bar ?o }", "error at 1:17: Prefix not found", ["kg"])
    'line 1: no such prefix «foo:»'
    """
    unknown = next(_undeclared(query, prefixes), None) if form(query) and prefixes else None
    if unknown:
        return f"line {unknown.line}: no such prefix «{unknown.text.partition(':')[0]}:»"
    place = _PLACE.match(message)
    if place is None:
        return message
    line, column = int(place[1]), int(place[2])
    text = "".join(query.split("\n")[line - 1 : line])
    near = text[max(0, column - 30) : column + 10].strip()
    reason = next((words for sign, words in _REASONS.items() if sign in message), "not understood")
    return f"line {line}, column {column}: {reason} near «{near}»"


def _undeclared(query: str, prefixes: Collection[str]) -> Iterator[Token]:
    """The prefixed names of a query whose prefix it does not declare and nobody else does."""
    known, before = set(prefixes), ""
    for token in tokens(query):
        if token.kind == "name" and before == "prefix":
            known.add(token.text[:-1])
        elif token.kind == "name" and token.text.partition(":")[0] not in known:
            yield token
        before = token.text.lower()


def _check_tokens(query: str, store: HasGraphs | None, most_deep: int) -> None:
    depth = steps = 0
    before = ""
    for kind, text, line in tokens(query):
        word = text.lower() if kind == "word" else ""
        if word in _REFUSED:
            raise QueryError(f"line {line}: {_REFUSED[word]}")
        if word in _UPDATES and depth == 0:
            raise QueryError(f"line {line}: a query may not change the graph ({text})")
        steps += word in _STEPS
        if steps > MAX_STEPS:
            raise QueryError(f"line {line}: more than {MAX_STEPS} steps (BIND, OPTIONAL, UNION …)")
        if before == "from" and word != "named":
            _check_graph(text, line, store.graphs if store else ())
        # Brackets inside an IRI count too: an engine may read «?a<(((…>» as a comparison.
        if kind in ("other", "iri"):
            depth += sum(text.count(bracket) for bracket in _OPEN)
            if depth > most_deep:
                raise QueryError(f"line {line}: the query nests deeper than {most_deep} levels")
            depth -= sum(text.count(bracket) for bracket in _CLOSE)
        before = "from" if word == "from" or (before == "from" and word == "named") else word


def _check_graph(text: str, line: int, graphs: Collection[str]) -> None:
    if text.strip("<>") not in graphs:
        hint = "it may name: " + ", ".join(f"<{graph}>" for graph in sorted(graphs)) if graphs else ""
        raise QueryError(f"line {line}: FROM {text} is no graph of this store", hint)


def _code_point(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code <= 0x10FFFF else match[0]
