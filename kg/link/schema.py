"""One article's facts in the exchange schema: a JSON object with people, organizations, posts, relations, meetings,
agreements and quotes, each with its evidence."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from typing import Any

from kg.language import Language, fold
from kg.link.across.packed import told_in
from kg.link.within.local import Local, Reading
from kg.link.within.said import Proof, Said
from kg.model import Extraction, Span
from kg.regex import regex

Json = dict[str, Any]
# Of several things that a text says of a meeting or an agreement the first of these: its end where a plan is told too.
_FATES = ("cancelled", "postponed", "planned", "held")
_STANDINGS = ("signed", "in-force", "proposed", "mentioned")


def to_schema(extraction: Extraction, language: Language) -> Json:
    """The facts of an article as a JSON object; offsets are code points of the article's text."""
    return _Writer(*told_in(extraction, language), _usual(language)).write()


@functools.cache
def _usual(language: Language) -> dict[str, tuple[str, ...]]:
    """The usual names of the country that a name or letters («VN») call."""
    rows = language.table("countries")
    usual: dict[str, tuple[str, ...]] = {}
    for row in rows:
        if row["type"] == "usual":
            usual[row["iso"]] = (*usual.get(row["iso"], ()), row["form"])
    kinds = ("official", "clipped", "usual")
    return {fold(row["form"]): usual.get(row["iso"], ()) for row in rows if row["type"] in kinds}


