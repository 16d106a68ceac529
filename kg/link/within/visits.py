"""Visits of one article: which names and bare words tell one visit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.language import fold, words_of
from kg.link.names.alike import is_code, is_one_place, likeness
from kg.link.names.names import place_key
from kg.link.within.local import Local
from kg.link.within.same_event import NAMES, VERBAL, Slots, dates_differ
from kg.model import Mention
from kg.regex import regex

_GOING = words_of("going on a visit")
_KINDS = ("chính thức", "hữu nghị", "nhà nước", "làm việc", "riêng", "cấp cao")


def goal(mention: Mention) -> set[str]:
    """The words that say what is seen on a visit («thăm nhà máy X»); none in «sang thăm chính thức»."""
    return set(fold(mention.name).split()) - _GOING


def _kind(mention: Mention) -> set[str]:
    """Of which kind a visit is, as its words before those of whom it is say."""
    said = fold(mention.name).partition(" của ")[0]
    return {word for word in _KINDS if word in said}


def is_one_visit(one: Mention, other: Mention, a: Slots, b: Slots, capitals: Mapping[str, str]) -> bool:
    """One visitor and no other land; or one land, where no two visitors are named and the kind is not another."""
    if fold(one.name) == fold(other.name) and len(one.name.split()) > 3:
        return True
    inspected = all(m.rule in VERBAL and _INSPECTS.search(fold(m.name)) for m in (one, other))
    if inspected and a.get("agents", set()) & b.get("agents", set()):
        return True
    where, there = a.get("place", set()), b.get("place", set())
    goals = goal(one), goal(other)
    sight = any(
        m.rule in VERBAL and not any(map(is_code, land)) and goal(m) for m, land in ((one, where), (other, there))
    )
    within = goals[0] <= goals[1] or goals[1] <= goals[0]
    if sight and not within and likeness(one.name, other.name, any_head=True) < 0.6:
        return False
    if a.get("agents", set()) & b.get("agents", set()):
        return not (where and there) or is_one_place(where, there) or are_capital_and_land(a, b, capitals)
    kinds = _kind(one), _kind(other)
    alike = kinds[0] <= kinds[1] or kinds[1] <= kinds[0]
    return alike and bool(where & there) and not (a.get("people") and b.get("people"))


# An article tells one inspection of somebody, under a picture in other words.
_INSPECTS = regex(r"^(?:\w+ )?(?:kiểm tra|khảo sát|thị sát)\b")


def are_capital_and_land(a: Slots, b: Slots, capitals: Mapping[str, str]) -> bool:
    """Whether one visit is told to a land and the other to its capital («chuyến thăm Washington» of a visit to the
    United States); ``capitals`` has the code of each one's land."""
    where, there = a.get("place", set()), b.get("place", set())
    told = [{capitals.get(place_key(place), "") for place in places} - {""} for places in (where, there)]
    return bool(told[0] & there or told[1] & where)


def gone_on(visits: Sequence[tuple[Local, Slots]]) -> list[Local]:
    """The one of the visits told before, with what is known of them, on which somebody goes along: the last that a noun
    names, else the last to a land («thăm C», on which a firm is seen), else the last; or none."""
    named = [e for e, _ in visits if any(m.rule not in VERBAL and m.form == "name" for m in e.mentions[:NAMES])]
    lands = [e for e, told in visits if any(map(is_code, told.get("place", ())))]
    return (named or lands or [e for e, _ in visits])[-1:]


_WHOSE = regex(r"(?:chuyến|đợt) [^,.;:“”]{1,40} của ")


def points_back(mention: Mention, said: Slots) -> bool:
    """Whether a visit is named only by whose it is, and by nobody of whom the article knows («chuyến thăm làm việc của
    Đoàn»): it is the one that the article told before."""
    told = said.keys() & {"people", "place", "when"}
    return not told and mention.rule not in VERBAL and _WHOSE.match(fold(mention.name)) is not None


def is_nobodys(visit: Local, told: Slots) -> bool:
    """Whether an article does not tell who is on a visit, by its names either («chuyến thăm của Nhà vua»)."""
    return "agents" not in told and not any(" của " in m.name for m in visit.mentions)


def travelled(mine: Slots, visits: Sequence[tuple[Local, Slots]]) -> Local | None:
    """Of visits with what is known of them, the first one of the visitor whom a bare word has («chuyến thăm lần này
    của A»); where the word has a place, the first one to there, if any."""
    agents, where = mine.get("agents", set()), mine.get("place", set())
    his = [(e, told) for e, told in visits if agents & told.get("agents", set()) and not dates_differ(mine, told)]
    there = (event for event, told in his if is_one_place(where, told.get("place", set())))
    return next(there, his[0][0] if his else None)
