"""Who holds a chain of titles: the constructions that join titles to a name.

TITLE BODY NAME                         post-before-name
các TITLE BODY: … NAME, … NAME          post-shared
NAME, TITLE BODY    NAME - TITLE        post-after-name; a list of names shares what follows a dash
Bà là TITLE BODY                        post-after-pronoun
NAME (được …) bổ nhiệm làm TITLE        post-appointed; also «NAME từng giữ chức TITLE»
NAME thôi giữ chức TITLE và giữ chức TITLE    post-appointed
bổ nhiệm NAME giữ chức TITLE BODY       post-appointed (see appointments.py)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.items import Item, Scan, pronoun
from kg.extract.phrases import has_guest_before, speaks_after_object
from kg.extract.posts.appointments import Appointed, appointed, day_of, handed, is_sought, replaced, told_of
from kg.extract.posts.beside_name import aide_behind, is_beside_name
from kg.extract.posts.capacities import in_capacity
from kg.extract.posts.closed_in import is_closed_in, is_heard
from kg.extract.posts.departures import is_of_then, left, removed
from kg.extract.posts.deputies import DEPUTY
from kg.extract.posts.later_posts import held_later
from kg.extract.posts.serving import BEFORE_THAT, follows, is_named_in_row, is_now, of_a_life, serves, tells_before_that
from kg.extract.posts.spouses import is_of_kin, may_be_spouse
from kg.extract.posts.still_to_come import is_only_to_come
from kg.extract.posts.taken_from import taken_from
from kg.extract.posts.title_chains import NEXT_NAME, is_of_object
from kg.extract.posts.together import are_of_several, is_plural, others_beside, row_start
from kg.language import fold, words_of
from kg.model import Mention
from kg.regex import regex

# «T, ông A, T, ông B và T, ông C»: each title is that of the name behind it.
_IN_SERIES = regex(r"(?:T[TFOCL()o~]{0,8},K|~)[KR]*P,[w&]{0,2}$")
_NAMES_FIRST = regex(r"(?:[KR]{0,3}P,q?T[TFOCL()o~]{0,8},)+[KR]{0,3}P,$")
_TITLE_ENDS = regex(r"T[TFOCL()o~]{0,8},$")
_OWN_TITLE = regex(r",q?T")
_SERIES_GOES_ON = regex(r",[w&]{0,3}q?T[^PK;.:,]{0,12},K[KR]*P")
# «…, T A, T, ông B, và …», «Chiều D, tiếp T, ông A, T B nói».
_TITLED_BEFORE, _ROW_GOES_ON = regex(r"T[TFOCL()o~]{0,8}[KR]*P,$"), regex(r",&|[;&.)]")
_VERB_FIRST = regex(r"(?:[wD@L]{1,5},)?[wv]{0,2}[XEZ]&?")
_SUBJECT_SAYS = regex(r",q?T[TFOCL~()o@]{0,8}[KR]*P?[wvx]{0,3}[SsUEX]")
_WITH, _SAYS = regex(r"w&[KR]*P,$"), regex(r"[Ss]")
# «thừa ủy quyền của hai Bộ trưởng, ông A ký …».
_OF_SEVERAL = regex(r"~[wn]$")
# «Bộ trưởng Bộ X khi đó là ông A».
_NAME_THEN = regex(r"(?P<then>@?w{1,3})(?:,?=|,|-(?=K))?[KR]*P")
_THEN = regex(
    r"^(?:vào |ở |tại )?(?:khi|lúc|thời điểm|thời) (?:đó|ấy|bấy giờ)$|^(?:lúc )?bấy giờ$|^đương thời$|^tiền nhiệm$"
)
_NEWLY = words_of("newly in office")
_NAMED = regex(
    r"(?:[KR]*P(?:\([^)]*\))?(?P<age>,nw(?=,)|,?wD(?=,q?$))?(?P<link>,|-|\(|[,-]?[wvS&Dk]{0,4}=|[,-]?[wvS&D]{0,4}=q?T[TFOCLwk()o~,#-]{0,10}[&,]w{0,3}=|,w|,ww|,w=|w{0,3}kw?|,q?T[TFOCLwkD()o~&,-]{0,16},(?:w{0,2}=)?"
    r"|,R[OCF~]{0,3},|,[^.;:,TPOKBb]{1,3}(?:[KR]*P|K[w]{1,2})?,w{0,2}=)|K(?P<is>w{0,3}=))R?$"
)
_FORMERLY = regex(r"[KR]*P(?P<age>)(?P<link>)(?P<is>(?!))?$")
_LANDS = regex(r".{0,2}TF?(?P<his>C)[KR]*P,TF?(?P<other>C)")
_AGE = regex(r", \d\d tuổi|,? ?sinh (?:năm|ngày) .*")
# «Ông từng là TITLE», «Bà hiện cũng là TITLE».
_BEFORE_IS = regex(
    r"(?:(?:cũng|còn|vốn|đã|đang|nay|hiện(?: nay| tại)?|đồng thời|"
    r"(?P<once>từng|nguyên|lần lượt|trước đó|trước đây|trước kia))(?: |$))*"
)
_SINCE = regex(
    r"(?:(?:chia sẻ |phát biểu )?(?:ngay |kể )?(?:sau|trước|từ) |trong (?:lời |bài )?(?:phát biểu|diễn văn) )?"
    r"(?:khi )?(?:(?:được|mới|còn|vừa|đã|chính thức) )*"
    r"(?:bổ nhiệm|bầu|cử|phân công|giữ|làm|trở thành|đắc cử|trúng cử|nhậm chức|tuyên thệ|"
    r"lên|là|nhận|đảm|đương|với|về|trên)"
)
_BARE_VERB = regex(r"(?:sẽ |đã )?(?:làm|giữ|giữ chức|giữ chức vụ|lên|là|nhận)")  # «…, làm TITLE, bà B làm TITLE»
_ONCE = regex(r"\b(?:từng|trước đó|trước đây|trước kia)\b|\b(?:khi|lúc|thời điểm) (?:đó|ấy|bấy giờ)\b")
# «Trước đó, thành phố đã điều động A thay B đến làm TITLE»: the words before tell of the day on which B was named.
_PROPOSED = regex(r"(?:đề cử|giới thiệu|tiến cử)\b")
_IS_NAMED = regex(r"B[wv]{0,2}[KR]*P?$")
_LEFT = regex(r"\b(?:thôi(?: giữ)? chức|rời ghế|miễn nhiệm chức|từ chức)(?: vụ)? \S")
_CLAUSE_GOES_ON = regex(
    r"(?:<O)?(?:[vwSsHGJNEXZWUB;]|,[vSsHGJNEXZWU])|,w(?![TKRPOw])"
    r"|,?&q?T[TFOCL()o~]{0,8}[KR]*P"  # «…, Chủ tịch X và Thứ trưởng B»
)
# «dưới sự chủ trì của TITLE A, TITLE.»
_CHAIRED = regex(r"Hq?T[TFOCL~()o]{0,8}[KR]*P,$")
_OF_ONE_TITLE = regex(r"T[TFOCL~()o]{0,6}[KR]*P")
_TENSES = words_of("tense")
_AIDES = words_of("aide of somebody")
_OFFICERS = words_of("officer of a land")
_OTHERS = frozenset({"các", "những", "nhiều", "số"})
# «nguyên TITLE A, B; …», «nguyên TITLE A và B, …», «TITLE A, B; …»: names that share a title.
_SHARING = regex(r"(?:[P,&KR]|\([wLO]{1,3}\)(?=[,&.;]))*")
_ALIKE = regex(r"(?:,P)+;")
_ALIKE_FORMERLY = regex(r"(?:,P)+(?:&P)?(?:[;.]|$)|&P(?:[;.]|,(?![qTR])|$)")
# «khi còn làm TITLE», «không còn là TITLE»; «thời ông A làm TITLE».
_NO_MORE = regex(r"^(?:(?:khi|lúc|hồi|thời) còn|không còn) (?:đang )?(?:là|làm|giữ|giữ chức|giữ chức vụ)$")
_WHILE_STILL = regex(r"\b(?:khi|lúc|hồi) còn (?:đang )?(?:là|làm|giữ chức|giữ chức vụ)$")
_WAS = regex(r"^(?:còn )?(?:đang )?(?:là|làm|giữ|giữ chức|giữ chức vụ)$")
_IN_DAYS_OF = regex(r"\b(?:thời|giai đoạn)(?: \S+)?$")
_WHILE = regex(r"\b(?:khi|lúc|hồi)(?: \S+)?$")
_TO_NAME = regex(r"(?P<before>[KR]*)P[wv!]{0,3}[B=]$")
_FAR_NAME = regex(r"P[^.;:,PTK\"&]{3,14}[B=]$")
_NO_POSTS = ("thành viên", "đại biểu")


@dataclass(frozen=True)
class Holder:
    """The item of a name, the rule that joins it to the titles, the status that the words give the post, and the day
    from which it is so."""

    item: Item
    rule: str
    status: str | None = None
    day: Mention | None = None


def find_holders(scan: Scan, chain: re.Match[str]) -> Iterator[Holder]:
    """The people whom a chain of titles is about; the first construction that fits decides."""
    before = scan.tags[: chain.start()]
    named = _NAMED.search(before) or (_FORMERLY.search(before) if is_beside_name(scan, chain) else None)
    active = appointed(scan, chain)
    if active is None or _is_aided(scan, chain):
        return
    given = [_given(one) for one in (*active, *handed(scan, chain))]
    for reading in (_before_name, lambda *_: given, _follows, _formerly, _appointed, _after_name, _serves, _acts_as):
        holders = list(reading(scan, chain, before, named))
        if holders:
            yield from holders
            if len(holders) == 1 and reading in (_appointed, _after_name, _serves):
                beside = others_beside(scan, chain, holders[0].item)
                yield from (replace(holders[0], item=item) for item in beside)
            yield from map(_given, replaced(scan, chain, holders[0].status))
            return


def _is_aided(scan: Scan, chain: re.Match[str]) -> bool:
    """«ông A từng làm cố vấn cho Tổng Giám đốc X»: the second title is that of the one who is advised."""
    first = chain.start()
    aids = scan.tags[max(0, first - 2) : first] == "Tw" and scan.folded[first - 1] == "cho"
    return aids and NEXT_NAME.match(scan.tags, chain.end()) is None


def _given(one: Appointed) -> Holder:
    return Holder(one.item, "post-appointed", one.status, one.day)


def _appointed(scan: Scan, chain: re.Match[str], before: str, named: re.Match[str] | None) -> Iterator[Holder]:
    """«NAME được bổ nhiệm làm TITLE», «bầu ông NAME làm TITLE», «NAME thôi giữ chức TITLE»."""
    return map(_given, (*told_of(scan, chain), *taken_from(scan, chain)))


def _before_name(scan: Scan, chain: re.Match[str], before: str, named: re.Match[str] | None) -> Iterator[Holder]:
    after, status = NEXT_NAME.match(scan.tags, chain.end()) or aide_behind(scan, chain), None
    if after and after.group()[0] == "K" and chain.group() == "T" and scan.folded[chain.start()] in _AIDES:
        return  # «Cố vấn ông A»: one of his
    if after is None:
        after, status = _name_then(scan, chain)
    if after is None or is_sought(scan, chain.start(), apart=after.group()[0] == ","):
        return
    asks = after.group()[0] == ":" and before[-1:] in tuple("bBvXEZSs~")  # «Sa thải Giám đốc X: A nghĩ gì?»
    if asks or may_be_spouse(scan, chain.start(), after.end()):
        return
    if after.group()[0] in ",-":
        if _are_of_somebody_else(scan, chain, before, named, after):
            return
        if _LEFT.search(fold(scan.text(max(0, chain.start() - 3), chain.start() + 1))):
            status = "former"  # «sau khi thôi chức T, ông A …»
    over, day = left(scan, chain.start(), after.end())
    if over or is_of_then(scan, *chain.span()) or removed(scan, chain.start()):
        status = "former"
    if fold(scan.text(chain.start(), chain.start() + 1)) not in _NO_POSTS:
        yield Holder(scan.items[after.end() - 1], "post-before-name", status, day)
    yield from _shared(scan, chain, after)


def _are_of_somebody_else(
    scan: Scan, chain: re.Match[str], before: str, named: re.Match[str] | None, after: re.Match[str]
) -> bool:
    """Whether titles that a comma or a dash parts from the next name are not his."""
    comma, start = after.group()[0] == ",", chain.start()
    if before.endswith("~") or before.endswith(("B", "B=")) and not _is_circumstance(scan, start):
        return True
    apart = bool(_WITH.search(before) and _SAYS.match(scan.tags, after.end()))
    apart = apart or _is_in_series(before) and after.group().startswith(",K")
    titled = _TITLED_BEFORE.search(before) and after.group().startswith(",K")
    apart = apart or bool(titled and _ROW_GOES_ON.match(scan.tags, after.end()))
    if named and is_closed_in(scan, before, after.end(), titled=_has_title(before, named)):
        return False
    if named and not apart:
        return True
    if comma and _OWN_TITLE.match(scan.tags, after.end()) and not _SERIES_GOES_ON.match(scan.tags, after.end()):
        # «tiếp T, ông A, T B nói»: the second title is that of B
        guest = _VERB_FIRST.fullmatch(scan.tags, 0, start) and _SUBJECT_SAYS.match(scan.tags, after.end())
        if guest is None:
            return True
    if scan.folded[after.start() + 1] in DEPUTY and before[-1:] in tuple("SsUvXE~&"):
        return True  # «Chất vấn Bộ trưởng X, ĐB A …»
    several = comma and _OF_SEVERAL.search(before) and are_of_several(scan, *chain.span())
    return bool(several) or is_heard(scan, chain, after)


def _is_in_series(before: str) -> bool:
    """Whether a row of titles and names that stands before a title begins with a title: «T, ông A, T»; in «ông A, T,
    ông B, T, ông C, T» each title is that of the name before it."""
    if _IN_SERIES.search(before) is None:
        return False
    names_first = _NAMES_FIRST.search(before)
    return names_first is None or _TITLE_ENDS.search(before, 0, names_first.start()) is not None


def _is_circumstance(scan: Scan, end: int) -> bool:
    """«Sau khi được bổ nhiệm làm T, ông A …»: nobody else stands before the verb; «khi cha trở thành T, A …» tells
    of another."""
    start = scan.clause_start(end)
    if start == end:
        return False
    said = fold(scan.text(start, end))
    return bool(_SINCE.match(said)) and (start == 0 or not _BARE_VERB.fullmatch(said))


def _name_then(scan: Scan, chain: re.Match[str]) -> tuple[re.Match[str] | None, str | None]:
    """The name after «khi đó là», «mới» behind a chain of titles, and what the words make of the post."""
    found = _NAME_THEN.match(scan.tags, chain.end())
    said = fold(scan.text(*found.span("then"))) if found else ""
    status = "former" if _THEN.match(said) else "new" if said in _NEWLY else None
    return (found, status) if status else (None, None)


def _shared(scan: Scan, chain: re.Match[str], after: re.Match[str]) -> Iterator[Holder]:
    """«các Phó Thủ tướng A, B và C»: a plural before the title gives it to every name of the list; so does «nguyên» to
    those that have none of their own («nguyên Phó Thủ tướng A, B; Chủ tịch C»)."""
    alike = _ALIKE_FORMERLY if chain.group().startswith("q") and scan.folded[chain.start() - 1] != "như" else _ALIKE
    if not are_of_several(scan, chain.start(), chain.end()) and not alike.match(scan.tags, after.end()):
        return
    row = _SHARING.match(scan.tags, after.end())
    for at in range(*row.span()) if row else ():
        if scan.tags[at] == "P":
            yield Holder(scan.items[at], "post-shared")


def _formerly(scan: Scan, chain: re.Match[str], before: str, named: re.Match[str] | None) -> Iterator[Holder]:
    """«thời ông A làm TITLE», «ông A (trả lời O) khi còn làm TITLE», «ông A không còn là TITLE»: the post is over."""
    found = _TO_NAME.search(before)
    if found is None:
        far = _FAR_NAME.search(before)
        if far and _WHILE_STILL.search(fold(scan.text(far.start() + 1, chain.start()))):
            yield Holder(scan.items[far.start()], "post-after-name", "former")
        return
    name = scan.tags.index("P", found.start())
    said, first = fold(scan.text(name + 1, chain.start())), scan.items[found.start()].span.start
    lead = scan.words_before(first, 20).rstrip()
    while_in = said.startswith("còn ") and _WHILE.search(lead)
    if _NO_MORE.match(said) or _WAS.match(said) and (_IN_DAYS_OF.search(lead) or while_in):
        yield Holder(scan.items[name], "post-after-name", "former")


def _follows(scan: Scan, chain: re.Match[str], before: str, named: re.Match[str] | None) -> Iterator[Holder]:
    """«ông A thay bà B làm TITLE»."""
    return map(_given, follows(scan, chain, before))


def _serves(scan: Scan, chain: re.Match[str], before: str, named: re.Match[str] | None) -> Iterator[Holder]:
    """«ông A (về X) làm TITLE BODY», «ông A là TITLE, sau đó làm TITLE»."""
    found = held_later(scan, before) or serves(scan, chain, before) or of_a_life(scan, chain, before)
    if found := found or is_now(scan, chain, before):
        yield Holder(found.item, "post-after-name", found.status, found.day)


def _acts_as(scan: Scan, chain: re.Match[str], before: str, named: re.Match[str] | None) -> Iterator[Holder]:
    """«ông A đã tới X trên cương vị TITLE»."""
    if found := in_capacity(scan, chain):
        yield Holder(found[0], "post-after-name", found[1])


def _after_name(scan: Scan, chain: re.Match[str], before: str, named: re.Match[str] | None) -> Iterator[Holder]:
    if named is None or _is_of_another(scan, chain, before, named):
        return
    if named["is"]:
        yield from _pronoun(scan, named)
        return
    name = scan.tags.index("P", named.start())
    if named["age"] and not _AGE.fullmatch(fold(scan.text(*named.span("age")))):
        return
    before_that = (
        "=" in named["link"]
        and BEFORE_THAT.match(fold(scan.text(0, name)))
        and not _IS_NAMED.search(scan.tags[: named.start() + 1])
    )
    own = max(name, *(scan.tags.rfind(mark, name, chain.start()) for mark in "&,"))
    status = "former" if before_that or _ONCE.search(fold(scan.text(own, chain.start()))) else None
    over, day = left(scan, named.start(), chain.end())
    if over or is_of_then(scan, *chain.span()):
        status = "former"
    if status is None and scan.folded[chain.start() - 1].startswith("giữ chức") and is_named_in_row(scan, name):
        status = "new"
    if over or "=" in named["link"] and status != "former":
        day = day or day_of(scan, chain)
    row = row_start(scan, name)
    shared = named["link"] in tuple("-,") and row < name and _is_of_many(scan, chain, row, named["link"])
    for item in scan.items[row if shared else name : name + 1]:
        if item.tag == "P":
            yield Holder(item, "post-after-name", status, day)


def _pronoun(scan: Scan, named: re.Match[str]) -> Iterator[Holder]:
    """«Ông là TITLE», «Trước đó, bà từng là TITLE»."""
    said = _BEFORE_IS.fullmatch(fold(scan.text(named.start("is"), named.end("is") - 1)))
    if said is None:
        return
    once = said["once"] or tells_before_that(fold(scan.text(0, named.start())))
    yield Holder(pronoun(scan.items[named.start()]), "post-after-pronoun", "former" if once else None)


def _is_of_another(scan: Scan, chain: re.Match[str], before: str, named: re.Match[str]) -> bool:
    """Whether the titles behind a name are not his but those of somebody else."""
    link, word = named["link"] or "", scan.line.key(scan.items[chain.start()].start - 1)
    if is_agent(scan, *chain.span()) or is_of_kin(scan, chain.start()):
        return True  # «bà A, Phu nhân Tổng thống»
    if word == "đoàn" or link != "-" and word in _OTHERS:
        return True  # «đơn của ông A, đoàn đại biểu Quốc hội tỉnh …», «ngoài ông A, các Phó Chủ tịch»
    if "=" in link:  # «đề cử ông A giữ chức …», «ông A sẽ là …»
        proposed = _PROPOSED.match(scan.folded[max(0, named.start() - 1)])
        return proposed is not None or is_only_to_come(scan, named.start(), chain.start())
    if link.startswith(",") and _is_of_the_land(scan, chain):
        return True
    if link != "," or chain.group().startswith("q"):
        return False
    if lands := _LANDS.match(scan.tags, max(0, chain.start() - 5)):
        codes = [(scan.items[lands.start(name)].row or {}).get("iso") for name in ("his", "other")]
        if all(codes) and codes[0] != codes[1]:
            return True  # «Tổng thống X A, Thủ tướng Y, …»
    return (
        _has_title(before, named)
        and not _goes_on(scan, chain, named)
        or speaks_after_object(scan, *chain.span())
        or _is_owner(before, named)
        or scan.line.key(scan.items[chain.end() - 1].end) == "các"
        # «Trả lời câu hỏi của đại biểu A, Bộ trưởng X cho biết …»
        or scan.tags[chain.end() : chain.end() + 1] != ","
        and has_guest_before(scan, named.start(), chain.end())
    )


def _is_owner(before: str, named: re.Match[str]) -> bool:
    """Whether the name only says whose something is («ý kiến của Bộ trưởng A, Chủ tịch B cho rằng …»)."""
    return bool(re.search(r"~q?T[TFOCLD()~]{0,6}[KR]*$", before[: named.start() + 1].rstrip("P")))


def _is_of_the_land(scan: Scan, chain: re.Match[str]) -> bool:
    """«Thăm cửa hàng của A, Thủ tướng tìm …»: a bare title of an officer of a land that a verb or a plain word
    follows means who has it in a land told before."""
    bare = chain.group() == "T" and scan.folded[chain.start()] in _OFFICERS
    return bare and scan.tags[chain.end() : chain.end() + 1] in tuple("wvSsHJGNEXZWUB!")


def _goes_on(scan: Scan, chain: re.Match[str], named: re.Match[str]) -> bool:
    """Whether a title behind a name with one of its own is his: the clause goes on («Thủ tướng A, Chủ tịch Hội đồng B
    tặng …»), the comma closes what «Theo» begins («Theo đại biểu A, Ủy viên Ủy ban B, …»), the name is no subject
    («Tiếp Đại sứ A, Trưởng Phái đoàn B, Bộ trưởng C nói»), or nothing goes on behind who chairs."""
    if is_of_object(scan, chain):
        return True
    if "O" not in chain.group():
        return False
    if _CLAUSE_GOES_ON.match(scan.tags, chain.end()):
        return True
    if scan.tags[chain.end() :] in (".", "") and _CHAIRED.search(scan.tags, 0, chain.start()):
        return True
    if scan.tags[chain.end() : chain.end() + 1] != "," or chain.end() + 1 >= len(scan.items):
        return False
    according = scan.folded[0] == "theo" and _OF_ONE_TITLE.fullmatch(scan.tags, 1, named.end() - 1) is not None
    return according and scan.tags[chain.end() + 1] not in "TKRP" or scan.folded[chain.end() + 1] in _TENSES


def _has_title(before: str, named: re.Match[str]) -> bool:
    """Whether the name before a comma has a title of its own: then the next title is somebody else's."""
    return bool(re.search(r"[TFOCL)]-?[KR]*$", before[: named.start()])) and "T" in before[: named.start()][-6:]


def _is_of_many(scan: Scan, chain: re.Match[str], row: int, link: str) -> bool:
    """«các đồng chí A, B và C, Đảng ủy viên»: a title that many have at once, after a row that a plural begins; behind
    a dash one of the two tells it («giữa ông A và ông B - Giám đốc X»: only B)."""
    tells = (is_plural(scan, row), fold(scan.text(chain.start(), chain.start() + 1)).endswith("viên"))
    return any(tells) if link == "-" else all(tells)


def is_agent(scan: Scan, first: int, last: int) -> bool:
    """Whether the titles [first, last) are those of who acts upon the one named («…, được Thủ tướng bổ nhiệm …»)."""
    if scan.line.key(scan.items[first].start - 1) not in ("được", "bị", "do"):
        return False
    return last < len(scan.tags) and scan.tags[last] in "BbvXE"
