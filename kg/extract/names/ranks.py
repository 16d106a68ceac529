"""How high bodies stand, as their names tell: a section, a department, a ministry."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.items import Item, tags_of
from kg.extract.lexicon import Line
from kg.language import fold
from kg.regex import regex

_RANKS = {
    0: "ủy ban nhân dân|ủy ban olympic",
    1: "khoa|bộ môn|tổ|đội|hạt|trạm|phòng|chi bộ|chi đoàn|bộ phận|đại đội|tiểu đoàn",
    2: "chi cục|trung tâm|chi nhánh|ban quản lý|nhà xuất bản|tạp chí|báo|văn phòng|thanh tra|trung đoàn|lữ đoàn",
    3: "cục|vụ|viện|bệnh viện|bv|trường|cơ quan|cảng vụ|sư đoàn|binh đoàn|bộ chỉ huy",
    4: "tổng cục|sở|học viện|đại học|đh|trường đại học|trường đh|công an|catp|quân khu|quân đoàn|quân chủng|binh chủng|"
    "bộ tư lệnh|bộ tổng tham mưu",
    5: "bộ|ủy ban|tập đoàn|tổng công ty|viện hàn lâm|quân đội|quốc hội|thanh tra chính phủ|chính phủ|"
    "văn phòng chính phủ|văn phòng tổng thống|văn phòng thủ tướng|văn phòng chủ tịch nước|văn phòng quốc hội|"
    "phủ thủ tướng|phủ tổng thống|phủ chủ tịch|ban tuyên giáo trung ương|ban tổ chức trung ương|ban dân vận trung ương|"
    "ban nội chính trung ương|ban kinh tế trung ương|ban đối ngoại trung ương|"
    "kiểm toán nhà nước|ngân hàng nhà nước|đại học quốc gia|đh quốc gia|đhqg|"
    "tòa án nhân dân tối cao|viện kiểm sát nhân dân tối cao",
}
_RANK_OF = {fold(head): rank for rank, heads in _RANKS.items() for head in heads.split("|")}
# In brackets or behind a dash also a company and the ministry or group to which it belongs.
FIRMS = ("công ty", "cty", "ctcp", "tổng công ty", "tct", "nhà máy", "xí nghiệp")
_OWNERS = ("bộ ", "tập đoàn", "tổng công ty", "tổng cục", "quân khu", "quân chủng", "binh đoàn", "ubnd")
# In brackets or behind a dash also a board and whose it is, a squad and its section.
_BOARDS = ("ban ", "bql ")
_OWN_BOARDS = (
    "bộ ", "ubnd ", "uỷ ban nhân dân ", "hđnd ", "hội đồng nhân dân ", "ubtvqh", "uỷ ban thường vụ quốc hội",
    "thanh tra chính phủ", "bhxh ", "bảo hiểm xã hội ",
)  # fmt: skip
_TERRITORIES = regex(r"\b(?:quận|huyện|thị xã|tỉnh|thành phố|tp|phường|xã)\b")
_PARTY_BOARDS = regex(
    r"ban (?:tổ chức|tuyên giáo|nội chính|dân vận|kinh tế|đối ngoại) (?:trung ương|tỉnh uỷ|thành uỷ|huyện uỷ|quận uỷ)"
)
_OF_BOARDS = ("vụ ", "phòng ", "tạp chí ", "trung tâm ", "viện ")  # other bodies stand beside them in a row
_PLACES_OF_WORK = ("trường", "bệnh viện", "viện", "trung tâm")
# Kinds of bodies for which nobody signs a contract by the title alone.
OF_STATE = frozenset({"ministry", "government", "party", "international"})


def is_below(child: Item, parent: Item, *, apart: bool) -> bool:
    """Whether the names tell that a body stands under another: by rank, or as a company of a ministry or a group;
    the office of a district is no part of a school."""
    low, high = folded(child), folded(parent)
    if parent.mention is not None and parent.mention.form == "nominal":
        return False
    if _TERRITORIES.search(low) and high.startswith(_PLACES_OF_WORK):
        return False
    if _PARTY_BOARDS.match(high):
        return low.startswith(_OF_BOARDS)
    if apart and low.startswith(_BOARDS) and high.startswith(_OWN_BOARDS):
        return True
    if apart and low.startswith("đội ") and high.startswith("phòng "):
        return True
    if apart and low.startswith(FIRMS) and high.startswith(_OWNERS):
        return not low.startswith("tổng") or not high.startswith("tổng")
    return 0 < _rank(child) < _rank(parent) and _rank(parent) > 2


def _rank(item: Item) -> int:
    """How high a body of this name stands in a hierarchy: 1 (a section) to 5 (a ministry); 0 where no word tells."""
    return _rank_of_name(folded(item))


def _rank_of_name(name: str) -> int:
    words = name.split()
    return next((_RANK_OF[h] for n in range(6, 0, -1) if (h := " ".join(words[:n])) in _RANK_OF), 0)


def folded(item: Item) -> str:
    """The name of the body that an item names, folded."""
    return fold(item.mention.name) if item.mention else ""


_PART = ("phân ban ", "tiểu ban ")
_IN_PART = regex(r"TO(?:\(o\))?(?P<within>w)O")
_OFFICER = regex(r"TO(?:\(o\))?(?P<comma>,)O(?:\(o\))?[KR]*P")


def with_upper_bodies(line: Line, items: list[Item]) -> list[Item]:
    """The items of a sentence; the comma of «Cục trưởng Cục X, Bộ Y NAME» and «trong» of «Chủ tịch Phân ban C trong Ủy
    ban Y» say, as «thuộc» does, what the office is under."""
    tags = tags_of(items)
    if "TO" not in tags:
        return items
    found = list(items)
    for officer in _OFFICER.finditer(tags):
        at = officer.start("comma")
        if is_below(items[officer.start() + 1], items[at + 1], apart=False):
            found[at] = replace(items[at], tag="<")
    for part in _IN_PART.finditer(tags):
        at = part.start("within")
        if line.key(items[at].start) == "trong" and folded(items[part.start() + 1]).startswith(_PART):
            found[at] = replace(items[at], tag="<")
    return found
