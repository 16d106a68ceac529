"""What was read of articles before, so that a build reads only those that are new or changed.

One file of lines: a header that names the format and the rules, then for each article a key, a checksum and the
extraction as JSON. The key is a hash of all that extraction may depend on: the fields of the article; the rules
are a hash of the code of extraction, the lexicons and the ontology. Nothing in the file is ever run.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import astuple
from pathlib import Path
from sys import intern
from typing import Any

from kg.files import replacing
from kg.model import Article, Claim, Extraction, Mention, Sentence, Span, digest

FILE = ".extractions"
ASIDE = ".extractions.aside"
FORMAT = "kg extractions 1"
_SUM_DIGITS = 16
_LONGEST_SHARED = 60


class Cache:
    """The extractions of a folder's last build under the same rules.

    ``fault`` says what was wrong with the file, which then counts as empty; ``is_old`` whether other rules
    wrote it.
    """

    def __init__(self, file: Path, rules: str) -> None:
        self._file = file
        self._rules = rules
        self._lines: dict[str, bytes] = {}
        self._used: dict[str, bytes] = {}
        self.fault = ""
        self.is_old = False
        try:
            self._lines = dict(self._read())
        except FileNotFoundError:
            pass
        except OSError as error:
            self.fault = str(error.strerror or error)
        except ValueError as error:
            self.fault = str(error)

    def get(self, article: Article) -> Extraction | None:
        """What was read of an article before, or None. A line that cannot be understood is a fault."""
        key = _key(article)
        line = self._lines.get(key)
        if line is None:
            return None
        try:
            extraction = _decoded(article, json.loads(line))
        except (ValueError, LookupError, TypeError, AttributeError):
            self.fault = self.fault or f"what it says of article «{article.id}» cannot be understood"
            del self._lines[key]
            return None
        self._used[key] = line
        return extraction

    def put(self, extraction: Extraction) -> None:
        """Keep what was read of an article."""
        self._used[_key(extraction.article)] = json.dumps(
            _encoded(extraction), ensure_ascii=False, separators=(",", ":")
        ).encode()

    def save(self) -> None:
        """Write what this build used, and nothing else, in the place of the file. Does nothing where nothing changed.

        A file that was at fault is kept beside, under the name ASIDE. Raises StoreError where it cannot be written.
        """
        if not self.fault and self._used.keys() == self._lines.keys():
            return
        if self.fault:
            with suppress(OSError):
                self._file.replace(self._file.with_name(ASIDE))
        with replacing(self._file) as out:
            out.write(f"{FORMAT} {self._rules}\n".encode())
            for key, line in sorted(self._used.items()):
                out.write(f"{key} {_sum(line)} ".encode() + line + b"\n")

    def _read(self) -> Iterator[tuple[str, bytes]]:
        with self._file.open("rb") as lines:
            header = next(lines, b"").decode("utf-8", "replace").rstrip("\n")
            if not header.startswith(f"{FORMAT} "):
                raise ValueError("it is no file of kg, or of another version")
            if header != f"{FORMAT} {self._rules}":
                self.is_old = True
                return
            for number, line in enumerate(lines, 2):
                key, _, rest = line.rstrip(b"\n").partition(b" ")
                checksum, _, content = rest.partition(b" ")
                if not line.endswith(b"\n") or checksum.decode("ascii", "replace") != _sum(content):
                    raise ValueError(f"line {number} is damaged")
                yield key.decode("ascii", "replace"), content


def _sum(line: bytes) -> str:
    return digest(line.decode("utf-8", "replace"), digits=_SUM_DIGITS)


def _key(article: Article) -> str:
    return digest(json.dumps(astuple(article), ensure_ascii=False))


def _encoded(extraction: Extraction) -> list[Any]:
    """An extraction as lists; a mention that fills a role is its number among all mentions."""
    numbers: dict[Mention, int] = {}
    for mention in extraction.mentions:
        numbers.setdefault(mention, len(numbers))
    for claim in extraction.claims:
        for value in claim.roles.values():
            if isinstance(value, Mention):
                numbers.setdefault(value, len(numbers))
    order = [numbers[mention] for mention in extraction.mentions]
    return [
        [[*sentence.span, sentence.block] for sentence in extraction.sentences],
        [[*mention.span, mention.kind, mention.name, mention.rule, mention.form] for mention in numbers],
        order if order != list(range(len(order))) else len(order),
        [
            [
                claim.kind,
                {role: numbers[v] if isinstance(v, Mention) else v for role, v in claim.roles.items()},
                [[*span] for span in claim.spans],
                claim.rule,
            ]
            for claim in extraction.claims
        ],
    ]


def _decoded(article: Article, given: Any) -> Extraction:
    sentences, found, order, claims = given
    mentions = [
        Mention(_span(article, start, end), _text(kind), _text(name), _text(rule), _text(form))
        for start, end, kind, name, rule, form in found
    ]
    return Extraction(
        article,
        tuple(Sentence(_span(article, start, end), _text(block)) for start, end, block in sentences),
        tuple(mentions[:order] if isinstance(order, int) else [mentions[number] for number in order]),
        tuple(
            Claim(
                _text(kind),
                {role: mentions[v] if isinstance(v, int) else _text(v) for role, v in roles.items()},
                tuple(_span(article, start, end) for start, end in spans),
                _text(rule),
            )
            for kind, roles, spans, rule in claims
        ),
    )


def _span(article: Article, start: object, end: object) -> Span:
    if isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= len(article.text):
        return Span(start, end)
    raise ValueError("a span outside the text")


def _text(value: object) -> str:
    """A text; of those that come again and again, such as names of rules, one is kept."""
    if isinstance(value, str):
        return intern(value) if len(value) <= _LONGEST_SHARED else value
    raise ValueError("no text")
