"""Plain text: one article a file, with or without our header.

The header stands before the article, one ``key: value`` a line, and a line ``---`` or an empty line ends it:

    title: Hai nước họp về sở hữu trí tuệ
    publisher: Nhóm phát triển kg
    based_on: Bộ Công Thương, «Một bài báo», 19/10/2023
    date: 2023-10-19T19:50
    lang: vi
    ---
    Hai nước họp về sở hữu trí tuệ
    Ngày 19/10/2023, …

Keys: title, publisher, based_on (once for each source that the article retells), url, date (or published), lang (or
language). The header is no part of the text of the article. Without one, the first line is the title, and the date
is taken from a dateline; a web address alone on a line before all is that of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.errors import SourceError
from kg.model import Article
from kg.sources.checks import check
from kg.sources.dates import find_dateline, read_date
from kg.sources.encodings import decode
from kg.sources.readers import Source
from kg.sources.set_aside import Found
from kg.sources.text import first_line, normalise

KEYS = ("title", "publisher", "based_on", "url", "date", "lang")
OTHER_NAMES = {"published": "date", "language": "lang"}
"""Names that fields of other formats have for the same."""
_HEADER_LINE = re.compile(rf"({'|'.join((*KEYS, *OTHER_NAMES))}):(?:[ \t]+(.*))?")

_ADDRESS = re.compile(r"https?://\S+")

Header = dict[str, list[str]]


def read_text(source: Source) -> Iterator[Found]:
    """The article in a text file."""
    decoded = decode(source.content())
    header, text = split_header(nonempty(decoded.text))
    yield article_with_header(header, text, source.stem)
    yield from source.remarks(decoded)


def nonempty(text: str) -> str:
    """The normalised text. Raises SourceError where it is empty."""
    whole = normalise(text)
    if not whole:
        raise SourceError("the file is empty", "put the text of the article into it")
    return whole


def article_with_header(header: Header, text: str, stem: str) -> Article:
    """The article that a header describes. Raises SourceError where there is no text, or none for kg."""
    if not text:
        what = "there is a header and no article" if header else "there are signs and no words"
        raise SourceError(what, "put the text of the article below" if header else "write the text of the article")
    return check(
        Article(
            id=stem,
            title=_first(header, "title") or first_line(text),
            text=text,
            language=_first(header, "lang") or "vi",
            published=read_date(header["date"][0]) if _first(header, "date") else find_dateline(text),
            publisher=_first(header, "publisher"),
            url=_first(header, "url"),
            based_on=tuple(value for value in header.get("based_on", ()) if value),
        )
    )


def _first(header: Header, key: str) -> str | None:
    return next((value for value in header.get(key, ()) if value), None)


def split_header(whole: str) -> tuple[Header, str]:
    """The header of a normalised text and the text below it; the header is empty where there is none. A web address
    alone on the first line is a header too, or the first line of one.

    Raises SourceError where a header has a line that is none.

    >>> split_header("lang: vi\\n---\\nMột bài")
    ({'lang': ['vi']}, 'Một bài')
    """
    first, _, below = whole.partition("\n")
    if _ADDRESS.fullmatch(first.strip()):
        if not _HEADER_LINE.match(below):
            return {"url": [first.strip()]}, below.strip()
        whole = f"url: {first.strip()}\n{below}"
    if not _HEADER_LINE.match(whole):
        return {}, whole
    header: Header = {}
    lines = whole.split("\n")
    for number, line in enumerate(lines, 1):
        if line.strip() in ("", "---"):
            return header, "\n".join(lines[number:]).strip()
        found = _HEADER_LINE.fullmatch(line.rstrip())
        if found is None:
            raise SourceError(
                f"line {number} of the header is no «key: value» with one of the keys {', '.join(KEYS)}",
                "end the header with a line «---»",
            )
        header.setdefault(OTHER_NAMES.get(found[1], found[1]), []).append((found[2] or "").strip())
    return header, ""
