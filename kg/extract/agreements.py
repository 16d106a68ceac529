"""Agreements: named instruments, their status and date, their parties, who signs and who witnesses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date as date_of

from kg.extract.claims import party_of, signing, slot
from kg.extract.clauses import governor_of_signing
from kg.extract.event_places import place_in
from kg.extract.events import AGENTS, after, before, date_in, event_type, opening, phrase_end
from kg.extract.fine import PROGRAMME, fine_tags, is_capital, left
from kg.extract.instruments import instrument, is_text_of
from kg.extract.laws import IN_FORCE, is_bill, listed
from kg.extract.meetings import meeting_at
from kg.extract.parties import BETWEEN, parties, spelled
from kg.extract.scan import Scan
from kg.extract.signings import signers, signings, witnessed, witnesses
from kg.extract.standing import (
    AFTER_TALKS,
    ANNIVERSARY,
    YEARS,
    is_adopted,
    is_reached,
    is_signed,
    is_signed_after,
    lead,
    ruled,
    standing,
    tail,
    was_signed,
)
from kg.language import alternatives, fold
from kg.model import Claim, Mention, Span


def find_agreements(scan: Scan, earlier: Sequence[Scan] = (), home: Mention | None = None) -> Iterator[Claim]:
    """The agreements of a sentence with the slots that the sentence fills; ``earlier`` are the sentences before it,
    and ``home`` is where the text names the home country for the first time."""
    fine = fine_tags(scan)
    yield from witnessed(scan, fine, earlier)
    yield from signers(scan, fine)
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
        mention = instrument(scan, fine, at, end)
        lower = event_type(scan.items[at]) == "law" or not is_capital(scan, at)
        matter = event_type(scan.items[at]) == "partnership" or fine[at - 1 : at] == "u" and lower
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
                and not _is_of_people(f"{mention.name}{tail(scan, end)[:20]}", found)
                or not _needs_parties(scan, mention, at)
            ):
                yield from _slots(scan, fine, mention, (head, at, end), chain.row, earlier)
                yield from found
                yield from signings(scan, fine, mention, (head, end), earlier)
                yield from _announced(scan, mention, earlier)
                yield from _signed_at(scan, fine, mention, (head, at, end))
        at += 1


_CHAIN = re.compile(r"(?:\"[^\"']{1,40}')?(?:\(N?[xD]{1,3}\))?[xtD@LC]{0,5}(?:,&|[,;&])c?")


class Chain:
    """«ký A1, A2 và A3»: the first of a row of agreements, whose verb is the verb of all."""

    def __init__(self) -> None:
        self._first = self._last = -1
        self.row = -1  # the first of the row, signed or not

    def head(self, scan: Scan, fine: str, at: int, end: int) -> int:
        """The item of the first agreement of the row in which this one, the items [at, end), stands."""
        joint = _CHAIN.fullmatch(fine, self._last, at) if self._first >= 0 else None
        goes_on = joint and (is_capital(scan, at) or "&" in joint[0]) and event_type(scan.items[at]) != "partnership"
        if not goes_on:
            self.row = at
        if not goes_on or not is_signed(scan, fine, self._first):
            self._first = at
        self._last = end
        return self._first


_AT_MEETING = re.compile(r"(?:@|t{1,2})[wc]?(?P<at>M)")


def _signed_at(scan: Scan, fine: str, agreement: Mention, place_of: tuple[int, int, int]) -> Iterator[Claim]:
    """«lễ ký A», «Tại Hội nghị, B và C ký A», «A được ký tại lễ X»: the meeting at which an agreement is signed."""
    head, _, end = place_of
    if not (is_signed(scan, fine, head) or was_signed(scan, end)):
        return
    ceremony = re.compile("M[cn]{0,2}$").search(fine, max(0, head - 3), head)
    found = ceremony.start() if ceremony else -1
    if found < 0:
        stands = _AT_MEETING.search(fine, end, end + 14) or _AT_MEETING.search(fine, max(0, head - 40), head)
        found = stands.start("at") if stands and not re.search("[;.|]", fine[stands.end() : head]) else -1
    meeting = meeting_at(scan, fine, found) if found >= 0 else None
    if meeting is not None and "họp báo" not in fold(meeting.name):  # there it is only told
        yield slot(agreement, "signedAt", meeting, (agreement.span, meeting.span), "agreement-signed-at")


def _names_a_meeting(scan: Scan, fine: str, at: int) -> bool:
    """Whether the word belongs to the name of a meeting («Diễn đàn Sáng kiến X»), not to what is signed there."""
    return fine[at - 1 : at] == "M" and event_type(scan.items[at - 1]) != "ceremony"


_OF_UNNAMED = re.compile(
    r"^(?:bản )?hợp (?:đồng|tác)|^phối hợp|^cam kết|"
    rf"giữa(?! (?:(?:chính phủ )?(?:hai|2) (?:nước|quốc gia|chính phủ)|{alternatives('region that signs')})\b)"
)


def _needs_parties(scan: Scan, agreement: Mention, at: int) -> bool:
    """Whether the phrase is a contract, or names unnamed parties: nothing without a party that has a name."""
    return event_type(scan.items[at]) == "agreement" and _OF_UNNAMED.search(fold(agreement.name)) is not None


def _is_of_people(said: str, parties: list[Claim]) -> bool:
    """Whether a contract is one of people: of a player with a club, of an actor, a buyer. A body is a party of it by a
    word that says what it is, or as a name of the list."""
    told = (claim.mention("agent") for claim in parties if claim.rule != "party-two-lands")
    bodies = [agent for agent in told if agent and agent.kind != "Person" and agent.rule != "organization-party"]
    lands = bool(bodies) and all(agent.kind == "Country" for agent in bodies)
    if lands and _WITH_A_PERSON.search(fold(said)):
        return True  # «thỏa thuận giữa Nga và ông Mỹ»: given names
    return "hợp đồng" in fold(said).split(" với ")[0] and not bodies


_WITH_A_PERSON = re.compile(
    r"\bgiữa (?:.{0,30}\bvà )?(?:ông|bà|anh|chị|cô|bị cáo|bị đơn|nguyên đơn|chủ nhà|khách hàng)\b"
)


# ---- status, date, place ------------------------------------------------------------------------


_RAISED = re.compile(
    r"(?:thiết lập|nâng cấp|xác lập|trở thành|lên|thành)(?: lên| thành| quan hệ| khuôn khổ| tầm| mức)*$"
)
_YEAR_AND_LETTERS = re.compile(r" năm \d{4} \([a-zđ]{2,9}\)")
_LETTERS = re.compile(r" \([A-ZĐ]{2,9}\)$")  # «Công ước X năm 1982 (UNCLOS)», «Công ước X (UNCLOS) năm 1982»
_YEAR_OF = re.compile(r"(?:\b(?!đến |tới |từ |sau |trước )[^\W\d]+ năm |\(|\) |[Bb]iển )((?:19|20)\d\d)\)?$")


def _slots(
    scan: Scan, fine: str, agreement: Mention, place_of: tuple[int, int, int], row: int, earlier: Sequence[Scan]
) -> Iterator[Claim]:
    """What kind of agreement it is, how it stands, and when and where it was signed or began."""
    head, at, end = place_of
    kind = "programme" if scan.folded[at] == PROGRAMME else event_type(scan.items[at])
    if agreement.rule in ("agreement-bundle", "agreement-noun") and scan.folded[at].startswith("văn kiện"):
        kind = "other"
    if fine[at:end] == "AA" and scan.text(at + 1, end).isupper() and event_type(scan.items[at + 1]) == "treaty":
        kind = "treaty"  # «thỏa thuận TPP»
    yield slot(agreement, "agreementType", kind, (agreement.span,), "agreement-type")
    status, rule, where = _status(scan, fine, agreement, kind, place_of, row)
    yield slot(agreement, "agreementStatus", status, (agreement.span, where) if where else (agreement.span,), rule)
    told = re.compile("D(?=u)").search(fine, at, end)
    zones = [*([told.span()] if told else []), *_zones(scan, fine, head, end)]
    anniversary = ANNIVERSARY.search(lead(scan, at)) is not None
    adopted = kind in ("law", "other") and status == "in-force" and is_adopted(scan, at)
    dated = adopted or (
        status in ("signed", "in-force") and not anniversary and (is_signed(scan, fine, head) or was_signed(scan, end))
    )
    raised = kind == "partnership" and _RAISED.search(lead(scan, at))
    begun = raised or is_reached(lead(scan, at), tail(scan, end))
    date = date_in(scan, *zones) if dated else date_in(scan, after(fine, end)) if begun else None
    if kind == "partnership" and not date:
        date = _founded(scan, fine, end)
    if date:
        yield slot(agreement, "when", date, (agreement.span, date.span), "agreement-date")
    elif adopted and (sitting := _date_of_sitting(scan, at, earlier)):
        yield slot(agreement, "when", sitting, (agreement.span, sitting.span), "agreement-date-of-event")
    elif status == "signed" and (event := _date_of_event(scan, fine, at, earlier)):
        yield slot(agreement, "when", event[1], (agreement.span, event[0], event[1].span), "agreement-date-of-event")
    elif anniversary and (years := YEARS.search(scan.text(at, end) + tail(scan, end))):
        yield slot(agreement, "when", _first_of(years), (agreement.span,), "agreement-year")
    elif day := _day_of_code(scan, fine, agreement, at, end):
        yield slot(agreement, "when", day, (agreement.span, day.span), "agreement-date")
    elif year := _year_in_name(scan, agreement, kind, status, at, end):
        yield slot(agreement, "when", year[1], (agreement.span,), "agreement-year")
    if status == "signed":
        place = place_in(scan, fine, *zones)
        if place:
            yield slot(agreement, "place", place, (agreement.span, place.span), "agreement-place")


def _status(
    scan: Scan, fine: str, agreement: Mention, kind: str, place_of: tuple[int, int, int], row: int
) -> tuple[str, str, Span | None]:
    """How an agreement stands, the rule that tells it, and where the text says so."""
    head, at, end = place_of
    status, where = standing(scan, fine, head, end)
    if status == "mentioned":
        status = ruled(scan, row) or ("signed" if _are_signed(scan, fine, end) else status)
    issued = _is_resolution(scan, at) and any(map(str.isdigit, agreement.name))
    if status == "mentioned" and (kind == "law" or issued) and agreement.form == "name":
        status = listed(scan, at) or ("mentioned" if is_bill(scan, at, end, issued=issued) else "in-force")
        return status, IN_FORCE if status == "in-force" else f"agreement-{status}", where
    return status, f"agreement-{status}", where


def _are_signed(scan: Scan, fine: str, end: int) -> bool:
    """«A và B được ký (kết)»: what is said after the last of a row of agreements; ``end`` is that of one before it."""
    last = end
    while re.match("(?:,&?|&)A", fine[last : last + 3]):
        first = fine.index("A", last)
        last = phrase_end(scan, fine, first)
    return last > end and standing(scan, fine, first, last)[0] == "signed" and is_signed_after(scan, last)


def _is_resolution(scan: Scan, at: int) -> bool:
    """Whether an instrument is one that its matter tells, a resolution or a decree."""
    return (scan.items[at].row or {}).get("needs") == "matter"


def _day_of_code(scan: Scan, fine: str, agreement: Mention, at: int, end: int) -> Mention | None:
    """«Nghị định 12/2031/NĐ-CP ngày 3/4/2031»: the day told in a name or just after it, in the year of its code."""
    code = _YEAR_OF_CODE.search(agreement.name)
    days = (scan.items[i].mention for i in range(at, min(len(fine), end + 1)) if fine[i] == "D") if code else ()
    return next((day for day in days if day and code and day.name.startswith(f"{code[1]}-")), None)


def _year_in_name(scan: Scan, agreement: Mention, kind: str, status: str, at: int, end: int) -> re.Match[str] | None:
    """«Hiến pháp năm 2013», «Luật X 2013», «Nghị định 12/2031/NĐ-CP»: the year that a name ends with, or its code."""
    if _is_resolution(scan, at):
        return _YEAR_OF_CODE.search(agreement.name)
    if status == "signed" or kind not in ("treaty", "other", "law", "plan"):
        return None
    if kind == "plan" and not agreement.name.endswith(")"):
        return None
    closed = _LETTERS.search(agreement.name)
    lettered = closed or _YEAR_AND_LETTERS.match(tail(scan, end))
    following = " ".join(tail(scan, end).split()[:2]).rstrip(".,;)") if kind == "law" or lettered else ""
    name = agreement.name[: closed.start()] if closed else agreement.name
    return _YEAR_OF.search(f"{name} {following}".rstrip()) or _YEAR_OF.search(name)


def _first_of(years: re.Match[str]) -> str:
    """The year or the day at which the years or days in brackets begin («(18/7/1977 – 18/7/2017)»)."""
    day, month, year = years.groups()
    try:
        return str(date_of(int(year), int(month), int(day))) if day else str(year)
    except ValueError:
        return str(year)


_ON_DAY, _SINCE_DAY = re.compile(r"'?x{0,3}[Vv][xe]{0,2}(?P<date>D)"), re.compile(r"e(?P<date>D)")
_FOUNDED = re.compile(r"[\"”]? (?:đã |được |chính thức )*(?:thiết lập|xác lập|nâng cấp)\b")


def _founded(scan: Scan, fine: str, end: int) -> Mention | None:
    """«quan hệ đối tác A – B được thiết lập vào tháng 3/2018»: when the partnership began."""
    found = (_ON_DAY if _FOUNDED.match(tail(scan, end)) else _SINCE_DAY).match(fine, end)
    if not found or fine[end] == "e" and scan.folded[end] != "từ":
        return None
    return date_in(scan, found.span("date"))


_YEAR_OF_CODE = re.compile(r"\d/((?:19|20)\d\d)/[A-ZĐ]")  # «Nghị định 12/2031/NĐ-CP»
_BY_AGENTS = re.compile(rf"x{{0,3}}N[xw]{{0,2}}d{AGENTS}")
# «chiều 5/6, tại (bên lề) hội nghị X, A ký»
_DAY_OF_MEETING = re.compile(r"D,?(?:@|t{1,2})[wc]{0,2}\"?M[^.;:|DPSN,]{0,20},$")
# «O cho biết, ngày 6/7, doanh nghiệp này và O2 đã ký»
_DAY_BEFORE = re.compile(r"[,;:|Ss](?P<day>D),[wzcnOPCT&+xr]{1,12}N[cwn]{0,3}$")
# «Trong chuyến thăm của P năm 2011, hai bên ký»
_IN_EVENT = re.compile(r"(?:^|[.|;])[@t]{1,2}[wc]?M[^.;:|DSN,]{0,14}(?P<day>D),[^.;|]*$")


def _zones(scan: Scan, fine: str, at: int, end: int) -> list[tuple[int, int]]:
    """Where the date of a signing stands: after the phrase or its verb, between subject and verb, before both."""
    reach = fine.find(")", end) if fine[end : end + 1] == "(" else end + 12
    verb = next((i for i in range(end, min(len(fine), reach)) if fine[i] == "N"), -1)
    zones = [after(fine, end), (verb, after(fine, verb + 1)[1])] if verb >= 0 else [after(fine, end)]
    if verb >= 0 and re.match(AFTER_TALKS, tail(scan, end)):
        return zones[1:]
    signed_by = _BY_AGENTS.match(fine, end)
    if signed_by:
        zones.append(after(fine, signed_by.end()))
    subject = governor_of_signing(fine, at)
    if subject:
        zones += [(subject.last, at), before(fine, subject.first)]
        at_meeting = _DAY_OF_MEETING.search(fine, max(0, subject.first - 40), subject.first)
        if at_meeting:
            zones.append((at_meeting.start(), at_meeting.start() + 1))
    told = _IN_EVENT.search(fine, max(0, at - 60), at) or _DAY_BEFORE.search(fine, max(0, at - 24), at)
    if told:
        zones.append(told.span("day"))
    close = fine.find("D", end, end + 8)
    if close >= 0 and not re.search("[,.;:|SMP]", fine[end:close]):
        zones.append((close, close + 1))
    return [*zones, opening(fine), before(fine, at)]


def _date_of_sitting(scan: Scan, at: int, earlier: Sequence[Scan]) -> Mention | None:
    """«Sáng 21/6, Quốc hội họp. … Biểu quyết thông qua Luật X: …»: the day of the last sentence before that has one."""
    if at > 4 or not re.match(r"(?:\d{1,2}\. ?)?biểu quyết thông qua", lead(scan, at)):
        return None
    for other in reversed(earlier[-60:]):
        date = date_in(other, opening(fine_tags(other)))
        if date:
            return date
    return None


def _date_of_event(scan: Scan, fine: str, at: int, earlier: Sequence[Scan]) -> tuple[Span, Mention] | None:
    """«Ngay sau buổi làm việc, A ký X»: the date that the text has given for that meeting, and the word for it."""
    place = re.compile(r"(?:@|t)[wc]?M").search(fine, max(0, at - 80), at)
    if not place or re.search(r"\bcho việc ký(?: kết)?$", lead(scan, at)):
        return None
    word = scan.items[place.end() - 1]
    if event_type(word) == "visit":  # visits are many, and last for days
        return None
    said = fold(scan.text(place.end() - 1, place.end()))
    for other in (scan for scan in reversed(earlier) if "M" in scan.tags):
        tags = fine_tags(other)
        for found in re.finditer("M", tags):
            told = fold(other.text(found.start(), found.end()))
            if told.startswith(said) and not told.startswith(f"{said} báo"):
                date = date_in(other, after(tags, phrase_end(other, tags, found.start())), opening(tags))
                if date and "/" not in date.name:
                    return word.span, date
    return None


# ---- lists that a sentence before announces ----------------------------------------------------

_THAT_IS = re.compile(r"^(?:đó là|cụ thể là|cụ thể|gồm|bao gồm)\b")


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
