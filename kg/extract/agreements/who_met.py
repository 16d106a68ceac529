"""The two sides whose meeting a text tells before: what «hai bên» beside an agreement mean, whatever countries the
sentences between name in passing."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.events.fine import fine_tags
from kg.extract.items import BRACKET, Item
from kg.extract.lexicon import HOME
from kg.extract.meetings.two_officers import is_same_name
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Mention
from kg.regex import regex

_FAR = 30  # sentences
_BETWEEN = r"(?:x|D|,(?=[xD@])|@[wc]?[LC](?:,L)*|R){0,6}"
_GUEST = rf"(?:[rRcw]{{0,4}}~?)(?P<other>[OP]){BRACKET}(?![,&-][OP])"
_NO_ROW = r"(?<![OP][,&])(?<!@)"
# «A tiếp (đoàn của) B», «Bộ trưởng tiếp B», «A đã có buổi làm việc với B»,
# «(buổi làm việc) giữa A và B», «A và B hội đàm»
_MET = regex(
    rf"{_NO_ROW}(?P<one>[OPT]){BRACKET}{_BETWEEN}(?:[EX][xw]?(?:&[EX])?\+?|yx?[cw]?M[wx]{{0,2}}\+){_GUEST}"
    rf"|M[wx]{{0,2}}%(?P<first>[OP]){BRACKET}[&+](?P<second>[OP])(?!{BRACKET}[,&-][OP])"
    rf"|{_NO_ROW}(?P<left>[OP]){BRACKET}&(?P<right>[OP]){BRACKET}{_BETWEEN}[EX](?![+~]?[OPC])"
)
_TWO_SIDES = regex(r"\bhai bên\b")
_LANDS_TOLD = regex(r"\b(?:hai|2|các) (?:nước|quốc gia|chính phủ)\b")


def sides_of(scan: Scan, earlier: Sequence[Scan]) -> list[Item]:
    """The two whose meeting the text told last before a sentence with «hai bên»; none where «hai nước» are told
    since."""
    if not _TWO_SIDES.search(scan.words):
        return []
    for told in (scan, *reversed(earlier[-_FAR:])):
        if _LANDS_TOLD.search(told.words):
            return []
        met = list(_MET.finditer(fine_tags(told)))
        if met:
            return [told.items[met[-1].start(side)] for side, named in met[-1].groupdict().items() if named]
    return []


def bodies_that_met(sides: Sequence[Item], sentences: Sequence[Scan]) -> list[Mention]:
    """The bodies of the two sides of a meeting; none where one of them stands for a country or for none that is
    told."""
    bodies = [body for side in sides if (body := _body(side, sentences)) is not None]
    return bodies if len({body.name for body in bodies}) == 2 else []


def _body(side: Item, sentences: Sequence[Scan]) -> Mention | None:
    """The body that a side is, or that its person serves: as is told there, else in all sentences."""
    if side.tag == "O":
        return side.mention
    served = [item.served for item in _same(side, sentences) if item.served is not None]
    own = [side.served] if side.served else served
    return own[0] if len({body.name for body in own}) == 1 else None


def _same(side: Item, sentences: Sequence[Scan]) -> list[Item]:
    """Where sentences name the person of a side; nowhere for one who is told by a title alone."""
    if side.mention is None:
        return []
    people = (item for scan in sentences for item in scan.items if item.tag == "P")
    return [item for item in people if item.mention is not None and is_same_name(item.mention, side.mention)]


def lands_that_met(lands: list[Mention], sides: Sequence[Item], scans: Sequence[Scan]) -> list[Mention]:
    """The countries that «hai bên» may mean: none where two have met, and nothing that tells who they are names the
    other country."""
    if not sides:
        return lands
    text = scans[-1].line.text
    people = [item for side in sides for item in [side, *_same(side, scans)]]
    said = fold(" ".join(text[item.span.start : item.span.end] for item in people))
    named = {item.nested.name for item in people if item.nested is not None}
    others = [land for land in lands if land.name != HOME]
    return lands if all(land.name in named or fold(_said(text, land)) in said for land in others) else []


def _said(text: str, land: Mention) -> str:
    """A country as it is written."""
    return text[land.span.start : land.span.end]
