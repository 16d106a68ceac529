"""Posts: who holds which title at which body.

A chain of titles («Thứ trưởng Bộ X, Phó Chủ tịch Hội đồng Y») is read here, title by title; whom it is about is
read in holders.py. «nguyên» before a title makes it a former post, «tân» a new one; years after it are its term.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extract.dates import is_day
from kg.extract.items import Item, Scan, pronoun
from kg.extract.names.several import is_of_two
from kg.extract.names.that_land import without_that_land
from kg.extract.phrases import has_guest_before
from kg.extract.posts.counterparts import find_counterparts
from kg.extract.posts.delegations import body_led
from kg.extract.posts.departures import has_own_title, is_during
from kg.extract.posts.deputies import find_deputies
from kg.extract.posts.far_bodies import body_before, body_behind, body_elsewhere, body_of_head
from kg.extract.posts.holders import Holder, find_holders, is_agent
from kg.extract.posts.lands_holding import find_posts_of_lands
from kg.extract.posts.moved import is_kept, is_left
from kg.extract.posts.tenures import begun
from kg.extract.posts.title_chains import BODY, CHAIN, LAND, NEXT_NAME, OF_ONE, SHORT, TERM, chains
from kg.extract.posts.together import shared_by_list
from kg.language import fold, in_small_letters, words_of
from kg.model import Argument, Claim, Mention, Span
from kg.regex import regex

_FROM_TO = ("từ ", "Từ ")
_APART, _IN_TERM = regex(r",?w?D"), regex(r"(?:trong |cho |của )?nhiệm kỳ\b|trong (?:giai đoạn|thời kỳ)\b")
_PARTS = regex(
    rf"(?P<mark>q)?(?P<title>TT?(?:kT)*+{OF_ONE}){SHORT}(?P<side>wC(?=~O))?"
    rf"(?:~?(?P<body>{BODY})|(?P<charged>F)~?(?P<whose>{BODY})|(?P<land>F?~?{LAND})|(?P<place>F?L|~L)|(?P<sector>F))?"
    rf"(?P<charge>F~?C?)?(?P<when>{TERM})"
)
_STANDS_FOR = fold("đại diện")  # «có đại diện Bộ X, Đại sứ A»: who stands for the body is another
_STANDING_IN = ("thay mặt", "đại diện", "đại diện cho", "đại diện của", "uỷ quyền của", "thay mặt cho")
# Without a body of its own such a title has that of the next («Phó Chủ tịch, Tổng Thư ký Hội X»).
_OF_THE_SAME = words_of("post of the same body")
_WITHOUT_ANOTHER = words_of("post without another")
_PREMIER, _OF_CABINET = words_of("head of a cabinet"), tuple(words_of("lower post of a cabinet"))
_SPEAKS = regex(r"(?:,q?T[TFOCL<~()o]{0,10},)?[wv]{0,2}[SsU]")
# «dưới sự chứng kiến của T và T, T A …»: A is no witness.
_WITNESSED = regex(r"WK?q?T[TFOCL~()o]{0,8}&q?T[TFOCL~()o]{0,8},")
_HIGHEST_POSTS, _LOWER_POSTS = words_of("post above all others"), words_of("post below the highest")
_OF_LAND = words_of("officer of a land")
# «Thừa ủy quyền của Chủ tịch nước Thứ trưởng A»: whose head is another.
_HIGHEST_ALONE = _OF_LAND & _HIGHEST_POSTS - {"phó thủ tướng"}
_PAST = regex(
    r"\b(?:giữ|đảm nhiệm|đảm nhận|đảm đương|(?:kinh |trải )?qua|với|ở) (?:các|nhiều|những) "
    r"(?:vị trí|chức vụ|cương vị|chức danh|trọng trách|nhiệm vụ)\b(?: là\b)?"
)
_HELD = frozenset({"vị", "chức", "cương", "trọng", "nhiệm"})  # of which one stands there
_WISHED = ("có thể ", "sẽ ", "muốn ", "không ")
_IN_LIST = frozenset({"như", "rồi", "gồm", "làm", "sang"})
_STILL = regex(r"\b(?:hiện|đang|hiện nay|còn)\b")
_ONCE = regex(r"\b(?:từng|trải qua|kinh qua|lần lượt|đã)\b")
# Titles whose own word names the body: the body stands before them in the sentence («Đảng ủy viên»).
_NEAR_HEADS = frozenset({"Đảng ủy", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Cục", "Tổng cục", "Vụ", "Viện", "Chi cục"})


@dataclass(frozen=True)
class Title:
    """One title of a chain: the items [first, last) that say it, its body, and what the words add."""

    first: int
    last: int
    text: str
    body: Mention | None
    status: str | None
    when: str | None
    head: str
    sector: str
    over: bool


def find_posts(scan: Scan) -> Iterator[Claim]:
    """The posts that a sentence states."""
    for chain in chains(scan):
        titles = _of_the_holder(scan, chain, _with_shared_bodies(scan, list(_titles(scan, chain))))
        if titles and chain.group() in ("T", "qT") and (body := body_before(scan, chain, titles[0].text)):
            titles = [replace(titles[0], body=body)]
        titles = _of_one_time(scan, chain, titles)
        titles = [title for title in titles if len(titles) == 1 or fold(title.text) != _STANDS_FOR]
        if is_left(scan, chain):
            titles = [title if _is_kept(title) else replace(title, over=True) for title in titles]
        shared = (Holder(item, "post-shared") for item in shared_by_list(scan, chain))
        for holder in (*find_holders(scan, chain), *shared):
            for title in titles:
                if title is titles[-1] and has_own_title(scan, chain):
                    holder = replace(holder, status=None)
                if not fold(title.text).endswith("đoàn công tác"):  # who leads a trip holds no post
                    yield _claim(scan, holder, title)
    yield from find_deputies(scan)
    yield from find_counterparts(scan)
    yield from _past_posts(scan)
    yield from find_posts_of_lands(scan)


def _is_kept(title: Title) -> bool:
    return is_kept(title.text, title.body.name if title.body else "")


def _of_one_time(scan: Scan, chain: re.Match[str], titles: list[Title]) -> list[Title]:
    """«trong thời gian giữ các chức vụ TITLE, TITLE, TITLE (2004-2010)»: the years are those of all."""
    times = [title.when for title in titles if title.when and "/" in title.when]
    if len(titles) < 2 or len(times) != 1 or not is_during(scan, chain.start()):
        return titles
    last = len(titles) - has_own_title(scan, chain)
    return [replace(title, when=times[0]) if i < last else title for i, title in enumerate(titles)]


def _of_the_holder(scan: Scan, chain: re.Match[str], titles: list[Title]) -> list[Title]:
    """«Thay mặt Chủ tịch Quốc hội, Phó Chủ tịch A»: the first title is that of the person for whom A stands in."""
    before = fold(scan.text(max(0, chain.start() - 2), chain.start()))
    name = NEXT_NAME.match(scan.tags, chain.end())
    if name and has_guest_before(scan, chain.start(), name.end()):
        own = [
            i
            for i, title in enumerate(titles)
            if i and scan.tags[titles[i - 1].first : title.first].rstrip("q").endswith(",")
        ]
        return titles[own[-1] :] if own else titles
    if len(titles) > 1 and is_of_two(scan, chain.start()) and scan.tags[titles[0].last : titles[1].first] == ",":
        return titles[1:]  # «sự chứng kiến của hai Bộ trưởng, Viện trưởng A và …»
    if name and (witnessed := _WITNESSED.search(scan.tags, 0, chain.end())):
        return [title for title in titles if title.first >= witnessed.end()] or titles
    if name and len(titles) > 1 and scan.tags[: chain.start() + 2] == "XT," and _SPEAKS.match(scan.tags, name.end()):
        return titles[1:]  # «Tiếp Thứ trưởng, Thượng nghị sĩ A khẳng định …»
    titles = _of_the_highest(scan, _behind_the_day(scan, titles) if name else titles, named=name is not None)
    joint = scan.tags[titles[0].last : titles[1].first] if len(titles) == 2 else ""
    if joint in ("&", "-") and fold(titles[0].text) in _WITHOUT_ANOTHER:
        return titles[1:]
    beside = len(titles) > 1 and scan.tags[titles[0].last : titles[1].first] == ","
    if beside and name and fold(titles[0].text) in _PREMIER and fold(titles[1].text).startswith(_OF_CABINET):
        return titles[1:]  # «giải trình trước Thủ tướng, Bộ trưởng A nói»: no premier is told by a lower post
    stands_in = before.endswith(_STANDING_IN)
    return titles[1:] if stands_in and scan.tags[titles[0].last :][:2].lstrip("O")[:1] in (",", "-") else titles


def _behind_the_day(scan: Scan, titles: list[Title]) -> list[Title]:
    """«Tại cuộc làm việc với đoàn của Thủ tướng sáng 20-6, Chủ tịch Tập đoàn X A nói»: the day is that of the meeting,
    and what stands before it the title of somebody else."""

    def is_parted(one: Title, other: Title) -> bool:
        between = range(one.first, other.first)
        return any(scan.tags[i] == "D" and is_day(scan.items[i].mention) for i in between)

    return titles[max((i for i, pair in enumerate(pairwise(titles), 1) if is_parted(*pair)), default=0) :]


def _of_the_highest(scan: Scan, titles: list[Title], *, named: bool) -> list[Title]:
    """«phần trả lời của Bộ trưởng X, Chủ tịch Quốc hội A kết luận», «Tiếp Chủ tịch Công ty X, Thủ tướng A»: nobody is
    told by a post of state first, or by one of a company, and by one of those above all others after it: the first is
    somebody else's."""
    said = [fold(f"{title.text} {title.body.name}" if title.body else title.text) for title in titles]
    low = next((i for i, title in enumerate(titles) if _is_low(scan, title, named=named)), len(titles))
    return titles[max((i for i in range(low + 1, len(titles)) if said[i] in _HIGHEST_POSTS), default=0) :]


