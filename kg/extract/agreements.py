"""Agreements: named instruments, their parties, who signs and who witnesses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.events import bare_noun, date_in, is_plural, mention_of, phrase_end, place_in, starts_with_event
from kg.extract.phrases import agents, subjects
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Claim, Mention, Span

_PROPOSED = re.compile(r"đàm phán|khởi động|tiến tới|sẽ ký|dự kiến ký|hướng tới|chuẩn bị ký|đề xuất|sớm ký|thúc đẩy ký|xem xét ký|chưa ký")
_IN_FORCE = re.compile(r"có hiệu lực|đã phê chuẩn|thực thi|thực hiện|nâng cấp|triển khai|thiết lập")
_SIGNED = re.compile(r"\bký\b|ký kết|trao đổi văn kiện|thông qua|được ký")


def find_agreements(scan: Scan) -> Iterator[Claim]:
    """The agreements of a sentence with the slots that the sentence fills."""
    at = 0
    while at < len(scan.items):
        if scan.tags[at] != "A":
            at += 1
            continue
        end = phrase_end(scan, at)
        mention = _mention(scan, at, end)
        if mention is not None:
            yield from _slots(scan, mention, at, end)
            yield from _parties(scan, mention, at, end)
            yield from _signings(scan, mention, at, end)
        at = end


def _mention(scan: Scan, at: int, end: int) -> Mention | None:
    row = scan.items[at].row or {}
    said = scan.text(at, end)
    rest = said[len(scan.text(at, at + 1)) :]
    named = bool(re.search(r"[OCPLFn%\"]", scan.tags[at + 1 : end])) or any(c.isupper() for c in rest)
    signed = _is_signed(scan, at)
    if row.get("needs") == "name" and not named:
        return None
    if is_plural(scan, at) and not named:
        return None
    if bare_noun(scan, at, end):
        return mention_of(scan, at, end, "Agreement", "agreement-again", "nominal")
    if not (named or signed or "hợp tác" in rest):
        return None
    return mention_of(scan, at, end, "Agreement", "agreement-noun", "name")


def _is_signed(scan: Scan, at: int) -> bool:
    return "N" in scan.tags[max(0, at - 4) : at]


def _slots(scan: Scan, agreement: Mention, at: int, end: int) -> Iterator[Claim]:
    yield _slot(agreement, "agreementType", starts_with_event(scan.items[at]), (agreement.span,), "agreement-type")
    status, rule, where = _status(scan, at, end)
    yield _slot(agreement, "agreementStatus", status, (agreement.span, where) if where else (agreement.span,), rule)
    if status == "signed":
        date = date_in(scan, 0, len(scan.items))
        if date:
            yield _slot(agreement, "when", date, (agreement.span, date.span), "agreement-date")
        place = place_in(scan, 0, len(scan.items))
        if place:
            yield _slot(agreement, "place", place, (agreement.span, place.span), "agreement-place")


def _slot(agreement: Mention, name: str, value: Mention | str, spans: tuple[Span, ...], rule: str) -> Claim:
    return Claim("slot", {"subject": agreement, "property": name, "value": value}, tuple(sorted(set(spans))), rule)


def _status(scan: Scan, at: int, end: int) -> tuple[str, str, Span | None]:
    text, sentence = scan.line.text, scan.sentence.span
    first, last = scan.items[at].span.start, scan.items[end - 1].span.end
    before = fold(text[max(sentence.start, first - 60) : first])
    after = fold(text[last : min(sentence.end, last + 50)])
    for pattern, value in ((_PROPOSED, "proposed"), (_SIGNED, "signed"), (_IN_FORCE, "in-force")):
        for window, offset in ((before, max(sentence.start, first - 60)), (after, last)):
            found = pattern.search(window)
            if found:
                return value, f"agreement-{value}", Span(offset + found.start(), offset + found.end())
    return "mentioned", "agreement-mentioned", None


_BETWEEN = re.compile(r"%(?P<list>(?:[r*w]{0,2}[POC](?:,&|,|&|-)?)+)")
_PAIR = re.compile(r"[CO]-[CO]")


def _parties(scan: Scan, agreement: Mention, at: int, end: int) -> Iterator[Claim]:
    limit = min(len(scan.items), end + 3)
    between = _BETWEEN.search(scan.tags, at, len(scan.items))
    if between and between.start() <= limit:
        found = agents(scan, between.start("list"), between.end("list"))
        rule = "party-between"
    else:
        pair = _PAIR.search(scan.tags, at, end)
        found = agents(scan, pair.start(), pair.end()) if pair else _owner(scan, at, end)
        rule = "party-pair" if pair else "party-of"
        if not found:
            found, rule = _signing_bodies(scan, at, end), "party-signing"
    for party in found:
        if party.kind != "Person":
            yield Claim("party", {"agreement": agreement, "agent": party}, tuple(sorted({agreement.span, party.span})), rule)


def _owner(scan: Scan, at: int, end: int) -> list[Mention]:
    found = re.search(r"~([OC])", scan.tags[at:end])
    return agents(scan, at + found.start(1), at + found.end(1)) if found else []


def _signing_bodies(scan: Scan, at: int, end: int) -> list[Mention]:
    """The bodies that sign: «A và B đã ký thỏa thuận», «A ký thỏa thuận với B»."""
    verb = scan.tags.rfind("N", 0, at)
    if verb < 0 or at - verb > 5:
        return []
    found = [agent for agent in subjects(scan, verb) if agent.kind in ("Organization", "Country")]
    partner = re.match(r"[wv]{0,2}&((?:[r*w]{0,2}[POC](?:,&|,|&)?)+)", scan.tags[end:])
    if partner:
        found += [a for a in agents(scan, end, end + partner.end()) if a.kind in ("Organization", "Country")]
    return found


_WITNESSED = re.compile(r"W~(?P<of>(?:[r*w]{0,2}[PT](?:,&|,|&)?)+)")


def _signings(scan: Scan, agreement: Mention, at: int, end: int) -> Iterator[Claim]:
    verb = scan.tags.rfind("N", 0, at)
    witness = next((i for i, tag in enumerate(scan.tags) if tag == "W"), -1)
    if 0 <= verb and at - verb <= 5 and not (0 <= witness < verb):
        for agent in subjects(scan, verb):
            if agent.kind == "Person":
                yield _signing(agreement, agent, "signatory", "signatory-subject")
    if witness >= 0:
        of = _WITNESSED.search(scan.tags)
        people = agents(scan, of.start("of"), of.end("of")) if of else subjects(scan, witness)
        for agent in people:
            if agent.kind == "Person":
                yield _signing(agreement, agent, "witness", "witness")


def _signing(agreement: Mention, agent: Mention, role: str, rule: str) -> Claim:
    return Claim("signing", {"agreement": agreement, "agent": agent, "role": role}, tuple(sorted({agreement.span, agent.span})), rule)
