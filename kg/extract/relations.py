"""Relations between bodies, only where the text says so.

X thuộc Y    X, Z (trực thuộc Y)    X của Y    X, cơ quan ngôn luận của Y      part_of
X, Bộ Y      X (Bộ Y)               the wider body stands after the narrower one
X là thành viên của Y               X, đơn vị thành viên của Y                 member_of
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.scan import Item, Scan
from kg.language import fold
from kg.model import Argument, Claim, Mention, merged

_ACRONYM = r"(?:\(o\))?"
_BODY = rf"O{_ACRONYM}"
_LIST = rf"{_BODY}(?:(?:,&|,|&){_BODY})*"
_PARENT = r"(?=(?P<parent>O))"
_UNDER = re.compile(rf"(?P<children>{_LIST})(?:,|\(|(?:,|\(|=)[wG]{{1,3}})?<v?{_PARENT}")
_GATHERED = re.compile(rf"<(?P<parent>O){_ACRONYM}(?::|,?(?:w|=)+:?)(?P<children>{_BODY}(?:(?:,&|,|&){_BODY})+)")
_OF = re.compile(rf"(?P<child>O){_ACRONYM}~{_PARENT}")
_ORGAN = re.compile(rf"(?P<child>O){_ACRONYM}(?:,|-|\(|=)(?P<words>[wG][wG&]{{0,7}})~{_PARENT}")
_BESIDE = re.compile(
    rf"(?<![O)],)(?<![O)]&)(?<![O)],&)(?P<child>O){_ACRONYM},(?P<parent>O)(?!{_ACRONYM}(?:,&?|&)[OTw]|~)"
)
_BRACKET = re.compile(rf"(?P<child>O)\((?P<parent>O)|(?<![O)]-)(?P<lower>O){_ACRONYM}-(?P<upper>O)")
_MEMBER = re.compile(rf"(?P<child>[OC])(?:[wvDB]{{0,3}}=?)(?P<words>[wG]{{1,4}})~{_PARENT}")

_ORGANS = ("cơ quan", "đơn vị", "công ty con", "chi nhánh", "tổ chức", "diễn đàn", "tiếng nói")
_RANKS = {
    0: "ủy ban nhân dân",
    1: "khoa|bộ môn|tổ|đội|hạt|trạm|phòng|chi bộ|chi đoàn|bộ phận",
    2: "chi cục|trung tâm|chi nhánh|ban quản lý|nhà xuất bản|tạp chí|báo|văn phòng|thanh tra",
    3: "cục|vụ|viện|bệnh viện|trường|cơ quan|cảng vụ",
    4: "tổng cục|sở|học viện|đại học|trường đại học|trường đh|công an|đại học quốc gia",
    5: "bộ|ủy ban|tập đoàn|tổng công ty|viện hàn lâm|quân đội|quốc hội|thanh tra chính phủ|chính phủ|quân khu",
}
_RANK_OF = {fold(head): rank for rank, heads in _RANKS.items() for head in heads.split("|")}


def find_kinds(scan: Scan) -> Iterator[Claim]:
    """The kind of each body that a sentence names: ministry, company …"""
    for item in scan.items:
        if item.tag in "Oo" and item.mention and item.row and item.mention.form != "nominal":
            roles: dict[str, Argument] = {
                "subject": item.mention,
                "property": "organizationKind",
                "value": item.row["kind"],
            }
            yield Claim("slot", roles, (item.mention.span,), "organization-kind")
        if item.nested and item.nested_row:
            roles = {"subject": item.nested, "property": "organizationKind", "value": item.nested_row["kind"]}
            yield Claim("slot", roles, (item.nested.span,), "organization-kind")


def find_relations(scan: Scan) -> Iterator[Claim]:
    """The relations between bodies that a sentence states in so many words."""
    yield from _under(scan)
    yield from _inside_names(scan)
    for found in _OF.finditer(scan.tags):
        yield from _claim(scan, found.start("child"), found.start("parent"), "part_of", "relation-of")
    for found in _ORGAN.finditer(scan.tags):
        words = _words(scan, found)
        if words.startswith(_ORGANS) and "thành viên" not in words:
            yield from _claim(scan, found.start("child"), found.start("parent"), "part_of", "relation-organ")
    for found in [*_BESIDE.finditer(scan.tags), *_BRACKET.finditer(scan.tags)]:
        dash = "lower" in found.groupdict() and found["lower"]
        child, parent = (
            (found.start("lower"), found.start("upper")) if dash else (found.start("child"), found.start("parent"))
        )
        if 0 < _rank(scan.items[child]) < _rank(scan.items[parent]) and _rank(scan.items[parent]) > 2:
            yield from _claim(scan, child, parent, "part_of", "relation-beside")
    for found in _MEMBER.finditer(scan.tags):
        words = _words(scan, found)
        if re.search(r"\bthành viên(?: \S+){0,2}$", words) and not words.startswith(("các", "những")):
            yield from _claim(scan, found.start("child"), found.start("parent"), "member_of", "relation-member")


def _under(scan: Scan) -> Iterator[Claim]:
    """«X thuộc Y»: in a list of bodies of one sort all of them, else the last one."""
    for pattern in (_UNDER, _GATHERED):
        for found in pattern.finditer(scan.tags):
            children = [i for i in range(*found.span("children")) if scan.tags[i] == "O"]
            heads = {fold(scan.text(i, i + 1)).split()[0] for i in children}
            for child in children if len(heads) == 1 or pattern is _GATHERED else children[-1:]:
                yield from _claim(scan, child, found.start("parent"), "part_of", "relation-under")


def _inside_names(scan: Scan) -> Iterator[Claim]:
    """«Học viện S của ASEAN» is one name, and says whose academy it is."""
    for item in scan.items:
        inner = item.nested
        if (
            inner
            and item.mention
            and fold(scan.line.text[item.span.start : inner.span.start]).endswith((" của ", " thuộc "))
        ):
            yield _relation(item.mention, "part_of", inner, "relation-of")


def _claim(scan: Scan, child: int, parent: int, relation: str, rule: str) -> Iterator[Claim]:
    lower, upper = scan.items[child], scan.items[parent]
    if lower.mention and upper.mention and lower.mention.form != "nominal" and upper.mention.name != lower.mention.name:
        yield _relation(lower.mention, relation, upper.mention, rule)


def _relation(child: Mention, relation: str, parent: Mention, rule: str) -> Claim:
    return Claim(
        "relation", {"child": child, "relation": relation, "parent": parent}, merged((child.span, parent.span)), rule
    )


def _words(scan: Scan, found: re.Match[str]) -> str:
    return fold(scan.text(*found.span("words")))


def _rank(item: Item) -> int:
    """How high a body of this name stands in a hierarchy: 1 (a section) to 5 (a ministry); 0 where no word tells."""
    words = fold(item.mention.name if item.mention else "").split()
    return next((_RANK_OF[h] for n in (3, 2, 1) if (h := " ".join(words[:n])) in _RANK_OF), 0)