def _is_low(scan: Scan, title: Title, *, named: bool) -> bool:
    if fold(title.text) in _LOWER_POSTS:
        return True
    body = next((item for item in scan.items[title.last :] if item.mention is not None), None)
    return named and body is not None and body.mention is title.body and (body.row or {}).get("kind") == "company"


def tenures(scan: Scan, chain: re.Match[str] | None, holder: Holder) -> Iterator[Claim]:
    """That somebody holds each title of a chain."""
    for title in _with_shared_bodies(scan, list(_titles(scan, chain))) if chain else ():
        yield _claim(scan, holder, title)


def _past_posts(scan: Scan) -> Iterator[Claim]:
    """«A có N năm kinh nghiệm với các vị trí T, T, T»: posts that the person named last has held; «ông từng giữ các
    chức vụ: T, T» those of the person whom the pronoun or the title before it means."""
    if _HELD.isdisjoint(scan.line.keys):
        return
    said = in_small_letters(scan.line.text[scan.sentence.span.start : scan.sentence.span.end])
    found = _PAST.search(said)
    if found is None or said[: found.start()].endswith(_WISHED):
        return
    first, start = scan.sentence.span.start + found.start(), scan.sentence.span.start + found.end()
    end = sum(item.span.end <= first for item in scan.items)
    name = scan.tags.rfind("P", 0, end)
    holder = scan.items[name] if name >= 0 else None
    if holder is None and _ONCE.search(fold(scan.line.text[scan.sentence.span.start : start])):
        holder = _told_again(scan, end)
    if holder is None:
        return
    words = scan.words_before(first, 60)
    status = None if _STILL.search(words) else "former"
    for chain in CHAIN.finditer(scan.tags):
        at = scan.items[chain.start()].span.start
        word = scan.folded[chain.start() - 1] if scan.tags[: chain.start()].endswith("ww") else ""
        inside = at > start + 1 and word and word not in _IN_LIST
        later = "trước khi" in fold(scan.line.text[start:at])  # «…, T, trước khi được bổ nhiệm làm T»
        if at >= start and not inside and not later and not NEXT_NAME.match(scan.tags, chain.end()):
            for title in _with_shared_bodies(scan, list(_titles(scan, chain))):
                yield _claim(scan, Holder(holder, "post-past", status), title)


