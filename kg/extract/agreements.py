"""Agreements: named instruments, their status and date, their parties, who signs and who witnesses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses import governor
from kg.extract.events import (
    AGENTS,
    after,
    before,
    date_in,
    event_type,
    has_name,
    is_about_this,
    is_plural,
    mention_of,
    named_in,
    opening,
    phrase_end,
    place_in,
)
from kg.extract.fine import PROGRAMME, fine_tags, is_capital
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Claim, Mention, Span


def find_agreements(scan: Scan, earlier: Sequence[Scan] = ()) -> Iterator[Claim]:
    """The agreements of a sentence with the slots that the sentence fills; ``earlier`` are the sentences before it."""
    fine = fine_tags(scan)
    at = last = 0
    while at < len(fine):
        if fine[at] != "A" or re.search(r"A$|A[^,;]{0,4}\($", fine[:at]):
            at += 1
            continue
        end = phrase_end(scan, fine, at)
        mention = _mention(scan, fine, at, end)
        if mention is not None and not (at < last and event_type(scan.items[at]) == "partnership"):
            last = end
            parties = list(_parties(scan, fine, mention, at, end, earlier))
            if parties or not _needs_parties(scan, mention, at):
                yield from _slots(scan, fine, mention, at, end, earlier)
                yield from parties
                yield from _signings(scan, fine, mention, at, end)
                yield from _announced(scan, fine, mention, earlier)
        at += 1


def _needs_parties(scan: Scan, agreement: Mention, at: int) -> bool:
    """Whether the phrase is a contract, or names unnamed parties: nothing without a party that has a name."""
    return event_type(scan.items[at]) == "agreement" and bool(re.search("^hợp đồng|giữa", fold(agreement.name)))


def _mention(scan: Scan, fine: str, at: int, end: int) -> Mention | None:
    """The agreement that a phrase names or points back to, if it does either."""
    row = scan.items[at].row or {}
    if is_plural(fine, at, scan):
        return None
    if is_about_this(fine, end) or end - at == 1 and not scan.text(at, end).isupper():
        if row["noun"] == PROGRAMME:
            return None
        return mention_of(scan, at, at + 1, "Agreement", "agreement-again", "nominal")
    if not _is_named(scan, fine, at, end):
        return None
    if row["type"] == "partnership" and not re.search("[OC%]", fine[at + 1 : end]):
        return mention_of(scan, at, end, "Agreement", "agreement-again", "nominal")
    return mention_of(scan, at, end, "Agreement", "agreement-noun", "name")


_WITH_PARTIES = re.compile(r"A[wvn]{0,8}(?:%[rc*]{0,3}[OCPT]|[OC]-[OC]|\+[rc*w]{0,2}[OC])")


def _is_named(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether a phrase says which instrument it is: capitals with a name, parties, a signature, a quoted title.

    Words that also mean other things («kế hoạch», «hợp đồng», «tuyên bố») need capitals, parties or a signature;
    laws need capitals; an abbreviation of several meanings needs its kind before it or its parties.
    """
    row = scan.items[at].row or {}
    capital, named = is_capital(scan, at), has_name(scan, fine, at, end)
    said = scan.text(at, at + 1)
    signed = _is_signed(scan, fine, at) or _was_signed(scan, end)
    doubtful = row.get("needs") == "name"
    parties = bool(_WITH_PARTIES.match(fine[at:end])) and row["type"] != "plan"
    if said.isupper():
        return not doubtful or parties
    acronym = fine[at : at + 2] == "AA" and scan.text(at + 1, at + 2).isupper()
    quoted = scan.tags[at - 1 : at] == '"'
    if row["noun"] == PROGRAMME:
        return capital and (named or end - at > 2)
    if row["type"] == "law":
        return capital and (named or not doubtful)
    if doubtful:
        between = parties and row["type"] != "other" and "+" not in fine[at:end]
        return signed or between or acronym or (named and (capital or quoted))
    return signed or capital or parties or acronym or quoted or row["type"] == "partnership"