class _Writer:
    def __init__(self, reading: Reading, said: list[Said], usual: dict[str, tuple[str, ...]]) -> None:
        self.reading = reading
        self.usual = usual
        self.article = reading.extraction.article
        self.said = said
        self.ids: dict[int, str] = {}

    def write(self) -> Json:
        return {
            "id": self.article.id,
            "title": self.article.title,
            "lang": self.article.language,
            "published": self.article.published,
            "people": [self._entity(e) for e in self._of("Person")],
            "organizations": [
                {**self._entity(e), "kind": self._slot(e, "organizationKind") or "other"}
                for e in self._of("Organization")
            ],
            "posts": [self._post(s) for s in self._claims("tenure")],
            "org_relations": [self._relation(s) for s in self._claims("relation") if _is_of_two(s)],
            "meetings": [self._meeting(e, n) for n, e in enumerate(self._of("Meeting"), 1)],
            "agreements": [self._agreement(e, n) for n, e in enumerate(self._of("Agreement"), 1)],
            "quotes": [self._quote(s) for s in self._claims("statement")],
        }

    # ---- parts ---------------------------------------------------------------------------------

    def _of(self, kind: str) -> list[Local]:
        return [e for e in self.reading.entities if e.kind == kind and self._forms(e)]

    def _claims(self, kind: str) -> list[Said]:
        return [s for s in self.said if s.kind == kind]

    def _entity(self, local: Local) -> Json:
        return {
            "name": local.name,
            "aliases": list(self.reading.names(local)),
            "evidence": self._forms(local),
        }

    def _forms(self, local: Local) -> list[Json]:
        """The mentions whose words are one of the names (a title or a pronoun is none)."""
        names = {fold(n) for n in (local.name, *local.aliases)}
        text = self.article.text
        event = local.kind in ("Meeting", "Agreement")
        return [
            self._evidence(self._named(local, m.span) if event else m.span, m.rule)
            for m in local.mentions
            if event or fold(text[m.span.start : m.span.end]) in names
        ]

    def _named(self, event: Local, span: Span) -> Span:
        """The words that name an event, where a mention of it is their beginning («cuộc họp báo» of «cuộc họp báo ở
        Lima»)."""
        end = span.start + len(event.name)
        return Span(span.start, max(end, span.end)) if self.article.text.startswith(event.name, span.start) else span

    def _slot(self, local: Local, name: str) -> str | None:
        values = self._slot_values(local, name)
        return values[0][0] if values else None

    def _slot_values(self, local: Local, name: str) -> list[tuple[str, list[Proof]]]:
        """The values of a property, the most supported first; of the places of a meeting that is no visit the lands
        last, for who goes to a land to attend it does not say where («đến Đức dự hội nghị X»)."""
        found: dict[str, list[Proof]] = {}
        lands: set[str] = set()
        for said in self.said:
            if said.kind == "slot" and said.local("subject") is local and said.text("property") == name:
                value = said.roles["value"]
                word = self._as_said(value, said.proofs) if isinstance(value, Local) else value
                found.setdefault(word, []).extend(said.proofs)
                if name == "place" and isinstance(value, Local) and value.kind == "Country":
                    lands.add(word)
        if lands and self._slot(local, "meetingType") == "visit":
            lands.clear()
        return sorted(found.items(), key=lambda pair: (pair[0] in lands, -len(pair[1]), pair[1][0].spans))

    def _as_said(self, local: Local, proofs: list[Proof]) -> str:
        """The form of a country where the text says it of an event («tới CHND Trung Hoa»); else its name."""
        spans = {span for proof in proofs for span in proof.spans}
        said = [m.span for m in local.mentions if m.span in spans and local.kind == "Country"]
        return self.article.text[said[0].start : said[0].end] if said else local.name

    def _post(self, said: Said) -> Json:
        holder, body = said.local("holder"), said.local("organization")
        return {
            "holder": holder.name if holder else None,
            "holder_kind": holder.kind.lower() if holder else None,
            "post": said.text("title"),
            "organization": body.name if body else None,
            "from": said.text("from") or None,
            "until": said.text("until") or None,
            "status": said.text("status").replace("acting", "") or None,
            "evidence": self._proofs(said.proofs),
        }

    def _relation(self, said: Said) -> Json:
        child, parent = said.local("child"), said.local("parent")
        return {
            "child": child.name if child else None,
            "relation": said.text("relation"),
            "parent": parent.name if parent else None,
            "evidence": self._proofs(said.proofs),
        }

    def _meeting(self, event: Local, number: int) -> Json:
        slots: Json = {}
        proofs: Json = {}
        for name, key in (("when", "date"), ("place", "place"), ("format", "format"), ("topic", "topic")):
            values = self._slot_values(event, name)
            chosen = _preferred(values, name)
            slots[key] = chosen[0] if chosen else None
            if chosen:
                proofs[key] = self._proofs(chosen[1])
        for role, key in (("chair", "chairs"), ("participant", "participants"), ("organizer", "organizers")):
            slots[key], proofs[key] = self._agents("participation", "meeting", event, role)
        return {
            "id": f"M{number}",
            "label": event.name,
            "type": self._slot(event, "meetingType") or "other",
            "status": self._status(event, "eventStatus", _FATES),
            **slots,
            **({"sides": sides} if (sides := self._sides(event)) else {}),
            "evidence": self._forms(event),
            "slot_evidence": {k: v for k, v in proofs.items() if v},
        }

    def _sides(self, event: Local) -> dict[str, str]:
        """On whose side those at a meeting are, of whom the text tells it."""
        there = (said for said in self.said if said.kind == "participation" and said.local("meeting") is event)
        told = ((said.local("agent"), said.local("side")) for said in there)
        return {agent.name: side.name for agent, side in told if agent is not None and side is not None}

    def _status(self, event: Local, name: str, order: Sequence[str]) -> str | None:
        """What the text says of whether a meeting took place or an agreement is in force, the first in order."""
        told = {value for value, _ in self._slot_values(event, name)}
        return next((status for status in order if status in told), None)

    def _agreement(self, event: Local, number: int) -> Json:
        date = _preferred(self._slot_values(event, "when"), "when")
        parties, party_proofs = self._agents("party", "agreement", event, "")
        signatories, signatory_proofs = self._agents("signing", "agreement", event, "signatory")
        witnesses, witness_proofs = self._agents("signing", "agreement", event, "witness")
        proofs = {"parties": party_proofs, "signatories": signatory_proofs, "witnesses": witness_proofs}
        if date:
            proofs["date"] = self._proofs(date[1])  # type: ignore[assignment]
        return {
            "id": f"A{number}",
            "label": event.name,
            "type": self._slot(event, "agreementType") or "other",
            "status": self._status(event, "agreementStatus", _STANDINGS),
            "date": date[0] if date else None,
            "parties": parties,
            "signatories": signatories,
            "witnesses": witnesses,
            "meeting": self._meeting_of(event),
            "evidence": self._forms(event),
            "slot_evidence": {k: v for k, v in proofs.items() if v},
        }

    def _meeting_of(self, event: Local) -> str | None:
        """The id of the meeting at which an agreement was signed, where the text says it."""
        meetings = [e.key for e in self._of("Meeting")]
        for said in self.said:
            where = said.local("value")
            if said.local("subject") is event and said.text("property") == "signedAt" and where is not None:
                return f"M{meetings.index(where.key) + 1}" if where.key in meetings else None
        return None

    def _agents(self, kind: str, owner: str, event: Local, role: str) -> tuple[list[str], Json]:
        names: list[str] = []
        proofs: Json = {}
        for said in self.said:
            agent = said.local("agent")
            if said.kind == kind and said.local(owner) is event and agent and said.text("role") == role:
                name = self._usual_name(agent, said.proofs)
                if name not in names:
                    names.append(name)
                proofs.setdefault(name, []).extend(self._proofs(said.proofs))
        return names, proofs

    def _usual_name(self, local: Local, proofs: list[Proof]) -> str:
        """The usual name of a country that the text calls by its official name, its own if it has one where the text
        says what the proofs prove; the name of anybody else."""
        if local.kind != "Country":
            return local.name
        said, usual = self._as_said(local, proofs), self.usual.get(fold(local.name), ())
        shorter, longer = sorted((said, local.name), key=len)
        if said in self.usual.get(fold(said), ()) and longer.endswith(shorter):
            return said  # «Nga» and «Liên bang Nga» as they stand, but one spelling throughout
        inside = [form for form in usual if local.name.endswith(f" {form}")]
        named = [local.name] if local.name in usual else [*inside, *local.aliases]
        return next((form for form in named if form in usual), local.name)

    def _quote(self, said: Said) -> Json:
        speaker = said.local("speaker")
        return {
            "speaker": speaker.name if speaker else None,
            "verb": said.text("verb") or None,
            "text": said.text("text"),
            "evidence": self._proofs(said.proofs),
        }

    # ---- evidence --------------------------------------------------------------------------------

    def _proofs(self, proofs: Iterable[Proof]) -> list[Json]:
        spans = {(span, proof.rule) for proof in proofs for span in proof.spans}
        return [self._evidence(span, rule) for span, rule in sorted(spans)]

    def _evidence(self, span: Span, rule: str) -> Json:
        sentence = self.reading.sentence(span) or span
        return {"start": span.start, "end": span.end, "sentence": list(sentence), "rule": rule}


