"""Whom a title without a name means («Bộ trưởng Y tế khẳng định …»): the person to whom the article gives it.

A pronoun is the person named last (see ``pronouns``). What the article leaves open stays unlinked.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from kg.language import Language, fold, words_of
from kg.link.names.names import HOME, has_foreign_word, identity, is_name_at_home
from kg.link.names.spare_words import same_words
from kg.link.names.title_keys import POSTS_OF_STATE, codes_of_lands
from kg.link.within.local import Local, Reading
from kg.link.within.pointing import Pointing
from kg.link.within.pronouns import meant, speaker_before
from kg.model import Claim, Mention
from kg.regex import regex


def name_titles(reading: Reading, language: Language) -> None:
    """Gives titles without a name, first those of who holds them still, and pronouns to the people of an article."""
    values = ((claim, value) for claim in reading.extraction.claims for value in claim.roles.values())
    people = [(claim, one) for claim, one in values if isinstance(one, Mention) and one.kind == "Person"]
    untold = [(claim, one) for claim, one in people if one not in reading.of]
    if not untold:
        return
    posts, lands = sorted(_posts(reading), key=_at), codes_of_lands(language)
    named = {mention.span.start for mention in reading.extraction.mentions if mention.kind != "Person"}
    held, text = [post for post in posts if not post.over], reading.extraction.article.text
    pointing = Pointing(reading, lands)
    for claim, value in untold:
        unknown = value.form == "nominal" and _is_of_unknown(text, value.span.end, named)
        if unknown or value in reading.of:
            continue
        headline = value.span.end <= reading.title_end
        pools = _pools(text, value, held, posts) if value.form == "nominal" else ()
        goes_on = reading.of.get(before) if (before := speaker_before(reading, value)) else None
        holders = (_holder(_around(pool, value), value, headline, language, goes_on) for pool in pools)
        pointed = pointing.meant if value.rule == "person-pointed-to" else functools.partial(meant, reading)
        owner = next(filter(None, holders), None) if pools else pointed(value)
        if owner and not (value.form == "pronoun" and _tells_of(claim, owner)):
            reading.put(owner, value, naming=False)


def _pools(text: str, mention: Mention, held: list[_Post], posts: list[_Post]) -> tuple[list[_Post], ...]:
    """The posts that a title may mean, those first that are held still; «cựu Giám đốc X» means one that is over."""
    if _FORMER.match(fold(mention.name)):
        return ([post for post in posts if post.over],)
    formerly = _FORMERLY.search(text, max(0, mention.span.start - 8), mention.span.start)
    return ([] if formerly else held, posts)


def _tells_of(claim: Claim, person: Local) -> bool:
    """«ông yêu cầu ông An trả lại đất»: whether a statement names who would have said it, so that another did."""
    given = fold(person.name).split()[-1]
    said = f" {fold(str(claim.roles.get('text', '')))} " if claim.kind == "statement" else ""
    return any(f" {called} {given} " in said for called in ("ông", "bà", "anh", "chị", "cô"))


_OF = " của "


def _is_of_unknown(text: str, end: int, named: set[int]) -> bool:
    """Whether a title is that of something with a capital that nothing tells what it is («CEO của Quandt nói»)."""
    start = end + len(_OF)
    return text.startswith(_OF, end) and text[start : start + 1].isupper() and start not in named


_NEAR = 300
_BESIDE = 250  # characters
_FORMERLY = regex(r"\b(?:nguyên|cựu|cố) $", re.IGNORECASE)
_FORMER = regex(r"(?:cựu|nguyên(?! thủ)) ")


@dataclass(frozen=True)
class _Post:
    title: str
    body: str
    sector: str
    person: Local = field(compare=False)
    at: int = field(compare=False)
    over: bool = field(compare=False, default=False)


_at = attrgetter("at")


def _around(posts: list[_Post], mention: Mention) -> list[_Post]:
    """The posts told last before a mention and first after it: of a register of thousands these alone are looked at."""
    at = bisect_left(posts, mention.span.start, key=_at)
    return posts[max(0, at - _NEAR) : at + _NEAR]


def _posts(reading: Reading) -> Iterator[_Post]:
    for holder, claim in reading.held():
        if holder in reading.of and holder.kind == "Person":
            body = claim.mention("organization")
            known = reading.of.get(body) if body is not None else None
            short = [alias for alias in known.aliases if alias.isupper()] if known is not None else []
            for name in (known.name, *short) if known is not None else ("",):
                yield _Post(
                    _plain(fold(str(claim.roles["title"]))),
                    fold(name),
                    fold(str(claim.roles.get("sector_body", ""))),
                    reading.of[holder],
                    holder.span.start,
                    claim.roles.get("status") == "former",
                )


def _holder(
    posts: list[_Post], mention: Mention, headline: bool, language: Language, speaker: Local | None
) -> Local | None:
    """Whom a title means; ``speaker`` is who speaks in the sentence before, where the title speaks too."""
    lands = codes_of_lands(language)
    for part in _titles_in(fold(mention.name)):
        said = _plain(_FORMER.sub("", part))
        for title in filter(None, (said, _as_told(posts, mention, said, language))):
            if found := _holder_of(posts, mention, title, headline, lands, speaker):
                return found
    return None


def _titles_in(name: str) -> list[str]:
    """What a row of titles may be: the whole from each comma on, as the name of a ministry has commas too («Bộ trưởng
    Bộ X, Y và Z»), then each title alone, the last first."""
    parts = [part.strip() for part in name.split(",")]
    return [*(", ".join(parts[at:]) for at in range(len(parts) - 1)), *reversed(parts)]


_SPARE = tuple(sorted(f" {word}" for word in words_of("left out of a title")))


def _as_told(posts: list[_Post], mention: Mention, said: str, language: Language) -> str:
    """A title in the words in which the article gives it to the person named last («Chủ tịch UBND TP A» as «Chủ tịch
    UBND A», «Chủ tịch Tập đoàn B» as «Chủ tịch điều hành Tập đoàn B»); the empty string where it gives it to nobody."""
    told = [post for post in posts if post.body and _is_at_same_body(post, said, language)]
    before = [post for post in told if post.at < mention.span.start]
    post = next(iter(before[-1:] or told), None)
    return f"{post.title} {post.body}" if post is not None else ""


def _is_at_same_body(post: _Post, said: str, language: Language) -> bool:
    """Whether a title and a body are those of a post, the body told by another of its names, or the title in short."""
    heads = (post.title, *(post.title.removesuffix(word) for word in _SPARE if post.title.endswith(word)))
    bodies = (said.removeprefix(f"{head} ") for head in heads if said.startswith(f"{head} "))
    return any(identity(body, language) == identity(post.body, language) for body in bodies)


@functools.lru_cache(maxsize=20_000)
def _plain(title: str) -> str:
    """A title as it is compared: without «tân», «nữ» and the government of a prime minister, with one word for a
    foreign minister and one for a spokesperson."""
    title = _SPOKESPERSON.sub("người phát ngôn", title)
    title = _OF_STATE.sub("", title)
    return _OF_GOVERNMENT.sub(
        "", _FOREIGN_MINISTER.sub("bộ trưởng ngoại giao", title.removeprefix("tân ").removeprefix("nữ "))
    )


_FOREIGN_MINISTER = regex(r"\bngoại trưởng\b")
_SPOKESPERSON = regex(r"\bphát ngôn viên\b|\bphát ngôn nhân\b")
# «Đại sứ Vương quốc Thái Lan», «Đại sứ Thái Lan»
_OF_STATE = regex(
    r"(?<=\S )(?:vương quốc|đại công quốc|cộng hoà(?: liên bang| nhân dân| hồi giáo| dân chủ nhân dân)?) (?=\S)"
)
_OF_GOVERNMENT = regex(r"(?<=thủ tướng) chính phủ$")


def _holder_of(
    posts: list[_Post],
    mention: Mention,
    said: str,
    headline: bool,
    lands: Mapping[str, str],
    speaker: Local | None,
) -> Local | None:
    """The person to whom the article gives one title, the one named last before a mention when there are several; a
    headline means the only one whom the text names after it."""
    abroad: Local | None = None
    for test in _TESTS:
        named = [post for post in posts if test(post, said) and not _is_of_home(post, said, lands)]
        if test is _is_longer:
            named = [post for post in named if not _is_told_of_another(posts, post, said, lands)]
            if said in POSTS_OF_STATE:  # «Chủ tịch nước» is nobody from abroad who is told as «Chủ tịch»
                named = [p for p in named if p.title.startswith(said) or is_name_at_home(p.person.name)]
        holders = list(dict.fromkeys(post.person for post in named))
        before = [p for p in holders if p.mentions[0].span.start < mention.span.start]
        at_home = [p for p in before if not _is_of_a_land(posts, p, said, lands)]
        if test is _is_longer and len(before) > 1:  # «Thủ tướng Nhật Bản» where two are «Thủ tướng»
            at_home = [p for p in at_home if has_foreign_word(p.name)] or at_home
        at_home = [p for p in at_home if not _serves_abroad(posts, p, said, mention, lands)] or at_home
        if len(at_home) > 1 and said in POSTS_OF_STATE:  # news at home calls its own prime minister «Thủ tướng»
            at_home = [p for p in at_home if is_name_at_home(p.name)] or at_home
        if before:
            last = max(at_home or before, key=lambda p: (p is speaker, p.last_before(mention.span.start)))
            if at_home:
                return last
            abroad = abroad or last  # «Bộ trưởng» where «Bộ trưởng A» is of another land: perhaps «Bộ trưởng Y tế B»
            continue
        # named later in the text
        known = said in POSTS_OF_STATE and all(is_name_at_home(p.name) for p in holders)
        known = known or test in _TESTS[:_WHOLE] and all(_is_of_one(post, lands) for post in named)
        known = known or test is _heads_the_place and not said.startswith(_OF_SEVERAL)
        if (headline or known) and holders:
            only = len(holders) == 1 and not _is_of_a_land(posts, holders[0], said, lands)
            return holders[0] if only else abroad
    return abroad


def _is_of_a_land(posts: list[_Post], person: Local, said: str, lands: Mapping[str, str]) -> bool:
    """Whether the article gives a person a title with a land abroad («Thủ tướng Đức»): the bare title means another."""
    own = (p.title for p in posts if p.person is person and not p.body and p.title.startswith(f"{said} "))
    return any(_land_in(title.removeprefix(f"{said} "), lands) != HOME for title in own)


def _serves_abroad(posts: list[_Post], person: Local, said: str, mention: Mention, lands: Mapping[str, str]) -> bool:
    """Whether a person holds a title at a body of another land, and is not the one told just before («Bộ trưởng» where
    a minister at home has met one of Lào some sentences before)."""
    own = (p.body for p in posts if p.person is person and p.title == said and p.body)
    far = mention.span.start - person.last_before(mention.span.start) > _BESIDE
    return far and any(_land_in(body, lands) != HOME for body in own)


def _land_in(words: str, lands: Mapping[str, str]) -> str:
    """The code of the land with which words end («ngoại giao Lào»); that of home where they end with none."""
    told = words.split(" ")
    return next((lands[end] for at in range(len(told)) if (end := " ".join(told[at:])) in lands), HOME)


def _is_of_home(post: _Post, said: str, lands: Mapping[str, str]) -> bool:
    """Whether a post at a body of state that is told without a land is held by somebody at home, and one of another
    land is said («Chủ tịch Quốc hội A», «Chủ tịch Quốc hội Lào»)."""
    whole = f"{post.title} {post.body} "
    abroad = bool(post.body) and said.startswith(whole) and lands.get(said.removeprefix(whole), HOME) != HOME
    return abroad and is_name_at_home(post.person.name)


def _is_longer(post: _Post, said: str) -> bool:
    """Whether one of two titles, of which the article's has no body or tells more, goes on where the other ends."""
    return post.title.startswith(f"{said} ") or not post.body and said.startswith(f"{post.title} ")


