"""What articles say on either side of a change, by the code of a full build."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

from kg.language import Language
from kg.link.across.across import KINDS
from kg.link.across.kept import Kept, Named
from kg.link.across.members import Member, Page
from kg.link.across.posts_of_holders import Posts
from kg.link.again.kept_rows import Rows, Unit
from kg.link.again.posts_again import bodies_in
from kg.link.facts import Composer
from kg.link.linking import noun_of
from kg.link.names.reference import Reference
from kg.link.within.local import Local, Reading
from kg.model import Evidence, Knowledge, Span

Quoted = dict[tuple[str, tuple[Span, ...], str], list[Evidence]]
_KINDS = {kind.lower(): kind for kind in KINDS}


class Side(NamedTuple):
    """What the touched articles say on one side of a change, and how things are named on that side."""

    knowledge: Knowledge
    named: Callable[[Collection[str]], Mapping[str, Named]]


class Sides:
    """Composes what articles say on both sides. ``lands`` are the ids of all countries that articles name."""

    def __init__(self, language: Language, reference: Reference | None, lands: Collection[str]) -> None:
        self._language, self._reference, self._lands = language, reference, lands
        self._quoted: Quoted = {}

    def said(
        self,
        pages: Mapping[str, tuple[Page, list[Member]]],
        ids_of: Mapping[str, list[str]],
        named: Callable[[Collection[str]], Mapping[str, Named]],
        events: Callable[[Iterable[str]], Rows],
        renamed: Iterable[str],
        posts: Posts,
        kept: Mapping[str, Kept] | None,
    ) -> Knowledge:
        """What the articles of ``pages`` say, whose things have these ids; ``named`` and ``events`` give the names of
        things and the rows of events on this side, ``renamed`` are things that other articles name too, ``posts`` the
        fullest tellings of posts. What each gives goes into ``kept``."""
        ids: dict[Local, str] = {}
        for key, (_, members) in pages.items():
            ids |= {member.local: id_ for member, id_ in zip(members, ids_of[key], strict=True)}
        references = self._reference.rows if self._reference else {}
        names = named({*ids.values(), *references, *self._lands, *renamed, *bodies_in(posts)})
        known = {id_: references[id_] for id_ in sorted(references) if id_ in names}
        composer = _Composer(self._language, self._reference, ids, known, kept)
        composer.quoted, composer.posts = self._quoted, posts
        for id_ in sorted({*ids.values(), *names}):
            composer.name(id_, _KINDS[id_.partition("/")[0]], *names[id_])
        composer.references()
        called = nouns(events({id_ for id_ in ids.values() if id_.startswith("meeting/")}))
        for page, members in pages.values():
            composer.article(page.reading, page.said)
            for member in members:
                if noun := called.get(ids[member.local]):
                    composer.series(member, noun)
        extractions = [page.reading.extraction for page, _ in pages.values()]
        return composer.knowledge((e.article for e in extractions), {e.article.key: e.sentences for e in extractions})


class _Composer(Composer):
    """Both sides quote the same of an article that is not changed: it is made once."""

    quoted: Quoted

    def _evidence(self, reading: Reading, spans: tuple[Span, ...], rule: str) -> list[Evidence]:
        key = reading.extraction.article.key, spans, rule
        if key not in self.quoted:
            self.quoted[key] = super()._evidence(reading, spans, rule)
        return self.quoted[key]


def nouns(rows: Rows) -> Mapping[str, str]:
    """What each numbered meeting is called first, by its id."""
    oldest: dict[str, Unit] = {}
    for unit, row in rows.items():
        oldest[row.id] = min(unit, oldest.get(row.id, unit))
    numbered = {row.id for row in rows.values() if row.numbered}
    return {id_: noun_of(rows[unit].names[0]) for id_, unit in oldest.items() if id_ in numbered}
