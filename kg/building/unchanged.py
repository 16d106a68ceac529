"""Whether a build would write what is there already: where nothing is new, nothing is written.

What a build rests on is kept as one hash beside its files: all articles and what was set aside, the files of the
sources and of corrections, all that was asked for, and kg itself with its libraries. The files are checked by their
manifest. Beside it stands of which kg they are, for a build that makes its files of those of the build before.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple
from pathlib import Path

from kg.building.outputs import REPORT_FILES, checksums
from kg.files import write_bytes
from kg.manifest import FILE as MANIFEST_FILE
from kg.manifest import changed, outputs
from kg.model import digest
from kg.own_code import whole_hash
from kg.report import Report
from kg.sources import Listed, SetAside
from kg.store import DERIVED_FILE

FILE = ".built"
_LIBRARIES = ("networkx", "pyoxigraph", "pyvis", "rapidfuzz", "trafilatura", "markdown-it-py", "lxml")


class Before:
    """The build before in a folder, and what this one rests on; ``asked`` are its settings."""

    def __init__(
        self, out: Path, sources: Sequence[str], corrections: Sequence[Path], asked: tuple[object, ...]
    ) -> None:
        self._out, self._sources, self._corrections, self._asked = out, sources, corrections, asked
        self._articles: list[str] = []

    @property
    def is_there(self) -> bool:
        """Whether there may be such a build."""
        return (self._out / FILE).is_file()

    @property
    def is_ours(self) -> bool:
        """Whether this very kg wrote the files of the build before."""
        try:
            return (self._out / FILE).read_text(encoding="ascii").split(" ", 1)[1:] == [self._written()]
        except (OSError, ValueError):
            return False

    @property
    def files(self) -> tuple[Path, ...]:
        """The files of the build before."""
        return tuple(self._out / name for name in (*outputs(self._out), MANIFEST_FILE))

    def noting(self, articles: Iterable[Listed]) -> Iterator[Listed]:
        """The articles, of which note is taken as they go by."""
        for article in articles:
            self._articles.append(article.fields_hash)
            yield article

    def report(self, set_aside: Sequence[SetAside]) -> Report | None:
        """The report of the build before, where this one would write the same; all articles have gone by."""
        try:
            if (self._out / FILE).read_text(encoding="ascii") != self._kept(set_aside) or changed(self._out) != []:
                return None
            if (self._out / DERIVED_FILE).exists() and DERIVED_FILE not in outputs(self._out):
                return None
            return Report.of_json(json.loads((self._out / REPORT_FILES[0]).read_bytes()))
        except (OSError, ValueError, LookupError, TypeError):
            return None

    def keep(self, set_aside: Sequence[SetAside]) -> None:
        """Keep on what the build in the folder rests. Raises StoreError where that cannot be written."""
        write_bytes(self._out / FILE, self._kept(set_aside).encode())

    def _kept(self, set_aside: Sequence[SetAside]) -> str:
        rests_on = (
            sorted(self._articles),
            sorted(map(repr, map(astuple, set_aside))),
            sorted(checksums(self._sources, self._corrections)),
            self._sources,
            [str(file) for file in self._corrections],
            [repr(one) for one in self._asked],
        )
        return f"{digest(json.dumps(rests_on))} {self._written()}"

    def _written(self) -> str:
        """Which files are there, by their manifest, and of which kg they are."""
        manifest = hashlib.sha256((self._out / MANIFEST_FILE).read_bytes()).hexdigest()
        return f"{manifest} {whole_hash(*_LIBRARIES)}\n"
