"""Posts that somebody does not hold yet: «A sẽ là T», «A có thể giữ chức T», «nếu được bầu, A sẽ giữ chức T»;
or that he never comes to hold: «A từ chối giữ chức T»."""

from __future__ import annotations

from kg.extract.scan import Scan
from kg.language import fold
from kg.regex import regex

# «A sẽ là T đương nhiệm đầu tiên thăm L»: he holds the post, and is to be the first.
_HELD_BY_FIRST = regex(r"[^.;:,]{0,40}\b(?:đầu tiên|đương nhiệm)\b")
# «sẽ giữ chức T» may tell what a decision has brought; «sẽ tiếp tục là T» tells of a post that is held.
_WILL_BE = regex(r"\b(?:sẽ|có thể|có khả năng|nhiều khả năng)(?! (?:tiếp tục|vẫn))(?: [^\s,;.]+){0,2} là$")
_IF_CHOSEN = regex(
    r"\b(?:nếu|một khi|trong trường hợp) (?:[^.;,:]{0,40} )?được (?:[^\s.;,:]+ ){0,3}"
    r"(?:bổ nhiệm|bầu|phê chuẩn|chấp thuận|thông qua|lựa chọn|chọn|đề cử)\b"
)
_DECLINED = regex(r"\b(?:từ chối|suýt)\b")
# «A sẽ thay ông B đảm nhiệm chức vụ T»: B holds it no longer.
_IN_PLACE_OF = regex(r"\b(?:thay|thay thế|kế nhiệm)(?: cho)? $")
_MAY = regex(r"\b(?:có thể|có khả năng|nhiều khả năng)(?: sẽ)? (?:lên |sớm )?(?:giữ|nắm|đảm|làm|là)\b")
_WILL = regex(r"\b(?:sẽ|có thể|có khả năng)(?! (?:tiếp tục|vẫn))\b")


def is_only_to_come(scan: Scan, name: int, title: int) -> bool:
    """Whether the words between a name and a title, the items [name, title), say that the post is still to come, or is
    declined."""
    between = fold(scan.text(name, title)).rstrip()
    if _IN_PLACE_OF.search(scan.words_before(scan.items[name].span.start, 24)):
        return True
    if _MAY.search(between) or _DECLINED.search(between):
        return True
    if _WILL_BE.search(between):
        return _HELD_BY_FIRST.match(scan.words_after(title, 8)) is None
    return _WILL.search(between) is not None and _IF_CHOSEN.search(scan.words) is not None