_SIGN = re.compile(r"(?<!đăng )\b(?:ký|ký kết|trao|trao đổi)(?:\s(?:các|hai|ba|bốn|\d+|một|một số|nhiều|bản|kết))*$")


def _is_signed(scan: Scan, fine: str, at: int) -> bool:
    """Whether a verb of signing or a signing ceremony stands just before: «ký», «lễ ký», «trao»."""
    start = max(0, at - 3)
    lead = fold(scan.text(start, at)) if at else ""
    return _SIGN.search(lead) is not None


# ---- status, date, place ------------------------------------------------------------------------

_LATER = re.compile(
    r"(?:(?:khởi động )?đàm phán|xây dựng|soạn thảo|hoàn tất|(?:sớm )?phê chuẩn|dự thảo|thúc đẩy(?: việc)? đàm phán|"
    r"(?:tiến tới|hướng tới|đề xuất)(?: ký(?: kết)?)?|"
    r"(?:sẽ|dự kiến|chuẩn bị|sớm|thúc đẩy(?: việc)?|xem xét|chưa) ký(?: kết)?)(?: các| một| bản| việc)*$"
)
_RUNS = re.compile(
    r"(?:thực hiện|thực thi|triển khai|nâng cấp|thiết lập|tham gia|gia nhập|trong khuôn khổ|theo|tuân thủ|thông qua|"
    r"kỷ niệm \d+ năm(?: ngày)? ký(?: kết)?|lên|lên thành|thành|hưởng lợi từ|tận dụng)"
    r"(?: tốt| hiệu quả| thắng lợi| đầy đủ| các| bản| nội dung| ngày ký| việc)*\s?[“\"]?$"
)
_IN_FORCE = re.compile(
    r"^\s*\W?\s*(?:đã\s|vừa\s|chính thức\s)*(?:có hiệu lực|đi vào hiệu lực|được thực thi)"
    r"|có hiệu lực từ|được ký lại|được .{0,24}phê duyệt"
)
_COMING = re.compile(r"(?:sau khi|khi|sớm|chờ|trước khi)\s(?:các\s)?[^.,;]{0,50}$")
_SIGNED_AFTER = re.compile(r"^.{0,12}?(?:được|đã|vừa)\s(?:được\s|chính thức\s)*(?:ký|ký kết|thông qua|trao đổi)\b")
_YEARS = re.compile(r"\((\d{4})\s?[-–]\s?\d{4}\)")
_ANNIVERSARY = re.compile(r"ngày ký(?: kết)?$")


def _slots(scan: Scan, fine: str, agreement: Mention, at: int, end: int, earlier: Sequence[Scan]) -> Iterator[Claim]:
    kind = "programme" if fold(scan.text(at, at + 1)) == PROGRAMME else event_type(scan.items[at])
    yield _slot(agreement, "agreementType", kind, (agreement.span,), "agreement-type")
    status, where = _status(scan, fine, at, end)
    spans = (agreement.span, where) if where else (agreement.span,)
    yield _slot(agreement, "agreementStatus", status, spans, f"agreement-{status}")
    zones = _zones(scan, fine, at, end)
    anniversary = _ANNIVERSARY.search(_lead(scan, at)) is not None
    dated = (
        status in ("signed", "in-force") and not anniversary and (_is_signed(scan, fine, at) or _was_signed(scan, end))
    )
    date = date_in(scan, *zones) if dated else None
    if date:
        yield _slot(agreement, "when", date, (agreement.span, date.span), "agreement-date")
    elif status == "signed" and (event := _date_of_event(scan, fine, at, earlier)):
        yield _slot(agreement, "when", event[1], (agreement.span, event[0], event[1].span), "agreement-date-of-event")
    elif anniversary and (years := _YEARS.search(scan.text(at, end) + _tail(scan, end))):
        yield _slot(agreement, "when", years[1], (agreement.span,), "agreement-year")
    if status == "signed":
        place = place_in(scan, fine, *zones)
        if place:
            yield _slot(agreement, "place", place, (agreement.span, place.span), "agreement-place")


