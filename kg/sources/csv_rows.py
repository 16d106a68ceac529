"""CSV: one article a row, under a first row with the names id, title, text, url, published, publisher, lang.

Commas, semicolons or tabs stand between the cells, whichever the first row uses; other columns are passed
over.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from kg.errors import SourceError
from kg.sources.encodings import decode
from kg.sources.fields import KEYS, article_from_fields
from kg.sources.readers import Source
from kg.sources.set_aside import Found, SetAside
from kg.sources.txt import nonempty

SEPARATORS = ",;\t"


def read_csv(source: Source) -> Iterator[Found]:
    """The articles of a CSV file; a row that is none is set aside alone."""
    decoded = decode(source.content())
    nonempty(decoded.text)
    yield from source.remarks(decoded)
    text = decoded.text.lstrip("\r\n")
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        columns = [name.strip().lower() for name in next(rows)]
        if "text" not in columns:
            known = ", ".join(KEYS)
            raise SourceError("the first row names no column «text»", f"name the columns: {known}")
        yield from _articles(source, columns, rows)
    except csv.Error as error:
        hint = "close every quotation mark; what stands above is read"
        yield SetAside(source.path, rows.line_num, f"the row is no CSV: {error}", hint)


def _separator(text: str) -> str:
    first = text.splitlines()[0]
    return max(SEPARATORS, key=first.count)


def _articles(source: Source, columns: list[str], rows: Iterator[list[str]]) -> Iterator[Found]:
    empty = True
    for number, row in enumerate(rows, 2):
        if not any(cell.strip() for cell in row):
            continue
        empty = False
        try:
            if len(row) != len(columns):
                raise SourceError(
                    f"row {number} has {len(row)} cells, the first row {len(columns)}",
                    "put cells that hold a separator into quotation marks",
                )
            fields = dict(zip(columns, row, strict=True))
            yield article_from_fields(fields, f"{source.stem}-{number}")
        except SourceError as error:
            yield SetAside(source.path, number, error.message, error.hint)
    if empty:
        yield SetAside(source.path, None, "there is no row but the first", "put one article a row below it")
