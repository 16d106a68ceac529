"""The claims of one article with their mentions resolved, the same claim once, with all that supports it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.edtf import DAY
from kg.language import Language, alternatives, fold
from kg.link.within.bodies_of_posts import bodies_told_elsewhere
from kg.link.within.firms_of_posts import firms_told_of
from kg.link.within.local import Local, Reading
from kg.link.within.one_post import Held, one_post
from kg.link.within.same_event import dates_differ
from kg.model import Claim, Mention, Span, merged
from kg.regex import regex

Value = Local | str
_OPENING_WORDS = 8
_WORD = regex(r"\w+")
_REPEATED = 0.6
_MOST_ALIKE = 20  # statements with one opening that are compared
_OF_SIGNING = regex(r"(?:buổi |nghi thức )?lễ (?:trao đổi |trao |công bố )?(?:ký|kí|văn kiện)\b")


class Proof(NamedTuple):
    """The spans that prove a claim, and the rule that read them."""

    spans: tuple[Span, ...]
    rule: str


@dataclass(eq=False, slots=True)
class Said:
    """A claim about local entities: its kind, its roles, its proofs in order of the text."""

    kind: str
    roles: dict[str, Value]
    proofs: list[Proof] = field(default_factory=list)

    def local(self, role: str) -> Local | None:
        """The entity that fills a role, if one does."""
        value = self.roles.get(role)
        return value if isinstance(value, Local) else None

    def text(self, role: str) -> str:
        """The plain value of a role, or the empty string."""
        value = self.roles.get(role)
        return value if isinstance(value, str) else ""


def what_is_said(reading: Reading, language: Language) -> list[Said]:
    """The resolved claims of an article, in order of the text. A claim with an open mention is left out."""
    found: dict[tuple[object, ...], Said] = {}
    seen: set[tuple[int, Proof]] = set()  # of claims that are made again
    for claim in sorted(reading.extraction.claims, key=lambda c: (c.spans, c.kind, c.rule)):
        roles = None if _is_loose_type(reading, claim) else _resolved(reading, claim)
        if roles is None:
            continue
        key = (claim.kind, frozenset([(role, _key(value)) for role, value in roles.items() if role != "side"]))
        proof = Proof(merged((*claim.spans, *_antecedents(reading, claim))), claim.rule)
        said = found.get(key)
        if said is None:
            found[key] = Said(claim.kind, roles, [proof])
            continue
        if "side" in roles:
            said.roles.setdefault("side", roles["side"])
        if said.text("title").isupper():
            said.roles["title"] = roles["title"]  # «BỘ TRƯỞNG A» in a headline
        if proof != said.proofs[0] and (id(said), proof) not in seen:
            seen.add((id(said), proof))
            said.proofs.append(proof)
    tenures = [*_tenures([s for s in found.values() if s.kind == "tenure"], language)]
    _give_bodies(reading, tenures)
    resolved = [
        *tenures,
        *_statements([s for s in found.values() if s.kind != "tenure"]),
    ]
    resolved = _signed_on_its_day([*_with_named_parties(resolved), *_ceremony(resolved)])
    resolved = [one for one in resolved if not _never_was(one)]
    return [*resolved, *_days_of_signing(resolved)]


def _is_loose_type(reading: Reading, claim: Claim) -> bool:
    """Whether only a word that points back («sự kiện», «buổi làm việc») gives a type to an event that has a name."""
    if claim.roles.get("property") not in ("meetingType", "agreementType"):
        return False
    subject = claim.mention("subject")
    if subject is None or subject.form == "name":
        return False
    event = reading.of.get(subject)
    return event is not None and any(m.form == "name" for m in event.mentions)


_SPARED = ("own_body", "side")  # without which a claim says what it says


def _resolved(reading: Reading, claim: Claim) -> dict[str, Value] | None:
    roles: dict[str, Value] = {}
    for role, value in claim.roles.items():
        if isinstance(value, Mention):
            local = reading.of.get(value)
            if local is not None and role == "own_body":
                roles |= {"organization": local, "title": str(claim.roles["title"]).removesuffix(f" {value.name}")}
            elif local is not None:
                roles[role] = local
            elif value.kind == "EdtfDate":
                roles[role] = value.name
            elif role in _SPARED:
                continue
            elif role == "organization" and claim.kind == "tenure" and value.form == "nominal":
                roles["title"] = f"{claim.roles['title']} {value.name}"
            else:
                return None
        else:
            roles[role] = value
    return _with_body(reading, roles) if claim.kind == "tenure" else roles


def _antecedents(reading: Reading, claim: Claim) -> Iterator[Span]:
    """Where a claim says «ông Hà», «Thứ trưởng» or «cuộc họp»: the place that names the person or the event."""
    for value in claim.roles.values():
        if isinstance(value, Mention) and value.form != "name" and (local := reading.of.get(value)) is not None:
            named = [m for m in local.mentions if m.form == "name"]
            before = [m for m in named if m.span.start < value.span.start]
            if named:
                yield max([m.span for m in before]) if before else named[0].span


def _with_body(reading: Reading, roles: dict[str, Value]) -> dict[str, Value]:
    """A title with a sector («Cục trưởng Sở hữu trí tuệ») is a post at the body that the article names so."""
    sector = roles.get("sector_body")
    if sector is None and "head" not in roles:
        return roles
    roles = {k: v for k, v in roles.items() if k not in ("sector_body", "head")}
    if isinstance(sector, str) and "organization" not in roles:
        body = next((e for e in reading.bodies if fold(e.name) == fold(sector)), None)
        if body is not None:
            roles["organization"] = body
    return roles


def _key(value: Value) -> object:
    return id(value) if isinstance(value, Local) else fold(value)


def _statements(claims: list[Said]) -> Iterator[Said]:
    """A statement that a title or a caption repeats is one statement, in its fullest words; one that only begins like
    another («đề nghị các tỉnh …» twice) is another."""
    fullest: dict[tuple[int, tuple[str, ...]], list[tuple[Said, set[str]]]] = {}
    kept_ids: set[int] = set()
    for said in sorted([s for s in claims if s.kind == "statement"], key=lambda s: -len(s.text("text"))):
        words = _WORD.findall(fold(said.text("text")))
        alike = fullest.setdefault((id(said.roles["speaker"]), tuple(words[:_OPENING_WORDS])), [])
        same = (other for other, held in alike[:_MOST_ALIKE] if _is_mostly_in(words, held))
        kept = next(same, None)
        if kept is None:
            alike.append((said, set(words)))
            kept_ids.add(id(said))
            continue
        kept.proofs.extend(proof for proof in said.proofs if proof not in kept.proofs)
        kept.proofs.sort(key=lambda proof: proof.spans)
    yield from (said for said in claims if said.kind != "statement" or id(said) in kept_ids)


def _is_mostly_in(words: list[str], held: set[str]) -> bool:
    """Whether most words are among others: what repeats a statement adds little to it."""
    return sum(word in held for word in words) >= _REPEATED * len(words)


def _tenures(claims: Iterable[Said], language: Language) -> Iterator[Said]:
    """One tenure for each holder, title and body: a title without its body joins the one that has it."""
    kept: list[Said] = []
    of_holder: dict[int, list[Said]] = {}
    for said in sorted(claims, key=lambda s: ("organization" not in s.roles, -len(s.text("title")))):
        his = of_holder.setdefault(id(said.roles["holder"]), [])
        same = next((other for other in his if _same_post(said, other, language)), None)
        if same is None:
            kept.append(said)
            his.append(said)
            continue
        same.proofs.extend(proof for proof in said.proofs if proof not in same.proofs)
        for role, value in said.roles.items():
            same.roles.setdefault(role, value)
    for said in kept:
        said.proofs.sort(key=lambda proof: proof.spans)
    yield from sorted(kept, key=lambda said: said.proofs[0].spans)


def _held(tenure: Said) -> Held:
    """A tenure as posts are compared."""
    body, first = tenure.local("organization"), tenure.proofs[0]
    return Held(tenure.local("holder"), tenure.text("title"), body, tenure.text("status"), first.spans)


def _give_bodies(reading: Reading, tenures: list[Said]) -> None:
    """Gives a post that an article tells without its body in one place the body that it tells in another."""
    if all(tenure.local("organization") is not None for tenure in tenures):
        return
    for told in (bodies_told_elsewhere, firms_told_of):
        for number, body, span in told(reading, [*map(_held, tenures)]):
            tenures[number].roles["organization"] = body
            first = tenures[number].proofs[0]
            tenures[number].proofs[0] = first._replace(spans=merged((*first.spans, span)))


_TIMES = ("from", "until")


def _same_post(said: Said, other: Said, language: Language) -> bool:
    """Whether two tenures of one holder are of one post; of two titles those are not that have other times."""
    apart = any(len({said.text(time), other.text(time)} - {""}) > 1 for time in _TIMES)
    if apart and fold(said.text("title")) != fold(other.text("title")):
        return False
    return one_post(_held(said), _held(other), language)


# ---- whose an agreement is ---------------------------------------------------------------------

_MEANT = frozenset({"party-two-lands", "party-two-bodies"})
_NAMED = frozenset({"party-between", "party-pair"})


def _with_named_parties(said: list[Said]) -> list[Said]:
    """Without the lands or bodies that «hai nước», «hai bên» mean where an agreement names its two parties: «Hiệp định
    A - B» is not one of A and C because the two lands A and C carry it out."""
    named: dict[Local | None, set[int]] = {}
    for one in said:
        if one.kind == "party" and any(proof.rule in _NAMED for proof in one.proofs):
            named.setdefault(one.local("agreement"), set()).add(id(one.local("agent")))
    if not named:
        return said

    def is_meant(one: Said) -> bool:
        sides = named.get(one.local("agreement"), set()) if one.kind == "party" else set()
        return len(sides) > 1 and all(proof.rule in _MEANT for proof in one.proofs)

    return [one for one in said if not is_meant(one)]


# ---- what a signing says of its ceremony -------------------------------------------------------


def _ceremony(said: list[Said]) -> Iterator[Said]:
    """«Sáng 5/3, tại Hà Nội, A và B ký Bản ghi nhớ X. Phát biểu tại lễ ký, …»: the one ceremony of signing that an
    article tells is held on that day and at that place, and who signs and who witnesses is there."""
    held = _ceremonies(said)
    if len(held) != 1 or any(_is(s, held[0], "eventStatus") for s in said):
        return
    ceremony = held[0]
    signed = _signed_there(said, ceremony)
    yield from _signed_before(said, ceremony)
    days = {s.text("value") for s in _slots(said, signed, "when")}
    if len(days) == 1 and len(next(iter(days))) == DAY and not any(_is(s, ceremony, "when") for s in said):
        yield from (_slot(ceremony, s) for s in _slots(said, signed, "when"))
    places = [s for s in _slots(said, signed, "place") if s.local("value")]
    if len({id(s.local("value")) for s in places}) == 1 and not any(_is(s, ceremony, "place") for s in said):
        yield from (_slot(ceremony, s) for s in places)
    there = {id(s.local("agent")) for s in said if s.kind == "participation" and s.local("meeting") is ceremony}
    for s in said:
        agent = s.local("agent")
        if s.kind == "signing" and s.local("agreement") in signed and agent is not None and id(agent) not in there:
            there.add(id(agent))
            roles: dict[str, Value] = {"meeting": ceremony, "agent": agent, "role": "participant"}
            yield Said("participation", roles, _proofs(ceremony, s))


_NEAR = 300  # characters


def _signed_before(said: list[Said], ceremony: Local) -> Iterator[Said]:
    """«A và B ký X. Lễ ký diễn ra ngày D»: what is signed at a ceremony that only a bare word tells is the agreement
    told last before it, where that has no day of its own."""
    if any(m.form == "name" for m in ceremony.mentions) or not any(_is(s, ceremony, "when") for s in said):
        return
    start = ceremony.mentions[0].span.start
    told = [
        (max(m.span.end for m in owner.mentions if m.span.end <= start), s)
        for s in said
        if s.text("value") == "signed" and (owner := s.local("subject")) and owner.mentions[0].span.end <= start
    ]
    end, last = max(told, key=lambda one: one[0], default=(0, None))
    agreement = last.local("subject") if last else None
    placed = any(s.local("subject") is agreement and s.text("property") in ("when", "signedAt") for s in said)
    if last is None or agreement is None or placed or start - end > _NEAR:
        return
    roles: dict[str, Value] = {"subject": agreement, "property": "signedAt", "value": ceremony}
    yield Said("slot", roles, [Proof(proof.spans, "agreement-signed-at") for proof in _proofs(ceremony, last)])


def _ceremonies(said: list[Said]) -> list[Local]:
    """The ceremonies of signing that the article tells."""
    found = []
    for s in said:
        held = s.roles.get("value") == "ceremony" and s.text("property") == "meetingType"
        event = s.local("subject") if held else None
        if event is not None and event not in found and _OF_SIGNING.match(fold(event.name)):
            found.append(event)
    return found


def _signed_there(said: list[Said], ceremony: Local) -> list[Local]:
    """The agreements that the article tells to be signed, without those that it tells to be signed elsewhere."""
    at = [(s.local("subject"), s.local("value")) for s in said if s.text("property") == "signedAt"]
    signed = [s.local("subject") for s in said if s.text("value") == "signed"]
    elsewhere = [agreement for agreement, meeting in at if meeting is not ceremony]
    return [a for a in dict.fromkeys(signed) if a is not None and a.kind == "Agreement" and a not in elsewhere]


def _signed_on_its_day(said: list[Said]) -> list[Said]:
    """Without what has an agreement signed at a meeting of another day («Tại buổi tiếp, A đánh giá cao Bản ghi nhớ X ký
    năm 2021»), or at one of a day, or of none, where the agreement is told by a year or a month of its own («được ký
    hồi tháng 1»)."""
    if not any(one.roles.get("property") == "signedAt" for one in said):
        return said
    when: dict[Local | None, set[str]] = {}
    for one in said:
        if one.text("property") == "when":
            when.setdefault(one.local("subject"), set()).add(one.text("value"))
    days = {owner: {"when": told} for owner, told in when.items()}

    def elsewhen(one: Said) -> bool:
        if one.text("property") != "signedAt":
            return False
        signed, met = days.get(one.local("subject"), {}), days.get(one.local("value"), {})
        coarse = bool(signed) and all(len(date) < DAY for date in signed["when"])
        return dates_differ(signed, met) or coarse and signed["when"].isdisjoint(met.get("when", ()))

    return [one for one in said if not elsewhen(one)]


# not «Hiệp định Đối tác Toàn diện và Tiến bộ xuyên Thái Bình Dương», which came of it and is in force
_NEVER_IN_FORCE = regex(rf"(?<!tiến bộ )\b(?:{alternatives('treaty that never came into force')})\b")


def _never_was(said: Said) -> bool:
    """Whether a word that points back («triển khai hiệp định này») has a treaty in force that never was."""
    treaty = said.local("subject") if said.text("property") == "agreementStatus" else None
    if treaty is None or said.text("value") != "in-force":
        return False
    return any(_NEVER_IN_FORCE.search(fold(mention.name)) for mention in treaty.mentions if mention.form == "name")


def _days_of_signing(said: list[Said]) -> Iterator[Said]:
    """«Chiều 5/3, Bộ A tổ chức hội thảo. … Tại hội thảo, A và B đã ký X»: what is signed at a meeting of one day is
    signed on that day; a visit lasts for longer, and at a press conference nothing is signed."""
    if not any(one.roles.get("property") == "signedAt" for one in said):
        return
    slots: dict[tuple[Local | None, str], list[Said]] = {}
    for one in said:
        slots.setdefault((one.local("subject"), one.text("property")), []).append(one)

    def values(owner: Local, name: str) -> set[str]:
        return {one.text("value") for one in slots.get((owner, name), ())}

    for at in said:
        agreement, meeting = at.local("subject"), at.local("value")
        if at.text("property") != "signedAt" or agreement is None or meeting is None:
            continue
        signed = "signed" in values(agreement, "agreementStatus") and (agreement, "when") not in slots
        if not signed or "visit" in values(meeting, "meetingType") or "họp báo" in fold(meeting.name):
            continue
        if len(day := values(meeting, "when")) == 1 and len(min(day)) == DAY:
            when = slots[meeting, "when"][0]
            roles: dict[str, Value] = {"subject": agreement, "property": "when", "value": when.roles["value"]}
            where = at.proofs[0].spans
            proofs = [Proof(merged((*where, *proof.spans)), "agreement-date-of-event") for proof in when.proofs]
            yield Said("slot", roles, proofs)


def _slots(said: list[Said], owners: list[Local], name: str) -> list[Said]:
    return [s for s in said if s.text("property") == name and s.local("subject") in owners]


def _is(said: Said, event: Local, name: str) -> bool:
    return said.text("property") == name and said.local("subject") is event


def _slot(ceremony: Local, said: Said) -> Said:
    roles: dict[str, Value] = {"subject": ceremony, "property": said.text("property"), "value": said.roles["value"]}
    return Said("slot", roles, _proofs(ceremony, said))


def _proofs(ceremony: Local, said: Said) -> list[Proof]:
    """The place that names the ceremony beside what proves the signing, by the rule that read the signing."""
    return [Proof(merged((ceremony.mentions[0].span, *proof.spans)), proof.rule) for proof in said.proofs]
