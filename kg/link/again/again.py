"""Linking again: what new, changed and removed articles touch is decided anew, all else stays as it was.

A block is decided again where members came or went, or where an article of a member now has other ids for what is
judged before it (see ``KINDS``): nothing else can change what comes of a block. What an article gives to the graph is
composed again where it is new or gone, where an id or a label of what it names is another, where it tells of an
agreement of which such an article tells, or of a meeting that is in a series by another name now, and where it tells a
post of a holder of which another telling is the fullest now.
"""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from kg.language import Language
from kg.link.across.across import KINDS, Clusters
from kg.link.across.blocks import BodyKeys, Key, groups
from kg.link.across.kept import Named, Row, shown_as
from kg.link.across.members import EVENTS, Member, Page, members_of
from kg.link.across.packed import Told, read_all, told_in
from kg.link.across.posts_of_holders import PostTold, posts_told
from kg.link.again.kept_rows import Changes, KeptRows, Rows, Unit
from kg.link.again.posts_again import Changed, PostsAgain
from kg.link.again.sides import Side, Sides, nouns
from kg.link.linking import of_article, row_of, written
from kg.link.names.acronyms import are_telling, asked_for
from kg.link.names.canonical import canonical_id, label
from kg.link.names.reference import load_reference
from kg.link.within.local import Local, Reading
from kg.link.within.said import Said
from kg.model import Article, Extraction, Mention, Span

# The marks of a row that are to be found out.
_OPEN = ["\x00"]
_TOGETHER = ("Country", "Place")
# Kinds that are judged by what their articles show of them.
_JUDGED = ("Person", *EVENTS)


@dataclass(frozen=True)
class Articles:
    """The articles of a change: what those say that are ``gone`` and those that are ``new``, by their keys, a changed
    one as both; ``load`` gives what another one says."""

    gone: Mapping[str, Extraction]
    new: Mapping[str, Extraction]
    load: Callable[[str], Extraction]


@dataclass(frozen=True)
class Relinked:
    """What a change of articles did: the ``touched`` ones as they were and as they are, and what it changes of what is
    kept; ``elsewhere`` says what all others say of some things (see ``KeptRows.said``)."""

    before: Side
    after: Side
    touched: frozenset[str]
    elsewhere: Callable[[set[int]], tuple[Mapping[int, float], Mapping[int, str]]]
    changes: Changes


def relinked(
    before: KeptRows, articles: Articles, language: Language, *, reference: bool = True, workers: int = 1
) -> Relinked:
    """Links again after articles went and came; with two ``workers`` a fork does a part of the work.

    Raises sqlite3.Error, LookupError, ValueError or TypeError where what is kept is not of these articles.
    """
    again = _Again(before, articles, language, reference, workers)
    for kind in KINDS:
        again.decide(kind)
    return again.result()


