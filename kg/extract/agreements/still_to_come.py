"""Agreements that are still to be signed, issued or to come into force: what the words beside them say of it."""

from __future__ import annotations

from kg.extract.scan import Scan
from kg.language import alternatives
from kg.regex import regex

SIGN = (
    r"\bký(?: kết)?(?: được| chính thức| gia hạn| lại)?"
    r"(?: các| một| một số| nhiều| (?:hàng )?loạt| bản| \d+)*\s?[“\"]?$"
)
# «sớm hoàn thành việc rà soát và ký chính thức X», «chưa chính thức ký X», «hoãn ký X», «sẽ tiến hành ký X»
_TO_BE_SIGNED = regex(
    rf"(?<!từ )(?<!rất )(?<!khá )(?<!đã )(?<!sáng )\bsớm\b(?! nhất)(?:(?!\b(?:đã|vừa|được)\b)[^.;:]){{0,50}}{SIGN}|"
    rf"\b(?:chưa|không)(?: chính thức| thể| kịp| hề| từng)? {SIGN}|"
    rf"\b(?:hoãn|lùi|dời|huỷ|huỷ bỏ|tạm dừng|suýt|suýt nữa)(?: lại)?(?: (?:việc|kế hoạch|thời gian|thời điểm))* {SIGN}|"
    rf"\bcó trách nhiệm\b[^.;:]{{0,30}}{SIGN}|"
    rf"\bsẽ(?: tiến hành| chính thức| cùng| cùng nhau| phải)? {SIGN}|"
    rf"\b(?:sẽ|dự kiến)\b(?:(?!\b(?:đã|vừa)\b)[^.;:,]){{3,40}}\bvà {SIGN}|"
    rf"\bsẽ\b(?:(?!\b(?:đã|vừa)\b)[^.;:,]){{0,40}}\bsau khi\b[^.;:,]{{0,50}}{SIGN}|"
    r"\bnhằm (?:đưa ra|đi đến|tiến tới|đạt được|ký(?: kết)?)(?: một| bản| các)*$"
)
ITS_SIGNING = regex(r"\bviệc ký(?: kết)?(?: các| một| bản)*$")
_WILL_BEGIN = regex(
    r"^[^.;:]{0,60} (?:(?:sẽ|dự kiến|dự kiến sẽ|sắp|có thể) (?:bắt đầu|diễn ra|được (?:tiến hành|thực hiện|tổ chức))"
    r"|một khi)\b"
)
# «khi X được ký (và thực hiện)», «thì X mới có hiệu lực»; not «Năm 2031, khi X được ký», «có mặt khi X được ký»
_WHEN = regex(r"(?<!sau )(?<!từ )(?<!ngay )\bkhi$")
_THEN_PAST = regex(r"\b(?:năm|tháng|ngày|đã|từng|trước đó|trước đây|có mặt)\b[^.;]{0,30}\bkhi$")
_IS_SIGNED_THEN = regex(
    r"^(?: giữa (?:hai|2) (?:nước|bên|quốc gia))? được (?:ký|ký kết|phê chuẩn|thông qua)\b"
    r"(?!(?: \w+){0,2} (?:năm|ngày) \d)"
)
_ONLY_THEN = regex(r"^(?: này)? mới (?:chính thức )?(?:có hiệu lực|được ký|đi vào)\b")


def is_to_come(before: str, after: str) -> bool:
    """Whether the words before and after an agreement say that it is still to be signed, or to come into force."""
    if _TO_BE_SIGNED.search(before):
        return True
    if ITS_SIGNING.search(before) and _WILL_BEGIN.match(after):
        return True
    if _WHEN.search(before) and _IS_SIGNED_THEN.match(after) and not _THEN_PAST.search(before):
        return True
    return before.endswith("thì") and _ONLY_THEN.match(after) is not None


_SEEM_TO_WISH = regex(r"\b(?:[Cc]ần|[Kk]hông|[Nn]ghiên cứu|[Xx]ây dựng)\b")
_REACH = 70


def outside_names(scan: Scan, at: int) -> str:
    """The words before a phrase, without those within names that would say that it is still to come («Viện Nghiên cứu
    Nghề cá», «Cần Thơ», «Hàng không Việt Nam»)."""
    end = scan.items[at].span.start
    begin = max(scan.sentence.span.start, end - _REACH)
    said = scan.line.text[begin:end]
    for item in reversed(scan.items[:at]):
        if item.span.end <= begin:
            break
        if item.tag in "OLP":
            first, last = max(0, item.span.start - begin), item.span.end - begin
            name = _SEEM_TO_WISH.sub(lambda found: "…" * len(found[0]), said[first:last])
            said = said[:first] + name + said[last:]
    return said


# not «Hiệp định Đối tác Toàn diện và Tiến bộ xuyên Thái Bình Dương», which came of it and is in force
_NEVER = regex(rf"(?<!tiến bộ )\b(?:{alternatives('treaty that never came into force')})\b")


def never_came(name: str) -> bool:
    """Whether the folded name of an agreement is that of a treaty that has never been in force."""
    return _NEVER.search(name) is not None
