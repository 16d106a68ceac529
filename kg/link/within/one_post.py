"""Whether two tenures of one holder, as an article tells them, are of one post.

T (no body)          T O          a title without its body is that of the title with it
Bộ trưởng Y tế       Bộ trưởng, Bộ Y tế           a minister by field and by ministry
Chủ tịch UBND        Chủ tịch, UBND tỉnh X        a body made short in the title
Chủ tịch tỉnh X      Chủ tịch, UBND tỉnh X        the place that a body leads
T1 kiêm T2, O        T2, O                        one of two titles that are held together
T thường trực, O     T, O                         how a post is held
T LAND               T FIELD LAND                 a minister without the field
Chủ tịch, O          Chủ tịch HĐQT, O             the chair of a company
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from kg.language import Language, alternatives, fold
from kg.link.names.names import full_names
from kg.link.names.title_keys import title_key, titles_in_full
from kg.link.within.local import Local
from kg.model import Span
from kg.regex import regex

_LOOSE = regex(r"\b(?:nữ|nhà|đặc mệnh toàn quyền) |(?<=thủ tướng) chính phủ$")
_UNIT_OF_LAND = regex(r"(?: (?:nước|tỉnh|bang|liên bang|chính phủ|cộng hoà|của))+(?= [A-Z]{2}$)")
_ENVOY = regex(r"\bđặc mệnh toàn quyền ")
_CHAIR, _OF_BOARD = ("chủ tịch", "phó chủ tịch"), " hội đồng quản trị"
_OF_A_LAND = regex(r"(?P<head>bộ trưởng|thứ trưởng)(?P<land> [A-Z]{2})")
_MANNERS = regex(rf" (?:{alternatives('how a post is held')})\b")
_OF_MINISTRY = regex(r"(?P<head>(?:thứ trưởng|phó bộ trưởng|bộ trưởng)(?: thường trực| thứ nhất)?) (?P<field>.+)")
_MINISTRY = "bộ "
_LED = regex(r"(?:uỷ ban nhân dân|ubnd|thành uỷ|tỉnh uỷ|huyện uỷ|quận uỷ|thị uỷ)(?= )")
_UNIT = regex(r"\b(?:thành phố|tp|tỉnh|huyện|quận|thị xã)\b[. ]*")
_WORD = regex(r"[^\W\d_]+")
_JOINT = " kiêm "
_AND = frozenset({"và"})


class Held(NamedTuple):
    """A post as an article tells it."""

    holder: Local | None
    title: str
    body: Local | None
    status: str
    spans: tuple[Span, ...]


def one_post(said: Held, other: Held, language: Language) -> bool:
    """Whether a post is told again by one that has a body, or more words."""
    (_, title, body, status, _), (_, fuller, other_body, other_status, _) = said, other
    if body is not None and body is not other_body:
        return False
    one, two = plain_title(title, language), plain_title(fuller, language)
    if one == two:
        return True
    of_body = plain_title(other_body.name, language) if other_body else ""
    full = f"{two} {of_body}".strip()
    longer = two.startswith(one) or one.startswith(f"{two} ")
    if body is None and (full == one or full.startswith(f"{one} ") and longer or _begins(fuller, title)):
        return True
    if status and other_status and status != other_status:
        return False
    if not (status or other_status) and (body or other_body is None) and _is_part_of(one, two):
        return True
    if other_body is None:
        return _is_of_state(one, two) or _is_of_state(two, one) or _is_without_field(one, two)
    if body is not None and one in _CHAIR and two == one + _OF_BOARD:
        return True
    if body is not None:
        return _is_of_ministry(two, one, of_body)
    return _is_of_ministry(one, two, of_body) or _is_of_place(one, two, of_body)


def _begins(fuller: str, title: str) -> bool:
    said, short = (_ENVOY.sub("", fold(words)) for words in (fuller, title))
    return said.startswith(f"{short} ")


@functools.lru_cache(maxsize=20_000)
def plain_title(title: str, language: Language) -> str:
    """A title with the code of its land, its short words spelt out, without what changes nothing.

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> [plain_title(title, vi) for title in ("nữ Thủ tướng Đức", "Chủ tịch HĐQT", "Tỉnh trưởng tỉnh X")]
    ['thủ tướng DE', 'chủ tịch hội đồng quản trị', 'tỉnh trưởng tỉnh x']
    """
    short, key = _spelt_out(language), _LOOSE.sub("", title_key(title, language))
    return _UNIT_OF_LAND.sub("", " ".join(short.get(word, word) for word in key.split(" ")))


@functools.cache
def _spelt_out(language: Language) -> dict[str, str]:
    """What the short words of titles stand for, with those of the bodies in them."""
    return {**full_names(language), **titles_in_full(language), "sỹ": "sĩ"}


def _is_part_of(one: str, two: str) -> bool:
    """Whether a title is one of two that are held together, or the other one without how the post is held."""
    joint = _JOINT in two and (two.endswith(f" {one}") or two.startswith(f"{one}{_JOINT}"))
    return joint or _MANNERS.sub("", two) == one


def _is_of_state(one: str, two: str) -> bool:
    """Whether a title at home is the one that another one tells with its land («Chủ tịch nước», «Chủ tịch Nga»)."""
    return re.fullmatch(rf"{re.escape(one.removesuffix(' nước'))} [A-Z]{{2}}", two) is not None


def _is_without_field(one: str, two: str) -> bool:
    """Whether a minister of a land is the one that another title tells with his field («Bộ trưởng Pháp» of «Bộ trưởng
    Kinh tế Pháp»)."""
    short = _OF_A_LAND.fullmatch(one)
    return short is not None and two.startswith(f"{short['head']} ") and two.endswith(short["land"])


def _is_of_ministry(one: str, two: str, body: str) -> bool:
    """Whether a title with a field («Bộ trưởng Y tế Nga») is that of who is in the ministry of this field."""
    found = _OF_MINISTRY.fullmatch(one)
    if found is None or _MANNERS.sub("", found["head"]) != _MANNERS.sub("", two) or not body.startswith(_MINISTRY):
        return False
    field, own = ({*_WORD.findall(said)} - _AND for said in (found["field"], body.removeprefix(_MINISTRY)))
    lands = [{word for word in words if word.isupper()} for words in (field, own)]
    if all(lands) and lands[0] != lands[1]:
        return False
    field, own = field - lands[0], own - lands[1]
    return bool(field) and field <= own


def _is_of_place(one: str, two: str, body: str) -> bool:
    """Whether a title with a place («Chủ tịch TP X») is that in the body that leads this place («UBND TP X»)."""
    led = _LED.match(body)
    if led is None or not one.startswith(f"{two} "):
        return False
    return _UNIT.sub("", one.removeprefix(two)).strip() == _UNIT.sub("", body[led.end() :]).strip()
