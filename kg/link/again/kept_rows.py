"""What linking kept of a build, in a file of SQLite: of it the next build reads only what is touched."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from kg.link.across.kept import THOUSAND, Kept, Named, Row, State
from kg.link.across.members import EVENTS
from kg.link.across.posts_of_holders import PostTold
from kg.link.names.acronyms import are_telling

_TABLES = f"""
    CREATE TABLE article (number INTEGER PRIMARY KEY, key TEXT, published TEXT, text_hash TEXT, fields TEXT);
    CREATE TABLE row (
        article INTEGER, place INTEGER, kind TEXT, block INTEGER, id TEXT, told TEXT, shown TEXT,
        PRIMARY KEY (article, place)
    ) WITHOUT ROWID;
    CREATE TABLE mark (mark TEXT, article INTEGER, place INTEGER, PRIMARY KEY (mark, article, place)) WITHOUT ROWID;
    CREATE TABLE body (article INTEGER, place INTEGER, names TEXT, PRIMARY KEY (article, place)) WITHOUT ROWID;
    CREATE TABLE said (key INTEGER, article INTEGER, best INTEGER, label TEXT, PRIMARY KEY (key, article))
        WITHOUT ROWID;
    CREATE TABLE post (
        article INTEGER, holder INTEGER, title TEXT, body INTEGER,
        PRIMARY KEY (article, holder, title, body)
    ) WITHOUT ROWID;
    CREATE TABLE name (id TEXT PRIMARY KEY, label TEXT, others TEXT) WITHOUT ROWID;
    CREATE INDEX of_block ON row (block);
    CREATE INDEX of_event ON row (id) WHERE kind IN {EVENTS};
    CREATE INDEX of_person ON row (id) WHERE kind = 'Person';
