"""The country of a body that its own name tells: «Quốc hội Fiji», «Bộ Nội vụ Slovakia», «Công an tỉnh Nghệ An».

Only bodies of states and of parties are read so: a firm, a school or a society may be named after a country that is
not its own («Công ty Mây Trắng Nhật Bản», «Hội Hữu nghị Lào»). What joins two countries belongs to neither, and a
commune at home may be called like one («UBND xã Nhơn Đức»).
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from kg.language import Language, countries_in, fold, words_of
from kg.link.names.names import HOME, NATIONAL, identity, is_at_home, land_of
from kg.regex import regex

_KINDS = frozenset({"ministry", "government", "party"})
_AGENCIES = (*NATIONAL, *(f"{head} " for head in words_of("agency of a state") | words_of("mission abroad")))
_SEAT = regex(r" (?:tại|ở|bên cạnh) ")
_TWO_LANDS = regex(r" [-–&] |[-–][A-ZĐ]|\b(?:[Hh]ữu nghị|[Đđ]oàn kết|[Ll]iên [Cc]hính phủ|[Hh]ỗn hợp)\b")
_LOCAL = regex(r"\b(?:tỉnh|huyện|quận|xã|phường|thị xã|thị trấn|thành phố|tp)\b")
_WRITTEN = ("usual", "dated", "official")
_AT_HOME = "việt nam"
_LONGEST_PLACE = 4  # words


@functools.lru_cache(maxsize=50_000)
def country_in(name: str, language: Language) -> str:
    """The code of the country of a body, as its name tells it; empty for none.

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> [country_in(name, vi) for name in ("Quốc hội Fiji", "Công an tỉnh Nghệ An", "Công ty Sen Nhật Bản")]
    ['FJ', 'VN', '']
    """
    whose = _SEAT.split(name)[0]
    key = fold(whose)
    head = language.phrases("org_heads").match(key.split(), 0)
    if not (head and head[1]["kind"] in _KINDS or key.startswith(_AGENCIES)):
        return ""
    land = land_of(identity(whose, language), language)
    if land:
        code = _codes(language).get(land, "") if land == _AT_HOME or not _LOCAL.search(key) else ""
        return "" if _TWO_LANDS.search(whose) or countries_in(whose) - {code} else code
    return HOME if _ends_at_home(whose.split(), language) and not _TWO_LANDS.search(whose) else ""


def _ends_at_home(words: list[str], language: Language) -> bool:
    """Whether the longest place with which a name ends is at home («Bộ Tư lệnh Thái Bình Dương» ends with an ocean and
    not with «Bình Dương», «Cơ quan Gìn giữ hòa bình» with no place)."""
    if not words[-1][:1].isupper():
        return False
    places = language.phrases("places")
    for size in range(min(_LONGEST_PLACE, len(words) - 1), 1, -1):
        keys = fold(" ".join(words[-size:])).split()
        if is_at_home(" ".join(words[-size:]), language):
            return True
        if (place := places.match(keys, 0)) and place[0] == size:
            return False
    return False


@functools.cache
def _codes(language: Language) -> Mapping[str, str]:
    """The code of each country, by its name as the key of a body ends with it."""
    rows = (row for row in language.table("countries") if row["type"] in _WRITTEN)
    return {land_of(identity(f"chính phủ {row['form']}", language), language): row["iso"] for row in rows}


@functools.cache
def usual_name(code: str, language: Language) -> str:
    """The usual name of a country."""
    return next(row["form"] for row in language.table("countries") if (row["iso"], row["type"]) == (code, "usual"))
