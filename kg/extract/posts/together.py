"""Those who hold a post together: subjects of one verb, and names listed behind the posts of several.

ông A và bà B được bầu làm TITLE      các ông A, B là TITLE
3 TITLE gồm các ông A, B và bà C      hai TITLE là ông A và bà B
các TITLE gồm bà A, T; ông B, T; …    các TITLE: A, T; B, T; …
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from kg.extract.items import BRACKET, Item, Scan
from kg.language import fold
from kg.regex import regex

# «do T A và T B làm đồng Trưởng ban».
_PAIR = regex(r"(?P<other>P)&(?:q?T[TFOCL~()o]{0,8})?[KR]*P$")
_ROW = regex(r"(?:[KR]*P,)*[KR]*P&[KR]*P$")
_SEVERAL = regex(r"K[KR]*P(?:,[KR]*P){1,8}$")
_VERB = regex(rf"{BRACKET}[wvDn@LC]{{0,6}}[B=]{{1,2}}J?$")
_EACH, _LESSER = frozenset({"đều", "cùng", "cũng"}), regex(r"(?:phó|uỷ viên|thành viên|thứ trưởng)\b")
_OPENS = frozenset({"trong đó", "theo đó", "đó", "khi đó", "có", "gồm", "khi", "việc", "các", "hai", "ba"})
PLURALS = frozenset({"các", "hai", "ba", "những"})
_LISTED = regex(r",?(?P<verb>[w=G]w?)(?P<names>K[KR]*P(?:[,&][KR]*P){1,8})")
_IN_LIST = regex(r"(?:w(?=,))?,?(?P<verb>[w=G])[wc&K]{0,3}:(?=[KR]*P)")
_IN_PARTS = regex(r",?(?P<verb>[w=G])(?=K[KR]*P[^.;:]*;)")
# «TITLE X A», «B, TITLE Y»: one person of a list; «ông», «bà» stands before each, or they have a colon before them all.
_ONE_OF_LIST = regex(r"R*(?:T[TOFCLRK,()o~&k#D@n-]*)?P[^P]*")
_CALLED_OF_LIST = regex(rf"K{_ONE_OF_LIST.pattern}(?:&K{_ONE_OF_LIST.pattern})?")
_COUNT = regex(r"[2-9]|1\d")
_BARE_LIST = regex(r":P(?:,P)*[,&]P(?![^;.]*T)")
_GATHERS = frozenset({"gồm", "bao gồm", "là"})
_CONSIST = frozenset({"gồm", "bao gồm", "gồm có", "là", "lần lượt là", "gồm các", "là các"})


def others_beside(scan: Scan, chain: re.Match[str], holder: Item) -> Iterator[Item]:
    """Those who stand before the holder of a chain of titles in the row of names that the verb is about."""
    at = next((i for i in range(chain.start() - 1, -1, -1) if scan.items[i] is holder), None)
    if at is None or scan.tags[at] != "P" or not _VERB.fullmatch(scan.tags, at + 1, chain.start()):
        return
    if fold(scan.text(chain.start(), chain.start() + 1)).startswith("đồng ") and (
        pair := _PAIR.search(scan.tags, 0, at + 1)
    ):
        yield scan.items[pair.start("other")]
        return
    first = row_start(scan, at)
    if first == at:
        first = _several(scan, at)
    if first == at or not _opens_clause(scan, first):
        return
    if scan.folded[chain.start() - 1] == "là" and not _may_be_of_several(scan, first, chain):
        return  # «ông A và ông B là Giám đốc X»: only B, perhaps
    yield from (scan.items[i] for i in range(first, at) if scan.tags[i] == "P")


def row_start(scan: Scan, name: int) -> int:
    """Where the row of names begins that ends with a name: «A, B và C»."""
    row = _ROW.search(scan.tags, 0, name + 1)
    return row.start() if row else name


def _may_be_of_several(scan: Scan, first: int, chain: re.Match[str]) -> bool:
    """Whether the words say that a post is that of several, or it is one that several have."""
    return (
        is_plural(scan, first)
        or scan.folded[chain.start() - 2] in _EACH
        or bool(_LESSER.match(fold(scan.text(chain.start(), chain.start() + 1))))
    )


def _several(scan: Scan, name: int) -> int:
    """«các ông A, B»: where a row of names without «và» begins that ends with a name."""
    row = _SEVERAL.search(scan.tags, 0, name + 1)
    return row.start() if row and is_plural(scan, row.start()) else name


def is_plural(scan: Scan, at: int) -> bool:
    """Whether an item is told of several: «các ông», «hai ông», «các» before it."""
    start = scan.items[at].start
    return not PLURALS.isdisjoint((scan.line.key(start - 1), scan.line.key(start)))


def _opens_clause(scan: Scan, first: int) -> bool:
    """Whether a row of names is what its clause begins with."""
    return first == 0 or scan.tags[first - 1] in ",;:|" or scan.folded[first - 1] in _OPENS


def _listed_behind(scan: Scan, chain: re.Match[str]) -> Iterator[Item]:
    """The names behind the posts of several: «3 Phó Viện trưởng gồm các ông A, B và bà C»."""
    found = _LISTED.match(scan.tags, chain.end())
    if found and fold(scan.text(*found.span("verb"))) in _CONSIST:
        yield from (scan.items[i] for i in range(*found.span("names")) if scan.tags[i] == "P")


def shared_by_list(scan: Scan, chain: re.Match[str]) -> Iterator[Item]:
    """«các Ủy viên Trung ương Đảng: TITLE A, TITLE B», «các Ủy viên Bộ Chính trị: A, TITLE; TITLE B; …»: the title
    before the colon is everybody's; so is that of «Phó Chủ tịch Hội gồm các ông: A, B»."""
    several = are_of_several(scan, chain.start(), chain.end())
    start = _list_start(scan, chain.end(), several=several)
    if not start:
        if several:
            yield from _listed_behind(scan, chain)
        return
    end = next((i for i in range(start, len(scan.tags)) if scan.tags[i] == "."), len(scan.tags))
    parts = list(_parts_of_list(scan, start, end))
    one = _CALLED_OF_LIST if scan.tags[start - 1] != ":" or scan.tags[start] == "K" else _ONE_OF_LIST
    if not (several and _is_of_one(scan, parts[0], one)):
        parts = parts[:1]  # «: TITLE A, TITLE B; TITLE C»: what follows the list is no part of it
    for first, last in itertools.takewhile(lambda part: part == parts[0] or _is_of_one(scan, part, one), parts):
        for at in range(first, last):
            if scan.tags[at] == "P":
                yield scan.items[at]


