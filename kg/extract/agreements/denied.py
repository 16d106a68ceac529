"""Agreements of which the text says that nobody has signed them: «A bác bỏ thông tin về việc ký X», «A không ký X».

What is only not yet signed («chưa ký X») is still to come, and stays an agreement.
"""

from __future__ import annotations

from kg.extract.agreements.still_to_come import SIGN
from kg.extract.scan import Scan
from kg.regex import regex

_REACH = 110
# not «không chỉ ký X», and not «từ chối ký X»: that is there to be signed.
_NOT_SIGNED = regex(
    rf"(?<!không thể )(?<!không phải )\b(?:(?:không|chẳng)(?: hề| từng| bao giờ| tham gia)?|"
    rf"chưa (?:hề|từng|bao giờ)) {SIGN}"
)
# What is between the denial and the signing is what is denied: not a clause of its own, nor another denial.
_WITHIN = r"(?:(?!\b(?:không|chưa|mà|nhưng|khi|sau|do|vì|để|rằng sẽ)\b)[^.;:,]){0,70}"
_DENIED = regex(
    rf"\b(?<!không )(?:(?:bác bỏ|phủ nhận)(?: (?:thông tin|tin đồn|tin|cáo buộc|việc|chuyện|rằng|là))+|"
    rf"bác (?:thông tin|tin đồn|tin)|không (?:hề )?có (?:chuyện|việc)(?! làm)){_WITHIN}{SIGN}"
)
_TOLD = regex(rf"\b(?:thông tin|tin đồn|tin){_WITHIN}{SIGN}")
_IS_FALSE = regex(
    r"^(?:[^.;:]{0,90} )?là (?:hoàn toàn )?"
    r"(?:không (?:đúng|có thật|chính xác)|sai|bịa đặt|vô căn cứ|thất thiệt|tin giả)\b"
)


def is_denied(scan: Scan, at: int, end: int) -> bool:
    """Whether the words around an agreement, the items [at, end), say that it was not signed at all."""
    begin = scan.items[at].span.start
    before = scan.words_before(begin, _REACH).replace("kí ", "ký ").rstrip()
    if "ký" not in before[-40:]:
        return False
    if _NOT_SIGNED.search(before) or _DENIED.search(before):
        return True
    return _TOLD.search(before) is not None and _IS_FALSE.match(scan.words_after(end, 25)) is not None
