"""Parties, and their boards, that a text names without their country: not those of home where another land is told.

Bí thư thứ nhất Ban Chấp hành Trung ương Đảng, Chủ tịch Cuba A     of Cuba, as another title of his says
A, Chủ tịch Đảng Cộng sản; B, Chủ tịch Đảng X của Nhật Bản         a man from abroad: of the one land of the sentence
Các Đảng Cộng sản họp tại Nga                                      the sentence tells of a land abroad: it is open whose
"""

from __future__ import annotations

from collections import defaultdict

from kg.language import Language, fold, words_of
from kg.link.names.names import identity, land_of
from kg.link.within.foreign import is_from_abroad
from kg.link.within.local import Local, Reading
from kg.model import Mention

_OF_PARTY = words_of("party or its board without a land")
_PARTY_ITSELF = "đảng cộng sản"
_HOME = "việt nam"
# How the key ends of a body of which it is open of which land it is.
OPEN = " ?"


def part_parties(reading: Reading, language: Language) -> None:
    """Parts parties and boards of parties of other lands, and those of which the text leaves that open, from home's."""
    told = [(m, key) for m in [*reading.of] if m.kind == "Organization" and (key := party_key(m.name, language))]
    if not told:
        return
    holders, titles = _holders(reading)
    for mention, key in sorted(told, key=lambda each: each[0] not in holders):
        holder = holders.get(mention)
        land = _land(reading, mention, holder, titles, language) if holder or key == _PARTY_ITSELF else ""
        if land:
            reading.move(mention, _whole_key(reading, key, land))


def party_key(name: str, language: Language) -> str:
    """The key of a party, or a board of one, that every land may have and that is named without one; else empty.

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> [party_key(name, vi) for name in ("BCH T.Ư Đảng", "Đảng Cộng sản", "Đảng Cộng sản Việt Nam")]
    ['trung ương đảng', 'đảng cộng sản', '']
    """
    key = identity(name, language)
    return key if key in _OF_PARTY else ""


def _holders(reading: Reading) -> tuple[dict[Mention, Local], dict[Local, list[str]]]:
    """Who holds a post in each body, and the titles of each holder with the names of their bodies."""
    holders: dict[Mention, Local] = {}
    titles: dict[Local, list[str]] = defaultdict(list)
    for holder, claim in reading.held():
        if (officer := reading.of.get(holder)) is None:
            continue
        body = claim.mention("organization")
        if body is not None:
            holders[body] = officer
        titles[officer].append(body.name if body is not None else str(claim.roles["title"]))
    return holders, titles


def _land(
    reading: Reading, mention: Mention, holder: Local | None, titles: dict[Local, list[str]], language: Language
) -> str:
    """The land abroad whose party is meant, ``OPEN`` where it may be another one than home's; empty for that of home or
    where nothing tells of another."""
    if holder is not None:
        of_titles = {land for title in titles[holder] if (land := _land_served(title, language))}
        if of_titles:
            return "" if _HOME in of_titles else of_titles.pop() if len(of_titles) == 1 else OPEN
        if not is_from_abroad(holder.name) or _has_surname_of_home(holder.name, language):
            return ""
    lands = _lands_told(reading, mention, language) - {_HOME}
    land = next(iter(lands), "")
    told = holder is not None or reading.has("Organization", f"{_PARTY_ITSELF} {land}")
    return land if told and len(lands) == 1 else OPEN if lands else ""


def _has_surname_of_home(name: str, language: Language) -> bool:
    """Whether a name has a family name of a people at home whose names have no Vietnamese syllable."""
    return any(surname in language.phrases("surnames") for surname in name.split())


def _land_served(title: str, language: Language) -> str:
    """The land that a title, or the body of a post, tells, where nothing joins two lands or tells a seat."""
    key = fold(title)
    land = "" if " tại " in key or "-" in key or "–" in key else land_of(identity(title, language), language)
    return land if land == _HOME or _HOME not in key else ""


def _lands_told(reading: Reading, mention: Mention, language: Language) -> set[str]:
    """The lands that the sentence of a mention names, alone or at the end of the name of a body."""
    sentence = reading.sentence(mention.span)
    told = [m for m in reading.of if sentence is not None and m.span.within(sentence)]
    text = reading.extraction.article.text
    names = [m.name for m in told if m.kind == "Organization"]
    names += [f"chính phủ {text[m.span.start : m.span.end]}" for m in told if m.kind == "Country"]
    return {land_of(identity(name, language), language) for name in names} - {""}


def _whole_key(reading: Reading, key: str, land: str) -> str:
    """The key of a party of a land, as the article has it where it names it in full («Trung ương Đảng Cộng sản
    Cuba»)."""
    if land == OPEN:
        return f"{key}{OPEN}"
    whole = (body.key for body in reading.bodies if body.key.startswith(f"{key} ") and body.key.endswith(f" {land}"))
    return next(whole, f"{key} {land}")
