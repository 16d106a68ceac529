"""Posts: who holds which title at which body.

TITLE BODY, TITLE BODY NAME        «Thứ trưởng Bộ X, Phó Chủ tịch Hội đồng Y NAME»
NAME, TITLE BODY    NAME - TITLE   apposition after the name; a list of names shares one after a dash
NAME được bổ nhiệm làm TITLE       appointment; «nguyên», «thôi giữ chức» make a post a former one
COUNTRY đảm nhận vai trò TITLE     posts that countries hold
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.scan import Item, Scan
from kg.language import fold
from kg.model import Argument, Claim, Mention, Span

_BODY = r"O(?:\([^)]{1,5}\))?(?:~O|@[CO]|C)?"
_TITLE = rf"q?(?:TT?(?:kT)*)(?:~?{_BODY}|F?~?C(?:@[CO])?|F|L)?(?:F~?C?)?(?:D|\(D\))?"
_CHAIN = re.compile(rf"{_TITLE}(?:(?:,|-|k|&|;|,w|-w){_TITLE})*")
_NEXT_NAME = re.compile(r"[:,]?[KR]*P|,?=?[KR]+P")
_PARTS = re.compile(
    rf"(?P<former>q)?(?P<title>TT?(?:kT)*)(?:~?(?P<body>{_BODY})|(?P<land>F?~?C(?:@[CO])?)|(?P<sector>F)|(?P<place>L))?(?P<charge>F~?C?)?(?P<when>D|\(D\))?"
)
_APPOINTED = re.compile(r"[KR]*P(?P<gap>[^;.:]{0,8}?)B[^;.PB]{0,4}?$")


@dataclass(frozen=True)
class Title:
    """One title of a chain: its text, its body, its place in the items."""

    first: int
    last: int
    text: str
    body: Mention | None
    former: bool
    when: str | None
    row_body: str
    sector: str


def find_posts(scan: Scan) -> Iterator[Claim]:
    """The posts that a sentence states."""
    for chain in _CHAIN.finditer(scan.tags):
        titles = list(_titles(scan, chain))
        for holder, rule, status in _holders(scan, chain):
            for title in titles:
                yield _claim(scan, holder, title, rule, status)
    yield from _past_posts(scan)


_PAST = re.compile(r"\b(?:các|nhiều) (?:vị trí|chức vụ|cương vị|chức danh)\b")


def _past_posts(scan: Scan) -> Iterator[Claim]:
    """«A có N năm kinh nghiệm với các vị trí T, T, T»: posts that the subject of the sentence has held."""
    holder = next((item for item in scan.items if item.tag == "P"), None)
    text = fold(scan.line.text[scan.sentence.span.start : scan.sentence.span.end])
    found = _PAST.search(text)
    if holder is None or found is None:
        return
    start = scan.sentence.span.start + found.end()
    for chain in _CHAIN.finditer(scan.tags):
        if scan.items[chain.start()].span.start >= start and not _NEXT_NAME.match(scan.tags, chain.end()):
            for title in _titles(scan, chain):
                yield _claim(scan, holder, title, "post-past", "former")


def _titles(scan: Scan, chain: re.Match[str]) -> Iterator[Title]:
    for part in _PARTS.finditer(scan.tags, chain.start(), chain.end()):
        first, last = part.start("title"), part.end("title")
        for group in ("land", "place"):
            if part.group(group):
                last = part.end(group)
        if part.group("charge") and not part.group("land"):
            last = part.end("charge")
        if part.group("sector"):
            last = part.end("sector")
        body = scan.items[part.start("body")].mention if part.group("body") else None
        if part.group("charge") and body:
            last = part.end("title")
        row = scan.items[first].row or {}
        sector = scan.text(part.start("sector"), part.end("sector")) if part.group("sector") else ""
        when = part.group("when")
        date = scan.items[part.end("when") - len(when) + when.index("D")].mention if when else None
        yield Title(
            first,
            last,
            scan.text(first, last),
            body,
            bool(part.group("former")),
            date.name if date else None,
            row.get("body", ""),
            sector,
        )


def _holders(scan: Scan, chain: re.Match[str]) -> Iterator[tuple[Item, str, str | None]]:
    """The people whom a chain of titles is about, with the rule and the status that the words give."""
    tags = scan.tags
    after = _NEXT_NAME.match(tags, chain.end())
    before = tags[: chain.start()]
    named = re.search(r"[KR]*P(?:\([^)]*\))?(?P<link>,|-|\(|,?[wvS&Dk]{0,4}=|,w|,ww|,w=)R?$", before)
    if after and not (named and "," in after.group() and after.group().startswith(",")):
        if fold(scan.text(chain.start(), chain.start() + 1)) not in ("thành viên", "đại biểu"):
            yield scan.items[after.end() - 1], "post-before-name", None
        yield from _more_names(scan, chain, after)
        return
    given = re.match(r"[^;.:P]{0,3}w[KR]*P", tags[chain.end() :])
    if given and re.search(r"[BvA][^;.P]{0,3}$", before) and scan.line.key(scan.items[chain.end()].start) == "cho":
        yield scan.items[chain.end() + given.end() - 1], "post-appointed", "new"
        return
    appointed = re.search(r"P[^;.:P]{0,6}?(?P<verb>[Bb])[^;.PO]{0,3}$", before)
    if appointed and _PASSIVE.search(fold(scan.text(max(0, appointed.start() - 2), appointed.end()))):
        status = "new" if appointed["verb"] == "B" else "former"
        yield scan.items[appointed.start()], "post-appointed", status
        return
    if named and not (named["link"] == "," and _has_title(before, named) and not _goes_on(scan, chain)):
        holders = _list_before(scan, named) if named["link"] == "-" else [scan.items[_name_at(tags, named)]]
        for holder in holders:
            yield holder, "post-after-name", None
        return


_PASSIVE = re.compile(
    r"\b(?:được|bị|thôi|từ chức|nhậm chức|trở thành|lên làm|trúng cử|đắc cử|tái cử"
    r"|(?:bổ nhiệm|chỉ định|bầu|cử|điều động|miễn nhiệm|bãi nhiệm) (?:ông|bà|đồng chí))\b"
)


_CLAUSE_GOES_ON = re.compile(r"[vwSsHGJNEXZWUB;]|,[vSsHGJNEXZWU]|,w(?![TKRPOw])")


def _goes_on(scan: Scan, chain: re.Match[str]) -> bool:
    """Whether the clause goes on after a title with a body («Thủ tướng A, Chủ tịch Hội đồng B tặng …»)."""
    return "O" in chain.group() and bool(_CLAUSE_GOES_ON.match(scan.tags, chain.end()))


def _has_title(before: str, named: re.Match[str]) -> bool:
    """Whether the name before a comma has a title of its own: then the next title is somebody else's."""
    return bool(re.search(r"[TFOCL)][KR]*$", before[: named.start()])) and "T" in before[: named.start()][-6:]


