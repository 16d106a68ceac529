"""Bodies of other states that a text names without their country, beside one that it names with it.

«Ủy viên Bộ Chính trị, Bộ trưởng Bộ Ngoại giao Trung Quốc Vương Nghị»: one person serves one state, so this «Bộ Chính
trị» is not the one of home.
"""

from __future__ import annotations

from collections import defaultdict

from kg.language import Language, fold, is_vietnamese_syllable
from kg.link.names.names import HOME, NATIONAL, has_foreign_word, identity, is_at_home, is_name_at_home, land_of
from kg.link.within.local import Local, Reading
from kg.model import Mention
from kg.regex import regex

_HOME = "việt nam"
_PARTY = ("đảng ", "trung ương đảng ", "ban chấp hành trung ương đảng ")


def part_lands(reading: Reading, language: Language) -> None:
    """Parts the bodies of state of officials of one other country from those of home."""
    held: dict[Local, list[Mention]] = defaultdict(list)
    tells_home = reading.has("Country", HOME)
    for holder, claim in reading.held():
        body = claim.mention("organization")
        if holder in reading.of and body in reading.of and body is not None:
            held[reading.of[holder]].append(body)
    for officer, bodies in held.items():
        lands = {land for body in bodies if (land := _land_of_state(reading.of[body].name, language))}
        told = next(iter(lands)) if len(lands) == 1 and _HOME not in lands else ""
        if not told and (lands or not tells_home or not is_from_abroad(officer.name)):
            continue
        for body in dict.fromkeys(bodies):
            key = identity(reading.of[body].name, language)
            if not key.startswith(NATIONAL) or land_of(reading.of[body].key, language) or body.form != "name":
                continue
            if not told and has_foreign_word(body.name):  # of a part of a land: «Quốc hội bang Hessen»
                continue
            land = told or land_of(identity(f"{body.name} {_land_before(reading, body, language)}", language), language)
            if land not in ("", _HOME) and not fold(body.name).endswith(_HOME):
                reading.move(body, _whole_key(reading, key, land))


def is_from_abroad(name: str) -> bool:
    """Whether a full name has no Vietnamese syllable: nobody of that name serves the state at home."""
    words = name.replace("-", " ").split()
    return len(words) > 1 and not any(map(is_vietnamese_syllable, words))


def _whole_key(reading: Reading, key: str, land: str) -> str:
    """The key of a body of another state, as the party in whose name the text closes it has it, if any."""
    keys = (e.key for e in reading.bodies if e.key.startswith(f"{key} "))
    whole = (other for other in keys if other.removeprefix(f"{key} ").startswith(_PARTY) and other.endswith(land))
    return next(whole, f"{key} {land}")


def is_of_other_state(key: str, language: Language) -> bool:
    """Whether a key is that of a body of another state.

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> [is_of_other_state(key, vi) for key in ("quốc hội lào", "quốc hội việt nam", "công ty lào")]
    [True, False, False]
    """
    return key.startswith(NATIONAL) and land_of(key, language) not in ("", _HOME)


def _land_of_state(name: str, language: Language) -> str:
    """The country whose body of state a name names; none for an embassy or a body of two countries."""
    key = identity(name, language)
    land = land_of(key, language)
    joint = " tại " in f" {key} " or " - " in name or _HOME in key and land != _HOME
    return land if land and key.startswith((*NATIONAL, "đảng")) and not joint else ""


def join_lands(reading: Reading, language: Language) -> None:
    """Where nothing tells of home, «Quốc hội» is that of the one state whose parliament the article names in full."""
    bodies = {identity(e.name, language): e for e in reading.bodies}
    _join_federal(reading, bodies, language)
    text = reading.extraction.article.text
    lands = [m for m in reading.extraction.mentions if m.kind in ("Country", "Place")]
    lands = [m for m in lands if not _ASIDE.search(text, max(0, m.span.start - 12), m.span.start)]
    if not lands or any(m.name == HOME or is_at_home(m.name, language) for m in lands):
        return
    if any("việt nam" in key for key in bodies) or any(
        e.kind == "Person" and is_name_at_home(e.name) for e in reading.entities
    ):
        return
    for key, body in bodies.items():
        full = [e for other, e in bodies.items() if other.startswith(f"{key} ") and land_of(other, language)]
        if len(full) == 1 and identity(full[0].name, language) == f"{key} {land_of(full[0].key, language)}":
            reading.merge(full[0], body)


def _join_federal(reading: Reading, bodies: dict[str, Local], language: Language) -> None:
    """«Cục Điều tra Liên bang» is that of the one federal state whose office the article names: home is none."""
    for key in [key for key in bodies if key.endswith(_FEDERAL)]:
        whole = (f"{stem} {land_of(other, language)}" for other in bodies for stem in (key, key.removesuffix(_FEDERAL)))
        full = {name for name in whole if name in bodies and not name.endswith(f" {_HOME}")}
        if len(full) == 1:
            reading.merge(bodies[next(iter(full))], bodies.pop(key))


_FEDERAL = " liên bang"
# «17h (giờ Việt Nam)», «Chiến tranh Việt Nam» tell nothing of home.
_ASIDE = regex(r"(?:[Gg]iờ|[Cc]hiến tranh) $")


def completes_land(name: str, rest: str, language: Language) -> bool:
    """Whether the words behind a name are the rest of the land with which it ends («Bộ Ngoại giao Nhật» and «Bản»)."""
    land = f"{name.rsplit(' ', 1)[-1]} {rest}"
    return " " in name and land_of(f"{name} {rest}", language) == land


def is_of_other_party(short: str, rest: str, language: Language) -> bool:
    """Whether the rest of a key is the party of another country, whose bureau is not the one of home.

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> is_of_other_party("bộ chính trị", "đảng cộng sản cuba", vi), is_of_other_party("bộ x", "đảng y việt nam", vi)
    (True, False)
    """
    land = land_of(rest, language) if rest.startswith(_PARTY) and short.startswith(NATIONAL) else ""
    return land not in ("", _HOME)


_THIS_LAND = regex(r" (?:của )?nước này\b")
_OF_LAND = regex(r" của (?:nước )?")


def key_with_land(reading: Reading, mention: Mention, language: Language) -> str:
    """The key of a body of state that stands apart from its country («Bộ Thương mại của Hoa Kỳ»), or whose country was
    named before («Bộ Thương mại nước này»); else nothing."""
    text = reading.extraction.article.text
    if _THIS_LAND.match(text, mention.span.end):
        land = _land_before(reading, mention, language, abroad=True)
        return identity(f"{mention.name} {land}", language) if land else ""
    of = _OF_LAND.match(text, mention.span.end)
    if of is None:
        return ""
    whose = next((m for m in reading.extraction.mentions if m.kind == "Country" and m.span.start == of.end()), None)
    return identity(f"{mention.name} {text[whose.span.start : whose.span.end]}", language) if whose else ""


def _land_before(reading: Reading, mention: Mention, language: Language, *, abroad: bool = False) -> str:
    """The country named last before a mention, alone or in the name of a body; «nước này» is one ``abroad``."""
    text, last = reading.extraction.article.text, ""
    for before in reading.extraction.mentions:
        land = ""
        if before.span.end > mention.span.start or abroad and before.name == HOME:
            continue
        if before.kind == "Country":
            land = text[before.span.start : before.span.end]
        elif before.kind == "Organization" and before.form == "name":
            land = land_of(identity(before.name, language), language)
        last = land if land and not (abroad and fold(land) == _HOME) else last
    return last
