"""Agreements: named instruments, their status and date, their parties, who signs and who witnesses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.clauses import governor
from kg.extract.events import (
    after,
    amended,
    before,
    date_in,
    event_type,
    has_name,
    is_about_this,
    is_plural,
    mention_of,
    opening,
    phrase_end,
    place_in,
)
from kg.extract.fine import PROGRAMME, fine_tags, is_capital, left
from kg.extract.meetings import meeting_at
from kg.extract.parties import BETWEEN, parties, party_of, spelled
from kg.extract.scan import Scan
from kg.extract.signings import signers, signing, signings, witnessed, witnesses
from kg.extract.standing import (
    ANNIVERSARY,
    YEARS,
    is_listed,
    is_signed,
    lead,
    standing,
    tail,
    was_signed,
    will_be_signed,
)
from kg.language import fold
from kg.model import Claim, Mention, Span


def find_agreements(scan: Scan, earlier: Sequence[Scan] = ()) -> Iterator[Claim]:
    """The agreements of a sentence with the slots that the sentence fills; ``earlier`` are the sentences before it."""
    fine = fine_tags(scan)
    yield from witnessed(scan, fine)
    yield from signers(scan, fine)
    at = last = 0
    changed: int | None = None
    chain = Chain()
    while at < len(fine):
        in_bracket = 0 < last == at - 1 and fine[last] == "("
        if fine[at] != "A" or in_bracket or re.search(r"A$|A[^,;]{0,4}\($", left(fine, at)):
            at += 1
            continue
        end = phrase_end(scan, fine, at)
        mention = _mention(scan, fine, at, end)
        lower = event_type(scan.items[at]) == "law" or not is_capital(scan, at)
        matter = event_type(scan.items[at]) == "partnership" or fine[at - 1 : at] == "u" and lower
        inside = at < last and (matter or at == changed)
        if mention is not None and not inside and not _names_a_meeting(scan, fine, at):
            last, changed = end, amended(scan, fine, at)
            head = chain.head(scan, fine, at, end)
            found = list(parties(scan, fine, mention, (head, at, end), earlier))
            if found and not _is_of_people(mention, found) or not _needs_parties(scan, mention, at):
                yield from _slots(scan, fine, mention, (head, at, end), earlier)
                yield from found
                yield from signings(scan, fine, mention, head, end)
                yield from _announced(scan, fine, mention, earlier)
                yield from _signed_at(scan, fine, mention, (head, at, end))
        at += 1


_CHAIN = re.compile(r"[xtD@LC]{0,5}(?:,&|[,;&])c?")


class Chain:
    """«ký A1, A2 và A3»: the first of a row of agreements, whose verb is the verb of all."""

    def __init__(self) -> None:
        self._first = self._last = -1

    def head(self, scan: Scan, fine: str, at: int, end: int) -> int:
        """The item of the first agreement of the row in which this one, the items [at, end), stands."""
        joint = _CHAIN.fullmatch(fine, self._last, at) if self._first >= 0 else None
        goes_on = joint and (is_capital(scan, at) or "&" in joint[0]) and event_type(scan.items[at]) != "partnership"
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
    if meeting is not None:
        yield _slot(agreement, "signedAt", meeting, (agreement.span, meeting.span), "agreement-signed-at")


def _names_a_meeting(scan: Scan, fine: str, at: int) -> bool:
    """Whether the word belongs to the name of a meeting («Diễn đàn Sáng kiến X»), not to what is signed there."""
    return fine[at - 1 : at] == "M" and event_type(scan.items[at - 1]) != "ceremony"


def _needs_parties(scan: Scan, agreement: Mention, at: int) -> bool:
    """Whether the phrase is a contract, or names unnamed parties: nothing without a party that has a name."""
    unnamed = re.search("^(?:bản )?hợp (?:đồng|tác)|giữa", fold(agreement.name))
    return event_type(scan.items[at]) == "agreement" and unnamed is not None


def _is_of_people(agreement: Mention, parties: list[Claim]) -> bool:
    """Whether a contract is one with people alone: of a player, an actor, a buyer."""
    agents = [claim.mention("agent") for claim in parties]
    contract = "hợp đồng" in fold(agreement.name).split(" với ")[0]
    return contract and all(agent is not None and agent.kind == "Person" for agent in agents)


def _mention(scan: Scan, fine: str, at: int, end: int) -> Mention | None:
    """The agreement that a phrase names or points back to, if it does either."""
    row = scan.items[at].row or {}
    if row.get("noun") == "văn kiện" and (fine[at + 1 : at + 2] == "M" or scan.text(at + 1, at + 2).startswith("Đảng")):
        return None
    if (
        _FIELD.match(fold(scan.text(at, end)))
        or tail(scan, end).startswith(" nào")
        or scan.text(at, end).endswith(" nào")
    ):
        return None
    if _counted(scan, fine, at) and not _GOES_ON.match(tail(scan, end)):
        return mention_of(scan, at - 1, end, "Agreement", "agreement-bundle", "name")
    counted = at and fine[at - 1] == "n" and scan.text(at - 1, at).isdigit()
    if is_plural(fine, at, scan) and not _is_kind(scan, fine, at, end) or counted and scan.folded[at - 2 : at - 1] not in (["điều"], ["khoản"], ["chương"]):
        return None
    if _speaks(scan, at, end) or _is_kind(scan, fine, at, end):
        return mention_of(scan, at, end, "Agreement", "agreement-noun", "name")
    if end - at == 1 and row["noun"] == "hợp tác":
        return None
    if is_about_this(fine, end) or end - at == 1 and not scan.text(at, end).isupper():
        if row["noun"] == PROGRAMME:
            return None
        rule = "agreement-one" if at and fold(scan.text(at - 1, at)) == "một" else "agreement-again"
        if rule == "agreement-one" and not _is_concluded(scan, fine, at, end):
            return None
        return mention_of(scan, at, at + 1, "Agreement", rule, "nominal")
    if not _is_named(scan, fine, at, end):
        return None
    if row["type"] == "partnership" and not re.search("[OC%]", fine[at + 1 : end]):
        return mention_of(scan, at, end, "Agreement", "agreement-again", "nominal")
    return mention_of(scan, at, end, "Agreement", "agreement-noun", "name")


def _is_concluded(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether «một thỏa thuận» is signed or reached; one that is wished for, offered or compared is none."""
    if event_type(scan.items[at]) in ("plan", "law", "programme"):
        return False
    before, after = lead(scan, at), tail(scan, end)
    if re.search(r"\b(?:khả năng|có thể|nếu|sẽ|muốn|chưa|không)\b[^.,;]{0,40}$", before):
        return False
    reached = re.search(r"(?:đã|vừa|,) (?:\w+ ){0,2}(?:ký|ký kết|đạt|đạt được)(?: kết)? một$", before)
    return bool(reached or is_signed(scan, fine, at) or re.match(r"[^.,;]{0,60}\b(?:vừa|đã) được ký", after))