def _name_at(tags: str, found: re.Match[str]) -> int:
    return tags.index("P", found.start())


def _more_names(scan: Scan, chain: re.Match[str], after: re.Match[str]) -> Iterator[tuple[Item, str, str | None]]:
    """«các Phó Thủ tướng A, B và C»: a plural before the title gives it to every name of the list."""
    first = scan.items[chain.start()].start
    if scan.line.key(first - 1) not in ("các", "hai", "ba") or len(scan.tags[chain.start() : chain.end()]) > 2:
        return
    for name in re.finditer(r"[,&][KR]*P", scan.tags[after.end() :]):
        if scan.tags[after.end() : after.end() + name.start()].strip("P,&KR"):
            return
        yield scan.items[after.end() + name.end() - 1], "post-shared", None


def _list_before(scan: Scan, named: re.Match[str]) -> list[Item]:
    """The names of a coordinated list that ends before a dash: «A, B và C - Đảng ủy viên»."""
    tags, end = scan.tags, _name_at(scan.tags, named) + 1
    found = re.search(r"(?:[KR]*P,)*(?:[KR]*P&)[KR]*P$|[KR]*P$", tags[:end])
    start = found.start() if found else end - 1
    return [item for item in scan.items[start:end] if item.tag == "P"]


def _claim(scan: Scan, holder: Item, title: Title, rule: str, status: str | None) -> Claim:
    roles: dict[str, Argument] = {"title": title.text}
    if holder.mention:
        roles["holder"] = holder.mention
    if title.body:
        roles["organization"] = title.body
    elif title.row_body and title.sector:
        roles["sector_body"] = f"{title.row_body} {title.sector}"
    elif title.row_body in _NEAR_HEADS and (near := _body_before(scan, title)):
        roles["organization"] = near
    if title.former:
        roles["status"] = "former"
    elif status:
        roles["status"] = status
    if title.when and "/" in title.when:
        roles["from"], roles["until"] = title.when.split("/")
    spans = [holder.span, Span(scan.items[title.first].span.start, scan.items[title.last - 1].span.end)]
    if title.body:
        spans.append(title.body.span)
    return Claim("tenure", roles, tuple(sorted(set(spans))), rule)


_NEAR_HEADS = frozenset({"Đảng ủy", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Cục", "Tổng cục", "Vụ", "Viện", "Chi cục"})


def _body_before(scan: Scan, title: Title) -> Mention | None:
    """The body with the head of a title («Đảng ủy viên») that the same sentence names before it."""
    for item in reversed(scan.items[: title.first]):
        if item.tag == "O" and item.mention and fold(item.mention.name).startswith(fold(title.row_body) + " "):
            return item.mention
    return None


_HOLD = re.compile(r"C[^.;C]{0,6}?T(?P<body>O(?:\(o\))?)(?P<gap>[^.;TPO]{0,4}?)(?P<when>D)?")
_HOLD_CUES = ("đảm nhận", "đảm nhiệm", "giữ chức", "giữ vai trò", "vai trò", "cương vị", "nhiệm kỳ")


def find_country_posts(scan: Scan) -> Iterator[Claim]:
    """Posts held by countries: «Việt Nam đảm nhận vai trò Chủ tịch X giai đoạn 2019-2021»."""
    for found in _HOLD.finditer(scan.tags):
        first = found.start()
        title = scan.tags.index("T", first)
        cue = fold(scan.text(first, title))
        country, body = scan.items[first].mention, scan.items[found.start("body")].mention
        if not country or not body or not any(c in cue for c in _HOLD_CUES[:4]):
            continue
        roles: dict[str, Argument] = {
            "holder": country,
            "title": scan.text(title, title + 1),
            "organization": body,
        }
        date = scan.items[found.start("when")].mention if found["when"] else None
        if date and "/" in date.name:
            roles["from"], roles["until"] = date.name.split("/")
        yield Claim("tenure", roles, (country.span, scan.span(title, found.start("body") + 1)), "post-of-country")
