"""Linking again: what new, changed and removed articles touch is decided anew, all else stays as it was.

A block is decided again where members came or went, or where an article of a member now has other ids for what is
judged before it (see ``KINDS``): nothing else can change what comes of a block. What an article gives to the graph is
composed again where it is new or gone, where an id or a label of what it names is another, and where it tells of an
event of which such an article tells.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from kg.language import Language
from kg.link.across import EVENTS, KINDS, Clusters, canonical_id, label
from kg.link.blocks import BodyKeys, Key, groups
from kg.link.facts import Composer
from kg.link.kept import Kept, Row, State, shown_as, written_shown
from kg.link.linking import noun_of, of_article, row_of, written
from kg.link.local import Local, Reading
from kg.link.members import Member, Page, members_of
from kg.link.names import identity
from kg.link.occasions import Occasion
from kg.link.portraits import Portrait
from kg.link.reference import load_reference
from kg.link.said import Said, what_is_said
from kg.link.within import read
from kg.model import Article, Extraction, Knowledge, Mention, Span

Load = Callable[[str], Extraction]
_NAMED = {kind.lower(): kind for kind in KINDS}
# The marks of a row that are to be found out.
_OPEN = ["\x00"]
_TOGETHER = ("Country", "Place")


class Side(NamedTuple):
    """What the touched articles say on one side of a change, with the state on that side."""

    knowledge: Knowledge
    state: State


class _Unit(NamedTuple):
    """A member as far as its row tells of it, in the order of age; ``number`` is its place in its article."""

    published: str
    text_hash: str
    start: int
    article: str
    number: int


@dataclass(frozen=True)
class Relinked:
    """What a change of articles did: the touched ones as they were and as they are, and the keys of all others."""

    before: Side
    after: Side
    others: frozenset[str]


def relinked(
    before: State,
    gone: Mapping[str, Extraction],
    new: Mapping[str, Extraction],
    load: Load,
    article: Callable[[str], Article],
    language: Language,
    *,
    reference: bool = True,
) -> Relinked:
    """Links again after ``gone`` articles went and ``new`` ones came, by their keys; a changed one is both. ``article``
    gives another article, ``load`` what it says.

    Raises LookupError or ValueError where the state is not one of these articles.
    """
    again = _Again(before, gone, new, load, article, language, reference)
    for kind in KINDS:
        again.decide(kind)
    return again.result()


class _Again:
    def __init__(
        self,
        before: State,
        gone: Mapping[str, Extraction],
        new: Mapping[str, Extraction],
        load: Load,
        article: Callable[[str], Article],
        language: Language,
        reference: bool,
    ) -> None:
        self.before, self.gone, self.new, self.language = before, gone, new, language
        self.load, self.article = load, article
        self.reference = load_reference(language) if reference else None
        self.clusters = Clusters([], language, self.reference, keep=False, notes=self)
        self.places: dict[Member, _Unit] = {}
        self.done: set[str] = set()
        self.members: dict[str, list[Member]] = {}
        self.pages: dict[str, Page] = {}
        self.moved: set[str] = set()
        self.renamed: set[str] = set()
        self.next_block = 1 + max((row.block for one in before.articles.values() for row in one.rows), default=0)
        stay = {key: one for key, one in before.articles.items() if key not in gone}
        self.after = State({**stay, **{key: of_article(e.article) for key, e in new.items()}}, dict(before.names))
        self.own: set[str] = set(new)
        for key in new:
            self.after.articles[key].rows = [row_of(member, _OPEN, -1, "") for member in self._members_of(key)]
        self.units: dict[str, list[_Unit]] = defaultdict(list)
        for key in sorted(self.after.articles):
            one = self.after.articles[key]
            for number, row in enumerate(one.rows):
                self.units[row.kind].append(_Unit(one.published or "9999", one.text_hash, row.start, key, number))
        self._acronyms()

    # ---- rows and members -----------------------------------------------------------------------------

    def _row(self, unit: _Unit) -> Row:
        return self.after.articles[unit.article].rows[unit.number]

    def _put(self, unit: _Unit, row: Row) -> None:
        """Change a row; what was kept before stays as it was."""
        if unit.article not in self.own:
            one = self.after.articles[unit.article]
            self.after.articles[unit.article] = replace(one, rows=[*one.rows])
            self.own.add(unit.article)
        self.after.articles[unit.article].rows[unit.number] = row

    def _member(self, unit: _Unit) -> Member:
        return self._members_of(unit.article)[unit.number]

    def _members_of(self, key: str) -> list[Member]:
        """The members of an article, which is read where it was not yet."""
        if key not in self.members:
            page, members = _read(self.new[key] if key in self.new else self.load(key), self.language)
            self.pages[key], self.members[key] = page, members
            rows = self.after.articles[key].rows
            if key not in self.new and [(row.kind, row.key) for row in rows] != [_named(one) for one in members]:
                raise ValueError(f"other things are named in article {key}")
            for row, member in zip(rows, members, strict=False):
                if row.kind in self.done:
                    self.clusters.ids[member.local] = row.id
        return self.members[key]

    def _acronyms(self) -> None:
        """Know the acronyms of all bodies; of bodies whose acronym now means another one the marks are forgotten."""
        before = BodyKeys(_names_of_bodies(self.before), self.language, self.reference).owners
        self.clusters.keys = BodyKeys(_names_of_bodies(self.after), self.language, self.reference)
        after = self.clusters.keys.owners
        other = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
        for unit in self.units["Organization"] if other else ():
            row = self._row(unit)
            if identity(row.names[0], self.language) in other:
                self._put(unit, row._replace(marks=_OPEN))

    # ---- decisions ------------------------------------------------------------------------------------

    def decide(self, kind: str) -> None:
        """Decide the blocks of a kind that are touched; those of the kinds before it are decided."""
        units = sorted(self.units[kind])
        for unit in units:
            row = self._row(unit)
            if row.shown and unit.article in self.moved:
                row = row._replace(shown="")
                self._put(unit, row)
            if row.marks == _OPEN or kind in EVENTS and unit.article in self.moved:
                member = self._member(unit)
                self.places[member] = unit
                marks = written(self.clusters.marks(member))
                if marks != row.marks:
                    self._put(unit, row._replace(marks=marks))
        was = [row for one in self.before.articles.values() for row in one.rows if row.kind == kind]
        sizes: Counter[object] = Counter(row.marks[0] if _is_one(row) else row.block for row in was)
        touched: list[list[_Unit]] = []
        for block in groups(units, (self._row(unit).marks for unit in units)):
            if self._is_touched(block, sizes):
                touched.append(block)
        ids = {self._row(unit).id for block in touched for unit in block}
        ids |= {row.id for key in self.gone for row in self.before.articles[key].rows if row.kind == kind}
        for id_ in ids:
            self.after.names.pop(id_, None)
        for block in touched:
            self._decide(kind, block)
        self.clusters.forget(self.places)
        self.places.clear()
        self.done.add(kind)
        for key, members in self.members.items():
            for row, member in zip(self.after.articles[key].rows, members, strict=True):
                if row.kind == kind:
                    self.clusters.ids[member.local] = row.id

    def _is_touched(self, block: list[_Unit], sizes: Counter[object]) -> bool:
        first = self._row(block[0])
        if _is_one(first):
            return sizes[first.marks[0]] != len(block) or any(unit.article in self.new for unit in block)
        if sizes[first.block] != len(block) or any(self._row(unit).block != first.block for unit in block):
            return True
        judged = first.kind == "Person" or first.kind in EVENTS
        return any(unit.article in self.new or judged and unit.article in self.moved for unit in block)

    def blocks(self, members: list[Member], marks: list[list[Key]], blocks: list[list[Member]]) -> None:
        """Nothing: blocks are found from rows here."""

    def shown(self, member: Member, shown: Portrait | Occasion) -> None:
        """Keep what the article of a member shows of it."""
        unit = self.places.get(member)
        if unit is not None:
            self._put(unit, self._row(unit)._replace(shown=written_shown(shown)))

    def _as_shown(self, unit: _Unit) -> Member:
        """A member as far as decisions look at it: by its row where that tells all."""
        row = self._row(unit)
        judged = row.kind == "Person" or row.kind in EVENTS
        if unit.article in self.new or judged and (unit.article in self.moved or not row.shown):
            member = self._member(unit)
            self.places[member] = unit
            return member
        member = _of_row(row, self.article(unit.article))
        if judged:
            self.clusters.show(member, shown_as(row.shown))
        return member

    def _decide(self, kind: str, block: list[_Unit]) -> None:
        if len(block) == 1 or _is_one(self._row(block[0])):
            clusters = [block]
        else:
            of = {self._as_shown(unit): unit for unit in block}
            clusters = [[of[member] for member in cluster] for cluster in self.clusters.parts([*of])]
        for cluster in clusters:
            rows = [self._row(unit) for unit in cluster]
            anchor = rows[0]
            new_id = _known_id(anchor) or canonical_id(kind, anchor.key, anchor.names[0], cluster[0].text_hash)
            known = self.reference is not None and new_id in self.reference.rows
            named = label(row.names for row in rows)
            if self.before.names.get(new_id, named)[0] != named[0] and not known:
                self.renamed.update(unit.article for unit in cluster)
            self.after.names[new_id] = named
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
        touched = core | _with_events_of(self.before, core)
        touched |= _with_events_of(self.after, core)
        others = frozenset(self.after.articles.keys() - touched)
        others_named = {
            id_
            for id_ in self.before.names.keys() | self.after.names.keys()
            if self.before.names.get(id_) != self.after.names.get(id_)
        }
        now = sorted(touched & self.after.articles.keys())
        for key in now:
            self._members_of(key)
            self.after.articles[key] = replace(self.after.articles[key], said={}, labels={})
        pages = {key: (self.pages[key], self.members[key]) for key in now}
        was = {key: pages[key] for key in now if key not in self.gone and key not in self.new}
        was |= {key: _read(extraction, self.language) for key, extraction in self.gone.items()}
        return Relinked(
            Side(self._said(self.before, was, others_named, None), self.before),
            Side(self._said(self.after, pages, others_named, self.after.articles), self.after),
            others,
        )

    def _said(
        self,
        state: State,
        pages: Mapping[str, tuple[Page, list[Member]]],
        named: Iterable[str],
        kept: Mapping[str, Kept] | None,
    ) -> Knowledge:
        ids: dict[Local, str] = {}
        for key, (_, members) in pages.items():
            ids |= {m.local: row.id for m, row in zip(members, state.articles[key].rows, strict=True)}
        rows = self.reference.rows if self.reference else {}
        composer = Composer(
            self.language, self.reference, ids, {id_: rows[id_] for id_ in sorted(rows) if id_ in state.names}, kept
        )
        lands = (id_ for id_ in state.names if id_.startswith("country/"))
        for id_ in sorted({*ids.values(), *composer.known, *lands, *(id_ for id_ in named if id_ in state.names)}):
            composer.name(id_, _NAMED[id_.partition("/")[0]], *state.names[id_])
        for _, members in pages.values():
            for member in members:
                composer.mentions(member)
        composer.references()
        nouns = _nouns(state)
        for page, members in pages.values():
            composer.claims(page.reading, page.said)
            for member in members:
                if noun := nouns.get(ids[member.local]):
                    composer.series(member, noun)
        extractions = [page.reading.extraction for page, _ in pages.values()]
        return composer.knowledge((e.article for e in extractions), {e.article.key: e.sentences for e in extractions})


def _read(extraction: Extraction, language: Language) -> tuple[Page, list[Member]]:
    """An article as its members see it, and its members in the order of its rows."""
    reading = read(extraction, language)
    said = what_is_said(reading)
    of = {member.local: member for member in members_of([(reading, said)])}
    members = [of[local] for local in reading.entities]
    return members[0].page if members else Page(reading, said), members


def _of_row(row: Row, article: Article) -> Member:
    """A member of which no more is known than its row tells."""
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


def _names_of_bodies(state: State) -> Iterator[list[str]]:
    for one in state.articles.values():
        yield from (row.names for row in one.rows if row.kind == "Organization" and len(row.names) > 1)


def _with_events_of(state: State, articles: set[str]) -> set[str]:
    """The articles that tell of an event of which one of some articles tells."""
    events = {
        row.id for key in articles & state.articles.keys() for row in state.articles[key].rows if row.kind in EVENTS
    }
    return {key for key, one in state.articles.items() if any(row.id in events for row in one.rows)}


def _nouns(state: State) -> Mapping[str, str]:
    """What each numbered meeting is called first, by its id."""
    oldest: dict[str, tuple[str, str, int, str]] = {}
    numbered: set[str] = set()
    for one in state.articles.values():
        for row in one.rows:
            if row.kind == "Meeting":
                found = (one.published or "9999", one.text_hash, row.start, row.names[0])
                oldest[row.id] = min(found, oldest.get(row.id, found))
                if row.numbered:
                    numbered.add(row.id)
    return {id_: noun_of(found[3]) for id_, found in oldest.items() if id_ in numbered}
