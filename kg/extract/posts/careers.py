"""Careers: the posts of a life, told with their years.

Từ (tháng) M/Y đến (M/)Y: TITLE                a line of a life; whose, the article has said («A sinh năm Y»)
TITLE.                                         the same without years
Từ M/Y (đến M/Y), A|ông là|giữ chức TITLE      the same in a sentence
Tháng M/Y, A|ông được bổ nhiệm làm TITLE       an appointment of those days
Giai đoạn Y-Y, A làm TITLE                     the same of a time of life
Năm Y, ông là TITLE                            a post of that year, which is over
Từ Y đến Y, A là …; năm Y(-Y), (là) TITLE      the same in a row
Cũng trong thời gian này|Sau đó, từ Y …        the same after others
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.items import Item, Scan
from kg.extract.posts.holders import Holder
from kg.extract.posts.posts import tenures
from kg.extract.posts.tenures import edtf
from kg.extract.posts.title_chains import CHAIN
from kg.model import Claim, Mention, Span
from kg.regex import regex

_WHEN = regex(
    r"(?:(?:cũng(?: trong (?:giai đoạn|thời gian|thời kỳ) (?:này|đó))?|sau đó|tiếp đó|trước đó),?\s+(?=từ\b))?"
    r"(?:(?:trong\s+)?(?:giai đoạn|thời kỳ|những năm|các năm)\s+)?"
    r"(?P<since>từ\s+)?(?:(?:đầu|giữa|cuối)\s+)?(?:(?:tháng|năm)\s+)?(?:(?P<m1>\d{1,2})\s?[/.-]\s?)?(?P<y1>(?:19|20)\d\d)"
    r"(?:\s*(?:-|–|đến|tới)\s*(?:(?:đầu|giữa|cuối)\s+)?(?:(?:tháng|năm)\s+)?(?:(?:(?P<m2>\d{1,2})\s?[/.-]\s?)?(?P<y2>(?:19|20)\d\d)|(?P<now>nay)))?"
    r"\s*(?P<mark>[:,]|(?=(?:là|làm|giữ|ông|bà|đồng chí)\b))\s*",
    re.IGNORECASE,
)
_LINE = regex(rf"(?:K=)?(?P<chain>{CHAIN.pattern})")
_WHO = regex(r"(?P<who>[KR]*P|K)")
_NEXT = regex(rf"=?(?P<chain>{CHAIN.pattern})")
_TOLD = regex(rf"(?P<who>[KR]*P|K)(?P<verb>[^.;:PTK]{{0,12}}?(?:=|B[^.;:PTK]{{0,6}}))(?P<chain>{CHAIN.pattern})")


def find_careers(scan: Scan) -> Iterator[Claim]:
    """The posts that a sentence tells with the years of a life before them."""
    start = scan.sentence.span.start
    when = _WHEN.match(scan.line.text, start, scan.sentence.span.end)
    if when is None:
        return
    first = _item_from(scan, when.end())
    if first >= len(scan.items):
        return  # «Năm 2031:» alone
    line = when["mark"] == ":"
    found = (_LINE if line else _TOLD).match(scan.tags, first)
    named = None if line else found or _WHO.match(scan.tags, first)
    if named and scan.tags[named.end("who") - 1] == "P":
        holder = Holder(scan.items[named.end("who") - 1], "post-career")
    else:
        holder = _of_the_life(scan.items[first], Span(start, start + len(when.group().rstrip(" ,:"))))
    if found is not None:
        begun = bool(line or when["since"] or when["y2"] or "B" in found["verb"] or found["verb"].startswith("="))
        yield from _held(scan, when, found, holder, begun=begun)
    if named and holder.item.mention is not None:
        yield from _in_a_row(scan, holder, first)


def _in_a_row(scan: Scan, holder: Holder, first: int) -> Iterator[Claim]:
    """«…; năm 1987 - 1992, là TITLE; năm …», «… và từ 1992 đến 1995 là TITLE»: the later posts of the one whom the
    sentence names."""
    for mark in (i for i in range(first, len(scan.items) - 1) if scan.tags[i] in ";,&"):
        when = _WHEN.match(scan.line.text, scan.items[mark + 1].span.start, scan.sentence.span.end)
        if when is None or not when["since"] and scan.tags[mark] != ";":
            continue
        if found := _NEXT.match(scan.tags, _item_from(scan, when.end())):
            yield from _held(scan, when, found, holder, begun=True)


def _held(scan: Scan, when: re.Match[str], found: re.Match[str], holder: Holder, *, begun: bool) -> Iterator[Claim]:
    """The posts of a chain of titles with the years before it."""
    days = {}
    if begun:
        days["from"] = edtf(when["y1"], when["m1"])
    if when["y2"]:
        days["until"] = edtf(when["y2"], when["m2"])
    then = not when["since"] and not when["now"] and found.group().lstrip("KRP").startswith("=")
    holder = replace(holder, status="former" if when["y2"] or then else None)
    for claim in tenures(scan, CHAIN.match(scan.tags, found.start("chain")), holder):
        yield replace(claim, roles={**claim.roles, **days})


def _of_the_life(item: Item, said: Span) -> Holder:
    """Whoever's life is told, whom the words of a span stand for."""
    one = Mention(said, "Person", "", "person-of-career", "pronoun")
    return Holder(replace(item, span=said, mention=one), "post-career")


def _item_from(scan: Scan, offset: int) -> int:
    """The index of the first item that starts at an offset or after it."""
    return bisect_left(scan.items, offset, key=lambda item: item.span.start)
