"""Areas behind a title: «Chủ tịch xã X», and «Chủ tịch thành phố A» whose area is told alone."""

from __future__ import annotations

from kg.extract.items import Item
from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.personal_names import vietnamese_name
from kg.extract.names.small_words import OTHER_AREAS
from kg.language import Row, fold, is_vietnamese_syllable
from kg.model import Mention

_AREAS = frozenset({"xã", "phường", "bang"})
_UNITS = frozenset({"thành phố", "tp", "tỉnh", "thị xã"})
_LEAD_AREAS = ("chủ tịch", "bí thư")


def area_told_alone(lexicon: Lexicon, line: Line, at: int, title: Row) -> int:
    """The position after «thành phố» in «Chủ tịch thành phố A», where the name of whoever holds the post follows, or
    0."""
    length = next((n for n in (2, 1) if " ".join(line.keys[at : at + n]) in _UNITS), 0)
    after = at + length
    led = length and after < len(line) and fold(title["title"]).endswith(_LEAD_AREAS)
    return after if led and vietnamese_name(lexicon, line, after) - after > 2 else 0


def area_of_title(lexicon: Lexicon, line: Line, at: int) -> Item | None:
    """«xã X», «bang Y» behind a title («Chủ tịch xã X»), or the name alone where the title ends with «bang»."""
    abroad = line.key(at) == "tỉnh" and line.capital(at + 1) and not is_vietnamese_syllable(line.tokens[at + 1].text)
    named = at + (line.key(at) in _AREAS or abroad)
    if named == at and line.key(at - 1) != "bang" or not line.capital(named):
        return None
    # Wards and communes are called after people themselves («phường Nguyễn Thái Bình»).
    if vietnamese_name(lexicon, line, named) or lexicon.countries.match(line.keys, named):
        return None
    place = lexicon.places.match(line.keys, named)
    if place:
        end = named + place[0]
        return Item("L", at, end, line.cut(at, end), mention=_place(line, named, end))
    end = run = named + 1
    while line.key(end) == "-" and line.tight(end) and line.capital(end + 1):
        end = run = end + 2
    while line.capital(run):
        run += 1
    if not is_vietnamese_syllable(line.tokens[named].text):
        end = end if run - end != 1 else 0  # two words are somebody's name
    else:
        end = run if run - named < 3 else 0
    return Item("L", at, end, line.cut(at, end), mention=_place(line, named, end)) if end else None


def _place(line: Line, at: int, end: int) -> Mention:
    return Mention(line.cut(at, end), "Place", line.said(at, end), "place-venue")


def of_all_areas(line: Line, at: int) -> bool:
    """Whether areas of another kind, without a name, follow a title («Chủ tịch UBND tỉnh, thành phố»)."""
    after = at + 2 + (line.key(at + 1) == "thành")
    return line.key(at) == "," and line.key(at + 1) in OTHER_AREAS and not line.capital(after)