_NUMBER = re.compile(r"\d{1,3}|ba|bốn|năm|sáu|bảy|tám|chín|mười")
_BUNDLES = re.compile(f"văn (?:kiện|bản)|hiệp định|biên bản|bản ghi nhớ|{fold('thỏa thuận')}|hợp đồng")


_FIELD = re.compile(r"kế hoạch(?: và|,| &) đầu tư\b")
_PLAIN = re.compile(r"(?:thương mại tự do|(?<!và )hợp tác|quốc tế|song phương|khung)$")
_GOES_ON = re.compile(r"[,:]?\s*(?:bao gồm|gồm có|gồm|trong đó có|cụ thể là|là)?\s*(?::|gồm|trong đó)")


def _counted(scan: Scan, fine: str, at: int) -> bool:
    """«ký 5 văn kiện hợp tác»: what is signed is counted, not named."""
    if not at or fine[at - 1] not in "nc" or not _NUMBER.fullmatch(fold(scan.text(at - 1, at))):
        return False
    return bool(_BUNDLES.match(fold(scan.text(at, at + 1)))) and is_signed(scan, fine, at)


def _speaks(scan: Scan, at: int, end: int) -> bool:
    """Whether one listed word is the name («Hiệp ước Hữu nghị và Hợp tác», «Luật Nhà ở»)."""
    kind, said = event_type(scan.items[at]), scan.text(at, end)
    treaty = kind == "treaty" and len(said.split()) > 4 and not _PLAIN.search(fold(said))
    whole = treaty or kind == "law" and len(said.split()) > 2
    return end - at == 1 and is_capital(scan, at) and whole


_AGREED = re.compile(r"\b(?:ký|ký kết|đàm phán|phê chuẩn)(?: và \S+(?: \S+)?)? (?:các|những)$")


