"""Who is on a visit that a sentence tells beside something else.

«Trong khuôn khổ chuyến thăm C, A đã hội kiến B», «A trong chuyến thăm C đã tuyên bố», «A tiếp B nhân chuyến thăm C»
"""

from __future__ import annotations

from dataclasses import replace

from kg.extract.events.clauses import GAP, SUBJECT, Governor, governor_of
from kg.extract.events.event_marks import is_about_this
from kg.extract.events.event_places import visited
from kg.extract.events.events import event_type, named_in
from kg.extract.events.fine import left, leftmost
from kg.extract.items import BRACKET
from kg.extract.lexicon import HOME
from kg.extract.scan import Scan
from kg.language import fold, is_vietnamese_name, words_of
from kg.model import Mention
from kg.regex import regex

_ON_OCCASION = regex(r"(?P<verb>[EX]|(?<=y)M|(?<=yc)M)[+w]*(?P<who>[PT])[^PT]{0,3}t[cwz]{0,2}$")
_ON_COMING = regex(r"(?P<verb>X)[+w]*(?:P,)?(?P<who>[PT])[^PTSs;.]{0,8}tg?J$")

_GUEST_AGAIN = regex(r"(?:[EXM][+w]*(?P<who>P)|X[+w]*(?P<told>P),)t$")  # «tiếp B, T của O, nhân dịp ông …»
_TRAVELLER = regex(r"(?<![@g~<+&%EX])(?P<who>[PTK])x{0,2}t[cw]{0,2}$")
# «A đã ký X trong chuyến thăm C», «A sẽ bàn về X trong …», «tuyên bố của A trong chuyến thăm C»
_ACTS_THERE = regex(
    rf"(?<![@g~<+&%EX])(?P<who>P){BRACKET}x{{0,2}}(?P<verb>[SUVNBvIZ]|s(?=N))"
    r"[^PTOKCEXMJHSs.;,:|\"']{0,10}t{1,2}[cw]{0,2}$"
)
_HIS_WORDS = regex(rf"(?P<verb>[SsUw])~(?P<who>P){BRACKET}t[cw]{{0,2}}$")
_SAYINGS = words_of("word of a speaker") | {"dẫn lời", "lời", "lời nói"}
_IN_COURSE = regex(r"\btrong(?: khuôn khổ)?(?: một)?$")
_ON_THE_WAY = regex(r"^(?:trong|nhân|nhân dịp)\b")
_FRONT = regex(r"^(?:te?z,|[we]{1,2},)?(?:s[^,]{1,6},)?(?:D,|@[LC],)?[wxe,]{0,4}[^PTKSJHEZN.;]{0,12}$")
_TALKS_OF = regex(r"[SsU][^.;|]{0,6}u")  # «Trả lời báo chí về kết quả chuyến thăm C, A nói …»
_CIRCUMSTANCE = regex(
    rf"(?!x?~)[^.;|S]{{0,60}}?,(?:D(?:\([^()]{{1,6}}\))?,?|@[wc]?[LC],(?:[LC],)?)*w?(?P<who>{SUBJECT})"
    rf"(?:\+w?[CO])?{GAP}(?P<verb>[SsUvVNJHyEXZGWhg+]|(?<=x)[w\"])"
)


_COMPANY = regex(r"x\+|(?<=P)[&+]wR?w{0,2}O")  # «A cùng với B», «A và đoàn đại biểu cấp cao O»


def visitor(scan: Scan, fine: str, first: int, last: int, main: Governor | None) -> Governor | None:
    """Who is on the visit [first, last), told beside the main event that ``main`` governs."""
    guest = _guest(scan, fine, first, last)
    if guest or "~" in fine[first:last]:
        return guest
    found = (
        _CIRCUMSTANCE.match(fine, last) if _FRONT.match(fine[:first]) and not _TALKS_OF.match(fine[:first]) else None
    )
    if found is None:
        return _traveller(scan, fine, first) or _who_acts(scan, fine, first, last) or main
    apart = _COMPANY.search(fine, found.start("who"), found.end("who"))
    clause = Governor(found.start("who"), apart.start() if apart else found.end("who"), "y", None)
    clause = _without_host(scan, fine, clause, (first, last))
    persons = all(a.kind == "Person" for a in named_in(scan, clause.first, clause.last))
    return clause if persons and not _is_host(scan, fine, clause, found.end("verb") - 1, (first, last)) else None


