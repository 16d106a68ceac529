"""From what articles say to what passes the waist: entities with their labels, facts with their support."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple

from kg.collector import without_collector
from kg.corrections import Entry
from kg.language import Language, fold
from kg.link.across import Clusters, label, slug
from kg.link.decided import Decisions
from kg.link.local import Reading
from kg.link.members import Member, members_of
from kg.link.reference import Known, Reference, load_reference
from kg.link.said import Proof, Said, what_is_said
from kg.link.tenures import attested, ended, status_of
from kg.link.within import read
from kg.model import Entity, Evidence, Extraction, Fact, Knowledge, ReferenceEntry, Span, Support, digest

DERIVED_DIGITS = 12
_LONGEST_QUOTE = 600
UNRATED = 0.8
# How far an agreement has come, the farthest first: what is in force was signed, what was signed was proposed.
_STATUSES = ("in-force", "signed", "proposed", "mentioned")


def link(
    extractions: Sequence[Extraction], language: Language, corrections: Sequence[Entry] = (), *, reference: bool = True
) -> Knowledge:
    """The knowledge of a set of articles. The order of the articles does not matter; an article that is given
    twice counts once. Of ``corrections`` those act here that join or part entities; ``reference`` says whether the
    reference names take part."""
    unique = {e.article.key: e for e in sorted(extractions, key=lambda e: (e.article.key, e.article.id), reverse=True)}
    ordered = [unique[key] for key in sorted(unique)]
    with without_collector():
        return _Linker(ordered, language, corrections, load_reference(language) if reference else None).knowledge()


def clusters_of(
    extractions: Iterable[Extraction], language: Language, corrections: Sequence[Entry] = (), *, reference: bool = True
) -> Clusters:
    """Which local entities of the articles are one thing, and why (see ``Clusters.judge``)."""
    readings = [(reading, what_is_said(reading)) for reading in (read(e, language) for e in extractions)]
    members = members_of(readings)
    names = load_reference(language) if reference else None
    return Clusters(members, language, names, Decisions(corrections, members))


class _Linker:
    def __init__(
        self,
        extractions: Sequence[Extraction],
        language: Language,
        corrections: Sequence[Entry],
        reference: Reference | None,
    ) -> None:
        self.reference = reference
        self.confidence = {row["rule"]: float(row["confidence"]) for row in language.table("rules")}
        self.extractions = extractions
        self.readings = [(reading, what_is_said(reading)) for reading in (read(e, language) for e in extractions)]
        members = members_of(self.readings)
        self.clusters = Clusters(members, language, reference, Decisions(corrections, members), keep=False)
        self.ids = self.clusters.ids
        self.entities: dict[str, Entity] = {}
        self.support: dict[tuple[str, str, str], list[Support]] = {}
        self.carried: dict[str, list[Support]] = {}
        self.nodes: dict[str, tuple[str, str]] = {}
        for cluster in self.clusters.found:
            self._canonical(cluster[0].local.kind, cluster)
        for node, row in self.clusters.known.items():
            self._from_reference(node, row)

    def knowledge(self) -> Knowledge:
        """All entities and facts. What has been said is forgotten on the way: it is needed once."""
        meetings = [members for members in self.clusters.found if members[0].local.kind == "Meeting"]
        self.clusters.found.clear()
        self.readings.reverse()
        while self.readings:
            reading, said = self.readings.pop()
            for claim in said:
                self._claim(reading, claim)
        for members in meetings:
            self._series(members)
        self._one_status_each()
        for node, (kind, name) in self.nodes.items():
            self.entities[node] = Entity(node, kind, name, (), _ordered(self.carried.get(node, ())))
        facts = [Fact(*key, _ordered(self.support.pop(key))) for key in list(self.support)]
        used = {f.subject for f in facts} | {f.object for f in facts} | set(self.nodes)
        entities = [e for e in self.entities.values() if e.support or e.id in used]
        return Knowledge(
            tuple(e.article for e in self.extractions),
            {e.article.key: e.sentences for e in self.extractions},
            tuple(sorted(entities, key=lambda e: e.id)),
            tuple(sorted(facts, key=lambda f: (f.subject, f.property, f.object))),
        )

    def _canonical(self, kind: str, members: Sequence[Member]) -> None:
        node = self.ids[members[0].local]
        name, others = label(members)
        mentions: list[Support] = [
            evidence
            for member in members
            for m in member.local.mentions
            for evidence in self._evidence(member.reading, Proof((m.span,), m.rule))
        ]
        english: tuple[str, ...] = ()
        same: tuple[str, ...] = ()
        if row := self.clusters.known.get(node):
            others = tuple(form for form in (name, *others) if fold(form) != fold(row.vi[0]))
            name, english, same = row.vi[0], row.en, row.same_as
            mentions.append(row.entry)
        self.entities[node] = Entity(node, kind, name, others, _ordered(mentions), english, same)
        if kind == "Country":
            self.support[node, "countryCode", members[0].local.key] = [
                ReferenceEntry("countries.tsv", members[0].local.key)
            ]

    def _from_reference(self, node: str, row: Known) -> None:
        """The country of a well-known body, the body above it, and the bodies or places that it came out of, as far
        as articles name them too."""
        if row.kind == "Organization" and row.country:
            self._country(row.country)
            self._fact(node, "country", f"country/{row.country}", [row.entry])
        for name, ids in (("partOf", [row.parent] if row.parent else []), ("successorOf", row.successor_of)):
            for other in (f"{row.kind.lower()}/{id_}" for id_ in ids):
                if other in self.clusters.known:
                    self._fact(node, name, other, [row.entry])

    def _country(self, code: str) -> None:
        node = f"country/{code}"
        row = self.reference.country(code) if self.reference else None
        if row is not None and node not in self.entities:
            self.entities[node] = Entity(node, "Country", row.vi[0], (), (row.entry,), row.en, row.same_as)
            self.support[node, "countryCode", code] = [row.entry]

    # ---- claims -----------------------------------------------------------------------------------

    def _claim(self, reading: Reading, claim: Said) -> None:
        support: list[Support] = [e for proof in claim.proofs for e in self._evidence(reading, proof)]
        handler = {
            "slot": self._slot,
            "relation": self._relation,
            "tenure": self._tenure,
            "participation": self._participation,
            "party": self._party,
            "signing": self._signing,
            "statement": self._statement,
        }[claim.kind]
        handler(claim, support, reading)

    def _id(self, claim: Said, role: str) -> str | None:
        local = claim.local(role)
        return self.ids[local] if local is not None else None

    def _fact(self, subject: str, name: str, value: str, support: Iterable[Support] = ()) -> None:
        self.support.setdefault((subject, name, value), []).extend(support)

    def _node(self, kind: str, name: str, parts: Sequence[str], support: Iterable[Support]) -> str:
        """The id of a node that is made of its parts, with one more support."""
        node = f"{kind.lower()}/{slug(name)}-{digest(kind, *parts, digits=DERIVED_DIGITS)}"
        self.nodes[node] = (kind, name)
        self.carried.setdefault(node, []).extend(support)
        return node

    def _date(self, edtf: str) -> str:
        node = f"date/{edtf}"
        self.nodes[node] = ("EdtfDate", edtf)
        return node

    def _slot(self, claim: Said, support: list[Support], reading: Reading) -> None:
        subject, name = self._id(claim, "subject"), claim.text("property")
        value = self._id(claim, "value") or claim.text("value")
        if subject is not None and value:
            self._fact(subject, name, self._date(value) if name == "when" else value, support)

    def _series(self, members: Sequence[Member]) -> None:
        """A numbered meeting of a body belongs to the body's series, where the name of the meeting names the body."""
        if not any(member.values("session") for member in members):
            return
        for member in members:
            named = [
                (body, [m for m in member.local.mentions if any(b.span.within(m.span) for b in body.mentions)])
                for body in member.agents()
                if body.kind == "Organization"
            ]
            body, places = max(named, key=lambda pair: (bool(pair[1]), len(pair[0].name)), default=(None, []))
            if body is not None and places:
                noun = " ".join(members[0].local.name.split()[:2])
                body_id = self.ids[body]
                series = self._node("Series", f"{noun} {self.entities[body_id].label}", (fold(noun), body_id), ())
                meeting = self.ids[member.local]
                support = [e for m in places for e in self._evidence(member.reading, Proof((m.span,), m.rule))]
                self._fact(meeting, "series", series, support)
                self._fact(meeting, "body", body_id, support)

    def _one_status_each(self) -> None:
        """An agreement that one sentence calls signed and another only names is signed: the strongest status stays."""
        said: dict[str, list[str]] = {}
        for subject, name, status in self.support:
            if name == "agreementStatus":
                said.setdefault(subject, []).append(status)
        for subject, statuses in said.items():
            for weaker in sorted(statuses, key=_STATUSES.index)[1:]:
                del self.support[subject, "agreementStatus", weaker]

    def _relation(self, claim: Said, support: list[Support], reading: Reading) -> None:
        child, parent = self._id(claim, "child"), self._id(claim, "parent")
        if child and parent and child != parent:
            self._fact(child, {"part_of": "partOf", "member_of": "memberOf"}[claim.text("relation")], parent, support)

    def _tenure(self, claim: Said, support: list[Support], reading: Reading) -> None:
        holder, body, title = self._id(claim, "holder"), self._id(claim, "organization"), claim.text("title")
        if holder is None:
            return
        where = self.entities[body].label if body else ""
        post = self._post(title, body, holder, support)
        name = f"{self.entities[holder].label}, {title} {where}".strip()
        tenure = self._node("Tenure", name, (holder, post), support)
        self._fact(tenure, "holder", holder)
        self._fact(tenure, "post", post)
        if body:
            self._fact(tenure, "tenureAt", body)
        for role in ("from", "until"):
            if claim.text(role):
                self._fact(tenure, role, self._date(claim.text(role)))
        status = status_of(claim, reading)
        if status:
            self._fact(tenure, "tenureStatus", status)
        if status == "former" and not claim.text("until") and (day := ended(reading)):
            self._fact(tenure, "until", self._date(day))
        elif status != "former" and not claim.text("until") and (day := attested(claim, reading)):
            self._fact(tenure, "attestedOn", self._date(day))

    def _post(self, title: str, body: str | None, holder: str, support: list[Support]) -> str:
        """A post is a title at a body. Where the text names no body, the post is the holder's own."""
        name = f"{title} {self.entities[body].label}" if body else title
        post = self._node("Post", name, (fold(title), body or holder), ())
        self._fact(post, "title", title, support)
        if body:
            self._fact(post, "postIn", body, support)
        return post

    def _participation(self, claim: Said, support: list[Support], reading: Reading) -> None:
        self._role_in("meeting", "Participation", claim, support)

    def _signing(self, claim: Said, support: list[Support], reading: Reading) -> None:
        self._role_in("agreement", "Signing", claim, support)

    def _role_in(self, what: str, kind: str, claim: Said, support: list[Support]) -> None:
        """The node between an event and an agent, which says in which role; its class names the property to it."""
        event, agent, role = self._id(claim, what), self._id(claim, "agent"), claim.text("role")
        if event and agent:
            name = f"{self.entities[agent].label}, {self.entities[event].label}"
            node = self._node(kind, name, (event, agent, role), support)
            self._fact(event, kind.lower(), node)
            self._fact(node, "agent", agent)
            self._fact(node, "role", role)

    def _party(self, claim: Said, support: list[Support], reading: Reading) -> None:
        agreement, agent = self._id(claim, "agreement"), self._id(claim, "agent")
        if agreement and agent:
            self._fact(agreement, "party", agent, support)

    def _statement(self, claim: Said, support: list[Support], reading: Reading) -> None:
        speaker, text = self._id(claim, "speaker"), claim.text("text")
        if speaker and text:
            name = f"{self.entities[speaker].label}: {text}"
            node = self._node("Statement", name[:120], (speaker, fold(text)), support)
            self._fact(node, "speaker", speaker)
            self._fact(node, "text", text)
            self._fact(node, "verb", claim.text("verb"))
            self._fact(node, "speechAct", claim.text("act"))

    # ---- evidence --------------------------------------------------------------------------------

    def _evidence(self, reading: Reading, proof: Proof) -> list[Evidence]:
        """The quotations of a proof: one stretch where its spans share a sentence, else one for each sentence."""
        article = reading.extraction.article
        confidence = self.confidence.get(proof.rule, UNRATED)
        if len(proof.spans) == 1:
            (span,) = proof.spans
            sentence = reading.sentence(span)
            if sentence is None:
                return []
            quote = article.text[span.start : span.end]
            return [Evidence(article.key, span.start, span.end, quote, sentence, proof.rule, confidence)]
        by_sentence: dict[Span, list[Span]] = {}
        for span in proof.spans:
            sentence = reading.sentence(span)
            if sentence is not None:
                by_sentence.setdefault(sentence, []).append(span)
        found = []
        for sentence, spans in by_sentence.items():
            hull = Span(min(s.start for s in spans), max(s.end for s in spans))
            for start, end in [hull] if hull.end - hull.start <= _LONGEST_QUOTE else spans:
                quote = article.text[start:end]
                found.append(Evidence(article.key, start, end, quote, sentence, proof.rule, confidence))
        return found


def _ordered(support: Iterable[Support]) -> tuple[Support, ...]:
    """Support in a stable order, one for each place, rows of files first."""
    given = tuple(support)
    if len(given) < 2:
        return given
    quotations: dict[tuple[str, int, int], Evidence] = {}
    rows: dict[tuple[str, ...], Support] = {}
    for one in given:
        if isinstance(one, Evidence):
            key = (one.article, one.start, one.end)
            kept = quotations.get(key)
            if kept is None or (kept.confidence, kept.rule) < (one.confidence, one.rule):
                quotations[key] = one
        else:
            rows[astuple(one)] = one
    return (*(rows[row] for row in sorted(rows)), *(quotations[key] for key in sorted(quotations)))
