"""Names that stand inside or beside what a sentence names otherwise.

đại biểu Quốc hội (X)           the parliament inside the title of its deputies
A. Méc-ken (Angela Merkel)      how a name written in syllables is spelt abroad
Diễn đàn ABC                    an international body with the word for what it is before its letters
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.items import Item
from kg.extract.lexicon import Lexicon, Line
from kg.extract.scan import Scan
from kg.language import Row, is_vietnamese_syllable
from kg.model import Argument, Claim, Mention

_DEPUTY, _PARLIAMENT = ["đại", "biểu"], ["quốc", "hội"]
_GOVERNMENT = "government"
_FORUM = ["diễn", "đàn"]
_LONGEST_SPELLING = 4


def second_names(lexicon: Lexicon, scan: Scan) -> Iterator[Mention]:
    """The names of a sentence that are no items of their own."""
    for at, item in enumerate(scan.items):
        if item.tag == "T" and (parliament := _of_deputies(lexicon, scan.line, item)):
            yield parliament
        elif item.tag == "P" and (spelt := _spelt_abroad(lexicon, scan, at)):
            yield spelt
        elif item.tag == "O" and (forum := _forum(scan.line, item)):
            yield forum


def second_kinds(names: list[Mention]) -> Iterator[Claim]:
    """The kinds of the bodies among them."""
    for name in names:
        if name.rule == "organization-of-deputies":
            roles: dict[str, Argument] = {"subject": name, "property": "organizationKind", "value": _GOVERNMENT}
            yield Claim("slot", roles, (name.span,), "organization-kind")


def _of_deputies(lexicon: Lexicon, line: Line, title: Item) -> Mention | None:
    """«Quốc hội» of «đại biểu Quốc hội», with the country that follows; deputies of a province sit there too."""
    start = title.end - 2
    if line.keys[start : title.end] != _PARLIAMENT or line.keys[start - 2 : start] != _DEPUTY:
        return None
    if not line.capital(start) or line.tokens[start].is_acronym:
        return None
    country = lexicon.country(line, title.end)
    end = title.end + (country[0] if country and line.capital(title.end) else 0)
    return Mention(line.cut(start, end), "Organization", line.said(start, end), "organization-of-deputies")


def _spelt_abroad(lexicon: Lexicon, scan: Scan, at: int) -> Mention | None:
    """The spelling in brackets behind a name that is written in syllables («Ê.Ma-crông (Emmanuel Macron)»)."""
    line, item = scan.line, scan.items[at]
    first = item.end + 1
    if line.key(item.end) != "(" or not _in_syllables(line, item):
        return None
    last = first
    while line.capital(last) or line.key(last) in ("-", ".") and last > first and line.tight(last):
        last += 1
    words = [token for token in line.tokens[first:last] if token.is_word]
    if line.key(last) != ")" or not 0 < len(words) <= _LONGEST_SPELLING or lexicon.land(line, first):
        return None
    if all(is_vietnamese_syllable(word.text) for word in words) or lexicon.names.match(line.keys, first):
        return None
    return Mention(line.cut(first, last), "Person", line.said(first, last), "person-spelling", "short")


def _in_syllables(line: Line, item: Item) -> bool:
    """Whether a name holds a syllable in small letters straight behind a hyphen."""
    inside = range(item.start + 1, item.end - 1)
    return any(line.key(i) == "-" and line.tight(i) and not line.capital(i + 1) for i in inside)


def _forum(line: Line, item: Item) -> Mention | None:
    """«Diễn đàn ABC» around the letters of a listed international body."""
    row: Row = item.row or {}
    start = item.start - 2
    letters = item.end == item.start + 1 and line.tokens[item.start].is_acronym
    joined = line.key(item.end) == "-" and line.tight(item.end)  # «Diễn đàn ABC-DEF» is another one
    if start < 0 or not letters or joined or row.get("kind") != "international":
        return None
    if line.keys[start : item.start] != _FORUM or not line.capital(start) or line.capital(start + 1):
        return None
    said = line.said(start, item.end)
    return Mention(line.cut(start, item.end), "Organization", said, "organization-with-head", "short")
