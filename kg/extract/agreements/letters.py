"""Letters that mean several things, and one instrument where the text says what is done with it («thực hiện DOC»)."""

from __future__ import annotations

from kg.extract.agreements.standing import lead
from kg.extract.events.endings import LETTERS
from kg.extract.scan import Scan
from kg.language import fold
from kg.regex import regex

_PURSUED = regex(
    r"\b(?:thực hiện|thực thi|tuân thủ|triển khai|hướng tới|hướng đến|tiến tới|xây dựng|hoàn tất|hoàn thành|hoàn thiện|"
    r"đàm phán|ký|tuyên bố|rút khỏi|tham gia)"
    r"(?: (?:đạt được|nghiêm túc|nghiêm chỉnh|tốt|đầy đủ|hiệu quả|có hiệu quả|và|về|sớm|khung|xây dựng|một|của))*$"
)


def is_pursued(scan: Scan, at: int) -> bool:
    """Whether letters name an instrument by what is done with it: «thực hiện đầy đủ DOC, tiến tới COC»; «theo DOC» may
    be a ministry."""
    noun = fold((scan.items[at].row or {}).get("noun", ""))
    return noun in LETTERS and _PURSUED.search(lead(scan, at)) is not None