def _slot(agreement: Mention, name: str, value: Mention | str, spans: tuple[Span, ...], rule: str) -> Claim:
    return Claim("slot", {"subject": agreement, "property": name, "value": value}, tuple(sorted(set(spans))), rule)


def _lead(scan: Scan, at: int) -> str:
    first = scan.items[at].span.start
    return fold(scan.line.text[max(scan.sentence.span.start, first - 70) : first]).rstrip()


def _tail(scan: Scan, end: int) -> str:
    last = scan.items[end - 1].span.end
    text = scan.line.text
    reach = text.find(")", last, last + 400) if text[last : last + 2].strip().startswith("(") else -1
    return fold(text[last : min(scan.sentence.span.end, max(reach, last + 90))])


def _status(scan: Scan, fine: str, at: int, end: int) -> tuple[str, Span | None]:
    """What the words beside the phrase say of it: being prepared, in force, signed; else only mentioned."""
    lead, tail = _lead(scan, at), _tail(scan, end)
    force, signed = _IN_FORCE.search(tail), _SIGNED_AFTER.search(tail)
    if _LATER.search(lead) or (_COMING.search(lead) and (force or "phê chuẩn" in tail[:30])):
        return "proposed", None
    if force or _RUNS.search(lead) or _ANNIVERSARY.search(lead):
        return "in-force", None
    if _is_signed(scan, fine, at) or signed or _is_listed(scan, at):
        verb = next((i for i in range(at - 1, max(-1, at - 4), -1) if scan.tags[i] == "N"), -1)
        return "signed", scan.items[verb].span if verb >= 0 else None
    return "mentioned", None


_LISTED = re.compile(r"(?<!đăng )\b(?:ký|ký kết|lễ ký|lễ trao)\b[^:.]{0,120}(?::|trong đó có|bao gồm|gồm có|gồm)\s")


def _is_listed(scan: Scan, at: int) -> bool:
    """«đã ký 5 văn kiện, gồm: A; B»: the phrase stands in a list of what is signed."""
    start = scan.sentence.span.start
    return bool(_LISTED.search(fold(scan.line.text[start : scan.items[at].span.start])))


_WAS_SIGNED = re.compile(r"^(?:[^.;(]{0,80}|\([^.;)]{0,200})?\b(?:được|vừa)\s(?:ký|ký kết|thông qua)")


def _was_signed(scan: Scan, end: int) -> bool:
    """«… được ký (kết) (vào) ngày D» after the phrase and its people."""
    return _WAS_SIGNED.search(_tail(scan, end)) is not None


def _zones(scan: Scan, fine: str, at: int, end: int) -> list[tuple[int, int]]:
    """Where the date of a signing stands: after the phrase or its verb, between subject and verb, before both."""
    reach = fine.find(")", end) if fine[end : end + 1] == "(" else end + 12
    verb = next((i for i in range(end, min(len(fine), reach)) if fine[i] == "N"), -1)
    zones = [after(fine, end), (verb, after(fine, verb + 1)[1])] if verb >= 0 else [after(fine, end)]
    subject = governor(fine, at) or (governor(fine, at - 1) if fine[at - 1 : at] == "M" else None)
    if subject:
        zones += [(subject.last, at), before(fine, subject.first)]
    close = fine.find("D", end, end + 8)
    if close >= 0 and not re.search("[,.;:|SMP]", fine[end:close]):
        zones.append((close, close + 1))
    return [*zones, opening(fine), before(fine, at)]


