"""Departures: words beside a title and a name which tell that the post is over.

TITLE NAME (đã) từ chức (từ ngày D)            NAME, TITLE, đã nghỉ hưu (từ ngày D)
quyết định nghỉ hưu cho NAME, TITLE            the same by a decision
NAME, TITLE lúc bấy giờ    Khi đó, NAME đang là TITLE    a post of days that are told of
trong thời gian giữ chức TITLE, NAME           the same
"""

from __future__ import annotations

import re

from kg.extract.items import Scan
from kg.extract.posts.appointments import day_in
from kg.language import fold
from kg.model import Mention
from kg.regex import regex

_LEAVES = regex(r"(?P<aside>\([^()]{1,5}\))?,?[wvD]{0,3}(?P<verb>b)(?!=?q?T)(?:(?P<since>w{0,2})(?P<day>D))?")
_LEFT = regex(
    r",? ?(?:đã |vừa |mới |chính thức |được |bị )*"
    r"(?:từ chức|từ nhiệm|thôi(?: giữ)? chức(?: vụ)?|nghỉ hưu(?: theo chế độ| trước tuổi)?|"
    r"(?<=đã )kết thúc nhiệm kỳ|về hưu|nghỉ chế độ|mãn nhiệm|"
    r"bị cách chức|bị bãi nhiệm|bị sa thải|bị phế truất|bị miễn nhiệm|được miễn nhiệm|bị buộc thôi việc)"
)
_FROM = frozenset({"", "từ", "kể từ", "vào", "hôm"})
_CLAUSE = regex(r"(?:^|[,;:] |\b(?:sau|từ|kể từ) khi )$")
# «quyết định để ông A, TITLE, nghỉ hưu».
_LET = regex(r"\bquyết định (?:cho|để)(?: \w+){0,2} $")
_DONE = regex(r"\b(?:đã|vừa|mới|được|bị)\b")
_WISHED = regex(r"\b(?:yêu cầu|đòi|kêu gọi|đề nghị|muốn|nếu|khả năng|tin đồn|để|chưa|không|sẽ)\b[^,;:]{0,30}$")
_DECIDED = regex(r"\bquyết định (?:cho )?(?:nghỉ hưu|nghỉ chế độ)\b[^;.:]{0,70}\b(?:cho|đối với)(?: \w+){0,2} $")
_OF_DAYS = r"(?:(?:thời điểm|khi|lúc|hồi) (?:đó|ấy|bấy giờ)|bấy giờ)"
_THEN = regex(rf"(?:(?:ở|vào|tại|của) )?{_OF_DAYS}\b|đương thời\b")
REMOVES = r"(?:cách chức|sa thải|phế truất|bãi nhiệm|miễn nhiệm)"
_REMOVES = regex(REMOVES)
# «đang tính sa thải», «đề nghị Quốc hội miễn nhiệm»: not yet.
_ONLY_MEANT = regex(
    r"\b(?:yêu cầu|đòi|kêu gọi|đề nghị|kiến nghị|đề xuất|muốn|nếu|khả năng|tin đồn|để|chưa|không|sẽ|tính|"
    r"(?<!quyết )định|có thể|tờ trình|trình|xem xét|cân nhắc|phương án|ý kiến|thẩm quyền|nhằm|doạ|ủng hộ|được phép|"
    r"bỏ phiếu|thúc giục|cần|phải|nên|suýt|liệu)\b[^,;:.]{0,40}$"
)
_DURING = regex(r"\bthời gian (?:\w+ ){0,4}(?:giữ|làm(?! việc)|đảm nhiệm|đảm nhận)(?: (?!của)\w+){0,3} $")
_OWN_TITLE, _NAME = regex(r",q?T[TFOCL]{0,3}$"), regex(r"[KR]*P")
_NEAR = 4  # items


def left(scan: Scan, first: int, end: int) -> tuple[bool, Mention | None]:
    """Whether the one told by the items [first, end) has left the post, and the day of it if the words name one."""
    before = _before(scan, first)
    if _DECIDED.search(before):
        return True, None
    found = _LEAVES.match(scan.tags, end)
    said = fold(scan.text(max(end, found.end("aside")), found.end("verb"))) if found else ""
    let = _LET.search(before)
    told = _DONE.search(said) or _CLAUSE.search(before) or let
    if not _LEFT.fullmatch(said) or not told or _WISHED.search(before[: let.start()] if let else before):
        return False, None
    return True, day_in(scan, found, _FROM)  # «nghỉ hưu từ ngày D»


def removed(scan: Scan, first: int) -> bool:
    """Whether the verb before a title tells that its holder is put out of it: «cách chức Giám đốc X, ông A», «việc sa
    thải Giám đốc X A»."""
    if not first or scan.tags[first - 1] != "b" or not _REMOVES.fullmatch(scan.folded[first - 1]):
        return False
    return not is_only_meant(scan, first - 1)


def is_only_meant(scan: Scan, act: int) -> bool:
    """Whether the words before a verb of removal say that it is only asked for, thought of or to come."""
    return _ONLY_MEANT.search(_before(scan, act)) is not None


def is_of_then(scan: Scan, first: int, end: int) -> bool:
    """Whether the words beside a title, the items [first, end), say that it was held in the days told of: «Bộ trưởng Y
    tế lúc bấy giờ», «trong thời gian giữ chức Giám đốc»."""
    return is_during(scan, first) or _THEN.match(scan.words_after(end, _NEAR)) is not None


def has_own_title(scan: Scan, chain: re.Match[str]) -> bool:
    """«trong thời gian giữ chức Giám đốc X, Bộ trưởng A đã …»: behind the comma stands the title by which A is told."""
    own = _OWN_TITLE.search(scan.tags, chain.start(), chain.end()) and _NAME.match(scan.tags, chain.end())
    return bool(own) and is_during(scan, chain.start())


def is_during(scan: Scan, first: int) -> bool:
    """Whether «trong thời gian giữ chức» stands before an item."""
    return _DURING.search(_before(scan, first)) is not None


def _before(scan: Scan, first: int) -> str:
    """The words of the sentence before an item, folded."""
    return scan.words_before(scan.items[first].span.start, 140)
