"""Posts that lands hold in international bodies.

LAND là TITLE BODY TERM; TITLE BODY        «Việt Nam là thành viên Hội đồng X nhiệm kỳ 2016-2018; …»
LAND hoàn thành nhiệm kỳ TITLE BODY        held before
LAND … trên cương vị TITLE BODY            «với tư cách», «trong vai trò» as well, behind the land or before it
LAND (TITLE BODY)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.items import Scan
from kg.language import fold, words_of
from kg.model import Argument, Claim
from kg.regex import regex

_TERM = r"(?:D|\(D\))?"
_ROLE = rf"(?:[TR]|w(?=~?O))~?O(?:\(o\))?{_TERM}"
_ROLES = rf"(?P<roles>{_ROLE}(?:&O)?(?:(?:;|,|&|,&){_ROLE}(?:&O)?)*)"
_OVER = rf"w{{0,2}}vw{{0,3}}{_ROLE},"  # «hoàn thành nhiệm kỳ thành viên Hội đồng X, …»
_IS = regex(rf"(?P<land>C)(?:{_OVER})?(?P<tense>w{{0,4}})=v?w{{0,2}}{_ROLES}")
_ENDED = regex(rf"(?P<land>C)(?P<tense>w{{0,2}})vw{{0,3}}{_ROLES}")
_AS = regex(rf"(?:(?:^|(?<=[,;:]))(?P<land>C)[^.;:,\"]{{0,20}}?)?[w&]w=?{_ROLES}(?:,(?P<later>C)(?=w{{0,3}}[A-Zsvx]))?")
_ASIDE = regex(rf"(?P<land>C)\({_ROLES}\)")
_ONE = regex(r"(?P<title>[TRw])~?(?P<body>O)(?:\(o\))?\(?(?P<when>D)?")
_ENDS = "hoàn thành"
_CAPACITY = regex(r"(?:trên|với|trong) (?:cương vị|vai trò|tư cách)(?: là)?$")
# Words before a land that is what a clause is about, and words that only tell a wish.
_BEFORE, _WISHED = words_of("before the land of a clause"), frozenset({"sẽ", "muốn", "không", "chưa", "có thể"})
_MEMBER, _COUNCILS = "thành viên", tuple(map(fold, ("hội đồng", "ủy ban", "ban chấp hành")))
_HIGH = tuple(map(fold, ("chủ tịch", "phó chủ tịch", "ủy viên", "đồng chủ tịch")))
_YEAR = regex(r"\d{4}(?:/\d{4})?")


def find_posts_of_lands(scan: Scan) -> Iterator[Claim]:
    """The posts in international bodies that a sentence says lands hold."""
    if "C" not in scan.tags or "O" not in scan.tags or "T" not in scan.tags and _MEMBER not in scan.folded:
        return
    for found in _IS.finditer(scan.tags):
        tense = scan.folded[found.start("tense") : found.end("tense")]
        if _is_subject(scan, found.start("land")) and _WISHED.isdisjoint(tense):
            yield from _posts(scan, found, found.start("land"), None)
    for found in _ENDED.finditer(scan.tags):
        if scan.folded[found.end("tense")] == _ENDS and _is_subject(scan, found.start("land")):
            yield from _posts(scan, found, found.start("land"), "former")
    for found in _AS.finditer(scan.tags):
        at = found.start("land") if found["land"] else found.start("later")
        said = fold(scan.text(max(0, found.start("roles") - 3), found.start("roles")))
        if at >= 0 and _CAPACITY.search(said):
            yield from _posts(scan, found, at, None)
    for found in _ASIDE.finditer(scan.tags):
        yield from _posts(scan, found, found.start("land"), None)


def _is_subject(scan: Scan, at: int) -> bool:
    """Whether a clause begins with a land («khi Việt Nam là …»), and no name of somebody of it ends there."""
    return at == 0 or scan.tags[at - 1] in ",;:&=" or scan.folded[at - 1] in _BEFORE


def _posts(scan: Scan, found: re.Match[str], land: int, status: str | None) -> Iterator[Claim]:
    """The posts of a row of titles with their bodies and terms."""
    for one in _ONE.finditer(scan.tags, found.start("roles"), found.end("roles")):
        holder, body = scan.items[land].mention, scan.items[one.start("body")].mention
        title = scan.text(one.start("title"), one.end("title"))
        if holder is None or body is None or not _holds(fold(title), body.name, scan, one.start("body")):
            continue
        roles: dict[str, Argument] = {"holder": holder, "title": title, "organization": body}
        when = scan.items[one.start("when")].mention if one["when"] else None
        if when and _YEAR.fullmatch(when.name):
            roles["from"], roles["until"] = when.name.split("/")[0], when.name.split("/")[-1]
        if status:
            roles["status"] = status
        yield Claim("tenure", roles, (holder.span, scan.span(one.start("title"), one.end("body"))), "post-of-country")


def _holds(title: str, name: str, scan: Scan, body: int) -> bool:
    """Whether a land can have a title in a body: a seat in a council, the chair of a body of states."""
    if title == _MEMBER:
        return fold(name).startswith(_COUNCILS)
    row = scan.items[body].row
    return title.startswith(_HIGH) and row is not None and row["kind"] in ("international", "committee")
