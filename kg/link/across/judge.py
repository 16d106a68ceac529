"""Whether two members of unlike articles are one thing: the reasons for it, the reasons against it.

Each reason has a weight; a negative one of -9 forbids a merge. Members are the same where the weights sum up to
at least 3 and nothing forbids it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterable, Iterator, Set
from datetime import date

from kg.edtf import DAY, is_day
from kg.language import fold
from kg.link.across.members import Member
from kg.link.across.occasions import Occasion, both_ways
from kg.link.across.portraits import Ids
from kg.link.names.canonical import of_kind
from kg.link.names.titles import OF_PLENUM, edition_of, is_of_another_centre, months_in
from kg.link.within.local import Local
from kg.link.within.settings import SEATED

ENOUGH = 3
# FORBIDDEN may be outvoted for events; NEVER may not.
FORBIDDEN = -9
NEVER = -10
_SHIFTED = 14
_DAYS_APART = 7
YEARS_OF_A_NAME = 3
_DAYS_OF_A_VISIT = 45
# The same two may call each other again and again.
_AGAIN = frozenset({"call"})
# How many days lie between two dates of one event that goes on.
_LASTS = {
    "kỳ họp": 45,
    "chuyến thăm": 10,
    "chuyến công du": 12,
    "diễn đàn": 5,
    "đại hội": 5,
    "hội nghị": 3,
    "đối thoại": 3,
}


class Reason:
    """Why two members may be one thing (positive weight) or not (negative weight).

    Nearly all reasons are weighed and never read, so that the words are put together where they are asked for:
    ``what`` has a place for each of the names, of which several are given as a set.

    >>> Reason(2, "one {}: {}", "number", {"21"}).text
    'one number: 21'
    """

    __slots__ = ("_names", "_what", "weight")

    def __init__(self, weight: int, what: str, *names: object) -> None:
        self.weight = weight
        self._what = what
        self._names = names

    @property
    def text(self) -> str:
        """What the reason is."""
        return self._what.format(*(_listed(name) if isinstance(name, Set) else name for name in self._names))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Reason) and (self.weight, self.text) == (other.weight, other.text)

    def __hash__(self) -> int:
        return hash((self.weight, self.text))


def same(reasons: Collection[Reason]) -> bool:
    """Whether the reasons suffice for a merge."""
    return sum(r.weight for r in reasons) >= ENOUGH and not forbidden(reasons)


def weight_of(reasons: Iterable[Reason]) -> int:
    """The sum of the weights of reasons, or FORBIDDEN where one of them forbids a merge; those after it are not asked
    for. No sum forbids.

    >>> weight_of([Reason(-5, "forms"), Reason(-6, "times")]), weight_of([Reason(NEVER, "numbers")])
    (-8, -9)
    """
    weight = 0
    for reason in reasons:
        if reason.weight <= FORBIDDEN:
            return FORBIDDEN
        weight += reason.weight
    return max(weight, FORBIDDEN + 1)


def forbidden(reasons: Iterable[Reason]) -> bool:
    """Whether a reason forbids a merge, whatever the others say."""
    return any(r.weight <= FORBIDDEN for r in reasons)


def never(reasons: Iterable[Reason]) -> bool:
    """Whether a reason forbids a merge that no other member can outvote."""
    return any(r.weight <= NEVER for r in reasons)


# ---- bodies ---------------------------------------------------------------------------------------


def bodies(one: Member, other: Member, ids: Ids) -> Iterator[Reason]:
    """Reasons about two bodies of one name."""
    yield Reason(ENOUGH, "one full name, abbreviations written out")
    parents = parents_of(one, ids)
    others = parents_of(other, ids) if parents else parents
    if others and not parents & others:
        weight = FORBIDDEN if _are_of_other_wholes(one, other) else -2
        yield Reason(weight, "unlike parents: {} and {}", parents, others)


def _are_of_other_wholes(one: Member, other: Member) -> bool:
    """Whether two articles seat a body in unlike provinces, or give it to unlike ministries at one time, as far as
    names tell it, which are all that is kept of parents: ministries are renamed."""
    names = [[parent.name for parent in parents_in(each)] for each in (one, other)]
    for first in (SEATED, "Bộ "):
        mine, theirs = ({name for name in each if name.startswith(first)} for each in names)
        if mine and theirs:
            years = years_between(one.article.published, other.article.published)
            return first == SEATED or years is not None and years <= YEARS_OF_A_NAME
    return False


def parents_of(member: Member, ids: Ids) -> set[str]:
    """The bodies of which an article says that a body is a part."""
    return {ids(parent) for parent in parents_in(member)}


def parents_in(member: Member) -> Iterator[Local]:
    """The bodies of an article of which it says that a body is a part, and the province of one of a commune."""
    if (seat := member.reading.seats.get(member.local)) is not None:
        yield seat
    for c in member.claims:
        is_part = c.kind == "relation" and c.text("relation") == "part_of" and c.local("child") is member.local
        if is_part and (parent := c.local("parent")) is not None:
            yield parent


# ---- events ---------------------------------------------------------------------------------------


def when(one: Occasion, other: Occasion) -> Iterator[Reason]:
    """Reasons about when two events were, or when they were told."""
    if one.dates and other.dates:
        if _may_be_one(one.dates, other.dates):
            exact = any(len(a) >= DAY and a[:1] != "X" for a in one.dates & other.dates)
            yield Reason(2 if exact else 1, "one time: {}", one.dates | other.dates)
        else:
            yield Reason(-1 if _may_go_on(one, other) else FORBIDDEN, "unlike times: {} and {}", one.dates, other.dates)
        return
    # Each term of a body has its first session.
    numbered = one.sessions & other.sessions and bool(one.terms) == bool(other.terms)
    if one.year and other.year and one.year != other.year and not numbered:
        yield Reason(-1 if one.places & other.places else -2, "told of {} and {}", one.year, other.year)
    days = _days_between(one.published, other.published)
    told = (one.dates or one.days) & (other.dates or other.days)
    nested = one.people & other.people in (one.people, other.people) if one.people and other.people else False
    if told and nested and "visit" not in one.types | other.types:
        yield Reason(1, "told beside one day: {}", told)
    elif days is not None and days > _DAYS_OF_A_VISIT or days is None and _are_of_other_days(one, other):
        yield Reason(-4 if one.forms & other.forms & _AGAIN else -2, "told more than six weeks apart")
    elif days is not None and days <= _DAYS_APART:
        yield Reason(1, "told within a week of each other")


def are_apart_in_time(one: Occasion, other: Occasion) -> bool:
    """Whether their dates forbid that two events be one: they are unlike, and not near enough for what may go on, be
    put off or have the date of the news."""
    if not one.dates or not other.dates or _may_be_one(one.dates, other.dates):
        return False
    return not _may_go_on(one, other)


def _may_go_on(one: Occasion, other: Occasion) -> bool:
    """Whether unlike dates may be those of one event."""
    if one.put_off != other.put_off or one.is_edition(other):
        return True
    return _is_long(one, other) or _is_shifted(one, other) or _is_of_a_month(one, other)


def _may_be_one(dates: frozenset[str], others: frozenset[str]) -> bool:
    """Whether any of the dates of two events can be one time."""
    if len(dates) == len(others) == 1:
        return compatible(*dates, *others)
    mine, theirs = _finest(dates), _finest(others)
    return any(compatible(a, b) for a in mine for b in theirs)


def _finest(dates: frozenset[str]) -> Collection[str]:
    """The dates without the years in which a day of the same event lies («Hội nghị năm 2017», held on a day)."""
    if len(dates) == 1:
        return dates
    return [a for a in dates if len(a) > 4 or not any(len(b) > 4 and b.startswith(a) for b in dates)]


def are_far(one: Occasion, other: Occasion) -> bool:
    """Whether two events have days too far apart to be slips of one, and none in common."""
    if not one.dates or not other.dates or one.dates & other.dates or one.regular or other.regular:
        return False
    if one.put_off or other.put_off or one.sessions & other.sessions:
        return False
    if _may_be_one(one.dates, other.dates):
        return False
    # Of a sitting of weeks a text may date any part.
    return _lasts(one, other) <= _SHIFTED < min(_gaps(one, other), default=0)


def _are_of_other_days(one: Occasion, other: Occasion) -> bool:
    """Whether all days of one article, of which one has no date itself, lie long before all of the other one."""
    if not one.days or not other.days:
        return False
    gaps = ((_day(min(late)) - _day(max(soon))).days for soon, late in ((one.days, other.days), (other.days, one.days)))
    return any(gap > _DAYS_OF_A_VISIT for gap in gaps)


def _is_of_a_month(one: Occasion, other: Occasion) -> bool:
    """Whether an event that is held every month is told by its month and by a day soon after it: the meeting «of
    January» may sit in the first days of February."""
    if not (one.regular or other.regular):
        return False
    months = [(month, theirs) for mine, theirs in both_ways(one, other) if mine.regular for month in mine.dates]
    return any(
        -_DAYS_APART <= (date.fromisoformat(day) - date.fromisoformat(f"{month}-28")).days <= 2 * _DAYS_APART
        for month, theirs in months
        if len(month) == len("2017-06") and month[0] != "X"
        for day in theirs.dates
        if is_day(day)
    )


def _is_shifted(one: Occasion, other: Occasion) -> bool:
    """Whether an event of one full name has two dates so close that one may be that of the news, of one title in
    quotation marks also that of a letter about it."""
    if one.quoted & other.quoted:
        allowed = _SHIFTED
    elif one.title & other.title and one.agents & other.agents:
        allowed = 1
    else:
        return False
    return any(gap <= allowed for gap in _gaps(one, other))


def _gaps(one: Occasion, other: Occasion) -> list[int]:
    days = [(a.split("/")[0], b.split("/")[0]) for a in one.dates for b in other.dates if "X" not in a + b]
    return [gap for a, b in days if (gap := _days_between(a, b)) is not None]


def _is_long(one: Occasion, other: Occasion) -> bool:
    """Whether two dates lie so close that an event of this kind may have lasted from one to the other."""
    lasts = _lasts(one, other)
    return lasts > 0 and any(gap <= lasts for gap in _gaps(one, other))


def _lasts(one: Occasion, other: Occasion) -> int:
    """How many days an event may last that both call by one noun."""
    nouns = one.nouns & other.nouns
    return max([_LASTS.get(noun, 0) for noun in nouns]) if nouns else 0


def numbers(one: Occasion, other: Occasion) -> Iterator[Reason]:
    """Reasons about the years, months, numbers and terms in the names of two events; what is told on one day may look
    back on a year and ahead to the next one."""
    years, other_years = one.named_years, other.named_years
    if years and other_years and not years & other_years and not days_of_both(one, other):
        yield Reason(-3, "of unlike years: {} and {}", years, other_years)
    elif any(_is_of_other_edition(a, b) for a, b in both_ways(one, other)):
        yield Reason(-4, "an edition of {}", edition_of(one.name) or edition_of(other.name))
    if (months := months_in(one.name)) and (other_months := months_in(other.name)) and not days_of_both(one, other):
        if not months & other_months:
            yield Reason(-3, "of unlike months: {} and {}", months, other_months)
        elif one.year == other.year and (one.owners & other.owners or _is_of_one_name_beside(one, other)):
            yield Reason(1, "of one month: {}", months & other_months)
    if one.sessions and other.sessions:
        yield _of_numbers(one.sessions, other.sessions, "number", 2)
    if one.terms and other.terms:
        yield _of_numbers(one.terms, other.terms, "term", 1)
    yield from _plenums(one, other)


def _is_of_one_name_beside(one: Occasion, other: Occasion) -> bool:
    """Whether two events that are told beside the same body have one name («cuộc họp tháng 6»)."""
    return fold(one.name) == fold(other.name) and bool(of_kind("organization", one.near & other.near))


def _is_of_other_edition(one: Occasion, other: Occasion) -> bool:
    """Whether the name of an event ends with the letters of a body and a year («Diễn đàn ABC 2031»), and the other
    event has its days in other years."""
    year = edition_of(one.name)
    years = {day[:4] for day in other.dates if day[:4].isdigit() and len(day) > len(year)} or other.named_years
    return bool(year and years) and year not in years


def _plenums(one: Occasion, other: Occasion) -> Iterator[Reason]:
    """What speaks against the plenum of the ruling party's committee being one that another article tells."""
    mine, theirs = ({title for title in each.title if title.startswith(OF_PLENUM)} for each in (one, other))
    if mine & theirs and bool(one.terms) != bool(other.terms):
        yield Reason(-2, "a term that one article tells: {}", one.terms | other.terms)
    elif bool(mine) != bool(theirs) and is_of_another_centre((other if mine else one).name):
        yield Reason(NEVER, "a plenum of the ruling party and a conference of another body")