_VISITING = regex(
    r"(?:trong|nhân|sau|khi)(?: (?:thời gian|các ngày|những ngày|ngày|quá trình|khi|dịp|lần))*"
    r"(?: (?:đang|ở|sang|đến|tới))*"
)


def in_course(scan: Scan, fine: str, verb: int, last: int) -> Governor | None:
    """«Trong thời gian (ở) thăm C, A đã hội kiến B»: who goes on the visit that the items [verb, last) tell."""
    if fine[verb] != "Z" or not _VISITING.fullmatch(fold(scan.text(0, verb))):
        return None
    clause, land = visitor(scan, fine, verb, last, None), scan.items[last - 1].mention
    at_home = land is not None and land.name == HOME and clause is not None and _is_native(scan, clause)
    return None if at_home else clause


def guest_again(scan: Scan, fine: str, clause: Governor) -> Governor:
    """«A tiếp Đại sứ B nhân dịp Đại sứ sang thăm C»: B, whom the title alone tells again, visits C."""
    told = _GUEST_AGAIN.search(fine, max(0, clause.first - 7), clause.first) if fine[clause.first] in "TK" else None
    if told is None or not scan.folded[clause.first - 1].startswith("nhân"):
        return clause
    first, last = told.span("who" if told["who"] else "told")
    again = fine[clause.first] == "K" or scan.folded[first].startswith(scan.folded[clause.first])
    return replace(clause, first=first, last=last) if again else clause


_RECEIVED_BEFORE = regex(rf"[EX][+w]{{0,2}}(?P<who>P){BRACKET},x{{0,2}}$")


def guest_beside(scan: Scan, fine: str, clause: Governor, verb: int) -> Governor:
    """«A hội đàm với B, thăm chính thức C từ ngày D»: B visits C, where A is at home in C and B is not."""
    told = _RECEIVED_BEFORE.search(fine, max(0, verb - 14), verb)
    land = next((scan.items[i].mention for i in range(verb + 1, min(verb + 3, len(fine))) if fine[i] == "C"), None)
    if told is None or land is None or land.name != HOME or not _is_native(scan, clause):
        return clause
    guest = Governor(*told.span("who"), "y", None)
    return clause if _is_native(scan, guest) else guest


def is_at_home(scan: Scan, agent: Mention, land: Mention) -> bool:
    """Whether somebody has a post of the land that is visited («Bộ trưởng Y tế C B»), and so does not visit it."""
    if land.kind != "Country" or agent.kind != "Person":
        return False
    at = next((i for i, item in enumerate(scan.items) if item.mention == agent), None)
    if at is None:
        return False
    dashed = scan.tags[max(0, at - 2) : at] == "T-"  # «Tổng thống C - B»
    if agent.form == "nominal" or dashed:
        said, title = (fold(scan.line.text[slice(*span)]) for span in (land.span, scan.items[at - 2 * dashed].span))
        return title.endswith(f" {said}")  # the land, not «tỉnh Lào Cai»
    post = scan.items[at].nested
    return post is not None and post.kind == "Country" and post.name == land.name


_TWO = regex(r"(?P<one>P)&(?P<other>(?:T[w~CFO]{0,4}(?=P))?P)")