class _Again:
    def __init__(self, before: KeptRows, articles: Articles, language: Language, reference: bool, workers: int) -> None:
        self.before, self.articles, self.language = before, articles, language
        self.gone, self.new, self.workers = articles.gone, articles.new, workers
        self.reference = load_reference(language) if reference else None
        self.clusters = Clusters([], language, self.reference, keep=False, notes=self, workers=workers)
        self.places: dict[Member, Unit] = {}
        self.done: set[str] = set()
        self.members: dict[str, list[Member]] = {}
        self.units: dict[str, list[Unit]] = {}
        self.pages: dict[str, Page] = {}
        self.moved: set[str] = set()
        self.renamed: set[str] = set()
        self.next_block = 1 + before.last_block
        self.rows: Rows = {}  # as far as they were looked at
        self.changed: set[Unit] = set()
        self.names: dict[str, Named | None] = {}
        self.gone_rows = before.of_articles(self.gone)
        for key, extraction in self.new.items():
            article = extraction.article
            page, members = _members(told_in(extraction, language))
            rows = [row_of(member, _OPEN, -1, "") for member in members]
            age = article.published or "9999", article.text_hash
            units = [Unit(*age, row.start, key, number) for number, row in enumerate(rows)]
            self.pages[key], self.members[key], self.units[key] = page, members, units
            self.rows.update(zip(units, rows, strict=True))
        self._acronyms()

    # ---- rows and members -----------------------------------------------------------------------------

    def _take(self, rows: Rows) -> Iterator[Unit]:
        """Know rows that were kept; those of them that are still there."""
        for unit, row in rows.items():
            if unit.article not in self.gone:
                self.rows.setdefault(unit, row)
                yield unit

    def _put(self, unit: Unit, row: Row) -> None:
        """Change a row."""
        self.rows[unit] = row
        self.changed.add(unit)

    def _member(self, unit: Unit) -> Member:
        return self._members_of(unit.article)[unit.number]

    def _units_of(self, key: str) -> list[Unit]:
        """The rows of an article, in their order."""
        if key not in self.units:
            self.units[key] = list(self._take(self.before.of_articles([key])))
        return self.units[key]

    def _members_of(self, key: str) -> list[Member]:
        """The members of an article, which is read where it was not yet."""
        if key not in self.members:
            self._know(key, told_in(self.articles.load(key), self.language))
        return self.members[key]

    def _know(self, key: str, told: Told) -> None:
        """Know the members of an article by what it tells."""
        page, members = _members(told)
        self.pages[key], self.members[key] = page, members
        rows = [self.rows[unit] for unit in self._units_of(key)]
        if [(row.kind, row.key) for row in rows] != [_named(one) for one in members]:
            raise ValueError(f"other things are named in article {key}")
        for row, member in zip(rows, members, strict=True):
            if row.kind in self.done:
                self.clusters.ids[member.local] = row.id

    def _acronyms(self) -> None:
        """Know the acronyms of all bodies; of bodies whose acronym now means another one the marks are forgotten."""
        bodies = list(self.before.bodies())
        was = BodyKeys((names for _, names in bodies), self.language, self.reference)
        stay = [names for article, names in bodies if article not in self.gone]
        new = [row.names for row in self.rows.values() if row.kind == "Organization" and are_telling(row.names)]
        self.clusters.keys = BodyKeys([*stay, *new], self.language, self.reference)
        before, after, parted = was.owners, self.clusters.keys.owners, was.parted ^ self.clusters.keys.parted
        other = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
        other |= parted | {letters for letters, key in after.items() if key in parted}
        for unit in self._take(self.before.of_kind("Organization")) if other else ():
            if not other.isdisjoint(asked_for(self.rows[unit].names[0], self.language)):
                self._put(unit, self.rows[unit]._replace(marks=_OPEN))

    # ---- decisions ------------------------------------------------------------------------------------

    def decide(self, kind: str) -> None:
        """Decide the blocks of a kind that are touched; those of the kinds before it are decided."""
        now, was = self._found(kind)
        sizes: Counter[object] = Counter(row.marks[0] if _is_one(row) else row.block for row in was.values())
        units = sorted(now)
        blocks = groups(units, (self.rows[unit].marks for unit in units))
        touched = [block for block in blocks if self._is_touched(block, sizes)]
        ids = {self.rows[unit].id for block in touched for unit in block}
        ids |= {row.id for row in self.gone_rows.values() if row.kind == kind}
        self.names.update(dict.fromkeys(ids - {""}))
        for block in touched:
            self._decide(kind, block)
        self.clusters.forget(self.places)
        self.places.clear()
        self.done.add(kind)
        for key, members in self.members.items():
            for unit, member in zip(self.units[key], members, strict=True):
                if self.rows[unit].kind == kind:
                    self.clusters.ids[member.local] = self.rows[unit].id

    def _found(self, kind: str) -> tuple[set[Unit], Rows]:
        """The rows of a kind in blocks where members came or went, or may be judged otherwise: those of now, and as
        they were."""
        new = {unit for key in self.new for unit in self.units[key] if self.rows[unit].kind == kind}
        opened = {unit for unit, row in self.rows.items() if row.kind == kind and row.marks == _OPEN} - new
        moved = self._moved(kind)
        was = {unit: row for unit, row in self.gone_rows.items() if row.kind == kind}
        kept = self.before.of_articles({unit.article for unit in moved | opened})
        was |= {unit: row for unit, row in kept.items() if unit in moved or unit in opened}
        marked = new | opened | (moved if kind in EVENTS else set())
        for unit in sorted(marked):
            self._mark(unit)
        looked_at = [*was.values(), *(self.rows[unit] for unit in marked)]
        ones = {row.marks[0] for row in looked_at if _is_one(row)}
        marks = {mark for unit in marked for mark in self.rows[unit].marks} - ones
        blocks = {row.block for row in was.values() if not _is_one(row)} | self.before.blocks_under(marks)
        was |= self.before.in_blocks(blocks) | self.before.under(ones)
        return new | opened | moved | {*self._take(was)}, was

    def _moved(self, kind: str) -> set[Unit]:
        """The rows of a kind whose articles have other ids now, by which it is judged."""
        if kind not in _JUDGED:
            return set()
        moved = {u for u in self._take(self.before.of_articles(self.moved)) if self.rows[u].kind == kind}
        for unit in moved:
            if self.rows[unit].shown:
                self._put(unit, self.rows[unit]._replace(shown=""))
        return moved

    def _mark(self, unit: Unit) -> None:
        """Find out under what a member is compared with others."""
        member = self._member(unit)
        self.places[member] = unit
        marks = written(self.clusters.marks(member))
        if marks != self.rows[unit].marks:
            self._put(unit, self.rows[unit]._replace(marks=marks))

    def _is_touched(self, block: list[Unit], sizes: Counter[object]) -> bool:
        first = self.rows[block[0]]
        if _is_one(first):
            return sizes[first.marks[0]] != len(block) or any(unit.article in self.new for unit in block)
        if sizes[first.block] != len(block) or any(self.rows[unit].block != first.block for unit in block):
            return True
        judged = first.kind in _JUDGED
        return any(unit.article in self.new or judged and unit.article in self.moved for unit in block)

    def blocks(self, members: list[Member], marks: list[list[Key]], blocks: list[list[Member]]) -> None:
        """Nothing: blocks are found from rows here."""

    def shown(self, member: Member, text: str) -> None:
        """Keep what the article of a member shows of it."""
        unit = self.places.get(member)
        if unit is not None:
            self._put(unit, self.rows[unit]._replace(shown=text))

    def _as_shown(self, unit: Unit) -> Member:
        """A member as far as decisions look at it: by its row where that tells all."""
        row = self.rows[unit]
        judged = row.kind in _JUDGED
        if unit.article in self.new or judged and (unit.article in self.moved or not row.shown):
            member = self._member(unit)
            self.places[member] = unit
            return member
        member = _of_row(row, unit)
        if judged:
            self.clusters.show(member, shown_as(row.shown))
        return member

    def _decide(self, kind: str, block: list[Unit]) -> None:
        if len(block) == 1 or _is_one(self.rows[block[0]]):
            clusters = [block]
        else:
            of = {self._as_shown(unit): unit for unit in block}
            clusters = [[of[member] for member in cluster] for cluster in self.clusters.parts([*of])]
        for cluster in clusters:
            rows = [self.rows[unit] for unit in cluster]
            anchor = rows[0]
            new_id = _known_id(anchor) or canonical_id(kind, anchor.key, anchor.names[0], cluster[0].text_hash)
            known = self.reference is not None and new_id in self.reference.rows
            named = label(row.names for row in rows)
            if self.before.names([new_id]).get(new_id, named)[0] != named[0] and not known:
                self.renamed.update(unit.article for unit in cluster)
            self.names[new_id] = named
            for unit, row in zip(cluster, rows, strict=True):
                block_number = row.block if _is_one(row) and row.block >= 0 else self.next_block
                if (row.id, row.block) != (new_id, block_number):
                    self._put(unit, row._replace(id=new_id, block=block_number))
                if row.id != new_id:
                    self.moved.add(unit.article)
        self.next_block += 1

    # ---- what the touched articles say ------------------------------------------------------------------

    def result(self) -> Relinked:
        """What the touched articles said before and say now."""
        core = self.moved | self.renamed | self.gone.keys() | self.new.keys()
        posts, named = self._posts(), (self.before.names, self._named)
        touched = core | self._telling(core)
        touched |= posts.told_otherwise(self._people(core), named)
        now = sorted(touched - (self.gone.keys() - self.new.keys()))
        unread = [key for key in now if key not in self.members]
        all_told = read_all([self.articles.load(key) for key in unread], self.language, self.workers)
        for key, one in zip(unread, all_told, strict=True):
            self._know(key, one)
        pages = {key: (self.pages[key], self.members[key]) for key in now}
        was = {key: pages[key] for key in now if key not in self.gone and key not in self.new}
        was |= {key: _members(told_in(extraction, self.language)) for key, extraction in self.gone.items()}
        told = {key: of_article(page.reading.extraction.article) for key, (page, _) in pages.items()}
        for key in self.new:
            told[key].rows, told[key].posts = [self.rows[unit] for unit in self.units[key]], self.new_posts[key]
        names = self.before.names(self.names)
        renamed = {id_: named for id_, named in self.names.items() if named != names.get(id_)}
        ids = {key: [self.rows[unit].id for unit in self.units[key]] for key in now}
        old_ids: dict[str, list[str]] = defaultdict(list)
        for unit, row in self.before.of_articles(was).items():
            old_ids[unit.article].append(row.id)
        before, after = named
        posts_before, posts_after = posts.on_both_sides(self._people(touched), named)
        sides = Sides(self.language, self.reference, self.before.ids_of("country"))
        return Relinked(
            Side(sides.said(was, old_ids, before, self.before.of_events, renamed, posts_before, None), before),
            Side(sides.said(pages, ids, after, self._events, renamed, posts_after, told), after),
            frozenset(now),
            lambda keys: self.before.said(keys, touched),
            Changes(
                self.gone.keys(),
                {key: told[key] for key in self.new},
                told,
                {unit: self.rows[unit] for unit in self.changed if unit.article not in self.new},
                renamed,
            ),
        )

    def _telling(self, articles: Set[str]) -> set[str]:
        """The articles that tell of an agreement of which any of some articles tells or told, since of all that is said
        of its status the strongest stays; or of a meeting of theirs that has or had another name in its series."""
        rows = self._rows_of(articles)
        meetings = {row.id for row in rows if row.kind == "Meeting"}
        before, after = (nouns(events(meetings)) for events in (self.before.of_events, self._events))
        told = {id_ for id_ in meetings if before.get(id_) != after.get(id_)}
        told |= {row.id for row in rows if row.kind == "Agreement"}
        return {unit.article for unit in self.before.of_events(told)}

    def _posts(self) -> PostsAgain:
        ids = {(unit.article, unit.number): row.id for unit, row in self.rows.items()}
        changed = Changed(self.gone.keys(), self.new_posts, self.moved, ids)
        return PostsAgain(self.before, changed, self.language, self.reference)

    @functools.cached_property
    def new_posts(self) -> Mapping[str, list[PostTold]]:
        """The posts that each new article says people to hold."""
        return {key: posts_told(self.pages[key].reading, self.pages[key].said) for key in self.new}

    def _people(self, articles: Set[str]) -> set[str]:
        """The ids of the people whom some articles name, before and after."""
        return {row.id for row in self._rows_of(articles) if row.kind == "Person"}

    def _rows_of(self, articles: Set[str]) -> list[Row]:
        """The rows of articles, before and after."""
        there = sorted(articles - (self.gone.keys() - self.new.keys()))
        now = (self.rows[unit] for key in there for unit in self._units_of(key))
        return [*self.before.of_articles(articles).values(), *now]

    def _named(self, ids: Collection[str]) -> Mapping[str, Named]:
        """The names of entities as they are now, of those that there are."""
        known = {id_: self.names[id_] for id_ in ids if id_ in self.names}
        names = {**self.before.names(id_ for id_ in ids if id_ not in known), **known}
        return {id_: named for id_, named in names.items() if named is not None}

    def _events(self, ids: Iterable[str]) -> Rows:
        """The rows of events with these ids, as they are now."""
        asked = set(ids)
        stay = {unit: row for unit, row in self.before.of_events(asked).items() if unit not in self.rows}
        stay = {unit: row for unit, row in stay.items() if unit.article not in self.gone}
        return stay | {unit: row for unit, row in self.rows.items() if row.id in asked}


