"""What an article shows of a meeting or an agreement: what tells it from others of its kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.language import Language, bare, fold, fold_once, is_vietnamese_syllable, words_of
from kg.link.across.instruments_told import instruments_in, with_years
from kg.link.across.members import Member
from kg.link.across.portraits import Ids, pairs_of_words
from kg.link.names.alike import likeness, rank
from kg.link.names.canonical import canonical_id, of_kind
from kg.link.names.media import reports
from kg.link.names.names import place_key
from kg.link.names.rarity import is_foreign
from kg.link.names.titles import (
    CONGRESS,
    REGULAR,
    SESSION,
    TERM,
    YEAR,
    about_of,
    forms_of,
    month_of,
    nouns_of,
    numbers_in,
    plenums_in,
    quoted_in,
    titles_of,
)
from kg.link.within.local import Local
from kg.link.within.same_event import OF_WHOM, VERBAL
from kg.link.within.settings import capitals
from kg.model import Mention, digest
from kg.regex import regex

_FAMILIES = {"talks": "meeting", "session": "meeting", "reception": "meeting", "workshop": "conference"}
_AIM = regex(
    r"\b(?:thăm|công du)\b(?: (?:chính thức|hữu nghị|cấp nhà nước|làm việc|và|tới|đến|đầu tiên|nước|lịch sử|tại|"
    r"(?:\d+|một|hai|ba|bốn|năm) ngày))*(.{0,24})"
)
# Events of which each has one name, told year after year.
NAMED = frozenset(
    {"đối thoại", "diễn đàn", "hội nghị", "tuần lễ", "liên hoan phim", "liên hoan", "triển lãm", "hội chợ", "lễ hội"}
)
# Of which one body holds many, on many things.
OF_MATTERS = frozenset({"hội nghị", "hội thảo", "diễn đàn", "đối thoại", "toạ đàm"})
_COPIED_WORDS = 10
_TELLING = 3  # blanks in the name of an agreement that says which one it is
_NAMED_AFTER = 60
_MORE = " mở rộng"
_SHORTEST_LAST = 3
HOME = "country/VN"
# How the key begins of the capital of a land abroad; the code of the land follows.
CAPITAL = "place/capital-"
# «Hội nghị cấp cao giữa A và B», «Hội nghị A - B».
BETWEEN = regex(r"\bgiữa\b|\bvới\b|\w\)? ?[-–] ?\w")
# The title of an article tells the term of the body whose these are.
_OF_A_TERM = frozenset({"kỳ họp", "phiên họp"})
# Behind it stands who is met, not who meets («họp với bộ trưởng các bộ A, B»).
_WITH = regex(r" với ")
# Where many sit, of whom any may speak.
_OF_MANY_PEOPLE = frozenset({"kỳ họp", "phiên họp", "đại hội", "hội nghị", "hội thảo", "họp"})
_OF_MANY_EVENTS = {"vietnam"} | words_of("foreign word of many events")
_WORD = regex(r"[^\W\d_]+")
_MENTIONS_READ = 6
_SENTENCES, _AROUND = 2, 160
_OF_HALLS = "place-venue"


@dataclass(eq=False, slots=True)
class Occasion:
    """What one article shows of a meeting or an agreement; people, bodies and places by canonical id.

    ``halls`` are those of the places that are a house, hall or room in a town, ``owners`` the bodies that meet,
    ``lands`` and ``visitors`` are filled for visits, ``title`` holds the keys of names that are long enough to stand
    for themselves, ``quoted`` those of titles in quotation marks, of an agreement those of laws and treaties
    (``instruments_of``), ``proper`` words that are no Vietnamese ones
    («Shangri»), ``levels`` who meets (summit, ministers of a sector, officials), ``copied`` the sentences that name the
    event, ``days`` the days of which the article tells, ``named_years`` the years in the names, ``about`` their words
    that say what a named event is about, ``year`` is the year that the article tells of. ``pair`` are the two who meet,
    where just two are told, ``others`` the lands that the names of a meeting tell besides the home country, ``forms``
    how people meet there, as far as the names say so, ``words`` pairs of words in the sentences that name it. ``alone``
    is true of one visitor, ``put_off`` of an event that was not held on its day, ``regular`` of one that is held every
    month and called after the month, ``verbal`` of one whose names only say what somebody does («tiếp Bộ trưởng A»).
    """

    name: str
    types: frozenset[str]
    nouns: frozenset[str]
    dates: frozenset[str]
    sessions: frozenset[str]
    terms: frozenset[str]
    places: frozenset[str]
    halls: frozenset[str]
    chairs: frozenset[str]
    agents: frozenset[str]
    near: frozenset[str]
    owners: frozenset[str]
    lands: frozenset[str]
    visitors: frozenset[str]
    about: frozenset[str]
    alone: bool
    pair: frozenset[str]
    others: frozenset[str]
    forms: frozenset[str]
    words: frozenset[str]
    title: frozenset[str]
    quoted: frozenset[str]
    proper: frozenset[str]
    levels: frozenset[str]
    copied: frozenset[str]
    days: frozenset[str]
    named_years: frozenset[str]
    put_off: bool
    regular: bool
    verbal: bool
    year: str
    published: str | None

    def is_edition(self, other: Occasion) -> bool:
        """Whether both are the one of a number, in a term, of a body: the third session of an assembly."""
        if self.sessions.isdisjoint(other.sessions) or self.terms.isdisjoint(other.terms):
            return False
        return not (self.owners.isdisjoint(other.owners) or self.nouns.isdisjoint(other.nouns))

    def alike(self, other: Occasion) -> bool:
        """Whether the names share most of their words."""
        return likeness(self.name, other.name) >= 0.75

    @property
    def people(self) -> frozenset[str]:
        """The people who are there, where they are at least two."""
        there = of_kind("person", self.agents)
        return there if len(there) > 1 else frozenset()

    def guests(self, other: Occasion) -> frozenset[str]:
        """The visitors of both, where one goes home those of foreign names: the others may be the hosts."""
        shared = self.visitors & other.visitors
        at_home = HOME in (self.lands | self.places) & (other.lands | other.places)
        return frozenset(who for who in shared if who.startswith("… ")) if at_home else shared


def both_ways(one: Occasion, other: Occasion) -> tuple[tuple[Occasion, Occasion], tuple[Occasion, Occasion]]:
    """Two events, and the same the other way round: for what holds of either beside the other."""
    return (one, other), (other, one)


def occasion(member: Member, ids: Ids, language: Language) -> Occasion:
    """What an article shows of a meeting or an agreement."""
    named = [m for m in member.local.mentions if m.form == "name"][:_MENTIONS_READ]
    names = [*dict.fromkeys(fold(m.name) for m in named)] or [fold(member.local.mentions[0].name)]
    text = member.article.text
    told = names if member.local.kind == "Meeting" else [*names, *with_years(named, text)]
    after = [fold_once(text[m.span.start : min(m.span.end + _NAMED_AFTER, _line_end(text, m.span.end))]) for m in named]
    values, things = member.slots()
    called = month_of(after, member.article.published or "")
    dates, types = frozenset(values["when"] or filter(None, [called])), values["meetingType"]
    is_visit = "visit" in types
    there = member.page.inside(m.span for m in named)
    inside = [e for e in member.reading.entities if e in there]
    beside, agents = member.near, member.agents()
    near = [e for e in beside if e.kind == "Person" or e.kind == "Organization" and not reports(e.name, language)]
    nouns = frozenset(nouns_of(names))
    places = frozenset([_place(p, ids, language) for p in things["place"]])
    lands = frozenset(_lands(member, after, ids, language) if is_visit else ())
    if is_visit and not lands:
        lands = of_kind("country", places) - {HOME}
    people = _guests(_visitors(member, named, inside), {*lands, *places}) if is_visit else []
    visitors = (key for person in people for key in _keys_of(person, ids))
    return Occasion(
        name=member.local.name if named else member.local.mentions[0].name,
        types=frozenset([_FAMILIES.get(t, t) for t in types | values["agreementType"]]),
        nouns=nouns,
        dates=dates,
        sessions=frozenset(values["session"] or _numbers(names)),
        terms=frozenset(_terms(member, names, after, nouns)),
        places=places,
        halls=frozenset(
            [_place(p, ids, language) for p in things["place"] if all(m.rule == _OF_HALLS for m in p.mentions)]
        ),
        chairs=frozenset([ids(a) for a in member.agents("chair")]),
        agents=frozenset([ids(a) for a in agents if a.kind != "Country"]),
        near=frozenset([ids(e) or fold(e.name) for e in near]),
        owners=frozenset(ids(e) for e in _owners(member, _whole_bodies(inside, named), nouns, after)),
        lands=lands,
        visitors=frozenset(visitors),
        about=frozenset(_about(names, inside)) if nouns & OF_MATTERS else frozenset(),
        alone=len(people) == 1,
        pair=frozenset(_pair(agents, ids)) if _is_of_two(names, nouns) else frozenset(),
        others=frozenset() if is_visit else frozenset(ids(e) for e in inside if e.kind == "Country") - {HOME},
        title=frozenset(titles_of(names, after)),
        quoted=frozenset(
            quoted_in(names)
            if member.local.kind == "Meeting"
            else instruments_in(member, named, inside, values, language)
        ),
        proper=frozenset(_proper(member, named)) if nouns & NAMED else frozenset(),
        levels=frozenset(
            filter(None, (rank(_WITH.split(n)[0]) for n in (map(_whole, named, after) if named else names)))
        ),
        copied=frozenset(_copied(member)),
        days=member.page.days,
        named_years=frozenset(year for name in told for year in YEAR.findall(name)),
        put_off=bool({"postponed", "cancelled"} & values["eventStatus"]),
        forms=frozenset(forms_of(names, after)),
        words=frozenset(_words(member, named or member.local.mentions, beside)),
        regular=any(REGULAR.search(name) for name in names),
        verbal=bool(named) and all(m.rule in VERBAL for m in named),
        year=next((day[:4] for day in sorted(dates) if day[:4].isdigit()), (member.article.published or "")[:4]),
        published=member.article.published,
    )


def _whole(mention: Mention, after: str) -> str:
    """A name with the word behind it that says that more than the members meet."""
    return f"{mention.name}{_MORE}" if after.startswith(_MORE, len(mention.name)) else mention.name


_OF_ASSEMBLY = regex(r"\b(?:quốc hội|hội đồng nhân dân|hđnd|qh)\b[^,.;()]{0,30}?\bkhoá (?:[ivxlc]+|\d{1,2})\b")


def _terms(member: Member, names: list[str], after: list[str], nouns: frozenset[str]) -> Iterator[str]:
    """The terms of the bodies that meet, by the words that follow a name or by the title of the article; that of a
    congress stands in its name, what follows tells the term of another body («Đại hội XII và Quốc hội khóa XIV»)."""
    if nouns == {"đại hội"}:
        yield from numbers_in(TERM, names)
    elif any(plenums_in(names)):
        yield from numbers_in(TERM, [_OF_ASSEMBLY.sub(" ", text) for text in after])
    else:
        told = [fold(member.article.title)] if nouns & _OF_A_TERM or not nouns else []
        yield from list(numbers_in(TERM, after)) or numbers_in(TERM, told)


def _numbers(names: list[str]) -> list[str]:
    """The numbers that names tell of an event."""
    return [*numbers_in(SESSION, names), *numbers_in(CONGRESS, names), *plenums_in(names)]


def _about(names: list[str], inside: list[Local]) -> set[str]:
    """The words of names that are no kind, number or rank of an event, nor the name of somebody or of a place."""
    others = [e for e in inside if e.kind in ("Person", "Organization", "Country", "Place")]
    named = {word for e in others for name in (e.name, *e.aliases) for word in _WORD.findall(fold(name))}
    return set().union(*map(about_of, names)) - named


def _words(member: Member, named: list[Mention], beside: list[Local]) -> Iterator[str]:
    """Pairs of words that stand side by side in the sentences that name the event, outside what is named ``beside``."""
    text = member.article.text
    for mention in named[:_SENTENCES]:
        sentence = member.reading.sentence(mention.span)
        if sentence is None:
            continue
        first, last = max(sentence.start, mention.span.start - _AROUND), min(sentence.end, mention.span.end + _AROUND)
        spans = [m.span for e in beside for m in e.mentions if first <= m.span.start and m.span.end <= last]
        at, between = first, []
        for start, end in sorted([*spans, mention.span]):
            between.append(text[at:start])
            at = max(at, end)
        yield from pairs_of_words(fold_once(" | ".join([*between, text[at:last]])))


def _place(place: Local, ids: Ids, language: Language) -> str:
    """The id of a place, of the capital of a land abroad a key that all spellings of it share."""
    land = capitals(language).get(place_key(place.name)) if place.kind == "Place" else None
    return f"{CAPITAL}{land}" if land else ids(place)


def _is_of_two(names: list[str], nouns: frozenset[str]) -> bool:
    """Whether two may meet at an event by themselves: where many sit, two of whom an article tells are two who spoke,
    unless the name says that the meeting is one between them."""
    return nouns.isdisjoint(_OF_MANY_PEOPLE) or any(map(BETWEEN.search, names))


def _pair(agents: list[Local], ids: Ids) -> list[str]:
    """The two people who meet, where just two are told to."""
    there = list(dict.fromkeys(agent for agent in agents if agent.kind == "Person"))
    return [ids(person) for person in there] if len(there) == 2 else []


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


_LEADING = ("đoàn chủ tịch", "ban chấp hành", "ban thường vụ", "thường trực", "hội đồng quản trị")


def _whole_bodies(inside: list[Local], named: list[Mention]) -> list[Local]:
    """The bodies in names of an event, without those that in one of these stand in the name of another («Hội nghị
    Mạng lưới A của B», once also «hội nghị mạng lưới của B»), unless that is what leads them («Đoàn Chủ tịch B»)."""
    bodies = [(m.span, e) for e in inside if e.kind == "Organization" for m in e.mentions]
    there = [(span, e) for span, e in bodies if any(span.within(m.span) for m in named)]
    wholes = [(span, whole) for span, whole in there if not fold(whole.name).startswith(_LEADING)]
    parts = {e for span, e in there for other, whole in wholes if whole is not e and span.within(other)}
    return list(dict.fromkeys(e for _, e in there if e not in parts))


def _owners(member: Member, bodies: list[Local], nouns: frozenset[str], after: list[str]) -> Iterator[Local]:
    """The bodies that meet: those in the name, those that follow it at once, and the assembly of a «kỳ họp»."""
    yield from bodies
    if "kỳ họp" in nouns or "phiên họp" in nouns:
        told = member.reading.bodies
        follows = [e for e in told if any(fold(e.name) in words for words in after)]
        yield from follows or [e for e in told if fold(e.name) == "quốc hội" and "kỳ họp" in nouns]


def _lands(member: Member, after: list[str], ids: Ids, language: Language) -> list[str]:
    """Where a visit goes: the countries after «thăm» in the name or at once after it, or those of capitals there."""
    aims = [aim[1].strip().removeprefix("thành phố ").removeprefix("thủ đô ") for aim in map(_AIM.search, after) if aim]
    return [
        ids(e) if e.kind == "Country" else canonical_id("Country", capitals(language)[place_key(e.name)], "", "")
        for aim in aims
        for e in member.reading.entities
        if e.kind == "Country" or e.kind == "Place" and place_key(e.name) in capitals(language)
        if any(aim.startswith(fold(n)) for n in (e.name, *e.aliases))
    ]


def _proper(member: Member, named: list[Mention]) -> Iterator[str]:
    """The words of names that are no Vietnamese ones and no part of the name of somebody else."""
    text = member.article.text
    # A festival is called after its place.
    spared = {"Place"} if any(fold(m.name).startswith("liên hoan") for m in named) else set()
    entities = (e for e in member.reading.entities if e is not member.local and e.kind not in spared)
    others = [m.span for e in entities for m in e.mentions if m.form == "name"]
    for mention in named:
        for found in _WORD.finditer(text, *mention.span):
            word = fold(found[0])
            inside = any(span.start <= found.start() < span.end for span in others)
            if (
                found[0][0].isupper()
                and len(word) > 3
                and word not in _OF_MANY_EVENTS
                and not found[0].isupper()
                and not inside
                and not is_vietnamese_syllable(word)
            ):
                yield word


def _copied(member: Member) -> Iterator[str]:
    """The sentences that name the event, as far as they are long enough to be copied, not written twice, each with
    the place of the name in it: a sentence may name two events. A bare word is copied in a longer one only."""
    for mention in member.local.mentions[:_MENTIONS_READ]:
        sentence = member.reading.sentence(mention.span)
        if sentence is not None and mention.form in ("name", "nominal"):
            words = fold(member.article.text[sentence.start : sentence.end]).split()
            telling = mention.form == "name" and (member.local.kind == "Meeting" or mention.name.count(" ") >= _TELLING)
            if len(words) >= (_COPIED_WORDS if telling else 2 * _COPIED_WORDS):
                yield digest(*words, str(mention.span.start - sentence.start), digits=16)


def _visitors(member: Member, named: list[Mention], inside: list[Local]) -> list[Local]:
    """The people who are told to be there, else those whom the name names, else the one of whom the visit is told to
    be («chuyến thăm Lào đầu năm nay của Thủ tướng A»)."""
    agents = [a for a in member.agents() if a.kind == "Person"]
    people = agents or [e for e in inside if e.kind == "Person"]
    if not people:
        text = member.article.text
        people = [
            e
            for e in member.reading.entities
            for b in (e.mentions if e.kind == "Person" else ())
            for m in named
            if m.span.end < b.span.start <= m.span.end + _NAMED_AFTER
            and OF_WHOM.fullmatch(text[m.span.end : b.span.start])
        ]
    return list(dict.fromkeys(people))


def _guests(people: list[Local], places: set[str]) -> list[Local]:
    """The people of a visit without their hosts: at home those of foreign names are on the visit, abroad the others."""
    lands = of_kind("country", places)
    at_home = lands == {HOME}
    guests = [person for person in people if is_foreign(person.name) == at_home] if lands else []
    return guests or people


def _keys_of(person: Local, ids: Ids) -> Iterator[str]:
    """Under what a visitor is known: by what linking made of the person, and by a foreign last name, which tells the
    same visitor in another spelling or cut short."""
    yield ids(person) or fold(person.name)
    last = bare(person.name).split()[-1]
    if is_foreign(person.name) and len(last) >= _SHORTEST_LAST:
        # «Hernández» is also spelt «Hernandes»: one key for letters that are heard alike.
        yield f"… {last.lower().replace('z', 's').replace('y', 'i')}"
