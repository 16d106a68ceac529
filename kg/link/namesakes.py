"""Whether two people of one name are one: posts and bodies, company and story, age and calling, and how many may bear
the name. The rarer a name, the less else it takes; a name alone never suffices for a Vietnamese person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.link.judge import FORBIDDEN, Reason, listed
from kg.link.portraits import Portrait, apart

_CLOSE = frozenset({"law", "stage", "sport", "house", "arms"})
# Bodies so large that many people of one name may have to do with them.
_WIDE = ("organization/quoc-hoi", "organization/dang-cong-san", "organization/chinh-phu", "organization/bo-chinh-tri")
_HARDLY_TWO, _FEW = "a name that hardly two people bear", "a name that few bear"
_RARE, _UNCOMMON, _COMMON = 0.2, 1.0, 5.0


def people(one: Portrait, other: Portrait) -> Iterator[Reason]:
    """Reasons about two people of one name."""
    if one.birth and other.birth and (one.birth[0] > other.birth[1] + 1 or other.birth[0] > one.birth[1] + 1):
        yield Reason(FORBIDDEN, f"born in {one.birth[0]} to {one.birth[1]} and {other.birth[0]} to {other.birth[1]}")
    elif one.birth and other.birth:
        yield Reason(2, "of one age")
    if both := one.callings & other.callings & _CLOSE:
        yield Reason(1, f"of one calling: {listed(both)}")
    elif both := one.topics & other.topics:
        yield Reason(1, f"articles about one field: {listed(both)}")
    if apart(one.callings, other.callings):
        yield Reason(-3, f"unlike callings: {listed(one.callings)} and {listed(other.callings)}")
    yield from _seats(one, other)
    yield from _offices(one, other)
    yield from _company(one, other)
    yield from _name(one)


def _name(one: Portrait) -> Iterator[Reason]:
    if one.rare_abroad:
        yield Reason(4, "a full foreign name that few bear")
    elif one.foreign:
        yield Reason(2, "a full foreign name")
    elif one.bearers <= _RARE:
        yield Reason(2, _HARDLY_TWO)
    elif one.bearers <= _UNCOMMON:
        yield Reason(1, _FEW)


def _seats(one: Portrait, other: Portrait) -> Iterator[Reason]:
    if one.seats and other.seats:
        if both := one.seats & other.seats:
            yield Reason(3, f"deputies of one province: {listed(both)}")
        else:
            yield Reason(-3, f"deputies of unlike provinces: {listed(one.seats)} and {listed(other.seats)}")
    elif {"house"} <= one.callings & other.callings and one.near_places & other.near_places:
        yield Reason(1, "deputies of one province")


def _offices(one: Portrait, other: Portrait) -> Iterator[Reason]:
    beside = one.near_bodies & other.near_bodies
    if posts := one.posts & other.posts:
        yield Reason(3, f"one post: {listed(posts)}")
    elif shared := one.bodies & other.bodies:
        yield Reason(1 if _is_wide(shared) else 3, f"posts at one body: {listed(shared)}")
    elif offices := _alike(one, other):
        yield Reason(2, f"posts alike: {offices}")
    elif one.bodies and other.bodies and not one.words & other.words:
        weight = -2 if one.bearers > _COMMON and not one.foreign else -1
        yield Reason(weight, f"posts at unlike bodies: {listed(one.bodies)} and {listed(other.bodies)}")
    elif shared := (one.bodies & other.near_bodies) | (other.bodies & one.near_bodies):
        beside = beside - shared
        yield Reason(1 if _is_wide(shared) else 2, f"a post at a body that stands beside the name: {listed(shared)}")
    if not posts and (titles := {t for t in one.titles & other.titles if " " in t}):
        yield Reason(1, f"one title: {listed(titles)}")
    if beside:
        yield Reason(1, f"beside the same bodies: {listed(beside)}")


def _is_wide(bodies: frozenset[str]) -> bool:
    return all(body.startswith(_WIDE) for body in bodies)


def _alike(one: Portrait, other: Portrait) -> str:
    """The fuller of two posts of one title at bodies of which one name begins with the other."""
    for title, body in sorted(one.offices):
        for title_too, body_too in sorted(other.offices):
            short, full = sorted((body, body_too), key=len)
            if title == title_too and len(short.split()) > 2 and full.startswith(short + " "):
                return f"{title} {full}"
    return ""


def _company(one: Portrait, other: Portrait) -> Iterator[Reason]:
    both = one.people & other.people
    if one.bearers > _UNCOMMON and one.topics & other.topics and not one.foreign:
        both = frozenset()  # the same players and singers fill every article about their field
    if near := one.near_people & other.near_people:
        alone = len(near) == 1 and not both - near
        yield Reason(2 if alone else 3, f"named together with {listed(near)}")
    elif partners := one.partners & other.partners:
        yield Reason(2, f"the same people and bodies at their events: {listed(partners)}")
    elif len(both) > 1:
        yield Reason(2 if len(both) < 4 else 3, f"both articles name {listed(both)}")
    elif both:
        yield Reason(1, f"both articles name {listed(both)}")
    if len(story := one.story & other.story) > 2:
        yield Reason(2, f"titles of one story: {listed(story)}")
    if places := one.near_places & other.near_places:
        yield Reason(1, f"beside the same places: {listed(places)}")
    words = one.words & other.words
    # The words of a body that both articles name say no more than the body does.
    if (one.bodies | one.near_bodies) & (other.bodies | other.near_bodies):
        weight = int(len(words) > 7)
    else:
        weight = 3 if len(words) > 7 else 2 if len(words) > 4 else int(len(words) > 2)
    if weight:
        yield Reason(weight, f"the same words beside the name: {listed(words)}")


def beside_the_name(reasons: Iterable[Reason]) -> int:
    """The weight of all reasons but the rarity of a Vietnamese name."""
    return sum(reason.weight for reason in reasons if reason.text not in (_HARDLY_TWO, _FEW))
