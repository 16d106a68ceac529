"""Bodies whose names end in what looks like somebody's: behind a named person they tell where that person works.

ông A, Phó giám đốc Công ty TNHH Lò Sen, cho biết     the company is «Công ty TNHH Lò Sen», and A is in it
ông A (Chủ tịch Hội đồng Viện Lò Mây)                 so is it in brackets and behind a dash
ông A, Chủ tịch HĐQT Velda Trant, cho biết            behind a board the name alone is that of a company

Nobody else is named there: who is told by a title of his own would need «và», or would speak himself.
"""

from __future__ import annotations

from dataclasses import replace

from kg.extract.items import Item, as_one, tags_of
from kg.extract.lexicon import Line
from kg.extract.names.organizations import COMPANY
from kg.language import fold
from kg.model import Span
from kg.regex import regex

_TITLE, _END = r"q?T(?:kT)?(?:O&?T)?", r"P(?=\)|,(?!w{0,2}[TKRPOC&]|&))"
_IN_APPOSITION = regex(rf"(?:(?:^|[KR])P,|P[-(]){_TITLE}(?P<body>O?)(?P<tail>{_END})")
_BOARDS = ("hội đồng quản trị", "hđqt", "hội đồng thành viên", "hđtv")


def with_person_like_tails(line: Line, items: list[Item]) -> list[Item]:
    """The items of a sentence; a name behind a title in apposition belongs to the body of the title."""
    tags = tags_of(items)
    if "P" not in tags or "T" not in tags:
        return items
    found = list(items)
    for said in reversed(list(_IN_APPOSITION.finditer(tags))):
        at = said.start("tail")
        if said["body"]:
            found[at - 1 : at + 1] = _joined(line, items[at - 1], items[at])
        elif fold(line.text[items[at - 1].span.start : items[at - 1].span.end]).endswith(_BOARDS):
            found[at] = as_one(line, items[at : at + 1], "O", "Organization", "organization-listed", COMPANY)
    return found


def _joined(line: Line, body: Item, tail: Item) -> list[Item]:
    """A body with the tail of its name."""
    if body.mention is None or body.mention.form != "name":
        return [body, tail]
    span = Span(body.span.start, tail.span.end)
    said = line.text[tail.span.start : tail.span.end]
    whole = replace(body.mention, span=span, name=f"{body.mention.name} {said}")
    return [replace(body, end=tail.end, span=span, mention=whole)]