def _date_of_event(scan: Scan, fine: str, at: int, earlier: Sequence[Scan]) -> tuple[Span, Mention] | None:
    """«Ngay sau buổi làm việc, A ký X»: the date that the text has given for that meeting, and the word for it."""
    place = re.search(r"(?:@|t)[wc]?M", fine[:at])
    if not place:
        return None
    word = scan.items[place.end() - 1]
    for other in (scan for scan in reversed(earlier) if "M" in scan.tags):
        tags = fine_tags(other)
        for found in re.finditer("M", tags):
            if fold(other.text(found.start(), found.end())).startswith(fold(scan.text(place.end() - 1, place.end()))):
                date = date_in(other, after(tags, phrase_end(other, tags, found.start())), opening(tags))
                if date:
                    return word.span, date
    return None


# ---- parties ------------------------------------------------------------------------------------

_BETWEEN = re.compile(rf"%(?P<list>{AGENTS})")
_PAIR = re.compile(r"[CO]-[CO]")
_OWNER = re.compile(r"^A[wnvl]{0,5}~(?P<who>[OC])(?!-)")
_TWO_LANDS = re.compile(r"\b(?:hai (?:nước|bên|quốc gia|chính phủ)|2 (?:nước|bên))\b")


def _parties(scan: Scan, fine: str, agreement: Mention, at: int, end: int, earlier: Sequence[Scan]) -> Iterator[Claim]:
    for rule, found in _party_readings(scan, fine, at, end, earlier):
        bodies = [party for party in found if party.kind != "Person"]
        for party in bodies:
            yield _party(agreement, party, rule)
        if bodies:
            return


def _party(agreement: Mention, party: Mention, rule: str) -> Claim:
    return Claim("party", {"agreement": agreement, "agent": party}, tuple(sorted({agreement.span, party.span})), rule)


def _party_readings(
    scan: Scan, fine: str, at: int, end: int, earlier: Sequence[Scan]
) -> Iterator[tuple[str, list[Mention]]]:
    """The ways in which a sentence names the parties, the surest first."""
    between = _BETWEEN.search(fine, at, min(len(fine), end + 8 + (0 if end - at > 1 else 4)))
    if between and not re.search("[.,:;|MAS]", fine[end : between.start()]):
        yield "party-between", _spelled(scan, between)
    pair = _PAIR.search(fine, at, end)
    if pair:
        yield "party-pair", named_in(scan, pair.start(), pair.end())
    if _is_signed(scan, fine, at) or fine[max(0, at - 4) : at].count("V") or "N" in fine[max(0, at - 4) : at]:
        yield "party-signing", _signing_bodies(scan, fine, at, end)
    partner = re.search(r"\+[rc*w]{0,2}[OC]", fine[at:end])
    if partner:
        yield "party-with", named_in(scan, at + partner.start(), at + partner.end())
    owner = _OWNER.match(fine[at:end])
    if owner:
        yield "party-of", named_in(scan, at + owner.start("who"), at + owner.end("who"))
    near = f"{_lead(scan, at)} … {fold(scan.text(at, end))} {_tail(scan, end)[:30]}"
    if _TWO_LANDS.search(near) or (scan.items[at].row or {}).get("type") == "partnership":
        yield "party-two-lands", _two_lands([*earlier, scan])


def _spelled(scan: Scan, between: re.Match[str]) -> list[Mention]:
    return named_in(scan, between.start("list"), between.end("list"))


def _signing_bodies(scan: Scan, fine: str, at: int, end: int) -> list[Mention]:
    """«A và B đã ký thỏa thuận», «A ký thỏa thuận với B», «A ký với B thỏa thuận»."""
    subject = governor(fine, at) or (governor(fine, at - 1) if fine[at - 1 : at] == "M" else None)
    found = named_in(scan, subject.first, subject.last) if subject else []
    partner = re.compile(rf"[wv]{{0,3}}\+(?P<who>{AGENTS})").match(fine, end)
    inside = re.compile(rf"\+(?P<who>{AGENTS})").search(fine, at, end)
    for other in (partner, inside):
        if other:
            found += named_in(scan, other.start("who"), other.end("who"))
    return found


