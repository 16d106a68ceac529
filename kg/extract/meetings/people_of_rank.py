"""Whether people stand with posts, and whether they meet as private people."""

from __future__ import annotations

from kg.extract.events.clauses import Governor
from kg.extract.lexicon import takes_land
from kg.extract.scan import Scan
from kg.language import fold, is_vietnamese_name, words_of

_PRIVATE = words_of("private person")


def are_private(scan: Scan, fine: str, clause: Governor, target: tuple[int, int]) -> bool:
    """Whether both sides are private people: «anh A gặp chị B», «A đến thăm bị cáo B», two bare Vietnamese names."""
    people = [at for at in (*range(clause.first, clause.last), *range(*target)) if fine[at] in "PTK"]
    if any(has_rank(scan, at) for at in people) or any(fine[at] in "OCL" for at in range(*target)):
        return False
    rows = [scan.items[at].row or {} for at in people]
    if any(row.get("class") == "occupation" or fold(row.get("title", "")) in _PRIVATE for row in rows):
        return True
    names = [scan.items[at].mention for at in people]
    return all(not row and name and is_vietnamese_name(name.name) for row, name in zip(rows, names, strict=True))


def is_ranked(scan: Scan, fine: str, clause: Governor) -> bool:
    """Whether all the people of a subject stand with posts."""
    return all(has_rank(scan, at) for at in range(clause.first, clause.last) if fine[at] in "PT")


def has_rank(scan: Scan, at: int) -> bool:
    """Whether a name stands with a post («Chủ tịch A», «ông A, Chủ tịch O», «người đồng cấp C A»), or a post for it."""
    item = scan.items[at]
    if item.tag == "T" or item.row is None:
        return item.tag == "T"
    return item.row.get("class") == "post" or takes_land(item.row) or ", " in scan.text(at, at + 1)


_PEOPLE = words_of("people met")
# «họp với các bộ, ngành»: bodies without a name, with which people work.
_BODIES = words_of("bodies worked with")
_WITH_BODIES = ("họp với", "làm việc với")


def is_of_people(scan: Scan, fine: str, verb: int, who: tuple[int, int]) -> bool:
    """Whether those who are met have a word for people among their first, or the verb has it («tiếp đoàn X»); a visit
    may be to any place."""
    if fine[verb] == "Z" or scan.folded[verb].endswith(" đoàn"):
        return True
    bodies = scan.folded[verb].endswith(_WITH_BODIES)  # «làm việc với tỉnh L» too
    tags, words = ("rRTKL", _PEOPLE | _BODIES) if bodies else ("rRTK", _PEOPLE)
    return any(fine[at] in tags or scan.folded[at] in words for at in range(who[0], min(who[1], who[0] + 4)))
