"""JSON Lines: one article a line, with the keys id, title, text, url, published, publisher, lang."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import BinaryIO

from kg.errors import SourceError
from kg.model import Article
from kg.sources.encodings import decode, is_wide, refuse_binary
from kg.sources.fields import KEYS, article_from_fields
from kg.sources.limits import Limits
from kg.sources.readers import Source
from kg.sources.seen import Listed
from kg.sources.set_aside import Found, Remark, SetAside
from kg.sources.text import oddities

_KIND = ".jsonl"


def read_json_lines(source: Source) -> Iterator[Found | Listed]:
    """The articles of a JSON Lines file; a line that is none is set aside alone, a remark is made once."""
    remarked = set[str]()
    empty = True
    for number, line in enumerate(_lines(source), 1):
        if not line.strip():
            continue
        empty = False
        spare_id = f"{source.stem}-{number}"
        known = source.seen and source.seen.get(_KIND, line, spare_id, partial(_article, line, spare_id))
        if known:
            yield known
            continue
        try:
            decoded = decode(line)
            fields = _object(decoded.text)
            article = article_from_fields(fields, spare_id)
        except SourceError as error:
            yield SetAside(source.path, number, error.message, error.hint)
            continue
        remarks = [said for said in (decoded.remark, *oddities("".join(map(str, fields.values())))) if said]
        yield source.seen.put(_KIND, line, spare_id, article) if source.seen and not remarks else article
        for said in remarks:
            if said not in remarked:
                remarked.add(said)
                yield Remark(source.path, number, said)
    if empty:
        yield SetAside(source.path, None, "the file is empty", "put one JSON object a line into it")


def _article(line: bytes, spare_id: str) -> Article:
    return article_from_fields(_object(decode(line).text), spare_id)


def _lines(source: Source) -> Iterator[bytes]:
    """The lines as bytes; a file in UTF-16 is read as a whole and turned into UTF-8 first."""
    first = source.stream.readline(source.limits.size + 1)
    refuse_binary(first)
    if is_wide(first):
        rest = source.stream.read(source.limits.size)
        text = decode(first + rest).text
        yield from _bounded(io.BytesIO(text.encode("utf-8", "surrogatepass")), source.limits)
    else:
        if len(first) > source.limits.size:
            raise source.limits.too_large()
        yield from chain([first], _bounded(source.stream, source.limits))


def _bounded(stream: BinaryIO, limits: Limits) -> Iterator[bytes]:
    while line := stream.readline(limits.size + 1):
        if len(line) > limits.size:
            raise limits.too_large()
        yield line


def _object(line: str) -> dict[str, object]:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise SourceError("the line is no JSON", "write one JSON object a line") from error
    if not isinstance(fields, dict):
        raise SourceError("the line is no JSON object", f"write an object with the keys {', '.join(KEYS)}")
    return fields
