"""Bodies that stand apart from the title: behind the name, behind the words of a field, before the verb that gives the
post, or after «phía».

TITLE NAME của BODY                      «Người phát ngôn A của Viện X»
NAME, TITLE FIELD của/thuộc/tại BODY     «ông A, giám đốc bán hàng của Công ty X», «ông A là giám đốc …»
NAME, TITLE (FIELD), BODY;               «ông A, Tham tán, Thương vụ X;»
NAME, Trưởng phòng FIELD (BODY)          «ông A, Trưởng phòng tham mưu (Công an X)»
BODY (do TITLE NAME đại diện)            «Trường X (do Hiệu trưởng A đại diện)»
BODY (do NAME làm TITLE)                 «Công ty X (do ông A làm Giám đốc)»
BODY do NAME, TITLE, đại diện            «Quỹ X, do ông A, Chủ tịch, làm đại diện»
… TITLE BODY; TITLE: NAME                «ông A, Tổng Giám đốc X; các Phó Tổng Giám đốc: B, C»
BODY bầu NAME làm TITLE                  «Ngân hàng X đã bầu ông A làm Chủ tịch HĐQT»
Về phía BODY, TITLE NAME                 «Về phía Hội X, Tổng thư ký A cho biết …»
đại diện BODY, NAME, TITLE               «đại diện Công ty X, ông A, Tổng Giám đốc, ký …»
đại diện BODY là (NAME,) TITLE           «đại diện Công ty X là Tổng Giám đốc A», «… là ông A, Tổng Giám đốc»
"""

from __future__ import annotations

import re

from kg.extract.items import BRACKET, Item, Scan
from kg.extract.posts.serving import WHOM_IT_HAS
from kg.language import alternatives, fold, words_of
from kg.model import Mention, Span
from kg.regex import regex

_BEHIND_NAME = regex(r"[KR]*P~(?P<body>O)")
_BEHIND_FIELD = regex(rf"(?P<field>F|[wLCM][wLCF-]{{0,5}})[~<@](?P<body>O){BRACKET}(?=[,.;:)SsU]|w?[SsU]|$)")
_NO_FIELD = regex(rf"(?:{alternatives('tells no field of an officer')})\b")
# «…, Tham tán, Thương vụ X;», «(Cố vấn, Viện X, Peru)»: where a list goes on or ends
_BEHIND_COMMA = regex(rf"(?P<field>[wLCM][wLCF-]{{0,5}}|F)?,(?P<body>O)(?:-O)?{BRACKET}(?=[;.)]|,[CLw]\)|,?&?K|$)")
_OF_UNIT, _UNITS = regex(r"(?P<field>F)[,(-](?P<body>O)"), ("phòng", "khoa")
_BETWEEN_COMMAS = regex(rf"(?P<field>F),(?P<body>O){BRACKET}(?=,)")
_AFTER_NAME = regex(rf"P{BRACKET}(?:[,(-]|[wvD]?=)[wvD]{{0,2}}q?(?:T[TFOCL~()o]{{0,8}}[,k-]{{1,2}}q?)*$")
_GIVES = regex(rf"(?P<body>O){BRACKET}[wsvJD&]{{0,5}}(?P<act>B)[KR]*P[wv,]{{0,2}}[B=]$")
_ELECTS = regex(r"\b(?:bầu|bổ nhiệm|cử)$")
_SIDE_OF_ONE, _SIDE_HAS = regex(rf"O(?:-[oO])?{BRACKET},[KR]*$"), regex(r"O(?:\([^()]*\))?[a-zA-Z]")
_SPEAKS_FOR = regex(rf"[Tr](?P<body>O){BRACKET}(?:,[KR]*P,|=(?:[KR]*P,)?)$")
_WITH_OWN_OFFICERS = frozenset({"company", "university", "media", "other"})
# «tham gia Ban Thường vụ Đảng ủy X và giữ chức Bí thư Đảng ủy»: no earlier committee is meant.
_BOARD = regex(r"(?:ban chấp hành|ban thường vụ|thường vụ|thường trực) ")
_SIDE, _HAVE = "phía", frozenset({"có", "gồm", "gồm có", "còn có"})
_BY = rf"O{BRACKET},?\(?d"
# «giữ chức TITLE BODY; - NAME, …»: what is given to the one named before tells nothing of the next.
_NEXT_NAMED = regex(r"[B=]q?T[^;=]{0,8};-?(?=[KR]*P,)")
_HAS, _REPRESENTS = regex(rf"{_BY}$"), regex(r"T[KR]*P(?:B?r|[wB]{0,2}J)")
_MADE, _BY_NAME = regex(rf"O{BRACKET},?\(?{WHOM_IT_HAS.pattern}"), regex(rf"{_BY}[KR]*P,$")
# «do ông A, Chủ tịch, làm đại diện», and not «do bà A, Giám đốc, thiết kế»
_SPEAKS_FOR_IT = regex(r",[wvx]{0,2}[rJB]")
# «Ban X do ông A, Trưởng ban, chủ trì».
_KINDS_OF_LEADERS = {"trưởng ban": "ban ", "phó trưởng ban": "ban ", "tổ trưởng": "tổ ", "tổ phó": "tổ "}
_OFFICER_BEFORE = regex(r"TO(?:\(o\))?(?:[;,]&?w?K?|;&?[KR]*P[,-])$")
_OFFICES = ("giám đốc", "hđqt", "hội đồng quản trị", "kế toán trưởng", "tổng biên tập", "chủ tịch")
_OF_MINISTRIES = words_of("post of a ministry")
_OFFICERS = words_of("officer of a whole body")
_OF_STATE = words_of("post above all others") | words_of("officer of a land")
# Of such titles a body behind a name tells the party or the house, not what they lead.
_OF_MEMBERS = ("nghị s", "hạ nghị s", "thượng nghị s", "đại biểu", "thành viên", "hội viên", "cố vấn", "trợ lý")
_BOARDS = ("hội đồng quản trị", "hđqt", "hội đồng thành viên", "hđtv", "đại hội")  # who leads them leads their company
_OF_OTHERS_TOO = frozenset({"government", "ministry", "agency", "party"})


