"""Meetings: what meets, when and where, in which form, who chairs, attends and organizes.

A meeting is named by a noun phrase («cuộc họp Nhóm công tác về X giữa A và B»), by a verb with people on both
sides («A tiếp B»), or is pointed back to («buổi làm việc», «Tham dự có …»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.events import bare_noun, date_in, is_plural, mention_of, phrase_end, place_in, regions, starts_with_event
from kg.extract.phrases import agents, subject_end, subjects
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Claim, Mention, Span

_FORMATS = (
    (re.compile(r"trực tuyến (?:và|kết hợp|lẫn|kết hợp với) trực tiếp|trực tiếp (?:và|kết hợp|lẫn|kết hợp với) (?:trực tuyến|online)"), "hybrid"),
    (re.compile(r"trực tuyến|cầu truyền hình|hội nghị truyền hình|nền tảng zoom|hình thức online|họp online"), "online"),
    (re.compile(r"hình thức trực tiếp|họp trực tiếp"), "in-person"),
)
_ORDINAL = re.compile(r"(?:lần thứ|kỳ họp thứ|phiên họp thứ|phiên thứ|lần)\s+(\d{1,3}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|[IVX]+)\b")
_NUMBERS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_VERB_TYPES = {"E": "meeting", "X": "reception", "Z": "visit"}
_PLANNED = re.compile(r"\b(?:sẽ|dự kiến|sắp)\b")


def find_meetings(scan: Scan) -> Iterator[Claim]:
    """The meetings of a sentence with the slots that the sentence fills."""
    phrases = {}
    at = 0
    while at < len(scan.items):
        if scan.tags[at] == "M":
            phrases[at] = phrase_end(scan, at)
            at = phrases[at]
        else:
            at += 1
    events = {at: _noun_mention(scan, at, end) for at, end in phrases.items()}
    named = {at: mention for at, mention in events.items() if mention is not None}
    owned = regions(scan, list(named))
    for at, mention in named.items():
        yield from _slots(scan, mention, at, phrases[at], owned[at])
        yield from _people(scan, mention, at, phrases[at])
    yield from _attendance(scan, named)
    yield from _verb_meetings(scan, phrases)


def _noun_mention(scan: Scan, at: int, end: int) -> Mention | None:
    row = scan.items[at].row or {}
    said = scan.text(at, end)
    specific = _is_specific(scan, at, end, said)
    if is_plural(scan, at) and not re.search("[PO]", scan.tags[at:end]):
        return None
    if row.get("needs") == "name" and not specific:
        return None if row.get("anaphor") != "yes" else mention_of(scan, at, at + 1, "Meeting", "meeting-again", "nominal")
    return mention_of(scan, at, end, "Meeting", "meeting-noun", "name" if specific else "nominal")


def _is_specific(scan: Scan, at: int, end: int, said: str) -> bool:
    """Whether a phrase says which meeting it is: names, capitals, a number, a topic."""
    if bare_noun(scan, at, end):
        return False
    if re.search(r"[OCPLTFn%\"&]", scan.tags[at + 1 : end]) or _ORDINAL.search(said):
        return True
    rest = said[scan.items[at].span.end - scan.items[at].span.start :]
    return any(c.isupper() for c in rest) or "về " in rest or end - at > 3


def _slots(scan: Scan, mention: Mention, at: int, end: int, region: tuple[int, int]) -> Iterator[Claim]:
    kind = starts_with_event(scan.items[at])
    yield _slot(mention, "meetingType", kind, (mention.span,), "meeting-type")
    date = date_in(scan, *region)
    if date and (mention.form == "name" or region[0] < at):
        yield _slot(mention, "when", date, (_short(mention), date.span), "meeting-date")
    place = place_in(scan, *region)
    if place:
        yield _slot(mention, "place", place, (_short(mention), place.span), "meeting-place")
    window = scan.span(region[0], region[1])
    form = _format(scan.line.text[window.start : window.end])
    if form:
        where = Span(window.start + form[1].start, window.start + form[1].end)
        yield _slot(mention, "format", form[0], (_short(mention), where), "meeting-format")
    ordinal = _ORDINAL.search(mention.name)
    if ordinal and mention.form == "name":
        number = _NUMBERS.get(ordinal[1], 0) or (int(ordinal[1]) if ordinal[1].isdigit() else 0)
        if number:
            yield _slot(mention, "session", str(number), (mention.span,), "meeting-session")
    topic = _topic(scan, end, region[1])
    if topic:
        text = scan.line.text[topic.start : topic.end]
        yield _slot(mention, "topic", text, (_short(mention), Span(topic.start, min(topic.end, topic.start + 400))), "meeting-topic")
    if _PLANNED.search(fold(scan.line.text[scan.items[region[0]].span.start : scan.items[at].span.start])):
        yield _slot(mention, "eventStatus", "planned", (_short(mention),), "meeting-planned")


def _short(mention: Mention) -> Span:
    return mention.span


def _slot(meeting: Mention, name: str, value: Mention | str, spans: tuple[Span, ...], rule: str) -> Claim:
    return Claim("slot", {"subject": meeting, "property": name, "value": value}, tuple(sorted(set(spans))), rule)


def _format(text: str) -> tuple[str, Span] | None:
    folded = text.lower()
    for pattern, value in _FORMATS:
        found = pattern.search(folded)
        if found:
            return value, Span(*found.span())
    return None


_TOPIC = re.compile(r"(?:với|có|theo)?\s*(?:chủ đề|nội dung)\s*:?\s*[“\"«](?P<quoted>[^”\"»]{8,300})[”\"»]|(?:bàn về|trao đổi về|thảo luận về|bàn thảo về|tập trung thảo luận về việc|tập trung thảo luận về|trao đổi)\s+(?P<plain>[^.;,:“\"]{8,300})")


def _topic(scan: Scan, start: int, end: int) -> Span | None:
    if start >= len(scan.items):
        return None
    found = _TOPIC.search(scan.line.text, scan.items[start].span.start, scan.sentence.span.end)
    if not found:
        return None
    name = "quoted" if found["quoted"] else "plain"
    return Span(found.start(name), found.start(name) + len(found[name].rstrip()))


# ---- who ----------------------------------------------------------------------------------------


def _people(scan: Scan, meeting: Mention, at: int, end: int) -> Iterator[Claim]:
    for role, people, rule in (
        *_inside(scan, at, end),
        *_before(scan, at),
        *_after(scan, end),
    ):
        for agent in people:
            yield participation(meeting, agent, role, rule)


def participation(meeting: Mention, agent: Mention, role: str, rule: str) -> Claim:
    """That somebody takes part in a meeting in a role."""
    return Claim("participation", {"meeting": meeting, "agent": agent, "role": role}, tuple(sorted({_short(meeting), agent.span})), rule)


Role = tuple[str, list[Mention], str]


def _inside(scan: Scan, at: int, end: int) -> Iterator[Role]:
    """«giữa A và B», «với A» inside the phrase."""
    for found in re.finditer(r"%(?P<list>(?:[r*w]{0,2}[POCTK](?:,&|,|&)?)+)|(?<=[MwvTCD])&(?P<with>(?:[r*w]{0,2}[POTK](?:,&|,|&)?)+)", scan.tags[at:end]):
        group = "list" if found["list"] else "with"
        yield "participant", agents(scan, at + found.start(group), at + found.end(group)), "participant-between"


def _before(scan: Scan, at: int) -> Iterator[Role]:
    """The subject of a verb that governs the phrase: «A đã chủ trì cuộc họp»."""
    start = at
    while start > 0 and scan.tags[start - 1] not in "POCTK.;:|" and at - start < 14:
        start -= 1
    between = scan.tags[start:at]
    if start == 0 or not re.search("[HJGUhENXZ]", between) and not _has(scan, start, at):
        return
    first_verb = next((i for i in range(start, at) if scan.tags[i] in "HJGUhENXZ"), at)
    if first_verb < at and subject_end(scan, first_verb) != start or "~" in between[: first_verb - start]:
        return
    people = subjects(scan, first_verb) if first_verb < at else agents(scan, start - 1, start)
    if "H" in between:
        yield "chair", people, "chair-subject"
    elif "G" in between:
        bodies = [a for a in people if a.kind in ("Organization", "Country")]
        yield "organizer", bodies, "organizer-subject"
    elif re.search("[JUhE]", between) or _has(scan, start, at):
        yield "participant", people, "participant-subject"


def _has(scan: Scan, first: int, last: int) -> bool:
    return any(fold(scan.text(i, i + 1)) in ("có", "đến dự", "dự", "tham gia", "có mặt") for i in range(first, last))


_BY = re.compile(r"d(?P<who>(?:[r*w]{0,2}[POT](?:,&|,|&)?)+)(?:&[wv]*)?(?:[wv]{0,3}&?(?:[r*w]{0,2}[POT](?:,&|,|&)?)*)?[wv]{0,2}(?P<verb>[HG])")
_UNDER = re.compile(r"H~(?P<who>(?:[r*w]{0,2}[POT](?:,&|,|&)?)+)")
_WITH = re.compile(r"J~(?P<who>(?:[r*w]{0,3}[POT](?:,&|,|;|&)?)+)")


def _after(scan: Scan, end: int) -> Iterator[Role]:
    """«do A tổ chức», «dưới sự chủ trì của A», «với sự tham dự của A» after the phrase."""
    by = _BY.search(scan.tags, end)
    if by:
        yield ("chair" if by["verb"] == "H" else "organizer"), agents(scan, by.start(), by.end()), "role-by"
    under = _UNDER.search(scan.tags, end)
    if under:
        yield "chair", agents(scan, under.start("who"), under.end("who")), "chair-under"
    attended = _WITH.search(scan.tags, end)
    if attended:
        yield "participant", agents(scan, attended.start("who"), attended.end("who")), "participant-with"


_ATTEND = re.compile(r"(?:^|[.;:,\"])[w&]{0,2}(?P<verb>J)(?P<gap>[wM@LCDv,~O]{0,6}?)(?P<has>[w:])")
_SIDE = re.compile(r"về phía|phía|đại diện phía", re.IGNORECASE)


def _attendance(scan: Scan, named: dict[int, Mention]) -> Iterator[Claim]:
    """«Tham dự cuộc họp có A, B; về phía X có C»: everyone listed takes part."""
    found = _ATTEND.search(scan.tags)
    listed = _listed_from(scan, found)
    if found is None or listed is None:
        return
    meeting = next((mention for at, mention in named.items() if found.start("verb") < at < listed), None)
    if meeting is None:
        verb = scan.items[found.start("verb")]
        meeting = Mention(verb.span, "Meeting", "", "meeting-implied", "pronoun")
    previous = ""
    for at in range(listed, len(scan.items)):
        item = scan.items[at]
        if item.tag in "SsHGNW":
            return
        if item.tag in "PO" and item.mention and previous not in ("~", "<", "@"):
            yield participation(meeting, item.mention, "participant", "participant-listed")
        previous = item.tag


def _listed_from(scan: Scan, found: re.Match[str] | None) -> int | None:
    """The index where the list of an attendance sentence begins: after «có», «gồm» or a colon."""
    if found is None:
        return None
    for at in range(found.start("verb") + 1, min(len(scan.items), found.start("verb") + 12)):
        if scan.tags[at] in "P":
            return None
        if scan.tags[at] == ":" or fold(scan.text(at, at + 1)) in ("có", "còn có", "gồm", "gồm có", "có đồng chí"):
            return at + 1
    return None


# ---- meetings that a verb names ---------------------------------------------------------------------

_OBJECTS = re.compile(r"(?:[&wvZ]{0,2}[r*w]{0,2}[POCTLK])(?:(?:,&|,|&)[r*w]{0,2}[PO])*")


def _verb_meetings(scan: Scan, phrases: dict[int, int]) -> Iterator[Claim]:
    inside = {i for at, end in phrases.items() for i in range(at, end)}
    for verb, tag in enumerate(scan.tags):
        if tag not in _VERB_TYPES or verb in inside or (verb and scan.tags[verb - 1] in "EXZ"):
            continue
        objects = _OBJECTS.match(scan.tags, verb + 1)
        people = [a for a in subjects(scan, verb) if a.kind != "Country"]
        if not objects or not people:
            continue
        others = [a for a in agents(scan, verb + 1, objects.end()) if a.kind in ("Person", "Organization")]
        last = scan.items[objects.end() - 1]
        if tag != "Z" and not others:
            continue
        meeting = mention_of(scan, verb, objects.end(), "Meeting", "meeting-verb", "name")
        kind = "talks" if fold(scan.text(verb, verb + 1)).startswith("hội đàm") else _VERB_TYPES[tag]
        yield _slot(meeting, "meetingType", kind, (meeting.span,), "meeting-type")
        for agent in people + others:
            yield participation(meeting, agent, "participant", "participant-of-verb")
        if tag == "Z" and last.tag in "LC" and last.mention:
            yield _slot(meeting, "place", last.mention, (meeting.span, last.mention.span), "meeting-place")
        date = date_in(scan, 0, verb) or date_in(scan, objects.end(), min(len(scan.items), objects.end() + 4))
        if date:
            yield _slot(meeting, "when", date, (meeting.span, date.span), "meeting-date")
        place = place_in(scan, objects.end(), min(len(scan.items), objects.end() + 4))
        if place:
            yield _slot(meeting, "place", place, (meeting.span, place.span), "meeting-place")
