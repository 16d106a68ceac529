"""Names of laws and treaties that stand for one instrument wherever and whenever they are told."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Set

from kg.language import Language, fold, is_vietnamese_syllable, words_of
from kg.link.names.alike import is_generic
from kg.link.names.names import HOME, body_key, full_names
from kg.link.names.statutes import law_words
from kg.link.names.title_keys import codes_of_lands
from kg.regex import regex

# Of these a name that says what they are about is that of one.
_STANDING = frozenset({"treaty", "other", "plan"})
_NOUN = r"(?:hiệp định|hiệp ước|công ước|thoả thuận|tuyên bố|(?:bộ )?quy tắc|fta)"
_IN_BRACKETS = regex(rf"{_NOUN} (?:(?!{_NOUN})[^()])*\(([a-zđ]{{3,9}})(?: ?\d{{4}})?\)$")
_BY_LETTERS = regex(rf"(?:{_NOUN} (?:thương mại (?:tự do )?)?)?([a-zđ]{{3,9}})$")
_SPARE = words_of("says nothing of an instrument")
# The letters of a law beside its name, but not that it is the bill that changes one.
_LETTERS_BESIDE = regex(r"\((?!sửa đổi|bổ sung)[^()]*\)")
_YEAR = regex(r" \d{4}\b")
_FULLER = regex(r"(?:sửa đổi(?: \d{4})?|\d{4})")
_WORDS = 4
# Those who meet issue one again and again.
_AGAIN = ("tuyên bố chung", "bản tuyên bố chung", "thông cáo", "tuyên bố báo chí")
_WITHOUT = regex(r"\([^()]*\)|\b(?:năm )?(?:19|20)\d\d\b")
_PARTNERS = regex(
    r"(?:quan hệ )?đối tác "
    r"(?P<level>(?:(?:hợp tác|chiến lược|toàn diện|sâu rộng|tăng cường|tin cậy|vì [^\W\d]+ [^\W\d]+) )*)"
)


def instruments_of(
    names: list[str], kinds: Set[str], sides: Set[str], proper: Set[str], setting: str, language: Language
) -> Iterator[str]:
    """The keys of the instruments that names tell, of an agreement of these ``kinds``: a law by its words, year and the
    land of the article (``setting``, empty at home), a treaty by its letters or, where a body or a place stands in its
    name (those are the ``proper`` ones), by its words, a partnership by its level and the ``sides`` in its name, the
    codes of lands and the keys of bodies, of which home may be left out."""
    laws = [_law(name, language) for name in names]
    levels = {level for name, law in zip(names, laws, strict=True) if not law and (level := _level(name))}
    for name, law in zip(names, laws, strict=True):
        if law:
            # The year that an article tells once, or that it is a bill, holds for the law that it names without.
            if not any(_FULLER.fullmatch(other.removeprefix(f"{law} ")) for other in laws):
                yield f"law {law} {setting}".rstrip()
        elif "partnership" in kinds:
            level, two = _level(name), {*sides, HOME} if len(sides) == 1 else sides
            if level and len(two) == 2 and not any(set(level.split()) < set(other.split()) for other in levels):
                yield f"partners {level} {' '.join(sorted(two))}"
        else:
            yield from _of_treaty(name, kinds, name in proper, language)


def is_lasting(key: str) -> bool:
    """Whether an instrument of this key is one for ever: a law without its year is made anew, and so are plans.

    >>> [is_lasting(key) for key in ("letters UNCLOS", "law lao động 2031", "law lao động")]
    [True, True, False]
    """
    return key.startswith(("letters ", "partners ")) or key.startswith("law ") and bool(_YEAR.search(key))


def _law(name: str, language: Language) -> str:
    return law_words(body_key(_LETTERS_BESIDE.sub("", fold(name)), full_names(language)))


def _level(name: str) -> str:
    """What kind of partnership a name tells («chiến lược toàn diện»); the empty string for none."""
    words = f"{fold(name)} "
    found = _PARTNERS.match(words)
    return found["level"].strip() if found and not words.startswith("về ", found.end()) else ""


def _of_treaty(name: str, kinds: Set[str], is_proper: bool, language: Language) -> Iterator[str]:
    known = _letters(language)
    told = _IN_BRACKETS.match(fold(name)) or _BY_LETTERS.match(fold(name))
    if told and (letters := told[1].upper()) in known:
        yield f"letters {letters}"
    words = _words(name, language)
    yield from (f"letters {letters}" for letters, long in known.items() if long and long == words)
    proper = is_proper or any(word.isalpha() and len(word) > 2 and not is_vietnamese_syllable(word) for word in words)
    telling = sum(not word.isupper() for word in words) >= _WORDS
    if kinds & _STANDING and proper and telling and not is_generic(name) and not fold(name).startswith(_AGAIN):
        yield f"name {' '.join(sorted(words))}"


_NOUNS = ("hiệp định ", "công ước ", "hiệp ước ", "tuyên bố ", "bộ quy tắc ")


@functools.cache
def treaties_by_letters(language: Language) -> Mapping[str, str]:
    """The names of treaties, and of kinds of treaties, that letters stand for everywhere («TPP», «FTA»)."""
    rows = (row for row in language.table("abbreviations") if row["scope"] == "word")
    return {row["short"]: row["long"] for row in rows if fold(row["long"]).startswith(_NOUNS)}


@functools.cache
def _letters(language: Language) -> dict[str, frozenset[str]]:
    """The letters that stand for one treaty everywhere, which are not those of a kind of treaty («FTA»), each with the
    words of its name where the tables tell it."""
    treaties = [row for row in language.table("agreements") if row["type"] == "treaty"]
    known = {row["noun"]: frozenset[str]() for row in treaties if not row["needs"] and row["noun"].isupper()}
    many = {row["noun"] for row in treaties if row["needs"]}
    long = treaties_by_letters(language)
    return known | {letters: _words(name, language) for letters, name in long.items() if letters not in many}


def _words(name: str, language: Language) -> frozenset[str]:
    """The words of a name that tell it from others, its lands by their codes."""
    words = re.findall(r"\w+", _WITHOUT.sub(" ", fold(name)))
    lands, told, at = codes_of_lands(language), [], 0
    while at < len(words):
        size = next((n for n in (3, 2, 1) if " ".join(words[at : at + n]) in lands), 0)
        told.append(lands[" ".join(words[at : at + size])] if size else words[at])
        at += size or 1
    return frozenset(told) - _SPARE
