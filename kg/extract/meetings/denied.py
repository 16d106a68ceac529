"""Meetings that somebody denies, doubts or only supposes: «bác bỏ thông tin A sẽ thăm C», «nếu A gặp B»."""

from __future__ import annotations

from kg.extract.scan import Scan
from kg.language import fold
from kg.regex import regex

_NEWS = r"(?:các |những )?(?:thông tin|tin tức|tin đồn|tin|đồn đoán|cáo buộc|nghi vấn|khả năng|chuyện|việc)"
_THAT = r"(?: (?:báo chí|truyền thông|mạng xã hội)(?: \w+)?)?(?: (?:cho rằng|nói rằng|rằng|nói|là|về việc|về))?"
_DENIED = regex(
    r"\b(?:không có (?:chuyện|việc)|nếu(?: như)?|giả (?:sử|như)"
    rf"|(?:phủ nhận|bác bỏ|cải chính|đính chính|(?:không|chưa) xác nhận)(?: {_NEWS})?{_THAT}|bác {_NEWS}{_THAT}"
    rf"|(?:tin đồn|đồn đoán){_THAT})$"
)
_FAR = 9  # items


def is_denied(scan: Scan, at: int) -> bool:
    """Whether the words before an item, where a clause or a meeting begins, deny it or leave it open."""
    return at > 0 and _DENIED.search(fold(scan.text(max(0, at - _FAR), at))) is not None
