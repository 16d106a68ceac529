"""Meetings that somebody only asks for, wishes or plans to hold: «A đề xuất tổ chức M», «O muốn mở M», «O giao O2 tổ
chức M»."""

from __future__ import annotations

from kg.extract.events.clauses import Governor
from kg.extract.scan import Scan
from kg.language import fold
from kg.regex import regex

_HOLD = (
    r"(?:tổ chức|tiến hành|mở|triệu tập|đăng cai|khởi động)"
    r"(?: (?:một|các|những|thêm|lại|tốt|thành công|luân phiên|định kỳ))*\s*$"
)
_HOLDS = regex(_HOLD)
_WHO = r"(?:(?!\b(?:đã|vừa|từng|sau khi|khi|mà|nhưng)\b)[^.;:,|\"“”])"  # who is to hold it
_SOON = r"(?: (?:về|việc|sẽ|sớm|cùng|nên|cần|được|phải|tiếp tục|phối hợp)){0,4}"
_PROPOSE = r"(?:đề xuất|đề nghị|kiến nghị|kêu gọi)"
_WISHED = regex(rf"\b(?:{_PROPOSE}|mong muốn|mong|muốn|hy vọng)\b{_WHO}{{0,60}} {_HOLD}")
# What was ordered before may be held by now: «O đã giao O2 tổ chức M», «theo yêu cầu của O».
_ORDERED = regex(
    r"(?<!theo )(?<!đã )(?<!được )(?<!vừa )(?<!từng )(?<!thực hiện )(?<!chuyển )(?<!bàn )\b"
    r"(?:yêu cầu|giao|chỉ đạo|phân công)"
    rf"(?: cho)? (?!của\b){_WHO}{{1,60}} {_HOLD}"
)
_INTENDED = regex(rf"\b(?:kế hoạch|dự định|sẵn sàng|chuẩn bị|xem xét|cân nhắc|(?<!không )(?:cần|nên)){_SOON} {_HOLD}")
# «đề nghị dừng việc tổ chức M», «đề nghị thực hiện quy chế tổ chức M»: it is known, and none is asked for.
_OTHERWISE = regex(rf"\b(?:(?:dừng|ngừng|đình chỉ)(?: việc)?|tiếp tục|quy chế|quy định|kinh nghiệm|kết quả) {_HOLD}")
_WINDOW, _FAR = 70, 12  # letters, items


def is_asked_for(scan: Scan, at: int) -> bool:
    """Whether the words before a meeting, whose word is an item, say that somebody asks for it or means to hold it."""
    lead = scan.words_before(scan.items[at].span.start, _WINDOW)
    if (
        not _HOLDS.search(lead)
        or _OTHERWISE.search(lead)
        or not any(asked.search(lead) for asked in (_WISHED, _ORDERED, _INTENDED))
    ):
        return False
    # «Ban Chỉ đạo X tổ chức M», «Sở Kế hoạch tổ chức M»: the word is part of a name.
    lead = " ".join("…" if scan.tags[i] == "O" else scan.folded[i] for i in range(max(0, at - _FAR), at))
    return any(asked.search(lead) for asked in (_WISHED, _ORDERED, _INTENDED))


_PROPOSES = regex(rf"(?:(?:đã|cũng|vừa|từng|còn) )*(?:{_PROPOSE}|yêu cầu)\b")
_STAYS_AWAY = regex(
    r"(?:(?:đã|cũng|vừa|bất ngờ|quyết định|thông báo|sẽ) )*"
    r"(?:từ chối|khước từ|huỷ|bỏ|hoãn|lẽ ra|đáng lẽ|suýt|không thể)"
    r"(?: (?:việc|kế hoạch|ý định|lời mời|sẽ|phải))* (?:tham dự|dự|tham gia|chủ trì|phát biểu|đến dự|tới dự)\b"
)


def is_not_there(scan: Scan, clause: Governor, at: int) -> bool:
    """Whether the one who acts in the clause of a meeting only proposes to hold it, or stays away from it («A từ chối
    dự M», «A hủy kế hoạch dự M»)."""
    said = fold(scan.text(clause.last, at))
    return "G" in clause.verbs and _PROPOSES.match(said) is not None or _STAYS_AWAY.match(said) is not None
