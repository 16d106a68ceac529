"""A build after another one of nearly the same articles: what new and removed ones touch is read, linked and said anew.

The store that goes with the builds answers for the new articles before anything else is written. Where something is
amiss with what was kept, nothing is done here and all is built anew: the bytes are the same.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from concurrent.futures import Executor
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.building.kept_store import STATE, Changed, Difference, change, follow, keep, kept
from kg.building.outputs import ARTICLES_FILE
from kg.building.touched import lines_changed
from kg.cache import Cache
from kg.collector import without_collector
from kg.errors import SourceError, StoreError
from kg.extraction import extracted_anew, with_sure_rules
from kg.language import load_language
from kg.link.again.again import Articles, Relinked, relinked
from kg.link.again.kept_rows import Changes, KeptRows, amend
from kg.link.names.reference import load_reference
from kg.model import LANGUAGE, Article, Extraction, digest
from kg.ontology import Ontology
from kg.own_code import code_hashes
from kg.sources import Listed
from kg.store import open_store

_CODE = (
    "link", "corrections", "store", "edtf.py", "extraction.py", "graph.py", "ontology.py", "shortcuts.py",
    "spelling.py", "terms.py", "building/touched.py",
)  # fmt: skip

# What is raised where something was kept that cannot be, whatever its checksum.
_SENSELESS = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)


@dataclass(frozen=True)
class Settings:
    """On what a build rests besides its articles: rules of reading, the least confidence of a rule, whether the
    reference names take part."""

    rules: str
    min_confidence: float
    reference: bool

    @property
    def digest(self) -> str:
        """A hash of these and of all code and data of linking."""
        return digest(_linking_rules(), self.rules, str(self.min_confidence), str(self.reference))


@cache
def _linking_rules() -> str:
    language = load_language(LANGUAGE)
    return digest(language.digest, load_reference(language).digest, *code_hashes(*_CODE))


class SecondBuild:
    """What may be built on what was kept of the build before; ``articles`` are those of now, each text once. ``lines``
    is the checksum of the changed graph, ``before`` that of the graph before; ``done`` is their difference."""

    def __init__(
        self,
        articles: Sequence[Listed],
        cache: Cache,
        store: Path,
        out: Path,
        ontology: Ontology,
        settings: Settings,
    ) -> None:
        self._articles = {article.key: article for article in articles}
        self._cache, self._store, self._out = cache, store, out
        self._ontology, self._settings = ontology, settings
        self.done: Difference = ([], [])
        self._changes: Changes | None = None
        self.lines = self.before = ""

    @without_collector()
    def changed(self, progress: Callable[[str, int], None], workers: int, executor: Executor | None) -> Changed | None:
        """Change the store by what differs; None where that cannot be done. What lies beside it is to ``follow``.

        Raises LockedError where another process writes to the store.
        """
        found = kept(self._store, self._settings.digest)
        if found is None:
            return None
        file, self.before = found
        try:
            with closing(KeptRows(file)) as before:
                fields = before.fields
                stay = {key for key, one in self._articles.items() if fields.get(key) == one.fields_hash}
                new = [one.load() for key, one in self._articles.items() if key not in stay]
                gone = self._old(fields, fields.keys() - stay)
                progress("reading articles", len(self._articles))
                if not new and not gone:
                    return self._unchanged()
                articles = self._told(new, gone, workers, executor)
                progress("linking", 0)
                language = load_language(LANGUAGE)
                relinked_ = relinked(before, articles, language, reference=self._settings.reference, workers=workers)
                progress("updating the store", 0)
                return self._change(relinked_)
        except (*_SENSELESS, OSError, SourceError, sqlite3.Error):
            return None

    def follow(self) -> bool:
        """Bring the lines of the graph and what linking keeps to the state of the store; False where the lines were
        not those of the store before."""
        lines = follow(self._store, self.done, self.before)
        if lines is None:
            return False
        self.lines = lines
        if self._changes is not None:
            with suppress(*_SENSELESS, OSError, StoreError, sqlite3.Error):
                keep(self._store, self._settings.digest, lines, self._amend)
        return True

    def _amend(self, file: Path) -> None:
        assert self._changes is not None
        shutil.copyfile(self._store / STATE, file)
        amend(file, self._changes)

    def _unchanged(self) -> Changed | None:
        try:
            open_store(self._store, self._ontology).close()
        except StoreError:
            return None
        return Changed(0, 0, touched=0)

    def _change(self, relinked_: Relinked) -> Changed | None:
        done = change(self._store, self._ontology, lambda graph: lines_changed(relinked_, self._ontology, graph))
        if done is None:
            return None
        changed, self.done = done
        self._changes = relinked_.changes
        return changed._replace(touched=len(relinked_.touched))

    def _told(self, new: list[Article], gone: list[Article], workers: int, executor: Executor | None) -> Articles:
        """What the articles of a change say."""
        found = extracted_anew([*new, *gone], self._cache, workers, executor)
        least = self._settings.min_confidence
        read = {e.article.fields_hash: with_sure_rules(e, least) for e in found}

        def load(key: str) -> Extraction:
            return with_sure_rules(next(iter(extracted_anew([self._articles[key].load()], self._cache))), least)

        new_, gone_ = ({one.key: read[one.fields_hash] for one in some} for some in (new, gone))
        return Articles(gone_, new_, load)

    def _old(self, fields: Mapping[str, str], keys: Set[str]) -> list[Article]:
        """Articles of the build before as they were. Raises LookupError where its texts are not there."""
        found: dict[str, Article] = {}
        if keys:
            with (self._out / ARTICLES_FILE).open("rb") as lines:
                for article in _written(line for line in lines if line[13:33].decode("ascii", "replace") in keys):
                    if article.fields_hash == fields[article.key]:
                        found[article.key] = article
        return [found[key] for key in sorted(keys)]


def _written(lines: Iterable[bytes]) -> Iterable[Article]:
    for line in lines:
        fields = json.loads(line)
        del fields["article"]
        fields |= {"based_on": tuple(fields["based_on"]), "language": fields.pop("lang")}
        yield Article(**fields)
