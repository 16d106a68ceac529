"""People inside one article: full names, and the given or family names that stand for them."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable

from kg.language import fold, words_of
from kg.link.names.names import has_foreign_word
from kg.link.names.rarity import is_of_father
from kg.link.within.local import Local, Reading
from kg.model import Mention
from kg.regex import regex


def name_people(reading: Reading, named: Iterable[Mention]) -> None:
    """The people whom the names tell; a given name or a family name alone goes to one of them."""
    for mention in named:
        if mention.kind == "Person":
            reading.add(_person_key(reading, mention.name), mention)
    people = reading.people
    short = [mention for mention in reading.extraction.mentions if mention.kind == "Person" and mention.form == "short"]
    if not short:
        return
    ending, beginning = _by_word(people, -1), _by_word(people, 0)
    titles = _titles(reading)
    for mention in short:
        owner = _owner_of_spelling(people, mention) or _owner_of_given(ending, beginning, mention, titles)
        if owner:
            reading.put(owner, mention)


_SPACES = regex(r"[.\s]+")


def _person_key(reading: Reading, name: str) -> str:
    """The folded name; a foreign name of two words that the article also writes the other way round has one key."""
    key, turned = _spaced(name)
    return turned if turned and reading.has("Person", turned) else key


@functools.lru_cache(maxsize=50_000)
def _spaced(name: str) -> tuple[str, str]:
    """The folded name, and a foreign one of two words the other way round, else the empty string."""
    key = _SPACES.sub(" ", fold(name))
    words = key.split()
    foreign = len(words) == 2 and has_foreign_word(key)
    return key, " ".join(words[::-1]) if foreign else ""


def _owner_of_spelling(people: list[Local], mention: Mention) -> Local | None:
    """The person whose name the spelling abroad follows in brackets."""
    if mention.rule != "person-spelling":
        return None
    return max(people, key=lambda p: p.last_before(mention.span.start), default=None)


_NEVER_ALONE = words_of("surname never told alone")
_ARTICLE = regex(r"(?:(?<= )|^)[ae]l-(?=\S+$)")
_REGISTER = 100  # people of one article who share a name
_ByWord = dict[str, list[tuple[Local, list[str]]]]


def _titles(reading: Reading) -> dict[Mention, set[str]]:
    """The titles that the words beside a mention give to somebody."""
    titles: dict[Mention, set[str]] = {}
    for holder, claim in reading.held():
        titles.setdefault(holder, set()).add(fold(str(claim.roles["title"])))
    return titles


def _by_word(people: list[Local], at: int) -> _ByWord:
    """The people by the word at a place of their names, with all words of these; no word that too many share."""
    found: _ByWord = defaultdict(list)
    for person in people:
        words = _words(person.name)
        found[words[at]].append((person, words))
    return {word: so_called for word, so_called in found.items() if len(so_called) <= _REGISTER}


def _words(name: str) -> list[str]:
    return _ARTICLE.sub("", fold(name)).split()


def _owner_of_given(
    ending: _ByWord, beginning: _ByWord, mention: Mention, titles: dict[Mention, set[str]]
) -> Local | None:
    """The person whose full name ends with a given name, or begins with a family name («ông Moon»); when there are
    several, one whom the text before, or else the text behind, gives the title beside it («Thứ trưởng Hà»), and the one
    named last. In a register of people it means nobody."""
    short = _words(mention.name)
    fitting = [
        p
        for p, name in ending.get(short[-1], ())
        if name[-len(short) :] == short and not is_of_father(name, len(short))
    ]
    if short[0] not in _NEVER_ALONE:  # «Ảnh: Anh Nguyễn» is no «Nguyễn Bá X»
        fitting = fitting or [p for p, name in beginning.get(short[0], ()) if name[: len(short)] == short]
    before = [p for p in fitting if p.mentions[0].span.start < mention.span.start]
    if len(fitting) > 1 and (said := titles.get(mention)):
        titled = [p for p in fitting if any(_is_so_called(said, titles.get(m, set())) for m in p.mentions)]
        before = [p for p in before if p in titled] or titled or before
    return max(before or fitting, key=lambda p: p.last_before(mention.span.start), default=None)


def _is_so_called(said: set[str], titles: set[str]) -> bool:
    """Whether somebody has one of the titles, in the same words or with more («Tổng thống Peru»)."""
    return any(f"{title} ".startswith(f"{short} ") for short in said for title in titles)
