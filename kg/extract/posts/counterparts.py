"""«Ngoại trưởng X A và người đồng cấp Y B»: B has in Y the post that A has in X, where a sentence tells it in full; or
A is named without it («ông A gặp người đồng cấp Y B»), and another sentence of the article tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg.extract.items import Scan
from kg.extract.lexicon import HOME
from kg.language import fold, words_of
from kg.model import Claim, Mention, Span
from kg.regex import regex

_COUNTERPART = regex(r"R(?P<land>C),?[KR]*P")
_OFFICER = regex(r"(?<![~q])T(?P<sector>F?)(?P<land>C?)[KR]*P")
_WORDS = words_of("counterpart")
_ALIKE = words_of("post alike in every land")
_WITH_SECTOR = tuple(f"{title} " for title in words_of("post alike with its sector"))


class _Officer(NamedTuple):
    """A title that other lands have too, without its land; where it stands; its land, and the last word of the name."""

    title: str
    span: Span
    land: str
    name: str


def find_counterparts(scan: Scan) -> Iterator[Claim]:
    """The posts of the counterparts that a sentence names behind their land, beside an officer."""
    for found, land, who in _counterparts(scan):
        officer = _the_other(scan, found)
        if officer is not None and officer.land != land.name:
            yield _tenure(scan, found, who, officer)


def counterparts_apart(scans: Iterable[Scan]) -> Iterator[Claim]:
    """The posts of the counterparts of those whose post other sentences tell: of the only one whom the sentence names
    besides, or of all officers where the article knows one such title alone."""
    scans = list(scans)
    alone = [(scan, *one) for scan in scans for one in _counterparts(scan) if _beside(scan, one[0]) is None]
    if not alone:
        return
    officers = [officer for scan in scans for found in _OFFICER.finditer(scan.tags) if (officer := _alike(scan, found))]
    for scan, found, land, who in alone:
        named = {_last_word(item.mention) for item in scan.items if item.tag == "P" and item.mention not in (None, who)}
        his = [officer for officer in officers if officer.name in named] if len(named) == 1 else []
        fitting = [officer for officer in his or officers if officer.land != land.name]
        if len({fold(officer.title) for officer in fitting}) == 1 and (his or not named):
            yield _tenure(scan, found, who, fitting[0])


def _counterparts(scan: Scan) -> Iterator[tuple[re.Match[str], Mention, Mention]]:
    """Where a sentence names a counterpart, his land and his name."""
    for found in _COUNTERPART.finditer(scan.tags) if "RC" in scan.tags else ():
        land, who = scan.items[found.start("land")].mention, scan.items[found.end() - 1].mention
        if scan.folded[found.start()] in _WORDS and land is not None and who is not None:
            yield found, land, who


def _tenure(scan: Scan, found: re.Match[str], who: Mention, officer: _Officer) -> Claim:
    land = scan.items[found.start("land")].span
    said = scan.text(found.start("land"), found.end("land")).removeprefix("nước ")
    spans = tuple(sorted({officer.span, land, who.span}))
    return Claim("tenure", {"title": f"{officer.title} {said}", "holder": who}, spans, "post-of-counterpart")


def _the_other(scan: Scan, found: re.Match[str]) -> _Officer | None:
    """The officer named last before a counterpart, or first behind him; None where his title is one that other lands
    may not have."""
    officer = _beside(scan, found)
    if officer is None or "P" in scan.tags[officer.end() : found.start()] + scan.tags[found.end() : officer.start()]:
        return None  # «Ngoại trưởng X A nói về cuộc gặp của B với người đồng cấp Y C»
    return _alike(scan, officer)


def _beside(scan: Scan, found: re.Match[str]) -> re.Match[str] | None:
    before = list(_OFFICER.finditer(scan.tags, 0, found.start()))
    return before[-1] if before else _OFFICER.search(scan.tags, found.end())


def _alike(scan: Scan, found: re.Match[str]) -> _Officer | None:
    """An officer whose title other lands have too."""
    end = found.end("sector")
    title = scan.text(found.start(), end)
    if not (fold(title) in _ALIKE or fold(title).startswith(_WITH_SECTOR)):
        return None
    land = scan.items[found.start("land")].mention if found["land"] else None
    name = _last_word(scan.items[found.end() - 1].mention)
    return _Officer(title, scan.span(found.start(), end), land.name if land else HOME, name)


def _last_word(who: Mention | None) -> str:
    return fold(who.name).split()[-1] if who else ""
