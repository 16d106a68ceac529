"""Meetings: what meets, of which type, when and where, in which form, about what.

A meeting is named by a noun phrase («cuộc họp về X giữa A và B»), by a verb («A tiếp B»), or is pointed back to
(«buổi làm việc», «Tham dự có …»). Who takes part stands in attendance.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.claims import participation, slot, when_and_where
from kg.extract.events.clauses import Governor, governor_of
from kg.extract.events.clauses_going_on import clause_of
from kg.extract.events.event_marks import edition_of_that, has_name, is_about_this, is_of_named, is_plural
from kg.extract.events.event_places import is_of_one_before, place_in, visited, where_held
from kg.extract.events.events import OF_SIDES, event_type, mention_of, named_in, phrase_end
from kg.extract.events.fine import fine_tags, is_capital, left
from kg.extract.events.programmes import PROGRAMME
from kg.extract.meetings.after_welcomes import after_welcome
from kg.extract.meetings.asked_for import is_asked_for, is_not_there
from kg.extract.meetings.attendance import attendance, people_of
from kg.extract.meetings.beside_chairs import beside_chairs
from kg.extract.meetings.called_off import is_none_held, standing_of
from kg.extract.meetings.carried import carried
from kg.extract.meetings.ceremonies import ceremonies
from kg.extract.meetings.days_of_sessions import in_programme
from kg.extract.meetings.delegations_led import body_led_there
from kg.extract.meetings.denied import is_denied
from kg.extract.meetings.encounters import encounters, is_invited
from kg.extract.meetings.examples import partners
from kg.extract.meetings.formats import form
from kg.extract.meetings.heard import heard
from kg.extract.meetings.in_turn import called_after, each_in_turn
from kg.extract.meetings.inspections import inspections
from kg.extract.meetings.joined_visits import with_visit
from kg.extract.meetings.linked_rooms import in_linked_rooms
from kg.extract.meetings.moments import Event, Zone, date_of, is_of_matter, zones_of
from kg.extract.meetings.moments_beside import day_of_lead, inherited, opened, said_there
from kg.extract.meetings.no_events import is_interview, is_of_reporters, is_wished, tells_none
from kg.extract.meetings.openers import rows
from kg.extract.meetings.places_behind import zones_behind
from kg.extract.meetings.questions import answering
from kg.extract.meetings.roll_calls import roll_calls
from kg.extract.meetings.talks_told import talks
from kg.extract.meetings.topics import about, talked_about, topic_of
from kg.extract.meetings.two_officers import two_who_act
from kg.extract.meetings.visits import guest_again, traveller, visitor
from kg.extract.meetings.welcomes import welcomes
from kg.extract.meetings.who_sits import before_subject, sitting_ones
from kg.extract.meetings.with_whom import with_next_aim, with_theme, with_unnamed
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Claim, Mention, Span
from kg.regex import regex

_ORDINAL = regex(r"(?:lần thứ|họp thứ|phiên thứ|lần)\s+(\d{1,3}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|[IVX]+)\b")
_CONGRESS = regex(r"^(?:Đ|đ)ại hội (?:[^.;:\d]{0,60}\bkhóa )?(?P<number>[IVX]{1,6})\b")  # «Đại hội V của Hội A»
_NUMBERS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_ROMAN = {"I": 1, "V": 5, "X": 10}
_OF_SPORT = regex("đại hội (?:thể thao|thể dục)")
_BARE_EVENTS = frozenset({"sự kiện", "chương trình", "lễ hội", "festival", "triển lãm"})


def find_meetings(scan: Scan, earlier: Sequence[Scan] = ()) -> Iterator[Claim]:
    """The meetings of a sentence with the slots that the sentence fills; ``earlier`` are the sentences before it."""
    fine = fine_tags(scan)
    events = list(_events(scan, fine))
    main = next((e for e in events if not e.aside), None)
    visit: Governor | None = None
    beside: Governor | None = None
    for number, event in enumerate(events):
        zones = zones_behind(scan, fine, events[number : number + 2], zones_of(scan, fine, event, main))
        for mention in [told for told, _ in event.each] or [event.mention]:
            yield from _slots(scan, fine, replace(event, mention=mention), zones)
        stop = next((e.first for e in events[number + 1 :] if not e.aside), len(fine))
        subject = event.governor
        comes = event_type(scan.items[event.first]) == "visit" or event.aside and fine[event.first - 1] == "J"
        if comes and (event.aside or subject is None):
            shared = main.governor if event.aside and main is not None and subject is None else None
            subject = visitor(scan, fine, event.first, event.last, shared and replace(shared, verbs="y")) or subject
        if comes and subject is not None:
            subject = guest_again(scan, fine, subject)
        if number and _GOES_ON_TO.fullmatch(fine, events[number - 1].last, event.first):
            subject = subject or visit or traveller(fine, event.first, event.last)
        if subject is None and event.listed and not event.aside and beside is not None:
            meets = event_type(scan.items[event.first]) in OF_SIDES and fine[event.first + 1 : event.last]
            subject = beside if re.search("[JH]", beside.verbs) or meets else None
        beside = subject if subject and re.search("[JH]|yc?$", subject.verbs) else None
        if subject is None and not event.aside and scan.folded[event.first].startswith("họp báo"):
            subject = _who_speaks_to_press(fine, event.first)
        visit = subject or traveller(fine, event.first, event.last) if comes else None
        if subject is None and earlier and not event.aside:
            yield from carried(scan, fine, event, earlier)
        for mention, guest in event.each:
            for agent in [*(named_in(scan, subject.first, subject.last) if subject else []), guest]:
                yield participation(mention, agent, "participant", "participant-between")
        if not event.each:
            clause = (event.first, event.last, event.last if event.aside else stop)
            yield from people_of(scan, fine, event.mention, clause, subject)
            for body in body_led_there(scan, fine, subject.last, event.first) if subject else ():
                yield participation(event.mention, body, "participant", "participant-subject")
            for guest in partners(scan, fine, event.first, event.last):
                yield participation(event.mention, guest, "participant", "participant-listed")
            yield from two_who_act(scan, fine, event.mention, (event.first, event.last), subject, earlier)
    yield from _of_sentence(scan, fine, events, earlier)


def _of_sentence(scan: Scan, fine: str, events: list[Event], earlier: Sequence[Scan]) -> Iterator[Claim]:
    """What a sentence as a whole tells of meetings, its own events and those that it does not name."""
    yield from inherited(scan, fine, events, earlier)
    yield from opened(scan, fine, events, earlier)
    yield from in_programme(scan, fine, events, earlier)
    yield from said_there(scan, fine, events, earlier)
    yield from after_welcome(scan, events, earlier)
    yield from answering(scan, fine)
    yield from talked_about(scan, fine)
    places = [(e.first, e.last, e.mention) for e in events]
    yield from attendance(scan, fine, places)
    yield from beside_chairs(scan, fine, places)
    yield from in_linked_rooms(scan, fine, places)
    yield from heard(scan, fine, places)
    yield from rows(scan, fine, places)
    yield from roll_calls(scan, fine, earlier)
    only = events[0].mention if len(events) == 1 and not events[0].aside else None
    told = [
        *encounters(scan, fine, [(e.first, e.last) for e in events], earlier),
        *ceremonies(scan, fine, only),
        *welcomes(scan, fine, earlier),
        *inspections(scan, fine, earlier),
        *talks(scan, fine, earlier),
        *sitting_ones(scan, fine, [(e.first, e.last) for e in events], earlier),
    ]
    yield from told
    if "M" not in fine and not (told and "P" in fine):
        yield from day_of_lead(scan, fine, earlier)


# ---- which phrases are meetings -----------------------------------------------------------------

_GOES_ON_TO = regex("[gLC@~w]{0,6}(?:,?&|,)x?J")  # «chuyến thăm C và dự M»
_NEXT_OF_LIST = regex(r"(?:,&|[,;&])[cwn]{0,2}(?:M[^M]{0,12}[,;]&?)?")
_STILL_ASIDE = regex(r"[gLC@]{0,4}(?:,?&|,)[xwc]{0,2}[JZ][xwc]{0,2}")
_TOGETHER = regex(r"^cùng\b")
_ASIDE = regex(r"(?:t[wcz]{0,2}|t[weg]?J|~[wc]?|u[wc]{0,2})$")


def _events(scan: Scan, fine: str) -> Iterator[Event]:
    at, previous = 0, -1
    chained = False
    while (at := fine.find("M", at)) >= 0:
        if fine[at - 1 : at] == "A":
            at += 1
            continue
        end = phrase_end(scan, fine, at)
        guest = fine[at - 1 : at] == "+" and "M" in fine[max(0, at - 5) : at]
        if guest or scan.tags[at - 1 : at] == "T" and is_capital(scan, at):
            at = end
            continue
        aside = bool(_ASIDE.search(left(fine, at))) or scan.folded[at - 1] == "nghị quyết"
        aside = aside or chained and bool(_STILL_ASIDE.fullmatch(fine, previous, at))
        chained = aside
        if (
            re.search(r"\+?J[xwc]{0,2}$", left(fine, at))
            and "+" in fine[at:end]
            and _TOGETHER.search(scan.folded[max(0, at - 1)])
        ):
            end = fine.index("+", at, end)
        end = with_next_aim(scan, fine, at, with_theme(scan, fine, at, end))
        end, goes = with_visit(scan, fine, at, end)
        met = with_unnamed(scan, fine, at, end)
        told = met > end and not aside and not is_wished(scan, fine, at, end)
        end = met if told else end
        named = mention_of(scan, at, end, "Meeting", "meeting-noun", "name") if told else None
        mention = named or _mention(scan, fine, at, end, aside)
        if mention is not None:
            listed = previous >= 0 and bool(_NEXT_OF_LIST.fullmatch(fine[previous:at]))
            clause = clause_of(scan, fine, at) if goes is None else next(iter(goes), None)
            invited = clause and ("mời" in scan.folded[clause.last : at] or is_invited(scan, clause))
            invited = invited or clause and is_not_there(scan, clause, at)
            if clause and (invited or _begins_anew(scan, fine, clause.last, at)):
                clause = None
            each = _each(scan, fine, at) if clause and not aside else ()
            yield Event(each[0][0] if each else mention, at, end, clause, aside, listed, each)
            previous = end
        at = end


def _each(scan: Scan, fine: str, at: int) -> tuple[tuple[Mention, Mention], ...]:
    """«các cuộc gặp với A, B và C»: each of several meetings and whom it is with."""
    if event_type(scan.items[at]) not in OF_SIDES or not is_plural(fine, at, scan):
        return ()
    parts = [(*part, scan.items[part[1] - 1].mention) for part in each_in_turn(fine, at)]
    before = parts[0][1] - 1 if parts else at
    called = [
        called_after(scan, at, before if i > at else at, mention_of(scan, i, j, "Meeting", "meeting-noun", "name"))
        for i, j, _ in parts
    ]
    return tuple((mention, guest) for mention, (_, _, guest) in zip(called, parts, strict=True) if guest)


# «chương trình họp», «chương trình truyền hình»: what is on the agenda, what is shown.
_NO_EVENT = frozenset({"truyền hình", "phát thanh", "thời sự", "họp", "làm việc", "nghị sự"})
_NEXT = (["tiếp theo"], ["kế tiếp"])  # it points to none told before
# «sự kiện APEC»: a name follows, and the word points back to nothing.
_WHOSE = frozenset({"O", "C", "L", "P", "D", "n", '"'})


def _is_counted(scan: Scan, fine: str, at: int) -> bool:
    """Whether a number before an event word counts events («5 hội nghị», «khoảng 8-12 hội nghị»); a number after a
    word mostly belongs to the word."""
    if fine[at - 1 : at] != "n" or not re.fullmatch(r"\d{1,3}(?:-\d{1,3})?", scan.folded[at - 1]):
        return False
    before = scan.folded[max(0, at - 3) : at - 1]
    return fine[at - 2 : at - 1] not in ("l", "w") or before == ["trong", "số"] or before[-1:] == ["khoảng"]


def _is_held(fine: str, at: int, end: int) -> bool:
    """«Sáng D, O đã tổ chức họp báo thường kỳ»: a bare word that is held by a body on a day of its own."""
    return re.search("O[^.;MSsU]{0,8}G[cx]{0,2}$", left(fine, at)) is not None and "D" in fine[:at] + fine[end:][:3]


def _begins_anew(scan: Scan, fine: str, first: int, last: int) -> bool:
    """Whether a verb with a capital begins a sentence that no full stop parts from the name before it («… Lê Văn A
    Phát biểu tại hội nghị, …»)."""
    return any(fine[i] in "UVHJ" and scan.text(i, i + 1)[0].isupper() for i in range(first, last))


def meeting_at(scan: Scan, fine: str, at: int) -> Mention | None:
    """The mention of the meeting whose word stands at an item, where it tells one."""
    return _mention(scan, fine, at, phrase_end(scan, fine, at), bool(_ASIDE.search(left(fine, at))))


def _mention(scan: Scan, fine: str, at: int, end: int, aside: bool) -> Mention | None:
    row = scan.items[at].row or {}
    word = scan.folded[at]
    questions = word.endswith("chất vấn")  # of parliament: «các phiên chất vấn» are one event
    named = questions or _names_it(scan, fine, at, end) and not (word in _TRIPS and _is_private(scan))
    if _is_counted(scan, fine, at) or word == "đại hội" and _OF_SPORT.match(fold(scan.text(at, at + 2))):
        return None
    if word == "đại hội" and re.search(r"\bcác cấp\b", fold(scan.text(at, end + 2))):
        return None  # «đại hội Đoàn các cấp»
    if (
        not questions
        and is_plural(fine, at, scan)
        and not (named and (is_of_named(scan, fine, at, end) or each_in_turn(fine, at)))
    ):
        return None
    if word == PROGRAMME and not _NO_EVENT.isdisjoint(scan.folded[at + 1 : at + 2]):
        return None
    if scan.folded[max(0, at - 2) : at] in (["ảnh", ":"], ["nguồn", ":"]) or _is_of_list_of_kinds(scan, fine, at, end):
        return None
    if word.endswith("trao đổi") and is_interview(scan, fine, at) or is_denied(scan, at):
        return None
    if word.endswith("làm việc") and is_of_reporters(scan, at):
        return None
    if tells_none(scan, fine, at, end) or re.search("c[wn]?M,$", left(fine, at)):
        return None
    if row.get("needs") == "name":
        if word in _BARE_EVENTS:
            mark = "[HGJUh@t]" if word != PROGRAMME else "[HGJUh]"
            held = re.search(rf"{mark}[cwn]{{0,2}}$", left(fine, at)) or re.match("x{0,2}G", fine[end : end + 3])
            written = named and is_capital(scan, at) and word != "sự kiện"
            named = bool(written and (held or word != PROGRAMME) or held and '"' in fine[at:end])
        named = named and (is_capital(scan, at) or bool(re.search(r"[HGJUhy@t;:][cwn]{0,2}$|^$", left(fine, at))))
        if not named and row.get("anaphor") != "yes" and not _is_held(fine, at, end):
            return None
    edition = edition_of_that(fine, at, end)
    if named and (edition or not is_about_this(fine, end)):
        end = edition or before_subject(fine, at, end)
        return mention_of(scan, at, end, "Meeting", "meeting-aside" if aside else "meeting-noun", "name")
    asked = is_asked_for(scan, at)
    if is_none_held(scan.words_before(scan.items[at].span.start, _NEAR)) or asked and "D" not in fine[end:][:_SOON]:
        return None
    one = asked or bool(at) and scan.folded[at - 1] == "một" or scan.folded[at + 1 : at + 2] in _NEXT
    if word == PROGRAMME and one or _points_at_none(scan, fine, at, end):
        return None
    rule = "meeting-one" if one else "meeting-again"
    told = mention_of(scan, at, at + 1, "Meeting", rule, "nominal")
    if not told.name.endswith(_TALKS):
        return told
    span = Span(told.span.start, told.span.end - len(_TALKS))
    return replace(told, span=span, name=told.name.removesuffix(_TALKS))


_TALKS = " bàn"  # «cuộc họp bàn việc X»: it opens what the meeting is about
_NEAR, _SOON = 40, 8  # letters, items
_KIND = regex(r"M~O(?:[;,.]|$)|Mw{0,2}~w[;,][cw]{0,2}M")


def _is_of_list_of_kinds(scan: Scan, fine: str, at: int, end: int) -> bool:
    """«Sự kiện quan trọng gồm: Kỳ họp của O; Hội nghị của O; …»: kinds of meetings, none of which is told."""
    first, last = fine.rfind(":", 0, at + 1), fine.find(".", end)
    told = fine[first:] if last < 0 else fine[first:last]
    if first < 1 or scan.folded[first - 1] not in ("gồm", "bao gồm", "gồm có") or fine[at - 1] not in ":;,)":
        return False
    return told.count("M") > 2 and "D" not in told and _KIND.match(fine, at) is not None


def _points_at_none(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether a bare word tells of no event of the text: «tham dự sự kiện từ thiện», «thực hiện chương trình hiến
    máu», «trong chương trình “X”»."""
    word, follows = scan.folded[at], fine[at + 1 : at + 2]
    if word == PROGRAMME:
        return follows in ("w", "V") or fine[at - 1 : at + 2] == 'tM"'
    plain = follows == "w" and scan.text(at + 1, at + 2).islower() and not is_about_this(fine, end)
    return word == "sự kiện" and (follows in _WHOSE or plain)


