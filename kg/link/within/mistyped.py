"""Names of people that an article mistypes by one letter: «Lò Vũ Mây» and «Lò Võ Mây», «Lena Brandor» and «Brander».

With one post in the article («Bộ trưởng Lò Vũ Mây», «Bộ trưởng Lò Võ Mây») one word may differ where one of both is
told again; a foreign last name of some length may without a post. A name of three words or more may lose one of them
(«Lò Thị Vũ Mây» and «Lò Vũ Mây», «Lò Vũ Mây» and «Lò Vũ»), with a post that one alone holds. Whose full names one
sentence tells are two.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from rapidfuzz.distance import OSA

from kg.language import bare, fold, is_vietnamese_syllable
from kg.link.within.local import Local, Reading
from kg.model import Mention
from kg.regex import regex

_LONG = 6  # letters of a last name that hardly two people share but for one
_MOST = 400  # people of one article
_SHORTEST = 3  # words of a name that may lose one
# Posts in one body that several hold at once.
_OF_SEVERAL = regex(r"phó (?!chủ tịch nước$)|(?:thứ trưởng|đại biểu|đbqh|trợ lý|cố vấn|thư ký$)|.*(?:viên|nghị s[ĩỹ])$")

_Posts = dict[int, set[tuple[str, str]]]


def join_mistyped(reading: Reading) -> None:
    """Gives the mentions of a mistyped name to who is named so more often, or first."""
    people = reading.people
    if not 1 < len(people) <= _MOST:
        return
    posts = _posts(reading)
    alike: dict[tuple[str, int], list[Local]] = defaultdict(list)
    for person in people:
        alike[bare(person.name[:1]).lower(), person.name.count(" ")].append(person)
    for group in alike.values():
        for one, other in combinations(group, 2):
            if (
                _is_mistyped(one, other, posts)
                and {one, other}.issubset(reading.entities)
                and reading.are_told_apart((one, other))
            ):
                reading.join((one, other))
    _join_without_a_word(reading, posts)
    for short in [person for person in reading.people if " " not in person.name]:
        full = [person for person in reading.people if _ends_nearly_in(person.name, short.name)]
        if len(full) == 1:
            reading.merge(full[0], short)


def _join_without_a_word(reading: Reading, posts: _Posts) -> None:
    """Gives the mentions of a name without one of its words to who has the whole name and the same post."""
    named = {tuple(_words(person.name)): person for person in reading.people if posts[id(person)]}
    for words, full in list(named.items()):
        for at in range(1, len(words)) if len(words) >= _SHORTEST else ():
            short = named.get((*words[:at], *words[at + 1 :]))
            # «Ida H. W. Quandt» may be the father of «Ida W. Quandt».
            if short is None or any(len(word.strip(".")) < 2 for word in words):
                continue
            if not {full, short}.issubset(reading.entities) or not reading.are_told_apart((full, short)):
                continue
            if _share_a_post(*({one for one in posts[id(person)] if _is_of_one(one)} for person in (full, short))):
                reading.join((full, short))


def _is_of_one(post: tuple[str, str]) -> bool:
    """Whether one alone holds a post, as a title and a body."""
    return not _OF_SEVERAL.match(post[0])


def _posts(reading: Reading) -> _Posts:
    """The posts that the article gives to each person, as title and body."""
    posts: _Posts = defaultdict(set)
    for holder, claim in reading.held():
        if holder in reading.of:
            body = claim.roles.get("organization")
            name = fold(reading.of[body].name) if isinstance(body, Mention) and body in reading.of else ""
            posts[id(reading.of[holder])].add((fold(str(claim.roles["title"])), name))
    return posts


def _is_mistyped(one: Local, other: Local, posts: _Posts) -> bool:
    """Whether two names differ in one letter of one word: both of one post, or in a long foreign last name."""
    mine, theirs = _words(one.name), _words(other.name)
    if len(mine) < 2 or len(mine) != len(theirs):
        return False
    differing = [at for at, (a, b) in enumerate(zip(mine, theirs, strict=True)) if a != b]
    if len(differing) > 1 or differing and not _is_slip(mine[differing[0]], theirs[differing[0]]):
        return False
    often = max(len(one.mentions), len(other.mentions)) > 1
    if often and len(mine) > 2 and _share_a_post(posts[id(one)], posts[id(other)]):
        return True
    last = len(mine) - 1
    foreign = not any(map(is_vietnamese_syllable, (one.name.split()[-1], other.name.split()[-1])))
    return foreign and differing == [last] and min(len(mine[last]), len(theirs[last])) >= _LONG


def _share_a_post(mine: set[tuple[str, str]], theirs: set[tuple[str, str]]) -> bool:
    return any(a == b and (body == same or "" in (body, same)) for a, body in mine for b, same in theirs)


def _is_slip(one: str, other: str) -> bool:
    """Whether two words differ in one letter, or two letters have changed places.

    >>> [_is_slip("brandor", other) for other in ("brander", "brandro", "brand")]
    [True, True, False]
    """
    return int(OSA.distance(one, other, score_cutoff=1)) == 1


def _ends_nearly_in(name: str, short: str) -> bool:
    """Whether a full foreign name ends in a long last name that differs from a name alone in one letter."""
    *first, last = _words(name)
    alone = bare(short).lower()
    long = min(len(last), len(alone)) >= _LONG and not is_vietnamese_syllable(short)
    return bool(first) and long and last[0] == alone[0] and _is_slip(last, alone)


def _words(name: str) -> list[str]:
    return bare(name).lower().split()
