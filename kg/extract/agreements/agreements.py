"""Agreements: named instruments, their status and date, their parties, who signs and who witnesses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.agreements.agreement_dates import date_of_agreement, is_resolution, zones_of
from kg.extract.agreements.denied import is_denied
from kg.extract.agreements.instruments import instrument, is_text_of
from kg.extract.agreements.lists import head_of_lines, head_of_list
from kg.extract.agreements.not_held import is_not_held
from kg.extract.agreements.parties import BETWEEN, parties, spelled
from kg.extract.agreements.signings import signers, signings, witnessed, witnesses
from kg.extract.agreements.standing import (
    is_signed,
    is_signed_after,
    lead,
    ruled,
    standing,
    tail,
    was_signed,
)
from kg.extract.agreements.still_to_come import never_came
from kg.extract.claims import party_of, signing, slot
from kg.extract.events.event_places import place_in
from kg.extract.events.events import event_type, phrase_end
from kg.extract.events.fine import fine_tags, is_capital, left
from kg.extract.events.programmes import PROGRAMME
from kg.extract.laws import IN_FORCE, is_bill, listed
from kg.extract.meetings.meetings import meeting_at
from kg.extract.scan import Scan
from kg.language import alternatives, fold
from kg.model import Claim, Mention, Span
from kg.regex import regex


def find_agreements(scan: Scan, earlier: Sequence[Scan] = (), home: Mention | None = None) -> Iterator[Claim]:
    """The agreements of a sentence with the slots that the sentence fills; ``earlier`` are the sentences before it,
    and ``home`` is where the text names the home country for the first time."""
    fine = fine_tags(scan)
    yield from witnessed(scan, fine, earlier)
    yield from signers(scan, fine, earlier)
    at = last = 0
    counted_row = -1
    chain = Chain()
    while (at := fine.find("A", at)) >= 0:
        in_bracket = 0 < last == at - 1 and fine[last] == "("
        held = fine[at - 1 : at] == "A" and is_text_of(scan, fine, at - 1)
        named = last >= at and fine[at - 1 : at] == "A"  # «thỏa thuận TPP»
        if in_bracket or not held and (named or re.search(r"A[^,;]{0,4}\($", left(fine, at))):
            at += 1
            continue
        end = phrase_end(scan, fine, at)
        mention = None if is_denied(scan, at, end) else instrument(scan, fine, at, end)
        lower = event_type(scan.items[at]) == "law" or not is_capital(scan, at)
        matter = event_type(scan.items[at]) == "partnership" or fine[at - 1 : at] == "u" and lower
        plan = event_type(scan.items[at]) in ("plan", "programme")
        matter = matter or plan and fine[max(0, at - 2) : at] == "Au"  # «Thỏa thuận về Kế hoạch hợp tác A - B» is one
        inside = at < last and (matter or fine[at - 1] == '"')
        if mention is not None and not inside and not _names_a_meeting(scan, fine, at):
            last = end
            head = chain.head(scan, fine, at - held, end)
            counted = counted_row == chain.row >= 0
            counted_row = chain.row if mention.rule == "agreement-bundle" else counted_row
            if counted and mention.form == "nominal":
                at += 1  # «ký 7 văn kiện và biên bản ghi nhớ»
                continue
            found = list(parties(scan, fine, mention, (head, at, end), (earlier, home), chain.row))
            if (
                found
                and not _is_of_people(scan, f"{mention.name}{tail(scan, end)[:20]}", found)
                or not _needs_parties(scan, mention, at)
            ):
                yield from _slots(scan, fine, mention, (head, at, end), chain.row, earlier)
                yield from found
                yield from signings(scan, fine, mention, (head, end), earlier)
                yield from _announced(scan, mention, earlier)
                yield from _signed_at(scan, fine, mention, (head, at, end), earlier)
        at += 1


_CHAIN = regex(
    r"(?:C?u[^.;:|PMAN]{1,14}(?=[;,]))?(?:\"[^\"']{1,40}')?(?:\((?:N?[xD]{1,3}|n)\))?(?:e(?=D))?[xtD@LC]{0,5}(?:,&|[,;&])c?"
)


# «ký Biên bản Kỳ họp lần thứ 7 và A»: the minutes of a session are none, but their verb is that of A.
_MINUTES = regex(r"N[cwn]{0,2}(?P<first>w)M?[MwlnODLC-]{0,8}(?:,&|[,;&])c?$")
_FARTHEST_MINUTES = 20


def _after_minutes(scan: Scan, fine: str, at: int) -> int:
    """The item of the minutes that are signed together with an agreement, or the agreement itself."""
    found = _MINUTES.search(fine, max(0, at - _FARTHEST_MINUTES), at)
    return found.start("first") if found and scan.folded[found.start("first")] == "biên bản" else at


class Chain:
    """«ký A1, A2 và A3»: the first of a row of agreements, whose verb is the verb of all."""

    def __init__(self) -> None:
        self._first = self._last = self._begins = -1
        self.row = -1  # the first of the row, signed or not

    def head(self, scan: Scan, fine: str, at: int, end: int) -> int:
        """The item of the first agreement of the row in which this one, the items [at, end), stands."""
        if at < self._last:  # «Nghị định thư sửa đổi Hiệp định và X»: inside a name the row is not over
            self.row = at
            return at
        joint = _CHAIN.fullmatch(fine, self._last, at) if self._first >= 0 else None
        goes_on = joint and (is_capital(scan, at) or "&" in joint[0]) and event_type(scan.items[at]) != "partnership"
        if not goes_on:
            self._begins = at
        self.row = self._begins
        if not goes_on or not is_signed(scan, fine, self._first):
            self._first = _after_minutes(scan, fine, at)
        self._last = end
        return self._first


_AT_MEETING = regex(r"(?:@|t{1,2})[wc]?(?P<at>M)")


_FARTHEST = 40  # items


def _anew(scan: Scan, fine: str, head: int) -> int:
    """The item before an agreement, no farther off than a meeting may stand, at which a sentence begins that no full
    stop parts from the caption before it («A tại Hội nghị X Trong khuôn khổ chuyến thăm, B ký …»)."""
    first = max(0, head - _FARTHEST)
    return next((i for i in range(head - 1, first, -1) if fine[i] in "et@" and scan.text(i, i + 1)[0].isupper()), first)


def _signed_at(
    scan: Scan, fine: str, agreement: Mention, place_of: tuple[int, int, int], earlier: Sequence[Scan]
) -> Iterator[Claim]:
    """«lễ ký A», «Tại Hội nghị, B và C ký A», «A được ký tại lễ X», «lễ ký 3 văn kiện, gồm: A; …»: the meeting at which
    an agreement is signed."""
    head, at, end = place_of
    listing = head_of_lines(scan, fine, at, earlier)
    if not listing and not (is_signed(scan, fine, head) or was_signed(scan, end)):
        listing = head_of_list(scan, fine, at, earlier)
        if listing is None or standing(scan, fine, head, end)[0] != "signed":
            return
    if listing:
        scan, fine, head, end = listing.scan, listing.fine, listing.at, listing.at + 1
    ceremony = re.compile("M[cn]{0,2}$").search(fine, max(0, head - 3), head)
    found = ceremony.start() if ceremony else -1
    if found < 0:
        stands = _AT_MEETING.search(fine, end, end + 14) or _AT_MEETING.search(fine, _anew(scan, fine, head), head)
        found = stands.start("at") if stands and not re.search("[;.|]", fine[stands.end() : head]) else -1
    meeting = meeting_at(scan, fine, found) if found >= 0 else None
    if meeting is not None and "họp báo" not in fold(meeting.name):  # there it is only told
        yield slot(agreement, "signedAt", meeting, (agreement.span, meeting.span), "agreement-signed-at")


def _names_a_meeting(scan: Scan, fine: str, at: int) -> bool:
    """Whether the word belongs to the name of a meeting («Diễn đàn Sáng kiến X»), not to what is signed there."""
    return fine[at - 1 : at] == "M" and event_type(scan.items[at - 1]) != "ceremony"


_OF_UNNAMED = regex(
    r"^(?:bản )?hợp (?:đồng|tác)|^phối hợp|^cam kết|"
    r"giữa(?! (?:(?:chính phủ )?(?:và )?(?:(?:các |một số )?doanh nghiệp )?"
    r"(?:hai|2) (?:nước|quốc gia|chính phủ|quốc hội|đảng|bộ|toà án|viện kiểm sát)|"
    rf"{alternatives('region that signs')})\b)"
)


def _needs_parties(scan: Scan, agreement: Mention, at: int) -> bool:
    """Whether the phrase is a contract, or names unnamed parties: nothing without a party that has a name."""
    return event_type(scan.items[at]) == "agreement" and _OF_UNNAMED.search(fold(agreement.name)) is not None


def _is_of_people(scan: Scan, said: str, parties: list[Claim]) -> bool:
    """Whether a contract is one of people: of a player with a club, of an actor, a worker, a buyer. A body is a party
    of it by a word that says what it is, or as a name of the list."""
    told = (claim.mention("agent") for claim in parties if claim.rule != "party-two-lands")
    bodies = [agent for agent in told if agent and agent.kind != "Person" and agent.rule != "organization-party"]
    lands = bool(bodies) and all(agent.kind == "Country" for agent in bodies)
    if lands and _WITH_A_PERSON.search(fold(said)):
        return True  # «thỏa thuận giữa Nga và ông Mỹ»: given names
    if "hợp đồng" not in fold(said).split(" với ")[0]:
        return False
    return not bodies or _OF_WORK.search(fold(said)) is not None or len(bodies) == 1 and _is_club(scan, bodies[0])


def _is_club(scan: Scan, body: Mention) -> bool:
    """Whether a body is known as none of trade or state: a contract that names no other side is one of a player."""
    kinds = [item.row["kind"] for item in scan.items if item.mention == body and item.tag == "O" and item.row]
    return body.rule == "organization-known" and kinds == ["other"]


_OF_WORK = regex(r"\bhợp đồng (?:lao động|làm việc|học nghề|thử việc)\b")
_WITH_A_PERSON = regex(r"\bgiữa (?:.{0,30}\bvà )?(?:ông|bà|anh|chị|cô|bị cáo|bị đơn|nguyên đơn|chủ nhà|khách hàng)\b")


# ---- status, date, place ------------------------------------------------------------------------


_OF_COMPANIES = regex(r"\b(?:giữa|của|do)(?: các| nhiều| một số)? (?:doanh nghiệp|công ty|tập đoàn)\b")


def _slots(
    scan: Scan, fine: str, agreement: Mention, place_of: tuple[int, int, int], row: int, earlier: Sequence[Scan]
) -> Iterator[Claim]:
    """What kind of agreement it is, how it stands, and when and where it was signed or began."""
    _, at, end = place_of
    kind = "programme" if scan.folded[at] == PROGRAMME else event_type(scan.items[at])
    if agreement.rule in ("agreement-bundle", "agreement-noun") and scan.folded[at].startswith("văn kiện"):
        kind = "agreement" if _OF_COMPANIES.search(f"{fold(agreement.name)}{tail(scan, end)[:40]}") else "other"
    if fine[at:end] == "AA" and scan.text(at + 1, end).isupper() and event_type(scan.items[at + 1]) == "treaty":
        kind = "treaty"  # «thỏa thuận TPP»
    if scan.folded[at] == "nghị định":
        kind = "law"  # a legal act, though its name is not built as that of a law
    yield slot(agreement, "agreementType", kind, (agreement.span,), "agreement-type")
    status, rule, where = _status(scan, fine, agreement, kind, place_of, row, earlier)
    yield slot(agreement, "agreementStatus", status, (agreement.span, where) if where else (agreement.span,), rule)
    zones = zones_of(scan, fine, place_of)
    yield from date_of_agreement(scan, fine, agreement, place_of, (kind, status), (zones, earlier))
    if status == "signed":
        place = place_in(scan, fine, *zones)
        if place:
            yield slot(agreement, "place", place, (agreement.span, place.span), "agreement-place")


# What is amended or to be replaced under its number is there, whatever stands of the draft around it.
_AMENDED = regex(
    r"\b(?:sửa đổi|bổ sung|thay thế)(?: cho)?(?: (?:một số )?(?:điều|khoản|chương|nội dung)\b[^.;:]{0,24} của)?$"
)


def _status(
    scan: Scan,
    fine: str,
    agreement: Mention,
    kind: str,
    place_of: tuple[int, int, int],
    row: int,
    earlier: Sequence[Scan],
) -> tuple[str, str, Span | None]:
    """How an agreement stands, the rule that tells it, and where the text says so."""
    head, at, end = place_of
    issued = is_resolution(scan, at) and any(map(str.isdigit, agreement.name))
    if issued and _AMENDED.search(lead(scan, at)):
        return "in-force", "agreement-in-force", None
    status, where = standing(scan, fine, head, end)
    if status == "mentioned":
        with_others = _is_signed_with_next(scan, fine, end) or head_of_lines(scan, fine, at, earlier)
        status = ruled(scan, row) or ("signed" if with_others else status)
    elif status == "signed" and fine[end : end + 1] == "(" and ruled(scan, row) == "in-force":
        status, where = "in-force", None  # «triển khai A (ký năm 2031) và B (ký năm 2033)»
    if status == "signed" and is_not_held(scan, fine, head, end):
        status, where = "proposed", None
    if status == "signed" and kind == "law":
        status = "in-force"  # «Luật X vừa được thông qua»
    if status == "in-force" and never_came(fold(agreement.name)):
        status = "mentioned"
    if status == "mentioned" and (kind == "law" or issued) and agreement.form == "name":
        status = listed(scan, at) or ("mentioned" if is_bill(scan, at, end, issued=issued) else "in-force")
        return status, IN_FORCE if status == "in-force" else f"agreement-{status}", where
    return status, f"agreement-{status}", where


def _is_signed_with_next(scan: Scan, fine: str, end: int) -> bool:
    """«việc A1 và A2 được ký kết»: whether the words after the next agreement say that both are signed."""
    return fine[end : end + 2] == "&A" and is_signed_after(scan, phrase_end(scan, fine, end + 1))


# ---- lists that a sentence before announces ----------------------------------------------------

_THAT_IS = regex(r"^(?:đó là|cụ thể là|cụ thể|gồm|bao gồm|trong (?:số )?đó,? (?:có|gồm))\b")


def _announced(scan: Scan, agreement: Mention, earlier: Sequence[Scan]) -> Iterator[Claim]:
    """«A chứng kiến lễ ký hai văn kiện giữa B và C. Đó là X, và Y»: X and Y have what the sentence before says."""
    opens = fold(scan.line.text[scan.items[0].span.start : scan.items[0].span.start + 20])
    if not _THAT_IS.match(opens) or not earlier:
        return
    last = earlier[-1]
    before_tags = fine_tags(last)
    bundle = before_tags.find("A")
    if bundle < 0 or not is_signed(last, before_tags, bundle):
        return
    spans = (agreement.span, last.items[bundle].span)
    yield slot(agreement, "agreementStatus", "signed", spans, "agreement-announced")
    between = BETWEEN.search(before_tags, bundle)
    for party in spelled(last, between) if between else []:
        if party.kind != "Person":
            yield party_of(agreement, party, "party-announced")
    for agent in witnesses(last, before_tags):
        yield signing(agreement, agent, "witness", "witness-announced")