def _told_again(scan: Scan, end: int) -> Item | None:
    """«ông», or a title that opens the sentence, before a position: somebody whom the article has named."""
    at = scan.tags.rfind("K", 0, end)
    if at >= 0:
        return pronoun(scan.items[at])
    subject = CHAIN.match(scan.tags, 0, end)
    if subject is None:
        return None
    first = subject.start() + subject.group().startswith("q")
    span = scan.span(first, subject.end())
    one = Mention(span, "Person", scan.text(first, subject.end()), "person-by-title", "nominal")
    return replace(scan.items[first], span=span, mention=one)


def _is_another(scan: Scan, part: re.Match[str]) -> bool:
    """«Chủ tịch X và đại diện Y», «…; đại diện Y»: whoever stands for Y is another person."""
    return scan.tags[part.start() - 1] in "&;" and scan.folded[part.start("title")].startswith("đại diện")


def _is_of_its_own(scan: Scan, first: int) -> bool:
    """Whether the first of two titles without a mark between them is one by itself: that of an officer of a land, with
    another in capitals behind it («Bộ trưởng Chủ nhiệm Văn phòng X A»)."""
    return fold(scan.text(first, first + 1)) in _OF_LAND and scan.line.capital(scan.items[first + 1].start)


def _titles(scan: Scan, chain: re.Match[str]) -> Iterator[Title]:
    for part in _PARTS.finditer(scan.tags, chain.start(), chain.end()):
        if part.start() > chain.start() and (is_agent(scan, part.start(), part.end()) or _is_another(scan, part)):
            return
        first, last = part.span("title")
        if scan.tags[first : first + 2] == "TT" and (scan.items[first].nested or _is_of_its_own(scan, first)):
            said, mark = scan.text(first, first + 1), _marked(scan, part)
            if fold(said) not in _HIGHEST_ALONE:
                yield Title(first, first + 1, said, None, mark, None, "", "", False)
            first += 1
        body = part["body"] and "body" or part["whose"] and "whose" or ""
        for group in ("side", "land", "place", "sector", "charged"):
            if part.group(group):
                last = part.end(group)
        whole = part.group("charge") and scan.folded[part.start("charge")].startswith("về ")
        if part.group("charge") and (whole or not part.group("land") and not body):
            last, body = part.end("charge"), "" if whole else body
        its_body = scan.items[part.start(body)].mention if body else None
        if part.end() == chain.end() and (part.end() == part.end("title") or part["place"] or part["sector"]):
            last, its_body = body_behind(scan, chain, first, part.end("title")) or (last, None)
        since = begun(scan.text(*part.span("when"))) if part["when"].startswith("(") else ""
        date = None if since else _date_of(scan, part)
        date = date or (_term_behind(scan, chain.end()) if part.end() == chain.end() else None)
        yield Title(
            first,
            last,
            without_that_land(scan.text(first, last - 3 * (part["land"] or "").endswith("(o)"))) + _region(scan, part),
            its_body,
            _marked(scan, part),
            since or (date.name if date else None),
            (scan.items[first].row or {}).get("body", ""),
            without_that_land(scan.text(*part.span("sector"))),
            date is not None and "/" in date.name and scan.line.text.startswith(_FROM_TO, date.span.start),
        )


