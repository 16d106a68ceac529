"""The posts of one holder as all articles together tell them, each once.

Thủ tướng            Thủ tướng Đức                 a post of a state, whose land one article leaves to the reader
Thủ tướng Chính phủ  Thủ tướng Việt Nam            a prime minister of the government
Chủ tịch Trung Quốc  Chủ tịch nước Trung Quốc      a head of state
Ngoại trưởng Nga     Bộ trưởng Ngoại giao Nga      two words for one post
Bộ trưởng Ngoại giao Bộ trưởng, Bộ Ngoại giao      a minister by field and by ministry
Giám đốc, Sở Y tế    Giám đốc, Sở Y tế tỉnh X      a body of the state with its place or without
Tổng Bí thư          Tổng Bí thư, Đảng X           a post of which a party has one

Where articles tell a holder's post with two lands or places, one that tells none stays apart.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from kg.language import Language, alternatives, fold
from kg.link.names.names import named_places, place_key
from kg.link.names.reference import Reference
from kg.link.names.title_keys import POSTS_OF_STATE, in_one_form, title_key
from kg.link.within.local import Local, Reading
from kg.link.within.one_post import plain_title
from kg.link.within.said import Said
from kg.regex import regex

Held = tuple[str, str]  # a title, and the id of a body or the empty string
Posts = Mapping[str, Mapping[Held, Held]]


class PostTold(NamedTuple):
    """A post that an article tells: the numbers of the holder and of the body among what it names, -1 for no body, and
    the title."""

    holder: int
    title: str
    body: int


class Post(NamedTuple):
    """The same, with ids for numbers, the empty string for no body."""

    holder: str
    title: str
    body: str


def tenures_told(said: Iterable[Said]) -> Iterator[tuple[Local, str, Local | None]]:
    """Each person who holds a post as an article says, the title, and the body."""
    for claim in said:
        if claim.kind == "tenure":
            holder = claim.local("holder")
            if holder is not None and holder.kind == "Person":
                yield holder, claim.text("title"), claim.local("organization")


def posts_told(reading: Reading, said: Iterable[Said]) -> list[PostTold]:
    """The posts that an article says people to hold, each once."""
    tenures = list(tenures_told(said))
    number = {local: at for at, local in enumerate(reading.entities)} if tenures else {}
    return [
        *dict.fromkeys(
            PostTold(number[holder], title, number[body] if body is not None else -1) for holder, title, body in tenures
        )
    ]


def one_for_each(
    told: Iterable[Post], labels: Callable[[str], str], language: Language, reference: Reference | None
) -> Posts:
    """For each holder, the fullest telling of each post by its other tellings; ``labels`` gives the label of a body."""
    of: defaultdict[str, set[Post]] = defaultdict(set)
    for post in told:
        of[post.holder].add(post._replace(title=in_one_form(post.title, language, reference)))
    read = _Reader(labels, language, reference)
    each = {holder: _of_one(map(read, posts)) for holder, posts in of.items() if len(posts) > 1}
    return {holder: fullest for holder, fullest in each.items() if fullest}


def _of_one(tellings: Iterable[_Read]) -> dict[Held, Held]:
    by_name: defaultdict[str, list[_Read]] = defaultdict(list)
    elsewhere = False
    for read in tellings:
        by_name[read.name].append(read)
        elsewhere = elsewhere or bool(read.post.body) and fold(read.post.title) == _CHAIR
    if _HEAD_OF_STATE in by_name and not elsewhere:
        by_name[_HEAD_OF_STATE] += by_name.pop(_CHAIR, [])
    found: dict[Held, Held] = {}
    for alike in (each for each in by_name.values() if len(each) > 1):
        for same in _same(alike):
            best = min(same, key=_fullness).post
            found |= {(one.post.title, one.post.body): (best.title, best.body) for one in same}
    return {held: fullest for held, fullest in found.items() if held != fullest}


class _Read(NamedTuple):
    """A telling of a post: the name under which it meets others, and its land or place, where it tells one; ``alone``
    where a holder has no other one of this name in a land."""

    post: Post
    name: str
    place: str
    alone: bool


def _same(tellings: list[_Read]) -> Iterator[list[_Read]]:
    """The tellings of one name that are of one post."""
    places, bodies = ({*of} - {""} for of in ([one.place for one in tellings], [one.post.body for one in tellings]))
    if len(places) == 1 or not places and (len(bodies) < 2 or all(one.alone for one in tellings)):
        yield tellings
        return
    of: defaultdict[tuple[str, str], list[_Read]] = defaultdict(list)
    for one in tellings:
        of[one.place, one.post.body if not (one.place or one.alone) else ""].append(one)
    yield from of.values()


_HEAD_OF_STATE, _CHAIR = "chủ tịch nước", "chủ tịch"
_MANNER = " thường trực"
_WOMAN = "nữ "


def _fullness(one: _Read) -> tuple[bool, bool, bool, int, str, str]:
    """Less for a fuller telling; with a body the title need not say again of what it is."""
    title = fold(one.post.title)
    words = len(title.split())
    return not one.post.body, not one.place, title.startswith(_WOMAN), words if one.post.body else -words, *one.post[1:]


# ---- how a telling is read ----------------------------------------------------------------------

_SAME_TITLES = {"ngoại trưởng": "bộ trưởng ngoại giao", "phát ngôn viên": "người phát ngôn"}
_CODE = regex(r" (?P<land>[A-Z]{2})$")
_GOVERNMENT = regex(r"(?<=thủ tướng)(?P<manner> thường trực)? chính phủ$")
_MINISTER = regex(r"(?:phó |quyền )?(?:bộ|thứ) trưởng (?:thường trực )?(?P<field>.+)")
_OF_STATE = regex(rf"(?:{alternatives('body of every state')}|{alternatives('body of the state in every place')}) ")
_OF_PARTY = "tổng bí thư"
_PARTY = regex(r"(?:trung ương |(?:ban chấp hành|uỷ ban) trung ương )?đảng\b")
_LED = regex(r"(?:chính phủ|nội các|quốc vụ viện)\b")
_LINKS = regex(r",| (?:và|của)(?= )")
_UNIT = regex(r" (?:tỉnh|thành phố|tp\.?|nước)$")
_LONGEST_PLACE = 4
_TELLING = 3  # blanks in a title that says by itself what its holder does («cố vấn an ninh quốc gia»)


class _Reader:
    """Reads tellings of posts as they meet others."""

    def __init__(self, labels: Callable[[str], str], language: Language, reference: Reference | None) -> None:
        self._labels, self._language = labels, language
        self._rows = reference.rows if reference else {}

    def __call__(self, post: Post) -> _Read:
        title, land = _title_of(post.title, self._language)
        if not post.body:
            return _Read(post, *_of_land(title, land, self._language), True)
        body, place = _without_place(self._labels(post.body), self._language)
        row = self._rows.get(post.body)
        place = place or (row.country if row is not None else "")
        if title.removesuffix(_MANNER) in POSTS_OF_STATE and (_PARTY if title == _OF_PARTY else _LED).match(body):
            return _Read(post, title, land or place, True)
        if land or not _OF_STATE.match(f"{body} "):
            return _Read(post, f"{title} {land} {post.body}", "", False)
        field = _LINKS.sub("", body.removeprefix(_MINISTRY))
        title = _LINKS.sub("", title)
        return _Read(post, title if title.endswith(f" {field}") else f"{title} {field}", place, False)


@functools.lru_cache(maxsize=50_000)
def _title_of(title: str, language: Language) -> tuple[str, str]:
    """A title in the words that others of its post have, and its land."""
    plain, land = _without_land(plain_title(title, language))
    plain = _SAME_TITLES.get(plain, plain)
    return _GOVERNMENT.sub(lambda found: found["manner"] or "", plain), land


@functools.lru_cache(maxsize=50_000)
def _of_land(title: str, land: str, language: Language) -> tuple[str, str]:
    """The name of a post whose title names no body, and its land where others may leave it out."""
    if title.removeprefix(_DEPUTY) == _CHAIR and land:
        return f"{title} nước", land
    field = _MINISTER.fullmatch(title)
    told = title.removesuffix(_MANNER) in POSTS_OF_STATE or title.count(" ") >= _TELLING
    if told or field and _is_field(field["field"], language):
        return _LINKS.sub("", title), land
    return _LINKS.sub("", f"{title} {land}".strip()), ""


_MINISTRY, _DEPUTY = "bộ ", "phó "


def _without_land(title: str) -> tuple[str, str]:
    found = _CODE.search(title)
    if found is None or title[: found.start()].endswith(" tại"):
        return title, ""
    return title[: found.start()], found["land"]


def _is_field(words: str, language: Language) -> bool:
    """Whether words tell the field of a ministry."""
    keys = words.split(" ")
    found = language.phrases("ministry_fields").match(keys, 0)
    return found is not None and found[0] == len(keys)


@functools.lru_cache(maxsize=50_000)
def _without_place(name: str, language: Language) -> tuple[str, str]:
    """The key of a body's name without the land or the place with which it ends, and these."""
    key, land = _without_land(title_key(name, language))
    if land:
        return _UNIT.sub("", key), land
    words = key.split(" ")
    for at in range(max(1, len(words) - _LONGEST_PLACE), len(words)):
        if name.split(" ")[at][:1].isupper() and " ".join(words[at:]) in named_places(language):
            return _UNIT.sub("", " ".join(words[:at])), place_key(" ".join(words[at:]))
    return key, ""
