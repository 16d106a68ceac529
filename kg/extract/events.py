"""What meetings and agreements share: the noun phrase of an event, its region in the sentence, its date and place."""

from __future__ import annotations

import re

from kg.extract.scan import Item, Scan
from kg.language import fold
from kg.model import Mention, Span

_STOP_WORDS = frozenset(
    "đã sẽ đang vừa được bị nhằm để trong khi tại vào là có diễn ra thành công tốt đẹp này đó nói trên lần do "
    "bắt đầu kết thúc khai mạc bế mạc sau trước bên lề vừa qua mà nên vì hôm theo đối với gồm bao như cùng từ sáng chiều tối".split()
)
_PLURALS = frozenset({"các", "những", "nhiều", "một số", "mọi", "mỗi", "từng", "hàng loạt", "loạt"})


def phrase_end(scan: Scan, at: int, *, places: bool = False) -> int:
    """The index after the noun phrase that starts with an event word.

    It runs over names, sectors, coordinated nouns, «giữa A và B», «về X», brackets, and stops at a verb,
    a date, a place with «tại», or a mark.
    """
    end = at + 1
    while end < len(scan.items):
        tag, item = scan.tags[end], scan.items[end]
        words = fold(scan.text(end, end + 1))
        if tag in ",;:.|SsHJGXZNWBbUd=!" or (tag in "JE" and end > at + 1):
            break
        if tag == '"':
            close = scan.tags.find('"', end + 1)
            if close < 0 or close - end > 25:
                break
            end = close + 1
            continue
        if tag == "(":
            close = scan.tags.find(")", end)
            if close < 0 or close - end > 8:
                break
            end = close + 1
            continue
        if tag == "@" and not places:
            break
        if tag == "D" and "/" not in (item.mention.name if item.mention else ""):
            break
        if tag in "wv" and (words in _STOP_WORDS or words.split(" ")[0] in _STOP_WORDS) and words != "lần thứ":
            if words == "lần" and end + 1 < len(scan.items) and fold(scan.text(end + 1, end + 2)).startswith("thứ"):
                end += 2
                continue
            break
        if tag in "MA" and scan.tags[end - 1] not in "&~-%wvIM" and end > at + 1:
            break
        if tag == "&" and end + 1 < len(scan.items) and scan.tags[end + 1] in "MASsHJGN":
            break
        end += 1
    while end > at + 1 and scan.tags[end - 1] in "&-~@%I":
        end -= 1
    return end


def is_plural(scan: Scan, at: int) -> bool:
    """Whether a word such as «các», «nhiều» stands before an event word."""
    if at == 0:
        return False
    before = fold(scan.text(at - 1, at))
    return before in _PLURALS


_PLACE = re.compile(r"@(?:[wv]{0,2})([LCO])")


def place_in(scan: Scan, first: int, last: int) -> Mention | None:
    """The place named with «tại» or «ở» among the items [first, last): a place, a country or a venue."""
    for found in _PLACE.finditer(scan.tags, first, last):
        mention = scan.items[found.start(1)].mention
        if mention and found[1] in "LC":
            return mention
    found = re.compile(r"@[wvO]{0,3}(?:[,(])([LC])").search(scan.tags, first, last)
    return scan.items[found.start(1)].mention if found else None


def date_in(scan: Scan, first: int, last: int) -> Mention | None:
    """The first day, month or interval of days among the items [first, last); periods of years are no dates of events."""
    for item in scan.items[first:last]:
        if item.tag == "D" and item.mention and item.mention.rule not in ("date-period", "date-year"):
            return item.mention
    return None


def regions(scan: Scan, events: list[int]) -> dict[int, tuple[int, int]]:
    """For each event word, the items whose dates and places are its own: from the word to the next event;
    what opens the sentence belongs to the first one."""
    owned = {}
    for number, at in enumerate(events):
        start = 0 if number == 0 else at
        end = events[number + 1] if number + 1 < len(events) else len(scan.items)
        owned[at] = (start, end)
    return owned


def mention_of(scan: Scan, first: int, last: int, kind: str, rule: str, form: str) -> Mention:
    """A mention that covers the items [first, last)."""
    span = scan.span(first, last)
    if span.end - span.start > 500:
        span = Span(span.start, scan.items[first].span.end)
    return Mention(span, kind, scan.line.text[span.start : span.end], rule, form)


def bare_noun(scan: Scan, first: int, last: int) -> bool:
    """Whether an event phrase is its word alone, or its word with «này», «trên»."""
    return last - first == 1


def starts_with_event(item: Item) -> str:
    """The type of the event that an item names, as its row of the lexicon says."""
    return (item.row or {}).get("type", "")
