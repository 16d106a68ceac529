"""What an article shows of a person besides the name: posts, company, age, calling. It tells namesakes apart."""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from kg.language import Language, fold, fold_once, words_of
from kg.link.across.circles import circles_of, fields_of
from kg.link.across.members import Member, Page
from kg.link.names.callings import Calling, Window, is_of_an_age, made_words, window, words_in
from kg.link.names.companies import brand
from kg.link.names.first_names import name_key
from kg.link.names.matters import matters_of
from kg.link.names.names import Abbreviations, body_key, field_names, full_names, identity, is_at_home, place_key
from kg.link.names.rarity import UNCOMMON, bearers, called_at_most, is_foreign, is_rare_abroad
from kg.link.names.title_keys import POSTS_OF_STATE, titles_in_full
from kg.link.within.local import Local
from kg.link.within.settings import province_in, province_of_setting
from kg.regex import regex

Ids = Callable[[Local], str]

_BEFORE, _AFTER = 60, 110
_TITLE_BEFORE = 12
_BIRTH = regex(r"(?:\bsn|\bsinh năm|\bsinh)\s*(?:ngày [\d/.-]+[/.-])?\s*((?:18|19|20)\d\d)\b")
_AGE = regex(r"\W{0,3}(\d{1,3}) tuổi\b")
# What the text may leave out of the title of a post of the state: «Thủ tướng» is «Thủ tướng Chính phủ».
_SPARED = regex(r" (?:thường trực )?(?:chính phủ|nước chxhcn việt nam|nước cộng hoà xã hội chủ nghĩa việt nam)$")
# Words of titles that every body has.
_EVERYWHERE = words_of("in every title")
_TOPICS = {
    "sport": r"bàn thắng|trận đấu|hlv|cầu thủ|đội bóng|vòng đấu|v[.-]league|sea games|tuyển thủ|tỷ số|tỉ số|tiền đạo"
    r"|tay vợt|vận động viên|vđv|huy chương|kình ngư|võ sĩ|kỳ thủ",
    "stage": r"ca sĩ|showbiz|nghệ sĩ|diễn viên|liveshow|album|mv|khán giả|ca khúc|người mẫu|hoa hậu|á hậu|đạo diễn",
}
_TOPIC_WORDS = 5
# The matters that are such a field too.
_FIELDS = {"sport": "sport", "stage and screen": "stage"}
# Letters that each of the words above holds, in a text in small letters as in its key.
_TOPIC_HINTS = [[word.rpartition("]")[2] for word in words.split("|")] for words in _TOPICS.values()]
_STORY = 3
# Of so many people whom the article names it is looked whether another article names them.
_PEOPLE = 40
_BODIES = 20
_NAME_WEIGHS = 8
# Any of what calls somebody a deputy holds one of these.
_DEPUTY_HINTS = ("đại biểu", "đb")
_DEPUTY = regex(r"\b(?:đại biểu|đb|đbqh|đại biểu quốc hội)\W*$")
_TOPIC = regex("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _TOPICS.items()))
_SEAT = regex(
    r"^[ ,]*(?:\((?:đoàn )?(?:đbqh )?(?:tỉnh )?|đoàn (?:đbqh )?(?:tỉnh )?|ở (?:tỉnh )?)([^\d,;.():]{3,24}?)"
    r"(?=[),;.]| cho| nêu|$)"
)
# «đại biểu Quốc hội thành phố A», «ĐB đoàn A» before the name.
_SEAT_BEFORE = regex(
    r"\b(?:đại biểu|đb|đbqh)(?: quốc hội| qh)?(?: (?:thuộc|đoàn|đbqh|tỉnh|thành phố|tp)\b\.?)+ "
    r"?([^\d,;.():]{3,24}?)\W*$"
)

_TOGETHER = ({"state", "house"}, {"state", "arms"}, {"house", "law"}, {"house", "arms"}, {"suspect", "state"})
_LOOSE = words_of("says nothing of a person") | {"|"}


@dataclass(eq=False, slots=True)
class Portrait:
    """What one article shows of a person; bodies and places by canonical id, people by the key of their name.

    ``name`` is the key of the name, ``offices`` are titles with the keys of the names of their bodies, ``placed``
    those of the heads of a province with it, or with that in which the article is set, ``brands``
    titles with the proper name of a company, ``told_bodies`` the first bodies that the article names, ``seats`` the
    provinces of a deputy, ``teams`` letters that no table
    knows in articles about sport, ``story`` pairs of words of the article's title, ``places_said`` those beside the
    name that names of places have, ``spelt`` those in the names of the bodies and places beside the person;
    ``bearers`` and what follows tell how rare the name is.
    """

    name: str
    posts: frozenset[str]
    bodies: frozenset[str]
    titles: frozenset[str]
    offices: frozenset[tuple[str, str]]
    placed: frozenset[tuple[str, str]]
    brands: frozenset[tuple[str, str]]
    partners: frozenset[str]
    near_people: frozenset[str]
    near_bodies: frozenset[str]
    told_bodies: frozenset[str]
    near_places: frozenset[str]
    people: frozenset[str]
    callings: frozenset[str]
    circles: frozenset[Calling]
    sexes: frozenset[str]
    topics: frozenset[str]
    matters: frozenset[str]
    teams: frozenset[str]
    seats: frozenset[str]
    birth: tuple[int, int] | None
    words: frozenset[str]
    made: frozenset[str]
    places_said: frozenset[str]
    spelt: Mapping[str, frozenset[str]]
    story: frozenset[str]
    bearers: float
    bearers_at_most: float
    foreign: bool
    rare_abroad: bool

    def features(self) -> Set[str]:
        """What two portraits of one person may share; people are compared where they share one."""
        people = self.people if len(self.people) <= _PEOPLE else frozenset(sorted(self.people)[:_PEOPLE])
        rare = ("a rare name",) if self.rare_abroad else ()
        own = (self.posts, self.bodies, self.seats, self.topics, self.near_people, self.near_bodies, self.words)
        # Among the many of one last name those who share the first name too are looked at: it weighs as much as some.
        named = [f"{number} {self.name}" for number in range(_NAME_WEIGHS if self.foreign else 1)]
        return people.union(rare, named, *own)


class Field:
    """What an article says of no one in person, made once for all its people: what it speaks of, its story."""

    def __init__(self, page: Page) -> None:
        article = page.reading.extraction.article
        self.matters = matters_of(article.text)
        self.topics = _topics(article.text) | {_FIELDS[one] for one in self.matters & _FIELDS.keys()}
        self.made = made_words(article.text)
        self.story = _story(page)
        self._reading = page.reading
        self._setting: str | None = None
        self._bodies: frozenset[str] | None = None

    def bodies(self, ids: Ids) -> frozenset[str]:
        """The bodies that the article names, as many as it is looked whether somebody has a post there."""
        if self._bodies is None:
            self._bodies = frozenset(map(ids, self._reading.bodies[:_BODIES]))
        return self._bodies

    def setting(self, language: Language) -> str:
        """The key of the one province of which the article tells; else the empty string."""
        if self._setting is None:
            self._setting = province_of_setting(self._reading, language)
        return self._setting


def portrait(member: Member, field: Field, ids: Ids, language: Language) -> Portrait:
    """The portrait of a person."""
    short = field_names(language)
    tenures = [(_title(title, language), body) for title, body in _tenures(member)]
    said = list(member.around(_BEFORE, _AFTER))
    windows = [window(before, after) for before, after in said]
    near: dict[str, list[Local]] = defaultdict(list)
    for e in member.near:
        near[e.kind].append(e)
    bodies, places = ([(ids(e), e) for e in near[kind]] for kind in ("Organization", "Place"))
    seats = frozenset(_seats(windows, language))
    circles = frozenset(circles_of(member, windows, tenures, bool(seats), language))
    words = frozenset().union(*[pairs_of(one.words, short) for one in windows])
    called = bearers(member.local.name, language)
    return Portrait(
        name=name_key(member.local.name),
        posts=frozenset(_posts(tenures, ids, language)),
        bodies=frozenset([ids(body) for _, body in tenures if body is not None]),
        titles=frozenset([title for title, _ in tenures]),
        offices=frozenset([(title, identity(body.name, language)) for title, body in tenures if body is not None]),
        placed=frozenset(_placed(tenures, field, language)),
        brands=frozenset([(title, own) for title, body in tenures if body and (own := brand(body.name, language))]),
        partners=frozenset(_partners(member, ids)),
        near_people=frozenset([fold(e.name) for e in near["Person"] if " " in e.name]),
        near_bodies=frozenset([id_ for id_, _ in bodies]),
        told_bodies=field.bodies(ids),
        near_places=frozenset([*(id_ for id_, _ in places), *map(ids, near["Country"])]) - {"country/VN"},
        people=_people(member),
        callings=frozenset(fields_of(circles, windows, tenures)),
        circles=circles,
        sexes=frozenset(_sexes(windows)),
        topics=frozenset() if field.topics and any(map(is_of_an_age, windows)) else field.topics,
        matters=field.matters,
        teams=frozenset(_teams(said, language)) if "sport" in field.topics else frozenset(),
        seats=seats,
        birth=_birth(windows, member.article.published),
        words=words,
        made=_made_beside(windows, field) if called <= UNCOMMON else frozenset(),
        places_said=words & _of_places(language),
        spelt={id_: _in_name(e.name, short) for id_, e in (*bodies, *places)},
        story=field.story,
        bearers=called,
        bearers_at_most=called_at_most(member.local.name, language),
        foreign=is_foreign(member.local.name),
        rare_abroad=is_rare_abroad(member.local.name, language),
    )


def _made_beside(windows: list[Window], field: Field) -> frozenset[str]:
    """The made words of the article that stand beside a name."""
    made = field.made
    return frozenset().union(*[made.intersection(one.words) for one in windows]) if made else made


def _tells(title: str) -> bool:
    """Whether a title without a body says whose it is: of the state, of a sector, of a country."""
    return title in POSTS_OF_STATE or len(title.split()) > 2 and not _EVERYWHERE.issuperset(title.split())


def _people(member: Member) -> frozenset[str]:
    own, (names, shared) = fold(member.local.name), member.page.people
    return names if own in shared else names - {own}


def _tenures(member: Member) -> Iterator[tuple[str, Local | None]]:
    for c in member.claims:
        if c.kind == "tenure" and c.roles.get("holder") is member.local:
            yield c.text("title"), c.local("organization")


# «Chủ tịch quận A» is «Chủ tịch UBND quận A».
_OF_A_PLACE = regex(r"^((?:phó )?chủ tịch)(?: uỷ ban nhân dân)? ((?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường) .+)$")

# «Thứ trưởng Y tế» is «Thứ trưởng Bộ Y tế», «Cục trưởng Hàng không» is «Cục trưởng Cục Hàng không».
_CHIEF = regex(r"^((bộ|thứ|(?:phó )?(?:tổng )?cục) trưởng)(?: thường trực)?(?: (.+))?$")


def _office(kind: str, name: str, language: Language) -> str:
    """The key of a ministry or another office of a kind by its name or its field; the empty string for another body.

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> _office("bộ", "Bộ GTVT", vi) == _office("bộ", "giao thông vận tải", vi)
    True
    >>> _office("bộ", "Văn phòng Chính phủ", vi)
    ''
    """
    key = identity(name, language)
    if key.startswith(f"{kind} "):
        return key
    return "" if name[0].isupper() else identity(f"{kind.capitalize()} {name}", language)


_HEADS_OF_PLACES = ("chủ tịch", "phó chủ tịch")


def _posts(tenures: list[tuple[str, Local | None]], ids: Ids, language: Language) -> Iterator[str]:
    for title, body in tenures:
        if body is not None or _tells(title):
            yield f"{title} {ids(body)}" if body else title
        if chief := _CHIEF.match(title):
            field = body.name if body else chief[3]
            kind = "bộ" if chief[2] == "thứ" else chief[2].removeprefix("phó ")
            if field and (office := _office(kind, field, language)):
                yield f"{chief[1]} {office}"
        if not title.startswith(_HEADS_OF_PLACES):
            continue
        of_body = f" {body_key(body.name, full_names(language))}" if body else ""
        if of_place := _OF_A_PLACE.match(f"{title}{of_body}"):
            yield f"{of_place[1]} {of_place[2]}"


_OF_PROVINCES = words_of("heads a province")
_LEVEL = regex(r" (?:tỉnh|thành phố)$")


def _placed(tenures: list[tuple[str, Local | None]], field: Field, language: Language) -> Iterator[tuple[str, str]]:
    """The posts of heads of provinces, each with its province, which the text may leave to the article («Bí thư A»)."""
    for title, body in tenures:
        title = _LEVEL.sub("", title)
        if title in _OF_PROVINCES:
            place = province_in(body.name, language) if body else field.setting(language)
            if place:
                yield title, place


@functools.lru_cache(maxsize=20_000)
def _title(title: str, language: Language) -> str:
    """The key of a title, one of the state without the words that all articles but the most formal leave out."""
    first, _, rest = body_key(title, full_names(language)).partition(" ")
    title = f"{titles_in_full(language).get(first, first)} {rest}".rstrip()
    short = _SPARED.sub("", title)
    return short if short in POSTS_OF_STATE else title


def _partners(member: Member, ids: Ids) -> Iterator[str]:
    """The people and bodies that share an event with a person."""
    events = {c.roles.get("meeting") or c.roles.get("agreement") for c in member.claims}
    present = member.page.present
    for agent in {agent for event in events if isinstance(event, Local) for agent in present.get(event, ())}:
        if agent is not member.local:
            yield ids(agent) or f"{agent.kind} {fold(agent.name)}"


_CALLED = regex(r"\b(ông|bà|chị|cô)\s+$")


def _sexes(windows: list[Window]) -> Iterator[str]:
    for _, before, _, _ in windows:
        if called := _CALLED.search(before, max(0, len(before) - _TITLE_BEFORE)):
            yield "man" if called[1] == "ông" else "woman"


def _topics(text: str) -> frozenset[str]:
    """The fields of which an article speaks all along."""
    # Most articles speak of none: to count letters is much quicker than to look for words.
    small = text.lower()
    if all(sum(map(small.count, hints)) < _TOPIC_WORDS for hints in _TOPIC_HINTS):
        return frozenset()
    found = Counter(one.lastgroup for one in _TOPIC.finditer(fold_once(text)))
    return frozenset(name for name, count in found.items() if name and count >= _TOPIC_WORDS)


_LETTERS = regex(r"\b[A-ZĐ]{3,5}\b")


def _teams(said: list[tuple[str, str]], language: Language) -> Iterator[str]:
    known = _known_letters(language)
    for pair in said:
        yield from (letters for text in pair for letters in _LETTERS.findall(text) if letters not in known)


@functools.cache
def _known_letters(language: Language) -> frozenset[str]:
    """The letters that tell no team: abbreviations, and bodies that everybody in a field has to do with."""
    names = {name for row in language.table("org_names") for name in (row["name"], *row["aliases"].split("|"))}
    return frozenset(names | {row["short"] for row in language.table("abbreviations")})


def _story(page: Page) -> frozenset[str]:
    """Pairs of words of the article's title that are no part of a name."""
    pairs = pairs_of_words(fold_once(page.reading.extraction.article.title))
    if len(pairs) < _STORY:
        return frozenset()
    named = (e for e in page.reading.entities if e.kind in ("Person", "Organization", "Place"))
    return frozenset(pairs.difference(*(_in_name(e.name) for e in named)))


def _seats(windows: list[Window], language: Language) -> Iterator[str]:
    """The provinces that stand at once after the name of a deputy, or before it: «đại biểu A (đoàn Quảng Trị)»."""
    for _, before, after, _ in windows:
        if not any(map(before.__contains__, _DEPUTY_HINTS)):
            continue
        if _DEPUTY.search(before[-24:]) and (found := _SEAT.match(after)):
            yield place_key(found[1].strip())
        elif (found := _SEAT_BEFORE.search(before)) and is_at_home(found[1], language):
            yield place_key(found[1])


def _birth(windows: list[Window], published: str | None) -> tuple[int, int] | None:
    """The earliest and the latest year of birth that the words after the name leave."""
    for _, _, after, _ in windows:
        if found := _BIRTH.search(after[:30]):
            return int(found[1]), int(found[1])
        if (found := _AGE.match(after[:16])) and published and published[:4].isdigit():
            year = int(published[:4]) - int(found[1])
            return year - 1, year + 1
    return None


def pairs_of_words(text: str, short: Mapping[str, str] | None = None) -> set[str]:
    """The pairs of words that stand side by side in a text (see ``pairs_of``)."""
    return pairs_of(words_in(text), short)


def pairs_of(words: Sequence[str], short: Mapping[str, str] | None = None) -> set[str]:
    """The pairs of words that stand side by side, none of them a small one; abbreviations of fields written out."""
    if short and not short.keys().isdisjoint(words):
        words = [part for word in words for part in (short[word].split() if word in short else (word,))]
    return {f"{one} {other}" for one, other in pairwise(words) if one not in _LOOSE and other not in _LOOSE}


@functools.lru_cache(maxsize=100_000)
def _in_name(name: str, short: Abbreviations | None = None) -> frozenset[str]:
    """The pairs of words in a name."""
    return frozenset(pairs_of_words(fold(name), short))


@functools.cache
def _of_places(language: Language) -> frozenset[str]:
    """The pairs of words in the names of places, which are compared as places."""
    names = (fold(row["place"]) for row in language.table("places"))
    return frozenset().union(
        *(pairs_of_words(f"{kind} {name}") for name in names for kind in ("thành phố", "tỉnh", "tp"))
    )


def apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of callings speak of two people: none in common, and none that go together."""
    if not one or not other or one & other:
        return False
    return not any({a, b} in _TOGETHER for a in one for b in other)