def _without_host(scan: Scan, fine: str, clause: Governor, visit: tuple[int, int]) -> Governor:
    """«Trong chuyến thăm C, A và B đã …», one of whom is Vietnamese: only who is not at home in C visits it; A
    where no land is told."""
    two = _TWO.fullmatch(fine, clause.first, clause.last)
    if two is None:
        return clause
    one, other = replace(clause, last=two.end("one")), replace(clause, first=two.start("other"))
    first_is_native, land = _is_native(scan, one), visited(scan, fine, *visit)
    if first_is_native == _is_native(scan, other):
        return clause
    if land is None or land.kind != "Country":
        return one
    return one if first_is_native != (land.name == HOME) else other


_OF_WHOM = regex("~[wc]?(?P<who>[PT])")


def traveller(fine: str, first: int, last: int) -> Governor | None:
    """«chuyến thăm của A tới C»: whose the phrase [first, last) says a visit is."""
    found = _OF_WHOM.search(fine, first, last)
    return Governor(*found.span("who"), "y", None) if found else None


def _guest(scan: Scan, fine: str, at: int, last: int) -> Governor | None:
    """«A tiếp B nhân chuyến thăm C», «… nhân dịp sang dự M»: B is the visitor; «A gặp B nhân chuyến thăm C»: A is,
    who is not at home in C."""
    found = _ON_OCCASION.search(fine, max(0, at - 60), at) or _ON_COMING.search(fine, max(0, at - 60), at)
    if not found or found["verb"] == "M" and "~" in fine[at:last]:
        return None
    if found["verb"] == "X" or found["verb"] == "M" and event_type(scan.items[found.start("verb")]) == "reception":
        return Governor(found.start("who"), found.end("who"), "y", None)
    clause = governor_of(fine, found.start("verb"), **({"verbs": ""} if found["verb"] == "E" else {}))
    land = visited(scan, fine, at, last)
    if clause and land and land.name == HOME and _is_native(scan, clause):
        return Governor(found.start("who"), found.end("who"), "y", None)
    return clause and replace(clause, verbs="y")


def _traveller(scan: Scan, fine: str, at: int) -> Governor | None:
    """«tháp tùng A trong chuyến thăm C»: A is the visitor."""
    first = leftmost(at)
    found = _TRAVELLER.search(left(fine, at))
    if not found:
        return None
    who = first + found.start("who")
    return Governor(who, who + 1, "y", None) if _ON_THE_WAY.match(fold(scan.text(who + 1, at))) else None


def _who_acts(scan: Scan, fine: str, first: int, last: int) -> Governor | None:
    """Who does or says something in the course of a visit that the sentence tells first; nobody visits his own land."""
    start = leftmost(first)
    words = _HIS_WORDS.search(fine, start, first)
    told = words if words and scan.folded[words.start("verb")] in _SAYINGS else _ACTS_THERE.search(fine, start, first)
    if told is None or is_about_this(fine, last) or not _IN_COURSE.search(fold(scan.text(told.end("who"), first))):
        return None
    if told is not words and told["verb"] == "S" and scan.folded[told.start("verb")] != "nói":
        return None  # «A mong muốn trong chuyến thăm …, B sẽ»
    clause = Governor(*told.span("who"), "y", None)
    land = visited(scan, fine, first, last)
    return None if land is not None and land.name == HOME and _is_native(scan, clause) else clause


def _is_host(scan: Scan, fine: str, clause: Governor, verb: int, visit: tuple[int, int]) -> bool:
    """Whether who receives somebody in the course of a visit is at home: not a Vietnamese who is abroad."""
    receives = fine[verb] == "X" or any(
        event_type(scan.items[at]) == "reception" for at in range(verb, min(verb + 4, len(fine))) if fine[at] == "M"
    )
    if not receives:
        return False
    land = visited(scan, fine, *visit)
    return not (_is_native(scan, clause) and land is not None and land.kind == "Country" and land.name != HOME)


def _is_native(scan: Scan, clause: Governor) -> bool:
    """Whether the people of a subject have Vietnamese names."""
    people = [a for a in named_in(scan, clause.first, clause.last) if a.kind == "Person" and a.form == "name"]
    return bool(people) and all(is_vietnamese_name(a.name) for a in people)
