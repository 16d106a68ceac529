"""Relations between bodies, only where the text says so.

X thuộc Y    X, Z (trực thuộc Y)    X của Y    X, cơ quan ngôn luận của Y      part_of
X, công ty mẹ của Y    X (cơ quan chủ quản của Y)                              Y part_of X
X, Bộ Y      X (Bộ Y)    X/Bộ Y     the wider body stands after the narrower one
X là thành viên của Y               X, đơn vị thành viên của Y                 member_of
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.items import BRACKET
from kg.extract.names.ranks import FIRMS, folded, is_below
from kg.extract.scan import Scan
from kg.language import fold, words_of
from kg.model import Argument, Claim, Mention, merged
from kg.regex import regex

_ACRONYM = r"(?:\((?:o|w)\))?"
_ASIDE = r"(?:\([^()<O]{1,6}\))?"  # where it stands, what it is called for short
_BODY = rf"O{_ACRONYM}"
# A row of bodies from its first one: begun inside it too, it would be read as often as it has bodies.
_INSIDE = r"(?<!O,)(?<!O&)(?<!O,&)(?<!O\([ow]\),)(?<!O\([ow]\)&)(?<!O\([ow]\),&)"
_LIST = rf"{_INSIDE}{_BODY}(?:(?:,&|,|&){_BODY})*"
_PARENT = r"(?=(?P<parent>O))"
_UNDER = regex(rf"(?P<children>{_LIST}){_ASIDE}(?:,|\(|(?:,|\(|=|-)[wG]{{1,5}}|\((?:@?[wL]{{1,4}},)?)?<v?{_PARENT}")
_GATHERED = regex(rf"<(?P<parent>O){_ACRONYM}(?::|,?(?:w|=)+:?)(?P<children>{_BODY}(?:(?:,&|,|&){_BODY})+)")
_OF = regex(rf"(?P<children>{_LIST})~{_PARENT}")
_ORGAN = regex(rf"(?P<child>O){_ACRONYM}(?:,|-|\(|=)(?P<words>[wG][wGR&]{{0,7}})~{_PARENT}")
_BESIDE = regex(rf"(?<![O)],)(?<![O)],&)(?P<child>O){_ACRONYM},(?P<parent>O)(?!{_ACRONYM}(?:,?&|,[OTR*])|~)")
# «ông A, Vụ trưởng Vụ X, Bộ Y và ông B»: the title before the first body says that no row goes on with the second.
_OF_OFFICER = regex(
    rf"P{BRACKET}[,-](?:q?TO?{_ACRONYM},)*q?T(?P<child>O){_ACRONYM},(?P<parent>O){_ACRONYM}(?![RK]*P|~)"
)
_BEHIND_MARK = regex(rf"(?P<child>O)\((?P<parent>O)|(?<![O)][-/])(?P<lower>O){_ACRONYM}[-/](?P<upper>O)")
_MEMBER = regex(
    rf"(?P<child>[OC])(?:{_ACRONYM}[,(]|[wvDB]{{0,3}}=?|[wvDB]{{0,3}}=)(?P<words>[wvGR]{{1,8}})(?:~|(?<=[Rw])){_PARENT}"
)

_SHORT = regex(r"O\(o\)")
_MEMBERSHIP = regex(r"\bthành viên(?: \S+){0,4}$")
_OF_FIRMS = regex(r"\b(?:công ty|đơn vị|doanh nghiệp) thành viên$")
_MANY = regex(r"(?:.*\b)?(?:các|những|số|nhiều|hội đồng)\b(?!.*\blà\b)")
_GIVEN_BY_MANY = regex(r"\b(?:được|bị) (?:các|những|nhiều|đa số|toàn thể)\b(?!.*\blà\b)")
# After a body, what goes on with a row of bodies instead of closing it.
_ROW = words_of("heads in a row")
_ONE = regex(r"^một (?:trong (?:các|những|số) )?")
_ORGANS = ("cơ quan", "đơn vị", "công ty con", "chi nhánh", "tổ chức", "diễn đàn", "tiếng nói")
_OWNER = regex(r"(?:cơ quan|đơn vị|công ty|tập đoàn|ngân hàng|hãng) (?:mẹ|chủ quản)$")
_STATE = ("quốc hội", "chính phủ", "nghị viện")  # part of nothing; linking would take them for those of Viet Nam

_SOCIETY = r"(?:hội|hiệp hội|liên đoàn|lđbđ|liên hiệp)"
_OF_LANDS = regex(
    rf"{_SOCIETY} (?!đồng |nghị )(?:.* )?"
    r"(?:quốc tế|thế giới|toàn cầu|asean|châu (?:á|âu|phi|mỹ|đại dương)|thái bình dương|(?:đông )?nam á)$"
)
# «Hội đồng Hợp tác Kinh tế châu Á - Thái Bình Dương» is of many lands.
_COUNCIL_OF_LANDS = regex(r"hội đồng (?:hợp tác|các) .*(?:châu (?:á|âu|phi|mỹ)|thái bình dương|vùng vịnh)$")
_BOARD = regex(
    rf"(?:ban chấp hành|bch|ban thường vụ|btv)(?: (?:trung ương|t\.?ư|tw))?"
    rf" (?:{_SOCIETY}|tổng (?:hội|liên đoàn|lđlđ)|lđlđ|công đoàn|liên minh|mặt trận|quốc hội)\b"
)


_SECRETARIAT = "ban thư ký "
# Firms of two lands that work together, as a chamber of commerce does.
_BUSINESS = ("hội đồng kinh doanh ", "hội đồng doanh nghiệp ")


def find_kinds(scan: Scan) -> Iterator[Claim]:
    """The kind of each body that a sentence names: ministry, company …"""
    for item in scan.items:
        if item.tag in "Oo" and item.mention and item.row and item.mention.form != "nominal":
            roles: dict[str, Argument] = {
                "subject": item.mention,
                "property": "organizationKind",
                "value": _kind(item.mention, item.row["kind"]),
            }
            yield Claim("slot", roles, (item.mention.span,), "organization-kind")
        if item.nested and item.nested_row:
            kind = _kind(item.nested, item.nested_row["kind"])
            roles = {"subject": item.nested, "property": "organizationKind", "value": kind}
            yield Claim("slot", roles, (item.nested.span,), "organization-kind")


def _kind(body: Mention, kind: str) -> str:
    """The kind that a head tells, unless the whole name tells another: a society of many lands is international, the
    board of a society is no organ of a party; a plant, named as a place is, belongs to those who produce; the office
    of a society of many lands is as international as that is."""
    name = fold(body.name)
    if kind == "committee" and name.startswith(_SECRETARIAT):
        whose = name.removeprefix(_SECRETARIAT).removeprefix("quốc tế ")
        return "international" if _OF_LANDS.match(whose) or _COUNCIL_OF_LANDS.match(whose) else kind
    if name.startswith("nhà máy "):
        return "company"
    if kind == "other" and _OF_LANDS.match(name) or kind == "committee" and _COUNCIL_OF_LANDS.match(name):
        return "international"
    if kind == "committee" and name.startswith(_BUSINESS):
        return "other"
    return "committee" if kind == "party" and _BOARD.match(name) else kind


def find_relations(scan: Scan) -> Iterator[Claim]:
    """The relations between bodies that a sentence states in so many words."""
    if "O" not in scan.tags:
        yield from _inside_names(scan)
        return
    yield from _under(scan)
    yield from _inside_names(scan)
    for found in _ORGAN.finditer(scan.tags) if "~O" in scan.tags else ():
        words = _ONE.sub("", _words(scan, found))
        row = words == "cơ quan" and scan.tags[found.start() - 1 : found.start()] == "~"  # of a row
        if _OWNER.match(words):
            yield from _claim(scan, found.start("parent"), found.start("child"), "part_of", "relation-organ")
        elif words.startswith(_ORGANS) and "thành viên" not in words and not row:
            yield from _claim(scan, found.start("child"), found.start("parent"), "part_of", "relation-organ")
    for child, parent in dict.fromkeys(_beside(scan)):
        yield from _claim(scan, child, parent, "part_of", "relation-beside")
    yield from _memberships(scan)


def _beside(scan: Scan) -> Iterator[tuple[int, int]]:
    """The items of a body and of the wider one beside it: behind a comma, in brackets, behind a dash."""
    for pattern in (_BESIDE, _OF_OFFICER, _BEHIND_MARK):
        for found in pattern.finditer(scan.tags):
            apart = pattern is _BEHIND_MARK
            dash = apart and found["lower"]
            child, parent = found.start("lower" if dash else "child"), found.start("upper" if dash else "parent")
            whole = apart or pattern is _OF_OFFICER or not (_goes_on(scan, parent) or _are_alike(scan, child, parent))
            if whole and is_below(scan.items[child], scan.items[parent], apart=apart):
                yield child, parent


def _are_alike(scan: Scan, child: int, parent: int) -> bool:
    """Whether two bodies beside each other have a short name each («Trung tâm X (ABC), Viện Y (DEF)») and so stand in a
    row, unless the second is a ministry."""
    both = _SHORT.match(scan.tags, child) and _SHORT.match(scan.tags, parent)
    return both is not None and (scan.items[parent].row or {}).get("kind") != "ministry"


def _memberships(scan: Scan) -> Iterator[Claim]:
    """«X là thành viên (của) Y»; «X, thành viên của Y» of a company, since else it is said of the person before it. No
    land is one of a body that bears its name («hội A của các bác sĩ C là thành viên của Tổng hội C»)."""
    for found in _MEMBER.finditer(scan.tags):
        words, child = _words(scan, found), found.start("child")
        link = scan.tags[found.start("words") - 1]
        becomes = scan.folded[found.start("words") - 1] == "trở thành" or words.startswith(("trở thành", "là"))
        is_one = link == "=" or becomes
        told = words.endswith("thành viên") and is_one or scan.tags[found.start("parent") - 1] == "~"
        firm = _OF_FIRMS.search(words) or folded(scan.items[child]).startswith((*FIRMS, "tập đoàn", "ngân hàng"))
        beside = link in ",(" and not firm
        if not told or beside or scan.tags[child - 1 : child] == "T" or _MANY.match(words) or _by_many(scan, found):
            continue
        own = scan.tags[child] == "C" and scan.folded[child] in scan.folded[found.start("parent")]
        if _MEMBERSHIP.search(words) and not own:
            yield from _claim(scan, child, found.start("parent"), "member_of", "relation-member")


def _by_many(scan: Scan, found: re.Match[str]) -> bool:
    """«X được các hội thành viên của Y bầu chọn»: whether members do something to a body."""
    return _GIVEN_BY_MANY.search(fold(scan.text(found.start("child") + 1, found.end("words")))) is not None


def _goes_on(scan: Scan, parent: int) -> bool:
    """Whether the words after a body go on with a row («Cục X, Bộ Y, các sở», «Văn phòng Bộ, Vụ X cùng các đơn vị»)."""
    at = parent + 1
    if scan.tags[at : at + 1] == "(" and scan.tags[at + 2 : at + 3] == ")":
        at += 3
    return scan.tags[at : at + 1] == "," and at + 1 < len(scan.items) and scan.folded[at + 1] in _ROW


def _under(scan: Scan) -> Iterator[Claim]:
    """«X thuộc Y», «X của Y»: in a list of bodies of one sort all of them, else the last one."""
    patterns = ((_UNDER, "<", "relation-under"), (_GATHERED, "<O", "relation-under"), (_OF, "~O", "relation-of"))
    for pattern, joint, rule in patterns:
        for found in pattern.finditer(scan.tags) if joint in scan.tags else ():
            children = [i for i in range(*found.span("children")) if scan.tags[i] == "O"]
            heads = {scan.folded[i].split()[0] for i in children}
            for child in children if len(heads) == 1 or pattern is _GATHERED else children[-1:]:
                yield from _claim(scan, child, found.start("parent"), "part_of", rule)


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
    if scan.folded[child] in _STATE:
        return
    if lower.mention and upper.mention and lower.mention.form != "nominal" and upper.mention.name != lower.mention.name:
        yield _relation(lower.mention, relation, upper.mention, rule)


def _relation(child: Mention, relation: str, parent: Mention, rule: str) -> Claim:
    return Claim(
        "relation", {"child": child, "relation": relation, "parent": parent}, merged((child.span, parent.span)), rule
    )


def _words(scan: Scan, found: re.Match[str]) -> str:
    return fold(scan.text(*found.span("words")))
