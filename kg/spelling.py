"""Forms of a name under which spellings of one name fall together."""

from __future__ import annotations

import functools
import re
import unicodedata

_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LATIN = re.compile("LATIN SMALL (?:LETTER|LIGATURE) (?:DOTLESS )?([A-Z]{1,2})(?: WITH .*)?")
_MARKS = re.compile("[\u0300-\u036f]")
# Words of which an abbreviation takes no letter.
_PASSED_OVER = frozenset("va ve cua cho and of for the".split())


def shown(name: str) -> str:
    """The name in NFC on one line, without characters that cannot be seen (zero width, direction marks).

    >>> shown("Đỗ  Thắng\\u200b\\nHải")
    'Đỗ Thắng Hải'
    """
    return " ".join(_UNSEEN.sub("", unicodedata.normalize("NFC", name)).split())


def caseless(name: str) -> str:
    """The shown name without case, with one kind of dash and no space around it.

    >>> caseless("Bộ Khoa học – Công nghệ")
    'bộ khoa học-công nghệ'
    """
    return re.sub(r"\s*-\s*", "-", shown(name).translate(_DASHES)).casefold()


def unmarked(name: str) -> str:
    """The caseless name without diacritics, so that it can be typed on any keyboard.

    The place of a tone mark («hoà», «hòa») and the horn or bar of a letter make no difference either.

    >>> unmarked("Đỗ Thắng Hải")
    'do thang hai'
    """
    return without_marks(caseless(name))


def without_marks(text: str) -> str:
    """A text in small letters with the plain letters of which others are made, also those with a stroke.

    >>> without_marks("lars ødegård"), without_marks("đỗ łukasz æsir")
    ('lars odegard', 'do lukasz aesir')
    """
    plain = _MARKS.sub("", unicodedata.normalize("NFD", text))
    return plain if plain.isascii() else "".join(map(_plain_letter, plain))


@functools.lru_cache(maxsize=10_000)
def _plain_letter(sign: str) -> str:
    """The letters that the name of a sign in Unicode tells: «LATIN SMALL LETTER O WITH STROKE», «… LETTER AE»; nothing
    for a mark."""
    if unicodedata.combining(sign):
        return ""
    named = _LATIN.fullmatch(unicodedata.name(sign, ""))
    return named[1].lower() if named else sign


def loose(name: str) -> str:
    """The unmarked name with spaces for dashes, as hasty people type it.

    >>> loose("Kim Sung-ho"), loose("kim sung ho")
    ('kim sung ho', 'kim sung ho')
    """
    return " ".join(unmarked(name).replace("-", " ").split())


def abbreviates(typed: str, name: str) -> bool:
    """Whether what was typed is a name with words given by their first letters.

    >>> abbreviates("Bộ KHCN", "Bộ Khoa học và Công nghệ"), abbreviates("Bo KH&CN", "Bộ Khoa học và Công nghệ")
    (True, True)
    >>> abbreviates("Bộ Khoa", "Bộ Khoa học và Công nghệ")
    False
    """
    words = [word for word in re.findall(r"\w+", unmarked(name)) if word not in _PASSED_OVER]
    short = unmarked(typed).replace("&", "").split()
    at = 0
    for part in short:
        if at < len(words) and words[at] == part:
            at += 1
        elif len(part) > 1 and [word[0] for word in words[at : at + len(part)]] == list(part):
            at += len(part)
        else:
            return False
    return at == len(words) > len(short)
