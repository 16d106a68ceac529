"""From what articles say to what passes the waist: entities with their labels, facts with their support."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple
from functools import lru_cache
from operator import attrgetter
from typing import TypeVar

from kg.language import Language, fold
from kg.link.across.kept import Kept, key_of
from kg.link.across.members import Member
from kg.link.across.posts_of_holders import Posts
from kg.link.names.canonical import slug
from kg.link.names.reference import Known, Reference
from kg.link.names.title_keys import in_one_form
from kg.link.within.local import Local, Reading
from kg.link.within.said import Said
from kg.link.within.tenures import attested, ended, is_of_earlier, status_of
from kg.model import Article, Entity, Evidence, Fact, Knowledge, ReferenceEntry, Sentence, Span, Support, digest

T = TypeVar("T")
# Most have one support or none, given once: that stays as it was given, in a tuple that several share.
Gathered = dict[T, tuple[Support, ...] | list[Support]]
DERIVED_DIGITS = 12
_LONGEST_QUOTE = 600
UNRATED = 0.8
# Of several quotations of one place the one is best that is trusted most.
_TRUST = attrgetter("confidence", "rule")
# Facts are made by the hundred thousand: this is their constructor without the step that names the fields.
_new = tuple.__new__
# How far an agreement has come, the farthest first: what is in force was signed, what was signed was proposed.
_STATUSES = ("in-force", "signed", "proposed", "mentioned")
_OF_AGREEMENT = "agreement/"  # begins its id


class Composer:
    """Composes knowledge of what articles say, given the ids of what they name and what these are called.

    What an article gives rests on the article, on the ids and labels of what it names, and on nothing else; but for
    the status of an agreement, of which the strongest stays, and for ``posts``, the fullest telling of each post of a
    holder by its other tellings. With ``kept`` each article keeps what it gave.
    """

    def __init__(
        self,
        language: Language,
        reference: Reference | None,
        ids: Mapping[Local, str],
        known: Mapping[str, Known],
        kept: Mapping[str, Kept] | None = None,
    ) -> None:
        self.reference = reference
        self._language = language
        self.confidence = {row["rule"]: float(row["confidence"]) for row in language.table("rules")}
        self.ids = ids
        self.known = known
        self._kept = kept
        self.posts: Posts = {}
        self._of: Kept | None = None
        self._key = self._text = ""  # of the article that is taken
        self.entities: dict[str, Entity] = {}
        self.facts: dict[str, Gathered[tuple[str, str]]] = defaultdict(dict)
        self.carried: Gathered[str] = {}
        self.nodes: dict[str, tuple[str, str]] = {}
        self._handlers = {
            "slot": self._slot,
            "relation": self._relation,
            "tenure": self._tenure,
            "participation": self._participation,
            "party": self._party,
            "signing": self._signing,
            "statement": self._statement,
        }

    def name(self, node: str, kind: str, label: str, others: Sequence[str]) -> None:
        """Take an entity: what it is called by the articles, and by the reference file where it has a row there."""
        english: tuple[str, ...] = ()
        same: tuple[str, ...] = ()
        rests: tuple[Support, ...] = ()
        if row := self.known.get(node):
            others = tuple(form for form in (label, *others) if fold(form) != fold(row.vi[0]))
            label, english, same, rests = row.vi[0], row.en, row.same_as, (row.entry,)
        self.entities[node] = Entity(node, kind, label, tuple(others), (), english, same)
        self.carried[node] = rests
        if kind == "Country":
            code = node.partition("/")[2]
            self.facts[node]["countryCode", code] = (ReferenceEntry("countries.tsv", code),)

    def references(self) -> None:
        """Take what the reference files say of the entities that have a row there."""
        self._of = None
        for node, row in self.known.items():
            self._from_reference(node, row)

    def article(self, reading: Reading, said: Iterable[Said]) -> None:
        """Take where an article names its entities, and what it says."""
        self._begin(reading.extraction.article)
        sentence, quoted = reading.sentence, self._quoted
        for local in reading.entities:
            told = [quoted(m.span, found, m.rule) for m in local.mentions if (found := sentence(m.span))]
            self._carry(self.ids[local], tuple(told))
        for claim in said:
            self._claim(reading, claim)

    def knowledge(self, articles: Iterable[Article], sentences: Mapping[str, tuple[Sentence, ...]]) -> Knowledge:
        """All entities and facts that were taken."""
        self._one_status_each()
        entities = []
        for id_ in sorted(self.carried):
            support = _ordered(self.carried.pop(id_))
            if e := self.entities.pop(id_, None):
                entities.append(Entity(id_, e.kind, e.label, e.aliases, support, e.english, e.same_as))
            else:
                entities.append(Entity(id_, *self.nodes.pop(id_), (), support))
        facts: list[Fact] = []
        for subject in sorted(self.facts):
            said = self.facts.pop(subject)
            for key in sorted(said):
                given = said[key]
                facts.append(_new(Fact, (subject, *key, given if len(given) < 2 else _ordered(given))))
        return Knowledge(tuple(articles), sentences, tuple(entities), tuple(facts))

    def _begin(self, article: Article) -> None:
        self._of = self._kept[article.key] if self._kept is not None else None
        self._key, self._text = article.key, article.text

    def _from_reference(self, node: str, row: Known) -> None:
        """The country of a well-known body, the body above it, and the bodies or places that it came out of, as far
        as articles name them too."""
        if row.kind == "Organization" and row.country:
            self._country(row.country)
            self._fact(node, "country", f"country/{row.country}", (row.entry,))
        for name, ids in (("partOf", [row.parent] if row.parent else []), ("successorOf", row.successor_of)):
            for other in (f"{row.kind.lower()}/{id_}" for id_ in ids):
                if other in self.known:
                    self._fact(node, name, other, (row.entry,))

    def _country(self, code: str) -> None:
        node = f"country/{code}"
        row = self.reference.country(code) if self.reference else None
        if row is not None and node not in self.entities:
            self.entities[node] = Entity(node, "Country", row.vi[0], (), (), row.en, row.same_as)
            self.carried[node] = self.facts[node]["countryCode", code] = (row.entry,)

    # ---- claims -----------------------------------------------------------------------------------

    def _claim(self, reading: Reading, claim: Said) -> None:
        support = tuple([e for spans, rule in claim.proofs for e in self._evidence(reading, spans, rule)])
        self._handlers[claim.kind](claim, support, reading)

    def _id(self, claim: Said, role: str) -> str | None:
        local = claim.local(role)
        return self.ids[local] if local is not None else None

    def _fact(self, subject: str, name: str, value: str, support: tuple[Support, ...] = ()) -> None:
        _gather(self.facts[subject], (name, value), support)
        if self._of is not None:
            self._of.note(key_of(subject, name, value), support)

    def _carry(self, node: str, support: tuple[Support, ...], label: str = "") -> None:
        _gather(self.carried, node, support)
        if self._of is not None:
            self._of.note(key_of(node), support, label)

    def _node(self, kind: str, name: str, parts: tuple[str, ...], support: tuple[Support, ...]) -> str:
        """The id of a node that is made of its parts, with one more support; of several names the first in order."""
        node = _id_of_node(kind, name, parts)
        named = (kind, name)
        known = self.nodes.setdefault(node, named)
        if named < known:
            self.nodes[node] = named
        self._carry(node, support, name)
        return node

    def _date(self, edtf: str) -> str:
        node = f"date/{edtf}"
        self.nodes[node] = ("EdtfDate", edtf)
        self._carry(node, ())
        return node

    def _slot(self, claim: Said, support: tuple[Support, ...], reading: Reading) -> None:
        subject, name = self._id(claim, "subject"), claim.text("property")
        value = self._id(claim, "value") or claim.text("value")
        if subject is not None and value and not (name == "country" and subject in self.known):
            self._fact(subject, name, self._date(value) if name == "when" else value, support)

    def series(self, member: Member, noun: str) -> None:
        """A numbered meeting of a body belongs to the body's series, where the name of the meeting names the body;
        ``noun`` is what the meeting is called first."""
        self._begin(member.article)
        named = [
            (body, [m for m in member.local.mentions if any(b.span.within(m.span) for b in body.mentions)])
            for body in member.agents()
            if body.kind == "Organization"
        ]
        body, places = max(named, key=lambda pair: (bool(pair[1]), len(pair[0].name)), default=(None, []))
        if body is not None and places:
            body_id = self.ids[body]
            series = self._node("Series", f"{noun} {self.entities[body_id].label}", (fold(noun), body_id), ())
            meeting = self.ids[member.local]
            support = tuple(e for m in places for e in self._evidence(member.reading, (m.span,), m.rule))
            self._fact(meeting, "series", series, support)
            self._fact(meeting, "body", body_id, support)

    def _one_status_each(self) -> None:
        """An agreement that one sentence calls signed and another only names is signed: the strongest status stays."""
        keys = [("agreementStatus", status) for status in _STATUSES]
        for subject, said in self.facts.items():
            if subject.startswith(_OF_AGREEMENT):
                for weaker in [key for key in keys if key in said][1:]:
                    del said[weaker]

    def _relation(self, claim: Said, support: tuple[Support, ...], reading: Reading) -> None:
        child, parent = self._id(claim, "child"), self._id(claim, "parent")
        if child and parent and child != parent:
            self._fact(child, {"part_of": "partOf", "member_of": "memberOf"}[claim.text("relation")], parent, support)

    def _tenure(self, claim: Said, support: tuple[Support, ...], reading: Reading) -> None:
        holder, body, title = self._id(claim, "holder"), self._id(claim, "organization"), claim.text("title")
        if holder is None:
            return
        told = in_one_form(title, self._language, self.reference), body or ""
        title, body = fullest = self.posts.get(holder, {}).get(told, told)
        called = with_body(title, self.entities[body].label) if body else title
        post = self._post(called, title, body, holder, support if fullest == told else ())
        name = f"{self.entities[holder].label}, {called}"
        tenure = self._node("Tenure", name, (holder, post), support)
        self._fact(tenure, "holder", holder)
        self._fact(tenure, "post", post)
        if body:
            self._fact(tenure, "tenureAt", body)
        for role in ("from", "until"):
            if claim.text(role):
                self._fact(tenure, role, self._date(claim.text(role)))
        earlier = is_of_earlier(claim, reading)
        status = status_of(claim, reading, earlier)
        if status:
            self._fact(tenure, "tenureStatus", status)
        if status == "former" and not claim.text("until") and (day := ended(reading)):
            self._fact(tenure, "until", self._date(day))
        elif status != "former" and not claim.text("until") and (day := attested(claim, reading, earlier)):
            self._fact(tenure, "attestedOn", self._date(day))

    def _post(self, called: str, title: str, body: str, holder: str, support: tuple[Support, ...]) -> str:
        """A post is a title at a body. Where articles name no body, the post is the holder's own. Without support the
        article tells less of the post than others."""
        post = self._node("Post", called, (fold(title), body or holder), ())
        self._fact(post, "title", title, support)
        if body:
            self._fact(post, "postIn", body, support)
        return post

    def _participation(self, claim: Said, support: tuple[Support, ...], reading: Reading) -> None:
        node, side = self._role_in("meeting", "Participation", claim, support), self._id(claim, "side")
        if node and side and side != self._id(claim, "agent"):
            self._fact(node, "side", side)

    def _signing(self, claim: Said, support: tuple[Support, ...], reading: Reading) -> None:
        self._role_in("agreement", "Signing", claim, support)

    def _role_in(self, what: str, kind: str, claim: Said, support: tuple[Support, ...]) -> str | None:
        """The node between an event and an agent, which says in which role; its class names the property to it."""
        event, agent, role = self._id(claim, what), self._id(claim, "agent"), claim.text("role")
        if not event or not agent:
            return None
        name = f"{self.entities[agent].label}, {self.entities[event].label}"
        node = self._node(kind, name, (event, agent, role), support)
        self._fact(event, kind.lower(), node)
        self._fact(node, "agent", agent)
        self._fact(node, "role", role)
        return node

    def _party(self, claim: Said, support: tuple[Support, ...], reading: Reading) -> None:
        agreement, agent = self._id(claim, "agreement"), self._id(claim, "agent")
        if agreement and agent:
            self._fact(agreement, "party", agent, support)

    def _statement(self, claim: Said, support: tuple[Support, ...], reading: Reading) -> None:
        speaker, text = self._id(claim, "speaker"), claim.text("text")
        if speaker and text:
            name = f"{self.entities[speaker].label}: {text}"
            node = self._node("Statement", name[:120], (speaker, fold(text)), support)
            self._fact(node, "speaker", speaker)
            self._fact(node, "text", text)
            if verb := claim.text("verb"):  # who answers an interview speaks without one
                self._fact(node, "verb", verb)
            self._fact(node, "speechAct", claim.text("act"))

    # ---- evidence --------------------------------------------------------------------------------

    def _quoted(self, span: Span, sentence: Span, rule: str) -> Evidence:
        """The words of a span, which a sentence holds, with the rule that read them."""
        start, end = span
        confidence = self.confidence.get(rule, UNRATED)
        return _new(Evidence, (self._key, start, end, self._text[start:end], sentence, rule, confidence))

    def _evidence(self, reading: Reading, proved: tuple[Span, ...], rule: str) -> list[Evidence]:
        """The quotations of a proof: one stretch where its spans share a sentence, else one for each sentence."""
        alone = len(proved) == 1
        hull = proved[0] if alone else _new(Span, (proved[0][0], max([end for _, end in proved])))
        sentence = reading.sentence(hull)
        if sentence is not None and (alone or hull[1] - hull[0] <= _LONGEST_QUOTE):
            return [self._quoted(hull, sentence, rule)]
        by_sentence: dict[Span, list[Span]] = {}
        for span in proved:
            sentence = reading.sentence(span)
            if sentence is not None:
                by_sentence.setdefault(sentence, []).append(span)
        found = []
        for sentence, spans in by_sentence.items():
            hull = Span(spans[0].start, max([span.end for span in spans]))
            whole = [hull] if hull.end - hull.start <= _LONGEST_QUOTE else spans
            found += [self._quoted(span, sentence, rule) for span in whole]
        return found


@lru_cache(maxsize=50_000)
def with_body(title: str, body: str) -> str:
    """A title and its body, the words that end the one and begin the other said once.

    >>> with_body("Trưởng ban", "Ban Pháp chế"), with_body("Trưởng Công an", "Công an huyện Mây Trắng")
    ('Trưởng ban Pháp chế', 'Trưởng Công an huyện Mây Trắng')
    """
    words, folded = body.split(), fold(f" {title}")
    both = next(
        (n for n in range(min(len(words) - 1, 3), 0, -1) if folded.endswith(fold(f" {' '.join(words[:n])}"))), 0
    )
    return " ".join([title, *words[both:]])


@lru_cache(maxsize=50_000)
def _id_of_node(kind: str, name: str, parts: tuple[str, ...]) -> str:
    return f"{kind.lower()}/{slug(name)}-{digest(kind, *parts, digits=DERIVED_DIGITS)}"


def _gather(gathered: Gathered[T], key: T, support: tuple[Support, ...]) -> None:
    """Add support to what is there for a key."""
    known = gathered.setdefault(key, support)
    if known is support or not support:
        return
    if isinstance(known, tuple):
        gathered[key] = [*known, *support] if known else support
    else:
        known.extend(support)


def _ordered(given: Sequence[Support]) -> tuple[Support, ...]:
    """Support in a stable order, one for each place, rows of files first."""
    if len(given) < 2:
        return tuple(given)
    quotations = [one for one in given if isinstance(one, Evidence)]
    best = {one[:3]: one for one in quotations}
    if len(best) < len(quotations):
        best = {one[:3]: one for one in sorted(quotations, key=_TRUST)}
    if len(quotations) == len(given):
        return tuple(sorted(best.values()))
    rows = {astuple(one): one for one in given if not isinstance(one, Evidence)}
    return (*(rows[row] for row in sorted(rows)), *sorted(best.values()))
