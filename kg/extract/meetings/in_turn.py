"""Meetings one after the other: guests whom one verb receives in turn, and the day that goes on between meetings.

«A đã tiếp B, T của O; C, T của P và D, T của Q», «A lần lượt tiếp B và C»,
«Chiều 5/6, A tiếp B. … Sau đó, A đã tiếp C.»
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.dates import is_day
from kg.extract.events.fine import fine_tags
from kg.extract.items import BRACKET
from kg.extract.scan import Scan
from kg.model import Mention
from kg.regex import regex

_STOPS = '.|:"SsUGHNEXJMZ'
_FARTHEST = 80
_PART = regex(r";&?|&(?=[cwrRK]{0,2}[PT])(?![^;]*;)")
_PERSON = regex(r"[rRcwK*]{0,2}(?P<who>[PT])")


def guests_in_turn(fine: str, first: int) -> list[tuple[int, int]]:
    """The items of each guest in a list that begins at an item, where semicolons part people; none elsewhere."""
    stop = next((i for i in range(first, min(len(fine), first + _FARTHEST)) if fine[i] in _STOPS), len(fine))
    if ";" not in fine[first:stop]:
        return []
    edges = [(first, first), *(found.span() for found in _PART.finditer(fine[:stop], first)), (stop, stop)]
    parts = [(begin, end) for (_, begin), (end, _) in pairwise(edges) if begin < end]
    people = [_PERSON.match(fine, begin, end) for begin, end in parts]
    return (
        [(found.start("who"), end) for found, (_, end) in zip(people, parts, strict=True) if found]
        if all(people)
        else []
    )


def called_after(scan: Scan, first: int, last: int, mention: Mention) -> Mention:
    """The meeting with one of several guests, called as that with the first is: the words [first, last) that tell all
    of them stand before its own («tiếp», and «bà Lò Thị Nứa»), so that its name is not that of a person."""
    words = " ".join(scan.folded[first:last])
    return replace(mention, name=f"{words} {mention.name}") if first < last else mention


_SEVERAL_MET = regex("P(?:[,;]P)+(?=[.;]|$)")


def people_met(fine: str, first: int) -> list[tuple[int, int]]:
    """«hội kiến A; B», «chào A, B;»: the items of each of those whom one verb tells to be met."""
    several = _SEVERAL_MET.match(fine, first)
    if several is None:
        return []
    return [(i, i + 1) for i in range(*several.span()) if fine[i] == "P"]


_ONE_BY_ONE = regex(r"P(?:(?:,&|[,;&])P)+(?=[.;,]|$)")


def met_one_by_one(scan: Scan, fine: str, verb: int, first: int) -> list[tuple[int, int]]:
    """«A lần lượt tiếp B và C»: the items of each guest; none where nothing says that they are received in turn."""
    several = _ONE_BY_ONE.match(fine, first) if scan.folded[verb - 1] == "lượt" else None
    return [(i, i + 1) for i in range(*several.span()) if fine[i] == "P"] if several else []


_OTHER = rf"[PO]{BRACKET}"
_EACH = regex(rf"M[wx]{{0,3}}\+?(?P<who>{_OTHER}(?:(?:,&|[,;&])[rR]{{0,2}}{_OTHER})+)(?![&+,;][crR]{{0,2}}[POT])")


def each_in_turn(fine: str, at: int) -> list[tuple[int, int]]:
    """«các cuộc gặp với A, B và C»: the items of what tells each of several meetings, the first with the event word;
    none where others than people and bodies are met."""
    found = _EACH.match(fine, at)
    people = [i for i in range(*found.span("who")) if fine[i] in "PO"] if found else []
    return [(at if i == people[0] else i, i + 1) for i in people]


_NEXT_TO = regex(
    r"(?:ngay )?(?:sau đó|tiếp đó|tiếp theo|cùng (?:ngày|buổi|sáng|chiều|tối)|trong (?:sáng|chiều|tối|ngày) đó)\b"
)
_LOOKS_BACK = 8  # sentences


def day_goes_on(scan: Scan, verb: int, people: Sequence[Mention], earlier: Sequence[Scan]) -> Mention | None:
    """The day of the meeting told before with one of these people, where «sau đó» opens a sentence or «cũng» stands
    before its verb, and no other day is named between."""
    if any(item.tag == "D" for item in scan.items[: verb + 1]):
        return None
    opens = _NEXT_TO.match(scan.words)
    if not opens and "cũng" not in scan.folded[max(0, verb - 3) : verb]:
        return None
    names = [a.name.split()[-1] for a in people if a.form == "name" and a.kind == "Person"]
    for before in reversed(earlier[-_LOOKS_BACK:]):
        days = list(_days_of_meeting(before))
        if days:
            text = before.line.text[before.sentence.span.start : before.sentence.span.end]
            return days[0] if len(days) == 1 and names and any(name in text for name in names) else None
    return None


def _days_of_meeting(scan: Scan) -> Iterator[Mention | None]:
    """The days named before the first verb of meeting or receiving of a sentence; None for a time of another kind."""
    fine = fine_tags(scan)
    met = re.search("[EX]", fine)
    for item in scan.items[: met.start() if met else len(fine)]:
        if item.tag == "D":
            yield item.mention if met and is_day(item.mention) else None
