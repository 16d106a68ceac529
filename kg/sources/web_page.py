"""A saved web page: what trafilatura finds to be the article, with the page's own title, date and publisher.

Nothing is fetched. The article's text is the title, a line end, and the text that was found, unless that
begins with the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.errors import SourceError
from kg.model import Article
from kg.sources.checks import check
from kg.sources.dates import find_dateline, read_date
from kg.sources.encodings import decode
from kg.sources.readers import Source
from kg.sources.set_aside import Found
from kg.sources.text import first_line, normalise
from kg.sources.txt import nonempty

if TYPE_CHECKING:
    from trafilatura.settings import Document

LONGEST_PAGE = 3_000_000
MOST_ELEMENTS = 30_000
DEEPEST = 500
SHORTEST = 40
DATES = {"extensive_search": False, "original_date": True, "max_date": "2999-12-31"}
"""Only a date that the page declares; the last day is fixed, so that no clock is asked."""
_EMBEDDED = re.compile(r"data:[\w/+.-]{1,80};base64,[A-Za-z0-9+/=\s]+")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset=["']?([A-Za-z0-9_-]{2,40})""", re.IGNORECASE)
_MOMENT = re.compile(
    r"""<meta[^>]{0,200}article:published_time[^>]{0,80}content=["'](\d{4}-\d\d-\d\dT\d\d:\d\d)""",
    re.IGNORECASE,
)
# Elements that never hold others, and those that the next of their kind ends without a closing tag.
_NEVER_OPEN = frozenset(
    "area base br col embed hr img input link meta source track wbr p li dt dd tr td th option".split()
)


def read_web_page(source: Source) -> Iterator[Found]:
    """The article in an HTML file. Raises SourceError where none can be found."""
    content = source.content()
    declared = _DECLARED.search(content[:4096])
    decoded = decode(content, declared[1].decode("ascii") if declared else None)
    page = _EMBEDDED.sub("", nonempty(decoded.text))
    _refuse_monsters(page)
    yield check(_article(page, source.stem))
    yield from source.remarks(decoded)


def _refuse_monsters(page: str) -> None:
    """Raises SourceError for a page that is longer, or has more or deeper nested elements, than any article."""
    if len(page) > LONGEST_PAGE:
        raise SourceError(f"the page has more than {LONGEST_PAGE:,} characters", "save the article alone, or as text")
    elements = depth = 0
    for found in _TAG.finditer(page):
        closing, name = found[1], found[2].lower()
        elements += not closing
        if name not in _NEVER_OPEN:
            depth = max(depth - 1, 0) if closing else depth + 1
        if depth > DEEPEST or elements > MOST_ELEMENTS:
            what = f"elements nested more than {DEEPEST} deep" if depth > DEEPEST else "too many elements"
            raise SourceError(f"the page has {what}", "save the article alone, or as text")


def _article(page: str, stem: str) -> Article:
    found = _extracted(page)
    body = normalise(found.text or "") if found else ""
    if found is None or len(body) < SHORTEST:
        raise SourceError("no article was found in the page", "save the text of the article as .txt")
    title = " ".join(normalise(found.title or "").split())
    text = body if not title or body.startswith(title) else normalise(f"{title}\n{body}")
    moment = _MOMENT.search(page)
    declared = moment[1] if moment and found.date and moment[1].startswith(found.date) else found.date
    return Article(
        id=stem,
        title=title or first_line(text),
        text=text,
        published=read_date(declared) if declared else find_dateline(text),
        publisher=normalise(found.sitename or "") or None,
        url=normalise(found.url or "") or None,
    )


def _extracted(page: str) -> Document | None:
    import logging

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    try:
        found = bare_extraction(page, include_comments=False, with_metadata=True, date_extraction_params=DATES)
    except Exception as error:  # whatever a broken page makes the library raise is the page's fault
        raise SourceError(f"the page cannot be read: {error}", "save the text of the article as .txt") from error
    return found if isinstance(found, Document) else None
