"""Who those are whom an event tells without a name, where examples or a list say it: «tiếp lãnh đạo các tập đoàn như
A, B», «với sự tham dự của nhiều doanh nghiệp như A, B», «lãnh đạo của 12 quốc gia gồm C1, C2»."""

from __future__ import annotations

from kg.extract.events.events import OF_SIDES, event_type
from kg.extract.meetings.attendance import COMPRISING
from kg.extract.meetings.guest_lists import listed
from kg.extract.scan import Scan
from kg.language import alternatives, fold
from kg.model import Mention
from kg.regex import regex

_FARTHEST, _PHRASE = 26, 8  # items
_SUCH_AS = COMPRISING | {"như"}
# What is said of those who have no name, up to «như»: no other verb, nobody with a name but whose they are.
_SAID_OF = regex(r"(?:[wvcrRnoCLFgexy~@f%]|(?<=[R~<-])O|-(?=O)|,(?=[wvcrReJ])|&(?=[wvcrR])|\([^()]{1,6}\))*")
_ROW = regex(r"(?:[POTCLKFrRcnw~<@,;&-]|\([^()]{1,16}\))+")
_STATES = regex(r"\b(?:nước|quốc gia|nền kinh tế)\b")
# Not of firms and scholars, nor «những người trồng lúa bán sang các nước như C1»: lands where something goes.
_OF_NO_STATE = regex(
    rf"\b(?:{alternatives('guests of no state')})\b"
    r"|\b(?:ở|sang|tại|tới|từ|vào) (?:(?:các|một số|những|nhiều|\d+) )?(?:nước|quốc gia|nền kinh tế)\b"
)


def examples(scan: Scan, fine: str, first: int) -> list[Mention]:
    """Those who are told as examples or in full behind people or bodies without a name, of whom the items from
    ``first`` on say more."""
    more = _SAID_OF.match(fine, first, min(len(fine), first + _FARTHEST))
    last = more.end() if more else first
    link = next((at for at in range(first, min(last + 1, len(fine))) if scan.folded[at] in _SUCH_AS), 0)
    if not link:
        return []
    start = link + 1 + (fine[link + 1 : link + 2] == ":")
    row = _ROW.match(fine, start)
    if row is None:
        return []
    found, said_of = listed(scan, fine, start, row.end()), fold(scan.text(max(0, first - _PHRASE), link))
    of_states = not found and _STATES.search(said_of) and not _OF_NO_STATE.search(said_of)
    return _lands(scan, fine, start, row.end()) if of_states else found


def partners(scan: Scan, fine: str, at: int, end: int) -> list[Mention]:
    """The examples of those without a name with whom the meeting [at, end) is («các cuộc gặp với lãnh đạo các tập đoàn
    của C như A, B»)."""
    joined = fine.find("+", at, end) if event_type(scan.items[at]) in OF_SIDES else -1
    return examples(scan, fine, joined + 1) if joined > 0 and "P" not in fine[joined:end] else []


def _lands(scan: Scan, fine: str, first: int, last: int) -> list[Mention]:
    """The lands of a row, each beside a comma or «và»."""
    at_ends = (at for at in range(first, last) if fine[at] == "C" and (at == first or fine[at - 1] in ",;&"))
    return [mention for at in at_ends if (mention := scan.items[at].mention)]
