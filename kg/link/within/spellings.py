"""Two spellings of one foreign name in one article: «Francois-Philippe Hale» and «François Philippe Hale».

The letters are the same without marks, spaces and dashes; or they are nearly the same, or in another order, or the
family name is, and the article gives both the same title; or the one is the family name alone, with the title of the
other, or a piece of the other behind which the text goes on. What is spelt so in two articles stays two people and is
proposed to a curator, but for marks, dashes and forms of a first name (``first_names``). At home, the given names may
stand for a full one, and a name told once more with another mark is the same one. A body whose name an article also
writes with wrong marks or spaces («Sở Mây Trắng» and «Sở Mây Trăng») is one body.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict

from rapidfuzz.fuzz import ratio

from kg.language import bare, fold, is_vietnamese_syllable
from kg.link.names.first_names import are_one_in_two_forms, name_key
from kg.link.names.names import is_name_at_home
from kg.link.names.rarity import is_foreign, surname
from kg.link.within.local import Local, Reading
from kg.regex import regex

_NEAR = 88
_SHORTEST = 8
_REGISTER = 400  # people of one article; of so many no two are compared by their letters


def join_spellings(reading: Reading) -> None:
    """Gives the mentions of a name spelt twice to the person named first."""
    _join_bodies(reading)
    named = reading.people
    _join_given(reading, named)
    _join_misspelt(reading, named)
    people = [local for local in named if _is_foreign(local.name) or is_foreign(local.name)]
    if not people or not 1 < len(named) <= _REGISTER:
        return
    titles = _titles(reading)
    for number, later in enumerate(people):
        for earlier in people[:number]:
            if earlier in reading.entities and _is_one(earlier, later, titles):
                reading.merge(earlier, later)
                break
    _join_cut_off(reading)
    _join_initials(reading)
    _join_last_names(reading, titles)
    _join_first_names(reading, titles)


def _join_bodies(reading: Reading) -> None:
    """Gives the mentions of a body to the one that has the same letters apart from marks and spaces, named most often;
    the same name in full is that of two lands."""
    alike: dict[str, list[Local]] = defaultdict(list)
    for body in reading.bodies:
        if " " in body.name:
            alike[_signs(body.name)].append(body)
    for bodies in alike.values():
        if len(bodies) < 2:
            continue
        long = any(body.name.count(" ") > 1 for body in bodies)
        if long and len({fold(body.name) for body in bodies}) == len(bodies):
            reading.join(bodies)
    _join_brands(reading)


def _join_brands(reading: Reading) -> None:
    """Gives the mentions of a made name alone («Quandtpetro») to the one body that is called so in other capitals
    («QuandtPetro»)."""
    bodies = reading.bodies
    made = [body for body in bodies if " " not in body.name and not is_vietnamese_syllable(fold(body.name))]
    if not made:
        return
    called: dict[str, list[Local]] = defaultdict(list)
    for body in bodies:
        for form in {fold(form) for form in (body.name, *body.aliases)}:
            called[form].append(body)
    for body in made:
        own = fold(body.name)
        others = [other for other in called[own] if other is not body and other in reading.entities]
        if len(own) > 2 and len(others) == 1:
            reading.merge(others[0], body)


def _join_first_names(reading: Reading, titles: dict[int, set[str]]) -> None:
    """Gives the mentions of a foreign first name («Thủ tướng Quandt») to the one person of the article whose name
    begins with it and who has that title."""
    people = reading.people
    for short in [p for p in people if " " not in p.name and not is_vietnamese_syllable(p.name)]:
        full = [p for p in people if p.name.startswith(f"{short.name} ") and p in reading.entities]
        mine = titles[id(short)]
        if len(full) == 1 and any(f"{b} ".startswith(f"{a} ") for a in mine for b in titles[id(full[0])]):
            reading.merge(full[0], short)


def _join_given(reading: Reading, named: list[Local]) -> None:
    """Gives the mentions of «Đá Mây» to the one person of the article who has that name in full («Lò Thị Đá Mây»); what
    ends a line may be who wrote it."""
    text = reading.extraction.article.text
    for short in [one for one in named if one.name.count(" ") == 1 and not _ends_line(text, one)]:
        full = [one for one in named if is_name_at_home(one.name) and one.name.endswith(f" {short.name}")]
        if len(full) == 1:
            reading.merge(full[0], short)


_AGED = regex(r"\W{0,3}(?:\d{1,3} tuổi|SN|sinh (?:ngày|năm)|sinh \d)\b")


def _join_misspelt(reading: Reading, named: list[Local]) -> None:
    """Gives the mentions of a name at home with a wrong mark («Lò Thị Đa Mây») to who is named most often of those who
    are called so but for the marks, more than once, where no sentence tells two of them and no more than one is told
    with an age («Lò Văn Hưng, 30 tuổi» and «Lò Văn Hùng, 25 tuổi» are two)."""
    text = reading.extraction.article.text
    alike: dict[str, list[Local]] = defaultdict(list)
    for one in named:
        if one.name.count(" ") > 1 and is_name_at_home(one.name) and one in reading.entities:
            alike[bare(one.name).lower()].append(one)
    for people in alike.values():
        if len(people) < 2:
            continue
        often = max(len(one.mentions) for one in people) > 1
        aged = sum(any(_AGED.match(text, mention.span.end) for mention in one.mentions) for one in people)
        if often and aged < 2 and reading.are_told_apart(people):
            reading.join(people)


def _ends_line(text: str, local: Local) -> bool:
    return text[local.mentions[0].span.end :].lstrip(" .)")[:1] in ("", "\n")


def _join_last_names(reading: Reading, titles: dict[int, set[str]]) -> None:
    """Gives the mentions of a foreign last name («Tổng thống Nga Quandt») to the one person of the article who has it
    in full and the same title."""
    people = [local for local in reading.people if surname(local.name)]
    for short in [local for local in people if " " not in local.name]:
        last = surname(short.name)
        full = [p for p in people if " " in p.name and surname(p.name) == last and _are_titled(p, short, titles)]
        if len(full) == 1:
            reading.merge(full[0], short)


def _are_titled(one: Local, other: Local, titles: dict[int, set[str]]) -> bool:
    """Whether an article gives two people one title, of which it may tell less of the one («Tổng thống»)."""
    mine, theirs = titles[id(one)], titles[id(other)]
    return any(f"{a} ".startswith(f"{b} ") or f"{b} ".startswith(f"{a} ") for a in mine for b in theirs if " " in a)


def _join_cut_off(reading: Reading) -> None:
    """Gives the mentions of «Quan Bong», behind which the text goes on («Quan Bong – soo», «Quan Bong soo»), to the one
    person of the article who is called so in full («Quan Bong-soo»); such a piece is no other name."""
    text = reading.extraction.article.text
    for short in reading.people:
        full = [p for p in reading.people if p.name.startswith(f"{short.name}-")]
        rest = full[0].name[len(short.name) + 1 :] if len(full) == 1 else ""
        ends = [mention.span.end for mention in short.mentions] if rest else []
        if any(re.compile(rf"\s*[-–—]?\s*{re.escape(rest)}\b", re.IGNORECASE).match(text, end) for end in ends):
            short.name, short.aliases = full[0].name, []
            reading.merge(full[0], short)


def _join_initials(reading: Reading) -> None:
    """Gives the mentions of «A. Ivanov» to the one person of the article who is called so in full («Alexei Ivanov»),
    those of «McKinley» to «H.R.McKinley»."""
    people = reading.people
    for short in people:
        found = _INITIAL.match(short.name)
        full = [p for p in people if found and p is not short and _spells(p.name, found["letter"], found["rest"])]
        if not found and not is_vietnamese_syllable(short.name):
            full = [p for p in people if p.name.endswith(short.name) and _GLUED.fullmatch(p.name[: -len(short.name)])]
        if len(full) == 1:
            reading.merge(full[0], short)


_GLUED = regex(r"(?:[^\W\d_]\.\s?)+")
_INITIAL = regex(r"(?P<letter>[^\W\d_])\.\s?(?P<rest>[^\W\d_]{3,})$")


def _spells(name: str, letter: str, rest: str) -> bool:
    words = name.split()
    return len(words) > 1 and len(words[0]) > 2 and words[0][0] == letter and words[-1] == rest


@functools.lru_cache(maxsize=50_000)
def _is_foreign(name: str) -> bool:
    words = re.findall(r"[^\W\d_]+", name)
    return len(words) > 1 and any(not is_vietnamese_syllable(word) for word in words)


def _titles(reading: Reading) -> dict[int, set[str]]:
    """The titles that the article gives to each person."""
    titles: dict[int, set[str]] = defaultdict(set)
    for holder, claim in reading.held():
        if holder in reading.of:
            titles[id(reading.of[holder])].add(_FORMAL.sub("", fold(str(claim.roles["title"]))))
    return titles


# «Tổng thống Cộng hòa X» is «Tổng thống X».
_FORMAL = regex(r"\b(?:cộng hoà|vương quốc|liên bang|hợp chúng quốc|xã hội chủ nghĩa|dân chủ|nhân dân|hồi giáo) (?=\S)")


def _is_one(earlier: Local, later: Local, titles: dict[int, set[str]]) -> bool:
    one, other = _letters(earlier.name), _letters(later.name)
    if one == other or are_one_in_two_forms(name_key(earlier.name), name_key(later.name)):
        return True
    if are_of_one_family(earlier.name, later.name):
        return False
    if min(len(one), len(other)) < _SHORTEST or one[:1] != other[:1]:
        return False
    mine, theirs = titles[id(earlier)], titles[id(later)]
    if ratio(one, other) >= _NEAR or sorted(one) == sorted(other):  # «Abdi», «Adbi»: letters that changed places
        return any(a.startswith(b) or b.startswith(a) for a in mine for b in theirs)
    last = earlier.name.split()[-1]
    return last == later.name.split()[-1] and len(last) > 4 and any(len(a.split()) > 2 for a in mine & theirs)


_YOUNGER = frozenset({"jr", "sr", "ii", "iii"})


def are_of_one_family(one: str, other: str) -> bool:
    """Whether initials or «Jr.» tell two people of a family apart.

    >>> [are_of_one_family("Ida W. Hale", other) for other in ("Ida H. W. Hale", "Ida W. Hale Jr.", "Ida Hale")]
    [True, True, False]
    """
    mine, theirs = (frozenset(re.findall(r"[^\W\d_]+", fold(name))) for name in (one, other))
    initials = [{word for word in words if _is_initial(word)} for words in (mine, theirs)]
    return mine & _YOUNGER != theirs & _YOUNGER or all(initials) and initials[0] != initials[1]


def _is_initial(word: str) -> bool:
    return len(word) == 1


@functools.lru_cache(maxsize=50_000)
def _signs(name: str) -> str:
    """The letters and digits of a name without marks, spaces and dashes."""
    return re.sub(r"[\W_]", "", bare(name).lower())


def _letters(name: str) -> str:
    """The letters of a name without marks, spaces and dashes.

    >>> _letters("Fran Çois-Philippe") == _letters("François Philippe")
    True
    """
    return re.sub(r"[\W\d_]", "", bare(name).lower())
