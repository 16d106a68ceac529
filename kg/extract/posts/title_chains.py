"""Chains of titles («Thứ trưởng Bộ X, Phó Chủ tịch Hội đồng Y») in the tags of a sentence, and where one ends because
the next title is somebody else's.

A, T - T B; A, T, T; T B           the title before B is that of B
T và T B                           so is it here, where no body has both titles
các T, T B                         and here
T LAND, T ANOTHER LAND B           and here
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.items import Scan
from kg.language import fold, words_of
from kg.regex import regex

BODY = r"O(?:\((?!D\)|w[nD]w{0,2}\)|n-w{1,2}\))[^)]{1,5}\))?(?:~O|@[CO]|~?C|O(?=P)|<O(?:\([^)]{1,5}\))?(?=,?[KR]*P))?"
# «Tổng Thư ký phía Việt Nam của Ủy ban X»: the side stands between a title and its body.
_SIDE = r"(?:wC(?=~O))?"
# «Tổng Giám đốc (TGĐ)»: the title made short; «khóa XIV, nhiệm kỳ 2016-2021», «(từ năm 2021 đến nay)»: its terms.
SHORT, TERM = r"(?:\(T\))?", r"(?:#,?(?=D)|#)?(?:D|\(D\)|\((?:w[nD]|n-)w{0,2}\))?"
# «… bên cạnh Liên hợp quốc, WTO và các tổ chức quốc tế khác tại Geneva».
# «Đại sứ Việt Nam tại Chile kiêm nhiệm Peru», «Đại sứ Chile kiêm nhiệm Việt Nam», «Tham tán Việt Nam tại Bỉ và EU A».
LAND = r"C(?:\(C\))?(?:@[COL](?:\(o\))?(?:&[CO](?=[KR]*P))?(?:,?kC(?:&C)?)?(?:(?:,O(?:\(o\))?)*&wGww@[LC])?|kC)?"
# «Đặc phái viên của Tổng thư ký X»: whose the envoy is, where no name follows, or «là ông A» does.
OF_ONE = r"(?:~T(?=[CO]?(?:\([^)]{1,5}\))?(?:F|[,;.)]|[wvSs]|=K[KR]*P|$)))?"
# Read once: a field may stand in two places, so that a row of titles would be read in twice as many ways for each.
_ITS_BODY = rf"(?:~?{BODY}|F~?{BODY}|F?~?{LAND}|F?L|~L|F)?(?:F~?C?)?"
_TITLE = rf"(?>q?(?:TT?(?:kT)*+{OF_ONE}){SHORT}{_SIDE}{_ITS_BODY}{TERM})"
CHAIN = regex(
    rf"{_TITLE}(?:(?:,|-|k|,k|&|;(?!{_TITLE}(?:,{_TITLE})?[KR]*P)|,w|-w|w|,?ww=(?=q?T[^.;:P]{{0,8}}P)){_TITLE})*"
)
NEXT_NAME = regex(r"[:,]?[KR]*P|,?=?[KR]+P|=P|-R*K[KR]*P|-R*P(?![,-])")
_PARTING = frozenset({"còn", "riêng", "việc"})
# «Vụ trưởng Vụ X, Văn phòng Tổng thống»: the title after the word only says whose office it is; «Giám đốc X, các Bộ
# trưởng A và B»: it is that of others.
_BEFORE_OTHERS = frozenset({"văn phòng", "phủ", "dinh", "các", "những", "hai", "số"})
_BESIDES = "đồng thời là"
# «A - TITLE, TITLE B», «ông A, TITLE, TITLE B», «A làm TITLE, TITLE B»: the first title is that of A.
_DASHED, _CALLED = regex(r"P-$"), regex(r"(?<!T)K[KR]*P,$|P[wv]{0,2}B$")
# «Tiếp TITLE A, TITLE, TITLE B nói»: so is it behind whom the first verb is about.
_OBJECT = regex(r"(?:[wD@L]{1,5},)?[w@~]{0,3}[XsSvEZ][AMw~&]{0,5}q?T[TFOCL~()o@]{0,8}[KR]*P,$")
_SUBJECT = regex(r",q?T[TFOCL~()o@]{0,8}[KR]*P")
_ACTS = regex(r"[wx]{0,2}[SsUvEX]")
# «A, TITLE, TITLE; TITLE B»: a name whose titles end at the semicolon.
_NAME_BEFORE = regex(r"P(?:\([^)]*\))?,$")
_NEXT = frozenset({"rồi", "rồi đến"})
_PLURALS = frozenset({"các", "những", "nhiều", "số", "hai", "ba"})
_NUMBER = regex(r"[2-9]|[1-9]\d+")
# «Chủ tịch và Tổng Giám đốc X A»: posts that one person holds in the same body.
_OF_THE_SAME = words_of("officer of a whole body")
_OF_LAND = regex(r"q?TC")
# «lời mời của Tổng thống A, Chủ tịch X, Thủ tướng B»: such a title is told first of whoever has it.
_HIGHEST = words_of("post without another")
_LAST_TITLE = regex(r"T[^T]*$")


def chains(scan: Scan) -> Iterator[re.Match[str]]:
    """The chains of titles; «…, còn Bí thư Tỉnh ủy là ông B» begins one of its own; in «A - TITLE, TITLE B» each has
    one."""
    for chain in CHAIN.finditer(scan.tags):
        start = chain.start()
        for at in sorted({*_ends(scan, chain), *_others(scan, chain)}):
            if part := CHAIN.match(scan.tags, start, at - (scan.tags[at] == "w" and scan.tags[at - 1] in ",-")):
                if not (_is_in_another_land(scan, start - 1) and _is_in_another_land(scan, at)):
                    yield part  # «T X, T Y, T Z A»: A has the last, and nobody that is named the one in the middle
                start = at + 1
        if start == chain.start():
            yield chain
        elif rest := CHAIN.match(scan.tags, start, chain.end()):
            yield rest


def is_of_object(scan: Scan, chain: re.Match[str]) -> bool:
    """Whether a chain of titles stands behind whom the first verb of a sentence is about, and before its subject."""
    subject = _SUBJECT.match(scan.tags, chain.end())
    return subject is not None and _is_behind_object(scan, chain.start(), subject.end())


def _is_behind_object(scan: Scan, first: int, subject: int) -> bool:
    """Whether an item stands behind whom the first verb is about, and the subject ends at an item before its verb."""
    return bool(_OBJECT.match(scan.tags, 0, first) and _ACTS.match(scan.tags, subject))


def _ends(scan: Scan, chain: re.Match[str]) -> Iterator[int]:
    """The positions at which a chain of titles passes to another holder."""
    tags = scan.tags
    named = _NAME_BEFORE.search(tags, 0, chain.start()) is not None
    for at in range(chain.start() + 1, chain.end()):
        if named and tags[at - 1 : at + 1] == "F," and scan.folded[at - 1].startswith("về "):
            yield at  # «A, Đặc phái viên về X, Phó Thủ tướng B»
        if tags[at] == "k" and scan.folded[at].startswith("kiêm giữ"):
            yield at
        if tags[at] == "=" and fold(scan.text(at - 2, at + 1)) != _BESIDES:
            yield at
        if tags[at] == "w":
            loose = tags[at - 1] not in ",-" and tags[at + 1] in "qT"
            if (
                scan.folded[at] in _PARTING
                or tags[at + 1] in "qT"
                and scan.folded[at] in _BEFORE_OTHERS
                or loose
                and scan.folded[at] not in _NEXT
            ):
                yield at
    name = NEXT_NAME.match(tags, chain.end())
    own = (
        _DASHED.search(tags, 0, chain.start())
        or chain.group().count(",") == 1
        and (_CALLED.search(tags, 0, chain.start()) or name and _is_behind_object(scan, chain.start(), name.end()))
    )
    own = own or named and name and scan.folded[chain.start() + chain.group().rindex("T")] in _HIGHEST
    if own and name and name.group()[0] in "KRP" and "," in chain.group():
        yield chain.start() + chain.group().rindex(",")
    elif name and ";" in chain.group() and _NAME_BEFORE.search(tags, 0, chain.start()):
        yield chain.start() + chain.group().index(";")


def _others(scan: Scan, chain: re.Match[str]) -> Iterator[int]:
    """The positions at which titles straight before a name pass to those whom the name does not mean."""
    name = NEXT_NAME.match(scan.tags, chain.end())
    if name is None or name.group()[0] not in "KRP":
        return
    for at in range(chain.start() + 1, chain.end()):
        mark = scan.tags[at]
        apart = mark == "," and _is_plural(scan, chain.start(), at) or _is_in_another_land(scan, at)
        if apart or mark == "&" and scan.tags[at + 1] in "qT" and not _is_of_one(scan, chain.start(), at):
            yield at


def _is_of_one(scan: Scan, start: int, at: int) -> bool:
    """Whether one person holds the titles beside «và»: «Chủ tịch và Tổng Giám đốc X A», «Ủy viên X và T A»."""
    before = _LAST_TITLE.search(scan.tags, start, at)
    after = scan.tags.find("T", at)
    if before is None:
        return True
    said = scan.folded[before.start()]
    member = said.endswith("viên") and not _is_plural(scan, start, at)
    return member or before.end() == before.start() + 1 and {said, scan.folded[after]} <= _OF_THE_SAME


def _is_plural(scan: Scan, start: int, at: int) -> bool:
    """Whether the one title before a comma is that of several: «trước các nghị sĩ, Chủ tịch X A nói»; what «viên» ends
    may be everybody's («các Ủy viên X, T A»)."""
    first = start + (scan.tags[start] == "q")
    word = scan.line.key(scan.items[start].start - 1)
    alone = "T" not in scan.tags[first + 1 : at] and not scan.folded[first].endswith("viên")
    return alone and (word in _PLURALS or _NUMBER.fullmatch(word) is not None)


def _is_in_another_land(scan: Scan, comma: int) -> bool:
    """Whether a comma parts posts of two lands, which nobody has («Tổng thống X, Thủ tướng Y A»)."""
    after = _OF_LAND.match(scan.tags, comma + 1)
    if after is None or comma < 2 or scan.tags[comma - 2 : comma + 1] != "TC,":
        return False
    lands = [scan.items[at] for at in (comma - 1, after.end() - 1)]
    codes = {item.row["iso"] if item.row else "" for item in lands}
    return len(codes) == 2 and "" not in codes
