"""An article from named fields: a line of JSON, a row of a table."""

from __future__ import annotations

from collections.abc import Mapping

from kg.errors import SourceError
from kg.model import Article
from kg.sources.checks import check
from kg.sources.dates import read_date
from kg.sources.text import first_line, normalise

KEYS = ("id", "title", "text", "url", "published", "publisher", "lang")
_OTHER_NAMES = {"published": "date", "lang": "language"}


def article_from_fields(fields: Mapping[str, object], spare_id: str) -> Article:
    """An article from named fields; ``spare_id`` is its id where the fields have none.

    The article's text is the title, a line end, and the text. Raises SourceError where there is no text, or
    none that kg can read. «date» and «language» stand for «published» and «lang», as in a header.
    """
    title = _value(fields, "title") or ""
    body = _value(fields, "text") or ""
    if not body:
        raise SourceError("there is no text", "«text» holds the text of the article")
    text = normalise(f"{title}\n{body}")
    published = _value(fields, "published")
    return check(
        Article(
            id=_value(fields, "id") or spare_id,
            title=title or first_line(text),
            text=text,
            language=_value(fields, "lang") or "vi",
            published=read_date(published) if published else None,
            publisher=_value(fields, "publisher"),
            url=_value(fields, "url"),
        )
    )


def _value(fields: Mapping[str, object], key: str) -> str | None:
    value = fields.get(key)
    if value in (None, "") and key in _OTHER_NAMES:
        value = fields.get(_OTHER_NAMES[key])
    if value is None:
        return None
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise SourceError(f"«{key}» holds no text", "write its value as a string")
    return normalise(str(value)) or None
