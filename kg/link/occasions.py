"""What an article shows of a meeting or an agreement: what tells it from others of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.language import fold
from kg.link.alike import likeness
from kg.link.local import Local
from kg.link.members import Member
from kg.link.portraits import Ids

_FAMILIES = {"talks": "meeting", "session": "meeting", "reception": "meeting", "workshop": "conference"}
_TERM = re.compile(r"\bkh[oó][aá]\s+([IVXLC]+|\d{1,2})\b", re.IGNORECASE)
_SESSION = re.compile(r"\b(?:lần thứ|thứ|lần)\s+(\d{1,3}|[ivx]+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b")
_WORDS = "nhất hai ba tư năm sáu bảy tám chín mười".split()
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_NOUN = re.compile(
    r"^(?:buổi |cuộc )?(kỳ họp|phiên họp|đại hội|hội nghị thượng đỉnh|hội nghị cấp cao|hội nghị|hội thảo|diễn đàn|"
    r"đối thoại|tọa đàm|toạ đàm|hội đàm|lễ ký|lễ|chuyến thăm|thăm|chuyến công du|cuộc họp|họp|tuần lễ)\b"
)
_CLASSES = {
    "hội nghị thượng đỉnh": "hội nghị",
    "hội nghị cấp cao": "hội nghị",
    "toạ đàm": "tọa đàm",
    "thăm": "chuyến thăm",
}
_AIM = re.compile(
    r"\b(?:thăm|công du)\b(?: (?:chính thức|hữu nghị|cấp nhà nước|làm việc|và|tới|đến|đầu tiên|nước))*(.{0,24})"
)
_LOOSE = frozenset("buổi cuộc tại về và của các những lần thứ là do trong với giữa tới đến ngày sáng chiều".split())
_NAMED_AFTER = 60
_TITLE_WORDS = 6
_MENTIONS_READ = 6


@dataclass(frozen=True, eq=False)
class Occasion:
    """What one article shows of a meeting or an agreement; people, bodies and places by canonical id.

    ``owners`` are the bodies that meet, ``lands`` and ``visitors`` are filled for visits, ``title`` holds the keys of
    names that are long enough to stand for themselves, ``year`` is the year that the article tells of.
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
    title: frozenset[str]
    year: str
    published: str | None

    def is_edition(self, other: Occasion) -> bool:
        """Whether both are the one of a number, in a term, of a body: the third session of an assembly."""
        shared = (self.sessions & other.sessions, self.terms & other.terms, self.owners & other.owners)
        return all(shared) and bool(self.nouns & other.nouns)

    def alike(self, other: Occasion) -> bool:
        """Whether the names share most of their words."""
        return likeness(self.name, other.name) >= 0.75

    def marks(self) -> Iterator[tuple[str, ...]]:
        """Under what two occasions that may be one are compared."""
        months = sorted({day[:7] for day in self.dates if day[:4].isdigit() and len(day) >= 7})
        who = sorted(self.agents | self.visitors | self.owners)
        yield from ((month, agent) for month in months for agent in who)
        for number in sorted(self.sessions):
            yield from ((f"no {number}", agent) for agent in who)
            yield from ((f"no {number}", name) for name in sorted(self.near) if name.startswith("organization/"))
            yield from ((f"no {number}", noun, term) for noun in sorted(self.nouns) for term in sorted(self.terms))
        yield from (("title", title) for title in sorted(self.title))
        people = self.visitors or {name for name in self.near if name.startswith("person/")}
        yield from ((self.year, land, who) for land in sorted(self.lands) for who in sorted(people))
        yield from ((self.year, owner, noun) for owner in sorted(self.owners) for noun in sorted(self.nouns))
        if not months and self.published and len(self.published) >= 7:
            yield from ((self.published[:7], chair) for chair in sorted(self.chairs))


def occasion(member: Member, ids: Ids) -> Occasion:
    """What an article shows of a meeting or an agreement."""
    named = [m for m in member.local.mentions if m.form == "name"][:_MENTIONS_READ]
    names = [fold(m.name) for m in named] or [fold(member.local.name)]
    text = member.article.text
    after = [fold(text[m.span.start : min(m.span.end + _NAMED_AFTER, _line_end(text, m.span.end))]) for m in named]
    dates = frozenset(member.values("when"))
    is_visit = "visit" in member.values("meetingType")
    inside = [e for e in member.reading.entities if any(b.span.within(m.span) for m in named for b in e.mentions)]
    near = [e for e in member.near if e.kind in ("Person", "Organization")]
    nouns = frozenset(_nouns(names))
    return Occasion(
        name=member.local.name,
        types=frozenset(_FAMILIES.get(t, t) for t in member.values("meetingType") | member.values("agreementType")),
        nouns=nouns,
        dates=dates,
        sessions=frozenset(member.values("session")) or frozenset(_numbers(_SESSION, names)),
        terms=frozenset(_numbers(_TERM, after)) or frozenset(_numbers(_TERM, [fold(member.article.title)])),
        places=frozenset(ids(p) for p in member.things("place")),
        chairs=frozenset(ids(a) for a in member.agents("chair")),
        agents=frozenset(ids(a) for a in member.agents() if a.kind != "Country"),
        near=frozenset(ids(e) or fold(e.name) for e in near),
        owners=frozenset(ids(e) for e in _owners(member, inside, nouns, after)),
        lands=frozenset(_lands(member, after, ids)) if is_visit else frozenset(),
        visitors=frozenset(_visitors(member, inside, ids)) if is_visit else frozenset(),
        title=frozenset(key for name in names if (key := _title(name))),
        year=next((day[:4] for day in sorted(dates) if day[:4].isdigit()), (member.article.published or "")[:4]),
        published=member.article.published,
    )


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


def _lands(member: Member, after: list[str], ids: Ids) -> Iterator[str]:
    """Where a visit goes: the countries after «thăm» in the name or at once after it."""
    for aim in filter(None, map(_AIM.search, after)):
        for e in member.reading.entities:
            if e.kind == "Country" and any(aim[1].strip().startswith(fold(n)) for n in (e.name, *e.aliases)):
                yield ids(e)


def _visitors(member: Member, inside: list[Local], ids: Ids) -> Iterator[str]:
    agents = [a for a in member.agents() if a.kind == "Person"]
    yield from (ids(e) or fold(e.name) for e in agents or [e for e in inside if e.kind == "Person"])


def _title(name: str) -> str:
    """The key of a name that is long enough: its first content words."""
    words = [w for w in re.findall(r"\w+", name) if w not in _LOOSE]
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
