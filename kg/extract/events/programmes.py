"""Programmes: where «chương trình» is an instrument that is carried out, not an event or a broadcast."""

from __future__ import annotations

from kg.extract.scan import Scan
from kg.language import fold
from kg.regex import regex

PROGRAMME = "chương trình"
_OF_WORK = regex(
    r"(?:triển khai|thực hiện|ký|ký kết|thuộc|xây dựng|theo|khuôn khổ|điều chỉnh|"
    r"phê duyệt|ban hành|hoàn thiện|soạn thảo|gia hạn)$"
)
_OF_A_NAME = regex(r"(?:triển khai|\S theo|khuôn khổ)$")
_NAMES = frozenset("wvA")
# «chương trình Quảng bá X do O (phối hợp) tổ chức»: an event.
_ORGANIZED = regex(r"[^.;]{0,80}? do [A-ZĐ][^.;]{2,120}? tổ chức\b")
_FAR = 240


def is_programme(scan: Scan, at: int, *, capital: bool) -> bool:
    """Whether an event word «Chương trình X» is an instrument: it is carried out, signed or holds something; in small
    letters only where it is carried out and a name follows («làm việc theo chương trình Đối tác X»)."""
    if scan.folded[at] != PROGRAMME:
        return False
    work = _OF_WORK if capital else _OF_A_NAME if opens_programme(scan, at) and not _is_organized(scan, at) else None
    return work is not None and work.search(fold(scan.text(max(0, at - 4), at))) is not None


def _is_organized(scan: Scan, at: int) -> bool:
    """Whether the words behind tell by whom a programme is held, as of an event."""
    start = scan.items[at].span.end
    return _ORGANIZED.match(scan.line.text[start : min(start + _FAR, scan.sentence.span.end)]) is not None


def opens_programme(scan: Scan, at: int) -> bool:
    """Whether the word after «chương trình» is written as the first of a name: a capital letter, then small ones."""
    return at + 1 < len(scan.tags) and scan.tags[at + 1] in _NAMES and scan.text(at + 1, at + 2)[:2].istitle()
