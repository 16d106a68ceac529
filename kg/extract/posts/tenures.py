"""What the day of an article says of the time of a post: who is new in it has not held it for years.

new, YEARS of a term that began before      the term is that of the body («bầu bổ sung Phó Bí thư nhiệm kỳ 2015-2020»)
new, from a year before                     an appointment of those days; so it is where the sentence dates the act
                                            («Tháng 4/2015, bà A được bầu …», «… vào ngày 21/9/2015»)
former, until a year to come                the term is that of the body
former, in the year itself                  it may go on («Năm 2017, ông là …» in an article of that year)
until a year before                         the post is over
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.items import Scan
from kg.extract.posts.appointments import JUST
from kg.language import fold
from kg.model import Claim
from kg.regex import regex

_TIMES = ("from", "until")
_UP_TO_NOW = r"(?: ?[-–] ?| đến | tới )(?:nay|hiện nay|hiện tại)"
_DAY = regex(r"(?:19|20)\d\d(?:-\d\d){0,2}")
# «từ tháng 7/2009», «sinh năm 1970»: what no appointment is dated by.
_BOUNDS = ("từ", "đến", "trước", "sau", "sinh", "sn", "qua")
_TERM = r"(?:(?:khóa \S+,? )?nhiệm kỳ \d{4} ?[-–] ?\d{4},? )?"
_AT_SITTING = rf"{_TERM}(?:tại|trong|ở) (?:kỳ họp|phiên họp|cuộc họp|đại hội|hội nghị)(?: [^\s,;.]+){{0,8}}"
_BEHIND = regex(rf",? ?(?:\S+ ){{0,5}}(?:vào|hôm|hồi) |,? ?(?:vào|hôm|hồi) | ?\(|,? ?{_AT_SITTING},? ")
_BEGUN = regex(
    rf"\((?P<since>(?:kể )?từ )?(?:(?:đầu|giữa|cuối) )?(?:năm |tháng )?(?:(?P<month>0?[1-9]|1[0-2]) ?[/.-] ?)?"
    rf"(?P<year>(?:19|20)\d\d)(?P<now>{_UP_TO_NOW})?\)"
)


def begun(said: str) -> str:
    """The time that goes on from a year or a month, in EDTF; empty where words in brackets tell another.

    >>> begun("(từ năm 2021)"), begun("(5/2021 - nay)"), begun("(2021)")
    ('2021/', '2021-05/', '')
    """
    found = _BEGUN.fullmatch(fold(said))
    if found is None or not (found["since"] or found["now"]):
        return ""
    return f"{edtf(found['year'], found['month'])}/"


def edtf(year: str, month: str | None) -> str:
    """A month or a year in EDTF.

    >>> edtf("1999", "7"), edtf("1999", None), edtf("1999", "31")
    ('1999-07', '1999', '1999')
    """
    return f"{year}-{int(month):02}" if month and 1 <= int(month) <= 12 else year


def placed_in_time(claims: Iterable[Claim], published: str | None, scan: Scan) -> Iterator[Claim]:
    """The claims of posts in a sentence, without what cannot be so on the day of publication."""
    year = (published or "")[:4]
    for claim in claims:
        if not year.isdigit() or claim.kind != "tenure":
            yield claim
        elif claim.roles.get("status") == "new" and claim.rule == "post-appointed" and _is_of_before(scan, claim, year):
            yield _placed(_without(claim, "status"), year)
        else:
            yield _placed(claim, year)


def _is_of_before(scan: Scan, claim: Claim, year: str) -> bool:
    """Whether a sentence dates an appointment in a year before."""
    dated = _year_of_act(scan, claim)
    return dated is not None and dated < year


def _year_of_act(scan: Scan, claim: Claim) -> str | None:
    """The year of the last day that a sentence names before the words of an appointment, or just behind them. The year
    of a paper («Luật X năm 2015») is no day of it, nor is one before «vừa», «mới»."""
    first, last = min(claim.spans).start, max(span.end for span in claim.spans)
    dated: str | None = None
    for at, item in enumerate(scan.items):
        if item.tag != "D" or item.mention is None or not _DAY.fullmatch(item.mention.name):
            continue
        if item.span.start > last:
            between = scan.line.text[last : item.span.start]
            return item.mention.name[:4] if dated is None and _BEHIND.fullmatch(fold(between)) else dated
        aside = scan.tags.count("(", 0, at) > scan.tags.count(")", 0, at)
        bound = at > 0 and (scan.tags[at - 1] == "A" or scan.folded[at - 1].endswith(_BOUNDS))
        if item.span.end <= first and not aside and not bound:
            dated = None if JUST.search(fold(scan.line.text[item.span.end : last])) else item.mention.name[:4]
    return dated


def _placed(claim: Claim, year: str) -> Claim:
    since, until = (str(claim.roles.get(role) or "")[:4] for role in _TIMES)
    is_new, is_over = (claim.roles.get("status") == status for status in ("new", "former"))
    if since and until and (is_new and since < year or is_over and until > year):
        return _without(claim, *_TIMES)
    if since and is_new and since < year:
        return _without(claim, "status")
    if is_over and since >= year and not until:
        return _without(claim, "status")
    if until and until < year and "status" not in claim.roles:
        return replace(claim, roles={**claim.roles, "status": "former"})
    return claim


def _without(claim: Claim, *roles: str) -> Claim:
    """A claim without some of its roles."""
    return replace(claim, roles={role: said for role, said in claim.roles.items() if role not in roles})