def _region(scan: Scan, part: re.Match[str]) -> str:
    """The region behind a body for which alone an officer is: «Giám đốc WIPO khu vực châu Á»."""
    said = scan.text(*part.span("charge")) if part["body"] and part["charge"] else ""
    return f" {said}" if fold(said).startswith("khu vực ") else ""


def _date_of(scan: Scan, part: re.Match[str]) -> Mention | None:
    """The term that stands behind a title: «2016-2021», «(2016)», and none of another day («(sáng 5/3)»)."""
    at = part["when"].find("D")
    return scan.items[part.start("when") + at].mention if at >= 0 and not part["when"].startswith("(w") else None


def _term_behind(scan: Scan, end: int) -> Mention | None:
    """The term that a comma or a small word parts from the titles: «Chủ tịch Hội X, nhiệm kỳ 2017-2022»."""
    found = _APART.match(scan.tags, end)
    said = fold(scan.text(end, found.end())).lstrip(", ") if found else ""
    return scan.items[found.end() - 1].mention if found and _IN_TERM.match(said) else None


def _marked(scan: Scan, part: re.Match[str]) -> str | None:
    """What the word before a title says of it: «nguyên», «cựu», «cố»: former; «tân»: new."""
    if not part.group("mark"):
        return None
    return "new" if scan.folded[part.start("mark")] == "tân" else "former"


