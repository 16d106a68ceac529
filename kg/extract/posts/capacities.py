"""«A … trên cương vị TITLE BODY»: the capacity in which the only person whom a sentence has named acts."""

from __future__ import annotations

import re

from kg.extract.items import Item, Scan
from kg.language import fold
from kg.regex import regex

_CAPACITY = regex(
    r"(?P<before>.*\S|)\s*\b(?:trên|với|trong|ở) (?:cương vị|tư cách|vai trò|vị trí)(?: mới| cũ)?(?: là| của một)?\s*$"
)
_ONCE = regex(
    r"\btừng\b|\b(?:hồi|vào|trong) (?:năm|tháng)\b|\bkhi (?:còn|đó)\b|"
    r"\bchuyến (?:thăm|công tác)\b[^,;:]{0,50}\bnăm \d{4}\b"
)
_IN_A_YEAR = regex(r"(?:vào|hồi) (?:năm|tháng) ?\d")
_NOT_YET = regex(r"\b(?:ủng hộ|đề cử|ứng cử|bầu|giới thiệu|nếu|không|chưa|muốn được|sẽ)\b")
_OWNER, _SOMEBODY_BEHIND = regex(r"~[TKRFOC]*$"), regex(r"[^.;,]{0,3}~[^.;,]{0,4}P")
_LONGEST = 200


def in_capacity(scan: Scan, chain: re.Match[str]) -> tuple[Item, str | None] | None:
    """Whom the words straight before a chain of titles tell to act in them, and the status of the post."""
    first = scan.items[chain.start()].span.start
    found = _CAPACITY.match(said := scan.words_before(first, _LONGEST))
    if found is None:
        return None
    people = [item for item in scan.items[: chain.start()] if item.tag == "P"]
    if len({fold(item.mention.name) for item in people if item.mention}) != 1:
        return None
    start = first - len(said) + found.end("before")
    beside = next((item for item in reversed(scan.items[: chain.start()]) if item.span.end <= start), None)
    gap = fold(scan.line.text[people[-1].span.end : max(start, people[-1].span.end)])
    if beside is None or beside.tag in "CO" or _NOT_YET.search(gap):
        return None  # «ông A ủng hộ Lào trên cương vị Chủ tịch X»
    of_another = gap.strip() and _OWNER.search(scan.tags[: scan.items.index(people[-1])])
    if of_another or _SOMEBODY_BEHIND.match(scan.tags, chain.end()):
        return None  # «vợ của A nhận tiền trên cương vị T», «A nói về chuyến thăm trên cương vị T của B»
    once = _ONCE.search(gap) or _IN_A_YEAR.match(scan.words_after(chain.end(), 3))
    return people[-1], "former" if once else None
