"""The words of messages, in English and Vietnamese: a table as data, with the English words as its key.

A row of ``messages.tsv`` holds a message and its translation; {name} stands for what changes. A message
that comes whole, such as that of an error, is found by its pattern, so that no other part of kg knows of
languages. What stands in «» was typed, or is written so in a file, and stays as it is; so does {name_}.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from pathlib import Path

LANGUAGES = ("en", "vi")
ENGLISH = "en"
TABLE = Path(__file__).with_name("messages.tsv")
_PLACE = re.compile(r"\{(\w+)\}")
_AS_WRITTEN = re.compile(r"(?<=«\{)\w+(?=\}»)|(?<=\{)\w+_(?=\})")


def worded(template: str, language: str, **values: object) -> str:
    """A message in a language, with its values filled in; in English where no translation is known.

    >>> worded("open {page} in a browser", "vi", page="kg.html")
    'mở kg.html bằng trình duyệt'
    """
    known = template if language == ENGLISH else _other_words(template)
    return known.format(**values) if values else known


def translated(message: str, language: str) -> str:
    """A whole message in a language: found by the pattern that it fits, else left as it is.

    >>> translated("no class «Persn»", "vi"), translated("no question «table»", "vi")
    ('không có lớp «Persn»', 'không có câu hỏi «table»')
    """
    if language == ENGLISH or not message:
        return message
    if message in _table():
        return _table()[message]
    for pattern, translation, as_written in _patterns():
        if found := pattern.fullmatch(message):
            values = found.groupdict()
            words = {
                name: value if name in as_written else translated(value, language) for name, value in values.items()
            }
            return translation.format(**words)
    return message


def _other_words(template: str) -> str:
    """The translation, with the names that the places have in the template: a row may name them otherwise."""
    row = _by_form().get(_PLACE.sub("{}", template))
    if row is None:
        return template
    names = dict(zip(_PLACE.findall(row[0]), _PLACE.findall(template), strict=True))
    return _PLACE.sub(lambda place: f"{{{names[place[1]]}}}", row[1])


@functools.cache
def _by_form() -> Mapping[str, tuple[str, str]]:
    return {_PLACE.sub("{}", english): (english, other) for english, other in _table().items()}


@functools.cache
def _table() -> Mapping[str, str]:
    rows = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()[1:] if line)
    return {english.replace("\\n", "\n"): other.replace("\\n", "\n") for english, other in rows}


@functools.cache
def _patterns() -> list[tuple[re.Pattern[str], str, frozenset[str]]]:
    """The messages with places, those with most fixed words first, so that the closest pattern wins; each with the
    places of what stays as it is written."""
    templates = [template for template in _table() if _PLACE.search(template)]
    templates.sort(key=lambda template: (-len(_PLACE.sub("", template)), template))
    return [
        (re.compile(_as_pattern(one), re.DOTALL), _table()[one], frozenset(_AS_WRITTEN.findall(one)))
        for one in templates
    ]


def _as_pattern(template: str) -> str:
    parts = _PLACE.split(template)
    return "".join(f"(?P<{part}>.*?)" if place % 2 else re.escape(part) for place, part in enumerate(parts))
