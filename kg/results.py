"""The answer of a query as plain values, and the forms in which it is written.

JSON, XML, CSV and TSV follow the SPARQL 1.1 result formats (W3C Recommendations of 21 March 2013); NDJSON is a line for
each row, which is what JSON has for it.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode, QueryResultsFormat, Triple, parse_query_results

from kg.errors import UnknownTerm

Term = NamedNode | BlankNode | Literal | Triple

_BY_ENGINE = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "xml": QueryResultsFormat.XML,
}
FORMATS = ("table", "json", "ndjson", *_BY_ENGINE, "vertical")
_GAP = "  "
# Where no terminal shows a table, a longer value moves what stands behind it instead of widening all rows.
_WIDEST = 100


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

    def only(self, variables: Sequence[str]) -> Rows:
        """The same rows with these columns alone, in this order. Raises UnknownTerm for a column that is not there."""
        for name in variables:
            if name not in self.variables:
                raise UnknownTerm("column", name, self.variables, f"its columns: {', '.join(self.variables)}")
        places = [self.variables.index(name) for name in variables]
        return Rows(tuple(variables), tuple(tuple(row[place] for place in places) for row in self.rows), self.cut)

    def distinct(self) -> Rows:
        """The rows without those that stand before already."""
        return Rows(self.variables, tuple(dict.fromkeys(self.rows)), self.cut)

    def reworded(self, variables: Sequence[str], word: Callable[[str], str]) -> Rows:
        """The rows with other words for the literals of these columns, of those that are there."""
        places = {place for place, name in enumerate(self.variables) if name in variables}
        rows = (
            tuple(
                Literal(word(term.value)) if place in places and isinstance(term, Literal) else term
                for place, term in enumerate(row)
            )
            for row in self.rows
        )
        return Rows(self.variables, tuple(rows), self.cut)

    def named(self) -> Mapping[str, str]:
        """The columns of nodes whose names stand in a column beside: «place» in «placeLabel», «meeting» in «label»
        just behind it."""
        behind = dict(zip(self.variables, self.variables[1:], strict=False))
        found = {name: f"{name}Label" for name in self.variables if f"{name}Label" in self.variables}
        found |= {name: "label" for name, next_ in behind.items() if next_ == "label"}
        return {name: label for name, label in found.items() if self._holds_nodes(name)}

    def _holds_nodes(self, variable: str) -> bool:
        place = self.variables.index(variable)
        return all(row[place] is None or isinstance(row[place], NamedNode) for row in self.rows)


@dataclass(frozen=True)
class Truth:
    """The answer of ASK."""

    value: bool


@dataclass(frozen=True)
class Graph:
    """The answer of CONSTRUCT and DESCRIBE."""

    triples: tuple[Triple, ...]
    cut: bool = False


def written(answer: Rows | Truth, format_: str, shorten: Callable[[str], str] = str, columns: int | None = None) -> str:
    """The answer in one of FORMATS, ending in a line end; ``shorten`` is how a table shows an IRI.

    A table begins with what people read; the nodes whose names it shows come last. Where it is wider than
    ``columns`` of a terminal, it leaves these out, then clips other nodes, then stands upright: «vertical». Without
    ``columns`` nothing is left out, and a sentence does not widen the rows of others.

    >>> print(written(Rows(("n",), ((Literal("Đỗ Thắng Hải"),),)), "table"), end="")
    n
    ────────────
    Đỗ Thắng Hải
    """
    if format_ in ("table", "vertical") and isinstance(answer, Truth):
        return "yes\n" if answer.value else "no\n"
    if format_ == "table" and isinstance(answer, Rows):
        return _table(answer, shorten, columns)
    if format_ == "vertical" and isinstance(answer, Rows):
        return _vertical(answer, shorten)
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


def _table(rows: Rows, shorten: Callable[[str], str], columns: int | None) -> str:
    named = rows.named()
    telling = rows.only([name for name in rows.variables if name not in named])
    whole = rows.only([*telling.variables, *named])
    for shown, short in ((whole, shorten), (telling, shorten), (telling, lambda iri: _clipped(shorten(iri)))):
        lines = _aligned(shown, short, _WIDEST if columns is None else None)
        if columns is None or all(width(line) <= columns for line in lines):
            return "".join(f"{line}\n" for line in lines)
    return _vertical(telling, shorten)


def _clipped(name: str) -> str:
    """A long name of a node without its middle.

    >>> _clipped("tenure:nguyen-van-a-bo-truong-0123456789ab")
    'tenure:nguye…6789ab'
    """
    begin, end = 12, 6
    return name if len(name) <= begin + end + 1 else f"{name[:begin]}…{name[-end:]}"


def _aligned(rows: Rows, shorten: Callable[[str], str], widest: int | None) -> list[str]:
    cells = [list(rows.variables), *([_cell(term, shorten) for term in row] for row in rows.rows)]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    if widest is not None:
        widths = [min(size, max(widest, width(name))) for size, name in zip(widths, cells[0], strict=True)]

    def line(texts: Iterable[str], fill: str = " ") -> str:
        padded = (text + fill * (size - width(text)) for text, size in zip(texts, widths, strict=True))
        return _GAP.join(padded).rstrip()

    return [line(cells[0]), line([""] * len(widths), "─"), *map(line, cells[1:])]


def _vertical(rows: Rows, shorten: Callable[[str], str]) -> str:
    """A block for each row, a line for each value that it has."""
    longest = max(map(width, rows.variables), default=0)

    def block(row: tuple[Term | None, ...]) -> Iterator[str]:
        for name, term in zip(rows.variables, row, strict=True):
            if term is not None:
                yield f"{name}{' ' * (longest - width(name))}{_GAP}{_cell(term, shorten)}\n"

    return "\n".join("".join(block(row)) for row in rows.rows)


def _cell(term: Term | None, shorten: Callable[[str], str]) -> str:
    text = shorten(term.value) if isinstance(term, NamedNode) else plain(term)
    return "".join(c if c.isprintable() else " " for c in text)


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
