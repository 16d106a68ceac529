"""Meetings that a verb names: «A tiếp B», «A hội đàm với B», «A và B hội đàm», «A được B tiếp», «A thăm C», «O họp»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.claims import participation, slot, when_and_where
from kg.extract.events.clauses import GAP, SUBJECT, Governor, governor_of
from kg.extract.events.clauses_going_on import clause_of
from kg.extract.events.endings import name_end, without_post
from kg.extract.events.event_places import house_met_in, is_of_one_before, place_in
from kg.extract.events.events import AGENT, AGENTS, after, date_in, mention_of, named_in
from kg.extract.events.fine import HIS_TITLES, LEADING, left, tagged
from kg.extract.items import BRACKET
from kg.extract.meetings.after_welcomes import day_of_welcome
from kg.extract.meetings.attendance import under_whom
from kg.extract.meetings.before_verbs import zones_before
from kg.extract.meetings.called_off import PLANNED
from kg.extract.meetings.carried import delegation, leader
from kg.extract.meetings.delegations_led import body_led_there, is_guest, leading
from kg.extract.meetings.denied import is_denied
from kg.extract.meetings.examples import examples
from kg.extract.meetings.formats import form_of_verb
from kg.extract.meetings.in_turn import called_after, day_goes_on, guests_in_turn, met_one_by_one, people_met
from kg.extract.meetings.meanwhile import meanwhile, on_days_of_its_own
from kg.extract.meetings.moments import clause_day, is_of_matter, range_of_visit
from kg.extract.meetings.people_of_rank import are_private, has_rank, is_of_people, is_ranked
from kg.extract.meetings.sittings import sits, sits_in_hall, sitting_end
from kg.extract.meetings.talks_and_banquets import host_of_banquet
from kg.extract.meetings.topics import about, topic_of
from kg.extract.meetings.tours import is_of_tour
from kg.extract.meetings.two_officers import two_officers
from kg.extract.meetings.visits import guest_again, guest_beside, in_course
from kg.extract.meetings.visits_told import announced, in_company, is_weak, object_at, sees_named, without_company
from kg.extract.meetings.with_whom import UNNAMED
from kg.extract.scan import Scan
from kg.language import fold, words_of
from kg.model import Claim, Mention
from kg.regex import regex

_TYPES = {"E": "meeting", "J": "meeting", "X": "reception", "Z": "visit"}
_INVITED = regex(r"(?:(?<!lời )\bmời|\b(?:chuyển|gửi|trao) (?:\w+ )?lời mời)(?: \w+){0,2}$")
_WISHED = regex(
    r"\b(?:mong muốn|mong|hy vọng|đề nghị|chờ đón|mong chờ)(?:(?: (?:sẽ|sớm|được|có dịp))* (?:chào )?đón(?: tiếp)?)?$"
)
_BOTH_SIDES = regex(r"(?:tiến hành )?(?:hội đàm|hội kiến|điện đàm|gặp gỡ)$")
_WITH_OTHERS = regex(r"(?:,&|[,&])[MVvE]w{0,2}\+")  # «A và B gặp gỡ, tọa đàm với các doanh nghiệp»
_GUEST = regex(r"[wR]?(?P<who>[PTO])x{0,4}$")
_LED = r"(?:dP,?x)?"
_GUEST_LED = regex(rf"w?d(?P<who>P){HIS_TITLES}x")
_OBJECT = regex(rf"(?:[wx&+]){{0,2}}(?:(?<=[EX])[wRrcF]{{1,4}}~(?=O)|(?<=Z)w~(?=O))?(?P<who>(?:u?Z)?{AGENTS}{_LED}|L)")
_SENT = regex("đoàn|đại diện|lãnh đạo")
_LEADER = regex(r"(?:&[wcRrK]{1,6})?[^SsUGHNMPXZE.;]{0,30}?,?d(?P<who>P)" + HIS_TITLES + "x")
_OPEN = regex(
    r"gặp|làm việc với|họp với|hội đàm|điện đàm|tiếp(?! xúc(?! cử tri))|(?:đến )?tham quan$"
    r"|(?:tới|đến|sang|đi)? ?thăm(?: và làm việc| hỏi)?$"
)


@dataclass(frozen=True)
class Encounter:
    """Who meets whom: the item of the verb, the clause, the item after the object, both sides; ``start`` is where the
    words begin that tell it, if not with the verb."""

    verb: int
    clause: Governor
    end: int
    people: list[Mention]
    others: list[Mention]
    rule: str = "meeting-verb"
    start: int = -1


def encounters(scan: Scan, fine: str, phrases: list[tuple[int, int]], earlier: Sequence[Scan] = ()) -> Iterator[Claim]:
    """The meetings that verbs of a sentence tell, outside the noun phrases [first, last) of its events."""
    for verb in tagged(fine, "EXZG"):
        tag = fine[verb]
        if tag == "G" and not _meets_press(scan, fine, verb):
            continue
        if any(first <= verb < last for first, last in phrases):
            continue
        if not is_weak(scan, fine, verb):
            found = (_press_met if tag == "G" else _encounter)(scan, fine, verb)
            found = found or _of_two(scan, fine, verb, earlier)
            if not found and (clause := in_company(scan, fine, verb)):
                found = _encounter(scan, fine, verb, clause)
            if found and not found.people:
                leads = leader(earlier, fine[found.clause.first :])
                found = replace(found, people=leads, rule="meeting-verb" if leads and found.others else found.rule)
            for told in _in_turn(scan, fine, found) if found else ():
                yield from claims_of(scan, fine, told, earlier)


def _in_turn(scan: Scan, fine: str, told: Encounter) -> list[Encounter]:
    """The receptions of guests whom semicolons part, each with its own guest; else what is told as it is."""
    received = fine[told.verb] in "EX" and told.rule == "meeting-verb" and told.end > told.verb + 1
    first = told.verb + 1 + (fine[told.verb + 1 : told.verb + 2] == "+")
    if received and fine[told.verb] == "E":
        several = people_met(fine, first)
        guests = [part for part in several if has_rank(scan, part[0])]
    else:
        guests = guests_in_turn(fine, first) if received else []
    guests = received and met_one_by_one(scan, fine, told.verb, first) or guests
    return [
        replace(
            told, start=told.verb if first == guests[0][0] else first, end=end, others=named_in(scan, first, first + 1)
        )
        for first, end in guests
    ] or [told]


def _meets_press(scan: Scan, fine: str, verb: int) -> bool:
    """Whether a verb of holding is «họp báo», which people do, and tells no event that follows."""
    return scan.folded[verb] == "họp báo" and fine[verb + 1 : verb + 2] != "M"


def _press_met(scan: Scan, fine: str, verb: int) -> Encounter | None:
    """«A và B (đã) họp báo chung»: people of rank hold a press conference."""
    clause = governor_of(fine, verb, verbs="")
    people = named_in(scan, clause.first, clause.last) if clause else []
    if clause is None or not people or any(a.kind != "Person" for a in people):
        return None
    if not is_ranked(scan, fine, clause):
        return None
    end = verb + 1 + (scan.folded[verb + 1 : verb + 2] == ["chung"])
    return Encounter(verb, clause, end, people, [], "meeting-verb-open")


_FRONT = regex(r"(?:te?|s|[*xwe]{0,3})(?:(?:^|(?<=[*xwe]))D(?:\([^()]{1,6}\))?,?x?)?(?:@[wc]{0,3}[LC],?){0,2}x?")
_GUEST_FIRST = regex(
    rf"[+x]{{0,2}}(?:(?<=Z)@)?(?P<guest>{AGENT}(?:(?<=T)-P)?(?:@[LC])?(?:,P(?=,P))?)(?:D|@[wc]{{0,3}}[LC]|x|,(?=[D@]))*,"
    rf"(?P<who>{SUBJECT}){GAP}(?=[SsVvNwx=])"
)
_FRONTED = words_of("meets or receives")
_GLAD = regex(r"(?:bày tỏ )?(?:vui mừng|vinh dự|hân hạnh|vui|phấn khởi)")  # «Bày tỏ vui mừng tiếp A, B nói …»


def _fronted(scan: Scan, fine: str, verb: int) -> Encounter | None:
    """«Ngày D, tại L, tiếp A, B khẳng định …»: who is met stands before the one who meets him and speaks."""
    if scan.folded[verb] not in _FRONTED or not _FRONT.fullmatch(fine, 0, verb):
        return None
    if fine[0] == "s" and not _GLAD.match(scan.folded[0]):
        return None
    told = _GUEST_FIRST.match(fine, object_at(fine, verb))
    if told is None or not has_rank(scan, told.start("who")) or fine[told.end("who") - 1] not in "PT":
        return None
    people, others = (named_in(scan, *told.span(side)) for side in ("who", "guest"))
    if any(a.kind != "Person" for a in people) or all(a.kind == "Country" for a in others):
        return None
    clause = Governor(*told.span("who"), "", None, shared=True)
    return Encounter(verb, clause, told.end("guest"), people, others)


def _in_course(scan: Scan, fine: str, verb: int) -> Encounter | None:
    """«Trong thời gian (ở) thăm C, A đã hội kiến B»: A visits C."""
    target = _OBJECT.match(fine, verb + 1)
    clause = in_course(scan, fine, verb, target.end()) if target else None
    if target is None or clause is None:
        return None
    people, others = named_in(scan, clause.first, clause.last), named_in(scan, *target.span("who"))
    return Encounter(verb, Governor(0, verb, "", None), target.end(), people, others)


_AT_BODY = regex("@(?P<who>O)")


def _of_delegation(scan: Scan, fine: str, verb: int) -> Encounter | None:
    """«Cùng ngày, Đoàn đã làm việc với O», «Đoàn công tác đã đến chào P»: whom a delegation that the text has told of
    meets."""
    first = delegation(scan, fine, verb)
    target = _OBJECT.match(fine, verb + 1) or (_AT_BODY.match(fine, verb + 1) if fine[verb] == "Z" else None)
    others = named_in(scan, *target.span("who")) if target else []
    if first < 0 or target is None or not others or any(a.kind == "Country" or a.form == "nominal" for a in others):
        return None
    return Encounter(verb, Governor(first, verb, "", None), target.end(), [], others, "meeting-verb-open")


_UNDER = regex(rf"HP{BRACKET},(?=O)")


def _encounter(scan: Scan, fine: str, verb: int, told: Governor | None = None) -> Encounter | None:
    clause = told or clause_of(scan, fine, verb - (fine[verb - 1 : verb] == "H"), verbs="")
    clause = clause or announced(scan, fine, verb) or leading(scan, fine, verb) or meanwhile(scan, fine, verb)
    if clause and (led := _UNDER.match(fine, clause.first - 1)):
        clause = replace(clause, first=led.end())  # «dưới sự chủ trì của A, O họp»
    if clause is None:
        return _fronted(scan, fine, verb) or _in_course(scan, fine, verb) or _of_delegation(scan, fine, verb)
    if re.search(r"=[rRcwn]{0,2}$", left(fine, clause.first)) or re.match("MO", fine[max(0, clause.first - 1) :]):
        return None  # «là A», «dự Hội nghị O theo lời mời của B và thăm C»
    if is_invited(scan, clause) or is_denied(scan, clause.first):
        return None
    wished = clause.first and _WISHED.search(fold(scan.text(max(0, clause.first - 4), clause.first)))
    if wished or "sớm" in scan.folded[clause.last : verb]:
        return None
    joined = fine.rfind("&", clause.first, clause.last)
    if joined >= 0 and fine[verb] == "Z" and fine[clause.first - 1 : clause.first] == "%":
        clause = replace(clause, first=joined + 1)
    clause = guest_beside(scan, fine, guest_again(scan, fine, clause), verb) if fine[verb] == "Z" else clause
    people = [a for a in named_in(scan, clause.first, clause.last) if a.kind != "Country"]
    if fine[clause.first] == "O" and clause.first and scan.folded[clause.first - 1] == "cấp cao":
        people = [a for a in people if a.kind == "Person"]
    if not people:
        return _of_delegation(scan, fine, verb)
    if host := host_of_banquet(scan, fine, verb) if fine[verb] == "E" else None:
        return Encounter(verb, clause, verb + 1, people, named_in(scan, *host))
    goes = object_at(fine, verb)
    target = _OBJECT.match(fine, goes) or (_GUEST_LED.match(fine, goes) if fine[verb] == "X" else None)
    if target is None and _goes_to(scan, fine, verb):
        target = re.compile("(?:&E)?[@g](?P<who>[CLO])").match(fine, verb + 1)
    others = named_in(scan, target.start("who"), target.end()) if target else []
    if target and target["who"][-1] == "T" and re.match("-P(?![-,])", fine[target.end() : target.end() + 3]):
        others = [*others[:-1], *named_in(scan, target.end() + 1, target.end() + 2)]  # «tiếp Thống đốc L - ông A»
    if target and re.search("P,O$", target["who"]):
        others = [a for a in others if a.kind == "Person"]  # «A, Thường trực O»: whose officer A is
    led = _LEADER.match(fine, target.end()) if target else None
    if led and LEADING.match(scan.folded[led.end() - 1]):
        others += named_in(scan, led.start("who"), led.end("who"))
    if target and are_private(scan, fine, clause, target.span("who")):
        return None
    if "tham quan" in scan.folded[verb] and not (is_ranked(scan, fine, clause) and sees_named(scan, verb)):
        return None
    if target and _is_meeting(scan, fine, verb, clause, people, others, target["who"]):
        named = any(a.form != "nominal" for a in others)
        return Encounter(verb, clause, target.end(), people, others, "meeting-verb" if named else "meeting-verb-post")
    return _without_object(scan, fine, verb, clause, people) or _with_unnamed(scan, fine, (verb, goes), clause, people)


def is_invited(scan: Scan, clause: Governor) -> bool:
    """Whether a subject is only asked to do something («mời A thăm C»)."""
    return clause.first > 0 and _INVITED.search(fold(scan.text(max(0, clause.first - 4), clause.first))) is not None


_TWO_MEET = regex("cT[xw]{0,2}$")


def _of_two(scan: Scan, fine: str, verb: int, earlier: Sequence[Scan]) -> Encounter | None:
    """«Hai Bộ trưởng (đã tiến hành) hội đàm», «đã gặp nhau»: the two whom the text has told with that title."""
    each_other = scan.folded[verb : verb + 2] == ["gặp", "nhau"]
    both = each_other or _BOTH_SIDES.match(scan.folded[verb])
    subject = _TWO_MEET.search(fine, max(0, verb - 4), verb) if both else None
    two = two_officers(scan, fine, subject.span(), earlier) if subject else []
    if subject is None or not two:
        return None
    return Encounter(verb, Governor(subject.start(), subject.start() + 2, "", None), verb + 1 + each_other, two, [])


def _without_object(scan: Scan, fine: str, verb: int, clause: Governor, people: list[Mention]) -> Encounter | None:
    """«A và B đã hội đàm», «A (đoàn O) được B tiếp», «Ban Thường vụ O sẽ họp»."""
    word = scan.folded[verb]
    people_named = any(a.kind == "Person" for a in people)  # two clubs meet in a match
    each_other = people_named and scan.folded[verb + 1 : verb + 2] == ["nhau"]
    both = each_other or _BOTH_SIDES.match(word) and not _WITH_OTHERS.match(fine, verb + 1)
    if both and len(people) > 1:
        return Encounter(verb, clause, verb + 1, people, [])
    alone = not clause.first or fine[clause.first - 1] not in "wcr"
    alone = alone and fine[verb + 1 : verb + 2] != "M"  # «O họp phiên toàn thể»
    told = not word.startswith("thảo luận") or "D" in fine[:verb] or "nay" in scan.folded[:verb]
    if sits(scan, verb) and told and alone and all(a.kind == "Organization" for a in people) and not clause.shared:
        return Encounter(verb, clause, verb + 1, people, [], "meeting-verb-open")
    if word == "tiếp xúc cử tri":
        return Encounter(verb, clause, verb + 1, people, [], "meeting-verb-open")
    guest = _GUEST.search(fine, max(0, clause.first - 20), clause.first) if fine[verb] == "X" else None
    if guest and word != "đón" and scan.folded[clause.first - 1] == "được" and is_guest(scan, guest):
        return Encounter(verb, clause, verb + 1, people, named_in(scan, guest.start("who"), guest.end("who")))
    return None


def _with_unnamed(
    scan: Scan, fine: str, verbs: tuple[int, int], clause: Governor, people: list[Mention]
) -> Encounter | None:
    """«Chủ tịch A gặp các lưu học sinh», «Thủ tướng thăm nhà máy X»: a person of rank meets people without a name."""
    verb, goes = verbs
    target = UNNAMED.match(fine, goes)
    officials = is_ranked(scan, fine, clause)
    led = "dP" in fine[clause.first : clause.last]  # «đoàn của O do A làm trưởng đoàn»
    people = without_company(scan, fine, clause, people)
    if target and re.match("z", fine[target.end() : target.end() + 1]):
        return None
    works = scan.folded[verb] == "làm việc với" and "D" in fine[:verb]  # «Ngày D, O đã làm việc với công an xã»
    if not target or not officials or not (led or works) and any(a.kind != "Person" for a in people):
        return None
    if "D" not in fine and _BARE.fullmatch(fold(scan.text(verb, target.end()))):
        return None  # «A đã tiếp đoàn.»: see openers.py
    if not _OPEN.match(scan.folded[verb]) or not is_of_people(scan, fine, verb, (goes, target.end())):
        return None
    end = target.end()
    while end > verb + 2 and fine[end - 1] in "~,+":
        end -= 1
    end = name_end(scan, fine, verb, end)
    leads = _LED_LATER.match(fine, end)
    told = leads is not None and LEADING.match(scan.folded[leads.end() - 1]) is not None
    guests = named_in(scan, *leads.span("who")) if leads and told else []
    return Encounter(verb, clause, end, people, guests, "meeting-verb-open")


# «tiếp Đoàn đánh giá và tư vấn (ABC) của O do A, T, làm Trưởng đoàn»
_LED_LATER = regex(rf"(?:&[cwR]{{1,5}})?{BRACKET}(?:[~<]?[wR]{{0,2}}[OC])?,?d(?P<who>P){HIS_TITLES}x")
_BARE = regex(r".*tiếp (?:và làm việc với )?(?:phái )?đoàn(?: công tác| đại biểu)?")


_DELEGATION = regex(r"\bđoàn (?:công tác|đại biểu|cấp cao|cán bộ|nghị sĩ|chuyên gia)\b")
_RECEIVES = frozenset({"đón tiếp", "tiếp đón", "gặp mặt", "gặp gỡ"})


def _is_meeting(
    scan: Scan, fine: str, verb: int, clause: Governor, people: list[Mention], others: list[Mention], who: str
) -> bool:
    kinds, word = {a.kind for a in others}, scan.folded[verb].removesuffix(" thân mật")
    if _goes_to(scan, fine, verb):
        return bool(kinds & {"Country", "Organization"}) or who == "L" or "Person" in kinds
    if word == "tiếp kiến" or "chào" in word:
        return "Person" in kinds and scan.folded[verb - 1] != "cúi"
    if word.startswith("họp"):
        return bool(kinds & {"Person", "Organization"})
    if (word.startswith("gặp") or fine[verb] == "X") and "làm việc" not in word:
        sent = _SENT.search(scan.words_after(verb, 3))
        hosts = (at for at in range(clause.first, clause.last) if fine[at] in "PT")
        received = word == "tiếp" or word in _RECEIVES and fine[verb + 1 : verb + 2] == "O"
        receives = received and any(has_rank(scan, at) for at in hosts)
        bodies = "Organization" in kinds and (sent is not None or receives)
        named = any(p.kind == "Person" for p in people)
        if not named and word.startswith("gặp"):  # «Đoàn đại biểu O đã gặp B»
            named = _DELEGATION.search(fold(scan.text(max(0, clause.first - 3), clause.first + 1))) is not None
        return named and ("Person" in kinds or bodies)
    before = fold(scan.text(max(0, verb - 3), verb))
    dated = "sẽ" in before or word.startswith("làm việc")  # «Ngày D, O (sẽ) làm việc với O»
    done = "đã" in before or dated and "D" in fine[:verb]
    return bool(kinds & {"Person", "Organization"}) and (done or "Person" in kinds | {p.kind for p in people})


def _goes_to(scan: Scan, fine: str, verb: int) -> bool:
    """Whether a verb tells a visit: «thăm L», «đến làm việc tại L»."""
    works = fine[verb - 1 : verb + 2] == "gE@" and scan.folded[verb].startswith("làm việc")
    return works or fine[verb] == "Z"


def _type(scan: Scan, fine: str, verb: int) -> str:
    word = scan.folded[verb]
    if _goes_to(scan, fine, verb):
        opened = any(said.startswith("cắt băng") for said in scan.folded[verb + 1 : verb + 4])
        return "ceremony" if opened else "visit"
    if re.search("hội đàm|điện đàm|hội kiến", word):
        return "talks"
    if word == "họp báo":
        return "conference"
    kind = "session" if sits_in_hall(scan, verb) else _TYPES.get(fine[verb], "other")
    return "reception" if "chào" in word else kind


_OFFICE = regex(r"\b(?:đại diện|đại sứ|lãnh sự|tham tán)\b")


def _examples_met(scan: Scan, fine: str, told: Encounter) -> list[Mention]:
    """Who stand as examples behind guests without a name; «thăm các nước như C1, C2» tells where a visit goes."""
    found = examples(scan, fine, told.end) if told.rule == "meeting-verb-open" else []
    return found if _type(scan, fine, told.verb) != "visit" else [a for a in found if a.kind != "Country"]


def claims_of(scan: Scan, fine: str, told: Encounter, earlier: Sequence[Scan]) -> Iterator[Claim]:
    """What a sentence says of a meeting that a verb tells: its type, who is there, when and where, about what."""
    verb, clause, end = told.verb, told.clause, told.end
    seated = sitting_end(scan, verb) if end == verb + 1 else 0
    first = clause.first if seated else max(verb, told.start)
    meeting = without_post(scan, fine, mention_of(scan, first, end, "Meeting", told.rule, "name"), end)
    meeting = called_after(scan, verb, verb + (first > verb), meeting)
    yield slot(meeting, "meetingType", _type(scan, fine, verb), (meeting.span,), "meeting-type")
    led = body_led_there(scan, fine, clause.last, verb)
    unnamed = _examples_met(scan, fine, told) if not seated else []
    for agent in told.people if fine[verb - 1 : verb] == "H" else []:  # «A chủ trì hội đàm với B»
        yield participation(meeting, agent, "chair", "chair-subject")
    for agent in told.people + led + [a for a in told.others if a.kind != "Country"] + unnamed:
        yield participation(meeting, agent, "participant", "participant-of-verb")
    for agent in under_whom(scan, fine, (0, clause.first), (end, min(end + 12, len(fine)))):
        yield participation(meeting, agent, "chair", "chair-under")
    before_it = [] if on_days_of_its_own(scan, fine, clause, verb) else zones_before(scan, fine, verb, clause)
    zones = [after(fine, seated or end), *before_it]
    if fine[end : end + 2] == "@C" and _OFFICE.search(fold(scan.text(verb, end))):
        zones = zones[1:]
    ranged = range_of_visit(scan, fine, end) if fine[verb] == "Z" else None
    date = ranged or date_in(scan, *zones) or (date_in(scan, *clause_day(fine, verb)) if before_it else None)
    date = None if date and fine[verb] in "EX" and is_of_tour(scan, fine, verb, date) else date
    if date is None and fine[verb] in "EX":
        date = day_goes_on(scan, verb, told.people, earlier) or day_of_welcome(scan, earlier)
    visited = _goes_to(scan, fine, verb) and re.fullmatch("x?[LC]|&?E?[@g][LC]", fine[verb + 1 : end])
    land = scan.items[end - 1].mention if visited else None
    place = land or place_in(scan, fine, *zones) or house_met_in(scan, fine, verb, end)
    if place and fine[verb] in "EX" and is_of_matter(scan, fine, (verb, end), place):
        place = place_in(scan, fine, *before_it)
    place = None if place and is_of_one_before(scan, fine, verb, place) else place
    yield from when_and_where(meeting, date, place)
    yield from form_of_verb(scan, meeting)
    if fine[verb] in "EX" or told.rule == "meeting-verb-sits":
        yield from about(scan, meeting, topic_of(scan, fine, verb, end))
    said_from = clause.last - 1 if clause.leaves else max(clause.last - 1, verb - 3)
    if PLANNED.search(fold(scan.text(said_from, verb + 1))):
        yield slot(meeting, "eventStatus", "planned", (meeting.span,), "meeting-planned")