_LANDS = re.compile(r"C(?:[&+-]|-)C")


def _two_lands(scans: Sequence[Scan]) -> list[Mention]:
    """The two countries that the text joined last («A và B», «A – B»): what «hai nước», «hai bên» mean."""
    for scan in reversed(scans):
        for found in reversed(list(_LANDS.finditer(scan.tags))):
            lands = named_in(scan, found.start(), found.end())
            if len({land.name for land in lands}) == 2:
                return lands
    return []


# ---- who signs, who witnesses -------------------------------------------------------------------

_WITNESSES = re.compile(rf"W~?(?P<of>{AGENTS})")


def _signings(scan: Scan, fine: str, agreement: Mention, at: int, end: int) -> Iterator[Claim]:
    if not (_is_signed(scan, fine, at) or _was_signed(scan, end) or _is_listed(scan, at)):
        return
    verb = next((i for i in range(at - 1, max(-1, at - 5), -1) if fine[i] == "N"), -1)
    subject = governor(fine, verb, verbs="") if verb >= 0 else None
    for agent in named_in(scan, subject.first, subject.last) if subject else _meeting_signers(scan, fine, verb):
        if agent.kind == "Person":
            yield _signing(agreement, agent, "signatory", "signatory-subject")
    for agent in _witnesses(scan, fine):
        yield _signing(agreement, agent, "witness", "witness")


def _meeting_signers(scan: Scan, fine: str, verb: int) -> list[Mention]:
    """«A gặp B để ký …»: both sign."""
    found = re.compile(rf"E[xw]?[+&]?(?P<who>{AGENTS})e$").search(fine, 0, verb) if verb > 0 else None
    subject = governor(fine, found.start(), verbs="") if found else None
    if not found or not subject:
        return []
    return named_in(scan, subject.first, subject.last) + named_in(scan, found.start("who"), found.end("who"))


def _witnesses(scan: Scan, fine: str) -> list[Mention]:
    """«A chứng kiến lễ ký», «trước sự chứng kiến của A»."""
    for at, tag in enumerate(fine):
        if tag != "W":
            continue
        if fold(scan.text(at, at + 1)).endswith(" của"):
            found = _WITNESSES.match(fine, at)
            people = named_in(scan, found.start("of"), found.end("of")) if found else []
        else:
            subject = governor(fine, at) or governor(fine, at, verbs="")
            people = named_in(scan, subject.first, subject.last) if subject else []
        return [agent for agent in people if agent.kind == "Person"]
    return []


def _signing(agreement: Mention, agent: Mention, role: str, rule: str) -> Claim:
    spans = tuple(sorted({agreement.span, agent.span}))
    return Claim("signing", {"agreement": agreement, "agent": agent, "role": role}, spans, rule)


_THAT_IS = re.compile(r"^(?:đó là|cụ thể là|cụ thể|gồm|bao gồm)\b")


def _announced(scan: Scan, fine: str, agreement: Mention, earlier: Sequence[Scan]) -> Iterator[Claim]:
    """«A chứng kiến lễ ký hai văn kiện giữa B và C. Đó là X, và Y»: X and Y have what the sentence before says."""
    opens = fold(scan.line.text[scan.items[0].span.start : scan.items[0].span.start + 20])
    if not _THAT_IS.match(opens) or not earlier:
        return
    last = earlier[-1]
    before_tags = fine_tags(last)
    bundle = before_tags.find("A")
    if bundle < 0 or not _is_signed(last, before_tags, bundle):
        return
    spans = (agreement.span, last.items[bundle].span)
    yield _slot(agreement, "agreementStatus", "signed", spans, "agreement-announced")
    between = _BETWEEN.search(before_tags, bundle)
    for party in _spelled(last, between) if between else []:
        if party.kind != "Person":
            yield _party(agreement, party, "party-announced")
    for agent in _witnesses(last, before_tags):
        yield _signing(agreement, agent, "witness", "witness-announced")