def _with_shared_bodies(scan: Scan, titles: list[Title]) -> list[Title]:
    """«Phó Chủ tịch - Tổng Thư ký Hội X», «Phó Chủ tịch rồi Chủ tịch X»: a title joined to one with a body is there;
    «nguyên Giám đốc A kiêm Giám đốc B»: what is held besides a former post is a former one."""
    shared: list[Title] = []
    for title, after in zip(titles, [*titles[1:], None], strict=True):
        before = shared[-1] if shared else None
        besides = before is not None and scan.tags[before.last : title.first].endswith("k")
        if before is not None and besides and title.status is None:
            title = replace(title, status=before.status)
        joint = scan.tags[title.last : after.first] if after is not None else ""
        higher = joint == "," and after is not None and fold(after.text).startswith(f"{fold(title.text)} ")
        higher = higher or joint in (",", "&", ",k") and fold(title.text) in _OF_THE_SAME
        joined = joint in ("-", "w") or higher
        if joined and after is not None and title.body is None and not title.sector:
            title = replace(title, body=after.body)
        shared.append(title)
    return shared


def _claim(scan: Scan, holder: Holder, title: Title) -> Claim:
    roles: dict[str, Argument] = {"title": title.text}
    if holder.item.mention:
        roles["holder"] = holder.item.mention
    own, body = scan.items[title.first].nested, title.body or _body_apart(scan, title, holder)
    if body:
        roles["organization"] = body
        if own and not title.body:
            roles["title"] = title.text.removesuffix(f" {own.name}")
    elif own:
        roles["own_body"] = own
    elif title.head and title.sector:
        roles["sector_body"] = f"{title.head} {title.sector}"
    status = title.status or holder.status or ("former" if title.over else _acting(title))
    goes_on = title.when is not None and title.when.endswith("/")  # «từng là T (2010 - 2015), T (từ 2015)»
    if status and not (goes_on and status == "former"):
        roles["status"] = status
    if title.when and "/" in title.when:
        roles |= {role: day for role, day in zip(("from", "until"), title.when.split("/"), strict=True) if day}
    elif holder.day is not None and title.when in (None, holder.day.name):
        roles["until" if status == "former" else "from"] = holder.day.name
    spans = {holder.item.span, Span(scan.items[title.first].span.start, scan.items[title.last - 1].span.end)}
    spans |= {mention.span for mention in (body, holder.day) if mention is not None}
    return Claim("tenure", roles, tuple(sorted(spans)), holder.rule)


def _body_apart(scan: Scan, title: Title, holder: Holder) -> Mention | None:
    """The body of a title that is told without it, where the sentence names it elsewhere."""
    if not title.sector:
        near = body_of_head(scan, title.first, title.head) if title.head in _NEAR_HEADS else None
        if near := near or body_elsewhere(scan, title.first, title.text, given=holder.rule == "post-appointed"):
            return near
    if scan.items[title.first].nested or title.sector and not fold(title.sector).startswith("phụ trách"):
        return None
    bare = title.text.removesuffix(title.sector).rstrip()
    return body_led(scan, title.first, title.last, bare, title.head)


def _acting(title: Title) -> str | None:
    """«Quyền Giám đốc»: the post is held for a time."""
    return "acting" if fold(title.text).startswith("quyền ") else None