_TRIPS = frozenset({"chuyến đi", "chuyến công tác"})


def _is_private(scan: Scan) -> bool:
    """Whether a sentence names nobody with a post and no body: its trip is that of a private person."""
    return not any(
        item.tag in "TOR"
        or item.tag == "P"
        and ((item.row or {}).get("class") == "post" or ", " in scan.text(i, i + 1))
        for i, item in enumerate(scan.items)
    )


def _names_it(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether a phrase says which meeting it is: names, capitals, a number, a topic, what is signed there."""
    said = scan.text(at, at + 1)
    parts = said.split()
    if any(word[0].isupper() for word in parts[1:]) and not said.isupper():
        return end > at + 1 or parts[0] not in ("buổi", "cuộc", "phiên")  # «tại buổi Lễ» names none
    digit = fine[at + 1 : at + 3] == "n." and len(scan.text(at + 1, end)) == 1
    days = fine[at + 1 : at + 4] == "n&n"  # «suốt hai ngày Hội chợ 8 và 9-6»
    voters = fine[end - 2] == "+" and scan.folded[end - 1] == "cử tri"
    if voters or _THOSE_TOLD.fullmatch(fold(scan.text(at, end))):
        return voters
    ours = fold(scan.text(at + 1, end)).startswith("của chúng ") if end - at > 1 else True
    if ours or end - at == 2 and (digit or days) or _is_praised(scan, fine, at, end):
        return False
    if end - at > 2 and (is_capital(scan, at) or fold(said).endswith(" bàn")):
        return True
    if has_name(scan, fine, at, end) or re.search(r"[uA]|^.v[wvn]{2}|^v[wvn]{3}|D$", fine[at + 1 : end]):
        return True
    return _ORDINAL.search(scan.text(at, end)) is not None


_THOSE_TOLD = regex(r"(?:buổi |cuộc |lễ )?(?:đón )?tiếp (?:và làm việc với )?(?:phái )?đoàn(?: công tác| đại biểu)?")


def _is_praised(scan: Scan, fine: str, at: int, end: int) -> bool:
    """«một cuộc trao đổi “rất vui vẻ”»: what is said of a meeting in quotation marks is no name."""
    quoted = fine[at + 1 : at + 2] == '"' and fine.find("'", at, end) == end - 1
    return quoted and event_type(scan.items[at]) in OF_SIDES and scan.text(at + 2, at + 3)[:1].islower()


def _who_speaks_to_press(fine: str, at: int) -> Governor | None:
    """«O đã họp báo về X»: the noun stands for what its subject does."""
    told = governor_of(fine, at, verbs="")
    return told and replace(told, verbs="G")


# ---- when, where, how, about what ---------------------------------------------------------------


def _slots(scan: Scan, fine: str, event: Event, zones: tuple[list[Zone], list[Zone]]) -> Iterator[Claim]:
    mention, at, end = event.mention, event.first, event.last
    kind = event_type(scan.items[at])
    if mention.form == "name" or fold(mention.name) not in _BARE_EVENTS:
        yield slot(mention, "meetingType", kind, (mention.span,), "meeting-type")
    fate = standing_of(scan, fine, (at, end), event.governor)
    date = fate.day if fate and fate.status == "postponed" else date_of(scan, fine, event, zones[0])
    told = visited(scan, fine, at, end) if kind == "visit" else where_held(scan, fine, at)
    place = told or place_in(scan, fine, *zones[1])
    if place and kind != "visit" and is_of_matter(scan, fine, (at, end), place):
        place = None
    place = None if place and is_of_one_before(scan, fine, at, place) else place
    yield from when_and_where(mention, date, place)
    yield from form(scan, mention, at, end)
    number = _session(mention.name) if mention.form == "name" else 0
    if number:
        yield slot(mention, "session", str(number), (mention.span,), "meeting-session")
    yield from about(scan, mention, topic_of(scan, fine, at, end))
    if fate is not None:
        rule = "meeting-planned" if fate.status == "planned" else "meeting-cancelled"
        yield slot(mention, "eventStatus", fate.status, (mention.span,), rule)


def _session(name: str) -> int:
    ordinal = _ORDINAL.search(name) or _CONGRESS.match(name)
    if not ordinal:
        return 0
    said = ordinal[1]
    if said.isdigit() or said in _NUMBERS:
        return int(_NUMBERS.get(said, said))
    digits = [_ROMAN[letter] for letter in said]
    return sum(-a if any(a < b for b in digits[i + 1 : i + 2]) else a for i, a in enumerate(digits))