def _spans(interval: str, days: set[str]) -> bool:
    """Whether an EDTF interval holds another of the days («25-5», «trong hai ngày 25 và 26-5»), in its own year where
    the year of the day is not known."""
    first, _, last = interval.partition("/")
    return bool(last) and any(first <= day.replace("XXXX", first[:4]) <= last for day in days - {interval})


_YEAR = regex(r"(?:\d{4}|XXXX)(?=-)")


def _is_of_two(relation: Said) -> bool:
    """Whether a relation joins two bodies: «vàng SEN của Công ty Sao Khuê (SEN)» names one twice."""
    return relation.local("child") is not relation.local("parent")


def _is_with_year(date: str, other: str) -> bool:
    """Whether a date is another one that has no year, with its year («2031-05-20» of «XXXX-05-20»)."""
    return "XXXX" in other and "XXXX" not in date and _YEAR.sub("", date) == _YEAR.sub("", other)


def _preferred(values: list[tuple[str, list[Proof]]], name: str) -> tuple[str, list[Proof]] | None:
    """The value to print where a slot holds one: the most precise date, the widest format, else the most supported."""
    if not values:
        return None
    if name == "when":
        days = {value for value, _ in values}
        best = max(values, key=lambda pair: (len(pair[0].split("/")[0]), _spans(pair[0], days), len(pair[1])))
        return next((pair for pair in values if _is_with_year(pair[0], best[0])), best)
    if name == "format":
        return min(values, key=lambda pair: ("hybrid", "in-person", "online").index(pair[0]))
    return values[0]
