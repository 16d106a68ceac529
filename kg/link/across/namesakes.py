"""Whether two people of one name are one: posts and bodies, company and story, age and calling, and how many may bear
the name. The rarer a name, the less else it takes; it suffices alone where hardly one person can bear it, an article
tells who that is, and nothing that is told speaks against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from kg.language import words_of
from kg.link.across.judge import FORBIDDEN, Reason
from kg.link.across.lines_of_work import FULL, is_known, lines_of_work
from kg.link.across.members import Member
from kg.link.across.portraits import Portrait, apart
from kg.link.names.first_names import are_one_in_two_forms
from kg.link.names.names import has_foreign_word
from kg.link.names.rarity import ALONE, COMMON, RARE, UNCOMMON, surname
from kg.link.names.title_keys import POSTS_OF_STATE

# Bodies so large that many people of one name may have to do with them.
_WIDE = ("organization/quoc-hoi", "organization/dang-cong-san", "organization/chinh-phu", "organization/bo-chinh-tri")
_MINISTRY = "organization/bo-"
# How the ids begin of bodies of the state, which many articles name.
_OF_STATE = tuple(
    f"organization/{kind}-"
    for kind in ("bo", "so", "cong-an", "uy-ban", "hoi-dong-nhan-dan", "tinh-uy", "thanh-uy", "toa-an", "vien-kiem-sat")
)
_MINISTERS, _DEPUTIES = words_of("minister"), words_of("deputy minister")
_ONE_SPELLING = 0.8
_PARTICLES = frozenset("al el bin ibn abu van von de da di del dos le la".split())
_ONE_ALONE = "a name that one person bears"
_HARDLY_TWO, _FEW = "a name that hardly two people bear", "a name that few bear"


def people(one: Portrait, other: Portrait) -> Iterator[Reason]:
    """Reasons about two people of one name, or of one foreign last name."""
    yield from exclusions(one, other)
    if len(other.name) < len(one.name) and not (one.foreign or other.foreign):
        one, other = other, one  # of a name that is cut short it is not known how rare it is
    yield from lines_of_work(one, other)
    if apart(one.callings, other.callings):
        yield Reason(-3, "unlike callings: {} and {}", one.callings, other.callings)
    if one.sexes and other.sexes and not one.sexes & other.sexes:
        yield Reason(-3, "a man and a woman")
    yield from _seats(one, other)
    yield from _offices(one, other)
    yield from _company(one, other)
    yield from _name(one, other)


def exclusions(one: Portrait, other: Portrait) -> Iterator[Reason]:
    """Reasons about the spelling of two names and about ages: no other reason forbids by itself."""
    if one.name != other.name:
        yield from _spelling(one.name, other.name)
    if one.birth and other.birth and (one.birth[0] > other.birth[1] + 1 or other.birth[0] > one.birth[1] + 1):
        yield Reason(FORBIDDEN, "born in {} to {} and {} to {}", *one.birth, *other.birth)
    elif one.birth and other.birth:
        yield Reason(2, "of one age")
        if told := _near_home(one.told_bodies & other.told_bodies):
            yield Reason(1, "of one age, in articles that name {}", told)


def _spelling(one: str, other: str) -> Iterator[Reason]:
    """What speaks against people of one foreign last name, or of one given name: other first or family names, or none
    told."""
    mine, theirs = one.split(), other.split()
    if mine[-2:] == theirs[-2:] and min(len(mine), len(theirs)) > 1 and mine[0] != theirs[0] and not surname(one):
        if min(len(mine), len(theirs)) == 2:
            yield Reason(-1, "a name that is cut short")
        else:
            yield Reason(FORBIDDEN, "unlike family names")
    if not surname(one) or surname(one) != surname(other):
        return
    short, full = sorted((one, other), key=len)
    if full.endswith(f" {short}"):
        weight = -2 if " " not in short else -4 if short.split()[0] in _PARTICLES else -1
        yield Reason(weight, "a name that is cut short")
    elif are_one_in_two_forms(one, other):
        yield Reason(-3, "first names in two forms")
    elif SequenceMatcher(None, one, other).ratio() < _ONE_SPELLING:
        yield Reason(FORBIDDEN, "unlike first names")
    else:
        yield Reason(FORBIDDEN + 1, "first names in unlike spellings")


def _name(one: Portrait, other: Portrait) -> Iterator[Reason]:
    if one.rare_abroad and other.rare_abroad:
        yield Reason(4, "a full foreign name that few bear")
    elif one.foreign or other.foreign:
        yield Reason(2, "a full foreign name")
    elif one.bearers_at_most <= ALONE and len(one.name.split()) >= FULL and is_known(one, other):
        yield Reason(3, _ONE_ALONE)
    elif one.bearers <= RARE:
        yield Reason(2, _HARDLY_TWO)
    elif one.bearers <= UNCOMMON:
        yield Reason(1, _FEW)


def _seats(one: Portrait, other: Portrait) -> Iterator[Reason]:
    if one.seats and other.seats:
        if both := one.seats & other.seats:
            yield Reason(3, "deputies of one province: {}", both)
        else:
            yield Reason(-3, "deputies of unlike provinces: {} and {}", one.seats, other.seats)
    elif {"house"} <= one.callings & other.callings and one.near_places & other.near_places:
        yield Reason(1, "deputies of one province")


def _offices(one: Portrait, other: Portrait) -> Iterator[Reason]:
    beside = one.near_bodies & other.near_bodies
    if posts := one.posts & other.posts:
        yield Reason(3, "one post: {}", posts)
    elif shared := one.bodies & other.bodies:
        yield Reason(1 if _is_wide(shared) else 3, "posts at one body: {}", shared)
    elif offices := _alike(one, other):
        yield Reason(2, "posts alike: {}", offices)
    elif company := _of_one_company(one, other):
        yield Reason(2, "posts at one company: {}", company)
    elif placed := _of_one_province(one, other):
        yield Reason(2, "heads of one province: {}", {f"{title} {place}" for title, place in placed})
    elif states := _of_one_state(one, other) or _of_one_state(other, one):
        yield Reason(3, "one post of a state, told with its land once: {}", states)
    elif one.bodies and other.bodies and not _shared_words(one, other):
        weight = -2 if _is_frequent(one, other) else -1
        yield Reason(weight, "posts at unlike bodies: {} and {}", one.bodies, other.bodies)
    elif shared := (one.bodies & other.near_bodies) | (other.bodies & one.near_bodies):
        beside = beside - shared
        yield Reason(1 if _is_wide(shared) else 2, "a post at a body that stands beside the name: {}", shared)
    elif told := _named_elsewhere(one, other) | _named_elsewhere(other, one):
        weight = 1 if one.bearers > UNCOMMON and any(body.startswith(_OF_STATE) for body in told) else 2
        yield Reason(weight, "a post at a body that the other article names: {}", told)
    if not posts and (titles := {t for t in one.titles & other.titles if " " in t}):
        yield Reason(_as_ministers(titles, one, other), "one title: {}", titles)
    if beside:
        yield Reason(1, "beside the same bodies: {}", beside)


def _of_one_province(one: Portrait, other: Portrait) -> frozenset[tuple[str, str]]:
    """The posts that head one province, of which one person may have several at a time."""
    if not one.placed or not other.placed:
        return frozenset()
    both = {place for _, place in one.placed} & {place for _, place in other.placed}
    return frozenset((title, place) for title, place in one.placed | other.placed if place in both)


def _is_frequent(one: Portrait, other: Portrait) -> bool:
    """Whether many may have the name."""
    return not (one.rare_abroad and other.rare_abroad) if one.foreign else one.bearers > COMMON


def _shared_words(one: Portrait, other: Portrait) -> frozenset[str]:
    """The pairs of words beside both names; of a Vietnamese name those that tell neither a title of theirs nor a body
    or place of both articles."""
    if one.foreign:
        return one.words & other.words
    words = _unnamed(one, other)
    return frozenset(pair for pair in words if not any(pair in title for title in one.titles | other.titles))


def _unnamed(one: Portrait, other: Portrait) -> frozenset[str]:
    """The pairs of words beside both names, without those of a body or place that both articles name, which say no more
    than it does."""
    words = one.words & other.words
    if not words:
        return words
    return words.difference(*[one.spelt[key] | other.spelt[key] for key in one.spelt.keys() & other.spelt.keys()])


def _named_elsewhere(one: Portrait, other: Portrait) -> frozenset[str]:
    """The bodies at which an article tells a post, and of which the other one tells, but for those that every article
    about the state names."""
    told = one.bodies & other.told_bodies
    return told if told and not _is_wide(told) else frozenset()


def _near_home(bodies: frozenset[str]) -> frozenset[str]:
    """The bodies that few articles name: no ministry, none of the state at large."""
    return frozenset(body for body in bodies if not body.startswith((*_WIDE, _MINISTRY)))


def _is_wide(bodies: frozenset[str]) -> bool:
    return all(body.startswith(_WIDE) for body in bodies)


def _alike(one: Portrait, other: Portrait) -> str:
    """The fuller of two posts of one title at bodies of which one name begins with the other."""
    if one.titles.isdisjoint(other.titles):
        return ""
    for title, body in sorted(one.offices):
        for title_too, body_too in sorted(other.offices):
            short, full = sorted((body, body_too), key=len)
            if title == title_too and len(short.split()) > 2 and full.startswith(short + " "):
                return f"{title} {full}"
    for title, own in sorted(one.brands):
        for title_too, own_too in sorted(other.brands):
            if title == title_too and (own == own_too or own.endswith(f" {own_too}") or own_too.endswith(f" {own}")):
                return f"{title} {own}"
    return ""


def _as_ministers(titles: set[str], one: Portrait, other: Portrait) -> int:
    """What it weighs that both have one of these titles: that of a minister, or less of a deputy minister, says much of
    a full name at home where no two ministries are told."""
    ministries = [{body for title, body in each.offices if title in titles} for each in (one, other)]
    if one.foreign or other.foreign or len(one.name.split()) < FULL or all(ministries):
        return 1
    return 3 if titles & _MINISTERS else 2 if titles & _DEPUTIES else 1


def _of_one_company(one: Portrait, other: Portrait) -> str:
    """The proper name of the company at which both have a post, whatever each article calls it besides."""
    if not one.offices or not other.offices:
        return ""
    mine, theirs = ({own for _, own in each.brands} | _single(each) for each in (one, other))
    for own in sorted(mine):
        for own_too in sorted(theirs):
            short, full = sorted((own, own_too), key=len)
            made = has_foreign_word(short) and full.startswith(f"{short} ")
            if short == full or full.endswith(f" {short}") or made:
                return short
    return ""


def _single(portrait: Portrait) -> set[str]:
    return {body for _, body in portrait.offices if " " not in body}


def _of_one_state(short: Portrait, full: Portrait) -> frozenset[str]:
    """The posts of a state that one article tells with their land and the other one, which names no other land's,
    without it («Tổng thống Quandt», «Tổng thống Nga Rosario Quandt»)."""
    if not short.foreign and not surname(short.name):
        return frozenset()
    posts = short.titles & POSTS_OF_STATE
    bare = {post for post in posts if not any(title.startswith(f"{post} ") for title in short.titles)}
    return frozenset(title for title in full.titles if any(title.startswith(f"{post} ") for post in bare))


def _company(one: Portrait, other: Portrait) -> Iterator[Reason]:
    both = one.people & other.people
    if one.bearers > UNCOMMON and one.topics & other.topics and not one.foreign:
        both = frozenset()  # the same players and singers fill every article about their field
    if near := one.near_people & other.near_people:
        alone = len(near) == 1 and not both - near
        yield Reason(2 if alone else 3, "named together with {}", near)
    elif partners := one.partners & other.partners:
        yield Reason(2, "the same people and bodies at their events: {}", partners)
    elif len(both) > 1:
        yield Reason(2 if len(both) < 4 else 3, "both articles name {}", both)
    elif both:
        yield Reason(1, "both articles name {}", both)
    if len(story := one.story & other.story) > 2:
        yield Reason(2, "titles of one story: {}", story)
    elif len(story) > 1 and one.birth and other.birth:
        yield Reason(1, "titles alike, of people of one age: {}", story)
    if places := one.near_places & other.near_places:
        yield Reason(1, "beside the same places: {}", places)
    if (made := one.made & other.made) and not one.foreign and not other.foreign:
        yield Reason(2, "the same made words beside the name: {}", made)
    words = _unnamed(one, other)
    weight = 3 if len(words) > 7 else 2 if _tells(words, one) else int(len(words) > 2)
    if len(words) > 3 and one.bearers <= UNCOMMON:
        weight = max(weight, 2)
    if weight:
        yield Reason(weight, "the same words beside the name: {}", words)


def _tells(words: frozenset[str], one: Portrait) -> bool:
    """Whether pairs of words beside two names are many, or follow each other."""
    return len(words) > 4 or len(words) > 3 and _run(words - one.places_said) > 3


def _run(pairs: frozenset[str]) -> int:
    """How many pairs of words follow each other: five words in one order say more than eight strewn ones.

    >>> _run(frozenset({"a b", "b c", "c d", "x y"}))
    3
    """
    after = {pair.split(" ")[0]: pair.split(" ")[1] for pair in sorted(pairs)}
    longest = 0
    for start in after.keys() - after.values():
        steps, at = 0, start
        while at in after and steps < len(after):
            steps, at = steps + 1, after[at]
        longest = max(longest, steps)
    return longest


def beside_the_name(reasons: Iterable[Reason]) -> int:
    """The weight of all reasons but the rarity of a Vietnamese name."""
    return sum(reason.weight for reason in reasons if reason.text not in (_ONE_ALONE, _HARDLY_TWO, _FEW))


def are_cut_short(one: Sequence[Member], other: Sequence[Member], shown: Callable[[Member], Portrait]) -> bool:
    """Whether each article that tells of two clusters of people has a name cut short in one of them («Quandt» and
    «Rosario Quandt», «Mai Sương» and «Lò Mai Sương»), of which it leaves open whose it is."""
    members = {member.article.key: member for member in one}
    told = [(members[key], member) for member in other if (key := member.article.key) in members]
    return all(_has_last_name_alone(*pair) or is_end_of_name(*map(shown, pair)) for pair in told)


def _has_last_name_alone(one: Member, other: Member) -> bool:
    name, theirs = one.local.name, other.local.name
    return (" " in name) != (" " in theirs) and surname(name) == surname(theirs) != ""


def is_end_of_name(one: Portrait, other: Portrait) -> bool:
    """Whether of two people of one article one has the end of the only full name there that ends so."""
    short, full = sorted((one.name, other.name), key=len)
    if not full.endswith(f" {short}") or " " not in short:
        return False
    return not any(key.endswith(f" {short}") and key != full for key in one.people | other.people)