def _list_start(scan: Scan, end: int, *, several: bool) -> int:
    """Where the list begins that a colon, «gồm» or «là» opens behind titles that end at an item, or 0."""
    if several and scan.tags[end : end + 1] == ":":
        return end + 1
    found = _IN_LIST.match(scan.tags, end) or (_IN_PARTS.match(scan.tags, end) if several else None)
    return found.end() if found and scan.folded[found.start("verb")] in _GATHERS else 0


def _parts_of_list(scan: Scan, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a list that semicolons part."""
    marks = [i for i in range(start, end) if scan.tags[i] == ";"]
    return zip([start, *(i + 1 for i in marks)], [*marks, end], strict=True)


def _is_of_one(scan: Scan, part: tuple[int, int], one: re.Pattern[str]) -> bool:
    """Whether a part of a list tells of one person, by name and titles («Bộ trưởng X A», «B, Bí thư Y»)."""
    return bool(one.fullmatch(scan.tags, *part)) and not are_of_several(scan, part[0], part[1])


def are_of_several(scan: Scan, first: int, end: int) -> bool:
    """Whether the titles [first, end) are those of several: «các Phó Thủ tướng», «các đồng chí Phó Thủ tướng», «2 Phó
    Chủ tịch», «Phó Thủ tướng: A, B»."""
    if scan.tags[:first].endswith("K"):
        return is_plural(scan, first - 1)
    at = scan.items[first].start - 1
    word = scan.line.key(at)
    counted = _COUNT.fullmatch(word) and scan.line.key(at - 1) not in (":", "/", "-", ".")
    return word in PLURALS or bool(counted) or bool(_BARE_LIST.match(scan.tags, end))
