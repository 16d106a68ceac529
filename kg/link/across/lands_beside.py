"""The land of a body of state that an article names without it: that of chambers named beside it, of the body of which
it is a part, or the one land that its sentences tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from kg.language import Language
from kg.link.across.judge import parents_in
from kg.link.across.members import Member
from kg.link.names.names import HOME, identity, land_of
from kg.link.names.reference import Reference
from kg.link.within.local import Local, Reading
from kg.link.within.settings import READ
from kg.regex import regex

_IS_A_CHAMBER = regex(r"^(?:uỷ ban \S.* )?(?:thượng|hạ) viện$")
_CHAMBERS = ("thượng viện ", "hạ viện ", "quốc hội ")

_STATE = "Chính phủ"
_AT_HOME = "việt nam"
_MANY_TIMES = 3


def land_beside(member: Member, key: str, language: Language, reference: Reference | None) -> str:
    """The land of a body of state that its article does not name with it; empty for none."""
    reading, body = member.reading, member.local
    if land := _land_of_chambers(reading, body, key, language) or _land_of_whole(parents_in(member), language):
        return land
    land = _land_in_sentences(reading, body, lambda local: _land_told(local, language, reference))
    if not land or land == _AT_HOME:
        return ""
    full = f"{body.name} {land}"
    row = reference.body([full], language) if reference else None
    for other in reading.bodies:
        same = row is not None and reference is not None and reference.body([other.name], language) is row
        if same or identity(other.name, language) == identity(full, language):
            return ""  # which the article tells apart from this one
    return land if row is not None or is_of_a_chamber(key) else ""


def _land_told(local: Local, language: Language, reference: Reference | None) -> str:
    """The land that a country is, or that the name of a body tells."""
    name = f"{_STATE} {local.name}" if local.kind == "Country" else local.name
    if land := land_of(identity(name, language), language):
        return land
    row = reference.body([local.name], language) if reference else None
    return land_of(identity(row.vi[0], language), language) if row else ""


def is_among_lands_abroad(member: Member, is_at_home: Callable[[Local], bool]) -> bool:
    """Whether an article names a land abroad many times as often as all that is at home, of which nothing and nobody
    stands in the sentences that name a body."""
    lands: Counter[str] = Counter()
    at_home = 0
    sentences = [member.reading.sentence(mention.span) for mention in member.local.mentions]
    for local in member.reading.entities:
        if local.kind == "Country" and local.key != HOME:
            lands[local.key] += len(local.mentions)
        elif local.kind == "Country" or is_at_home(local):
            if any(m.span.within(sentence) for m in local.mentions for sentence in sentences if sentence is not None):
                return False
            at_home += len(local.mentions) if local.kind != "Person" else 0
    return max(lands.values(), default=0) >= _MANY_TIMES * max(at_home, 1)


def is_of_a_chamber(key: str) -> bool:
    """Whether the key of a body is that of a chamber, or of a committee of one, without its land.

    >>> is_of_a_chamber("uỷ ban tình báo thượng viện"), is_of_a_chamber("thượng viện mỹ")
    (True, False)
    """
    return _IS_A_CHAMBER.search(key) is not None


def _land_of_chambers(reading: Reading, body: Local, key: str, language: Language) -> str:
    """The one land whose chambers or parliament an article names that names a chamber, or a committee of one, by
    this key; empty for none, several or another body, and where it only says what a body is («Duma (Hạ viện)»)."""
    if not is_of_a_chamber(key) or reading.extraction.article.text.startswith("(", body.mentions[0].span.start - 1):
        return ""
    keys = [identity(e.name, language) for e in reading.bodies]
    return _only_land((each for each in keys if each.startswith(_CHAMBERS)), language)


def _land_of_whole(wholes: Iterable[Local], language: Language) -> str:
    """The land in the name of the one body of which a body is a part («Ủy ban Quốc phòng của Thượng viện Nga»)."""
    return _only_land((identity(whole.name, language) for whole in wholes), language)


def _only_land(keys: Iterable[str], language: Language) -> str:
    """The one land that the keys of bodies tell; empty for none or several."""
    lands = {land_of(key, language) for key in keys} - {""}
    return lands.pop() if len(lands) == 1 else ""


def _land_in_sentences(reading: Reading, body: Local, land: Callable[[Local], str]) -> str:
    """The one land that the sentences tell in which a body is named, where the article tells of none more often; the
    empty string where there are several or none."""
    sentences = [reading.sentence(mention.span) for mention in body.mentions[:READ]]
    told: Counter[str] = Counter()
    beside: set[str] = set()
    for local in reading.entities:
        if local is body or local.kind not in ("Country", "Organization") or not (name := land(local)):
            continue
        told[name] += len(local.mentions)
        if any(m.span.within(sentence) for m in local.mentions for sentence in sentences if sentence is not None):
            beside.add(name)
    if len(beside) != 1 or told[name := beside.pop()] < max(told.values()):
        return ""
    return name