def _is_kind(scan: Scan, fine: str, at: int, end: int) -> bool:
    """«sớm ký kết các hiệp định tương trợ tư pháp»: several treaties that one listed word tells."""
    row = scan.items[at].row or {}
    listed = row.get("type") == "treaty" and not row.get("needs") and len(row["noun"].split()) > 4
    return listed and end - at == 1 and is_plural(fine, at, scan) and _AGREED.search(lead(scan, at)) is not None


# What is done with an instrument that exists: it is told by its matter even in small letters.
_DEALT_WITH = re.compile(
    r"\b(?:rút khỏi|tham gia|thực hiện|triển khai|phê chuẩn|hủy bỏ|huỷ bỏ|đình chỉ|hoãn|gia hạn|thông qua|vi phạm|"
    r"trong khuôn khổ|theo|tuân thủ|chấm dứt|công bố|đạt|đạt được)(?: tốt| hiệu quả| đầy đủ)?$"
)
_WITH_PARTIES = re.compile(r"A[wvnxD]{0,8}(?:u[wvnFL]{1,8})?(?:%[rc*]{0,3}[OCPT]|[OC]-[OC]|\+[rc*w]{0,2}[OC])")


_TWO_SIDES = re.compile(r".* giữa hai (?:nước|bên|chính phủ|quốc gia|đảng|bộ|cơ quan|ngành|quốc hội)\b")


