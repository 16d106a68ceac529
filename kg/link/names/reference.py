"""Names of well-known bodies, places and countries: labels in two languages, stable ids, a few facts.

The tables stand in ``kg/reference``. They act at linking only: what articles say is read without them, and what
they do not know is linked all the same.

    bodies.tsv     id vi en abbr other parent country since until successor_of wikidata source
    places.tsv     id vi en other country since until successor_of wikidata source
    countries.tsv  code vi en source
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from kg.language import Language, bare, fold, read_table
from kg.link.names.names import identity, is_at_home, place_key
from kg.link.names.spare_words import content_words
from kg.model import ReferenceEntry

FOLDER = Path(__file__).parents[2] / "reference"
T = TypeVar("T")
_SHORTEST_ABBREVIATION = 3
# A mark told wrong makes no other body of a name of so many words.
_MARKED = 3
# A head of more words than «Ủy ban», «Trung tâm» tells what a body is about.
_SHORT_HEAD = 2
_YEAR, _BEFORE = 4, 1


@dataclass(frozen=True)
class Known:
    """A row of a table: ``vi`` and ``en`` begin with the name, other forms follow; the rest are ids or codes."""

    kind: str
    id: str
    vi: tuple[str, ...]
    en: tuple[str, ...]
    parent: str = ""
    country: str = ""
    successor_of: tuple[str, ...] = ()
    table: str = ""
    wikidata: str = ""
    since: str = ""

    @property
    def node(self) -> str:
        """The id of the entity that the row stands for."""
        return f"{self.kind.lower()}/{self.id}"

    @property
    def same_as(self) -> tuple[str, ...]:
        """Ids of the same thing in other collections."""
        return (f"wikidata/{self.wikidata}",) if self.wikidata else ()

    def is_later_than(self, published: str | None) -> bool:
        """Whether what is named so in news of a day is another one, since this one was made much later; what is to be
        made is named a year before.

        >>> row = Known("Organization", "a", ("A",), (), since="2025-01-01")
        >>> row.is_later_than("2017-05-02"), row.is_later_than("2024-12-05"), row.is_later_than(None)
        (True, False, False)
        """
        news, made = (published or "")[:_YEAR], self.since[:_YEAR]
        return news.isdigit() and made.isdigit() and int(news) + _BEFORE < int(made)

    @property
    def entry(self) -> ReferenceEntry:
        """The row as support."""
        return ReferenceEntry(self.table, self.id)


class Reference:
    """The rows, found by name. A name that two rows have finds none."""

    def __init__(self, rows: Iterable[Known], language: Language, digest: str = "") -> None:
        self.digest = digest
        self.rows: dict[str, Known] = {row.node: row for row in rows}
        self._bodies = _unique(self._keys("Organization", language))
        named = [(key, row) for key, row in self._bodies.items() if len(key.split()) >= _MARKED]
        self._unmarked = _unique((bare(key), (key, row)) for key, row in named)
        self._places = _unique(self._keys("Place", language))
        self._misspelt = functools.lru_cache(maxsize=50_000)(self._written_wrong)

    def body(self, names: Iterable[str], language: Language) -> Known | None:
        """The row of a body: by its name, else by the one row that its other names find."""
        listed = list(names)
        if not listed:
            return None
        key = identity(listed[0], language)
        first = self._bodies.get(key) or self._misspelt(key)
        if first is not None:
            return first
        found = {row.id: row for name in listed[1:] if (row := self._bodies.get(identity(name, language)))}
        row = next(iter(found.values())) if len(found) == 1 else None
        return row if row is not None and not is_another(listed[0], row.vi, row.en, language) else None

    def _written_wrong(self, key: str) -> Known | None:
        """The row of a body whose key differs from one in the marks of a single word («Tổng cục Hải quản»)."""
        found = self._unmarked.get(bare(key)) if len(key.split()) >= _MARKED else None
        if found is None:
            return None
        known, row = found
        return row if sum(map(str.__ne__, key.split(), known.split())) == 1 else None

    def keyed(self, key: str) -> Known | None:
        """The row of a body by the key of its name (see ``identity``)."""
        return self._bodies.get(key)

    def place(self, name: str) -> Known | None:
        """The row of a place."""
        return self._places.get(place_key(name))

    def country(self, code: str) -> Known | None:
        """The row of a country by its ISO 3166-1 code."""
        return self.rows.get(f"country/{code}")

    def _keys(self, kind: str, language: Language) -> Iterator[tuple[str, Known]]:
        for row in self.rows.values():
            if row.kind == kind:
                for name in (*row.vi, *row.en):
                    if len(name) >= _SHORTEST_ABBREVIATION or name == row.vi[0]:
                        yield place_key(name) if kind == "Place" else identity(name, language), row


@functools.lru_cache(maxsize=20_000)
def is_another(name: str, vi: tuple[str, ...], en: tuple[str, ...], language: Language) -> bool:
    """Whether the name of a body shows that it is not the one that its letters mean elsewhere, whose names are given:
    a part or branch of it, or a body of another kind that has no word with it in common.

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> names = ("Hiệp hội Nuôi ong Quandt", "HNQ"), ("Quandt Bee Association",)
    >>> [is_another(name, *names, vi) for name in ("Ngân hàng HNQ", "Hội Nuôi ong Quandt", "Ủy ban Năng lượng")]
    [True, False, True]
    """
    key, heads = fold(name), language.phrases("org_heads")
    head = heads.match(key.split(), 0)
    if head is None:
        return False
    forms = {fold(form): heads.match(fold(form).split(), 0) for form in (*vi, *en)}
    rows = [found[1] for found in forms.values() if found]
    unlike = bool(rows) and all(row["kind"] != head[1]["kind"] for row in rows)
    for form, found in forms.items():
        if key.endswith(f" {form}") and (found or unlike):
            return True
        if form.endswith(" việt nam") and key.startswith(f"{form} ") and is_at_home(key[len(form) + 1 :], language):
            return True
    rest = name.split()[head[0] :]
    if head[0] > _SHORT_HEAD and head[1] in rows:
        return False
    if not any(word[0].isupper() for word in rest) and (
        not unlike or any(form.startswith(key.split()[0]) for form in forms)
    ):
        return False
    own = {*content_words(" ".join(identity(name, language).split()[head[0] :]))}
    said = {word for form in forms for text in (form, identity(form, language)) for word in content_words(text)}
    return bool(own) and own.isdisjoint(said)


def _unique(pairs: Iterable[tuple[str, T]]) -> dict[str, T]:
    found: dict[str, T | None] = {}
    for key, row in pairs:
        found[key] = row if found.setdefault(key, row) is row else None
    return {key: row for key, row in found.items() if row is not None}


@functools.cache
def load_reference(language: Language) -> Reference:
    """The reference names that come with kg.

    Errors: OntologyError when a table is missing or a line has the wrong number of columns.
    """
    paths = sorted(FOLDER.glob("*.tsv"))
    digest = hashlib.sha256(b"\0".join(path.name.encode() + b"\0" + path.read_bytes() for path in paths)).hexdigest()
    rows = [*_bodies(), *_places(), *_countries()]
    return Reference(rows, language, digest)


def _bodies() -> Iterator[Known]:
    for row in read_table(FOLDER / "bodies.tsv"):
        english = [row["en"], *_listed(row["abbr"])]
        yield Known(
            "Organization", row["id"], _forms(row["vi"], row["other"]), tuple(dict.fromkeys(english)),
            row["parent"], row["country"], tuple(_listed(row["successor_of"])), "bodies.tsv", row["wikidata"],
            row["since"],
        )  # fmt: skip


def _places() -> Iterator[Known]:
    for row in read_table(FOLDER / "places.tsv"):
        yield Known(
            "Place", row["id"], _forms(row["vi"], row["other"]), (row["en"],),
            "", row["country"], tuple(_listed(row["successor_of"])), "places.tsv", row["wikidata"],
        )  # fmt: skip


def _countries() -> Iterator[Known]:
    for row in read_table(FOLDER / "countries.tsv"):
        yield Known("Country", row["code"], (row["vi"],), (row["en"],), table="countries.tsv")


def _forms(name: str, other: str) -> tuple[str, ...]:
    unique: Mapping[str, str] = {fold(form): form for form in reversed([name, *_listed(other)])}
    return (name, *(form for form in _listed(other) if unique[fold(form)] == form and fold(form) != fold(name)))


def _listed(text: str) -> list[str]:
    return [part for part in text.split("|") if part]
