"""People of the past, whom an article calls to mind and does not tell of: they are nobody of today.

Chủ tịch Hồ Chí Minh và TITLE A     who stands beside him, or he beside whom
Lãnh tụ A                           who led a people

Whoever is told so once is nobody in the whole article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.items import Item, Scan
from kg.language import fold, words_of
from kg.model import Mention
from kg.regex import regex

_MAY_TELL, _LEADER, _FOUNDER = regex(r"Hồ Chí Minh|[Ll]ãnh tụ"), "lãnh tụ", ["hồ", "chí", "minh"]
_TITLED = r"T[COF]?[KR]*(P)"
_BESIDE, _IN_ROW = regex(rf"&{_TITLED}"), regex(rf"[,&]{_TITLED}(?=[,&w])")
_BEFORE = regex(r"P&T$")
_FOUNDED = tuple(words_of("what founders did"))


def founders(scans: Sequence[Scan], mentions: Sequence[Mention], text: str) -> set[Mention]:
    """The mentions of people of the past, in full, in short, or spelt as brackets behind the name spell it."""
    past = {name for scan in scans for name in _past(scan)} if _MAY_TELL.search(text) else set()
    if not past:
        return set()
    named = [mention for mention in mentions if mention.kind == "Person"]
    ends = {mention.span.end for mention in named if fold(mention.name) in past}
    past |= {fold(m.name) for m in named if m.span.start - 2 in ends and text[m.span.start - 1] == "("}
    people = {fold(mention.name) for mention in named}
    others = [set(name.split()) for name in people - past]
    gone = [set(name.split()) for name in past]
    short = [words for words in others if any(words < name for name in gone)]
    gone += [words for words in short if not any(words < other for other in others)]
    return {mention for mention in named if set(fold(mention.name).split()) in gone}


def _past(scan: Scan) -> Iterator[str]:
    """The names, folded, of those whom a sentence tells as people of the past."""
    for at, item in enumerate(scan.items):
        if item.tag == "P" and at and scan.tags[at - 1] == "T" and scan.folded[at - 1] == _LEADER:
            yield from _name(item)
        if scan.line.keys[item.start : item.start + 3] == _FOUNDER and scan.tags[at - 1 : at] == "T":
            yield from _beside(scan, at)


def _beside(scan: Scan, at: int) -> Iterator[str]:
    """The names of those who stand beside the founder whose name begins at an item."""
    items, tags = scan.items, scan.tags
    after = next((i for i in range(at, len(items)) if items[i].start >= items[at].start + 3), len(items))
    if before := _BEFORE.search(tags, 0, at):
        yield from _name(items[before.start()])
    if found := _BESIDE.match(tags, after):
        yield from _name(items[found.start(1)])
    if any(words in " ".join(scan.line.keys) for words in _FOUNDED):
        while found := _IN_ROW.match(tags, after):
            yield from _name(items[found.start(1)])
            after = found.end(1)


def _name(item: Item) -> Iterator[str]:
    if item.mention is not None:
        yield fold(item.mention.name)
