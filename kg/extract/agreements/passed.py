"""Plans that a body has passed: «Đề án X (đến năm 2035) đã được O phê duyệt»."""

from __future__ import annotations

from kg.regex import regex

TO_YEAR = r"(?: đến (?:năm )?\d{4}(?:,? (?:và )?tầm nhìn (?:đến )?(?:năm )?\d{4})?)?"
_IS_PASSED = regex(
    rf"{TO_YEAR}(?: này)?(?: đã| vừa| mới)* được (?!(?:hai|các|\d+) (?:nước|bên|nhà)\b)"
    r"(?:(?!\b(?:trình|xem xét|đề nghị|yêu cầu)\b)[^.;:,]){0,50}"
    r"\b(?:phê duyệt|ban hành|thông qua)\b"
)


def is_passed(behind: str) -> bool:
    """Whether the words behind a plan say that a body has passed it; what several sides pass is an agreement."""
    return _IS_PASSED.match(behind) is not None