"""
_ROW = "SELECT article, place, kind, block, id, told, shown FROM "
_GIVEN = "(SELECT value FROM json_each(?))"
_SIGN = 1 << 63


class Unit(NamedTuple):
    """A thing as an article names it, in the order of age; ``number`` is its place among the rows of the article."""

    published: str
    text_hash: str
    start: int
    article: str
    number: int


Rows = dict[Unit, Row]


@dataclass(frozen=True)
class Changes:
    """What is other than it was kept: articles that went, those that came with all that is kept of them, what the
    others say that are told anew, single rows of theirs, and names of entities, none of one that is no more."""

    gone: Set[str]
    new: Mapping[str, Kept]
    told: Mapping[str, Kept]
    rows: Mapping[Unit, Row]
    names: Mapping[str, Named | None]


class KeptRows:
    """What is kept, to be asked. ``fields`` has a hash of all fields of each article, by its key.

    Whatever is asked raises sqlite3.Error, ValueError, LookupError or TypeError for a file of something else.
    """

    def __init__(self, file: Path) -> None:
        self._file = _opened(file, read_only=True)
        found = self._file.execute("SELECT number, key, published, text_hash, fields FROM article").fetchall()
        self.fields: Mapping[str, str] = {key: fields for _, key, _, _, fields in found}
        self._articles = {number: (published or "9999", text, key) for number, key, published, text, _ in found}
        self._numbers = {key: number for number, key, *_ in found}

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    @property
    def last_block(self) -> int:
        """The highest number of a block."""
        return int(self._file.execute("SELECT COALESCE(MAX(block), 0) FROM row").fetchone()[0])

    def of_articles(self, keys: Iterable[str]) -> Rows:
        """The rows of articles, those of each in their order."""
        return self._rows(f"row WHERE article IN {_GIVEN} ORDER BY article, place", self._known(keys))

    def in_blocks(self, blocks: Iterable[int]) -> Rows:
        """The rows of blocks."""
        return self._rows(f"row WHERE block IN {_GIVEN}", blocks)

    def of_events(self, ids: Iterable[str]) -> Rows:
        """The rows of events with these ids."""
        return self._rows(f"row WHERE id IN {_GIVEN} AND kind IN {EVENTS}", ids)

    def posts(self, holders: Iterable[str], articles: Iterable[str]) -> list[tuple[str, PostTold, str, str]]:
        """The posts that any article says these people to hold, and those that these articles tell: the key of the
        article, what it tells, the id of the holder, and that of the body or the empty string."""
        asked = """
            SELECT post.article, holder, title, body, his.id, COALESCE(its.id, '') FROM post
            JOIN row AS his ON his.article = post.article AND his.place = holder
            LEFT JOIN row AS its ON its.article = post.article AND its.place = body WHERE """
        theirs = f"SELECT article, place FROM row WHERE id IN {_GIVEN} AND kind = 'Person'"
        found = [*self._file.execute(f"{asked} (post.article, holder) IN ({theirs})", (_list(holders),))]
        found += self._file.execute(f"{asked} post.article IN {_GIVEN}", (_list(self._known(articles)),))
        told = ((*row[:1], PostTold(*row[1:4]), *row[4:]) for row in dict.fromkeys(found))
        return [(self._articles[article][2], post, his, its) for article, post, his, its in told]

    def under(self, marks: Iterable[str]) -> Rows:
        """The rows that have one of these marks."""
        return self._rows(f"mark JOIN row USING (article, place) WHERE mark IN {_GIVEN}", marks)

    def of_kind(self, kind: str) -> Rows:
        """All rows of a kind."""
        return self._rows("row WHERE kind IN " + _GIVEN, [kind])

    def blocks_under(self, marks: Iterable[str]) -> Set[int]:
        """The blocks of these rows."""
        asked = f"SELECT DISTINCT block FROM mark JOIN row USING (article, place) WHERE mark IN {_GIVEN}"
        return {block for (block,) in self._file.execute(asked, (_list(marks),))}

    def bodies(self) -> Iterator[tuple[str, list[str]]]:
        """The names of bodies that tell for what shorter ones stand, each time that an article names them, with the key
        of the article."""
        for article, names in self._file.execute("SELECT article, names FROM body"):
            yield self._articles[article][2], json.loads(names)

    def names(self, ids: Iterable[str]) -> Mapping[str, Named]:
        """The names of the entities with these ids that there are."""
        found = self._file.execute(f"SELECT id, label, others FROM name WHERE id IN {_GIVEN}", (_list(ids),))
        return {id_: (label, tuple(json.loads(others))) for id_, label, others in found}

    def ids_of(self, kind: str) -> list[str]:
        """The ids of all entities of a kind."""
        asked = "SELECT id FROM name WHERE id >= ? AND id < ?"
        return [id_ for (id_,) in self._file.execute(asked, (f"{kind}/", f"{kind}0"))]

    def said(self, keys: Set[int], but: Iterable[str]) -> tuple[Mapping[int, float], Mapping[int, str]]:
        """Of the keys those of which any article speaks but the given ones, with the best confidence, and the labels
        of nodes."""
        asked = f"SELECT key, MAX(best), MIN(label) FROM said WHERE key IN {_GIVEN} AND article NOT IN {_GIVEN}"
        given = _list(map(_signed, sorted(keys))), _list(self._known(but))
        found = self._file.execute(f"{asked} GROUP BY key", given).fetchall()
        best = {key % (_SIGN << 1): value / THOUSAND for key, value, _ in found}
        return best, {key % (_SIGN << 1): label for key, _, label in found if label is not None}

    def _rows(self, source: str, given: Iterable[str] | Iterable[int]) -> Rows:
        rows: Rows = {}
        for article, place, *columns in self._file.execute(_ROW + source, (_list(given),)):
            published, text_hash, key = self._articles[article]
            row = _row(*columns)
            rows[Unit(published, text_hash, row.start, key, place)] = row
        return rows

    def _known(self, keys: Iterable[str]) -> list[int]:
        return [self._numbers[key] for key in keys if key in self._numbers]


def write(file: Path, state: State) -> None:
    """Lay down what is kept of all articles in a new file. Raises sqlite3.Error or OSError where that cannot be."""
    file.unlink(missing_ok=True)
    with closing(_opened(file)) as out:
        out.executescript(_TABLES)
        said: list[_Said] = []
        for number, key in enumerate(sorted(state.articles), 1):
            _put(out, number, key, state.articles[key])
            said += _said(number, state.articles[key])
        said.sort(key=lambda one: one[:2])
        out.executemany("INSERT INTO said VALUES (?, ?, ?, ?)", said)
        out.executemany("INSERT INTO name VALUES (?, ?, ?)", _named(state.names))
        out.commit()


def amend(file: Path, changes: Changes) -> None:
    """Bring a file to the next state. Raises sqlite3.Error where that cannot be; the file is of no use then."""
    with closing(_opened(file)) as out:
        numbers: dict[str, int] = dict(out.execute("SELECT key, number FROM article"))
        free = max(numbers.values(), default=0) + 1
        told = [numbers[key] for key in sorted(changes.gone | changes.told.keys()) if key in numbers]
        out.execute(f"DELETE FROM said WHERE article IN {_GIVEN}", (_list(told),))
        gone = _list(numbers.pop(key) for key in sorted(changes.gone))
        for table in ("row", "mark", "body", "post"):
            out.execute(f"DELETE FROM {table} WHERE article IN {_GIVEN}", (gone,))
        out.execute(f"DELETE FROM article WHERE number IN {_GIVEN}", (gone,))
        for number, key in enumerate(sorted(changes.new), free):
            numbers[key] = number
            _put(out, number, key, changes.new[key])
        for key in sorted(changes.told):
            out.executemany("INSERT INTO said VALUES (?, ?, ?, ?)", _said(numbers[key], changes.told[key]))
        for unit in sorted(changes.rows):
            _replace_row(out, numbers[unit.article], unit.number, changes.rows[unit])
        out.execute(f"DELETE FROM name WHERE id IN {_GIVEN}", (_list(changes.names),))
        names = {id_: named for id_, named in changes.names.items() if named is not None}
        out.executemany("INSERT INTO name VALUES (?, ?, ?)", _named(names))
        out.commit()


_Said = tuple[int, int, int, str | None]


def _opened(file: Path, read_only: bool = False) -> sqlite3.Connection:
    """A file that only we use, and whose checksum is known: what breaks off leaves one that is not looked at again."""
    how = "?mode=ro&immutable=1" if read_only else ""
    opened = sqlite3.connect(f"{file.resolve().as_uri()}{how}", uri=True)
    opened.execute("PRAGMA trusted_schema = OFF")
    if not read_only:
        opened.execute("PRAGMA journal_mode = OFF")
        opened.execute("PRAGMA synchronous = OFF")
    return opened


def _put(out: sqlite3.Connection, number: int, key: str, kept: Kept) -> None:
    out.execute(
        "INSERT INTO article VALUES (?, ?, ?, ?, ?)", (number, key, kept.published, kept.text_hash, kept.fields)
    )
    for place, row in enumerate(kept.rows):
        _put_row(out, number, place, row)
    out.executemany("INSERT INTO post VALUES (?, ?, ?, ?)", ((number, *told) for told in kept.posts))


def _put_row(out: sqlite3.Connection, article: int, place: int, row: Row) -> None:
    told = _json([row.key, row.start, row.names, row.numbered, row.marks, row.parents])
    columns = article, place, row.kind, row.block, row.id, told, row.shown
    out.execute("INSERT INTO row VALUES (?, ?, ?, ?, ?, ?, ?)", columns)
    out.executemany("INSERT INTO mark VALUES (?, ?, ?)", ((mark, article, place) for mark in dict.fromkeys(row.marks)))
    if row.kind == "Organization" and are_telling(row.names):
        out.execute("INSERT INTO body VALUES (?, ?, ?)", (article, place, _json(row.names)))


def _replace_row(out: sqlite3.Connection, article: int, place: int, row: Row) -> None:
    """Put a row in the place of another one; marks are found by what they are, not by whose."""
    asked = "SELECT kind, block, id, told, shown FROM row WHERE article = ? AND place = ?"
    was = _row(*out.execute(asked, (article, place)).fetchone())
    out.execute(
        f"DELETE FROM mark WHERE mark IN {_GIVEN} AND article = ? AND place = ?", (_list(was.marks), article, place)
    )
    for table in ("row", "body"):
        out.execute(f"DELETE FROM {table} WHERE article = ? AND place = ?", (article, place))
    _put_row(out, article, place, row)


def _row(kind: str, block: int, id_: str, told: str, shown: str) -> Row:
    key, start, names, numbered, marks, parents = json.loads(told)
    return Row(kind, key, start, names, numbered, marks, block, id_, parents, shown)


def _said(article: int, kept: Kept) -> list[_Said]:
    return [(_signed(key), article, best, kept.labels.get(key)) for key, best in kept.said.items()]


def _signed(key: int) -> int:
    """A key as a number that SQLite holds."""
    return key - (_SIGN << 1) if key >= _SIGN else key


def _named(names: Mapping[str, Named]) -> Iterator[tuple[str, str, str]]:
    return ((id_, names[id_][0], _json(names[id_][1])) for id_ in sorted(names))


def _list(values: Iterable[str] | Iterable[int]) -> str:
    return _json(list(values))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
