"""The answer of a query as plain values, and the forms in which it is written.

JSON, XML, CSV and TSV follow the SPARQL 1.1 result formats (W3C Recommendations of 21 March 2013); NDJSON is a line for
each row, which is what JSON has for it.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode, QueryResultsFormat, Triple, parse_query_results

Term = NamedNode | BlankNode | Literal | Triple

_BY_ENGINE = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "xml": QueryResultsFormat.XML,
}
FORMATS = ("table", "json", "ndjson", *_BY_ENGINE)


@dataclass(frozen=True)
class Rows:
    """The answer of SELECT; a value is None where the variable is not bound.

    ``cut`` says that a limit stopped the answer before its end.
    """

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    cut: bool = False

    def __len__(self) -> int:
        return len(self.rows)

    def column(self, variable: str) -> list[str | None]:
        """The values of one variable as plain text."""
        place = self.variables.index(variable)
        return [None if row[place] is None else plain(row[place]) for row in self.rows]


@dataclass(frozen=True)
class Truth:
    """The answer of ASK."""

    value: bool


@dataclass(frozen=True)
class Graph:
    """The answer of CONSTRUCT and DESCRIBE."""

    triples: tuple[Triple, ...]
    cut: bool = False


def written(answer: Rows | Truth, format_: str, shorten: Callable[[str], str] = str) -> str:
    """The answer in one of FORMATS, ending in a line end; ``shorten`` is how a table shows an IRI.

    >>> print(written(Rows(("n",), ((Literal("Đỗ Thắng Hải"),),)), "table"), end="")
    n
    ────────────
    Đỗ Thắng Hải
    """
    if format_ == "table":
        return _table(answer, shorten) if isinstance(answer, Rows) else ("yes\n" if answer.value else "no\n")
    if format_ == "ndjson":
        return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in _lines(answer))
    document = _document(answer)
    if format_ == "json":
        return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    parsed = parse_query_results(json.dumps(document), QueryResultsFormat.JSON)
    text = (parsed.serialize(format=_BY_ENGINE[format_]) or b"").decode()
    return text if text.endswith("\n") else text + "\n"


def plain(term: Term | None) -> str:
    """A term as people read it: the IRI, or the text of a literal."""
    if term is None:
        return ""
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


def width(text: str) -> int:
    """How many columns of a terminal the text takes.

    >>> width("Đỗ"), width("会")
    (2, 2)
    """
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.combining(character) > 0 for character in text)


def _table(rows: Rows, shorten: Callable[[str], str]) -> str:
    def cell(term: Term | None) -> str:
        text = shorten(term.value) if isinstance(term, NamedNode) else plain(term)
        return "".join(c if c.isprintable() else " " for c in text)

    lines = [list(rows.variables), *([cell(term) for term in row] for row in rows.rows)]
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]

    def line(cells: Iterable[str], fill: str = " ") -> str:
        padded = (text + fill * (size - width(text)) for text, size in zip(cells, widths, strict=True))
        return "  ".join(padded).rstrip()

    shown = (line(lines[0]), line([""] * len(widths), "─"), *map(line, lines[1:]))
    return "".join(f"{text}\n" for text in shown)


def _document(answer: Rows | Truth) -> dict[str, object]:
    if isinstance(answer, Truth):
        return {"head": {}, "boolean": answer.value}
    return {"head": {"vars": list(answer.variables)}, "results": {"bindings": list(_lines(answer))}}


def _lines(answer: Rows | Truth) -> Iterator[dict[str, object]]:
    """What JSON has for each row; a value that is not bound is left out."""
    if isinstance(answer, Truth):
        yield {"boolean": answer.value}
        return
    for row in answer.rows:
        yield {name: _value(term) for name, term in zip(answer.variables, row, strict=True) if term is not None}


def _value(term: Term) -> dict[str, object]:
    if isinstance(term, Triple):
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        return {"type": "triple", "value": {name: _value(part) for name, part in parts.items()}}
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    value: dict[str, object] = {"type": "literal", "value": term.value}
    if term.language:
        value["xml:lang"] = term.language
    elif not term.datatype.value.endswith("#string"):
        value["datatype"] = term.datatype.value
    return value
