"""«Ngoại trưởng X A và người đồng cấp Y B»: B has in Y the post that A has in X, where a sentence tells it in full."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.items import Scan
from kg.extract.lexicon import HOME
from kg.language import fold, words_of
from kg.model import Claim, Mention, Span

_COUNTERPART = re.compile(r"R(?P<land>C),?[KR]*P")
_OFFICER = re.compile(r"(?<![~q])T(?P<sector>F?)(?P<land>C?)[KR]*P")
_WORDS = words_of("counterpart")
_ALIKE = words_of("post alike in every land")
_WITH_SECTOR = tuple(f"{title} " for title in words_of("post alike with its sector"))


def find_counterparts(scan: Scan) -> Iterator[Claim]:
    """The posts of the counterparts that a sentence names behind their land."""
    if "RC" not in scan.tags:
        return
    for found in _COUNTERPART.finditer(scan.tags):
        land, who = scan.items[found.start("land")], scan.items[found.end() - 1].mention
        if scan.folded[found.start()] not in _WORDS or land.mention is None or who is None:
            continue
        title = _title_of_the_other(scan, found, land.mention)
        if title is not None:
            name, span = title
            said = scan.text(found.start("land"), found.end("land")).removeprefix("nước ")
            spans = tuple(sorted({span, land.span, who.span}))
            yield Claim("tenure", {"title": f"{name} {said}", "holder": who}, spans, "post-of-counterpart")


def _title_of_the_other(scan: Scan, found: re.Match[str], land: Mention) -> tuple[str, Span] | None:
    """The title, without its land, of the officer named last before a counterpart, or first behind him, in another
    land; None where it is one that other lands may not have."""
    before = list(_OFFICER.finditer(scan.tags, 0, found.start()))
    officer = before[-1] if before else _OFFICER.search(scan.tags, found.end())
    if officer is None or "P" in scan.tags[officer.end() : found.start()] + scan.tags[found.end() : officer.start()]:
        return None  # «Ngoại trưởng X A nói về cuộc gặp của B với người đồng cấp Y C»
    end = officer.end("sector")
    said = fold(scan.text(officer.start(), end))
    other = scan.items[officer.start("land")].mention if officer["land"] else None
    alike = said in _ALIKE or said.startswith(_WITH_SECTOR)
    if not alike or (other.name if other else HOME) == land.name:
        return None
    return scan.text(officer.start(), end), scan.span(officer.start(), end)
