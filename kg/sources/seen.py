"""Which articles were read of which bytes before, so that a build looks closely only at those that are new.

One file: a header with the format, a hash of the rules and a checksum, then all that is known of each article but its
text, as JSON, by a hash of the bytes of which it was read. Bytes that gave no article, or a remark, are looked at anew.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from kg.files import replacing
from kg.model import Article, digest
from kg.own_code import code_hashes

FILE = ".sources"
_FORMAT = "kg sources 1"
_BYTES = 20
# Of what is kept of an article the first five are always there.
_FIELDS, _NAMED = 9, 5
_LIBRARIES = ("trafilatura", "htmldate", "lxml", "markdown-it-py")


@dataclass(frozen=True, slots=True)
class Listed:
    """All that is known of an article but its text; ``load`` reads that too."""

    key: str
    fields_hash: str
    id: str
    title: str
    published: str | None
    publisher: str | None
    url: str | None
    based_on: tuple[str, ...]
    load: Callable[[], Article] = field(compare=False)

    @classmethod
    def of(cls, article: Article) -> Listed:
        """What is known of an article that was read."""
        names = article.id, article.title, article.published, article.publisher, article.url, article.based_on
        return cls(article.key, article.fields_hash, *names, lambda: article)


class Seen:
    """What was read before and is there again. ``file`` is where it is kept from one build to the next; what is
    damaged, or was read by other rules, is as if it were not there."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known: dict[str, list[Any]] = {}
        self._used: dict[str, list[Any]] = {}
        with suppress(OSError, ValueError, TypeError, RecursionError):
            header, _, content = file.read_bytes().partition(b"\n")
            if header == _header(content):
                self._known = dict(json.loads(content))

    def get(self, kind: str, content: bytes, spare_id: str, load: Callable[[], Article]) -> Listed | None:
        """The article that was read of bytes in a format; ``spare_id`` is its id where they give it none."""
        place = _place(kind, content)
        known = self._known.get(place)
        if known is None or not _is_told(known):
            return None
        key, fields_hash, spare, id_, title, published, publisher, url, based_on = known
        if spare not in ("", spare_id):
            return None
        self._used[place] = known
        return Listed(key, fields_hash, id_, title, published, publisher, url, tuple(based_on), load)

    def put(self, kind: str, content: bytes, spare_id: str, article: Article) -> Listed:
        """Keep what was read of bytes."""
        one = Listed.of(article)
        spare = spare_id if article.id == spare_id else ""
        names = one.id, one.title, one.published, one.publisher, one.url, one.based_on
        self._used[_place(kind, content)] = [one.key, one.fields_hash, spare, *names]
        return one

    def save(self) -> None:
        """Write what this build used, and nothing else. Raises StoreError where it cannot be written."""
        if self._used != self._known:
            content = json.dumps(self._used, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
            with replacing(self._file) as out:
                out.write(_header(content) + b"\n")
                out.write(content)


def _is_told(known: object) -> bool:
    """Whether something is what ``put`` keeps of an article."""
    if not isinstance(known, list) or len(known) != _FIELDS:
        return False
    *said, based_on = known
    texts = (*said[:_NAMED], *based_on) if isinstance(based_on, list) else (None,)
    return all(isinstance(one, str) for one in texts) and all(isinstance(one, str | None) for one in said)


def _place(kind: str, content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=_BYTES, person=kind.encode()[:16]).hexdigest()


def _header(content: bytes) -> bytes:
    return f"{_FORMAT} {_rules()} {hashlib.sha256(content).hexdigest()}".encode()


@cache
def _rules() -> str:
    """A hash of all that reading rests on but the bytes."""
    return digest(*code_hashes("sources", "model.py"), *map(version, _LIBRARIES), unicodedata.unidata_version)