_MINISTERS = words_of("minister") | words_of("deputy minister")


def _is_without_field(title: str, said: str) -> bool:
    """Whether one title is that of a minister of a land without the field («Bộ trưởng Áo» of «Bộ trưởng Kinh tế Áo»).

    >>> _is_without_field("bộ trưởng kinh tế áo", "bộ trưởng áo"), _is_without_field("bộ trưởng", "bộ trưởng áo")
    (True, False)
    """
    if len(title) <= len(said):
        return False
    heads = (head for head in _MINISTERS if said.startswith(f"{head} ") and title.startswith(f"{head} "))
    return any(title.endswith(said.removeprefix(head)) for head in heads)


def _is_told_of_another(posts: list[_Post], bare: _Post, said: str, lands: Mapping[str, str]) -> bool:
    """Whether a person with a bare title is also told with it at bodies of which the title that is said has no word
    («Chủ tịch UBND TP A», «Chủ tịch huyện»), or is a minister of an office («Bộ trưởng, Chủ nhiệm Văn phòng A»)."""
    head = f"{bare.title} "
    own = [f"{post.title} {post.body}" for post in posts if post.person is bare.person and not post.over]
    told = [words.removeprefix(head).strip() for words in own if words.startswith(head)]
    if said.startswith("bộ trưởng ") and any(words.startswith("chủ nhiệm ") for words in own):
        return True
    rest = said.removeprefix(head)
    return rest != said and any(told) and not any(_shares_word(rest, words, lands) for words in told)


