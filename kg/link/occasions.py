"""What an article shows of a meeting or an agreement: what tells it from others of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.language import bare, fold, is_vietnamese_syllable
from kg.link.alike import likeness, rank
from kg.link.local import Local
from kg.link.members import Member
from kg.link.portraits import Ids
from kg.link.rarity import is_foreign
from kg.link.same_event import OF_WHOM
from kg.model import Mention, digest

_FAMILIES = {"talks": "meeting", "session": "meeting", "reception": "meeting", "workshop": "conference"}
_TERM = re.compile(r"\bkhoá\s+([IVXLC]+|\d{1,2})\b", re.IGNORECASE)
_SESSION = re.compile(r"\b(?:lần thứ|thứ|lần)\s+(\d{1,3}|[ivx]+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b")
_CONGRESS = re.compile(r"\bđại hội (?:đảng )?(?:toàn quốc )?([ivxl]+)\b")
# What tells one edition of an event from another; its number and year are compared by themselves.
_EDITION = re.compile(rf"\b(?:{_SESSION.pattern[2:-2]}|năm (?:19|20)\d\d|(?:19|20)\d\d)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORDS = "nhất hai ba tư năm sáu bảy tám chín mười".split()
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_NOUN = re.compile(
    r"^(?:buổi |cuộc )?(kỳ họp|phiên họp|đại hội|hội nghị thượng đỉnh|hội nghị cấp cao|hội nghị|hội thảo|diễn đàn|"
    r"liên hoan phim|liên hoan|triển lãm|hội chợ|lễ hội|"
    r"đối thoại|toạ đàm|hội đàm|lễ ký|lễ|chuyến thăm|thăm|chuyến công du|cuộc họp|họp|tuần lễ)\b"
)
_CLASSES = {
    "hội nghị thượng đỉnh": "hội nghị",
    "hội nghị cấp cao": "hội nghị",
    "thăm": "chuyến thăm",
}
_AIM = re.compile(
    r"\b(?:thăm|công du)\b(?: (?:chính thức|hữu nghị|cấp nhà nước|làm việc|và|tới|đến|đầu tiên|nước|lịch sử|tại|"
    r"(?:\d+|một|hai|ba|bốn|năm) ngày))*(.{0,24})"
)
# Events of which each has one name, told year after year.
_NAMED = frozenset(
    {"đối thoại", "diễn đàn", "hội nghị", "tuần lễ", "liên hoan phim", "liên hoan", "triển lãm", "hội chợ", "lễ hội"}
)
_QUOTED = re.compile(r"[“\"«'‘](.+?)(?:[”\"»'’]|$)")
_QUOTED_WORDS = 4
_COPIED_WORDS = 10
_LOOSE = frozenset(
    "ông bà buổi cuộc tại về và của các những lần thứ là do trong với giữa tới đến ngày sáng chiều".split()
)
_NAMED_AFTER = 60
_TITLE_WORDS = 6
_SHORTEST_LAST = 3
_HOME = "country/VN"
_WORD = re.compile(r"[^\W\d_]+")
_MENTIONS_READ = 6


@dataclass(eq=False, slots=True)
class Occasion:
    """What one article shows of a meeting or an agreement; people, bodies and places by canonical id.

    ``owners`` are the bodies that meet, ``lands`` and ``visitors`` are filled for visits, ``title`` holds the keys of
    names that are long enough to stand for themselves, ``quoted`` those of titles in quotation marks, ``proper`` words
    that are no Vietnamese ones («Shangri»), ``levels`` who meets (summit, ministers of a sector, officials), ``copied``
    the sentences that name the event, ``days`` the days of which the article tells, ``named_years`` the years in the
    names, ``year`` is the year that the article tells of. ``alone`` is true of one visitor, ``put_off`` of an event
    that was not held on its day, ``regular`` of one that is held every month and called after the month.
    """

    name: str
    types: frozenset[str]
    nouns: frozenset[str]
    dates: frozenset[str]
    sessions: frozenset[str]
    terms: frozenset[str]
    places: frozenset[str]
    chairs: frozenset[str]
    agents: frozenset[str]
    near: frozenset[str]
    owners: frozenset[str]
    lands: frozenset[str]
    visitors: frozenset[str]
    alone: bool
    title: frozenset[str]
    quoted: frozenset[str]
    proper: frozenset[str]
    levels: frozenset[str]
    copied: frozenset[str]
    days: frozenset[str]
    named_years: frozenset[str]
    put_off: bool
    regular: bool
    year: str
    published: str | None

    def is_edition(self, other: Occasion) -> bool:
        """Whether both are the one of a number, in a term, of a body: the third session of an assembly."""
        shared = (self.sessions & other.sessions, self.terms & other.terms, self.owners & other.owners)
        return all(shared) and bool(self.nouns & other.nouns)

    def alike(self, other: Occasion) -> bool:
        """Whether the names share most of their words."""
        return likeness(self.name, other.name) >= 0.75

    @property
    def people(self) -> frozenset[str]:
        """The people who are there, where they are at least two."""
        there = frozenset(agent for agent in self.agents if agent.startswith("person/"))
        return there if len(there) > 1 else frozenset()

    def guests(self, other: Occasion) -> frozenset[str]:
        """The visitors of both, where one goes home those of foreign names: the others may be the hosts."""
        shared = self.visitors & other.visitors
        at_home = _HOME in (self.lands | self.places) & (other.lands | other.places)
        return frozenset(who for who in shared if who.startswith("… ")) if at_home else shared

    def marks(self) -> Iterator[tuple[str, ...]]:
        """Under what two occasions that may be one are compared."""
        months = sorted({day[:7] for day in self.dates if day[:4].isdigit() and len(day) >= 7})
        who = sorted(self.agents | self.visitors | self.owners)
        yield from ((month, agent) for month in months for agent in who)
        for number in sorted(self.sessions):
            yield from ((f"no {number}", agent) for agent in who)
            yield from ((f"no {number}", name) for name in sorted(self.near) if name.startswith("organization/"))
            yield from ((f"no {number}", noun, term) for noun in sorted(self.nouns) for term in sorted(self.terms))
        yield from (("title", title) for title in sorted(self.title | self.quoted))
        yield from (("copied", sentence) for sentence in sorted(self.copied))
        yield from ((self.year, "proper", word) for word in sorted(self.proper))
        people = self.visitors or {name for name in self.near if name.startswith("person/")}
        yield from ((self.year, land, who) for land in sorted(self.lands) for who in sorted(people))
        lands = {place for place in self.places if place.startswith("country/")}
        guests = sorted(self.visitors)
        yield from (
            (self.year, land, who)
            for land in sorted(lands - self.lands)
            for who in guests
            if land != _HOME or who.startswith("… ")
        )
        yield from ((title, agent) for title in sorted(self.title) for agent in who)
        yield from ((self.year, owner, noun) for owner in sorted(self.owners) for noun in sorted(self.nouns))
        if not months and self.published and len(self.published) >= 7:
            yield from ((self.published[:7], chair) for chair in sorted(self.chairs))


def occasion(member: Member, ids: Ids) -> Occasion:
    """What an article shows of a meeting or an agreement."""
    named = [m for m in member.local.mentions if m.form == "name"][:_MENTIONS_READ]
    names = [fold(m.name) for m in named] or [fold(member.local.name)]
    text = member.article.text
    after = [fold(text[m.span.start : min(m.span.end + _NAMED_AFTER, _line_end(text, m.span.end))]) for m in named]
    dates, types = frozenset(member.values("when")), member.values("meetingType")
    is_visit = "visit" in types
    there = member.page.inside(m.span for m in named)
    inside = [e for e in member.reading.entities if e in there]
    near = [e for e in member.near if e.kind in ("Person", "Organization")]
    nouns = frozenset(_nouns(names))
    places = frozenset(ids(p) for p in member.things("place"))
    lands = _lands(member, after, ids) if is_visit else []
    people = _guests(_visitors(member, named, inside), {*lands, *places}) if is_visit else []
    visitors = (key for person in people for key in _keys_of(person, ids))
    return Occasion(
        name=member.local.name,
        types=frozenset(_FAMILIES.get(t, t) for t in types | member.values("agreementType")),
        nouns=nouns,
        dates=dates,
        sessions=frozenset(member.values("session"))
        or frozenset([*_numbers(_SESSION, names), *_numbers(_CONGRESS, names)]),
        terms=frozenset(_numbers(_TERM, after)) or frozenset(_numbers(_TERM, [fold(member.article.title)])),
        places=places,
        chairs=frozenset(ids(a) for a in member.agents("chair")),
        agents=frozenset(ids(a) for a in member.agents() if a.kind != "Country"),
        near=frozenset(ids(e) or fold(e.name) for e in near),
        owners=frozenset(ids(e) for e in _owners(member, inside, nouns, after)),
        lands=frozenset(lands),
        visitors=frozenset(visitors),
        alone=len(people) == 1,
        title=frozenset(key for name in names for said in (name, _without_edition(name)) if (key := _title(said))),
        quoted=frozenset(_quoted(names)),
        proper=frozenset(_proper(member, named)) if nouns & _NAMED else frozenset(),
        levels=frozenset(filter(None, map(rank, names))),
        copied=frozenset(_copied(member)),
        days=member.page.days,
        named_years=frozenset(year for name in names for year in _YEAR.findall(name)),
        put_off=bool({"postponed", "cancelled"} & member.values("eventStatus")),
        regular=any(_REGULAR.search(name) for name in names),
        year=next((day[:4] for day in sorted(dates) if day[:4].isdigit()), (member.article.published or "")[:4]),
        published=member.article.published,
    )


_REGULAR = re.compile(r"\b(?:giao ban|thường kỳ|định kỳ|hằng tháng|hàng tháng)\b")


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _nouns(names: list[str]) -> Iterator[str]:
    for name in names:
        if found := _NOUN.match(name):
            yield _CLASSES.get(found[1], found[1])


def _owners(member: Member, inside: list[Local], nouns: frozenset[str], after: list[str]) -> Iterator[Local]:
    """The bodies that meet: those in the name, those that follow it at once, and the assembly of a «kỳ họp»."""
    yield from (e for e in inside if e.kind == "Organization")
    if "kỳ họp" in nouns or "phiên họp" in nouns:
        bodies = [e for e in member.reading.entities if e.kind == "Organization"]
        follows = [e for e in bodies if any(fold(e.name) in words for words in after)]
        yield from follows or [e for e in bodies if fold(e.name) == "quốc hội" and "kỳ họp" in nouns]


def _lands(member: Member, after: list[str], ids: Ids) -> list[str]:
    """Where a visit goes: the countries after «thăm» in the name or at once after it."""
    return [
        ids(e)
        for aim in filter(None, map(_AIM.search, after))
        for e in member.reading.entities
        if e.kind == "Country" and any(aim[1].strip().startswith(fold(n)) for n in (e.name, *e.aliases))
    ]


def _quoted(names: list[str]) -> Iterator[str]:
    """The content words of titles in quotation marks."""
    for name in names:
        for found in _QUOTED.finditer(name):
            words = [word for word in re.findall(r"\w+", found[1]) if word not in _LOOSE]
            if len(words) >= _QUOTED_WORDS:
                yield " ".join(words)


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
                and word != "vietnam"
                and not inside
                and not is_vietnamese_syllable(word)
            ):
                yield word


def _copied(member: Member) -> Iterator[str]:
    """The sentences that name the event, as far as they are long enough to be copied, not written twice."""
    for mention in member.local.mentions[:_MENTIONS_READ]:
        sentence = member.reading.sentence(mention.span)
        if sentence is not None and mention.form == "name":
            words = fold(member.article.text[sentence.start : sentence.end]).split()
            if len(words) >= _COPIED_WORDS:
                yield digest(*words, digits=16)


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
    lands = {place for place in places if place.startswith("country/")}
    at_home = lands == {_HOME}
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


def _without_edition(name: str) -> str:
    """A name without its number and year; the meetings of shareholders have no other name, so nothing is left."""
    return "" if "cổ đông" in name else _EDITION.sub(" ", name)


def _title(name: str) -> str:
    """The key of a name that is long enough: its first content words."""
    words = [w for w in re.findall(r"\w+", name.replace("cao cấp", "cấp cao")) if w not in _LOOSE]
    return " ".join(words[: _TITLE_WORDS + 2]) if len(words) >= _TITLE_WORDS else ""


def _numbers(pattern: re.Pattern[str], texts: list[str]) -> Iterator[str]:
    for text in texts:
        for found in pattern.finditer(text):
            word = found[1].lower()
            if word.isdigit():
                yield str(int(word))
            elif word in _WORDS:
                yield str(_WORDS.index(word) + 1)
            else:
                yield str(_roman(word))


def _roman(word: str) -> int:
    """The value of a Roman number.

    >>> _roman("xiv")
    14
    """
    values = [_ROMAN[letter] for letter in word]
    return sum(-v if v < max(values[at:], default=0) else v for at, v in enumerate(values))
