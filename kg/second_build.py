"""A build after another one of nearly the same articles: what new and removed ones touch is read, linked and said anew.

The store that goes with the builds answers for the new articles before anything else is written. Where something is
amiss with what was kept, nothing is done here and all is built anew: the bytes are the same.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.cache import Cache
from kg.errors import StoreError
from kg.extraction import extracted_anew, with_sure_rules
from kg.kept_store import Changed, change, keep, kept
from kg.language import load_language
from kg.link.again import Relinked, relinked
from kg.link.kept import State
from kg.link.reference import load_reference
from kg.model import Article, Extraction, digest
from kg.ontology import Ontology
from kg.outputs import ARTICLES_FILE
from kg.touched import lines_changed

LANGUAGE = "vi"
_CODE = ("link", "corrections", "edtf.py", "graph.py", "shortcuts.py", "spelling.py", "terms.py", "touched.py")


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
    here, language = Path(__file__).parent, load_language(LANGUAGE)
    folders = [here / name for name in _CODE]
    files = sorted(file for place in folders for file in (place.rglob("*.py") if place.is_dir() else [place]))
    code = [f"{file.name} {digest(file.read_text(encoding='utf-8'))}" for file in files]
    return digest(language.digest, load_reference(language).digest, *code)


class SecondBuild:
    """What may be built on what was kept of the build before; ``articles`` are those of now, each text once. ``lines``
    is the checksum of the changed graph."""

    def __init__(
        self,
        articles: Sequence[Article],
        cache: Cache,
        store: Path,
        out: Path,
        ontology: Ontology,
        settings: Settings,
    ) -> None:
        self._articles = {article.key: article for article in articles}
        self._cache, self._store, self._out = cache, store, out
        self._ontology, self._settings = ontology, settings
        self.lines = ""

    def changed(self, progress: Callable[[str, int], None], workers: int, executor: Executor | None) -> Changed | None:
        """Change the store by what differs; None where that cannot be done.

        Raises LockedError where another process writes to the store.
        """
        found = kept(self._store, self._settings.digest)
        if found is None:
            return None
        content, lines = found
        try:
            before = State.decoded(content)
            new = {
                key: one
                for key, one in self._articles.items()
                if key not in before.articles or before.articles[key].fields != one.fields_hash
            }
            gone = self._old(before, {key for key in before.articles if key not in self._articles or key in new})
            progress("reading articles", len(self._articles))
            read = self._read([*new.values(), *gone.values()], workers, executor)
            progress("linking", 0)
            change_ = relinked(
                before,
                {key: read[one.fields_hash] for key, one in gone.items()},
                {key: read[one.fields_hash] for key, one in new.items()},
                lambda key: next(iter(self._read([self._articles[key]], 1, None).values())),
                self._articles.__getitem__,
                load_language(LANGUAGE),
                reference=self._settings.reference,
            )
        except (ValueError, LookupError, TypeError, OSError):
            return None
        progress("updating the store", 0)
        return self._change(change_, lines)

    def _change(self, change_: Relinked, lines: str) -> Changed | None:
        try:
            done = change(
                self._store, self._ontology, lines, lambda graph: lines_changed(change_, self._ontology, graph)
            )
        except (ValueError, LookupError, TypeError):
            return None
        if done is None:
            return None
        changed, self.lines = done
        with suppress(OSError, StoreError):
            keep(self._store, self._settings.digest, self.lines, change_.after.state.encoded())
        return changed._replace(touched=len(self._articles) - len(change_.others))

    def _read(self, articles: list[Article], workers: int, executor: Executor | None) -> Mapping[str, Extraction]:
        found = extracted_anew(articles, self._cache, workers, executor)
        return {e.article.fields_hash: with_sure_rules(e, self._settings.min_confidence) for e in found}

    def _old(self, before: State, keys: set[str]) -> Mapping[str, Article]:
        """Articles of the build before as they were. Raises LookupError where its texts are not there."""
        found: dict[str, Article] = {}
        if keys:
            with (self._out / ARTICLES_FILE).open("rb") as lines:
                for article in _written(line for line in lines if line[13:33].decode("ascii", "replace") in keys):
                    if article.fields_hash == before.articles[article.key].fields:
                        found[article.key] = article
        return {key: found[key] for key in sorted(keys)}


def _written(lines: Iterable[bytes]) -> Iterable[Article]:
    for line in lines:
        fields = json.loads(line)
        del fields["article"]
        fields |= {"based_on": tuple(fields["based_on"]), "language": fields.pop("lang")}
        yield Article(**fields)