def _shares_word(one: str, other: str, lands: Mapping[str, str]) -> bool:
    """Whether two names have a word in common, or are of one land."""
    return bool({*one.split()} & {*other.split()}) or one in lands and lands[one] == lands.get(other)


def _is_of_one(post: _Post, lands: Mapping[str, str]) -> bool:
    """Whether a post is one that a single person holds, by its body, sector or land, and that is not over."""
    words = post.title.split(" ")
    of_land = any(" ".join(words[at:]) in lands for at in range(1, len(words)))
    leads = not words[0].startswith(_OF_SEVERAL)
    return not post.over and leads and bool(post.body or post.sector or of_land)


_HEADS = (
    (regex(r"(?:phó )?chủ tịch"), regex(r"(?:ubnd|uỷ ban nhân dân) ")),
    (regex(r"(?:phó )?bí thư"), regex(r"(?=(?:thành|tỉnh|quận|huyện) uỷ )")),
)
_LEVEL = regex(r"(?:(tp|thành phố|thành uỷ)|(tỉnh|tỉnh uỷ)|(quận|quận uỷ)|(huyện|huyện uỷ))\b[. ]*")


def _heads_the_place(post: _Post, said: str) -> bool:
    """Whether a title tells the place alone whose people's committee, or committee of the Party, a post heads
    («Chủ tịch Hà Nội», «Chủ tịch TP», «Bí thư Hà Nội»)."""
    rest = said.removeprefix(f"{post.title} ")
    for titles, bodies in _HEADS if rest != said else ():
        of = bodies.match(post.body)
        if of and titles.fullmatch(post.title):
            (level, place), (other, name) = _place(post.body[of.end() :]), _place(bodies.sub("", rest))
            return (not other or level == other) and name in (place, "")
    return False


def _place(words: str) -> tuple[int, str]:
    """The level of a place, 0 where it is not said, and its name («Thành ủy TP A» says the level twice)."""
    level = _LEVEL.match(words)
    if level is None:
        return 0, words
    again = _LEVEL.match(words, level.end())
    end = again.end() if again and again.lastindex == level.lastindex else level.end()
    return level.lastindex or 0, words[end:]


_WHOLE = 3  # of the tests compare whole titles
_OF_SEVERAL = ("phó", "thứ", "uỷ", "thành", "đại", "người", "nghị", "thượng", "hạ", "cố", "chuyên", "trợ")
_TESTS: tuple[Callable[[_Post, str], bool], ...] = (
    lambda post, said: said == f"{post.title} {post.body}".strip(),
    lambda post, said: said == post.title,
    lambda post, said: bool(post.body) and same_words(said, f"{post.title} {post.body}"),
    lambda post, said: bool(post.body) and said.startswith(f"{post.title} {post.body} "),
    lambda post, said: said.startswith(f"{post.title} ") and f"{post.title} {post.body}".startswith(f"{said} "),
    lambda post, said: _is_without_field(post.title, said),
    _is_longer,
    _heads_the_place,
)
