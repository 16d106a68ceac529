"""JSON Lines: one article a line, with the keys id, title, text, url, published, publisher, lang."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from kg.errors import SourceError
from kg.model import Article
from kg.sources.dates import read_date
from kg.sources.set_aside import SetAside
from kg.sources.text import decode, normalise

KEYS = ("id", "title", "text", "url", "published", "publisher", "lang")


def read_json_lines(path: str, stem: str, stream: BinaryIO) -> Iterator[Article | SetAside]:
    """The articles of a JSON Lines file; a line that is none is set aside alone."""
    empty = True
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        empty = False
        try:
            yield _article(decode(line), f"{stem}-{number}")
        except SourceError as error:
            yield SetAside(path, number, error.message, error.hint)
    if empty:
        yield SetAside(path, None, "the file is empty", "put one JSON object a line into it")


def _article(line: str, spare_id: str) -> Article:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise SourceError("the line is no JSON", "write one JSON object a line") from error
    if not isinstance(fields, dict):
        raise SourceError("the line is no JSON object", f"write an object with the keys {', '.join(KEYS)}")
    return article_from_fields(fields, spare_id)


def article_from_fields(fields: Mapping[str, object], spare_id: str) -> Article:
    """An article from named fields; ``spare_id`` is its id where the fields have none.

    The article's text is the title, a line end, and the text. Raises SourceError where there is no text.
    """
    title = _value(fields, "title") or ""
    body = _value(fields, "text") or ""
    if not body:
        raise SourceError("there is no text", "the key «text» holds the text of the article")
    text = normalise(f"{title}\n{body}")
    published = _value(fields, "published")
    return Article(
        id=_value(fields, "id") or spare_id,
        title=title or text.split("\n", 1)[0].strip(),
        text=text,
        language=_value(fields, "lang") or "vi",
        published=read_date(published) if published else None,
        publisher=_value(fields, "publisher"),
        url=_value(fields, "url"),
    )


def _value(fields: Mapping[str, object], key: str) -> str | None:
    value = fields.get(key)
    if value is None:
        return None
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise SourceError(f"the key «{key}» holds no text", "write its value as a string")
    return normalise(str(value)) or None
