"""The post that somebody leaves for the one to which a sentence says that he is named.

điều động|tiếp nhận (và bổ nhiệm) A, TITLE, giữ chức TITLE     the first is over; a seat on a committee is kept
A (TITLE) được luân chuyển giữ chức TITLE            so is it here
TITLE A được điều động giữ chức TITLE                so is it here
A, TITLE, được điều động đến công tác tại BODY       and here
điều động A, TITLE, đến công tác tại BODY            and here
Quyền TITLE BODY A được bổ nhiệm làm TITLE BODY      and here for who acted as its head
bổ nhiệm A, Phó TITLE BODY, giữ chức TITLE BODY      so is it for who rises to the head of the same body
"""

from __future__ import annotations

import re

from kg.extract.items import Scan
from kg.extract.posts.appointments import is_only_wished
from kg.language import fold, words_of
from kg.regex import regex

# «bổ nhiệm các ông: - A, TITLE, giữ chức TITLE; - B, …»: the items of such a list before the one that is asked for.
_ITEMS = r"(?:[wvn]{0,4}K:-?(?:[KR]*P[^;:.P]{1,14};-?){0,8})?"
_BEFORE = regex(rf"(?P<act>(?:v[,&]{{1,2}})?B(?:[B&,wvn]{{0,6}}B)?){_ITEMS}[KR]*P(?:\(n?w*\))?[,(-]$|[KR]P[,(-]$")
_BEHIND = regex(
    r"(?:,O(?:\(o\))?)?[),-]{0,2}[wv]{0,2}(?P<act>(?:B[,&])?B?)[wv]{0,2}(?P<into>[B=])(?P<title>T)(?P<body>O?)"
)
_AWAY = regex(r"[),-]{0,2}(?:[wv]{0,2}(?P<act>B))?(?P<into>[wv]{2,4}@?)O")
_TO_WORK = regex(r"(?:đến|về|sang|tới) (?:nhận )?(?:công tác|nhiệm vụ|làm việc)(?: tại| ở)?")
_ITS_NAME = regex(r",?[KR]*P")
_LAST = regex(r"(?P<title>T)(?P<body>O?)(?:\(o\))?$")
_MOVES = regex(r"\b(?:điều động|luân chuyển|điều chuyển|thuyên chuyển|biệt phái|tiếp nhận)\b")
_NAMES = regex(r"\b(?:bổ nhiệm|bầu|đề bạt)\b")
_INTO = regex(r"(?:giữ|làm|đảm nhiệm|đảm nhận|nhận)\b")
_BESIDES = regex(r"\b(?:kiêm|đồng thời|thêm|tạm)\b")
_LEADERS, _OF_DISTRICTS = ("bí thư", "phó bí thư"), ("huyện uỷ", "quận uỷ", "thị uỷ")
_KEPT = tuple(words_of("post that is kept beside another"))


def is_left(scan: Scan, chain: re.Match[str]) -> bool:
    """Whether who holds a chain of titles is moved to another post in the same sentence."""
    if name := _ITS_NAME.match(scan.tags, chain.end()):
        moved = _BEHIND.match(scan.tags, name.end())
        if moved is None:
            return _is_sent_away(scan, name.end())
        named = moved["act"] and _is_named(scan, moved, moved, name.end())
        return _is_moved(scan, moved, moved, name.end()) or bool(named) and _rises(scan, chain, moved)
    before, behind = _BEFORE.search(scan.tags, 0, chain.start()), _BEHIND.match(scan.tags, chain.end())
    if _is_sent_away(scan, chain.end(), before):
        return True
    if before is None or behind is None:
        return False
    told = before if before["act"] else behind
    if _is_moved(scan, told, behind, chain.end()):
        return True
    return _is_named(scan, told, behind, chain.end()) and _rises(scan, chain, behind)


def _is_named(scan: Scan, told: re.Match[str], behind: re.Match[str], end: int) -> bool:
    """Whether the act that a match has names somebody, whose titles or name end at an item, to what stands behind."""
    return bool(_NAMES.search(fold(scan.text(*told.span("act"))))) and _is_told(scan, told, behind, end)


def _is_moved(scan: Scan, told: re.Match[str], behind: re.Match[str], end: int) -> bool:
    """Whether the act that a match has moves somebody, whose titles or name end at an item, to what stands behind."""
    return bool(_MOVES.search(fold(scan.text(*told.span("act"))))) and _is_told(scan, told, behind, end)


def _is_sent_away(scan: Scan, end: int, before: re.Match[str] | None = None) -> bool:
    """«NAME, TITLE, được điều động đến công tác tại BODY», «điều động NAME, TITLE, đến công tác tại BODY», where the
    title or the name ends at an item and the words ``before`` may hold the act."""
    found = _AWAY.match(scan.tags, end)
    if found is None or not _TO_WORK.fullmatch(fold(scan.text(*found.span("into")))):
        return False
    told = found if found["act"] or before is None else before
    act = fold(scan.text(*told.span("act"))) if told["act"] else ""
    is_moved = told is before or act.startswith("được ")
    return is_moved and _MOVES.search(act) is not None and not is_only_wished(scan, told.start("act"))


def _is_told(scan: Scan, told: re.Match[str], behind: re.Match[str], end: int) -> bool:
    """Whether the act is one that has taken place, and no post is held beside the old one."""
    into, at = _INTO.match(scan.folded[behind.start("into")]), told.start("act")
    besides = _BESIDES.search(fold(scan.text(end, behind.end())))
    return into is not None and not (is_only_wished(scan, at) or besides)


def is_kept(title: str, body: str) -> bool:
    """Whether a post is a seat or a place in a party, which who is moved keeps («Ủy viên Ban Thường vụ X»); who leads
    the party of a district leaves it («Phó Bí thư Huyện ủy X»)."""
    leads = fold(title).startswith(_LEADERS) and fold(body).startswith(_OF_DISTRICTS)
    return fold(title).startswith(_KEPT) and not leads


def _rises(scan: Scan, chain: re.Match[str], behind: re.Match[str]) -> bool:
    """Whether the second of a body, or who acts as its head, is named to its head."""
    old = _LAST.search(scan.tags, chain.start(), chain.end())
    if old is None or not old["body"] or not behind["body"]:
        return False
    titles = [scan.folded[found.start("title")] for found in (old, behind)]
    bodies = [scan.folded[found.start("body")] for found in (old, behind)]
    lower = (f"phó {titles[1]}", f"phó {titles[1]} phụ trách", f"quyền {titles[1]}")
    return titles[0] in lower and bodies[0] == bodies[1]
