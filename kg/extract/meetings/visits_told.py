"""Visits that a clause tells with more verbs than one: «A đến thăm, tặng quà các bệnh nhân», «A cho biết sẽ thăm C»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.events.clauses import Governor
from kg.extract.items import BRACKET
from kg.extract.scan import Scan
from kg.model import Mention
from kg.regex import regex

_ANNOUNCED = regex(rf"(?<![@g~<+&%EX])(?P<who>P){BRACKET}x?[S]w?(?P<will>x)x?g?$")
_FARTHEST = 40  # items
# «thăm và nói chuyện với …», «thăm, chúc mừng», «thăm và cắt băng khánh thành», «thăm, kiểm tra», «thăm và tặng quà»
_VERBS_BESIDE = regex(
    r"Z(?:,&|[&,])[UsGVZ](?:(?:,&|[&,])?[UsGVZ]){0,2}(?:(?<=V)f)?(?![+@gBNA])|Z[&,][UsG]|Z(?:,&|[&,])Sw{0,2}(?=\+)"
)


# «gặp và trao đổi ngắn với A», «gặp gỡ và đối thoại bàn tròn với các doanh nghiệp», «đón và bắt tay A»
_THEN_TALKS = regex(r"[EX],?&(?:[vVsUM]w{0,2}(?=\+)|V(?=P))")


def object_at(fine: str, verb: int) -> int:
    """The item after a verb, and after those that go with a verb of visiting or meeting, where its object stands."""
    joined = _VERBS_BESIDE.match(fine, verb) or _THEN_TALKS.match(fine, verb)
    return joined.end() if joined else verb + 1


def announced(scan: Scan, fine: str, verb: int) -> Governor | None:
    """Who says of himself that he will visit or meet somebody («A khẳng định sẽ thăm C»)."""
    found = _ANNOUNCED.search(fine, max(0, verb - _FARTHEST), verb)
    if found is None or scan.folded[found.start("will")] != "sẽ":
        return None
    return Governor(*found.span("who"), "", None)


def sees_named(scan: Scan, verb: int) -> bool:
    """Whether what is seen after a verb has a name («tham quan Cung điện X», not «tham quan mô hình trồng cam»)."""
    return any(map(str.isupper, scan.text(verb + 1, verb + 6)[:40]))


_FIRST_TO = regex(rf"(?<![@g~<+&%EX])(?P<who>P){BRACKET}[xwc]{{0,3}}[=B][rRwcLCOT]{{1,9}}(?:lc|ln)?$")
_WHICH = frozenset({"đầu tiên", "duy nhất"})


def first_to(scan: Scan, fine: str, verb: int) -> Governor | None:
    """Who is told to be the first who visits or meets somebody («A là lãnh đạo đầu tiên thăm C»)."""
    tells = fine[verb] == "E" or fine[verb : verb + 2] in ("ZC", "ZL")  # not «thăm Nhà Trắng», which is on a visit
    which = tells and verb > 2 and (fine[verb - 2] == "l" or scan.folded[verb - 1] in _WHICH)
    found = _FIRST_TO.search(fine, max(0, verb - _FARTHEST), verb) if which else None
    return Governor(*found.span("who"), "", None) if found else None


_WITH_HIM = regex(rf"(?:(?<![@g~<+&%EX])P{BRACKET}x{{0,3}})?(?P<goes>J)P{BRACKET}x{{0,2}}$")
_GOES_ALONG = frozenset({"tháp tùng", "đi cùng", "cùng đi", "cùng đi với", "đi cùng với"})


def going_along(scan: Scan, fine: str, verb: int) -> Governor | None:
    """Who goes with a visitor, and the visitor («A tháp tùng B thăm C»)."""
    found = _WITH_HIM.search(fine, max(0, verb - 12), verb) if fine[verb : verb + 2] in ("ZC", "ZL") else None
    if found is None or scan.folded[found.start("goes")] not in _GOES_ALONG:
        return None
    return Governor(*found.span(), "", None)


_COMPANY = regex(rf"(?<![@g~<+&%EX])(?P<who>P{BRACKET}(?:,?&P{BRACKET})?)[+&](?=[wr])[wRrcnOCT~,&]{{2,16}}x{{1,2}}$")


def in_company(scan: Scan, fine: str, verb: int) -> Governor | None:
    """Who does something with a delegation told at length («A và B cùng Đoàn đại biểu hai nước, hai Đảng đã thăm»), or
    goes along with a visitor, or is told to be the first who does it."""
    if told := first_to(scan, fine, verb) or going_along(scan, fine, verb):
        return told
    found = _COMPANY.search(fine, max(0, verb - _FARTHEST), verb)
    if found is None or not scan.folded[found.end("who") + 1].startswith("đoàn"):
        return None
    return Governor(*found.span("who"), "", None)


def without_company(scan: Scan, fine: str, clause: Governor, people: Sequence[Mention]) -> list[Mention]:
    """The people of a subject without the delegation that is with them («A và đoàn đại biểu của O»)."""
    bodies = [at for at in range(clause.first, clause.last) if fine[at] == "O"]
    named = bool(bodies) and all(scan.folded[at].startswith("đoàn ") for at in bodies)
    if people and people[0].kind == "Person" and (named or "R" in fine[clause.first : clause.last]):
        return [a for a in people if a.kind == "Person"]
    return list(people)


_WEAK = regex(
    r"kiểm tra|khảo sát|thị sát|viếng|dâng hương|hoa$|thắp hương|(?<!(?:đến|tới) thăm )hỏi|chúc|"
    r"đàm phán|đối thoại|trao đổi|giao lưu|hội ngộ|thương lượng|tham vấn|quốc thư|toạ đàm"
)


def is_weak(scan: Scan, fine: str, verb: int) -> bool:
    """Whether a verb may tell no meeting; «thăm hỏi» tells one where somebody came for it, «gặp và trao đổi với»
    does."""
    word = scan.folded[verb]
    if word.startswith("gặp"):
        return False
    comforts = word == "thăm hỏi" and re.search("g[CLO]$", fine[:verb]) is not None
    return word == "lên đường" or _WEAK.search(word) is not None and not comforts
