"""Linking: what each article says by itself, then what all of them say together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kg.collector import without_collector
from kg.corrections import Entry
from kg.language import Language
from kg.link.across.across import Clusters
from kg.link.across.blocks import Key
from kg.link.across.decided import Decisions
from kg.link.across.judge import parents_in
from kg.link.across.kept import Kept, Row, State
from kg.link.across.members import Member, members_of
from kg.link.across.packed import OnFault, read_all, refuse
from kg.link.across.posts_of_holders import Post, one_for_each, posts_told, tenures_told
from kg.link.facts import Composer
from kg.link.names.canonical import label
from kg.link.names.reference import load_reference
from kg.link.within.local import Reading
from kg.model import Article, Extraction, Knowledge


def link(
    extractions: Sequence[Extraction],
    language: Language,
    corrections: Sequence[Entry] = (),
    *,
    reference: bool = True,
    state: State | None = None,
    workers: int = 1,
    on_fault: OnFault = refuse,
) -> Knowledge:
    """The knowledge of a set of articles. The order of the articles does not matter; an article that is given
    twice counts once. Of ``corrections`` those act here that join or part entities; ``reference`` says whether the
    reference names take part. What is to be kept for the next build goes into ``state``, an empty one. With two
    ``workers`` a fork does a part of the work; the result is the same. An article at which a rule fails is told to
    ``on_fault`` and left out. Raises SourceError where that was not given."""
    unique = {e.article.key: e for e in sorted(extractions, key=lambda e: (e.article.key, e.article.id), reverse=True)}
    ordered = [unique[key] for key in sorted(unique)]
    with without_collector():
        return _linked(ordered, language, corrections, reference, state, workers, on_fault)


def clusters_of(
    extractions: Iterable[Extraction], language: Language, corrections: Sequence[Entry] = (), *, reference: bool = True
) -> Clusters:
    """Which local entities of the articles are one thing, and why (see ``Clusters.judge``)."""
    members = members_of(read_all([*extractions], language, on_fault=_left_out))
    names = load_reference(language) if reference else None
    return Clusters(members, language, names, Decisions(corrections, members))


def _left_out(_: Article, __: str) -> None:
    """Where things are compared, nothing is said of an article at which a rule fails: the build has reported it."""


def _linked(
    extractions: Sequence[Extraction],
    language: Language,
    corrections: Sequence[Entry],
    with_reference: bool,
    state: State | None,
    workers: int,
    on_fault: OnFault,
) -> Knowledge:
    reference = load_reference(language) if with_reference else None
    readings = read_all(extractions, language, workers, on_fault)
    extractions = [reading.extraction for reading, _ in readings]
    members = members_of(readings)
    rows = _Rows() if state is not None else None
    decisions = Decisions(corrections, members)
    clusters = Clusters(members, language, reference, decisions, keep=False, notes=rows, workers=workers)
    if state is not None and rows is not None:
        state.articles.update({e.article.key: of_article(e.article) for e in extractions})
        rows.put(members, clusters, state)
    composer = Composer(language, reference, clusters.ids, clusters.known, state.articles if state else None)
    numbered = _name(clusters, composer, state)
    labels = composer.entities
    told = _posts(members, clusters)
    composer.posts = one_for_each(told, lambda body: labels[body].label, language, reference)
    composer.references()
    # What an article says is needed once: nothing else holds it now, and it is forgotten on the way.
    del members, decisions, rows
    clusters.found.clear()
    readings.reverse()
    while readings:
        reading, said = readings.pop()
        composer.article(reading, said)
        for member, noun in numbered.pop(reading, ()):
            composer.series(member, noun)
        for local in reading.entities:
            del clusters.ids[local]
    sentences = {e.article.key: e.sentences for e in extractions}
    return composer.knowledge((e.article for e in extractions), sentences)


def _posts(members: Iterable[Member], clusters: Clusters) -> Iterator[Post]:
    """The posts that all articles tell."""
    for page in dict.fromkeys(member.page for member in members):
        for holder, title, body in tenures_told(page.said):
            yield Post(clusters.ids[holder], title, clusters.ids[body] if body is not None else "")


def _name(clusters: Clusters, composer: Composer, state: State | None) -> dict[Reading, list[tuple[Member, str]]]:
    """Name all entities. Of numbered meetings come the members, by article, and what
    each meeting is called first."""
    numbered: dict[Reading, list[tuple[Member, str]]] = defaultdict(list)
    for cluster in clusters.found:
        kind, node = cluster[0].local.kind, clusters.ids[cluster[0].local]
        named = label(member.names for member in cluster)
        composer.name(node, kind, *named)
        if state is not None:
            state.names[node] = named
        if kind == "Meeting" and any(map(is_numbered, cluster)):
            for member in cluster:
                numbered[member.reading].append((member, noun_of(cluster[0].local.name)))
    return numbered


def of_article(article: Article) -> Kept:
    """What is kept of an article before anything is known of it."""
    return Kept(article.published or "", article.text_hash, article.fields_hash)


def is_numbered(member: Member) -> bool:
    """Whether an article gives a meeting a number, so that it belongs to a series."""
    return member.local.kind == "Meeting" and any(
        claim.kind == "slot" and claim.roles["subject"] is member.local and claim.text("value")
        for claim in member.claims
        if claim.roles.get("property") == "session"
    )


def noun_of(name: str) -> str:
    """What a meeting is called first."""
    return " ".join(name.split()[:2])


class _Rows:
    """Notes under what members are compared, and in which blocks."""

    def __init__(self) -> None:
        self._marks: dict[Member, list[str]] = {}
        self._blocks: dict[Member, int] = {}
        self._shown: dict[Member, str] = {}
        self._number = 0

    def shown(self, member: Member, text: str) -> None:
        """Take what the article of a member shows of it."""
        self._shown[member] = text

    def blocks(self, members: list[Member], marks: list[list[Key]], blocks: list[list[Member]]) -> None:
        """Take the members of a kind."""
        self._marks.update(zip(members, map(written, marks), strict=True))
        for block in blocks:
            self._blocks.update(dict.fromkeys(block, self._number))
            self._number += 1

    def put(self, members: Sequence[Member], clusters: Clusters, state: State) -> None:
        """Put a row for each member into its article."""
        rows = {member.local: self._row(member, clusters) for member in members}
        for page in dict.fromkeys(member.page for member in members):
            kept = state.articles[page.reading.extraction.article.key]
            kept.rows = [rows[local] for local in page.reading.entities]
            kept.posts = posts_told(page.reading, page.said)

    def _row(self, member: Member, clusters: Clusters) -> Row:
        row = row_of(member, self._marks[member], self._blocks[member], clusters.ids[member.local])
        return row._replace(shown=self._shown.get(member, ""))


def row_of(member: Member, marks: list[str], block: int, id_: str) -> Row:
    """What is kept of a member."""
    local = member.local
    start = local.mentions[0].span.start
    parents = [*dict.fromkeys(parent.name for parent in parents_in(member))]
    return Row(local.kind, local.key, start, [*member.names], is_numbered(member), marks, block, id_, parents)


def written(marks: Iterable[Key]) -> list[str]:
    """Marks as they are kept, in order."""
    return sorted(map("\x1f".join, marks))
