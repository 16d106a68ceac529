"""What an article calls a person, and how many people are called so: few of one name share a calling."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kg.language import Language, fold, fold_once, is_vietnamese_syllable, words_of
from kg.regex import regex

# Of so many people the table counts those who share a calling.
WHOLE = 10_000
_NEAR, _BEYOND = 24, 40
_WORD = regex(r"\w+")
_WORD_OR_BAR = regex(r"[^\W\d_]+|\|")
# «Mây Trắng 9X» calls herself so since another one has the name.
_OF_AN_AGE = regex(r" ?[6-9]x\b")
_DEPUTY = "deputy"
# What may stand between two callings of one person («Đại biểu Quốc hội, luật sư A»).
_JOINS = " ,.-–"
_PLAIN = regex(r"[a-z]{4,}")
# Words from abroad, and letters, that stand in articles of all kinds.
_EVERYWHERE = words_of("from abroad in all articles")
_BEGIN, _LONGEST_BEGIN = 2, 3  # words
_BAR = " | "


@dataclass(frozen=True)
class Calling:
    """A calling, its field, and its share of 10,000 people of whom news tells (0 where it is not known)."""

    name: str
    field: str
    share: int


class Window(NamedTuple):
    """The text before a name, and as keys what stands before and after it, letter by letter; ``words`` are those of
    both, with a bar where the name stands."""

    said_before: str
    before: str
    after: str
    words: list[str]


def window(before: str, after: str) -> Window:
    """The window of a name by the text before and after it."""
    before = before.replace("İ", "I")  # two characters where it is made small
    whole = fold_once(f"{before}{_BAR}{after}")
    return Window(before, whole[: len(before)], whole[len(before) + len(_BAR) :], words_in(whole))


def is_of_an_age(one: Window) -> bool:
    """Whether somebody is called by a name and an age, since another one has the name («Mây Trắng 9X»)."""
    return _OF_AN_AGE.match(one.after) is not None


def made_words(text: str) -> frozenset[str]:
    """The words of a text in Latin letters that are none of the language, such as the names of companies; parts of
    words with marks may be among them.

    >>> made_words("Quandtpay và Khoai trồng lúa"), made_words("trồng lúa")
    (frozenset({'quandtpay'}), frozenset())
    """
    plain = set(_PLAIN.findall(text.lower())) - _EVERYWHERE
    return frozenset([word for word in plain if not is_vietnamese_syllable(word)])


def words_in(text: str) -> list[str]:
    """The words of a text, in order, without digits; a bar, which stands for a name, is one.

    >>> words_in("ông | (53 tuổi), bác sĩ")
    ['ông', '|', 'tuổi', 'bác', 'sĩ']
    """
    words: list[str] = []
    for part in text.split():
        if part.isalpha():  # nearly all are, or end with a mark, and this is quicker
            words.append(part)
        elif part[-1] in ",.;:)" and part[:-1].isalpha():
            words.append(part[:-1])
        else:
            words += _WORD_OR_BAR.findall(part)
    return words


@functools.cache
def _table(language: Language) -> dict[str, Calling]:
    rows = language.table("callings")
    return {fold(r["word"]): Calling(r["calling"], r["field"], int(r["share"] or 0)) for r in rows}


@functools.cache
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A calling; a deputy's, with its term or committee, up to the name; a deputy's after the name."""
    table = _table(language)
    # By their first letters: most places of a text are ruled out by one of them.
    by_letter: dict[str, list[str]] = {}
    for word in sorted(table, key=lambda word: (-len(word), word)):
        by_letter.setdefault(word[0], []).append(re.escape(word[1:]))
    words = "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    deputy = "|".join(sorted(map(re.escape, _deputies(language)), key=len, reverse=True))
    return (
        re.compile(rf"\b(?:{words})\b"),
        re.compile(rf"\b({deputy})\b[^,;:.()“”\"]{{0,32}}$"),
        re.compile(rf"\s*[-–,]\s[^.;:“”\"()]{{0,70}}?\b({deputy})\b"),
    )


def callings(windows: Iterable[Window], language: Language) -> Iterator[Calling]:
    """The callings that stand beside a name, by the text before and after each mention."""
    table = _table(language)
    any_word, before_name, after_name = _patterns(language)
    begins, first = _begins_of_deputies(language), _begins_by_word(language)
    for said_before, before, after, words in windows:
        begun = [begin for word in first.keys() & words for begin in first[word]]
        if not any(begin in before or begin in after for begin in begun) or _OF_AN_AGE.match(after):
            continue
        found = list(any_word.finditer(before))
        near = next((one for one in reversed(found) if one.start() >= len(before) - _NEAR), None)
        near = near or any_word.search(after[:_BEYOND])
        if near is not None:
            yield from callings_of(near[0], language)
        if len(found) > 1 and found[-1] is near and not before[found[-2].end() : near.start()].strip(_JOINS):
            yield table[found[-2][0]]
        if near is not None and (apposed := any_word.match(after, len(after) - len(after.lstrip(_JOINS)))):
            yield from callings_of(apposed[0], language)
        if found and _heads_a_list(said_before[found[-1].end() :]):
            yield table[found[-1][0]]
        if any(map(before.__contains__, begins)) and (deputy := before_name.search(before)):
            yield table[deputy[1]]
        if any(map(after.__contains__, begins)) and (deputy := after_name.match(after)):
            yield table[deputy[1]]


def of_deputies(titles: Iterable[str], language: Language) -> Iterator[Calling]:
    """The callings of deputies that titles tell."""
    begins = _begins_of_deputies(language)
    windows = [window(title, "") for title in titles if any(map(title.__contains__, begins))]
    yield from (one for one in callings(windows, language) if one.name == _DEPUTY)


@functools.cache
def callings_of(word: str, language: Language) -> tuple[Calling, ...]:
    """The callings that a word of the table tells: «chuyên gia kinh tế» is a «chuyên gia» too."""
    table, words = _table(language), word.split()
    heads = (" ".join(words[:size]) for size in range(1, len(words)))
    return (table[word], *[table[head] for head in heads if head in table and table[head].field == table[word].field])


@functools.cache
def a_deputy(language: Language) -> tuple[Calling, ...]:
    """The calling of deputies, by which one with a seat is known too."""
    return tuple({calling for calling in _table(language).values() if calling.name == _DEPUTY})


@functools.cache
def _deputies(language: Language) -> tuple[str, ...]:
    return tuple(word for word, calling in _table(language).items() if calling.name == _DEPUTY)


@functools.cache
def _begins_by_word(language: Language) -> dict[str, list[str]]:
    """The beginnings of callings by their first words: nearly all windows have none of them."""
    found: dict[str, list[str]] = {}
    for begin in dict.fromkeys(" ".join(word.split()[:_LONGEST_BEGIN]) for word in _table(language)):
        found.setdefault(words_in(begin)[0], []).append(begin)
    return found


@functools.cache
def _begins_of_deputies(language: Language) -> tuple[str, ...]:
    """The first words of these callings, of which there are few: a text without one has none of the callings."""
    return tuple(dict.fromkeys(" ".join(word.split()[:_BEGIN]) for word in _deputies(language)))


def _heads_a_list(between: str) -> bool:
    """Whether only names stand between a calling and a name: «nhà văn A, B» calls B a writer too.

    >>> _heads_a_list(" Lò Văn Gió, "), _heads_a_list(" trẻ của xã, "), _heads_a_list(" ")
    (True, False, False)
    """
    words = _WORD.findall(between)
    return bool(words) and between.rstrip().endswith(",") and all(word[0].isupper() for word in words)
