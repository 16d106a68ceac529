"""What was read of articles before, so that a build reads only those that are new or changed.

One file of lines: a header that names the format and the rules, then for each article a key, a checksum and the
extraction as JSON; a line is checked when it is looked at. The key is a hash of all that extraction may depend on: the
fields of the article; the rules are a hash of the code of extraction, the lexicons and the ontology. Nothing in the
file is ever run.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from kg.encoded import decoded, encoded
from kg.files import replacing
from kg.model import Article, Extraction, digest

FILE = ".extractions"
ASIDE = ".extractions.aside"
FORMAT = "kg extractions 1"
_SUM_DIGITS = 16


class Cache:
    """The extractions of a folder's last build under the same rules.

    ``fault`` says what was wrong with the file, which then counts as empty, or with a line, which is passed over;
    ``is_old`` whether other rules wrote it.
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
        key = article.fields_hash
        line = self._lines.get(key)
        if line is None:
            return None
        try:
            if not _is_whole(line):
                raise ValueError("another checksum")
            extraction = decoded(article, json.loads(line.partition(b" ")[2]))
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            self.fault = self.fault or f"what it says of article «{article.id}» cannot be understood"
            del self._lines[key]
            return None
        self._used[key] = line
        return extraction

    def put(self, extraction: Extraction) -> None:
        """Keep what was read of an article."""
        content = json.dumps(encoded(extraction), ensure_ascii=False, separators=(",", ":")).encode()
        self._used[extraction.article.fields_hash] = f"{_sum(content)} ".encode() + content

    def holds(self, articles: Iterable[str]) -> bool:
        """Whether what is known is whole, and of all articles with these hashes of their fields."""
        whole = not self.fault and all(_is_whole(line) for line in self._lines.values())
        return whole and self._lines.keys() >= {*articles}

    def keep(self, articles: Iterable[str]) -> None:
        """Keep what is known of articles with these hashes of their fields, and of no others, without looking at it."""
        known = {**self._lines, **self._used}
        self._used = {key: known[key] for key in articles if key in known}

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
                out.write(key.encode() + b" " + line + b"\n")

    def _read(self) -> Iterator[tuple[str, bytes]]:
        with self._file.open("rb") as lines:
            header = next(lines, b"").decode("utf-8", "replace").rstrip("\n")
            if not header.startswith(f"{FORMAT} "):
                raise ValueError("it is no file of kg, or of another version")
            if header != f"{FORMAT} {self._rules}":
                self.is_old = True
                return
            for number, line in enumerate(lines, 2):
                if not line.endswith(b"\n"):
                    raise ValueError(f"line {number} is cut")
                key, _, rest = line[:-1].partition(b" ")
                yield key.decode("ascii", "replace"), rest


def _is_whole(line: bytes) -> bool:
    checksum, _, content = line.partition(b" ")
    return checksum.decode("ascii", "replace") == _sum(content)


def _sum(line: bytes) -> str:
    return digest(line.decode("utf-8", "replace"), digits=_SUM_DIGITS)