def _members(told: Told) -> tuple[Page, list[Member]]:
    """An article as its members see it, and its members in the order of its rows."""
    reading, said = told
    of = {member.local: member for member in members_of([(reading, said)])}
    members = [of[local] for local in reading.entities]
    return members[0].page if members else Page(reading, said), members


def _of_row(row: Row, unit: Unit) -> Member:
    """A member of which no more is known than its row tells. Of its article decisions ask the key and the age only."""
    article = Article(unit.article, "", "", published=unit.published)
    article.__dict__.update(key=unit.article, text_hash=unit.text_hash)
    mention = Mention(Span(row.start, row.start), row.kind, row.names[0], "")
    local = Local(row.kind, row.key, row.names[0], [mention], [*row.names[1:]])
    parents = [Local(row.kind, name, name) for name in row.parents]
    part_of = [Said("relation", {"relation": "part_of", "child": local, "parent": parent}) for parent in parents]
    return Member(local, Page(Reading(Extraction(article, (), (), ())), []), part_of)


def _named(member: Member) -> tuple[str, str]:
    return member.local.kind, member.local.key


def _is_one(row: Row) -> bool:
    """Whether all that is in the row's block is one thing, whatever articles say."""
    return row.kind in _TOGETHER or bool(row.marks) and row.marks[0].startswith("Organization\x1f=\x1f")


def _known_id(row: Row) -> str:
    """The id of the reference row that a body or a place is, if it is one."""
    kind, equals, id_ = row.marks[0].split("\x1f") if _is_one(row) and row.marks[0].count("\x1f") == 2 else ("", "", "")
    return f"{kind.lower()}/{id_}" if equals == "=" else ""