def body_behind(scan: Scan, chain: re.Match[str], first: int, end: int) -> tuple[int, Mention] | None:
    """The body of the last title of a chain, the items [first, end), behind the name or the words of a field, and where
    the title with its field ends."""
    if body := _body_behind_name(scan, first, end):
        return end, body
    found = (
        _BEHIND_COMMA.match(scan.tags, end)
        or scan.folded[first].endswith(_UNITS)
        and _OF_UNIT.match(scan.tags, end)
        or _of_its_kind(scan, first, _BETWEEN_COMMAS.match(scan.tags, end))
    )
    behind_field = None if found else _BEHIND_FIELD.match(scan.tags, end)
    found = found or behind_field
    if found is None or _AFTER_NAME.search(scan.tags, 0, chain.start()) is None:
        return None
    body = _leading(scan.items[found.start("body")])
    no_field = found["field"] and _NO_FIELD.match(fold(scan.text(*found.span("field"))))
    apart = not behind_field and (no_field or fold(scan.text(first, end)) in _OF_STATE)
    if body is None or apart:
        return None
    return (found.end("field") if found["field"] and not no_field else end), body


def _of_its_kind(scan: Scan, first: int, found: re.Match[str] | None) -> re.Match[str] | None:
    """What is found behind a title if its body begins with the head that the title's word tells: «Thứ trưởng phụ trách
    X, Bộ Y, …»."""
    head = fold((scan.items[first].row or {}).get("body", ""))
    name = scan.folded[found.start("body")] if found else ""
    return found if head and name.startswith(f"{head} ") else None


def _body_behind_name(scan: Scan, first: int, end: int) -> Mention | None:
    """«Người phát ngôn A của Viện X»: the body behind the name that follows a title."""
    found = _BEHIND_NAME.match(scan.tags, end)
    title = fold(scan.text(first, end))
    if found is None or title in _OF_STATE or title.startswith(_OF_MEMBERS):
        return None
    return _leading(scan.items[found.start("body")])


def body_elsewhere(scan: Scan, first: int, title: str, *, given: bool) -> Mention | None:
    """The body of an officer who is told without it: that of the side he is on, or the one that ``given`` him the
    post."""
    minister = fold(title) in _OF_MINISTRIES
    if not minister and fold(title) not in _OFFICERS:
        return None
    body = _body_that_has(scan, first) or _body_of_side(scan, first) or _body_spoken_for(scan, first)
    if minister:
        return body if body is not None and fold(body.name).startswith("bộ ") else None
    return body or (_body_that_gives(scan, first) if given else None)


