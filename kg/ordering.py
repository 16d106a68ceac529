"""The order of rows that ORDER BY asks for, made here: an engine over a disk looks a text up for each comparison.

The order is Oxigraph's, which completes that of SPARQL 1.1 (W3C Recommendation of 21 March 2013, section 15.1): what
is not bound, blank nodes, IRIs, literals; numbers by value, other literals by text, datatype and language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Store

from kg.results import Rows, Term

_ORDER = re.compile(r"ORDER BY((?: (?:\?\w+|(?:ASC|DESC)\(\?\w+\)))+)\s*\Z")
_KEY = re.compile(r"(DESC\()?\?(\w+)")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,9})?")
_NUMBERS = ("integer", "decimal")
# Literals of these have an order of their own, which here only that of plain days stands for.
_ORDERED = frozenset(
    "integer decimal float double boolean date dateTime time duration dayTimeDuration yearMonthDuration gYear "
    "gYearMonth gMonth gMonthDay gDay".split()
)
_UNBOUND, _BLANK, _IRI, _LITERAL, _OTHER = range(5)

Key = tuple[Any, ...]


def without_order(query: str) -> tuple[str, str]:
    """A query without the ORDER BY that ends it, and that clause; empty where it orders by more than variables.

    >>> without_order("SELECT ?s { ?s ?p ?o } ORDER BY DESC(?o) ?s")
    ('SELECT ?s { ?s ?p ?o } ', 'ORDER BY DESC(?o) ?s')
    """
    found = _ORDER.search(query)
    return (query[: found.start()], found[0]) if found else (query, "")


def in_order(answer: Rows, order: str) -> Rows:
    """The rows as an ORDER BY clause of variables would have them; rows that are equal there in that of all columns.

    >>> in_order(Rows(("n",), ((Literal(10),), (None,), (Literal(9),))), "ORDER BY DESC(?n)").column("n")
    ['10', '9', None]
    """
    wanted = [(name, bool(down)) for down, name in _KEY.findall(order)]
    places = [answer.variables.index(name) for name, _ in wanted if name in answer.variables]
    if not order or len(places) < len(wanted):
        return answer
    keys = [_keys([row[place] for row in answer.rows]) for place in range(len(answer.variables))]
    if any(key is None for key in keys):
        return _by_engine(answer, order)
    directions = [(place, down) for place, (_, down) in zip(places, wanted, strict=True)]
    directions += [(place, False) for place in range(len(keys)) if place not in places]
    numbers = list(range(len(answer.rows)))
    for down, group in groupby(reversed(directions), key=lambda one: one[1]):
        columns = [keys[place] or () for place, _ in reversed(list(group))]
        numbers.sort(key=_row_of(columns), reverse=down)
    return Rows(answer.variables, tuple(answer.rows[number] for number in numbers), answer.cut)


def _row_of(columns: Sequence[Sequence[Key]]) -> Callable[[int], Key]:
    rows = list(zip(*columns, strict=True))
    return rows.__getitem__


def _keys(terms: Iterable[Term | None]) -> list[Key] | None:
    """A key for each term of a column; None where literals stand in it whose order is not told by such keys."""
    kinds: set[str] = set()
    keys = [_key(term, kinds) for term in terms]
    return keys if len(kinds) < 2 and "" not in kinds else None


def _key(term: Term | None, kinds: set[str]) -> Key:
    """The key of a term; of a literal the kind is added to ``kinds``, an empty one where it has no key."""
    if term is None:
        return (_UNBOUND,)
    if isinstance(term, NamedNode):
        return _IRI, term.value
    if isinstance(term, BlankNode):
        return _BLANK, term.value
    if not isinstance(term, Literal):
        return _OTHER, str(term)
    value, datatype = term.value, term.datatype.value
    type_ = datatype.rpartition("#")[2]
    if type_ in _NUMBERS and _NUMBER.fullmatch(value):
        kinds.add("number")
        return _LITERAL, Decimal(value)
    kinds.add("text" if type_ not in _ORDERED or (type_ == "date" and _DAY.fullmatch(value)) else "")
    return _LITERAL, value, datatype, term.language or ""


def _by_engine(answer: Rows, order: str) -> Rows:
    """The same by an engine in memory, which blank nodes and triples cannot be told to."""
    if any(term is not None and not isinstance(term, NamedNode | Literal) for row in answer.rows for term in row):
        return answer
    names = " ".join(f"?{name}" for name in answer.variables)
    cells = (" ".join("UNDEF" if term is None else str(term) for term in row) for row in answer.rows)
    values = "\n".join(f"({row} {number})" for number, row in enumerate(cells))
    found = Store().query(f"SELECT ?_row {{ VALUES ({names} ?_row) {{ {values} }} }} {order}")
    numbers = [row[0] for row in found] if isinstance(found, QuerySolutions) else []
    rows = tuple(answer.rows[int(number.value)] for number in numbers if isinstance(number, Literal))
    return Rows(answer.variables, rows, answer.cut)
