"""Corrections done to the knowledge that comes out of linking, and what became of each.

«same» and «different» acted in linking; here it is seen whether they did. An entry whose article or quotation
is gone no longer applies: it changes nothing and is reported. A name that an article does not hold is a fault
of the entry and refuses the build.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.corrections import (
    Entry,
    Reference,
    Source,
    best_overlap,
    is_called,
    named_at,
    nearest_articles,
    nearest_words,
    occurrences,
    refuse_contradictions,
)
from kg.curation.vocabulary import HIERARCHIES, HOW_ADDED, NAMED, NOT_ADDED, OF_TENURE, vocabulary
from kg.curation.world import Key, World
from kg.errors import UsageError
from kg.model import Article, Correction, Entity, Evidence, Knowledge, Span, Support, digest
from kg.ontology import Ontology
from kg.shortcuts import SHORTCUTS, Shortcut
from kg.spelling import caseless

RULE = "correction"
_ADDED_NODES = {"Participation": "participation", "Signing": "signing"}
_REST = "…"


@dataclass(frozen=True)
class Outcome:
    """What became of an entry: ``why`` says why it no longer applies and is empty where it does; ``touched``
    are the ids of entities and nodes that it changed or took away, ``sentences`` those that said what it took away,
    each by its article and where it begins."""

    entry: Entry
    why: str = ""
    touched: tuple[str, ...] = ()
    sentences: tuple[tuple[str, int], ...] = ()


class _Gone(Exception):
    """An entry no longer applies."""


def curated(
    knowledge: Knowledge, entries: Sequence[Entry], ontology: Ontology
) -> tuple[Knowledge, tuple[Outcome, ...]]:
    """The knowledge with the corrections, and what became of each, in the order of the entries.

    Raises UsageError, with the line, for a name that its article does not hold (with the nearest one that it
    does) and for entries that turn out to contradict each other.
    """
    if not entries:
        return knowledge, ()
    curation = _Curation(knowledge, ontology)
    for entry in entries:
        curation.refuse_unknown(entry)
    refuse_contradictions(
        [entry for entry in entries if entry.action not in ("same", "different")],
        lambda reference: curation.found(reference) or reference.words,
    )
    outcomes = {}
    for entry in sorted(entries, key=lambda one: _ORDER.index(one.action)):
        try:
            touched = tuple(sorted(set(curation.apply(entry))))
            outcomes[id(entry)] = Outcome(entry, touched=touched, sentences=curation.sentences())
        except _Gone as error:
            outcomes[id(entry)] = Outcome(entry, why=str(error))
    return curation.world.knowledge(), tuple(outcomes[id(entry)] for entry in entries)


_ORDER = ("same", "different", "reject", "set_date", "add", "rename", "hide")


class _Curation:
    def __init__(self, knowledge: Knowledge, ontology: Ontology) -> None:
        self._knowledge = knowledge
        self._ontology = ontology
        self._articles = knowledge.articles
        self.world = World(knowledge)
        self._mentions = _mentions(knowledge)

    def apply(self, entry: Entry) -> Iterator[str]:
        """Do what an entry asks; gives the ids that it touched. Raises _Gone where it no longer applies."""
        action: Callable[[Entry], Iterator[str]] = getattr(self, f"_{entry.action}")
        return action(entry)

    def sentences(self) -> tuple[tuple[str, int], ...]:
        """The sentences that said what was taken away since this was asked last."""
        lost, self.world.lost = self.world.lost, []
        return tuple(sorted({(one.article, one.sentence.start) for one in lost if isinstance(one, Evidence)}))

    # -- what references mean -------------------------------------------------------------------------------

    def refuse_unknown(self, entry: Entry) -> None:
        """Raise UsageError where an article is there, but not the name in it."""
        for reference in filter(lambda one: isinstance(one, Reference), (*entry.entities, entry.value)):
            assert isinstance(reference, Reference)
            for article in (one for one in self._articles if is_called(one, reference.article)):
                changed = reference.text and not article.key.startswith(reference.text)
                if reference.name not in article.text and not changed:
                    names = {
                        article.text[slice(*span)] for span, _ in self._mentions.get((article.key, reference.kind), ())
                    }
                    near = difflib.get_close_matches(reference.name, sorted(names), n=3, cutoff=0.5)
                    hint = f"did you mean {', '.join(f'«{one}»' for one in near)}?" if near else "quote the article"
                    what = f"{entry.where}: no {reference.kind} «{reference.name}» in article «{reference.article}»"
                    raise UsageError(what, hint)

    def found(self, reference: Reference) -> str:
        """The id of the entity that a reference means; empty where it means none."""
        try:
            return self._id(reference)
        except _Gone:
            return ""

    def _id(self, reference: Reference) -> str:
        called = self._called(reference.article)
        found: set[str] = set()
        for article in called:
            mentions = self._mentions.get((article.key, reference.kind), ())
            for place in named_at(reference, article):
                best = best_overlap([span for span, _ in mentions], place)
                found |= {id_ for span, id_ in mentions if span in best}
        if not found:
            if any(True for article in called for _ in named_at(reference, article)):
                raise _Gone(f"«{reference.quote}»: the rules find no {reference.kind} there")
            raise _not_said(reference.quote, called)
        if len(found) > 1:
            raise _Gone(f"«{reference.quote}» names {len(found)} entities; quote more of the sentence")
        return found.pop()

    def _called(self, name: str) -> list[Article]:
        """The articles that a name means. Raises _Gone where it means none, with those that it may be a slip for."""
        called = [article for article in self._articles if is_called(article, name)]
        if not called:
            near = ", ".join(f"«{one}»" for one in nearest_articles(name, self._articles))
            raise _Gone(f"there is no article «{name}»{f'; did you mean {near}?' if near else ''}")
        return called

    def _subject(self, entry: Entry) -> str:
        id_ = self._id(entry.entities[0])
        if id_ not in self.world.entities:
            raise _Gone("another correction took it away")
        return id_

    def _matches(self, value: str | Reference, object_: str) -> bool:
        """Whether the object of a fact is what an entry means."""
        if isinstance(value, Reference):
            return self.found(value) == object_
        entity = self.world.entities.get(object_)
        names = [entity.label, *entity.aliases] if entity else [object_]
        wanted = caseless(value)
        if wanted.endswith(_REST):
            return any(caseless(name).startswith(wanted.removesuffix(_REST)) for name in names)
        return wanted in map(caseless, names)

    # -- actions --------------------------------------------------------------------------------------------

    def _same(self, entry: Entry) -> Iterator[str]:
        one, other = (self._id(reference) for reference in entry.entities)
        if one != other:
            raise _Gone("linking could not join them")
        yield self._support_entity(one, entry)

    def _different(self, entry: Entry) -> Iterator[str]:
        one, other = (self._id(reference) for reference in entry.entities)
        if one == other:
            raise _Gone("one article takes them for one, or another entry joins them")
        yield self._support_entity(one, entry)
        yield self._support_entity(other, entry)

    def _rename(self, entry: Entry) -> Iterator[str]:
        id_, name = self._subject(entry), str(entry.value)
        old = self.world.entities[id_]
        if old.label != name:
            aliases = tuple(dict.fromkeys(alias for alias in (old.label, *old.aliases) if alias != name))
            self.world.entities[id_] = old._replace(label=name, aliases=aliases)
            for node in self._named_after(id_):
                made = self.world.entities[node]
                self.world.entities[node] = made._replace(label=made.label.replace(old.label, name))
                if made.kind == "Series":
                    yield node
        yield self._support_entity(id_, entry)

    def _named_after(self, id_: str) -> set[str]:
        """The nodes whose label was made from the label of an entity."""
        near = {end for key in self.world.about(id_) for end in (key[0], key[2])}
        series = self.world.walk(id_, ("^body", "series"))
        return {node for node in near | series if self.world.kind(node) not in ("", *NAMED)}

    def _reject(self, entry: Entry) -> Iterator[str]:
        subject = self._subject(entry)
        facts, nodes = self._stated(entry, subject)
        if not facts and not nodes:
            raise _Gone("nothing says so any more")
        for key in facts:
            self.world.drop(key)
            yield from (key[0], key[2]) if key[2] in self.world.entities else (key[0],)
        yield from self.world.forget(nodes)

    def _stated(self, entry: Entry, subject: str) -> tuple[set[Key], set[str]]:
        """The facts that an entry means, and the nodes that say it where a shortcut stands for them."""
        holders = self._tenures(subject, entry.post) if entry.term in OF_TENURE else {subject}
        if entry.term == "speaker":
            said = self.world.behind("speaker", subject)
            return set(), {s for s in said if any(self._matches(entry.value, o) for o in self.world.ahead(s, "text"))}
        nodes = {
            node
            for shortcut in SHORTCUTS
            if shortcut.property == entry.term
            for node in self._nodes_of(subject, shortcut)
            if self._says(node, shortcut, entry.value)
        }
        facts = {
            key
            for holder in holders
            for key in self.world.about(holder)
            if key[:2] == (holder, entry.term) and self._matches(entry.value, key[2])
        }
        return facts, nodes

    def _nodes_of(self, subject: str, shortcut: Shortcut) -> set[str]:
        """The nodes from which a shortcut with this subject follows: its path to the subject, walked back."""
        back = [step.removeprefix("^") if step.startswith("^") else f"^{step}" for step in reversed(shortcut.subject)]
        return {node for node in self.world.walk(subject, back) if self.world.kind(node) == shortcut.node}

    def _says(self, node: str, shortcut: Shortcut, value: str | Reference) -> bool:
        roles = set(self.world.ahead(node, "role")) or {""}
        fits = not shortcut.roles or bool(shortcut.roles & roles)
        return fits and any(self._matches(value, end) for end in self.world.walk(node, shortcut.object))

    def _set_date(self, entry: Entry) -> Iterator[str]:
        subject, date = self._subject(entry), f"date/{entry.value}"
        subjects = self._tenures(subject, entry.post) if entry.term in OF_TENURE else {subject}
        if len(subjects) != 1:
            raise _Gone(f"it fits {len(subjects)} tenures; name the post of one")
        (node,) = subjects
        for old in self.world.ahead(node, entry.term):
            self.world.drop((node, entry.term, old))
        self._put(entry, (node, entry.term, date))
        yield node

    def _add(self, entry: Entry) -> Iterator[str]:
        subject = self._subject(entry)
        shortcut = next((one for one in SHORTCUTS if one.property == entry.term), None)
        _, said = self._stated(entry, subject)
        if said:
            for node in said:
                yield self._support_entity(node, entry)
            return
        if entry.term in NOT_ADDED:
            raise UsageError(f"{entry.where}: «{entry.term}» cannot be added", HOW_ADDED)
        object_ = self._object(entry)
        if entry.term in HIERARCHIES:
            self._refuse_circle(subject, entry.term, object_)
        if shortcut is None:
            self._put(entry, (subject, entry.term, object_))
        elif shortcut.node == "Tenure":
            self._add_node(entry, "Tenure", {"holder": subject, "post": object_, **self._body_of(object_)})
        else:
            node = self._add_node(entry, shortcut.node, {"agent": object_, "role": entry.term})
            self.world.put((subject, _ADDED_NODES[shortcut.node], node))
        yield subject
        if object_ in self.world.entities:
            yield object_

    def _refuse_circle(self, subject: str, term: str, object_: str) -> None:
        """Raise _Gone where a thing would stand under itself."""
        reached = [object_]
        for one in reached:
            if one == subject:
                raise _Gone(f"«{term}» would go in a circle")
            reached += [above for above in self.world.ahead(one, term) if above not in reached]

    def _object(self, entry: Entry) -> str:
        if isinstance(entry.value, Reference):
            return self._id(entry.value)
        if entry.term in vocabulary(self._ontology).dates:
            return f"date/{entry.value}"
        if self._ontology.value_kind(entry.term) != "entity":
            return entry.value
        kinds = {sub for top in self._ontology.range(entry.term) for sub in self._ontology.subclasses(top)}
        fitting = [
            one.id for one in self.world.entities.values() if one.kind in kinds and self._matches(entry.value, one.id)
        ]
        if len(fitting) != 1:
            raise _Gone(
                f"{len(fitting)} entities are called «{entry.value}»; name one by kind, name, article and quote"
            )
        return fitting[0]

    def _hide(self, entry: Entry) -> Iterator[str]:
        yield from self.world.forget({self._subject(entry)})

    # -- changing -------------------------------------------------------------------------------------------

    def _put(self, entry: Entry, key: Key) -> None:
        if key[2].startswith("date/"):
            self.world.entities.setdefault(key[2], Entity(key[2], "EdtfDate", key[2].removeprefix("date/")))
        self.world.put(key, self._supports(entry))

    def _add_node(self, entry: Entry, kind: str, says: Mapping[str, str]) -> str:
        parts = (kind, *(f"{name} {value}" for name, value in sorted(says.items())), str(entry.entities[0].words))
        node = f"{kind.lower()}/added-{digest(*parts, digits=12)}"
        agent = self.world.entities[says.get("agent") or says["holder"]]
        what = self.world.entities[says["post"]].label if "post" in says else entry.entities[0].name
        self.world.entities[node] = Entity(node, kind, f"{agent.label}, {what}", (), self._supports(entry))
        for name, value in says.items():
            self.world.put((node, name, value))
        return node

    def _body_of(self, post: str) -> dict[str, str]:
        bodies = self.world.ahead(post, "postIn")
        return {"tenureAt": bodies[0]} if bodies else {}

    def _support_entity(self, id_: str, entry: Entry) -> str:
        entity = self.world.entities[id_]
        self.world.entities[id_] = entity._replace(support=(*entity.support, *self._supports(entry)))
        return id_

    def _supports(self, entry: Entry) -> tuple[Support, ...]:
        return (_word_of(entry), *self._quotations(entry.source))

    def _quotations(self, source: Source) -> Iterator[Evidence]:
        """The quotation of a source, one piece for each sentence. Raises _Gone where it is gone."""
        if not source.quote:
            return
        called = self._called(source.article)
        for article in called:
            for start in occurrences(article.text, source.quote):
                yield from _pieces(article, Span(start, start + len(source.quote)), self._knowledge)
                return
        raise _not_said(source.quote, called)

    # -- looking --------------------------------------------------------------------------------------------

    def _tenures(self, holder: str, post: str) -> set[str]:
        held = set(self.world.behind("holder", holder))
        return {s for s in held if not post or any(self._matches(post, o) for o in self.world.ahead(s, "post"))}


def _not_said(quote: str, called: Iterable[Article]) -> _Gone:
    """That articles do not say what is quoted, with what they say so nearly that it may be meant."""
    near = next(filter(None, (nearest_words(quote, article) for article in called)), "")
    what = f"«{quote}»: the article does not say so any more"
    return _Gone(f"{what}; did you mean «{near}»?" if near else what)


def _mentions(knowledge: Knowledge) -> dict[tuple[str, str], list[tuple[Span, str]]]:
    """The mentions of entities by article and kind."""
    found: dict[tuple[str, str], list[tuple[Span, str]]] = {}
    for entity in knowledge.entities:
        if entity.kind in NAMED:
            for one in entity.support:
                if isinstance(one, Evidence):
                    found.setdefault((one.article, entity.kind), []).append((Span(one.start, one.end), entity.id))
    return found


def _word_of(entry: Entry) -> Correction:
    return Correction(entry.author, entry.date, entry.reason, entry.source.document)


def _pieces(article: Article, span: Span, knowledge: Knowledge) -> Iterator[Evidence]:
    for sentence in knowledge.sentences[article.key]:
        start, end = max(span.start, sentence.span.start), min(span.end, sentence.span.end)
        if start < end:
            yield Evidence(article.key, start, end, article.text[start:end], sentence.span, RULE, 1.0)
