"""«ông A làm TITLE»: who serves in a post, where no verb of an appointment stands before the name.

Công ty X (do ông A làm giám đốc)
ông A (về X) làm TITLE BODY
ông A, TITLE, làm TITLE BODY                      the same behind what he is besides
…; ông A làm TITLE, bà B thuộc X làm TITLE        a row of those who are named, each with a clause of his own
ông A từng giữ chức T và hiện là TITLE            the same behind what he was
ông A sinh năm Y, quê Z, từng là TITLE            the same behind what a life begins with
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.items import BRACKET, Scan
from kg.extract.posts.appointments import Appointed, acts, begin_of, day_of, with_courtesy
from kg.language import fold, words_of
from kg.regex import regex

BEFORE_THAT = regex(r"trước (?:đó\b|khi (?:được|giữ|nhận|làm|về|sang|trở thành|đảm nhận|đảm nhiệm)\b)")
_CLAUSE_BEFORE_THAT = regex(r"[,;] ?(?:còn |và )?trước (?:đó|đây|kia)(?: nữa)?,?$")
WHOM_IT_HAS = regex(r"d(?:q?T[TFOCL~()o]{0,8})?[KR]*P(?:,q?T[TFOCL~()o,]{0,16},)?B$")
_HEADS_OF_TRIPS = words_of("officer of a delegation")
_SERVING = regex(r"[KR]*P(?P<gap>(?:<O,?|,q?T[TFOCL~()o,]{0,24}?,?)?[wv@LC]{0,5})B$")
_ONLY_WISHED = regex(
    r"\b(?:để|muốn|đề nghị|đề cử|giới thiệu|ủng hộ|nếu|mời|đưa|không|chưa|sẽ|có thể|tự|thay|cho|từ chối|suýt)\b"
)
_OPENS_OWN_CLAUSE = regex(r"(?:^|[,;&:])(?:(?:q?T|K|R)[TFOCLRK~()o]{0,8}|K[KR]*(?:P[,&][KR]*){1,6})P(?:<O,?)?w?B$")
_NO_CLAUSE_OF_ITS_OWN = regex(r"\b(?:thời|khi|lúc|ý định|đừng|nên|liệu|định)\b")
_BORN = regex(rf"P{BRACKET},?(?P<birth>w)[^PTOBb=;.:]{{1,28}}=$")
_ONCE = regex(r"\b(?:từng|đã)\b")
_FOLLOWS = regex(
    rf"(?P<who>P){BRACKET}(?:,q?T[TFOCL~()o]{{0,8}})?(?P<how>,?[wvBn]{{1,5}}~?&?)[KR]*(?P<old>P)b?(?P<into>[B=]|@?ww?)$"
)
# «Thay ông A, ông B (được bổ nhiệm) làm TITLE».
_IN_HIS_PLACE = regex(r"(?P<how>[Bwv]{1,2})&?[KR]*(?P<old>P),[KR]*(?P<who>P)(?:w?B)?(?P<into>[B=])$")
_OPENS = regex(r"(?:thay|thay thế|kế nhiệm)(?: cho)?")
_INSTEAD = regex(
    r",? ?(?:người )?(?:(?:đã|vừa|mới|chính thức|được (?:bổ nhiệm|cử|bầu|chọn|lựa chọn|chỉ định)) )*(?:để )?"
    r"(?:thay|thay thế|kế nhiệm)(?: cho)?"
)
_INTO = regex(r"(?:làm|giữ chức|đảm nhiệm|đảm nhận|ở vị trí|ở cương vị|trên cương vị|trong vai trò)\b")
_NOW = regex(r"P[^.;:PK]{1,40}[,&](?P<now>w{1,3})=$")
_AT_PRESENT = regex(r"(?:đồng thời )?(?:hiện(?: nay| tại| đang| giờ)?|nay|đang)(?: đang| còn| cũng)?")
_AT_ONCE = frozenset({"từng", "đã từng"})
_FAR = 600  # characters
# «cử Đại sứ cho hai đồng chí: A, TITLE, làm TITLE; B, TITLE, làm TITLE».
_LISTED = regex(r"[:;,&][KR]*(?P<who>P),q?T[TFOCLwkD()o~&,@-]{0,16},B$")
_NAMES_SEVERAL = regex(r"\b(?:bổ nhiệm|chỉ định|quyết định cử)\b")
_ELECTS_SEVERAL = regex(
    r"\b(?:được|đã|phê chuẩn|phê chuẩn việc|quyết định|thông qua việc) (?:bầu|bổ nhiệm|điều động|phân công|chỉ định)\b"
)
_LONG_AGO = regex(r"\b(?:từng|trước đó|trước đây|năm \d{4})\b")


def tells_before_that(before: str) -> bool:
    """Whether the words before a clause say that it tells of an earlier time, at the head of the sentence or just
    before it («…; trước đó, ông là T»)."""
    return bool(BEFORE_THAT.match(before) or _CLAUSE_BEFORE_THAT.search(before))


def serves(scan: Scan, chain: re.Match[str], before: str) -> Appointed | None:
    """Who serves in the posts of a chain of titles; ``before`` is what stands before it, as tags."""
    if not before.endswith("B") or scan.folded[chain.start() - 1] != "làm":
        return None
    if led := WHOM_IT_HAS.search(before):
        name = before.rindex("P", led.start())
        return None if scan.folded[chain.start()] in _HEADS_OF_TRIPS else Appointed(scan.items[name], None, None)
    if (listed := _LISTED.search(before)) and _NAMES_SEVERAL.search(_told_up_to(scan, chain)):
        return Appointed(scan.items[listed.start("who")], "new", day_of(scan, chain))
    found = _SERVING.search(before)
    if found is None:
        return None
    name = before.index("P", found.start())
    lead = scan.words_before(scan.items[found.start()].span.start, 30)
    own_clause = _OPENS_OWN_CLAUSE.search(before) is not None and _NO_CLAUSE_OF_ITS_OWN.search(lead) is None
    if not own_clause and ("O" not in chain.group() or "<" in found["gap"]):
        return None
    gap = fold(scan.text(*found.span("gap")))
    if acts(scan, name) or _ONLY_WISHED.search(lead) or _ONLY_WISHED.search(gap):
        return None
    is_new = own_clause and (_NAMES_SEVERAL.search(_told_up_to(scan, chain)) is not None or is_named_in_row(scan, name))
    status = "former" if BEFORE_THAT.match(fold(scan.text(0, name))) else "new" if is_new else None
    return Appointed(scan.items[name], status, day_of(scan, chain))


def is_named_in_row(scan: Scan, name: int) -> bool:
    """«A được bầu làm TITLE; bà B, TITLE, giữ chức TITLE»: who comes to a post like the one before him in a row."""
    first = with_courtesy(scan, name)
    before = fold(scan.text(0, first)) if scan.tags[:first].endswith((",", ";", "&")) else ""
    return _ELECTS_SEVERAL.search(before) is not None and _LONG_AGO.search(before) is None


def follows(scan: Scan, chain: re.Match[str], before: str) -> Iterator[Appointed]:
    """«ông A thay bà B làm TITLE», «Thay bà B, ông A làm TITLE»: one comes to a post, and the other has left it."""
    opening = _IN_HIS_PLACE.fullmatch(before)
    found = opening or _FOLLOWS.search(before)
    if found is None or not _INTO.match(fold(scan.text(*found.span("into")))):
        return
    instead = (_OPENS if opening else _INSTEAD).fullmatch(fold(scan.text(*found.span("how"))))
    if instead is None or acts(scan, found.start("who")):
        return
    yield Appointed(scan.items[found.start("who")], "new", begin_of(scan, chain))
    yield Appointed(scan.items[found.start("old")], "former", None)


def of_a_life(scan: Scan, chain: re.Match[str], before: str) -> Appointed | None:
    """«ông A sinh năm Y, quê Z, (từng) là TITLE»: whose life a sentence tells."""
    found = _BORN.search(before)
    if found is None or not scan.folded[found.start("birth")].startswith("sinh"):
        return None
    once = _ONCE.search(fold(scan.text(scan.clause_start(chain.start()), chain.start())))
    status, day = ("former", None) if once else (None, begin_of(scan, chain))
    return Appointed(scan.items[found.start()], status, day)


def is_now(scan: Scan, chain: re.Match[str], before: str) -> Appointed | None:
    """«ông A từng giữ chức T và hiện là TITLE», «ông A, có nhiều kinh nghiệm, từng là TITLE»: what the one who is told
    of is now, or was."""
    found = _NOW.search(before)
    if found is None:
        return None
    said = fold(scan.text(*found.span("now")))
    if said in _AT_ONCE and scan.tags[found.start("now") - 1] == ",":
        return Appointed(scan.items[found.start()], "former", None)
    if not _AT_PRESENT.fullmatch(said):
        return None
    return Appointed(scan.items[found.start()], None, begin_of(scan, chain))


def _told_up_to(scan: Scan, chain: re.Match[str]) -> str:
    """The words of the line up to a chain of titles, of which the sentence before may tell that several are named."""
    end = scan.items[chain.start()].span.start
    return fold(scan.line.text[max(0, end - _FAR) : end])