def body_before(scan: Scan, chain: re.Match[str], title: str) -> Mention | None:
    """The body before «do», the name and a bare title of who leads it; that of an officer before, in a row of them."""
    told, end = fold(title), chain.start()
    made = _MADE.search(scan.tags, 0, end)
    officer = told.endswith(_OFFICES)
    if by := made or _BY_NAME.search(scan.tags, 0, end):
        speaks = made or _SPEAKS_FOR_IT.match(scan.tags, chain.end())
        if officer and speaks or scan.folded[by.start()].startswith(_KINDS_OF_LEADERS.get(told, "-")):
            return scan.items[by.start()].mention
    found = _OFFICER_BEFORE.search(scan.tags, 0, end) if officer else None
    if found is None or not scan.folded[found.start()].endswith(_OFFICES):
        return None
    listed = "P" in found.group() or scan.tags[chain.end() : chain.end() + 1] == ":"
    return scan.items[found.start() + 1].mention if listed else None


def _body_that_has(scan: Scan, first: int) -> Mention | None:
    """«Trường X (do Hiệu trưởng A đại diện)»: the body before «do» and its officer."""
    found = _HAS.search(scan.tags, 0, first)
    return scan.items[found.start()].mention if found and _REPRESENTS.match(scan.tags, first) else None


def body_of_head(scan: Scan, first: int, head: str) -> Mention | None:
    """The body with the head of a title («Đảng ủy viên») that the same sentence, or the same item of a list of those
    who are given posts, names before it."""
    begins_at = max((found.end() for found in _NEXT_NAMED.finditer(scan.tags, 0, first)), default=0)
    begins = f"{fold(head)} "
    for item in reversed(scan.items[begins_at:first]):
        body = item.mention if item.tag == "O" else item.nested
        if body is None or body.kind != "Organization":
            continue
        board = _BOARD.match(fold(body.name))
        if board and fold(body.name).startswith(begins, board.end()):
            return _whose_board(scan, body, board)
        if fold(body.name).startswith(begins):
            return body
    return None


def _whose_board(scan: Scan, board: Mention, head: re.Match[str]) -> Mention:
    """«Ban Thường vụ Đảng ủy X»: Đảng ủy X, whose board it is."""
    said, left_out = scan.line.text[board.span.start : board.span.end], len(head.group().split())
    start = board.span.end - len(said.split(maxsplit=left_out)[-1])
    return Mention(
        Span(start, board.span.end), "Organization", board.name.split(maxsplit=left_out)[-1], "organization-nested"
    )


def _body_that_gives(scan: Scan, first: int) -> Mention | None:
    """«Ngân hàng X đã bầu ông A làm Chủ tịch HĐQT»: the body before the verb of an appointment, no office of the state,
    which appoints officers of others too («Bộ X bổ nhiệm ông A làm Giám đốc»)."""
    found = _GIVES.search(scan.tags, 0, first)
    if found is None or not _ELECTS.search(scan.folded[found.start("act")]):
        return None
    item = scan.items[found.start("body")]
    body = item.mention if (item.row or {}).get("kind") not in _OF_OTHERS_TOO else None
    return None if body is None or fold(body.name).startswith(_BOARDS) else body


def _body_of_side(scan: Scan, first: int) -> Mention | None:
    """«Về phía O có ông A, Giám đốc; bà B, Phó Giám đốc», «Về phía O, Tổng thư ký A»: the officers of a side are those
    of its body."""
    found = _SIDE_OF_ONE.search(scan.tags, 0, first)
    if found and scan.line.key(scan.items[found.start()].start - 1) == _SIDE:
        return scan.items[found.start()].mention
    sides = [at for at, item in enumerate(scan.items[:first]) if scan.line.key(item.start - 1) == _SIDE]
    found = _SIDE_HAS.match(scan.tags, sides[-1], first) if sides else None
    if found is None or scan.folded[found.end() - 1] not in _HAVE or "O" in scan.tags[found.end() : first]:
        return None
    return scan.items[found.start()].mention


def _body_spoken_for(scan: Scan, first: int) -> Mention | None:
    """«đại diện Công ty X, ông A, Giám đốc»: the officer who stands for a company or a society is its own."""
    found = _SPEAKS_FOR.search(scan.tags, 0, first)
    if found is None or not scan.folded[found.start()].startswith("đại diện"):
        return None
    item = scan.items[found.start("body")]
    return item.mention if (item.row or {}).get("kind") in _WITH_OWN_OFFICERS else None


def _leading(item: Item) -> Mention | None:
    """A body that has officers of its own, no party of those who are told of."""
    return item.mention if (item.row or {}).get("kind") != "party" else None
