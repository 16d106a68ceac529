"""Appointments: whom a text says to be given a post or relieved of one, and from which day.

bổ nhiệm NAME giữ chức TITLE                       post-appointed
bổ nhiệm NAME, OLD TITLE, giữ chức TITLE           post-appointed; the old title is read as any after a name
bổ nhiệm OLD TITLE NAME (đến công tác tại X,) giữ chức TITLE
bổ nhiệm NAME, giáo sư tại X, giữ chức TITLE
bổ nhiệm NAME thay NAME giữ chức TITLE             post-appointed, and the other has left it
NAME được bầu làm TITLE, thay (cho) NAME           … and so here
bổ nhiệm TITLE cho NAME, miễn nhiệm TITLE đối với NAME
… TITLE từ ngày D, Từ ngày D, … TITLE              the day on which a tenure begins or ends
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from kg.extract.items import Item, Scan, pronoun
from kg.language import fold
from kg.model import Mention
from kg.regex import regex

_NAMED = regex(
    r"(?P<act>B)[wvn]{0,4}(?:q?T[TFOCLk()o~&#-]{0,8})?(?P<others>(?:[KR]*P(?:\([^()P]{1,14}\))?[,&](?=[KR]*P)){0,6})[KR]*(?P<who>P)(?:\([^()]{1,40}\))?"
    r"(?:,w[Dn](?=[,wvB=]))?(?:[,-]?[wvb]{0,2}q?T[^.;:PSsHGJEXZNMA]{0,40}?|[wvJ]{1,3}@?O[wOFo()~C]{0,4},|,R[wOCFL@~]{1,8}(?=,))?"
    r"(?:,?[Jb]w?O(?:[,&]O){0,3}(?:ww|D)?(?=[,&B=w]))?"  # «(thôi) tham gia Ban Chấp hành, Ban Thường vụ O (khóa X) và»
    r"(?P<instead>,?[wv]?B&?[KR]*P)?,?&?[wv]{0,3}(?P<verb>[B=k]|w{2,4})$"
)
_ACTS = regex(
    r"^(?:(?:trao |công bố )?(?:quyết định )?(?:bổ nhiệm|tái bổ nhiệm|chỉ định)|trao quyết định|công bố quyết định|bầu|"
    r"cử|phân công|giao|điều động|luân chuyển|điều chuyển|biệt phái|phê chuẩn|chuẩn y|kiện toàn|đề bạt|hiệp thương)\b"
)
_INTO = regex(r"^(?:(?:kiêm )?giữ|đảm|làm\b|lên làm\b|vào (?:vị trí|chức|chức vụ|chức danh|cương vị)$)")
_ELECTS = regex(r"\b(?:bầu|cử)(?: bổ sung)?$")
_TITLED = regex(r"(?:\([^()]{1,40}\))?(?:[,-]q?T[TFOCL()o~,-]{0,14})?")  # «cử ông A, T1, là T2»
_INSTEAD = regex(r"^,? ?(?:(?:để|và) )?(?:thay|kế nhiệm)\b")
_ONLY_SPOKEN_OF = regex(
    r"\b(?:không|chưa|đừng|đề nghị|kiến nghị|đề xuất|giới thiệu|(?<!đã )xem xét|dự kiến|sẽ|ý kiến|muốn|nếu|có thể|"
    r"ủng hộ)\b"
)
_GRANTED = regex(r"\b(?:phê chuẩn|thông qua|đồng ý|tán thành|chấp thuận)\b")
_AGAIN = regex(r"\b(?:lại|tái)\b")
_GIVEN = regex(r"(?P<to>[^;.:P]{0,3}?(?:[w~]&?|&))[KR]*P(?P<more>(?:[,&][KR]*P(?![,-]?q?T))*)")
# «Sau khi giao T cho ông A, ông B nói …»: B is whom the sentence is about.
_AFTER_WHICH = regex(r"\b(?:khi|trước|sau|nhân dịp)\b[^,;:.]*$")
_MAIN_SUBJECT = regex(r",[KR]*P(?=[^,;.:&(])")
_HANDED = regex(
    r"(?:bổ nhiệm|chuyển giao|trao|giao|(?:phê chuẩn|kết quả)[^,;]{0,20} bầu)\b[^,;]{0,40}$|"
    r"(?P<named>(?:bổ nhiệm|chỉ định|phê chuẩn|bầu) (?:các )?chức (?:danh|vụ)\b[^;.]{0,60})$"
)
_KEPT = regex(r"\b(?:kéo dài (?:thời gian|thời hạn)|bổ nhiệm lại)\b[^,;]{0,40}$")
_TAKEN = regex(r"(?:miễn nhiệm|bãi nhiệm|cách chức|thôi giữ|cho thôi|đơn (?:xin )?(?:từ nhiệm|từ chức))\b[^,;]{0,40}$")
# «đơn từ nhiệm» alone, «trình Đại hội thông qua việc miễn nhiệm»: not yet.
_ASKED = regex(
    r"\b(?:đơn\b|tờ trình|trình (?=đại hội|đhđcđ|cổ đông|quốc hội|hội đồng|hđnd|uỷ ban|ubnd|ban|bộ|cấp|chủ tịch))"
)
# «bầu ông A làm TITLE và ông B làm TITLE», «bổ nhiệm các ông: - A, OLD TITLE, giữ chức TITLE; - B, …»,
# «bổ nhiệm 2 TITLE là ông A, OLD TITLE, giữ chức TITLE, và ông B, …».
_ASIDE = r"(?:[,-][^;.:PB=]{1,14}(?:wwq?T[TFOC]{0,3}P)?|,[^;.:PTB]{1,8})?,?"  # «- cựu T dưới thời Tổng thống A»
_TO = r"[B=]q?T[TFOCLk()o~#-]{0,6}[,&;]{1,2}-?"
_ALSO_NAMED = regex(
    rf"(?P<act>B)(?P<others>)(?:[wvn]{{0,4}}K:-?|nT[TFOCLk]{{0,6}}=)?(?:[KR]*P{_ASIDE}{_TO}){{0,7}}[KR]*(?P<who>P)(?P<instead>(?!))?{_ASIDE}[B=]$"
)
_EARLIER = regex(
    r"^(?:(?:từ|hồi|vào) )?(?:đầu |cuối |giữa )?(?:tháng \d\d?\s?[/.-]\s?|năm )\d{4}\b|\btừ năm \d{4}\b|"
    r"\bcách đây (?:hơn |gần |khoảng )?\S+ năm\b|"
    r"\btừ khi\b(?=[^,;]*$)|\b(?:trước khi|tái đắc cử|tái cử|tái bổ nhiệm|tiếp tục|bổ nhiệm lại|bầu lại|"
    r"từng (?:bổ nhiệm|bầu|cử))\b|"
    r"\bsau khi [^,;.]{0,60}\b(?:nhậm chức|đắc cử|trở thành|lên(?: làm)?)(?: chức(?: vụ)?)?$"
)
_IN_A_YEAR = regex(
    r"^cách đây \S+ năm|^\(?(?:(?:từ|vào|hồi|trong) )?năm \d{4}|^\(?(?:(?:vào|hồi|trong) )?tháng \d\d?\s?[/.-]\s?\d{4}"
)
_SINCE = ("từ", "kể từ", "tính từ", "bắt đầu từ", "có hiệu lực từ", "kể")
_DAY_AFTER = regex(r"(?:,O(?:\(o\))?)?(?:[,&]{0,2}w{1,3}nw,?)?(?P<since>[ws]{1,4})(?P<day>D)")
_DAY_INSIDE = regex(r"\(?D\)?$")
_CLAUSE_OF_DAY = regex(r"(?:^|[,;])(?P<day>D),(?:K|[KR]*P)[^;.:PTK,]{0,10}$")
_YEAR = regex(r"^(?:tháng \d\d?\s?[/.-]\s?|năm )\d{4}$")
_YEAR_OR_MONTH = regex(r"\d{4}(?:-\d\d)?")
_YEAR_AFTER, _IN = regex(r"(?:[ws]|(?P<open>\())?(?P<year>D)"), frozenset({"vào", "hồi", "trong", "từ"})
_FAR = 8  # items
_DAY_FIRST = regex(r"(?P<since>[ws]{1,2})(?P<day>D),")


@dataclass(frozen=True)
class Appointed:
    """The item of a name, the status that the words give the post, and the day from which it is so."""

    item: Item
    status: str | None
    day: Mention | None


def appointed(scan: Scan, chain: re.Match[str]) -> Iterator[Appointed] | None:
    """Who is named to the posts of a chain of titles, or relieved of them, by a verb before the name; None where the
    text speaks of an appointment that is only wished, proposed or denied."""
    found = _NAMED.search(scan.tags, 0, chain.start())
    if found is None or not _is_naming(scan, found):
        found = _ALSO_NAMED.search(scan.tags, 0, chain.start())
        if found is None or not (
            _ACTS.match(scan.folded[found.start()]) and _INTO.match(scan.folded[chain.start() - 1])
        ):
            return iter(())
    return None if is_only_wished(scan, found.start()) else _named(scan, chain, found)


def is_only_wished(scan: Scan, act: int) -> bool:
    """Whether the words before a verb speak of an appointment that is only wished, proposed or denied."""
    before = fold(scan.text(max(0, act - 5), act))
    return _ONLY_SPOKEN_OF.search(before) is not None and _GRANTED.search(before) is None


def _is_naming(scan: Scan, found: re.Match[str]) -> bool:
    act = fold(scan.text(found.start("act"), found.end("act")))
    verb = fold(scan.text(found.start("verb"), found.end("verb")))
    named = verb == "là" and _ELECTS.search(act) and _TITLED.fullmatch(scan.tags, found.end("who"), found.start("verb"))
    into = _INTO.match(verb) or named
    other = found["instead"] is None or _INSTEAD.match(fold(scan.text(*found.span("instead"))))
    return bool(_ACTS.match(act) and into and other)


def _named(scan: Scan, chain: re.Match[str], found: re.Match[str]) -> Iterator[Appointed]:
    again = _AGAIN.search(fold(scan.text(found.start("act"), found.end("act")))) or _is_told_of_earlier(scan, chain)
    day = begin_of(scan, chain)
    for at in (*range(*found.span("others")), found.start("who")):
        if scan.tags[at] == "P":
            yield Appointed(scan.items[at], None if again else "new", day)
    if found["instead"]:
        yield Appointed(scan.items[found.end("instead") - 1], "former", None)


def _is_told_of_earlier(scan: Scan, chain: re.Match[str]) -> bool:
    """Whether an appointment is told of years ago, or is one to the same post again: «Tháng 7/2006, ông A được …»,
    «trước khi được bổ nhiệm», «sau khi A trở thành T», «vừa tái đắc cử», «… làm Giám đốc vào năm 2010»."""
    before = fold(scan.text(0, chain.start()))
    after = scan.words_after(_before_day(scan, chain), 4)
    clause = _CLAUSE_OF_DAY.search(scan.tags, 0, chain.start())
    then = clause is not None and _YEAR.search(scan.folded[clause.start("day")]) is not None
    return bool(then or _EARLIER.search(before) or _IN_A_YEAR.match(after) or after.startswith("lần thứ"))


def handed(scan: Scan, chain: re.Match[str]) -> Iterator[Appointed]:
    """«trao Quyết định bổ nhiệm TITLE cho NAME», «miễn nhiệm TITLE đối với NAME»."""
    found = _GIVEN.match(scan.tags, chain.end())
    if found is None or not chain.start() or scan.tags[chain.start() - 1] == "~":
        return
    link, before = fold(scan.text(*found.span("to"))).lstrip(", "), fold(scan.text(0, chain.start()))
    given = _HANDED.search(before)
    if _KEPT.search(before) and link in ("đối với", "cho", "của"):
        status = None
    elif given and (link.split()[0] == "cho" or _is_to(link, given) and not _TAKEN.search(before)):
        status = "new"
    elif _TAKEN.search(before) and link in ("đối với", "của", "với"):
        # who may be relieved of a post still holds it
        asked = [word for word in _ASKED.findall(before) if "trình" in word or not _GRANTED.search(before)]
        spoken_of = asked or (_ONLY_SPOKEN_OF.search(before) or "yêu cầu" in before) and not _GRANTED.search(before)
        status = None if spoken_of else "former"
    else:
        return
    for at in range(found.end("to"), _end_of_receivers(scan, *found.span("more"))):
        if scan.tags[at] == "P":
            yield Appointed(scan.items[at], status, None)


def _is_to(link: str, given: re.Match[str]) -> bool:
    """Whether a post is given to whom a word leads: «bổ nhiệm chức danh TITLE (đối) với NAME»."""
    return link == "đối với" or link == "với" and given["named"] is not None


def _end_of_receivers(scan: Scan, first: int, end: int) -> int:
    """The end of a row of names to whom a post is given; after a clause of circumstance the last may be the subject."""
    last = scan.tags.rfind(",", first, end)
    subject = last >= 0 and _AFTER_WHICH.search(scan.words_before(scan.items[first].span.start, 200))
    return last if subject and _MAIN_SUBJECT.match(scan.tags, last) else end


_FOR_A_TIME = ("quyền ", "tạm quyền ", "phụ trách")
# «…, thời hạn 5 năm (kể từ ngày D), thay ông B»: for how long and since when stands between.
_WHOM_REPLACED = regex(r"(?P<day>(?:,?(?:w{1,2}nw,?)?[ws]{1,2}D|,w{1,2}nw(?=,))?)(?P<instead>[^;.:PTOKR]{1,5})[KR]*P")
_LEAVES = regex(r",?w?b[wv]{0,3}(?P<day>D)")
_REPLACES = regex(r"(?:này)?,? ?(?:(?:để|và|nhằm) )?(?:thay(?: thế)?(?: cho)?|kế nhiệm|thế chỗ)(?: (?:các|đồng chí))?")


def replaced(scan: Scan, chain: re.Match[str], status: str | None) -> Iterator[Appointed]:
    """Whom a new holder of a chain of titles follows: «… giữ chức TITLE, thay ông NAME (nghỉ hưu từ ngày D)»; who acts
    for a time follows one with another title."""
    held = status == "new" and not fold(scan.text(chain.start(), chain.end())).startswith(_FOR_A_TIME)
    found = _WHOM_REPLACED.match(scan.tags, chain.end()) if held else None
    if found is None or not _REPLACES.fullmatch(fold(scan.text(*found.span("instead"))).strip()):
        return
    leaves = _LEAVES.match(scan.tags, found.end())
    dated = leaves is not None and scan.line.key(scan.items[leaves.start("day")].start - 1) == "từ"
    day = scan.items[leaves.start("day")].mention if leaves and dated else None
    yield Appointed(scan.items[found.end() - 1], "former", day)


def begin_of(scan: Scan, chain: re.Match[str], subject: int = 0) -> Mention | None:
    """The day, or else the year or the month, from which the posts of a chain of titles are held."""
    return day_of(scan, chain, subject) or _year_of(scan, chain)


def day_of(scan: Scan, chain: re.Match[str], subject: int = 0) -> Mention | None:
    """The day after «từ» that stands behind a chain of titles, or at the head of the sentence, not far before the
    subject."""
    found = _DAY_AFTER.match(scan.tags, chain.end()) or _DAY_FIRST.match(scan.tags)
    if found and found.start() == 0 and subject - found.end() > _FAR:
        return None
    return day_in(scan, found, _SINCE)


def day_in(scan: Scan, found: re.Match[str] | None, since: Container[str]) -> Mention | None:
    """The day of a match, where one of the words ``since`` stands before it; none where it is a period."""
    if found is None or not found["day"] or fold(scan.text(*found.span("since"))) not in since:
        return None
    day = scan.items[found.start("day")].mention
    return day if day is not None and "/" not in day.name else None


def _before_day(scan: Scan, chain: re.Match[str]) -> int:
    """The end of a chain of titles without the day that it may hold."""
    held = _DAY_INSIDE.search(scan.tags, chain.start(), chain.end())
    return held.start() if held else chain.end()


def _year_of(scan: Scan, chain: re.Match[str]) -> Mention | None:
    """The year or month in which somebody was named to the posts of a chain of titles: behind it («… làm TITLE (vào)
    năm 2010»), or before the subject («…, tháng 8/2007, ông được … làm TITLE»)."""
    end = _before_day(scan, chain)
    found = _YEAR_AFTER.match(scan.tags, end)
    if found and (found.end() == end + 1 or scan.folded[end] in _IN or found["open"]):
        return _long(scan.items[found.start("year")].mention)
    clause = _CLAUSE_OF_DAY.search(scan.tags, 0, chain.start())
    return _long(scan.items[clause.start("day")].mention) if clause else None


def _long(day: Mention | None) -> Mention | None:
    """A date that is no day: the day of a decision is not that of the beginning."""
    return day if day is not None and _YEAR_OR_MONTH.fullmatch(day.name) else None


_APPOINTED = regex(r"P[^;.:P]{0,14}?(?P<verb>[Bb])(?:Jw?O(?:[,&]O){0,3}[,&]{0,2})?[^;.PO~]{0,3}$")
# «NAME thôi giữ chức TITLE và được điều động giữ chức TITLE».
_ONE_APPOINTED = regex(r"K(?![KRP])[^;.:PKT]{0,14}?(?P<verb>[Bb])(?:Jw?O(?:[,&]O){0,3}[,&]{0,2})?[^;.POKT~]{0,3}$")
_BEFORE_ASIDE = regex(r"P\([^()]{0,8}$")
# «NAME, một cựu nghị sĩ giúp ông NAME, được bổ nhiệm làm TITLE»
_APPOSED, _ASIDE_ENDS = regex(r"P,(?P<word>[wqT])[^.;:,Ss]{1,20}$"), regex(r",w?(?P<verb>B)[^;.POK,]{0,2}$")
_OPENS_ASIDE = frozenset({"một", "người", "cựu", "nguyên", "vốn", "từng"})
_PRONOUNS = frozenset({"ông", "bà", "ông ấy", "bà ấy", "đồng chí"})
_NOT_ONE = frozenset({"các", "một", "những", "nhiều", "mỗi", "từng", "hai", "nào"})
_HELD = regex(
    r"\b(?:từng|được|bị|tiếp tục (?:giữ|đảm|làm)|thôi|từ chức|từ nhiệm|rời (?:chức|ghế)|nhậm chức|nhận nhiệm vụ"
    r"|trở thành|nhận quyết định|lên làm|trúng cử|đắc cử|tái cử"
    r"|(?:bổ nhiệm|chỉ định|bầu|cử|điều động|miễn nhiệm|bãi nhiệm) (?:ông|bà|đồng chí))\b"
)
# «nhận quyết định thôi giữ chức T» ends a post, «nhận quyết định khởi tố T A» gives none.
_DECIDED = r"\bnhận quyết định (?:về việc )?"
_TAKEN_AWAY = regex(
    rf"{_DECIDED}(?:cho )?(?:thôi|miễn nhiệm|bãi nhiệm|cách chức)(?: (?:giữ|đảm|nhiệm|chức|chức vụ|chức danh))*$"
)
_NOT_GIVEN = regex(rf"{_DECIDED}(?:cho )?(?:thôi|nghỉ|miễn nhiệm|bãi nhiệm|cách chức|khởi tố|kỷ luật|xử phạt|bắt)\b")
# «lên Chủ tịch nước A khi được cử làm Đại sứ»: it is the one who comes that was named.
_OF_ANOTHER = regex(r"^(?:nhân dịp|nhân|khi|sau khi|vì|để)\b")
_NOT_HELD = regex(r"\b(?:đối với|đừng|(?<!thôi )không|chưa|muốn|nếu|đơn|xin thôi|đề nghị)\b")
_HOPED = regex(r"\b(?:muốn|nỗ lực|hy vọng|mong|có thể|để trở thành|để lên)\b")
# «được giới thiệu để bầu giữ chức T», «được đề cử làm T»: who stands for a post does not hold it yet.
_CANDIDATE = regex(r"\b(?:đề cử|ứng cử|tranh cử|giới thiệu|ứng viên)\b")
_ELECTED = regex(r"\b(?:trở thành|trúng|đắc cử|đã (?:được )?bầu|được bầu)\b")
# «phụ trách O cho đến khi kiện toàn chức danh T», «khi chưa bầu T»: a post that nobody holds yet.
_EMPTY = regex(
    r"\b(?:(?:đến|tới) khi|(?:trong )?(?:khi|lúc|thời gian) (?:chờ|chưa)|chờ) "
    r"(?:kiện toàn|có|bổ nhiệm|bầu|bố trí|phân công)\b"
)
_SENDS = regex(r"(?<!đắc )(?<!trúng )(?<!tái )\b(?:cử|phái|bổ nhiệm|chỉ định)$")
_TO_COME = regex(r"\bsẽ\b(?! tiếp tục)")
_OF_SOMEBODY = regex(r"~[KR]+P")  # «A dự lễ nhậm chức TITLE của ông B»
_FROM_WHOM = regex(r"\bnhận nhiệm vụ (?:\w+ )?(?:từ|do|của|trước|theo|cùng|với)\b")  # whose order is taken
JUST = regex(r"\b(?:vừa|mới)\b")


def _is_aside(tags: str, found: re.Match[str]) -> bool:
    """«NAME (chồng bà NAME) từng giữ chức TITLE»: whether the name nearest to the verb only tells who the other is."""
    return tags.find("(", found.start(), found.start("verb")) < 0 < tags.find(")", found.start(), found.start("verb"))


def _apposed(scan: Scan, before: str, nearest: int) -> re.Match[str] | None:
    """The name before an apposition in which the name nearest to a passive verb stands, or None."""
    verb, first = _ASIDE_ENDS.search(before, nearest), scan.items[nearest - 1]
    start = nearest - 1 if nearest and first.tag in "KR" else nearest
    named = _APPOSED.search(before, 0, start) if verb and "được" in scan.folded[verb.start("verb")] else None
    return named if named and scan.folded[named.start("word")].split(" ")[0] in _OPENS_ASIDE else None


def _subject(scan: Scan, end: int) -> tuple[re.Match[str], Item] | None:
    """The verb of an appointment before a title, and who is its subject or object: a name, or «ông», «bà»."""
    before = scan.tags[:end]
    if found := _APPOINTED.search(before):
        named = _BEFORE_ASIDE.search(before, 0, found.start()) if _is_aside(before, found) else None
        named = named or _apposed(scan, before, found.start())
        return found, scan.items[named.start() if named else found.start()]
    found = _ONE_APPOINTED.search(before)
    if found is None or scan.folded[found.start()] not in _PRONOUNS:
        return None
    item = scan.items[found.start()]
    several = scan.line.key(item.start - 1) in _NOT_ONE or scan.line.key(item.end) in _NOT_ONE
    return None if several else (found, pronoun(item))


def told_of(scan: Scan, chain: re.Match[str]) -> Iterator[Appointed]:
    """«NAME được bổ nhiệm làm TITLE», «bầu ông NAME làm TITLE», «NAME thôi giữ chức TITLE»."""
    subject = _subject(scan, chain.start())
    if subject is None:
        return
    found, who = subject
    verb = found.start("verb")
    if acts(scan, found.start()):
        return
    words = fold(scan.text(max(0, found.start() - 2), found.end()))
    passive = "được" in fold(scan.text(found.start(), chain.start()))
    if re.search(r"(?<!T)O$", scan.tags[:verb]) and not passive:
        return  # «A hỏi việc Ủy ban B cho thôi …»: the body acts upon somebody else
    between = fold(scan.text(found.start() + 1, chain.start()))
    if not passive and _SENDS.search(between):
        return  # «A vừa nhậm chức đã phái Đặc sứ sang …»
    sought = _HOPED.search(between) or _CANDIDATE.search(between) and not _ELECTED.search(between)
    if sought or _FROM_WHOM.search(between) or _OF_SOMEBODY.match(scan.tags, chain.end()):
        return  # «ông A đang nỗ lực để trở thành T»
    after = scan.words_after(chain.end(), 2)
    to_come = _TO_COME.search(between)  # «sẽ tiếp tục giữ chức»: it is held now
    if _OF_ANOTHER.search(between) or _EMPTY.search(between) or to_come or after.startswith("đầu tiên"):
        return
    if _NOT_GIVEN.search(between):
        if _TAKEN_AWAY.search(between):
            yield Appointed(who, "former", None)
        return
    if _HELD.search(words) and not _NOT_HELD.search(fold(scan.text(max(0, found.start() - 4), found.end()))):
        is_new = "B" in scan.tags[verb : chain.start()] and " từng " not in words
        of_life = who.tag == "K" and not JUST.search(between)  # who is told of by «ông» may have been so for years
        status: str | None = "new" if is_new else "former"
        if "đình chỉ" in between or is_new and (of_life or _is_told_of_earlier(scan, chain)):
            status = None  # who is suspended for a time holds it still
        day = begin_of(scan, chain, found.start())
        begun = status == "former" and "B" in scan.tags[verb : chain.start()]  # «từng được bầu làm … năm 2010»
        yield Appointed(who, status, None if begun else day)


def acts(scan: Scan, name: int) -> bool:
    """Whether a name is that of who acts: «ông A được bà B bổ nhiệm làm …»."""
    return scan.line.key(scan.items[with_courtesy(scan, name)].start - 1) in ("được", "do")


def with_courtesy(scan: Scan, name: int) -> int:
    """Where the words of courtesy and rank before a name begin."""
    return len(scan.tags[:name].rstrip("KR"))


_SEEKS = regex(
    r"\b(?:tranh cử|ứng cử|ứng viên|ứng cử viên|chạy đua|bầu cử)(?P<chair>(?: (?:cho|vào|chức|ghế|vị trí|chức vụ))*)$"
)


def is_sought(scan: Scan, first: int, *, apart: bool) -> bool:
    """Whether the post that an item begins is one that somebody seeks: «ứng cử viên cho ghế T A» and, where
    a comma parts it from the name, «Trong chiến dịch tranh cử Tổng thống, ông A …»."""
    found = _SEEKS.search(scan.words_before(scan.items[first].span.start, 60).rstrip())
    return found is not None and (apart or bool(found["chair"]))
