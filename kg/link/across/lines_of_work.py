"""What it says of two people of one name that they are in one line of work: a calling, a field, a matter. The fewer of
a name are expected among those who share it, the more it says."""

from __future__ import annotations

from collections.abc import Iterator

from kg.link.across.judge import Reason
from kg.link.across.portraits import Portrait
from kg.link.names.callings import WHOLE, Calling
from kg.link.names.rarity import ALONE, COMMON, RARE, UNCOMMON
from kg.regex import regex

FULL = 3  # syllables
_CLOSE = frozenset({"law", "stage", "sport", "house", "arms"})
_UNKNOWN = frozenset({"suspect", "victim"})
_OF_A_PLACE = regex(r" (?:phường|xã|thị trấn|quận|huyện)$")
# Beauties of other years are known by the same short names.
_OF_FEW_NAMES = frozenset({"model"})
# Whom articles about these name many know.
_OF_FAME = frozenset({"sport", "stage and screen"})
# Of scholars one in so many speaks of a matter.
_LEARNING, _OF_ONE_MATTER = "learning", 0.1
# A deputy is called a delegate too.
_HOUSE = "house"
# So many people who are called so that hardly two are known in one field.
_HARDLY_KNOWN = 0.8


def lines_of_work(one: Portrait, other: Portrait) -> Iterator[Reason]:
    """Reasons about the callings, the fields and the matters of two people."""
    shared = _shared(one, other) if one.circles and other.circles else []
    field = _fields_of_both(one, other)
    if shared and not one.foreign:
        weight, rare = _weight_of_calling(shared, one, other), _rarity(one)
        yield Reason(weight, "of one calling: {}", {calling.name for calling in shared})
        if field and (weight == 2 and not rare or weight == 1 and rare):
            yield Reason(1, "articles about one field: {}", field)
    elif both := one.callings & other.callings & _CLOSE:
        yield Reason(1, "of one calling: {}", both)
    elif field:
        yield Reason(_weight_of_field(one, other), "articles about one field: {}", field)
    yield from _matter(one, other)
    if "sport" in (field & (one.callings | other.callings)) and (teams := one.teams & other.teams):
        yield Reason(2, "of one team: {}", teams)


def _shared(one: Portrait, other: Portrait) -> list[Calling]:
    """The rarest calling of each field that both have; of those of a house the one of which more people are."""
    by_field: dict[str, Calling] = {}
    for calling in one.circles & other.circles:
        if calling.share and calling.share <= by_field.get(calling.field, calling).share:
            known = by_field.get(calling.field, calling)
            by_field[calling.field] = min(known, calling, key=lambda each: (each.share, each.name))
    if _HOUSE not in by_field and by_field:
        mine, theirs = ([each for each in p.circles if each.field == _HOUSE] for p in (one, other))
        if mine and theirs:
            by_field[_HOUSE] = max(*mine, *theirs, key=lambda each: (each.share, each.name))
    return [by_field[field] for field in sorted(by_field)]


def _rarity(one: Portrait) -> int:
    """What the rarity of a name weighs among all people."""
    return sum(one.bearers <= few for few in (RARE, UNCOMMON))


def _weight_of_calling(shared: list[Calling], one: Portrait, other: Portrait) -> int:
    """What it weighs that both have callings: one of each field, of which some of all people are."""
    expected = one.bearers_at_most
    for calling in shared:
        expected *= calling.share / WHOLE
        if calling.field == _LEARNING and one.matters & other.matters:
            expected *= _OF_ONE_MATTER
    if len(one.name.split()) < FULL and any(calling.name in _OF_FEW_NAMES for calling in shared):
        return 1
    # That the name is rare among all people has its own weight.
    rare = _rarity(one)
    return 3 - rare if expected <= ALONE else 2 if expected <= RARE and not rare else 1


def _fields_of_both(one: Portrait, other: Portrait) -> frozenset[str]:
    """The fields of both articles. Where one tells a calling of which many of one name are and the other does not, this
    says nothing."""
    if not (both := one.topics & other.topics) or one.bearers_at_most <= UNCOMMON:
        return both
    few = {calling.name for calling in one.circles ^ other.circles} & _OF_FEW_NAMES
    return frozenset() if few else both


def _weight_of_field(one: Portrait, other: Portrait) -> int:
    """What it weighs that two articles are about one field, by how many may have the name; a name of two syllables is
    there one by which somebody is known."""
    size = len(one.name.split())
    if size >= FULL:
        officials = bool(one.titles and other.titles) and one.bearers_at_most <= COMMON
        return 2 if officials or one.bearers_at_most <= UNCOMMON else 1
    if size == 1 or one.foreign or other.foreign:
        return 1
    few = {calling.name for calling in one.circles | other.circles} & _OF_FEW_NAMES
    if one.bearers_at_most <= (RARE if few else _HARDLY_KNOWN):
        return 3
    return 2 if one.bearers_at_most <= COMMON and not few else 1


def _matter(one: Portrait, other: Portrait) -> Iterator[Reason]:
    """What it says that both articles are about one matter: something, of names that hardly two people have."""
    if not (both := one.matters & other.matters):
        return
    rare = one.bearers_at_most <= RARE and len(one.name.split()) >= FULL and not one.foreign
    if rare and is_known(one, other) and all(map(_tells_line, (one, other))):
        yield Reason(1, "articles about one matter: {}", both)


def is_known(one: Portrait, other: Portrait) -> bool:
    """Whether one of two articles tells a post or calling of somebody, or a field in which people are known, and none
    tells of a crime, or of another post or body: a name without these may be that of a street, a school or anybody."""
    told = ((one.titles, other.titles), (one.bodies, other.bodies))
    if (one.callings | other.callings) & _UNKNOWN or any(a and b and not a & b for a, b in told):
        return False
    return any(map(_tells_who, (one, other)))


def _tells_who(one: Portrait) -> bool:
    """Whether an article tells a post or calling, or a field in which people are known, and not only a title whose
    place is what follows it («Chủ tịch UBND phường A»)."""
    if one.titles and all(map(_OF_A_PLACE.search, one.titles)):
        return bool(one.topics)
    return bool(one.titles or one.callings or one.topics)


def _tells_line(one: Portrait) -> bool:
    """Whether an article tells in which line of work somebody is, or is about one in which all are known."""
    return bool(one.titles or one.circles or one.matters & _OF_FAME)