def _is_named(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether a phrase says which instrument it is: capitals with a name, parties, a signature, a quoted title.

    Words that also mean other things («kế hoạch», «hợp đồng», «tuyên bố») need capitals, parties or a signature;
    laws need capitals; an abbreviation of several meanings needs its kind before it or its parties.
    """
    row = scan.items[at].row or {}
    capital, named = is_capital(scan, at), has_name(scan, fine, at, end)
    said = scan.text(at, at + 1)
    signed = is_signed(scan, fine, at) or was_signed(scan, end) or is_listed(scan, at)
    signed = signed or end - at > 1 and will_be_signed(scan, end)
    signed = signed or _is_described(scan, fine, at, end)
    doubtful = row.get("needs") == "name"
    parties = bool(_WITH_PARTIES.match(fine[at:end])) and (row["type"] != "plan" or not doubtful)
    parties = (
        parties
        or row["type"] in ("agreement", "plan", "programme", "mou")
        and not (doubtful and row["type"] == "plan")
        and end - at > 1
        and bool(_TWO_SIDES.match(fold(scan.text(at, end)) + tail(scan, end)[:20]))
    )
    owned = not doubtful and re.search("~O", fine[at:end]) is not None
    if said.isupper():
        return not doubtful or parties
    acronym = fine[at : at + 2] == "AA" and scan.text(at + 1, at + 2).isupper()
    quoted = scan.tags[at - 1 : at] == '"' and fine[end : end + 1] == "'"
    if row["noun"] == PROGRAMME:
        return capital and (named or end - at > 2)
    if row["type"] == "law":
        return capital and (named or not doubtful)
    if doubtful and capital and "u" in fine[at:end]:
        return True
    if doubtful:
        between = parties and row["type"] != "other" and "+" not in fine[at:end]
        return signed or between or acronym or (named and (capital or quoted))
    return signed or capital or parties or owned or acronym or quoted or row["type"] == "partnership"


def _is_described(scan: Scan, fine: str, at: int, end: int) -> bool:
    """«rút khỏi hiệp định Paris», «thông qua thỏa thuận về a và b», «đàm phán hiệp định thương mại với A (B)»."""
    row = scan.items[at].row or {}
    if row["type"] not in ("treaty", "agreement", "mou") or row["noun"].startswith(("hợp đồng", "điều ước")):
        return False
    if fine[at : at + 2] == "AL" and row["type"] != "mou":
        return True
    before = lead(scan, at)
    if re.search(r"\bđàm phán(?: về)?$", before) and re.search(r"\+[rc]{0,2}[OC]", fine[at:end]):
        return True
    if "c" in fine[at:end] or re.search(r"\b(?:không|chưa)\b[^.,;]{0,20}$", before):
        return False
    long = end - at > 3 or "u" in fine[at + 1 : at + 2] and end - at > 2
    return long and _DEALT_WITH.search(before) is not None


# ---- status, date, place ------------------------------------------------------------------------


_RAISED = re.compile(r"(?:thiết lập|nâng cấp|xác lập|trở thành|lên|thành)(?: lên| thành| quan hệ| khuôn khổ)*$")
_YEAR_OF = re.compile(r"(?:[^\W\d]+ năm |\()((?:19|20)\d\d)\)?$")


def _slots(
    scan: Scan, fine: str, agreement: Mention, place_of: tuple[int, int, int], earlier: Sequence[Scan]
) -> Iterator[Claim]:
    head, at, end = place_of
    kind = "programme" if fold(scan.text(at, at + 1)) == PROGRAMME else event_type(scan.items[at])
    if agreement.rule == "agreement-bundle" and fold(scan.text(at, at + 1)).startswith("văn"):
        kind = "other"
    yield _slot(agreement, "agreementType", kind, (agreement.span,), "agreement-type")
    status, where = standing(scan, fine, head, end)
    spans = (agreement.span, where) if where else (agreement.span,)
    yield _slot(agreement, "agreementStatus", status, spans, f"agreement-{status}")
    zones = _zones(scan, fine, head, end)
    anniversary = ANNIVERSARY.search(lead(scan, at)) is not None
    dated = (
        status in ("signed", "in-force") and not anniversary and (is_signed(scan, fine, head) or was_signed(scan, end))
    )
    raised = kind == "partnership" and _RAISED.search(lead(scan, at))
    date = date_in(scan, *zones) if dated else date_in(scan, after(fine, end)) if raised else None
    dated_name = kind in ("treaty", "other") or kind == "plan" and agreement.name.endswith(")")
    year = _YEAR_OF.search(agreement.name) if dated_name and status != "signed" else None
    if date:
        yield _slot(agreement, "when", date, (agreement.span, date.span), "agreement-date")
    elif status == "signed" and (event := _date_of_event(scan, fine, at, earlier)):
        yield _slot(agreement, "when", event[1], (agreement.span, event[0], event[1].span), "agreement-date-of-event")
    elif anniversary and (years := YEARS.search(scan.text(at, end) + tail(scan, end))):
        yield _slot(agreement, "when", years[1], (agreement.span,), "agreement-year")
    elif not date and year:
        yield _slot(agreement, "when", year[1], (agreement.span,), "agreement-year")
    if status == "signed":
        place = place_in(scan, fine, *zones)
        if place:
            yield _slot(agreement, "place", place, (agreement.span, place.span), "agreement-place")


def _slot(agreement: Mention, name: str, value: Mention | str, spans: tuple[Span, ...], rule: str) -> Claim:
    return Claim("slot", {"subject": agreement, "property": name, "value": value}, tuple(sorted(set(spans))), rule)


# «chiều 5/6, tại (bên lề) hội nghị X, A ký»
_DAY_OF_MEETING = re.compile(r"D,?(?:@|t{1,2})[wc]{0,2}\"?M[^.;:|DPSN,]{0,20},$")


def _zones(scan: Scan, fine: str, at: int, end: int) -> list[tuple[int, int]]:
    """Where the date of a signing stands: after the phrase or its verb, between subject and verb, before both."""
    reach = fine.find(")", end) if fine[end : end + 1] == "(" else end + 12
    verb = next((i for i in range(end, min(len(fine), reach)) if fine[i] == "N"), -1)
    zones = [after(fine, end), (verb, after(fine, verb + 1)[1])] if verb >= 0 else [after(fine, end)]
    subject = governor(fine, at) or (governor(fine, at - 1) if fine[at - 1 : at] == "M" else None)
    if subject:
        zones += [(subject.last, at), before(fine, subject.first)]
        at_meeting = _DAY_OF_MEETING.search(fine, max(0, subject.first - 40), subject.first)
        if at_meeting:
            zones.append((at_meeting.start(), at_meeting.start() + 1))
    close = fine.find("D", end, end + 8)
    if close >= 0 and not re.search("[,.;:|SMP]", fine[end:close]):
        zones.append((close, close + 1))
    return [*zones, opening(fine), before(fine, at)]


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


def _announced(scan: Scan, fine: str, agreement: Mention, earlier: Sequence[Scan]) -> Iterator[Claim]:
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
    yield _slot(agreement, "agreementStatus", "signed", spans, "agreement-announced")
    between = BETWEEN.search(before_tags, bundle)
    for party in spelled(last, between) if between else []:
        if party.kind != "Person":
            yield party_of(agreement, party, "party-announced")
    for agent in witnesses(last, before_tags):
        yield signing(agreement, agent, "witness", "witness-announced")
