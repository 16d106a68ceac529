"""The two countries of an agreement that its words do not name: «hai nước», «hai bên», Viet Nam and its partner."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import TypeGuard

from kg.extract.events.clauses import people_before
from kg.extract.events.events import named_in
from kg.extract.events.fine import fine_tags
from kg.extract.lexicon import HOME
from kg.extract.scan import Scan
from kg.language import countries_in, is_vietnamese_name, words_of
from kg.model import Mention
from kg.regex import regex

# The sentences before one, and where the text names Viet Nam for the first time.
Before = tuple[Sequence[Scan], Mention | None]
LANDS = regex(r"(?<!C[,&])(?<!@)C[&+-]C(?![,&]C)")
# «xuất khẩu sang A và B», «sau khi thăm A và B», «các thị trường A và B»: where something or somebody goes.
_TWO_GOALS = regex(r"(?P<to>[gZw])C&C(?![,&]C)")
_MARKETS = frozenset({"thị trường"})


def two_lands(scans: Sequence[Scan], unnamed: Mention | None, sure: bool) -> list[Mention]:
    """The two countries that «hai nước», «hai bên» mean: Viet Nam and the only other that the sentence itself names,
    else those that a sentence close before joins or names, else those that the text joined last («A và B», «A – B»),
    else the only two that it has named; ``sure`` says that the words stand beside the agreement, without which the
    first, and two foreign lands that are told far from it, do not count."""
    near = _lands_of_leaders(scans[-1]) or _land_of_guest(scans, unnamed)
    near = near or (_lands_near(scans[-1:], None) if sure else [])
    near = near or _joined_lands(scans[-_NEAR:]) or _lands_near(scans, unnamed)
    told = near or _joined_lands(scans) or (lands if len(lands := _lands(scans)) == 2 else [])
    told = [] if _are_goals(scans, told) else told
    sure = sure or bool(near) or HOME in {land.name for land in told} or len(_lands(scans[-1:])) == 2
    return told if sure and not _is_of_another_land(scans, told) else []


_NEAR = 6


def _are_goals(scans: Sequence[Scan], told: Sequence[Mention]) -> bool:
    """Whether a text joins two foreign lands only as those to which something goes («bán sang A và B», «thăm A và
    B»)."""
    names = {land.name for land in told}
    if len(names) != 2 or HOME in names:
        return False
    joined = [(scan, at) for scan in scans for at in _joints(scan) if _names_at(scan, at) == names]
    return bool(joined) and all(_is_goal(scan, at) for scan, at in joined)


def _joints(scan: Scan) -> list[int]:
    return [found.start() for found in LANDS.finditer(scan.tags)] if "C" in scan.tags else []


def _names_at(scan: Scan, at: int) -> set[str]:
    lands = (scan.items[i].mention for i in (at, at + 2))
    return {land.name for land in lands if land is not None}


def _is_goal(scan: Scan, at: int) -> bool:
    found = _TWO_GOALS.match(fine_tags(scan), at - 1) if at else None
    return found is not None and (found["to"] != "w" or scan.folded[at - 1] in _MARKETS)


def _is_of_another_land(scans: Sequence[Scan], told: Sequence[Mention]) -> bool:
    """Whether the last foreign land of which a text tells close before stands in the name of a body or in a title
    («Tại cuộc tiếp Tổng thư ký Đảng X Nhật Bản, … hai nước»), and is none of the two: the text has gone on to it."""
    others = {land.name for land in told} - {HOME}
    for scan in reversed(scans[-_NEAR:]) if others else ():
        for at in reversed(range(len(scan.items))):
            item = scan.items[at]
            if item.tag == "C" and item.mention is not None and item.mention.name in others:
                return False
            if item.tag in "OPT" and (lands := countries_in(_beside_name(scan, at)) - {HOME}):
                return not lands & others
    return False


def _beside_name(scan: Scan, at: int) -> str:
    """The words of an item, for a person those beside the name: «Đức», «Anh» in it are no lands."""
    item, said = scan.items[at], scan.text(at, at + 1)
    return said.replace(item.mention.name, "") if item.tag == "P" and item.mention is not None else said


def home_named(scans: Sequence[Scan]) -> Mention | None:
    """Where sentences name Viet Nam for the first time."""
    named = (item.mention for scan in scans if "C" in scan.tags for item in scan.items if item.tag == "C")
    return next((land for land in named if land is not None and land.name == HOME), None)


def _lands_of_leaders(scan: Scan) -> list[Mention]:
    """The two countries whose posts a sentence tells of two people, where it joins no others by name."""
    lands = _lands_of_posts(scan)
    return lands if len(lands) == 2 and not _joined_lands([scan]) else []


def _land_of_guest(scans: Sequence[Scan], unnamed: Mention | None) -> list[Mention]:
    """Viet Nam and the one land whose post a sentence tells, beside an officer of the home state («Tại cuộc gặp với
    Tổng thống C B, Chủ tịch nước A đề nghị hai bên …»), where it joins no others by name."""
    scan = scans[-1]
    lands = _lands_of_posts(scan)
    if len(lands) != 1 or lands[0].name == HOME or not _is_home_at_hand([scan]) or _joined_lands([scan]):
        return []
    home = next((land for land in _lands(scans) if land.name == HOME), unnamed)
    return [home, *lands] if home else []


def _lands_of_posts(scan: Scan) -> list[Mention]:
    """The countries whose posts a sentence tells of people; the last mention of each."""
    told = {item.nested.name: item.nested for item in scan.items if item.tag in "PT" and is_land(item.nested)}
    return list(told.values())


def is_land(mention: Mention | None) -> TypeGuard[Mention]:
    return mention is not None and mention.kind == "Country"


def _joined_lands(scans: Sequence[Scan]) -> list[Mention]:
    """The two countries that the sentences join last."""
    return next(filter(None, map(_joined_in, reversed(scans))), [])


@functools.lru_cache(maxsize=4096)
def _joined_in(scan: Scan) -> list[Mention]:
    """The two countries that a sentence joins last."""
    for found in reversed(list(LANDS.finditer(scan.tags))):
        joined = named_in(scan, found.start(), found.end())
        if len({land.name for land in joined}) == 2:
            return joined
    return []


def _lands_near(scans: Sequence[Scan], unnamed: Mention | None) -> list[Mention]:
    """Viet Nam and the one other country that the sentences close before name; none where they name more. ``unnamed``
    is where the text names Viet Nam for the first time, which may be later."""
    near = _lands(scans[-_NEAR:])
    others = [land for land in near if land.name != HOME]
    if len(others) != 1:
        return []
    home = [land for land in near if land.name == HOME] or [land for land in _lands(scans) if land.name == HOME]
    if not home and unnamed is not None and _is_home_at_hand(scans[-_NEAR:]):
        home = [unnamed]
    return [*home, *others] if home else []


def with_home(scan: Scan, at: int, before: Before, partners: list[Mention]) -> list[Mention]:
    """«Từ khi có hiệp định với C, xe của Việt Nam …», «Thủ tướng A thúc đẩy hiệp định với C»: Viet Nam with the
    country, or the union of countries, that a clause tells as a partner, where the sentences close before name no
    other, or where its own or an officer of its state governs the clause; else the partners alone. ``at`` is the
    first item of the agreement."""
    if len(partners) != 1 or partners[0].name == HOME:
        return partners
    scans = [*before[0], scan]
    near = _lands_near(scans, before[1]) if is_land(partners[0]) else []
    if near and near[-1].name == partners[0].name:
        return [*near[:-1], *partners]
    home = _home_before(scan, at, partners[0], before[1]) if is_land(partners[0]) else None
    return [home, *partners] if home else partners


_PASSED_OVER = frozenset("gM~@tZ+")


def _home_before(scan: Scan, at: int, partner: Mention, unnamed: Mention | None) -> Mention | None:
    """Viet Nam where it, or an officer of its state, is the last that a clause names before an item, but for the
    partner, for where something is and for whom it is with."""
    fine = fine_tags(scan)
    for i in range(at - 1, -1, -1):
        item = scan.items[i]
        if fine[i] in ":|.OK" or fine[i] == "w" and scan.folded[i] in _OTHER_SIDES:
            return None
        land = item.mention if item.tag == "C" else item.nested
        if item.tag == "C" and fine[i - 1 : i] in _PASSED_OVER or land is None and item.tag != "P":
            continue
        if item.tag == "P" and not is_land(land):
            return unnamed if _is_officer_of_home(scan, i) else None
        if land is not None and land.name != partner.name:
            return land if land.name == HOME else None
    return None


_OTHER_SIDES = words_of("land told before") | words_of("kind of signing body") | {"quốc gia"}
_POSTS_OF_STATE = tuple(sorted(words_of("post of the state")))


def _is_home_at_hand(scans: Sequence[Scan]) -> bool:
    """Whether sentences name an officer of the state of home."""
    return any(_is_officer_of_home(scan, at) for scan in scans for at in range(len(scan.items)))


def _is_officer_of_home(scan: Scan, at: int) -> bool:
    """Whether an item names somebody with a Vietnamese name and a post of the state that is told without a country."""
    item = scan.items[at]
    if item.tag != "P" or item.mention is None or item.nested is not None:
        return False
    return is_vietnamese_name(item.mention.name) and scan.folded[at].startswith(_POSTS_OF_STATE)


def lands_of_signers(scan: Scan, fine: str, at: int, unnamed: Mention | None) -> list[Mention]:
    """«Chủ tịch nước A và Tổng thống C B đã ra Tuyên bố chung»: the lands of the two people whose verb stands before
    an agreement, where the one serves Viet Nam and a title names the land of the other."""
    people = people_before(fine, fine.rfind("N", max(0, at - 4), at))
    signers = [i for i in range(*people) if fine[i] == "P"] if people else []
    told = [unnamed if _is_officer_of_home(scan, i) else scan.items[i].nested for i in signers]
    lands = [land for land in told if is_land(land)]
    return lands if len(signers) == len(lands) == 2 and lands[0].name != lands[1].name else []


_PLACED = regex(r"L[,(]C")  # «tại Davos, Thụy Sĩ»: where a place is


def _lands(scans: Sequence[Scan]) -> list[Mention]:
    """The countries that sentences name, but for where a place is, read back until more than two are found; one
    mention of each."""
    lands: dict[str, Mention] = {}
    for scan in reversed(scans):
        for land in _lands_in(scan):
            lands.setdefault(land.name, land)
        if len(lands) > 2:
            break
    return list(lands.values())


@functools.lru_cache(maxsize=4096)
def _lands_in(scan: Scan) -> tuple[Mention, ...]:
    """The countries that a sentence names, but for where a place is; kept, since each agreement of «hai nước» asks for
    those of all sentences before it."""
    told = ((at, item.mention if item.tag == "C" else item.nested) for at, item in enumerate(scan.items))
    return tuple(
        [land for at, land in told if is_land(land) and not _PLACED.fullmatch(scan.tags, max(0, at - 2), at + 1)]
    )