def are_unlike_in_number(one: Occasion, other: Occasion) -> bool:
    """Whether both have a number, or both a term, and these differ."""
    pairs = (one.sessions, other.sessions), (one.terms, other.terms)
    return any(mine and theirs and mine.isdisjoint(theirs) for mine, theirs in pairs)


def _of_numbers(mine: frozenset[str], theirs: frozenset[str], what: str, weight: int) -> Reason:
    if both := mine & theirs:
        return Reason(weight, "one {}: {}", what, both)
    return Reason(NEVER, "unlike {}s: {} and {}", what, mine, theirs)


def days_of_both(one: Occasion, other: Occasion) -> list[str]:
    """The days that both events have."""
    return [*filter(is_day, one.dates & other.dates)]


@functools.lru_cache(maxsize=100_000)
def compatible(one: str, other: str) -> bool:
    """Whether two EDTF dates can be one time: equal, one inside the other, or overlapping intervals.

    >>> compatible("2024-04-22/2024-04-26", "2024-04"), compatible("2024-04-22", "2024-05-02")
    (True, False)
    >>> compatible("XXXX-06-05", "2017-06-05"), compatible("XXXX-06-05", "2017-06-06")
    (True, False)
    """
    if "X" in one[:4] or "X" in other[:4]:
        one, other = (re.sub(r"(^|/)[\dX]{4}", r"\g<1>2000", value) for value in (one, other))
    if "/" not in one and "/" not in other:
        return one.startswith(other) or other.startswith(one)
    (first, last), (other_first, other_last) = _ends(one), _ends(other)
    return first[: len(other_last)] <= other_last[: len(first)] and other_first[: len(last)] <= last[: len(other_first)]


def _ends(value: str) -> tuple[str, str]:
    first, _, last = value.partition("/")
    return first, last or first


def _days_between(one: str | None, other: str | None) -> int | None:
    if not one or not other or len(one) < DAY or len(other) < DAY:
        return None
    return abs((_day(one[:DAY]) - _day(other[:DAY])).days)


def years_between(one: str | None, other: str | None) -> int | None:
    """The difference of the years of two days; None where one of these is not known.

    >>> years_between("2031-01-02", "2029-12-30"), years_between("2031-01-02", None)
    (2, None)
    """
    years = [int(day[:4]) for day in (one or "", other or "") if day[:4].isdigit()]
    return abs(years[0] - years[1]) if len(years) == 2 else None


_day = functools.lru_cache(maxsize=20_000)(date.fromisoformat)


def _listed(names: Set[str]) -> str:
    """The first six names, in order."""
    return ", ".join(sorted(names)[:6])
